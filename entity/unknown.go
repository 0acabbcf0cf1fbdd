package entity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// A chain is a run of words that may be a person's name.
type chain struct {
	first, last int // tokens, both included
	start       int // byte
	score       int
}

// An evidence says why a person's name is looked for.
type evidence uint8

const (
	bare        evidence = iota // none but the name itself
	spoken                      // a verb before it: قال
	coordinated                 // after another name: … ومحمد
	entitled                    // a title or office before it
)

// What a word of a name is worth.
const (
	sureName  = 3 // a part of names that is no other word: محمد
	fairName  = 2 // a part of names that is a word too: سعيد; an unknown word that looks foreign
	plainName = 1 // an unknown word
)

// needed is what a chain must be worth, by the evidence for it.
var needed = [...]int{bare: 5, spoken: 4, coordinated: 4, entitled: 1}

// maxChain is how many tokens a person's name has at most.
const maxChain = 7

// chain reads a person's name that begins at token i.
func (r *reader) chain(i int, e evidence) (chain, bool) {
	c := chain{first: i, last: i - 1}
	if i >= len(r.traits) || e != bare && !r.reaches(i) && !(e == entitled && r.afterComma(i)) {
		return c, false
	}
	start, w, ok := r.opens(i, e)
	if !ok {
		return c, false
	}
	c.start, c.score, c.last = start, w, i
	binds := r.trait(i).has(particle)
	for n := i + 1; n < i+maxChain && r.reaches(n); n++ {
		w, ok := r.goesOn(n, i, binds)
		if !ok {
			break
		}
		c.score += w
		binds = r.trait(n).has(particle)
		c.last = n
	}
	for c.last > i && r.trait(c.last).has(particle) && !r.trait(c.last).any(given|family) && r.key(c.last) != "با" {
		c.last--
	}
	if binds && c.last == i {
		return c, false
	}
	return c, c.score >= needed[e]
}

// opens returns where a name that begins at token i starts, and what its first word is worth.
func (r *reader) opens(i int, e evidence) (start, worth int, ok bool) {
	t := r.trait(i)
	if !t.has(word) || t.any(number|calendar) {
		return 0, 0, false
	}
	if m := r.name(i); m != nil && (m.typ != Person || m.form == Nisba) && m.level == sure && !t.has(given) {
		return 0, 0, false
	}
	start = r.page.Tokens[i].Start
	if t.any(given | particle) {
		h := r.part(i, given|particle)
		if h.Clitics&(section.And|section.So) != 0 || h.Clitics&(section.By|section.For|section.Like) != 0 {
			start = h.Start
		}
		switch {
		case !t.any(vocabulary | closed | finite | titled | maybeVerb | attached):
			return start, sureName, true
		case e >= spoken && r.isNameWord(i+1):
			return start, fairName, true
		case e == entitled && !t.any(closed|finite):
			return start, fairName, true
		}
		return start, 0, r.isSureName(i + 1)
	}
	if t.any(known|titled|suffixed|attached|accusative) && !t.has(family) || t.has(definite) && !t.has(family) {
		return 0, 0, false
	}
	switch {
	case e == bare:
		return 0, 0, false
	case t.has(family) && !t.any(known|attached):
		return start, sureName, true
	case t.any(known | attached):
		return 0, 0, false
	case e == entitled:
		return start, r.worth(i), true
	}
	return start, r.worth(i), r.foreignShape(i) || r.isSureName(i+1)
}

// goesOn returns what token i is worth as a further word of a name that began at first; after says that a
// particle stands before it.
func (r *reader) goesOn(i, first int, after bool) (worth int, ok bool) {
	t := r.trait(i)
	if !t.has(word) || r.gap(i) == token.None {
		return 0, false
	}
	if m := r.name(i); m != nil && m.level == sure && m.typ != Person && !after && (m.typ == Country || !r.trait(i-1).has(given)) {
		return 0, false
	}
	whole := r.partWhole(i)
	switch {
	case after && !t.any(number|calendar):
		return plainName, true
	case t.has(particle) && whole:
		return 0, true
	case t.any(joined|governed|suffixed) && !whole:
		return 0, false
	case t.any(given|family) && whole && !t.any(known|titled):
		return sureName, true
	case t.any(given|family) && whole && !t.any(finite|number|calendar):
		return fairName, !t.has(closed) || r.isNameWord(i+1)
	case t.has(ordinal):
		return plainName, t.has(definite) && (r.trait(i-1).any(given) || i == first+1)
	case t.any(known | titled | attached | accusative):
		return 0, i > first && t.has(number) && r.trait(i-1).has(ordinal)
	case t.has(definite):
		return plainName, !r.trait(i-1).has(definite) && r.nisba(i) == nil
	case r.trait(i - 1).has(definite):
		return 0, false
	}
	if g := r.page.Guesses[i].Clitics; g != 0 {
		return 0, false
	}
	return r.worth(i), true
}

// part returns the hit of token i by which it is a part of names with one of the traits.
func (r *reader) part(i int, want trait) *section.Hit {
	hits := r.page.At(i)
	var found *section.Hit
	for k := range hits {
		h := &hits[k]
		if h.Kind == table.Part && int(h.Last) == i && r.parts[h.Entry].any(want) && (found == nil || h.Clitics == 0) {
			found = h
		}
	}
	return found
}

// partWhole reports whether token i is a part of names without a proclitic.
func (r *reader) partWhole(i int) bool {
	h := r.part(i, given|family|particle)
	return h != nil && h.Clitics == 0
}

// isNameWord reports whether token i can be a word of a name, by itself.
func (r *reader) isNameWord(i int) bool {
	t := r.trait(i)
	return r.reaches(i) && t.has(word) && (t.any(given|family|particle) && !t.any(closed|finite) || !t.any(known|attached|titled|named|suffixed|joined|governed|accusative))
}

// isSureName reports whether token i is a part of names and no other word.
func (r *reader) isSureName(i int) bool {
	t := r.trait(i)
	return r.reaches(i) && t.any(given|family|particle) && !t.any(known|titled|attached|joined|governed)
}

// worth returns what an unknown word at token i is worth in a name.
func (r *reader) worth(i int) int {
	if r.foreignShape(i) {
		return fairName
	}
	return plainName
}

// foreignShape reports whether the letters of token i look foreign rather than made from an Arabic root.
func (r *reader) foreignShape(i int) bool {
	key := r.key(i)
	if len(key) < 6 || strings.HasPrefix(key, article) {
		return false
	}
	for _, s := range [...]string{"ه", "ات", "ون", "ها", "هم", "نا", "وا"} {
		if strings.HasSuffix(key, s) {
			return false
		}
	}
	return true
}
