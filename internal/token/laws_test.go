package token

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/normalize"
)

func FuzzCut(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	for _, p := range paragraphs(f)[:10] {
		f.Add(p.Bare)
		f.Add(p.Vocalised)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

// samples hold what the rules of Cut turn on.
var samples = []string{
	"أسقطت الدفاعاتُ 251 طائرة، و3 مسيّرات إف-16 (أ.ف.ب) 1,200.5 في 12:30.\n\nقال د.محمد لـ«رويترز»: ٣٫٥٪ 3-5؟ نعم؛ لا!",
	"a.b@c.com #غزة_الآن @abc https://x.com/a, U.N. O'Neil www.a.b/(ج) HTTP://",
	"مسو\u0654ول مسؤ\u064Eول الأمم\u200Cالمتحدة ﻻ ﷺ ﷼ ٱلعراق\u200F \u202Bهـ\u202C ــ َ \u0301",
	"\xFF\x00 \xD8\xD9 \u2028\u2029\u0085 \r\n \t\v\f \uFFFD \U000E0001 🇸🇦 ½ ² Ⅷ ५६ санкции 中文",
}

// The laws hold for news, for the samples, and for random mixtures of their characters of any length.
func TestLaws(t *testing.T) {
	runes := []rune(strings.Join(samples, " ") + paragraphs(t)[0].Vocalised)
	random := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		mixed := make([]rune, random.IntN(60))
		for k := range mixed {
			mixed[k] = runes[random.IntN(len(runes))]
		}
		check(t, string(mixed))
	}
	for _, p := range paragraphs(t) {
		check(t, p.Bare)
		check(t, p.Vocalised)
	}
	for _, s := range samples {
		check(t, s)
	}
}

// check holds Cut(s) against step alone, and against the laws of Cut and the meaning of Gap.
func check(t *testing.T, s string) {
	t.Helper()
	text := Cut(s)
	if want := plain(s); !assert.ObjectsAreEqual(want, text.Tokens) {
		require.Equal(t, want, text.Tokens, "%q", s)
	}
	require.Equal(t, s, text.Original)
	last := 0
	for _, token := range text.Tokens {
		if token.Start < last || token.End <= token.Start || token.End > len(s) {
			t.Fatalf("%q: %+v is out of order", s, token)
		}
		if key := normalize.String(token.Of(s)); key != token.Key || key == "" || !utf8.ValidString(key) {
			t.Fatalf("%q: %+v is not the key %q", s, token, key)
		}
		if gap := gapOf(t, s[last:token.Start]); gap != token.Gap {
			t.Fatalf("%q: %+v follows %q", s, token, s[last:token.Start])
		}
		last = token.End
	}
	gapOf(t, s[last:])
}

// plain cuts s without the fast path.
func plain(s string) []Token {
	c := cutter{text: s, tokens: []Token{}}
	for c.at < len(s) {
		c.step()
	}
	return c.tokens
}

// gapOf returns the Gap that a text without tokens is, and fails if it holds what should be one.
func gapOf(t *testing.T, between string) Gap {
	t.Helper()
	gap, breaks := None, 0
	for _, r := range strings.ReplaceAll(between, "\r\n", "\n") {
		switch normalize.Classify(r) {
		case normalize.Break:
			breaks++
			gap = max(gap, Line)
			if breaks > 1 || r == paragraphSeparator {
				gap = Paragraph
			}
		case normalize.Blank, normalize.Other:
			gap = max(gap, Blank)
		case normalize.Sign:
			require.Equal(t, None, gap, "%q", between)
			gap = Hyphen
			if r == '.' {
				gap = Dot
			}
		case normalize.Diacritic, normalize.Invisible:
		default:
			t.Fatalf("%q is in no token", between)
		}
	}
	return gap
}

// Vocalised news and the same news bare are cut alike.
func TestTwins(t *testing.T) {
	for _, p := range paragraphs(t) {
		bare, vocalised := Cut(p.Bare).Tokens, Cut(p.Vocalised).Tokens
		require.Len(t, vocalised, len(bare), p.ID)
		for k := range bare {
			bare[k].Span, vocalised[k].Span = normalize.Span{}, normalize.Span{}
		}
		assert.Equal(t, bare, vocalised, p.ID)
	}
}

// A Text is reset to other texts without a trace of those before, and without memory of its own.
func TestReset(t *testing.T) {
	text := new(Text)
	for _, p := range paragraphs(t) {
		for _, s := range []string{p.Vocalised, p.Bare, strings.Repeat("ﷺ", 10) + p.Bare} {
			text.Reset(s)
			assert.Equal(t, plain(s), text.Tokens)
		}
	}
	s := paragraphs(t)[3].Vocalised + samples[0] + samples[1]
	text.Reset(s)
	assert.Zero(t, testing.AllocsPerRun(20, func() { text.Reset(s) }))
}

// A paragraph of the WikiNews sample.
type paragraph struct{ ID, Bare, Vocalised string }

func paragraphs(t testing.TB) (paragraphs []paragraph) {
	file, err := os.ReadFile("../../normalize/testdata/wikinews.jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(file)) {
		var p paragraph
		require.NoError(t, json.Unmarshal([]byte(line), &p))
		paragraphs = append(paragraphs, p)
	}
	return paragraphs
}
