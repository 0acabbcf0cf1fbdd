package event

import (
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// agreesInChain tells whether the adjective at token k can describe a noun of the phrase: its head, its genitive, or the noun before it.
func (r *reader) agreesInChain(p *phrase, j, k int32) bool {
	return r.agrees(p.head, k) || p.genitive >= 0 && r.agrees(p.genitive, k) || !r.isAdjective(j) && r.agrees(j, k)
}

// agrees tells whether the adjective at token k can describe the noun at token head: خارجية can't describe وزير, nor المتهمين the feminine النيابة.
func (r *reader) agrees(head, k int32) bool {
	const noon = "\u0646"
	h, w := &r.words[head], &r.words[k]
	t := &r.page.Tokens[k]
	feminine := r.page.EndsInMarbuta(w.start, t.End)
	many := strings.HasSuffix(t.Key, noon) && r.isMany(k)
	switch {
	case h.entity >= 0:
		return !many // وعد ماكرون الفرنسيين
	case feminine:
		return h.features&(inflect.Plural|inflect.Feminine) != 0 || h.features&inflect.Masculine == 0
	case many:
		return h.features&(inflect.Plural|inflect.Dual) != 0 || h.features&(inflect.Feminine|inflect.Masculine) == 0 // إرسال عسكريين
	}
	return true
}

// isMany tells whether all that the lexicon says of the word at token i is a dual or plural: الفرنسيين, not المتين.
func (r *reader) isMany(i int32) bool {
	many := false
	hits := r.page.At(int(i))
	for k := range hits {
		if h := &hits[k]; h.Last == i && h.Features != 0 {
			if h.Features&(inflect.Plural|inflect.Dual) == 0 {
				return false
			}
			many = true
		}
	}
	return many
}

// isAdjective tells whether a token can be an adjective: the lexicon says so, it is a nisba, or it has the shape of one.
func (r *reader) isAdjective(i int32) bool {
	w := &r.words[i]
	if w.entity >= 0 {
		return false
	}
	if w.adjectival || w.part == adjective || w.features&inflect.PassiveParticiple != 0 {
		return true
	}
	if r.page.AtAny(int(i), section.Nisbas) != nil {
		return true
	}
	return w.class == 0 && !r.known(i) && looksNisba(r.page.Guesses[i].Stem)
}

// known tells whether the lexicon has the word as a noun.
func (r *reader) known(i int32) bool {
	for k := range r.page.At(int(i)) {
		switch h := &r.page.At(int(i))[k]; h.Kind {
		case table.Unit, table.Cue, table.Head:
			return true
		case table.Member:
			if !looksNisba(r.page.Guesses[i].Stem) {
				return true // هاتفي is a word of a set and yet an adjective
			}
		case table.Lexeme:
			if r.finder.parts[h.Entry] == noun {
				return true
			}
		}
	}
	return false
}

// describesLikeParticiple tells whether the definite word at token k, which no list has, describes the noun before it by its form, a participle's: الشركة
// المشغلة, موقف القاهرة الداعم. After a masculine who acts it may as well be the object: رفض الرئيس المقترح.
func (r *reader) describesLikeParticiple(p *phrase, j, k int32) bool {
	if next := k + 1; p.prep == "" && r.words[p.head].class.acts() && !r.page.EndsInMarbuta(r.words[k].start, r.page.Tokens[k].End) && (int(next) >= len(r.words) || !r.isName(next)) {
		return false
	}
	return looksParticiple(r.page.Guesses[k].Stem) && r.agreesInChain(p, j, k)
}

// looksParticiple tells whether a folded word without its article has the form of a participle: it begins with م, or its second letter of four is alef, as
// in مشغلة, محظور, داعم.
func looksParticiple(stem string) bool {
	const meem, alef, letter = "\u0645", "\u0627", 2
	return len(stem) >= 4*letter && (strings.HasPrefix(stem, meem) || stem[letter:2*letter] == alef)
}

// looksNisba tells whether a folded word ends as adjectives of relation do: عسكري, نفطية, تجاريا, سياسيين.
func looksNisba(key string) bool {
	const yeh, heh, alef, noon = "\u064a", "\u0647", "\u0627", "\u0646"
	n := len(key)
	switch {
	case n < 8:
		return false
	case key[n-2:] == yeh:
		return true
	case n >= 10 && key[n-4:] == yeh+heh, n >= 10 && key[n-4:] == yeh+alef:
		return true
	}
	return n >= 12 && key[n-6:] == yeh+yeh+noon
}

// nisba returns the entity of a nisba adjective inside tokens first to last, -1 if there is none.
func (r *reader) nisba(first, last int32) int32 {
	for k := r.entityFrom(first); k < len(r.entities) && r.entities[k].First <= int(last); k++ {
		if e := &r.entities[k]; e.Form == entity.Nisba && e.Last <= int(last) {
			return int32(k)
		}
	}
	return -1
}

// nisbaEnd returns the last token of the nisba that begins at token k, k if none does: الجنوبي of الكوري الجنوبي.
func (r *reader) nisbaEnd(k int32) int32 {
	for n := r.entityFrom(k); n < len(r.entities) && r.entities[n].First == int(k); n++ {
		if e := &r.entities[n]; e.Form == entity.Nisba {
			return int32(e.Last)
		}
	}
	return k
}
