package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/spare"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// A Finder finds events. It is immutable and safe for concurrent use.
type Finder struct {
	tables    *table.Tables
	parts     []part          // of each lexeme
	sorts     []verbSort      // of each lexeme
	uses      []use           // of each lexeme
	classes   []nounClass     // of each lexeme as a noun
	heads     []nounClass     // of each head noun
	units     []nounClass     // of each unit
	particles map[string]bool // قد, whose meaning hangs on the verb's tense
	cues      []table.CueRule // with the places named by what they mean
	weapons   []uint32        // sets of what is fought with
	types     [][]string      // of each set, the types of entities that are as good as its words
	wording   []bool          // of each set, whether a condition writes its words out
	readers   *spare.List[reader]
}

// New returns a Finder for the event types of lex.
func New(lex *lexicon.Lexicon) *Finder {
	t := lex.Tables()
	f := &Finder{tables: t, particles: map[string]bool{}}
	prepositions := map[string]string{}
	lexemes := t.Count(table.Lexeme)
	f.parts, f.sorts = make([]part, lexemes), make([]verbSort, lexemes)
	f.uses, f.classes = make([]use, lexemes), make([]nounClass, lexemes)
	for i := range f.parts {
		l := t.Lexeme(uint32(i))
		f.parts[i], f.sorts[i] = partOf(l.Class)
		f.uses[i], f.classes[i] = useOf(l.Class), classNamed(l.Means)
		if l.Class == "modal" && l.Means == string(Possible) {
			f.particles[normalize.String(l.Word)] = true
		}
		if l.Class == "preposition" {
			prepositions[l.Word] = l.Means
		}
	}
	f.heads, f.units = make([]nounClass, t.Count(table.Head)), make([]nounClass, t.Count(table.Unit))
	for i := range f.heads {
		f.heads[i] = groupNoun
		if t.Head(uint32(i)).Type == string(entity.Place) {
			f.heads[i] = placeNoun
		}
	}
	for i := range f.units {
		if t.Unit(uint32(i)).Kind == "person" {
			f.units[i] = personNoun
		}
	}
	f.types = make([][]string, t.Sets())
	f.wording = make([]bool, len(f.types))
	for i := range f.types {
		s := t.Set(uint32(i))
		f.types[i], f.wording[i] = s.Types, strings.Contains(s.ID, "#") && !strings.HasSuffix(s.ID, "@")
	}
	for _, name := range [...]string{"drones", "planes", "missiles", "guns", "bombs", "firearms", "arms"} {
		if id, ok := t.SetID(name); ok {
			f.weapons = append(f.weapons, id)
		}
	}
	f.cues = make([]table.CueRule, t.Count(table.Cue))
	for i := range f.cues {
		f.cues[i] = withMeanings(*t.Cue(uint32(i)), prepositions)
	}
	f.readers = spare.New(func() *reader { return &reader{finder: f} })
	return f
}

// withMeanings returns a cue whose frame and conditions name prepositions by what they mean, as the phrases of a text do.
func withMeanings(c table.CueRule, prepositions map[string]string) table.CueRule {
	named := func(place string) string {
		if m, ok := prepositions[place]; ok {
			return m
		}
		return place
	}
	conditions := func(list []table.Condition) []table.Condition {
		list = slices.Clone(list)
		for i := range list {
			list[i].Place = named(list[i].Place)
		}
		return list
	}
	c.Frame, c.Becomes = slices.Clone(c.Frame), slices.Clone(c.Becomes)
	for i := range c.Frame {
		c.Frame[i].Place = named(c.Frame[i].Place)
	}
	for i := range c.Becomes {
		c.Becomes[i].When = conditions(c.Becomes[i].When)
	}
	c.Needs, c.Unless = conditions(c.Needs), conditions(c.Unless)
	return c
}

// partOf says what the words of a class of the lexicon are in a clause.
func partOf(class string) (part, verbSort) {
	switch class {
	case "preposition", "place_preposition", "time_preposition", "source_phrase":
		return preposition, plainVerb
	case "coordinator":
		return coordinator, plainVerb
	case "clause_conjunction", "interrogative":
		return conjunction, plainVerb
	case "complementizer":
		return complementizer, plainVerb
	case "relative":
		return relative, plainVerb
	case "negator":
		return negator, plainVerb
	case "modal":
		return modal, modalVerb
	case "pronoun":
		return pronoun, plainVerb
	case "demonstrative":
		return demonstrative, plainVerb
	case "quantifier":
		return quantifier, plainVerb
	case "adverb", "connective", "section_marker":
		return adverb, plainVerb
	case "adjective", "modal_adjective":
		return adjective, plainVerb
	case "verb", "cancel":
		return verb, plainVerb
	case "light_verb":
		return verb, lightVerb
	case "reporting":
		return verb, reportingVerb
	case "auxiliary", "attempt":
		return verb, auxiliaryVerb
	case "passive_verb":
		return verb, passiveVerb
	case "cause_verb":
		return verb, causeVerb
	case "enable_verb":
		return verb, enableVerb
	case "extent_verb":
		return verb, extentVerb
	case "happen_verb":
		return verb, happenVerb
	}
	return noun, plainVerb
}

// A reader is the state of one call of Find. The next call uses its memory again.
type reader struct {
	finder          *Finder
	page            *section.Page
	entities        []entity.Entity
	figures         []figure.Figure
	times           []figure.Time
	words           []word
	phrases         []phrase
	phraseAt        []int32 // of each token
	sentencePhrases []int32 // first phrase of each sentence, and one more
	clauses         []clause
	clauseAt        []int32 // of each phrase
	instances       []instance
	nisbaOf         []nisbaAt
	reports         []report
	speaker         *Argument // who spoke last: heard, or nobody yet
	heard           Argument
	events          []Event
	done            []*instance // of each event
	tells           []bool      // tokens that are cues
	spoken          []bool      // tokens that a cue demanded and that tell no event of their own: قلقه after أعرب عن
	marked          []bool      // sets with a word in the sentence markedSentence
	markedTypes     []string    // of entities in it
	markedSentence  int32
	sentence        int32
	newestYear      int // that a time of the page names

	lists   lists
	base    [2]instance // the places of the cues at one token as a noun's and as a verb's
	trial   []filled    // the places of the cue that is being weighed,
	best    []filled    // and of the best of its token so far
	filled  []filled    // those of all instances
	groups  [][]int32
	depth   int // of the noun phrases in noun phrases that are being read
	folded  [2][]byte
	skipped []bool // phrases of verbs that only say more of a noun
	turn    turn   // where the last verb of saying that was asked for ends
}

// begin makes r ready for a page.
func (r *reader) begin(p *section.Page, entities []entity.Entity, figures []figure.Figure, times []figure.Time) {
	r.page, r.entities, r.figures, r.times = p, entities, figures, times
	r.phrases, r.sentencePhrases, r.clauses = r.phrases[:0], r.sentencePhrases[:0], r.clauses[:0]
	r.turn = turn{}
	r.instances, r.nisbaOf, r.filled = r.instances[:0], r.nisbaOf[:0], r.filled[:0]
	r.speaker, r.sentence, r.markedSentence = nil, 0, -1
	r.newestYear = lastYear(times)
	r.marked = resized(r.marked, r.finder.tables.Sets())
	r.lists.reset()
}

// end lets go of what belongs to the caller.
func (r *reader) end() {
	r.heard = Argument{}
	clear(r.reports)
	clear(r.events)
	clear(r.done)
	clear(r.instances)
	r.reports, r.events, r.done = r.reports[:0], r.events[:0], r.done[:0]
	r.page, r.entities, r.figures, r.times, r.speaker, r.base = nil, nil, nil, nil, nil, [2]instance{{filled: r.base[0].filled}, {filled: r.base[1].filled}}
}

// Find returns the events of a page in order of Start, given what the earlier stages found in it.
func (f *Finder) Find(p *section.Page, entities []entity.Entity, figures []figure.Figure, times []figure.Time) []Event {
	if len(p.Tokens) == 0 || len(p.Sentences) == 0 {
		return nil
	}
	r := f.readers.Get()
	defer f.readers.Put(r)
	defer r.end()
	r.begin(p, entities, figures, times)
	r.readWords()
	r.readPhrases()
	r.readClauses()
	r.readCues()
	r.makeEvents()
	r.finish()
	slices.SortStableFunc(r.events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Cue.Start, b.Cue.Start), cmp.Compare(a.Type, b.Type))
	})
	if len(r.events) == 0 {
		return nil
	}
	return slices.Clone(r.events)
}
