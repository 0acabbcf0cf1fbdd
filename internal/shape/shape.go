// Package shape tells by its letters whether a word that the lexicon lacks looks like a part of a person's
// name, as بلكيفيتش does, or like a word of the language, as تعويضات does.
package shape

import (
	_ "embed"
	"unicode/utf8"
)

// weights holds a weight for each bucket of letter groups, in sixteenths of a logit. It is made by
//
//	go run ./internal/shape/train -names names.json -words words.jsonl -o internal/shape/weights.bin
//
// which says what it learns from.
//
//go:embed weights.bin
var weights string

// Buckets is how many weights there are.
const Buckets = 1 << 13

// Bias is the weight of a word of no letters.
const Bias = -10

// MaxGroup is how many letters a group has at most. The start and the end of a word count as letters.
const MaxGroup = 4

// Unit is how many points make one logit: a word of 2*Unit points is e² times likelier a name than not.
const Unit = 16

// Score returns the evidence in the letters of a folded word that it is part of a name: above 0 for, below 0
// against. Words of more than 30 letters are none.
func Score(key string) int {
	var buckets [4 * 32]uint16
	n, ok := Groups(key, buckets[:0])
	if !ok {
		return -10 * Unit
	}
	sum := Bias
	for _, b := range n {
		sum += int(int8(weights[b]))
	}
	return sum
}

// Groups appends to to the buckets of the groups of one to MaxGroup letters of key, and reports whether key is a word
// of at most 30 letters.
func Groups(key string, to []uint16) ([]uint16, bool) {
	const start, end = 1, 2
	var letters [32]uint32
	letters[0] = start
	n := 1
	for i := 0; i < len(key); {
		c, size := utf8.DecodeRuneInString(key[i:])
		i += size
		if n == len(letters)-1 {
			return to, false
		}
		letters[n] = uint32(c)
		n++
	}
	letters[n] = end
	n++
	for i := range n {
		for size := 1; size <= MaxGroup && i+size <= n; size++ {
			to = append(to, bucket(letters[i:i+size]))
		}
	}
	return to, true
}

func bucket(group []uint32) uint16 {
	x := uint32(len(group)) * 2654435761
	for _, c := range group {
		x = (x ^ c) * 16777619
		x ^= x >> 13
	}
	return uint16(x % Buckets)
}
