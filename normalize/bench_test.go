package normalize

import (
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
	var bare, vocalised strings.Builder
	for _, p := range paragraphs(b) {
		bare.WriteString(p.Bare + "\n")
		vocalised.WriteString(p.Vocalised + "\n")
	}
	for _, text := range []struct{ name, text string }{
		{"bare", bare.String()}, {"vocalised", vocalised.String()}, {"folded", String(bare.String())},
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
