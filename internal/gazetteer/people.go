package gazetteer

import (
	"encoding/json"
	"fmt"
	"io/fs"
)

// A PersonRow is one row of the table people.json.
type PersonRow struct {
	QID   string       `json:"qid"` // of Wikidata, "" if there is none
	EN    string       `json:"en"`
	AR    []PersonName `json:"ar"`
	Roles []PersonRole `json:"roles"`
}

// A PersonName is a spelling of a person's name, and how often news has it.
type PersonName struct {
	Name  string `json:"v"`
	Count int    `json:"count"`
}

// A PersonRole is what a person did, when and where.
type PersonRole struct {
	Role    string `json:"role"`
	Country string `json:"country"` // ISO 3166-1 alpha-2, perhaps with a part of it: GB-SCT
	From    string `json:"from"`    // ISO 8601, "" if unknown
	To      string `json:"to"`
}

// A Person is an entry of the lexicon.
type Person struct {
	ID       string
	Name     string
	EN       string
	Wikidata string
	Country  string // ISO 3166-1 alpha-3
	Variants []string
	Offices  []Tenure
}

// A Tenure is an office that a person held.
type Tenure struct{ Office, Of, From, To string }

// PeopleLexicon is what must be known of the lexicon that people are added to.
type PeopleLexicon struct {
	Lexicon
	// English has the slugs of the English names of its people.
	English map[string]bool
	// Part returns the kinds of names that a folded word is a part of.
	Part func(word string) PartKinds
}

// PartKinds is a set of kinds of words of names.
type PartKinds struct{ Given, Family bool }

// ReadPeople reads a table of people.
func ReadPeople(dir fs.FS, name string) ([]PersonRow, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var rows []PersonRow
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return rows, nil
}
