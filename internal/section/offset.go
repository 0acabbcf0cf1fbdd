package section

import (
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// offset returns the byte of text at which the letter at byte k of t's key stands. Marks on the letter
// before it are left out: in وَروسيا the letter after و begins behind the fatha.
func offset(text string, t *token.Token, k int) int {
	if k == 0 || t.End-t.Start == len(t.Key) {
		return t.Start + k
	}
	i := t.Start
	for i < t.End {
		r, size := utf8.DecodeRuneInString(text[i:t.End])
		if n := len(normalize.String(text[i : i+size])); n > 0 {
			if k <= 0 {
				break
			}
			k -= n
		}
		i += size
		_ = r
	}
	return i
}
