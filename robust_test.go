package khabar_test

import (
	"encoding/json"
	"flag"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

var (
	long  = flag.Bool("long", false, "try every truncation and every byte of the seed page and of a compiled lexicon")
	apart = flag.Int("apart", 97_003, "how far apart the damaged bytes of the default lexicon are")
)

// examples reads those of the lexicon's sources once, for it takes a while.
var examples = sync.OnceValues(func() ([]string, error) {
	lex, err := lexicon.Load(lexicon.DefaultFS())
	if err != nil {
		return nil, err
	}
	var all []string
	for _, x := range lex.Examples() {
		all = append(all, x.Text)
	}
	return all, nil
})

// sentences are the examples of the lexicon, each a passage that needs no memory of another.
func sentences(t testing.TB) []string {
	t.Helper()
	all, err := examples()
	require.NoError(t, err)
	all = slices.Clone(all)
	for i := range all {
		all[i] = strings.TrimRight(all[i], ".") + "."
	}
	return all
}

// TestConcatenation holds that two passages, one below the other, give the events of the first and then those of the second, unless the
// first says of which state the bodies of the second are: among examples side by side that happens once in a hundred times at most.
func TestConcatenation(t *testing.T) {
	const neutral = "أضرب العمال عن العمل احتجاجا على خفض الأجور. قتل ثلاثة أشخاص في انفجار."
	require.Len(t, khabar.Extract(neutral).Events, 3)
	all := sentences(t)
	remembered := 0
	for i, text := range all {
		if testing.Short() && i%60 != 0 {
			continue
		}
		alone, below := joined(t, neutral, text)
		require.Equal(t, alone, below, text)
		above, after := joined(t, text, neutral)
		require.Equal(t, above, after, text)
		if alone, below := joined(t, all[max(0, i-1)], text); !assert.ObjectsAreEqual(alone, below) {
			remembered++
		}
	}
	assert.LessOrEqual(t, remembered, len(all)/100)
}

// joined returns the events of a and then those of b, and the events of a with b below it.
func joined(t *testing.T, a, b string) (apart, together []string) {
	t.Helper()
	const blank = "\n\n"
	apart = append(moved(t, khabar.Extract(a), 0), moved(t, khabar.Extract(b), len(a+blank))...)
	return apart, moved(t, khabar.Extract(a+blank+b), 0)
}

// moved returns the events of d, one a line of JSON, as they stand when n bytes are put before the text. What links them with
// other events is left out.
func moved(t *testing.T, d *khabar.Document, n int) []string {
	t.Helper()
	var out []string
	for _, e := range d.Events {
		e.Same, e.Section = 0, ""
		move(&e.Span, n)
		move(&e.Cue.Span, n)
		for _, list := range [][]event.Argument{e.Actor, e.Target, e.Instrument, e.Location, e.Time, e.Source} {
			for i := range list {
				move(&list[i].Span, n)
			}
		}
		e.Figures = append([]figure.Figure(nil), e.Figures...)
		for i := range e.Figures {
			move(&e.Figures[i].Span, n)
		}
		line, err := json.Marshal(e)
		require.NoError(t, err)
		out = append(out, string(line))
	}
	return out
}

func move(s *normalize.Span, n int) { s.Start, s.End = s.Start+n, s.End+n }

// TestOrderOfTexts holds that what was read before changes nothing: an Extractor remembers words, and what it remembers of them must be so
// wherever they stand.
func TestOrderOfTexts(t *testing.T) {
	all := append(sentences(t), seed(t))
	for _, text := range all {
		words := strings.Fields(text)
		slices.Reverse(words) // so that each has other neighbours
		all = append(all, strings.Join(words, " "))
	}
	forth, err := khabar.New()
	require.NoError(t, err)
	back, err := khabar.New()
	require.NoError(t, err)
	want := make([]string, len(all))
	for range 2 { // a word is remembered when it is met again
		for i, text := range all {
			want[i] = marshal(t, forth.Extract(text))
		}
	}
	for range 2 {
		for i := len(all) - 1; i >= 0; i-- {
			require.Equal(t, want[i], marshal(t, back.Extract(all[i])))
		}
	}
	fresh, err := khabar.New()
	require.NoError(t, err)
	for i, text := range all {
		require.Equal(t, want[i], marshal(t, fresh.Extract(text)))
	}
}

// TestManyGoroutines holds that 64 goroutines which share an Extractor find in many texts what one finds.
func TestManyGoroutines(t *testing.T) {
	all := append(sentences(t)[:40], seed(t))
	x, err := khabar.New()
	require.NoError(t, err)
	want := make([]string, len(all))
	for i, text := range all {
		want[i] = marshal(t, x.Extract(text))
	}
	rounds := 4
	if testing.Short() {
		rounds = 1
	}
	var wg sync.WaitGroup
	for worker := range 64 {
		wg.Go(func() {
			for n := range rounds * len(all) / 4 {
				i := (worker*7 + n) % len(all)
				assert.Equal(t, want[i], marshal(t, x.Extract(all[i])))
			}
		})
	}
	wg.Wait()
}

// TestExtractorsAreCollected holds that an Extractor that nobody uses any more is gone with its lexicon at the next collection: whoever makes one
// for each request would otherwise fill the memory.
func TestExtractorsAreCollected(t *testing.T) {
	data, err := lexicon.Default().AppendBinary(nil)
	require.NoError(t, err)
	page := seed(t)
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	const many = 10
	for range many {
		l, err := lexicon.Open(data)
		require.NoError(t, err)
		x, err := khabar.New(khabar.WithCompiled(l))
		require.NoError(t, err)
		assert.NotEmpty(t, x.Extract(page).Events)
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	assert.Less(t, m.HeapAlloc, uint64(many*len(data)/2))
}

// TestTruncations cuts the seed page after a byte, in the middle of characters too.
func TestTruncations(t *testing.T) {
	page := seed(t)
	for end := 0; end <= len(page); end += step(37) {
		checkDocument(t, page[:end], khabar.Extract(page[:end]))
		checkDocument(t, page[end:], khabar.Extract(page[end:]))
	}
}

// TestFlips changes one byte of the seed page.
func TestFlips(t *testing.T) {
	page := []byte(seed(t))
	for at := 0; at < len(page); at += step(31) {
		old := page[at]
		for _, change := range []byte{1, 0x20, 0x80, 0xFF} {
			page[at] = old ^ change
			text := string(page)
			checkDocument(t, text, khabar.Extract(text))
		}
		page[at] = old
	}
}

// hostile are texts of a size that grows with n, each of which makes something of the reading large.
var hostile = map[string]func(n int) string{
	"cues in one sentence":  func(n int) string { return strings.Repeat("أدانت روسيا ", n) },
	"cues that nest":        func(n int) string { return strings.Repeat("قالت روسيا إن ", n) },
	"nouns in one genitive": func(n int) string { return "أدانت روسيا " + strings.Repeat("قصف ", n) },
	"joined actors": func(n int) string {
		return "أدانت روسيا" + strings.Repeat(" وفرنسا", n) + " الهجوم"
	},
	"commas between actors": func(n int) string {
		return "أدانت روسيا" + strings.Repeat("، فرنسا", n) + " الهجوم"
	},
	"prepositions":     func(n int) string { return "أدانت روسيا " + strings.Repeat("في ", n) },
	"relative clauses": func(n int) string { return strings.Repeat("الجيش الذي قصف ", n) },
	"sentences":        func(n int) string { return strings.Repeat("أدانت روسيا الهجوم. ", n) },
	"lines":            func(n int) string { return strings.Repeat("أدانت روسيا\n", n) },
	"paragraphs that refer": func(n int) string {
		return "أدانت روسيا الهجوم.\n\n" + strings.Repeat("وقالت إنه خطير.\n\n", n)
	},
	"names that may be one": func(n int) string {
		return "قال جو بايدن " + strings.Repeat("إن بايدن والرئيس ", n)
	},
	"unknown names": func(n int) string { return strings.Repeat("قال الدكتور زرقان مرقوش ", n) },
	"open quotes":   func(n int) string { return strings.Repeat("«", n) + "أدانت روسيا الهجوم" },
	"quotes in quotes": func(n int) string {
		return strings.Repeat("«", n) + "أدانت روسيا الهجوم" + strings.Repeat("»", n)
	},
	"straight quotes":           func(n int) string { return strings.Repeat("\" قال ", n) },
	"open brackets":             func(n int) string { return strings.Repeat("([{", n) },
	"a letter":                  func(n int) string { return strings.Repeat("و", n) },
	"proclitics":                func(n int) string { return strings.Repeat("وبال", n) + "روسيا" },
	"words of one letter":       func(n int) string { return strings.Repeat("و ", n) },
	"marks on a letter":         func(n int) string { return "ا" + strings.Repeat("\u064E", n) },
	"tatweel":                   func(n int) string { return "ر" + strings.Repeat("ـ", n) + "وسيا" },
	"words that begin a name":   func(n int) string { return strings.Repeat("حلف شمال ", n) },
	"digits":                    func(n int) string { return strings.Repeat("1", n) + " صاروخ" },
	"numbers":                   func(n int) string { return strings.Repeat("1 ", n) + "صاروخ" },
	"numbers in words":          func(n int) string { return strings.Repeat("مئة ألف ", n) + "صاروخ" },
	"joined numerals":           func(n int) string { return "خمسة" + strings.Repeat(" وعشرون", n) + " صاروخا" },
	"ranges":                    func(n int) string { return strings.Repeat("1-", n) + "2 صاروخ" },
	"dates":                     func(n int) string { return strings.Repeat("1/1/2024 و", n) },
	"separators":                func(n int) string { return "1" + strings.Repeat(",000", n) + ".5" },
	"commas":                    func(n int) string { return strings.Repeat(",", n) },
	"newlines":                  func(n int) string { return strings.Repeat("\n", n) },
	"blanks":                    func(n int) string { return strings.Repeat(" ", n) + "روسيا" },
	"full stops":                func(n int) string { return strings.Repeat(".", n) },
	"initials":                  func(n int) string { return strings.Repeat("أ.", n) },
	"hyphens":                   func(n int) string { return strings.Repeat("إف-", n) },
	"addresses":                 func(n int) string { return "https://" + strings.Repeat("a.", n) + "com" },
	"signs of addresses":        func(n int) string { return strings.Repeat("a@", n) },
	"hashes":                    func(n int) string { return strings.Repeat("#", n) + "غزة_الآن" },
	"underlines of a hashtag":   func(n int) string { return "#غ" + strings.Repeat("_غ", n) },
	"bytes that are no text":    func(n int) string { return strings.Repeat("\xff\xd8", n) },
	"NUL":                       func(n int) string { return strings.Repeat("\x00", n) },
	"ligatures of eleven bytes": func(n int) string { return strings.Repeat("ﷺ", n) },
	"a Latin word":              func(n int) string { return strings.Repeat("NATO", n) },
	"sources":                   func(n int) string { return strings.Repeat("رويترز - ", n) },
	"keywords":                  func(n int) string { return "كلمات مفتاحية: " + strings.Repeat("روسيا، ", n) },
	"bullets":                   func(n int) string { return strings.Repeat("- • * ", n) },
}

// TestHostileTexts holds that the work at a text grows no faster than the text. What it allocates is counted; time that is quadratic
// in a text of a megabyte is hours, and nobody waits for them.
func TestHostileTexts(t *testing.T) {
	const perByte, otherwise = 1000, 1 << 20 // bytes allocated; most texts take less than a tenth
	n := 10_000
	switch {
	case *long:
		n = 100_000
	case testing.Short():
		n = 500
	}
	khabar.Extract(seed(t))
	for name, make := range hostile {
		t.Run(name, func(t *testing.T) {
			text := make(n)
			assert.LessOrEqual(t, allocated(text), uint64(perByte*len(text)+otherwise), "bytes allocated for a text of %d bytes", len(text))
			checkDocument(t, text, khabar.Extract(text))
		})
	}
}

// allocated returns how many bytes Extract allocates.
func allocated(text string) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	khabar.Extract(text)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// step is one with -long; otherwise n, and more in short mode.
func step(n int) int {
	switch {
	case *long:
		return 1
	case testing.Short():
		return 10*n + 1
	}
	return n
}
