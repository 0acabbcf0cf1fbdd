package section

import (
	"cmp"
	"strings"

	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// maxPhrase is how many tokens a phrase may have; it bounds the work at each token.
const maxPhrase = 16

// A matcher is the state of readHits.
type matcher struct {
	*Reader
	page   *Page
	words  []table.WordID // of each token, read whole
	wraps  bool           // the text breaks its lines where they are full
	dotted bool           // the text has a ة, so that its ه is none
	buffer [64]byte       // for words that no part of the text spells: لل read as ال

	// What the readings of one token with fewer proclitics have found, and what those of as many are finding.
	floor, found claim
}

// A claim is how far and how surely a reading of a word goes.
type claim struct {
	last  int32 // token that its longest phrase ends at
	class strength
}

// readHits fills p.Hits and p.first.
func (r *Reader) readHits(p *Page) {
	n := len(p.Tokens)
	m := matcher{Reader: r, page: p, words: make([]table.WordID, n), wraps: p.wraps, dotted: strings.Contains(p.Original, "ة")}
	for i := range p.Tokens {
		m.words[i] = r.tables.Word(p.Tokens[i].Key)
	}
	p.first = make([]int32, n+1)
	p.Hits = make([]Hit, 0, n+n/2)
	for i := range p.Tokens {
		p.first[i] = int32(len(p.Hits))
		m.token(i)
	}
	p.first[n] = int32(len(p.Hits))
}

// token finds the hits that begin at token i.
func (m *matcher) token(i int) {
	from := len(m.page.Hits)
	m.floor, m.found = claim{last: -1}, claim{last: -1}
	if !m.whole(i, m.words[i], 0, 0) && m.page.Tokens[i].Kind == token.Word && !m.article(i) {
		m.suffixed(i, 0, 0)
	}
	m.settle()
	if m.page.Tokens[i].Kind == token.Word {
		m.readings(i)
	}
	order(m.page.Hits[from:])
}

// article finds the hits of a word without proclitics behind its article, where the lexicon's form has none: الثلاثة.
func (m *matcher) article(i int) bool {
	key := m.page.Tokens[i].Key
	return len(key) > len(al)+letter && key[:len(al)] == al && m.walk(i, m.tables.Word(key[len(al):]), Article, 0)
}

// settle makes the readings so far the ones that others must be better than.
func (m *matcher) settle() { m.floor = m.found }

// walk adds the hits of all phrases that begin with word w at token i, and reports whether there are any.
// The word is what remains of the token from byte skip of its key on, without the clitics c.
//
// A hit behind proclitics counts only if it is longer than what the word gives without them, or of a
// stronger class: وزير is no و before زير, and فلسطين no ف.
func (m *matcher) walk(i int, w table.WordID, c Clitic, skip int) bool {
	if w == 0 {
		return false
	}
	before := len(m.page.Hits)
	state := m.tables.Root(w)
	for j := i; state != 0; j++ {
		m.emit(i, j, c, m.tables.Senses(state))
		if j+1 == len(m.page.Tokens) || j+1-i == maxPhrase || c&Suffix != 0 || !m.goesOn(j+1) {
			break
		}
		next := m.tables.Step(state, m.words[j+1])
		if next == 0 {
			m.tail(i, j+1, c, state)
		}
		state = next
	}
	added := m.page.Hits[before:]
	if len(added) == 0 {
		return false
	}
	start := offset(m.page.Original, &m.page.Tokens[i], skip)
	for k := range added {
		added[k].Start = start
	}
	return true
}

// emit adds a hit of tokens i to j for each sense that fits and counts.
func (m *matcher) emit(i, j int, c Clitic, senses []table.Sense) {
	last := int32(j)
	for _, s := range senses {
		class := m.strength(s)
		if !fits(s, c) || c&Article != 0 && class == closed || last <= m.floor.last && class <= m.floor.class {
			continue
		}
		m.found.last = max(m.found.last, last)
		m.found.class = max(m.found.class, class)
		m.page.Hits = append(m.page.Hits, Hit{First: int32(i), Last: last, End: m.page.Tokens[j].End, Clitics: c, Sense: s})
	}
}

// goesOn reports whether a phrase may cross from the token before j to j.
func (m *matcher) goesOn(j int) bool {
	switch m.page.Tokens[j].Gap {
	case token.Line:
		return m.wraps
	case token.Paragraph:
		return false
	}
	return true
}

// order sorts the hits of one token: the longer first, then by what they mean.
func order(hits []Hit) {
	for i := 1; i < len(hits); i++ {
		for k := i; k > 0 && compare(&hits[k-1], &hits[k]) > 0; k-- {
			hits[k-1], hits[k] = hits[k], hits[k-1]
		}
	}
}

func compare(a, b *Hit) int {
	switch {
	case a.Last != b.Last:
		return cmp.Compare(b.Last, a.Last)
	case a.Start != b.Start:
		return cmp.Compare(a.Start, b.Start)
	case a.Kind != b.Kind:
		return cmp.Compare(a.Kind, b.Kind)
	case a.Entry != b.Entry:
		return cmp.Compare(a.Entry, b.Entry)
	}
	return cmp.Compare(a.Clitics, b.Clitics)
}
