package section

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

const (
	// maxPhrase is how many tokens a phrase may have; it bounds the work at each token.
	maxPhrase = 16
	// hitsPerToken is the room that is made for hits before they are counted, in texts of manyTokens at most:
	// a longer one may be no news.
	hitsPerToken = 5
	manyTokens   = 1 << 15
)

// A matcher is the state of readHits.
type matcher struct {
	*Reader
	page   *Page
	words  []table.WordID // of each token, read whole
	roots  []table.State  // after each token as the first of a phrase
	dotted bool           // the text has a ة, so that its ه is none
	kinds  Kinds          // of the hits of the token at hand
	goesOn []table.State  // after the token at hand, where phrases go on
	found  []reading      // of the token at hand
	buffer [64]byte       // for words that no part of the text spells: لل read as ال
}

// A reading is a phrase of the lexicon that begins at a token read in one way.
type reading struct {
	senses  []table.Sense // of the phrase
	last    int32         // token that the phrase ends at
	skip    int32         // bytes of the first token's key that its proclitics take
	clitics Clitic
	floor   strength // its senses must be stronger than this
	class   strength // of its strongest sense
	marbuta bool     // none of its senses may be a form in ة
}

// readHits fills p.Hits and p.spots, and the guesses at words that have hits. What is left of the guesses it lists in p.open.
func (r *Reader) readHits(p *Page) {
	n := len(p.Tokens)
	m := matcher{Reader: r, page: p, words: resize(p.words, n), roots: resize(p.roots, n), found: p.found, goesOn: p.goesOn, dotted: hasMarbuta(p.Original)}
	m.recall()
	p.spots = resize(p.spots, n)
	p.Guesses = resize(p.Guesses, n)
	p.Hits = slices.Grow(p.Hits[:0], hitsPerToken*min(n, manyTokens))
	p.open = p.open[:0]
	for i := range p.Tokens {
		if f := p.forms[i]; f != nil && !m.leads(i, f) {
			m.place(i, f)
			continue
		}
		p.forms[i] = nil
		m.token(i)
		p.open = append(p.open, int32(i))
	}
	p.words, p.roots, p.found, p.goesOn = m.words, m.roots, m.found[:0], m.goesOn[:0]
}

// recall finds the forms of the tokens.
func (m *matcher) recall() {
	p := m.page
	p.forms = resize(p.forms, len(p.Tokens))
	for i := range p.Tokens {
		k := &p.Tokens[i]
		f := m.formOf(k)
		if f != nil {
			m.words[i], m.roots[i] = f.word, f.root
		} else {
			m.words[i], m.roots[i] = m.tables.Find(k.Key)
		}
		p.forms[i] = f
	}
}

// leads reports whether a phrase may go on from token i, whose form is f, to the next token.
func (m *matcher) leads(i int, f *Form) bool {
	if len(f.goesOn) == 0 || i+1 == len(m.page.Tokens) || !m.crosses(i+1) {
		return false
	}
	next := m.page.forms[i+1]
	if next == nil {
		return true
	}
	for _, s := range f.goesOn {
		if m.tables.Step(s, next.word) != 0 {
			return true
		}
		for _, w := range next.tails {
			if m.tables.Step(s, w) != 0 {
				return true
			}
		}
	}
	return false
}

// place puts what is known of a form at token i.
func (m *matcher) place(i int, f *Form) {
	p, k := m.page, &m.page.Tokens[i]
	n, hits := len(p.Hits), f.hits
	if n+len(hits) > cap(p.Hits) {
		p.Hits = slices.Grow(p.Hits, len(hits))
	}
	p.Hits = p.Hits[:n+len(hits)]
	places := p.Hits[n:][:len(hits)]
	for j := range hits {
		h, to := &hits[j], &places[j]
		to.First, to.Last = int32(i), int32(i)
		to.Start, to.End = k.Start+int(h.start), k.End
		to.Clitics, to.Sense = h.clitics, h.Sense
	}
	p.spots[i] = spot{int32(n), int32(n + len(hits)), f.kinds}
	if len(hits) == 0 {
		p.Guesses[i].Clitics = 0
		p.open = append(p.open, int32(i))
		return
	}
	p.Guesses[i] = Guess{Clitics: f.guess.clitics, Start: k.Start + int(f.guess.start), Stem: k.Key[f.guess.stem:]}
}

// resize returns a slice of n elements, s itself if it is long enough. What they hold is of no account.
func resize[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n)
}

// token finds the hits that begin at token i.
func (m *matcher) token(i int) {
	m.found, m.kinds, m.goesOn = m.found[:0], 0, m.goesOn[:0]
	k := &m.page.Tokens[i]
	if k.Kind != token.Word {
		m.walk(i, m.roots[i], 0, 0)
	} else {
		if !m.whole(i, m.roots[i], 0, 0) && !m.article(i, 0, 0) {
			m.suffixed(i, 0, 0)
		}
		m.proclitics(i)
		if len(m.found) == 0 && len(k.Key) > 2*letter && begins(k.Of(m.page.Original), hamzaAbove) {
			m.walk(i, m.root(k.Key[letter:]), Ask, letter)
		}
	}
	sortReadings(m.found)
	m.page.Guesses[i].Clitics = m.likeliest()
	from := len(m.page.Hits)
	for n := range m.found {
		m.emit(i, &m.found[n])
	}
	m.page.spots[i] = spot{int32(from), int32(len(m.page.Hits)), m.kinds}
}

// likeliest returns the proclitics of the longest of the readings, then of the one of the strongest class, then
// the plainest.
func (m *matcher) likeliest() Clitic {
	if len(m.found) == 0 {
		return 0
	}
	best := &m.found[0]
	for n := 1; n < len(m.found) && m.found[n].last == best.last; n++ {
		if m.found[n].class > best.class {
			best = &m.found[n]
		}
	}
	return best.clitics &^ (Article | Suffix)
}

// root returns the state after a word as the first of a phrase.
func (r *Reader) root(key string) table.State {
	_, root := r.tables.Find(key)
	return root
}

// walk finds all phrases that begin at token i with the word after which is state, and reports whether there are any. The
// word is what remains of the token from byte skip of its key on, without the clitics c.
func (m *matcher) walk(i int, state table.State, c Clitic, skip int) bool {
	if state == 0 {
		return false
	}
	before := len(m.found)
	for j := i; state != 0; {
		senses, goesOn := m.tables.Phrase(state)
		m.add(reading{senses: senses, last: int32(j), skip: int32(skip), clitics: c})
		if goesOn && j == i && c&Suffix == 0 {
			m.goesOn = append(m.goesOn, state)
		}
		j++
		if !goesOn || j == len(m.page.Tokens) || j-i == maxPhrase || c&Suffix != 0 || !m.crosses(j) {
			break
		}
		next := m.tables.Step(state, m.words[j])
		if next == 0 {
			m.tail(j, c, skip, state)
		}
		state = next
	}
	return len(m.found) > before
}

// crosses reports whether a phrase may go on from the token before j to j.
func (m *matcher) crosses(j int) bool {
	gap := m.page.Tokens[j].Gap
	return gap < token.Line || gap == token.Line && m.page.wraps
}

// add keeps a reading if its phrase means anything that can be meant so.
func (m *matcher) add(r reading) {
	if r.clitics != 0 {
		for _, s := range r.senses {
			if m.fits(s, r.clitics) {
				r.class = max(r.class, m.strength(s))
			}
		}
		if r.class == none {
			return
		}
	} else if len(r.senses) == 0 {
		return
	}
	m.found = append(m.found, r)
}

// settle takes those of the readings from n on out that count no more beside the readings before n: a word
// behind proclitics must make a longer phrase than the word without them does, or be of a stronger class.
// وزير is no و before زير, and فلسطين no ف. A name counts beside a word with a pronoun, too: وغانا is Ghana and our tumult.
func (m *matcher) settle(n int) {
	if n == 0 || n == len(m.found) {
		return
	}
	last, class := int32(-1), none
	owned := true
	for k := range m.found[:n] {
		r := &m.found[k]
		owned = owned && r.clitics&Suffix != 0
		if r.clitics == 0 && r.class == none {
			for _, s := range r.senses {
				r.class = max(r.class, m.strength(s))
			}
		}
		last, class = max(last, r.last), max(class, r.class)
	}
	kept := m.found[:n]
	for _, r := range m.found[n:] {
		if r.last <= last && !(owned && isName(r.senses)) {
			if r.class <= class {
				continue
			}
			r.floor = class
		}
		kept = append(kept, r)
	}
	m.found = kept
}

// isName reports whether one of the senses is a name that needs no context.
func isName(senses []table.Sense) bool {
	return slices.ContainsFunc(senses, func(s table.Sense) bool { return s.Kind == table.Name && !s.Weak })
}

// emit adds a hit for each sense of a reading that fits and counts.
func (m *matcher) emit(i int, r *reading) {
	p := m.page
	hit := Hit{First: int32(i), Last: r.last, Start: p.Tokens[i].Start, End: p.Tokens[r.last].End, Clitics: r.clitics}
	if r.skip > 0 {
		hit.Start = offset(p.Original, &p.Tokens[i], int(r.skip))
	}
	senses := r.senses
	if r.clitics == 0 && !r.marbuta {
		n := len(p.Hits)
		p.Hits = slices.Grow(p.Hits, len(senses))[:n+len(senses)]
		for k := range senses {
			to := &p.Hits[n+k]
			*to = hit
			to.Sense = senses[k]
			m.kinds |= 1 << senses[k].Kind
		}
		return
	}
	for _, s := range senses {
		if r.clitics != 0 && !m.fits(s, r.clitics) || r.floor != none && m.strength(s) <= r.floor || r.marbuta && isMarbuta(s) {
			continue
		}
		hit.Sense = s
		m.kinds |= 1 << s.Kind
		p.Hits = append(p.Hits, hit)
	}
}

// sortReadings puts the longer phrases first, and of those of one length the ones with fewer proclitics.
func sortReadings(found []reading) {
	for i := 1; i < len(found); i++ {
		for k := i; k > 0; k-- {
			a, b := &found[k-1], &found[k]
			if a.last > b.last || a.last == b.last && a.skip <= b.skip {
				break
			}
			*a, *b = *b, *a
		}
	}
}
