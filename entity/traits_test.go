package entity

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/lexicon"
)

// What is remembered of the traits of a form is what they are wherever it stands.
func TestTraitsOfForms(t *testing.T) {
	page, err := os.ReadFile("../testdata/seed.txt")
	require.NoError(t, err)
	texts := []string{string(page), "خطابي الأسد خطابي أحمد", "في خطابي الأسد", "قال خطابي"}
	for _, text := range texts {
		words := strings.Fields(text)
		slices.Reverse(words) // so that each has other neighbours
		texts = append(texts, strings.Join(words, " "))
	}
	lex := lexicon.Default()
	pages := section.NewReader(lex.Tables())
	r := newReader(New(lex))
	remembered := 0
	for range 3 {
		for _, text := range texts {
			r.begin(pages.Read(text))
			r.readTraits()
			for i := range r.traits {
				assert.Equal(t, r.traitsOf(i), r.traits[i], "%s in %s", r.key(i), text)
				if r.page.Form(i) != nil {
					remembered++
				}
			}
		}
	}
	assert.Greater(t, remembered, 1000)
}
