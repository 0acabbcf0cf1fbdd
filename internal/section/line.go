package section

import (
	"github.com/khabar-nlp/khabar/internal/token"
)

// A line is the tokens between two line breaks.
type line struct {
	first, last int  // tokens, both included
	words       int  // tokens that are no marks
	apart       bool // a blank line stands before it
}

// lines appends the lines of t to all, which is empty.
func lines(all []line, t *token.Text) []line {
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if i == 0 || k.Gap >= token.Line {
			all = append(all, line{first: i, apart: k.Gap == token.Paragraph})
		}
		l := &all[len(all)-1]
		l.last = i
		if k.Kind != token.Mark {
			l.words++
		}
	}
	return all
}

// minBreaks is how many line breaks inside sentences it takes to see that they stand where lines are full.
const minBreaks = 3

// wraps reports whether t breaks its lines where they are full rather than where something ends: at nearly
// every single break after a word, the next word would have made the line longer than the longest.
func wraps(t *token.Text, all []line) bool {
	longest := 0
	for _, l := range all {
		longest = max(longest, t.Tokens[l.last].End-t.Tokens[l.first].Start)
	}
	breaks, full := 0, 0
	for i := 1; i < len(all); i++ {
		before, l := all[i-1], all[i]
		if l.apart || t.Tokens[before.last].Kind == token.Mark {
			continue
		}
		next := t.Tokens[l.first]
		breaks++
		if t.Tokens[before.last].End-t.Tokens[before.first].Start+1+next.End-next.Start >= longest*9/10 {
			full++
		}
	}
	return breaks >= minBreaks && full*10 >= breaks*9
}
