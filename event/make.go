package event

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
)

// makeEvents turns the instances into events, in order.
func (r *reader) makeEvents() {
	r.tells = resized(r.tells, len(r.words))
	for i := range r.instances {
		r.tells[r.instances[i].token] = true
	}
	r.readReports()
	r.spoken = resized(r.spoken, len(r.words))
	r.skipped = resized(r.skipped, len(r.phrases))
	for i := range r.instances {
		if a := r.instances[i].absorbs; a >= 0 {
			r.skipped[a] = true
		}
	}
	for i := range r.instances {
		x := &r.instances[i]
		if x.verbal && r.skipped[x.phrase] || !r.tellsEvents(x) || r.spoken[x.token] || r.onlyCompares(x) || r.commemorated(x) || r.isHistory(x) || r.isResult(i) {
			continue
		}
		e := r.newEvent(x)
		if y := r.governing(i); y != nil && !r.content(x, y, &e) {
			r.yield(x, y, &e)
			continue
		}
		if e.Negated && r.finder.tables.Event(x.event).Content == "negated" {
			continue // who did not deny has not said so: لم تؤكد إسرائيل ولم تنف
		}
		r.roles(x, &e)
		if y := r.governing(i); y != nil {
			r.control(x, y, &e)
		}
		r.attribute(x, &e)
		r.openRoles(x, &e)
		r.foresee(x, &e)
		r.bound(x, &e)
		r.events = append(r.events, e)
		r.done = append(r.done, x)
		r.noteSpeaker(x)
	}
}

// yield gives what fills the roles of an event that tells none of its own to the one that subsumes it: the recipient of منح in
// تعهدها منح أوكرانيا قرضا is the recipient of the pledge.
func (r *reader) yield(x, y *instance, e *Event) {
	n := r.eventOf(y)
	if n < 0 || r.finder.tables.Event(y.event).Content == "none" || !slices.Contains(r.finder.tables.Event(y.event).Subsumes, x.event) {
		return
	}
	of := &r.events[n]
	if of.PLOVER == "THREATEN" {
		return
	}
	r.roles(x, e)
	if len(of.Target) == 0 {
		of.Target = e.Target
	}
	if len(of.Instrument) == 0 {
		of.Instrument = e.Instrument
	}
	for _, f := range e.Figures {
		of.bind(f)
	}
}

// tellsEvents tells whether the cue stands in a section that tells events: not in keywords or a source line.
func (r *reader) tellsEvents(x *instance) bool {
	switch r.sectionOf(x.token) {
	case "keywords", "source", "dateline":
		return false
	}
	return true
}

func (r *reader) sectionOf(i int32) string {
	s := r.page.Sentences[r.sentenceOf(i)].Section
	if int(s) < len(r.page.Sections) && s >= 0 {
		return r.page.Sections[s].Kind
	}
	return ""
}

func (r *reader) newEvent(x *instance) Event {
	t := r.finder.tables.Event(x.event)
	e := Event{Type: t.ID, PLOVER: t.PLOVER, CAMEO: t.CAMEO, Rule: x.cue.ID, Section: r.sectionOf(x.token)}
	e.Cue = r.cueSpan(x)
	r.polarity(x, &e)
	return e
}

// cueSpan spans the cue from its first word to the last word that its conditions demanded in the same clause and that has no role of
// its own: رفعت بريطانيا العقوبات, but أسقطت alone of أسقطت طائرة.
func (r *reader) cueSpan(x *instance) Cue {
	span := normalize.Span{Start: x.hit.Start, End: x.hit.End}
	for _, c := range x.cue.Needs {
		if c.Set == table.Any {
			continue
		}
		for _, k := range x.in(c.Place) {
			if k >= int32(len(r.clauseAt)) && c.Place != "genitive" && c.Place != "object" {
				continue
			}
			p := &r.phrases[k]
			for i := max(p.first, x.hit.Last+1); i <= p.last && i < x.token+16; i++ {
				if r.holds(i, i, c.Set) {
					if role := roleIn(x.cue.Frame, c.Place); role == "" || role == "-" {
						span.End = max(span.End, r.page.Tokens[i].End)
					}
					if c.Place != "content" {
						r.speak(x, i, p.last)
					}
					break
				}
			}
		}
	}
	return Cue{Span: span, Text: r.page.Original[span.Start:span.End]}
}

// speak marks the demanded word at token i as a part of cue x, and so the cues of its type that follow in the phrase: العقوبات of أُدرجت على قائمة
// العقوبات.
func (r *reader) speak(x *instance, i, last int32) {
	r.spoken[i] = true
	for k := r.instanceFrom(i); k < len(r.instances) && r.instances[k].token <= last; k++ {
		if y := &r.instances[k]; y.event == x.event {
			r.spoken[y.token] = true
		}
	}
}

// governing returns the nearest cue before instance i in whose content it stands, nil if there is none.
func (r *reader) governing(i int) *instance {
	const reach = 4
	x := &r.instances[i]
	if !x.verbal {
		if !x.cue.Verbal && x.hit.Features&inflect.Definite != 0 {
			return nil // الهجوم has happened, whoever is blamed for it
		}
		switch r.phrases[x.phrase].prep {
		case atTime, cause, under, despite:
			return nil
		}
		if r.phrases[x.phrase].place == "subject" {
			return nil
		}
	}
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		y := &r.instances[j]
		if y.end >= x.token && r.changesContent(y) && !(!x.verbal && x.clause == y.clause && r.phrases[x.phrase].prep == by && roleIn(y.cue.Frame, by) == "") {
			return y // but اتفق على الهدنة بوساطة قطرية: the mediation is a circumstance
		}
		if c := y.clause; y.verbal && c >= 0 && r.clauses[c].content >= 0 && x.verbal && x.clause >= 0 && r.parentOf(x.clause) == c {
			return y
		}
	}
	return nil
}

// commemorated tells whether the cue only says what an anniversary is of: ذكرى اندلاع الحرب التي أودت بحياة الآلاف. A verb of its own
// beside the anniversary still tells an event: تظاهروا في ذكرى الثورة.
func (r *reader) commemorated(x *instance) bool {
	const reach = 12
	if x.verbal && (x.clause < 0 || r.clauses[x.clause].resumes < 0) {
		return false
	}
	for i := x.token - 1; i >= 0 && i >= x.token-reach; i-- {
		if r.words[i].part == mark {
			return false
		}
		if r.hasClass(i, "anniversary") {
			return true
		}
	}
	return false
}

// onlyCompares tells whether the cue is only what another event is measured by: أحد أكبر الهجمات.
func (r *reader) onlyCompares(x *instance) bool {
	p := &r.phrases[x.phrase]
	return !x.verbal && x.token > p.first && r.words[p.first].part == quantifier && (r.words[p.first].means == "some" || r.words[p.first].means == "one") && p.head != x.token &&
		x.hit.Features&(inflect.Plural|inflect.Definite) == inflect.Plural|inflect.Definite && r.words[p.head].part == noun
}

// isResult tells whether instance i is told as the result of one before it that subsumes its type: a fire that an attack caused.
func (r *reader) isResult(i int) bool {
	const reach = 4
	x := &r.instances[i]
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		y := &r.instances[j]
		if r.sentenceOf(x.token) != r.sentenceOf(y.token) {
			return false
		}
		if slices.Contains(r.finder.tables.Event(y.event).Subsumes, x.event) && r.resultBetween(y.phrase, x.phrase) {
			return true
		}
	}
	return false
}

func (r *reader) resultBetween(a, b int32) bool {
	for k := a + 1; k < b; k++ {
		p := &r.phrases[k]
		if p.kind == joint && p.means == "result" || p.kind == verbal && r.words[p.head].sort == causeVerb {
			return true
		}
	}
	return false
}

func (r *reader) changesContent(y *instance) bool {
	t := r.finder.tables.Event(y.event)
	return t.Content != "" || len(t.Subsumes) > 0
}

// bound sets the span of the event: from the first to the last byte of the cue and the arguments in its sentence.
func (r *reader) bound(x *instance, e *Event) {
	s := &r.page.Sentences[r.sentenceOf(x.token)]
	lo, hi := r.page.Tokens[s.First].Start, r.page.Tokens[s.Last].End
	e.Span = e.Cue.Span
	for _, role := range roleNames {
		for _, a := range *e.role(role) {
			if a.Start >= lo && a.End <= hi {
				e.Start, e.End = min(e.Start, a.Start), max(e.End, a.End)
			}
		}
	}
}

var roleNames = [...]string{"actor", "target", "instrument", "location", "time"}

// noteSpeaker remembers who spoke last, for a sentence that goes on without naming him: وأضاف.
func (r *reader) noteSpeaker(x *instance) {
	if a, ok := r.speakerAt(x.token); ok {
		r.heard = a
		r.speaker = &r.heard
	}
}
