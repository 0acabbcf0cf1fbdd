package section

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/normalize"
)

// spelling takes away all that is no spelling: marks, tatweel, forms, characters that are not printed.
const spelling = normalize.Light | normalize.Controls

// Spelling returns the letters from byte start to end of the original, which tell more than a key: أ from ا, ة from ه. They are
// the same with marks, with tatweel and in presentation forms. It allocates where it takes something away.
func (p *Page) Spelling(start, end int) string { return spelling.String(p.Original[start:end]) }

// Vocalised is Spelling with the vowels: أُعلن.
func (p *Page) Vocalised(start, end int) string {
	return (spelling &^ normalize.Marks).String(p.Original[start:end])
}

// Begins reports whether Spelling(start, end) begins with some letters, at most four, without allocating.
func (p *Page) Begins(start, end int, letters string) bool {
	return begins(p.Original[start:end], letters)
}

// EndsInMarbuta reports whether the last letter from byte start to end of the original is ة, of which keys make ه.
func (p *Page) EndsInMarbuta(start, end int) bool { return endsInMarbuta(p.Original[start:end]) }

func begins(text, letters string) bool {
	const enough = 64 // bytes for four letters with what may stand on and between them
	plain := 0
	for plain <= len(letters) && isLetter(text[min(plain, len(text)):]) {
		plain += letter
	}
	if plain > len(letters) || plain == len(text) {
		return strings.HasPrefix(text, letters)
	}
	var room [2 * enough]byte
	spelt := spelling.Append(room[:0], text[:min(len(text), enough)])
	return len(spelt) >= len(letters) && string(spelt[:len(letters)]) == letters
}

// The presentation forms of ة.
const (
	marbutaAlone  = "\uFE93"
	marbutaJoined = "\uFE94"
	marbutas      = marbuta + marbutaAlone + marbutaJoined
)

// hasMarbuta reports whether a text writes ة anywhere.
func hasMarbuta(text string) bool {
	return strings.Contains(text, marbuta) || strings.Contains(text, marbutaAlone) || strings.Contains(text, marbutaJoined)
}

// endsInMarbuta reports whether the last letter of a word is ة.
func endsInMarbuta(word string) bool {
	for len(word) > 0 {
		r, size := utf8.DecodeLastRuneInString(word)
		switch class := normalize.Classify(r); {
		case strings.ContainsRune(marbutas, r):
			return true
		case class != normalize.Diacritic && class != normalize.Invisible:
			return false
		}
		word = word[:len(word)-size]
	}
	return false
}
