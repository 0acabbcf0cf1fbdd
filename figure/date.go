package figure

import (
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// readDate reads a day of a month: 12 مارس, الرابع من مايو, بين 3 و12 سبتمبر, 21/4/2016, 2016-04-21.
func (s *scan) readDate(t *reading, i int) int {
	if t.dom > 0 || t.year != 0 || t.period != "" {
		return i
	}
	if next := s.readNumeric(t, i); next > i {
		return next
	}
	if t.month > 0 {
		return i
	}
	at := i
	if h, _ := s.word(i, between); h != nil && t.start < 0 {
		at = int(h.Last) + 1
	}
	low, next, ok := s.dayOfMonth(at)
	if !ok {
		return i
	}
	high, end := s.secondDay(next)
	if high == 0 {
		end = next
	}
	if at > i && high == 0 {
		return i
	}
	if h, _ := s.word(end, dateLink); h != nil && !s.has(end, yearWord) {
		end = int(h.Last) + 1
	}
	if next := s.thisMonth(t, end); next > end {
		t.dom, t.last = low, high
		if at > i && t.start < 0 {
			t.start = s.Tokens[i].Start
		}
		return next
	}
	if h, _, _ := s.monthAt(end); h == nil || h.Clitics != 0 {
		if t.weekday != nil && high == 0 && i > t.first && (s.Tokens[i].Kind == token.Number && !s.countsAt(i) || s.Tokens[i].Kind == token.Word && low >= 10) {
			t.dom = low // الجمعة 15, السبت السادس عشر
			return next
		}
		return i
	}
	t.dom, t.last = low, high
	if at > i && t.start < 0 {
		t.start = s.Tokens[i].Start
	}
	return end
}

// thisMonth reads what names the month of a day by the day of publication: 12 الجاري, الثاني عشر من الشهر المقبل. It
// returns the token after it, i if there is none.
func (s *scan) thisMonth(t *reading, i int) int {
	if h, w := s.word(i, relative); h != nil && h.Clitics == 0 && w.value == 0 && w.means == "" {
		t.period, t.relative = "month", w
		return int(h.Last) + 1
	}
	at := i
	_, before := s.word(i, relative)
	if before != nil && before.means == "before" {
		at++
	} else {
		before = nil
	}
	h, w := s.word(at, period)
	if h == nil || w.means != "month" || h.Clitics != 0 || !s.hasArticle(at) {
		return i
	}
	next := int(h.Last) + 1
	if g, after := s.word(next, relative); g != nil {
		before, next = after, int(g.Last)+1
	}
	if before == nil {
		return i
	}
	t.period, t.relative = "month", before
	return next
}

// countsAt reports whether the number at token i has a noun behind it.
func (s *scan) countsAt(i int) bool {
	n, ok := s.number(i)
	if !ok {
		return false
	}
	_, ok = s.noun(&n)
	return ok || s.isThing(&n)
}

// dayOfMonth reads a number from 1 to 31 or such an ordinal.
func (s *scan) dayOfMonth(i int) (value, next int, ok bool) {
	a, ok := s.atom(i)
	if ok && a.size > 0 && a.plain && a.size <= 2 && a.value >= 1 && a.value <= 31 {
		return int(a.value), a.next, true
	}
	value, next, ok = s.ordinalAt(i)
	return value, next, ok && value <= 31
}

// secondDay reads the last of several days: the 20 of 19-20 نوفمبر. It returns 0 if there is none.
func (s *scan) secondDay(i int) (value, next int) {
	if i > s.last {
		return 0, i
	}
	if h, _ := s.word(i, rangeTo); h != nil {
		i = int(h.Last) + 1
	} else if s.Tokens[i].Kind != token.Number || s.Tokens[i].Gap != token.Hyphen {
		if a, ok := s.added(i); !ok || a.size == 0 {
			return 0, i
		}
	}
	if v, next, ok := s.dayOfMonth(i); ok {
		return v, next
	}
	return 0, i
}

// readNumeric reads a date in digits alone. The year stands first or last; with two digits it is the last,
// unless the last can't be a year but a day.
func (s *scan) readNumeric(t *reading, i int) int {
	if i > s.last || s.Tokens[i].Kind != token.Number || t.month > 0 {
		return i
	}
	var room [4]string
	parts, next := s.numericParts(i, room[:0])
	if len(parts) < 2 {
		return i
	}
	var n [3]int
	for k, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return i
		}
		n[k%3] = v
	}
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		n[0], n[2] = n[2], n[0]
	case len(parts) == 3 && len(parts[2]) == 4:
	case len(parts) == 3 && len(parts[2]) <= 2 && len(parts[0]) <= 2:
		if n[0] > 31 || n[1] <= 12 && n[2] > 12 && n[2] <= 31 && n[0] <= 12 {
			n[0], n[2] = n[2], n[0]
		}
		n[2] += 2000
	case len(parts) == 2 && len(parts[0]) <= 2 && len(parts[1]) <= 2 && t.weekday != nil:
		if n[1] > 12 {
			n[0], n[1] = n[1], n[0]
		}
		if n[0] < 1 || n[0] > 31 || n[1] < 1 || n[1] > 12 {
			return i
		}
		t.dom, t.month, t.weak = n[0], n[1], false
		return next
	case len(parts) == 2 && len(parts[0]) == 4 && len(parts[1]) <= 2:
		n = [3]int{0, n[1], n[0]}
	case len(parts) == 2 && len(parts[1]) == 4 && len(parts[0]) <= 2:
		n = [3]int{0, n[0], n[1]}
	default:
		return i
	}
	if n[1] > 12 && n[0] <= 12 && n[0] > 0 {
		n[0], n[1] = n[1], n[0]
	}
	if n[1] < 1 || n[1] > 12 || n[0] > 31 || n[2] < 1000 || n[2] > 2200 || len(parts) == 3 && n[0] == 0 {
		return i
	}
	t.dom, t.month, t.year, t.weak = n[0], n[1], n[2], false
	t.hijri = n[2] < 1700
	return next
}

// numericParts appends to parts the digits that slashes, hyphens or stops join at token i, and returns the token after them.
func (s *scan) numericParts(i int, parts []string) ([]string, int) {
	if key := s.Tokens[i].Key; strings.Count(key, ".") == 2 {
		return strings.Split(key, "."), i + 1
	}
	for k := i; k <= s.last && s.Tokens[k].Kind == token.Number && len(parts) < 4; k++ {
		parts = append(parts, s.Tokens[k].Key)
		i = k + 1
		switch {
		case i <= s.last && s.Tokens[i].Kind == token.Number && s.Tokens[i].Gap == token.Hyphen:
		case i < s.last && s.Tokens[i].Kind == token.Mark && (s.Tokens[i].Key == "/" || s.Tokens[i].Key == "-") && s.Tokens[i+1].Kind == token.Number && s.Tokens[i+1].Gap <= token.Blank:
			k++
		default:
			return parts, i
		}
	}
	return parts, i
}

// readYear reads عام 2022, عام ألفين وثمانية عشر, a year in brackets, and the bare year of a month or behind a
// preposition.
func (s *scan) readYear(t *reading, i int) int {
	if t.year != 0 || t.day != nil || t.relative != nil {
		return i
	}
	at, said, several := i, false, false
	if h, w := s.word(i, yearWord); h != nil && h.Clitics&section.Suffix == 0 && (t.start < 0 || i == t.first || h.Clitics&(inner&^section.For) == 0) {
		at, said, several = int(h.Last)+1, true, w.means == "list"
	}
	if said && at <= s.last && s.Tokens[at].Kind == token.Mark && s.Tokens[at].Key == "(" {
		at++
	}
	n, ok := s.number(at)
	if !ok || n.and && (said || t.start >= 0) || n.bound || n.part || n.value != float64(int(n.value)) || n.value > 2200 || n.value < 1 {
		return i
	}
	digits := n.plain && n.size > 0
	e, w := s.word(n.next, era)
	if e == nil && n.next+1 <= s.last && s.Tokens[n.next].Key == ")" {
		if e, w = s.word(n.next+1, era); e == nil {
			at = i
		}
	}
	switch {
	case e != nil && e.Clitics == 0 && (digits || said):
		t.hijri, t.bc = w.means == "hijri", w.means == "bc"
		n.next = int(e.Last) + 1
	case s.isCounted(&n) && !(said && digits && n.size == 4):
		return i
	case said && (digits && n.size >= 3 || n.written && n.value >= 100 || t.hijri):
		t.hijri = t.hijri || n.value < 1600 && n.value > 1200
	case digits && n.size == 4 && (n.value >= 1600 || t.hijri && n.value >= 1200) && n.value < 2100 && !n.the && (t.month > 0 || t.nth > 0 || t.season != nil || t.holiday != nil || t.decade != nil || s.isYear(t, at)):
	case n.written && n.value >= 1000 && (t.month > 0 || t.nth > 0 || t.season != nil):
	default:
		return i
	}
	t.year = int(n.value)
	return s.moreYears(t, n.next, said, several)
}

// isCounted reports whether n has a noun of the lexicon behind it.
func (s *scan) isCounted(n *number) bool {
	_, ok := s.noun(n)
	return ok
}

// isYear reports whether bare digits at token i are a year: في 2022, (1948), حرب 1948. They are none behind a
// word that counts (أكثر من 2000), numbers (القرار 2231) or tells how many (بلغ 2000).
func (s *scan) isYear(t *reading, i int) bool {
	if t.start >= 0 && i == t.next && t.lead != "" {
		return true
	}
	if i == s.first {
		return false
	}
	before := &s.Tokens[i-1]
	switch {
	case before.Kind == token.Mark:
		return before.Key == "(" && i < s.last && s.Tokens[i+1].Key == ")"
	case before.Kind != token.Word || s.Tokens[i].Gap > token.Blank || s.Tokens[i].Gap == token.Hyphen:
		return false
	case s.has(i-1, dateLink), s.has(i-1, timeLead), s.has(i-1, rangeTo):
		return true
	}
	n := number{first: i, atom: atom{value: 2000, next: i + 1, numeric: numeric{plain: true, size: 4}}}
	return s.at[i-1]&of(verb, function, numbered, approximate, atLeast, atMost, elliptic, tally, numeral, multiplier, letterName, digitClitic) == 0 &&
		s.Guesses[i-1].Clitics&section.Suffix == 0 && !s.isThing(&n) && s.Tokens[i].Gap == token.Blank
}

// moreYears reads on through a list or a range of years: عامي 2010 و2015, 2023-2024.
func (s *scan) moreYears(t *reading, i int, said, several bool) int {
	for i <= s.last {
		k := &s.Tokens[i]
		at := i
		switch {
		case k.Kind == token.Mark && k.Key == ")" && said:
			return i + 1
		case k.Kind == token.Number && k.Gap == token.Hyphen:
		case k.Kind == token.Mark && (k.Key == "/" || k.Key == "-" || k.Key == "–") && i < s.last && s.Tokens[i+1].Kind == token.Number:
			at++
		case several && s.addsDigits(i):
		default:
			return i
		}
		a, ok := s.atom(at)
		if !ok || a.size != 4 || !a.plain || a.value < 1000 || a.value > 2200 || int(a.value) <= t.year {
			return i
		}
		t.lastYear = int(a.value)
		i = a.next
	}
	return i
}

// until reads a second time that makes a range with t, من الجمعة حتى الأحد, and keeps both as one. It returns the
// token after it, 0 if there is none.
func (s *scan) until(t *reading) int {
	i := t.next
	h, _ := s.word(i, rangeTo)
	g, w := s.word(t.first-1, between)
	switch {
	case t.lead != "" || i > s.last || t.amount != 0:
		return 0
	case h != nil:
		i = int(h.Last) + 1
	case s.Tokens[i].Kind == token.Mark && (s.Tokens[i].Key == "-" || s.Tokens[i].Key == "–") && i < s.last:
		i++
	case g != nil && w.means == "" && s.isAnd(i):
		if h, _ := s.word(i, digitClitic); h != nil && s.Tokens[i].Key == s.Spelling(s.Tokens[i].Start, s.Tokens[i].End) && s.Tokens[i+1].Gap == token.Blank {
			i++
		}
	default:
		return 0
	}
	u := reading{first: i, next: i, hour: -1, start: -1}
	if s.parts(&u); u.next == i || !u.whole() && (u.dom == 0 || t.dom == 0) {
		return 0
	}
	t.share(&u)
	if g != nil && int(g.Last) == t.first-1 {
		t.first, t.start = t.first-1, g.Start
	}
	t.next, t.end = u.next, u.end
	s.span(t, &u)
	return u.next
}

// span keeps a time from t to u, of which t has the place.
func (s *scan) span(t, u *reading) {
	value := ""
	if from, to := s.value(t), s.value(u); from != "" && to != "" {
		value = from + "/" + to
	}
	for k := t.first; k < t.next; k++ {
		s.at[k] |= of(dated)
	}
	place := normalize.Span{Start: t.start, End: t.end}
	s.times = append(s.times, Time{Span: place, Text: place.Of(s.Original), Value: value, First: t.first, Last: t.next - 1})
}

// share gives each of two ends of a range what only the other one says: the year, the part of the day.
func (t *reading) share(u *reading) {
	if t.year == 0 {
		t.year = u.year
	}
	if t.month == 0 && t.dom > 0 {
		t.month, t.hijri = u.month, u.hijri
	}
	if t.part == nil && t.hour >= 0 {
		t.part = u.part
	}
	if u.part == nil && u.hour >= 0 && u.hour > t.hour {
		u.part = t.part
	}
	if u.hour >= 0 && u.weekday == nil && u.dom == 0 && u.day == nil {
		u.weekday, u.day, u.dom, u.month, u.relative = t.weekday, t.day, t.dom, t.month, t.relative
	}
}
