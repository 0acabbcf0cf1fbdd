package output

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// The texts have what offsets can go wrong with: letters of four bytes, vowel signs, a mention over a line break, proclitics.
var sample = []string{
	"أعلنت وزارة الدفاع الروسية اليوم الأحد أن دفاعاتها الجوية أسقطت 251 طائرة مسيرة أوكرانية. 🚀🚀\nوأدانت وزارة\nالخارجية المصرية الهجوم.",
	"🇪🇬 أَدَانَتْ مِصْرُ وروسيا وبريطانيا الهجوم على كييف، و\"نفت\" موسكو.",
	"",
	"NATO",
}

func result(text string) Result {
	d := khabar.Extract(text)
	d.ID = "a"
	return Result{Document: d, Text: text}
}

func write(t *testing.T, name string, s Style, r Result) string {
	t.Helper()
	s.Reader = section.NewReader(lexicon.Default().Tables())
	f, err := New(name, s)
	require.NoError(t, err)
	b, err := f.Append(nil, r)
	require.NoError(t, err)
	return string(b)
}

// TestOffsets holds that in each unit the span of a mention gives the mention.
func TestOffsets(t *testing.T) {
	cut := map[Unit]func(text string, start, end int) string{
		Byte: func(text string, start, end int) string { return text[start:end] },
		Rune: func(text string, start, end int) string { return string([]rune(text)[start:end]) },
		UTF16: func(text string, start, end int) string {
			return string(utf16.Decode(utf16.Encode([]rune(text))[start:end]))
		},
	}
	mentions := 0
	for unit, of := range cut {
		for _, text := range sample {
			var doc any
			require.NoError(t, json.Unmarshal([]byte(write(t, "json", Style{Offsets: unit}, result(text))), &doc))
			each(doc, func(m map[string]any) {
				start, ok := m["start"].(float64)
				want, named := m["text"].(string)
				if ok && named {
					mentions++
					assert.Equal(t, want, of(text, int(start), int(m["end"].(float64))), unit)
				}
			})
		}
	}
	assert.Greater(t, mentions, 60)
}

// each calls f with all objects in a JSON value.
func each(v any, f func(map[string]any)) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			each(x, f)
		}
	case map[string]any:
		f(v)
		for _, x := range v {
			each(x, f)
		}
	}
}

// TestOffsetsLeaveTheDocument holds that writing changes nothing.
func TestOffsetsLeaveTheDocument(t *testing.T) {
	r := result(sample[1])
	before := write(t, "jsonl", Style{}, r)
	assert.NotEqual(t, before, write(t, "jsonl", Style{Offsets: Rune}, r))
	assert.Equal(t, before, write(t, "jsonl", Style{}, r))
}

func TestJSON(t *testing.T) {
	r := result(sample[0])
	line := write(t, "jsonl", Style{}, r)
	assert.Equal(t, 1, strings.Count(line, "\n"))
	assert.NotContains(t, line, `"text":"`+"أعلنت وزارة")
	r.WithText = true
	var doc struct{ ID, Text string }
	require.NoError(t, json.Unmarshal([]byte(write(t, "jsonl", Style{}, r)), &doc))
	assert.Equal(t, sample[0], doc.Text)
	assert.Equal(t, "a", doc.ID)
}

func TestText(t *testing.T) {
	got := write(t, "text", Style{}, result(sample[0]))
	assert.Contains(t, got, "  interception \u2068أسقطت\u2069\n")
	assert.Contains(t, got, "    target     \u2068طائرة مسيرة أوكرانية\u2069 UKR\n")
	assert.Contains(t, got, "    figure     \u2068251 طائرة مسيرة\u2069 = 251 drone\n")
	assert.NotContains(t, got, "\x1b")
	assert.NotContains(t, got, "وزارة\nالخارجية", "a mention over a line break stands on one line")
	assert.Contains(t, write(t, "text", Style{Colour: true}, result(sample[0])), "\x1b[1minterception\x1b[0m")
	assert.Contains(t, write(t, "text", Style{Bidi: Plain}, result(sample[0])), "  interception أسقطت\n")
}

// TestVisual holds that text is joined and put in the order in which it is seen, numbers and Latin from the left.
func TestVisual(t *testing.T) {
	for logical, want := range map[string]string{
		"نفت":            "\ufe96\ufed4\ufee7",
		"أسقط":           "\ufec2\ufed8\ufeb3\ufe83",
		"دار":            "\ufead\ufe8d\ufea9",
		"لا":             "\ufefb",
		"سلام":           "\ufee1\ufefc\ufeb3",
		"مَدَّ":          "\ufeaa\ufee3",
		"لا 12 دار":      "\ufead\ufe8d\ufea9 12 \ufefb",
		"12 دار":         "\ufead\ufe8d\ufea9 12",
		"NATO":           "NATO",
		"دار NATO لا":    "\ufefb NATO \ufead\ufe8d\ufea9",
		"NATO لا 12 دار": "NATO \ufead\ufe8d\ufea9 12 \ufefb",
		"":               "",
	} {
		assert.Equal(t, want, Visual.Show(logical), logical)
	}
}

// TestBrat holds that each mention's offsets, in code points, give its text, and that every number that is used is there.
func TestBrat(t *testing.T) {
	for _, text := range sample {
		runes := []rune(text)
		got := write(t, "brat", Style{}, result(text))
		ids := map[string]bool{}
		for line := range strings.Lines(got) {
			fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			ids[fields[0]] = true
			if fields[0][0] != 'T' {
				continue
			}
			require.Len(t, fields, 3)
			_, spans, _ := strings.Cut(fields[1], " ")
			var words []string
			for span := range strings.SplitSeq(spans, ";") {
				var start, end int
				_, err := fmt.Sscan(span, &start, &end)
				require.NoError(t, err)
				words = append(words, string(runes[start:end]))
			}
			assert.Equal(t, fields[2], strings.Join(words, " "))
			assert.NotContains(t, fields[2], "\n")
		}
		for line := range strings.Lines(got) {
			if fields := strings.Fields(line); fields[0][0] == 'E' {
				for _, role := range fields[1:] {
					_, id, _ := strings.Cut(role, ":")
					assert.True(t, ids[id], "%s of %s", id, line)
				}
			}
		}
	}
}

func TestBratFlags(t *testing.T) {
	got := write(t, "brat", Style{}, result("لم تقصف روسيا كييف."))
	assert.Regexp(t, `(?m)^A1\tNegated E\d$`, got)
}

// TestConll holds that the words and what stands between them are the text, and that tags make whole mentions.
func TestConll(t *testing.T) {
	for _, text := range sample {
		r := result(text)
		at, begun := 0, map[int]int{}
		for line := range strings.Lines(write(t, "conll", Style{}, r)) {
			fields := strings.Split(strings.TrimSpace(line), "\t")
			if strings.HasPrefix(line, "#") || len(fields) == 1 {
				continue
			}
			require.Len(t, fields, 7)
			start, _ := strconv.Atoi(fields[2])
			end, _ := strconv.Atoi(fields[3])
			assert.GreaterOrEqual(t, start, at)
			assert.Equal(t, fields[1], text[start:end])
			at = end
			for k := 4; k < 7; k++ {
				if strings.HasPrefix(fields[k], "B-") {
					begun[k]++
				}
			}
		}
		assert.Equal(t, len(r.Entities), begun[4]+begun[5], "no entity of these texts is nested twice")
		assert.Equal(t, len(r.Events), begun[6])
	}
}

func TestConllCutsProclitics(t *testing.T) {
	got := write(t, "conll", Style{}, result("أدانت مصر وروسيا الهجوم."))
	assert.Contains(t, got, "3\tو\t18\t20\tO\tO\tO\n4\tروسيا\t20\t30\tB-country\tO\tO\n")
}

func TestLayer(t *testing.T) {
	var l layer
	assert.True(t, l.add(labelled{normalize.Span{Start: 2, End: 6}, "a"}))
	assert.False(t, l.add(labelled{normalize.Span{Start: 5, End: 8}, "b"}))
	assert.True(t, l.add(labelled{normalize.Span{Start: 6, End: 8}, "c"}))
	for word, want := range map[normalize.Span]string{
		{Start: 0, End: 2}: "O", {Start: 2, End: 4}: "B-a", {Start: 4, End: 6}: "I-a", {Start: 6, End: 8}: "B-c", {Start: 8, End: 9}: "O",
	} {
		assert.Equal(t, want, l.tag(word), word)
	}
	assert.Equal(t, []int{2, 6, 6}, l.edges(normalize.Span{Start: 0, End: 8}))
}

func TestCSV(t *testing.T) {
	f, err := New("csv", Style{})
	require.NoError(t, err)
	rows, err := csv.NewReader(strings.NewReader(f.Head() + write(t, "csv", Style{}, result(sample[0])))).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), 1)
	cell := func(row []string, name string) string {
		for i, head := range rows[0] {
			if head == name {
				return row[i]
			}
		}
		t.Fatalf("no column %q", name)
		return ""
	}
	assert.Equal(t, "a", cell(rows[1], "document"))
	assert.Equal(t, "interception", cell(rows[1], "type"))
	assert.Equal(t, "UKR", cell(rows[1], "target_id"))
	assert.Equal(t, "251 drone", cell(rows[1], "figures"))
	assert.Equal(t, "body", cell(rows[1], "section"))
}

func TestUnknownFormat(t *testing.T) {
	_, err := New("xml", Style{})
	assert.ErrorContains(t, err, "xml")
}

func FuzzFormats(f *testing.F) {
	for _, text := range sample {
		f.Add(text)
	}
	f.Add("أدانت \xff روسيا\x00 الهجوم\r\n\u2029.")
	reader := section.NewReader(lexicon.Default().Tables())
	f.Fuzz(func(t *testing.T, text string) {
		r := result(text)
		for _, name := range []string{"text", "json", "jsonl", "csv", "brat", "conll"} {
			format, err := New(name, Style{Offsets: UTF16, Bidi: Visual, Reader: reader})
			require.NoError(t, err)
			one, err := format.Append([]byte("before"), r)
			require.NoError(t, err)
			assert.True(t, bytes.HasPrefix(one, []byte("before")))
			two, err := format.Append([]byte("before"), r)
			require.NoError(t, err)
			assert.Equal(t, one, two)
		}
	})
}

// TestNoCommandsToTheTerminal holds that no article and no id can send a terminal what it would obey.
func TestNoCommandsToTheTerminal(t *testing.T) {
	for in, want := range map[string]string{"a\x1b[31mb": "a[31mb", "a\x07\u009bb\x00": "ab", "a\n\tb ": "a b", "مصر": "مصر"} {
		assert.Equal(t, want, Plain.Show(in), "%q", in)
	}
}
