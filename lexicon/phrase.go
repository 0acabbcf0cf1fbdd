package lexicon

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// cut returns the folded words of a phrase, as a text that holds it is cut: إف-16 and إف 16 alike.
func cut(phrase string) []string {
	if isPlain(phrase) {
		return strings.Fields(normalize.String(phrase))
	}
	tokens := token.Cut(phrase).Tokens
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Key
	}
	return words
}

// isPlain reports whether a phrase is letters of Arabic, ء to ي without tatweel, and blanks: almost
// all are, and their words are what stands between blanks.
func isPlain(phrase string) bool {
	for _, r := range phrase {
		if r != ' ' && (r < 'ء' || r > 'ي' || r == 'ـ') {
			return false
		}
	}
	return true
}

// The first part of the many names like عبد الله. It is written together with the second, too.
const servant, article = "عبد", "ال"

// spellings returns the ways to space a name: عبد الله and عبدالله.
func spellings(words []string) [][]string {
	var apart, joined []string
	for i := 0; i < len(words); i++ {
		w := words[i]
		switch rest, ok := strings.CutPrefix(w, servant+article); {
		case ok && len(rest) >= 2*2:
			apart = append(apart, servant, article+rest)
			joined = append(joined, w)
		case w == servant && i+1 < len(words) && strings.HasPrefix(words[i+1], article):
			i++
			apart = append(apart, w, words[i])
			joined = append(joined, w+words[i])
		default:
			apart = append(apart, w)
			joined = append(joined, w)
		}
	}
	if len(apart) == len(joined) {
		return [][]string{apart}
	}
	return [][]string{apart, joined}
}
