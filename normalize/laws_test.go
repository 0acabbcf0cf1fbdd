package normalize

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// folds are the sets that the laws are tried with, besides those that the fuzzer makes up.
var folds = []Fold{
	0, SearchKey, Light, SearchKey | Carriers | Punctuation | Elongation,
	Composition, Forms, Marks, Tatweel, Controls, Alef, Maqsura, Marbuta, Persian, Numerals, Signs, Spaces, Case,
	Carriers, Punctuation, Elongation, Composition | Tatweel, Forms | Elongation, Composition | Forms | Carriers,
}

func FuzzLaws(f *testing.F) {
	for _, s := range samples(f) {
		f.Add(s, "اليوم", uint16(SearchKey))
		f.Add(s, s, uint16(0xFFFF))
	}
	f.Fuzz(func(t *testing.T, a, b string, fold uint16) {
		for _, f := range []Fold{SearchKey, Fold(fold)} {
			checkFold(t, f, a)
			checkText(t, f, a)
			checkConcatenation(t, f, a, b)
		}
	})
}

// The laws hold for all the folds and samples, and for random mixtures of the samples' characters.
func TestLaws(t *testing.T) {
	texts := samples(t)
	runes := []rune(strings.Join(texts, ""))
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		mixed := make([]rune, random.IntN(200))
		for k := range mixed {
			mixed[k] = runes[random.IntN(len(runes))]
		}
		texts = append(texts, string(mixed))
	}
	for _, f := range folds {
		for _, s := range texts {
			checkFold(t, f, s)
			checkText(t, f, s)
			checkConcatenation(t, f, s, "اليوم")
		}
	}
}

// samples are the inputs of the cases, characters that stand at the edges of rules, and bytes that are no text.
func samples(t testing.TB) (samples []string) {
	file, err := os.ReadFile("testdata/cases.jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(file)) {
		var row row
		require.NoError(t, json.Unmarshal([]byte(line), &row))
		samples = append(samples, row.In)
	}
	return append(samples, "",
		"و\u064E\u0654 و\u200F\u0654 \u0654 وـ\u0654\u0654 ى\u0655 ا\u0653\u0653",
		"ﻻ\u0653 ﷺ ﷲ ﹷ ﹰ ﷽ ﯗ",
		"الللله ررر ﻻاا مﻡم",
		"\xD8 \xD9\x88\xD8 \xD9\u200F\x88\u0654 \xFF\x00\uFFFD",
		"İstanbul ÅΩЯ NATO\tّU.N.\r\n\u2028\u0085\u2029",
		strings.Repeat("قَالَ الرَّئِيسُ، 1,200 ", 20),
	)
}

// checkFold holds f(s) against the plain reading of the letter table, and against the laws of Fold.
func checkFold(t *testing.T, f Fold, s string) {
	t.Helper()
	got := f.String(s)
	switch {
	case got != plain(f, s):
		t.Fatalf("fold %b of %q is %q, read plainly %q", f, s, got, plain(f, s))
	case string(f.Append([]byte("و"), s)) != "و"+got:
		t.Fatalf("fold %b of %q is %q, appended %q", f, s, got, f.Append([]byte("و"), s))
	case len(got) > 11*len(s):
		t.Fatalf("fold %b of %q is too long", f, s)
	case utf8.ValidString(s) && f.String(got) != got:
		t.Fatalf("fold %b of %q is %q, twice %q", f, s, got, f.String(got))
	}
}

// plain folds s without any of the fast paths.
func plain(f Fold, s string) string {
	if f&Elongation != 0 && f != Elongation {
		f, s = Elongation, plain(f&^Elongation, s)
	}
	var dst []byte
	for i := 0; i < len(s); {
		folded, size := f.appendNext(dst, s[i:])
		dst, i = folded, i+size
	}
	return string(dst)
}

// checkText looks at every character of the folded form of s, at the range that ends with it, and
// at every character of s.
func checkText(t *testing.T, f Fold, s string) {
	t.Helper()
	text := f.NewText(s)
	folded := text.Folded()
	require.Equal(t, f.String(s), folded)
	require.Equal(t, s, text.Original())
	last := Span{}
	for i := 0; i < len(folded); {
		_, size := utf8.DecodeRuneInString(folded[i:])
		span := text.Span(i, i+size)
		start, end := text.Folding(span)
		switch {
		case last.Start > span.Start || last.End > span.End:
			t.Fatalf("the map of %q is not monotone at %d", s, i)
		case span.Start >= span.End || span.End > len(s):
			t.Fatalf("the map of %q is not total at %d", s, i)
		case start > i || i+size > end:
			t.Fatalf("%q at %d is %v, and back %d to %d", s, i, span, start, end)
		case !utf8.ValidString(s):
		case !strings.Contains(f.String(span.Of(s)), folded[i:i+size]):
			t.Fatalf("%q at %d is %v, which has another key", s, i, span)
		case start != i || i+size != end: // a part of ﻻ
		case f.String(span.Of(s)) != folded[i:i+size], f.String(s[:span.End]) != folded[:i+size]:
			t.Fatalf("%q at %d is %v, which has another key", s, i, span)
		}
		i += size
		last = span
	}
}

func checkConcatenation(t *testing.T, f Fold, a, b string) {
	t.Helper()
	first, _ := utf8.DecodeRuneInString(b)
	before, _ := utf8.DecodeLastRuneInString(f.String(a))
	switch class := Classify(first); {
	case !utf8.ValidString(a), class == Diacritic, class == Invisible, class == Other:
		return
	case f&Elongation != 0 && strings.HasPrefix(f.String(b), string(before)):
		return
	}
	if got := f.String(a + b); got != f.String(a)+f.String(b) {
		t.Fatalf("fold %b of %q and %q is %q", f, a, b, got)
	}
}

// Vocalised news and the same news bare have one key.
func TestTwins(t *testing.T) {
	for _, p := range paragraphs(t) {
		assert.Equal(t, String(p.Bare), String(p.Vocalised), p.ID)
		assert.Equal(t, Light.String(p.Bare), Light.String(p.Vocalised), p.ID)
		checkFold(t, SearchKey, p.Bare)
		checkFold(t, SearchKey, p.Vocalised)
		checkText(t, SearchKey, p.Vocalised)
	}
}

// A paragraph of testdata/wikinews.jsonl.
type paragraph struct{ ID, Bare, Vocalised string }

func paragraphs(t testing.TB) (paragraphs []paragraph) {
	file, err := os.ReadFile("testdata/wikinews.jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(file)) {
		var p paragraph
		require.NoError(t, json.Unmarshal([]byte(line), &p))
		paragraphs = append(paragraphs, p)
	}
	return paragraphs
}
