package score

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Found is what khabar found in a text, as its JSON has it.
type Found struct {
	ID       string        `json:"id"`
	Entities []foundEntity `json:"entities"`
	Figures  []foundFigure `json:"figures"`
	Events   []foundEvent  `json:"events"`
}

type place struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func (p place) span() span { return span{p.Start, p.End} }

type foundEntity struct {
	place
	Type    string  `json:"type"`
	Form    string  `json:"form"`
	Coref   bool    `json:"coref"`
	Ref     *string `json:"ref"`
	Country *string `json:"country"`
}

type foundFigure struct {
	place
	amount
}

type foundEvent struct {
	Type string `json:"type"`
	Cue  place  `json:"cue"`
	roles[[]place]
	Figures  []foundFigure `json:"figures"`
	Negated  bool          `json:"negated"`
	Modality string        `json:"modality"`
}

// Roles are the roles of an event that are scored.
var Roles = [...]string{"actor", "target", "instrument", "location", "time", "source"}

// A Count is how often something was right, found where it is not, and missed where it is.
type Count struct{ Right, Extra, Missed int }

// Rates returns precision, recall and F1.
func (c Count) Rates() (p, r, f1 float64) {
	if n := c.Right + c.Extra; n > 0 {
		p = float64(c.Right) / float64(n)
	}
	if n := c.Right + c.Missed; n > 0 {
		r = float64(c.Right) / float64(n)
	}
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return p, r, f1
}

// A Fault is one thing that was missed or found where it is not.
type Fault struct{ Document, What, Type, Text string }

// A Confusion is a type that was taken for another at the same place.
type Confusion struct{ What, Gold, Found string }

// A Score adds up what was right.
type Score struct {
	Counts                  map[string]*Count // entity, entity/country, event, argument/actor, figure, …
	Faults                  []Fault
	Confusions              map[Confusion]int
	flags, flagsRight       int
	countries, countryRight int
}

// New returns an empty score.
func New() *Score { return &Score{Counts: map[string]*Count{}, Confusions: map[Confusion]int{}} }

// count adds to what and, if there is a kind, to what/kind.
func (s *Score) count(what, kind string, add Count) {
	for _, key := range []string{what, what + "/" + kind} {
		c := s.Counts[key]
		if c == nil {
			c = &Count{}
			s.Counts[key] = c
		}
		c.Right, c.Extra, c.Missed = c.Right+add.Right, c.Extra+add.Extra, c.Missed+add.Missed
		if kind == "" {
			return
		}
	}
}

var (
	right  = Count{Right: 1}
	extra  = Count{Extra: 1}
	missed = Count{Missed: 1}
)

// Add scores one document. What its gold has no list of, not even an empty one, is not measured.
func (s *Score) Add(g *Gold, f *Found) {
	if g.Entities != nil {
		s.entities(g, f)
	}
	if g.Figures != nil {
		s.figures(g, f)
	}
	if g.Events != nil {
		s.events(g, f)
	}
}

func (s *Score) fault(g *Gold, what, kind, text string) {
	s.Faults = append(s.Faults, Fault{g.ID, what, kind, text})
}

func cut(text string, p place) string {
	if p.Start < 0 || p.End > len(text) || p.Start > p.End {
		return ""
	}
	return text[p.Start:p.End]
}

// take removes the first element that fits from the list and returns it.
func take[T any](list *[]T, fits func(*T) bool) (T, bool) {
	for i := range *list {
		if fits(&(*list)[i]) {
			hit := (*list)[i]
			*list = slices.Delete(slices.Clone(*list), i, i+1)
			return hit, true
		}
	}
	var none T
	return none, false
}

// sameEdge tells whether spans end together and begin within three letters, so that a proclitic is forgiven.
func sameEdge(a, b span) bool {
	d := a.start - b.start
	return a.end == b.end && -6 <= d && d <= 6
}

func (s *Score) entities(g *Gold, f *Found) {
	finder, left := newFinder(g.Text), f.Entities
	var missing []goldEntity
	for _, e := range g.Entities {
		at, ok := finder.next(e.mention)
		hit, found := take(&left, func(x *foundEntity) bool { return ok && x.Type == e.Type && sameEdge(at, x.span()) })
		if !found {
			s.count("entity", e.Type, missed)
			s.fault(g, "entity missed", e.Type, e.Text)
			missing = append(missing, e)
			continue
		}
		s.count("entity", e.Type, right)
		if e.Type == "country" {
			s.countries++
			of := hit.Country
			if of == nil {
				of = hit.Ref
			}
			if same(of, e.ID) || same(hit.Ref, e.ID) {
				s.countryRight++
			}
		}
	}
	for _, x := range left {
		s.count("entity", x.Type, extra)
		s.fault(g, "entity extra", x.Type, cut(g.Text, x.place))
		for _, e := range missing {
			if e.Type != x.Type && slices.ContainsFunc(finder.all(e.mention), func(at span) bool { return sameEdge(at, x.span()) }) {
				s.Confusions[Confusion{"entity", e.Type, x.Type}]++
				break
			}
		}
	}
}

func same(a, b *string) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func sameAmount(g, p amount) bool {
	if g.Unit != "" && p.Unit != g.Unit {
		return false
	}
	for _, pair := range [][2]*float64{{g.Value, p.Value}, {g.Min, p.Min}, {g.Max, p.Max}} {
		want, have := pair[0], pair[1]
		if want != nil && (have == nil || math.Abs(*have-*want) > 1e-6*max(1, math.Abs(*want))) {
			return false
		}
	}
	return true
}

func (s *Score) figures(g *Gold, f *Found) {
	finder, left := newFinder(g.Text), f.Figures
	for _, want := range g.Figures {
		at, ok := finder.next(want.mention)
		if _, found := take(&left, func(x *foundFigure) bool { return ok && at.overlaps(x.span()) && sameAmount(want.amount, x.amount) }); found {
			s.count("figure", "", right)
			continue
		}
		s.count("figure", "", missed)
		s.fault(g, "figure missed", want.Unit, want.Text)
	}
	for _, x := range left {
		s.count("figure", "", extra)
		s.fault(g, "figure extra", x.Unit, cut(g.Text, x.place))
	}
}

func (s *Score) events(g *Gold, f *Found) {
	finder, left := newFinder(g.Text), f.Events
	type lost struct {
		kind string
		cues []span
	}
	var missing []lost
	for i := range g.Events {
		e := &g.Events[i]
		cues := finder.all(mention{e.Cue, e.At, e.Nth})
		hit, found := take(&left, func(x *foundEvent) bool { return x.Type == e.Type && touches(cues, x.Cue.span()) })
		if found {
			s.count("event", e.Type, right)
			s.flags++
			if hit.Negated == e.Negated && cmp.Or(hit.Modality, "actual") == cmp.Or(e.Modality, "actual") {
				s.flagsRight++
			}
		} else {
			s.count("event", e.Type, missed)
			s.fault(g, "event missed", e.Type, e.Cue)
			missing = append(missing, lost{e.Type, cues})
		}
		s.arguments(g, e, &hit, found)
	}
	for i := range left {
		x := &left[i]
		s.count("event", x.Type, extra)
		n := len(x.Figures)
		for _, role := range Roles {
			n += len(x.role(role))
		}
		s.count("argument", "", Count{Extra: n})
		s.fault(g, "event extra", x.Type, cut(g.Text, x.Cue))
		for _, m := range missing {
			if touches(m.cues, x.Cue.span()) {
				s.Confusions[Confusion{"event", m.kind, x.Type}]++
				break
			}
		}
	}
}

func touches(cues []span, at span) bool {
	return slices.ContainsFunc(cues, func(c span) bool { return c.overlaps(at) })
}

// arguments scores the roles of an event. Of one that was not found all are missed.
func (s *Score) arguments(g *Gold, e *goldEvent, hit *foundEvent, found bool) {
	finder := newFinder(g.Text)
	for _, role := range Roles {
		have := hit.role(role)
		for _, m := range e.role(role) {
			at := finder.all(m)
			_, ok := take(&have, func(x *place) bool {
				return slices.ContainsFunc(at, func(a span) bool { return coversHead(g.Text, a, x.span()) })
			})
			if ok {
				s.count("argument", role, right)
				continue
			}
			s.count("argument", role, missed)
			if found {
				s.fault(g, "argument missed", e.Type+"."+role, m.Text)
			}
		}
		for _, x := range have {
			s.count("argument", role, extra)
			s.fault(g, "argument extra", e.Type+"."+role, cut(g.Text, x))
		}
	}
	have := hit.Figures
	for _, want := range e.Figures {
		if _, ok := take(&have, func(x *foundFigure) bool { return sameAmount(want, x.amount) }); ok {
			s.count("argument", "figures", right)
		} else {
			s.count("argument", "figures", missed)
		}
	}
	for range have {
		s.count("argument", "figures", extra)
	}
}

// coversHead tells whether a found mention holds the first word of the gold one, or lies inside it.
func coversHead(text string, gold, found span) bool {
	if !gold.overlaps(found) {
		return false
	}
	first, _, _ := strings.Cut(text[gold.start:min(gold.end, len(text))], " ")
	return found.start <= gold.start+6 && found.end >= gold.start+max(1, len(first)-6) || gold.start <= found.start && found.end <= gold.end
}

// Write prints the score; the last line is a JSON object with its figures.
func (s *Score) Write(w io.Writer, perType bool) error {
	figures := map[string]float64{}
	for _, key := range slices.Sorted(maps.Keys(s.Counts)) {
		c := s.Counts[key]
		p, r, f1 := c.Rates()
		if !strings.Contains(key, "/") {
			figures[key+"_p"], figures[key+"_r"], figures[key+"_f1"] = rounded(p), rounded(r), rounded(f1)
		} else if !perType {
			continue
		}
		fmt.Fprintf(w, "%-34s P %.3f  R %.3f  F1 %.3f   (%d right, %d extra, %d missed)\n", key, p, r, f1, c.Right, c.Extra, c.Missed)
	}
	share := func(key, label string, n, all int) {
		if all > 0 {
			figures[key] = rounded(float64(n) / float64(all))
			fmt.Fprintf(w, "%-34s %.3f\n", label, figures[key])
		}
	}
	share("flags_acc", "negation and modality right", s.flagsRight, s.flags)
	share("country_id_acc", "country ids right", s.countryRight, s.countries)
	line, err := json.Marshal(figures)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", line)
	return err
}

// rounded returns x to three places.
func rounded(x float64) float64 {
	x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'f', 3, 64), 64) // of its own output no error
	return x
}
