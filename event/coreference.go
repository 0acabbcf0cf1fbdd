package event

import (
	"github.com/khabar-nlp/khabar/entity"
)

// openRoles fills a role that only a pronoun fills: the object of هنأه is the last one named who is not the subject.
func (r *reader) openRoles(x *instance, e *Event) {
	if len(e.Target) == 0 && r.isPronoun(x, "target") {
		if x.verbal && r.resumesWhole(x.clause) {
			r.targetIsDeed(x, e)
		} else {
			r.targetBefore(x, e)
		}
	}
	if len(e.Location) == 0 && r.isPronoun(x, "location") {
		r.placeBefore(x, e)
	}
	w := &r.words[x.token]
	if !w.suffix || len(e.Target) > 0 || roleIn(x.cue.Frame, "object") != "target" || !x.verbal && len(e.Actor) == 0 {
		return
	}
	if c := x.clause; c >= 0 && r.clauses[c].gap == objectGap {
		return
	}
	if x.verbal && r.resumesWhole(x.clause) {
		r.targetIsDeed(x, e)
		return
	}
	if x.verbal && r.objectBefore(x, e) {
		return
	}
	if k := r.nominalBefore(x.phrase, func(p *phrase) bool { return r.mayStandFor(x, e, p) }); k >= 0 {
		a := r.argument(&r.phrases[k])
		a.Coref = true
		e.Target = append(e.Target, a)
	}
}

// control gives an event its actor from the cue in whose content it stands, if nothing else does: who is accused, called upon or warned is to
// have done it or to do it; who promises, denies or refuses does it himself. Who condemns or welcomes what has happened has not done it. What one is
// accused of, the accuser says.
func (r *reader) control(x, y *instance, e *Event) {
	n := r.eventOf(y)
	if n < 0 {
		return
	}
	of := &r.events[n]
	content := Modality(r.finder.tables.Event(y.event).Content)
	if !x.verbal && len(e.Actor) == 0 && roleIn(x.cue.Frame, "subject") == "actor" {
		list := of.Actor
		switch content {
		case Possible, Alleged:
			list = of.Target
		case "actual":
			if of.PLOVER != "SUPPORT" || r.phrases[x.phrase].prep != off {
				list = nil // but اعتذرت عن القصف
			}
		}
		for _, a := range list {
			if !overlapsAny(e.Target, a.Span) {
				e.Actor = append(e.Actor, a)
			}
		}
	}
	if content == Alleged || content == "negated" {
		for _, a := range of.Actor {
			if !overlapsAny(e.Actor, a.Span) {
				e.add("source", a)
			}
		}
	}
}

// eventOf returns the index of the event made of an instance, -1 if there is none.
func (r *reader) eventOf(x *instance) int {
	const reach = 8
	for i := len(r.done) - 1; i >= 0 && i >= len(r.done)-reach; i-- {
		if r.done[i] == x {
			return i
		}
	}
	return -1
}

// resumesWhole tells whether a clause speaks of all that was said before: وهو ما أشادت به السلطة وانتقدته إسرائيل.
func (r *reader) resumesWhole(c int32) bool {
	for n := 0; c >= 0 && n < 3; n++ {
		v := r.clauses[c].verb
		if lo, _ := r.sentenceBounds(v); v > lo && r.phrases[v-1].kind == joint && r.phrases[v-1].means == "result" {
			return true
		}
		if !r.phrases[v].joined {
			return false
		}
		c--
	}
	return false
}

// targetIsDeed makes the deed before, if a noun names it, what somebody welcomes or condemns with وهو ما: أعلنت مالطا اعترافها بفلسطين، وهو ما رحبت به رام الله.
func (r *reader) targetIsDeed(x *instance, e *Event) {
	n := len(r.done) - 1
	if n < 0 || r.sentenceOf(r.done[n].token) != r.sentenceOf(x.token) || r.finder.tables.Event(x.event).Content != "actual" {
		return
	}
	a := r.argument(&r.phrases[r.done[n].phrase])
	if r.done[n].verbal {
		if len(r.events[n].Target) == 0 || r.entityAt(r.events[n].Target[0].Span) >= 0 {
			return
		}
		a = r.events[n].Target[0] // صدّق الكنيست على مشروع قانون، وهو ما شجبته الرئاسة
	}
	a.Coref = true
	e.Target = append(e.Target, a)
}

// placeBefore takes the place that the event before it in the sentence is about: سيطروا على المطار بعد انسحاب الجيش منه.
func (r *reader) placeBefore(x *instance, e *Event) {
	for i := len(r.events) - 1; i >= 0 && i >= len(r.events)-2 && r.sentenceOf(r.done[i].token) == r.sentenceOf(x.token); i-- {
		for _, list := range [...][]Argument{r.events[i].Target, r.events[i].Location} {
			for _, a := range list {
				if r.namesPlace(a) {
					a.Coref = true
					e.Location = append(e.Location, a)
				}
			}
			if len(e.Location) > 0 {
				return
			}
		}
	}
}

// namesPlace tells whether an argument is a place: a name of one, or a noun of place.
func (r *reader) namesPlace(a Argument) bool {
	if k := r.entityAt(a.Span); k >= 0 {
		return r.entities[k].Type == entity.Place || r.entities[k].Type == entity.Country
	}
	w := r.wordAt(a.Start)
	return w != nil && w.class&placeNoun != 0
}

// targetBefore takes the target of the event before it in the sentence: whom اختطف speaks of, يفرج عنهن does too.
func (r *reader) targetBefore(x *instance, e *Event) {
	if n := len(r.events) - 1; n >= 0 && r.sentenceOf(r.done[n].token) == r.sentenceOf(x.token) {
		for i := n; i >= 0 && i >= n-2; i-- {
			if len(r.events[i].Target) > 0 && !overlapsAny(e.Actor, r.events[i].Target[0].Span) && r.sentenceOf(r.done[i].token) == r.sentenceOf(x.token) {
				for _, a := range r.events[i].Target {
					a.Coref = true
					e.Target = append(e.Target, a)
				}
				return
			}
		}
	}
}

func sharesRef(list []Argument, ref string) bool {
	for _, a := range list {
		if a.Ref == ref {
			return true
		}
	}
	return false
}
