package figure

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/token"
)

// rest adds the fraction or the small coin that follows the noun of f.
func (s *scan) rest(f *Figure, u noun) (next, end int) {
	next, end = u.next, u.end
	if f.Value == nil || u.first < 0 && u.kind == person {
		return next, end
	}
	a, ok := s.added(next)
	switch {
	case !ok:
		if u.kind != currency {
			return next, end
		}
		if n, ok := s.number(next); ok && s.joined(next) { // 20$ 43c
			return s.coin(f, n, u)
		}
	case a.class == fraction && a.means != "plural":
		*f.Value += a.value
		next, end = a.next, s.Tokens[a.next-1].End
		if v, ok := s.unitAt(next, wholes); ok && s.joined(next) && v.slug == u.slug {
			next, end = v.next, v.end
		}
	case u.kind == currency:
		if n, ok := s.number(next); ok {
			return s.coin(f, n, u)
		}
	}
	return next, end
}

// thousandths are the currencies of ISO 4217 whose coins are thousandths.
const thousandths = "BHD IQD JOD KWD LYD OMR TND"

// coin adds n, if it counts the coins of the currency u: و43 سنتا.
func (s *scan) coin(f *Figure, n number, u noun) (next, end int) {
	c, ok := s.noun(&n)
	if !ok || c.kind != currency || c.first < 0 {
		return u.next, u.end
	}
	switch {
	case !isCoin(c.slug):
		return u.next, u.end
	case strings.Contains(thousandths, u.slug) || c.slug == "fils" || c.slug == "millime":
		*f.Value += n.value / 1000
	default:
		*f.Value += n.value / 100
	}
	return c.next, c.end
}

// isCoin reports whether a slug is a coin's, a part of a currency.
func isCoin(slug string) bool {
	switch slug {
	case "cent", "piastre", "fils", "millime", "halala", "kopeck", "agora":
		return true
	}
	return false
}

// money reads a sign before a number: $10, €3.5 مليار, %50. It returns 0 if there is none.
func (s *scan) money(l limit) int {
	i := l.next
	if i > s.last || s.Tokens[i].Kind == token.Word {
		return 0
	}
	u, ok := s.unitAt(i, counts)
	if !ok || u.next > s.last || s.Tokens[u.next].Kind != token.Number || s.Tokens[u.next].Gap > token.Blank ||
		u.kind != currency && (u.kind != percent || s.Tokens[u.next].Gap != token.None) {
		return 0
	}
	n, ok := s.number(u.next)
	if !ok {
		return 0
	}
	n.first, n.start = i, s.Tokens[i].Start
	u.first, u.next, u.end = i, n.next, s.Tokens[n.next-1].End
	return s.finish(s.build(l, &n, u), l, &n, u)
}
