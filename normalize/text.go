package normalize

import (
	"sort"
	"unicode/utf8"
)

// A Text is a text, its folded form, and the byte offsets that tie one to the other. It is safe for
// concurrent use as long as nothing calls Reset.
type Text struct {
	fold             Fold
	original, folded string
	points           []point
	room             []byte // the bytes of folded
	first            *Text  // if Elongation comes after other folds: the text by those, whose folded form is original
}

// A point is a place where a character begins in the original and its folded form in the folded
// text. A Text keeps the last one of every block of the folded text: a map of every byte would be
// larger than the text, and from a point the rest of the way is found by folding again.
type point struct{ original, folded int }

// block is the size in bytes of the pieces of folded text that have a point. No character folds to
// so many, so that every block has one.
const block = 64

// NewText folds s by SearchKey in one pass, in time and memory linear in len(s).
func NewText(s string) *Text { return SearchKey.NewText(s) }

// NewText folds s in one pass, in time and memory linear in len(s).
func (f Fold) NewText(s string) *Text {
	t := &Text{fold: f}
	if f&Elongation != 0 && f != Elongation {
		t = &Text{fold: Elongation, first: &Text{fold: f &^ Elongation}}
	}
	t.Reset(s)
	return t
}

// Reset makes t a Text of s, by the same Fold, in the memory that it has. What Folded returned
// before is not valid any more.
func (t *Text) Reset(s string) {
	if t.first != nil {
		t.first.Reset(s)
		s = t.first.folded
	}
	w := writer{fold: t.fold, text: s, dst: t.room[:0], points: t.points[:0], mapped: true}
	w.write()
	t.original, t.room, t.points = s, w.dst, w.points
	t.folded = view(t.room)
}

// Original returns the text as it was given.
func (t *Text) Original() string {
	if t.first != nil {
		return t.first.original
	}
	return t.original
}

// Folded returns the folded form of the text.
func (t *Text) Folded() string { return t.folded }

// Span returns the range of the original that folded[start:end] stands for, marks on its last
// letter included. Both offsets must lie between characters of the folded form; those outside of it
// are clamped. For what it returns,
//
//	f.String(t.Span(start, end).Of(t.Original())) == t.Folded()[start:end]
//
// unless one end lies inside what one character became, as in ﷲ: then all of the character counts.
// The time it takes does not depend on the size of the text, but on that of some 64 bytes of its
// folded form.
func (t *Text) Span(start, end int) Span {
	start = min(max(start, 0), len(t.folded))
	end = min(max(end, start), len(t.folded))
	at, _, _ := t.locate(start)
	span := Span{at.original, at.original}
	if last, size, _ := t.locate(end); last.folded < end {
		span.End = last.original + size
	} else if end > start {
		span.End = t.visible(last.original)
	}
	if t.first != nil {
		return t.first.Span(span.Start, span.End)
	}
	return span
}

// Folding returns the range of the folded form that the characters of s became, the reverse of Span.
func (t *Text) Folding(s Span) (start, end int) {
	if t.first != nil {
		s.Start, s.End = t.first.Folding(s)
	}
	s.Start = min(max(s.Start, 0), len(t.original))
	s.End = min(max(s.End, s.Start), len(t.original))
	first, _, _ := t.locateOriginal(s.Start)
	last, _, width := t.locateOriginal(s.End)
	if last.original < s.End {
		last.folded += width
	}
	return first.folded, max(first.folded, last.folded)
}

// locate returns the character whose folded form contains the byte at offset, its size in the
// original and its width in the folded form.
func (t *Text) locate(offset int) (at point, size, width int) {
	if k := offset / block; offset == len(t.folded) {
		return point{len(t.original), offset}, 0, 0
	} else if t.points[k].folded <= offset {
		at = t.points[k]
	} else if k > 0 {
		at = t.points[k-1]
	}
	for {
		size, width = t.next(at)
		if at.folded+width > offset {
			return at, size, width
		}
		at.original += size
		at.folded += width
	}
}

// locateOriginal is locate for an offset in the original.
func (t *Text) locateOriginal(offset int) (at point, size, width int) {
	if k := sort.Search(len(t.points), func(k int) bool { return t.points[k].original > offset }); k > 0 {
		at = t.points[k-1]
	}
	for at.original < len(t.original) {
		size, width = t.next(at)
		if at.original+size > offset {
			return at, size, width
		}
		at.original += size
		at.folded += width
	}
	return at, 0, 0
}

// next returns the size of the character at a place, and the width of its folded form.
func (t *Text) next(at point) (size, width int) {
	var room [longestForm]byte
	folded, size := t.fold.appendNext(room[:0], t.original[at.original:])
	return size, len(folded)
}

// visible returns end less the invisible characters before it, if they were deleted.
func (t *Text) visible(end int) int {
	for t.fold&Controls != 0 && end > 0 {
		r, size := utf8.DecodeLastRuneInString(t.original[:end])
		if Classify(r) != Invisible {
			break
		}
		end -= size
	}
	return end
}
