package section_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khabar-nlp/khabar/internal/section"
)

// A reader that has met the words of a text reads it as one that has not.
func TestFormsChangeNothing(t *testing.T) {
	texts := []string{
		seed(t), prose, "القاهرة – رويترز\n\n" + prose, "كوريا الشمالية كوريا", "كوريا\nالشمالية", "كوريا", "الشمالية", "وكوريا لوزير خارجيتها",
		"قلقه ة", "قلقه", "لجنة لجنه للجنة", "وَرُوسِيَا روسيا وروسيا", "أليس اليس", "د. علي د", "سعلي وسعلي علي", "كتاب كتابهم الكتاب كالكتاب",
	}
	for _, text := range hostile(40) {
		texts = append(texts, text)
	}
	tables := smallReader(t).tables
	want := make([]string, len(texts))
	for i, text := range texts {
		want[i] = shown(section.NewReader(tables).Read(text))
	}
	r := section.NewReader(tables)
	remembered := 0
	for range 3 {
		for i, text := range texts {
			p := r.Read(text)
			assert.Equal(t, want[i], shown(p))
			for k := range p.Tokens {
				if p.Form(k) != nil {
					remembered++
				}
			}
		}
	}
	assert.Greater(t, remembered, len(texts))
}

// However many different words a reader meets, it remembers no more than so many.
func TestFormsAreBounded(t *testing.T) {
	const words, twice, most = 300_000, 2, 40 << 20
	r := smallReader(t)
	var p section.Page
	r.Reread(&p, strings.Repeat("كلمة ", words)) // the page itself grows
	before := heap()
	for range twice {
		for from := 0; from < words; from += 100 {
			var b strings.Builder
			for n := range 100 {
				fmt.Fprintf(&b, "%[1]s %[1]s ", spelt(from+n))
			}
			r.Reread(&p, b.String())
		}
	}
	assert.Less(t, heap(), before+most)
	runtime.KeepAlive(&p)
	runtime.KeepAlive(r)
}

// spelt writes a number in letters.
func spelt(n int) string {
	var b strings.Builder
	for _, digit := range fmt.Sprintf("%06d", n) {
		b.WriteRune([]rune("بتجحدرسصعف")[digit-'0'])
	}
	return b.String()
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
