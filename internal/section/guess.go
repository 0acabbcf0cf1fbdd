package section

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// readGuesses completes p.Guesses, of which readHits has listed those that are open.
func (r *Reader) readGuesses(p *Page) {
	g := guesser{Reader: r, page: p, strange: strangers(p)}
	for _, i := range p.open {
		g.read(int(i))
	}
}

// read completes the guess of token i.
func (g *guesser) read(i int) {
	k, to := &g.page.Tokens[i], &g.page.Guesses[i]
	to.Start, to.Stem = k.Start, k.Key
	if k.Kind != token.Word {
		return
	}
	to.Clitics = g.guess(i)
	skip := stripped(to.Clitics)
	to.Start = offset(g.page.Original, k, skip)
	to.Stem = g.withoutArticle(k.Key[skip:], to.Clitics&For != 0)
}

// A guesser is the state of readGuesses.
type guesser struct {
	*Reader
	page    *Page
	strange set // the tokens that the lexicon lacks
}

// guess returns the proclitics that token i most likely carries.
func (g *guesser) guess(i int) Clitic {
	key := g.page.Tokens[i].Key
	if c := g.page.Guesses[i].Clitics; c != 0 || len(key) < 2*letter || proclitic(key) == 0 {
		return c
	}
	if hits := g.page.At(i); len(hits) > 0 {
		return g.fused(&hits[0], key)
	}
	c := Clitic(0)
	word := unknown{key: key, text: g.page.Tokens[i].Of(g.page.Original)}
	if and := word.first(); and != 0 {
		if rest := word.rest(); g.strange.has(rest.key) || and&(And|So) != 0 && joins(and, rest) {
			c, word = and, rest
		}
	}
	if c&^(And|So) == 0 {
		if by := word.first(); by&(By|Like|For|Will) != 0 {
			if rest := word.rest(); g.strange.has(rest.key) || governs(by, rest) {
				c |= by
			}
		}
	}
	return c
}

// fused returns the ب ك or ل with which a word of grammar begins that the lexicon has as a whole: بسبب is ب
// and سبب, له is ل and ه, but لكن no ل and كن.
func (g *guesser) fused(h *Hit, key string) Clitic {
	if h.Kind != table.Lexeme || len(key) < 2*letter || h.Features != 0 || g.tables.Lexeme(h.Entry).Class == "noun" {
		return 0
	}
	c := unknown{key: key}.first() & (By | Like | For)
	if c == 0 {
		return 0
	}
	rest := key[letter:]
	switch {
	case isPronoun(rest), c == For && rest[:letter] == lam:
		return c
	case c == Like || len(rest) < 2*letter:
		return 0
	}
	for _, s := range g.tables.Senses(g.root(rest)) {
		if s.Kind == table.Lexeme && s.Features&(inflect.Perfect|inflect.Present) == 0 && isGenitive(s.Features) &&
			(len(rest) > 2*letter || g.lexemes[s.Entry].strength == closed && c == By || g.tables.Lexeme(s.Entry).Class == "complementizer") {
			return c
		}
	}
	return 0
}

// stripped returns how many bytes of a key the proclitics take.
func stripped(c Clitic) int {
	n := 0
	if c&(And|So) != 0 {
		n += letter
	}
	if c&(By|Like|For|Will) != 0 {
		n += letter
	}
	if c&Ask != 0 {
		n += letter
	}
	return n
}

// withoutArticle returns a word without its article, of which only the ل is written behind a ل: للناتو, but not
// where the word begins with a ل of its own: للبنان.
func (r *Reader) withoutArticle(key string, behindLam bool) string {
	switch {
	case len(key) > len(al)+letter && key[:len(al)] == al:
		return key[len(al):]
	case behindLam && len(key) > 2*letter && key[:letter] == lam && r.tables.Word(key) == 0:
		return key[letter:]
	}
	return key
}

// isPronoun reports whether a key is what a pronoun is after a preposition: the ه of له.
func isPronoun(key string) bool {
	switch key {
	case ha, ha + alef, ha + mim, ha + mim + alef, ha + nun, nun + alef, kaf + mim:
		return true
	}
	return false
}
