package event

import (
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
)

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
