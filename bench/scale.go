package main

import (
	"fmt"
	"runtime"
	"strings"
	"testing/fstest"
	"time"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/lexicon"
)

const (
	common    = 5000   // the texts hold the first of the made-up names only, so that all sizes find the same
	every     = 20     // words
	mostDense = 50_000 // a dense automaton of more names takes gigabytes
)

// A scaled is what was measured with some made-up names.
type scaled struct {
	names int
	built []built
	rows  []result
}

// A built says what it took to make a finder of names.
type built struct {
	who  string
	in   time.Duration
	heap float64 // bytes
	row  int     // which of the rows it is measured in
}

// scale measures the finding of names with n made-up ones beside those of the default lexicon.
func scale(n int, articles []string, least time.Duration) (scaled, error) {
	s := scaled{names: n}
	var rows []row
	add := func(who string, makes func() (row, error)) error {
		before, begin := heap(), now()
		r, err := makes()
		rows = append(rows, r)
		s.built = append(s.built, built{who, now() - begin, float64(heap()) - float64(before), len(rows) - 1})
		return err
	}
	lex, err := extended(n)
	if err != nil {
		return s, err
	}
	data, err := lex.AppendBinary(nil)
	if err != nil {
		return s, err
	}
	reader, page := section.NewReader(lex.Tables()), new(section.Page)
	rows = append(rows, row{"utf8.DecodeRuneInString", decode, "characters"},
		row{"section.Read", func(s string) int { reader.Reread(page, s); return names(page) }, "names at their places"})
	err = add("Khabar, from its compiled file", func() (row, error) {
		lex, err = lexicon.Open(data)
		if err != nil {
			return row{}, err
		}
		reader, finder := section.NewReader(lex.Tables()), entity.New(lex)
		return row{"entities", func(s string) int { reader.Reread(page, s); return len(finder.Find(page, time.Time{})) }, "entities"}, nil
	})
	if err != nil {
		return s, err
	}
	runtime.KeepAlive(data) // Open copies it
	all := namesOf(lex.Tables())
	_ = add("tree of maps", func() (row, error) {
		return row{"tree of maps over token.Cut", newTree(all).count, "names between borders"}, nil
	})
	if n <= mostDense {
		err = add("coregx/ahocorasick", func() (row, error) {
			a, err := newAutomaton(all)
			return row{"coregx/ahocorasick, folded text", a.count, "names between borders"}, err
		})
	}
	s.rows = measure(rows, withNames(articles), least)
	return s, err
}

// extended returns the default lexicon with n made-up names.
func extended(n int) (*lexicon.Lexicon, error) { return lexicon.Default().Extend(layer(n)) }

// layer makes YAML of n people.
func layer(n int) fstest.MapFS {
	const most = 100_000 // of a file
	all := fstest.MapFS{}
	var b strings.Builder
	flush := func() {
		all[fmt.Sprintf("people%d.yaml", len(all))] = &fstest.MapFile{Data: []byte("people:\n" + b.String())}
		b.Reset()
	}
	for i := range n {
		if i%most == most-1 {
			flush()
		}
		fmt.Fprintf(&b, "  - {id: madeup%d, name: %s, country: EGY}\n", i, madeUpName(i))
	}
	flush()
	return all
}

func madeUpName(i int) string { return madeUp(i%5000) + " " + madeUp(5000+i/7) }

// madeUp spells a number in letters of Arabic.
func madeUp(n int) string {
	letters := []rune("بتجحدرسعفقكلمنهوي")
	word := []rune("مت")
	for n > 0 {
		word = append(word, letters[n%len(letters)], 'ا')
		n /= len(letters)
	}
	return string(word)
}

// withNames puts a made-up name into texts every few words.
func withNames(articles []string) []string {
	out := make([]string, len(articles))
	n := 0
	for i, a := range articles {
		var b strings.Builder
		for k, w := range strings.SplitAfter(a, " ") {
			b.WriteString(w)
			if k%every == every-1 {
				b.WriteString(madeUpName(n*37%common) + " ")
				n++
			}
		}
		out[i] = b.String()
	}
	return out
}
