package table

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// A Builder collects entries and phrases for Tables. An entry is put under a key; putting the key
// again replaces the entry, keeps its index, and takes its phrases away. The zero Builder is empty.
//
//	i := b.PutUnit("drone", UnitNoun{Slug: "drone"})
//	b.Add([]string{"طائره", "مسيره"}, Sense{Kind: Unit, Entry: i})
type Builder struct {
	base   *Tables           // whose words and states keep their numbers; may be nil
	words  map[string]WordID // beyond those of base, and so on
	keys   []string
	roots  map[WordID]State
	edges  map[edge]State
	steps  []step // edges in the order they were made
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
	groups   list[string]
	units    list[UnitNoun]
	lexemes  list[LexemeEntry]
}

type edge struct {
	from State
	word WordID
}

type step struct {
	edge
	to State
}

// sensed is a sense of the phrase that ends at a state.
type sensed struct {
	State
	Sense
}

// Over returns a Builder that holds what base holds. base itself stays as it is.
func Over(base *Tables) *Builder {
	b := &Builder{base: base, last: State(base.States())}
	for i := range base.entities.count() {
		e := base.Entity(uint32(i))
		b.entities.load(entityKey(e.Type, e.ID), e, e.ID == "")
	}
	for _, h := range base.heads {
		b.heads.load(h.Word, h, h.Word == "")
	}
	for _, o := range base.offices {
		b.offices.load(o.Word, o, o.Word == "")
	}
	for i := range base.parts.count() {
		p := base.Part(uint32(i))
		b.parts.load(partKey(p.Kind, p.Word), p, p.Word == "")
	}
	for _, e := range base.events {
		b.events.load(e.ID, e, e.ID == "")
	}
	for i := range base.ownCues.count() {
		r := base.ownCues.at(base, uint32(i))
		c := r.cue()
		b.cues.load(c.ID, c, c.ID == "")
	}
	for _, s := range base.sets {
		b.sets.load(s.ID, s, s.ID == "")
	}
	for _, key := range base.groupKeys {
		b.groups.load(key, key, key == "")
	}
	for _, u := range base.units {
		b.units.load(u.Slug, u, u.Slug == "")
	}
	for _, l := range base.lexemes {
		b.lexemes.load(partKey(l.Class, l.key), l, l.key == "")
	}
	b.loadSenses()
	return b
}

func (b *Builder) loadSenses() {
	b.senses = make([]sensed, 0, len(b.base.senses)+len(b.base.members)/memberSize)
	for s := State(1); s <= b.last; s++ {
		for _, sense := range b.base.Senses(s) {
			if sense.Kind != Member {
				b.senses = append(b.senses, sensed{s, sense})
			}
		}
	}
	b.base.eachMember(func(s State, sense Sense) { b.senses = append(b.senses, sensed{s, sense}) })
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

// load appends an item as it stood in a list before, which may have been removed there.
func (l *list[T]) load(key string, item T, removed bool) {
	if l.index == nil {
		l.index = map[string]uint32{}
	}
	if !removed {
		l.index[key] = uint32(len(l.items))
	}
	l.items = append(l.items, item)
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
func entityKey(typ, id string) string   { return typ + "/" + id }
func partKey(class, word string) string { return class + "/" + word }

func (b *Builder) PutHead(h HeadNoun) uint32     { return put(b, &b.heads, Head, h.Word, h) }
func (b *Builder) RemoveHead(word string) bool   { return remove(b, &b.heads, Head, word) }
func (b *Builder) PutOffice(o OfficeNoun) uint32 { return put(b, &b.offices, Office, o.Word, o) }
func (b *Builder) RemoveOffice(word string) bool { return remove(b, &b.offices, Office, word) }
func (b *Builder) PutPart(p NamePart) uint32 {
	return put(b, &b.parts, Part, partKey(p.Kind, p.Word), p)
}
func (b *Builder) RemovePart(kind, word string) bool {
	return remove(b, &b.parts, Part, partKey(kind, word))
}
func (b *Builder) PutUnit(u UnitNoun) uint32   { return put(b, &b.units, Unit, u.Slug, u) }
func (b *Builder) RemoveUnit(slug string) bool { return remove(b, &b.units, Unit, slug) }

// PutLexeme stores a word of a class under a key of its own: a class may hold a verb and a noun that
// are written alike.
func (b *Builder) PutLexeme(key string, l LexemeEntry) uint32 {
	l.key = key
	return put(b, &b.lexemes, Lexeme, partKey(l.Class, key), l)
}
func (b *Builder) RemoveLexeme(class, key string) bool {
	return remove(b, &b.lexemes, Lexeme, partKey(class, key))
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
	i, _ := b.groups.put(key, key)
	return i
}

// NewGroup returns Group(key) without members.
func (b *Builder) NewGroup(key string) uint32 { return put(b, &b.groups, Member, key, key) }

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
	if b.base != nil {
		if w := b.base.Word(key); w != 0 {
			return w
		}
	}
	if w, ok := b.words[key]; ok {
		return w
	}
	if b.words == nil {
		b.words = map[string]WordID{}
	}
	b.keys = append(b.keys, key)
	w := WordID(b.baseWords() + len(b.keys))
	b.words[key] = w
	return w
}

func (b *Builder) baseWords() int {
	if b.base == nil {
		return 0
	}
	return b.base.Words()
}

func (b *Builder) root(w WordID) State {
	if b.base != nil {
		if s := b.base.Root(w); s != 0 {
			return s
		}
	}
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
	if b.base != nil {
		if s := b.base.Step(from, w); s != 0 {
			return s
		}
	}
	e := edge{from, w}
	if s, ok := b.edges[e]; ok {
		return s
	}
	if b.edges == nil {
		b.edges = map[edge]State{}
	}
	b.last++
	b.edges[e] = b.last
	b.steps = append(b.steps, step{e, b.last})
	return b.last
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

// EventSubsumes replaces the types that are no event of their own in what the type governs.
func (b *Builder) EventSubsumes(id string, types []uint32) {
	if i, ok := b.events.find(id); ok {
		b.events.items[i].Subsumes = types
	}
}

// EventWithin replaces the types that lend the type their place.
func (b *Builder) EventWithin(id string, types []uint32) {
	if i, ok := b.events.find(id); ok {
		b.events.items[i].Within = types
	}
}

// HasEntity reports whether there is an entity of that type and id.
func (b *Builder) HasEntity(typ, id string) bool {
	_, ok := b.entities.find(entityKey(typ, id))
	return ok
}

// Lexemes returns the words of all classes.
func (b *Builder) Lexemes() []LexemeEntry { return b.lexemes.items }

// SetIDs returns the names of the sets and units that have been put, in order.
func (b *Builder) SetIDs() []string {
	var all []string
	for _, s := range b.sets.items {
		if s.ID != "" && !strings.Contains(s.ID, "#") && b.HasSet(s.ID) {
			all = append(all, s.ID)
		}
	}
	return all
}

// EventIDs returns the names of the types of events, in order.
func (b *Builder) EventIDs() []string {
	var all []string
	for _, e := range b.events.items {
		if e.ID != "" {
			all = append(all, e.ID)
		}
	}
	return all
}
