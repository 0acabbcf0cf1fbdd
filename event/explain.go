package event

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
)

// A Reading is one way to read a word as a cue: what the lexicon's rule asked for, what stood in the text, and why it made an
// event or none.
type Reading struct {
	normalize.Span             // bytes of the cue
	Rule           string      // type/cue of the lexicon
	Form           string      // of the word: perfect feminine
	Clause         string      // the words that the cue was read with
	Places         []Place     // what fills the places around it
	Conditions     []Condition // of the rule, in its order
	Type           string      // of the event that it makes or would make, after refinement
	Refused        string      // why it makes no event; empty if it makes one
}

// A Place is a grammatical place around a cue, with what stands in it.
type Place struct {
	Name  string // subject, object, genitive, on, …
	Texts []string
	Role  string // that it fills; empty if none
}

// A Condition is one demand of a rule.
type Condition struct {
	Demand string // needs, unless or becomes TYPE
	Place  string
	Set    string // that one of its words must be of; empty: any word
	Holds  bool
}

// Explain returns the readings of all words of a page that the lexicon knows as cues, in order, given what the earlier stages found.
// Those without a Refused are the events that Find returns.
func (f *Finder) Explain(p *section.Page, entities []entity.Entity, figures []figure.Figure, times []figure.Time) []Reading {
	if len(p.Tokens) == 0 || len(p.Sentences) == 0 {
		return nil
	}
	r := &reader{finder: f}
	r.begin(p, entities, figures, times)
	r.readWords()
	r.readPhrases()
	r.readClauses()
	r.readCues()
	var all []Reading
	var chosen []int // index of the instance of each reading, -1 if it was not chosen
	for i := range p.Tokens {
		hits := p.At(i)
		for k := range hits {
			if hits[k].Kind == table.Cue {
				reading, n := r.explain(int32(i), &hits[k])
				all, chosen = append(all, reading), append(chosen, n)
			}
		}
	}
	r.makeEvents()
	r.finish()
	told := map[*instance]bool{}
	for _, x := range r.done {
		told[x] = true
	}
	for i, n := range chosen {
		if n >= 0 && !told[&r.instances[n]] {
			all[i].Refused = r.untold(n)
		}
	}
	return all
}

// explain says what became of a hit of a cue, and which instance it was chosen for, -1 if for none.
func (r *reader) explain(i int32, h *section.Hit) (Reading, int) {
	cue := &r.finder.cues[h.Entry]
	out := Reading{Span: normalize.Span{Start: h.Start, End: h.End}, Rule: cue.ID, Form: h.Features.String(), Type: r.typeOf(cue.Event)}
	n := r.chosenAt(i)
	if n < 0 || r.instances[n].hit != h {
		if out.Refused = r.misread(i, h, cue); out.Refused != "" {
			return out, -1
		}
		x := r.places(i, h, r.words[i].part == verb, nil)
		x.cue, x.hit, x.event = cue, h, cue.Event
		r.settleGenitive(&x)
		r.describe(&x, &out)
		out.Refused = r.refusal(&out, n)
		return out, -1
	}
	r.describe(&r.instances[n], &out)
	return out, n
}

// chosenAt returns the instance that holds token i, -1 if none does.
func (r *reader) chosenAt(i int32) int {
	n, _ := slices.BinarySearchFunc(r.instances, i, func(x instance, i int32) int { return cmp.Compare(x.hit.Last, i) })
	if n < len(r.instances) && r.instances[n].token <= i {
		return n
	}
	return -1
}

// describe says with what an instance was read.
func (r *reader) describe(x *instance, out *Reading) {
	out.Clause = r.clauseText(x)
	out.Places = r.explainPlaces(x)
	out.Conditions = r.explainConditions(x)
	out.Type = r.typeOf(r.refine(x))
}

func (r *reader) typeOf(event uint32) string { return r.finder.tables.Event(event).ID }

// misread says why the word cannot be this form of the cue where it stands, "" if it can.
func (r *reader) misread(i int32, h *section.Hit, cue *table.CueRule) string {
	w := &r.words[i]
	verbal := w.part == verb
	isVerb := isFinite(h.Features) || h.Features&inflect.Participle != 0
	switch {
	case w.entity >= 0:
		return "it begins a name: " + r.entities[w.entity].Text
	case w.part == inner:
		return "it stands inside a name or a time"
	case r.inFigure(i):
		return "it belongs to a number"
	case verbal && !isVerb:
		return "it is read as a verb here, and this form of the cue is a noun"
	case !verbal && isVerb && cue.Verbal:
		return "it is read as a noun here, and this form of the cue is a verb"
	case verbal && !r.moodFits(int(i), h):
		return "the particle before it takes another form of the verb"
	case verbal && cue.NoVerb:
		return "the rule counts for the verbal noun only"
	case !verbal && cue.NoMasdar:
		return "the rule counts for the verb only"
	case verbal && !r.isReading(w, h):
		return "another reading of the verb fits its subject better"
	}
	return ""
}

// refusal says why a cue that can be read was not chosen, where instance n was, -1 for none.
func (r *reader) refusal(out *Reading, n int) string {
	for _, c := range out.Conditions {
		switch {
		case c.Demand == "needs" && !c.Holds:
			return "what it needs is not there: " + c.String()
		case c.Demand == "unless" && c.Holds:
			return "what it must not have is there: " + c.String()
		}
	}
	if n >= 0 {
		return "another rule fits better: " + r.instances[n].cue.ID
	}
	return "its clause does not bear it"
}

// untold says why instance n, which fits, tells no event.
func (r *reader) untold(n int) string {
	x := &r.instances[n]
	switch {
	case !r.tellsEvents(x):
		return "it stands in a part of the page that tells no events: " + r.sectionOf(x.token)
	case r.spoken[x.token]:
		return "it is a part of the cue before it"
	case r.onlyCompares(x):
		return "it is only what another event is compared with"
	case r.isResult(n):
		return "it is told as the result of the event before it"
	}
	if y := r.governing(n); y != nil {
		return fmt.Sprintf("it is what %s (%s) is about, and that leaves it no event of its own", r.page.Original[y.hit.Start:y.hit.End], r.typeOf(y.event))
	}
	return "the verb only says more of a noun that tells the event"
}

// clauseText returns the words from the first to the last that the cue was read with.
func (r *reader) clauseText(x *instance) string {
	lo, hi := r.phrases[x.phrase].first, max(r.phrases[x.phrase].last, x.end)
	for _, f := range x.filled {
		for _, k := range f.phrases {
			if int(k) < len(r.clauseAt) && r.sentenceOf(r.phrases[k].first) == r.sentenceOf(x.token) {
				lo, hi = min(lo, r.phrases[k].first), max(hi, r.phrases[k].last)
			}
		}
	}
	return r.text(lo, hi)
}

// text returns the words of two tokens and those between them, on one line.
func (r *reader) text(lo, hi int32) string {
	lo, hi = max(lo, 0), min(hi, int32(len(r.page.Tokens))-1)
	if lo > hi {
		return ""
	}
	return strings.Join(strings.Fields(r.page.Original[r.page.Tokens[lo].Start:r.page.Tokens[hi].End]), " ")
}

func (r *reader) explainPlaces(x *instance) []Place {
	var all []Place
	for _, f := range x.filled {
		place := Place{Name: f.place, Role: roleIn(x.cue.Frame, f.place)}
		if place.Role == "" {
			place.Role = r.defaultRole(x, f.place)
		}
		if place.Role == "-" {
			place.Role = ""
		}
		for _, k := range f.phrases {
			place.Texts = append(place.Texts, r.text(r.phrases[k].first, r.phrases[k].last))
		}
		all = append(all, place)
	}
	return all
}

func (r *reader) explainConditions(x *instance) []Condition {
	var all []Condition
	add := func(demand string, list []table.Condition) {
		for _, c := range list {
			name := ""
			if c.Set != table.Any {
				name = r.setName(c.Set)
			}
			all = append(all, Condition{demand, c.Place, name, r.holdsAt(x, c)})
		}
	}
	add("needs", x.cue.Needs)
	add("unless", x.cue.Unless)
	for _, b := range x.cue.Becomes {
		add("becomes "+r.typeOf(b.Event), b.When)
	}
	return all
}

// setName names a set as the YAML does; one whose words a condition writes out has no name.
func (r *reader) setName(set uint32) string {
	if name := r.finder.tables.Set(set).ID; name != "" && !strings.Contains(name, "#") {
		return "@" + name
	}
	return "certain words"
}

// String returns "place: set", as the YAML has it.
func (c Condition) String() string {
	if c.Set == "" {
		return c.Place + `: "*"`
	}
	return c.Place + ": " + c.Set
}
