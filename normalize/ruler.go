package normalize

import "unicode/utf8"

// A Ruler measures a text in other units than bytes: in code points, as editors and Python count, and
// in UTF-16 units, as browsers and Java do. It is immutable and safe for concurrent use.
type Ruler struct {
	text   string
	inches []inch
}

// An inch is the beginning of the character that holds a byte divisible by block, and what stands
// before it.
type inch struct{ bytes, runes, units int }

// NewRuler measures text, in time linear in its length.
func NewRuler(text string) *Ruler {
	r := &Ruler{text: text, inches: make([]inch, 0, len(text)/block+1)}
	for at := (inch{}); at.bytes < len(text); {
		next := at.next(text)
		if next.bytes > len(r.inches)*block {
			r.inches = append(r.inches, at)
		}
		at = next
	}
	return r
}

// next steps over one character.
func (at inch) next(text string) inch {
	c, size := utf8.DecodeRuneInString(text[at.bytes:])
	at.bytes += size
	at.runes++
	at.units++
	if c > 0xFFFF {
		at.units++
	}
	return at
}

// Runes returns the number of code points that begin before the byte at offset. A byte that is not
// UTF-8 counts as one.
func (r *Ruler) Runes(offset int) int { return r.measure(offset).runes }

// UTF16 returns the number of UTF-16 units of the code points that begin before the byte at offset.
func (r *Ruler) UTF16(offset int) int { return r.measure(offset).units }

func (r *Ruler) measure(offset int) inch {
	offset = min(max(offset, 0), len(r.text))
	var at inch
	if k := min(offset/block, len(r.inches)-1); k >= 0 {
		at = r.inches[k]
	}
	for at.bytes < offset {
		at = at.next(r.text)
	}
	return at
}
