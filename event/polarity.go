package event

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// polarity says whether the event is told as fact: negated, alleged, planned or possible.
func (r *reader) polarity(x *instance, e *Event) {
	e.Negated = x.cue.Negated
	e.Modality = Modality(x.cue.Modality)
	if x.verbal {
		r.verbPolarity(x.clause, e)
	} else {
		r.nounPolarity(x, e)
	}
}

func (r *reader) verbPolarity(c int32, e *Event) {
	for n := 0; c >= 0 && n < 4; n++ {
		cl := &r.clauses[c]
		v := &r.words[r.phrases[cl.verb].head]
		if n == 0 || r.isHelper(cl.verb) {
			e.Negated = e.Negated || cl.negated
			e.weaken(Modality(cl.mood))
			if v.future {
				e.weaken(Planned)
			}
			if n > 0 && v.sort == modalVerb {
				e.weaken(Modality(v.means))
			}
		}
		if n == 0 {
			r.conditional(cl, e)
			if r.isProgramme(c) {
				e.weaken(Planned)
			}
		}
		next := cl.auxiliary
		if next < 0 && cl.parent >= 0 && r.isHelper(r.clauses[cl.parent].verb) {
			next = cl.parent
		}
		c = next
	}
}

// conditional makes an event possible where its clause begins with إذا or في حال, planned where it begins with على أن or hangs on من المقرر أن.
func (r *reader) conditional(cl *clause, e *Event) {
	lo, _ := r.sentenceBounds(cl.verb)
	for k := cl.verb - 1; k >= lo && k >= cl.verb-6; k-- {
		p := &r.phrases[k]
		if p.kind == joint {
			switch p.means {
			case "condition":
				e.weaken(Possible)
			case string(Planned):
				e.weaken(Planned)
			}
			return
		}
		if p.kind == mood && k+1 < cl.verb && r.phrases[k+1].kind == that {
			e.weaken(Modality(p.means))
			return
		}
		if p.kind == verbal || p.kind == stop {
			return
		}
	}
}

// isProgramme tells whether a clause, or the one it is joined to, says in the present what a visit or a meeting is to bring: زيارة يوقع خلالها البلدان
// اتفاقيات.
func (r *reader) isProgramme(c int32) bool {
	for n := 0; c >= 0 && n < 3; n++ {
		cl := &r.clauses[c]
		if r.words[r.phrases[cl.verb].head].features&inflect.Present == 0 {
			return false
		}
		if cl.resumes >= 0 && cl.gap == noGap {
			return r.phrases[cl.verb+1].prep == atTime && r.words[r.phrases[cl.resumes].head0()].class&(masdarNoun|timeNoun) != 0
		}
		if !r.phrases[cl.verb].joined {
			return false
		}
		c--
	}
	return false
}

// weaken sets the modality, if none is set yet.
func (e *Event) weaken(m Modality) {
	switch m {
	case Planned, Possible, Alleged:
	case "desired":
		m = Possible
	default:
		return
	}
	if e.Modality == "" {
		e.Modality = m
	}
}

func (r *reader) nounPolarity(x *instance, e *Event) {
	p := &r.phrases[x.phrase]
	if k := x.phrase - 1; k >= 0 && r.clauseAt != nil && int(k) < len(r.clauseAt) && r.phrases[k].kind == denial {
		e.Negated = true
	}
	r.modalBefore(x, e)
	for i := x.hit.Last + 1; i <= p.last && r.isAdjective(i); i++ {
		if l := r.lexeme(i, "modal_adjective"); l != "" {
			e.weaken(Modality(l)) // الانتخابات المقررة
		}
	}
	if k := x.phrase - 1; k >= 0 && r.phrases[k].kind == joint && r.phrases[k].means == "condition" {
		e.weaken(Possible)
	}
	var cl *clause
	v := &word{}
	if x.clause >= 0 {
		cl = &r.clauses[x.clause]
		v = &r.words[r.phrases[cl.verb].head]
	}
	if judged := x.clause >= 0 && r.judges(r.phrases[cl.verb].head); p.prep == to && p.head == x.token && !judged && !r.isWanted(x) && x.hit.Features&inflect.Masdar != 0 && x.hit.Features&inflect.Plural == 0 && x.cue.Verbal && !(v.sort == lightVerb && v.means == "swap") {
		e.weaken(Planned)
	}
	if cl == nil || circumstance(p.place) {
		return // لم تتمكن من السيطرة رغم إرسالها جنودا: she did send them
	}
	switch v.sort {
	case modalVerb:
		if p.place != "subject" {
			e.weaken(Modality(v.means))
		}
		r.verbPolarity(x.clause, e)
	case passiveVerb, lightVerb, auxiliaryVerb, happenVerb:
		if v.means != "claim" && (p.prep != to || p.head == x.token) {
			r.verbPolarity(x.clause, e) // but لم تتبن أي جهة الهجوم, ستقدم دعما لضحايا الانهيار
		}
	case reportingVerb:
		if v.means == "announce" && p.place == "object" || p.place == by && cl.mood != "" && cl.content < 0 {
			r.verbPolarity(x.clause, e) // لم تعلن إسرائيل هدنة
		}
	case causeVerb:
		e.Negated = e.Negated || cl.negated && p.place != "subject" // لم تسفر المحادثات عن اتفاق
		if p.place != "subject" {
			e.weaken(Modality(cl.mood)) // قد يفضي إلى رفع العقوبات
		}
	case enableVerb:
		e.weaken(Possible)
	case plainVerb:
		if p.place == by && x.hit.Features&inflect.Masdar != 0 && !r.isInstance(r.phrases[cl.verb].head) {
			r.verbPolarity(x.clause, e) // قد ترد بحظر الصادرات
		}
	}
}

// isWanted tells whether the cue right before x in its sentence has a role for what follows ل, so that this is no purpose: إدانات لاقتحام المسجد.
func (r *reader) isWanted(x *instance) bool {
	n := r.instanceFrom(x.token) - 1
	if n < 0 {
		return false
	}
	y := &r.instances[n]
	role := roleIn(y.cue.Frame, to)
	return !y.verbal && y.phrase == x.phrase-1 && (role != "" && role != "-" || contains(y.in("object"), x.phrase))
}

// modalBefore reads the noun that has the cue in its genitive, or the phrase right before it: خطة لإرسال, مزاعم عن قصف, الامتناع عن تقديم.
func (r *reader) modalBefore(x *instance, e *Event) {
	p := &r.phrases[x.phrase]
	for i := p.first; i < x.token; i++ {
		r.modalWord(&r.words[i], e)
	}
	if k := x.phrase - 1; k >= 0 && r.phrases[k].head >= 0 && r.phrases[k].kind == nominal && p.prep != "" {
		if w := &r.words[r.phrases[k].head]; r.noReport(x.phrase) {
			e.Negated = true
		} else {
			r.modalWord(w, e)
		}
	}
	if c := x.clause; c >= 0 && p.place != "subject" {
		if r.words[r.phrases[r.clauses[c].verb].head].class&cancelWord != 0 {
			e.Negated = true
		}
	}
}

// noReport tells whether phrase k is what nobody has reported: لم ترد أنباء عن إصابات, من دون ورود أنباء عن إصابات.
func (r *reader) noReport(k int32) bool {
	q := &r.phrases[k-1]
	if r.phrases[k].prep != off || r.words[q.head].class&modalNoun == 0 && (q.genitive < 0 || r.words[q.genitive].class&modalNoun == 0) {
		return false
	}
	if k >= 2 && r.phrases[k-2].kind == denial {
		return true
	}
	c := q.governor
	return c >= 0 && q.place == "subject" && r.clauses[c].negated
}

// lexeme returns what a word of a class that begins at token i means, "" if there is none.
func (r *reader) lexeme(i int32, class string) string {
	hits := r.page.At(int(i))
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme {
			if l := r.finder.tables.Lexeme(h.Entry); l.Class == class {
				return l.Means
			}
		}
	}
	return ""
}

func (r *reader) modalWord(w *word, e *Event) {
	if w.class&modalNoun != 0 {
		e.weaken(Modality(w.means))
	}
	if w.class&cancelWord != 0 {
		e.Negated = true
	}
}

// content applies what the cue y, in whose content x stands, makes of it: what is demanded is possible, what is denied is not.
// It reports false if x is then no event at all.
func (r *reader) content(x, y *instance, e *Event) bool {
	t := r.finder.tables.Event(y.event)
	for _, s := range t.Subsumes {
		if s == x.event {
			return false
		}
	}
	switch t.Content {
	case "none":
		return false
	case "negated":
		e.Negated = true
	case "":
	default:
		e.weaken(Modality(t.Content))
	}
	return true
}
