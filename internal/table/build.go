package table

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
)

// Build returns the tables of what was collected. source is kept in their file: a number that tells
// what they were made of. Builders that were told the same in the same order give the same file.
func (b *Builder) Build(source uint64) (*Tables, error) {
	sections := make([][]byte, sectionCount)
	sections[wordSection], sections[wordStartSection] = b.packWords()
	var err error
	if sections[wordSlotSection], err = b.packWordSlots(sections[wordStartSection]); err != nil {
		return nil, err
	}
	if sections[edgeSection], err = b.packEdges(); err != nil {
		return nil, err
	}
	senses, members, groups, err := b.living()
	if err != nil {
		return nil, err
	}
	sections[senseEndSection], sections[senseSection] = b.packSenses(senses)
	for _, m := range members {
		sections[memberSection] = binary.LittleEndian.AppendUint32(sections[memberSection], uint32(m.State))
		sections[memberSection] = binary.LittleEndian.AppendUint32(sections[memberSection], uint32(m.Features))
		sections[memberSection] = binary.LittleEndian.AppendUint32(sections[memberSection], m.Entry)
	}
	n := 0
	for _, sets := range groups {
		n += len(sets)
		sections[groupEndSection] = binary.LittleEndian.AppendUint32(sections[groupEndSection], uint32(n))
		for _, set := range sets {
			sections[groupSetSection] = binary.LittleEndian.AppendUint32(sections[groupSetSection], set)
		}
	}
	b.packLists(sections)
	return Open(closeFile(sections, source))
}

func (b *Builder) packLists(sections [][]byte) {
	var p packer
	list := func(which, n int, one func(i int)) {
		at := listSections + 2*which
		sections[at], sections[at+1] = p.list(n, one)
	}
	var tenures []Tenure
	list(entityList, len(b.entities.items), func(i int) {
		p.entity(b.entities.items[i], len(tenures))
		tenures = append(tenures, b.entities.items[i].Tenures...)
	})
	for _, e := range b.entities.items {
		for _, fact := range [...]string{e.Type, e.Kind, e.Home()} {
			sections[factSection] = binary.LittleEndian.AppendUint32(sections[factSection], p.place(fact))
		}
	}
	list(tenureList, len(tenures), func(i int) { p.tenure(tenures[i]) })
	list(setList, len(b.sets.items), func(i int) { p.set(b.sets.items[i]) })
	list(eventList, len(b.events.items), func(i int) { p.event(b.events.items[i]) })
	list(nounList, len(b.nouns.items), func(i int) { p.text(b.nouns.items[i]) })
	list(headList, len(b.heads.items), func(i int) { p.head(b.heads.items[i]) })
	list(officeList, len(b.offices.items), func(i int) { p.office(b.offices.items[i]) })
	list(partList, len(b.parts.items), func(i int) { p.text(b.parts.items[i].Word, b.parts.items[i].Kind) })
	list(cueList, len(b.cues.items), func(i int) { p.cue(b.cues.items[i]) })
	list(unitList, len(b.units.items), func(i int) { p.unit(b.units.items[i]) })
	list(lexemeList, len(b.lexemes.items), func(i int) { p.lexeme(b.lexemes.items[i]) })
	sections[textSection] = p.texts
}

// key returns the word of that number.
func (b *Builder) key(w int) string {
	if n := b.baseWords(); w > n {
		return b.keys[w-n-1]
	}
	return b.base.Key(WordID(w))
}

func (b *Builder) packWords() (words, starts []byte) {
	words = make([]byte, 4) // no word begins at 0
	for w := 1; w <= b.baseWords()+len(b.keys); w++ {
		key, root := b.key(w), b.roots[WordID(w)]
		if b.base != nil && root == 0 {
			root = b.base.Root(WordID(w))
		}
		starts = binary.LittleEndian.AppendUint32(starts, uint32(len(words)))
		words = binary.LittleEndian.AppendUint32(words, uint32(w))
		words = binary.LittleEndian.AppendUint32(words, uint32(root))
		words = binary.LittleEndian.AppendUint32(words, uint32(len(key)))
		words = append(words, key...)
	}
	return words, starts
}

var errCollide = fmt.Errorf("more than %d words, or phrases, have almost the same hash", maxProbe)

// slotsFor returns an empty hash table for n entries, share parts of which are filled.
func slotsFor(n, size int, share float64) []byte {
	if n == 0 {
		return nil
	}
	return make([]byte, size*(int(float64(n)/share)+1))
}

func (b *Builder) packWordSlots(starts []byte) ([]byte, error) {
	n := b.baseWords() + len(b.keys)
	out := slotsFor(n, wordSlot, 0.6) // most words of a text are not there, and must be told so soon
	for w := 1; w <= n; w++ {
		h := hash(b.key(w))
		at, ok := freeSlot(out, wordSlot, 4, h)
		if !ok {
			return nil, errCollide
		}
		binary.LittleEndian.PutUint32(out[at:], h)
		copy(out[at+4:], starts[4*(w-1):4*w])
	}
	return out, nil
}

func (b *Builder) packEdges() ([]byte, error) {
	all := b.baseSteps()
	all = append(all, b.steps...)
	out := slotsFor(len(all), edgeSlot, 0.75)
	for _, s := range all {
		at, ok := freeSlot(out, edgeSlot, 0, hashEdge(s.from, s.word))
		if !ok {
			return nil, errCollide
		}
		binary.LittleEndian.PutUint32(out[at:], uint32(s.from))
		binary.LittleEndian.PutUint32(out[at+4:], uint32(s.word))
		binary.LittleEndian.PutUint32(out[at+8:], uint32(s.to))
	}
	return out, nil
}

// baseSteps returns the edges of base in the order in which they were made: that of where they lead.
func (b *Builder) baseSteps() []step {
	if b.base == nil {
		return nil
	}
	byState := make([]step, b.base.States()+1)
	n := 0
	b.base.eachStep(func(s step) {
		byState[s.to] = s
		n++
	})
	all := make([]step, 0, n+len(b.steps))
	for _, s := range byState {
		if s.from != 0 {
			all = append(all, s)
		}
	}
	return all
}

// packSenses writes senses, which are in the order of their states.
func (b *Builder) packSenses(all []sensed) (ends, senses []byte) {
	ends = make([]byte, 0, 4*b.last)
	senses = make([]byte, 0, senseSize*len(all))
	for s, i := State(1), 0; s <= b.last; s++ {
		for ; i < len(all) && all[i].State == s; i++ {
			senses = appendSense(senses, all[i].Sense)
		}
		ends = binary.LittleEndian.AppendUint32(ends, uint32(len(senses)/senseSize))
	}
	for _, s := range b.steps {
		ends[4*s.from-1] |= inner >> 24
	}
	for _, s := range b.baseSteps() {
		ends[4*s.from-1] |= inner >> 24
	}
	return ends, senses
}

// living returns the senses that were not taken away, and the forms of nouns by themselves, both in order.
// Of the forms the senses have what grouped makes of them.
func (b *Builder) living() (senses, members []sensed, groups [][]uint32, err error) {
	members = b.sorted(b.members, byForm)
	senses, groups, err = b.grouped(members)
	for i, s := range b.senses {
		if i >= b.born[ownerOf(s.Sense)] {
			senses = append(senses, s)
		}
	}
	return b.sorted(senses, bySense), members, groups, err
}

// sorted returns senses in order of their states, then of what they say, each once.
func (b *Builder) sorted(all []sensed, compare func(a, b sensed) int) []sensed {
	starts := make([]int, b.last+2)
	for _, s := range all {
		starts[s.State+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	out := make([]sensed, len(all))
	next := slices.Clone(starts)
	for _, s := range all {
		out[next[s.State]] = s
		next[s.State]++
	}
	for s := range b.last + 1 {
		slices.SortFunc(out[starts[s]:starts[s+1]], compare)
	}
	return slices.Compact(out)
}

// byForm puts forms of the same features together.
func byForm(a, b sensed) int {
	return cmp.Or(cmp.Compare(a.Features, b.Features), cmp.Compare(a.Entry, b.Entry))
}

func bySense(a, b sensed) int {
	if a.Kind != b.Kind {
		return cmp.Compare(a.Kind, b.Kind)
	}
	if a.Entry != b.Entry {
		return cmp.Compare(a.Entry, b.Entry)
	}
	return cmp.Or(cmp.Compare(bit(a.Weak), bit(b.Weak)), cmp.Compare(bit(a.Abbr), bit(b.Abbr)), cmp.Compare(a.Lang, b.Lang), cmp.Compare(a.Features, b.Features))
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
