// Package gazetteer makes entries of the lexicon out of tables of names: it takes type words off, leaves out what the
// lexicon holds already, and marks as weak what is another word too. The command convert runs it.
//
//	محافظة نينوى ─▶ {name: نينوى, kind: region, country: IRQ}
package gazetteer

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"github.com/khabar-nlp/khabar/internal/token"
)

// A PlaceRow is one row of the tables cities.json and places_physical.json.
type PlaceRow struct {
	Type     string    `json:"type"` // city, adm1, river, sea, lake, region, airport, disputed
	QID      string    `json:"qid"`  // of Wikidata, or something else where there is none
	EN       string    `json:"en"`
	Country  string    `json:"country"` // ISO 3166-1 alpha-2
	Admin    string    `json:"adm1_type"`
	Feature  string    `json:"feature"`
	Rank     int       `json:"rank"` // 0 are the greatest
	AR       string    `json:"ar"`
	Variants []Variant `json:"ar_variants"`
	Count    int       `json:"count"`
}

// A Variant is another name of a row, and how often news has it.
type Variant struct {
	Name  string `json:"v"`
	Count int    `json:"count"`
}

// A Place is an entry of the lexicon.
type Place struct {
	ID       string
	Name     string
	EN       string
	Wikidata string
	Kind     string
	Country  string // ISO 3166-1 alpha-3
	Variants []string
	Weak     []string // may hold Name
	Count    int      // how often news has its names
}

// A Use is what a phrase means in the lexicon that the places are added to.
type Use uint8

// The uses, the more forbidding ones last.
const (
	Free   Use = iota // nothing
	Name              // a part of names of persons, or the name of an organization or a person
	Common            // a word of the language, in any of its forms
	Taken             // a place or country that the lexicon has
)

// Lexicon is what must be known of the lexicon that the places are added to.
type Lexicon struct {
	// Use returns what a phrase means, given as the folded words of its tokens.
	Use func(words []string) Use
	// Wikidata has the ids of its entities.
	Wikidata map[string]bool
	// IDs has their keys.
	IDs map[string]bool
}

// ReadPlaces reads a table of places.
func ReadPlaces(dir fs.FS, name string) ([]PlaceRow, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var rows []PlaceRow
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return rows, nil
}

// ReadCodes reads a table of countries and returns alpha-3 by alpha-2.
func ReadCodes(dir fs.FS, name string) (map[string]string, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var rows []struct{ ISO2, ISO3 string }
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	codes := map[string]string{}
	for _, r := range rows {
		if r.ISO2 != "" && r.ISO3 != "" {
			codes[r.ISO2] = r.ISO3
		}
	}
	return codes, nil
}

// fold returns the words of a phrase as the lexicon knows them: سان-خوسيه and سان خوسيه alike.
func fold(phrase string) []string {
	tokens := token.Cut(phrase).Tokens
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Key
	}
	return words
}

func key(phrase string) string { return strings.Join(fold(phrase), " ") }

// ReadPersonWords reads a table of people and returns the folded words of their names of two or more words. A town that is
// called as a person is, is meant less often than he: أوستن.
func ReadPersonWords(dir fs.FS, name string) (map[string]bool, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var rows []struct {
		AR []Variant `json:"ar"`
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	words := map[string]bool{}
	for _, r := range rows {
		for _, v := range r.AR {
			if all := fold(v.Name); len(all) > 1 {
				for _, w := range all {
					words[w] = true
				}
			}
		}
	}
	return words, nil
}
