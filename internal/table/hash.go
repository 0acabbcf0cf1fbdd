package table

import (
	"encoding/binary"
	"math/bits"
)

// hash returns a number for a word that spreads over all 32 bits. Compiled files hold it: another
// function is another formatVersion.
func hash(s string) uint32 {
	h := uint64(len(s)) * 0x9E3779B97F4A7C15
	for len(s) > 8 {
		h = mix(h ^ load(s, 8))
		s = s[8:]
	}
	h = mix(h ^ load(s, len(s)))
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

// load returns the first n ≤ 8 bytes of s as a number, the first byte lowest.
func load(s string, n int) uint64 {
	if n == 8 {
		_ = s[7]
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	var v uint64
	for i := n - 1; i >= 0; i-- {
		v = v<<8 | uint64(s[i])
	}
	return v
}
