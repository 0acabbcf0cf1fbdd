package khabar

import (
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/normalize"
)

// A Document is what a text says. It is plain data: every slice is in order of Start, and every span is a half-open range of
// bytes of the text as it was given.
type Document struct {
	ID       string          `json:"id,omitempty"` // for the caller's use; Extract leaves it empty
	Sections []Section       `json:"sections,omitempty"`
	Entities []entity.Entity `json:"entities,omitempty"`
	Figures  []figure.Figure `json:"figures,omitempty"`
	Times    []figure.Time   `json:"times,omitempty"`
	Events   []event.Event   `json:"events,omitempty"`
}

// A Section is a part of a page: headline, dateline, body, source, keywords, related or caption.
type Section struct {
	Kind string `json:"kind"`
	normalize.Span
}
