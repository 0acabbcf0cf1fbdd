package khabar_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar"
)

var sink rune // so that no loop is optimised away

// BenchmarkDecodeRune is what the speed of the others is compared with: it only looks at each character.
func BenchmarkDecodeRune(b *testing.B) {
	text := seed(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRuneInString(text[i:])
			sink += r
			i += size
		}
	}
}

func BenchmarkExtract(b *testing.B) {
	text := seed(b)
	khabar.Extract(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		khabar.Extract(text)
	}
}

// BenchmarkHostile reads texts that a careless reader would need the square of their length for, in two sizes. The longer ones
// must not be slower by the byte.
func BenchmarkHostile(b *testing.B) {
	const n = 10_000
	for name, text := range hostile {
		for _, size := range []int{n, 4 * n} {
			text := text(size)
			b.Run(fmt.Sprint(name, "/", size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					khabar.Extract(text)
				}
			})
		}
	}
}
