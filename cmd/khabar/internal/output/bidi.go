package output

import (
	"slices"
	"strings"
	"sync"
	"unicode"

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
	s = printable(s)
	switch b {
	case Plain:
		return s
	case Visual:
		return visual(s)
	}
	return isolate + s + release
}

// printable returns s on one line, without what would command the terminal: an article is not to be trusted with that.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
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
	from := 0 // where the right-to-left part begins that is being read
	leftToRight := !startsRightToLeft(s)
	for i := range order.NumRuns() {
		run := order.Run(i)
		text := run.String()
		if run.Direction() == bidi.RightToLeft {
			text = bidi.ReverseString(text)
		} else if leftToRight && strings.ContainsFunc(text, latin) {
			slices.Reverse(runs[from:])
			from = len(runs) + 1
		}
		runs = append(runs, text)
	}
	slices.Reverse(runs[min(from, len(runs)):])
	return strings.Join(runs, "")
}

// startsRightToLeft tells whether the first letter of s belongs to a script that runs to the left.
func startsRightToLeft(s string) bool {
	for _, r := range s {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return false
}

func latin(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.L
}

// shapes are the presentation forms of a letter: alone, at the end, at the beginning, in the middle. A letter that does
// not join to the left has the first two; lam with an alef after it is a letter of that sort.
type shapes []rune

// shapesOf is read off the block of presentation forms, where the forms of a letter stand side by side in this order.
var shapesOf = sync.OnceValue(func() map[string]shapes {
	const first, last = 0xfe80, 0xfefc
	m := map[string]shapes{}
	for r := rune(first); r <= last; r++ {
		if letter := norm.NFKC.String(string(r)); letter != string(r) {
			m[letter] = append(m[letter], r)
		}
	}
	return m
})

// join replaces letters by their presentation forms and drops what stands above and below them.
func join(s string) string {
	letters := parts(s)
	known := shapesOf()
	var out strings.Builder
	for i, letter := range letters {
		before, after := i > 0 && len(known[letters[i-1]]) == 4, i+1 < len(letters) && len(known[letters[i+1]]) >= 2
		form := known[letter]
		switch {
		case len(form) == 0:
			out.WriteString(letter)
		case len(form) == 4 && before && after:
			out.WriteRune(form[3])
		case len(form) == 4 && after:
			out.WriteRune(form[2])
		case len(form) >= 2 && before:
			out.WriteRune(form[1])
		default:
			out.WriteRune(form[0])
		}
	}
	return out.String()
}

// parts cuts s into what has a form of its own: letters, and lam with its alef.
func parts(s string) []string {
	letters := []rune(norm.NFC.String(s))
	letters = slices.DeleteFunc(letters, func(r rune) bool { return r >= 0x64b && r <= 0x65f || r == 0x670 })
	known := shapesOf()
	var out []string
	for i := 0; i < len(letters); i++ {
		if i+1 < len(letters) && len(known[string(letters[i:i+2])]) > 0 {
			out = append(out, string(letters[i:i+2]))
			i++
			continue
		}
		out = append(out, string(letters[i]))
	}
	return out
}
