// Package inflect makes the forms that news uses of a word that a linguist writes, and takes a pronoun
// off the end of a form. Words come in unvocalised or vocalised; forms go out without vowels, in good
// orthography: the seats of hamza, ة and ى are as a careful editor writes them.
//
//	Verb{Perfect: "أدان", Masdar: "إدانة"}.Forms()
//	أدان أدانت أدانوا … أدين … يدين تدين يدينون … لم يدن … يدان … إدانة الإدانة
//
// The rules are those of W. Wright, A Grammar of the Arabic Language (3rd ed., vol. I); each function
// names its section. Proclitics (و ف ب ل ك س) and pronouns (ه ها هم …) are not generated: a reader of text
// takes them off a word, pronouns by Enclitic.
//
// A form that can be read in two ways stands once for each reading: أدين is the passive of the perfect
// ("he was condemned") and the first person of the present ("I condemn"). Readings that differ only in
// voice are one form with the feature Passive. Left out, because news lacks them: the second person, the
// imperative, the energetic, and case endings that aren't written.
package inflect

import "strings"

// A Feature is a set of what a form says of itself. What a set doesn't say is the plain case: third
// person, singular, active, indefinite, nominative or indicative.
type Feature uint32

// The features.
const (
	Perfect           Feature = 1 << iota
	Present                   // the imperfect, in any mood
	Imperative                // never generated
	Masdar                    // the verbal noun
	Participle                // the active one
	PassiveParticiple         // مدان
	Passive                   // the form can be read as passive: قصف is قَصَفَ or قُصِفَ
	PassiveOnly               // and it can't be read as active: قيل, يقال, دعي; Passive is set too
	Masculine
	Feminine
	Dual
	Plural
	First
	Second    // never generated
	Definite  // carries the article, on its last noun if it is an annexation: وزير الخارجية
	Construct // a dual or sound plural without its ن: مسلحو, دولتي; it goes before a genitive or a pronoun
	Oblique   // genitive or accusative where that is written: مسلحين, and the alef of هجوما
	Jussive   // shortened: لم يدن, لم ينف; also the lost ن of يقصفوا, which is the subjunctive's too
)

// features are the names of the features, in the order of their bits.
const features = "perfect present imperative masdar participle passive-participle passive passive-only " +
	"masculine feminine dual plural first second definite construct oblique jussive"

// String returns the names of the features, parted by blanks: "perfect feminine".
func (f Feature) String() string {
	var set []string
	for i, name := range strings.Fields(features) {
		if f&(1<<i) != 0 {
			set = append(set, name)
		}
	}
	return strings.Join(set, " ")
}

// A Form is one reading of one written form.
type Form struct {
	Text     string // without vowels, in good orthography; never empty
	Features Feature
}

// An Error says why a word can't be inflected, and what to write instead.
type Error struct {
	Field   string // what holds the word: perfect, present, masdar, text, plural …
	Word    string // as it was written
	Problem string
	Fix     string
}

// Error returns the error as one line.
func (e *Error) Error() string {
	return e.Field + " " + quote(e.Word) + ": " + e.Problem + "; " + e.Fix
}

// quote returns a word between quotation marks.
func quote(w string) string { return "\"" + w + "\"" }

// A list collects forms, each of them once.
type list struct {
	forms []Form
	seen  map[Form]bool
}

// add appends the readings of texts, but for those that stand in l already.
func (l *list) add(f Feature, texts ...string) {
	if l.seen == nil {
		l.seen = make(map[Form]bool)
	}
	for _, t := range texts {
		form := Form{t, f}
		if t != "" && !l.seen[form] {
			l.seen[form] = true
			l.forms = append(l.forms, form)
		}
	}
}
