package table

import (
	"encoding/binary"
	"unsafe"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// A sense in a file is laid out as a Sense is in memory on most machines: the kind, two flags of 0 or 1
// and the language; the features; the entry.
const (
	weakFlag = 1 << 0 // of the number after the kind
	abbrFlag = 1 << 8
	langAt   = 24 // the bit of the first number where the language begins

	laidOutAlike = unsafe.Sizeof(Sense{}) == senseSize && unsafe.Offsetof(Sense{}.Weak) == 1 && unsafe.Offsetof(Sense{}.Abbr) == 2 &&
		unsafe.Offsetof(Sense{}.Lang) == 3 && unsafe.Offsetof(Sense{}.Features) == 4 && unsafe.Offsetof(Sense{}.Entry) == 8
)

// view returns the bytes of s, which must not be changed.
func view(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// viewSenses returns the senses in s, which have been checked. They are most of a file: where memory
// allows they are not copied, which saves half the time that opening takes.
func viewSenses(s string) []Sense {
	n := len(s) / senseSize
	first := unsafe.Pointer(unsafe.StringData(s))
	if n == 0 || !laidOutAlike || uintptr(first)%unsafe.Alignof(Sense{}) != 0 || binary.NativeEndian.Uint16([]byte{1, 0}) != 1 {
		return copySenses(s)
	}
	return unsafe.Slice((*Sense)(first), n)
}

func copySenses(s string) []Sense {
	all := make([]Sense, len(s)/senseSize)
	for i := range all {
		all[i] = readSense(s[i*senseSize:])
	}
	return all
}

func readSense(s string) Sense {
	head := number(s, 0)
	return Sense{Kind: Kind(head), Weak: head>>8&weakFlag != 0, Abbr: head>>8&abbrFlag != 0, Lang: Lang(head >> langAt),
		Features: inflect.Feature(number(s, 4)), Entry: number(s, 8)}
}

func appendSense(b []byte, s Sense) []byte {
	head := uint32(s.Kind) | uint32(s.Lang)<<langAt
	if s.Weak {
		head |= weakFlag << 8
	}
	if s.Abbr {
		head |= abbrFlag << 8
	}
	b = binary.LittleEndian.AppendUint32(b, head)
	b = binary.LittleEndian.AppendUint32(b, uint32(s.Features))
	return binary.LittleEndian.AppendUint32(b, s.Entry)
}
