package figure

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/lexicon"
)

// A tester reads texts with the default lexicon.
type tester struct {
	*Finder
	*section.Reader
}

var defaultTester = sync.OnceValue(func() tester {
	lex := lexicon.Default()
	return tester{New(lex), section.NewReader(lex.Tables())}
})

// find returns the figures and times of a text.
func (d tester) find(text, published string) ([]Figure, []Time) {
	date, _ := time.Parse("2006-01-02", published)
	return d.Find(d.Read(text), date)
}

// scanOf returns the state of a Find before its first sentence.
func (d tester) scanOf(text string) *scan {
	p := d.Read(text)
	s := &scan{Finder: d.Finder, Page: p, at: make([]set, len(p.Tokens)), last: len(p.Tokens) - 1}
	s.mark()
	return s
}

// numbers returns the values of the numbers in a text, whatever they count.
func (d tester) numbers(text string) []float64 {
	s := d.scanOf(text)
	var all []float64
	for i := 0; i <= s.last; {
		n, ok := s.number(i)
		if !ok {
			i++
			continue
		}
		v := n.value
		if h, _ := s.word(i-1, minus); h != nil || i > 0 && s.Tokens[i-1].Key == "-" && s.Tokens[i].Gap == token.None {
			v = -v
		}
		all = append(all, v)
		i = n.next
	}
	return all
}

// show writes a figure as the tables do: 20 drone, >20 drone, 3..5 day, ~ before what is approximate.
func show(f Figure) string {
	s := ""
	switch {
	case f.Value != nil && f.Min != nil:
		s = ">" + decimal(*f.Value)
	case f.Value != nil && f.Max != nil:
		s = "<" + decimal(*f.Value)
	case f.Value != nil:
		s = decimal(*f.Value)
	case f.Min != nil && f.Max != nil:
		s = decimal(*f.Min) + ".." + decimal(*f.Max)
	case f.Min != nil:
		s = decimal(*f.Min) + "+"
	}
	return strings.TrimSpace(s + " " + f.Unit)
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// iso returns a length of time as ISO 8601 writes it.
func iso(f Figure) string {
	if f.Value == nil {
		return ""
	}
	prefix, unit := designator(f.Unit)
	return prefix + decimal(*f.Value) + unit
}

// A row is a line of a table of a third party: see testdata/NOTICE. A note says why a row does not apply.
type row struct{ text, kind, want, value, published, note string }

func readRows(t *testing.T, name string) []row {
	f, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer f.Close()
	var all []row
	for in := bufio.NewScanner(f); in.Scan(); {
		c := strings.Split(in.Text(), "\t")
		switch len(c) {
		case 4:
			all = append(all, row{text: c[0], kind: c[1], want: c[2], note: c[3]})
		case 6:
			all = append(all, row{c[0], c[1], c[2], c[3], c[4], c[5]})
		default:
			require.Fail(t, "not 4 or 6 columns", in.Text())
		}
	}
	require.NotEmpty(t, all)
	return all
}

// got returns what is found in the text of a row, in the form of its kind.
func (d tester) got(r row) string {
	switch r.kind {
	case "number":
		n := d.numbers(r.text)
		if len(n) == 0 {
			return ""
		}
		return decimal(n[0])
	case "nonumber":
		n := d.numbers(r.text)
		return strings.Trim(fmt.Sprint(n), "[]")
	case "ordinal", "noordinal":
		s := d.scanOf(r.text)
		for i := 0; i <= s.last; i++ {
			if n, _, ok := s.ordinalAt(i); ok {
				return strconv.Itoa(n)
			}
		}
		return ""
	case "time", "notime":
		_, times := d.find(r.text, r.published)
		var all []string
		for _, x := range times {
			all = append(all, x.Text+"|"+x.Value)
		}
		return strings.Join(all, " ; ")
	}
	figures, _ := d.find(r.text, "")
	var all []string
	if r.kind == "duration" {
		for _, f := range figures {
			all = append(all, f.Text+"|"+iso(f))
		}
		return strings.Join(all, " ; ")
	}
	for _, f := range figures {
		all = append(all, show(f))
	}
	return strings.Join(all, ", ")
}

// measureSet checks that at least 95 of a hundred rows that apply are right, and names the others.
func measureSet(t *testing.T, name string, right func(r row, got string) bool) {
	rows := readRows(t, name)
	ok, n := 0, 0
	for _, r := range rows {
		if r.note != "" {
			continue
		}
		n++
		if got := defaultTester().got(r); right(r, got) {
			ok++
		} else {
			t.Logf("%s %q: want %s %s, got %s", r.kind, r.text, r.want, r.value, got)
		}
	}
	t.Logf("%s: %d of %d rows that apply, of %d", name, ok, n, len(rows))
	assert.GreaterOrEqual(t, float64(ok), 0.95*float64(n))
	assert.GreaterOrEqual(t, float64(n), 0.4*float64(len(rows)), "too few rows apply")
}

func TestDuckling(t *testing.T) {
	measureSet(t, "duckling.tsv", func(r row, got string) bool {
		if r.kind == "time" {
			_, clock, _ := strings.Cut(r.want, "T")
			return strings.HasSuffix(got, "|"+r.want) || clock != "" && strings.HasSuffix(got, "|T"+clock)
		}
		return got == r.want
	})
}

func TestRecognizersNumbers(t *testing.T) {
	measureSet(t, "recognizers_numbers.tsv", func(r row, got string) bool {
		if r.kind == "range" {
			got, _, _ = strings.Cut(got, ",")
			got, _, _ = strings.Cut(got, " ")
		}
		return got == r.want
	})
}

func TestRecognizersDates(t *testing.T) {
	measureSet(t, "recognizers_dates.tsv", func(r row, got string) bool {
		if r.want == "" {
			return got == ""
		}
		for _, one := range strings.Split(got, " ; ") {
			text, value, _ := strings.Cut(one, "|")
			if !strings.Contains(text, r.want) && !strings.Contains(r.want, text) || text == "" {
				continue
			}
			if r.value == "" {
				return true
			}
			for _, want := range strings.Split(r.value, "|") {
				if sameTime(want, value) {
					return true
				}
			}
		}
		return false
	})
}

// sameTime compares a resolution of the recognizers, with its open end, to a value of ISO 8601.
func sameTime(want, value string) bool {
	value = strings.TrimSuffix(strings.TrimPrefix(value, "../"), "/..")
	if value == "" {
		return false
	}
	if want == value || strings.ReplaceAll(want, ":00", "") == strings.ReplaceAll(strings.ReplaceAll(value, "T", ""), ":00", "") {
		return true
	}
	from, to, ok := interval(value)
	return ok && want == from+"/"+to
}

// interval returns the first day of a value and the day after its last.
func interval(value string) (from, to string, ok bool) {
	low, high, _ := strings.Cut(value, "/")
	if high == "" {
		high = low
	}
	a, _, ok1 := bounds(low)
	_, b, ok2 := bounds(high)
	return a.Format(isoDate), b.Format(isoDate), ok1 && ok2
}

func bounds(v string) (from, to time.Time, ok bool) {
	var y, w int
	if n, _ := fmt.Sscanf(v, "%d-W%d", &y, &w); n == 2 {
		d := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC)
		d = d.AddDate(0, 0, 7*(w-1)-(int(d.Weekday())+6)%7)
		return d, d.AddDate(0, 0, 7), true
	}
	for _, l := range []struct {
		layout string
		years  int
		months int
		days   int
	}{{isoDate, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if d, err := time.Parse(l.layout, v); err == nil {
			return d, d.AddDate(l.years, l.months, l.days), true
		}
	}
	return from, to, false
}
