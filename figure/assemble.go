package figure

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
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
	for {
		h := s.bounds(l.next, &l)
		if h == nil {
			return l
		}
		if l.first < 0 {
			l.first, l.start = l.next, h.Start
		}
		l.next = int(h.Last) + 1
	}
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
	if next := s.skip(i); next > i {
		return next
	}
	if s.at[i].has(dated) {
		return i
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
	u, ok := s.unitAt(i, counts)
	if !ok || u.next > s.last || s.Tokens[i].Kind == token.Word || s.Tokens[u.next].Kind != token.Number || s.Tokens[u.next].Gap > token.Blank ||
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
	if !s.has(i, unitNoun) && !s.has(i, nisba) || s.ambiguous(i) || s.isName(i) || s.looksDefinite(i) {
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
	return strings.HasPrefix(s.Tokens[i].Key, article) && !strings.HasPrefix(s.Tokens[i].Of(s.Original), alefMadda)
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
