package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
)

// First-strong isolates keep right-to-left text from reordering the labels and numbers beside it.
const (
	isolate = "\u2068"
	release = "\u2069"
)

func isolated(s string) string { return isolate + strings.Join(strings.Fields(s), " ") + release }

// writeText writes a short readable summary: each event with its participants.
func writeText(w *bufio.Writer, d document, r *khabar.Document) error {
	fmt.Fprintf(w, "%s: %d events, %d figures, %d names\n", d.ID, len(r.Events), len(r.Figures), len(r.Entities))
	for i := range r.Events {
		writeEvent(w, &r.Events[i])
	}
	_, err := w.WriteString("\n")
	return err
}

func writeEvent(w *bufio.Writer, e *event.Event) {
	var flags []string
	if e.Negated {
		flags = append(flags, "negated")
	}
	if e.Modality != "" {
		flags = append(flags, string(e.Modality))
	}
	if e.Quoted {
		flags = append(flags, "quoted")
	}
	if e.Same > 0 {
		flags = append(flags, "same "+strconv.Itoa(e.Same))
	}
	note := ""
	if len(flags) > 0 {
		note = " (" + strings.Join(flags, ", ") + ")"
	}
	fmt.Fprintf(w, "  %s%s %s\n", e.Type, note, isolated(e.Cue.Text))
	for _, role := range []struct {
		name string
		list []event.Argument
	}{{"actor", e.Actor}, {"target", e.Target}, {"instrument", e.Instrument}, {"location", e.Location}, {"time", e.Time}, {"source", e.Source}} {
		writeRole(w, role.name, role.list)
	}
	for _, f := range e.Figures {
		fmt.Fprintf(w, "    %-10s %s = %s\n", "figure", isolated(f.Text), amount(f))
	}
}

func writeRole(w *bufio.Writer, name string, list []event.Argument) {
	for _, a := range list {
		id := a.Ref
		if id == "" {
			id = a.Country
		}
		if id != "" {
			id = " " + id
		}
		fmt.Fprintf(w, "    %-10s %s%s\n", name, isolated(a.Text), id)
	}
}

func amount(f figure.Figure) string {
	number := func(v *float64) string { return strconv.FormatFloat(*v, 'f', -1, 64) }
	var s string
	switch {
	case f.Min != nil && f.Max != nil:
		s = number(f.Min) + "–" + number(f.Max)
	case f.Min != nil:
		s = "≥ " + number(f.Min)
	case f.Max != nil:
		s = "≤ " + number(f.Max)
	case f.Value != nil:
		s = number(f.Value)
	}
	if f.Approx {
		s = "~ " + s
	}
	return strings.TrimSpace(s + " " + f.Unit)
}
