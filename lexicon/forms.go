package lexicon

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// A form is one form of a word or phrase.
type form struct {
	text     string
	features inflect.Feature
}

// STOPGAP until package inflect stands: the article and what the entry writes out.

func nounForms(n noun) []form {
	var forms []form
	for _, w := range append([]string{n.Noun}, n.Plural...) {
		forms = append(forms, form{text: w}, form{text: withArticle(w)})
	}
	return forms
}

func withArticle(w string) string {
	if strings.HasPrefix(w, article) {
		return w
	}
	return article + w
}

func adjectiveForms(masculine string) []form {
	var forms []form
	for _, ending := range []string{"", "ة", "ون", "ين", "ات", "ان", "تان", "تين"} {
		forms = append(forms, form{text: masculine + ending}, form{text: withArticle(masculine + ending)})
	}
	return forms
}

func nisbaForms(masculine string, broken []string) []form {
	return append(adjectiveForms(masculine), nounForms(noun{Noun: masculine, Plural: broken})...)
}

// verbForms returns the forms of a verb without its masdar and participles.
func verbForms(perfect, present string) []form {
	forms := []form{{text: perfect}, {text: perfect + "ت"}, {text: perfect + "وا"}}
	if present != "" {
		forms = append(forms, form{text: present}, form{text: "ت" + strings.TrimPrefix(present, "ي")})
	}
	return forms
}

// phrased applies f to the first word of a phrase and leaves the others as they stand: أودى بحياة.
func phrased(phrase string, f func(first string) []form) []form {
	first, rest, ok := strings.Cut(phrase, " ")
	forms := f(first)
	for i := range forms {
		if ok {
			forms[i].text += " " + rest
		}
	}
	return forms
}
