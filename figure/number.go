package figure

import (
	"math"
	"strings"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/token"
)

// letter is the size of an Arabic letter in a key.
const letter = 2

// The article, of which ل leaves the second letter (للعام), and آ.
const article, lam, alefMadda = "\u0627\u0644", "\u0644", "\u0622"

// An atom is a token that is part of a number.
type atom struct {
	class class // numeral, numeralPart, multiplier, fraction, vague; digits are numerals
	means string
	value float64
	next  int // the token after it
	start int // byte of its first letter or digit, clitics left out
	and   bool
	the   bool
	prep  bool // ب, ل or ك is written before it
	numeric
}

// inNumber reports whether a part of a number may stand at token i.
func (s *scan) inNumber(i int) bool { return i >= s.first && i <= s.last && s.at[i]&numberParts != 0 }

// atom reads the part of a number at token i.
func (s *scan) atom(i int) (atom, bool) {
	if !s.inNumber(i) {
		return atom{}, false
	}
	a, at := atom{class: numeral}, i
	if h, w := s.word(i, digitClitic); h != nil && i < s.last && s.clitic(i+1, w) {
		a.and, a.the = strings.Contains(w.means, "and"), strings.Contains(w.means, "the")
		a.prep = w.means == "" || len(s.Tokens[i].Key) > letter && !a.the
		at = i + 1
	}
	if n, ok := s.digits(at); ok {
		a.numeric, a.value, a.next, a.start = n, n.value, n.next, s.Tokens[at].Start
		return a, !s.at[at].has(dated)
	}
	for _, c := range [...]class{numeral, numeralPart, multiplier, fraction, vague} {
		if !s.at[at].has(c) {
			continue
		}
		h, w := s.word(at, c)
		if h == nil || h.Clitics&section.Suffix != 0 || s.at[at].has(dated) || at > i && h.Clitics != 0 {
			continue
		}
		a.class, a.means, a.value, a.next, a.start = c, w.means, w.value, int(h.Last)+1, h.Start
		a.and = a.and || h.Clitics&(section.And|section.So) != 0
		a.the = a.the || definite(h)
		a.prep = a.prep || h.Clitics&(section.By|section.For|section.Like) != 0
		return a, true
	}
	return atom{}, false
}

// clitic reports whether token i takes the clitic w that stands before it as a token of its own: digits
// take all of them, words only a و with a blank behind it.
func (s *scan) clitic(i int, w *word) bool {
	switch t := &s.Tokens[i]; t.Kind {
	case token.Number:
		return t.Gap <= token.Blank && t.Gap != token.Hyphen
	case token.Word:
		return w.means == "and" && t.Gap == token.Blank
	}
	return false
}

// after reads the atom at token i as one that goes on without a و: the ألف of ثلاثة آلاف.
func (s *scan) after(i int) (atom, bool) {
	if !s.inNumber(i) || !s.joined(i) || s.Tokens[i].Gap == token.None && s.Tokens[i-1].Kind != token.Number {
		return atom{}, false
	}
	a, ok := s.atom(i)
	return a, ok && !a.and && !a.prep
}

// added reads the atom at token i as one that و joins to what precedes: وعشرون.
func (s *scan) added(i int) (atom, bool) {
	if !s.inNumber(i) || !s.joined(i) {
		return atom{}, false
	}
	a, ok := s.atom(i)
	return a, ok && !a.prep && (a.and || s.isEleven(a))
}

// isEleven reports whether a is the وأحد of مئة وأحد عشر, which folds to واحد.
func (s *scan) isEleven(a atom) bool {
	if a.value != 1 || a.class != numeral || a.size > 0 || a.the {
		return false
	}
	b, ok := s.after(a.next)
	return ok && b.class == numeral && b.value == 10 && b.size == 0
}

// A number is a number without its unit.
type number struct {
	atom            // of its first word: clitics, start; value and next are the number's
	first   int     // token
	scale   float64 // the least thing counted by a word in it: 1000 for three thousand; 1
	bound   bool    // value is the least it may be: عشرات
	part    bool    // a fraction of one thing: نصف
	parts   bool    // a fraction that says of how many: ثلثا, ثلاثة أرباع
	written bool    // in words
}

// number reads the number at token i: groups of falling scale, joined by و.
//
//	ألف وخمسمئة وثلاثة وعشرون    14 ألفا و200    مليونين ونصف المليون
//
// ثلاثة وخمسة are two numbers, since no grammar adds units to units.
func (s *scan) number(i int) (number, bool) {
	if !s.inNumber(i) {
		return number{}, false
	}
	n, ok := s.group(i)
	if !ok {
		return number{}, false
	}
	for !n.bound && !n.part {
		a, ok := s.added(n.next)
		switch {
		case !ok:
			return n, true
		case a.class == fraction:
			s.half(&n, a)
			return n, true
		}
		g, ok := s.group(n.next)
		if ok && g.parts && g.value < 1 && n.scale == 1 && s.measured(g.next) { // مئة وثلاثة أرباع متر
			n.value, n.next, n.plain = n.value+g.value, g.next, false
			return n, true
		}
		if !ok || g.bound || g.part || g.scale >= n.scale || g.value >= n.scale || g.the != n.the && g.the {
			return n, true
		}
		n.value, n.next, n.scale, n.plain, n.loose = n.value+g.value, g.next, g.scale, false, false
	}
	return n, true
}

// half adds a fraction of the last scale: the نصف of مليون ونصف المليون. A number without a scale takes one
// if a scale or a measure follows: ثلاثة ونصف مليون, خمسة وربع متر.
func (s *scan) half(n *number, a atom) {
	m, ok := s.after(a.next)
	switch {
	case ok && m.class == multiplier && n.scale == 1:
		n.value, n.next, n.scale = (n.value+a.value)*m.value, m.next, m.value
	case ok && m.class == multiplier && m.value <= n.scale && m.means != "plural":
		n.value, n.next, n.scale = n.value+a.value*m.value, m.next, m.value
	case ok && m.class == multiplier || n.scale == 1 && !s.measured(a.next):
		return
	default:
		n.value, n.next = n.value+a.value*n.scale, a.next
	}
	n.plain, n.loose = false, false
}

// measured reports whether a measure, or a sign of shares, begins at token i.
func (s *scan) measured(i int) bool {
	u, ok := s.unitAt(i, counts)
	return ok && u.kind >= measure
}

// group reads a count and its multipliers at token i: ثلاثمئة ألف, ربع مليون, 3.5 مليار, عشرات الآلاف.
func (s *scan) group(i int) (number, bool) {
	a, ok := s.atom(i)
	if !ok {
		return number{}, false
	}
	n := number{atom: a, first: i, scale: 1, written: a.size == 0}
	n.and = n.and || i > s.first && s.isEleven(a)
	switch a.class {
	case multiplier:
		n.scale = a.value
		switch a.means {
		case "dual", "either":
			n.value *= 2
		case "plural":
			n.bound = true
		}
	case vague:
		n.bound = true
		if b, ok := s.after(n.next); ok && b.class == vague && b.value > a.value { // بضع عشرات
			n.value, n.next = n.value*b.value, b.next
		}
	case fraction:
		n.part, n.parts = true, a.means == "dual" || a.value > 0.5
	default:
		if n.value, n.next, ok = s.thousand(a); !ok {
			return number{}, false
		}
		s.decimals(&n)
		if b, ok := s.after(n.next); ok && b.class == fraction && b.means == "plural" && n.value > 1 && n.value < 10 {
			n.value, n.next, n.part, n.parts = n.value/math.Round(1/b.value), b.next, true, true
		}
	}
	n.plain = n.plain && n.next == a.next
	s.multiply(&n)
	return n, true
}

// multiply takes in the multipliers after n: ألف, then مليار.
func (s *scan) multiply(n *number) {
	for {
		m, ok := s.after(n.next)
		if !ok || m.class != multiplier || m.means == "dual" || m.the && !n.bound && !n.the && !n.part {
			return
		}
		if n.scale > 1 && n.scale == m.value {
			return // الألف الألف counts nothing
		}
		n.value *= m.value
		n.scale = m.value
		n.next, n.part, n.parts, n.plain, n.loose = m.next, false, false, false, false
	}
}

// thousand reads a number below 1000 in words, or digits, that begins with a: مئة وثلاثة وعشرون.
func (s *scan) thousand(a atom) (value float64, next int, ok bool) {
	if a.size > 0 || a.value == 0 || a.class != numeral && a.class != numeralPart {
		return a.value, a.next, true
	}
	value, next = a.value, a.next
	if a.value >= 3 && a.value <= 9 { // ثلاث مئة
		if b, ok := s.after(next); ok && b.class == numeral && b.size == 0 && b.value == 100 {
			value, next = value*100, b.next
		}
	}
	if value < 100 {
		return s.hundred(a)
	}
	if b, ok := s.added(next); ok && b.size == 0 && !s.isNumerator(b) && b.value < 100 && b.value > 0 && (b.class == numeral || b.class == numeralPart) && b.the == a.the {
		if rest, after, ok := s.hundred(b); ok {
			value, next = value+rest, after
		}
	}
	return value, next, true
}

// isNumerator reports whether a counts parts: the ثلاثة of ثلاثة أرباع.
func (s *scan) isNumerator(a atom) bool {
	b, ok := s.after(a.next)
	return ok && b.class == fraction && b.means == "plural"
}

// decimals reads what follows n as parts of one: 3/4, اثنان فاصلة خمسة.
func (s *scan) decimals(n *number) {
	k := n.next
	if k >= s.last {
		return
	}
	if n.plain && s.Tokens[k].Key == "/" && s.Tokens[k].Gap == token.None && s.Tokens[k+1].Gap == token.None {
		if d, ok := s.digits(k + 1); ok && d.plain && d.value > n.value && d.value <= 100 && s.measured(d.next) {
			n.value, n.next, n.plain, n.part = n.value/d.value, d.next, false, true
		}
		return
	}
	h, w := s.word(k, point)
	if h == nil {
		return
	}
	if w.means == "reversed" {
		if d, ok := s.digits(k + 1); ok && d.plain && n.plain && s.Tokens[k].Gap <= token.Blank {
			n.value, n.next, n.plain = d.value+n.value/math.Pow10(n.size), d.next, false
		}
		return
	}
	if a, ok := s.after(k + 1); ok && a.class == numeral {
		if v, next, ok := s.thousand(a); ok && v == float64(int(v)) {
			for place := 10.0; ; place *= 10 {
				if v < place {
					n.value, n.next, n.plain, n.loose = n.value+v/place, next, false, false
					return
				}
			}
		}
	}
}

// hundred reads a number in words below 100 that begins with a: خمسة, خمسة عشر, خمسة وعشرون.
func (s *scan) hundred(a atom) (value float64, next int, ok bool) {
	if a.value < 10 {
		if b, ok := s.after(a.next); ok && b.class == numeral && b.size == 0 && b.value == 10 && !b.the {
			return a.value + 10, b.next, true
		}
		if b, ok := s.added(a.next); ok && b.class == numeral && b.size == 0 && b.value >= 20 && b.value <= 90 && b.the == a.the {
			return a.value + b.value, b.next, true
		}
	}
	return a.value, a.next, a.class == numeral
}
