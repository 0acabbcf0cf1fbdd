package section

import (
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// offset returns the byte of text at which the letter at byte k of t's key stands. Marks on the letter
// before it are left out: in وَروسيا the letter after و begins behind the fatha. A letter inside a ligature stands where that does.
func offset(text string, t *token.Token, k int) int {
	if k == 0 || text[t.Start:t.Start+min(k, t.End-t.Start)] == t.Key[:k] && isLetter(text[t.Start+k:t.End]) {
		return t.Start + k
	}
	i := t.Start
	for i < t.End {
		r, size := utf8.DecodeRuneInString(text[i:t.End])
		if n := folded(r, size); n > 0 {
			if k < n {
				break
			}
			k -= n
		}
		i += size
	}
	return i
}

// isLetter reports whether s begins with one of the letters of Arabic, which stand between U+0620 and U+064A, tatweel aside.
func isLetter(s string) bool {
	return len(s) >= letter && (s[0] == 0xD8 && s[1] >= 0xA0 || s[0] == 0xD9 && s[1] > 0x80 && s[1] <= 0x8A)
}

// folded returns how many bytes of a key the character r makes, which takes size bytes of a text.
func folded(r rune, size int) int {
	const firstForm = 0xFB50 // from here on stand presentation forms, of one letter or more
	switch class := normalize.Classify(r); {
	case class == normalize.Diacritic, class == normalize.Invisible:
		return 0
	case r >= firstForm:
		return len(normalize.String(string(r)))
	}
	return size
}
