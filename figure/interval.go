package figure

import (
	"github.com/khabar-nlp/khabar/internal/token"
)

// interval reads two numbers with a word before the first: بين 6 و7 مليارات دولار, من 100 إلى 150 شخصا. It
// returns the token after them, i if there are none.
func (s *scan) interval(i int) int {
	h, w := s.word(i, between)
	if h == nil {
		return i
	}
	l := limit{first: i, start: h.Start, next: int(h.Last) + 1}
	near := s.limit(l.next)
	low, ok := s.number(near.next)
	if !ok || low.and || low.bound || s.isNamed(&low) {
		return i
	}
	u, counted := s.noun(&low)
	at := low.next
	if counted {
		at = u.next
	}
	high, ok := s.other(at, w.means == "to")
	if !ok && w.means != "to" {
		if low, high, ok = s.split(near.next); !ok {
			return i
		}
	}
	if !ok || high.bound || s.isNamed(&high) {
		return i
	}
	v, found := s.noun(&high)
	switch {
	case !found && !counted && (w.means == "to" || isYears(&low, &high)):
		return i
	case !found && !counted:
		v = noun{first: -1, next: high.next, end: s.Tokens[high.next-1].End}
	case !found:
		v.unit, v.first, v.next, v.end = u.unit, u.first, high.next, s.Tokens[high.next-1].End
	}
	l.approx = near.approx
	if w.means == "to" && (s.changes(i) || low.value*share(&low, &high) >= high.value) {
		return s.apart(near, &low, &high, u, v, counted)
	}
	return s.between(l, &low, &high, v)
}

// isYears reports whether two numbers may be years.
func isYears(low, high *number) bool {
	return low.plain && high.plain && low.size == 4 && high.size == 4 && low.value >= 1600 && high.value < 2200 || low.value >= high.value
}

// other reads the second number, behind إلى or with a و.
func (s *scan) other(i int, to bool) (number, bool) {
	if to {
		h, _ := s.word(i, rangeTo)
		if h == nil {
			return number{}, false
		}
		n, ok := s.number(s.limit(int(h.Last) + 1).next)
		return n, ok && !n.and
	}
	if i > s.last {
		return number{}, false
	}
	if s.Tokens[i].Kind == token.Number && s.Tokens[i].Gap == token.Hyphen { // بين 6-7
		return s.number(i)
	}
	n, ok := s.number(i)
	return n, ok && n.and && s.joined(i)
}

// split reads بين خمسة وعشرين as five and twenty, where no other number follows.
func (s *scan) split(i int) (low, high number, ok bool) {
	a, ok := s.atom(i)
	if !ok || a.class != numeral {
		return low, high, false
	}
	high, ok = s.number(a.next)
	return number{atom: a, first: i, scale: 1, written: true}, high, ok && high.and && high.value > a.value
}

// share returns the factor that the first number takes from the second: in بين 6 و7 مليارات six are milliards too.
func share(low, high *number) float64 {
	if low.scale == 1 && high.scale > 1 && low.value < high.value/high.scale {
		return high.scale
	}
	return 1
}

// between makes the figure of a range.
func (s *scan) between(l limit, low, high *number, u noun) int {
	lo, hi := low.value*share(low, high), high.value
	f := s.build(l, high, u)
	f.Value, f.Min, f.Max = nil, &lo, &hi
	if l.first < 0 {
		f.First, f.Start = low.first, low.start
	}
	next, end := s.behind(&l, u.next, u.end)
	f.Last, f.End = next-1, end
	s.keep(f, u.unit)
	return next
}

// apart makes two figures: ارتفع من 5 إلى 7 في المئة.
func (s *scan) apart(l limit, low, high *number, u, v noun, counted bool) int {
	low.value *= share(low, high)
	if !counted {
		u = noun{unit: v.unit, first: -1, next: low.next, end: s.Tokens[low.next-1].End}
	}
	s.finish(s.build(l, low, u), l, low, u)
	none := limit{first: -1}
	return s.finish(s.build(none, high, v), none, high, v)
}

// changes reports whether a verb of change stands before token i.
func (s *scan) changes(i int) bool {
	for k := i - 1; k >= max(s.first, i-reach); k-- {
		if s.has(k, change) {
			return true
		}
	}
	return false
}

// pair reads a number behind n and what joins it: 3-5 ملايين, 100 إلى 150 شخصا, ثلاثة أو أربعة أيام. It
// returns 0 if there is none.
func (s *scan) pair(l limit, n *number) int {
	k := n.next
	if n.bound || n.part || k >= s.last || s.isNamed(n) {
		return 0
	}
	t := &s.Tokens[k]
	switch {
	case t.Kind == token.Number && t.Gap == token.Hyphen:
	case t.Kind == token.Mark && (t.Key == "-" || t.Key == "–" || t.Key == "~") && s.Tokens[k+1].Kind == token.Number:
		k++
	case s.has(k, rangeTo), s.has(k, rangeOr):
		k++
	default:
		return 0
	}
	high, ok := s.number(k)
	if !ok || high.and || high.bound || high.part || high.value <= n.value*share(n, &high) {
		return 0
	}
	if u, ok := s.noun(&high); ok {
		if l.first < 0 {
			l.start = n.start
			l.first = n.first
		}
		return s.between(l, n, &high, u)
	}
	return 0
}

// isNamed reports whether n lies in a name.
func (s *scan) isNamed(n *number) bool {
	for i := n.first; i < n.next; i++ {
		if s.at[i].has(named) || s.at[i].has(dated) {
			return true
		}
	}
	return false
}
