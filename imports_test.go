package khabar_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mayImport says which packages of this module a package may know. Who is not in the table may not exist.
var mayImport = map[string]string{
	"normalize":        "",
	"internal/token":   "normalize",
	"internal/inflect": "normalize",
	"internal/table":   "normalize internal/inflect",
	"internal/shape":   "normalize",
	"internal/spare":   "",
	"lexicon":          "normalize internal/token internal/inflect internal/table",
	"internal/section": "normalize internal/token internal/inflect internal/table",
	"entity":           "normalize internal/token internal/inflect internal/table internal/section internal/spare internal/shape lexicon",
	"figure":           "normalize internal/token internal/inflect internal/table internal/section internal/spare lexicon",
	"event":            "normalize internal/token internal/inflect internal/table internal/section internal/spare lexicon entity figure",
	".":                "normalize internal/section internal/spare lexicon entity figure event",
	"internal/record":  ". event figure",
	"cmd/khabar":       ". normalize lexicon entity figure event",

	// Programs that make data; nothing imports them.
	"lexicon/internal/compile":   "lexicon",
	"internal/example":           "internal/table event",
	"internal/shape/train":       "normalize internal/shape",
	"internal/gazetteer":         "normalize internal/token internal/inflect internal/table internal/shape lexicon",
	"internal/gazetteer/convert": "normalize internal/gazetteer internal/table lexicon",
}

// outside says which packages of others may be imported, and where.
var outside = map[string]string{
	"gopkg.in/yaml.v3":             "lexicon internal/gazetteer",
	"golang.org/x/text":            "internal/gazetteer",
	"github.com/kljensen/snowball": "entity",
}

func TestImportsPointOneWay(t *testing.T) {
	const module = "github.com/khabar-nlp/khabar"
	eachGoFile(t, func(file string, source []byte) {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
		require.NoError(t, err)
		may, known := mayImport[path.Dir(file)]
		assert.True(t, known, "%s: its package is not in the table", file)
		for _, spec := range parsed.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			switch rest, ours := strings.CutPrefix(name+"/", module+"/"); {
			case ours:
				rest = strings.TrimSuffix(rest, "/")
				if rest == "" {
					rest = "."
				}
				assert.Contains(t, strings.Fields(may), rest, "%s imports %s", file, name)
			case strings.Contains(strings.Split(name, "/")[0], "."):
				assert.True(t, allowedOutside(name, path.Dir(file)), "%s imports %s", file, name)
			}
		}
	})
}

func allowedOutside(name, dir string) bool {
	for prefix, dirs := range outside {
		if strings.HasPrefix(name, prefix) {
			return slices.Contains(strings.Fields(dirs), dir)
		}
	}
	return false
}

// affixes are what rules of grammar may name in code beside single letters and pairs of letters.
var affixes = []string{"هما", "عبد", "بلك"}

// TestWordsAreData holds that Arabic words stand in the lexicon and not in Go: outside tests, comments, the letter table of
// normalize and the rules of inflection, code names letters and affixes and no words.
func TestWordsAreData(t *testing.T) {
	eachGoFile(t, func(file string, source []byte) {
		if strings.HasPrefix(file, "normalize/") || strings.HasPrefix(file, "internal/inflect/") || strings.HasPrefix(file, "internal/gazetteer/") {
			return
		}
		for n, line := range strings.Split(string(source), "\n") {
			code, _, _ := strings.Cut(line, "//")
			for _, word := range strings.FieldsFunc(code, func(r rune) bool { return r < 0x0621 || r > 0x06d3 || r == 0x0640 }) {
				assert.True(t, utf8.RuneCountInString(word) <= 2 || slices.Contains(affixes, word), "%s:%d: an Arabic word in code: %s", file, n+1, line)
			}
		}
	})
}

// eachGoFile calls f with each Go file of the module that is no test, by its slash-separated path.
func eachGoFile(t *testing.T, f func(file string, source []byte)) {
	t.Helper()
	root := os.DirFS(".")
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != "." {
			if _, err := fs.Stat(root, p+"/go.mod"); err == nil || d.Name() == "testdata" || d.Name() == "examples" || strings.HasPrefix(d.Name(), ".") {
				return fs.SkipDir
			}
		}
		if !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		source, err := fs.ReadFile(root, p)
		if err != nil {
			return err
		}
		f(p, source)
		return nil
	})
	require.NoError(t, err)
}
