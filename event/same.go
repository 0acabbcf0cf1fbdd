package event

import (
	"slices"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/normalize"
)

// finish drops what is told twice under one cue, links events that are one happening, and rates each.
func (r *reader) finish() {
	r.lendPlaces()
	r.blameDoers()
	r.linkSame()
	for i := range r.events {
		r.events[i].Confidence = r.confidence(&r.events[i], r.done[i])
	}
}

// lendPlaces gives casualties that name no place the place of the attack or disaster told beside them: its location, or its target where
// that is a place.
func (r *reader) lendPlaces() {
	const reach = 3
	for i := range r.events {
		e := &r.events[i]
		within := r.finder.tables.Event(r.done[i].event).Within
		if len(within) == 0 || len(e.Location) > 0 {
			continue
		}
		for d := 1; d <= reach && len(e.Location) == 0; d++ {
			for _, j := range [...]int{i + d, i - d} {
				if j >= 0 && j < len(r.events) && len(e.Location) == 0 && r.beside(i, j) && slices.Contains(within, r.done[j].event) {
					e.Location = r.placeOf(&r.events[j])
				}
			}
		}
	}
}

// blameDoers turns the blame on whoever did the thing condemned, where an event told after it names him: أدانت المنظمة اعتقال السلطات ثلاثة
// صحفيين condemns the authorities.
func (r *reader) blameDoers() {
	const reach = 3
	for i := range r.events {
		e := &r.events[i]
		if !r.done[i].cue.Blame || len(e.Target) != 1 {
			continue
		}
		for j := i + 1; j < len(r.events) && j <= i+reach; j++ {
			of := &r.events[j]
			if t := e.Target[0]; of.Cue.Start != t.Start || len(of.Actor) == 0 || !r.allNamed(of.Actor) {
				continue
			}
			e.Target = slices.Clone(of.Actor)
			break
		}
	}
}

// allNamed tells whether arguments are names, not nisbas.
func (r *reader) allNamed(list []Argument) bool {
	return !slices.ContainsFunc(list, func(a Argument) bool {
		n := r.entityAt(a.Span)
		return n < 0 || r.entities[n].Form == entity.Nisba
	})
}

func (r *reader) beside(i, j int) bool {
	return r.sentenceOf(r.done[i].token) == r.sentenceOf(r.done[j].token)
}

// placeOf returns where an event happened.
func (r *reader) placeOf(e *Event) []Argument {
	if len(e.Location) > 0 {
		return slices.Clone(e.Location)
	}
	for _, a := range e.Target {
		for k := r.entityStarting(a.Start); k < len(r.entities) && r.entities[k].Start < a.End; k++ {
			if n := &r.entities[k]; (n.Type == entity.Place || n.Type == entity.Country && n.Form != entity.Nisba) && n.End <= a.End {
				return []Argument{r.nameArgument(int32(k))}
			}
		}
	}
	return nil
}

// linkSame numbers the happenings that the text tells more than once: events of one type whose named participants agree, and
// that share at least one.
func (r *reader) linkSame() {
	const window = 24 // events looked back on, so that a long list stays linear
	next := 1
	for i := range r.events {
		for j := i - 1; j >= 0 && j >= i-window; j-- {
			a, b := &r.events[j], &r.events[i]
			if a.Type != b.Type || a.Negated != b.Negated || !r.agree(a, b) {
				continue
			}
			if a.Same == 0 {
				a.Same = next
				next++
			}
			b.Same = a.Same
			break
		}
	}
}

// agree tells whether two events may be one: no role names different things, and target or location, with the actor, names the same.
func (r *reader) agree(a, b *Event) bool {
	shared := 0
	for _, pair := range [][2][]Argument{{a.Actor, b.Actor}, {a.Target, b.Target}, {a.Location, b.Location}} {
		if len(pair[0]) == 0 || len(pair[1]) == 0 {
			continue
		}
		if !r.alike(pair[0], pair[1]) {
			return false
		}
		shared++
	}
	return shared >= 2 && sameFigures(a, b)
}

// foldsAlike tells whether two texts are the same but for what folding takes away.
func (r *reader) foldsAlike(a, b string) bool {
	if a == b {
		return true
	}
	r.folded[0], r.folded[1] = normalize.SearchKey.Append(r.folded[0][:0], a), normalize.SearchKey.Append(r.folded[1][:0], b)
	return string(r.folded[0]) == string(r.folded[1])
}

func (r *reader) alike(a, b []Argument) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Ref != "" && x.Ref == y.Ref || r.foldsAlike(x.Text, y.Text) {
				return true
			}
		}
	}
	return false
}

func sameFigures(a, b *Event) bool {
	for _, f := range a.Figures {
		for _, g := range b.Figures {
			if f.Unit == g.Unit && f.Value != nil && g.Value != nil && *f.Value != *g.Value {
				return false
			}
		}
	}
	return true
}

// confidence rates how much of the clause bears the event out: a verb or a cue whose conditions hold counts more than a bare
// noun, and so do a named actor and a filled target or place. It is a rank between 0 and 1, not a probability.
func (r *reader) confidence(e *Event, x *instance) float64 {
	hundredths := 50 // whole ones, whose sum is exact
	if x.verbal || x.met > 0 {
		hundredths += 15
	}
	if len(e.Actor) > 0 {
		hundredths += 15
	}
	if len(e.Target)+len(e.Location) > 0 {
		hundredths += 15
	}
	return float64(hundredths) / 100
}
