package event

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A part is what a token is in its clause.
type part uint8

const (
	noun part = iota // also a word that no list has
	adjective
	verb
	number
	preposition
	coordinator
	conjunction
	complementizer
	relative
	negator
	modal
	pronoun
	demonstrative
	quantifier
	adverb
	time
	mark
	inner  // inside a unit that began at an earlier token
	either // a verb or its own masdar: قصف, رفض; settleVerbs decides
)

// A word is a token as a part of its clause.
type word struct {
	part       part
	sort       verbSort
	definite   bool // carries the article, a pronoun, or is a name
	accusative bool // indefinite with its alef: هجوما
	joined     bool // و, ف or a coordinator stands before it
	suffix     bool // carries a pronoun: دفاعاتها
	adjectival bool // may be an adjective
	future     bool // س before a verb
	features   inflect.Feature
	prep       string // the preposition written with it, or that it is
	means      string // of the lexeme that made it what it is
	class      nounClass
	start      int   // byte where it begins, proclitics left out
	last       int32 // last token of the unit that begins here
	entity     int32 // index of the entity that begins here, -1 if none
	figure     int32
	time       int32
}

// A verbSort says what a verb does in its clause, beside what it means.
type verbSort uint8

const (
	plainVerb     verbSort = iota
	lightVerb              // شن: the event is in its object
	reportingVerb          // قال
	auxiliaryVerb          // كان، بدأ: the next verb or masdar is the event
	passiveVerb            // تم، جرى
	causeVerb              // أسفر عن
	modalVerb              // يعتزم
	extentVerb             // شمل: its object is where the event reached
	enableVerb             // سمح: the masdar after it is what another may do
	happenVerb             // وقع، اندلع: the event is its subject
)

// A nounClass is a set of what the vocabulary says of a noun.
type nounClass uint16

const (
	personNoun nounClass = 1 << iota
	placeNoun
	groupNoun // bodies that act: الجيش, السلطات
	timeNoun
	buildingNoun
	masdarNoun
	modalNoun  // خطة, مزاعم: what follows is not told as fact
	cancelWord // ألغى, الامتناع عن: what follows does not happen
)

// A use is what a word that isn't finite does beside being a noun.
type use uint8

const (
	plainUse   use = iota
	describing     // an adjective
	modalUse       // خطة, قد
	cancelling     // إلغاء
)

func useOf(class string) use {
	switch class {
	case "adjective", "modal_adjective":
		return describing
	case "modal", "modal_noun":
		return modalUse
	case "cancel":
		return cancelling
	}
	return plainUse
}

// acts tells whether a noun of the class may be the one who does something.
func (c nounClass) acts() bool { return c&(personNoun|groupNoun) != 0 }

// words reads every token of the page as a part of its clause.
func (r *reader) readWords() {
	r.words = resized(r.words, len(r.page.Tokens))
	for i := range r.words {
		r.words[i] = word{entity: -1, figure: -1, time: -1, last: int32(i)}
	}
	r.placeUnits()
	for i := range r.words {
		if r.words[i].part != inner {
			r.readWord(i)
		}
	}
	r.settleVerbs()
}

// placeUnits puts entities, figures and times at their first tokens. The outermost entity wins; what
// stands inside it is reached through r.entities.
func (r *reader) placeUnits() {
	for i, e := range r.entities {
		w := &r.words[e.First]
		if w.part == inner || w.entity >= 0 && int(w.last) >= e.Last || e.Form == entity.Nisba {
			continue
		}
		w.entity = int32(i)
		r.cover(e.First, e.Last)
	}
	for i, f := range r.figures {
		w := &r.words[r.firstToken(f.First, f.Start)]
		if w.figure < 0 {
			w.figure = int32(i)
		}
	}
	for i, t := range r.times {
		first := r.firstToken(t.First, t.Start)
		if w := &r.words[first]; w.part != inner && w.entity < 0 {
			w.time = int32(i)
			r.cover(first, t.Last)
		}
	}
}

// firstToken skips the tokens of a mention that end before it begins: the lone بـ of بـ 147 طائرة.
func (r *reader) firstToken(i, start int) int {
	for r.page.Tokens[i].End <= start && i+1 < len(r.page.Tokens) {
		i++
	}
	return i
}

func (r *reader) cover(first, last int) {
	r.words[first].last = int32(last)
	for j := first + 1; j <= last; j++ {
		r.words[j].part = inner
		r.words[j].last = int32(j)
	}
}

// readWord decides what token i is by itself; settleVerbs then looks at its neighbours.
func (r *reader) readWord(i int) {
	w, tok := &r.words[i], &r.page.Tokens[i]
	w.start = tok.Start
	switch {
	case tok.Kind == token.Mark:
		w.part = mark
		return
	case w.time >= 0:
		w.part, w.start = time, r.times[w.time].Start
		w.cliticsFromBytes(r.page.Spelling(tok.Start, w.start))
		return
	case w.entity >= 0:
		r.readName(i)
		return
	case tok.Kind == token.Number:
		w.part = number
		w.clitics(r.page.Guesses[i].Clitics)
		return
	}
	if w.figure >= 0 {
		f := &r.figures[w.figure]
		w.part, w.start = number, f.Start
		w.cliticsFromBytes(r.page.Spelling(tok.Start, f.Start))
		return
	}
	if h, lexeme := r.functionWord(i); h != nil && !r.describesBefore(i, h) {
		r.readFunctionWord(i, h, lexeme)
		return
	}
	r.readContentWord(i)
	if i+1 >= len(r.words) || r.words[i+1].figure < 0 {
		return
	}
	if h, l := r.adverbAt(i); h != nil && r.measuredBy(i, h, l) {
		w.part, w.prep, w.start = noun, by, tok.Start+len("\u0628")
	}
}

// adverbAt returns the adverb of one word at token i.
func (r *reader) adverbAt(i int) (*section.Hit, *table.LexemeEntry) {
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme && r.finder.parts[h.Entry] == adverb {
			l := r.finder.tables.Lexeme(h.Entry)
			return h, l
		}
	}
	return nil, nil
}

// readName reads a name of the entity stage; what stands before it in its token are proclitics.
func (r *reader) readName(i int) {
	w, e := &r.words[i], &r.entities[r.words[i].entity]
	w.part, w.definite, w.start = noun, true, e.Start
	w.cliticsFromBytes(r.page.Spelling(r.page.Tokens[i].Start, e.Start))
	if c, _ := utf8.DecodeRuneInString(r.page.Original[e.Start:]); isLamAlef(c) {
		w.clitics(r.page.Guesses[i].Clitics) // the ل of لأوكرانيا written in one character with the أ
	}
	switch e.Type {
	case entity.Person:
		w.class = personNoun
	case entity.Organization:
		w.class = groupNoun
	case entity.Country:
		w.class = groupNoun | placeNoun
	case entity.Place:
		w.class = placeNoun
		if r.governs(e) {
			w.class |= groupNoun
		}
	}
}

// isLamAlef tells whether c is a ligature of ل and ا.
func isLamAlef(c rune) bool { return 0xFEF5 <= c && c <= 0xFEFC }

// governs tells whether a place is a capital, which stands for its government: موسكو.
func (r *reader) governs(e *entity.Entity) bool {
	hits := r.page.AtAny(e.First, section.Names)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Name && int(h.Last) == e.Last && r.finder.tables.Entity(h.Entry).CapitalOf != "" {
			return true
		}
	}
	return false
}

// functionWord returns the longest hit at i that is a grammatical word, with its class.
func (r *reader) functionWord(i int) (*section.Hit, *table.LexemeEntry) {
	hits := r.page.AtAny(i, section.Lexemes)
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Lexeme || h.Features&(inflect.Perfect|inflect.Present|inflect.Masdar|inflect.Participle|inflect.PassiveParticiple) != 0 {
			continue
		}
		if p := r.finder.parts[h.Entry]; p != noun && p != verb && p != adjective {
			l := r.finder.tables.Lexeme(h.Entry)
			if r.measuredBy(i, h, l) {
				continue
			}
			if next := int(h.Last) + 1; l.Class == "section_marker" && (next >= len(r.page.Tokens) || r.page.Tokens[next].Key != ":") {
				continue // أضاف المصدر
			}
			if r.figureWithin(i, int(h.Last)) || r.nameWithin(i, int(h.Last)) || r.officeOver(i, h) || r.otherwiseSpelt(h, l) || r.governsNothing(h, l) {
				continue
			}
			return h, l
		}
	}
	return nil, nil
}

// officeOver tells whether a longer title or name has the whole word of which a grammatical word takes a part: ولي العهد is no و + لي.
func (r *reader) officeOver(i int, f *section.Hit) bool {
	hits := r.page.AtAny(i, section.Offices|section.Names|section.Heads)
	for k := range hits {
		if h := &hits[k]; (h.Kind == table.Office || h.Kind == table.Name || h.Kind == table.Head) && h.Last > f.Last && h.Start < f.Start {
			return true
		}
	}
	return false
}

// nameWithin tells whether a name begins inside the unit: في بحر البلطيق is no في بحر.
func (r *reader) nameWithin(first, last int) bool {
	for j := first + 1; j <= last; j++ {
		if r.words[j].entity >= 0 {
			return true
		}
	}
	return false
}

// figureWithin tells whether a figure begins inside the unit: its بين is then the figure's, in بما بين 100 و150 مقاتلة.
func (r *reader) figureWithin(first, last int) bool {
	for j := first + 1; j <= last; j++ {
		if r.words[j].figure >= 0 {
			return true
		}
	}
	return false
}

// governsNothing tells whether a noun that is also a preposition of time or place has nothing to govern: مطلع of مصدر مطلع،.
func (r *reader) governsNothing(h *section.Hit, l *table.LexemeEntry) bool {
	if l.Class != "time_preposition" && l.Class != "place_preposition" || h.Clitics&section.Suffix != 0 {
		return false
	}
	next := int(h.Last) + 1
	return next >= len(r.page.Tokens) || r.page.Tokens[next].Kind == token.Mark && !r.isQuote(int32(next))
}

// otherwiseSpelt tells whether a text that writes a hamza (هنأ) cannot mean the grammatical word without one (هنا), and there is a verb
// or a noun that it can mean.
func (r *reader) otherwiseSpelt(h *section.Hit, l *table.LexemeEntry) bool {
	return len(r.page.AtAny(int(h.First), section.Cues)) > 0 && !hasHamza(l.Word) && hasHamza(r.page.Spelling(h.Start, h.End))
}

func hasHamza(s string) bool { return strings.ContainsAny(s, "\u0622\u0623\u0625") }

func (r *reader) readFunctionWord(i int, h *section.Hit, l *table.LexemeEntry) {
	w := &r.words[i]
	w.part, w.means, w.start = r.finder.parts[h.Entry], l.Means, h.Start
	w.clitics(h.Clitics)
	switch w.part {
	case preposition:
		w.prep = l.Means
		if l.Class == "source_phrase" {
			w.prep = source
		}
		w.suffix = w.suffix || i == int(h.Last) && carriesPronoun(r.page.Spelling(h.Start, h.End), l.Word)
	case coordinator:
		w.joined = true
	}
	for j := i + 1; j <= int(h.Last); j++ {
		if r.words[j].entity < 0 && r.words[j].figure < 0 && r.words[j].time < 0 {
			r.words[j].part = inner
		}
	}
	w.last = h.Last
	if w.part == complementizer || w.part == conjunction {
		// أنه, لكنه: the lexicon has them as forms of أن and لكن
		w.suffix = w.suffix || normalize.String(r.page.Original[h.Start:h.End]) != normalize.String(l.Word) && endsInPronoun(r.page.Tokens[h.Last].Key)
	}
	if w.part == conjunction && r.saysBefore(i) && r.hasClass(h.Last, "complementizer") {
		w.part, w.means = complementizer, "that" // أشار إلى أن, not ظل إلى أن
	}
}

// carriesPronoun tells whether a preposition of one letter stands with its pronoun: به, لها. The lexicon has these as its forms.
func carriesPronoun(text, preposition string) bool {
	const letter = 2
	return len(preposition) == letter && len(text) > letter && strings.HasPrefix(text, preposition)
}

// describesBefore tells whether a word that is also a conjunction is the adjective of an accusative noun before it: دورا مهما.
func (r *reader) describesBefore(i int, h *section.Hit) bool {
	return !r.starts(i) && int(h.Last) == i && r.words[i-1].accusative && r.words[i-1].part == noun && !r.words[i].joined &&
		(r.finder.parts[h.Entry] == conjunction || r.finder.parts[h.Entry] == adverb && looksNisba(r.page.Guesses[i].Stem)) && endsInAlef(r.page.Tokens[i].Key)
}

// saysBefore tells whether a verb of saying stands shortly before token i, with no other verb between.
func (r *reader) saysBefore(i int) bool {
	const reach = 10
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		switch w := &r.words[j]; {
		case w.part == verb || w.part == either:
			return w.sort == reportingVerb
		case w.part == noun && r.participleOfSaying(j):
			return true
		}
	}
	return false
}

func (r *reader) participleOfSaying(i int) bool {
	h := r.adverbialParticiple(i)
	return h != nil && h.Kind == table.Lexeme && r.finder.sorts[h.Entry] == reportingVerb
}

// measuredBy tells whether an adverb that is ب and a noun has its own meaning before a number: زلزال بقوة 6.3 درجات, against هاجم بقوة.
func (r *reader) measuredBy(i int, h *section.Hit, l *table.LexemeEntry) bool {
	const beh = "\u0628"
	next := int(h.Last) + 1
	return l.Class == "adverb" && int(h.Last) == i && next < len(r.words) && r.words[next].figure >= 0 && strings.HasPrefix(r.page.Tokens[i].Key, beh)
}

// readContentWord reads a noun, an adjective or a verb from its hits or, if there are none, its shape.
func (r *reader) readContentWord(i int) {
	w, g := &r.words[i], &r.page.Guesses[i]
	w.start = g.Start
	w.clitics(g.Clitics)
	var nominal, finite *section.Hit
	hits := r.page.At(i)
	for k := range hits {
		h := &hits[k]
		if int(h.First) != i {
			continue
		}
		if isFinite(h.Features) {
			if !r.moodFits(i, h) || h.Clitics&section.Suffix != 0 && unlikely(h.Features) != 0 {
				continue // قمته is his summit, not "I rose" of him
			}
			if h.Kind == table.Lexeme && r.finder.uses[h.Entry] == cancelling {
				w.class |= cancelWord
			}
			if finite == nil || better(h, finite) || r.suits(i, h, finite) {
				finite = h
			}
			continue
		}
		w.class |= r.classOf(h)
		if h.Kind == table.Nisba {
			w.adjectival = true
		}
		if h.Kind == table.Lexeme {
			switch r.finder.uses[h.Entry] {
			case describing:
				w.adjectival = true
				continue
			case modalUse:
				w.means = r.finder.tables.Lexeme(h.Entry).Means
				w.class |= modalNoun
			case cancelling:
				w.class |= cancelWord
			}
		}
		if nominal == nil || better(h, nominal) {
			nominal = h
		}
	}
	switch {
	case finite != nil && (nominal == nil || nominal.Clitics&(section.By|section.For|section.Like) == 0):
		r.readVerb(w, finite)
		if nominal != nil {
			w.part = either
		}
	case nominal != nil:
		w.take(nominal)
		r.takeOffice(i)
	case w.adjectival:
		w.part = adjective
	default:
		r.guessPart(i)
	}
	w.definite = w.definite || w.suffix || r.hasArticle(i, w.start)
	w.accusative = !w.definite && w.part != verb && endsInAlef(r.page.Tokens[i].Key)
}

// moodFits tells whether a finite form may stand after the word before it: after لم and لن only a present, and the shortened
// jussive (لم تنف) only after a negator.
func (r *reader) moodFits(i int, h *section.Hit) bool {
	var negated string
	if !r.starts(i) && r.words[i-1].part == negator {
		negated = r.words[i-1].means
	}
	if h.Features&inflect.Jussive != 0 && (h.Features&inflect.Plural == 0 || h.Features&inflect.First != 0) && negated == "" {
		return false
	}
	return negated != "past" && negated != "future" || h.Features&inflect.Present != 0
}

// suits tells whether, of two readings of a verb that are otherwise as good, a has the gender of the noun that follows: تلقى الأمير is
// "he received", تلقى الحكومة "she throws".
func (r *reader) suits(i int, a, b *section.Hit) bool {
	if unlikely(a.Features) != unlikely(b.Features) || a.Start != b.Start || a.Clitics != b.Clitics || a.Clitics&(section.And|section.So) != 0 || (a.Features^b.Features)&inflect.Feminine == 0 || i+1 >= len(r.words) {
		return false
	}
	next := i + 1
	if t := &r.page.Tokens[next]; t.Kind != token.Word {
		return false
	}
	return r.feminineAt(next) == (a.Features&inflect.Feminine != 0)
}

// feminineAt tells whether the word at token i looks feminine. It is asked before the word is read.
func (r *reader) feminineAt(i int) bool {
	if e := r.words[i].entity; e >= 0 {
		e := &r.entities[e]
		return (e.Type == entity.Country || e.Type == entity.Place) && e.Ref != "" && !r.hasClass(int32(i), "masculine_name")
	}
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; int(h.Last) == i && h.Features&(inflect.Masculine|inflect.Feminine) != 0 && !isFinite(h.Features) {
			return h.Features&inflect.Feminine != 0
		}
	}
	return false
}

// better prefers the reading with fewer letters taken for clitics, then the event over the mere word.
func better(a, b *section.Hit) bool {
	if u, v := unlikely(a.Features), unlikely(b.Features); u != v {
		return u < v
	}
	if a.Start != b.Start {
		return a.Start < b.Start
	}
	if a.Clitics != b.Clitics {
		return a.Clitics < b.Clitics
	}
	return rank(a.Kind) > rank(b.Kind)
}

func rank(k table.Kind) int {
	switch k {
	case table.Cue:
		return 3
	case table.Lexeme:
		return 2
	}
	return 1
}

func isFinite(f inflect.Feature) bool { return f&(inflect.Perfect|inflect.Present) != 0 }

func (r *reader) readVerb(w *word, h *section.Hit) {
	w.part = verb
	w.features, w.start = h.Features, h.Start
	w.suffix = h.Clitics&section.Suffix != 0
	w.future = h.Clitics&section.Will != 0
	w.joined = h.Clitics&(section.And|section.So) != 0
	w.prep = ""
	r.sortVerb(w, h)
}

// sortVerb takes over what the lexicon says of the verb beside its being a cue: قدم is the cue of an aid delivery and a light verb.
func (r *reader) sortVerb(w *word, h *section.Hit) {
	hits := r.page.AtAny(int(h.First), section.Lexemes)
	for k := range hits {
		if v := &hits[k]; v.Kind == table.Lexeme && v.Start == h.Start && (v.Features^h.Features)&inflect.Feminine == 0 &&
			!(w.suffix && r.finder.sorts[v.Entry] == passiveVerb) && // المناورات التي تجريها r.finder.parts[v.Entry] != noun && r.finder.sorts[v.Entry] != plainVerb &&
			isFinite(v.Features) == isFinite(h.Features) && unlikely(v.Features) <= unlikely(h.Features) && r.moodFits(int(h.First), v) {
			w.sort, w.means = r.finder.sorts[v.Entry], r.finder.tables.Lexeme(v.Entry).Means
			return
		}
	}
}

// takeOffice takes a definite office of several words as one: خادم الحرمين الشريفين.
func (r *reader) takeOffice(i int) {
	hits := r.page.AtAny(i, section.Offices)
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Office || int(h.Last) == i || !r.hasArticle(int(h.Last), r.page.Tokens[h.Last].Start) {
			continue // متحدث باسم, وزيرا خارجية: what follows completes the office
		}
		for j := i + 1; j <= int(h.Last); j++ {
			if w := &r.words[j]; w.entity >= 0 || w.figure >= 0 || w.time >= 0 || w.part == inner {
				return
			}
		}
		r.cover(i, int(h.Last))
		r.words[i].class |= personNoun
		r.words[i].definite = true
		return
	}
}

func (w *word) take(h *section.Hit) {
	w.features, w.start = h.Features, h.Start
	w.prep, w.joined = "", false
	w.clitics(h.Clitics)
}

// classOf returns what a nominal hit says of its noun.
func (r *reader) classOf(h *section.Hit) nounClass {
	switch h.Kind {
	case table.Cue:
		return masdarNoun
	case table.Office:
		return personNoun
	case table.Head:
		return r.finder.heads[h.Entry]
	case table.Unit:
		return r.finder.units[h.Entry]
	case table.Lexeme:
		return r.finder.classes[h.Entry]
	}
	return 0
}

func classNamed(means string) nounClass {
	switch means {
	case "person":
		return personNoun
	case "place":
		return placeNoun
	case "group":
		return groupNoun
	case "time":
		return timeNoun
	case "building":
		return buildingNoun | placeNoun
	}
	return 0
}

// clitics takes over what is written before and after a word.
func (w *word) clitics(c section.Clitic) {
	if c&(section.And|section.So) != 0 {
		w.joined = true
	}
	switch {
	case c&section.By != 0:
		w.prep = by
	case c&section.For != 0:
		w.prep = to
	case c&section.Like != 0:
		w.prep = like
	}
	if c&section.Suffix != 0 {
		w.suffix = true
	}
}

// cliticsFromBytes reads proclitics that an earlier stage has left outside a mention: the و and ل of ولروسيا.
func (w *word) cliticsFromBytes(prefix string) {
	for _, c := range prefix {
		switch c {
		case waw, feh:
			w.joined = true
		case beh:
			w.prep = by
		case lam:
			w.prep = to
		case kaf:
			w.prep = like
		}
	}
}

// The letters of the proclitics: و ف ب ل ك.
const (
	waw = '\u0648'
	feh = '\u0641'
	beh = '\u0628'
	lam = '\u0644'
	kaf = '\u0643'
)

// The prepositions by their meaning, as discourse.yaml names them.
const (
	by         = "by"   // ب
	to         = "to"   // ل
	like       = "like" // ك
	in         = "in"   // في
	into       = "into" // إلى
	from       = "from" // من
	between    = "between"
	with       = "with"      // مع
	including  = "including" // من بينها
	onBehalf   = "for"       // باسم
	lent       = "lent"      // no preposition: who does a masdar because its verb's subject does, in بدأ قصف المدينة
	agent      = "agent"     // من قبل
	instrument = "instrument"
	atPlace    = "place"     // قرب, شمال
	atTime     = "time"      // قبل, منذ
	cause      = "cause"     // جراء
	under      = "under"     // في ظل
	despite    = "despite"   // رغم
	source     = "according" // وفق
	on         = "on"        // على
	off        = "off"       // عن
)

func (r *reader) hasArticle(i int, start int) bool {
	const alef, lam = "\u0627", "\u0644"
	t := &r.page.Tokens[i]
	if len(t.Key) <= len(alef+lam) {
		return false
	}
	return r.page.Begins(start, t.End, alef+lam) || start > t.Start && r.words[i].prep == to && r.page.Begins(start, t.End, lam) &&
		strings.HasSuffix(r.page.Spelling(t.Start, start), lam) // للناتو is ل + الناتو
}

// endsInPronoun tells whether a folded word ends as one with a pronoun does: انه, انها, انهم, اننا.
func endsInPronoun(key string) bool {
	for _, p := range [...]string{"\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0646\u0627"} {
		if strings.HasSuffix(key, p) {
			return true
		}
	}
	return false
}

func endsInAlef(key string) bool { return len(key) > 6 && key[len(key)-2:] == "\u0627" }

// guessPart reads a word that no list has by its letters.
func (r *reader) guessPart(i int) {
	w, key := &r.words[i], r.page.Guesses[i].Stem
	switch {
	case w.prep != "" || r.hasArticle(i, w.start):
		w.part = noun
	case looksFinite(key):
		w.part = verb
		w.features = inflect.Present
	default:
		w.part = noun
	}
}

// looksFinite tells whether a folded word of no list looks like a finite verb. Only shapes that are rare among
// nouns count: the وا of the plural (اعلنوا), and ي before four letters or more (يستهدف), since few nouns and names
// begin with it and those few are short or known: يوم, يمين.
func looksFinite(key string) bool {
	const yeh, wawAlef = "\u064a", "\u0648\u0627"
	n := len(key) / 2
	return n >= 5 && key[len(key)-4:] == wawAlef || n >= 4 && len(key) >= 2 && key[:2] == yeh
}
