package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSlope(t *testing.T) {
	for want, cost := range map[float64]func(n float64) float64{
		1: func(n float64) float64 { return 3 * n },
		2: func(n float64) float64 { return n * n },
		0: func(float64) float64 { return 7 },
	} {
		var s series
		for n := 1; n <= 1_000_000; n *= 10 {
			s.add(n, cost(float64(n)))
		}
		assert.InDelta(t, want, s.slope(), 1e-9)
	}
}

func TestPlot(t *testing.T) {
	up, flat := series{name: "up, ms"}, series{name: "flat, MB"}
	for n := 1; n <= 10_000; n *= 10 {
		up.add(n, 0.5*float64(n))
		flat.add(n, 20)
	}
	up.add(0, 0.1) // has no logarithm
	p := plot{title: "a title", across: "work", note: "a machine", series: []series{up, flat}}
	drawn := p.svg()
	for in := xml.NewDecoder(strings.NewReader(drawn)); ; {
		_, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
	}
	assert.Equal(t, 10, strings.Count(drawn, "<circle"))
	assert.NotContains(t, drawn, "NaN")
	assert.NotContains(t, drawn, "Inf")
	assert.Contains(t, drawn, "flat, MB (slope 0.00)")
	assert.Contains(t, drawn, ">10 k</text>")
	assert.Contains(t, p.String(), "up, ms, slope 1.00: 1: 0.5 10: 5")
}
