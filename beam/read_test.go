package khabarbeam

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/record"
)

// A reading is what a readFn makes of a file.
type reading struct {
	articles []Article
	bad      []Bad
}

func readFile(f readFn, name string, in io.Reader) (r reading, err error) {
	f.Fields = record.Fields{ID: "id", Text: "text", Date: "date"}
	if f.Input == "" {
		f.Input = Auto
	}
	if f.MaxSize == 0 {
		f.MaxSize = 1 << 20
	}
	err = f.file(in, Article{File: name, ID: "id"},
		func(a Article) { r.articles = append(r.articles, a) },
		func(line int, err error) { r.bad = append(r.bad, Bad{name, line, err.Error()}) })
	return r, err
}

func packed(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := io.WriteString(z, s)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

// TestKinds holds what is taken for lines and what for a text.
func TestKinds(t *testing.T) {
	const line = `{"id": "a", "text": "x"}`
	for name, isLine := range map[string]bool{"a.jsonl": true, "a.NDJSON.gz": true, "a.txt": false, "a": true, "a.gz": true} {
		r, err := readFile(readFn{}, name, strings.NewReader("\ufeff\r\n "+line))
		require.NoError(t, err)
		require.Len(t, r.articles, 1, name)
		assert.Equal(t, isLine, r.articles[0].Text == "x", name)
	}
	r, err := readFile(readFn{}, "a", strings.NewReader("قال"))
	require.NoError(t, err)
	assert.Equal(t, []Article{{File: "a", ID: "id", Text: "قال"}}, r.articles)
	r, err = readFile(readFn{Input: Text}, "a.html", strings.NewReader("<p>"))
	require.NoError(t, err)
	assert.Equal(t, "<p>", r.articles[0].Text)
	r, err = readFile(readFn{Input: Lines}, "a.txt", strings.NewReader(line))
	require.NoError(t, err)
	assert.Equal(t, "x", r.articles[0].Text)
}

// TestBadFiles holds that what can't be read is told with its place and reason, and what stands before it is read.
func TestBadFiles(t *testing.T) {
	lines := strings.Repeat(`{"id": "a", "text": "x"}`+"\n", 1000)
	whole := packed(t, lines)
	long := strings.Repeat("x", 101)
	for _, test := range []struct {
		name, content string
		articles      int
		line          int
		reason        string
	}{
		{"a.jsonl.gz", whole[:len(whole)-10], 1000, 1001, "damaged gzip data"},
		{"a.jsonl.gz", whole[:len(whole)-1] + "x", 1000, 1001, "damaged gzip data"},
		{"a.txt.gz", whole[:5], 0, 0, "damaged gzip data"},
		{"a.txt", packed(t, "x")[:15], 0, 0, "damaged gzip data"},
		{"a.txt", "\xff\xfex", 0, 0, "not UTF-8"},
		{"a.txt", long, 0, 0, "larger than"},
		{"a.jsonl", `{"text": "` + long + `"}` + "\n" + lines, 1000, 1, "larger than"},
		{"a.html", "<p>", 0, 0, "a page"},
	} {
		r, err := readFile(readFn{MaxSize: 100}, test.name, strings.NewReader(test.content))
		require.NoError(t, err)
		assert.Len(t, r.articles, test.articles, test.reason)
		require.Len(t, r.bad, 1, test.reason)
		assert.Equal(t, test.line, r.bad[0].Line, test.reason)
		assert.Contains(t, r.bad[0].Reason, test.reason)
	}
}

// TestStorageFails holds that a failure of the storage is left to the runner, which tries again.
func TestStorageFails(t *testing.T) {
	broken := errors.New("connection reset")
	for _, name := range []string{"a.txt", "a.jsonl"} {
		r, err := readFile(readFn{}, name, io.MultiReader(strings.NewReader(`{"text": "x"}`+"\n"), failing{broken}))
		assert.ErrorIs(t, err, broken)
		assert.Empty(t, r.bad)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestFolder(t *testing.T) {
	for pattern, want := range map[string]string{
		"gs://b/news/*/*.txt": "gs://b/news/", "news/1.txt": "news/", "*.txt": "", "a.txt": "", "news/[ab]?/c.txt": "news/",
	} {
		assert.Equal(t, want, folder(pattern))
	}
}
