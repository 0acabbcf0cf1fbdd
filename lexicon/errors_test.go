package lexicon

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

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

func TestWarnings(t *testing.T) {
	l := load(t, readFile(t, "testdata/warnings.yaml"))
	const golden = "testdata/warnings.txt"
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(golden, []byte(l.Warnings().Error()+"\n"), 0o666))
	}
	assert.Equal(t, strings.TrimSpace(readFile(t, golden)), l.Warnings().Error())
	assert.NoError(t, l.Warnings().Err(), "a warning is no error")
}

// A new cue that is a name of the lexicon below is warned of where it stands.
func TestWarningOfWhatIsBelow(t *testing.T) {
	below := load(t, "countries: [{id: TCD, name: تشاد}]")
	l, err := below.Extend(layerOf(`events: [{type: support, name: دعم, plover: SUPPORT, cues: [{verb: أشاد, present: يشيد}], examples: [{text: أشاد}, {text: شاد, not: true}]}]`))
	require.NoError(t, err)
	require.Len(t, l.Warnings(), 1)
	assert.Equal(t, "a.yaml:1:61: events[0].cues[0]: warning: تشاد is a name of the country TCD too; make the cue need what tells them apart", l.Warnings()[0].Error())
}

func TestFolders(t *testing.T) {
	for want, layer := range map[string]fs.FS{
		".: cannot read the folder: ": os.DirFS("testdata/none"),
		".: the folder holds no files of a lexicon; let their names end in .yaml": fstest.MapFS{"words.txt": {}},
		"b/c.yml:1:1: countrys: unknown key countrys; write countries\nd.yaml:1:1: unit: unknown key unit; write units": fstest.MapFS{
			"d.yaml": {Data: []byte("unit: []")}, "b/c.yml": {Data: []byte("countrys: []")}, "b/e.yaml": {Data: []byte("# nothing\n")}},
		"bad.yaml:1:7: the file is not UTF-8; save it as UTF-8": fstest.MapFS{"bad.yaml": {Data: []byte("sets: \xff")}},
	} {
		_, err := Load(layer)
		assert.ErrorContains(t, err, want)
	}
}
