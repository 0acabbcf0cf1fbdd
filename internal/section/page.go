// Package section reads a cut text against the lexicon: the readings of each word with its clitics,
// the phrases of the lexicon that stand in it, its sentences, quotations and page sections.
package section

import (
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A Clitic is a set of what is written together with a word.
type Clitic uint16

// The clitics. Of those before the word, the order is و or ف, then ب ك ل or س, then the article.
const (
	And     Clitic = 1 << iota // و
	So                         // ف
	By                         // ب
	Like                       // ك
	For                        // ل
	Will                       // س before a verb
	Article                    // ال that is no part of the lexicon's form
	Ask                        // أ
	Suffix                     // a pronoun after the word: دفاعاتها
)

// A Hit is a phrase of the lexicon at its place. Hits are in order of First, then the longer first.
type Hit struct {
	First, Last int32 // tokens, both included
	Start       int   // byte where the phrase begins, after its proclitics; an Article belongs to it
	End         int   // byte where it ends; a Suffix is left inside
	Clitics     Clitic
	table.Sense
}

// A Guess is the likeliest way to read a token where the lexicon need not know it: what
// proclitics it carries. Stem is the folded rest, without the article.
type Guess struct {
	Clitics Clitic
	Start   int // byte where the rest begins (the article belongs to the rest)
	Stem    string
}

// A Sentence is a run of tokens that ends at a full stop, a line break or the text's end.
type Sentence struct {
	First, Last int32 // tokens, both included
	Section     int32 // index in Page.Sections
}

// A Quote is the text between quotation marks, or a single name in them.
type Quote struct {
	First, Last int32 // tokens inside the marks, both included
	Depth       int32 // 0 for an outermost quote
}

// A Section is a part of a page.
type Section struct {
	normalize.Span
	Kind string // headline, dateline, body, source, keywords, related, caption
}

// A Page is a text read against the lexicon.
type Page struct {
	*token.Text
	Hits      []Hit
	Guesses   []Guess // one a token
	Sentences []Sentence
	Quotes    []Quote
	Sections  []Section

	spots []spot  // of each token
	forms []*Form // of each token; nil where its hits are not those of its form
	parts []part  // the tokens of each section
	wraps bool    // lines break where they are full

	// What reading needs besides, kept for the next text.
	lines  []line
	words  []table.WordID
	roots  []table.State
	found  []reading
	goesOn []table.State
	slots  []int32
	stack  []pending
	open   []int32 // tokens whose guesses are not complete
	alone  *Page   // of one token, for new forms
}

// A spot says which hits begin at a token.
type spot struct {
	from, to int32 // in Hits
	kinds    Kinds
}

// At returns the hits that begin at token i, the longest first.
func (p *Page) At(i int) []Hit {
	s := &p.spots[i]
	return p.Hits[s.from:s.to]
}

// A Reader reads texts against one lexicon. It is safe for concurrent use. What it remembers of the texts before saves work and
// changes no result.
type Reader struct {
	tables  *table.Tables
	lexemes []lexeme // of each Lexeme
	forms   *forms
}
