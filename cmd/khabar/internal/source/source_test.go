package source

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html/charset"

	"github.com/khabar-nlp/khabar/internal/record"
)

const (
	headline = "روسيا تعلن إسقاط مسيرات أوكرانية"
	sentence = "وقالت السلطات الروسية إن الدفاعات الجوية أسقطت 251 طائرة مسيرة أوكرانية، في ما يعد أحد أكبر الهجمات الجوية منذ اندلاع الأزمة."
)

// page returns a page as sites make them, with what stands around an article.
func page(head string) string {
	p := "<p>" + strings.Repeat(sentence+" ", 4) + "</p>"
	return "<!DOCTYPE html><html dir=rtl><head>" + head + "<title>" + headline + "</title></head><body>" +
		"<nav><a href='/'>الرئيسية</a> <a href='/s'>أخبار الرياضة</a></nav><article><h1>" + headline + "</h1>" + p + p +
		"</article><script>var x='نص برمجي';</script><footer>جميع الحقوق محفوظة</footer></body></html>"
}

func encoded(t testing.TB, label, text string) []byte {
	t.Helper()
	if label == "utf-8" {
		return []byte(text)
	}
	e, _ := charset.Lookup(label)
	require.NotNil(t, e, label)
	b, err := e.NewEncoder().Bytes([]byte(text))
	require.NoError(t, err)
	return b
}

func decoder() *Decoder { return &Decoder{ID: "id", Text: "text", Date: "date"} }

// items reads files of a folder, by the paths in it.
func items(t testing.TB, r *Reader, paths ...string) []Item {
	t.Helper()
	if r.Kind == "" {
		r.Kind = Auto
	}
	if r.MaxSize == 0 {
		r.MaxSize = 1 << 20
	}
	var all []Item
	for item := range r.Items(context.Background(), paths) {
		all = append(all, item)
	}
	return all
}

func save(t testing.TB, dir, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, data, 0o644))
	return path
}

// TestEncodingsOfText holds that text is read in each encoding that news comes in, without being told.
func TestEncodingsOfText(t *testing.T) {
	for _, text := range []string{sentence, strings.Repeat(sentence+"\n", 50), "أدانت مصر القصف", "قال متحدث"} {
		for _, label := range []string{"utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6"} {
			doc, err := decoder().Decode(Item{ID: "a", Kind: Text, Data: encoded(t, label, text)})
			if assert.NoError(t, err, label) {
				assert.Equal(t, text, doc.Text, label)
				assert.Equal(t, label == "utf-8", doc.Same)
			}
		}
	}
}

// TestEncodingsOfWords holds that even a few letters are read in the encoding that makes the most of them.
func TestEncodingsOfWords(t *testing.T) {
	for _, text := range []string{"أدانت مصر", "قال", "متحدث", "نفى", "والدفاع", "NATO: هجوم"} {
		for _, label := range []string{"utf-8", "windows-1256", "iso-8859-6"} {
			doc, err := decoder().Decode(Item{Kind: Text, Data: encoded(t, label, text)})
			if assert.NoError(t, err, label) {
				assert.Equal(t, text, doc.Text, label)
			}
		}
	}
}

func TestByteOrderMarks(t *testing.T) {
	for label, mark := range map[string]string{"utf-16le": "\xff\xfe", "utf-16be": "\xfe\xff"} {
		doc, err := decoder().Decode(Item{Kind: Text, Data: append([]byte(mark), encoded(t, label, sentence)...)})
		require.NoError(t, err)
		assert.Equal(t, sentence, doc.Text)
	}
	doc, err := decoder().Decode(Item{Kind: Text, Data: []byte("\xef\xbb\xbf" + sentence)})
	require.NoError(t, err)
	assert.Equal(t, "\ufeff"+sentence, doc.Text, "offsets are those of the file")
	assert.True(t, doc.Same)
}

func TestEncodingByName(t *testing.T) {
	d := decoder()
	d.Encoding = "iso-8859-6"
	doc, err := d.Decode(Item{Kind: Text, Data: []byte{0xe4}})
	require.NoError(t, err)
	assert.Equal(t, "ل", doc.Text)
	d.Encoding = "klingon"
	_, err = d.Decode(Item{Kind: Text, Data: []byte("x")})
	assert.ErrorContains(t, err, "klingon")
}

func TestDamagedUTF8IsUTF8(t *testing.T) {
	text := sentence + "\xff" + sentence
	doc, err := decoder().Decode(Item{Kind: Text, Data: []byte(text)})
	require.NoError(t, err)
	assert.Equal(t, text, doc.Text)
}

// TestPages holds that of a page its article is read, whatever encoding it is in and whatever it says of that.
func TestPages(t *testing.T) {
	for name, data := range map[string][]byte{
		"UTF-8":                    encoded(t, "utf-8", page("<meta charset=utf-8>")),
		"UTF-8 unsaid":             encoded(t, "utf-8", page("")),
		"windows-1256":             encoded(t, "windows-1256", page("<meta charset=windows-1256>")),
		"windows-1256 http-equiv":  encoded(t, "windows-1256", page(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">`)),
		"windows-1256 unsaid":      encoded(t, "windows-1256", page("")),
		"ISO-8859-6":               encoded(t, "iso-8859-6", page("<meta charset=iso-8859-6>")),
		"ISO-8859-6 unsaid":        encoded(t, "iso-8859-6", page("")),
		"UTF-16":                   append([]byte("\xff\xfe"), encoded(t, "utf-16le", page(""))...),
		"saved anew by a browser":  encoded(t, "utf-8", page("<meta charset=windows-1256>")),
		"windows-1256 called UTF8": encoded(t, "windows-1256", page("<meta charset=utf-8>")),
	} {
		doc, err := decoder().Decode(Item{ID: "p", Kind: HTML, Data: data})
		if !assert.NoError(t, err, name) {
			continue
		}
		assert.True(t, strings.HasPrefix(doc.Text, headline), "%s: %.80s", name, doc.Text)
		assert.Equal(t, 1, strings.Count(doc.Text, headline), "%s: %s", name, doc.Text)
		assert.Equal(t, 8, strings.Count(doc.Text, sentence), name)
		assert.NotContains(t, doc.Text, "الرياضة", name)
		assert.NotContains(t, doc.Text, "الحقوق", name)
		assert.NotContains(t, doc.Text, "برمجي", name)
		assert.False(t, doc.Same)
	}
}

func TestDateOfPage(t *testing.T) {
	data := page(`<meta property="article:published_time" content="2024-11-24T08:00:00+03:00">`)
	doc, err := decoder().Decode(Item{Kind: HTML, Data: []byte(data)})
	require.NoError(t, err)
	assert.Equal(t, "2024-11-24", doc.Published.Format(time.DateOnly))
}

// TestPagesWithoutArticle holds that a page without one is read whole, and that no page stops the program.
func TestPagesWithoutArticle(t *testing.T) {
	doc, err := decoder().Decode(Item{Kind: HTML, Data: []byte("<p>أدانت مصر</p>")})
	require.NoError(t, err)
	assert.Equal(t, "أدانت مصر", doc.Text)
	for _, data := range []string{"", "<html></html>", "<script>x</script>", strings.Repeat("<div>", 20000) + "مصر",
		strings.Repeat("<table><tr><td>", 3000), "<a href='" + strings.Repeat("x", 1<<16)} {
		_, err := decoder().Decode(Item{Kind: HTML, Data: []byte(data)})
		var fault *record.Fault
		if err != nil {
			assert.ErrorAs(t, err, &fault)
		}
	}
}

func TestLines(t *testing.T) {
	for line, want := range map[string]Document{
		`{"id":"x","text":"مصر"}`:                                   {ID: "x", Text: "مصر"},
		`{"id":7,"text":"مصر","more":[1]}`:                          {ID: "7", Text: "مصر"},
		`{"text":"مصر"}`:                                            {ID: "f:1", Text: "مصر"},
		`{"id":{"a":1},"text":""}`:                                  {ID: "f:1"},
		"\ufeff" + `{"id":"x","text":"مصر","date":"2024-11-24"}`:    {ID: "x", Text: "مصر", Published: day(2024, 11, 24)},
		`{"id":"x","text":"","date":"2024-11-24T23:00:00-08:00"}`:   {ID: "x", Published: day(2024, 11, 24)},
		`{"id":"x","text":"","date":null}`:                          {ID: "x"},
		`{"id":"x","text":"\u0645\u0635\u0631","date":"2024-2-30"}`: {ID: "x", Text: "مصر"},
	} {
		doc, err := decoder().Decode(Item{ID: "f:1", Kind: JSON, Data: []byte(line)})
		assert.False(t, Failed(doc, err), line)
		assert.Equal(t, strings.Contains(line, "2-30"), err != nil, line)
		want.Same = true
		assert.Equal(t, want, doc, line)
	}
	for line, say := range map[string]string{
		`{"id":"x"`:                 "not a JSON object",
		`[1]`:                       "not a JSON object: it is of type array",
		`{"id":"x","text":null}`:    "is no string",
		`null`:                      `no field "text"`,
		`{"id":"x","body":"مصر"}`:   "--text-field",
		`{"id":"x","text":["مصر"]}`: "is no string",
		"{\"text\":\"\xff\"}":       "not UTF-8",
	} {
		doc, err := decoder().Decode(Item{Kind: JSON, Data: []byte(line)})
		assert.True(t, Failed(doc, err), line)
		assert.ErrorContains(t, err, say, line)
	}
}

func TestNamedFields(t *testing.T) {
	d := &Decoder{ID: "url", Text: "body", Date: "when", Published: day(2020, 1, 1)}
	doc, err := d.Decode(Item{Kind: JSON, Data: []byte(`{"url":"u","body":"مصر","when":"2024-11-24","text":"no"}`)})
	require.NoError(t, err)
	assert.Equal(t, Document{ID: "u", Text: "مصر", Published: day(2024, 11, 24), Same: true}, doc)
	doc, err = d.Decode(Item{Kind: JSON, Data: []byte(`{"url":"u","body":"مصر"}`)})
	require.NoError(t, err)
	assert.Equal(t, day(2020, 1, 1), doc.Published)
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// TestFolders holds that a folder's news is read in order of its names, and nothing else of it.
func TestFolders(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a/z.html", "a/y.txt", "notes.md", ".hidden.txt", ".git/c.txt", "c.jsonl", "photo.jpg"} {
		data := "x"
		if strings.HasSuffix(name, ".jsonl") {
			data = "{\"text\":\"1\"}\n\n{\"text\":\"2\"}"
		}
		save(t, dir, name, []byte(data))
	}
	var ids []string
	for _, item := range items(t, &Reader{}, dir) {
		ids = append(ids, item.ID)
	}
	assert.Equal(t, []string{"a/y.txt", "a/z.html", "b.txt", filepath.Join(dir, "c.jsonl") + ":1", filepath.Join(dir, "c.jsonl") + ":3"}, ids)
	assert.EqualValues(t, 3+len("{\"text\":\"1\"}\n\n{\"text\":\"2\"}"), new(Reader).Size([]string{dir}))
	assert.EqualValues(t, -1, new(Reader).Size([]string{dir, "-"}))
}

// TestLinks holds that a link to a file or a folder that is named is followed, and a folder's links to files, too; not those to folders,
// which may lead back.
func TestLinks(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	save(t, elsewhere, "far.txt", []byte("x"))
	save(t, dir, "near.txt", []byte("x"))
	require.NoError(t, os.Symlink(filepath.Join(elsewhere, "far.txt"), filepath.Join(dir, "link.txt")))
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "loop")))
	require.NoError(t, os.Symlink("nowhere.txt", filepath.Join(dir, "broken.txt")))
	for _, root := range []string{dir, filepath.Join(dir, "loop")} {
		var names []string
		for _, item := range items(t, &Reader{}, root) {
			assert.NoError(t, item.Err)
			names = append(names, item.Name)
		}
		assert.Equal(t, []string{filepath.Join(root, "link.txt"), filepath.Join(root, "near.txt")}, names)
		assert.EqualValues(t, 2, new(Reader).Size([]string{root}))
	}
}

// TestWideLines holds that JSON lines in UTF-16, as some shells write them, are read.
func TestWideLines(t *testing.T) {
	lines := "{\"text\":\"مصر\"}\r\n{\"text\":\"قطر\"}\r\n"
	for _, data := range []string{"\xff\xfe" + string(encoded(t, "utf-16le", lines)), string(encoded(t, "utf-16be", lines))} {
		all := items(t, &Reader{Stdin: strings.NewReader(data)}, "-")
		require.Len(t, all, 2)
		doc, err := decoder().Decode(all[1])
		require.NoError(t, err)
		assert.Equal(t, "قطر", doc.Text)
	}
}

// TestRefusals holds that what can't be read is told with a reason and a remedy, and that reading goes on.
func TestRefusals(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	wants := []string{"no such file", "a PDF", "a ZIP archive", "holds image/png", "binary data", "larger than 1 MB", "damaged gzip", "no .txt, .html or .jsonl"}
	paths = append(paths, filepath.Join(dir, "none.txt"),
		save(t, dir, "x.pdf", []byte("%PDF-1.7\n")),
		save(t, dir, "x.docx", []byte("PK\x03\x04\x14\x00\x06\x00")),
		save(t, dir, "x.txt", []byte("\x89PNG\x0d\x0a\x1a\x0a")),
		save(t, dir, "x.bin", bytes.Repeat([]byte{0, 1, 2, 3}, 64)),
		save(t, dir, "large.txt", bytes.Repeat([]byte("x"), 1<<20+1)),
		save(t, dir, "x.gz", []byte("\x1f\x8b\x08\x00damaged")),
		filepath.Dir(save(t, dir, "empty/x.md", nil)),
		save(t, dir, "good.txt", []byte(sentence)))
	all := items(t, &Reader{}, paths...)
	require.Len(t, all, len(wants)+1)
	for i, want := range wants {
		var fault *record.Fault
		if assert.ErrorAs(t, all[i].Err, &fault, paths[i]) {
			assert.Contains(t, fault.Reason, want, paths[i])
			assert.NotEmpty(t, fault.Remedy, paths[i])
			assert.Equal(t, paths[i], all[i].Name)
		}
	}
	assert.NoError(t, all[len(wants)].Err)
}

func TestLongLinesArePassedOver(t *testing.T) {
	dir := t.TempDir()
	long := `{"text":"` + strings.Repeat("x", 1<<20) + `"}`
	all := items(t, &Reader{}, save(t, dir, "a.jsonl", []byte(`{"text":"1"}`+"\n"+long+"\n"+`{"text":"2"}`)))
	require.Len(t, all, 3)
	assert.ErrorContains(t, all[1].Err, "larger than 1 MB")
	assert.True(t, strings.HasSuffix(all[1].Name, "a.jsonl:2"))
	assert.Equal(t, `{"text":"2"}`, string(all[2].Data))
}

func TestGzip(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte("{\"id\":\"1\",\"text\":\"مصر\"}\n{\"id\":\"2\",\"text\":\"مصر\"}\n"))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	all := items(t, &Reader{}, save(t, t.TempDir(), "a.jsonl.gz", packed.Bytes()))
	require.Len(t, all, 2)
	assert.Equal(t, JSON, all[1].Kind)
}

// TestSniffing holds that a stream without a name is known by how it begins.
func TestSniffing(t *testing.T) {
	for data, want := range map[string]Kind{
		sentence:                 Text,
		"":                       Text,
		" {\"text\":\"x\"}\n":    JSON,
		"\ufeff{\"text\":\"x\"}": JSON,
		"<!DOCTYPE html><p>مصر":  HTML,
		"\n <html><body>مصر":     HTML,
		"< مصر":                  Text,
		string(encoded(t, "utf-16le", "\ufeff<html><p>"+sentence)): HTML,
	} {
		all := items(t, &Reader{Stdin: strings.NewReader(data)}, "-")
		require.Len(t, all, 1)
		assert.Equal(t, want, all[0].Kind, "%q", data)
		assert.Equal(t, "-", strings.TrimSuffix(all[0].ID, ":1"))
	}
	all := items(t, &Reader{Stdin: strings.NewReader("<html>"), Kind: Text}, "-")
	assert.Equal(t, Text, all[0].Kind)
}

func TestCancelEndsTheItems(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	r := &Reader{Stdin: strings.NewReader(strings.Repeat("{\"text\":\"x\"}\n", 1000)), Kind: JSON, MaxSize: 100}
	n := 0
	for range r.Items(ctx, []string{"-", "-", "none"}) {
		if n++; n == 10 {
			cancel()
		}
	}
	assert.Equal(t, 10, n)
}

func TestReadIsTold(t *testing.T) {
	path, total := save(t, t.TempDir(), "a.txt", bytes.Repeat([]byte("x"), 100000)), 0
	items(t, &Reader{Read: func(n int) { total += n }}, path)
	assert.Equal(t, 100000, total)
}

func TestBrokenStream(t *testing.T) {
	all := items(t, &Reader{Stdin: broken{}, Kind: JSON}, "-")
	require.Len(t, all, 1)
	assert.ErrorContains(t, all[0].Err, "cable")
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the cable is out") }

// FuzzDecode holds that any bytes give a document or a fault, and that text which is the same is the same.
func FuzzDecode(f *testing.F) {
	for _, kind := range []string{"txt", "html", "jsonl"} {
		f.Add(kind, []byte(sentence))
		f.Add(kind, []byte(page("<meta charset=windows-1256>")))
		f.Add(kind, encoded(f, "windows-1256", page("")))
		f.Add(kind, []byte(`{"id":"x","text":"مصر","date":"2024-11-24"}`))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		item := Item{ID: "x", Kind: kindOf("x." + name), Data: data}
		doc, err := decoder().Decode(item)
		if Failed(doc, err) {
			return
		}
		if doc.Same && item.Kind != JSON {
			assert.Equal(t, string(data), doc.Text)
		}
		if !doc.Same {
			assert.True(t, utf8.ValidString(doc.Text))
		}
		foreign(data)
		sniff(data)
	})
}
