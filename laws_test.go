package khabar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/normalize"
)

// checkDocument holds what is true of every Document: spans lie in the text, slice to their texts and stand in order.
func checkDocument(t *testing.T, text string, d *khabar.Document) {
	t.Helper()
	ordered(t, "sections", d.Sections, func(s khabar.Section) normalize.Span { return s.Span })
	for _, s := range d.Sections {
		inside(t, text, s.Span)
	}
	for i, e := range d.Entities {
		cuts(t, text, e.Span, e.Text)
		assert.NotEmpty(t, e.Type, "entity %q", e.Text)
		if i > 0 {
			assert.LessOrEqual(t, d.Entities[i-1].Start, e.Start, "order of entities at %q", e.Text)
		}
	}
	for _, f := range d.Figures {
		cuts(t, text, f.Span, f.Text)
		assert.True(t, f.Value != nil || f.Min != nil || f.Max != nil, "figure %q says no number", f.Text)
	}
	for _, m := range d.Times {
		cuts(t, text, m.Span, m.Text)
	}
	for i := range d.Events {
		checkEvent(t, text, &d.Events[i])
	}
}

func checkEvent(t *testing.T, text string, e *event.Event) {
	t.Helper()
	cuts(t, text, e.Cue.Span, e.Cue.Text)
	inside(t, text, e.Span)
	assert.NotEmpty(t, e.Type)
	assert.NotEmpty(t, e.Rule)
	assert.True(t, e.Start <= e.Cue.Start && e.Cue.End <= e.End, "the span of %s holds its cue %q", e.Type, e.Cue.Text)
	assert.True(t, e.Confidence > 0 && e.Confidence <= 1, "confidence of %s is %v", e.Type, e.Confidence)
	for _, list := range [][]event.Argument{e.Actor, e.Target, e.Instrument, e.Location, e.Time, e.Source} {
		for _, a := range list {
			cuts(t, text, a.Span, a.Text)
		}
	}
	for _, f := range e.Figures {
		cuts(t, text, f.Span, f.Text)
	}
}

func inside(t *testing.T, text string, s normalize.Span) {
	t.Helper()
	assert.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text), "span %v of a text of %d bytes", s, len(text))
}

func cuts(t *testing.T, text string, s normalize.Span, want string) {
	t.Helper()
	inside(t, text, s)
	if s.Start >= 0 && s.End <= len(text) && s.Start <= s.End {
		assert.Equal(t, want, text[s.Start:s.End])
	}
}

func ordered[T any](t *testing.T, what string, list []T, span func(T) normalize.Span) {
	t.Helper()
	for i := 1; i < len(list); i++ {
		assert.LessOrEqual(t, span(list[i-1]).End, span(list[i]).Start, "%s %d and %d overlap", what, i-1, i)
	}
}
