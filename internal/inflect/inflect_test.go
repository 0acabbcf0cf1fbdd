package inflect

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFeatureString(t *testing.T) {
	assert.Equal(t, "", Feature(0).String())
	assert.Equal(t, "perfect passive feminine", (Perfect | Passive | Feminine).String())
	assert.Equal(t, "jussive", Jussive.String())
	assert.Len(t, strings.Fields(features), 18)
	assert.Equal(t, Jussive, Feature(1<<17))
}

// fold is the folding of readers, as far as the letters here need it.
func fold(s string) string {
	return strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ة", "ه").Replace(s)
}

func TestLikeliest(t *testing.T) {
	for _, c := range []struct {
		verb     Verb
		text     string // folded
		readings []string
	}{
		{Verb{Perfect: "نفى", Masdar: "نفي"}, "نفي", []string{"perfect passive masculine", "masdar masculine"}},
		{Verb{Perfect: "نفى", Masdar: "نفي"}, "ينفي", []string{"present passive masculine"}},
		{Verb{Perfect: "قصف"}, "قصفت", []string{"perfect passive feminine"}},
		{Verb{Perfect: "أدان"}, "ادان", []string{"perfect passive masculine"}},
		{Verb{Perfect: "أدان"}, "ادين", []string{"perfect passive passive-only masculine"}},
		{Verb{Perfect: "أسقط"}, "اسقط", []string{"perfect passive masculine"}},
		{Verb{Perfect: "دعا"}, "دعوا", []string{"perfect passive masculine plural"}},
		{Verb{Perfect: "سيطر", Participle: "مسيطر"}, "مسيطرين", []string{"participle masculine plural oblique"}},
	} {
		forms, err := c.verb.Forms()
		require.NoError(t, err)
		var got []string
		for _, f := range Likeliest(forms, fold) {
			if fold(f.Text) == c.text {
				got = append(got, f.Features.String())
			}
		}
		assert.Equal(t, c.readings, got, "%v: %s", c.verb, c.text)
	}
}

// FuzzForms holds the laws of all Forms methods: no panic; an error says what to write; each form is there
// once, is not empty, has no vowels and no blank at an end; the same word gives the same forms.
func FuzzForms(f *testing.F) {
	for _, seed := range [][4]string{
		{"أدان", "يدين", "إدانة", "مدين"}, {"شنّ", "", "شن", "شان"}, {"رأى", "يرى", "رؤية", "راءٍ"}, {"اطمأن", "يطمئن", "", ""},
		{"طائرة غير مأهولة", "", "طائرات غير مأهولة", "أحمر/حمراء"}, {"كوري شمالي", "", "قاضٍ", "قضاة"}, {"آ", "يا", "ءء", "اى"}, {"ووا", "يوو", "+ =", "="},
		{"اا", "ي", "ى", "ة"}, {"\u0651", "\u0654", "\u064D", "ـ"}, {"وءى", "يءى", "غير", "بدون"},
	} {
		f.Add(seed[0], seed[1], seed[2], seed[3])
	}
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		check := func(forms func() ([]Form, error)) {
			got, err := forms()
			again, _ := forms()
			assert.Equal(t, got, again)
			checkForms(t, got, err)
		}
		check(Verb{Perfect: a, Present: b, Masdar: c, Participle: d}.Forms)
		check(Verb{Perfect: a, Masdar: c, MasdarPlural: []string{d}, PassiveParticiple: b}.Forms)
		check(Noun{Text: a, Plural: []string{b, c}, Feminine: d != ""}.Forms)
		check(Noun{Text: a + " " + b + " " + c, Plural: []string{d}}.Forms)
		check(Adjective{Text: a, Plural: []string{b}}.Forms)
		check(Nisba{Text: a, Plural: []string{b}, Feminine: c}.Forms)
		NisbaOf(a)
		Enclitic(a, func(stem, restored, pronoun string) bool {
			assert.NotEmpty(t, stem)
			return assert.True(t, strings.HasPrefix(a, stem) && strings.HasSuffix(a, pronoun))
		})
	})
}

// checkForms holds what is true of all that Forms returns.
func checkForms(t *testing.T, forms []Form, err error) {
	if err != nil {
		var e *Error
		require.ErrorAs(t, err, &e)
		assert.NotEmpty(t, e.Field)
		assert.NotEmpty(t, e.Problem)
		assert.NotEmpty(t, e.Fix)
		assert.Nil(t, forms)
		assert.False(t, errors.Is(err, nil))
		return
	}
	assert.NotEmpty(t, forms)
	seen := make(map[Form]bool)
	for _, f := range forms {
		assert.NotEmpty(t, f.Text)
		assert.Equal(t, strings.TrimSpace(f.Text), f.Text)
		assert.NotContains(t, f.Text, "  ")
		assert.False(t, strings.ContainsAny(f.Text, "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0640"), f.Text)
		assert.False(t, seen[f], f.Text)
		seen[f] = true
	}
}

func BenchmarkForms(b *testing.B) {
	v := Verb{Perfect: "أدان", Present: "يدين", Masdar: "إدانة", Participle: "مدين", PassiveParticiple: "مدان"}
	for b.Loop() {
		if forms, err := v.Forms(); err != nil || len(forms) < 100 {
			b.Fatal(err)
		}
	}
}
