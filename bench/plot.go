package main

import (
	"fmt"
	"math"
	"strings"
)

// A plot has the logarithm of some work across and those of its costs upwards.
type plot struct {
	title, across, note string
	series              []series
}

// A series is a cost for each amount of work.
type series struct {
	name   string
	points []point
}

type point struct{ work, cost float64 }

func (s *series) add(work int, cost float64) {
	s.points = append(s.points, point{float64(work), cost})
}

// slope returns how the cost grows with the work: 1 if it is proportional, 0 if it stays. It is the line through the larger half of the
// points: what is done once for any work hides the growth in the others.
func (s *series) slope() float64 {
	all := s.points[len(s.points)/2:]
	var n, x, y, xx, xy float64
	for _, p := range all {
		if p.work > 0 && p.cost > 0 {
			a, b := math.Log(p.work), math.Log(p.cost)
			n, x, y, xx, xy = n+1, x+a, y+b, xx+a*a, xy+a*b
		}
	}
	return (n*xy - x*y) / (n*xx - x*x)
}

// String returns the points as lines of text.
func (p plot) String() string {
	var b strings.Builder
	for _, s := range p.series {
		fmt.Fprintf(&b, "%s, slope %.2f:", s.name, s.slope())
		for _, q := range s.points {
			fmt.Fprintf(&b, " %s: %.4g", short(q.work), q.cost)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// The places of a plot, in pixels.
const (
	width, height            = 720, 420
	left, right, top, bottom = 70, 20, 50, 70
)

// An axis maps the decades from low to high to pixels.
type axis struct{ low, high, from, to float64 }

func (a axis) at(v float64) float64 {
	return a.from + (math.Log10(v)-a.low)/(a.high-a.low)*(a.to-a.from)
}

// axisOf returns the axis of whole decades that holds the values.
func axisOf(values []float64, from, to float64) axis {
	a := axis{math.Inf(1), math.Inf(-1), from, to}
	for _, v := range values {
		if v > 0 {
			a.low, a.high = min(a.low, math.Floor(math.Log10(v))), max(a.high, math.Ceil(math.Log10(v)))
		}
	}
	a.high = max(a.high, a.low+1)
	return a
}

// style has the colours for a light and a dark screen; they can be told apart without colour by the shape of the line.
const style = `<style>
text { font: 13px sans-serif; fill: #24292f } .paper { fill: #ffffff } .grid { stroke: #d0d7de }
.line { fill: none; stroke-width: 2 } .s0 { stroke: #0550ae; color: #0550ae } .s1 { stroke: #953800; color: #953800; stroke-dasharray: 6 4 } .s2 { stroke: #116329; color: #116329; stroke-dasharray: 2 4 }
circle { fill: currentColor; stroke: none } .title { font-size: 16px } .note { font-size: 11px }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .paper { fill: #0d1117 } .grid { stroke: #30363d }
.s0 { stroke: #79c0ff; color: #79c0ff } .s1 { stroke: #ffa657; color: #ffa657 } .s2 { stroke: #7ee787; color: #7ee787 }
}
</style>
`

// svg draws the plot.
func (p plot) svg() string {
	var works, costs []float64
	for _, s := range p.series {
		for _, q := range s.points {
			works, costs = append(works, q.work), append(costs, q.cost)
		}
	}
	x, y := axisOf(works, left, width-right), axisOf(costs, height-bottom, top)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img"><title>%s</title>`+"\n", width, height, p.title)
	b.WriteString(style)
	fmt.Fprintf(&b, `<rect class="paper" width="%d" height="%d"/><text class="title" x="%d" y="25">%s</text>`+"\n", width, height, left, p.title)
	grid(&b, x, y)
	fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="middle">%s</text><text class="note" x="%d" y="%d">%s</text>`+"\n",
		(left+width-right)/2, height-30, p.across, left, height-8, p.note)
	for i, s := range p.series {
		s.draw(&b, i, x, y)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// grid draws a line for every decade.
func grid(b *strings.Builder, x, y axis) {
	for d := x.low; d <= x.high; d++ {
		at, n := x.at(math.Pow(10, d)), short(math.Pow(10, d))
		fmt.Fprintf(b, `<path class="grid" d="M%.0f %d V%d"/><text x="%.0f" y="%d" text-anchor="middle">%s</text>`+"\n", at, top, height-bottom, at, height-bottom+18, n)
	}
	for d := y.low; d <= y.high; d++ {
		at, n := y.at(math.Pow(10, d)), short(math.Pow(10, d))
		fmt.Fprintf(b, `<path class="grid" d="M%d %.0f H%d"/><text x="%d" y="%.0f" text-anchor="end">%s</text>`+"\n", left, at, width-right, left-6, at+4, n)
	}
}

// draw draws the line of a series, and its name where no other stands.
func (s *series) draw(b *strings.Builder, i int, x, y axis) {
	var path, dots strings.Builder
	step := "M"
	for _, q := range s.points {
		if q.work > 0 && q.cost > 0 {
			fmt.Fprintf(&path, "%s%.1f %.1f", step, x.at(q.work), y.at(q.cost))
			fmt.Fprintf(&dots, `<circle cx="%.1f" cy="%.1f" r="3.5"/>`, x.at(q.work), y.at(q.cost))
			step = " L"
		}
	}
	line := top + 16 + 18*i
	fmt.Fprintf(b, `<g class="s%d"><path class="line" d="%s"/>%s<path class="line" d="M%d %d h28"/></g>`, i, path.String(), dots.String(), left+10, line-4)
	fmt.Fprintf(b, `<text x="%d" y="%d">%s (slope %.2f)</text>`+"\n", left+44, line, s.name, s.slope())
}

// short writes a number as axes do: 10 k.
func short(v float64) string {
	for _, unit := range []struct {
		of   float64
		name string
	}{{1e6, " M"}, {1e3, " k"}} {
		if v >= unit.of {
			return fmt.Sprintf("%g%s", v/unit.of, unit.name)
		}
	}
	return fmt.Sprintf("%.4g", v)
}
