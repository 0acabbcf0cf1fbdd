package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/coregx/ahocorasick"
	"golang.org/x/text/unicode/norm"

	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// peers returns the rows of other programs. Those that look for names look for all names of the lexicon, as they are written, at
// words' borders: they know no proclitics, no contexts, and not which of two names is meant.
func peers(lex *lexicon.Lexicon) ([]row, error) {
	arabic, err := registry.NewCache().AnalyzerNamed(ar.AnalyzerName)
	if err != nil {
		return nil, err
	}
	all := namesOf(lex.Tables())
	automaton, err := newAutomaton(all)
	if err != nil {
		return nil, err
	}
	tree := newTree(all)
	return []row{
		{"x/text NFKC", func(s string) int { return len(norm.NFKC.String(s)) }, "bytes"},
		{"bleve's Arabic analyzer", func(s string) int { return len(stems(arabic, s)) }, "stems"},
		{"bleve's Arabic analyzer, tree of maps", newStemmed(arabic, all).count, "names by their stems"},
		{"coregx/ahocorasick, folded text", automaton.count, "names between borders"},
		{"tree of maps over token.Cut", tree.count, "names between borders"},
	}, nil
}

func stems(a analysis.Analyzer, s string) analysis.TokenStream { return a.Analyze([]byte(s)) }

// A stemmed finds names by the stems of their words: those of other names too, and common words of the same stem.
type stemmed struct {
	analysis.Analyzer
	*tree
}

func newStemmed(a analysis.Analyzer, names []string) stemmed {
	s := stemmed{a, newTree(nil)}
	for _, name := range names {
		var words []string
		for _, t := range stems(a, name) {
			words = append(words, string(t.Term))
		}
		if len(words) > 0 { // the analyzer leaves common words out
			s.add(words)
		}
	}
	return s
}

// count returns how many names a text has, those inside others included.
func (s stemmed) count(text string) int {
	all := stems(s, text)
	n := 0
	for i := range all {
		at := s.tree
		for k := i; k < len(all) && (k == i || all[k].Position == all[k-1].Position+1); k++ {
			if at = at.next[string(all[k].Term)]; at == nil {
				break
			}
			if at.ends {
				n++
			}
		}
	}
	return n
}

// namesOf returns the names of t as folded words with a blank between them.
func namesOf(t *table.Tables) []string {
	words := t.Paths()
	var all []string
	for s := table.State(1); int(s) <= t.States(); s++ {
		if slices.ContainsFunc(t.Senses(s), func(s table.Sense) bool { return s.Kind == table.Name }) {
			all = append(all, strings.Join(words(s), " "))
		}
	}
	return all
}

// An automaton finds names by the letters of a folded text.
type automaton struct{ *ahocorasick.Automaton }

func newAutomaton(names []string) (automaton, error) {
	a, err := ahocorasick.NewBuilder().AddStrings(names).Build()
	return automaton{a}, err
}

// count returns how many names stand between borders of words, those inside others included.
func (a automaton) count(s string) int {
	folded := []byte(normalize.String(s))
	n := 0
	for _, m := range a.FindAllOverlapping(folded) {
		if isBorder(folded, m.Start) && isBorder(folded, m.End) {
			n++
		}
	}
	return n
}

// isBorder reports whether no two letters or digits meet at a byte of text.
func isBorder(text []byte, at int) bool {
	before, _ := utf8.DecodeLastRune(text[:at])
	after, _ := utf8.DecodeRune(text[at:])
	return !isWord(before) || !isWord(after)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// A tree finds names word by word, as one would write it first: a map of the words that may follow.
type tree struct {
	next map[string]*tree
	ends bool // a name ends here
}

func newTree(names []string) *tree {
	root := &tree{next: map[string]*tree{}}
	for _, name := range names {
		root.add(strings.Split(name, " "))
	}
	return root
}

func (t *tree) add(words []string) {
	for _, w := range words {
		to := t.next[w]
		if to == nil {
			to = &tree{next: map[string]*tree{}}
			t.next[w] = to
		}
		t = to
	}
	t.ends = true
}

// count returns how many names stand in a text, those inside others included.
func (t *tree) count(s string) int {
	tokens := token.Cut(s).Tokens
	n := 0
	for i := range tokens {
		at := t
		for k := i; k < len(tokens) && (k == i || tokens[k].Gap < token.Line); k++ {
			if at = at.next[tokens[k].Key]; at == nil {
				break
			}
			if at.ends {
				n++
			}
		}
	}
	return n
}
