package section_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/token"
)

// Two readings of one text are the same, and 16 at once too.
func TestReadIsDeterministic(t *testing.T) {
	r, text := defaultReader(), seed(t)
	want := shown(r.Read(text))
	var group sync.WaitGroup
	for range 16 {
		group.Go(func() { assert.Equal(t, want, shown(r.Read(text))) })
	}
	group.Wait()
}

// shown spells all that a page says.
func shown(p *section.Page) string {
	return fmt.Sprint(p.Tokens, p.Hits, p.Guesses, p.Sentences, p.Quotes, p.Sections)
}

// A page may be used again: what was read before leaves no trace, and needs no new memory.
func TestReadInto(t *testing.T) {
	r := smallReader(t)
	texts := []string{seed(t), "القاهرة – رويترز\n\n" + prose + "\nالمصدر: «رويترز»", "", prose}
	var p, again section.Page
	for range 2 {
		for _, text := range texts {
			want := r.Read(text)
			r.ReadInto(&p, token.Cut(text))
			r.Reread(&again, text)
			for _, got := range []*section.Page{&p, &again} {
				checkPage(t, got)
				assert.Equal(t, shown(want), shown(got))
			}
		}
	}
	cut := token.Cut(seed(t))
	assert.Zero(t, testing.AllocsPerRun(10, func() { r.ReadInto(&p, cut) }))
	assert.Zero(t, testing.AllocsPerRun(10, func() { r.Reread(&again, texts[0]) }))
}

// ReadText leaves the text as it was.
func TestReadTextChangesNothing(t *testing.T) {
	text := token.Cut(seed(t))
	before := fmt.Sprint(text.Tokens)
	p := defaultReader().ReadText(text)
	assert.Equal(t, before, fmt.Sprint(text.Tokens))
	assert.Same(t, text, p.Text)
}

// The number of allocations doesn't grow with the number of words: only slices grow.
func TestAllocations(t *testing.T) {
	r, text := smallReader(t), token.Cut(seed(t))
	long := token.Cut(strings.Repeat(seed(t)+"\n\n", 8))
	for range 2 {
		r.ReadText(long) // so that its words are remembered
	}
	few := testing.AllocsPerRun(10, func() { r.ReadText(text) })
	many := testing.AllocsPerRun(10, func() { r.ReadText(long) })
	assert.LessOrEqual(t, few, 60.0)
	assert.LessOrEqual(t, many, few+60)
}

// hostile are texts that a careless reader would need the square of their length for.
func hostile(n int) map[string]string {
	return map[string]string{
		"one letter":     strings.Repeat("و", n),
		"one word":       "و" + strings.Repeat("لا", n),
		"letters":        strings.Repeat("و ", n),
		"names":          strings.Repeat("الولايات ", n),
		"stops":          strings.Repeat(".", n),
		"spaced stops":   strings.Repeat("قال . ", n),
		"closing":        "قال." + strings.Repeat("»)", n) + " قال",
		"opening":        strings.Repeat("«قال ", n),
		"both":           strings.Repeat("«", n) + "قال" + strings.Repeat("»", n),
		"quotes":         strings.Repeat("\"قال ", n),
		"lines":          strings.Repeat("قال\n", n),
		"paragraphs":     strings.Repeat("قصف روسيا\n\n", n),
		"bullets":        strings.Repeat("• قصف\n", n),
		"markers":        strings.Repeat("المصدر: ", n),
		"marker lines":   strings.Repeat("أخبار ذات صلة\n", n),
		"marker pages":   strings.Repeat("إقرأ أيضا:\n\nقصف روسيا\n\n***\n", n),
		"rules":          "قصف روسيا\n" + strings.Repeat("*\n", n) + prose,
		"a long line":    strings.Repeat("قصف روسيا ", n),
		"abbreviations":  strings.Repeat("د. ", n),
		"vocalised":      strings.Repeat("وَرُوسِيَا ", n),
		"marks on marks": "و" + strings.Repeat("\u064E", n) + "روسيا",
		"ligatures":      strings.Repeat("ﻭﷲ ", n),
		"parentheses":    strings.Repeat("(", n) + "أ ف ب" + strings.Repeat(")", n),
		"hashtags":       strings.Repeat("#قال_ ", n),
		"invalid":        strings.Repeat("\xff\xd9و", n),
	}
}

func TestHostile(t *testing.T) {
	r := smallReader(t)
	for name, text := range hostile(3000) {
		t.Run(name, func(t *testing.T) { checkPage(t, r.Read(text)) })
	}
	for name, text := range hostile(1 << 15) { // a reader of squares would be at it for an hour
		p := r.Read(text)
		require.True(t, utf8.RuneCountInString(name) > 0 && len(p.Guesses) == len(p.Tokens))
	}
}

func FuzzRead(f *testing.F) {
	f.Add(seedText)
	for _, text := range hostile(3) {
		f.Add(text)
	}
	for _, text := range []string{
		"القاهرة – رويترز\n\n" + prose, prose + "\nالمصدر\nرويترز", "أليس ولوزير خارجيتها قلقه", "«قال \"نعم\" وأعلن»", "\u200fو\u200dروسيا",
		"كوريا\nالشمالية\nكوريا\nالشمالية\nكوريا", "قال.\r\nقال\u2029قال", "ﻟﻠﻨﺎﺗﻮ", "وَٱلْقَاهِرَة", "1. 2. 3.", "''قال''", "(أ ف ب)", "أ.ف.ب.",
	} {
		f.Add(text)
	}
	r := smallReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		p := r.Read(text)
		checkPage(t, p)
		assert.Equal(t, shown(p), shown(r.ReadText(token.Cut(text))))
	})
}

const seedText = "أعرب حلف شمال الأطلسي (الناتو) عن قلقه إزاء التعاون بين روسيا وكوريا الشمالية ، جاء هذا في بيان لمجلس الناتو: \"ندين بشدة\"."

// Compare read with cut and runes: read does the lexicon's work, about five lookups and five hits a word.
func BenchmarkRead(b *testing.B) {
	text := seed(b)
	r, cut := defaultReader(), token.Cut(text)
	for _, c := range []struct {
		name string
		run  func() int
	}{
		{"runes", func() int { return runes(text) }},
		{"cut", func() int { return len(token.Cut(text).Tokens) }},
		{"read", func() int { return len(r.ReadText(cut).Sentences) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if c.run() == 0 {
					b.Fatal("nothing read")
				}
			}
		})
	}
}

func runes(s string) (n int) {
	for len(s) > 0 {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		n++
	}
	return n
}
