package inflect

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The rows of testdata/verbs.txt: those of the passive hold only forms whose letters differ from the active's.
func verbRows() []row {
	return []row{
		{"perfect", Perfect | PassiveOnly, Perfect},
		{"present", Present | Jussive | PassiveOnly, Present},
		{"jussive", Present | Jussive | PassiveOnly, Present | Jussive},
		{"passive perfect", Perfect | PassiveOnly, Perfect | PassiveOnly},
		{"passive present", Present | Jussive | PassiveOnly, Present | PassiveOnly},
		{"passive jussive", Present | Jussive | PassiveOnly, Present | Jussive | PassiveOnly},
	}
}

func TestVerbParadigms(t *testing.T) {
	for _, p := range readParadigms(t, "verbs.txt") {
		t.Run(p.given, func(t *testing.T) {
			perfect, present, _ := strings.Cut(p.given, " ")
			forms, err := Verb{Perfect: perfect, Present: present}.Forms()
			require.NoError(t, err)
			assert.Equal(t, p.rows, rowsOf(forms, verbRows(), " "))
		})
	}
}

// A verb gives the same forms however much of it is vocalised, and with its present or without.
func TestVerbVocalised(t *testing.T) {
	for _, same := range [][]Verb{
		{{Perfect: "قصف"}, {Perfect: "قَصَفَ"}, {Perfect: "قصف", Present: "يَقْصِفُ"}},
		{{Perfect: "شن"}, {Perfect: "شنّ"}, {Perfect: "شَنَّ", Present: "يَشُنُّ"}},
		{{Perfect: "أدان"}, {Perfect: "أَدَانَ", Present: "يُدِينُ"}, {Perfect: "ا\u0654دان"}},
		{{Perfect: "أصرّ"}, {Perfect: "أصر", Present: "يصر"}},
		{{Perfect: "أكّد"}, {Perfect: "أكد", Present: "يؤكد"}},
		{{Perfect: "هنّأ"}, {Perfect: "هنأ", Present: "يهنئ"}},
		{{Perfect: "نفى"}, {Perfect: "نَفَى", Present: "يَنْفِي"}},
		{{Perfect: "استمر"}, {Perfect: "استمرّ"}, {Perfect: "استمـــر", Present: "يستمر"}},
		{{Perfect: "اتهم"}, {Perfect: "اتّهم", Present: "يتّهم"}},
		{{Perfect: "آمن", Present: "يؤمن"}, {Perfect: "ا\u0653من", Present: "يو\u0654من"}},
		{{Perfect: "أنشأ", Present: "ينشئ"}, {Perfect: "أنشا\u0654", Present: "ينشى\u0654"}},
	} {
		want, err := same[0].Forms()
		require.NoError(t, err)
		for _, v := range same[1:] {
			got, err := v.Forms()
			require.NoError(t, err)
			assert.Equal(t, want, got, v)
		}
	}
}

func TestVerbFeatures(t *testing.T) {
	for _, c := range []struct {
		verb     Verb
		text     string
		readings []string
	}{
		{Verb{Perfect: "قصف"}, "قصف", []string{"perfect passive masculine"}},
		{Verb{Perfect: "قصف"}, "قصفت", []string{"perfect passive feminine", "perfect passive first"}},
		{Verb{Perfect: "قصف"}, "يقصفون", []string{"present passive masculine plural"}},
		{Verb{Perfect: "قصف"}, "يقصفوا", []string{"present passive masculine plural jussive"}},
		{Verb{Perfect: "قصف"}, "تقصف", []string{"present passive feminine"}},
		{Verb{Perfect: "قصف"}, "نقصف", []string{"present passive plural first"}},
		{Verb{Perfect: "استهدف"}, "استهدفت", []string{"perfect passive feminine", "perfect passive first"}},
		{Verb{Perfect: "أدان"}, "أدان", []string{"perfect masculine", "present passive passive-only first"}},
		{Verb{Perfect: "أدان"}, "أدين", []string{"present first", "perfect passive passive-only masculine"}},
		{Verb{Perfect: "أدان"}, "يدن", []string{"present passive feminine plural", "present passive masculine jussive"}},
		{Verb{Perfect: "قال", Present: "يقول"}, "قيل", []string{"perfect passive passive-only masculine"}},
		{Verb{Perfect: "قال", Present: "يقول"}, "يقال", []string{"present passive passive-only masculine"}},
		{Verb{Perfect: "هاجم"}, "هوجمت", []string{"perfect passive passive-only feminine", "perfect passive passive-only first"}},
		{Verb{Perfect: "نفى"}, "نفيت", []string{"perfect passive first", "perfect passive passive-only feminine"}},
		{Verb{Perfect: "نفى"}, "ينف", []string{"present passive masculine jussive"}},
		{Verb{Perfect: "توفي"}, "توفي", []string{"perfect passive passive-only masculine"}},
		{Verb{Perfect: "انسحب"}, "انسحب", []string{"perfect masculine"}},
		{Verb{Perfect: "أعلن"}, "أعلنا", []string{"perfect passive masculine dual", "perfect passive plural first"}},
		{Verb{Perfect: "قصف", Masdar: "قصف"}, "قصفا", []string{"perfect passive masculine dual", "masdar masculine oblique", "masdar masculine dual construct"}},
		{Verb{Perfect: "نفى", Masdar: "نفي"}, "النفي", []string{"masdar masculine definite"}},
		{Verb{Perfect: "سيطر", Participle: "مسيطر"}, "مسيطرو", []string{"participle masculine plural construct"}},
	} {
		forms, err := c.verb.Forms()
		require.NoError(t, err)
		assert.Equal(t, c.readings, readings(forms, c.text), "%v: %s", c.verb, c.text)
	}
}

// readings returns the features of each reading of text.
func readings(forms []Form, text string) []string {
	var all []string
	for _, f := range forms {
		if f.Text == text {
			all = append(all, f.Features.String())
		}
	}
	return all
}

// What is not written is not made, but for the present.
func TestVerbNouns(t *testing.T) {
	for _, c := range []struct {
		verb Verb
		part Feature
		want string
	}{
		{Verb{Perfect: "قصف"}, Masdar | Participle | PassiveParticiple, ""},
		{Verb{Perfect: "أدان", Masdar: "إدانة"}, Masdar, "إدانة الإدانة إدانتان إدانتين الإدانتان الإدانتين إدانتا إدانتي إدانات الإدانات"},
		{Verb{Perfect: "قصف", Masdar: "قصف"}, Masdar, "قصف قصفا القصف قصفان قصفين القصفان القصفين قصفا قصفي"},
		{Verb{Perfect: "هاجم", Masdar: "هجوم", MasdarPlural: []string{"هجمات"}}, Masdar | Plural, "هجمات الهجمات"},
		{Verb{Perfect: "اتفق", Masdar: "اتفاق"}, Masdar | Plural, "اتفاقات الاتفاقات"},
		{Verb{Perfect: "التقى", Masdar: "لقاء"}, Masdar | Plural, "لقاءات اللقاءات"},
		{Verb{Perfect: "لقي", Masdar: "لقاء"}, Masdar | Plural, ""},
		{Verb{Perfect: "تفاوض", Masdar: "مفاوضات", MasdarPlural: []string{"مفاوضات"}}, Masdar, "مفاوضات المفاوضات"},
		{Verb{Perfect: "أطلق", Masdar: "إطلاق نار"}, Masdar | Definite, "إطلاق النار إطلاقا النار إطلاقي النار إطلاقات النار"},
		{Verb{Perfect: "نفى", Participle: "ناف"}, Participle | Masculine, "ناف نافيا النافي نافيان نافيين النافيان النافيين نافيا نافيي نافون نافين النافون النافين نافو نافي"},
		{Verb{Perfect: "نفى", Participle: "نافي"}, Participle | Feminine | Definite, "النافية النافيتان النافيتين النافيات"},
		{Verb{Perfect: "أحيا", Participle: "محيٍ"}, Participle | Masculine | Definite, "المحيي المحييان المحييين المحيون المحيين"},
		{Verb{Perfect: "أعد", Present: "يعد", PassiveParticiple: "معد"}, PassiveParticiple | Feminine, "معدة المعدة معدتان معدتين المعدتان المعدتين معدتا معدتي معدات المعدات"},
		{Verb{Perfect: "توفي", PassiveParticiple: "متوفى"}, PassiveParticiple | Feminine, "متوفاة المتوفاة متوفاتان متوفاتين المتوفاتان المتوفاتين متوفاتا متوفاتي متوفيات المتوفيات"},
		{Verb{Perfect: "توفي", Participle: "متوفى"}, Participle | Masculine | Definite, "المتوفى المتوفيان المتوفيين المتوفون المتوفين"},
	} {
		forms, err := c.verb.Forms()
		require.NoError(t, err)
		var got []string
		for _, f := range forms {
			if f.Features&c.part == c.part || c.want == "" && f.Features&c.part != 0 && c.part&Plural == 0 {
				got = append(got, f.Text)
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%v", c.verb)
	}
}

func TestVerbErrors(t *testing.T) {
	for _, c := range []struct {
		verb Verb
		want string
	}{
		{Verb{}, `perfect "": there is no word; write one`},
		{Verb{Perfect: "ألقى القبض"}, `perfect "ألقى القبض": it has a blank; write one word`},
		{Verb{Perfect: "bomb"}, `perfect "bomb": it has the character "b"; write Arabic letters alone`},
		{Verb{Perfect: "التقی"}, `perfect "التقی": it has a Persian ی (U+06CC); write ي, or ى if it sounds as ا`},
		{Verb{Perfect: "ق"}, `perfect "ق": a verb has two letters or more; write its perfect, he-form: شن, قصف`},
		{Verb{Perfect: "قصفت"}, `perfect "قصفت": it is a she-form or an I-form; write the he-form of the perfect: قصف`},
		{Verb{Perfect: "أدانت"}, `perfect "أدانت": it is a she-form or an I-form; write the he-form of the perfect: أدان`},
		{Verb{Perfect: "قصفوا"}, `perfect "قصفوا": it is a plural; write the he-form of the perfect: قصف`},
		{Verb{Perfect: "يقصف"}, `perfect "يقصف": it is no perfect; write the he-form of the perfect here, يقصف under present`},
		{Verb{Perfect: "إدانة"}, `perfect "إدانة": no verb has a ة; write the perfect; a noun goes into masdar`},
		{Verb{Perfect: "إستهدف"}, `perfect "إستهدف": no perfect begins with إ; write أستهدف (fourth measure) or استهدف (seventh to tenth)`},
		{Verb{Perfect: "ادان"}, `perfect "ادان": no measure of the verb has this shape; write أدان with its hamza`},
		{Verb{Perfect: "اعلن"}, `perfect "اعلن": no measure of the verb has this shape; write أعلن with its hamza (fourth measure), or اعلنّ with a shadda (ninth)`},
		{Verb{Perfect: "اطلق", Masdar: "إطلاق"}, `perfect "اطلق": its masdar begins with إ; write أطلق, or the masdar with a plain ا`},
		{Verb{Perfect: "كشفتموهم"}, `perfect "كشفتموهم": no measure of the verb has this shape; write the he-form of the perfect, with its hamza: أدان, not ادان`},
		{Verb{Perfect: "راى"}, `perfect "راى": it lacks a hamza; write رأى`},
		{Verb{Perfect: "قصاف"}, `perfect "قصاف": no measure of the verb has this shape; write the he-form of the perfect, with its hamza: أدان, not ادان`},
		{Verb{Perfect: "اسقطن"}, `perfect "اسقطن": no measure of the verb has this shape; write the he-form of the perfect, with its hamza: أدان, not ادان`},
		{Verb{Perfect: "استهدفنا"}, `perfect "استهدفنا": it is a we-form; write the he-form of the perfect: استهدف`},
		{Verb{Perfect: "رىى"}, `perfect "رىى": it has a ى within; write ي or ا`},
		{Verb{Perfect: "قصف", Present: "يق"}, `present "يق": it is too short; write the indicative, not the jussive: يقول, not يقل`},
		{Verb{Perfect: "قصف", Present: "يقصف الآن"}, `present "يقصف الآن": it has a blank; write one word`},
		{Verb{Perfect: "ٱستهدف"}, `perfect "ٱستهدف": it has the letter ٱ; write ا`},
		{Verb{Perfect: "نەب"}, `perfect "نەب": it has the letter ە of another language; write ه or ة`},
		{Verb{Perfect: "قصف", Participle: "x"}, `participle "x": it has the character "x"; write Arabic letters alone`},
		{Verb{Perfect: "قصف", PassiveParticiple: "مقصوفة"}, `passive participle "مقصوفة": it is feminine; write the masculine: مقصوف`},
		{Verb{Perfect: "أعطا"}, `perfect "أعطا": only a verb of three letters ends in ا; write أعطى`},
		{Verb{Perfect: "قال"}, `perfect "قال": its present can't be told from it; write the present: يقول, يقيل or يقال`},
		{Verb{Perfect: "وصل"}, `perfect "وصل": its present can't be told from it; write the present: يصل or يوصل`},
		{Verb{Perfect: "سعى"}, `perfect "سعى": its present can't be told from it; write the present: يسعي or يسعى`},
		{Verb{Perfect: "بدأ"}, `perfect "بدأ": its present can't be told from it; write the present: يبدأ or يبدئ`},
		{Verb{Perfect: "أصر"}, `perfect "أصر": its present can't be told from it; write the present: يأصر, يؤصر or يصر`},
		{Verb{Perfect: "آمن"}, `perfect "آمن": the present can't be told from it; write the present: يؤمن or يؤامن`},
		{Verb{Perfect: "أدان", Present: "يدون"}, `present "يدون": it is no present of أدان; write يدين`},
		{Verb{Perfect: "أدان", Present: "تدين"}, `present "تدين": it doesn't begin with ي; write the he-form of the indicative: يقصف`},
		{Verb{Perfect: "قصف", Present: "يقصفوا"}, `present "يقصفوا": it is a plural; write the he-form of the indicative: يقصف`},
		{Verb{Perfect: "قال", Present: "يقل"}, `present "يقل": it is no present of قال; write يقول, يقيل or يقال`},
		{Verb{Perfect: "نفى", Present: "ينفو"}, `present "ينفو": it is no present of نفى; write ينفي or ينفى`},
		{Verb{Perfect: "دعا", Present: "يدعي"}, `present "يدعي": it is no present of دعا; write يدعو`},
		{Verb{Perfect: "قصف", Participle: "قاصفة"}, `participle "قاصفة": it is feminine; write the masculine: قاصف`},
		{Verb{Perfect: "قصف", MasdarPlural: []string{"هجمات"}}, `masdar "": it has a plural, and no singular; write the masdar too`},
		{Verb{Perfect: "قصف", Masdar: "قصف!"}, `masdar "قصف!": it has the character "!"; write Arabic letters alone`},
	} {
		forms, err := c.verb.Forms()
		assert.Nil(t, forms)
		assert.EqualError(t, err, c.want)
	}
}
