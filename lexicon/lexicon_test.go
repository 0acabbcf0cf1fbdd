package lexicon

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/table"
)

// files makes a layer of one file.
func layerOf(text string) fstest.MapFS {
	return fstest.MapFS{"a.yaml": {Data: []byte(text)}}
}

// senses returns what l knows of a phrase.
func senses(l *Lexicon, phrase string) []table.Sense {
	t := l.Tables()
	var at table.State
	for i, w := range cut(phrase) {
		id := t.Word(w)
		if i == 0 {
			at = t.Root(id)
		} else {
			at = t.Step(at, id)
		}
	}
	return t.Senses(at)
}

func load(t *testing.T, texts ...string) *Lexicon {
	t.Helper()
	var layers []fs.FS
	for _, text := range texts {
		layers = append(layers, layerOf(text))
	}
	l, err := Load(layers...)
	require.NoError(t, err)
	return l
}

func TestDefault(t *testing.T) {
	l, err := Load(DefaultFS())
	require.NoError(t, err)
	assert.NotEmpty(t, senses(l, "روسيا"))
}

func TestOverlay(t *testing.T) {
	base := `
countries:
  - {id: RUS, name: روسيا, nisba: روسي}
  - {id: UKR, name: أوكرانيا}
sets:
  - {set: ball, nouns: [كرة]}
units:
  - {unit: drone, nouns: [{noun: مسيرة, plural: [مسيرات]}]}
events:
  - type: shelling
    name: قصف
    plover: ASSAULT
    cues:
      - {verb: قصف, present: يقصف, masdar: قصف, frame: {subject: actor, object: target}, unless: {object: [مرمى, "@ball", "@drone"]}}
words:
  - {class: negator, words: [لم, {word: لن, means: future}]}
`
	l := load(t, base)
	for _, phrase := range []string{"روسيا", "الروسية", "روسيون", "اوكرانيا", "مسيرات", "كرة", "قصفت", "لن", "مرمى"} {
		assert.NotEmpty(t, senses(l, phrase), phrase)
	}
	top := `
countries:
  - {id: RUS, name: الروسيا}
  - {id: UKR, disable: true}
sets:
  - {set: ball, nouns: [طابة]}
events:
  - type: shelling
    cues:
      - {verb: قصف, disable: true}
words:
  - {class: negator, words: [{word: لن, disable: true}]}
`
	l = load(t, base, top)
	for _, phrase := range []string{"روسيا", "الروسية", "روسيون", "اوكرانيا", "كرة", "قصفت", "لن", "مرمى"} {
		assert.Empty(t, senses(l, phrase), phrase)
	}
	for _, phrase := range []string{"الروسيا", "لم", "مسيرات", "طابة"} {
		assert.NotEmpty(t, senses(l, phrase), phrase)
	}
}
