package example

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
)

// TestFailure holds what each difference between an example and what was found is called.
func TestFailure(t *testing.T) {
	const text = "أدانت مصر القرار"
	span := func(start, end int) normalize.Span { return normalize.Span{Start: start, End: end} }
	found := event.Event{Type: "condemnation", Rule: "condemnation/أدان", Cue: event.Cue{Span: span(0, 10), Text: "أدانت"},
		Actor: []event.Argument{{Span: span(11, 17), Text: "مصر"}}}
	for want, x := range map[string]table.Example{
		"": {Type: "condemnation", Cue: "أدانت", Actor: []string{"مصر"}},
		"no denial is found, but condemnation at \"أدانت\"":                             {Type: "denial"},
		"no condemnation is found at \"مصر\", but condemnation at \"أدانت\"":            {Type: "condemnation", Cue: "مصر"},
		"negated is false, not true":                                                    {Type: "condemnation", Negated: true},
		`the modality is "", not "planned"`:                                             {Type: "condemnation", Modality: "planned"},
		"the actor is \"مصر\", without \"روسيا\"":                                       {Type: "condemnation", Actor: []string{"مصر", "روسيا"}},
		"the target is empty, without \"القرار\"":                                       {Type: "condemnation", Target: []string{"القرار"}},
		"condemnation is found at \"أدانت\", by condemnation/أدان, where there is none": {Type: "condemnation", Not: true},
	} {
		x.Text = text
		assert.Equal(t, want, Failure(x, []event.Event{found}))
	}
	assert.Equal(t, "no denial is found", Failure(table.Example{Type: "denial", Text: text}, nil))
	assert.Empty(t, Failure(table.Example{Type: "denial", Text: text, Not: true}, []event.Event{found}))

	negated := found
	negated.Negated = true
	assert.Empty(t, Failure(table.Example{Type: "condemnation", Text: text}, []event.Event{negated, found}), "one of them fits")
}
