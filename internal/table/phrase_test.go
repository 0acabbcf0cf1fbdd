package table

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A phrase goes on if and only if some word leads on from it, in tables laid over others too.
func TestGoesOn(t *testing.T) {
	var b Builder
	unit := b.PutUnit(UnitNoun{Slug: "drone"})
	for _, phrase := range [][]string{{"طائره", "مسيره"}, {"طائره"}, {"درون"}, {"طائره", "بدون", "طيار"}} {
		b.Add(phrase, Sense{Kind: Unit, Entry: unit})
	}
	tables := build(t, &b)
	goesOn := func(s State) bool {
		senses, more := tables.Phrase(s)
		assert.Equal(t, tables.Senses(s), senses)
		return more
	}
	_, aircraft := tables.Find("طائره")
	_, drone := tables.Find("درون")
	assert.True(t, goesOn(aircraft))
	assert.False(t, goesOn(drone))
	assert.False(t, goesOn(tables.Step(aircraft, tables.Word("مسيره"))))
	assert.True(t, goesOn(tables.Step(aircraft, tables.Word("بدون"))))
	assert.False(t, goesOn(0))

	over := Over(tables)
	over.Add([]string{"درون", "صغير"}, Sense{Kind: Unit, Entry: unit})
	tables = build(t, over)
	assert.True(t, goesOn(drone))
	assert.True(t, goesOn(aircraft))
}
