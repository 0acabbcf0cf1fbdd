package main

import (
	"encoding/json"
	"fmt"
	"runtime"
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

// A start says what it takes to be ready.
type start struct {
	compiled, opened, made time.Duration // from YAML; from the compiled file; an extractor of that
	file, heap             float64       // MB
}

func (s start) String() string {
	return fmt.Sprintf("The default lexicon is opened in %.1f ms, an Extractor made of it in %.1f ms more; both take %.1f MB of heap beside the %.1f MB of the file, which took %v to compile from YAML",
		milliseconds(s.opened), milliseconds(s.made), s.heap, s.file, s.compiled.Round(100*time.Millisecond))
}

// startUp compiles the default lexicon, opens what was compiled, and makes an extractor.
func startUp() (*lexicon.Lexicon, start, error) {
	var s start
	begin := now()
	lex, err := lexicon.Load(lexicon.DefaultFS())
	if err != nil {
		return nil, s, err
	}
	s.compiled = now() - begin
	data, err := lex.AppendBinary(nil)
	if err != nil {
		return nil, s, err
	}
	lex = nil
	s.file = float64(len(data)) / 1e6
	var x *khabar.Extractor
	before := heap()
	s.opened = fastest(func() { lex, err = lexicon.Open(data) })
	if err != nil {
		return nil, s, err
	}
	s.made = fastest(func() { x, err = khabar.New(khabar.WithCompiled(lex)) })
	if err != nil {
		return nil, s, err
	}
	s.heap = (float64(heap())-float64(before))/1e6 - s.file // Open copies the file
	runtime.KeepAlive(data)
	x.Extract("")
	return lex, s, nil
}

// fastest returns the shortest of some runs of f.
func fastest(f func()) time.Duration {
	best := time.Hour
	for range 10 {
		t := now()
		f()
		best = min(best, now()-t)
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
