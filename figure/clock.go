package figure

import (
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/token"
)

// readClock reads a time of the clock: الساعة العاشرة والنصف, 10:30, الثامنة مساء, 8 صباحا, and its zone.
func (s *scan) readClock(t *reading, i int) int {
	if t.hour >= 0 {
		return s.readZone(t, i)
	}
	at, said := i, false
	if h, _ := s.find(t, i, clock); h != nil {
		at, said = int(h.Last)+1, true
	}
	if next := s.readDigital(t, at); next > at {
		return next
	}
	hour, next, ok := s.hourAt(at, said)
	if !ok || hour > 24 {
		return i
	}
	minute, next := s.minutesAt(next)
	if exact := minute != 0 && s.has(at, ordinal); !said && !exact && !(s.has(next, dayPart) && s.Tokens[next].Gap <= token.Blank || s.has(next, relative) && s.has(next+1, day) || t.part != nil && t.weekday == nil && t.day == nil) {
		return i
	}
	if !said && t.period != "" || t.nth > 0 {
		return i
	}
	t.hour, t.minute = hour, minute
	if minute < 0 {
		t.hour, t.minute = hour-1, minute+60
	}
	return next
}

// hours reads two hours of which only one may say that it is one: من 5 إلى 6 مساء, بين الساعة 5 و6. It keeps them as
// one time and returns the token after it, 0 if there is none.
func (s *scan) hours(t *reading) int {
	h, w := s.word(t.first, between)
	at := t.first
	if h != nil {
		at = int(h.Last) + 1
	}
	from := reading{first: t.first, start: s.Tokens[t.first].Start, hour: -1}
	next, sure := s.hour(&from, at)
	if next == at {
		return 0
	}
	to := reading{hour: -1}
	at = next
	switch g, _ := s.word(next, rangeTo); {
	case next > s.last:
		return 0
	case g != nil && (h == nil || w.means == "to"):
		at = int(g.Last) + 1
	case s.Tokens[next].Kind == token.Number && s.Tokens[next].Gap == token.Hyphen:
	case h != nil && w.means == "" && s.isAnd(next):
	default:
		return 0
	}
	end, sure2 := s.hour(&to, at)
	if end == at || !sure && !sure2 || s.measured(end) {
		return 0
	}
	if h != nil {
		from.start = h.Start
	}
	from.share(&to)
	from.next, from.end = end, s.Tokens[end-1].End
	s.span(&from, &to)
	return end
}

// isAnd reports whether و begins token i.
func (s *scan) isAnd(i int) bool {
	if _, ok := s.added(i); ok {
		return true
	}
	return i <= s.last && s.Guesses[i].Clitics&section.And != 0
}

// hour reads an hour with its minutes and part of the day. It is sure to be one if it says so.
func (s *scan) hour(t *reading, i int) (next int, sure bool) {
	at := i
	if h, _ := s.word(i, clock); h != nil {
		at, sure = int(h.Last)+1, true
	}
	if next = s.readDigital(t, at); next > at {
		sure = true
	} else if hour, after, ok := s.hourAt(at, true); ok && hour <= 24 {
		t.hour = hour
		t.minute, next = s.minutesAt(after)
		if t.minute < 0 {
			t.hour, t.minute = t.hour-1, t.minute+60
		}
	} else {
		return i, false
	}
	if h, w := s.word(next, dayPart); h != nil && h.Clitics == 0 {
		t.part, next, sure = w, int(h.Last)+1, true
	}
	return next, sure
}

// clockAt reports whether a time of the clock begins at token i.
func (s *scan) clockAt(i int) bool {
	if s.has(i, clock) {
		return true
	}
	t := reading{hour: -1}
	return s.readDigital(&t, i) > i
}

// readDigital reads 10:30 and 10:30:05.
func (s *scan) readDigital(t *reading, i int) int {
	var n [3]int
	k, at := 0, i
	for ; k < 3 && at <= s.last && s.Tokens[at].Kind == token.Number; k++ {
		v, ok := parse(s.Tokens[at].Key)
		if !ok || !v.plain || v.size > 2 || k > 0 && (v.size != 2 || s.Tokens[at].Gap != token.None) {
			return i
		}
		n[k] = int(v.value)
		at++
		if at >= s.last || s.Tokens[at].Key != ":" || s.Tokens[at].Gap != token.None || s.Tokens[at+1].Gap != token.None || k == 2 {
			k++
			break
		}
		at++
	}
	if k < 2 || n[0] > 24 || n[1] > 59 || n[2] > 59 {
		return i
	}
	t.hour, t.minute, t.second = n[0], n[1], n[2]
	return at
}

// hourAt reads an hour: digits, an ordinal in the feminine (الثامنة), behind الساعة a numeral too.
func (s *scan) hourAt(i int, said bool) (hour, next int, ok bool) {
	if a, ok := s.atom(i); ok && a.size > 0 && a.plain && a.size <= 2 {
		return int(a.value), a.next, true
	}
	if n, next, ok := s.ordinalAt(i); ok && n <= 12 && s.isFeminine(i) {
		return n, next, true
	}
	if !said {
		return 0, i, false
	}
	a, ok := s.atom(i)
	if !ok || a.class != numeral {
		return 0, i, false
	}
	if b, ok := s.after(a.next); ok && b.value == 10 && a.value < 10 {
		return int(a.value) + 10, b.next, true
	}
	return int(a.value), a.next, a.value <= 12
}

// isFeminine reports whether token i ends in ة or is الأولى.
func (s *scan) isFeminine(i int) bool {
	key := s.Tokens[i].Key
	switch key[len(key)-letter:] {
	case "\u0647", "\u064A":
		return true
	}
	return false
}

// minutesAt reads والنصف, إلا ربعا, و20 دقيقة behind an hour.
func (s *scan) minutesAt(i int) (minutes, next int) {
	sign := 1
	at := i
	if h, _ := s.word(i, except); h != nil {
		sign, at = -1, int(h.Last)+1
	}
	a, ok := s.atom(at)
	if !ok || (sign > 0) != a.and {
		return 0, i
	}
	if a.class == fraction {
		return sign * int(a.value*60), a.next
	}
	n, ok := s.number(at)
	if !ok || n.value >= 60 || n.part {
		return 0, i
	}
	if u, ok := s.unitAt(n.next, counts); ok && u.slug == "minute" {
		return sign * int(n.value), u.next
	}
	if s.has(n.next, dayPart) && n.written {
		return sign * int(n.value), n.next
	}
	return 0, i
}

// readZone reads بتوقيت غرينتش.
func (s *scan) readZone(t *reading, i int) int {
	h, w := s.word(i, timeZone)
	if h == nil || t.zone != "" || h.Clitics&(section.And|section.So) != 0 {
		return i
	}
	t.zone = w.means
	return int(h.Last) + 1
}
