package khabar_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/lexicon"
)

var update = flag.Bool("update", false, "write the golden files anew")

func seed(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/seed.txt")
	require.NoError(t, err)
	return string(text)
}

func marshal(t testing.TB, d *khabar.Document) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	require.NoError(t, e.Encode(d))
	return b.String()
}

// TestGolden holds the whole result of the shipped page. A person reads the difference before it is accepted with -update.
func TestGolden(t *testing.T) {
	text := seed(t)
	d := khabar.Extract(text)
	checkDocument(t, text, d)
	got := marshal(t, d)
	const file = "testdata/seed.golden.json"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// TestAnyBytesAreText holds that nothing fails on text that is none.
func TestAnyBytesAreText(t *testing.T) {
	const sentence = "أدانت روسيا الهجوم."
	for name, text := range map[string]string{
		"empty":                 "",
		"blanks":                " \n\t ",
		"Latin":                 "NATO condemned the attack on 3 ships.",
		"invalid UTF-8":         "\xff\xfe" + sentence + "\xd8",
		"invalid inside a word": "أدا\xffنت روسيا الهجوم.",
		"NUL":                   "\x00" + sentence + "\x00",
		"bidi marks":            "\u202b" + sentence + "\u202c",
		"a megabyte of و":       strings.Repeat("و", 1<<19),
		"a megabyte of marks":   "ا" + strings.Repeat("\u064e", 1<<19),
		"a megabyte of tatweel": strings.Repeat("ـ", 1<<19),
		"open quotes":           strings.Repeat("«", 5000) + sentence,
		"open brackets":         strings.Repeat("(", 5000) + sentence,
		"HTML":                  "<p>" + sentence + "</p><script>alert('x')</script>",
		"mixed scripts":         "أعلنت NATO أن санкции ضد Россия 制裁 مستمرة",
		"digits":                strings.Repeat("1", 5000) + " صاروخ " + strings.Repeat("٩", 5000),
	} {
		t.Run(name, func(t *testing.T) { checkDocument(t, text, khabar.Extract(text)) })
	}
}

// TestInvalidBytesLoseNothing holds that what stands beside broken bytes is found, at its place.
func TestInvalidBytesLoseNothing(t *testing.T) {
	const sentence = "أدانت روسيا الهجوم على سفارتها."
	whole := khabar.Extract(sentence)
	require.NotEmpty(t, whole.Events)
	const prefix = "\xff\xfe\xd8 "
	broken := khabar.Extract(prefix + sentence)
	require.Len(t, broken.Events, len(whole.Events))
	assert.Equal(t, whole.Events[0].Cue.Start+len(prefix), broken.Events[0].Cue.Start)
	assert.Equal(t, whole.Events[0].Cue.Text, broken.Events[0].Cue.Text)
}

// TestWithLexicon holds that a user's folder adds, replaces and switches off entries.
func TestWithLexicon(t *testing.T) {
	const text = "أدانت زركونيا الهجوم على سفارتها."
	require.Empty(t, khabar.Extract(text).Entities)
	x, err := khabar.New(khabar.WithLexicon(fstest.MapFS{"places.yaml": {Data: []byte(
		"places:\n  - {id: zarkonia, name: زركونيا, en: Zarkonia, kind: region}\n")}}))
	require.NoError(t, err)
	d := x.Extract(text)
	require.Len(t, d.Entities, 1)
	assert.Equal(t, "zarkonia", d.Entities[0].Ref)

	x, err = khabar.New(khabar.WithLexicon(fstest.MapFS{"off.yaml": {Data: []byte(
		"countries:\n  - {id: RUS, disable: true}\n")}}))
	require.NoError(t, err)
	for _, e := range x.Extract("أدانت روسيا الهجوم.").Entities {
		assert.NotEqual(t, "RUS", e.Ref)
	}
}

// TestWithCompiled holds that a lexicon that was written and opened reads as it did before, with or without a layer over it.
func TestWithCompiled(t *testing.T) {
	layer := fstest.MapFS{"x.yaml": {Data: []byte("organizations:\n  - {id: zumurruda, name: حركة الزمردة, kind: party}\n")}}
	const text = "أدانت حركة الزمردة الهجوم على روسيا."
	before, err := khabar.New(khabar.WithLexicon(layer))
	require.NoError(t, err)
	lex, err := lexicon.Default().Extend(layer)
	require.NoError(t, err)
	data, err := lex.AppendBinary(nil)
	require.NoError(t, err)
	opened, err := lexicon.Open(data)
	require.NoError(t, err)

	after, err := khabar.New(khabar.WithCompiled(opened))
	require.NoError(t, err)
	assert.Equal(t, marshal(t, before.Extract(text)), marshal(t, after.Extract(text)))
	assert.Contains(t, marshal(t, after.Extract(text)), "zumurruda")

	over, err := khabar.New(khabar.WithLexicon(layer), khabar.WithCompiled(lexicon.Default()))
	require.NoError(t, err)
	assert.Equal(t, marshal(t, before.Extract(text)), marshal(t, over.Extract(text)))
}

func TestNewReportsAllErrors(t *testing.T) {
	x, err := khabar.New(khabar.WithLexicon(fstest.MapFS{
		"a.yaml": {Data: []byte("place:\n  - {id: x}\n")},
		"b.yaml": {Data: []byte("places:\n  - {id: zarkonia, nmae: زركونيا}\n")},
	}))
	assert.Nil(t, x)
	var list lexicon.ErrorList
	require.ErrorAs(t, err, &list)
	assert.GreaterOrEqual(t, len(list), 2)
	assert.Contains(t, err.Error(), "places")
}

// TestConcurrentUse holds that one Extractor serves many goroutines and always gives the same.
func TestConcurrentUse(t *testing.T) {
	text := seed(t)
	want := marshal(t, khabar.Extract(text))
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() { assert.Equal(t, want, marshal(t, khabar.Extract(text))) })
	}
	wg.Wait()
}

func FuzzExtract(f *testing.F) {
	f.Add(seed(f))
	f.Add("أعلنت وزارة الدفاع أن دفاعاتها أسقطت 251 طائرة مسيرة.")
	f.Add("«ندين» (\xff) https://a.b #غزة_الآن @x ١٢٫٥٪")
	f.Fuzz(func(t *testing.T, text string) {
		d := khabar.Extract(text)
		checkDocument(t, text, d)
		assert.Equal(t, marshal(t, d), marshal(t, khabar.Extract(text)))
	})
}
