package output

import (
	"slices"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/normalize"
)

// shifted returns a copy of d in which move has changed every span.
func shifted(d *khabar.Document, move func(*normalize.Span)) *khabar.Document {
	c := *d
	c.Sections = slices.Clone(d.Sections)
	for i := range c.Sections {
		move(&c.Sections[i].Span)
	}
	c.Entities = slices.Clone(d.Entities)
	for i := range c.Entities {
		move(&c.Entities[i].Span)
	}
	c.Figures = slices.Clone(d.Figures)
	for i := range c.Figures {
		move(&c.Figures[i].Span)
	}
	c.Times = slices.Clone(d.Times)
	for i := range c.Times {
		move(&c.Times[i].Span)
	}
	c.Events = slices.Clone(d.Events)
	for i := range c.Events {
		shiftEvent(&c.Events[i], move)
	}
	return &c
}

func shiftEvent(e *event.Event, move func(*normalize.Span)) {
	move(&e.Span)
	move(&e.Cue.Span)
	for _, list := range []*[]event.Argument{&e.Actor, &e.Target, &e.Instrument, &e.Location, &e.Time, &e.Source} {
		*list = slices.Clone(*list)
		for i := range *list {
			move(&(*list)[i].Span)
		}
	}
	e.Figures = slices.Clone(e.Figures)
	for i := range e.Figures {
		move(&e.Figures[i].Span)
	}
}
