package token

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/normalize"
)

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

	lead  = 0x0003_0003_0003_0003 // the bits of the first bytes of pairs that make an index
	trail = 0x003F_003F_003F_003F // and those of the second bytes, shifted down

	endsWord = 0x4000 // the entry of a character after which a word is complete: ، ٣
	inWord   = 0x4001 // the entry of one that only step understands: a hamza written as a mark
)

// words reads words and blanks up to a character for step.
func (c *cutter) words() {
	s, keys := c.text, c.keys[:cap(c.keys)]
	view := view(keys)
	at, used := c.at, len(c.keys)
	for at+8 <= len(s) {
		if s[at] == ' ' {
			c.gap = max(c.gap, Blank)
			at++
			continue
		}
		if !startsWord(s[at], s[at+1]) {
			break
		}
		end, after := readWord(keys, s, at, used)
		if !completes(s, end) {
			break
		}
		n := len(c.tokens)
		if n == cap(c.tokens) {
			c.tokens = slices.Grow(c.tokens, 1)
		}
		c.tokens = c.tokens[:n+1]
		t := &c.tokens[n]
		t.Start, t.End = at, end
		t.Key = view[used:after]
		t.Kind, t.Gap = Word, c.gap
		c.gap, c.breaks = None, 0
		at, used = end, after
	}
	c.at, c.keys = at, keys[:used]
}

// readWord writes the key of the word at i to keys from o on. It returns the end of the word and of
// the key; the word may go on if it ends at anything but ASCII.
func readWord(keys []byte, s string, i, o int) (int, int) {
	for i+8 <= len(s) && o+8 <= len(keys) {
		x := load(s[i : i+8])
		stop := ^x & ascii
		keep := stop&-stop>>7 - 1 // the bytes before the first ASCII one, all if there is none
		index := x&lead<<6 | x>>8&trail
		y := uint64(pairs[uint8(index)]) | uint64(pairs[uint8(index>>16)])<<16 |
			uint64(pairs[uint8(index>>32)])<<32 | uint64(pairs[uint8(index>>48)])<<48
		if other := ((x^pair)&isPair | y&special) & keep; other != 0 {
			stop = (other&low15 + low15 | other) & kept >> 8 // the first bytes of pairs that are no letters
			keep = stop&-stop>>7 - 1
		}
		y &= keep
		if y&kept == keep&kept {
			store(keys[o:o+8], y)
			if stop == 0 {
				i += 8
				o += 8
				continue
			}
			n := bits.TrailingZeros64(stop) / 8
			return i + n, o + n
		}
		z, size := squeeze(y)
		store(keys[o:o+8], z)
		o += size
		if stop != 0 {
			return i + bits.TrailingZeros64(stop)/8, o
		}
		i += 8
	}
	return readPairs(keys, s, i, o)
}

// readPairs is readWord in steps of one character.
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

// squeeze moves the nonzero pairs of y together and returns their size in bytes.
func squeeze(y uint64) (z uint64, size int) {
	first := y >> 15 & 1 << 4 // in bits: 16 if the first pair is there
	second := first + y>>31&1<<4
	third := second + y>>47&1<<4
	z = y&0xFFFF | y>>16&0xFFFF<<(first&63) | y>>32&0xFFFF<<(second&63) | y>>48<<(third&63)
	return z, int(third+y>>63<<4) / 8
}

// isArabic reports whether two bytes are a character of the block U+0600.
func isArabic(first, second byte) bool { return first&^3 == 0xD8 && second&^0x3F == 0x80 }

// startsWord reports whether two bytes are a letter of the block U+0600.
func startsWord(first, second byte) bool {
	return isArabic(first, second) && pairs[first&3<<6|second&0x3F] >= kept&0xFFFF
}

// completes reports whether the word before i is complete: what stands there is no part of a word
// that readWord does not know.
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
