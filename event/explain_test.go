package event_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/lexicon"
)

// explained returns the readings and the events of a text.
func explained(lex *lexicon.Lexicon) func(text string) ([]event.Reading, []event.Event) {
	reader, entities, figures, events := section.NewReader(lex.Tables()), entity.New(lex), figure.New(lex), event.New(lex)
	return func(text string) ([]event.Reading, []event.Event) {
		page := reader.Read(text)
		found := entities.Find(page, time.Time{})
		numbers, times := figures.Find(page, time.Time{})
		return events.Explain(page, found, numbers, times), events.Find(page, found, numbers, times)
	}
}

// TestExplainSaysWhatFindDoes holds that the readings that are not refused are the events, over the examples of the lexicon and a whole
// article.
func TestExplainSaysWhatFindDoes(t *testing.T) {
	lex, err := lexicon.Load(lexicon.DefaultFS())
	require.NoError(t, err)
	explain := explained(lex)
	article, err := os.ReadFile("../testdata/seed.txt")
	require.NoError(t, err)
	texts := []string{string(article)}
	for _, x := range lex.Examples() {
		texts = append(texts, x.Text)
	}
	for _, text := range texts {
		readings, events := explain(text)
		type found struct {
			rule, kind string
			start      int
		}
		var want, got []found
		for _, e := range events {
			want = append(want, found{e.Rule, e.Type, e.Cue.Start})
		}
		for _, r := range readings {
			if r.Refused == "" {
				got = append(got, found{r.Rule, r.Type, r.Start})
			}
		}
		assert.ElementsMatch(t, want, got, text)
	}
}

// TestExplainRefusals holds what is said of words that make no event.
func TestExplainRefusals(t *testing.T) {
	explain := explained(lexicon.Default())
	for text, want := range map[string]string{
		"أدانت المحكمة المتهم بالسرقة":                     "what it must not have is there: ",
		"كلمات دلالية: إدانة روسيا":                        "it stands in a part of the page that tells no events: keywords",
		"أعربت فرنسا عن قلقها إزاء الوضع":                  "it is a part of the cue before it",
		"قصفت روسيا مدينة، ما أدى إلى سلسلة من الانفجارات": "it is told as the result of the event before it",
		"فاز في المباراة بضربات الترجيح وهاجم الحكم":       "",
	} {
		var said []string
		readings, _ := explain(text)
		for _, r := range readings {
			said = append(said, r.Refused)
		}
		assert.True(t, slices.ContainsFunc(said, func(s string) bool { return strings.HasPrefix(s, want) }), "%s: %q", text, said)
	}
	readings, _ := explain("")
	assert.Empty(t, readings)
}
