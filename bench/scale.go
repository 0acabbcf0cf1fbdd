package main

import (
	"fmt"
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

// scale measures the finding of names with n made-up ones beside those of the default lexicon.
func scale(n int, articles []string, least time.Duration) error {
	fmt.Printf("\n%d made-up names of people added:\n", n)
	texts := withNames(articles)
	var rows []row
	var lex *lexicon.Lexicon
	start, before := time.Now(), heap()
	loaded, err := lexicon.Default().Extend(layer(n))
	if err != nil {
		return err
	}
	data, err := loaded.AppendBinary(nil)
	if err != nil {
		return err
	}
	loaded = nil
	built := time.Since(start)
	if lex, err = lexicon.Open(data); err != nil {
		return err
	}
	reader, page, finder := section.NewReader(lex.Tables()), new(section.Page), entity.New(lex)
	report("Khabar", built, before)
	rows = append(rows, row{"utf8.DecodeRuneInString", decode, "characters"},
		row{"section.Read", func(s string) int { reader.Reread(page, s); return names(page) }, "names at their places"},
		row{"entities", func(s string) int { reader.Reread(page, s); return len(finder.Find(page, time.Time{})) }, "entities"})

	all := namesOf(lex.Tables())
	start, before = time.Now(), heap()
	tree := newTree(all)
	report("tree of maps", time.Since(start), before)
	rows = append(rows, row{"tree of maps over token.Cut", tree.count, "names between borders"})
	if n <= mostDense {
		start, before = time.Now(), heap()
		automaton, err := newAutomaton(all)
		if err != nil {
			return err
		}
		report("coregx/ahocorasick", time.Since(start), before)
		rows = append(rows, row{"coregx/ahocorasick, folded text", automaton.count, "names between borders"})
	}
	print(measure(rows, texts, least))
	return nil
}

func report(who string, built time.Duration, before uint64) {
	fmt.Printf("%-34s built in %v, %.0f MB of heap\n", who, built.Round(time.Millisecond), (float64(heap())-float64(before))/1e6)
}

// layer makes YAML of n people.
func layer(n int) fstest.MapFS {
	var b strings.Builder
	b.WriteString("people:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: madeup%d, name: %s, country: EGY}\n", i, madeUpName(i))
	}
	return fstest.MapFS{"people.yaml": {Data: []byte(b.String())}}
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
