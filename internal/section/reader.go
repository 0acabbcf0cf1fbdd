package section

import (
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// NewReader returns a Reader of the phrases of t.
func NewReader(t *table.Tables) *Reader {
	r := &Reader{tables: t, lexemes: make([]lexeme, t.Count(table.Lexeme)), forms: new(forms)}
	for i := range r.lexemes {
		r.lexemes[i] = lexemeOf(t.Lexeme(uint32(i)).Class)
	}
	return r
}

// Read cuts text and reads it against the lexicon, in time linear in len(text). Any bytes are a text.
func (r *Reader) Read(text string) *Page { return r.ReadText(token.Cut(text)) }

// ReadText is Read for a text that has been cut.
func (r *Reader) ReadText(t *token.Text) *Page {
	p := new(Page)
	r.ReadInto(p, t)
	return p
}

// Reread makes p the page of text, in the memory of the page and of the cut text that p was before. Only a page
// that Reread made, and the zero Page, may be read again so.
func (r *Reader) Reread(p *Page, text string) {
	if p.Text == nil {
		p.Text = new(token.Text)
	}
	p.Text.Reset(text)
	r.ReadInto(p, p.Text)
}

// ReadInto makes p the page of t. It uses the memory of the page that p was before, and needs no more of it
// for a text that isn't longer.
func (r *Reader) ReadInto(p *Page, t *token.Text) {
	p.Text = t
	p.lines = lines(p.lines[:0], t)
	p.wraps = wraps(t, p.lines)
	r.readHits(p)
	r.readSections(p)
	r.readSentences(p)
	readQuotes(p)
	r.readGuesses(p)
}
