package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// The peers look for the same: the automaton finds the same number of names as the tree of maps, and both as many as a search for
// every name at every word.
func TestPeersAgree(t *testing.T) {
	articles, err := readArticles()
	require.NoError(t, err)
	require.Greater(t, len(articles), 10)
	text := strings.Join(withNames(articles)[:3], "\n\n")
	all := namesOf(lexicon.Default().Tables())
	for i := range 2000 {
		all = append(all, normalize.String(madeUpName(i)))
	}
	slices.Sort(all)
	all = slices.Compact(all)
	automaton, err := newAutomaton(all)
	require.NoError(t, err)
	want := searched(text, all)
	assert.Greater(t, want, 20)
	assert.Equal(t, want, newTree(all).count(text))
	assert.Equal(t, want, automaton.count(text))
}

// searched counts the names in a text by looking at each run of words.
func searched(text string, names []string) int {
	const longest = 12
	known := map[string]bool{}
	for _, n := range names {
		known[n] = true
	}
	tokens := token.Cut(text).Tokens
	n := 0
	for i := range tokens {
		phrase := ""
		for k := i; k < min(len(tokens), i+longest) && (k == i || tokens[k].Gap < token.Line); k++ {
			phrase = strings.TrimPrefix(phrase+" "+tokens[k].Key, " ")
			if known[phrase] {
				n++
			}
		}
	}
	return n
}

// Every row finds something in every article, and the same whenever it is run.
func TestRows(t *testing.T) {
	articles, err := readArticles()
	require.NoError(t, err)
	lex := lexicon.Default()
	rows, err := stages(lex)
	require.NoError(t, err)
	others, err := peers(lex)
	require.NoError(t, err)
	for _, r := range append(rows, others...) {
		for _, a := range articles[:2] {
			n := r.run(a)
			assert.Positive(t, n, r.name)
			assert.Equal(t, n, r.run(a), r.name)
		}
	}
}
