package table

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/normalize"
)

// A compiled file is a head, the sections one after the other, and a checksum. All numbers have their
// lowest byte first.
//
//	8 bytes  "khabar" 0 and a line feed, which a transfer as text would spoil
//	4        formatVersion
//	4        normalize.Version: keys folded otherwise would not be found
//	8        source: what it was made of, for the one who made it
//	8        size of the file
//	4 each   where the sections end, from the end of the head
//	…        the sections
//	4        CRC-32C of all before
const (
	magic         = "khabar\x00\n"
	formatVersion = 5 // another whenever the sections, records.go, hash or the features of inflect change
	headSize      = 32 + 4*sectionCount
)

// The sections, those of four-byte numbers first, so that they are aligned. Those of lists are
// followed by their index.
const (
	senseSection = iota
	senseEndSection
	memberSection
	groupEndSection
	groupSetSection
	wordStartSection
	wordSlotSection
	edgeSection
	factSection
	textSection
	wordSection
	listSections
	sectionCount = listSections + 2*listCount
)

// The lists.
const (
	setList = iota
	eventList
	nounList
	entityList
	tenureList
	headList
	officeList
	partList
	cueList
	unitList
	lexemeList
	listCount
)

// checksum returns the CRC-32C of data, which processors compute themselves.
func checksum(data []byte) uint32 {
	return crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli))
}

// Open reads a compiled file. Whatever data holds, the result is an error or Tables whose methods
// are safe to call.
func Open(data string) (*Tables, error) {
	sections, err := open(data)
	if err != nil {
		return nil, err
	}
	t := &Tables{data: data, texts: sections[textSection], words: sections[wordSection], wordStarts: sections[wordStartSection],
		wordSlots: sections[wordSlotSection], edgeSlots: sections[edgeSection], senseEnds: sections[senseEndSection],
		members: sections[memberSection], groupEnds: sections[groupEndSection], groupSets: sections[groupSetSection], facts: sections[factSection],
		recent: new([1 << 10]atomic.Pointer[knownEntity])}
	if !t.readLists(sections[listSections:]) || !t.readSenses(sections[senseSection]) || !t.sound() {
		return nil, fmt.Errorf("the compiled lexicon is damaged, though its checksum is right, or its cues have too many conditions; compile it again")
	}
	return t, nil
}

// Source returns the number that the maker of the file gave it.
func Source(data string) uint64 {
	if len(data) < headSize || data[:len(magic)] != magic {
		return 0
	}
	return uint64(number(data, 16)) | uint64(number(data, 20))<<32
}

// open checks the head and the checksum and returns the sections.
func open(data string) ([]string, error) {
	switch {
	case len(data) < len(magic) || data[:len(magic)] != magic:
		return nil, fmt.Errorf("not a compiled lexicon")
	case len(data) < headSize:
		return nil, fmt.Errorf("the compiled lexicon is cut off after %d bytes", len(data))
	case number(data, 8) != formatVersion:
		return nil, fmt.Errorf("the compiled lexicon has format %d, this program reads %d; compile it again", number(data, 8), formatVersion)
	case number(data, 12) != normalize.Version:
		return nil, fmt.Errorf("the compiled lexicon was folded by rules %d, this program folds by %d; compile it again", number(data, 12), normalize.Version)
	}
	size := uint64(number(data, 24)) | uint64(number(data, 28))<<32
	if size != uint64(len(data)) {
		return nil, fmt.Errorf("the compiled lexicon has %d bytes instead of %d", len(data), size)
	}
	body, sum := data[:len(data)-4], number(data, len(data)-4)
	if len(body) < headSize || checksum(view(body)) != sum {
		return nil, fmt.Errorf("the compiled lexicon is damaged: its checksum is wrong")
	}
	rest := body[headSize:]
	sections := make([]string, sectionCount)
	start := uint32(0)
	for i := range sections {
		end := number(data, 32+4*i)
		if end < start || uint64(end) > uint64(len(rest)) {
			return nil, fmt.Errorf("the compiled lexicon is damaged: section %d ends at %d", i, end)
		}
		sections[i] = rest[start:end]
		start = end
	}
	return sections, nil
}

// closeFile puts the head before the sections and the checksum behind them.
func closeFile(sections [][]byte, source uint64) string {
	size := headSize + 4
	for _, s := range sections {
		size += len(s)
	}
	out := make([]byte, 0, size)
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint32(out, formatVersion)
	out = binary.LittleEndian.AppendUint32(out, normalize.Version)
	out = binary.LittleEndian.AppendUint64(out, source)
	out = binary.LittleEndian.AppendUint64(out, uint64(size))
	end := 0
	for _, s := range sections {
		end += len(s)
		out = binary.LittleEndian.AppendUint32(out, uint32(end))
	}
	for _, s := range sections {
		out = append(out, s...)
	}
	return string(binary.LittleEndian.AppendUint32(out, checksum(out)))
}

// readLists reads the lists and reports whether they are sound.
func (t *Tables) readLists(sections []string) bool {
	lists := make([]records, listCount)
	for i := range lists {
		lists[i] = records{sections[2*i], sections[2*i+1]}
	}
	t.entities, t.parts, t.ownCues, t.keyed = lists[entityList], lists[partList], lists[cueList], lists[lexemeList]
	t.setCount, t.eventCount = lists[setList].count(), lists[eventList].count()
	ok := true
	t.sets = readList(t, lists[setList], &ok, (*unpacker).set)
	t.events = readList(t, lists[eventList], &ok, (*unpacker).event)
	t.nounKeys = readList(t, lists[nounList], &ok, (*unpacker).text)
	t.tenures = readList(t, lists[tenureList], &ok, (*unpacker).tenure)
	t.heads = readList(t, lists[headList], &ok, (*unpacker).head)
	t.offices = readList(t, lists[officeList], &ok, (*unpacker).office)
	t.cues = readList(t, lists[cueList], &ok, (*unpacker).cue)
	t.units = readList(t, lists[unitList], &ok, (*unpacker).unit)
	t.lexemes = readList(t, lists[lexemeList], &ok, (*unpacker).lexeme)
	return ok && t.readRules()
}

func readList[T any](t *Tables, list records, ok *bool, one func(*unpacker) T) []T {
	r := unpacker{t: t, in: list.data}
	if *ok = *ok && list.count() <= len(list.data) && len(list.index)%4 == 0; !*ok { // a record takes a byte or more
		return nil
	}
	all := make([]T, list.count())
	for i := range all {
		all[i] = one(&r)
	}
	*ok = !r.bad && r.i == len(list.data)
	return all
}

// maxJoined bounds how many conditions and refinements the cues have, those of their types included: a file of a megabyte could ask for more
// than any memory holds. The default lexicon has a few thousand.
const maxJoined = 2_000_000

// readRules gives cues the conditions of their types, and sets their names and types, and reports whether it can.
func (t *Tables) readRules() bool {
	becomes := make([][]Refinement, len(t.events))
	for i, e := range t.events {
		becomes[i] = t.living(e.becomes)
	}
	joined := 0
	for i := range t.cues {
		c := &t.cues[i]
		if c.ID == "" {
			continue
		}
		c.Unless = join(c.Unless, t.events[c.Event].unless, &joined)
		c.Becomes = join(t.living(c.Becomes), becomes[c.Event], &joined)
		if joined > maxJoined {
			return false
		}
	}
	t.setIDs = map[string]uint32{}
	for i, s := range t.sets {
		if !s.isUnnamed() {
			t.setIDs[s.ID] = uint32(i)
		}
	}
	return t.giveTypes()
}

// EntitySet is how the name of a set begins that stands for all entities of a type: entity:person.
const EntitySet = "entity:"

// maxTypes is how many types of entities a lexicon may have.
const maxTypes = 16

// giveTypes gives the sets the types of the entity sets that they are or hold, and reports whether they hold only sets that there are.
func (t *Tables) giveTypes() bool {
	var types []uint32
	in := make([][]uint32, len(t.sets)) // the sets that a set stands in
	for i, s := range t.sets {
		if strings.HasPrefix(s.ID, EntitySet) {
			types = append(types, uint32(i))
		}
		for _, other := range s.sets {
			if int(other) >= len(t.sets) {
				return false
			}
			in[other] = append(in[other], uint32(i))
		}
	}
	if len(types) > maxTypes {
		return false
	}
	for _, set := range types {
		t.giveType(set, in)
	}
	return true
}

// giveType gives the type of an entity set to it and to all sets that it is in, however deep.
func (t *Tables) giveType(set uint32, in [][]uint32) {
	typ := t.sets[set].ID[len(EntitySet):]
	for next := []uint32{set}; len(next) > 0; {
		s := next[len(next)-1]
		next = next[:len(next)-1]
		if !slices.Contains(t.sets[s].Types, typ) {
			t.sets[s].Types = append(t.sets[s].Types, typ)
			next = append(next, in[s]...)
		}
	}
}

// living returns refinements without those to types of events that a later layer took out.
func (t *Tables) living(all []Refinement) []Refinement {
	gone := func(r Refinement) bool { return t.events[r.Event].ID == "" }
	if !slices.ContainsFunc(all, gone) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), gone)
}

// join returns own and then common, in place of either if the other is empty. What it copies is added to copied.
func join[T any](own, common []T, copied *int) []T {
	switch {
	case len(common) == 0:
		return own
	case len(own) == 0:
		return common
	}
	*copied += len(own) + len(common)
	return append(own[:len(own):len(own)], common...)
}

// readSenses reads the senses and reports whether their entries are there.
func (t *Tables) readSenses(s string) bool {
	var counts [Lexeme + 1]uint32
	for k := Name; k <= Lexeme; k++ {
		counts[k] = uint32(t.Count(k))
	}
	for at := 0; at+senseSize <= len(s); at += senseSize {
		record := s[at : at+senseSize]
		kind, flags, lang := Kind(record[0]), number(record, 0)>>8&0xffff, Lang(record[3])
		if kind > Lexeme || number(record, 8) >= counts[kind] || flags&^(weakFlag|abbrFlag) != 0 || lang >= Langs {
			return false
		}
	}
	t.senses = viewSenses(s)
	return len(s)%senseSize == 0
}

// eachMember calls f with the forms of the nouns of sets, in the order of their states.
func (t *Tables) eachMember(f func(State, Sense)) {
	for at := 0; at+memberSize <= len(t.members); at += memberSize {
		state, sense := State(number(t.members, at)), Sense{Kind: Member, Features: inflect.Feature(number(t.members, at+4)), Entry: number(t.members, at+8)}
		if state != 0 && int(state) <= t.States() && int(sense.Entry) < len(t.nounKeys) {
			f(state, sense)
		}
	}
}
