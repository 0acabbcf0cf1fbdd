package normalize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What users of other libraries reported, each with the project and number of the report.
func TestReports(t *testing.T) {
	for _, test := range []struct {
		report, in string
		fold       Fold
		want, why  string
	}{
		{"linuxscout/pyarabic#39", "إلى", SearchKey, "الي", "ى is a ي, not an ا"},
		{"linuxscout/pyarabic#74", "لإ لأ ﻹ ﻷ", Alef | Forms, "لا لا لا لا", "a lam-alef is folded as two letters and as one"},
		{"linuxscout/pyarabic#74", "ﻹ ﻷ ﻵ ﻻ", Forms, "لإ لأ لآ لا", "a ligature keeps its hamza"},
		{"linuxscout/pyarabic#70", "رحيماً", SearchKey, "رحيما", "the alef of the tanwin is a letter"},
		{"CAMeL-Lab/camel_tools#114", "السَّمَٰوَٰت", SearchKey, "السموت", "the dagger alef is a mark: this is also how bare text is typed"},
		{"houshuang/alif#186", "خَٰلِدُونَ", Light, "خلدون", "the key meets a name; the vowels are in the original"},
		{"blevesearch/bleve#150", "ﻣﺤﻤﺪ", SearchKey, "محمد", "presentation forms"},
		{"blevesearch/bleve#157", "ﺍﻟﻌﺮﺑﻴﺔ", SearchKey, "العربيه", "presentation forms, and what they stand for is folded"},
		{"meilisearch/charabia#36", "أإآٱا", SearchKey, "ااااا", "seats of hamza are like case"},
		{"meilisearch/charabia#186", "حمـــاس", SearchKey, "حماس", "tatweel"},
		{"meilisearch/charabia#204", "هٰذا", SearchKey, "هذا", "dagger alef"},
		{"meilisearch/charabia#204", "ا\u0653ية", SearchKey, "ايه", "madda as a mark"},
		{"meilisearch/charabia#204", "مِن\u06E1", SearchKey, "من", "Quranic sukun"},
		{"elastic/elasticsearch#110274", "بطاطس", SearchKey, "بطاطس", "no letter of a word is taken for a preposition"},
		{"assem-ch/arabicstemmer#32", "المهيمن", SearchKey, "المهيمن", "no letter of a word is taken for a plural"},
		{"assem-ch/arabicstemmer#22", "فاطفالهم", SearchKey, "فاطفالهم", "clitics are not this package's matter"},
		{"assem-ch/arabicstemmer#11", "لمعالجة", SearchKey, "لمعالجه", "ة is folded, not lost"},
		{"nltk/nltk#1852", "من", SearchKey, "من", "words of two letters"},
		{"alhoqbani/ar-php#2", "مسؤول مسئول", SearchKey | Carriers, "مسوول مسيول", "carriers, if asked for"},
		{"alhoqbani/ar-php#3", "ﻻ", SearchKey, "لا", "lam-alef"},
		{"khaled-alshamaa/ar-php#92", "ﻷ", SearchKey, "لا", "lam-alef with hamza"},
		{"stella/stella PR 916", "ا\u0654", Composition, "أ", "composed before anything is folded"},
		{"stella/stella PR 916", "ﺃﻡ", SearchKey, "ام", "forms character by character"},
		{"CAMeL arclean", "ایران", SearchKey, "ايران", "ی is ي, not ى"},
		{"CAMeL arclean", "١٬٢٣٤٫٥", SearchKey, "1,234.5", "٫ is the decimal sign, ٬ no apostrophe"},
		{"Lucene, bleve, Snowball", "ٱلعراق", SearchKey, "العراق", "alef wasla"},
		{"Lucene, bleve, Snowball", "رَحْمَةࣱ مدرسٞة", SearchKey, "رحمه مدرسه", "marks beyond U+0652"},
		{"Snowball", "۲۰۲۴", SearchKey, "2024", "the second set of digits"},
		{"bleve", "حزب\u00A0الله", SearchKey, "حزب الله", "no-break space"},
		{"NFKC of whole texts", "½ ² ™ Ａ", Forms, "½ ² ™ Ａ", "only Arabic forms are resolved"},
	} {
		t.Run(test.report, func(t *testing.T) {
			assert.Equal(t, test.want, test.fold.String(test.in), test.why)
		})
	}
}

// languagetool#3098, PR 2273; obsidian-omnisearch#498, PR 520: mentions were marked in the wrong place,
// by as many bytes as marks had been deleted before them.
func TestReportsOfOffsets(t *testing.T) {
	original := "قَالَ الرَّئِيسُ بُوتِين"
	text := NewText(original)
	start := strings.Index(text.Folded(), "بوتين")
	span := text.Span(start, start+len("بوتين"))
	assert.Equal(t, "بُوتِين", span.Of(original))
}

// Itqan Munajjam PR 44: two functions disagreed on which range is a mark. Here one table answers.
func TestReportOfTwoRanges(t *testing.T) {
	for r := rune(0x600); r < 0x900; r++ {
		if Classify(r) == Diacritic {
			assert.Empty(t, Light.String(string(r)), "%U", r)
		} else if r < 0x6FF {
			assert.NotEmpty(t, Light.String(string(r)), "%U", r)
		}
	}
}

// bleve's normalizer was quadratic in a row of tatweel. So is nothing here: these take milliseconds.
func TestHostileTexts(t *testing.T) {
	const n = 50_000
	for _, unit := range []string{"ـ", "َ", "و\u064E", "\u200F", "ﷺ", "ا\u0654", "ر", "ﻻ", "و\u200F\u0654", "\xD8", "A", "رَ", "«"} {
		s := "و" + strings.Repeat(unit, n) + "\u0654ب"
		for _, fold := range []Fold{SearchKey, Light, 1<<16 - 1, Elongation, Composition} {
			text := fold.NewText(s)
			assert.Equal(t, text.Folded(), fold.String(s))
			assert.LessOrEqual(t, len(text.Folded()), 11*len(s))
			assert.Equal(t, Span{0, len(s)}, text.Span(0, len(text.Folded())))
		}
	}
}
