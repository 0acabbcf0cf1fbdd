// Package token cuts a text into words, numbers and marks with exact byte spans. Texts and the
// lexicon's own names are cut by the same code, so that what is written alike is cut alike.
//
//	"أسقطت 251 طائرة." ─▶ أسقطت | 251 | طائرة | .
package token

import "github.com/khabar-nlp/khabar/normalize"

// A Kind says what a Token is.
type Kind uint8

// The kinds.
const (
	Word    Kind = iota // letters of the Arabic script, with their marks
	Foreign             // letters of another script: NATO, санкции
	Number              // digits of any script, with separators inside: 1.2, 1,200, ٣٥
	Mark                // one punctuation mark or symbol: ، . « % $
	Link                // a URL or an e-mail address
	Handle              // @name
	Hashtag             // #غزة_الآن
)

// A Gap says what stands between a Token and the one before it.
type Gap uint8

// The gaps, from the closest to the widest.
const (
	None      Gap = iota // nothing: the 3 of و3, a mark after its word, the start of the text
	Hyphen               // one hyphen between letters or digits, no blanks: إف-16
	Dot                  // one full stop inside an abbreviation: أ.ف.ب
	Blank                // blanks, or bytes that are no text
	Line                 // blanks with one line break
	Paragraph            // blanks with more than one line break
)

// A Token is a word, a number or a mark.
type Token struct {
	normalize.Span        // bytes of the original, marks on the last letter included
	Key            string // the folded form: أوكرانيا is اوكرانيا, ٣٥ is 35
	Kind           Kind
	Gap            Gap
}

// A Text is an original and its Tokens, in order, none overlapping another. Between them stand blanks,
// characters that are not printed, and the hyphens and full stops that became a Gap.
type Text struct {
	Original string
	Tokens   []Token
	keys     []byte // what the Keys are parts of
}
