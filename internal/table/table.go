// Package table holds the compiled lexicon: the words it knows, the phrases made of them, and what
// each phrase means. The stages of Khabar read it; package lexicon makes it.
//
//	روسيا ─▶ Word ─▶ Root ─▶ Senses: a Name of the entity RUS
package table

import "github.com/khabar-nlp/khabar/internal/inflect"

// A WordID numbers a folded word that the lexicon knows. 0 is a word it lacks.
type WordID uint32

// A State is a place in the phrases of the lexicon: the words read so far. 0 is none.
type State uint32

// A Kind says which list of Tables a Sense points into.
type Kind uint8

// The kinds.
const (
	Name   Kind = iota + 1 // Entities: a name, a variant, an abbreviation
	Short                  // Entities: a noun that stands for it once it has been named: الحلف
	Nisba                  // Entities: the adjective of a country, place or people
	Head                   // Heads: a noun that makes a name with what follows it: وزارة
	Office                 // Offices: a title or office: وزير الخارجية
	Part                   // Parts: a word of personal names
	Cue                    // Cues: a word that expresses an event
	Member                 // groups of nouns: a word in sets that conditions speak of; see InSet
	Unit                   // Units: a noun that is counted, or a measure
	Lexeme                 // Lexemes: a grammatical or common word, by class
)

// A Sense is one meaning of a phrase.
type Sense struct {
	Kind     Kind
	Weak     bool            // counts only with a context: a name that is also a common word
	Abbr     bool            // a Name that is an abbreviation: NATO, د ب أ
	Lang     Lang            // of a Name in foreign letters, whose inflected forms mean the same
	Features inflect.Feature // of the form that was met
	Entry    uint32          // index in the list of its Kind
}

// A Lang is a language that a name in Latin or Cyrillic letters is of.
type Lang uint8

// The languages.
const (
	NoLang Lang = iota
	English
	French
	Spanish
	Russian
	Langs // how many there are, NoLang included
)

// LangOf returns the language of a code of ISO 639-1.
func LangOf(code string) Lang {
	switch code {
	case "en":
		return English
	case "fr":
		return French
	case "es":
		return Spanish
	case "ru":
		return Russian
	}
	return NoLang
}

// An Entity is something that has a name.
type Entity struct {
	ID        string
	Type      string // country, organization, person, place, weapon
	Kind      string // what sort within its type: city, army, alliance
	Name      string // as the lexicon writes it
	EN        string
	Country   string // ISO 3166-1 alpha-3
	CapitalOf string // the country whose government it stands for: موسكو
	Wikidata  string
	Tenures   []Tenure
}

// Home returns the country that an entity is, belongs to or stands for.
func (e *Entity) Home() string {
	switch {
	case e.Type == "country":
		return e.ID
	case e.Country != "":
		return e.Country
	}
	return e.CapitalOf
}

// A Tenure is an office that a person holds or held.
type Tenure struct {
	Office string // the office as written: رئيس الوزراء
	Of     string // id of the country or organization
	From   string // ISO 8601 date, may be a year; empty: unknown
	To     string // the same; empty: still
}

// A HeadNoun makes the name of an entity with what follows it.
type HeadNoun struct {
	Word    string
	Type    string // of the entity it makes
	Kind    string
	Takes   []string // what may follow: nisba, country, name, topic, quoted
	Acts    bool     // bare, it is a body that acts: القوات
	Outside bool     // it is no part of the name: مدينة
}

// An OfficeNoun is a title or an office.
type OfficeNoun struct {
	Word   string
	EN     string
	Of     string // country, organization, any, or none for a mere title
	Speaks bool   // speaks for another: متحدث باسم
}

// A NamePart is a word of personal names.
type NamePart struct {
	Word string
	Kind string // given, family, particle
}

// An EventType is a kind of event.
type EventType struct {
	ID, Name, PLOVER, CAMEO string
	Content                 string   // what an event named in what it governs becomes: possible, planned, alleged, negated, none
	Subsumes                []uint32 // types that are no event of their own in what it governs
	Within                  []uint32 // types that lend it their place where it names none: casualties happen where the attack does

	unless  []Condition // of all its cues
	becomes []Refinement
}

// A CueRule is one way to express an event.
type CueRule struct {
	ID         string // type/word
	Event      uint32
	Word       string
	Verbal     bool // has verb forms; else a noun or a fixed phrase
	Frame      []Slot
	Needs      []Condition // all must hold
	Unless     []Condition // none may hold
	Becomes    []Refinement
	Modality   string // default of its events
	Negated    bool
	Reciprocal bool // all participants are actors: التقى, اتفق
	Blame      bool // the target is whoever did the thing named, if that is said: دانت اعتقال إيران
	Passive    bool // without marks, its verb with one noun phrase that is no group is passive: قتل ثلاثة
	NoVerb     bool // only its masdar counts
	NoMasdar   bool // only its verb counts
}

// A Slot says which role a grammatical place fills.
type Slot struct {
	Place string // subject, object, genitive, nisba, or a preposition
	Role  string // actor, target, instrument, location, time, source; "-" for none
}

// A Condition speaks of the words in a place.
type Condition struct {
	Place string // a Slot's, or adjective, content, sentence
	Set   uint32 // one of its words must stand there; Any is no set but presence
}

// Any in a Condition asks only that the place is filled.
const Any = ^uint32(0)

// A Refinement turns an event into a more exact one.
type Refinement struct {
	Event uint32
	When  []Condition // one of them holds
}

// A WordSet is a named set of nouns, or the words of one condition.
type WordSet struct {
	ID    string   // drone; the words of a condition have no name: # and the numbers of what they are
	Types []string // of entities: a name of one of these types is as good as a member, @entity:person

	nouns, sets []uint32 // what it is made of
}

// A UnitNoun is a counted noun or a measure.
type UnitNoun struct {
	Slug string // drone, percent, USD
	Kind string // count, person, measure, currency, percent, duration
}

// A LexemeEntry is a grammatical or common word.
type LexemeEntry struct {
	Class string // negator, preposition, reporting, numeral, …
	Word  string
	Means string
	Value float64
}

// An Example is a text with what a type of event finds in it, or does not find.
type Example struct {
	File         string // where the example stands
	Line, Column int    // from 1, in code points

	Type, Text                                  string
	Not                                         bool // the text holds no event of this type
	Cue                                         string
	Actor, Target, Instrument, Location, Source []string
	Negated                                     bool
	Modality                                    string
}
