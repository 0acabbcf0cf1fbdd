package event

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
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
	begins     bool // a sentence begins with it
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
	at         = "at"        // عند
	atPlace    = "place"     // قرب, شمال
	atTime     = "time"      // قبل, منذ
	cause      = "cause"     // جراء
	under      = "under"     // في ظل
	despite    = "despite"   // رغم
	source     = "according" // وفق
	on         = "on"        // على
	off        = "off"       // عن
)
