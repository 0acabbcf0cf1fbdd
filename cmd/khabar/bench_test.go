package main

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkExtract reads an archive of the project's passages and its article, as JSON lines, from end to end.
func BenchmarkExtract(b *testing.B) {
	in := read(b, "../../testdata/gold/passages.jsonl") + read(b, "../../testdata/gold/dev.jsonl")
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		e := &env{b.Context(), strings.NewReader(in), io.Discard, io.Discard, func(string) string { return "" }}
		require.Equal(b, exitOK, run(e, []string{"extract", "--format", "jsonl"}))
	}
}
