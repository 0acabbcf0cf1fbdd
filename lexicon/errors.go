package lexicon

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// An Error is one fault in a file of a lexicon.
type Error struct {
	File   string // slash-separated path in its layer
	Line   int    // from 1; 0 if unknown
	Column int    // from 1, in code points, as editors count; 0 if unknown
	Key    string // path of the value: countries[2].nisba[0]
	Msg    string // what is wrong
	Fix    string // what to write instead; may be empty

	Warning bool // suspicious only: a lexicon with it is loaded
}

// Error returns "file:line:column: key: message; fix", leaving out what is unknown.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	if e.Column > 0 {
		fmt.Fprintf(&b, ":%d", e.Column)
	}
	if e.Key != "" {
		b.WriteString(": " + e.Key)
	}
	if e.Warning {
		b.WriteString(": warning")
	}
	b.WriteString(": " + e.Msg)
	if e.Fix != "" {
		b.WriteString("; " + e.Fix)
	}
	return b.String()
}

// An ErrorList is the faults of all files, in order of file, line and column.
type ErrorList []*Error

// Error returns all faults, one a line.
func (l ErrorList) Error() string {
	lines := make([]string, len(l))
	for i, e := range l {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the faults, for errors.As.
func (l ErrorList) Unwrap() []error {
	errs := make([]error, len(l))
	for i, e := range l {
		errs[i] = e
	}
	return errs
}

// Err returns l, or nil if it holds only warnings.
func (l ErrorList) Err() error {
	if slices.ContainsFunc(l, func(e *Error) bool { return !e.Warning }) {
		return l
	}
	return nil
}

// sort puts l in order of file, line and column.
func (l ErrorList) sort() {
	slices.SortStableFunc(l, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Key, b.Key))
	})
}

// nearest returns "write x" for the word of known that is most like got, "" if none is. What is longer than words are has none.
func nearest(got string, known []string) string {
	const longest, most = 100, 2_000
	if len(got) > longest || len(known) > most {
		return ""
	}
	best, least := "", 2+len([]rune(got))/3
	for _, k := range known {
		if d := distance([]rune(got), []rune(k)); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return "write " + best
}

// distance returns how many letters must be put in, taken out or replaced to make b of a.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
