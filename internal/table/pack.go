package table

import (
	"encoding/binary"
	"math"
)

// The sizes of slots and records in bytes.
const (
	wordSlot   = 8
	wordHead   = 12
	edgeSlot   = 12
	senseSize  = 12
	memberSize = 12
	factSize   = 12
)

// inner is set in the end of a state's senses if a phrase goes on from the state.
const inner = 1 << 31

// number reads the four bytes of s at i, the lowest first.
func number(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// A packer writes records: numbers and references to texts, each text once.
type packer struct {
	texts []byte
	known map[string]uint32
	out   []byte // the list at hand
	index []byte // where its records begin
}

// list writes records of a list one after the other and returns them with their index.
func (p *packer) list(n int, one func(i int)) (records, index []byte) {
	p.out, p.index = nil, nil
	for i := range n {
		p.index = binary.LittleEndian.AppendUint32(p.index, uint32(len(p.out)))
		one(i)
	}
	return p.out, p.index
}

func (p *packer) uint(n uint32) { p.out = binary.AppendUvarint(p.out, uint64(n)) }

func (p *packer) float(f float64) {
	p.out = binary.LittleEndian.AppendUint64(p.out, math.Float64bits(f))
}

// flags writes up to 32 answers as one number.
func (p *packer) flags(set ...bool) {
	var n uint32
	for i, is := range set {
		if is {
			n |= 1 << i
		}
	}
	p.uint(n)
}

// text writes where in the texts s stands: 0 for an empty one.
func (p *packer) text(all ...string) {
	for _, s := range all {
		p.uint(p.place(s))
	}
}

func (p *packer) place(s string) uint32 {
	if len(p.texts) == 0 {
		p.texts = []byte{0}
		p.known = map[string]uint32{"": 0}
	}
	at, ok := p.known[s]
	if !ok {
		at = uint32(len(p.texts))
		p.known[s] = at
		p.texts = binary.AppendUvarint(p.texts, uint64(len(s)))
		p.texts = append(p.texts, s...)
	}
	return at
}

func (p *packer) strings(all []string) {
	p.uint(uint32(len(all)))
	p.text(all...)
}

func (p *packer) numbers(all []uint32) {
	p.uint(uint32(len(all)))
	for _, n := range all {
		p.uint(n)
	}
}

func (p *packer) conditions(all []Condition) {
	p.uint(uint32(len(all)))
	for _, c := range all {
		p.text(c.Place)
		p.uint(c.Set + 1) // Any is 0
	}
}

func (p *packer) refinements(all []Refinement) {
	p.uint(uint32(len(all)))
	for _, r := range all {
		p.uint(r.Event)
		p.conditions(r.When)
	}
}

// records are those of one list, read one by one.
type records struct{ data, index string }

func (r records) count() int { return len(r.index) / 4 }

// at returns a reader of record i, which is empty if there is none.
func (r records) at(t *Tables, i uint32) unpacker {
	if int(i) >= r.count() {
		return unpacker{t: t}
	}
	return unpacker{t: t, in: r.data, i: int(number(r.index, int(i)*4))}
}

// An unpacker reads what a packer wrote. Past the end it reads zeros and is bad.
type unpacker struct {
	t   *Tables
	in  string
	i   int
	bad bool
}

func (r *unpacker) uint() uint32 {
	n, next := uvarint(r.in, r.i)
	if next == 0 {
		r.bad = true
		return 0
	}
	r.i = next
	return n
}

// uvarint reads the number at s[i:] and returns where it ends, 0 if it is cut off or too great.
func uvarint(s string, i int) (n uint32, next int) {
	for shift := 0; shift < 35 && i >= 0 && i < len(s); shift += 7 {
		b := s[i]
		i++
		n |= uint32(b&0x7F) << shift
		if b < 0x80 {
			return n, i
		}
	}
	return 0, 0
}

// length reads how many of something follow, which take a byte each or more.
func (r *unpacker) length() int {
	n := r.uint()
	if uint64(n) > uint64(len(r.in)-r.i) {
		r.bad = true
		return 0
	}
	return int(n)
}

func (r *unpacker) float() float64 {
	if r.i+8 > len(r.in) {
		r.bad = true
		return 0
	}
	low, high := number(r.in, r.i), number(r.in, r.i+4)
	r.i += 8
	f := math.Float64frombits(uint64(high)<<32 | uint64(low))
	r.bad = r.bad || f-f != 0 // no number, or infinite: JSON has neither
	return f
}

// flags reads what packer.flags wrote.
func (r *unpacker) flags(to ...*bool) {
	n := r.uint()
	for i, flag := range to {
		*flag = n&(1<<i) != 0
	}
}

func (r *unpacker) text() string {
	text, ok := r.t.text(r.uint())
	r.bad = r.bad || !ok
	return text
}

// text returns the text at a byte of t.texts, and whether there is one. At 0 stands the empty one.
func (t *Tables) text(at uint32) (string, bool) {
	if at == 0 {
		return "", true
	}
	n, start := uvarint(t.texts, int(at))
	if start == 0 || uint64(n) > uint64(len(t.texts)-start) {
		return "", false
	}
	return t.texts[start : start+int(n)], true
}

func (r *unpacker) strings() []string {
	var all []string
	for range r.length() {
		all = append(all, r.text())
	}
	return all
}

func (r *unpacker) numbers() []uint32 {
	var all []uint32
	for range r.length() {
		all = append(all, r.uint())
	}
	return all
}

func (r *unpacker) conditions() []Condition {
	n := r.length()
	if n == 0 {
		return nil
	}
	all := make([]Condition, n)
	for i := range all {
		all[i] = Condition{Place: r.text(), Set: r.uint() - 1}
		if all[i].Set != Any && int(all[i].Set) >= r.t.setCount {
			r.bad = true
		}
	}
	return all
}

func (r *unpacker) refinements() []Refinement {
	n := r.length()
	if n == 0 {
		return nil
	}
	all := make([]Refinement, n)
	for i := range all {
		all[i] = Refinement{Event: r.uint(), When: r.conditions()}
		if int(all[i].Event) >= r.t.eventCount {
			r.bad = true
		}
	}
	return all
}
