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
	assert.Equal(t, plain(f, s), got, "fold %b of %q", f, s)
	assert.Equal(t, "و"+got, string(f.Append([]byte("و"), s)))
	assert.LessOrEqual(t, len(got), 11*len(s))
	if utf8.ValidString(s) {
		assert.Equal(t, got, f.String(got), "fold %b of %q twice", f, s)
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
		require.True(t, last.Start <= span.Start && last.End <= span.End, "the map of %q is not monotone at %d", s, i)
		require.True(t, span.Start < span.End && span.End <= len(s), "the map of %q is not total at %d", s, i)
		start, end := text.Folding(span)
		require.True(t, start <= i && i+size <= end, "%q at %d: Span %v, and back %d %d", s, i, span, start, end)
		if utf8.ValidString(s) {
			require.Contains(t, f.String(span.Of(s)), folded[i:i+size])
			if start == i && end == i+size {
				require.Equal(t, folded[i:i+size], f.String(span.Of(s)))
				require.Equal(t, folded[:i+size], f.String(s[:span.End]))
			}
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
	assert.Equal(t, f.String(a)+f.String(b), f.String(a+b), "fold %b of %q and %q", f, a, b)
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
