package section_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/token"
)

// Words that no lexicon has.
func TestGuessUnknown(t *testing.T) {
	r := smallReader(t)
	for text, want := range map[string]string{
		"وبوربون": "و بوربون", "وتشيكوف": "و تشيكوف", // و is a conjunction before nearly every unknown word
		"ويلسون": "ويلسون", "وولف": "وولف", // foreign names
		"ويستضيف": "و يستضيف", "ويتمتعون": "و يتمتعون",
		"فالنتينو": "ف النتينو", // the article decides, here wrongly
		"فيرمونت":  "فيرمونت", "فوكوياما": "فوكوياما",
		"بأوسكار": "ب أوسكار", "لإنفلونزا": "ل إنفلونزا", "وأنغريد": "و أنغريد", // a hamza on alef seldom stands inside
		"بالبوليرو": "ب البوليرو", "والبوليرو": "و البوليرو", "للبوليرو": "ل لبوليرو", "كالبوليرو": "ك البوليرو", "وبالبوليرو": "و ب البوليرو",
		"باستخراج": "ب استخراج", "لانتزاع": "ل انتزاع", "باشتراع": "ب اشتراع", "بازدراء": "ب ازدراء", // verbal nouns of VII, VIII and X
		"بتخفيض": "ب تخفيض", "لتقاسم": "ل تقاسم", "ولتفضيلها": "و ل تفضيلها", // of II and VI
		"بجوقة": "ب جوقة", "لأغلبياتها": "ل أغلبياتها", "بعثورهم": "ب عثورهم", // endings that foreign names lack
		"بوتر": "بوتر", "باسوك": "باسوك", "لوكاس": "لوكاس", "كوستاريكا": "كوستاريكا", "ستيفن": "ستيفن", "سيمون": "سيمون",
		"سيستضيف": "س يستضيف", "وسيتمتع": "و س يتمتع",
		"فم": "فم", "بن": "بن", "و": "و", "وال": "وال", "ليو": "ليو",
	} {
		p := r.Read(text)
		checkPage(t, p)
		g := p.Guesses[0]
		got := strings.TrimSpace(clitics(g.Clitics) + " " + p.Original[g.Start:p.Tokens[0].End])
		assert.Equal(t, want, got, text)
	}
}

// What a text says elsewhere without proclitics is what stands behind them.
func TestGuessFromThePage(t *testing.T) {
	r := smallReader(t)
	p := r.Read("أعلن روتوا أن فلسطين كانت لروتوا وبروتوا وفروتوا")
	assert.Equal(t, "ل", clitics(p.Guesses[5].Clitics))
	assert.Equal(t, "و ب", clitics(p.Guesses[6].Clitics))
	assert.Equal(t, "و", clitics(p.Guesses[7].Clitics), "و and فروتوا")
	assert.Empty(t, clitics(r.Read("لروتوا").Guesses[0].Clitics))
}

// A guess tells the article from the stem, and takes known words as the lexicon reads them.
func TestGuessStem(t *testing.T) {
	r := smallReader(t)
	for text, want := range map[string]string{
		"الناتو": "ناتو", "للناتو": "ناتو", "للبنان": "لبنان", "للجنة": "لجنه", "وبالناتو": "ناتو", "وكوبا": "كوبا", "فلسطين": "فلسطين", "وكالة": "وكاله",
		"والبوليرو": "بوليرو", "ال": "ال", "الو": "الو", "سيعلن": "يعلن", "NATO": "nato", "251": "251",
	} {
		assert.Equal(t, want, r.Read(text).Guesses[0].Stem, text)
	}
}

// The proclitics of nearly all words of newspaper text are told right.
func TestGuessAccuracy(t *testing.T) {
	raw, err := os.ReadFile("testdata/wikinews_proclitics.tsv")
	require.NoError(t, err)
	var text strings.Builder
	want := map[int]string{} // by the byte at which a word begins
	for line := range strings.Lines(string(raw)) {
		word, proclitics, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		want[text.Len()] = strings.Join(strings.Split(proclitics, ""), " ")
		text.WriteString(word + " ")
		if word == "" {
			text.WriteString("\n\n")
		}
	}
	p := defaultReader().Read(text.String())
	checkPage(t, p)
	right, all := 0, 0
	for i, k := range p.Tokens {
		if proclitics, ok := want[k.Start]; ok && k.Kind == token.Word {
			all++
			if clitics(p.Guesses[i].Clitics) == proclitics {
				right++
			}
		}
	}
	accuracy := float64(right) / float64(all)
	t.Logf("%d of %d words: %.4f", right, all, accuracy)
	assert.Greater(t, all, 2500)
	assert.GreaterOrEqual(t, accuracy, 0.98)
}
