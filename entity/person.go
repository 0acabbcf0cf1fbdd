package entity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// findPeople finds people by what stands before their names: a title or office, a verb of saying, or a
// given name itself.
func (r *reader) findPeople() {
	for i := 0; i < len(r.page.Tokens); {
		if !r.mayTellPerson(i) {
			i++
			continue
		}
		i = max(i+1, r.personAt(i))
	}
}

// mayTellPerson reports whether token i is of the words that personAt looks at. Most are not.
func (r *reader) mayTellPerson(i int) bool {
	t := r.traits[i]
	return t.any(person|finite|maybeVerb|reporting) || t.mayOpen() || r.nameAt[i] >= 0 || r.afterPerson(i) || r.page.AtAny(i, section.Offices) != nil
}

// personAt adds the person that the words from token i on name, and returns the token after them, or 0.
func (r *reader) personAt(i int) int {
	if h := r.officeAt(i); h != nil {
		return r.afterOffice(h)
	}
	t := r.trait(i)
	if m := r.name(i); m != nil {
		switch {
		case m.typ == Person:
			return r.extendPerson(m, bare)
		case m.form == Nisba && t.has(definite):
			if c, ok := r.chain(int(m.last)+1, apposed); ok {
				return r.addPerson(c, "person/nisba", normalize.Span{}, m.country)
			}
			return int(m.last) + 1
		}
	}
	if t.has(person) && t.any(suffixed|definite) && !t.any(given|joined) {
		if c, ok := r.chain(i+1, apposed); ok {
			return r.addPerson(c, "person/noun", normalize.Span{}, "")
		}
	}
	if r.afterPerson(i) && strings.HasPrefix(r.key(i), "و") {
		if c, ok := r.chain(i, coordinated); ok {
			return r.addPerson(c, "person/and", normalize.Span{}, "")
		}
	}
	if !t.has(given) || !r.partWhole(i) || !r.isNameWord(i+1) {
		if e := r.verbAt(i); e != bare {
			if c, ok := r.chain(i+1, e); ok {
				return r.addPerson(c, "person/verb", normalize.Span{}, "")
			}
			return 0
		}
	}
	if c, ok := r.chain(i, bare); ok {
		return r.addPerson(c, "person/given", normalize.Span{}, "")
	}
	if t.has(known) || i+1 >= len(r.traits) {
		return 0
	}
	if c, ok := r.chain(i, said); ok && r.reaches(c.last+1) && r.trait(c.last+1).any(finite|maybeVerb) && r.startsClause(i) {
		return r.addPerson(c, "person/headline", normalize.Span{}, "")
	}
	return 0
}

// afterPerson reports whether a person's name ends before token i, with at most a comma between: محمد هنيدي، وأشرف عبد الباقي.
func (r *reader) afterPerson(i int) bool {
	return i > 0 && (i == r.people || i-1 == r.people && isComma(r.key(i-1)))
}

// markerEnding reports whether the words that open a section end at token i: أخبار ذات صلة.
func (r *reader) markerEnding(i int) bool {
	for k := i; k >= 0 && k > i-4; k-- {
		hits := r.page.At(k)
		for n := range hits {
			if h := &hits[n]; h.Kind == table.Lexeme && int(h.Last) == i && r.tables.Lexeme(h.Entry).Class == "section_marker" {
				return true
			}
		}
	}
	return false
}

// startsClause reports whether token i begins a line, or a clause after a mark: كاساتكينا تهرب, …، ومبابي يهدد.
func (r *reader) startsClause(i int) bool {
	if i == 0 || r.gap(i) >= token.Line || r.markerEnding(i-1) {
		return true
	}
	switch r.key(i - 1) {
	case "،", ":", ".", "•", "؛", ",":
		return true
	}
	return false
}

// verbAt returns the evidence that a verb at token i is for what follows it.
func (r *reader) verbAt(i int) evidence {
	t := r.trait(i)
	switch {
	case t.any(definite | titled):
		return bare
	case t.has(reporting) && t.any(finite|maybeVerb):
		return said
	case t.any(finite | maybeVerb | reporting):
		return spoken
	}
	return bare
}

// officeAt returns the longest office that begins at token i, nil if there is none.
func (r *reader) officeAt(i int) *section.Hit {
	hits := r.page.AtAny(i, section.Offices)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Office && h.Clitics&section.Will == 0 {
			return h
		}
	}
	return nil
}

// A title is what stands before a name: وزير الخارجية التركي.
type title struct {
	start, end int // bytes of the role
	country    string
	next       int  // the token after it
	definite   bool // its last word bears the article
}

// afterOffice adds the person who is named after the office h, and returns the token after him.
func (r *reader) afterOffice(h *section.Hit) int {
	t := r.readTitle(h)
	role := normalize.Span{Start: t.start, End: t.end}
	if m := r.name(t.next); m != nil && m.typ == Person && r.reaches(t.next) {
		m.role, m.level = role, sure
		if m.country == "" && m.entry < 0 {
			m.country = t.country
		}
		next := r.extendPerson(m, entitled)
		r.administration(int(h.First)-1, next-1, m.country)
		return next
	}
	if !r.reaches(t.next) && !r.afterComma(t.next) {
		return 0
	}
	e := entitled
	if h.Features&inflect.Definite == 0 && h.Clitics&section.Suffix == 0 && t.next == int(h.Last)+1 {
		e = bare // رئيس alone is no title yet
	}
	c, ok := r.chain(t.next, e)
	if !ok {
		return int(h.Last) + 1
	}
	rule := r.offices[h.Entry]
	next := r.addPerson(c, rule, role, t.country)
	if of := r.tables.Office(h.Entry).Of; of == "country" || of == "any" {
		r.administration(int(h.First)-1, next-1, t.country)
	}
	for next < len(r.traits) && r.reaches(next) && r.trait(next).any(given|family|joined) {
		if c, ok = r.chain(next, coordinated); !ok {
			break
		}
		next = r.addPerson(c, rule, role, t.country)
	}
	return next
}

// administration adds the administration that is named by its head with his office: إدارة الرئيس جو بايدن. The head
// stands at token i, the name ends at token last.
func (r *reader) administration(i, last int, country string) {
	if d := r.headEnding(i); d == nil || d.Kind != "administration" || !r.reaches(i+1) {
		return
	}
	hits := r.page.AtAny(i, section.Heads)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Head && int(h.Last) == i {
			r.add(mention{first: int32(i), last: int32(last), start: h.Start, end: r.page.Tokens[last].End, typ: Organization, entry: -1,
				kind: "administration", country: country, rule: "head/office", level: sure, composed: true, head: h.Entry,
				inner: int32(i + 1), topicEnd: -1})
			return
		}
	}
}

// afterComma reports whether a comma stands before token i: وزير الخارجية الروسي، سيرغي لافروف.
func (r *reader) afterComma(i int) bool {
	return i > 0 && i < len(r.traits) && r.gap(i) < token.Line && isComma(r.key(i-1))
}

func isComma(key string) bool { return key == "،" || key == "," }

// maxTitle is how many tokens may stand between an office and the name.
const maxTitle = 9

// readTitle reads the office h and what belongs to it: nisba, the state or body, adjectives, further titles.
func (r *reader) readTitle(h *section.Hit) title {
	t := title{start: h.Start, end: h.End, next: int(h.Last) + 1, definite: h.Features&inflect.Definite != 0}
	for limit := t.next + maxTitle; t.next < limit && r.reaches(t.next); {
		n := r.titleGoesOn(&t)
		if n == t.next {
			break
		}
		t.next = n
		t.end = r.page.Tokens[n-1].End
		t.definite = n > 0 && r.trait(n-1).has(definite)
	}
	if r.reaches(t.next) && isComma(r.key(t.next)) && t.next > int(h.Last)+1 {
		t.next++
	}
	return t
}

// titleGoesOn returns the token after the next part of a title, t.next if there is none.
func (r *reader) titleGoesOn(t *title) int {
	i := t.next
	tr := r.trait(i)
	if m := r.name(i); m != nil {
		switch {
		case m.form == Nisba && tr.has(definite):
			t.country = m.country
			return int(m.last) + 1
		case m.typ == Person || m.form == Nisba || tr.has(joined):
			return i
		case t.definite && m.typ == Place && m.start == r.page.Tokens[i].Start && r.isNameWord(i+1):
			return i // القاضية فيرجينيا بيل: a title with the article is of no place
		}
		if t.country == "" {
			t.country = m.country
		}
		return int(m.last) + 1
	}
	if k := r.made[i]; k >= 0 && int(r.found[k].first) == i && r.found[k].typ != Person && r.found[k].level == sure {
		if t.country == "" {
			t.country = r.found[k].country
		}
		return int(r.found[k].last) + 1
	}
	if o := r.officeAt(i); o != nil && o.Clitics&(section.And|section.So|section.By|section.For) == 0 {
		return int(o.Last) + 1
	}
	switch {
	case tr.any(finite|calendar|number) || !tr.has(word):
		return i
	case tr.has(ordinal):
		return i + 1
	case tr.has(definite) && !tr.any(closed|given|suffixed) && (tr.any(vocabulary) || isRelational(r.key(i)) || !tr.has(family)):
		return i + 1
	case tr.has(preposition) && r.reaches(i+1) && (r.trait(i+1).has(definite) || r.isPlaceName(i+1)):
		return i + 1
	case tr.has(attached|governed) && !tr.any(joined|given|family) && r.trait(i+1).has(definite):
		return i + 1
	case tr.has(vocabulary) && !tr.any(closed|given|family|maybeVerb|suffixed) && r.reaches(i+1) && r.trait(i+1).has(definite):
		return i + 1
	}
	return i
}

func (r *reader) isPlaceName(i int) bool {
	m := r.name(i)
	return m != nil && (m.typ == Country || m.typ == Place) && m.form != Nisba
}

// addPerson adds the person that c names and returns the token after it.
func (r *reader) addPerson(c chain, rule string, role normalize.Span, country string) int {
	l := likely
	if c.score < 2*sureName {
		l = guessed
	}
	if role.End > 0 {
		l = sure
	}
	r.people = c.last + 1
	r.add(mention{first: int32(c.first), last: int32(c.last), start: c.start, end: r.page.Tokens[c.last].End, typ: Person, entry: -1,
		country: country, role: role, rule: rule, level: l})
	return c.last + 1
}

// extendPerson lets a name of the lexicon grow by further names: محمود عباس زكي is not محمود عباس, and الشيخ عبدالله المنيع no king. It returns
// the token after it. The number of a king ends his name: عيّن الملك محمد السادس نادية فتاح.
func (r *reader) extendPerson(m *mention, e evidence) int {
	n := int(m.last) + 1
	defer func() { r.people = n }()
	if r.trait(int(m.last)).has(ordinal) {
		return n
	}
	lone := m.first == m.last && m.rule == inContext("") && r.trait(int(m.first)).has(given)
	if lone {
		if c, ok := r.chain(int(m.first), e); ok && c.last > c.first {
			n = c.last + 1
		}
	}
	for n < int(m.first)+maxChain && r.reaches(n) {
		t := r.trait(n)
		if !r.trait(n-1).has(particle) && (!t.any(given|family|particle) || t.any(known|joined|governed|titled) || r.name(n) != nil) || !t.has(word) {
			break
		}
		n++
	}
	if n-1 > int(m.last) && (!r.trait(n-1).has(particle) || r.trait(n-1).has(family)) {
		c := *m
		c.last, c.end, c.entry, c.rule, c.level = int32(n-1), r.page.Tokens[n-1].End, -1, "person/longer", sure
		if lone {
			c.country = ""
		}
		r.add(c)
	}
	return n
}
