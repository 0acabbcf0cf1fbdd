package table

import (
	"encoding/binary"
	"math/bits"
)

// hash returns a number for a word that spreads over all 32 bits. Compiled files hold it: another
// function is another formatVersion. It reads pieces that overlap rather than letter by letter, for how many letters
// there are no processor foresees.
func hash(s string) uint32 {
	h := uint64(len(s)) * 0x9E3779B97F4A7C15
	switch n := len(s); {
	case n > 16:
		for ; len(s) > 8; s = s[8:] {
			h = mix(h ^ load8(s))
		}
		h ^= load(s)
	case n >= 8:
		h = mix(h^load8(s)) ^ load8(s[n-8:])
	default:
		h ^= load(s)
	}
	h = mix(h)
	return uint32(h ^ h>>32)
}

// hashEdge does the same for a step from a state by a word.
func hashEdge(s State, w WordID) uint32 {
	h := mix(uint64(s)<<32 ^ uint64(w) ^ 0x9E3779B97F4A7C15)
	return uint32(h ^ h>>32)
}

// maxProbe is how many slots are looked at for a hash. By chance a search in a table that is three parts of four full takes fewer
// than 500; words that were chosen to collide, or a file made by hand, could make every search as long as the table.
const maxProbe = 1024

// freeSlot returns where in a hash table of slots of size bytes the search for a hash ends, and whether it is short enough. A slot
// whose number at the byte mark is 0 is free.
func freeSlot(table []byte, size, mark int, hash uint32) (at int, ok bool) {
	at = slotOf(hash, len(table)/size) * size
	for range maxProbe {
		if binary.LittleEndian.Uint32(table[at+mark:]) == 0 {
			return at, true
		}
		if at += size; at == len(table) {
			at = 0
		}
	}
	return 0, false
}

// slotOf returns the slot of n at which the search for a hash begins. The next is one up, the first
// after the last.
func slotOf(hash uint32, n int) int { return int(uint64(hash) * uint64(n) >> 32) }

func mix(h uint64) uint64 {
	high, low := bits.Mul64(h^0xE7037ED1A0B428DB, 0xA0761D6478BD642F)
	return high ^ low
}

// load returns all bytes of a string of at most 8 as a number. Of different strings of one length it is different.
func load(s string) uint64 {
	switch n := len(s); {
	case n >= 8:
		return load8(s)
	case n >= 4:
		return uint64(number(s, 0)) | uint64(number(s, n-4))<<32
	case n >= 2:
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[n-1])<<16
	case n == 1:
		return uint64(s[0])
	}
	return 0
}

// load8 returns the first eight bytes of s as a number, the first byte lowest.
func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
