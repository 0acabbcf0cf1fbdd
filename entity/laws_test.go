package entity_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
)

// check holds the laws of what Find returns: each Entity is a place in the text, in order, and two of them are apart
// or one inside the other.
func check(t testing.TB, text string, page *section.Page, all []entity.Entity) {
	t.Helper()
	var open []entity.Entity
	for i, e := range all {
		require.Equal(t, e.Text, e.Span.Of(text))
		require.Less(t, e.Start, e.End, e.Text)
		require.LessOrEqual(t, e.First, e.Last, e.Text)
		require.LessOrEqual(t, page.Tokens[e.First].Start, e.Start)
		require.Equal(t, page.Tokens[e.Last].End, e.End, e.Text)
		require.NotEmpty(t, e.Type)
		require.NotEmpty(t, e.Rule, e.Text)
		if i > 0 {
			require.LessOrEqual(t, all[i-1].First, e.First)
		}
		for len(open) > 0 && open[len(open)-1].Last < e.First {
			open = open[:len(open)-1]
		}
		for _, o := range open {
			require.LessOrEqual(t, e.Last, o.Last, "%s crosses %s", e.Text, o.Text)
			require.False(t, o.First == e.First && o.Last == e.Last, "%s twice", e.Text)
		}
		open = append(open, e)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"أعلنت وزارة الخارجية التركية، وقال وزير الخارجية التركي هاكان فيدان (Hakan Fidan)",
		"مصنع ذخيرة \"سفيردلوف\" في لجنة الشؤون الخارجية للبرلمان الإستوني", "الجيش الروسي المشترك الثامن عشر",
		"حلف شمال الأطلسي (الناتو) و NATO و Россией", "بن بن بن عبد آل أبو", "محمد محمد محمد محمد محمد محمد محمد محمد محمد",
		"\xff\xfe وزارة \x00 روسيا", "«««وزارة»»»", "إدارة الرئيس مارك روته", "",
	} {
		f.Add(s)
	}
	reader, finder := load(f)
	f.Fuzz(func(t *testing.T, text string) {
		page := reader.Read(text)
		all := finder.Find(page, time.Time{})
		check(t, text, page, all)
		assert.Equal(t, all, finder.Find(page, time.Time{}), "the same page gives the same entities")
	})
}

// A Finder is used by many at once.
func TestFindAtOnce(t *testing.T) {
	reader, finder := load(t)
	text := "قال وزير الخارجية التركي هاكان فيدان إن حلف شمال الأطلسي وأكد الحلف"
	want := show(finder.Find(reader.Read(text), time.Time{}))
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() {
			for range 20 {
				assert.Equal(t, want, show(finder.Find(reader.Read(text), time.Time{})))
			}
		})
	}
	group.Wait()
}

// The work is linear: a text twice as long allocates about twice as much, whatever it repeats.
func TestFindLong(t *testing.T) {
	reader, finder := load(t)
	for _, s := range []string{"وزارة ", "محمد ", "بن ", "الجيش الروسي ", "رئيس ", "( ", "\"سفيردلوف\" "} {
		text := strings.Repeat(s, 20_000)
		page := reader.Read(text)
		start := time.Now()
		check(t, text, page, finder.Find(page, time.Time{}))
		assert.Less(t, time.Since(start), 20*time.Second, s)
	}
}

func TestRoles(t *testing.T) {
	reader, finder := load(t)
	for _, c := range []struct{ text, name, role, country, rule string }{
		{"التقى وزير الخارجية التركي هاكان فيدان", "هاكان فيدان", "وزير الخارجية التركي", "TUR", "office/وزير الخارجية"},
		{"زار الأمين العام مارك روته", "مارك روته", "الأمين العام", "NLD", "name"},
		{"رئيس تركيا هاكان فيدان", "هاكان فيدان", "رئيس تركيا", "TUR", "office/رئيس"},
	} {
		all := finder.Find(reader.Read(c.text), time.Time{})
		last := all[len(all)-1]
		assert.Equal(t, [4]string{c.name, c.role, c.country, c.rule}, [4]string{last.Text, last.Role, last.Country, last.Rule}, c.text)
	}
}
