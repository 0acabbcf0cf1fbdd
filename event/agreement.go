package event

import (
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
)

// disagrees tells whether the verb's gender rules the noun phrase out as its subject: اتهم الإمارات.
func (r *reader) disagrees(c *clause, k int32) bool {
	p := &r.phrases[k]
	if p.head < 0 {
		return false
	}
	if r.words[p.head].accusative && r.words[p.head].class&masdarNoun != 0 {
		return true // the alef of the accusative: تمثل تهديدا
	}
	masculine, feminine := r.genders(r.phrases[c.verb].head)
	if !feminine && r.feminine(p) && p.figure < 0 {
		return true
	}
	w := &r.words[p.head]
	return !masculine && (w.class&personNoun != 0 || r.isMasdar(p.head)) && w.entity < 0 && p.figure < 0 &&
		w.features&(inflect.Masculine|inflect.Plural) == inflect.Masculine // رفضت السماح
}

// unlikeVerb tells whether the gender of a verb makes it likelier that a subject named before does what it says than the noun phrase k after it:
// واعتقلت تسعة شبان, of whom one says اعتقل; وناشد الدول, of which one says ناشدت.
func (r *reader) unlikeVerb(c *clause, k int32) bool {
	p := &r.phrases[k]
	if p.head < 0 || r.words[p.head].entity >= 0 {
		return false
	}
	w := &r.words[p.head]
	masculine, feminine := r.genders(r.phrases[c.verb].head)
	if !masculine && w.class&personNoun != 0 && w.features&inflect.Feminine == 0 {
		return p.figure >= 0 || w.features&inflect.Plural != 0 || p.person < 0 && w.features&inflect.Masculine != 0
	}
	return !feminine && w.features&inflect.Plural != 0 && r.singularFeminine(p.head)
}

// singularFeminine tells whether the word at token i is a plural of a noun in ة: دول, شركات.
func (r *reader) singularFeminine(i int32) bool {
	const marbuta = "\u0629"
	hits := r.page.At(int(i))
	for k := range hits {
		h := &hits[k]
		if h.Features&inflect.Plural == 0 || isFinite(h.Features) {
			continue
		}
		switch h.Kind {
		case table.Lexeme:
			return strings.HasSuffix(r.finder.tables.Lexeme(h.Entry).Word, marbuta)
		}
	}
	return false
}

// nominative tells whether a noun shows that it is a subject: the ون of a sound plural, as in آخرون.
func (r *reader) nominative(p *phrase) bool {
	const wawNoon, letters = "\u0648\u0646", 2 * 5
	if p.head < 0 || p.figure >= 0 || r.words[p.head].entity >= 0 {
		return false
	}
	key := r.page.Tokens[p.head].Key
	return len(key) >= letters && strings.HasSuffix(key, wawNoon) && r.isMany(p.head)
}

// genders tells of which gender the readings of the verb at token i are: تلقى is "he received" and "she throws".
func (r *reader) genders(i int32) (masculine, feminine bool) {
	hits := r.page.At(int(i))
	for k := range hits {
		if h := &hits[k]; h.Last == i && isFinite(h.Features) && unlikely(h.Features) == 0 && r.moodFits(int(i), h) {
			masculine = masculine || h.Features&inflect.Feminine == 0
			feminine = feminine || h.Features&inflect.Feminine != 0
		}
	}
	if !masculine && !feminine {
		feminine = r.words[i].features&inflect.Feminine != 0
		masculine = !feminine
	}
	return masculine, feminine
}

// feminine tells whether a noun phrase is surely feminine: its head ends in ة, or is a state or a town whose name is not among the masculine ones.
func (r *reader) feminine(p *phrase) bool {
	w := &r.words[p.head]
	if w.entity >= 0 {
		e := &r.entities[w.entity]
		switch e.Type {
		case entity.Country, entity.Place:
			return e.Ref != "" && !r.hasClass(p.head, "masculine_name")
		case entity.Organization:
			return r.page.EndsInMarbuta(w.start, r.page.Tokens[p.head].End) // الحكومة السودانية
		}
		return false
	}
	if w.features&inflect.Plural != 0 && w.features&inflect.Feminine == 0 {
		return false // قراصنة, قادة
	}
	t := &r.page.Tokens[p.head]
	return len(t.Key) > 4 && r.page.EndsInMarbuta(w.start, t.End)
}

// hasClass tells whether a word of a class of the lexicon begins at token i.
func (r *reader) hasClass(i int32, class string) bool {
	hits := r.page.AtAny(int(i), section.Lexemes)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme && r.finder.tables.Lexeme(h.Entry).Class == class {
			return true
		}
	}
	return false
}

// showsPlural tells whether the verb shows its plural, as it does only after its subject: أعلنوا, يقولون.
func (r *reader) showsPlural(v *word) bool {
	return v.features&(inflect.Plural|inflect.Dual) != 0 && v.features&inflect.First == 0
}

// vocalisedPassive tells whether the letters carry the ُ of a passive as their first vowel: قُتل, أُعلن, اتُّهم, انتُخب, اُسْتُهدف.
func (r *reader) vocalisedPassive(i int32) bool {
	const damma, forms = "\u064f", "\xef" // with which the presentation forms begin, those of ُ among them
	const alef, three = "\u0627", 3       // letters, the third of which has the first ُ after an alef that only helps to speak
	w, end := &r.words[i], r.page.Tokens[i].End
	if text := r.page.Original[w.start:end]; !strings.Contains(text, damma) && !strings.Contains(text, forms) {
		return false
	}
	at := firstDamma(r.page.Vocalised(w.start, end))
	if r.page.Begins(w.start, end, alef) && len(r.page.Tokens[i].Key) >= 4*len(alef) {
		return 0 <= at && at < three
	}
	present := w.features & (inflect.Present | inflect.Passive)
	return at == 0 && (present&inflect.Present == 0 || present&inflect.Passive != 0 && !r.formFour(i))
}

// firstDamma returns on which letter, from 0, the first vowel stands if it is ُ, and -1 if it is none. The vowel of an alef counts only if it is ُ.
func firstDamma(vocalised string) int {
	const alef, fatha, damma, kasra = '\u0627', '\u064e', '\u064f', '\u0650'
	n, helps := -1, false
	for _, c := range vocalised {
		switch {
		case c == damma:
			return n
		case c == fatha, c == kasra:
			if !helps {
				return -1
			}
		case normalize.Classify(c) == normalize.Letter:
			n++
			helps = n == 0 && c == alef
		}
	}
	return -1
}

// formFour tells whether a present with ُ may be active, as in forms II, III and IV: يُعلن. Without more marks only the lexicon's word
// for the passive can tell, so such a form is read as active.
func (r *reader) formFour(i int32) bool { return len(r.page.Guesses[i].Stem) <= 10 }

// namesActor tells whether a noun phrase names a state, an organization or a group that acts.
func (r *reader) namesActor(p *phrase) bool {
	if p.head < 0 || p.figure >= 0 {
		return false
	}
	w := &r.words[p.head]
	return w.class&groupNoun != 0
}

// actsAs tells whether a noun phrase may be one who acts: a name, a person, a group.
func (r *reader) actsAs(p *phrase) bool {
	if p.head < 0 {
		return false
	}
	w := &r.words[p.head]
	return w.class.acts() || p.person >= 0 || p.genitive >= 0 && r.words[p.genitive].class.acts() && w.class&masdarNoun == 0
}
