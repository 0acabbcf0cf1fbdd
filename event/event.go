// Package event finds what happens in a text: who does what to whom, with how many.
package event

import (
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/normalize"
)

// A Modality says whether an Event is told as fact.
type Modality string

// The modalities. The empty Modality is a fact.
const (
	Alleged  Modality = "alleged"
	Planned  Modality = "planned"
	Possible Modality = "possible"
)

// A Cue is the word or words that express an event.
type Cue struct {
	normalize.Span
	Text string `json:"text"`
}

// An Argument is a participant or circumstance of an event.
type Argument struct {
	normalize.Span
	Text    string `json:"text"`
	Ref     string `json:"ref,omitempty"`
	Country string `json:"country,omitempty"`
	Coref   bool   `json:"coref,omitempty"` // the clause leaves it open; the text before it fills it
}

// An Event is one thing that a text says happens.
type Event struct {
	Type           string `json:"type"` // key of the lexicon's event type
	normalize.Span        // from the first to the last byte of the cue and its arguments in the same sentence
	Cue            Cue    `json:"cue"`

	Actor      []Argument `json:"actor,omitempty"`
	Target     []Argument `json:"target,omitempty"`
	Instrument []Argument `json:"instrument,omitempty"`
	Location   []Argument `json:"location,omitempty"`
	Time       []Argument `json:"time,omitempty"`
	Source     []Argument `json:"source,omitempty"`

	Figures    []figure.Figure `json:"figures,omitempty"`
	Negated    bool            `json:"negated,omitempty"`
	Modality   Modality        `json:"modality,omitempty"`
	Quoted     bool            `json:"quoted,omitempty"`
	Same       int             `json:"same,omitempty"` // events with one number are one happening; 0: told once
	Confidence float64         `json:"confidence"`
	PLOVER     string          `json:"plover,omitempty"`
	CAMEO      string          `json:"cameo,omitempty"`
	Rule       string          `json:"rule"` // type/cue of the lexicon
	Section    string          `json:"section,omitempty"`
}
