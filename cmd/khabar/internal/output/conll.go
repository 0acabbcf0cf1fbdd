package output

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/normalize"
)

// A conllFormat writes a word a line with its number, its span, the entity that it belongs to, the entity inside that one, and
// the event that it is the cue of, in IOB2; an empty line ends a sentence. Proclitics before a mention are words of their own.
type conllFormat struct{ Style }

func (*conllFormat) Head() string { return "" }
func (*conllFormat) Tail() string { return "" }

func (f *conllFormat) Append(b []byte, r Result) ([]byte, error) {
	b = fmt.Appendf(b, "# document = %s\n", oneLine(r.ID))
	var outer, inner, cues layer
	for _, e := range widestFirst(r.Entities) {
		l := labelled{e.Span, string(e.Type)}
		if !outer.add(l) {
			inner.add(l)
		}
	}
	for _, e := range r.Events {
		cues.add(labelled{e.Cue.Span, e.Type})
	}
	page := f.Reader.Read(r.Text)
	ruler := measure(f.Offsets, r.Text)
	for _, s := range page.Sentences {
		n := 0
		for _, t := range words(page, s, &outer, &inner, &cues) {
			n++
			b = fmt.Appendf(b, "%d\t%s\t%d\t%d\t%s\t%s\t%s\n", n, oneLine(t.Of(r.Text)), ruler(t.Start), ruler(t.End),
				outer.tag(t), inner.tag(t), cues.tag(t))
		}
		b = append(b, '\n')
	}
	return b, nil
}

// widestFirst returns the entities with those first that hold others.
func widestFirst(list []entity.Entity) []entity.Entity {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b entity.Entity) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return list
}

func measure(u Unit, text string) func(int) int {
	switch u {
	case Rune:
		return normalize.NewRuler(text).Runes
	case UTF16:
		return normalize.NewRuler(text).UTF16
	}
	return func(offset int) int { return offset }
}

// words returns the tokens of a sentence, cut where a mention begins or ends inside one.
func words(page *section.Page, s section.Sentence, layers ...*layer) []normalize.Span {
	var out []normalize.Span
	for i := s.First; i <= s.Last; i++ {
		span := page.Tokens[i].Span
		var cuts []int
		for _, l := range layers {
			cuts = append(cuts, l.edges(span)...)
		}
		slices.Sort(cuts)
		for _, at := range slices.Compact(cuts) {
			out = append(out, normalize.Span{Start: span.Start, End: at})
			span.Start = at
		}
		out = append(out, span)
	}
	return out
}

// A layer is a row of mentions of which none overlaps another, in order.
type layer struct{ mentions []labelled }

type labelled struct {
	normalize.Span
	label string
}

// add adds a mention that begins no earlier than those before, or returns false if it overlaps the last.
func (l *layer) add(m labelled) bool {
	if n := len(l.mentions); n > 0 && l.mentions[n-1].End > m.Start {
		return false
	}
	l.mentions = append(l.mentions, m)
	return true
}

// at returns the mention that ends after offset, nil if there is none.
func (l *layer) at(offset int) *labelled {
	i, _ := slices.BinarySearchFunc(l.mentions, offset, func(m labelled, at int) int { return cmp.Compare(m.End, at+1) })
	if i == len(l.mentions) {
		return nil
	}
	return &l.mentions[i]
}

// edges returns where mentions begin or end inside s.
func (l *layer) edges(s normalize.Span) []int {
	var cuts []int
	for at := s.Start; at < s.End; {
		m := l.at(at)
		if m == nil || m.Start >= s.End {
			break
		}
		for _, edge := range []int{m.Start, m.End} {
			if edge > s.Start && edge < s.End {
				cuts = append(cuts, edge)
			}
		}
		at = m.End
	}
	return cuts
}

// tag returns the IOB2 tag of a word.
func (l *layer) tag(word normalize.Span) string {
	m := l.at(word.Start)
	switch {
	case m == nil || m.Start >= word.End:
		return "O"
	case m.Start >= word.Start:
		return "B-" + m.label
	}
	return "I-" + m.label
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
