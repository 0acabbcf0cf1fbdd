// Package figure finds the numbers in a text with what they count, and its dates and times.
package figure

import "github.com/khabar-nlp/khabar/normalize"

// A Figure is a number and its unit.
type Figure struct {
	normalize.Span          // bytes of the original, from the first word of the number to its unit
	Text           string   `json:"text"`
	Value          *float64 `json:"value,omitempty"` // nil if the text names bounds only
	Min            *float64 `json:"min,omitempty"`
	Max            *float64 `json:"max,omitempty"`
	Approx         bool     `json:"approx,omitempty"`
	Unit           string   `json:"unit,omitempty"` // key of the lexicon's unit: drone, killed, USD
	First, Last    int      `json:"-"`              // tokens, both included
	Noun           int      `json:"-"`              // token of the counted noun; -1 if it is left out
}

// A Time is a date, a time of day, or a period.
type Time struct {
	normalize.Span
	Text        string `json:"text"`
	Value       string `json:"value,omitempty"` // ISO 8601; empty if it cannot be resolved
	First, Last int    `json:"-"`
}
