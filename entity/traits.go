package entity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/shape"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A trait is a set of what the lexicon and the letters say of one token by itself.
type trait uint32

const (
	word        trait = 1 << iota // letters of the Arabic script
	vocabulary                    // a word of the language, read without proclitics
	attached                      // a word of the language, read with a proclitic: بقصف
	closed                        // a grammatical word, which ends every name: التي, عن, قد
	finite                        // a verb and nothing else
	maybeVerb                     // a verb or a noun: قصف
	reporting                     // it says that somebody said something: قال
	given                         // a given name
	family                        // a family name
	particle                      // a part that binds names: بن, آل, أبو
	ordinal                       // الثاني
	number                        // a numeral in digits or words
	definite                      // begins with the article
	adjective                     // in the vocabulary
	preposition                   // of place: في
	calendar                      // a day, a month or another word of time
	joined                        // و or ف stands before it
	governed                      // ب, ل or ك stands before it
	accusative                    // an indefinite that ends in the alef of the accusative: مصنعا
	titled                        // a title or office
	named                         // a name that the lexicon knows for sure
	suffixed                      // a pronoun stands after it: دفاعاتها
	verbal                        // of the class of verbs
	general                       // an adjective that says of no body what it is for: المحلية
	person                        // a noun of people: مسلح
	dayPart                       // صباح
)

// has reports whether t has all of the traits.
func (t trait) has(want trait) bool { return t&want == want }

// any reports whether t has one of the traits.
func (t trait) any(of trait) bool { return t&of != 0 }

// known are the words that need a reason to be part of a name.
const known = vocabulary | closed | finite | number | calendar

// classTraits says what a class of the lexicon's words means here.
func classTraits(class string) trait {
	switch class {
	case "preposition", "place_preposition":
		return closed | vocabulary | preposition
	case "reporting":
		return vocabulary | reporting
	case "ordinal":
		return ordinal | vocabulary
	case "month", "weekday", "day_word", "time_relative", "time_period", "season", "era", "decade", "year_word", "clock_word":
		return calendar | vocabulary
	case "day_part":
		return dayPart | vocabulary
	case "adjective":
		return adjective | vocabulary
	case "verb":
		return vocabulary | verbal
	case "time_preposition", "coordinator", "clause_conjunction", "complementizer", "relative", "interrogative", "negator", "modal",
		"pronoun", "demonstrative", "quantifier", "passive_verb", "connective", "source_phrase", "section_marker":
		return closed | vocabulary
	case "masculine_name":
		return 0
	}
	if strings.HasPrefix(class, "number") || strings.HasPrefix(class, "numeral") {
		return number | vocabulary
	}
	return vocabulary
}

// readTraits fills r.traits. What is known of a form by itself is found out once.
func (r *reader) readTraits() {
	for i := range r.page.Tokens {
		f := r.page.Form(i)
		if f == nil {
			r.traits[i] = r.traitsOf(i)
			continue
		}
		fact := section.Traits
		if r.beforeArticle(i) {
			fact = section.TraitsBeforeArticle
		}
		t, ok := f.Fact(fact)
		if !ok {
			t = uint64(r.traitsOf(i))
			f.Tell(fact, t)
		}
		r.traits[i] = trait(t)
	}
}

// score returns what the letters of token i say for its being a name; see package shape.
func (r *reader) score(i int) int {
	f := r.page.Form(i)
	if f == nil {
		return shape.Score(r.key(i))
	}
	s, ok := f.Fact(section.Shape)
	if !ok {
		s = uint64(uint32(shape.Score(r.key(i))))
		f.Tell(section.Shape, s)
	}
	return int(int32(uint32(s)))
}

// traitsOf finds out the traits of token i. What it asks for outside the token, readTraits must tell apart.
func (r *reader) traitsOf(i int) trait {
	t := &r.page.Tokens[i]
	switch t.Kind {
	case token.Number:
		return number
	case token.Word:
	default:
		return 0
	}
	traits := word
	if strings.HasPrefix(t.Key, article) && len(t.Key) > len(article)+2 && !r.startsWithHamza(t) {
		traits |= definite
	}
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; int(h.Last) == i {
			traits |= r.traitsOfHit(h)
		}
	}
	if traits.has(adjective | definite) {
		traits &^= calendar // الأمن العام, though العام is the year too
	}
	return traits | r.shapeOf(i, traits)
}

// startsWithHamza reports whether a word begins with an alef that bears a hamza, as ألكسندر does and the article does not.
func (r *reader) startsWithHamza(t *token.Token) bool {
	if strings.HasPrefix(r.page.Original[t.Start:], article) {
		return false
	}
	return r.page.Begins(t.Start, t.End, "أ") || r.page.Begins(t.Start, t.End, "إ") || r.page.Begins(t.Start, t.End, "آ")
}

// traitsOfHit returns what a hit of one token says of it.
func (r *reader) traitsOfHit(h *section.Hit) trait {
	var t trait
	switch h.Kind {
	case table.Lexeme:
		t = r.lexemes[h.Entry]
		if t.has(preposition) && r.otherHamza(int(h.First), r.tables.Lexeme(h.Entry).Word) {
			return 0
		}
		if r.isDoubtfulDual(h) {
			t = 0
		}
	case table.Cue, table.Member, table.Unit, table.Head:
		if !r.isDoubtfulDual(h) {
			t = vocabulary
		}
	case table.Office:
		t = vocabulary | titled
	case table.Part:
		t = r.parts[h.Entry]
	case table.Name:
		if !h.Weak && h.Clitics&section.Suffix == 0 {
			t = named
		}
	}
	if (h.Features&(inflect.Perfect|inflect.Present) != 0 || t.has(verbal) && h.Features == 0) && t.any(vocabulary) {
		t |= maybeVerb
	}
	if h.Clitics&section.Suffix != 0 {
		t = t&^(given|family|closed|number|adjective) | suffixed
	}
	return r.withClitics(t, h.Clitics)
}

// isDoubtfulDual reports whether h is a dual that is sooner a name: سلفان, and not two ancestors. The construct before a definite noun is
// none: خطابي الأسد.
func (r *reader) isDoubtfulDual(h *section.Hit) bool {
	if h.Features&(inflect.Dual|inflect.Definite) != inflect.Dual {
		return false
	}
	return h.Features&inflect.Construct == 0 || h.Clitics&section.Article != 0 || !r.beforeArticle(int(h.Last))
}

// beforeArticle reports whether a word with the article follows token i. Nothing else outside a form is asked for its traits.
func (r *reader) beforeArticle(i int) bool {
	return r.reaches(i+1) && strings.HasPrefix(r.key(i+1), article)
}

// otherHamza reports whether the token at i is written as the word but for the seat of its first hamza, and so is another:
// إمام is not أمام.
func (r *reader) otherHamza(i int, w string) bool {
	const above, below = "أ", "إ"
	t := &r.page.Tokens[i]
	s := r.page.Spelling(t.Start, t.End)
	return (strings.HasPrefix(s, above) && strings.HasPrefix(w, below) || strings.HasPrefix(s, below) && strings.HasPrefix(w, above)) &&
		normalize.String(w) == t.Key
}

// withClitics returns the traits of a word before which something is written.
func (r *reader) withClitics(t trait, c section.Clitic) trait {
	if c&(section.And|section.So) != 0 && t != 0 {
		t |= joined
	}
	if c&(section.By|section.Like|section.For) != 0 && t != 0 {
		t |= governed
	}
	if c&^(section.Suffix|section.Article) != 0 && t.any(vocabulary) {
		t = t&^(vocabulary|closed|number|calendar) | attached
	}
	return t
}

// shapeOf returns what the letters of token i say, given what the lexicon says.
func (r *reader) shapeOf(i int, t trait) trait {
	var look trait
	if t.has(maybeVerb) && !r.hasNominal(i) {
		look |= finite
	}
	key := r.page.Tokens[i].Key
	if !t.any(definite|closed|named) && len(key) > 6 && strings.HasSuffix(key, alef) && (t.any(vocabulary|attached) || r.score(i) < perhaps) {
		look |= accusative
	}
	return look
}

// hasNominal reports whether the token at i can be read as something other than a verb.
func (r *reader) hasNominal(i int) bool {
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; int(h.Last) == i && h.Features&(inflect.Perfect|inflect.Present) == 0 && h.Clitics&^section.Article == 0 {
			return true
		}
	}
	return false
}
