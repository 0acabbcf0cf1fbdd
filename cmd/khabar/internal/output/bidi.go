package output

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// Bidi says how Arabic is written among Latin labels on a terminal.
type Bidi string

// The ways. Isolated text is in logical order between isolates, for terminals that know bidirectional text and for files;
// visual text has its letters joined and put in the order in which they are seen, for terminals that don't; plain text is bare.
const (
	Isolate Bidi = "isolate"
	Visual  Bidi = "visual"
	Plain   Bidi = "plain"
)

// First-strong isolates keep right-to-left text from reordering the labels and numbers beside it.
const (
	isolate = "\u2068"
	release = "\u2069"
)

// Show returns s on one line, as it is to be written.
func (b Bidi) Show(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	switch b {
	case Plain:
		return s
	case Visual:
		return visual(s)
	}
	return isolate + s + release
}

// visual joins the letters of s and puts them in the order in which they are seen from left to right.
func visual(s string) string {
	var p bidi.Paragraph
	if _, err := p.SetString(join(s), bidi.DefaultDirection(bidi.Neutral)); err != nil {
		return s
	}
	order, err := p.Order()
	if err != nil {
		return s
	}
	var runs []string
	for i := range order.NumRuns() {
		run := order.Run(i)
		text := run.String()
		if run.Direction() == bidi.RightToLeft {
			text = bidi.ReverseString(text)
		}
		runs = append(runs, text)
	}
	if order.Direction() == bidi.RightToLeft {
		slices.Reverse(runs)
	}
	return strings.Join(runs, "")
}

// shapes are the presentation forms of a letter: alone, at the end, at the beginning, in the middle. A letter that does
// not join to the left has the first two.
type shapes []rune

// shapesOf is read off the block of presentation forms, where the forms of a letter stand side by side in this order.
var shapesOf = sync.OnceValue(func() map[rune]shapes {
	const first, last = 0xfe80, 0xfef4
	m := map[rune]shapes{}
	for r := rune(first); r <= last; r++ {
		if letter := []rune(norm.NFKC.String(string(r))); len(letter) == 1 && letter[0] != r {
			m[letter[0]] = append(m[letter[0]], r)
		}
	}
	return m
})

// join replaces letters by their presentation forms and drops what stands above and below them.
func join(s string) string {
	known := shapesOf()
	letters := []rune(norm.NFC.String(s))
	letters = slices.DeleteFunc(letters, func(r rune) bool { return r >= 0x64b && r <= 0x65f || r == 0x670 })
	out := make([]rune, len(letters))
	for i, r := range letters {
		before, after := i > 0 && len(known[letters[i-1]]) == 4, i+1 < len(letters) && len(known[letters[i+1]]) >= 2
		form := known[r]
		switch {
		case len(form) == 0:
			out[i] = r
		case len(form) == 4 && before && after:
			out[i] = form[3]
		case len(form) == 4 && after:
			out[i] = form[2]
		case len(form) >= 2 && before:
			out[i] = form[1]
		default:
			out[i] = form[0]
		}
	}
	return string(out)
}
