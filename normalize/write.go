package normalize

import (
	"slices"
	"unicode/utf8"
	"unsafe"
)

// String returns the search key of s. It is SearchKey.String.
func String(s string) string { return SearchKey.String(s) }

// String returns the folded form of s; s itself, without allocating, if they are equal.
func (f Fold) String(s string) string {
	if f&Elongation != 0 && f != Elongation {
		return Elongation.String((f &^ Elongation).String(s))
	}
	n := f.unchanged(s)
	if n == len(s) {
		return s
	}
	w := writer{fold: f, text: s, at: n, dst: append(make([]byte, 0, len(s)+slack), s[:n]...)}
	w.write()
	return view(w.dst)
}

// Append appends the folded form of s to dst.
func (f Fold) Append(dst []byte, s string) []byte {
	if f&Elongation != 0 && f != Elongation {
		f, s = Elongation, (f &^ Elongation).String(s)
	}
	n := f.unchanged(s)
	w := writer{fold: f, text: s, at: n, dst: append(dst, s[:n]...), from: len(dst)}
	if n < len(s) {
		w.write()
	}
	return w.dst
}

// view returns b as a string. Nobody writes to b while the string is in use.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// unchanged returns the size of a beginning of s that folds to itself and after which a character
// begins; len(s) if s folds to itself.
func (f Fold) unchanged(s string) int {
	var room [longestForm]byte
	i := 0
	if t := f.table(); t != nil {
		i = t.unchanged(s)
	}
	for i < len(s) {
		folded, size := f.appendNext(room[:0], s[i:])
		if string(folded) != s[i:i+size] {
			return i
		}
		i += size
	}
	return i
}

// A writer appends the folded form of a text to dst, and points if mapped.
type writer struct {
	fold   Fold
	text   string
	at     int // where the next character of text begins
	dst    []byte
	from   int // a hamza does not join what stands before this place of dst
	points []point
	mapped bool
}

// write folds the whole text.
func (w *writer) write() {
	w.reserve()
	table := w.fold.table()
	for w.at < len(w.text) {
		if table != nil && !isForeign(w.text[w.at]) {
			w.writeFast(table)
		}
		if w.at < len(w.text) {
			w.writeNext()
		}
	}
	w.mark()
}

// writeNext folds one character.
func (w *writer) writeNext() {
	w.mark()
	dst, size := w.fold.appendNext(w.dst, w.text[w.at:])
	if size == 1 && w.text[w.at] >= utf8.RuneSelf { // bytes that are not UTF-8 make no letter together
		w.from = len(dst)
	}
	w.dst, w.at = dst, w.at+size
}

// mark records that a character begins here.
func (w *writer) mark() {
	if !w.mapped {
		return
	}
	k := len(w.dst) / block
	if k >= len(w.points) {
		w.points = append(w.points, point{})
	}
	w.points[k] = point{w.at, len(w.dst)}
}

// reserve makes room for the rest of the text if its folded form is no longer than that.
func (w *writer) reserve() {
	n := len(w.text) - w.at + slack
	w.dst = slices.Grow(w.dst, n)
	if k := (len(w.dst)+n)/block + 1 - len(w.points); w.mapped && k > 0 {
		w.points = slices.Grow(w.points, k)[:len(w.points)+k]
	}
}
