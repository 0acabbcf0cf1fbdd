package entity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/shape"
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
	spoken                      // a verb before it
	said                        // a verb of saying before it: قال
	coordinated                 // after another name: … ومحمد
	apposed                     // a nationality before it: الهولندي
	entitled                    // a title or office before it
)

// What a word of a name is worth.
const (
	sureName  = 3 // a part of names that is no other word: محمد; an unknown word whose letters are those of a name
	fairName  = 2 // a part of names that is a word too: سعيد; an unknown word that looks like a name
	plainName = 1 // an unknown word that may be one
)

// needs is what a chain must be worth, by the evidence for it.
func (e evidence) needs() int {
	switch e {
	case bare:
		return 4
	case said:
		return 2
	case entitled:
		return 1
	}
	return 3
}

// The letters of a word, in points of package shape, that make it look like a name, and those that leave it open.
const (
	nameLike  = 9 * shape.Unit / 2
	perhaps   = 2 * shape.Unit
	wordLike  = -2 * shape.Unit
	undecided = 0
)

// maxChain is how many tokens a person's name has at most.
const maxChain = 7

// chain reads a person's name that begins at token i.
func (r *reader) chain(i int, e evidence) (chain, bool) {
	c := chain{first: i, last: i - 1}
	if !r.trait(i).mayOpen() || i >= len(r.traits) || e != bare && !r.reaches(i) && !(e == entitled && r.afterComma(i)) {
		return c, false
	}
	start, w, ok := r.opens(i, e)
	if !ok {
		return c, false
	}
	c.start, c.score, c.last = start, w, i
	binds := r.binds(i)
	for n := i + 1; n < i+maxChain && r.reaches(n); n++ {
		w, ok := r.goesOn(n, i, binds, e)
		if !ok {
			break
		}
		c.score += w
		binds = r.binds(n)
		c.last = n
	}
	for c.last > i && r.trait(c.last).has(particle) && !r.trait(c.last).any(given|family) {
		c.last--
	}
	if binds && c.last == i {
		return c, false
	}
	if e == spoken && c.last == i && r.score(i) < undecided {
		return c, false
	}
	return c, c.score >= e.needs()
}

// mayOpen reports whether a word can be the first of a name: a part of names, or one of which nothing is known.
func (t trait) mayOpen() bool {
	return t.has(word) && (t.any(given|family|particle) || !t.any(opensNoName))
}

// opensNoName are the words that open a name only where they are parts of names, too.
const opensNoName = known | titled | suffixed | attached | accusative | definite | named | joined | governed

// binds reports whether the word at token i binds the next one to a name, and is none itself: بن, and not the Fulani name با.
func (r *reader) binds(i int) bool { return r.trait(i).has(particle) && !r.trait(i).has(family) }

// opens returns where a name that begins at token i starts, and what its first word is worth.
func (r *reader) opens(i int, e evidence) (start, value int, ok bool) {
	t := r.trait(i)
	if !t.has(word) || t.any(number|calendar) || r.isTimeOfDay(i) {
		return 0, 0, false
	}
	if m := r.name(i); m != nil && (m.typ != Person || m.form == Nisba) && m.level == sure && !t.has(given) {
		if e == entitled && m.typ == Place && m.first == m.last && !t.any(joined|governed|definite) && (r.looksLikeName(i+1) || r.isSureName(i+1)) {
			return m.start, fairName, true
		}
		return 0, 0, false
	}
	start = r.page.Tokens[i].Start
	if r.made[i] >= 0 && t.has(vocabulary) && !r.trait(i+1).has(particle) {
		return 0, 0, false // نادي أندرلخت is no man
	}
	if h := r.part(i, given|family); h != nil && !t.has(particle) && r.reaches(i+1) && r.trait(i+1).has(particle) && r.partWhole(i+1) &&
		(!t.has(closed) || r.isAli(i)) {
		return h.Start, sureName, true // علي بن …, الحسن بن …
	}
	if t.any(given | particle) {
		return r.opensGiven(i, e)
	}
	if t.has(family) && !t.any(known|titled|attached) && (r.isSureName(i+1) || r.looksLikeName(i+1)) {
		if h := r.part(i, family); h.Clitics != 0 {
			start = h.Start
		}
		return start, sureName, true
	}
	switch {
	case t.has(family) && r.partWhole(i) && !t.any(known|attached|titled) && (e > bare || r.isSureName(i+1)):
		return start, sureName, true
	case t.has(family) && r.partWhole(i) && !t.any(known|titled) && e == entitled:
		return start, fairName, true
	case t.any(opensNoName):
		return 0, 0, false
	}
	return r.opensUnknown(i, e)
}

// opensGiven is opens for a given name or a particle.
func (r *reader) opensGiven(i int, e evidence) (start, value int, ok bool) {
	t := r.trait(i)
	start = r.page.Tokens[i].Start
	h := r.part(i, given|particle)
	if e >= apposed && h.Clitics&(section.By|section.For|section.Like) != 0 {
		return 0, 0, false // … الجنود بحماس
	}
	if h.Clitics&(section.And|section.So) != 0 || h.Clitics&(section.By|section.For|section.Like) != 0 {
		start = h.Start
	}
	switch {
	case !t.any(vocabulary | closed | finite | titled | maybeVerb | attached):
		return start, sureName, e > bare || r.isNameWord(i+1)
	case t.has(closed) && !(e == entitled && r.isAli(i)):
		return 0, 0, false
	case e >= spoken && r.isNameWord(i+1) && !(e == spoken && t.has(titled)):
		return start, fairName, true
	case e == entitled && !t.any(closed|finite):
		return start, fairName, true
	}
	return start, fairName, r.isSureName(i + 1)
}

// opensUnknown is opens for a word that the lexicon lacks.
func (r *reader) opensUnknown(i int, e evidence) (start, value int, ok bool) {
	start, points := r.unknownStart(i)
	switch {
	case endsInPronoun(r.key(i)) || r.page.Guesses[i].Clitics&^section.Suffix != 0 || isPluralVerb(r.key(i)):
		return 0, 0, false
	case e == spoken && strings.HasSuffix(r.key(i), alef) && !r.looksLikeName(i+1):
		return 0, 0, false // an object in the accusative
	case e == entitled:
		return start, worth(points), points >= undecided || points >= wordLike && r.isSureName(i+1)
	case e == bare:
		return start, worth(points), points >= perhaps && r.looksLikeName(i+1)
	}
	return start, worth(points), points >= perhaps || points >= undecided && r.isSureName(i+1)
}

// unknownStart returns the byte where the unknown word at token i begins, which may be after a و, and what its
// letters say.
func (r *reader) unknownStart(i int) (start, points int) {
	const waw = "و"
	t := &r.page.Tokens[i]
	start, points = t.Start, r.score(i)
	if rest, ok := strings.CutPrefix(t.Key, waw); ok && len(rest) >= 6 {
		if p := shape.Score(rest); p > points {
			return skipLetters(r.page.Original, t.Start, 1), p
		}
	}
	return start, points
}

// looksLikeName reports whether token i can't be taken for a word of the language.
func (r *reader) looksLikeName(i int) bool {
	t := r.trait(i)
	return r.isSureName(i) || r.reaches(i) && t.has(word) && !t.any(known|titled|attached|joined|governed|suffixed|accusative|named|definite) &&
		r.score(i) >= perhaps
}

// isPluralVerb reports whether a key has the shape of a verb in the plural: يدخنون.
func isPluralVerb(key string) bool {
	return strings.HasPrefix(key, "ي") && (strings.HasSuffix(key, "ون") || strings.HasSuffix(key, "وا"))
}

// worth returns what an unknown word of so many points is worth in a name.
func worth(points int) int {
	switch {
	case points >= nameLike:
		return sureName
	case points >= perhaps:
		return fairName
	case points >= undecided:
		return plainName
	}
	return 0
}

// goesOn returns what token i is worth as a further word of a name that began at first; after says that a
// particle stands before it.
func (r *reader) goesOn(i, first int, after bool, e evidence) (value int, ok bool) {
	t := r.trait(i)
	if !t.has(word) || r.gap(i) == token.None || r.isTimeOfDay(i) || r.beginsOffice(i) {
		return 0, false
	}
	if i == first+1 && (e == entitled && r.isFirstSurname(i) || e >= said && r.isHiddenSurname(i)) {
		return plainName, true
	}
	if m := r.name(i); m != nil && m.level == sure && m.typ != Person && !after && (m.typ == Country || !r.trait(i-1).any(given|family)) {
		return 0, false
	}
	whole := r.partWhole(i)
	switch {
	case after && !t.any(number|calendar|joined|governed|finite|closed):
		return plainName, true
	case len(r.key(i)) <= 4 && e == entitled && r.trait(i-1).any(given|family) && !t.any(closed|titled|joined):
		return plainName, true // سعيد با
	case t.has(particle) && whole:
		return 0, true
	case t.any(joined|suffixed) && !whole, t.has(governed) && !whole && r.score(i) < perhaps:
		return 0, false
	case t.any(given|family) && whole && !t.any(known|titled):
		return sureName, true
	case t.any(given|family) && whole && !t.any(finite|number|calendar|titled):
		return fairName, !t.has(closed) || t.has(given) && r.isAli(i)
	case t.has(ordinal):
		return plainName, t.has(definite) && (r.trait(i-1).any(given) || i == first+1)
	case t.any(known|titled|attached|accusative) && r.isSurname(i, first, e):
		return plainName, true
	case t.any(known | titled | accusative):
		return 0, i > first && t.has(number) && r.trait(i-1).has(ordinal)
	case t.has(definite):
		return plainName, (!r.trait(i-1).has(definite) || r.trait(i-2).has(particle)) && r.nisba(i) == nil &&
			(r.trait(i-1).any(given|family|definite) || isRelational(r.key(i)) || r.score(i) >= undecided)
	case r.trait(i-1).has(definite) && !r.trait(i-2).has(particle), r.page.Guesses[i].Clitics&^section.Suffix != 0 && !t.has(attached),
		t.has(governed) && strings.HasPrefix(r.key(i)[len("ب"):], article): // … بالميدالية
		return 0, false
	}
	return r.unknownGoesOn(i, first, e)
}

// isTimeOfDay reports whether token i is a part of the day that token i+1 names, and no name: صباح اليوم, but الشيخ صباح الأحمد.
func (r *reader) isTimeOfDay(i int) bool {
	return r.trait(i).has(dayPart) && r.reaches(i+1) && r.trait(i+1).has(calendar)
}

// beginsOffice reports whether the name at token i is an office there, which what follows belongs to: … أمين عام الحركة, … أمين المتحف.
func (r *reader) beginsOffice(i int) bool {
	if !r.trait(i).has(given) || r.trait(i-1).has(particle) {
		return false
	}
	o := r.officeAt(i)
	return o != nil && (int(o.Last) > i || r.reaches(i+1) && r.trait(i+1).has(definite|vocabulary))
}

// unknownGoesOn is goesOn for a word that the lexicon lacks.
func (r *reader) unknownGoesOn(i, first int, e evidence) (value int, ok bool) {
	key := r.key(i)
	points := r.score(i)
	if len(key) <= 4 && e == entitled && r.trait(i-1).any(given|family) {
		return plainName, true // لاي تشينغ ته
	}
	if rest, ok := strings.CutPrefix(key, "و"); ok && shape.Score(rest) >= points-shape.Unit {
		return 0, false // … وماجدة
	}
	if endsInPronoun(key) {
		return 0, false
	}
	least := undecided
	switch {
	case r.trait(i).has(attached):
		least = perhaps
	case i == first+1 && e >= said:
		least = 2 * wordLike
	case r.trait(i - 1).any(given):
		least = wordLike
	}
	return worth(points), points >= least
}

// endsInPronoun reports whether a key ends as words with a pronoun do: تشييدها.
func endsInPronoun(key string) bool {
	for _, s := range [...]string{"ها", "هم", "هما", "هن"} {
		if strings.HasSuffix(key, s) && len(key) > len(s)+4 {
			return true
		}
	}
	return false
}

// isFirstSurname reports whether token i must be the surname of somebody of whom a title and one given name stand before it, whatever else
// the word means: الدكتور حاتم الجبلي, الدكتور ماجد نجم, السيد فيصل السويدي.
func (r *reader) isFirstSurname(i int) bool {
	t := r.trait(i)
	if !r.isLoneGiven(i-1) || t.any(closed|finite|number|calendar|joined|ordinal) {
		return false
	}
	switch {
	case r.nisba(i) != nil:
		return r.isNisbaName(i)
	case t.has(definite):
		return !t.any(titled|suffixed) && !endsInHeh(r.key(i)) && r.name(i) == nil
	}
	return t.has(titled|given) && r.partWhole(i) && !(r.reaches(i+1) && (r.trait(i+1).has(definite) || r.name(i+1) != nil))
}

// isLoneGiven reports whether token i is a given name and no title.
func (r *reader) isLoneGiven(i int) bool {
	return r.trait(i).has(given) && r.partWhole(i) && !r.trait(i).any(definite|titled)
}

// isNisbaName reports whether the nisba at token i, which has a given name before it, can be a surname: الرئيس جون كندي. A woman's nisba
// would agree with her.
func (r *reader) isNisbaName(i int) bool {
	m := r.nisba(i)
	return m != nil && m.first == m.last && m.start == r.page.Tokens[i].Start && !endsInHeh(r.key(i))
}

func endsInHeh(key string) bool { return strings.HasSuffix(key, "ه") }

// isHiddenSurname reports whether token i, after the one word of a name, is itself a word of that name, though it could be read with a pronoun
// or with ك before it, as an accusative or a nisba: لويس ساها, أرنو كليمان, فيليبي ماسا, بيتر كينيون. None of these follows half a name.
func (r *reader) isHiddenSurname(i int) bool {
	t := r.trait(i)
	switch {
	case r.trait(i-1).any(known|titled|attached|definite) || t.any(joined|definite|closed|preposition|finite):
		return false
	case t.has(suffixed):
		return !t.has(governed) && !endsInHeh(r.key(i))
	case t.has(accusative):
		return r.isLoneGiven(i-1) && r.score(i) >= perhaps
	case r.nisba(i) != nil:
		return r.isLoneGiven(i-1) && r.isNisbaName(i)
	}
	return r.page.Guesses[i].Clitics == section.Like && r.score(i) >= undecided
}

// isSurname reports whether the word of the language at token i is the surname of somebody who has a title and whose
// given name began the chain: الدكتور سعيد راتب.
func (r *reader) isSurname(i, first int, e evidence) bool {
	t := r.trait(i)
	if r.trait(i-1).any(given|family) && t.has(adjective) && !t.any(closed|finite|number|calendar|titled|attached|accusative|definite|ordinal) &&
		r.partWhole(i-1) && !endsInHeh(r.key(i)) {
		return true // an adjective would be definite or an accusative: كرم جابر
	}
	if e == entitled && i > first && r.trait(i-1).any(given|family) && len(r.key(i)) <= 4 && !t.any(closed|titled) {
		return true // سعيد با
	}
	if t.has(definite|adjective) && isRelational(r.key(i)) && (r.trait(first).has(particle) || r.trait(first+1).has(particle)) && i > first+1 {
		return r.nisba(i) == nil && !endsInHeh(r.key(i)) && !(r.reaches(i+1) && r.trait(i+1).has(definite)) // محمد بن عبد الكريم الخطابي
	}
	return e != spoken && e != said && i == first+1 && r.trait(first).has(given) && (e == entitled || r.isSureGiven(first) && !endsInHeh(r.key(i))) && t.has(vocabulary) &&
		!t.any(closed|finite|maybeVerb|number|calendar|titled|attached|accusative|adjective|definite|reporting) &&
		!(r.reaches(i+1) && r.trait(i+1).has(definite))
}

// isAli reports whether a name that is also a preposition is spelt as the name and stands where no noun follows that the
// preposition would govern: علي, not على.
func (r *reader) isAli(i int) bool {
	const alefMaksura = "ى"
	t := &r.page.Tokens[i]
	return !strings.HasSuffix(r.page.Spelling(t.Start, t.End), alefMaksura) && !(r.reaches(i+1) && r.trait(i+1).any(definite|named|vocabulary|attached) && !r.trait(i+1).any(family|finite|maybeVerb|closed))
}

// part returns the hit of token i by which it is a part of names with one of the traits.
func (r *reader) part(i int, want trait) *section.Hit {
	hits := r.page.AtAny(i, section.Parts)
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

// isSureGiven is isSureName for a given name, before which و may stand.
func (r *reader) isSureGiven(i int) bool {
	return r.isSureName(i) || r.trait(i).has(given|joined) && !r.trait(i).any(known|titled|attached|governed)
}
