package token

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/normalize"
)

// hashtag reads # and the letters, digits and low lines after it.
func (c *cutter) hashtag() bool {
	start := c.at + 1
	end := start
	for i := start; ; {
		class, size := c.class(i)
		lowLine := size == 1 && c.text[i] == '_'
		if !lowLine && !isInner(class) && class != normalize.Diacritic && class != normalize.Invisible {
			break
		}
		i += size
		if class != normalize.Invisible {
			end = i
		}
	}
	if end == start {
		return false
	}
	c.add(Hashtag, end)
	return true
}

// handle reads @ and the name after it.
func (c *cutter) handle() bool {
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

// isNameByte reports whether b may stand anywhere in a name on the net.
func isNameByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_'
}

// maxLocal is the size in bytes of an e-mail address before its @, by RFC 5321. It also bounds the
// way back that mail may go.
const maxLocal = 64

// mail reads the @ of an e-mail address and takes back the tokens before it.
func (c *cutter) mail() bool {
	start := c.at
	for start > 0 && c.at-start < maxLocal && (isNameByte(c.text[start-1]) || strings.IndexByte(".-+", c.text[start-1]) >= 0) {
		start--
	}
	n := len(c.tokens)
	for n > 0 && c.tokens[n-1].Start >= start {
		n--
	}
	for n < len(c.tokens) && c.tokens[n].Kind == Mark {
		n++
	}
	end := c.domain(c.at + 1)
	if n == len(c.tokens) || c.gap != None || end == 0 {
		return false
	}
	c.at, c.gap = c.tokens[n].Start, c.tokens[n].Gap
	c.tokens = c.tokens[:n]
	c.add(Link, end)
	return true
}

// domain returns the end of the host name at i, 0 if there is none with a dot inside.
func (c *cutter) domain(i int) int {
	dots := 0
	for end := i; ; end++ {
		switch {
		case end < len(c.text) && isNameByte(c.text[end]):
		case end > i && end+1 < len(c.text) && strings.IndexByte(".-", c.text[end]) >= 0 && isNameByte(c.text[end+1]):
			if c.text[end] == '.' {
				dots++
			}
		case dots == 0:
			return 0
		default:
			return end
		}
	}
}

// link reads a URL: all that may stand in one, less the punctuation at its end.
func (c *cutter) link() bool {
	rest := c.text[c.at:]
	prefix := addressPrefix(rest)
	if prefix == 0 {
		return false
	}
	end := prefix
	for end < len(rest) {
		size := addressSize(rest, end)
		if size == 0 {
			break
		}
		end += size
	}
	open := strings.IndexByte(rest[:end], '(')
	for end > prefix && strings.IndexByte(".,:;!?'()[]*", rest[end-1]) >= 0 {
		if rest[end-1] == ')' && open >= 0 && open < end-1 { // wiki/غزة_(مدينة)
			break
		}
		end--
	}
	if end == prefix {
		return false
	}
	c.add(Link, c.at+end)
	return true
}

// addressPrefix returns the size of what tells a URL at the start of s, 0 if s begins with none.
func addressPrefix(s string) int {
	for _, prefix := range [...]string{"http://", "https://", "www."} {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return len(prefix)
		}
	}
	return 0
}

// addressSize returns the size of the character of a URL at i, 0 if it ends there. Letters beyond
// ASCII belong to it only where its path or query goes on: the و of x.com/aوقال begins a word.
func addressSize(s string, i int) int {
	if b := s[i]; b < utf8.RuneSelf {
		if b <= ' ' || b == 0x7F || strings.IndexByte("<>\"{}|\\^`", b) >= 0 {
			return 0
		}
		return 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	class := normalize.Classify(r)
	if !isInner(class) && class != normalize.Diacritic || s[i-1] < utf8.RuneSelf && strings.IndexByte("/_-=#&%+(", s[i-1]) < 0 {
		return 0
	}
	return size
}
