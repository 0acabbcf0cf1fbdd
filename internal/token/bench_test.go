package token

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
	text := new(Text)
	each(b, text.Reset)
}

func BenchmarkCut(b *testing.B) { each(b, func(s string) { Cut(s) }) }

// BenchmarkName cuts what a lexicon holds by the thousand.
func BenchmarkName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Cut("منظمة الأمم المتحدة للتربية والعلم والثقافة")
	}
}

// each runs f over news, bare and vocalised, in pieces of the size of an article.
func each(b *testing.B, f func(s string)) {
	var bare, vocalised strings.Builder
	for _, p := range paragraphs(b) {
		bare.WriteString(p.Bare + "\n\n")
		vocalised.WriteString(p.Vocalised + "\n\n")
	}
	for _, text := range []struct{ name, text string }{{"bare", bare.String()}, {"vocalised", vocalised.String()}} {
		b.Run(text.name, func(b *testing.B) {
			b.SetBytes(int64(len(text.text)))
			b.ReportAllocs()
			articles := articles(text.text)
			for b.Loop() {
				for _, article := range articles {
					f(article)
				}
			}
		})
	}
}

// articles cuts s at line breaks into pieces of 3,000 bytes or more.
func articles(s string) (articles []string) {
	const size = 3000
	for len(s) > size {
		end := size + strings.IndexByte(s[size:], '\n') + 1
		articles, s = append(articles, s[:end]), s[end:]
	}
	return append(articles, s)
}
