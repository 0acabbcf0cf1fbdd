package lexicon

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each example of the README is a layer that can be laid over the default lexicon.
func TestReadme(t *testing.T) {
	var layers []fs.FS
	for i, part := range strings.Split(readFile(t, "data/README.md"), "```") {
		if text, ok := strings.CutPrefix(part, "yaml\n"); ok {
			assert.Equal(t, 1, i%2)
			layers = append(layers, layerOf(text))
		}
	}
	require.Len(t, layers, 10)
	for _, layer := range layers {
		l, err := Default().Extend(layer)
		var list ErrorList
		if errors.As(err, &list) {
			for _, e := range list {
				t.Error(e)
			}
			continue
		}
		require.NoError(t, err)
		assert.NotEqual(t, Default().Tables().Data(), l.Tables().Data())
	}
}
