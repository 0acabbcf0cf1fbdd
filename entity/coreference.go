package entity

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// An alias is a word by which a text names again what it has named.
type alias struct {
	mention mention
	after   int32 // the token from which on it counts
	common  bool  // it is a word of the language too: محفوظ
}

// memory is what refer knows at the token it has come to.
type memory struct {
	aliases map[string]int32 // index in said
	said    []alias
	ends    [256]bool        // how aliases end; proclitics leave that as it is
	entries map[uint32]int32 // entry of the lexicon: its last mention, an index in found
	heads   map[uint32]int32 // head noun: the last organization it has made
	covered []bool           // tokens inside a mention
}

// refer finds what names again what was named: a surname, an abbreviation introduced in brackets, a noun like الحلف.
func (r *reader) refer() {
	r.settle()
	named := len(r.found)
	for k := 0; k < named; k++ {
		if m := r.found[k]; !m.dropped {
			for n := m.first; n <= m.last; n++ {
				r.memory.covered[n] = true
			}
			r.learn(&m)
		}
	}
	next := 0
	for i := range r.page.Tokens {
		for ; next < named && int(r.found[next].first) <= i; next++ {
			r.remember(int32(next))
		}
		if !r.memory.covered[i] {
			r.referAt(i)
		}
	}
}

// remember makes the mention of that index the last one of its entry and head.
func (r *reader) remember(k int32) {
	m := &r.found[k]
	switch {
	case m.dropped || m.coref:
	case m.entry >= 0:
		r.memory.entries[uint32(m.entry)] = k
	case m.composed && m.typ == Organization:
		r.memory.heads[m.head] = k
	}
}

// learn notes by which words m may be named again, and what the brackets after it introduce.
func (r *reader) learn(m *mention) {
	if m.form == Nisba || m.typ == Country || m.coref {
		return
	}
	switch {
	case m.typ == Person:
		r.learnWord(m, int(m.last))
	case m.entry < 0 && m.composed && m.inner == m.last && m.level == guessed:
		r.learnWord(m, int(m.last))
	}
	if m.typ == Organization {
		r.learnBrackets(m)
	}
}

// learnWord makes the word at token i an alias of m, if it is no common word.
func (r *reader) learnWord(m *mention, i int) {
	t := r.trait(i)
	common := t.has(vocabulary) && t.any(family|adjective) && m.first < m.last && !t.any(definite|maybeVerb)
	if !t.has(word) || t.any(known&^vocabulary|titled|attached|particle|accusative) || t.has(vocabulary) && !common ||
		t.has(named) && m.entry < 0 || len(r.key(i)) < 6 {
		return
	}
	if t.has(definite) && len(r.key(i)) <= 8 {
		return // الله
	}
	if !t.any(given|family) && r.score(i) < perhaps && !(m.level == sure && m.last > m.first) {
		return
	}
	if _, ok := r.memory.aliases[r.key(i)]; !ok {
		r.memory.alias(r.key(i), alias{*m, m.first, common})
	}
}

// learnBrackets reads an abbreviation that a text introduces: حلف شمال الأطلسي (الناتو).
func (r *reader) learnBrackets(m *mention) {
	i := int(m.last) + 2
	if !r.reaches(i+1) || !r.reaches(i) || r.key(i-1) != "(" || r.key(i+1) != ")" || r.memory.covered[i] {
		return
	}
	t := &r.page.Tokens[i]
	if t.Kind != token.Foreign && (t.Kind != token.Word || r.trait(i).any(known|attached|titled|accusative)) {
		return
	}
	a := *m
	a.first, a.last, a.start, a.end = int32(i), int32(i), t.Start, t.End
	a.form, a.rule, a.composed, a.level = Abbreviation, "brackets", false, likely
	r.memory.alias(t.Key, alias{a, m.first, false})
}

// alias remembers that key names what a does.
func (m *memory) alias(key string, a alias) {
	m.aliases[key] = int32(len(m.said))
	m.said = append(m.said, a)
	if len(key) < endingBytes {
		for k := range m.ends {
			m.ends[k] = true
		}
	}
	m.ends[ending(key)] = true
}

// named returns the alias that key is.
func (m *memory) named(key string) (alias, bool) {
	n, ok := m.aliases[key]
	if !ok {
		return alias{}, false
	}
	return m.said[n], true
}

// endingBytes is how many bytes tell the last two letters of a key.
const endingBytes = 3

// ending returns a number for the last two letters of a key.
func ending(key string) byte {
	n := len(key)
	if n < endingBytes {
		return 0
	}
	return key[n-1] ^ key[n-endingBytes]<<4
}

// referAt adds what token i names again.
func (r *reader) referAt(i int) {
	if !r.trait(i).has(word) && r.page.Tokens[i].Kind != token.Foreign {
		return
	}
	if hits := r.page.AtAny(i, section.Shorts|section.Heads); hits != nil && r.referByNoun(hits) {
		return
	}
	if r.memory.ends[ending(r.key(i))] {
		r.referByAlias(i)
	}
}

// referByNoun reads a noun that stands for what was named: الحلف, الهيئة.
func (r *reader) referByNoun(hits []section.Hit) bool {
	at, by := int32(-1), -1
	for k := range hits {
		h := &hits[k]
		if n, ok := r.antecedent(h); ok && n > at {
			at, by = n, k
		}
	}
	if by < 0 {
		return false
	}
	h, m := &hits[by], r.found[at]
	if n := int(h.Last) + 1; r.reaches(n) && (r.isAdjective(n) || r.trait(n).has(ordinal)) {
		return false
	}
	m.first, m.last, m.start, m.end = h.First, h.Last, h.Start, h.End
	m.form, m.coref, m.composed, m.role, m.rule, m.level = "", true, false, normalize.Span{}, "coreference", likely
	r.add(m)
	return true
}

// antecedent returns the mention that the noun h may stand for.
func (r *reader) antecedent(h *section.Hit) (int32, bool) {
	switch {
	case h.Clitics&section.Suffix != 0:
	case h.Kind == table.Short:
		n, ok := r.memory.entries[h.Entry]
		return n, ok
	case h.Kind == table.Head && h.Features&inflect.Definite != 0 && h.Features&inflect.Plural == 0 && r.heads[h.Entry].refers():
		n, ok := r.memory.heads[h.Entry]
		return n, ok
	}
	return 0, false
}

// refers reports whether the head with the article alone means what it has made a name of: الهيئة, الوزارة. الجيش and الحكومة are of any state.
func (d *head) refers() bool { return !d.Acts || d.Kind == "ministry" }

// referByAlias reads a surname or an abbreviation that stands alone.
func (r *reader) referByAlias(i int) {
	key, t := r.key(i), &r.page.Tokens[i]
	skip := 0
	a, ok := r.memory.named(key)
	for _, c := range [...]string{"و", "ف", "ب", "ل", "ك"} {
		if ok {
			break
		}
		if rest, cut := strings.CutPrefix(key, c); cut {
			if a, ok = r.memory.named(rest); ok {
				skip = 1
			} else if c == "و" || c == "ف" {
				a, ok = r.memory.named(strings.TrimLeft(rest[:min(2, len(rest))], "بلك") + rest[min(2, len(rest)):])
				skip = 2
			}
		}
	}
	if before := r.trait(i - 1); ok && r.trait(i).has(definite) && r.reaches(i) && before.any(definite|named) && !before.any(titled|reporting) {
		return // القبر الشريف
	}
	if ok && a.common && (int32(i) < a.after || skip > 0 || !r.trait(i-1).any(reporting|finite|maybeVerb|closed)) {
		return // حصل محفوظ, but not الحق محفوظ
	}
	if !ok || r.trait(i).has(closed) || r.trait(i).has(definite) && r.reaches(i+1) && r.trait(i+1).has(definite) {
		return // الأسد الآسيوي is no man
	}
	m := a.mention
	m.first, m.last, m.start, m.end = int32(i), int32(i), skipLetters(r.page.Original, t.Start, skip), t.End
	if m.typ == Person && skip == 0 {
		r.takeGiven(&m)
	}
	m.role, m.composed, m.coref = normalize.Span{}, false, false
	m.level = likely
	if m.rule != "brackets" {
		m.rule = "again"
	}
	r.add(m)
}

// takeGiven takes the given name before the surname m in, if it can be nothing else: أكد أليكس فيرغسون.
func (r *reader) takeGiven(m *mention) {
	const waw = "و"
	i := int(m.first) - 1
	if i < 0 || !r.reaches(i+1) || r.memory.covered[i] || strings.HasPrefix(r.key(i), waw) || strings.HasPrefix(r.key(i+1), waw) || !(r.looksLikeName(i) || r.binds(i) && !r.trait(i).any(known)) {
		return
	}
	m.first, m.start = int32(i), r.page.Tokens[i].Start
}

// skipLetters returns the byte after n letters of s from byte at on, and their marks.
func skipLetters(s string, at, n int) int {
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
		for at < len(s) {
			c, size := utf8.DecodeRuneInString(s[at:])
			if class := normalize.Classify(c); class == normalize.Letter || class == normalize.Other || size == 0 {
				break
			}
			at += size
		}
	}
	return at
}
