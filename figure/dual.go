package figure

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// withoutNumber reads a noun that says how many by its form, or has its number behind it: طائرتان, شخص واحد,
// الدول الخمس, ساعة ونصف.
func (s *scan) withoutNumber(l limit) int {
	i := l.next
	if i > s.last || s.at[i].has(named) {
		return 0
	}
	if u, ok := s.dual(i); ok {
		return s.two(l, u)
	}
	if s.Form(i) != nil && (i == s.last || s.at[i+1]&(numberParts|of(unitNoun)) == 0) {
		return 0 // nothing behind it says how many
	}
	u, ok := s.unitAt(i, func(h *section.Hit) bool { return h.Features&inflect.Dual == 0 && h.Clitics&section.Suffix == 0 })
	if !ok || !s.joined(u.next) {
		return 0
	}
	n := number{atom: atom{value: 1, start: u.hit.Start}, first: i, scale: 1}
	a, ok := s.atom(u.next)
	switch {
	case !ok || a.prep:
		return 0
	case a.and && a.class == fraction && a.means != "plural" && !definite(u.hit) && u.hit.Features&inflect.Plural == 0 &&
		(u.kind == duration || u.kind == measure || u.kind == currency):
		return s.finish(s.build(l, &n, u), l, &n, u)
	case a.and:
		return 0
	case a.value == 1 && a.size == 0 && a.class == numeral && !definite(u.hit) && u.hit.Features&inflect.Plural == 0:
	case a.the && definite(u.hit) && u.hit.Features&inflect.Plural != 0 && (a.class == numeral || a.class == multiplier):
		m, _ := s.number(u.next)
		n.value, a.next = m.value, m.next
		if n.value < 2 || m.size > 0 && i > s.first && s.common(i-1) { // حزمة العقوبات الـ14 is the fourteenth
			return 0
		}
	default:
		return 0
	}
	u.next, u.end = a.next, s.Tokens[a.next-1].End
	return s.finish(s.build(l, &n, u), l, &n, u)
}

// two makes the figure of a dual: طائرتين, أكثر من عامين, شخصين اثنين, يومين أو ثلاثة.
func (s *scan) two(l limit, u noun) int {
	n := number{atom: atom{value: 2, start: u.hit.Start}, first: u.first, scale: 1}
	if a, ok := s.after(u.next); ok && a.class == numeral && a.value == 2 && a.size == 0 {
		u.next, u.end = a.next, s.Tokens[a.next-1].End
	}
	if h, _ := s.word(u.next, rangeOr); h != nil {
		if m, ok := s.number(int(h.Last) + 1); ok && m.value == 3 && m.written {
			if _, counted := s.noun(&m); !counted {
				u.next, u.end = m.next, s.Tokens[m.next-1].End
				f := s.build(l, &n, u)
				high := m.value
				f.Min, f.Max, f.Value = f.Value, &high, nil
				s.keep(f, u.unit)
				return u.next
			}
		}
	}
	return s.finish(s.build(l, &n, u), l, &n, u)
}

// dual returns the indefinite dual at token i: a unit, or people of a nation, فلسطينيان. Where a form is a
// plural too (ناشطين), it is read as one; behind another dual a nisba is its adjective (طائرتان قطريتان).
func (s *scan) dual(i int) (noun, bool) {
	isDual := func(h *section.Hit) bool {
		return h.Features&inflect.Dual != 0 && !definite(h) && h.Clitics&(section.Will|section.Ask) == 0 &&
			(h.Features&inflect.Construct == 0 || h.Kind == table.Unit && s.units[h.Entry].kind == count && s.onlyDual(h) && s.indefinite(int(h.Last)+1))
	}
	if !s.has(i, twofold) || s.ambiguous(i) || s.isName(i) || s.looksDefinite(i) {
		return noun{}, false
	}
	if u, ok := s.unitAt(i, isDual); ok {
		return u, true
	}
	if i > s.first && s.twoBefore(i-1) {
		return noun{}, false
	}
	hits := s.At(i)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Nisba && isDual(h) && h.Features&inflect.Feminine == 0 && h.Features&inflect.Oblique == 0 && int(h.Last) <= s.last {
			return noun{unit: unit{slug: "person", kind: person}, hit: h, first: i, next: int(h.Last) + 1, end: h.End}, true
		}
	}
	return noun{}, false
}

// looksDefinite reports whether token i begins with what may be an article though no hit takes it for one: of two words that
// fold alike, التين (figs) and آلتين (two machines), only the second is a dual.
func (s *scan) looksDefinite(i int) bool {
	return strings.HasPrefix(s.Tokens[i].Key, article) && !s.Begins(s.Tokens[i].Start, s.Tokens[i].End, alefMadda)
}

// onlyDual reports whether the form of h is nothing but a dual: قذيفتا, not هجوما, which is an accusative, too.
func (s *scan) onlyDual(h *section.Hit) bool {
	for _, g := range s.At(int(h.First)) {
		if g.Kind == table.Unit && g.Last == h.Last && g.Features&inflect.Dual == 0 {
			return false
		}
	}
	return true
}

// indefinite reports whether a genitive at token i leaves the noun before it indefinite: the هاون of قذيفتا هاون, but
// no name and nothing with a genitive of its own, as in محافظتي صعدة, وزيرا خارجية مصر.
func (s *scan) indefinite(i int) bool {
	return s.joined(i) && s.common(i) && !s.common(i+1) && !(s.joined(i+1) && (s.hasArticle(i+1) || s.isName(i+1)))
}

// common reports whether token i is an indefinite noun of the vocabulary.
func (s *scan) common(i int) bool {
	if i < s.first || i > s.last || s.hasArticle(i) || s.isName(i) || s.at[i]&of(function, verb) != 0 {
		return false
	}
	for _, h := range s.At(i) {
		if h.Clitics == 0 && h.Features&(inflect.Dual|inflect.Construct) == 0 && (h.Kind == table.Unit || h.Kind == table.Member) {
			return true
		}
	}
	return false
}

// isName reports whether a name begins at token i.
func (s *scan) isName(i int) bool {
	for _, h := range s.At(i) {
		if h.Kind == table.Name && h.Clitics&proclitics == 0 {
			return true
		}
	}
	return false
}

// ambiguous reports whether the dual at token i may be a plural.
func (s *scan) ambiguous(i int) bool {
	for _, h := range s.At(i) {
		if (h.Kind == table.Nisba || h.Kind == table.Unit) && h.Features&inflect.Plural != 0 {
			return true
		}
	}
	return false
}

// twoBefore reports whether token i is a dual, of which the next word is an adjective.
func (s *scan) twoBefore(i int) bool {
	key := s.Tokens[i].Key
	if s.at[i]&of(verb, function) == 0 && len(key) > 4*letter && key[len(key)-2*letter:] == "\u0627\u0646" {
		return true
	}
	for _, h := range s.At(i) {
		if h.Features&inflect.Dual != 0 {
			return true
		}
	}
	return false
}
