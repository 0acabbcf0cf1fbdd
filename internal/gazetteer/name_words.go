package gazetteer

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"github.com/khabar-nlp/khabar/internal/shape"
)

// A NameWord is a word that Arabic has for words of foreign names, and how often.
type NameWord struct {
	Word  string
	Count int
}

// ReadNameWords reads a table of spellings by Latin words and returns the Arabic words, those that are met most first.
func ReadNameWords(dir fs.FS, name string) ([]NameWord, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var table map[string]map[string]int
	if err := json.Unmarshal(data, &table); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	counts := map[string]int{}
	for _, spellings := range table {
		for word, n := range spellings {
			counts[word] += n
		}
	}
	all := make([]NameWord, 0, len(counts))
	for word, n := range counts {
		all = append(all, NameWord{word, n})
	}
	slices.SortFunc(all, func(a, b NameWord) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Word, b.Word))
	})
	return all, nil
}

// What a word needs to be kept: it is met that often, or its letters say by more than that that it is a name. Words of few
// letters are too often something else.
const (
	fewLetters = 4
	often      = 40
	sometimes  = 8
	nameLike   = 2 * shape.Unit
)

// ForeignNames returns up to most of the words that no lexicon has in any form, that can't be a clitic and a word of it, and
// whose letters look like those of names.
func ForeignNames(words []NameWord, most int, lex Lexicon) []string {
	var out []string
	seen := map[string]bool{}
	for _, w := range words {
		if len(out) == most {
			break
		}
		k := key(w.Word)
		if seen[k] || !isWord(w.Word) || !enough(w, k) || !free(k, lex) {
			continue
		}
		seen[k] = true
		out = append(out, w.Word)
	}
	slices.Sort(out)
	return out
}

// isWord reports whether s is one word of plain Arabic letters.
func isWord(s string) bool {
	for _, c := range s {
		if !unicode.Is(unicode.Arabic, c) || !unicode.IsLetter(c) || c > 'ي' || c == 'ـ' {
			return false
		}
	}
	return s != ""
}

// enough reports whether there is enough to say that a word is a name: how often it is met, and its letters.
func enough(w NameWord, k string) bool {
	points := shape.Score(k)
	n := len([]rune(k))
	switch {
	case n < 3:
		return false
	case n < fewLetters:
		return w.Count >= often && points > 0
	case w.Count >= often:
		return points > -nameLike
	case w.Count >= sometimes:
		return points > 0
	}
	return points > nameLike
}

// free reports whether k is no word of lex, with what may be read off its beginning and end.
func free(k string, lex Lexicon) bool {
	if lex.Use([]string{k}) != Free {
		return false
	}
	for _, stem := range append(stems(k), k) {
		if stem != k && lex.Use([]string{stem}) >= Common {
			return false
		}
		for _, end := range [...]string{"ه", "ها", "هم", "نا", "ك", "ي", "ا", "ين", "ون", "ات", "ان"} {
			if rest, ok := strings.CutSuffix(stem, end); ok && len([]rune(rest)) > 2 && lex.Use([]string{rest}) == Common {
				return false
			}
		}
	}
	return true
}

// stems returns what is left of k when proclitics and the article are read off it.
func stems(k string) []string {
	var all []string
	rest := k
	for range 2 {
		c, after := firstRune(rest)
		if !strings.ContainsRune(proclitics+"س", c) || len([]rune(after)) < 3 {
			break
		}
		all = append(all, after)
		rest = after
	}
	if after, ok := strings.CutPrefix(rest, article); ok && len([]rune(after)) > 2 {
		all = append(all, after)
	}
	return all
}

// WriteNameWords returns a YAML file of family names under a comment.
func WriteNameWords(comment string, words []string) string {
	var b strings.Builder
	writeComment(&b, comment)
	b.WriteString("\nname_parts:\n  - kind: family\n    words: [")
	width := 0
	for i, w := range words {
		if i > 0 {
			b.WriteString(",")
			if width += len([]rune(w)) + 2; width > 140 {
				b.WriteString("\n     ")
				width = 0
			}
			b.WriteString(" ")
		}
		b.WriteString(quote(w))
	}
	b.WriteString("]\n")
	return b.String()
}
