package score

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPlaces holds where a mention can stand: as whole words, or after proclitics; else wherever its letters are.
func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		text, needle string
		want         []int
	}{
		{"مصر ومصر بمصر", "مصر", []int{0, 9, 18}},
		{"وبمصر", "مصر", []int{4}},
		{"مصري ومصر", "مصر", []int{11}},
		{"مصري", "مصر", []int{0}},
		{"قبمصر", "مصر", []int{4}},
		{"مصر", "", nil},
		{"", "مصر", nil},
		{"aa aa", "aa", []int{0, 3}},
	} {
		assert.Equal(t, c.want, newFinder(c.text).places(c.needle), "%s in %s", c.needle, c.text)
	}
}

func TestRates(t *testing.T) {
	p, r, f1 := Count{}.Rates()
	assert.Equal(t, [3]float64{}, [3]float64{p, r, f1})
	p, r, f1 = Count{Right: 3, Extra: 1, Missed: 3}.Rates()
	assert.Equal(t, [3]float64{0.75, 0.5, 0.6}, [3]float64{p, r, f1})
}

func TestReadForms(t *testing.T) {
	for _, in := range []string{`{"id":"1"}` + "\n" + `{"id":"2"}`, `[{"id":"1"},{"id":"2"}]`, "{\"id\":\n\"1\"} {\"id\":\"2\"}"} {
		var ids []string
		assert.NoError(t, Read(strings.NewReader(in), func(g Gold) error { ids = append(ids, g.ID); return nil }))
		assert.Equal(t, []string{"1", "2"}, ids)
	}
	assert.Error(t, Read(strings.NewReader(`{"id":1}`), func(Gold) error { return nil }))
}

// TestAbsentListsAreNotMeasured holds that gold without a list of names says nothing of them, and an empty list that there are none.
func TestAbsentListsAreNotMeasured(t *testing.T) {
	found := &Found{Entities: []foundEntity{{place: place{End: 6}, Type: "country"}}}
	s := New()
	s.Add(&Gold{Text: "مصر"}, found)
	assert.Nil(t, s.Counts["entity"])
	s.Add(&Gold{Text: "مصر", Entities: []goldEntity{}}, found)
	assert.Equal(t, 1, s.Counts["entity"].Extra)
}

// FuzzScore holds that no gold and no result stop the scorer, and that all that is in them is counted.
func FuzzScore(f *testing.F) {
	f.Add("أدانت مصر القرار", "مصر", "أدانت", 11, 17, 0, 10)
	f.Add("", "", "", -1, 99, 5, 2)
	f.Fuzz(func(t *testing.T, text, name, cue string, start, end, cueStart, cueEnd int) {
		g := &Gold{Text: text, Entities: []goldEntity{{mention: mention{Text: name, At: &start}, Type: "country"}},
			Events: []goldEvent{{Type: "x", Cue: cue, roles: roles[mentions]{Actor: mentions{{Text: name}}}}}}
		found := &Found{Entities: []foundEntity{{place: place{Start: start, End: end}, Type: "country"}},
			Events: []foundEvent{{Type: "x", Cue: place{Start: cueStart, End: cueEnd}, roles: roles[[]place]{Actor: []place{{Start: start, End: end}}}}}}
		s := New()
		s.Add(g, found)
		c := s.Counts["entity"]
		assert.Equal(t, 2, 2*c.Right+c.Extra+c.Missed)
		c = s.Counts["event"]
		assert.Equal(t, 2, 2*c.Right+c.Extra+c.Missed)
	})
}
