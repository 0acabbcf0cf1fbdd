package source

import (
	"io/fs"
	"math"
	"sync"

	"github.com/khabar-nlp/khabar/lexicon"
)

// alphabet is how many letters are told apart, with the edge of a word as letter 0.
const alphabet = 37

// A model knows how likely each letter is after two others in Arabic words.
type model struct {
	log [alphabet][alphabet][alphabet]float32
}

// letters returns the model of the words of the default lexicon: names, verbs and the sentences of its examples.
var letters = sync.OnceValue(func() *model {
	m := new(model)
	data := lexicon.DefaultFS()
	_ = fs.WalkDir(data, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			text, _ := fs.ReadFile(data, name) // is part of the program
			walk(string(text), func(a, b, c int) { m.log[a][b][c]++ }, func() {})
		}
		return nil
	})
	const unseen = 0.1 // what a letter counts that never stands there
	for a := range m.log {
		for b := range m.log[a] {
			sum := float32(0)
			for _, n := range m.log[a][b] {
				sum += n + unseen
			}
			for c, n := range m.log[a][b] {
				m.log[a][b][c] = float32(math.Log(float64((n + unseen) / sum)))
			}
		}
	}
	return m
})

// likeness says how much a text is like Arabic: the logarithm of how likely its letters are, less what stands where no writer
// puts it.
func (m *model) likeness(text string) float64 {
	const odd = 8 // as unlikely as a letter where it never stands
	sum := 0.0
	walk(text, func(a, b, c int) { sum += float64(m.log[a][b][c]) }, func() { sum -= odd })
	return sum
}

// walk calls letter with each letter and edge of the Arabic words of a text and the two before it, and strange for what stands in
// no Arabic text: letters of other alphabets beyond ASCII, symbols, vowel signs where they don't belong, words of two scripts.
func walk(text string, letter func(a, b, c int), strange func()) {
	a, b := 0, 0
	var sign, before rune // the vowel sign on the letter before, 0 for none; the character before
	for _, r := range text {
		c := indexOf(r)
		if vowelSign(r) && b != 0 {
			sign = r
			continue
		}
		if c == 0 && !expected(r) || c != 0 && (isLatin(before) || closing(sign, r)) || b != 0 && isLatin(r) {
			strange()
		}
		sign, before = 0, r
		if b != 0 || c != 0 {
			letter(a, b, c)
		}
		if a, b = b, c; c == 0 {
			a = 0
		}
	}
	if b != 0 {
		letter(a, b, 0)
	}
}

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// closing tells whether a word ends with a sign, so that letter cannot come after it: the signs of indefinite nouns, of which the one
// of the accusative may have an alef after it.
func closing(sign, letter rune) bool {
	const accusative, nominative, genitive = 0x64b, 0x64c, 0x64d
	alef := letter == 0x627 || letter == 0x649
	return sign == nominative || sign == genitive || sign == accusative && !alef
}

// indexOf returns the number of an Arabic letter, 0 for what is none.
func indexOf(r rune) int {
	switch {
	case r >= 0x621 && r <= 0x63a:
		return int(r-0x621) + 1
	case r >= 0x641 && r <= 0x64a:
		return int(r-0x641) + 27
	}
	return 0
}

// vowelSign tells whether r is written above, below or between letters: vowel signs and the lengthening stroke.
func vowelSign(r rune) bool { return r >= 0x64b && r <= 0x652 || r == 0x640 }

// expected tells whether r may stand between Arabic words: ASCII, Arabic punctuation and digits and the letters of its neighbours,
// quotation marks, dashes and marks of direction.
func expected(r rune) bool {
	return r < 0x80 || r >= 0x600 && r <= 0x6ff && !vowelSign(r) || r >= 0x200c && r <= 0x203a || r == '«' || r == '»' || r == 0xa0
}
