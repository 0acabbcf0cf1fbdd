package lexicon

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// types declares the types of events, so that refinements may name those of any file.
func (c *compiler) types(f source) {
	for i := range f.Events {
		e := &f.Events[i]
		if e.Type == "" {
			c.fail(c.places[e], "", "an event without its type")
			continue
		}
		if e.Disable {
			continue
		}
		c.onceEach(e)
		old, _, _ := c.Event(e.Type)
		c.PutEvent(table.EventType{ID: e.Type, Name: firstOf(e.Name, old.Name), PLOVER: firstOf(e.PLOVER, old.PLOVER), CAMEO: firstOf(e.CAMEO, old.CAMEO),
			Content: firstOf(e.Content, old.Content), Subsumes: old.Subsumes, Within: old.Within})
	}
}

// onceEach checks that no two entries of a layer say the same of a type: which of them would count?
func (c *compiler) onceEach(e *event) {
	fields := []struct {
		name string
		said bool
	}{{"name", e.Name != ""}, {"plover", e.PLOVER != ""}, {"cameo", e.CAMEO != ""}, {"content", e.Content != ""}, {"unless", e.Unless != nil},
		{"becomes", e.Becomes != nil}, {"subsumes", e.Subsumes != nil}, {"within", e.Within != nil}}
	for _, f := range fields {
		if f.said {
			c.key(e, f.name+" of events", e.Type)
		}
	}
}

func (c *compiler) events(f source) {
	for i := range f.Events {
		e := &f.Events[i]
		if e.Type == "" {
			continue
		}
		c.checkEvent(e)
		if e.Disable {
			c.gone(e, c.RemoveEvent(e.Type), e.Type)
			continue
		}
		_, entry, _ := c.Event(e.Type)
		if e.Unless != nil {
			c.EventUnless(e.Type, c.conditions(e.Unless))
		}
		if e.Becomes != nil {
			c.EventBecomes(e.Type, c.refinements(e.Becomes))
		}
		if e.Subsumes != nil {
			c.EventSubsumes(e.Type, c.typesNamed(e.Subsumes))
		}
		if e.Within != nil {
			c.EventWithin(e.Type, c.typesNamed(e.Within))
		}
		for k := range e.Cues {
			c.cue(e.Type, entry, &e.Cues[k])
		}
		for k := range e.Examples {
			c.example(e.Type, &e.Examples[k])
		}
	}
}

// cue compiles one cue of a type.
func (c *compiler) cue(typ string, entry uint32, q *cue) {
	word := firstOf(q.Key, q.Verb, q.Noun, q.Phrase)
	id := typ + "/" + word
	if !c.key(q, "cues", id) {
		return
	}
	if q.Disable {
		c.gone(q, c.RemoveCue(id), id)
		return
	}
	c.checkCue(q)
	rule := table.CueRule{ID: id, Event: entry, Word: firstOf(q.Verb, q.Noun, q.Phrase), Verbal: q.Verb != "", Frame: slots(q.Frame),
		Needs: c.conditions(q.Needs), Unless: c.conditions(q.Unless), Becomes: c.refinements(q.Becomes),
		Modality: q.Modality, Negated: q.Negated, Reciprocal: q.Reciprocal, Blame: q.Blame, Passive: q.Passive, NoVerb: q.Only == "masdar", NoMasdar: q.Only == "verb"}
	sense := table.Sense{Kind: table.Cue, Entry: c.PutCue(rule)}
	c.spots[owner{table.Cue, sense.Entry}] = c.places[q]
	forms := c.cueForms(q)
	if at := c.places[q]; len(forms) == 0 && !at.faulty {
		c.fail(at, "write a verb, a noun or a phrase", "the cue cannot be met: it has no form")
	}
	c.forms(sense, forms)
}

// cueForms returns the forms of a cue.
func (c *compiler) cueForms(q *cue) []inflect.Form {
	switch {
	case q.Verb != "":
		forms := c.verb(q, verbEntry{&q.Verb, &q.Present, &q.Masdar, &q.Participle, &q.PassiveParticiple, q.MasdarPlural})
		return slices.DeleteFunc(forms, func(f inflect.Form) bool {
			isMasdar := f.Features&inflect.Masdar != 0
			return q.Only == "verb" && isMasdar || q.Only == "masdar" && !isMasdar
		})
	case q.Noun != "":
		return c.noun(q, &q.Noun, q.Plural, q.Feminine)
	}
	return plain(q.Phrase)
}

// slots returns a frame in the order of its places.
func slots(f frame) []table.Slot {
	var all []table.Slot
	for _, s := range f {
		all = append(all, table.Slot(s))
	}
	slices.SortFunc(all, func(a, b table.Slot) int { return cmp.Compare(a.Place, b.Place) })
	return all
}

// conditions compiles conditions. Nouns in a place make a set of their own.
func (c *compiler) conditions(all conditions) []table.Condition {
	var out []table.Condition
	for i, one := range all {
		c.place(&all[i].Place)
		out = append(out, table.Condition{Place: one.Place, Set: c.condition(one)})
	}
	return out
}

// condition returns the set of a condition: a set of the lexicon, or one of its words.
func (c *compiler) condition(one condition) uint32 {
	if slices.ContainsFunc(one.Nouns, func(n noun) bool { return n.Noun == "*" }) {
		return table.Any
	}
	nouns, sets := c.split(one.Nouns)
	if len(nouns) == 0 && len(sets) == 1 {
		return sets[0]
	}
	members := c.members(nouns)
	return c.PutSet(nameOf(members, sets), members, sets)
}

// nameOf returns the name of a set that has none: the numbers of what it is made of, so that conditions of the same
// words share one. It ends in @ if that is sets alone.
func nameOf(nouns, sets []uint32) string {
	name := []byte("#")
	for _, s := range unique(sets) {
		name = append(strconv.AppendUint(name, uint64(s), 10), '@')
	}
	for _, n := range unique(nouns) {
		name = append(strconv.AppendUint(name, uint64(n), 10), ',')
	}
	return string(name)
}

func unique(numbers []uint32) []uint32 { return slices.Compact(slices.Sorted(slices.Values(numbers))) }

// noType reports the name of a type of event that there is not; entry is where it should stand.
func (c *compiler) noType(entry any, name *string) {
	if *name == "" {
		c.fail(c.places[entry], "", "there is no type of event")
		return
	}
	c.fail(c.places[name], nearest(*name, c.EventIDs()), "no type of event is called %s", *name)
}

// checkCue checks what a cue says of its roles and moods.
func (c *compiler) checkCue(q *cue) {
	if n := given(q.Verb, q.Noun, q.Phrase); n > 1 {
		c.fail(c.places[q], "make a cue of each", "verb, noun or phrase: only one of them makes a cue")
	}
	if q.Verb == "" && given(q.Present, q.Masdar, q.Participle, q.PassiveParticiple, q.Only) > 0 {
		c.fail(c.places[q], "write verb, or leave them out", "present, masdar, participle and only belong to a verb")
	}
	for i := range q.Frame {
		c.place(&q.Frame[i].Place)
		c.oneOf(&q.Frame[i].Role, roles, "role")
	}
	c.oneOf(&q.Modality, modalities, "modality")
	c.oneOf(&q.Only, onlys, "form")
	if q.Only == "masdar" && q.Masdar == "" {
		c.fail(c.places[&q.Only], "", "the cue cannot be met: only its masdar counts, and it has none")
	}
	for i, n := range q.Needs {
		for _, u := range q.Unless {
			if n.Place == u.Place && sameNouns(n.Nouns, u.Nouns) {
				c.fail(c.places[&q.Needs[i].Place], "", "the cue cannot be met: what it needs is what it must not have")
			}
		}
	}
}

// sameNouns reports whether all of a stands in b.
func sameNouns(a, b []noun) bool {
	for _, n := range a {
		if !slices.ContainsFunc(b, func(m noun) bool { return m.Noun == n.Noun || m.Noun == "*" }) {
			return false
		}
	}
	return true
}

// typesNamed returns the indexes of types of events.
func (c *compiler) typesNamed(names []string) []uint32 {
	var all []uint32
	for i, name := range names {
		if _, entry, ok := c.Event(name); ok {
			all = append(all, entry)
		} else {
			c.noType(&names[i], &names[i])
		}
	}
	return all
}

// example keeps an example for those who can run it.
func (c *compiler) example(typ string, x *example) {
	at := c.places[x]
	c.examples = append(c.examples, table.Example{File: at.file, Line: at.line, Column: at.column, Type: typ, Text: x.Text, Not: x.Not, Cue: x.Cue,
		Actor: x.Actor, Target: x.Target, Instrument: x.Instrument, Location: x.Location, Source: x.Source, Negated: x.Negated, Modality: x.Modality})
}

func (c *compiler) refinements(all []refinement) []table.Refinement {
	var out []table.Refinement
	for i, r := range all {
		_, entry, ok := c.Event(r.Type)
		if !ok {
			c.noType(&all[i], &all[i].Type)
			continue
		}
		out = append(out, table.Refinement{Event: entry, When: c.conditions(r.When)})
	}
	return out
}
