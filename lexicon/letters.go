package lexicon

import (
	"fmt"
	"strings"
	"unicode"
)

// lookAlike returns the Arabic letter that r, of another language or a font's own, is mistaken for.
// پ چ ژ ڤ گ are letters of their own: news uses them in foreign names.
func lookAlike(r rune) string {
	switch r {
	case 'ی', 'ې', 'ۍ':
		return "ي or ى"
	case 'ک', 'ڪ':
		return "ك"
	case 'ہ', 'ھ', 'ە', 'ۀ', 'ۂ':
		return "ه or ة"
	case 'ۃ':
		return "ة"
	case 'ٱ', 'ٲ', 'ٳ':
		return "ا, أ or إ"
	case 'ں':
		return "ن"
	case 'ے', 'ۓ':
		return "ي"
	}
	if r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC {
		return "the plain letters, not those of a font"
	}
	return ""
}

// checkLetters returns what is wrong with the characters of a word or phrase, and what to do.
func checkLetters(s string) (msg, fix string) {
	before := rune(' ')
	for _, r := range s {
		if isLatinOrSo(before) && isArabic(r) || isArabic(before) && isLatinOrSo(r) {
			return fmt.Sprintf("letters of two scripts in one word: %c%c", before, r), "write it in one script"
		}
		if like := lookAlike(r); like != "" {
			return fmt.Sprintf("%c (%U) is no Arabic letter", r, r), "write " + like
		}
		if unicode.Is(unicode.Cf, r) || r == 0xFFFD || unicode.IsControl(r) {
			return fmt.Sprintf("an invisible character, %U", r), "take it out"
		}
		before = r
	}
	return "", ""
}

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }

func isLatinOrSo(r rune) bool {
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Arabic, unicode.Common)
}

// scripts reports whether s has Arabic letters, and others.
func scripts(s string) (arabic, foreign bool) {
	return strings.IndexFunc(s, isArabic) >= 0, strings.IndexFunc(s, isLatinOrSo) >= 0
}
