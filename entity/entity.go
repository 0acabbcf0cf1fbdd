// Package entity finds the names in a text: countries and their nisba, organizations, people,
// places and weapons, with what the lexicon knows of them or a reason why they are names.
package entity

import "github.com/khabar-nlp/khabar/normalize"

// A Type says what an Entity is.
type Type string

// The types.
const (
	Country      Type = "country"
	Organization Type = "organization"
	Person       Type = "person"
	Place        Type = "place"
	Weapon       Type = "weapon"
)

// A Form says how a text names an Entity.
type Form string

// The forms. The empty Form is a name.
const (
	Nisba        Form = "nisba"        // adjective or noun of nationality: الأوكراني
	Abbreviation Form = "abbreviation" // NATO, د ب أ
)

// An Entity is one place in a text that names a country, an organization, a person, a place or a weapon.
type Entity struct {
	normalize.Span        // bytes of the original; proclitics are left outside
	Text           string `json:"text"`
	Type           Type   `json:"type"`
	Form           Form   `json:"form,omitempty"`
	Ref            string `json:"ref,omitempty"`  // key of the lexicon's entry; empty for a name that it lacks
	Name           string `json:"name,omitempty"` // the entry's Arabic name
	NameEN         string `json:"name_en,omitempty"`
	Country        string `json:"country,omitempty"`  // ISO 3166-1 alpha-3 of what it is or belongs to
	Wikidata       string `json:"wikidata,omitempty"` // Q and digits
	Role           string `json:"role,omitempty"`     // title or office beside a person's name, as written
	Coref          bool   `json:"coref,omitempty"`    // a noun that stands for what was named before: الحلف
	Rule           string `json:"rule,omitempty"`     // what made it: name, nisba, head/وزارة, office/وزير, …
	First, Last    int    `json:"-"`                  // tokens, both included

	// Why a name that could mean several things, or a common word, means this: the clue that weighed most, and the key of the
	// lexicon's entry that it was preferred to, if there was another. Empty for a name that needs no clue.
	Clue string `json:"-"`
	Over string `json:"-"`
}
