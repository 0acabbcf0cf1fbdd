package khabar_test

import (
	"encoding/binary"
	"hash/crc32"
	"os"
	"runtime"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/lexicon"
)

// reading has something of every kind that the small lexicon knows.
const reading = "قصفت روسيا كييف بخمس طائرات مسيرة. وقال بوتين، الرئيس الروسي، إن قصف المرمى بالكرة في 2024-11-24 كلف خمسة دولارات.\n" +
	"وزير الدفاع الروسي مارك روته: غارة على موسكو، وهجوم بالمسيرات على حلف شمال الأطلسي (NATO) والحلف في مالي و3 من إف-16. وزارة الصحة الروسية"

// compiled returns the file of a small lexicon with entries of all kinds.
func compiled(t testing.TB) []byte {
	t.Helper()
	text, err := os.ReadFile("lexicon/testdata/base.yaml")
	require.NoError(t, err)
	l, err := lexicon.Load(fstest.MapFS{"base.yaml": {Data: text}})
	require.NoError(t, err)
	data, err := l.AppendBinary(nil)
	require.NoError(t, err)
	return data
}

// sealed puts the size and the checksum of a compiled lexicon right, so that what stands between them is read, whatever it is.
func sealed(data []byte) []byte {
	if len(data) < 36 {
		return data
	}
	binary.LittleEndian.PutUint64(data[24:], uint64(len(data)))
	body := data[:len(data)-4]
	binary.LittleEndian.PutUint32(data[len(body):], crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)))
	return data
}

// readWith opens a compiled lexicon and reads a text with it, and reports whether it could be opened. All that is found must stand in the text,
// and must have a form in JSON.
func readWith(t *testing.T, data []byte, text string) bool {
	t.Helper()
	l, err := lexicon.Open(data)
	if err != nil {
		return false
	}
	x, err := khabar.New(khabar.WithCompiled(l))
	require.NoError(t, err)
	d := x.ExtractAt(text, time.Date(2024, 11, 24, 0, 0, 0, 0, time.UTC))
	marshal(t, d)
	for _, e := range d.Entities {
		cuts(t, text, e.Span, e.Text)
	}
	for _, f := range d.Figures {
		cuts(t, text, f.Span, f.Text)
	}
	for _, e := range d.Events {
		inside(t, text, e.Span)
		for _, a := range slices.Concat(e.Actor, e.Target, e.Instrument, e.Location, e.Time, e.Source) {
			cuts(t, text, a.Span, a.Text)
		}
	}
	return true
}

// TestDamagedLexicon changes each byte of a small compiled lexicon whose checksum is right again, and cuts it short: it is refused, or texts
// can be read with it.
func TestDamagedLexicon(t *testing.T) {
	whole := compiled(t)
	require.True(t, readWith(t, slices.Clone(whole), reading))
	require.NotEqual(t, "{}\n", marshal(t, khabar.Extract(reading)))
	opened, tried := 0, 0
	for at := 0; at < len(whole); at += step(23) {
		for _, change := range []byte{0x01, 0x80, 0xFF} {
			data := slices.Clone(whole)
			data[at] ^= change
			if tried++; readWith(t, sealed(data), reading) {
				opened++
			}
		}
		cut := readWith(t, sealed(append(slices.Clone(whole[:at]), 0, 0, 0, 0)), reading)
		assert.False(t, cut && at < len(whole)-4, "cut off after %d bytes", at) // the last four are the checksum
	}
	assert.Greater(t, opened, tried/4, "most damage must not be found by size and checksum, or nothing is tried")
}

// TestDamagedDefault does the same to the default lexicon, at bytes far apart, and holds that nothing of one stays in memory; -apart 997
// takes some minutes.
func TestDamagedDefault(t *testing.T) {
	if testing.Short() {
		t.Skip("opens a large file often")
	}
	whole, err := lexicon.Default().AppendBinary(nil)
	require.NoError(t, err)
	page := seed(t)[:4000]
	data := make([]byte, len(whole))
	refused, tried := 0, 0
	for at := 8; at < len(whole); at += *apart {
		copy(data, whole)
		data[at] ^= byte(1 << (at % 8))
		if tried++; !readWith(t, sealed(data), page) {
			refused++
		}
		if tried%50 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			require.Less(t, m.HeapAlloc, uint64(100<<20), "after %d files", tried)
		}
	}
	t.Logf("%d of %d damaged files were refused", refused, tried)
	assert.Less(t, refused, tried)
}

// TestOpenIsBounded holds that what Open allocates grows with the file alone, whatever numbers stand in it.
func TestOpenIsBounded(t *testing.T) {
	const perByte, otherwise = 64, 1 << 20
	whole := compiled(t)
	for at := 0; at+4 <= len(whole); at += step(61) {
		data := slices.Clone(whole)
		copy(data[at:], "\xff\xff\xff\x7f")
		data = sealed(data)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = lexicon.Open(data)
		runtime.ReadMemStats(&after)
		assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(perByte*len(data)+otherwise), "byte %d", at)
	}
}

// FuzzCompiled holds that whatever a compiled lexicon holds, it is refused, or texts can be read with it.
func FuzzCompiled(f *testing.F) {
	f.Add(compiled(f), reading)
	f.Add([]byte("khabar\x00\n"), "أدانت روسيا الهجوم")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		readWith(t, slices.Clone(data), text)
		readWith(t, sealed(slices.Clone(data)), text)
	})
}
