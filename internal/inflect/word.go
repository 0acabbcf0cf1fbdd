package inflect

import "strings"

// The vowels and marks of vocalised Arabic.
const (
	fatha  = "\u064E"
	damma  = "\u064F"
	kasra  = "\u0650"
	shadda = '\u0651'
	tanwin = '\u064D' // of the kasra: قاضٍ
)

// A word is a word as a linguist writes it, its vowels taken off.
type word struct {
	letters []rune
	double  []bool // double[i]: letters[i] carries a shadda
	tanwin  bool   // the last letter carries the tanwin of the kasra: قاضٍ
}

// parseWord reads the one word s, the value of field.
func parseWord(field, s string) (word, *Error) {
	var w word
	for _, r := range s {
		if !w.mark(r) {
			if p, fix := foreign(r); p != "" {
				return word{}, &Error{field, s, p, fix}
			}
			w.letters, w.double, w.tanwin = append(w.letters, r), append(w.double, false), false
		}
	}
	if len(w.letters) == 0 {
		return word{}, &Error{field, s, "there is no word", "write one"}
	}
	return w, nil
}

// mark takes in r if it is a mark on the letter before it, or no letter at all: a tatweel.
func (w *word) mark(r rune) bool {
	n := len(w.letters)
	switch {
	case r == shadda:
		if n > 0 {
			w.double[n-1] = true
		}
	case r == tanwin:
		w.tanwin = n > 0
	case r >= 0x064B && r <= 0x0652, r == 0x0670, r == 0x0640:
	case r >= 0x0653 && r <= 0x0655 && n > 0:
		w.letters[n-1] = compose(w.letters[n-1], r)
	default:
		return false
	}
	return true
}

// unmarked returns s without vowels and tatweel; it need not be Arabic.
func unmarked(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x064B && r <= 0x0655 || r == 0x0670 || r == 0x0640 {
			return -1
		}
		return r
	}, s)
}

// compose returns the letter that is r with a madda or hamza put on it or under it.
func compose(r, mark rune) rune {
	switch {
	case mark == 0x0653 && r == 'ا':
		return 'آ'
	case mark == 0x0655 && r == 'ا':
		return 'إ'
	case mark != 0x0654:
		return r
	case r == 'ا':
		return 'أ'
	case r == 'و':
		return 'ؤ'
	case r == 'ي', r == 'ى':
		return 'ئ'
	}
	return r
}

// foreign says what is wrong with r in an Arabic word; "" if nothing is.
func foreign(r rune) (problem, fix string) {
	switch {
	case r >= 'ء' && r <= 'غ', r >= 'ف' && r <= 'ي', strings.ContainsRune("پچژڤگ", r):
		return "", ""
	case r == 'ی':
		return "it has a Persian ی (U+06CC)", "write ي, or ى if it sounds as ا"
	case r == 'ک':
		return "it has a Persian ک (U+06A9)", "write ك"
	case r == 'ە', r == 'ہ', r == 'ھ':
		return "it has the letter " + string(r) + " of another language", "write ه or ة"
	case r == 'ٱ':
		return "it has the letter ٱ", "write ا"
	case r == ' ':
		return "it has a blank", "write one word"
	}
	return "it has the character " + quote(string(r)), "write Arabic letters alone"
}

// String returns the word without its marks.
func (w word) String() string { return string(w.letters) }

// lastDouble reports whether the last letter carries a shadda: شنّ.
func (w word) lastDouble() bool { return w.double[len(w.double)-1] }

// radicals returns the letters with every hamza as ء and آ as ءا: آمن → ءامن.
func (w word) radicals() []string {
	var all []string
	for _, r := range w.letters {
		switch r {
		case 'أ', 'إ', 'ؤ', 'ئ':
			all = append(all, "ء")
		case 'آ':
			all = append(all, "ء", "ا")
		default:
			all = append(all, string(r))
		}
	}
	return all
}

// lastLetter returns the last letter of a text, "" of none.
func lastLetter(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1:])
}

// chop returns s without its last letter.
func chop(s string) string { return strings.TrimSuffix(s, lastLetter(s)) }

// length returns the number of letters of s.
func length(s string) int { return len([]rune(s)) }
