package normalize

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// Every speed here is to be read beside that of DecodeRune over the same text in the same run.
func BenchmarkDecodeRune(b *testing.B) {
	each(b, func(s string) {
		for i := 0; i < len(s); {
			r, size := utf8.DecodeRuneInString(s[i:])
			total += r
			i += size
		}
	})
}

var total rune

func BenchmarkReset(b *testing.B) {
	text := NewText("")
	each(b, text.Reset)
}

func BenchmarkNewText(b *testing.B) { each(b, func(s string) { NewText(s) }) }

func BenchmarkAppend(b *testing.B) {
	var room []byte
	each(b, func(s string) { room = SearchKey.Append(room[:0], s) })
}

func BenchmarkString(b *testing.B) { each(b, func(s string) { String(s) }) }

func BenchmarkLight(b *testing.B) { each(b, func(s string) { Light.String(s) }) }

func BenchmarkSpan(b *testing.B) {
	text := NewText(strings.Repeat(paragraphs(b)[3].Vocalised, 100))
	n := len(text.Folded())
	for i := 0; b.Loop(); i++ {
		at := i * 7919 % n
		text.Span(at, at+8)
	}
}

// each runs f over news, bare and vocalised, and over the key of it, which no fold changes.
func each(b *testing.B, f func(s string)) {
	var bare, vocalised []string
	for _, p := range paragraphs(b) {
		bare = append(bare, p.Bare)
		vocalised = append(vocalised, p.Vocalised)
	}
	for _, text := range []struct{ name, text string }{
		{"bare", shuffled(bare)}, {"vocalised", shuffled(vocalised)}, {"folded", String(shuffled(bare))},
	} {
		b.Run(text.name, func(b *testing.B) {
			b.SetBytes(int64(len(text.text)))
			b.ReportAllocs()
			for b.Loop() {
				f(text.text)
			}
		})
	}
}

// shuffled makes ten texts of one, its words in random order. A processor that reads one short text
// again and again learns its branches by heart, and is faster than it will ever be with news.
func shuffled(paragraphs []string) string {
	var b strings.Builder
	random := rand.New(rand.NewPCG(5, 6))
	words := strings.Fields(strings.Join(paragraphs, " "))
	for range 10 {
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		for line := range slices.Chunk(words, 60) {
			b.WriteString(strings.Join(line, " ") + "\n\n")
		}
	}
	return b.String()
}
