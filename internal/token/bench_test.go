package token

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
	var bare, vocalised []string
	for _, p := range paragraphs(b) {
		bare = append(bare, p.Bare)
		vocalised = append(vocalised, p.Vocalised)
	}
	for _, text := range []struct{ name, text string }{{"bare", shuffled(bare)}, {"vocalised", shuffled(vocalised)}} {
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

// articles cuts s at line breaks into pieces of 3,000 bytes or more.
func articles(s string) (articles []string) {
	const size = 3000
	for len(s) > size {
		end := size + strings.IndexByte(s[size:], '\n') + 1
		articles, s = append(articles, s[:end]), s[end:]
	}
	return append(articles, s)
}
