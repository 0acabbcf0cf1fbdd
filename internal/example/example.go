// Package example runs the examples that stand beside the event types of a lexicon: the same for the tests of this module
// and for the command that a linguist runs.
package example

import (
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/table"
)

// Failure says what is wrong with the events that were found in an example's text, or "" if they are as it says. What an example
// leaves out is not looked at.
func Failure(x table.Example, found []event.Event) string {
	var same []event.Event
	for _, e := range found {
		if e.Type == x.Type && overlaps(x.Text, e.Cue.Start, e.Cue.End, x.Cue) {
			same = append(same, e)
		}
	}
	switch {
	case x.Not && len(same) > 0:
		return fmt.Sprintf("%s is found at %q, by %s, where there is none", x.Type, same[0].Cue.Text, same[0].Rule)
	case x.Not:
		return ""
	case len(same) == 0:
		return missing(x, found)
	}
	var faults []string
	for _, e := range same {
		fault := difference(x, e)
		if fault == "" {
			return ""
		}
		faults = append(faults, fault)
	}
	return faults[0]
}

// missing says that no event of the type is there, and what is instead.
func missing(x table.Example, found []event.Event) string {
	var others []string
	for _, e := range found {
		others = append(others, fmt.Sprintf("%s at %q", e.Type, e.Cue.Text))
	}
	at := ""
	if x.Cue != "" {
		at = fmt.Sprintf(" at %q", x.Cue)
	}
	if len(others) == 0 {
		return fmt.Sprintf("no %s is found%s", x.Type, at)
	}
	return fmt.Sprintf("no %s is found%s, but %s", x.Type, at, strings.Join(others, ", "))
}

// difference says in what an event differs from an example, "" if in nothing.
func difference(x table.Example, e event.Event) string {
	if e.Negated != x.Negated {
		return fmt.Sprintf("negated is %t, not %t", e.Negated, x.Negated)
	}
	if string(e.Modality) != x.Modality {
		return fmt.Sprintf("the modality is %q, not %q", e.Modality, x.Modality)
	}
	for _, role := range []struct {
		name string
		have []event.Argument
		want []string
	}{{"actor", e.Actor, x.Actor}, {"target", e.Target, x.Target}, {"instrument", e.Instrument, x.Instrument},
		{"location", e.Location, x.Location}, {"source", e.Source, x.Source}} {
		for _, mention := range role.want {
			if !has(x.Text, role.have, mention) {
				return fmt.Sprintf("the %s is %s, without %q", role.name, texts(role.have), mention)
			}
		}
	}
	return ""
}

func texts(list []event.Argument) string {
	if len(list) == 0 {
		return "empty"
	}
	s := make([]string, len(list))
	for i, a := range list {
		s[i] = fmt.Sprintf("%q", a.Text)
	}
	return strings.Join(s, ", ")
}

// has tells whether the mention stands, by its first word, in one of the arguments; of للناتو it is لناتو or الناتو.
func has(text string, arguments []event.Argument, mention string) bool {
	first, _, _ := strings.Cut(mention, " ")
	return slices.ContainsFunc(arguments, func(a event.Argument) bool {
		return overlaps(text, a.Start, a.End, mention) && (strings.Contains(a.Text, strings.TrimPrefix(first, proclitic)) || strings.Contains(mention, a.Text))
	})
}

const proclitic = "\u0644" // what may stand before a mention as it is written

// overlaps tells whether a span shares a letter with a place of the mention in the text; every span does with no mention.
func overlaps(text string, start, end int, mention string) bool {
	if mention == "" {
		return true
	}
	for at := 0; ; {
		i := strings.Index(text[at:], mention)
		if i < 0 {
			return false
		}
		if at += i; at < end && start < at+len(mention) {
			return true
		}
		at += len(mention)
	}
}
