package token

import (
	"slices"
	"unicode/utf8"
	"unsafe"

	"github.com/khabar-nlp/khabar/normalize"
)

// Cut cuts s into Tokens, in time and memory linear in len(s). For every Token t of the result,
//
//	normalize.String(t.Of(s)) == t.Key != ""
//
// Any bytes are a text: those that are not UTF-8 or not printable stand between tokens like blanks.
// The Keys are parts of one folded copy of s.
func Cut(s string) *Text {
	t := new(Text)
	t.Reset(s)
	return t
}

// Reset makes t the Text of s, as Cut does, in the memory that it has. The Tokens and Keys that t had
// before are not valid any more.
func (t *Text) Reset(s string) {
	c := cutter{text: s, tokens: t.Tokens[:0], keys: t.keys[:0]}
	c.tokens = slices.Grow(c.tokens, len(s)/bytesPerToken+1)
	c.keys = slices.Grow(c.keys, len(s)+slack)
	c.cut()
	t.Original, t.Tokens, t.keys = s, c.tokens, c.keys
}

// bytesPerToken is what a word with the blank after it, or a mark, takes in a newspaper.
const bytesPerToken = 9

// A cutter is the state of Reset.
type cutter struct {
	text   string
	tokens []Token
	keys   []byte // the Keys, one after another
	at     int    // where the next character begins
	gap    Gap    // what stands since the last token
	breaks int    // line breaks since the last token
}

// cut reads the whole text.
func (c *cutter) cut() {
	for c.at < len(c.text) {
		c.words()
		if c.at < len(c.text) {
			c.step()
		}
	}
}

// step reads one token, or one character between tokens. With the functions that it calls it says
// what a token is; words does the same for most words, but faster.
func (c *cutter) step() {
	class, size := c.class(c.at)
	switch class {
	case normalize.Letter:
		c.add(Word, c.run(c.at, normalize.Letter))
	case normalize.Foreign:
		if !c.link() {
			c.foreign()
		}
	case normalize.Digit:
		c.number()
	case normalize.Sign:
		c.sign(size)
	case normalize.Break:
		c.lineBreak(size)
	case normalize.Diacritic, normalize.Invisible: // without a letter before it
		c.at += size
	default:
		c.gap = max(c.gap, Blank)
		c.at += size
	}
}

// class returns the class and size of the character at i; Other and 0 at the end.
func (c *cutter) class(i int) (normalize.Class, int) {
	if i >= len(c.text) {
		return normalize.Other, 0
	}
	r, size := utf8.DecodeRuneInString(c.text[i:])
	return normalize.Classify(r), size
}

// run returns the end of the characters of class want from i on, with their marks. Invisible
// characters belong to them only if more of them follow.
func (c *cutter) run(i int, want normalize.Class) int {
	end := i
	for {
		class, size := c.class(i)
		if class != want && class != normalize.Diacritic && class != normalize.Invisible {
			return end
		}
		i += size
		if class != normalize.Invisible {
			end = i
		}
	}
}

// add appends the token [c.at, end).
func (c *cutter) add(kind Kind, end int) {
	span := normalize.Span{Start: c.at, End: end}
	c.tokens = append(c.tokens, Token{})
	t := &c.tokens[len(c.tokens)-1]
	t.Span = span
	t.Key = c.key(span.Of(c.text))
	t.Kind, t.Gap = kind, c.gap
	c.at, c.gap, c.breaks = end, None, 0
}

// key returns the search key of s, which stands in c.keys. One that is longer than s, as that of ﷺ,
// stands elsewhere, so that c.keys has room for the keys of all the text that is left.
func (c *cutter) key(s string) string {
	from := len(c.keys)
	keys := normalize.SearchKey.Append(c.keys, s)
	if len(keys)-from > len(s) {
		return string(keys[from:])
	}
	c.keys = keys
	return view(keys[from:])
}

// view returns b as a string, without a copy. Only Reset writes to b again, and says so.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// foreign reads a word of another script, with apostrophes inside: O'Neil.
func (c *cutter) foreign() {
	end := c.run(c.at, normalize.Foreign)
	for {
		r, size := utf8.DecodeRuneInString(c.text[end:])
		if r != '\'' && r != '’' {
			break
		}
		if class, _ := c.class(end + size); class != normalize.Foreign {
			break
		}
		end = c.run(end+size, normalize.Foreign)
	}
	c.add(Foreign, end)
}

// number reads digits, with single separators inside: 1,200.5 but not 12:30 or 12/3.
func (c *cutter) number() {
	end := c.run(c.at, normalize.Digit)
	for {
		r, size := utf8.DecodeRuneInString(c.text[end:])
		if r != '.' && r != ',' && r != '٫' && r != '٬' {
			break
		}
		if class, _ := c.class(end + size); class != normalize.Digit {
			break
		}
		end = c.run(end+size, normalize.Digit)
	}
	c.add(Number, end)
}

// lineBreak reads one line break, or the paragraph separator of Unicode.
func (c *cutter) lineBreak(size int) {
	r, _ := utf8.DecodeRuneInString(c.text[c.at:])
	c.at += size
	if r == '\r' && c.at < len(c.text) && c.text[c.at] == '\n' {
		c.at++
	}
	c.breaks++
	c.gap = max(c.gap, Line)
	if c.breaks > 1 || r == paragraphSeparator {
		c.gap = Paragraph
	}
}

const paragraphSeparator = 0x2029

// sign reads a punctuation mark or symbol and what it begins: hashtags, handles, the second half of
// إف-16 and أ.ف.ب.
func (c *cutter) sign(size int) {
	r, _ := utf8.DecodeRuneInString(c.text[c.at:])
	switch {
	case r == '#' && c.hashtag():
	case r == '@' && (c.mail() || c.handle()):
	case isHyphen(r) && c.joins(size):
		c.gap = Hyphen
		c.at += size
	case r == '.' && c.abbreviates(size):
		c.gap = Dot
		c.at += size
	default:
		c.add(Mark, c.at+size)
	}
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '–' }

// joins reports whether the sign at c.at, of the given size, stands tight between letters or digits.
func (c *cutter) joins(size int) bool {
	if len(c.tokens) == 0 || c.gap != None || c.tokens[len(c.tokens)-1].Kind > Number {
		return false
	}
	class, _ := c.visible(c.at + size)
	return isInner(class)
}

// isInner reports whether characters of a class are parts of words and numbers.
func isInner(class normalize.Class) bool {
	return class == normalize.Letter || class == normalize.Foreign || class == normalize.Digit
}

// visible returns the class and place of the first character from i on that is seen on its own.
func (c *cutter) visible(i int) (normalize.Class, int) {
	for {
		class, size := c.class(i)
		if class != normalize.Invisible && class != normalize.Diacritic {
			return class, i
		}
		i += size
	}
}

// abbreviates reports whether the full stop at c.at stands tight between single letters: أ.ف.ب, but
// not د.محمد or U.S.A at its end.
func (c *cutter) abbreviates(size int) bool {
	if !c.joins(size) {
		return false
	}
	last := c.tokens[len(c.tokens)-1]
	class, at := c.visible(c.at + size)
	if last.Kind > Foreign || class == normalize.Digit || utf8.RuneCountInString(last.Key[:min(len(last.Key), utf8.UTFMax+1)]) != 1 {
		return false
	}
	_, first := c.class(at)
	after, _ := c.visible(at + first)
	return !isInner(after)
}
