package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEvalIsTheReference holds the figures, and what was missed, against the recorded output of the project's scorer, which shares no code
// with this one.
func TestEvalIsTheReference(t *testing.T) {
	reference := strings.Split(strings.TrimSpace(read(t, "testdata/score/reference.txt")), "\n")
	got := runKhabar(t, "", "eval", "--per-type", "--misses", "99", "testdata/score/gold.jsonl", "testdata/score/found.jsonl")
	require.Equal(t, exitOK, got.code, got.stderr)
	lines := strings.Split(strings.TrimSpace(got.stdout), "\n")

	var wantTable, wantMisses, table, misses []string
	for _, l := range reference[:len(reference)-1] {
		if miss, ok := strings.CutPrefix(l, "  \t"); ok {
			wantMisses = append(wantMisses, strings.ReplaceAll(miss, "\tNone\t", "\t\t"))
		} else {
			wantTable = append(wantTable, l)
		}
	}
	for _, l := range lines[:len(lines)-1] {
		if strings.Contains(l, "\t") {
			misses = append(misses, l)
		} else {
			table = append(table, l)
		}
	}
	assert.Equal(t, wantTable, table)
	assert.Equal(t, wantMisses, misses)
	assert.JSONEq(t, reference[len(reference)-1], lines[len(lines)-1])
}

func TestEvalConfusion(t *testing.T) {
	got := runKhabar(t, "", "eval", "--confusion", "testdata/score/gold.jsonl", "testdata/score/found.jsonl")
	assert.Contains(t, got.stdout, "entity      1  country taken for place\n")
	assert.Contains(t, got.stdout, "event       1  shelling taken for air_strike\n")
	got = runKhabar(t, "", "eval", "--misses", "99", "--only", "figure", "testdata/score/gold.jsonl", "testdata/score/found.jsonl")
	assert.Equal(t, 3, strings.Count(got.stdout, "\tfigure "))
	assert.NotContains(t, got.stdout, "entity missed")
}

// TestEvalRun holds that reading the texts now is the same as scoring what extract wrote.
func TestEvalRun(t *testing.T) {
	found := filepath.Join(t.TempDir(), "found.jsonl")
	runKhabar(t, "", "extract", "--format", "jsonl", "-o", found, "testdata/score/gold.jsonl")
	want := runKhabar(t, "", "eval", "testdata/score/gold.jsonl", found)
	got := runKhabar(t, "", "eval", "--run", "testdata/score/gold.jsonl")
	require.Equal(t, exitOK, got.code)
	assert.Equal(t, want, got)
	var figures map[string]float64
	lines := strings.Split(strings.TrimSpace(got.stdout), "\n")
	require.NoError(t, json.Unmarshal([]byte(lines[len(lines)-1]), &figures))
	assert.Greater(t, figures["entity_f1"], 0.5)
}

func TestEvalMistakes(t *testing.T) {
	bad := save(t, "bad.jsonl", "{\"id\": \"1\"}\n{\"id\":")
	for want, args := range map[string][]string{
		"give the results, or say --run or --tokens": {"eval", "testdata/score/gold.jsonl"},
		"no such file":               {"eval", "none", "--run"},
		"document 2: unexpected EOF": {"eval", bad, "--run"},
	} {
		got := runKhabar(t, "", args...)
		assert.NotEqual(t, exitOK, got.code)
		assert.Contains(t, got.stderr, want)
	}
}

func TestDiff(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
		return path
	}
	cairo := `{"start":0,"end":4,"text":"مص","type":"place"}`
	before := write("a.jsonl", `{"id":"1","entities":[`+cairo+`]}
{"id":"2","events":[{"type":"visit","cue":{"start":3,"end":5,"text":"زا"},"actor":[{"start":0,"end":2,"text":"ب"}]}]}
{"id":"3"}
{"id":"4"}
`)
	after := write("b.jsonl", `{"id":"2","events":[{"type":"visit","cue":{"start":3,"end":5,"text":"زا"},"negated":true}]}
{"id":"1","entities":[`+strings.Replace(cairo, "place", "country", 1)+`,{"start":5,"end":9,"text":"سر","type":"person"}]}
{"id":"3"}
{"id":"5"}
`)
	got := runKhabar(t, "", "diff", "--bidi", "plain", before, after)
	assert.Equal(t, exitOK, got.code)
	assert.Equal(t, `2
  ~ visit زا
      was actor ب
      is  negated
1
  ~ country مص
      was place
      is  country
  + person سر person
4: only in the older result
5: only in the newer result
country                  +0 −0 ~1
person                   +1 −0 ~0
visit                    +0 −0 ~1
3 documents, 2 differ
`, got.stdout)
	back := runKhabar(t, "", "diff", "--bidi", "plain", after, before)
	assert.Contains(t, back.stdout, "  - person سر person\n")
	assert.Equal(t, "2 documents, 0 differ\n", runKhabar(t, "", "diff", "--summary", save(t, "x", "{\"id\":\"1\"}\n{\"id\":\"2\"}"), save(t, "y", "{\"id\":\"2\"}\n{\"id\":\"1\"}")).stdout)
	assert.Equal(t, exitUsage, runKhabar(t, "", "diff", before).code)
	assert.Equal(t, exitError, runKhabar(t, "", "diff", before, write("c", "hello")).code)
}

// TestDiffLexicon holds that an editor sees what an added word does to texts.
func TestDiffLexicon(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.yaml"),
		[]byte("events:\n  - type: condemnation\n    cues:\n      - {verb: استفظع, present: يستفظع, masdar: استفظاع, frame: {subject: actor, object: target}}\n"), 0o644))
	text := save(t, "a.txt", "استفظعت فرنسا القرار. وأدانت مصر القرار.")
	got := runKhabar(t, "", "diff", "--bidi", "plain", "--lexicon", dir, text)
	assert.Equal(t, "a.txt\n  + condemnation استفظعت actor فرنسا; target القرار\ncondemnation             +1 −0 ~0\n1 document, 1 differ\n", got.stdout)
	got = runKhabar(t, "", "diff", "--lexicon", dir, text, "none.txt")
	assert.Equal(t, exitError, got.code)
	assert.Contains(t, got.stderr, "none.txt: no such file")
}

// TestEvalTokens scores a corpus of our own that has the form of ANERcorp: it gives proclitics to names (والقدس), tells of no nisba
// (الإسرائيلي) and leaves the kind of a place out of its name (قطاع).
func TestEvalTokens(t *testing.T) {
	got := runKhabar(t, "", "eval", "--tokens", "--misses", "9", "testdata/score/tokens.jsonl")
	require.Equal(t, exitOK, got.code, got.stderr)
	assert.Contains(t, got.stdout, "a-2\tname extra\tLOC\tانسحب من [ قطاع غزة ] .\n")
	assert.Contains(t, got.stdout, "a-2\tname missed\tLOC\tمن قطاع [ غزة ] .\n")
	assert.Regexp(t, `name/LOC .*\(2 right, 1 extra, 1 missed\)`, got.stdout)
	assert.Regexp(t, `name/ORG .*\(1 right, 0 extra, 0 missed\)`, got.stdout)
	assert.Regexp(t, `name/PERS .*\(2 right, 0 extra, 0 missed\)`, got.stdout, "a surname alone is read in the light of the sentence before")
	assert.Regexp(t, `overlap/LOC .*\(3 right, 0 extra, 0 missed\)`, got.stdout)
}
