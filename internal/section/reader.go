package section

import (
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// NewReader returns a Reader of the phrases of t.
func NewReader(t *table.Tables) *Reader {
	r := &Reader{tables: t, lexemes: make([]lexeme, t.Count(table.Lexeme))}
	for i := range r.lexemes {
		r.lexemes[i] = lexemeOf(t.Lexeme(uint32(i)).Class)
	}
	return r
}

// Read cuts text and reads it against the lexicon, in time linear in len(text). Any bytes are a text.
func (r *Reader) Read(text string) *Page { return r.ReadText(token.Cut(text)) }

// ReadText is Read for a text that has been cut.
func (r *Reader) ReadText(t *token.Text) *Page {
	all := lines(t)
	p := &Page{Text: t, wraps: wraps(t, all)}
	r.readHits(p)
	r.readSections(p, all)
	r.readSentences(p)
	readQuotes(p)
	r.readGuesses(p)
	return p
}
