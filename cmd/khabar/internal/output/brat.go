package output

import (
	"fmt"
	"strings"

	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/record"
	"github.com/khabar-nlp/khabar/normalize"
)

// A bratFormat writes the standoff annotations of the brat tool. Its offsets are always code points.
type bratFormat struct{}

func (bratFormat) Head() string { return "" }
func (bratFormat) Tail() string { return "" }

func (bratFormat) Append(b []byte, r Result) ([]byte, error) {
	w := &bratWriter{text: r.Text, ruler: normalize.NewRuler(r.Text), mentions: map[string]int{}}
	for _, e := range r.Entities {
		w.mention(string(e.Type), e.Span)
	}
	for _, f := range r.Figures {
		n := w.mention("figure", f.Span)
		fmt.Fprintf(w, "#%d\tAnnotatorNotes T%d\t%s\n", w.next("#"), n, record.Amount(f))
	}
	for _, t := range r.Times {
		w.mention("time", t.Span)
	}
	for i := range r.Events {
		w.event(&r.Events[i])
	}
	return append(b, w.String()...), nil
}

// A bratWriter numbers what it writes.
type bratWriter struct {
	strings.Builder
	text     string
	ruler    *normalize.Ruler
	mentions map[string]int // by type and span
	last     map[string]int // by the letter of the number
}

func (w *bratWriter) next(letter string) int {
	if w.last == nil {
		w.last = map[string]int{}
	}
	w.last[letter]++
	return w.last[letter]
}

// mention writes a mention, once for each type, and returns its number. A line break inside parts it into fragments.
func (w *bratWriter) mention(kind string, s normalize.Span) int {
	key := fmt.Sprintf("%s %d %d", kind, s.Start, s.End)
	if n, ok := w.mentions[key]; ok {
		return n
	}
	n := w.next("T")
	w.mentions[key] = n
	var at, words []string
	for from := s.Start; from < s.End; {
		to := s.End
		if i := strings.IndexAny(w.text[from:s.End], "\r\n"); i >= 0 {
			to = from + i
		}
		if to > from {
			at = append(at, fmt.Sprintf("%d %d", w.ruler.Runes(from), w.ruler.Runes(to)))
			words = append(words, w.text[from:to])
		}
		from = to + 1
	}
	fmt.Fprintf(w, "T%d\t%s %s\t%s\n", n, kind, strings.Join(at, ";"), strings.Join(words, " "))
	return n
}

func (w *bratWriter) event(e *event.Event) {
	var line strings.Builder
	fmt.Fprintf(&line, "%s:T%d", e.Type, w.mention(e.Type, e.Cue.Span))
	for _, role := range Roles(e) {
		for i, a := range role.List {
			name := role.Name
			if i > 0 {
				name = fmt.Sprint(name, i+1)
			}
			fmt.Fprintf(&line, " %s:T%d", name, w.mention("participant", a.Span))
		}
	}
	for _, f := range e.Figures {
		fmt.Fprintf(&line, " figure:T%d", w.mention("figure", f.Span))
	}
	n := w.next("E")
	fmt.Fprintf(w, "E%d\t%s\n", n, line.String())
	if e.Negated {
		fmt.Fprintf(w, "A%d\tNegated E%d\n", w.next("A"), n)
	}
	if e.Modality != "" {
		fmt.Fprintf(w, "A%d\tModality E%d %s\n", w.next("A"), n, e.Modality)
	}
}
