package event

import (
	"sort"
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
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

// mayStandFor tells whether the pronoun of a cue can mean a noun phrase before it: of its gender and number, no participant already, and of the sort that
// such a thing is done to. What is condemned, welcomed or denied is a thing; what other acts are done to is somebody.
func (r *reader) mayStandFor(x *instance, e *Event, p *phrase) bool {
	switch p.prep {
	case atTime, cause, source, despite, under:
		return false
	}
	if p.place == "object2" {
		return false // رئيسة of عيّن يوليا رئيسة
	}
	w := &r.words[p.head]
	if w.class&timeNoun != 0 || p.last >= x.token || !r.pronounAgrees(x.token, p) {
		return false
	}
	if a := r.argument(p); overlapsAny(e.Actor, a.Span) || a.Ref != "" && sharesRef(e.Actor, a.Ref) {
		return false
	}
	switch t := r.finder.tables.Event(x.event); {
	case t.PLOVER == "ASSAULT":
		return true
	case t.PLOVER != "SUPPORT" && (t.Content == "actual" || t.Content == "negated"):
		return w.class&(personNoun|placeNoun) == 0 && p.person < 0 || w.class.acts() && w.entity >= 0
	}
	return r.actsAs(p)
}

// singularPronoun tells whether the word at token i ends in the pronoun of a man or a thing: محاكمته.
func (r *reader) singularPronoun(i int32) bool {
	const ha = "\u0647"
	return strings.HasSuffix(r.page.Tokens[i].Key, ha)
}

// pronounAgrees tells whether the pronoun at the end of token i agrees with a noun phrase: ها with a feminine or with things in the plural, هم with people,
// ه with a masculine.
func (r *reader) pronounAgrees(i int32, p *phrase) bool {
	const hum, huma = "\u0647\u0645", "\u0647\u0645\u0627"
	w, key := &r.words[p.head], r.page.Tokens[i].Key
	many := p.figure >= 0 || w.features&(inflect.Plural|inflect.Dual) != 0
	people := w.class&personNoun != 0
	switch {
	case strings.HasSuffix(key, huma):
		return w.features&inflect.Dual != 0
	case strings.HasSuffix(key, hum):
		return many && people
	case r.femininePronoun(i):
		return r.feminine(p) || many && !people && w.entity < 0
	}
	return !r.feminine(p) && !many
}

// objectBefore fills the role of a pronoun with the object of the clause before, where its gender suits: انتقدت المنظمة السلطات ودعتها.
func (r *reader) objectBefore(x *instance, e *Event) bool {
	c := x.clause
	if c <= 0 || !r.phrases[r.clauses[c].verb].joined {
		return false
	}
	cl := &r.clauses[c-1]
	if from := r.clauses[c].inherits; from >= 0 && len(r.clauses[from].object) > 0 {
		cl = &r.clauses[from] // whose subject goes on to act
	}
	if r.sentenceOf(r.phrases[cl.verb].first) != r.sentenceOf(x.token) || len(cl.object) == 0 {
		return false
	}
	p := &r.phrases[cl.object[0]]
	named := p.head >= 0 && r.namesPerson(p) // whose gender no list tells
	if p.head < 0 || !r.actsAs(p) || !named && r.femininePronoun(x.token) != (r.feminine(p) || r.words[p.head].features&(inflect.Plural|inflect.Feminine) == inflect.Plural|inflect.Feminine || r.words[p.head].class&groupNoun != 0 && r.endsInTeh(p.head)) {
		return false
	}
	a := r.argument(p)
	if overlapsAny(e.Actor, a.Span) {
		return false
	}
	a.Coref = true
	e.Target = append(e.Target, a)
	return true
}

// namesPerson tells whether a phrase is or holds the name of a person.
func (r *reader) namesPerson(p *phrase) bool {
	return p.person >= 0 || r.words[p.head].entity >= 0 && r.entities[r.words[p.head].entity].Type == entity.Person
}

// endsInTeh tells whether the word at token i has the ending of a sound feminine plural: السلطات.
func (r *reader) endsInTeh(i int32) bool {
	const alefTeh = "\u0627\u062a"
	return strings.HasSuffix(r.page.Tokens[i].Key, alefTeh)
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

// nested tells whether entity k stands inside a longer name.
func (r *reader) nested(k int) bool {
	return k > 0 && r.entities[k-1].Last >= r.entities[k].Last && r.entities[k-1].Start < r.entities[k].Start
}

func (r *reader) femininePronoun(i int32) bool {
	const ha = "\u0647\u0627"
	key := r.page.Tokens[i].Key
	return len(key) > 4 && key[len(key)-4:] == ha
}

// isPronoun tells whether the place of a role holds only a pronoun: الإفراج عنهم.
func (r *reader) isPronoun(x *instance, role string) bool {
	for i := range x.filled {
		f := &x.filled[i]
		if roleIn(x.cue.Frame, f.place) != role || len(f.phrases) != 1 {
			continue
		}
		p := &r.phrases[f.phrases[0]]
		words, _ := r.demanded(x, f.place)
		if p.head < 0 && r.words[p.first].means == "self" || r.words[p.last].suffix && (p.head < 0 || p.head == p.last && (words || needsObject(x))) {
			return true // إياهم, عنهم, إطلاق سراحها
		}
	}
	return false
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
	i := sort.Search(len(r.words), func(i int) bool { return r.page.Tokens[i].End > a.Start })
	return i < len(r.words) && r.words[i].class&placeNoun != 0
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
