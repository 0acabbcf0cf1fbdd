package report

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

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
			from, to := s.actor(a, named), s.actor(t, named)
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

// actor returns the key of a participant: its country, else its id. One without either is not drawn.
func (s *Summary) actor(a event.Argument, named map[string]string) string {
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
	return s.r.execute("overview", map[string]any{
		"L": s.r.labels, "Articles": s.articles, "Events": s.events, "Names": s.names, "Figures": s.figures,
		"Types":     bars(s.types, s.r.typeName, 20),
		"Countries": bars(s.countries, s.country, 15),
		"Network":   s.network(), "Days": s.timeline(), "DaysWidth": timelineWidth + 80,
	})
}

// country returns what a country is called.
func (s *Summary) country(id string) string {
	if name := s.r.names.Countries[id]; name != "" {
		return name
	}
	return id
}

// A network is a drawing of who did what to whom, and the same in words.
type network struct {
	Width, Height int
	Nodes         []node
	Edges         []edge
	Relations     []relation
}

type node struct {
	X, Y, R, LX, LY string
	Anchor, Title   string
	Lines           []string // of the name
}

type edge struct{ Path, Weight, Title string }

type relation struct{ From, To, What string }

const (
	mostNodes     = 12 // how many participants fit on a circle with their names
	mostRelations = 12
)

// The drawing: a circle of participants with room for their names on both sides.
const (
	networkWidth, networkHeight = 640, 400
	networkRadius               = 150.0
)

type point struct{ x, y float64 }

// network draws the participants with the most events on a circle.
func (s *Summary) network() network {
	keys, degree := s.busiest()
	net := network{Width: networkWidth, Height: networkHeight}
	at := map[string]point{}
	for i, key := range keys {
		angle := 2*math.Pi*float64(i)/float64(len(keys)) - math.Pi/2
		at[key] = onCircle(angle, networkRadius)
		net.Nodes = append(net.Nodes, s.node(key, degree[key], angle))
	}
	weight := map[[2]string]int{}
	for pair, types := range s.edges {
		_, from := at[pair[0]]
		_, to := at[pair[1]]
		if from && to {
			weight[pair] = sum(types)
		}
	}
	for i, pair := range top(weight, len(weight)) {
		what := s.what(s.edges[pair])
		from, to := s.actors[pair[0]], s.actors[pair[1]]
		net.Edges = append(net.Edges, edge{
			Path:   arc(at[pair[0]], at[pair[1]], radius(degree[pair[1]])),
			Weight: number(1 + math.Sqrt(float64(weight[pair]-1))),
			Title:  fmt.Sprintf("%s %s %s: %s", from, s.r.labels["arrow"], to, what),
		})
		if i < mostRelations {
			net.Relations = append(net.Relations, relation{from, to, what})
		}
	}
	return net
}

// busiest returns the participants with the most events, without those that did nothing to another of them, and how many events
// each has a part in.
func (s *Summary) busiest() (keys []string, degree map[string]int) {
	degree = map[string]int{}
	for pair, types := range s.edges {
		degree[pair[0]] += sum(types)
		degree[pair[1]] += sum(types)
	}
	keys = top(degree, mostNodes)
	linked := map[string]bool{}
	for pair := range s.edges {
		if slices.Contains(keys, pair[0]) && slices.Contains(keys, pair[1]) {
			linked[pair[0]], linked[pair[1]] = true, true
		}
	}
	return slices.DeleteFunc(keys, func(key string) bool { return !linked[key] }), degree
}

func onCircle(angle, radius float64) point {
	return point{networkWidth/2 + radius*math.Cos(angle), networkHeight/2 + radius*math.Sin(angle)}
}

// radius returns that of a participant with n events.
func radius(n int) float64 { return math.Min(5+2*math.Sqrt(float64(n)), 18) }

// node draws a participant with its name outside the circle.
func (s *Summary) node(key string, degree int, angle float64) node {
	name := s.actors[key]
	lines := wrapped(name, 13, 2)
	p, label := onCircle(angle, networkRadius), onCircle(angle, networkRadius+14+radius(degree))
	n := node{X: number(p.x), Y: number(p.y), R: number(radius(degree)), Lines: lines, Anchor: "middle", Title: fmt.Sprintf("%s: %d", name, degree)}
	height := 19 * float64(len(lines)-1)
	label.y += 5 - height/2 + height/2*math.Sin(angle) // wholly above the highest, below the lowest
	switch {
	case math.Cos(angle) > 0.1:
		n.Anchor = "start"
	case math.Cos(angle) < -0.1:
		n.Anchor = "end"
	}
	n.LX, n.LY = number(label.x), number(label.y)
	return n
}

// wrapped breaks a name into lines of about a width, and shortens what does not fit into so many.
func wrapped(name string, width, most int) []string {
	var lines []string
	for _, word := range strings.Fields(name) {
		last := len(lines) - 1
		switch {
		case last >= 0 && utf8.RuneCountInString(lines[last]+" "+word) <= width:
			lines[last] += " " + word
		case last == most-1:
			lines[last] += " …"
			return lines
		default:
			if r := []rune(word); len(r) > width+2 {
				word = string(r[:width]) + "…"
			}
			lines = append(lines, word)
		}
	}
	return lines
}

// arc draws an arc that ends at the rim of to, bent to one side so that the answer to it is seen beside it.
func arc(from, to point, rim float64) string {
	dx, dy := to.x-from.x, to.y-from.y
	mid := point{(from.x+to.x)/2 - dy*0.18, (from.y+to.y)/2 + dx*0.18}
	length := math.Hypot(to.x-mid.x, to.y-mid.y)
	end := point{to.x - (to.x-mid.x)/length*(rim+2), to.y - (to.y-mid.y)/length*(rim+2)}
	return fmt.Sprintf("M%s %sQ%s %s %s %s", number(from.x), number(from.y), number(mid.x), number(mid.y), number(end.x), number(end.y))
}

func number(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }

// A day is a column of the timeline.
type day struct {
	X, Y, W, H, Middle string
	N, Title, Label    string
}

// timelineWidth is the width of all columns.
const timelineWidth = 900

// timeline draws a column a day, from the first day to the last. Those that have room for it say their number and their date.
func (s *Summary) timeline() []day {
	if len(s.days) < 2 {
		return nil
	}
	dates := slices.Sorted(maps.Keys(s.days))
	first, last := ofDate(dates[0]), ofDate(dates[len(dates)-1])
	step := math.Min(180, timelineWidth/(last.Sub(first).Hours()/24+1))
	most := 0
	for _, types := range s.days {
		most = max(most, sum(types))
	}
	var all []day
	dated, counted := math.Inf(-1), math.Inf(-1) // how far what is written goes
	for _, date := range dates {
		n := sum(s.days[date])
		x, width, height := step*ofDate(date).Sub(first).Hours()/24, math.Max(2, math.Min(48, step*0.8)), 120*float64(n)/float64(most)
		middle := x + width/2
		d := day{X: number(x), Y: number(125 - height), W: number(width), H: number(height), Middle: number(middle), Title: date + ": " + s.what(s.days[date])}
		if middle >= dated {
			d.Label, dated = date, middle+170
		}
		if middle >= counted {
			d.N, counted = strconv.Itoa(n), middle+40
		}
		all = append(all, d)
	}
	return all
}

// ofDate returns the time of a date that was made of one.
func ofDate(date string) time.Time {
	t, _ := time.Parse(time.DateOnly, date)
	return t
}

func (s *Summary) what(types map[string]int) string {
	var parts []string
	for _, t := range top(types, 6) {
		parts = append(parts, fmt.Sprintf("%s %d", s.r.typeName(t), types[t]))
	}
	return strings.Join(parts, s.r.labels["comma"])
}

func sum(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}
