package table

import (
	"cmp"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// A Builder collects entries and phrases for Tables. An entry is put under a key; putting the key
// again replaces the entry, keeps its index, and takes its phrases away. The zero Builder is empty.
//
//	i := b.PutUnit("drone", UnitNoun{Slug: "drone"})
//	b.Add([]string{"طائره", "مسيره"}, Sense{Kind: Unit, Entry: i})
type Builder struct {
	words  map[string]WordID
	keys   []string // of words, from 1
	roots  map[WordID]State
	edges  map[edge]State
	last   State
	senses []sensed
	born   map[owner]int // of entries put again: the senses before this index are gone

	entities list[Entity]
	heads    list[HeadNoun]
	offices  list[OfficeNoun]
	parts    list[NamePart]
	events   list[EventType]
	cues     list[CueRule]
	sets     list[WordSet]
	groups   list[struct{}]
	units    list[UnitNoun]
	lexemes  list[LexemeEntry]
}

type edge struct {
	from State
	word WordID
}

// sensed is a sense of the phrase that ends at a state.
type sensed struct {
	State
	Sense
}

// An owner is what senses belong to.
type owner struct {
	kind  Kind
	entry uint32
}

func ownerOf(s Sense) owner {
	if s.Kind == Short || s.Kind == Nisba {
		s.Kind = Name
	}
	return owner{s.Kind, s.Entry}
}

// A list holds the entries of one kind.
type list[T any] struct {
	items []T
	index map[string]uint32
}

func (l *list[T]) find(key string) (uint32, bool) {
	i, ok := l.index[key]
	return i, ok
}

// put stores item under key and reports whether the key is new.
func (l *list[T]) put(key string, item T) (uint32, bool) {
	if i, ok := l.index[key]; ok {
		l.items[i] = item
		return i, false
	}
	if l.index == nil {
		l.index = map[string]uint32{}
	}
	i := uint32(len(l.items))
	l.index[key] = i
	l.items = append(l.items, item)
	return i, true
}

// remove frees key and returns the index of what was under it.
func (l *list[T]) remove(key string) (uint32, bool) {
	i, ok := l.index[key]
	if ok {
		var none T
		l.items[i] = none
		delete(l.index, key)
	}
	return i, ok
}

// put stores item in l and takes the senses away that an earlier one had.
func put[T any](b *Builder, l *list[T], kind Kind, key string, item T) uint32 {
	i, isNew := l.put(key, item)
	if !isNew {
		b.forget(owner{kind, i})
	}
	return i
}

// remove takes the entry and its senses away and reports whether there was one.
func remove[T any](b *Builder, l *list[T], kind Kind, key string) bool {
	i, ok := l.remove(key)
	if ok {
		b.forget(owner{kind, i})
	}
	return ok
}

func (b *Builder) forget(o owner) {
	if b.born == nil {
		b.born = map[owner]int{}
	}
	b.born[o] = len(b.senses)
}

// The Put methods store an entry and return its index, the Entry of its Senses. The Remove methods
// report whether the entry was there.

func (b *Builder) PutEntity(e Entity) uint32 {
	return put(b, &b.entities, Name, entityKey(e.Type, e.ID), e)
}
func (b *Builder) RemoveEntity(typ, id string) bool {
	return remove(b, &b.entities, Name, entityKey(typ, id))
}
func entityKey(typ, id string) string { return typ + "/" + id }

func (b *Builder) PutHead(h HeadNoun) uint32         { return put(b, &b.heads, Head, h.Word, h) }
func (b *Builder) RemoveHead(word string) bool       { return remove(b, &b.heads, Head, word) }
func (b *Builder) PutOffice(o OfficeNoun) uint32     { return put(b, &b.offices, Office, o.Word, o) }
func (b *Builder) RemoveOffice(word string) bool     { return remove(b, &b.offices, Office, word) }
func (b *Builder) PutPart(p NamePart) uint32         { return put(b, &b.parts, Part, p.Kind+"/"+p.Word, p) }
func (b *Builder) RemovePart(kind, word string) bool { return remove(b, &b.parts, Part, kind+"/"+word) }
func (b *Builder) PutUnit(u UnitNoun) uint32         { return put(b, &b.units, Unit, u.Slug, u) }
func (b *Builder) RemoveUnit(slug string) bool       { return remove(b, &b.units, Unit, slug) }
func (b *Builder) PutLexeme(l LexemeEntry) uint32 {
	return put(b, &b.lexemes, Lexeme, l.Class+"/"+l.Word, l)
}
func (b *Builder) RemoveLexeme(class, word string) bool {
	return remove(b, &b.lexemes, Lexeme, class+"/"+word)
}

// PutEvent stores a type of event. It keeps the conditions and refinements of an earlier one.
func (b *Builder) PutEvent(e EventType) uint32 {
	if i, ok := b.events.find(e.ID); ok {
		e.unless, e.becomes = b.events.items[i].unless, b.events.items[i].becomes
	}
	i, _ := b.events.put(e.ID, e)
	return i
}

// Event returns the type of event with the id.
func (b *Builder) Event(id string) (EventType, uint32, bool) {
	i, ok := b.events.find(id)
	if !ok {
		return EventType{}, 0, false
	}
	return b.events.items[i], i, true
}

// RemoveEvent takes the type of event and its cues away.
func (b *Builder) RemoveEvent(id string) bool {
	i, ok := b.events.remove(id)
	for k, c := range b.cues.items {
		if ok && c.ID != "" && c.Event == i {
			remove(b, &b.cues, Cue, b.cues.items[k].ID)
		}
	}
	return ok
}

func (b *Builder) PutCue(c CueRule) uint32  { return put(b, &b.cues, Cue, c.ID, c) }
func (b *Builder) RemoveCue(id string) bool { return remove(b, &b.cues, Cue, id) }
func (b *Builder) HasCue(id string) bool    { _, ok := b.cues.find(id); return ok }

// Group returns the list of members under the key: the nouns of a set, of a unit, of one condition.
func (b *Builder) Group(key string) uint32 {
	if i, ok := b.groups.find(key); ok {
		return i
	}
	i, _ := b.groups.put(key, struct{}{})
	return i
}

// NewGroup returns Group(key) without members.
func (b *Builder) NewGroup(key string) uint32 { return put(b, &b.groups, Member, key, struct{}{}) }

// RemoveGroup takes the members away.
func (b *Builder) RemoveGroup(key string) bool { return remove(b, &b.groups, Member, key) }

// AddMember makes phrase a member of the group.
func (b *Builder) AddMember(phrase []string, group uint32, f inflect.Feature) {
	b.Add(phrase, Sense{Kind: Member, Entry: group, Features: f})
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
	return ok && (len(b.sets.items[i].groups) > 0 || len(b.sets.items[i].sets) > 0)
}

// PutSet makes the set of that id the union of groups and of other sets.
func (b *Builder) PutSet(id string, groups, sets []uint32) uint32 {
	i, _ := b.sets.put(id, WordSet{ID: id, groups: groups, sets: sets})
	return i
}

// Add makes phrase mean s, besides what it means already. The words are folded.
func (b *Builder) Add(phrase []string, s Sense) {
	if at := b.path(phrase); at != 0 {
		b.senses = append(b.senses, sensed{at, s})
	}
}

func (b *Builder) path(phrase []string) State {
	var at State
	for i, key := range phrase {
		w := b.word(key)
		if i == 0 {
			at = b.root(w)
		} else {
			at = b.step(at, w)
		}
	}
	return at
}

func (b *Builder) word(key string) WordID {
	if w, ok := b.words[key]; ok {
		return w
	}
	if b.words == nil {
		b.words = map[string]WordID{}
	}
	b.keys = append(b.keys, key)
	w := WordID(len(b.keys))
	b.words[key] = w
	return w
}

func (b *Builder) root(w WordID) State {
	if s, ok := b.roots[w]; ok {
		return s
	}
	if b.roots == nil {
		b.roots = map[WordID]State{}
	}
	b.last++
	b.roots[w] = b.last
	return b.last
}

func (b *Builder) step(from State, w WordID) State {
	if s, ok := b.edges[edge{from, w}]; ok {
		return s
	}
	if b.edges == nil {
		b.edges = map[edge]State{}
	}
	b.last++
	b.edges[edge{from, w}] = b.last
	return b.last
}

// Build returns the tables of what was collected.
func (b *Builder) Build() *Tables {
	t := &Tables{words: b.words, roots: b.roots, edges: b.edges, senses: map[State][]Sense{}, sets: b.sets.index,
		entity: b.entities.items, head: b.heads.items, office: b.offices.items, part: b.parts.items, event: b.events.items,
		set: b.sets.items, unit: b.units.items, lexeme: b.lexemes.items}
	for _, s := range b.living() {
		t.senses[s.State] = append(t.senses[s.State], s.Sense)
	}
	for _, c := range b.cues.items {
		if c.ID != "" {
			e := b.events.items[c.Event]
			c.Unless = slices.Concat(c.Unless, e.unless)
			c.Becomes = slices.Concat(c.Becomes, e.becomes)
		}
		t.cue = append(t.cue, c)
	}
	return t
}

// living returns the senses that were not taken away, those of groups as members of the sets that
// hold them, in order of state and sense.
func (b *Builder) living() []sensed {
	holders := b.holders()
	var all []sensed
	for i, s := range b.senses {
		switch {
		case i < b.born[ownerOf(s.Sense)]:
		case s.Kind == Member:
			for _, set := range holders[s.Entry] {
				s.Entry = set
				all = append(all, s)
			}
		default:
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b sensed) int {
		return cmp.Or(cmp.Compare(a.State, b.State), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Entry, b.Entry),
			cmp.Compare(number(a.Weak), number(b.Weak)), cmp.Compare(a.Features, b.Features))
	})
	return slices.Compact(all)
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// holders returns for each group the sets that hold it, themselves or by another set.
func (b *Builder) holders() map[uint32][]uint32 {
	h := map[uint32][]uint32{}
	for i := range b.sets.items {
		seen := map[uint32]bool{}
		var visit func(set uint32)
		visit = func(set uint32) {
			if seen[set] {
				return
			}
			seen[set] = true
			for _, g := range b.sets.items[set].groups {
				h[g] = append(h[g], uint32(i))
			}
			for _, s := range b.sets.items[set].sets {
				visit(s)
			}
		}
		visit(uint32(i))
	}
	return h
}

// EventUnless replaces the conditions under which no cue of the type counts.
func (b *Builder) EventUnless(id string, c []Condition) {
	if i, ok := b.events.find(id); ok {
		b.events.items[i].unless = c
	}
}

// EventBecomes replaces the refinements that all cues of the type have.
func (b *Builder) EventBecomes(id string, r []Refinement) {
	if i, ok := b.events.find(id); ok {
		b.events.items[i].becomes = r
	}
}

// RemoveSets takes the sets away whose ids begin with prefix, and the groups of the same keys.
func (b *Builder) RemoveSets(prefix string) {
	for id := range b.sets.index {
		if strings.HasPrefix(id, prefix) {
			b.sets.remove(id)
			b.RemoveGroup(id)
		}
	}
}
