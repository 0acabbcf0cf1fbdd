package figure

import (
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A limit is what the words around a number say of it.
type limit struct {
	approx, least, most bool
	first, start        int // token and byte of the first word; first is -1 if there is none
	next                int
}

// limit reads the words before a number at token i: ما لا يقل عن, نحو.
func (s *scan) limit(i int) limit {
	l := limit{first: -1, next: i}
	for l.next >= s.first && l.next <= s.last && s.at[l.next]&bounders != 0 {
		h := s.bounds(l.next, &l)
		if h == nil {
			return l
		}
		if l.first < 0 {
			l.first, l.start = l.next, h.Start
		}
		l.next = int(h.Last) + 1
	}
	return l
}

// bounds reads one word or phrase that bounds a number at token i.
func (s *scan) bounds(i int, l *limit) *section.Hit {
	var best *section.Hit
	var as class
	for _, c := range [...]class{approximate, atLeast, atMost} {
		if h, _ := s.word(i, c); h != nil && (best == nil || h.Last > best.Last) {
			best, as = h, c
		}
	}
	switch {
	case best == nil:
	case as == approximate:
		l.approx = true
	case as == atLeast:
		l.least = true
	default:
		l.most = true
	}
	return best
}

// behind reads the words after a number and its noun, up to two adjectives away: على الأقل, تقريبا. It
// returns the token and byte where they end, next and end if there are none.
func (s *scan) behind(l *limit, next, end int) (int, int) {
	for k := next; k <= min(next+2, s.last); k++ {
		for _, c := range [...]class{atLeast, atMost, approximate} {
			h, w := s.word(k, c)
			if h == nil || c != approximate && w.means != "after" || c == approximate && (w.means != "after" || k > next) {
				continue
			}
			l.least, l.most, l.approx = l.least || c == atLeast, l.most || c == atMost, l.approx || c == approximate
			return int(h.Last) + 1, h.End
		}
		if s.Tokens[k].Kind != token.Word || s.Guesses[k].Clitics&proclitics != 0 || s.has(k, function) || s.has(k, numeral) {
			break
		}
	}
	return next, end
}

// figure reads a figure at token i and returns the token after it, i if there is none.
func (s *scan) figure(i int) int {
	if s.at[i]&skipStarters != 0 || s.Tokens[i].Kind == token.Mark {
		if next := s.skip(i); next > i {
			return next
		}
	}
	if s.at[i].has(dated) {
		return i
	}
	if s.at[i]&figureLeads == 0 && s.Tokens[i].Kind == token.Word {
		return max(i, s.withoutNumber(limit{first: -1, next: i}))
	}
	if next := s.interval(i); next > i {
		return next
	}
	l := s.limit(i)
	inherits := false
	if h, _ := s.word(l.next, sameUnit); h != nil && l.first < 0 {
		inherits = true
		l = s.limit(int(h.Last) + 1)
	}
	if next := s.money(l); next > 0 {
		return next
	}
	n, ok := s.number(l.next)
	if !ok {
		return max(i, s.withoutNumber(l))
	}
	if next := s.pair(l, &n); next > 0 {
		return next
	}
	if s.isLabel(&n) || l.first >= 0 && n.and {
		return n.next
	}
	return max(s.count(l, &n, inherits), n.next)
}

// count makes the figure of n, if n counts something. It returns the token after it.
func (s *scan) count(l limit, n *number, inherits bool) int {
	u, ok := s.noun(n)
	switch {
	case ok && !s.plausible(l, n, &u):
		return n.next
	case ok:
	case n.the && !n.bound, n.part && l.first < 0, n.value == 1 && n.written && !inherits:
		return n.next
	default:
		if u, ok = s.elliptic(l, n, inherits); !ok {
			return n.next
		}
	}
	s.negative(n, &u)
	f := s.build(l, n, u)
	return s.finish(f, l, n, u)
}

// negative makes n negative behind ناقص or a minus sign, or before تحت الصفر, where it measures: -2°.
func (s *scan) negative(n *number, u *noun) {
	if u.kind != measure && u.kind != percent && u.kind != currency {
		return
	}
	if h, w := s.word(u.next, minus); h != nil && w.means == "after" {
		n.value, u.next, u.end = -n.value, int(h.Last)+1, h.End
		return
	}
	i := n.first - 1
	if i < s.first {
		return
	}
	if h, w := s.word(i, minus); h != nil && w.means != "after" {
		n.value, n.first, n.start = -n.value, i, h.Start
		return
	}
	t := &s.Tokens[i]
	if t.Kind == token.Mark && t.Key == "-" && s.Tokens[n.first].Gap == token.None && (i == 0 || t.Gap >= token.Blank || s.Tokens[i-1].Kind == token.Mark) {
		n.value, n.first, n.start = -n.value, i, t.Start
	}
}

// plausible reports whether n may count u: a bare half is a measure's (نصف ساعة) or one of a whole that
// is named with a bound (أكثر من نصف الأصوات), and one person is شخص واحد, not واحد شخص.
func (s *scan) plausible(l limit, n *number, u *noun) bool {
	switch {
	case n.part:
		return u.kind == measure || u.kind == duration || u.kind == currency || l.first >= 0 || n.parts
	case n.written && n.value == 1 && u.first >= 0:
		return false
	case n.the && n.written:
		return u.hit != nil && n.value != 0
	}
	return true
}

// elliptic returns the noun of a number that has none behind it.
func (s *scan) elliptic(l limit, n *number, inherits bool) (noun, bool) {
	end := s.Tokens[n.next-1].End
	left := noun{first: -1, next: n.next, end: end}
	before := n.first
	if l.first >= 0 {
		before = l.first
	}
	left.unit, left.hit = unit{}, nil
	if whole, ok := s.wholeBehind(n.next); ok {
		left.unit = whole
		return left, true
	}
	switch u, ok := s.leftOut(before); {
	case s.isThing(n):
		k := n.next
		return noun{first: k, next: k + 1, end: s.Tokens[k].End}, !n.plain || n.size != 4
	case inherits:
		left.unit = s.counted
	case ok:
		left.unit = u
	case n.bound:
		left.unit = unit{slug: "person", kind: person}
		return left, !n.prep && n.value >= 10 && n.means != "several" && n.means != "few"
	case n.scale > 1 && !n.plain && s.counted.kind == currency: // 60 مليار دولار، منها 14 مليارا
		left.unit = s.counted
	case s.boundBehind(n.next):
	case l.first < 0 || n.scale > 1 && n.written && n.value == n.scale && l.first < 0:
		return left, false
	}
	return left, true
}

// wholeBehind returns the unit of the whole that a part is told of before it: 62 من أصل 70 مسيرة counts drones.
func (s *scan) wholeBehind(i int) (unit, bool) {
	h, _ := s.word(i, sameUnit)
	if h == nil {
		return unit{}, false
	}
	n, ok := s.number(int(h.Last) + 1)
	if !ok {
		return unit{}, false
	}
	u, ok := s.noun(&n)
	return u.unit, ok
}

// boundBehind reports whether a bound follows a number at once: 200 أو أكثر.
func (s *scan) boundBehind(i int) bool {
	for _, c := range [...]class{atLeast, atMost} {
		if h, w := s.word(i, c); h != nil && w.means == "after" {
			return true
		}
	}
	return false
}

// isThing reports whether the token after n looks like a noun that it counts, though the lexicon lacks it: an
// indefinite word that has the ending which the number asks of it.
func (s *scan) isThing(n *number) bool {
	k := n.next
	if !s.joined(k) || s.Tokens[k].Kind != token.Word || s.Tokens[k].Gap != token.Blank || s.at[k]&of(function, verb, named, month, part, rangeTo, rangeOr, elliptic, sameUnit, numeralPart) != 0 {
		return false
	}
	for _, h := range s.At(k) {
		if h.Kind == table.Name || h.Kind == table.Part && h.Last == h.First {
			return false
		}
	}
	key := s.Tokens[k].Key
	if s.Guesses[k].Clitics != 0 || len(key) < 3*letter || len(s.Guesses[k].Stem) < len(key) || n.bound || n.part {
		return false
	}
	if n.value > 10 && n.value < 100 && n.value == float64(int(n.value)) {
		return hasEnding(key)
	}
	return n.written || n.scale > 1 || n.value > 2
}

// hasEnding reports whether a key may be an indefinite accusative: it ends in ا, ة, ى or ء.
func hasEnding(key string) bool {
	switch key[len(key)-letter:] {
	case "\u0627", "\u0647", "\u064A", "\u0621":
		return true
	}
	return false
}

// build makes a figure of n and u.
func (s *scan) build(l limit, n *number, u noun) Figure {
	value := n.value
	if n.loose && (u.kind == count || u.kind == person) {
		value *= 1000 // 1.200 ساكن
	}
	f := Figure{Approx: l.approx || n.bound, Unit: u.slug, First: n.first, Last: u.next - 1, Noun: u.first}
	f.Start, f.End = n.start, u.end
	if l.first >= 0 {
		f.First, f.Start = l.first, l.start
	}
	if !n.bound {
		f.Value = &value
	} else {
		f.Min = &value
	}
	return f
}

// finish reads what follows the noun of f (ونصف الساعة, و43 سنتا, على الأقل), and keeps f. It returns the token after it.
func (s *scan) finish(f Figure, l limit, n *number, u noun) int {
	next, end := s.rest(&f, u)
	next, end = s.behind(&l, next, end)
	f.End, f.Last, f.Approx = end, next-1, f.Approx || l.approx
	if f.Value != nil {
		if l.least {
			f.Min = f.Value
		}
		if l.most {
			f.Max = f.Value
		}
	}
	s.keep(f, u.unit)
	return next
}

// keep appends f.
func (s *scan) keep(f Figure, u unit) {
	f.Text = normalize.Span{Start: f.Start, End: f.End}.Of(s.Original)
	s.counted = u
	s.figures = append(s.figures, f)
}
