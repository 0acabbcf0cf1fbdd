//go:build !race

// The race detector empties pools at random.

package khabar_test

import (
	"math/bits"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
)

// TestAllocations holds that reading an article allocates its result, and little besides: what is read on the way lies in the
// memory of the article before.
func TestAllocations(t *testing.T) {
	text := seed(t)
	own := parts(khabar.Extract(text))
	assert.LessOrEqual(t, testing.AllocsPerRun(20, func() { khabar.Extract(text) }), float64(own+20))
}

// parts counts what a Document is made of: each list, as often as it grows to twice its length, each number, each text that
// doesn't stand in the article or the lexicon.
func parts(d *khabar.Document) int {
	n := 1 + lists(len(d.Sections), len(d.Entities), len(d.Figures), len(d.Times), len(d.Events))
	for _, f := range d.Figures {
		n += numbers(f)
	}
	for _, m := range d.Times {
		n += lists(min(1, len(m.Value)))
	}
	for _, e := range d.Events {
		n += lists(len(e.Figures))
		for _, role := range [][]event.Argument{e.Actor, e.Target, e.Instrument, e.Location, e.Time, e.Source} {
			n += lists(len(role))
		}
	}
	return n
}

func lists(lengths ...int) int {
	n := 0
	for _, l := range lengths {
		n += bits.Len(uint(l))
	}
	return n
}

func numbers(f figure.Figure) int {
	n := 0
	for _, v := range []*float64{f.Value, f.Min, f.Max} {
		if v != nil {
			n++
		}
	}
	return n
}
