package khabarbeam

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	beamlog "github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	//lint:ignore SA1019 the runner that Beam would have in its place takes minutes to build; TestPrism runs it with -tags cluster
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/direct"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/record"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beamlog.SetupLogging("warn", "text")
	beam.Init()
	os.Exit(m.Run())
}

// An outcome is what a pipeline or the command line made of an archive.
type outcome struct {
	lines []string // of the output, sorted
	bad   []string // FILE:LINE: REASON, sorted
}

// command runs khabar extract.
func command(t *testing.T, args ...string) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command("go", append([]string{"run", "../cmd/khabar", "extract", "--quiet"}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var bad []string
	for line := range strings.Lines(errs.String()) {
		if found, ok := strings.CutPrefix(line, "khabar: "); ok {
			bad = append(bad, strings.TrimSpace(found))
		}
	}
	if err != nil && len(bad) == 0 {
		t.Fatal(err, errs.String())
	}
	slices.Sort(bad)
	return outcome{sorted(out.String()), bad}
}

func sorted(lines string) []string {
	return slices.Sorted(strings.Lines(lines))
}

// pipeline runs a Pipeline.
func pipeline(t *testing.T, runner string, o Options, patterns ...string) (outcome, map[string]int64) {
	t.Helper()
	archive, err := New(t.Context(), o)
	require.NoError(t, err)
	p, s := beam.NewPipelineWithRoot()
	output := filepath.Join(t.TempDir(), "new", "out")
	archive.Build(s, output, patterns...)
	result, err := beam.Run(t.Context(), runner, p)
	require.NoError(t, err)

	var all outcome
	for shard := range max(o.Shards, 1) {
		name := fmt.Sprintf("%s-%05d-of-%05d.%s", output, shard, max(o.Shards, 1), cmp.Or(o.Format, JSONL))
		content := read(t, name)
		if o.Format == CSV {
			assert.True(t, strings.HasPrefix(content, record.CSVHead))
			content = strings.TrimPrefix(content, record.CSVHead)
		}
		all.lines = append(all.lines, slices.Collect(strings.Lines(content))...)
	}
	slices.Sort(all.lines)
	for line := range strings.Lines(read(t, output+"-bad-00000-of-00001.jsonl")) {
		var b Bad
		require.NoError(t, json.Unmarshal([]byte(line), &b))
		at := b.File
		if b.Line > 0 {
			at = fmt.Sprintf("%s:%d", b.File, b.Line)
		}
		all.bad = append(all.bad, at+": "+b.Reason)
	}
	slices.Sort(all.bad)
	return all, Counts(result)
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

func save(t *testing.T, name, content string) string {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
	if strings.HasSuffix(name, ".gz") {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, err := z.Write([]byte(content))
		require.NoError(t, err)
		require.NoError(t, z.Close())
		content = b.String()
	}
	require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
	return name
}

// archive writes n lines to three files, with all that may be wrong or unusual in a line, and returns a pattern that names them.
func archive(t *testing.T, n int) (pattern string, files []string) {
	t.Helper()
	texts := passages(t)
	var parts [3]strings.Builder
	for i := range n {
		text := fmt.Sprintf("%s وقتل %d مدنيا.", texts[i%len(texts)], i)
		if i%5 == 0 {
			text += "\n\n" + texts[(7*i+1)%len(texts)]
		}
		line, err := json.Marshal(map[string]any{"id": fmt.Sprint("n/", i), "text": text, "date": "2024-11-24"})
		require.NoError(t, err)
		parts[i%3].WriteString(variant(i, string(line)) + "\n")
	}
	dir := t.TempDir()
	for i, name := range []string{"a.jsonl", "b.jsonl.gz", "c.ndjson"} {
		files = append(files, save(t, filepath.Join(dir, name), parts[i].String()))
	}
	return filepath.Join(dir, "*"), files
}

// variant makes every 50th line unusual, each in another way.
func variant(i int, line string) string {
	if i%50 != 49 {
		return line
	}
	variants := []string{
		line[:len(line)/2], // torn
		strings.Replace(line, `"text"`, `"body"`, 1),
		`{"id": "numeric text", "text": 7}`,
		"{\"id\": \"not UTF-8\", \"text\": \"\xe3\"}",
		strings.Replace(line, "2024-11-24", "yesterday", 1),
		strings.Replace(line, `"id"`, `"name"`, 1), // is called by its place
		strings.Replace(line, fmt.Sprintf(`"n/%d"`, i), "-17.5", 1),
		`{"id": "empty", "text": ""}`,
		"  \t",
		"\xef\xbb\xbf" + line + "  \r",
		`{"id": "<a&b>\u2028", "text": "أدانت مصر\u2028القرار & قال: «لا»."}`,
	}
	return variants[i/50%len(variants)]
}

// passages returns the texts of the gold standard.
func passages(t *testing.T) (texts []string) {
	t.Helper()
	for _, name := range []string{"passages.jsonl", "dev.jsonl"} {
		for line := range strings.Lines(read(t, filepath.Join("..", "testdata", "gold", name))) {
			var passage struct{ Text string }
			require.NoError(t, json.Unmarshal([]byte(line), &passage))
			texts = append(texts, passage.Text)
		}
	}
	return texts
}

// TestSameAsCommand holds that a pipeline finds in an archive of 20,000 lines what khabar extract finds, byte for byte, complains of
// the same lines for the same reasons, and counts right.
func TestSameAsCommand(t *testing.T) {
	n := 20000
	if testing.Short() {
		n = 1500
	}
	same(t, "direct", n)
}

func same(t *testing.T, runner string, n int) {
	pattern, files := archive(t, n)
	want := command(t, append([]string{"--format", "jsonl"}, files...)...)
	require.Greater(t, len(want.lines), n*97/100)
	require.Greater(t, len(want.bad), n/150)
	got, counts := pipeline(t, runner, Options{}, pattern)
	assert.Equal(t, len(want.lines), len(got.lines))
	assert.True(t, slices.Equal(want.lines, got.lines), "the same bytes")
	assert.Equal(t, want.bad, got.bad)

	events, text := 0, 0
	for _, line := range want.lines {
		events += strings.Count(line, `"cue":`)
	}
	for _, name := range files {
		text += articleBytes(t, name)
	}
	assert.EqualValues(t, map[string]int64{
		"documents": int64(len(want.lines)), "bad": int64(len(want.bad)), "events": int64(events), "bytes": int64(text),
	}, counts)
}

// articleBytes returns how many bytes the texts of a file have.
func articleBytes(t *testing.T, name string) (n int) {
	content := []byte(read(t, name))
	if strings.HasSuffix(name, ".gz") {
		z, err := unpacked(bytes.NewReader(content))
		require.NoError(t, err)
		var b bytes.Buffer
		_, err = b.ReadFrom(z)
		require.NoError(t, err)
		content = b.Bytes()
	}
	for line := range bytes.Lines(content) {
		a, err := record.Fields{ID: "id", Text: "text"}.Parse(line)
		if err == nil {
			n += len(a.Text)
		}
	}
	return n
}

// TestOptions holds that every option does what that of the command does.
func TestOptions(t *testing.T) {
	dir := t.TempDir()
	lexicon := save(t, filepath.Join(dir, "words", "mine.yaml"), "organizations: [{id: nile-watch, name: مرصد النيل, en: Nile Watch, kind: ngo, country: EGY}]")
	in := save(t, filepath.Join(dir, "in.data"), strings.Repeat(` {"url": "u", "article": "أدان مرصد النيل اليوم الهجوم على كييف. ونفت موسكو.", "published": ""}`+"\n", 30))
	args := []string{"--lexicon", filepath.Dir(lexicon), "--date", "2024-11-24", "--id-field", "url", "--text-field", "article", "--date-field", "published", in}
	o := Options{Lexicon: []string{filepath.Dir(lexicon)}, Date: "2024-11-24", IDField: "url", TextField: "article", DateField: "published", Spread: true}

	want := command(t, append([]string{"--format", "jsonl"}, args...)...)
	require.Contains(t, want.lines[0], `"ref":"nile-watch"`)
	require.Contains(t, want.lines[0], `"value":"2024-11-24"`)
	got, _ := pipeline(t, "direct", o, in)
	assert.Equal(t, want, got)

	want = command(t, append([]string{"--format", "csv"}, args...)...)
	o.Format, o.Shards = CSV, 3
	got, _ = pipeline(t, "direct", o, in)
	assert.Equal(t, want.lines, slices.Sorted(slices.Values(append(got.lines, record.CSVHead))))
}

// TestTexts holds that files of text are called as the command calls those of a folder, and that all patterns are read.
func TestTexts(t *testing.T) {
	dir := t.TempDir()
	save(t, filepath.Join(dir, "news", "cairo", "1.txt"), "أدانت مصر القرار.")
	save(t, filepath.Join(dir, "news", "doha", "1.txt.gz"), "نفت قطر الاتهامات.\n\nوأدانت الهجوم.")
	want := command(t, "--format", "jsonl", filepath.Join(dir, "news"))
	require.Len(t, want.lines, 2)
	got, counts := pipeline(t, "direct", Options{Shards: 5}, filepath.Join(dir, "news/*/*"))
	assert.Equal(t, want, got)
	assert.EqualValues(t, 2, counts["documents"])

	got, _ = pipeline(t, "direct", Options{}, filepath.Join(dir, "news/*/*.txt"), filepath.Join(dir, "news/doha/1.txt.gz"))
	assert.Len(t, got.lines, 2)
	assert.Contains(t, got.lines[0]+got.lines[1], `{"id":"1.txt"`)
	assert.Contains(t, got.lines[0]+got.lines[1], `{"id":"cairo/1.txt"`)
}

func TestNoSuchFile(t *testing.T) {
	archive, err := New(t.Context(), Options{})
	require.NoError(t, err)
	p, s := beam.NewPipelineWithRoot()
	archive.Build(s, filepath.Join(t.TempDir(), "out"), "/nowhere/*.jsonl")
	_, err = beam.Run(t.Context(), "direct", p)
	assert.ErrorContains(t, err, "no file /nowhere/*.jsonl")
}

func TestWrongOptions(t *testing.T) {
	for want, o := range map[string]Options{
		`date "today": write YYYY-MM-DD`:         {Date: "today"},
		`unknown format "xml"`:                   {Format: "xml"},
		`unknown input "html"`:                   {Input: "html"},
		"lexicon nowhere":                        {Lexicon: []string{"nowhere"}},
		"a compiled lexicon comes first":         {Lexicon: []string{"testdata", "nowhere"}},
		"lexicon go.mod":                         {Lexicon: []string{"go.mod"}},
		"the folder holds no files of a lexicon": {Lexicon: []string{t.TempDir()}},
	} {
		_, err := New(context.Background(), o)
		assert.ErrorContains(t, err, want)
	}
}
