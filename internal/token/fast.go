package token

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/normalize"
)

//go:generate go test -run Generated -update .

// The fast path of Reset. It cuts what makes up nearly all of an Arabic text: words in letters and
// marks of the block U+0600, and the blanks between them. Everything else, and every word that holds
// anything else, it leaves to step, with which tests compare it. It works as the fast path of
// normalize does, whose comment says why: eight bytes at a time, four table entries that are folded
// bytes and classes at once, marks squeezed out by shifting. What is new:
//
//   - Where a word ends follows from its ASCII bytes, so that the next word can begin before the
//     table has answered. Only if an entry is special, as for the comma in قال،, is the end sought there.
//   - A Token is written field by field into its place: built on the stack and copied, it would be
//     read in wider pieces than it was written, which a processor does not like.

const (
	slack = 64 // bytes of room that a step may write beyond what it folds

	ascii   = 0x0080_0080_0080_0080 // set in the first byte of a pair that is not ASCII
	isPair  = 0xC0FC_C0FC_C0FC_C0FC // the bits that tell a pair of the block U+0600
	pair    = 0x80D8_80D8_80D8_80D8 // their values: 110110xx, 10xxxxxx, the first byte lowest
	kept    = 0x8000_8000_8000_8000 // set in the entries of letters
	special = 0x4000_4000_4000_4000 // set in the entries of all but letters and deleted marks
	low15   = 0x7FFF_7FFF_7FFF_7FFF

	endsWord = 0x4000 // the entry of a character after which a word is complete: ، ٣
	inWord   = 0x4001 // the entry of one that only step understands: a hamza written as a mark
)

// words reads words, blanks and short tokens up to a character for step. The keys cannot run out of
// room: none is longer than what it is the key of.
func (c *cutter) words() {
	s, keys, tokens := c.text, c.keys[:cap(c.keys)], c.tokens[:cap(c.tokens)]
	n := len(c.tokens)
	at, used, gap := c.at, len(c.keys), c.gap
	for at+9 <= len(s) {
		if s[at] == ' ' {
			gap = max(gap, Blank)
			at++
		}
		i, o := at, used // the ends of the word and its key
		for i+8 <= len(s) && s[i] >= utf8.RuneSelf {
			x := load(s[i : i+8])
			stop := ^x & ascii
			keep := stop&-stop>>7 - 1 // the bytes before the first ASCII one, all if there is none
			y := lookUp(x)
			if ((x^pair)|(y^pair))&isPair&keep != 0 { // not all of them letters
				i, o = readMarked(keys, s, at, i, o, y)
				break
			}
			store(keys[o:o+8], y)
			if stop != 0 {
				size := bits.TrailingZeros64(stop) / 8
				i += size
				o += size
				break
			}
			i += 8
			o += 8
		}
		kind := Word
		if i == at {
			if kind, i = readShort(s, at); i == at {
				break
			}
			o += copy(keys[used:], s[at:i])
		} else if i+8 > len(s) || s[i] >= utf8.RuneSelf {
			if i, o = readPairs(keys, s, i, o); !completes(s, i) {
				break
			}
		}
		if n == len(tokens) {
			tokens = slices.Grow(tokens, 1)
			tokens = tokens[:cap(tokens)]
		}
		token := &tokens[n]
		n++
		token.Start, token.End = at, i
		token.Key = view(keys[used:o])
		token.Kind, token.Gap = kind, gap
		gap = None
		at, used = i, o
	}
	if n > len(c.tokens) {
		c.breaks = 0
	}
	c.tokens, c.keys = tokens[:n], keys[:used]
	c.at, c.gap = at, gap
}

// readMarked goes on with the word at start, from i on, where marks or its end come within the next
// eight bytes, whose entries are y. It writes the key to keys from o on and returns the ends of both.
func readMarked(keys []byte, s string, start, i, o int, y uint64) (int, int) {
	for {
		x := load(s[i : i+8])
		stop := ^x & ascii
		keep := stop&-stop>>7 - 1
		if other := ((x^pair)&isPair | y&special) & keep; other != 0 {
			stop = (other&low15 + low15 | other) & kept >> 8 // the first bytes of pairs that are no letters
			keep = stop&-stop>>7 - 1
		}
		y &= keep
		if i == start && y&(kept&0xFFFF) == 0 { // a mark without a letter before it
			return i, o
		}
		// Where the pairs go: after 16 bits for each before them that is kept. Deleted ones are 0.
		second := y >> 15 & 1 << 4
		third := second + y>>31&1<<4
		fourth := third + y>>47&1<<4
		y = y&0xFFFF | y>>16&0xFFFF<<(second&63) | y>>32&0xFFFF<<(third&63) | y>>48<<(fourth&63)
		store(keys[o:o+8], y)
		o += (bits.Len64(y) + 15) / 16 * 2
		if stop != 0 {
			return i + bits.TrailingZeros64(stop)/8, o
		}
		if i += 8; i+8 > len(s) {
			return i, o
		}
		y = lookUp(load(s[i : i+8]))
	}
}

// lookUp returns the entries of four pairs.
func lookUp(x uint64) uint64 {
	x ^= pair
	index := x>>8 | x<<6&0x00C0_00C0_00C0_00C0
	return uint64(pairs[uint8(index)]) | uint64(pairs[uint8(index>>16)])<<16 |
		uint64(pairs[uint8(index>>32)])<<32 | uint64(pairs[uint8(index>>48)])<<48
}

// readPairs is readMarked in steps of one character, for the end of the text.
func readPairs(keys []byte, s string, i, o int) (int, int) {
	for i+2 <= len(s) && o+2 <= len(keys) && isArabic(s[i], s[i+1]) {
		y := pairs[s[i]&3<<6|s[i+1]&0x3F]
		if y&(special&0xFFFF) != 0 {
			break
		}
		keys[o], keys[o+1] = byte(y), byte(y>>8)
		i += 2
		o += int(y >> 15 << 1)
	}
	return i, o
}

// isArabic reports whether two bytes are a character of the block U+0600.
func isArabic(first, second byte) bool { return first&^3 == 0xD8 && second&^0x3F == 0x80 }

// readShort returns the kind and end of the token at i if it is its own key and does not depend on
// what stands around it: a usual mark, a number in European digits. If it is neither, end is i.
func readShort(s string, i int) (kind Kind, end int) {
	first, second := s[i], s[i+1]
	switch {
	case isMark[first] || first == '.' && second <= ' ':
		return Mark, i + 1
	case first == 0xD8 && (second == 0x8C || second == 0x9B || second == 0x9F): // ، ؛ ؟
		return Mark, i + 2
	}
	end = i
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	if end < len(s) && (s[end] >= utf8.RuneSelf || s[end] == '.' || s[end] == ',') { // ٣٫٥, 1,200
		return Number, i
	}
	return Number, end
}

// isMark has the signs of ASCII that are Marks wherever they stand.
var isMark = [256]bool{'!': true, '"': true, '%': true, '(': true, ')': true, ',': true, '/': true, ':': true, ';': true, '?': true}

// completes reports whether the word before i is complete: what stands there is no part of a word
// that readMarked does not know.
func completes(s string, i int) bool {
	switch {
	case i >= len(s) || s[i] < utf8.RuneSelf:
		return true
	case i+2 <= len(s) && isArabic(s[i], s[i+1]):
		return pairs[s[i]&3<<6|s[i+1]&0x3F] == endsWord
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	class := normalize.Classify(r)
	return class != normalize.Letter && class != normalize.Diacritic && class != normalize.Invisible
}

// load returns the eight bytes of s, the first one lowest.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// store is the reverse of load.
func store(b []byte, x uint64) { binary.LittleEndian.PutUint64(b, x) }
