package report

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/normalize"
)

func renderer(t testing.TB, lang string) *Renderer {
	t.Helper()
	r, err := New(lang, Names{Types: map[string]string{"condemnation": "إدانة"}, Countries: map[string]string{"EGY": "مصر"}})
	require.NoError(t, err)
	return r
}

func article(text string) Article {
	return Article{ID: "a", Text: text, Published: time.Date(2024, 11, 24, 0, 0, 0, 0, time.UTC), Found: khabar.Extract(text)}
}

// textOf returns the text that a page shows in its article.
func textOf(t testing.TB, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	var b strings.Builder
	var walk func(*html.Node, bool)
	walk = func(n *html.Node, in bool) {
		for _, a := range n.Attr {
			in = in || a.Key == "class" && a.Val == "text"
		}
		if in && n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, in)
		}
	}
	walk(root, false)
	return b.String()
}

// TestTextIsWhole holds that marks change nothing of a text, however they lie in it.
func TestTextIsWhole(t *testing.T) {
	for _, text := range []string{
		"أدانت وزارة الدفاع الروسية الهجوم.",
		"<b>أدانت & \"مصر\"</b> 'القرار' &amp; 3 < 5\nوروسيا",
		"", "\n\nأدانت مصر القرار",
	} {
		a := article(text)
		page, err := renderer(t, "ar").Article(&a, 1, true)
		require.NoError(t, err)
		assert.Equal(t, text, textOf(t, page))
	}
}

// TestCrossingMarks holds that a mention that crosses the end of another is cut there and is one mention all the same.
func TestCrossingMarks(t *testing.T) {
	span := func(a, b int) normalize.Span { return normalize.Span{Start: a, End: b} }
	a := Article{Text: "abcdefgh", Found: &khabar.Document{
		Entities: []entity.Entity{{Span: span(0, 4), Type: entity.Place}, {Span: span(2, 6), Type: entity.Person}, {Span: span(2, 3), Type: entity.Weapon}, {Span: span(7, 8), Type: entity.Country}},
		Events:   []event.Event{{Type: "x", Span: span(0, 8), Cue: event.Cue{Span: span(3, 5), Text: "de"}, Actor: []event.Argument{{Span: span(0, 4), Text: "abcd"}}}},
	}}
	v := newView(renderer(t, "ar"), &a, 1)
	got := string(v.text())
	assert.Equal(t, "abcdefgh", textOf(t, `<div class="text">`+got+`</div>`))
	assert.Equal(t, strings.Count(got, "<mark"), strings.Count(got, "</mark>"))
	assert.Equal(t, 5, strings.Count(got, `tabindex="0"`), "each is one stop of the keyboard")
	assert.Equal(t, 5, strings.Count(got, ` id="`))
	assert.Contains(t, got, `data-events="e1-1"`)
}

func TestSqueezed(t *testing.T) {
	for in, want := range map[string]string{"a": "a", "a\n\n\n \n\nb": "a\n\nb", "\n\n": "\n\n", "a\r\nb": "a\nb", "x\xffy": "x\ufffdy"} {
		assert.Equal(t, want, squeezed(in), "%q", in)
	}
}

// TestLabels holds that both languages have all labels.
func TestLabels(t *testing.T) {
	var all map[string]map[string]string
	require.NoError(t, json.Unmarshal(labelsJSON, &all))
	require.Len(t, all, 2)
	for key := range all["ar"] {
		assert.NotEmpty(t, all["en"][key], key)
	}
	assert.Len(t, all["en"], len(all["ar"]))
	_, err := New("tlh", Names{})
	assert.Error(t, err)
}

func TestSummary(t *testing.T) {
	r := renderer(t, "ar")
	first, second := article("أدانت مصر روسيا."), article("أدانت مصر روسيا. ونفت روسيا القصف.")
	second.Published = second.Published.AddDate(0, 0, 9)
	page, err := r.Fragment([]Article{first, second})
	require.NoError(t, err)
	assert.Contains(t, page, "<b>2</b> المقالات")
	assert.Contains(t, page, `<path class="edge"`)
	assert.Contains(t, page, "مصر ← روسيا: إدانة 2")
	assert.Equal(t, 2, strings.Count(page, `class="day"`))
	assert.Contains(t, page, "2024-12-03: ")
	one, err := r.Fragment([]Article{first})
	require.NoError(t, err)
	assert.NotContains(t, one, `class="day"`, "one day is no timeline")
}

// TestWrapped holds that a name of any length has a place in the drawing.
func TestWrapped(t *testing.T) {
	for name, want := range map[string][]string{
		"":                 nil,
		"مصر":              {"مصر"},
		"الولايات المتحدة": {"الولايات", "المتحدة"},
		"حلف شمال الأطلسي": {"حلف شمال", "الأطلسي"},
		"منظمة الأمم المتحدة للتربية والعلم والثقافة": {"منظمة الأمم", "المتحدة …"},
		strings.Repeat("x", 40): {strings.Repeat("x", 13) + "…"},
	} {
		assert.Equal(t, want, wrapped(name, 13, 2), name)
	}
}

// TestNetwork holds that who did what to whom is drawn as far as there is room, that nobody stands in the drawing without an arrow, and
// that the same can be read beside it.
func TestNetwork(t *testing.T) {
	s := NewSummary(renderer(t, "en"))
	assert.Empty(t, s.network().Nodes)
	for i := range 40 {
		from, to := fmt.Sprint("A", i), fmt.Sprint("B", i)
		s.actors[from], s.actors[to] = from, to
		s.edges[[2]string{from, to}] = map[string]int{"attack": 1 + i%3}
		s.edges[[2]string{to, "A0"}] = map[string]int{"visit": 1}
	}
	net := s.network()
	assert.NotEmpty(t, net.Nodes)
	assert.LessOrEqual(t, len(net.Nodes), mostNodes)
	assert.NotEmpty(t, net.Relations)
	assert.LessOrEqual(t, len(net.Relations), mostRelations)
	for _, n := range net.Nodes {
		name := n.Lines[0]
		assert.True(t, slices.ContainsFunc(net.Edges, func(e edge) bool {
			return strings.HasPrefix(e.Title, name+" → ") || strings.Contains(e.Title, " → "+name+":")
		}), name)
	}
}

// TestTimeline holds that the columns lie within the drawing and that dates have room, for a few days and for ten years.
func TestTimeline(t *testing.T) {
	for _, gap := range []int{1, 3, 40, 4000} {
		s := NewSummary(renderer(t, "en"))
		first := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
		for i := range 10 {
			s.days[first.AddDate(0, 0, i*gap/9).Format(time.DateOnly)] = map[string]int{"visit": i + 1}
		}
		all := s.timeline()
		require.NotEmpty(t, all)
		assert.NotEmpty(t, all[0].Label)
		last := math.Inf(-1)
		for _, d := range all {
			var x, width, middle float64
			_, err := fmt.Sscan(d.X+" "+d.W+" "+d.Middle, &x, &width, &middle)
			require.NoError(t, err)
			assert.LessOrEqual(t, x+width, timelineWidth+2.0)
			if d.Label != "" {
				assert.GreaterOrEqual(t, middle-last, 169.9)
				last = middle
			}
		}
	}
}

// TestPageIsAlone holds that a page asks for nothing from elsewhere, and that its policy allows its own script only.
func TestPageIsAlone(t *testing.T) {
	r := renderer(t, "en")
	a := article("أدانت مصر روسيا. https://example.com/x.png")
	s := NewSummary(r)
	s.Add(&a)
	page, err := r.Whole("</title><script>alert(1)</script>", s, []Article{a})
	require.NoError(t, err)
	assert.NotContains(t, page, "<script>alert")
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	for n := range root.Descendants() {
		for _, attribute := range n.Attr {
			if attribute.Key == "src" || attribute.Key == "href" {
				assert.True(t, strings.HasPrefix(attribute.Val, "#"), attribute.Val)
			}
			assert.False(t, strings.HasPrefix(attribute.Key, "on"), attribute.Key)
		}
	}
	assert.Contains(t, Policy(Fixed), "connect-src 'none'")
	assert.NotContains(t, Policy(Fixed), "script-src 'unsafe-inline'")
	assert.NotEqual(t, Policy(Fixed), Policy(Fixed, "x"))
}

func FuzzArticle(f *testing.F) {
	f.Add("أعلنت وزارة الدفاع الروسية أن دفاعاتها الجوية أسقطت 251 طائرة مسيرة أوكرانية يوم الأحد.")
	f.Add("<script>\x00\xff أدانت مصر\r\n\r\n\r\nروسيا")
	f.Fuzz(func(t *testing.T, text string) {
		a := article(text)
		page, err := renderer(t, "ar").Article(&a, 1, true)
		require.NoError(t, err)
		root, err := html.Parse(strings.NewReader(page))
		require.NoError(t, err)
		ids := map[string]bool{}
		for n := range root.Descendants() {
			for _, attribute := range n.Attr {
				if attribute.Key == "id" {
					assert.False(t, ids[attribute.Val], "id %s twice", attribute.Val)
					ids[attribute.Val] = true
				}
			}
			assert.False(t, n.Type == html.ElementNode && n.Data == "script")
		}
	})
}
