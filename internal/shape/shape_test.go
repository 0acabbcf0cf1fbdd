package shape_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khabar-nlp/khabar/internal/shape"
)

func TestScore(t *testing.T) {
	for _, name := range []string{"بلكيفيتش", "اينشتاين", "شومسكي", "غيلرمان", "هيشيليما", "نيبينزيا", "ستولتنبرغ"} {
		assert.Greater(t, shape.Score(name), 2*shape.Unit, name)
	}
	for _, word := range []string{"تعويضات", "المفاوضات", "احداثها", "بتعويضات", "يستخدمون", "الاقتصاديه", "مسوولون"} {
		assert.Less(t, shape.Score(word), 0, word)
	}
}

// Whatever the bytes, a score exists; very long words are no names.
func FuzzScore(f *testing.F) {
	f.Add("بوتين")
	f.Add("\xff\xfe")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		shape.Score(s)
		if strings.Count(s, "")-1 > 30 && shape.Score(s) >= 0 {
			t.Errorf("%q has more than 30 letters and scores %d", s, shape.Score(s))
		}
	})
}
