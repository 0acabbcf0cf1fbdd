package event_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/lexicon"
)

// TestExamples runs the examples of the default lexicon's event types.
func TestExamples(t *testing.T) {
	lex, err := lexicon.Load(lexicon.DefaultFS())
	require.NoError(t, err)
	require.Greater(t, len(lex.Examples()), 700)
	for _, x := range lex.Examples() {
		t.Run(x.Type+"/"+x.Text, func(t *testing.T) {
			var found []event.Event
			for _, e := range khabar.Extract(x.Text).Events {
				if e.Type == x.Type && overlaps(x.Text, e.Cue.Start, e.Cue.End, x.Cue) {
					found = append(found, e)
				}
			}
			if x.Not {
				assert.Empty(t, found, "%s:%d", x.File, x.Line)
				return
			}
			assert.True(t, slices.ContainsFunc(found, func(e event.Event) bool { return fits(x, e) }), "%s:%d: found %+v", x.File, x.Line, found)
		})
	}
}

// fits tells whether an event has what an example says of it.
func fits(x table.Example, e event.Event) bool {
	return e.Negated == x.Negated && string(e.Modality) == x.Modality &&
		has(x.Text, e.Actor, x.Actor) && has(x.Text, e.Target, x.Target) && has(x.Text, e.Instrument, x.Instrument) &&
		has(x.Text, e.Location, x.Location) && has(x.Text, e.Source, x.Source)
}

// has tells whether each of the mentions stands, by its first word, in one of the arguments.
func has(text string, arguments []event.Argument, mentions []string) bool {
	for _, m := range mentions {
		first, _, _ := strings.Cut(m, " ")
		if !slices.ContainsFunc(arguments, func(a event.Argument) bool {
			return overlaps(text, a.Start, a.End, m) && (strings.Contains(a.Text, strings.TrimPrefix(first, "ل")) || strings.Contains(m, a.Text))
		}) {
			return false
		}
	}
	return true
}

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
