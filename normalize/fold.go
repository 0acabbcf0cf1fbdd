package normalize

import (
	"strings"
	"unicode/utf8"
)

// Version numbers the letter table. It changes whenever String may return another result;
// compiled lexicons record it and are refused under any other.
const Version = 1

// A Fold is a set of foldings. The zero Fold changes nothing. For every Fold f, with f(s) for
// f.String(s),
//
//	f(f(s)) == f(s)         if s is UTF-8
//	f(a+b) == f(a)+f(b)     if a is UTF-8 and b begins with a letter, digit, sign or blank
//	len(f(s)) <= 11*len(s)  with equality for ﷺ
//
// In the second law Elongation also wants that b does not begin with the last letter of a. Bytes
// that are not UTF-8 pass unchanged. All methods take time linear in the size of their text.
type Fold uint16

// The foldings; the table of the package says more of each.
const (
	Composition Fold = 1 << iota
	Forms
	Marks
	Tatweel
	Controls
	Alef
	Maqsura
	Marbuta
	Persian
	Numerals
	Signs
	Spaces
	Case
	Carriers
	Punctuation
	Elongation
)

// The usual sets.
const (
	// SearchKey makes one of all spellings of a word that are not told apart by readers.
	SearchKey = Light | Controls | Alef | Maqsura | Marbuta | Persian | Numerals | Signs | Spaces | Case
	// Light takes away what is not spelling, and leaves every letter what it is.
	Light = Composition | Forms | Marks | Tatweel
)

// appendNext appends the folded form of the first character of s, which is not empty, to dst, and
// returns the size of that character in bytes. A letter, the hamza or madda written as a mark on
// it, and what stands between them and is deleted, are one character.
//
// This is what folding means. The rest of the package does the same, but faster or with a map. Only
// Elongation comes after all other folds, when letters stand together that shall count together.
func (f Fold) appendNext(dst []byte, s string) ([]byte, int) {
	if f == Elongation {
		return appendShortened(dst, s)
	}
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return append(dst, s[:size]...), size
	}
	if lookUp(r).fold&f == 0 && formOf(r) == "" && !composes(r) {
		return append(dst, s[:size]...), size // the usual case, and nothing but that
	}
	from := len(dst)
	dst = f.appendFolded(dst, r)
	for f&Composition != 0 && len(dst) > from {
		base, width := utf8.DecodeLastRune(dst[from:])
		if !composes(base) {
			break
		}
		n := size + f.deleted(s[size:])
		mark, markSize := utf8.DecodeRuneInString(s[n:])
		composed := compose(base, mark)
		if composed == 0 {
			break
		}
		dst = f.appendRune(dst[:len(dst)-width], composed)
		size = n + markSize
	}
	return dst, size
}

// appendFolded appends r, or what the presentation form r stands for, folded.
func (f Fold) appendFolded(dst []byte, r rune) []byte {
	form := formOf(r)
	if form == "" || f&Forms == 0 {
		return f.appendRune(dst, r)
	}
	for _, r := range form {
		dst = f.appendRune(dst, r)
	}
	return dst
}

// appendRune appends r, folded by the rows of the letter table.
func (f Fold) appendRune(dst []byte, r rune) []byte {
	for {
		row := lookUp(r)
		switch {
		case row.fold&f == 0:
			return utf8.AppendRune(dst, r)
		case row.to == 0:
			return dst
		}
		r = row.to
	}
}

// deleted returns the size of the characters at the start of s that f deletes, without the hamzas and
// maddas written as marks.
func (f Fold) deleted(s string) int {
	var room [longestForm]byte
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || isHamza(r) || len(f.appendFolded(room[:0], r)) > 0 {
			return i
		}
		i += size
	}
	return len(s)
}

// appendShortened is appendNext for Elongation: three or more of one letter are one character.
func appendShortened(dst []byte, s string) ([]byte, int) {
	r, size := utf8.DecodeRuneInString(s)
	letter := s[:size]
	dst = append(dst, letter...)
	if Classify(r) != Letter {
		return dst, size
	}
	end := size
	for strings.HasPrefix(s[end:], letter) {
		end += size
	}
	if end < 3*size {
		return dst, size
	}
	return dst, end
}
