package report

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar/event"
)

// A Summary adds up articles: how many of what, who did what to whom, and when. It holds counts, not texts.
type Summary struct {
	r                                *Renderer
	articles, events, names, figures int
	types, countries                 map[string]int
	actors                           map[string]string // what each node is called
	edges                            map[[2]string]map[string]int
	days                             map[string]map[string]int
}

// NewSummary returns an empty summary.
func NewSummary(r *Renderer) *Summary {
	return &Summary{r: r, types: map[string]int{}, countries: map[string]int{}, actors: map[string]string{},
		edges: map[[2]string]map[string]int{}, days: map[string]map[string]int{}}
}

// Add adds an article.
func (s *Summary) Add(a *Article) {
	s.articles++
	s.events += len(a.Found.Events)
	s.names += len(a.Found.Entities)
	s.figures += len(a.Found.Figures)
	named := map[string]string{} // of an id, as this article's entities call it
	for _, e := range a.Found.Entities {
		name := e.Name
		if s.r.lang != "ar" && e.NameEN != "" {
			name = e.NameEN
		}
		if e.Ref != "" && name != "" {
			named[e.Ref] = name
		}
	}
	for i := range a.Found.Events {
		s.event(&a.Found.Events[i], named, a.Published)
	}
}

func (s *Summary) event(e *event.Event, named map[string]string, published time.Time) {
	s.types[e.Type]++
	seen := map[string]bool{}
	for _, list := range [][]event.Argument{e.Actor, e.Target, e.Location} {
		for _, x := range list {
			if x.Country != "" && !seen[x.Country] {
				seen[x.Country] = true
				s.countries[x.Country]++
			}
		}
	}
	if !published.IsZero() {
		day := published.Format(time.DateOnly)
		if s.days[day] == nil {
			s.days[day] = map[string]int{}
		}
		s.days[day][e.Type]++
	}
	if e.Negated {
		return
	}
	for _, a := range e.Actor {
		for _, t := range e.Target {
			from, to := s.node(a, named), s.node(t, named)
			if from == "" || to == "" || from == to {
				continue
			}
			key := [2]string{from, to}
			if s.edges[key] == nil {
				s.edges[key] = map[string]int{}
			}
			s.edges[key][e.Type]++
		}
	}
}

// node returns the key of a participant: its country, else its id. One without either is not drawn.
func (s *Summary) node(a event.Argument, named map[string]string) string {
	key := a.Country
	if key == "" {
		key = a.Ref
	}
	if key == "" {
		return ""
	}
	name := named[key]
	if name == "" {
		name = s.country(key)
	}
	s.actors[key] = name
	return key
}

// A bar is a row of a bar chart.
type bar struct {
	Key, Label string
	N          int
	Share      int // of the longest bar, in percent
}

func bars(counts map[string]int, label func(string) string, n int) []bar {
	var all []bar
	for _, key := range top(counts, n) {
		all = append(all, bar{key, label(key), counts[key], 0})
		all[len(all)-1].Share = max(1, 100*counts[key]/all[0].N)
	}
	return all
}

// Render returns the overview of the page.
func (s *Summary) Render() (string, error) {
	days, width := s.timeline()
	return s.r.execute("overview", map[string]any{
		"L": s.r.labels, "Articles": s.articles, "Events": s.events, "Names": s.names, "Figures": s.figures,
		"Types":     bars(s.types, s.r.typeName, 20),
		"Countries": bars(s.countries, s.country, 15),
		"Network":   s.network(), "Days": days, "DaysWidth": width,
	})
}

// country returns what a country is called.
func (s *Summary) country(id string) string {
	if name := s.r.names.Countries[id]; name != "" {
		return name
	}
	return id
}

// A network is a drawing of who did what to whom.
type network struct {
	Width, Height int
	Nodes         []node
	Edges         []edge
}

type node struct {
	X, Y, R, LX, LY      string
	Anchor, Label, Title string
}

type edge struct{ Path, Weight, Title string }

// mostNodes is how many participants fit on a circle with their names.
const mostNodes = 16

// network draws the participants with the most events on a circle.
func (s *Summary) network() network {
	const width, height, radius = 520, 440, 155.0
	degree := map[string]int{}
	for key, types := range s.edges {
		for _, n := range types {
			degree[key[0]] += n
			degree[key[1]] += n
		}
	}
	keys := top(degree, mostNodes)
	net := network{Width: width, Height: height}
	at := map[string][2]float64{}
	for i, key := range keys {
		angle := 2*math.Pi*float64(i)/float64(len(keys)) - math.Pi/2
		x, y := width/2+radius*math.Cos(angle), height/2+radius*math.Sin(angle)
		at[key] = [2]float64{x, y}
		n := node{X: number(x), Y: number(y), R: number(5 + 2*math.Sqrt(float64(degree[key]))), Label: trimmed(s.actors[key], 22), Anchor: "middle",
			Title: fmt.Sprintf("%s: %d", s.actors[key], degree[key])}
		lx, ly := width/2+(radius+28)*math.Cos(angle), height/2+(radius+28)*math.Sin(angle)+4
		switch {
		case math.Cos(angle) > 0.3:
			n.Anchor = "start"
		case math.Cos(angle) < -0.3:
			n.Anchor = "end"
		}
		n.LX, n.LY = number(lx), number(ly)
		net.Nodes = append(net.Nodes, n)
	}
	for _, a := range keys {
		for _, b := range keys {
			if types := s.edges[[2]string{a, b}]; types != nil {
				net.Edges = append(net.Edges, s.edge(a, b, types, at))
			}
		}
	}
	return net
}

// edge draws an arc, bent to one side so that the answer to it is seen beside it.
func (s *Summary) edge(a, b string, types map[string]int, at map[string][2]float64) edge {
	from, to := at[a], at[b]
	dx, dy := to[0]-from[0], to[1]-from[1]
	length := math.Hypot(dx, dy)
	end := [2]float64{to[0] - dx/length*12, to[1] - dy/length*12}
	mid := [2]float64{(from[0]+to[0])/2 - dy*0.18, (from[1]+to[1])/2 + dx*0.18}
	var what []string
	sum := 0
	for _, t := range top(types, len(types)) {
		sum += types[t]
		what = append(what, fmt.Sprintf("%s %d", s.r.typeName(t), types[t]))
	}
	return edge{
		Path:   fmt.Sprintf("M%s %sQ%s %s %s %s", number(from[0]), number(from[1]), number(mid[0]), number(mid[1]), number(end[0]), number(end[1])),
		Weight: number(1 + math.Sqrt(float64(sum-1))),
		Title:  fmt.Sprintf("%s ← %s: %s", s.actors[b], s.actors[a], strings.Join(what, ", ")),
	}
}

func number(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }

// A day is a column of the timeline.
type day struct{ X, Y, W, H, Title, Label string }

// timeline draws a column a day, from the first day to the last.
func (s *Summary) timeline() ([]day, int) {
	var dates []string
	most := 0
	for date, types := range s.days {
		dates = append(dates, date)
		most = max(most, sum(types))
	}
	if len(dates) < 2 {
		return nil, 0
	}
	slices.Sort(dates)
	first, _ := time.Parse(time.DateOnly, dates[0]) // of its own making
	last, _ := time.Parse(time.DateOnly, dates[len(dates)-1])
	span := int(last.Sub(first).Hours()/24) + 1
	const width = 900
	step := math.Min(40, float64(width)/float64(span))
	var all []day
	labelled := math.Inf(-1)
	for _, date := range dates {
		t, _ := time.Parse(time.DateOnly, date)
		x := step * t.Sub(first).Hours() / 24
		n := sum(s.days[date])
		h := 120 * float64(n) / float64(most)
		d := day{X: number(x), Y: number(125 - h), W: number(math.Max(2, step*0.8)), H: number(h), Title: date + ": " + s.what(s.days[date])}
		if x >= labelled+60 {
			d.Label, labelled = date, x
		}
		all = append(all, d)
	}
	return all, max(int(step*float64(span)), 200)
}

func (s *Summary) what(types map[string]int) string {
	var parts []string
	for _, t := range top(types, 6) {
		parts = append(parts, fmt.Sprintf("%s %d", s.r.typeName(t), types[t]))
	}
	return strings.Join(parts, ", ")
}

func sum(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}
