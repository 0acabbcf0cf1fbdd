package report

import (
	"cmp"
	"fmt"
	"html/template"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/record"
	"github.com/khabar-nlp/khabar/normalize"
)

// A view is an article on its page.
type view struct {
	*Renderer
	a     *Article
	n     int
	marks []*mark
	names []*mark                  // those that are no cues, in order of their beginnings
	cues  []*mark                  // of each event
	spans map[normalize.Span]*mark // the first name or figure of a span
	same  map[int][]string         // cards of each happening
}

// A mark is a mention in the text.
type mark struct {
	normalize.Span
	id     string
	class  string
	data   [][2]string
	events []string
}

func newView(r *Renderer, a *Article, n int) *view {
	v := &view{Renderer: r, a: a, n: n, spans: map[normalize.Span]*mark{}, same: map[int][]string{}}
	add := func(s normalize.Span, class string, data ...[2]string) *mark {
		m := &mark{Span: s, id: fmt.Sprintf("m%d-%d", n, len(v.marks)+1), class: class, data: append([][2]string{{"kind", class}}, data...)}
		if class == "cue" {
			m.data = nil
		} else if v.spans[s] == nil {
			v.spans[s] = m
		}
		v.marks = append(v.marks, m)
		return m
	}
	for _, e := range a.Found.Entities {
		add(e.Span, string(e.Type), [2]string{"form", string(e.Form)}, [2]string{"ref", e.Ref}, [2]string{"name", e.Name}, [2]string{"en", e.NameEN},
			[2]string{"country", e.Country}, [2]string{"wikidata", e.Wikidata}, [2]string{"role", e.Role}, [2]string{"rule", e.Rule})
	}
	for _, f := range a.Found.Figures {
		add(f.Span, "figure", [2]string{"value", record.Amount(f)})
	}
	for _, t := range a.Found.Times {
		add(t.Span, "date", [2]string{"value", t.Value})
	}
	v.names = slices.Clone(v.marks)
	slices.SortStableFunc(v.names, func(a, b *mark) int { return cmp.Compare(a.Start, b.Start) })
	for i := range a.Found.Events {
		e := &a.Found.Events[i]
		m := add(e.Cue.Span, "cue")
		m.events = []string{v.cardID(i)}
		v.cues = append(v.cues, m)
		if e.Same > 0 {
			v.same[e.Same] = append(v.same[e.Same], v.cardID(i))
		}
		for _, role := range output.Roles(e) {
			for _, x := range role.List {
				for m := range v.inside(x.Span) {
					if !slices.Contains(m.events, v.cardID(i)) {
						m.events = append(m.events, v.cardID(i))
					}
				}
			}
		}
	}
	return v
}

// inside yields the names and figures that lie in a span.
func (v *view) inside(s normalize.Span) iter.Seq[*mark] {
	return func(yield func(*mark) bool) {
		i, _ := slices.BinarySearchFunc(v.names, s.Start, func(m *mark, at int) int { return cmp.Compare(m.Start, at) })
		for ; i < len(v.names) && v.names[i].Start < s.End; i++ {
			if v.names[i].End <= s.End && !yield(v.names[i]) {
				return
			}
		}
	}
}

func (v *view) cardID(i int) string { return fmt.Sprintf("e%d-%d", v.n, i+1) }

// text returns the text with its mentions marked, one inside the other. A mention that crosses the end of another is cut there.
func (v *view) text() template.HTML {
	marks := slices.Clone(v.marks)
	slices.SortStableFunc(marks, func(a, b *mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	w := &marker{text: v.a.Text, begun: map[*mark]bool{}}
	for _, m := range marks {
		w.closeUpTo(m.Start)
		w.write(m.Start)
		w.begin(m)
	}
	w.closeUpTo(len(v.a.Text))
	w.write(len(v.a.Text))
	return template.HTML(w.out.String()) // all text in it was escaped
}

// A marker writes text with marks.
type marker struct {
	out   strings.Builder
	text  string
	at    int
	stack []*mark
	begun map[*mark]bool
}

// closeUpTo ends the marks that end at or before an offset.
func (w *marker) closeUpTo(offset int) {
	for {
		next := -1
		for _, m := range w.stack {
			if m.End <= offset && (next < 0 || m.End < next) {
				next = m.End
			}
		}
		if next < 0 {
			return
		}
		w.write(next)
		// Those above that go on are opened again.
		var again []*mark
		for len(w.stack) > 0 && slices.ContainsFunc(w.stack, func(m *mark) bool { return m.End <= next }) {
			m := w.stack[len(w.stack)-1]
			w.stack = w.stack[:len(w.stack)-1]
			w.out.WriteString("</mark>")
			if m.End > next {
				again = append(again, m)
			}
		}
		for _, m := range slices.Backward(again) {
			w.begin(m)
		}
	}
}

// begin opens a mark; one that was cut has its id and its place in the tab order only once.
func (w *marker) begin(m *mark) {
	w.stack = append(w.stack, m)
	fmt.Fprintf(&w.out, `<mark class="%s"`, m.class)
	if !w.begun[m] {
		w.begun[m] = true
		fmt.Fprintf(&w.out, ` id="%s" tabindex="0" role="button"`, m.id)
		w.attribute("label", strings.Join(strings.Fields(m.Of(w.text)), " "))
	}
	for _, d := range m.data {
		w.attribute(d[0], d[1])
	}
	w.attribute("events", strings.Join(m.events, " "))
	w.out.WriteString(">")
}

func (w *marker) attribute(name, value string) {
	if value != "" {
		fmt.Fprintf(&w.out, ` data-%s="%s"`, name, template.HTMLEscapeString(value))
	}
}

// write writes the text up to an offset. More than one empty line shows as one.
func (w *marker) write(offset int) {
	if offset <= w.at {
		return
	}
	w.out.WriteString(template.HTMLEscapeString(squeezed(w.text[w.at:offset])))
	w.at = offset
}

func squeezed(s string) string {
	lines := strings.Split(strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n"), "\n")
	out := lines[:0:0]
	for i, l := range lines {
		if i > 1 && i < len(lines)-1 && strings.TrimSpace(l) == "" && strings.TrimSpace(lines[i-1]) == "" {
			continue
		}
		out = append(out, l)
	}
	return strings.Join(out, "\n")
}

// A card is an event on the page.
type card struct {
	ID, Type, Name, Cue, CueID, Quote, Confidence, Rule string
	Code                                                string // the type, where its name is another
	Badges                                              []string
	Negated                                             bool
	Roles                                               []role
	Same                                                []string // other cards of the same happening
	L                                                   map[string]string
}

type role struct {
	Label    string
	Mentions []mention
}

type mention struct{ Text, To, Note string }

func (v *view) cards() []card {
	var all []card
	for i := range v.a.Found.Events {
		all = append(all, v.card(i))
	}
	return all
}

func (v *view) card(i int) card {
	e := &v.a.Found.Events[i]
	c := card{ID: v.cardID(i), Type: e.Type, Name: v.typeName(e.Type), Cue: flat(e.Cue.Text), CueID: v.cues[i].id, Negated: e.Negated,
		Quote: trimmed(v.sentence(e), 220), Confidence: strconv.FormatFloat(e.Confidence, 'f', 2, 64), Rule: e.Rule, L: v.labels}
	if c.Name != spaced(e.Type) {
		c.Code = e.Type
	}
	for _, flag := range output.Flags(e) {
		if label := v.labels[flag]; label != "" {
			c.Badges = append(c.Badges, label)
		}
	}
	for _, r := range output.Roles(e) {
		if len(r.List) > 0 {
			c.Roles = append(c.Roles, role{v.labels[r.Name], v.mentions(r.List)})
		}
	}
	if len(e.Figures) > 0 {
		r := role{Label: v.labels["figure"]}
		for _, f := range e.Figures {
			r.Mentions = append(r.Mentions, mention{flat(f.Text), v.idOf(f.Span), record.Amount(f)})
		}
		c.Roles = append(c.Roles, r)
	}
	const links = 4
	for _, id := range v.same[e.Same] {
		if id != c.ID && len(c.Same) < links {
			c.Same = append(c.Same, id)
		}
	}
	return c
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func (v *view) mentions(list []event.Argument) []mention {
	var all []mention
	for _, a := range list {
		m := mention{Text: flat(a.Text), To: v.idOf(a.Span), Note: a.Ref}
		if m.Note == "" {
			m.Note = a.Country
		}
		if a.Coref {
			m.Note = strings.TrimSpace(m.Note + " (" + v.labels["coref"] + ")")
		}
		all = append(all, m)
	}
	return all
}

// idOf returns the mark of a span, or the widest inside it; "" if there is none.
func (v *view) idOf(s normalize.Span) string {
	if m := v.spans[s]; m != nil {
		return m.id
	}
	var best *mark
	for m := range v.inside(s) {
		if best == nil || m.End-m.Start > best.End-best.Start {
			best = m
		}
	}
	if best == nil {
		return ""
	}
	return best.id
}

// sentence returns the lines around an event up to the ends of its sentence.
func (v *view) sentence(e *event.Event) string {
	start, end := min(e.Start, e.Cue.Start), max(e.End, e.Cue.End)
	if i := strings.LastIndexAny(v.a.Text[:start], ".\n"); i >= 0 {
		start = i + 1
	} else {
		start = 0
	}
	if i := strings.IndexAny(v.a.Text[end:], ".\n"); i >= 0 {
		end += i
	} else {
		end = len(v.a.Text)
	}
	return strings.ToValidUTF8(v.a.Text[start:end], "\ufffd")
}
