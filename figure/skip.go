package figure

import (
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// skip returns the token after what begins at token i and is no figure whatever follows: an idiom, the
// numbers behind a noun that they number (القرار 2231, الدقيقتين 12 و88), a telephone number. It returns i
// if there is nothing of the kind.
func (s *scan) skip(i int) int {
	if h, _ := s.word(i, noFigure); h != nil {
		return int(h.Last) + 1
	}
	if h, _ := s.word(i, numbered); h != nil {
		if next := s.numbers(int(h.Last) + 1); next > int(h.Last)+1 {
			return next
		}
	}
	if h, _ := s.word(i, letterName); h != nil && h.Clitics&section.Suffix == 0 && int(h.Last) < s.last && s.Tokens[h.Last+1].Kind == token.Number {
		return int(h.Last) + 2
	}
	return s.telephone(i)
}

// numbers returns the token after a list of digits at token i: 12 و88. Digits that count something end it:
// in القناة 12 مراسلا they don't, in الفئة 20 دولارا they do.
func (s *scan) numbers(i int) int {
	for i <= s.last {
		if t := &s.Tokens[i]; t.Kind == token.Mark && (t.Key == ":" || t.Key == "(") && i < s.last {
			i++
		}
		a, ok := s.atom(i)
		if !ok || a.size == 0 {
			return i
		}
		n := number{atom: a, first: i, scale: 1}
		if u, ok := s.noun(&n); ok && (u.kind == currency || u.kind == measure || u.kind == percent) {
			return i
		}
		i = a.next
		for i < s.last && s.Tokens[i].Kind == token.Mark && s.Tokens[i].Gap == token.None && s.Tokens[i].Key == "/" && s.Tokens[i+1].Kind == token.Number {
			i += 2
		}
		if i > s.last || !s.addsDigits(i) {
			return i
		}
	}
	return i
}

// addsDigits reports whether a و joins digits at token i to a list.
func (s *scan) addsDigits(i int) bool {
	a, ok := s.added(i)
	return ok && a.size > 0
}

// telephone returns the token after a telephone number at token i: digits behind a plus, or with a zero
// before them, or three groups joined by hyphens.
func (s *scan) telephone(i int) int {
	t := &s.Tokens[i]
	plus := t.Kind == token.Mark && t.Key == "+"
	if plus && i < s.last && s.Tokens[i+1].Kind == token.Number && s.Tokens[i+1].Gap == token.None {
		i++
		t = &s.Tokens[i]
	} else if t.Kind != token.Number {
		return i
	}
	end, groups := i+1, 1
	for end <= s.last && s.Tokens[end].Kind == token.Number && s.Tokens[end].Gap == token.Hyphen {
		end++
		groups++
	}
	if groups >= 3 || plus || len(t.Key) > 5 && t.Key[0] == '0' && t.Key[1] != '.' && t.Key[1] != ',' {
		for end <= s.last && s.Tokens[end].Kind == token.Number && s.Tokens[end].Gap <= token.Blank {
			end++
		}
		return end
	}
	return i
}

// isLabel reports whether n is part of a name or of something that numbers and doesn't count: إف-16, F16,
// 2-1, the 3 of "3. مقدمة".
func (s *scan) isLabel(n *number) bool {
	for i := n.first; i < n.next; i++ {
		if s.at[i].has(named) {
			return true
		}
	}
	last := n.next - 1
	if s.Tokens[last].Kind != token.Number {
		return s.isOrdinal(n)
	}
	at := &s.Tokens[n.first]
	if n.first > 0 && at.Kind == token.Number {
		before := &s.Tokens[n.first-1]
		if at.Gap == token.Hyphen || at.Gap == token.Dot || at.Gap == token.None && (before.Kind == token.Foreign || before.Kind == token.Mark && isJoint(before.Key)) {
			return true
		}
	}
	if last+1 < len(s.Tokens) {
		after := &s.Tokens[last+1]
		switch {
		case after.Gap == token.Hyphen, after.Gap == token.None && after.Kind == token.Mark && (after.Key == "/" || after.Key == ":") &&
			last+2 < len(s.Tokens) && s.Tokens[last+2].Kind == token.Number && s.Tokens[last+2].Gap == token.None:
			return true
		case s.opensLine(n.first) && after.Kind == token.Mark && (after.Key == "." || after.Key == "-" || after.Key == ")" || after.Key == "–") && last+1 < s.last:
			return true
		}
	}
	return false
}

// isJoint reports whether a mark right before digits joins them to what precedes: 3/4, 10:30, #5.
func isJoint(key string) bool { return key == "/" || key == ":" || key == "#" || key == "\\" }

// opensLine reports whether token i is the first of its line.
func (s *scan) opensLine(i int) bool { return i == 0 || s.Tokens[i].Gap >= token.Line }

// isOrdinal reports whether n is the second half of an ordinal: الخامس والعشرين.
func (s *scan) isOrdinal(n *number) bool {
	if n.first == s.first {
		return false
	}
	for _, h := range s.At(n.first - 1) {
		if h.Kind == table.Lexeme && s.words[h.Entry].class == ordinal && h.Last == int32(n.first-1) {
			return n.the || n.value == 10 && n.size == 0 && !n.and // the عشر of الثامن عشر
		}
	}
	return false
}
