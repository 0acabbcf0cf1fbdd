package event

import (
	"sort"
	"strconv"

	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// setScene gives an event without a place that which its sentence opens with: وفي كركوك، قتل 22 شخصا. What somebody says there is not of it.
func (r *reader) setScene(x *instance, e *Event) {
	if len(e.Location) > 0 || r.finder.tables.Event(x.event).Content != "" {
		return
	}
	k := r.placeBehind(x)
	if k < 0 {
		k = r.sceneOf(x.phrase)
	}
	if k >= 0 && (r.phrases[k].last < x.token || k > x.phrase) {
		e.add("location", r.argument(&r.phrases[k]))
	}
}

// placeBehind returns the phrase of place that follows a clause describing a participant: قرب غرناطة in انقلبت حافلة كانت تقلهم قرب غرناطة.
// It returns -1 if there is none, or if that clause tells an event of its own.
func (r *reader) placeBehind(x *instance) int32 {
	const near = 4
	if !x.verbal || x.clause < 0 {
		return -1
	}
	c := &r.clauses[x.clause]
	for k := c.end + 1; k < int32(len(r.clauseAt)) && k <= c.end+near; k++ {
		n := r.clauseAt[k]
		if n < 0 {
			continue
		}
		cl := &r.clauses[n]
		if r.tells[r.phrases[cl.verb].head] || r.words[r.phrases[cl.verb].head].sort == reportingVerb {
			return -1
		}
		if from := cl.describes(r); from < c.verb || from > c.end || r.phrases[from].prep != "" {
			return -1
		}
		for _, o := range cl.others {
			if p := &r.phrases[o]; p.head >= 0 && (p.prep == in || p.prep == atPlace) && r.isPlace(p, p.prep) {
				return o
			}
		}
	}
	return -1
}

// describes returns the noun phrase that a clause says more of, be its verb كان's or the next: حافلة كانت تقلهم. It is -1 if there is none.
func (c *clause) describes(r *reader) int32 {
	if c.auxiliary >= 0 {
		return r.clauses[c.auxiliary].resumes
	}
	return c.resumes
}

// sceneOf returns the phrase of place that stands before the first verb of the sentence of phrase k, -1 if there is none.
func (r *reader) sceneOf(k int32) int32 {
	const reach = 8
	lo, hi := r.sentenceBounds(r.phraseAt[r.phrases[k].first])
	scene := int32(-1)
	for n := lo; n < hi && n < lo+reach; n++ {
		switch p := &r.phrases[n]; p.kind {
		case verbal:
			if r.words[p.head].sort == reportingVerb {
				return -1
			}
			return scene
		case nominal:
			if p.prep == "" && !p.joined {
				return -1
			}
			if scene < 0 && p.head >= 0 && p.prep == in && r.isPlace(p, in) {
				scene = n
			}
		case aside, stop:
		default:
			return -1
		}
	}
	return -1
}

// pastYears is how many years before the newest that the page names an event is history and no news.
const pastYears = 5

// isHistory tells whether the cue's clause, or what its sentence opens with, dates it years back: في عام 1969 خاضت هندوراس حربا, قبل ثمانين عاما
// ألقت الطائرات قنبلة.
func (r *reader) isHistory(x *instance) bool {
	for k := x.phrase; k <= r.phraseAt[max(x.end, x.token)]; k++ {
		if k > x.phrase && r.isBeside(k) {
			break
		}
		if r.isLongPast(k) {
			return true
		}
	}
	if c := x.clause; c >= 0 && !x.verbal {
		for k := r.clauses[c].verb; k <= r.clauses[c].end && k < x.phrase; k++ {
			if r.isLongPast(k) {
				return true // سقطت غرناطة عام 1492 بعد حصار
			}
		}
	}
	lo, hi := r.sentenceBounds(r.phraseAt[r.phrases[x.phrase].first])
	if x.verbal && x.clause >= 0 && r.clauses[x.clause].subordinate {
		for k := r.clauses[x.clause].verb - 1; k >= lo && k >= x.phrase-6; k-- {
			if r.isLongPast(k) {
				return true // القصف على هيروشيما عام 1945، حين ألقت قاذفة قنبلة
			}
		}
	}
	for k := lo; k < min(hi, lo+6) && r.phrases[k].kind != verbal && k < x.phrase; k++ {
		if r.isLongPast(k) {
			return true
		}
	}
	return false
}

// isLongPast tells whether phrase k is a date, or a stretch of years before today, that lies long back. Since such a date (منذ عام 1967) is no time at which
// something has happened.
func (r *reader) isLongPast(k int32) bool {
	p := &r.phrases[k]
	if p.kind != aside || p.head < 0 || r.words[p.head].time < 0 {
		return false
	}
	t := &r.times[r.words[p.head].time]
	year := yearOf(t)
	if year == 0 {
		return r.isYearsAgo(p, t)
	}
	return !r.isPreposition(p.head) && (year < 2000 || year <= r.newestYear-pastYears)
}

// isYearsAgo tells whether a time of the page is ten or more years before: قبل ثمانين عاما.
func (r *reader) isYearsAgo(p *phrase, t *figure.Time) bool {
	const long = 10
	if r.lexeme(p.head, "time_lead") != "before" {
		return false
	}
	for i := r.figureFrom(p.first); i < len(r.figures) && r.figures[i].Start < t.End; i++ {
		if f := &r.figures[i]; f.Unit == "year" && f.Value != nil && *f.Value >= long {
			return true
		}
	}
	return false
}

// isPreposition tells whether the word at token i is one: منذ of منذ عام 1967.
func (r *reader) isPreposition(i int32) bool {
	hits := r.page.AtAny(int(i), section.Lexemes)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme && r.finder.parts[h.Entry] == preposition {
			return true
		}
	}
	return false
}

// lastYear returns the newest year that some times name, 0 if they name none.
func lastYear(times []figure.Time) int {
	newest := 0
	for i := range times {
		newest = max(newest, yearOf(&times[i]))
	}
	return newest
}

// yearOf returns the year of a time, 0 if it has none.
func yearOf(t *figure.Time) int {
	const digits = 4
	if len(t.Value) < digits {
		return 0
	}
	year, err := strconv.Atoi(t.Value[:digits])
	if err != nil {
		return 0
	}
	return year
}

// foresee makes an event planned whose time has not come: يصل الرئيس غدا, إضراب عام الثلاثاء المقبل. What is told in the perfect has happened, whatever time
// stands beside it.
func (r *reader) foresee(x *instance, e *Event) {
	if e.Negated || e.Modality == Alleged || r.finder.tables.Event(x.event).Content != "" {
		return
	}
	if v := r.verbOver(x); v >= 0 && r.words[v].features&inflect.Perfect != 0 && e.Modality == "" {
		return
	}
	for k := range e.Time {
		if r.isFuture(e.Time[k].Start) {
			e.Modality = Planned
		}
	}
}

// verbOver returns the token of the verb that tells an event, be it the cue or the light verb over it; -1 if there is none.
func (r *reader) verbOver(x *instance) int32 {
	if x.clause < 0 || !x.verbal && !r.tellsItsObject(&r.clauses[x.clause]) {
		return -1
	}
	return r.phrases[r.clauses[x.clause].verb].head
}

// isFuture tells whether the time that begins at a byte is after the day of the text by its own words: غدا, المقبل.
func (r *reader) isFuture(start int) bool {
	n := sort.Search(len(r.times), func(i int) bool { return r.times[i].Start >= start })
	if n == len(r.times) || r.times[n].Start != start {
		return false
	}
	for i := r.times[n].First; i <= r.times[n].Last; i++ {
		hits := r.page.AtAny(i, section.Lexemes)
		for k := range hits {
			if hits[k].Kind != table.Lexeme {
				continue
			}
			if l := r.finder.tables.Lexeme(hits[k].Entry); l.Value > 0 && (l.Class == "day_word" || l.Class == "time_relative") {
				return true
			}
		}
	}
	return false
}
