package lexicon

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/table"
)

// manyNames makes a layer of n people of two or three made-up names each.
func manyNames(n int) fstest.MapFS {
	var b strings.Builder
	b.WriteString("people:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: p%d, name: %s %s, country: EGY}\n", i, madeUp(i%5000), madeUp(5000+i/7))
	}
	return fstest.MapFS{"people.yaml": {Data: []byte(b.String())}}
}

// madeUp spells a number in letters of Arabic.
func madeUp(n int) string {
	letters := []rune("بتجحدرسعفقكلمنهوي")
	word := []rune("مت")
	for n > 0 {
		word = append(word, letters[n%len(letters)], 'ا')
		n /= len(letters)
	}
	return string(word)
}

func BenchmarkOpenDefault(b *testing.B) {
	data := Default().Tables().Data()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		_, err := table.Open(data)
		require.NoError(b, err)
	}
}

func BenchmarkLoadDefault(b *testing.B) {
	for b.Loop() {
		compile(&table.Builder{}, 0, DefaultFS()).anyway()
	}
}

func BenchmarkExtend5000(b *testing.B) {
	layer := manyNames(5000)
	for b.Loop() {
		_, err := Default().Extend(layer)
		require.NoError(b, err)
	}
}

// 500,000 names in under 60 MB: what is left on the heap once they are compiled.
func BenchmarkHeap500000(b *testing.B) {
	if testing.Short() {
		b.Skip("it takes a gigabyte")
	}
	layer := manyNames(500_000)
	for b.Loop() {
		l, err := Load(layer)
		require.NoError(b, err)
		data, err := l.AppendBinary(nil)
		require.NoError(b, err)
		runtime.GC()
		var before, after runtime.MemStats
		l = nil
		runtime.GC()
		runtime.ReadMemStats(&before)
		opened, err := Open(data)
		require.NoError(b, err)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB")
		b.ReportMetric(float64(len(data))/1e6, "file-MB")
		runtime.KeepAlive(opened)
	}
}
