package section

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// suffixed finds the readings of token i, from byte skip of its key on, as a word with a pronoun: دفاعاتها. It
// reports whether there are any. A phrase goes no further: what owns or suffers stands in the pronoun.
func (m *matcher) suffixed(i, skip int, c Clitic) bool {
	rest := m.page.Tokens[i].Key[skip:]
	if !m.mayCarryPronoun(i, rest) {
		return false
	}
	found := false
	inflect.Enclitic(rest, func(stem, restored, _ string) bool {
		_, root := m.join(stem, restored)
		found = m.walk(i, root, c|Suffix, skip) || found
		return true // دعوته is دعوة and ه, though دعوت is a word too
	})
	return found
}

// whole finds the readings of a word as it stands, and reports whether there are any. Where the text tells ه
// from ة, a word in ه is with a pronoun what it would only be with a ة: قلقه is قلق and ه, not قلقة.
func (m *matcher) whole(i int, root table.State, c Clitic, skip int) bool {
	before := len(m.found)
	if !m.walk(i, root, c, skip) {
		return false
	}
	key := m.page.Tokens[i].Key
	if m.dotted && len(key) >= letter && key[len(key)-letter:] == ha {
		after := len(m.found)
		if m.suffixed(i, skip, c) {
			for n := before; n < after; n++ {
				m.found[n].marbuta = m.found[n].last == int32(i)
			}
		}
	}
	return true
}

// isMarbuta reports whether a form that means s ends in ة: a feminine singular of a noun or adjective.
func isMarbuta(s table.Sense) bool {
	const others = inflect.Perfect | inflect.Present | inflect.Dual | inflect.Plural
	return s.Features&inflect.Feminine != 0 && s.Features&others == 0 && carriesPronoun(s)
}

// tail finds the phrases that have reached a state before token j and end with that token and its pronoun:
// وزير خارجيتها, أعرب عن قلقه.
func (m *matcher) tail(j int, c Clitic, skip int, state table.State) {
	if m.page.Tokens[j].Kind != token.Word || !m.mayCarryPronoun(j, m.page.Tokens[j].Key) {
		return
	}
	inflect.Enclitic(m.page.Tokens[j].Key, func(stem, restored, _ string) bool {
		word, _ := m.join(stem, restored)
		next := m.tables.Step(state, word)
		if next != 0 {
			m.add(reading{senses: m.tables.Senses(next), last: int32(j), skip: int32(skip), clitics: c | Suffix})
		}
		return next == 0
	})
}

// mayCarryPronoun reports whether the end of token i, of which rest is left, can be a pronoun. The ه that
// is folded from ة is none.
func (m *matcher) mayCarryPronoun(i int, rest string) bool {
	const two, three = 2 * letter, 3 * letter
	if len(rest) < two {
		return false
	}
	switch before, last := rest[len(rest)-two:len(rest)-letter], rest[len(rest)-letter:]; last {
	case ha:
		return !endsInMarbuta(m.page.Tokens[i].Of(m.page.Original))
	case alef: // ها, هما, نا
		return len(rest) >= three && (before == ha || before == nun || before == mim)
	case mim: // هم, كم
		return len(rest) >= three && (before == ha || before == kaf)
	case nun, ya: // هن, ني
		return len(rest) >= three && (before == ha || before == nun)
	} // ك alone is left out: newspapers speak to nobody
	return false
}

// join returns the word that two parts make and the state after it, 0 for each that the lexicon lacks, without
// allocating.
func (m *matcher) join(a, b string) (table.WordID, table.State) {
	if len(a)+len(b) > len(m.buffer) {
		return 0, 0
	}
	n := copy(m.buffer[:], a)
	n += copy(m.buffer[n:], b)
	return m.tables.Find(string(m.buffer[:n]))
}
