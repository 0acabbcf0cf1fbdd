package token

import (
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/normalize"
)

// Cut cuts s into tokens, in time linear in len(s). For every Token t of the result,
//
//	normalize.String(t.Of(s)) == t.Key != ""
//
// Any bytes are a text: those that are not UTF-8 or not printable stand between tokens.
func Cut(s string) *Text {
	c := cutter{text: s}
	for c.at < len(s) {
		c.step()
	}
	return &Text{Original: s, Tokens: c.tokens}
}

// A cutter is the state of Cut.
type cutter struct {
	text   string
	tokens []Token
	at     int // where the next character begins
	gap    Gap // what stands since the last token
	breaks int // line breaks since the last token
}

// step reads one token, or one character between tokens.
func (c *cutter) step() {
	class, size := c.class(c.at)
	switch class {
	case normalize.Letter:
		c.word(Word, normalize.Letter)
	case normalize.Foreign:
		if !c.link() {
			c.word(Foreign, normalize.Foreign)
		}
	case normalize.Digit:
		c.number()
	case normalize.Sign:
		c.sign(size)
	case normalize.Break:
		c.lineBreak(size)
	case normalize.Diacritic, normalize.Invisible:
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

// run returns the end of the characters of class want from i on, with the marks after them.
// Invisible characters belong to it only if another of its characters follows.
func (c *cutter) run(i int, want normalize.Class) int {
	end := i
	for {
		class, size := c.class(i)
		if size == 0 || class != want && class != normalize.Diacritic && class != normalize.Invisible {
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
	if key := normalize.String(span.Of(c.text)); key != "" {
		c.tokens = append(c.tokens, Token{Span: span, Key: key, Kind: kind, Gap: c.gap})
		c.gap, c.breaks = None, 0
	}
	c.at = end
}

func (c *cutter) word(kind Kind, class normalize.Class) {
	end := c.run(c.at, class)
	for kind == Foreign { // O'Neil
		apostrophe := c.apostrophe(end)
		if next, size := c.class(end + apostrophe); apostrophe == 0 || size == 0 || next != normalize.Foreign {
			break
		}
		end = c.run(end+apostrophe, class)
	}
	c.add(kind, end)
}

// apostrophe returns the size of the apostrophe at i, 0 if there is none.
func (c *cutter) apostrophe(i int) int {
	if i < len(c.text) {
		if r, size := utf8.DecodeRuneInString(c.text[i:]); r == '\'' || r == '’' {
			return size
		}
	}
	return 0
}

func (c *cutter) number() {
	end := c.run(c.at, normalize.Digit)
	for end < len(c.text) {
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

func (c *cutter) lineBreak(size int) {
	r, _ := utf8.DecodeRuneInString(c.text[c.at:])
	c.at += size
	if r == '\r' && c.at < len(c.text) && c.text[c.at] == '\n' {
		c.at++
	}
	c.breaks++
	c.gap = Line
	if c.breaks > 1 || r == 0x2029 {
		c.breaks = 2
		c.gap = Paragraph
	}
}

// sign reads a punctuation mark or symbol and what it begins: hashtags and handles.
func (c *cutter) sign(size int) {
	r, _ := utf8.DecodeRuneInString(c.text[c.at:])
	switch {
	case r == '#' && c.hashtag(), r == '@' && c.handle():
	case isHyphen(r) && c.between(size):
		c.gap = Hyphen
		c.at += size
	case r == '.' && c.inAbbreviation(size):
		c.gap = Dot
		c.at += size
	default:
		c.add(Mark, c.at+size)
	}
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '–' }

// between reports whether the sign of the given size at c.at stands tight between letters or digits.
func (c *cutter) between(size int) bool {
	if len(c.tokens) == 0 || c.gap != None || c.tokens[len(c.tokens)-1].Kind > Number {
		return false
	}
	class, _ := c.visible(c.at + size)
	return class == normalize.Letter || class == normalize.Foreign || class == normalize.Digit
}

// visible returns the class and place of the first character at or after i that is not invisible.
func (c *cutter) visible(i int) (normalize.Class, int) {
	for {
		class, size := c.class(i)
		if size == 0 || class != normalize.Invisible && class != normalize.Diacritic {
			return class, i
		}
		i += size
	}
}

// inAbbreviation reports whether the full stop at c.at stands tight between single letters.
func (c *cutter) inAbbreviation(size int) bool {
	if !c.between(size) {
		return false
	}
	last := c.tokens[len(c.tokens)-1]
	class, at := c.visible(c.at + size)
	if last.Kind > Foreign || utf8.RuneCountInString(last.Key) != 1 || class == normalize.Digit {
		return false
	}
	_, first := c.class(at)
	after, _ := c.visible(at + first)
	return after != normalize.Letter && after != normalize.Foreign && after != normalize.Digit
}

// hashtag reads # and the letters, digits and low lines after it.
func (c *cutter) hashtag() bool {
	end := c.at + 1
	for i := end; i < len(c.text); {
		class, size := c.class(i)
		i += size
		switch {
		case class == normalize.Letter, class == normalize.Foreign, class == normalize.Digit, class == normalize.Diacritic,
			c.text[i-1] == '_' && size == 1:
			end = i
		case class != normalize.Invisible:
			i = len(c.text)
		}
	}
	if end == c.at+1 {
		return false
	}
	c.add(Hashtag, end)
	return true
}

// handle reads @ and the name after it, or makes an e-mail address of it and the tokens before.
func (c *cutter) handle() bool {
	if c.mail() {
		return true
	}
	end := c.at + 1
	for end < len(c.text) && isNameByte(c.text[end]) {
		end++
	}
	if end == c.at+1 {
		return false
	}
	c.add(Handle, end)
	return true
}

func isNameByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_'
}

const maxLocal = 64 // bytes of an e-mail address before its @, by RFC 5321

// mail reads the @ of an e-mail address and takes the tokens of its local part back.
func (c *cutter) mail() bool {
	start := c.at
	for start > 0 && c.at-start < maxLocal && (isNameByte(c.text[start-1]) || c.text[start-1] == '.' || c.text[start-1] == '-' || c.text[start-1] == '+') {
		start--
	}
	n := len(c.tokens)
	for n > 0 && c.tokens[n-1].Start >= start {
		n--
	}
	end, dots := c.at+1, 0
	for end < len(c.text) && (isNameByte(c.text[end]) || end > c.at+1 && end+1 < len(c.text) &&
		(c.text[end] == '.' || c.text[end] == '-') && isNameByte(c.text[end+1])) {
		if c.text[end] == '.' {
			dots++
		}
		end++
	}
	if n == len(c.tokens) || c.gap != None || dots == 0 {
		return false
	}
	c.at, c.gap = c.tokens[n].Start, c.tokens[n].Gap
	c.tokens = c.tokens[:n]
	c.add(Link, end)
	return true
}

// link reads a URL.
func (c *cutter) link() bool {
	if !hasAddressPrefix(c.text[c.at:]) {
		return false
	}
	end := c.at
	for end < len(c.text) && c.text[end] > ' ' && c.text[end] < 0x7F && c.text[end] != '<' && c.text[end] != '>' && c.text[end] != '"' {
		end++
	}
	for c.text[end-1] == '.' || c.text[end-1] == ',' || c.text[end-1] == ')' || c.text[end-1] == ':' || c.text[end-1] == ';' ||
		c.text[end-1] == '!' || c.text[end-1] == '?' || c.text[end-1] == '\'' || c.text[end-1] == ']' {
		end--
	}
	c.add(Link, end)
	return true
}

func hasAddressPrefix(s string) bool {
	for _, prefix := range [...]string{"http://", "https://", "www."} {
		if len(s) > len(prefix) && s[:len(prefix)] == prefix {
			return true
		}
	}
	return false
}
