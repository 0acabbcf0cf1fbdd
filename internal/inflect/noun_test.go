package inflect

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The rows of testdata/nouns.txt.
func nounRows() []row {
	const all = Masculine | Feminine | Dual | Plural
	return []row{
		{"masculine", all, Masculine},
		{"masculine dual", all, Masculine | Dual},
		{"masculine plural", all, Masculine | Plural},
		{"feminine", all, Feminine},
		{"feminine dual", all, Feminine | Dual},
		{"feminine plural", all, Feminine | Plural},
	}
}

// inflect returns the forms of the noun, adjective or nisba of a case: kind text | plural | feminine.
func inflect(given string) ([]Form, error) {
	kind, rest, _ := strings.Cut(given, " ")
	parts := strings.Split(rest, " | ")
	var plural []string
	if len(parts) > 1 {
		plural = parts[1:2]
	}
	switch kind {
	case "noun":
		return Noun{Text: parts[0], Plural: plural, Feminine: len(parts) > 2}.Forms()
	case "adjective":
		return Adjective{Text: parts[0], Plural: plural}.Forms()
	case "nisba":
		return Nisba{Text: parts[0], Plural: plural}.Forms()
	}
	return nil, fmt.Errorf("%q is no kind of word", kind)
}

func TestNounParadigms(t *testing.T) {
	for _, p := range readParadigms(t, "nouns.txt") {
		t.Run(p.given, func(t *testing.T) {
			forms, err := inflect(p.given)
			require.NoError(t, err)
			assert.Equal(t, p.rows, rowsOf(forms, nounRows(), ", "))
		})
	}
}

func TestNounFeatures(t *testing.T) {
	for _, c := range []struct {
		given, text string
		readings    []string
	}{
		{"noun مصنع | مصانع", "مصنع", []string{"masculine"}},
		{"noun مصنع | مصانع", "مصنعا", []string{"masculine oblique", "masculine dual construct"}},
		{"noun مصنع | مصانع", "المصانع", []string{"masculine plural definite"}},
		{"noun دولة | دول", "دولتي", []string{"feminine dual construct oblique"}},
		{"noun مسلح | مسلحون", "مسلحين", []string{"masculine dual oblique", "masculine plural oblique"}},
		{"noun مسلح | مسلحون", "مسلحو", []string{"masculine plural construct"}},
		{"noun قاضٍ | قضاة", "قاضي", []string{"masculine construct"}},
		{"noun وزير خارجية | وزراء", "وزيرا الخارجية", []string{"masculine dual definite"}},
		{"noun وزير الخارجية | وزراء", "وزير الخارجية", []string{"masculine definite"}},
		{"nisba روسي | روس", "روسيا", []string{"masculine oblique", "masculine dual construct"}},
		{"nisba روسي | روس", "الروسيين", []string{"masculine dual definite oblique", "masculine plural definite oblique"}},
	} {
		forms, err := inflect(c.given)
		require.NoError(t, err)
		assert.Equal(t, c.readings, readings(forms, c.text), "%s: %s", c.given, c.text)
	}
}

func TestNounErrors(t *testing.T) {
	for given, want := range map[string]string{
		"noun ":                "text \"\": there is no word; write one",
		"noun الطائرة المسيرة": "text \"الطائرة المسيرة\": it has the article; write it without ال; the forms with ال are made",
		"noun F-16":            "text \"F-16\": it has the character \"F\"; write Arabic letters alone",
		"noun صاروخ باليستي | صواريخ ذات مدى": "plural \"صواريخ ذات مدى\": it has not as many words as the singular; write its head alone, or all its words",
		"noun دولة | دول!":                    "plural \"دول!\": it has the character \"!\"; write Arabic letters alone",
		"adjective مسلحة":                     "text \"مسلحة\": it is feminine; write the masculine: مسلح",
		"adjective أحمر/":                     "text \"أحمر/\": there is no feminine after the stroke; write it: أحمر/حمراء",
		"nisba روسية":                         "text \"روسية\": its last word doesn't end in ي; write the masculine: روسي",
		"nisba ":                              "text \"\": its last word doesn't end in ي; write the masculine: روسي",
		"nisba کردي":                          "text \"کردي\": it has a Persian ک (U+06A9); write ك",
	} {
		forms, err := inflect(given)
		assert.Nil(t, forms)
		assert.EqualError(t, err, want, given)
	}
}

func TestNisbaOf(t *testing.T) {
	for place, want := range map[string]string{
		"روسيا": "روسي", "فرنسا": "فرنسي", "الصين": "صيني", "مصر": "مصري", "القاهرة": "قاهري", "السعودية": "سعودي", "سورية": "سوري",
		"بريطانيا": "بريطاني", "إسرائيل": "إسرائيلي", "البحرين": "بحريني", "الإمارات": "إماراتي", "بغداد": "بغدادي", "البصرة": "بصري",
		"آسيا": "", "أفغانستان": "", "المدينة": "", "النمسا": "", "حيفا": "", "صنعاء": "", "الكونغو": "", "مالي": "", "كوريا الشمالية": "", "": "", "Paris": "",
	} {
		got, ok := NisbaOf(place)
		assert.Equal(t, want, got, place)
		assert.Equal(t, want != "", ok, place)
	}
}
