package entity

import (
	"time"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/spare"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// The letters that tell a definite word and an indefinite accusative.
const (
	article = "ال"
	alef    = "ا"
)

// A Finder finds the entities of pages. It is immutable and safe for concurrent use.
type Finder struct {
	tables  *table.Tables
	lexemes []trait  // of each lexeme
	parts   []trait  // of each part of personal names
	heads   []head   // what each head noun takes
	offices []string // the rule that each office makes
	sport   uint32   // the set of its nouns
	foreign foreign
	readers *spare.List[reader]
}

// noSet is the number of no set, where the lexicon has no nouns of sport.
const noSet = ^uint32(0)

// New returns a Finder that knows the names of lex.
func New(lex *lexicon.Lexicon) *Finder {
	f := &Finder{tables: lex.Tables(), sport: noSet}
	f.lexemes = make([]trait, f.tables.Count(table.Lexeme))
	for i := range f.lexemes {
		l := f.tables.Lexeme(uint32(i))
		f.lexemes[i] = classTraits(l.Class)
		switch {
		case l.Means == "general":
			f.lexemes[i] |= general
		case l.Means == "person" && l.Class == "noun":
			f.lexemes[i] |= person
		}
	}
	f.parts = make([]trait, f.tables.Count(table.Part))
	for i := range f.parts {
		f.parts[i] = partTraits(f.tables.Part(uint32(i)).Kind)
	}
	f.heads = make([]head, f.tables.Count(table.Head))
	for i := range f.heads {
		f.heads[i] = newHead(*f.tables.Head(uint32(i)))
	}
	f.offices = make([]string, f.tables.Count(table.Office))
	for i := range f.offices {
		f.offices[i] = "office/" + f.tables.Office(uint32(i)).Word
	}
	if set, ok := f.tables.SetID("sport"); ok {
		f.sport = set
	}
	f.foreign = newForeign(f.tables)
	f.readers = spare.New(func() *reader { return newReader(f) })
	return f
}

func partTraits(kind string) trait {
	switch kind {
	case "given":
		return given
	case "particle":
		return particle
	}
	return family
}

// Find returns the entities of p in order of their place, an outer one before those inside it. The
// date decides who holds an office; the zero time is none. The work is linear in the length of p.
func (f *Finder) Find(p *section.Page, published time.Time) []Entity {
	r := f.readers.Get()
	defer func() {
		r.page = nil
		f.readers.Put(r)
	}()
	r.begin(p)
	if !published.IsZero() {
		r.date = published.Format(time.DateOnly)
	}
	r.readTraits()
	r.lookUp()
	r.findClubs()
	r.compose()
	r.findPeople()
	r.findPlaces()
	r.refer()
	r.settle()
	r.judgeCountries()
	return r.entities()
}

// A reader is the state of Find.
type reader struct {
	*Finder
	page   *section.Page
	date   string // ISO 8601, empty if unknown
	traits []trait
	found  []mention
	nameAt []int32 // index in found of the lexicon's name or nisba that begins at each token, -1 if none
	made   []int32 // index in found of what a head at each token has made, -1 if nothing
	seen   seen
	memory memory
	clues  uint32    // of the reading that is being weighed
	why    string    // the clue that decided for the last one
	over   int32     // the entry that the last reading was preferred to, -1 if there was none
	people int       // the token after the person that was found last
	order  []int32   // the indexes of found in the order of their place, while they are sorted
	spare  []mention // what found was before it was sorted
}

func newReader(f *Finder) *reader {
	return &reader{Finder: f, seen: seen{map[uint32]int32{}, map[string]int32{}, map[string]int32{}},
		memory: memory{aliases: map[string]int32{}, entries: map[uint32]int32{}, heads: map[uint32]int32{}}}
}

// begin makes r ready for p. Its lists and maps are used again.
func (r *reader) begin(p *section.Page) {
	n := len(p.Tokens)
	r.page, r.date, r.people = p, "", 0
	r.found = r.found[:0]
	r.traits = append(r.traits[:0], make([]trait, n)...)
	r.nameAt = append(r.nameAt[:0], make([]int32, n)...)
	r.made = append(r.made[:0], make([]int32, n)...)
	r.memory.covered = append(r.memory.covered[:0], make([]bool, n)...)
	clear(r.seen.entries)
	clear(r.seen.countries)
	clear(r.seen.recent)
	clear(r.memory.aliases)
	r.memory.said = r.memory.said[:0]
	r.memory.ends = [256]bool{}
	clear(r.memory.entries)
	clear(r.memory.heads)
}

// A mention is a candidate for an Entity.
type mention struct {
	first, last int32
	start, end  int
	typ         Type
	form        Form
	entry       int32 // of the lexicon, -1 for none
	kind        string
	headed      string // kind of the head noun it begins with
	country     string
	role        normalize.Span
	rule        string
	level       level
	coref       bool
	why         string // the clue that decided
	over        int32  // the entry that it was preferred to, -1 for none; 0 too where there are no clues
	composed    bool   // by a head noun
	head        uint32 // which one
	inner       int32  // of a composed mention the first token after its head
	topicEnd    int32  // of a composed mention the last token of what it is for, -1 if it has a name
	dropped     bool
}

// A level says how sure a mention is. Of two that cross each other the surer one stays.
type level uint8

const (
	guessed level = iota
	likely
	sure
)

// covers reports whether m holds the tokens of n.
func (m *mention) covers(n *mention) bool { return m.first <= n.first && n.last <= m.last }

// add appends a mention and returns its index.
func (r *reader) add(m mention) int32 {
	r.found = append(r.found, m)
	return int32(len(r.found) - 1)
}

// gap returns what stands before token i.
func (r *reader) gap(i int) token.Gap { return r.page.Tokens[i].Gap }

// reaches reports whether a name may go on from token i-1 to token i.
func (r *reader) reaches(i int) bool {
	return i < len(r.page.Tokens) && r.page.Tokens[i].Gap < token.Line
}

// key returns the key of token i, empty beyond the text.
func (r *reader) key(i int) string {
	if i < 0 || i >= len(r.page.Tokens) {
		return ""
	}
	return r.page.Tokens[i].Key
}

// trait returns the traits of token i, none beyond the text.
func (r *reader) trait(i int) trait {
	if i < 0 || i >= len(r.traits) {
		return 0
	}
	return r.traits[i]
}

// entities returns what was found.
func (r *reader) entities() []Entity {
	kept := r.found[:0]
	for _, m := range r.found {
		if !m.dropped {
			kept = append(kept, m)
		}
	}
	r.found = kept
	r.sort()
	all := make([]Entity, len(r.found))
	for i := range r.found {
		all[i] = r.entity(&r.found[i])
	}
	return all
}

func (r *reader) entity(m *mention) Entity {
	e := Entity{Span: normalize.Span{Start: m.start, End: m.end}, Type: m.typ, Form: m.form, Country: m.country,
		Role: m.role.Of(r.page.Original), Coref: m.coref, Rule: m.rule, First: int(m.first), Last: int(m.last)}
	e.Text = e.Span.Of(r.page.Original)
	e.Clue = m.why
	if m.why != "" && m.over >= 0 {
		e.Over = r.tables.Known(uint32(m.over)).ID
	}
	if m.entry >= 0 {
		known := r.tables.Known(uint32(m.entry))
		e.Ref, e.Name, e.NameEN, e.Wikidata = known.ID, known.Name, known.EN, known.Wikidata
		if e.Country == "" {
			e.Country = known.Home()
		}
	}
	return e
}

// typeOf returns the type of an entry of the lexicon.
func (f *Finder) typeOf(entry uint32) Type { return Type(f.tables.TypeOf(entry)) }

// byPlace orders mentions by their first token, the longer one first, then the surer one.
func byPlace(a, b *mention) int {
	switch {
	case a.first != b.first:
		return int(a.first - b.first)
	case a.last != b.last:
		return int(b.last - a.last)
	case a.level != b.level:
		return int(b.level) - int(a.level)
	case a.start != b.start:
		return a.start - b.start
	}
	return int(b.entry - a.entry)
}
