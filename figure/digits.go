package figure

import (
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/internal/token"
)

// maxGroups is how many groups of three digits a number may have.
const maxGroups = 6

// A numeric is a number in digits.
type numeric struct {
	value float64
	next  int  // the token after it
	loose bool // 1.200: thousands where things are counted that have no fractions, else a decimal
	plain bool // digits alone: it may be a year, a number of a list, of a house
	size  int  // how many digits a plain one has
}

// digits reads the digits at token i. Thousands may be parted by commas, by Arabic commas (26،013), which
// end a token, or by blanks (20 000).
func (s *scan) digits(i int) (numeric, bool) {
	if i > s.last || s.Tokens[i].Kind != token.Number {
		return numeric{}, false
	}
	n, ok := parse(s.Tokens[i].Key)
	n.next = i + 1
	if !ok || !n.plain || n.size > 3 || s.Tokens[i].Key[0] == '0' {
		return n, ok
	}
	for k := i + 1; k < i+2*maxGroups; {
		group, next, ok := s.thousands(k)
		if !ok {
			return n, true
		}
		n.value, n.next, n.plain = n.value*1000+group, next, false
		k = next
	}
	return n, true
}

// thousands reads three digits more at token i: ، and 013, or after a blank 000. A blank parts only round
// thousands from what precedes, since two numbers may follow each other by chance.
func (s *scan) thousands(i int) (value float64, next int, ok bool) {
	comma := i+1 <= s.last && s.Tokens[i].Kind == token.Mark && s.Tokens[i].Key == "،" && s.Tokens[i].Gap == token.None
	if comma {
		i++
	}
	if i > s.last || s.Tokens[i].Kind != token.Number {
		return 0, 0, false
	}
	if key := s.Tokens[i].Key; len(key) != 3 && !(comma && len(key) > 4 && key[3] == ',') { // 12،220,13
		return 0, 0, false
	}
	if comma && s.Tokens[i].Gap != token.None || !comma && s.Tokens[i].Gap != token.Blank {
		return 0, 0, false
	}
	n, ok := parse(strings.Replace(s.Tokens[i].Key, ",", ".", 1))
	return n.value, i + 1, ok && n.value < 1000
}

// parse reads the folded key of a number: 12, 1,200, 3.5, 3,5, 1.200.000. Of two kinds of separators the
// last one is the decimal's; a comma before three digits parts thousands, as agencies write it, and a full
// stop does so if there are several. The digits of other scripts are no numbers here.
func parse(key string) (numeric, bool) {
	if v, ok := short(key); ok {
		return numeric{value: v, plain: true, size: len(key)}, true
	}
	commas, stops := strings.Count(key, ","), strings.Count(key, ".")
	n := numeric{plain: commas+stops == 0, size: len(key)}
	switch last := strings.LastIndexAny(key, ",."); {
	case commas > 0 && stops > 0:
		key = clear(key[:last]) + "." + key[last+1:]
	case commas > 1 || commas == 1 && len(key)-last == 4 && key[0] != '0':
		key = clear(key)
	case commas == 1:
		key = key[:last] + "." + key[last+1:]
	case stops > 1:
		key = clear(key)
	case stops == 1:
		n.loose = len(key)-last == 4 && key[0] != '0'
	}
	for i := range len(key) {
		if c := key[i]; c != '.' && (c < '0' || c > '9') {
			return numeric{}, false
		}
	}
	v, err := strconv.ParseFloat(key, 64)
	n.value = v
	return n, err == nil
}

// short returns the value of up to nine digits.
func short(key string) (float64, bool) {
	v := 0
	for i := range len(key) {
		if key[i] < '0' || key[i] > '9' || i == 9 {
			return 0, false
		}
		v = 10*v + int(key[i]-'0')
	}
	return float64(v), key != ""
}

// clear returns key without its separators.
func clear(key string) string {
	return strings.Map(func(r rune) rune {
		if r == ',' || r == '.' {
			return -1
		}
		return r
	}, key)
}
