package normalize

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// The fast path of SearchKey and Light. It folds what makes up nearly all of an Arabic text: characters
// of the block U+0600 to U+06FF, two bytes each, and ASCII. Everything else it leaves to appendNext,
// with which tests compare it. What makes it fast:
//
//   - Eight bytes at a time. Up to four pairs of them, as far as the first ASCII byte, are looked up
//     independently of each other, and that ASCII byte, mostly the blank after a word, is taken along.
//     A loop over single letters would wait for each, and guess wrong where each word ends.
//   - One table of 256 entries holds the folded bytes of every pair. No letter has bit 14 or lacks bit
//     15 in its two bytes (10xxxxxx 110110xx), so these two say at once for the four whether one of
//     them needs care or is deleted.
//   - Marks are squeezed out by shifting, without a branch for each letter: vocalised text is a third
//     slower than bare text, not three times.
//   - The map is one point for each 64 bytes, overwritten rather than appended.

const (
	slack = 16 // bytes of room that a step may write beyond what it folds

	ascii   = 0x0080_0080_0080_0080 // set in the first byte of a pair that is not ASCII
	isPair  = 0xC0FC_C0FC_C0FC_C0FC // the bits that tell a pair of the block U+0600
	pair    = 0x80D8_80D8_80D8_80D8 // their values: 110110xx, 10xxxxxx, the first byte lowest
	kept    = 0x8000_8000_8000_8000 // set in the entries of characters that are not deleted
	special = 0x4000_4000_4000_4000 // set in the entries of characters for appendNext

	lead  = 0x0003_0003_0003_0003 // the bits of the first bytes of pairs that make an index
	trail = 0x003F_003F_003F_003F // and those of the second bytes, shifted down
)

// A table is what the fast path knows of a Fold.
type table struct {
	// pairs has the folded bytes, the first one lowest, of each character of the block U+0600: 0 if it
	// is deleted, special if that depends on others or changes its size.
	pairs [256]uint16
	// bytes has the folded form of each character of ASCII, and every other byte as it is.
	bytes [256]byte
}

// table returns the table of f, nil if f has no fast path.
func (f Fold) table() *table {
	switch f {
	case SearchKey:
		return &keyTable
	case Light:
		return &lightTable
	}
	return nil
}

// writeFast folds characters of the block U+0600 and ASCII up to one for appendNext.
func (w *writer) writeFast(t *table) {
	w.reserve()
	dst := w.dst[:cap(w.dst)]
	i, o := t.writeChunks(dst, w.points, w.text, w.at, len(w.dst))
	i, o = t.writePairs(dst, w.points, w.text, i, o)
	w.at, w.dst = i, dst[:o]
	for w.compose() {
	}
}

// writeChunks folds s from i on and writes it to dst from o on. It returns where it stopped: at a
// character for appendNext, or for want of room in s or dst to go on by eight bytes. A character
// that begins in a block of dst leaves its place in points, if they have room.
func (t *table) writeChunks(dst []byte, points []point, s string, i, o int) (int, int) {
	for i+8 <= len(s) && o+9 <= len(dst) {
		if k := uint(o) / block; k < uint(len(points)) {
			points[k] = point{i, o}
		}
		x := load(s[i : i+8])
		blank := ^x & ascii
		keep := blank&-blank>>7 - 1 // the bytes before the first blank, all if there is none
		index := x&lead<<6 | x>>8&trail
		y := uint64(t.pairs[uint8(index)]) | uint64(t.pairs[uint8(index>>16)])<<16 |
			uint64(t.pairs[uint8(index>>32)])<<32 | uint64(t.pairs[uint8(index>>48)])<<48
		if ((x^pair)&isPair|y&special)&keep != 0 {
			break
		}
		y &= keep
		n := bits.TrailingZeros64(blank|1<<63)/8 + 1 // bytes folded, the blank or whatever ASCII it is included
		i += n
		if y&kept == keep&kept {
			store(dst[o:o+8], y|x&^keep)
			o += n
			if b := s[i-1]; t.bytes[b] != b { // a capital letter; a letter's second byte is its own
				dst[o-1] = t.bytes[b]
			}
		} else {
			// Where the pairs go: after 16 bits for each before them that is kept. Deleted ones are 0.
			second := y >> 15 & 1 << 4
			third := second + y>>31&1<<4
			fourth := third + y>>47&1<<4
			y = y&0xFFFF | y>>16&0xFFFF<<(second&63) | y>>32&0xFFFF<<(third&63) | y>>48<<(fourth&63)
			store(dst[o:o+8], y)
			o += (bits.Len64(y) + 15) / 16 * 2
			dst[o] = t.bytes[s[i-1]]
			o += int(^keep >> 63) // 1 if there is an ASCII byte
		}
	}
	return i, o
}

// writePairs is writeChunks in steps of one character.
func (t *table) writePairs(dst []byte, points []point, s string, i, o int) (int, int) {
	for i < len(s) && o+2 <= len(dst) {
		if k := uint(o) / block; k < uint(len(points)) {
			points[k] = point{i, o}
		}
		if s[i] < utf8.RuneSelf {
			dst[o] = t.bytes[s[i]]
			i++
			o++
			continue
		}
		if i+2 > len(s) || !isArabic(s[i], s[i+1]) {
			break
		}
		y := t.pairs[s[i]&3<<6|s[i+1]&0x3F]
		if y&(special&0xFFFF) != 0 {
			break
		}
		dst[o], dst[o+1] = byte(y), byte(y>>8)
		i += 2
		o += int(y >> 15 << 1)
	}
	return i, o
}

// isArabic reports whether two bytes are a character of the block U+0600.
func isArabic(first, second byte) bool { return first&^3 == 0xD8 && second&^0x3F == 0x80 }

// isForeign reports whether b begins a character that is neither ASCII nor of the block U+0600.
func isForeign(b byte) bool { return b >= utf8.RuneSelf && b&^3 != 0xD8 }

// load returns the eight bytes of s, the first one lowest.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// store is the reverse of load.
func store(b []byte, x uint64) { binary.LittleEndian.PutUint64(b, x) }

// unchanged returns the size of a beginning of s that folds to itself, found in steps of one character.
func (t *table) unchanged(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case s[i] < utf8.RuneSelf:
			if t.bytes[s[i]] != s[i] {
				return i
			}
			i++
		case i+2 <= len(s) && isArabic(s[i], s[i+1]):
			if t.pairs[s[i]&3<<6|s[i+1]&0x3F] != uint16(s[i])|uint16(s[i+1])<<8 {
				return i
			}
			i += 2
		default:
			return i
		}
	}
	return i
}

// compose joins a hamza or madda at w.at, which writeFast cannot fold, to the letter written last.
func (w *writer) compose() bool {
	mark, size := utf8.DecodeRuneInString(w.text[w.at:])
	if !isHamza(mark) {
		return false
	}
	base, width := utf8.DecodeLastRune(w.dst[w.from:])
	composed := compose(base, mark)
	if composed == 0 {
		return false
	}
	w.dst = w.fold.appendRune(w.dst[:len(w.dst)-width], composed)
	w.at += size
	return true
}
