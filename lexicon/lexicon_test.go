package lexicon

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"slices"
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
	var list ErrorList
	if errors.As(err, &list) {
		for _, e := range list {
			if !e.Warning {
				t.Error(e)
			}
		}
		t.FailNow()
	}
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

func TestExtendIsLoad(t *testing.T) {
	base, top := layerOf(readFile(t, "testdata/base.yaml")), layerOf(readFile(t, "testdata/top.yaml"))
	both, err := Load(base, top)
	require.NoError(t, err)
	below, err := Load(base)
	require.NoError(t, err)
	before := bytesOf(t, below)
	extended, err := below.Extend(top)
	require.NoError(t, err)
	assert.Equal(t, before, bytesOf(t, below), "the lexicon below stays as it is")
	assert.True(t, bytes.Equal(bytesOf(t, both), bytesOf(t, extended)))
	again, err := Load(base, top)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(bytesOf(t, both), bytesOf(t, again)), "same files, same bytes")
	opened, err := Open(before)
	require.NoError(t, err)
	extended, err = opened.Extend(top)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(bytesOf(t, both), bytesOf(t, extended)))
}

func bytesOf(t *testing.T, l *Lexicon) []byte {
	b, err := l.AppendBinary(nil)
	require.NoError(t, err)
	return b
}

func readFile(t *testing.T, name string) string {
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

func TestOpenDamaged(t *testing.T) {
	data := bytesOf(t, load(t, readFile(t, "testdata/base.yaml")))
	_, err := Open(data)
	require.NoError(t, err)
	for i := range data {
		for _, flip := range []byte{0x01, 0x80} {
			data[i] ^= flip
			l, err := Open(data)
			require.Error(t, err, "byte %d", i)
			require.Nil(t, l)
			data[i] ^= flip
		}
	}
	for n := range data {
		_, err := Open(data[:n])
		require.Error(t, err, "cut off after %d", n)
	}
	_, err = Open(append(data, 0))
	require.Error(t, err)
}

func TestOpenErrorsSayWhy(t *testing.T) {
	data := bytesOf(t, load(t, "sets: [{set: ball, nouns: [كرة]}]"))
	with := func(at int, b byte) []byte {
		out := slices.Clone(data)
		out[at] = b
		return out
	}
	for _, row := range []struct {
		name string
		data []byte
		want string
	}{
		{"no lexicon", []byte("countries:"), "not a compiled lexicon"},
		{"another format", with(8, 99), "format 99"},
		{"other folding", with(12, 99), "folded by rules 99"},
		{"cut off", data[:len(data)-1], "bytes instead of"},
		{"head only", data[:20], "cut off after 20 bytes"},
		{"a flipped byte", with(len(data)-9, data[len(data)-9]^1), "checksum"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := Open(row.data)
			assert.ErrorContains(t, err, row.want)
		})
	}
}

// default.tab is what the YAML of the folder data makes. An empty file stands for none yet.
func TestDefaultTab(t *testing.T) {
	if compiled == "" {
		t.Skip("not compiled: go generate ./lexicon")
	}
	l, err := Load(DefaultFS())
	require.NoError(t, err)
	assert.True(t, compiled == l.Tables().Data(), "default.tab is older than what it is made of: go generate ./lexicon")
	assert.Equal(t, sizeOf(DefaultFS()), uint32(table.Source(compiled)), "Default opens it")
}
