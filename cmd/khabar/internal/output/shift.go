package output

import (
	"slices"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/normalize"
)

// shifted returns a copy of d in which move has changed every span.
func shifted(d *khabar.Document, move func(*normalize.Span)) *khabar.Document {
	c := *d
	c.Sections = changed(d.Sections, func(s *khabar.Section) { move(&s.Span) })
	c.Entities = changed(d.Entities, func(e *entity.Entity) { move(&e.Span) })
	c.Figures = changed(d.Figures, func(f *figure.Figure) { move(&f.Span) })
	c.Times = changed(d.Times, func(t *figure.Time) { move(&t.Span) })
	c.Events = changed(d.Events, func(e *event.Event) { shiftEvent(e, move) })
	return &c
}

func shiftEvent(e *event.Event, move func(*normalize.Span)) {
	move(&e.Span)
	move(&e.Cue.Span)
	for _, list := range []*[]event.Argument{&e.Actor, &e.Target, &e.Instrument, &e.Location, &e.Time, &e.Source} {
		*list = changed(*list, func(a *event.Argument) { move(&a.Span) })
	}
	e.Figures = changed(e.Figures, func(f *figure.Figure) { move(&f.Span) })
}

// changed returns a copy of list in which change was called for each element.
func changed[T any](list []T, change func(*T)) []T {
	list = slices.Clone(list)
	for i := range list {
		change(&list[i])
	}
	return list
}
