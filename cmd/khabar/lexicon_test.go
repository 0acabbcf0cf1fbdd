package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTemplates holds that every entry to begin with is one: without mistakes and warnings, its examples right.
func TestTemplates(t *testing.T) {
	for kind := range strings.SplitSeq(templateNames(), ", ") {
		got := runKhabar(t, "", "lexicon", "new", kind)
		require.Equal(t, exitOK, got.code)
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "a.yaml"), []byte(got.stdout), 0o644))
		check := runKhabar(t, "", "lexicon", "check", "--strict", dir)
		assert.Equal(t, exitOK, check.code, "%s: %s", kind, check.stdout)
		test := runKhabar(t, "", "lexicon", "test", dir)
		assert.Equal(t, exitOK, test.code, "%s: %s", kind, test.stdout)
	}
}

func TestCheckColours(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.yaml"), []byte("places:\n  - {id: x, nam: x}\n"), 0o644))
	assert.Contains(t, runKhabar(t, "", "lexicon", "check", "--color", "always", dir).stdout, "\x1b[31m")
	assert.NotContains(t, runKhabar(t, "", "lexicon", "check", dir).stdout, "\x1b")
}
