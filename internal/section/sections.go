package section

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// The kinds of sections.
const (
	headline = "headline"
	dateline = "dateline"
	body     = "body"
	source   = "source"
	keywords = "keywords"
	related  = "related"
	caption  = "caption"
)

const (
	// headlineWords is how many words a headline may have. Style guides ask for ten or twelve; web pages run longer.
	headlineWords = 22
	// proseWords is from how many words on a line without a full stop is running text all the same.
	proseWords = 30
	// maxMarks is how many marks in a row are looked at: a stop and the brackets that it stands in.
	maxMarks = 8
	// datelineTokens is within how many tokens a dateline must end.
	datelineTokens = 16
)

// A paginator is the state of readSections.
type paginator struct {
	*Reader
	page  *Page
	lines []line
	open  part // the section that is being read; none if its kind is empty
}

// A part is a section in tokens.
type part struct {
	kind        string
	first, last int
}

// readSections fills p.Sections, in order, none overlapping another. Every word lies in one, but for the
// markers that only announce what follows them: إقرأ أيضا above another article.
func (r *Reader) readSections(p *Page) {
	p.Sections, p.parts = p.Sections[:0], p.parts[:0]
	g := paginator{Reader: r, page: p, lines: p.lines}
	if p.wraps {
		g.lines = paragraphs(g.lines)
	}
	for i := 0; i < len(g.lines); {
		i = g.read(i)
	}
	g.flush()
}

// paragraphs joins the lines between blank lines.
func paragraphs(all []line) []line {
	var joined []line
	for i, l := range all {
		if i == 0 || l.apart {
			joined = append(joined, l)
			continue
		}
		k := &joined[len(joined)-1]
		k.last = l.last
		k.words += l.words
	}
	return joined
}

// read reads line i and those that go with it, and returns the number of the next.
func (g *paginator) read(i int) int {
	l := g.lines[i]
	if l.words == 0 {
		return i + 1
	}
	if m, ok := g.marker(l.first, l, true); ok {
		return g.marked(i, m)
	}
	switch {
	case g.open.kind != body && g.dateline(l) > l.last:
		g.put(dateline, l.first, l.last)
	case g.isCaption(l):
		g.put(caption, l.first, l.last)
	case g.isHeadline(i):
		g.put(headline, l.first, l.last)
	default:
		g.prose(l)
	}
	return i + 1
}

// prose adds a line of running text, which may end in a source or links: … الجاري. المصدر: رويترز.
func (g *paginator) prose(l line) {
	first := l.first
	if g.open.kind != body {
		if end := g.dateline(l); end > first {
			g.put(dateline, first, end-1)
			first = end
		}
	}
	for i := first + 1; i <= l.last; i++ {
		if g.page.Tokens[i-1].Kind != token.Mark || !g.isStop(i-1) {
			continue
		}
		if m, ok := g.marker(i, l, true); ok {
			g.extend(body, first, i-1)
			g.inline(m, l.last)
			return
		}
	}
	if first <= l.last {
		g.extend(body, first, l.last)
	}
}

// A mark is a marker of sections where it stands.
type mark struct {
	kind        string
	first, last int  // tokens, a colon included
	colon       bool // a colon follows
}

// marker returns the marker that begins at token i of line l, behind a bullet if it may. A marker of one
// word needs a colon or the line for itself: المصدر is also a noun.
func (g *paginator) marker(i int, l line, bullet bool) (mark, bool) {
	start := i
	for bullet && i < l.last && i < start+maxMarks && g.page.Tokens[i].Kind == token.Mark && !isParenthesis(g.page.Tokens[i].Key) {
		i++
	}
	for _, h := range g.page.At(i) {
		if h.Kind != table.Lexeme || h.Clitics != 0 || int(h.Last) > l.last {
			continue
		}
		entry := g.tables.Lexeme(h.Entry)
		if entry.Class != "section_marker" {
			continue
		}
		m := mark{kind: entry.Means, first: start, last: int(h.Last)}
		if m.last < l.last && g.page.Tokens[m.last+1].Key == ":" {
			m.last++
			m.colon = true
		}
		if m.colon || h.Last > h.First && bullet || m.last == l.last && start == l.first {
			return m, true
		}
	}
	return mark{}, false
}

// marked reads line i, which begins with a marker, and those it rules.
func (g *paginator) marked(i int, m mark) int {
	l := g.lines[i]
	if m.last < l.last {
		g.inline(m, l.last)
		return i + 1
	}
	if m.kind != related {
		return g.block(i, m)
	}
	return g.links(i, m)
}

// inline adds the sections of a line from a marker on: its own, and those of further markers in it.
func (g *paginator) inline(m mark, last int) {
	for i := m.last + 1; i <= last; i++ {
		next, ok := g.marker(i, line{first: -1, last: last}, false)
		if ok && (next.colon || next.last > i) {
			g.put(m.kind, m.first, i-1)
			m = next
			i = m.last
		}
	}
	g.put(m.kind, m.first, last)
}

// block adds a section whose marker stands alone: the lines up to the next blank one, at least one.
func (g *paginator) block(i int, m mark) int {
	next := i + 1
	for next < len(g.lines) && (next == i+1 || !g.lines[next].apart) && !g.isProse(g.lines[next]) {
		if _, ok := g.marker(g.lines[next].first, g.lines[next], true); ok {
			break
		}
		next++
	}
	g.put(m.kind, m.first, g.lines[next-1].last)
	return next
}

// links adds the headlines under a marker that stands alone. Where running text comes after only one of
// them, the marker announces another article, and what follows is read as such.
func (g *paginator) links(i int, m mark) int {
	next, count := i+1, 0
	for ; next < len(g.lines); next++ {
		l := g.lines[next]
		if l.words == 0 {
			continue
		}
		if _, ok := g.marker(l.first, l, true); ok || g.isProse(l) {
			break
		}
		count++
	}
	if next < len(g.lines) && count == 1 && g.isProse(g.lines[next]) && !g.isItem(g.lines[i+1]) {
		g.flush()
		return i + 1
	}
	if next > i+1 && next < len(g.lines) && g.isHeadline(next-1) && count > 1 && !g.isItem(g.lines[next-1]) {
		next-- // the last one stands over the text that follows
	}
	g.put(related, m.first, g.lines[next-1].last)
	return next
}

// isProse reports whether a line is running text: long, or of some length and ended by a full stop.
func (g *paginator) isProse(l line) bool {
	return !g.isItem(l) && (l.words >= proseWords || l.words > headlineWords/2 && g.isStop(l.last))
}

// isItem reports whether a line is an item of a list: it begins with a bullet.
func (g *paginator) isItem(l line) bool {
	k := g.page.Tokens[l.first]
	if k.Kind != token.Mark || l.first == l.last {
		return false
	}
	switch k.Key {
	case "•", "●", "▪", "■", "◦", "○", "‣", "⁃", "·", "*", "-", "–", "—", "►", "▶", "◄", "◀", "»", "›", "✓", "✔", "⬅", "←", "→", "📌", "🔴", "🔹", "🔸":
		return true
	}
	return false
}

// isStop reports whether a sentence can end at token i: a full stop, or marks and brackets after one.
func (g *paginator) isStop(i int) bool {
	for low := max(0, i-maxMarks); i >= low && g.page.Tokens[i].Kind == token.Mark; i-- {
		switch key := g.page.Tokens[i].Key; {
		case isFinal(key):
			return true
		case !isClosing(key):
			return false
		}
	}
	return false
}

// isHeadline reports whether line i stands over the text below it: short, without a full stop or an opening
// و, and followed by something longer.
func (g *paginator) isHeadline(i int) bool {
	l := g.lines[i]
	if l.words > headlineWords || l.words < 2 || i+1 == len(g.lines) || g.isItem(l) {
		return false
	}
	switch last := g.page.Tokens[l.last]; {
	case last.Key == ".", last.Key == ":", last.Key == "،", last.Key == "؛", last.Key == "," && last.Kind == token.Mark:
		return false
	}
	next := i + 1
	for next < len(g.lines) && g.lines[next].words == 0 {
		next++
	}
	if next == len(g.lines) {
		return false
	}
	below := g.lines[next]
	if !below.apart && !l.apart && i > 0 && g.open.kind == body && !g.isStop(g.lines[i-1].last) {
		return false
	}
	if below.words <= l.words && !(g.isProse(below) || i == 0 && below.apart) {
		return false
	}
	return !g.goesOn(l.first)
}

// goesOn reports whether token i begins a sentence of running text: one that is joined to another by و, or says
// in the perfect who said something.
func (g *paginator) goesOn(i int) bool {
	hits := g.page.At(i)
	joined := len(hits) > 0
	for _, h := range hits {
		if h.Kind == table.Lexeme && h.Features&inflect.Perfect != 0 && g.tables.Lexeme(h.Entry).Class == "reporting" {
			return true
		}
		joined = joined && h.Clitics&And != 0
	}
	return joined
}

// isCaption reports whether a line is a short text under a picture, which ends in who took it: (أ ف ب).
func (g *paginator) isCaption(l line) bool {
	tokens := g.page.Tokens
	if l.words > headlineWords || tokens[l.last].Key != ")" || l.last-l.first < 3 {
		return false
	}
	i := l.last - 1
	for i > l.first && tokens[i].Key != "(" {
		i--
	}
	return i > l.first && g.medium(i+1) == l.last && !g.isStop(i-1)
}

// put adds a section.
func (g *paginator) put(kind string, first, last int) {
	g.flush()
	g.open = part{kind, first, last}
}

// extend adds to the open section, or opens one.
func (g *paginator) extend(kind string, first, last int) {
	if g.open.kind != kind {
		g.put(kind, first, last)
		return
	}
	g.open.last = last
}

// flush ends the open section. The full stop after a list is none of it.
func (g *paginator) flush() {
	if g.open.kind == "" {
		return
	}
	tokens := g.page.Tokens
	last := g.open.last
	if g.open.kind == related || g.open.kind == source || g.open.kind == keywords {
		for last > g.open.first && tokens[last].Key == "." {
			last--
		}
	}
	g.page.Sections = append(g.page.Sections, Section{
		Span: normalize.Span{Start: tokens[g.open.first].Start, End: tokens[last].End}, Kind: g.open.kind})
	g.page.parts = append(g.page.parts, part{g.open.kind, g.open.first, last})
	g.open = part{}
}
