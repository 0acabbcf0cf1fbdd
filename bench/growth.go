package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/lexicon"
)

// The work that is drawn.
var (
	lengths = []int{1e3, 1e4, 1e5, 1e6, 1e7, 1e8}      // bytes of an article
	lexica  = []int{5e3, 1e4, 5e4, 1e5, 2e5, 5e5, 1e6} // names
	crowds  = []int{0, 1, 10, 100, 1000, 3000, 10_000} // events in a sentence
)

// draw measures how the cost grows with the work, writes a plot of each into a folder, and says what they show.
func draw(out io.Writer, folder string, articles []string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, one := range []struct {
		name    string
		measure func([]string) (plot, error)
	}{{"length", byLength}, {"names", byNames}, {"events", byEvents}} {
		p, err := one.measure(articles)
		if err != nil {
			return err
		}
		p.note = machine()
		fmt.Fprintf(out, "%s\n%s\n", p.title, p)
		if err := os.WriteFile(filepath.Join(folder, one.name+".svg"), []byte(p.svg()), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// byLength reads articles of all lengths, made of others. Each is the first that its Extractor reads: a second would be read in memory that is
// there already, but for the longest there is no second.
func byLength(articles []string) (plot, error) {
	x, err := khabar.New()
	anew := func() { x, err = khabar.New() }
	all := strings.Join(articles, "\n\n") + "\n\n"
	times := series{name: "Extract, ms"}
	for _, n := range lengths {
		text := strings.ToValidUTF8(strings.Repeat(all, n/len(all)+1)[:n], "")
		times.add(n, milliseconds(quickest(anew, func() { x.Extract(text) })))
	}
	return plot{title: "Time of Extract by the length of an article", across: "bytes", series: []series{times}}, err
}

// byNames reads the same texts with lexicons of all sizes.
func byNames(articles []string) (plot, error) {
	texts := withNames(articles)
	reading, opening, memory := series{name: "entities of a MB of text, ms"}, series{name: "opening, ms"}, series{name: "file and heap, MB"}
	for _, n := range lexica {
		lex, err := extended(n)
		if err != nil {
			return plot{}, err
		}
		data, err := lex.AppendBinary(nil)
		if err != nil {
			return plot{}, err
		}
		lex = nil
		before := heap()
		opening.add(n, milliseconds(quickest(nothing, func() { lex, err = lexicon.Open(data) })))
		if err != nil {
			return plot{}, err
		}
		reader, page, finder := section.NewReader(lex.Tables()), new(section.Page), entity.New(lex)
		memory.add(n, (float64(heap())-float64(before))/1e6)
		r := row{run: func(s string) int { reader.Reread(page, s); return len(finder.Find(page, time.Time{})) }}
		reading.add(n, milliseconds(quickest(nothing, func() { pass(r, texts) }))*1e6/float64(size(texts)))
		runtime.KeepAlive(data)
	}
	return plot{title: "Cost by the names in the lexicon", across: "names of people beside the default lexicon", series: []series{reading, opening, memory}}, nil
}

// byEvents reads a sentence of many events.
func byEvents([]string) (plot, error) {
	x, err := khabar.New()
	times, found := series{name: "Extract, ms"}, series{name: "events found"}
	for _, n := range crowds {
		text := "في القاهرة " + strings.Repeat("أدانت مصر الهجوم، ", n) + "أمس."
		times.add(n, milliseconds(quickest(nothing, func() { x.Extract(text) })))
		found.add(n, float64(len(x.Extract(text).Events)))
	}
	return plot{title: "Time of Extract by the events in a sentence", across: "verbs of events in one sentence", series: []series{times, found}}, err
}

func nothing() {}

// quickest returns the shortest of some runs of f, each after before, by the clock of now. What takes long is run once.
func quickest(before, f func()) time.Duration {
	const enough = 300 * time.Millisecond
	best := time.Duration(0)
	for total := time.Duration(0); total < enough; {
		before()
		begin := now()
		f()
		d := max(now()-begin, time.Microsecond)
		if total += d; best == 0 || d < best {
			best = d
		}
	}
	return best
}
