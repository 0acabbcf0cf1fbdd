package table

// Tables is the compiled lexicon. It is immutable and safe for concurrent use.
type Tables struct {
	words  map[string]WordID
	roots  map[WordID]State
	edges  map[edge]State
	senses map[State][]Sense
	sets   map[string]uint32
	entity []Entity
	head   []HeadNoun
	office []OfficeNoun
	part   []NamePart
	event  []EventType
	cue    []CueRule
	set    []WordSet
	unit   []UnitNoun
	lexeme []LexemeEntry
}

// Word returns the number of a folded word, 0 if no phrase holds it.
func (t *Tables) Word(key string) WordID { return t.words[key] }

// Root returns the state after the first word of a phrase, 0 if none begins with w.
func (t *Tables) Root(w WordID) State { return t.roots[w] }

// Step returns the state after one more word, 0 if no phrase goes on so.
func (t *Tables) Step(s State, w WordID) State { return t.edges[edge{s, w}] }

// Senses returns the meanings of the phrase that ends at s.
func (t *Tables) Senses(s State) []Sense { return t.senses[s] }

// The accessors take the Entry of a Sense of their kind.
func (t *Tables) Entity(i uint32) Entity      { return t.entity[i] }
func (t *Tables) Head(i uint32) HeadNoun      { return t.head[i] }
func (t *Tables) Office(i uint32) OfficeNoun  { return t.office[i] }
func (t *Tables) Part(i uint32) NamePart      { return t.part[i] }
func (t *Tables) Event(i uint32) EventType    { return t.event[i] }
func (t *Tables) Cue(i uint32) *CueRule       { return &t.cue[i] }
func (t *Tables) Set(i uint32) WordSet        { return t.set[i] }
func (t *Tables) Unit(i uint32) UnitNoun      { return t.unit[i] }
func (t *Tables) Lexeme(i uint32) LexemeEntry { return t.lexeme[i] }

// SetID returns the index of a named set or of a unit's slug used as a set.
func (t *Tables) SetID(name string) (uint32, bool) { i, ok := t.sets[name]; return i, ok }

// Count returns how many entries of kind k there are: their indexes are below it.
func (t *Tables) Count(k Kind) int {
	switch k {
	case Name, Short, Nisba:
		return len(t.entity)
	case Head:
		return len(t.head)
	case Office:
		return len(t.office)
	case Part:
		return len(t.part)
	case Cue:
		return len(t.cue)
	case Member:
		return len(t.set)
	case Unit:
		return len(t.unit)
	case Lexeme:
		return len(t.lexeme)
	}
	return 0
}
