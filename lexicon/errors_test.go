package lexicon

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each YAML file of testdata/errors has faults; the .txt file beside it is all that Load says of them.
func TestErrors(t *testing.T) {
	files, err := filepath.Glob("testdata/errors/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			l, err := Load(layerOf(string(text)))
			require.Error(t, err)
			assert.Nil(t, l, "nothing is loaded, not even in part")
			golden := strings.TrimSuffix(name, ".yaml") + ".txt"
			if os.Getenv("UPDATE") != "" {
				require.NoError(t, os.WriteFile(golden, []byte(err.Error()+"\n"), 0o666))
			}
			want, readErr := os.ReadFile(golden)
			require.NoError(t, readErr)
			assert.Equal(t, strings.TrimSpace(string(want)), err.Error())
			var list ErrorList
			require.True(t, errors.As(err, &list))
			for i, e := range list {
				assert.Equal(t, "a.yaml", e.File)
				assert.NotContains(t, e.Error(), "\n")
				if i > 0 {
					assert.LessOrEqual(t, list[i-1].Line, e.Line)
				}
			}
			var first *Error
			assert.True(t, errors.As(err, &first))
		})
	}
}
