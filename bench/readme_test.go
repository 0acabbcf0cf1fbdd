package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The README has all that the bench prints for it: the same text but for the figures.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("measures")
	}
	articles, err := readArticles()
	require.NoError(t, err)
	r, err := run(articles[:2], time.Millisecond, "500")
	require.NoError(t, err)
	var printed strings.Builder
	r.markdown(&printed)
	source, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	for line := range strings.Lines(printed.String()) {
		if name, _, ok := strings.Cut(strings.TrimPrefix(line, "| "), " |"); ok && strings.HasPrefix(line, "| ") && name != "500" {
			assert.Contains(t, string(source), "| "+name+" |")
		}
	}
	assert.Contains(t, string(source), "Printed by `go run ./bench -readme`")
	r.tables(&printed)
	assert.NotContains(t, printed.String(), "NaN")
}
