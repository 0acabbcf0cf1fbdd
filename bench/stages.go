package main

import (
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// startUp compiles the default lexicon, opens what was compiled, and says how long that and the first extractor took.
func startUp() (*lexicon.Lexicon, error) {
	start := time.Now()
	lex, err := lexicon.Load(lexicon.DefaultFS())
	if err != nil {
		return nil, err
	}
	compiled := time.Since(start)
	data, err := lex.AppendBinary(nil)
	if err != nil {
		return nil, err
	}
	lex = nil
	before := heap()
	var opened *lexicon.Lexicon
	open := fastest(func() {
		opened, err = lexicon.Open(data)
	})
	if err != nil {
		return nil, err
	}
	var x *khabar.Extractor
	extractor := fastest(func() {
		x, err = khabar.New(khabar.WithCompiled(opened))
	})
	if err != nil {
		return nil, err
	}
	used := heap() - before
	x.Extract("")
	fmt.Printf("default lexicon: compiled from YAML in %v to %.1f MB; opened in %.2f ms; an extractor made in %.2f ms more; both take %.1f MB of heap\n",
		compiled.Round(time.Millisecond), float64(len(data))/1e6, milliseconds(open), milliseconds(extractor), float64(used)/1e6)
	return opened, nil
}

// fastest returns the shortest of some runs of f.
func fastest(f func()) time.Duration {
	best := time.Hour
	for range 10 {
		t := time.Now()
		f()
		best = min(best, time.Since(t))
	}
	return best
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// stages returns the rows of Khabar, after the loop that all rows are compared with.
func stages(lex *lexicon.Lexicon) ([]row, error) {
	x, err := khabar.New(khabar.WithCompiled(lex))
	if err != nil {
		return nil, err
	}
	var folded normalize.Text
	var cut token.Text
	reader, read := section.NewReader(lex.Tables()), new(section.Page)
	finder, page := entity.New(lex), new(section.Page)
	return []row{
		{"utf8.DecodeRuneInString", decode, "characters"},
		{"normalize: keys with offsets", func(s string) int { folded.Reset(s); return len(folded.Folded()) }, "bytes of keys"},
		{"token.Cut", func(s string) int { cut.Reset(s); return len(cut.Tokens) }, "tokens"},
		{"section.Read", func(s string) int { reader.Reread(read, s); return len(read.Hits) }, "hits of the lexicon"},
		{"  of which names", func(s string) int { reader.Reread(read, s); return names(read) }, "names at their places"},
		{"entities", func(s string) int { reader.Reread(page, s); return len(finder.Find(page, time.Time{})) }, "entities"},
		{"khabar.Extract", func(s string) int { return found(x.Extract(s)) }, "entities, figures, times, events"},
		{"khabar.Extract, JSON", func(s string) int { return encoded(x.Extract(s)) }, "bytes of JSON"},
	}, nil
}

func decode(s string) int {
	n := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r >= 0 { // looks at the character, so that the decoding isn't optimised away
			n++
		}
		i += size
	}
	return n
}

// names counts the hits that are names.
func names(p *section.Page) int {
	n := 0
	for i := range p.Hits {
		if p.Hits[i].Kind == table.Name {
			n++
		}
	}
	return n
}

func found(d *khabar.Document) int {
	return len(d.Entities) + len(d.Figures) + len(d.Times) + len(d.Events)
}

func encoded(d *khabar.Document) int {
	b, err := json.Marshal(d)
	if err != nil {
		panic(err) // a Document can always be written
	}
	return len(b)
}
