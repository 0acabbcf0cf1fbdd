package table

import "sync/atomic"

// Tables is the compiled lexicon. Words, phrases and names lie in one string and are read in place;
// the shorter lists are read out when it is opened. It is immutable and safe for concurrent use.
type Tables struct {
	data string // the whole file

	texts      string // each with its length before it
	words      string // from byte 4 on the words: 4 bytes each for the WordID, the State after it, its length; the key
	wordStarts string // 4 bytes a word: where it begins in words
	wordSlots  string // 8 bytes a slot: the hash and where the word begins in words
	edgeSlots  string // 12 bytes a slot: from, WordID, to
	senseEnds  string // 4 bytes a state: where its senses end in senses, and the flag inner
	senses     []Sense
	members    string // 12 bytes each: state, features, noun
	nounKeys   []string
	groupEnds  string // 4 bytes a group of nouns: where its sets end in groupSets
	groupSets  string // 4 bytes each: the sets that hold the nouns of a group, in order

	recent          *[1 << 10]atomic.Pointer[knownEntity]
	facts           string // 12 bytes an entity: where its type, kind and home stand in texts
	entities, parts records
	ownCues         records // without the conditions of their types
	keyed           records // the lexemes with their keys
	tenures         []Tenure
	heads           []HeadNoun
	offices         []OfficeNoun
	events          []EventType
	cues            []CueRule // with the conditions of their event types
	sets            []WordSet
	units           []UnitNoun
	lexemes         []LexemeEntry
	setIDs          map[string]uint32

	setCount, eventCount int // while the lists are read
}

// Word returns the number of a folded word, 0 if no phrase holds it.
func (t *Tables) Word(key string) WordID {
	w, _ := t.Find(key)
	return w
}

// Find returns the number of a folded word, and the state after it as the first word of a phrase: 0 for each that
// there isn't.
func (t *Tables) Find(key string) (WordID, State) {
	n := len(t.wordSlots) / wordSlot
	h := hash(key)
	at := slotOf(h, n) * wordSlot
	for range min(n, maxProbe) {
		slot := t.wordSlots[at : at+wordSlot]
		start := number(slot, 4)
		if start == 0 {
			return 0, 0
		}
		if number(slot, 0) == h {
			if w := t.wordAt(start); w.key == key {
				return w.id, t.known(w.root)
			}
		}
		if at += wordSlot; at == len(t.wordSlots) {
			at = 0
		}
	}
	return 0, 0
}

// A word is a word as it lies in the file, all that there is to know of it in one place.
type word struct {
	id   WordID
	root State
	key  string
}

// wordAt reads the word at a byte of t.words; the zero word if there is none.
func (t *Tables) wordAt(start uint32) word {
	if uint64(start)+wordHead > uint64(len(t.words)) {
		return word{}
	}
	s := t.words[start:]
	n := number(s, 8)
	if uint64(n) > uint64(len(s)-wordHead) {
		return word{}
	}
	return word{WordID(number(s, 0)), State(number(s, 4)), s[wordHead : wordHead+n]}
}

// word returns the word of that number, the zero word if there is none.
func (t *Tables) word(w WordID) word {
	at := (int(w) - 1) * 4
	if at < 0 || at >= len(t.wordStarts) {
		return word{}
	}
	return t.wordAt(number(t.wordStarts, at))
}

// Key returns the word of that number, "" if there is none.
func (t *Tables) Key(w WordID) string { return t.word(w).key }

// Root returns the state after the first word of a phrase, 0 if none begins with w.
func (t *Tables) Root(w WordID) State { return t.known(t.word(w).root) }

// Step returns the state after one more word, 0 if no phrase goes on so.
func (t *Tables) Step(s State, w WordID) State {
	if s == 0 || w == 0 {
		return 0
	}
	n := len(t.edgeSlots) / edgeSlot
	at := slotOf(hashEdge(s, w), n) * edgeSlot
	for range min(n, maxProbe) {
		slot := t.edgeSlots[at : at+edgeSlot]
		switch from := State(number(slot, 0)); {
		case from == 0:
			return 0
		case from == s && WordID(number(slot, 4)) == w:
			return t.known(State(number(slot, 8)))
		}
		if at += edgeSlot; at == len(t.edgeSlots) {
			at = 0
		}
	}
	return 0
}

// known returns s if it is a state of t, else 0.
func (t *Tables) known(s State) State {
	if int(s) > t.States() {
		return 0
	}
	return s
}

// Phrase returns the meanings of the phrase that ends at s, which must not be changed, and whether a longer phrase
// goes on from there. Most go no further: who asks this first saves the search of Step.
func (t *Tables) Phrase(s State) (senses []Sense, goesOn bool) {
	at := (int(s) - 1) * 4
	if at < 0 || at >= len(t.senseEnds) {
		return nil, false
	}
	start := uint32(0)
	if at > 0 {
		start = number(t.senseEnds, at-4) &^ inner
	}
	end := number(t.senseEnds, at)
	return t.senses[start : end&^inner : end&^inner], end&inner != 0
}

// Senses returns the meanings of the phrase that ends at s. They must not be changed.
func (t *Tables) Senses(s State) []Sense {
	senses, _ := t.Phrase(s)
	return senses
}

// The accessors take the Entry of a Sense of their kind. What they return must not be changed.
func (t *Tables) Head(i uint32) *HeadNoun      { return &t.heads[i] }
func (t *Tables) Office(i uint32) *OfficeNoun  { return &t.offices[i] }
func (t *Tables) Event(i uint32) *EventType    { return &t.events[i] }
func (t *Tables) Cue(i uint32) *CueRule        { return &t.cues[i] }
func (t *Tables) Set(i uint32) *WordSet        { return &t.sets[i] }
func (t *Tables) Unit(i uint32) *UnitNoun      { return &t.units[i] }
func (t *Tables) Lexeme(i uint32) *LexemeEntry { return &t.lexemes[i] }

// Entity reads the entity out of the file, without allocating.
func (t *Tables) Entity(i uint32) Entity {
	r := t.entities.at(t, i)
	e := Entity{ID: r.text(), Type: r.text(), Kind: r.text(), Name: r.text(), EN: r.text(),
		Country: r.text(), CapitalOf: r.text(), Wikidata: r.text()}
	first, n := r.uint(), r.uint()
	if end := first + n; n > 0 && first < end && end <= uint32(len(t.tenures)) {
		e.Tenures = t.tenures[first:end:end]
	}
	return e
}

// Known returns Entity(i), which must not be changed. Those asked for last are remembered: a text names few again and again.
func (t *Tables) Known(i uint32) *Entity {
	slot := &t.recent[i%uint32(len(t.recent))]
	if k := slot.Load(); k != nil && k.index == i {
		return &k.Entity
	}
	k := &knownEntity{t.Entity(i), i}
	slot.Store(k)
	return &k.Entity
}

type knownEntity struct {
	Entity
	index uint32
}

// TypeOf, KindOf and HomeOf return what Entity(i) has as Type, Kind and Home, sooner than that reads it.
func (t *Tables) TypeOf(i uint32) string { return t.fact(i, 0) }
func (t *Tables) KindOf(i uint32) string { return t.fact(i, 4) }
func (t *Tables) HomeOf(i uint32) string { return t.fact(i, 8) }

func (t *Tables) fact(i uint32, at int) string {
	text, _ := t.text(number(t.facts, int(i)*factSize+at))
	return text
}

// Part reads the word of names out of the file, without allocating.
func (t *Tables) Part(i uint32) NamePart {
	r := t.parts.at(t, i)
	return NamePart{Word: r.text(), Kind: r.text()}
}

// InSet reports whether a set holds, itself or by another set, the nouns of a group: the Entry of a Member.
// Most groups are in a handful of sets.
func (t *Tables) InSet(set, group uint32) bool {
	lo, hi := t.setsOf(group)
	for lo < hi {
		mid := int(uint(lo+hi)/8) * 4
		switch s := number(t.groupSets, mid); {
		case s == set:
			return true
		case s < set:
			lo = mid + 4
		default:
			hi = mid
		}
	}
	return false
}

// MarkSets sets the flag of each set that holds the nouns of a group.
func (t *Tables) MarkSets(group uint32, flags []bool) {
	for at, end := t.setsOf(group); at < end; at += 4 {
		flags[number(t.groupSets, at)] = true
	}
}

// setsOf returns where the sets of a group begin and end in t.groupSets.
func (t *Tables) setsOf(group uint32) (start, end int) {
	at := int(group) * 4
	if at > 0 {
		start = 4 * int(number(t.groupEnds, at-4))
	}
	return start, 4 * int(number(t.groupEnds, at))
}

// Sets returns how many sets there are, those of single conditions included.
func (t *Tables) Sets() int { return len(t.sets) }

// SetID returns the index of a named set or of a unit's slug used as a set.
func (t *Tables) SetID(name string) (uint32, bool) { i, ok := t.setIDs[name]; return i, ok }

// Count returns how many entries of kind k there are: their indexes are below it. Entries that a
// later layer took out are counted; no Sense points to them.
func (t *Tables) Count(k Kind) int {
	switch k {
	case Name, Short, Nisba:
		return t.entities.count()
	case Head:
		return len(t.heads)
	case Office:
		return len(t.offices)
	case Part:
		return t.parts.count()
	case Cue:
		return len(t.cues)
	case Member:
		return len(t.groupEnds) / 4
	case Unit:
		return len(t.units)
	case Lexeme:
		return len(t.lexemes)
	}
	return 0
}

// Words and States return how many words and states of phrases there are.
func (t *Tables) Words() int  { return len(t.wordStarts) / 4 }
func (t *Tables) States() int { return len(t.senseEnds) / 4 }

// Data returns the compiled file, which Open reads.
func (t *Tables) Data() string { return t.data }

// Paths returns a function that gives the words of the phrase that ends at a state.
func (t *Tables) Paths() func(State) []string {
	type link struct {
		from State
		word WordID
	}
	links := make([]link, t.States()+1)
	set := func(to, from State, w WordID) {
		if to != 0 && int(to) < len(links) {
			links[to] = link{from, w}
		}
	}
	for w := WordID(1); int(w) <= t.Words(); w++ {
		set(t.Root(w), 0, w)
	}
	t.eachStep(func(s step) { set(s.to, s.from, s.word) })
	return func(s State) []string {
		var words []string
		for range t.States() {
			if s == 0 || int(s) >= len(links) || links[s].word == 0 {
				break
			}
			words = append([]string{t.Key(links[s].word)}, words...)
			s = links[s].from
		}
		return words
	}
}

// eachStep calls f with the steps that lead from a state of t to a state of t.
func (t *Tables) eachStep(f func(step)) {
	words, states := WordID(t.Words()), State(t.States())
	for at := 0; at+edgeSlot <= len(t.edgeSlots); at += edgeSlot {
		s := step{edge{State(number(t.edgeSlots, at)), WordID(number(t.edgeSlots, at+4))}, State(number(t.edgeSlots, at+8))}
		if s.from != 0 && s.from <= states && s.word != 0 && s.word <= words && s.to != 0 && s.to <= states {
			f(s)
		}
	}
}
