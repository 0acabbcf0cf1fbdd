package main

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSoak(t *testing.T) {
	articles, err := readArticles()
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, soak(&out, articles, 800*time.Millisecond, 200*time.Millisecond))
	assert.Equal(t, 6, strings.Count(out.String(), "\n"), out.String())
}

// The texts of the soak are of all lengths, and the same whenever it is run.
func TestSoakTexts(t *testing.T) {
	s := soaker{all: strings.Repeat("أدانت مصر القرار. ", 100)}
	chance, again := rand.New(rand.NewPCG(1, 2)), rand.New(rand.NewPCG(1, 2))
	var short, long int
	for range 300 {
		text := s.text(chance)
		assert.Equal(t, text, s.text(again))
		if len(text) < 1000 {
			short++
		} else if len(text) > 100_000 {
			long++
		}
	}
	assert.Greater(t, short, 100)
	assert.Greater(t, long, 20)
}

// What is kept from round to round is found.
func TestSoakFindsLeaks(t *testing.T) {
	assert.False(t, grew([]uint64{5e6, 6e6, 6e6 + 1000, 5e6}, 2))
	assert.True(t, grew([]uint64{5e6, 6e6, 6e6, 8e6}, 2))
	assert.False(t, grew([]uint64{5e6, 9e6}, 2), "the first rounds may differ")
}
