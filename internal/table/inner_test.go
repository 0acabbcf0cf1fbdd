package table

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A state is inner if and only if some word leads on from it.
func TestInner(t *testing.T) {
	var b Builder
	unit := b.PutUnit(UnitNoun{Slug: "drone"})
	for _, phrase := range [][]string{{"طائره", "مسيره"}, {"طائره"}, {"درون"}, {"طائره", "بدون", "طيار"}} {
		b.Add(phrase, Sense{Kind: Unit, Entry: unit})
	}
	tables := build(t, &b)
	inner := tables.Inner()
	is := func(s State) bool { return inner[s/64]&(1<<(s%64)) != 0 }
	aircraft, drone := tables.Root(tables.Word("طائره")), tables.Root(tables.Word("درون"))
	assert.True(t, is(aircraft))
	assert.False(t, is(drone))
	assert.False(t, is(tables.Step(aircraft, tables.Word("مسيره"))))
	assert.True(t, is(tables.Step(aircraft, tables.Word("بدون"))))
	assert.NotEmpty(t, new(Tables).Inner())
}
