// Package output writes what Khabar found in a document: for people, for programs, for annotation tools.
package output

import (
	"fmt"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/record"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/normalize"
)

// A Result is a document with its text.
type Result struct {
	*khabar.Document
	N        int // which one it is of all, from 1
	Text     string
	WithText bool // the JSON forms carry the text
}

// A Style says how results look.
type Style struct {
	Offsets Unit
	Colour  bool // ANSI colours in the text form
	Bidi    Bidi
	Reader  *section.Reader // cuts texts for the conll form
}

// A Format writes results. Head and Tail stand around all of them; Append is safe for concurrent use.
type Format interface {
	Head() string
	Append(b []byte, r Result) ([]byte, error)
	Tail() string
}

// New returns the format of that name: text, json, jsonl, csv, brat, conll or html.
func New(name string, s Style) (Format, error) {
	switch name {
	case "text":
		return &textFormat{s}, nil
	case "json":
		return &jsonFormat{s.Offsets, "  "}, nil
	case "jsonl":
		return &jsonFormat{s.Offsets, ""}, nil
	case "csv":
		return &csvFormat{s.Offsets}, nil
	case "brat":
		return bratFormat{}, nil
	case "conll":
		return &conllFormat{s}, nil
	}
	return nil, fmt.Errorf("unknown format %q", name)
}

// A jsonFormat writes each document as a JSON object, on one line or indented.
type jsonFormat struct {
	offsets Unit
	indent  string
}

func (*jsonFormat) Head() string { return "" }
func (*jsonFormat) Tail() string { return "" }

func (f *jsonFormat) Append(b []byte, r Result) ([]byte, error) {
	text := ""
	if r.WithText {
		text = r.Text
	}
	return record.AppendJSON(b, f.offsets.Of(r.Document, r.Text), text, f.indent)
}

// A csvFormat writes an event a row.
type csvFormat struct{ offsets Unit }

func (*csvFormat) Head() string { return record.CSVHead }
func (*csvFormat) Tail() string { return "" }

func (f *csvFormat) Append(b []byte, r Result) ([]byte, error) {
	return record.AppendCSV(b, f.offsets.Of(r.Document, r.Text))
}

// A Role is a role of an event with its participants.
type Role struct {
	Name string
	List []event.Argument
}

// Roles returns the roles of an event in the order in which they are shown.
func Roles(e *event.Event) []Role {
	return []Role{{"actor", e.Actor}, {"target", e.Target}, {"instrument", e.Instrument},
		{"location", e.Location}, {"time", e.Time}, {"source", e.Source}}
}

// A Unit is what offsets count.
type Unit string

// The units.
const (
	Byte  Unit = "byte"
	Rune  Unit = "rune"
	UTF16 Unit = "utf16"
)

// Of returns d with offsets in this unit. d itself stays as it is.
func (u Unit) Of(d *khabar.Document, text string) *khabar.Document {
	if u == Byte || u == "" {
		return d
	}
	ruler := normalize.NewRuler(text)
	measure := ruler.Runes
	if u == UTF16 {
		measure = ruler.UTF16
	}
	return shifted(d, func(s *normalize.Span) { s.Start, s.End = measure(s.Start), measure(s.End) })
}
