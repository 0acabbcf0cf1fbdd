package event_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/internal/example"
	"github.com/khabar-nlp/khabar/lexicon"
)

// TestExamples runs the examples of the default lexicon's event types.
func TestExamples(t *testing.T) {
	lex, err := lexicon.Load(lexicon.DefaultFS())
	require.NoError(t, err)
	require.Greater(t, len(lex.Examples()), 700)
	for _, x := range lex.Examples() {
		t.Run(x.Type+"/"+x.Text, func(t *testing.T) {
			assert.Empty(t, example.Failure(x, khabar.Extract(x.Text).Events), "%s:%d", x.File, x.Line)
		})
	}
}
