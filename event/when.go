package event

import (
	"sort"
	"strconv"

	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

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

// pastYears is how many years before the newest that the page names an event is history and no news.
const pastYears = 5

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

// addTimes adds the times of the clause.
func (r *reader) addTimes(x *instance, e *Event) {
	lo, hi := x.phrase, r.phraseAt[max(x.end, x.token)]
	if c := x.clause; !x.verbal && c >= 0 && !circumstance(r.phrases[x.phrase].place) && r.tellsItsObject(&r.clauses[c]) {
		lo = min(lo, r.clauses[c].verb) // استؤنفت أمس المفاوضات
		if r.phrases[x.phrase].place == "subject" {
			hi = max(hi, r.clauses[c].end) // اشتباكات اندلعت ليلا
		}
	}
	speech := r.finder.tables.Event(x.event).Content != ""
	for k := lo; k <= hi; k++ {
		p := &r.phrases[k]
		if k > x.phrase && (r.isBeside(k) || speech && r.isContent(k)) {
			return // its time is not the cue's: هددت بتمديد الإضراب إلى ما بعد العيد, اعتُقلوا قبيل الانتخابات المقررة في يناير
		}
		if p.kind == aside && p.head >= 0 && r.words[p.head].time >= 0 {
			t := &r.times[r.words[p.head].time]
			e.add("time", Argument{Span: t.Span, Text: t.Text})
		}
	}
}

// isContent tells whether phrase k is what somebody speaks of doing: a verbal noun after a preposition, or a clause.
func (r *reader) isContent(k int32) bool {
	p := &r.phrases[k]
	return p.kind == that || p.kind == nominal && p.head >= 0 && p.prep != "" && p.prep != in && (r.isMasdar(p.head) || r.words[p.head].class&masdarNoun != 0)
}

// tellsItsObject tells whether the verb of a clause only tells that there is what its noun names: جرى, شن, بدأ, اندلع.
func (r *reader) tellsItsObject(cl *clause) bool {
	switch r.words[r.phrases[cl.verb].head].sort {
	case lightVerb, passiveVerb, happenVerb, auxiliaryVerb, modalVerb:
		return true
	}
	return false
}
