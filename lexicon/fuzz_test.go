package lexicon

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever stands in a file, Load gives a Lexicon whose compiled form opens again, or errors that
// name the file.
func FuzzLoad(f *testing.F) {
	for _, pattern := range []string{"testdata/*.yaml", "testdata/errors/*.yaml"} {
		files, err := filepath.Glob(pattern)
		require.NoError(f, err)
		for _, name := range files {
			text, err := os.ReadFile(name)
			require.NoError(f, err)
			if len(text) < 10_000 {
				f.Add(string(text))
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Load(layerOf(text))
		if err != nil {
			assert.Nil(t, l)
			var list ErrorList
			require.True(t, errors.As(err, &list), "%v", err)
			for _, e := range list {
				assert.Equal(t, "a.yaml", e.File, e)
				assert.NotEmpty(t, e.Msg)
			}
			return
		}
		data := bytesOf(t, l)
		opened, err := Open(data)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(data, bytesOf(t, opened)))
	})
}
