package entity

import (
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// seen is what a text has named for sure.
type seen struct {
	entries   map[uint32]int32 // entry: its first token
	countries map[string]int32 // ISO 3166-1 alpha-3: the first token that speaks of it
	recent    map[string]int32 // the last one before the token that is being read
}

// lookUp finds the names and nisba of the lexicon: the longest at each token of which the text, where the
// lexicon asks for a context, gives one.
func (r *reader) lookUp() {
	for i := range r.nameAt {
		r.nameAt[i] = -1
		if hits := r.page.AtAny(i, section.Names|section.Nisbas); hits != nil {
			r.note(i, hits)
		}
	}
	for i := range r.nameAt {
		if hits := r.page.AtAny(i, section.Names|section.Nisbas); hits != nil {
			r.lookUpAt(hits)
		}
		if r.nameAt[i] < 0 && r.page.Tokens[i].Kind == token.Foreign {
			r.lookUpForeign(i)
		}
	}
}

// note remembers what the hits at token i mean if it can be only one thing.
func (r *reader) note(i int, hits []section.Hit) {
	var only *section.Hit
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Name && h.Kind != table.Nisba {
			continue
		}
		if only != nil && only.Last != h.Last {
			break
		}
		if h.Weak || only != nil && only.Entry != h.Entry {
			return
		}
		only = h
	}
	if only == nil {
		return
	}
	if _, ok := r.seen.entries[only.Entry]; !ok && only.Kind == table.Name {
		r.seen.entries[only.Entry] = int32(i)
	}
	if c := r.tables.HomeOf(only.Entry); c != "" {
		if _, ok := r.seen.countries[c]; !ok {
			r.seen.countries[c] = int32(i)
		}
	}
}

// lookUpAt adds the name or nisba that one of the hits at a token is.
func (r *reader) lookUpAt(hits []section.Hit) {
	for k := 0; k < len(hits); {
		last := hits[k].Last
		n := k
		for n < len(hits) && hits[n].Last == last {
			n++
		}
		if h, ok := r.best(hits[k:n]); ok && !r.headOutside(h) && !r.beginsPhrase(h) {
			switch {
			case !r.nisbaOutside(h):
				r.accept(h)
				return
			case r.tables.KindOf(h.Entry) == "club":
				club := *h
				club.Last--
				club.End = r.page.Tokens[club.Last].End
				r.accept(&club)
				return
			}
		}
		k = n
	}
}

// inContext returns the rule of a name that counts because of its context.
func inContext(f Form) string {
	switch f {
	case Nisba:
		return "nisba/context"
	case Abbreviation:
		return "abbreviation/context"
	}
	return "name/context"
}

// leaveTitle takes the titles off a person's name that the lexicon writes with it: الملك عبد الله الثاني.
func (r *reader) leaveTitle(m *mention) {
	for m.first < m.last && r.trait(int(m.first)).has(titled|definite) && !r.trait(int(m.first)).any(given|family) {
		m.first++
		m.start = r.page.Tokens[m.first].Start
		m.rule = "name/title"
	}
}

// beginsPhrase reports whether h is the first word of a longer phrase of the language: مسقط رأسه is where he was born.
func (r *reader) beginsPhrase(h *section.Hit) bool {
	hits := r.page.At(int(h.First))
	for k := range hits {
		if p := &hits[k]; p.Kind == table.Lexeme && p.Last > h.Last && p.Clitics&^section.Suffix == h.Clitics {
			return true
		}
	}
	return false
}

// headOutside reports whether h begins with a head that is no part of names, and what follows it means the same: صحيفة
// إل باييس.
func (r *reader) headOutside(h *section.Hit) bool {
	d := r.headAt(h)
	direction := h.Last > h.First && r.typeOf(h.Entry) == Place && r.isDirection(int(h.First))
	if (d == nil || !d.Outside) && !direction {
		return false
	}
	rest := r.page.At(int(h.First) + 1)
	for n := range rest {
		if rest[n].Kind == table.Name && (rest[n].Entry == h.Entry || direction) && rest[n].Last == h.Last && !rest[n].Weak {
			return true
		}
	}
	return false
}

// isDirection reports whether a preposition of place stands at token i: جنوب in جنوب لبنان.
func (r *reader) isDirection(i int) bool {
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme && int(h.Last) == i && r.lexemes[h.Entry].has(preposition) {
			return true
		}
	}
	return false
}

// nisbaOutside reports whether h is a name with the nisba of its state, which is a mention of its own: حزب الله اللبناني.
func (r *reader) nisbaOutside(h *section.Hit) bool {
	if h.Last == h.First || h.Kind != table.Name || r.typeOf(h.Entry) == Country || !r.isNisba(int(h.Last)) {
		return false
	}
	switch r.tables.KindOf(h.Entry) {
	case "parliament", "army", "intelligence", "police", "court":
		return false // الكنيست الإسرائيلي, as البرلمان العراقي
	}
	place, club := r.typeOf(h.Entry) == Place, r.tables.KindOf(h.Entry) == "club"
	shorter := r.page.At(int(h.First))
	for k := range shorter {
		if s := &shorter[k]; s.Kind == table.Name && (place && !s.Weak || club || s.Entry == h.Entry && !s.Weak) && s.Last == h.Last-1 {
			return true
		}
	}
	return false
}

// isNisba reports whether token i can be the nisba of a country, or of a part of one: الإنجليزي.
func (r *reader) isNisba(i int) bool {
	hits := r.page.AtAny(i, section.Nisbas)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Nisba && int(h.Last) == i && r.tables.HomeOf(h.Entry) != "" {
			return true
		}
	}
	return false
}

// headAt returns the head noun of one word that the longer h begins with, nil if there is none.
func (r *reader) headAt(h *section.Hit) *head {
	if h.Last == h.First {
		return nil
	}
	hits := r.page.AtAny(int(h.First), section.Heads)
	for k := range hits {
		if d := &hits[k]; d.Kind == table.Head && d.Last == d.First {
			return &r.heads[d.Entry]
		}
	}
	return nil
}

// accept adds the mention that h makes.
func (r *reader) accept(h *section.Hit) {
	if h.Kind == table.Nisba && r.typeOf(h.Entry) != Country {
		return // أوروبي, كردي: of no state
	}
	m := mention{first: h.First, last: h.Last, start: h.Start, end: h.End, typ: r.typeOf(h.Entry), entry: int32(h.Entry), kind: r.tables.KindOf(h.Entry),
		country: r.tables.HomeOf(h.Entry), rule: "name", level: sure, why: r.why, over: r.over}
	switch {
	case h.Kind == table.Nisba:
		m.form, m.rule = Nisba, "nisba"
	case h.Abbr:
		m.form, m.rule = Abbreviation, "abbreviation"
	}
	if h.Weak {
		m.rule = inContext(m.form)
		m.level = likely
	}
	if m.typ == Person {
		r.leaveTitle(&m)
	}
	m.headed = m.kind
	if d := r.headAt(h); d != nil && m.form == "" {
		m.headed = d.Kind
	}
	if m.country != "" {
		r.seen.recent[m.country] = h.First
	}
	r.nameAt[m.first] = r.add(m)
}

// name returns the name or nisba of the lexicon that begins at token i, nil if there is none.
func (r *reader) name(i int) *mention {
	if i < 0 || i >= len(r.nameAt) || r.nameAt[i] < 0 {
		return nil
	}
	return &r.found[r.nameAt[i]]
}

// nisba returns the nisba that begins at token i, nil if there is none.
func (r *reader) nisba(i int) *mention {
	if m := r.name(i); m != nil && m.form == Nisba {
		return m
	}
	return nil
}
