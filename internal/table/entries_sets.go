package table

import (
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// Noun returns the number of a noun of sets by its key, and whether it is new: then it has no forms yet.
func (b *Builder) Noun(key string) (noun uint32, isNew bool) {
	if i, ok := b.nouns.find(key); ok {
		return i, false
	}
	return b.nouns.put(key, key)
}

// AddMember makes phrase a form of the noun.
func (b *Builder) AddMember(phrase []string, noun uint32, f inflect.Feature) {
	if at := b.path(phrase); at != 0 {
		b.members = append(b.members, sensed{at, Sense{Kind: Member, Entry: noun, Features: f}})
	}
}

// Set returns the index of the set with the id, which may get its members later.
func (b *Builder) Set(id string) uint32 {
	if i, ok := b.sets.find(id); ok {
		return i
	}
	i, _ := b.sets.put(id, WordSet{ID: id})
	return i
}

// HasSet reports whether PutSet has given the set its members.
func (b *Builder) HasSet(id string) bool {
	i, ok := b.sets.find(id)
	return ok && (len(b.sets.items[i].nouns) > 0 || len(b.sets.items[i].sets) > 0)
}

// PutSet makes the set of that id the union of nouns and of other sets.
func (b *Builder) PutSet(id string, nouns, sets []uint32) uint32 {
	i, _ := b.sets.put(id, WordSet{ID: id, nouns: nouns, sets: sets})
	return i
}

// SetIDs returns the names of the sets and units that have been put, in order.
func (b *Builder) SetIDs() []string {
	var all []string
	for _, s := range b.sets.items {
		if !s.isUnnamed() && b.HasSet(s.ID) {
			all = append(all, s.ID)
		}
	}
	return all
}

// isUnnamed reports whether the set has no name that a lexicon could give it.
func (s *WordSet) isUnnamed() bool { return s.ID == "" || strings.Contains(s.ID, "#") }

// A walker goes through sets and the sets in them. It does not call itself: a lexicon may nest sets as deep as it likes.
type walker struct {
	sets  []WordSet
	seen  []int // the number of the last walk that met a set
	walk  int
	stack []uint32
	steps int
}

// visit calls f with a set and all in it that the walk at hand has not met yet.
func (w *walker) visit(set uint32, f func(*WordSet)) {
	for w.stack = append(w.stack, set); len(w.stack) > 0; {
		set := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if w.steps++; set == Any || w.seen[set] == w.walk {
			continue
		}
		w.seen[set] = w.walk
		f(&w.sets[set])
		w.stack = append(w.stack, w.sets[set].sets...)
	}
}

// used returns which sets have a name, stand in a condition, or are part of such a set.
func (b *Builder) used() []bool {
	w := walker{sets: b.sets.items, seen: make([]int, len(b.sets.items)), walk: 1}
	visit := func(set uint32) { w.visit(set, func(*WordSet) {}) }
	all := func(conditions []Condition, becomes []Refinement) {
		for _, c := range conditions {
			visit(c.Set)
		}
		for _, r := range becomes {
			for _, c := range r.When {
				visit(c.Set)
			}
		}
	}
	for i := range b.sets.items {
		if !b.sets.items[i].isUnnamed() {
			visit(uint32(i))
		}
	}
	for _, c := range b.cues.items {
		all(slices.Concat(c.Needs, c.Unless), c.Becomes)
	}
	for _, e := range b.events.items {
		all(e.unless, e.becomes)
	}
	used := make([]bool, len(w.seen))
	for i, walk := range w.seen {
		used[i] = walk == 1
	}
	return used
}

// maxHeld bounds how many nouns and sets all sets together hold, counted once for each set that they are in: more would
// fill the memory. The default lexicon has a few thousand.
const maxHeld = 2_000_000

// A HeldError says that the sets, with those in them, hold more than is kept.
type HeldError struct{ Set uint32 } // the first for which there is no more room

// Error says how many may be held.
func (e *HeldError) Error() string {
	return fmt.Sprintf("the sets, with those in them, hold more than %d nouns and sets", maxHeld)
}

// holders returns for each noun the sets that hold it, themselves or by another set, in order.
func (b *Builder) holders() ([][]uint32, error) {
	holders := make([][]uint32, len(b.nouns.items))
	w := walker{sets: b.sets.items, seen: make([]int, len(b.sets.items))}
	held := 0
	for i, isUsed := range b.used() {
		if !isUsed {
			continue
		}
		w.walk++
		w.visit(uint32(i), func(s *WordSet) {
			held += len(s.nouns)
			for _, n := range s.nouns {
				if k := len(holders[n]); k == 0 || holders[n][k-1] != uint32(i) {
					holders[n] = append(holders[n], uint32(i))
				}
			}
		})
		if held+w.steps > maxHeld {
			return nil, &HeldError{Set: uint32(i)}
		}
	}
	return holders, nil
}

// grouped returns what forms of nouns mean: one sense for all nouns with a form of the same letters and
// features, whose entry is the group of nouns that are in the same sets. A form that no set has is none.
// The forms are in the order of byForm.
func (b *Builder) grouped(members []sensed) (senses []sensed, groups [][]uint32, err error) {
	holders, err := b.holders()
	if err != nil {
		return nil, nil, err
	}
	for i := 0; i < len(members); {
		var sets []uint32
		m := members[i]
		for ; i < len(members) && members[i].State == m.State && members[i].Features == m.Features; i++ {
			sets = append(sets, holders[members[i].Entry]...)
		}
		if len(sets) > 0 {
			slices.Sort(sets)
			senses = append(senses, m)
			groups = append(groups, slices.Compact(sets))
		}
	}
	of := slices.Clone(groups)
	slices.SortFunc(groups, slices.Compare)
	groups = slices.CompactFunc(groups, slices.Equal)
	for i := range senses {
		n, _ := slices.BinarySearchFunc(groups, of[i], slices.Compare)
		senses[i].Entry = uint32(n)
	}
	return senses, groups, nil
}
