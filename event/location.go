package event

import (
	"slices"

	"github.com/khabar-nlp/khabar/entity"
)

// isVenue tells whether a phrase names the town in which several come together, not one of them: محادثات الدوحة, اجتمعوا ببروكسل.
func (r *reader) isVenue(x *instance, p *phrase, place string) bool {
	if w := &r.words[p.head]; w.entity < 0 || r.entities[w.entity].Type != entity.Place {
		return false
	}
	return place == by && x.cue.Reciprocal || place == "genitive" && roleIn(x.cue.Frame, between) == "actor"
}

// saysWhere tells whether phrase k is where the event happened. What the frame gives the role to, is; else it must name a place, and a
// speech act has none of its own: in طالب أطراف النزاع في ميانمار the parties are there.
func (r *reader) saysWhere(x *instance, k int32, place string) bool {
	p := &r.phrases[k]
	if r.measures(p) {
		return false
	}
	if roleIn(x.cue.Frame, place) == "location" {
		w := &r.words[p.head]
		return w.class&(personNoun|timeNoun) == 0 && w.part != time && !(w.suffix && r.hasClass(p.head, "edge_noun") && place == in) // كانت في طريقها
	}
	if r.finder.tables.Event(x.event).Content != "" {
		return false
	}
	if (place == in || place == atPlace) && r.hitsBuildings(x) && r.words[p.head].class&buildingNoun != 0 {
		return true // which preferNamed then takes for what was hit
	}
	return r.isPlace(p, place) && !((place == atPlace || place == by) && r.locates(k)) && !(place == in && r.seats(x, k))
}

// seats tells whether phrase k says where the body is that does something, and not where it does it: محكمة في مومباسا, سلاح الجو في ميانمار.
func (r *reader) seats(x *instance, k int32) bool {
	if x.clause < 0 || k == 0 {
		return false
	}
	p, q := &r.phrases[k], &r.phrases[k-1]
	if !contains(r.clauses[x.clause].subject, k-1) || q.head < 0 || r.words[q.head].class&groupNoun == 0 {
		return false
	}
	state := r.words[p.head].entity >= 0 && r.entities[r.words[p.head].entity].Type == entity.Country && r.argument(q).Country == "" // but الجيش الروسي في أوكرانيا
	return state || !q.definite && r.words[q.head].entity < 0
}

// locates tells whether phrase k only says where the place before it lies: شمالي اليمن after في محافظة صعدة, but not قرب بوكافو after على مطار كافومو.
func (r *reader) locates(k int32) bool {
	if k == 0 || k >= int32(len(r.clauseAt)) || r.phrases[k].joined {
		return false
	}
	p, q := &r.phrases[k], &r.phrases[k-1]
	if q.kind != nominal || q.head < 0 || !r.holdsPlace(q) && r.words[q.head].class&(placeNoun|buildingNoun) != placeNoun {
		return false
	}
	wide := r.words[p.head].entity >= 0 && r.entities[r.words[p.head].entity].Type == entity.Country
	return wide || q.prep == in || q.prep == atPlace || q.prep == by
}

// holdsPlace tells whether a phrase holds the name of a place.
func (r *reader) holdsPlace(p *phrase) bool {
	for n := r.entityFrom(p.first); n < len(r.entities) && r.entities[n].First <= int(p.last); n++ {
		if r.entities[n].Type == entity.Place {
			return true
		}
	}
	return false
}

// isPlace tells whether a phrase names where something is: it holds the name of a place or a state, or a noun of place.
func (r *reader) isPlace(p *phrase, place string) bool {
	w := &r.words[p.head]
	if w.entity >= 0 {
		e := &r.entities[w.entity]
		return e.Type == entity.Place || e.Type == entity.Country && place != from && place != by || e.Type == entity.Organization && place == atPlace
	}
	for k := r.entityFrom(p.first); k < len(r.entities) && r.entities[k].Last <= int(p.last); k++ {
		if t := r.entities[k].Type; t == entity.Place || t == entity.Country && (place == atPlace || w.class&placeNoun != 0) {
			return place == in || place == atPlace || w.class&(placeNoun|buildingNoun) != 0
		}
	}
	if w.class&placeNoun != 0 && w.class&buildingNoun == 0 && p.genitive >= 0 && (place == in || place == atPlace) && r.words[p.genitive].class == 0 && !r.known(p.genitive) {
		return true // بلدة زيميو: whatever stands after a noun of place and is no word, is its name
	}
	if place == on {
		return p.definite && r.hasClass(p.head, "edge_noun") // على الحدود
	}
	return w.class&placeNoun != 0 && place == atPlace && (p.figure >= 0 || p.definite && r.hasClass(p.head, "edge_noun")) // فوق 14 منطقة, قرب الحدود
}

// onBorder tells whether what stands after على is where something happens: على الحدود, على خط المواجهة.
func (r *reader) onBorder(x *instance) bool {
	return slices.ContainsFunc(x.in(on), func(k int32) bool { return r.phrases[k].head >= 0 && r.hasClass(r.phrases[k].head, "edge_noun") })
}

// standsAt tells whether what stands after عند or لدى is a spot, and no government: عند معبر تورخم, but سفيرها لدى باماكو.
func (r *reader) standsAt(x *instance) bool {
	return slices.ContainsFunc(x.in(at), func(k int32) bool {
		p := &r.phrases[k]
		return p.head >= 0 && r.words[p.head].class&(placeNoun|groupNoun) == placeNoun
	})
}

// preferNamed drops places without a name where another place has one: قرب سوق شعبية وسط مقديشو happened in مقديشو. The building in which something
// blew up is what was hit.
func (r *reader) preferNamed(x *instance, e *Event) {
	named := func(a Argument) bool {
		if r.figureBefore(a.Start) {
			return true // 14 منطقة
		}
		for k := r.entityStarting(a.Start); k < len(r.entities) && r.entities[k].Start < a.End; k++ {
			if r.entities[k].Form != entity.Nisba {
				return true
			}
		}
		return false
	}
	if r.hitsBuildings(x) {
		hit := func(a Argument) bool { return !named(a) && r.isBuilding(a) }
		if len(e.Target) == 0 {
			for _, a := range e.Location {
				if hit(a) {
					e.Target = append(e.Target, a) // انفجار داخل مصنع بولاية تاميل نادو
				}
			}
		}
		e.Location = slices.DeleteFunc(e.Location, hit)
	}
	if !slices.ContainsFunc(e.Location, named) {
		return
	}
	e.Location = slices.DeleteFunc(e.Location, func(a Argument) bool { return !named(a) })
}

// hitsBuildings tells whether the building in which the cue's event happens is what it hits: an attack, a blast.
func (r *reader) hitsBuildings(x *instance) bool {
	return r.finder.tables.Event(x.event).PLOVER == "ASSAULT" || !x.cue.Verbal && roleIn(x.cue.Frame, "genitive") == "target"
}

// isBuilding tells whether an argument's head is a noun of a building or a plant.
func (r *reader) isBuilding(a Argument) bool {
	w := r.wordAt(a.Start)
	return w != nil && w.class&buildingNoun != 0 && !w.suffix // but اغتيل قرب منزله
}

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
