package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	khabarbeam "github.com/khabar-nlp/khabar/beam"
)

func TestMain(m *testing.M) {
	beam.Init()
	os.Exit(m.Run())
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(in, []byte(`{"id": "a", "text": "أدانت مصر القرار."}`), 0o644))
	require.NoError(t, run(t.Context(), khabarbeam.Options{}, filepath.Join(dir, "out"), []string{in}))
	out, err := os.ReadFile(filepath.Join(dir, "out-00000-of-00001.jsonl"))
	require.NoError(t, err)
	assert.Contains(t, string(out), `"type":"condemnation"`)
}

func TestNothingNamed(t *testing.T) {
	assert.ErrorContains(t, run(context.Background(), khabarbeam.Options{}, "out", nil), "name the files")
	assert.ErrorContains(t, run(context.Background(), khabarbeam.Options{}, "", []string{"a"}), "name the files")
}
