package section

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// proclitics finds the readings of token i that take proclitics off: وروسيا, للناتو, سيعلن. Those with fewer
// come first.
func (m *matcher) proclitics(i int) {
	key := m.page.Tokens[i].Key
	if len(key) < 2*letter {
		return
	}
	first := proclitic(key)
	if first == 0 {
		return
	}
	n := len(m.found)
	m.rest(i, letter, first)
	m.settle(n)
	if first&(And|So) == 0 || len(key) < 3*letter {
		return
	}
	if second := proclitic(key[letter:]); second&^(And|So) != 0 {
		n = len(m.found)
		m.rest(i, 2*letter, first|second)
		m.settle(n)
	}
}

// proclitic returns what the first letter of a key is if it is a proclitic, 0 if it can't be one.
func proclitic(key string) Clitic {
	switch key[:letter] {
	case waw:
		return And
	case fa:
		return So
	case ba:
		return By
	case kaf:
		return Like
	case lam:
		return For
	case sin:
		return Will
	}
	return 0
}

// rest finds the readings of token i whose word begins at byte skip of its key, behind the proclitics c.
func (m *matcher) rest(i, skip int, c Clitic) {
	rest := m.page.Tokens[i].Key[skip:]
	if c&For != 0 && len(rest) >= 2*letter && rest[:letter] == lam && m.merged(i, skip, c) {
		return
	}
	if !m.whole(i, m.root(rest), c, skip) && !m.article(i, skip, c) {
		m.suffixed(i, skip, c)
	}
}

// article finds the readings of a word behind its article, where the lexicon's form has none: الثلاثة.
func (m *matcher) article(i, skip int, c Clitic) bool {
	rest := m.page.Tokens[i].Key[skip:]
	return len(rest) > len(al)+letter && rest[:len(al)] == al && m.walk(i, m.root(rest[len(al):]), c|Article, skip)
}

// merged finds the readings of a token in which ل and the article have become one: للناتو is ل and الناتو,
// and before another ل only one of three is left: للجنة is ل and اللجنة. Both may be words: للصين is for China, and for two thieves.
func (m *matcher) merged(i, skip int, c Clitic) bool {
	rest := m.page.Tokens[i].Key[skip:]
	found := false
	for _, before := range [...]string{al, alef} {
		_, root := m.join(before, rest)
		found = m.walk(i, root, c, skip) || found
	}
	return found || m.walk(i, m.root(rest[letter:]), c|Article, skip)
}

// fits reports whether a sense can be meant by a word that carries c: س stands before verbs of the present
// only, ب and ك before none, a jussive behind لم and no clitic, and no name carries a pronoun.
func fits(s table.Sense, c Clitic) bool {
	const finite = inflect.Perfect | inflect.Present
	f := s.Features
	switch {
	case c == 0:
		return true
	case c&Suffix != 0 && !carriesPronoun(s), c&Article != 0 && (f&finite != 0 || !carriesPronoun(s)):
		return false
	case f&inflect.Jussive != 0 && (f&inflect.Plural == 0 || f&inflect.First != 0) && c&^(Suffix|Article) != 0:
		return false
	case c&Will != 0:
		return f&inflect.Present != 0
	case c&(By|Like) != 0:
		return f&finite == 0 && isGenitive(f)
	case c&For != 0:
		return f&inflect.Present != 0 || f&inflect.Perfect == 0 && isGenitive(f)
	}
	return true
}

// isGenitive reports whether a nominal form may stand behind a preposition: no accusative in alef (هجوما), no
// nominative of the dual.
func isGenitive(f inflect.Feature) bool {
	if f&inflect.Dual != 0 {
		return f&inflect.Oblique != 0
	}
	return f&inflect.Oblique == 0 || f&inflect.Plural != 0
}

// carriesPronoun reports whether a word that means s may stand before a pronoun: دفاعاتها, but no name, and
// nothing with an article or the ن of a plural.
func carriesPronoun(s table.Sense) bool {
	switch s.Kind {
	case table.Name, table.Short, table.Nisba, table.Part:
		return false
	}
	return s.Features&inflect.Definite == 0
}
