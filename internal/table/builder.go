package table

// A Builder collects entries and phrases for Tables. An entry is put under a key; putting the key
// again replaces the entry, keeps its index, and takes its phrases away. The zero Builder is empty.
//
//	i := b.PutUnit("drone", UnitNoun{Slug: "drone"})
//	b.Add([]string{"طائره", "مسيره"}, Sense{Kind: Unit, Entry: i})
type Builder struct {
	base    *Tables           // whose words and states keep their numbers; may be nil
	words   map[string]WordID // beyond those of base, and so on
	keys    []string
	roots   map[WordID]State
	edges   map[edge]State
	steps   []step // edges in the order they were made
	last    State
	senses  []sensed
	members []sensed      // forms of nouns of sets
	born    map[owner]int // of entries put again: the senses before this index are gone

	entities list[Entity]
	heads    list[HeadNoun]
	offices  list[OfficeNoun]
	parts    list[NamePart]
	events   list[EventType]
	cues     list[CueRule]
	sets     list[WordSet]
	nouns    list[string]
	units    list[UnitNoun]
	lexemes  list[keyed]
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
	for _, key := range base.nounKeys {
		b.nouns.load(key, key, false)
	}
	for _, u := range base.units {
		b.units.load(u.Slug, u, u.Slug == "")
	}
	for i := range base.keyed.count() {
		r := base.keyed.at(base, uint32(i))
		l := r.keyed()
		b.lexemes.load(partKey(l.Class, l.key), l, l.key == "")
	}
	b.loadSenses()
	return b
}

func (b *Builder) loadSenses() {
	b.senses = make([]sensed, 0, len(b.base.senses))
	b.members = make([]sensed, 0, len(b.base.members)/memberSize)
	for s := State(1); s <= b.last; s++ {
		for _, sense := range b.base.Senses(s) {
			if sense.Kind != Member {
				b.senses = append(b.senses, sensed{s, sense})
			}
		}
	}
	b.base.eachMember(func(s State, sense Sense) { b.members = append(b.members, sensed{s, sense}) })
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
