package khabarbeam

import (
	"bytes"
	"context"
	"encoding/json"
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/lexicon"
)

func process(t *testing.T, f *extractFn, a Article) (found []string, bad []Bad) {
	t.Helper()
	require.NoError(t, f.ProcessElement(t.Context(), a,
		func(b []byte) { found = append(found, string(b)) }, func(b Bad) { bad = append(bad, b) }))
	return found, bad
}

// TestTravels holds that what a runner sends to a worker arrives whole: the step with its lexicon, articles and reports.
func TestTravels(t *testing.T) {
	dir := t.TempDir()
	save(t, dir+"/deep/mine.yml", "organizations: [{id: nile-watch, name: مرصد النيل, en: Nile Watch, kind: ngo, country: EGY}]")
	archive, err := New(t.Context(), Options{Lexicon: []string{dir}, Date: "2024-11-24", Format: CSV})
	require.NoError(t, err)
	sent, err := json.Marshal(&archive.extract)
	require.NoError(t, err)
	var arrived extractFn
	require.NoError(t, json.Unmarshal(sent, &arrived))
	require.NoError(t, arrived.Setup(t.Context()))
	assert.Same(t, archive.extract.extractor, arrived.extractor)
	a := Article{File: "f", Line: 3, ID: "a", Text: "أدان مرصد النيل اليوم القرار.", Date: ""}
	found, bad := process(t, &arrived, a)
	require.Len(t, found, 1)
	assert.Contains(t, found[0], "nile-watch")
	assert.Empty(t, bad)

	assert.Equal(t, a, roundTrip(t, a))
	assert.Equal(t, Bad{"f", 3, "r"}, roundTrip(t, Bad{"f", 3, "r"}))
}

func roundTrip[T any](t *testing.T, x T) T {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, beam.NewElementEncoder(reflect.TypeFor[T]()).Encode(x, &b))
	back, err := beam.NewElementDecoder(reflect.TypeFor[T]()).Decode(&b)
	require.NoError(t, err)
	return back.(T)
}

func TestBadDate(t *testing.T) {
	archive, err := New(t.Context(), Options{})
	require.NoError(t, err)
	found, bad := process(t, &archive.extract, Article{File: "f", Line: 7, ID: "a", Text: "أدانت مصر القرار.", Date: "monday"})
	assert.Len(t, found, 1)
	require.Len(t, bad, 1)
	assert.Equal(t, Bad{"f", 7, `date "monday" not understood, read without it; write YYYY-MM-DD`}, bad[0])
}

// TestBug holds that a panic costs one article.
func TestBug(t *testing.T) {
	found, bad := process(t, &extractFn{}, Article{File: "f", Text: "x"})
	assert.Empty(t, found)
	require.Len(t, bad, 1)
	assert.Contains(t, bad[0].Reason, "a bug in khabar")
}

func TestNoEventsNoRows(t *testing.T) {
	archive, err := New(t.Context(), Options{Format: CSV})
	require.NoError(t, err)
	found, bad := process(t, &archive.extract, Article{Text: "صباح الخير."})
	assert.Empty(t, found)
	assert.Empty(t, bad)
}

// TestLexiconMistakes holds that a lexicon's mistakes are told before anything runs, all at once.
func TestLexiconMistakes(t *testing.T) {
	dir := t.TempDir()
	save(t, dir+"/a.yaml", "countrys: []\n")
	save(t, dir+"/b.yaml", "unit: []\n")
	_, err := New(t.Context(), Options{Lexicon: []string{dir}})
	var list lexicon.ErrorList
	require.ErrorAs(t, err, &list)
	assert.Len(t, list, 2)
}

// TestCompiled holds that a compiled lexicon takes the place of the default one.
func TestCompiled(t *testing.T) {
	folder := t.TempDir()
	save(t, folder+"/a.yaml", "organizations: [{id: nile-watch, name: مرصد النيل, en: Nile Watch, kind: ngo, country: EGY}]")
	w, err := pack([]string{folder})
	require.NoError(t, err)
	data, err := lexicon.Default().AppendBinary(nil)
	require.NoError(t, err)
	name := save(t, t.TempDir()+"/words.tab", string(data))

	archive, err := New(t.Context(), Options{Lexicon: []string{name, folder}})
	require.NoError(t, err)
	assert.Equal(t, words{Compiled: name, Layers: w.Layers}, archive.extract.Lexicon)
	doc := archive.extract.extractor.Extract("أدان مرصد النيل القرار.")
	require.Len(t, doc.Events, 1)
	assert.Equal(t, "nile-watch", doc.Events[0].Actor[0].Ref)
}

// TestShelf holds that a process loads a lexicon once for all that use it, another for other words, and lets go what nobody uses.
func TestShelf(t *testing.T) {
	var s shelf
	var loads atomic.Int32
	load := func() (*khabar.Extractor, error) {
		loads.Add(1)
		return khabar.New()
	}
	var all sync.Map
	var workers sync.WaitGroup
	for i := range 64 {
		workers.Go(func() {
			x, err := s.get("a", load)
			assert.NoError(t, err)
			all.Store(i, x)
		})
	}
	workers.Wait()
	assert.EqualValues(t, 1, loads.Load())
	first, _ := all.Load(0)
	other, err := s.get("b", load)
	require.NoError(t, err)
	assert.NotSame(t, first, other)
	assert.EqualValues(t, 2, loads.Load())
	runtime.KeepAlive(first)

	all.Clear()
	first = nil
	for range 100 {
		runtime.GC()
	}
	_, err = s.get("a", load)
	require.NoError(t, err)
	assert.EqualValues(t, 3, loads.Load())

	_, err = s.get("c", func() (*khabar.Extractor, error) { return nil, context.Canceled })
	assert.ErrorIs(t, err, context.Canceled)
}
