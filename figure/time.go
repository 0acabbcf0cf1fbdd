package figure

import (
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A reading is a time as far as it has been read: its parts, in any order, each at most once.
//
//	منذ | مساء | السبت          قبل | نهاية | العام          الأحد | 12 | آذار/مارس | 2024
type reading struct {
	first, next int // tokens
	start, end  int // bytes

	lead      string // since, until, during, …
	edge      string // begin, mid, end
	part      *word  // of the day
	weekday   *word
	day       *word // اليوم
	dom, last int   // day of the month, and the last of several; 0 if not said
	month     int
	hijri     bool
	year      int
	lastYear  int
	period    string // day, week, month, …
	definite  bool   // the period has its article
	relative  *word  // الماضي
	nth       int    // الربع الثالث
	amount    float64
	season    *word
	decade    *word
	holiday   *word
	hour      int // -1 if not said
	minute    int
	second    int
	zone      string
	bc        bool
	weak      bool // of what has been read, nothing but words that are others, too
}

// time reads a time at token i, keeps it, marks the tokens that are no figures, and returns the token after it; i if
// there is none.
func (s *scan) time(i int) int {
	if s.leadsNowhere(i) {
		return i
	}
	t := reading{first: i, next: i, hour: -1, start: -1}
	h, w := s.word(i, timeLead)
	if h != nil && h.Clitics&section.Suffix == 0 && !s.longer(i, h) {
		t.lead, t.start, t.next = w.means, h.Start, int(h.Last)+1
	}
	from := t.next
	if s.at[i]&hourStarters != 0 {
		if n := s.hours(&t); n > 0 {
			return n
		}
	}
	s.parts(&t)
	if t.next > from && t.whole() {
		if n := s.until(&t); n > 0 {
			return n
		}
		return s.tell(&t, from)
	}
	if t.lead != "" {
		return max(i, s.lapse(&t, from))
	}
	return i
}

// leadsNowhere reports whether token i is of a class of which something must follow that does not: من, هذا.
func (s *scan) leadsNowhere(i int) bool {
	var follow set
	switch s.at[i] & timeStarters {
	case of(between):
		follow = numberParts | of(clock, ordinal)
	case of(relative):
		follow = of(period, season, month, weekday)
	default:
		return false
	}
	return s.Form(i) != nil && (i == s.last || s.at[i+1]&follow == 0)
}

// longer reports whether a day or part of it is written with the preposition h: قبل أمس, بعد الظهر.
func (s *scan) longer(i int, h *section.Hit) bool {
	for _, c := range [...]class{day, dayPart} {
		if d, _ := s.word(i, c); d != nil && d.Last > h.Last {
			return true
		}
	}
	return false
}

// whole reports whether what has been read is a time: a time of day alone, a bare period or a season are none.
func (t *reading) whole() bool {
	switch {
	case t.weekday != nil, t.day != nil, t.dom > 0 && (t.month > 0 || t.period == "month"), t.year != 0, t.hour >= 0, t.decade != nil, t.holiday != nil:
		return true
	case t.month > 0:
		return !t.weak || t.relative != nil || t.edge != "" || t.lead != ""
	case t.period != "":
		return t.relative != nil || t.period == "weekend" || t.edge != "" && t.definite || t.nth > 0 && t.period == "day" && t.month > 0 || t.nth > 0 && t.period != "day" && t.period != "month" && t.period != "year" && t.definite ||
			t.lead == "during" && t.definite && t.amount == 0 || t.lead == "by" && t.definite
	case t.season != nil:
		return t.relative != nil || t.edge != ""
	case t.part != nil:
		return t.lead != "" || t.relative != nil || t.definite
	}
	return false
}

// tell keeps t. The tokens of its dates are no figures; those of a lapse of time are (خلال 6 ساعات).
func (s *scan) tell(t *reading, from int) int {
	if t.amount == 0 {
		for i := from; i < t.next; i++ {
			s.at[i] |= of(dated)
		}
	}
	span := normalize.Span{Start: t.start, End: t.end}
	s.times = append(s.times, Time{Span: span, Text: span.Of(s.Original), Value: s.resolve(t), First: t.first, Last: t.next - 1})
	return t.next
}

// parts reads parts of t as long as they follow each other.
func (s *scan) parts(t *reading) {
	for {
		at := s.link(t)
		if at > s.last || s.at[at].has(named) {
			return
		}
		next := s.part(t, at)
		if next <= at {
			if at == t.next {
				return
			}
			if next = s.part(t, t.next); next <= t.next {
				return
			}
			at = t.next
		}
		if t.start < 0 {
			t.start = s.startOf(at)
		}
		t.next, t.end = next, s.Tokens[next-1].End
	}
}

// startOf returns the byte where token i begins without its proclitics.
func (s *scan) startOf(i int) int {
	if a, ok := s.atom(i); ok {
		return a.start
	}
	for _, h := range s.At(i) {
		if h.Kind != table.Lexeme {
			continue
		}
		if c := s.words[h.Entry].class; c >= month && c <= holiday || c == ordinal || c == numeral {
			return h.Start
		}
	}
	return s.Tokens[i].Start
}

// link returns the token of the next part behind what joins it: a comma, من, الموافق, a bracket.
func (s *scan) link(t *reading) int {
	i := t.next
	if i == t.first || t.start < 0 {
		return i
	}
	for n := 0; n < 3 && i <= s.last; n++ {
		k := &s.Tokens[i]
		h, _ := s.word(i, dateLink)
		switch {
		case h != nil && h.Clitics&section.Suffix == 0 && !s.has(i, yearWord):
			i = int(h.Last) + 1
		case k.Kind == token.Mark && (k.Key == "\u060C" || k.Key == "," || k.Key == "("):
			i++
		default:
			return i
		}
	}
	return i
}

// The parts of times, in the order in which they are tried.
const (
	datePart = iota
	dayPartPart
	clockPart
	weekdayPart
	dayWord
	monthPart
	yearPart
	edgePart
	periodPart
	relativePart
	seasonPart
	namedPart
)

// part reads one part of t at token i and returns the token after it, i if there is none.
func (s *scan) part(t *reading, i int) int {
	for part, first := range partStarters {
		if s.at[i]&first != 0 {
			if next := s.read(part, t, i); next > i {
				return next
			}
		}
	}
	return i
}

// read reads that part of t at token i and returns the token after it, i if there is none.
func (s *scan) read(part int, t *reading, i int) int {
	switch part {
	case datePart:
		return s.readDate(t, i)
	case dayPartPart:
		return s.readDayPart(t, i)
	case clockPart:
		return s.readClock(t, i)
	case weekdayPart:
		return s.readWeekday(t, i)
	case dayWord:
		return s.readDay(t, i)
	case monthPart:
		return s.readMonth(t, i)
	case yearPart:
		return s.readYear(t, i)
	case edgePart:
		return s.readEdge(t, i)
	case periodPart:
		return s.readPeriod(t, i)
	case relativePart:
		return s.readRelative(t, i)
	case seasonPart:
		return s.readSeason(t, i)
	}
	return s.readNamed(t, i)
}

// inner is what no part behind the first carries.
const inner = section.And | section.So | section.By | section.For | section.Like | section.Suffix

// find returns the hit of class c at token i that may be a part of t.
func (s *scan) find(t *reading, i int, c class) (*section.Hit, *word) {
	h, w := s.word(i, c)
	if h == nil || h.Clitics&section.Suffix != 0 || i > t.first && t.start >= 0 && h.Clitics&inner != 0 {
		return nil, nil
	}
	return h, w
}

// readDayPart reads فجر, ظهرا. Before anything else it must belong to a day: فجر الأربعاء; behind one or behind
// a clock it may stand by itself.
func (s *scan) readDayPart(t *reading, i int) int {
	h, w := s.find(t, i, dayPart)
	if h == nil || t.part != nil || t.month > 0 && t.dom == 0 {
		return i
	}
	next := int(h.Last) + 1
	switch {
	case t.weekday != nil, t.day != nil, t.hour >= 0, t.dom > 0:
	case t.lead == "during" || t.lead == "since" || t.lead == "until":
	case s.has(next, weekday), s.has(next, day), s.has(next, relative), s.has(next, period) && (s.has(next+1, weekday) || s.has(next+1, day)), s.clockAt(next):
	case i > s.first && s.has(i-1, dateLink) && s.hasArticle(i), h.Clitics&section.By != 0 && s.hasArticle(i), // في الصباح
		h.Last > h.First && s.hasArticle(int(h.Last)): // بعد الظهر
		t.definite = true
	default:
		return i
	}
	t.part = w
	return next
}

// readWeekday reads الخميس, with a يوم before it.
func (s *scan) readWeekday(t *reading, i int) int {
	at := i
	if h, w := s.find(t, i, period); h != nil && w.means == "day" {
		at = int(h.Last) + 1
	}
	if h, _ := s.word(at, relative); h != nil && at > i {
		return i
	}
	h, w := s.word(at, weekday)
	if h == nil || t.weekday != nil || t.day != nil && t.day.means == "night" || at > i && h.Clitics != 0 || h.Clitics&section.Suffix != 0 ||
		t.start >= 0 && at == i && h.Clitics&inner != 0 {
		return i
	}
	t.weekday = w
	return int(h.Last) + 1
}

// readDay reads اليوم, أمس الأول, but for اليوم of something: اليوم العالمي.
func (s *scan) readDay(t *reading, i int) int {
	h, w := s.find(t, i, day)
	if h == nil || t.day != nil || t.weekday != nil || t.month > 0 || t.period != "" {
		return i
	}
	next := int(h.Last) + 1
	if _, other := s.word(next, notToday); other != nil && other.means == "" || s.has(next, relative) {
		return i
	}
	if _, other := s.word(i-1, notToday); other != nil && other.means == "before" {
		return i
	}
	t.day = w
	return next
}

// readMonth reads مارس, آذار/مارس, شهر رمضان.
func (s *scan) readMonth(t *reading, i int) int {
	if t.month > 0 || t.period == "month" {
		return i
	}
	at, after := i, false
	if h, w := s.find(t, i, period); h != nil && w.means == "month" && h.Last == h.First {
		at, after = i+1, true
	}
	h, w, c := s.monthAt(at)
	if h == nil || h.Clitics&inner != 0 && (at > i || t.start >= 0) {
		return i
	}
	weak := w.means == "weak" && !after && t.dom == 0 && t.relative == nil
	t.month, t.hijri = int(w.value), c == hijriMonth
	next := int(h.Last) + 1
	if next+1 <= s.last && s.Tokens[next].Kind == token.Mark && s.Tokens[next].Key == "/" {
		if g, v, _ := s.monthAt(next + 1); g != nil && v.value == w.value {
			next, weak = int(g.Last)+1, false
		}
	}
	t.weak = weak && !s.inMonth(i)
	return next
}

// monthAt returns the name of a month at token i.
func (s *scan) monthAt(i int) (*section.Hit, *word, class) {
	for _, c := range [...]class{month, hijriMonth} {
		if h, w := s.word(i, c); h != nil && h.Clitics&section.Suffix == 0 {
			return h, w, c
		}
	}
	return nil, nil, noClass
}

// inMonth reports whether a preposition before token i makes a month of a word that is others, too: في آب.
func (s *scan) inMonth(i int) bool { return i > s.first && s.has(i-1, dateLink) && !s.has(i-1, part) }

// edgeNames are the edges by the value of their words.
var edgeNames = [...]string{"rest", "begin", "mid", "end"}

// readEdge reads نهاية before a month, a period or a year: نهاية أغسطس.
func (s *scan) readEdge(t *reading, i int) int {
	h, w := s.find(t, i, edge)
	if h == nil || t.edge != "" || t.month > 0 || t.period != "" || t.year != 0 || t.day != nil || t.weekday != nil {
		return i
	}
	next := int(h.Last) + 1
	if n, ok := s.number(next); ok && w.value == 3 && !n.and && !n.part { // آخر 24 ساعة
		if u, ok := s.noun(&n); ok && u.kind == duration {
			t.edge, t.period, t.amount, t.relative = "end", u.slug, n.value, &word{class: relative, value: -1}
			return u.next
		}
	}
	if m, _, _ := s.monthAt(next); m != nil || s.has(next, season) || s.has(next, dayPart) {
		t.edge = edgeNames[int(w.value)&3]
		return next
	}
	if p, _ := s.word(next, period); p != nil || s.has(next, yearWord) || s.has(next, decade) {
		t.edge = edgeNames[int(w.value)&3]
		return next
	}
	if s.has(next, relative) && s.has(next+1, period) { // نهاية هذا العام
		t.edge = edgeNames[int(w.value)&3]
		return next
	}
	return i
}

// readRelative reads المقبل, and هذا before its noun.
func (s *scan) readRelative(t *reading, i int) int {
	h, w := s.find(t, i, relative)
	if h == nil || t.relative != nil {
		return i
	}
	next := int(h.Last) + 1
	if w.means == "before" {
		if t.period != "" && t.nth == 0 || !s.has(next, period) && !s.has(next, season) && !s.has(next, month) && !s.has(next, weekday) {
			return i
		}
		t.relative = w
		return next
	}
	if t.weekday == nil && t.month == 0 && t.period == "" && t.season == nil && t.part == nil || t.day != nil {
		return i
	}
	t.relative = w
	return next
}

// readSeason reads صيف with its article or a year.
func (s *scan) readSeason(t *reading, i int) int {
	h, w := s.find(t, i, season)
	if h == nil || t.season != nil || t.month > 0 || t.period != "" {
		return i
	}
	t.season = w
	return int(h.Last) + 1
}

// readNamed reads a decade, a feast.
func (s *scan) readNamed(t *reading, i int) int {
	if h, w := s.find(t, i, decade); h != nil && t.decade == nil && !s.has(int(h.Last)+1, ofAge) {
		t.decade = w
		return int(h.Last) + 1
	}
	if h, w := s.find(t, i, holiday); h != nil && t.holiday == nil {
		t.holiday = w
		return int(h.Last) + 1
	}
	return i
}
