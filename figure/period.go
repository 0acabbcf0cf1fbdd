package figure

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// readPeriod reads a period and what counts or orders it: الأشهر الستة, الربع الثالث, الـ24 ساعة. What follows
// decides whether it is a time.
func (s *scan) readPeriod(t *reading, i int) int {
	if t.period != "" && t.nth > 0 {
		return s.readItsYear(t, i)
	}
	if t.period != "" || t.day != nil {
		return i
	}
	at, amount := i, 0.0
	if n, ok := s.number(i); ok && n.the && !n.bound && !n.part { // الـ24 ساعة الماضية
		at, amount = n.next, n.value
	}
	h, w := s.word(at, period)
	if h == nil || h.Clitics&section.Suffix != 0 || t.start >= 0 && h.Clitics&inner != 0 || s.isGeneral(at) {
		return i
	}
	next := int(h.Last) + 1
	period, definite := w.means, s.hasArticle(at)
	if n, ok := s.after(next); ok && (n.the || n.size > 0 && n.size < 4 && definite && s.isMany(at)) && n.class == numeral && amount == 0 {
		if m, ok := s.number(next); ok && s.isMany(at) {
			amount, next = m.value, m.next
		} else if ok && m.value == float64(int(m.value)) { // القرن العشرون
			t.nth, next = int(m.value), m.next
		}
	} else if n, ok := s.digits(next); ok && period == "century" && n.plain && n.size <= 2 { // القرن 14
		t.nth, next = int(n.value), n.next
	} else if n, after, ok := s.ordinalAt(next); ok && amount == 0 {
		if t.month > 0 && period != "week" {
			return i
		}
		t.nth, next = n, after
	} else if !s.has(next, relative) && s.has(next+1, relative) && s.hasArticle(next) && s.Tokens[next].Kind == token.Word {
		next++ // الأيام القليلة الماضية
	}
	if amount == 0 && definite && s.isDual(at) {
		amount = 2
	}
	if definite && amount == 0 && s.isMany(at) { // الأيام القليلة الماضية
		amount = -1
	}
	if !definite && amount == 0 && period != "weekend" {
		return i
	}
	if amount != 0 && !s.has(next, relative) {
		return i
	}
	if t.month > 0 && t.nth == 0 && !s.has(next, relative) || t.season != nil && period != "year" {
		return i
	}
	t.period, t.definite, t.amount = period, definite, amount
	return next
}

// readItsYear reads the year of which t is a part: النصف الأول من العام الماضي, الربع الثالث من هذا العام.
func (s *scan) readItsYear(t *reading, i int) int {
	h, w := s.find(t, i, period)
	if h == nil || w.means != "year" || !s.hasArticle(i) || t.year != 0 {
		return i
	}
	next := int(h.Last) + 1
	if t.relative != nil {
		if t.relative.means == "before" {
			return next
		}
		return i
	}
	g, v := s.word(next, relative)
	if g == nil || v.means == "before" {
		return i
	}
	t.relative = v
	return int(g.Last) + 1
}

// isGeneral reports whether العام at token i is the adjective: الأمين العام.
func (s *scan) isGeneral(i int) bool {
	return i > s.first && s.has(i, yearWord) && s.hasArticle(i) && s.Tokens[i].Gap <= token.Blank && s.hasArticle(i-1) &&
		s.at[i-1]&of(relative, weekday, day, edge, period, ordinal) == 0
}

// hasArticle reports whether the word at token i, without its proclitics, begins with the article.
func (s *scan) hasArticle(i int) bool {
	if i < s.first || i > s.last || s.Tokens[i].Kind != token.Word {
		return false
	}
	for _, h := range s.At(i) {
		if definite(&h) && h.Clitics&section.Suffix == 0 {
			return true
		}
	}
	g := &s.Guesses[i]
	rest := s.Spelling(min(max(g.Start, s.Tokens[i].Start), s.Tokens[i].End), s.Tokens[i].End)
	return strings.HasPrefix(rest, article) && len(rest) > 4*letter || g.Clitics&section.For != 0 && strings.HasPrefix(rest, lam)
}

// isMany reports whether the word at token i is a plural or a dual.
func (s *scan) isMany(i int) bool {
	for _, h := range s.At(i) {
		if h.Kind == table.Unit && h.Features&(inflect.Plural|inflect.Dual) != 0 {
			return true
		}
	}
	return false
}

// isDual reports whether the word at token i is a dual: اليومين.
func (s *scan) isDual(i int) bool {
	for _, h := range s.At(i) {
		if h.Kind == table.Unit && h.Features&inflect.Dual != 0 && h.Features&inflect.Construct == 0 {
			return true
		}
	}
	return false
}

// ordinalAt reads an ordinal at token i: الثالث, الثامن عشر, الحادي والعشرين.
func (s *scan) ordinalAt(i int) (n, next int, ok bool) {
	h, w := s.word(i, ordinal)
	if h == nil {
		return s.ordinalNumeral(i)
	}
	if h.Clitics&section.Suffix != 0 || h.Last != h.First {
		return 0, i, false
	}
	n, next = int(w.value), i+1
	if a, ok := s.after(next); ok && a.class == numeral && a.value == 10 && a.size == 0 && !a.the && n < 10 {
		return n + 10, a.next, true
	}
	if a, ok := s.added(next); ok && a.class == numeral && a.value >= 20 && a.value <= 90 && a.size == 0 && a.the && n < 10 {
		return n + int(a.value), a.next, true
	}
	return n, next, w.means != "part"
}

// ordinalNumeral reads a numeral with its article as an ordinal: العشرون, الواحد والعشرون.
func (s *scan) ordinalNumeral(i int) (n, next int, ok bool) {
	a, ok := s.atom(i)
	if !ok || !a.the || a.class != numeral || a.size > 0 || a.value > 1 && a.value < 20 {
		return 0, i, false
	}
	v, next, ok := s.thousand(a)
	return int(v), next, ok && v >= 20
}

// lapse reads a length of time behind a preposition: خلال 6 ساعات, قبل يومين, منذ ثلاثة أشهر. With من behind it, it
// is reckoned from what follows, not from now: بعد يومين من خطف. It returns the token after it, 0 if there is none.
func (s *scan) lapse(t *reading, i int) int {
	l := s.limit(i)
	var u noun
	if d, ok := s.dual(l.next); ok {
		u, t.amount = d, 2
	} else if n, ok := s.number(l.next); ok && !n.and && !n.part {
		if u, ok = s.noun(&n); !ok {
			return 0
		}
		t.amount = n.value
		if n.bound {
			t.amount = -1
		}
	} else if d, ok := s.unitAt(l.next, counts); ok && d.hit.Features&inflect.Plural == 0 && (t.lead == "before" || t.lead == "since" || t.lead == "within") {
		u, t.amount = d, 1
	}
	if u.kind != duration || (t.lead == "before" || t.lead == "after") && s.has(u.next, part) || t.lead == "after" && s.reckoned(u.next) || t.lead == "within" {
		return 0
	}
	t.period, t.next, t.end = u.slug, u.next, u.end
	return s.tell(t, i)
}

// reckoned reports whether a lapse behind بعد that ends before token i is reckoned from what is told, as it
// mostly is, and not from now: it ends no clause.
func (s *scan) reckoned(i int) bool { return true }
