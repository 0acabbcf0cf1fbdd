package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khabar-nlp/khabar/internal/token"
)

// ISO 3166-1 assigns 249 codes; Kosovo's XKX is the 250th here.
func TestCountryCodes(t *testing.T) {
	codes := strings.Fields(countryCodes)
	assert.Len(t, codes, 250)
	assert.True(t, slices.IsSorted(codes))
	for _, code := range codes {
		assert.True(t, isCountry(code), code)
	}
	for _, other := range []string{"", "E", "EG", "EGYP", "egy", "AAA", "ZZZ", "EG ", "Y E"} {
		assert.False(t, isCountry(other), other)
	}
}

func TestDistance(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "قصف", 3}, {"قصف", "قصف", 0}, {"على", "علي", 1}, {"varaints", "variants", 2}, {"role", "roles", 1}, {"abc", "xyz", 3}} {
		assert.Equal(t, row.want, distance([]rune(row.a), []rune(row.b)), "%s %s", row.a, row.b)
		assert.Equal(t, row.want, distance([]rune(row.b), []rune(row.a)), "%s %s", row.b, row.a)
	}
}

func TestNearest(t *testing.T) {
	known := strings.Fields("actor target instrument location")
	for got, want := range map[string]string{"actr": "write actor", "Target": "write target", "instrumnet": "write instrument", "victim": "", "x": ""} {
		assert.Equal(t, want, nearest(got, known), got)
	}
}

func TestSpellings(t *testing.T) {
	for name, want := range map[string][]string{
		"عبد الله":         {"عبد الله", "عبدالله"},
		"عبدالله غول":      {"عبد الله غول", "عبدالله غول"},
		"محمد عبد الرحمن":  {"محمد عبد الرحمن", "محمد عبدالرحمن"},
		"إف-16":            {"اف 16"},
		"إف16":             {"اف 16"},
		"د. ب. أ":          {"د . ب . ا"},
		"أ.ف.ب":            {"ا ف ب"},
		"عبد":              {"عبد"},
		"عبدال":            {"عبدال"},
		"وزير عبد ربه":     {"وزير عبد ربه"},
		"الأمم المتّحدة":   {"الامم المتحده"},
		"حزب «النهضة»":     {"حزب « النهضه »"},
		"  بيت   لاهيا  ":  {"بيت لاهيا"},
		"NATO":             {"nato"},
		"أوروبـــا":        {"اوروبا"},
		"كوريا  الشمالية ": {"كوريا الشماليه"},
	} {
		var got []string
		for _, words := range spellings(cut(name)) {
			got = append(got, strings.Join(words, " "))
		}
		assert.Equal(t, want, got, name)
	}
}

// What is cut fast is cut as a text is.
func TestCutIsTokenCut(t *testing.T) {
	for _, phrase := range []string{"وزارة الدفاع", "قصف", "  لجنة   وطنية ", "إف-16", "ٱلله", "٣ آلاف", "شيئًا", "ـ", "ی", "", " "} {
		assert.Equal(t, keysOf(phrase), cut(phrase), phrase)
	}
}

func keysOf(phrase string) []string {
	keys := []string{}
	for _, t := range token.Cut(phrase).Tokens {
		keys = append(keys, t.Key)
	}
	return keys
}
