// Package normalize folds Arabic spelling, so that the forms in which writers and keyboards
// leave one word compare equal, and keeps the way back to every byte of the original text.
package normalize

import (
	"strings"
	"unicode/utf8"
)

// Version numbers the folding table. It changes whenever String may return another result;
// compiled lexicons record it and are refused under any other.
const Version = 1

// A Span is a half-open range [Start, End) of byte offsets into a text as it was given.
// The zero Span is empty.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns text[s.Start:s.End], or "" if s does not lie in text.
func (s Span) Of(text string) string {
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// Contains reports whether t lies inside s. Every Span contains itself.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// String returns f(s), the folded form of s; s itself, without allocating, if f(s) == s.
//
//	f(f(s)) == f(s)
//	f(a+b) == f(a)+f(b)   if a and b are UTF-8 and b does not begin with a combining mark
//
// Bytes that are not UTF-8 pass unchanged.
func String(s string) string {
	for i := 0; i < len(s); {
		folded, size := next(s[i:])
		if folded != s[i:i+size] {
			return stringFrom(s, i)
		}
		i += size
	}
	return s
}

// stringFrom is String for an s of which the first i bytes fold to themselves.
func stringFrom(s string, i int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		folded, size := next(s[i:])
		b.WriteString(folded)
		i += size
	}
	return b.String()
}

// next returns the folded form of the first character of s, and its size in bytes in s. A letter
// and a hamza or madda that is written as a mark on it are one character.
func next(s string) (folded string, size int) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s[:size], size
	}
	if r == 'و' || r == 'ي' || r == 'ى' || r == 'ی' {
		if n := hamza(s[size:]); n > 0 {
			if r == 'و' {
				return "ؤ", size + n
			}
			return "ئ", size + n
		}
	}
	return fold(r, s[:size]), size
}

// hamza returns the size of the marks at the start of s up to and including a hamza, 0 if there is none.
func hamza(s string) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == 0x0654 || r == 0x0655:
			return i
		case Classify(r) != Diacritic:
			return 0
		}
	}
	return 0
}

// A Text is a text, its folded form, and the byte offsets that tie one to the other.
// It is immutable and safe for concurrent use.
type Text struct {
	original, folded string
	starts, ends     []uint32 // for each byte of folded, its character in original
}

// NewText folds s in one pass, in time and memory linear in len(s).
func NewText(s string) *Text {
	t := &Text{original: s}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		folded, size := next(s[i:])
		end := i + size
		if r, _ := utf8.DecodeRuneInString(s[i:]); folded == "" && Classify(r) != Invisible {
			for k := len(t.ends) - 1; k >= 0 && t.starts[k] == t.starts[len(t.starts)-1]; k-- {
				t.ends[k] = uint32(end)
			}
		}
		for range len(folded) {
			t.starts = append(t.starts, uint32(i))
			t.ends = append(t.ends, uint32(end))
		}
		b.WriteString(folded)
		i = end
	}
	t.folded = b.String()
	return t
}

// Original returns the text as it was given.
func (t *Text) Original() string { return t.original }

// Folded returns String(t.Original()).
func (t *Text) Folded() string { return t.folded }

// Span returns the range of the original that folded[start:end] stands for, marks on its last
// letter included. Offsets outside the folded form are clamped.
func (t *Text) Span(start, end int) Span {
	start = min(max(start, 0), len(t.folded))
	end = min(max(end, start), len(t.folded))
	if start == end {
		at := len(t.original)
		if start < len(t.starts) {
			at = int(t.starts[start])
		}
		return Span{at, at}
	}
	return Span{int(t.starts[start]), int(t.ends[end-1])}
}
