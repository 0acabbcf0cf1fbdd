package source

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostilePages are pages whose size grows with n, each of which makes something of the reading large.
var hostilePages = map[string]func(n int) string{
	"elements in elements":  func(n int) string { return strings.Repeat("<div>", n) + "نص" },
	"paragraphs never shut": func(n int) string { return strings.Repeat("<p>مصر", n) },
	"bold paragraphs":       func(n int) string { return strings.Repeat("<b><p>", n) + "نص" },
	"bold over paragraphs":  func(n int) string { return strings.Repeat("<b><i><u>", 3) + strings.Repeat("<p>x</p>", n) },
	"links in links":        func(n int) string { return strings.Repeat("<a>x", n) },
	"tables in tables":      func(n int) string { return strings.Repeat("<table>", n) + "x" },
	"lists in lists":        func(n int) string { return strings.Repeat("<ul><li>", 200) + strings.Repeat("<p>x", n) },
	"brackets":              func(n int) string { return strings.Repeat("<", n) },
	"attributes": func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "a%d=b ", i)
		}
		return "<p " + b.String() + ">x"
	},
	"classes": func(n int) string { return "<p class='" + strings.Repeat("a ", n) + "'>x" },
	"headlines": func(n int) string {
		return "<title>" + strings.Repeat("x | ", 100) + "</title>" + strings.Repeat("<h1>x</h1>", n)
	},
	"hidden pictures": func(n int) string { return strings.Repeat("<noscript><img src=a></noscript>", n) },
	"what machines read": func(n int) string {
		return "<script type='application/ld+json'>" + strings.Repeat(`{"@graph":[`, n) + "</script>x"
	},
	"what machines read, n": func(n int) string {
		return strings.Repeat("<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", n)
	},
	"breaks": func(n int) string { return strings.Repeat("نص<br><br>", n) },
}

// TestHostilePages holds that what reading a page allocates grows no faster than the page.
func TestHostilePages(t *testing.T) {
	const perByte, otherwise, n = 2000, 1 << 20, 3000
	for name, c := range hostilePages {
		page := []byte(c(n))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := decoder().Decode(Item{ID: "x", Kind: HTML, Data: page})
		runtime.ReadMemStats(&after)
		assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(perByte*len(page)+otherwise), "%s: a page of %d bytes, %v", name, len(page), err)
	}
}

// TestGzipBomb holds that a small file that unpacks to a large one is refused before it is in memory.
func TestGzipBomb(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	for range 64 {
		_, err := w.Write(bytes.Repeat([]byte("مصر "), 1<<17))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	require.Less(t, packed.Len(), 1<<20)
	for _, kind := range []Kind{Text, JSON} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		all := items(t, &Reader{Stdin: bytes.NewReader(packed.Bytes()), Kind: kind}, "-")
		runtime.ReadMemStats(&after)
		require.Len(t, all, 1)
		assert.ErrorContains(t, all[0].Err, "larger than 1 MB", kind)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(32<<20), kind)
	}
}

// FuzzPage holds that any bytes are a page with a text or a fault.
func FuzzPage(f *testing.F) {
	f.Add([]byte(page("<meta property=article:published_time content=2024-11-24>")))
	f.Add(encoded(f, "windows-1256", page("<meta charset=windows-1256>")))
	for _, c := range hostilePages {
		f.Add([]byte(c(20)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := decoder().Decode(Item{ID: "x", Kind: HTML, Data: data})
		if err == nil {
			assert.True(t, utf8.ValidString(doc.Text))
			assert.NotEmpty(t, doc.Text)
		}
	})
}

// FuzzStream holds that any stream, packed or not, ends, and that each item has a name and either data or a fault.
func FuzzStream(f *testing.F) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(`{"id":"x","text":"مصر"}` + "\n\n{}\n"))
	require.NoError(f, err)
	require.NoError(f, w.Close())
	f.Add(packed.Bytes())
	f.Add(packed.Bytes()[:20])
	f.Add([]byte(page("")))
	f.Add([]byte("{\"text\":\"\xff\"}\n{"))
	f.Add(encoded(f, "utf-16le", "\ufeff"+`{"text":"مصر"}`+"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, kind := range []Kind{Auto, Text, HTML, JSON} {
			for _, item := range items(t, &Reader{Stdin: bytes.NewReader(data), Kind: kind, MaxSize: 4096}, "-") {
				assert.NotEmpty(t, item.Name)
				assert.True(t, item.Err == nil || item.Data == nil)
				assert.LessOrEqual(t, len(item.Data), 4096)
				if doc, err := decoder().Decode(item); !Failed(doc, err) {
					assert.NotEmpty(t, doc.ID)
				}
			}
		}
	})
}
