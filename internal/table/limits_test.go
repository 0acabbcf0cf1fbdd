package table

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Sets that are in sets twice, one above the other, have twice as many ways down at each: none of them is gone twice.
func TestNestedSets(t *testing.T) {
	const deep = 600
	var b Builder
	noun, _ := b.Noun("كره")
	b.AddMember([]string{"كره"}, noun, 0)
	below := b.PutSet("#0", []uint32{noun}, []uint32{b.Set(EntitySet + "person")})
	for i := range uint32(deep) {
		below = b.PutSet(fmt.Sprintf("#%d", i+1), nil, []uint32{below, below})
	}
	top := b.PutSet("top", nil, []uint32{below})
	tables := build(t, &b)
	assert.Equal(t, []string{"person"}, tables.Set(top).Types)
	assert.True(t, tables.InSet(top, walk(tables, []string{"كره"})[0].Entry))
}

func TestSetsInThemselves(t *testing.T) {
	var b Builder
	person := b.Set(EntitySet + "person")
	one, two := b.Set("one"), b.Set("two")
	b.PutSet("one", nil, []uint32{one, two})
	b.PutSet("two", nil, []uint32{one, person})
	tables := build(t, &b)
	assert.Equal(t, []string{"person"}, tables.Set(one).Types)
	assert.Equal(t, []string{"person"}, tables.Set(two).Types)
}

// Many sets that hold each other would fill the memory with the lists of who holds what.
func TestSetsThatHoldTooMuch(t *testing.T) {
	var b Builder
	all := make([]uint32, 2000)
	for i := range all {
		all[i] = b.Set(fmt.Sprint("set", i))
	}
	for i := range all {
		b.PutSet(fmt.Sprint("set", i), nil, all)
	}
	_, err := b.Build(0)
	var held *HeldError
	require.ErrorAs(t, err, &held)
	assert.Zero(t, held.Set)
	assert.ErrorContains(t, err, "hold more than 2000000 nouns and sets")
}

func TestTooManyTypes(t *testing.T) {
	var b Builder
	for i := range maxTypes {
		b.Set(fmt.Sprint(EntitySet, i))
	}
	build(t, &b)
	b.Set(EntitySet + "x")
	_, err := b.Build(0)
	assert.Error(t, err)
}

// The conditions of a type are those of each of its cues, too: many of both would fill the memory.
func TestTooManyConditions(t *testing.T) {
	for _, ownOnes := range []bool{false, true} {
		var b Builder
		e := b.PutEvent(EventType{ID: "attack"})
		b.EventUnless("attack", make([]Condition, 3000))
		b.Set("one")
		for i := range 1000 {
			c := CueRule{ID: fmt.Sprint("attack/", i), Event: e}
			if ownOnes {
				c.Unless = make([]Condition, 1)
			}
			b.PutCue(c)
		}
		if _, err := b.Build(0); ownOnes {
			assert.ErrorContains(t, err, "too many conditions")
		} else {
			assert.NoError(t, err, "they share those of their type")
		}
	}
}

// Words that were chosen to have almost the same hash are refused: each search would take as long as there are words.
func TestCollisions(t *testing.T) {
	var words, phrases Builder
	for i, n := 0, 0; n < 2*maxProbe; i++ {
		if w := fmt.Sprint("w", i); hash(w)>>24 == 0 {
			words.word(w)
			n++
		}
	}
	_, err := words.Build(0)
	assert.True(t, errors.Is(err, errCollide), "%v", err)

	root := phrases.root(phrases.word("x"))
	for w, n := WordID(1), 0; n < 2*maxProbe; w++ {
		if hashEdge(root, w)>>24 == 0 {
			phrases.step(root, w)
			n++
		}
	}
	_, err = phrases.Build(0)
	assert.True(t, errors.Is(err, errCollide), "%v", err)
}
