package inflect

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// split returns all that Enclitic yields for a word: stem·restored+pronoun.
func split(word string) []string {
	var all []string
	Enclitic(word, func(stem, restored, pronoun string) bool {
		if restored != "" {
			stem += "·" + restored
		}
		all = append(all, stem+"+"+pronoun)
		return true
	})
	return all
}

// After Wright I, §§ 185–187 (pronouns of the verb), 315–317 (of the noun).
func TestEnclitic(t *testing.T) {
	for word, want := range map[string]string{
		"دفاعاتها":  "دفاعات+ها دفاعا·ه+ها",
		"قلقه":      "قلق+ه",
		"مساعدته":   "مساعدت+ه مساعد·ه+ه",
		"استهدفوها": "استهدفو+ها استهدف·وا+ها",
		"استهدفته":  "استهدفت+ه استهدف·ه+ه",
		"منها":      "من+ها",
		"عليهما":    "علي+هما",
		"انبائه":    "انبائ+ه انبا·ء+ه انبا·ا+ه",
		"لقاؤه":     "لقاؤ+ه لقا·ء+ه لقا·ا+ه",
		"نفاه":      "نفا+ه نف·ي+ه نف·ء+ه",
		"جزاه":      "جزا+ه جز·ي+ه جز·ء+ه",
		"منا":       "م+نا م·ن+نا",
		"عني":       "ع+ني ع·ن+ني",
		"به":        "ب+ه",
		"حكومتكم":   "حكومت+كم حكوم·ه+كم",
		"وزير":      "",
		"ها":        "",
		"":          "",
		"ه":         "",
		"NATO":      "",
	} {
		assert.Equal(t, want, strings.Join(split(word), " "), word)
	}
}

func TestEncliticStops(t *testing.T) {
	for _, word := range []string{"مساعدته", "لقاؤه", "منا"} {
		for stop := 1; stop <= len(split(word)); stop++ {
			n := 0
			Enclitic(word, func(_, _, _ string) bool { n++; return n < stop })
			assert.Equal(t, stop, n, word)
		}
	}
}

func TestEncliticAllocates(t *testing.T) {
	n := 0
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		Enclitic("مساعداتها", func(stem, restored, _ string) bool { n += len(stem) + len(restored); return true })
	}))
}

func BenchmarkEnclitic(b *testing.B) {
	n := 0
	for b.Loop() {
		Enclitic("مساعداتها", func(_, _, _ string) bool { n++; return true })
	}
}
