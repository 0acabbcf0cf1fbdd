package table

// sound reports whether what lookups follow without looking leads somewhere. Slots are looked at as they
// are met: reading them all would take as long as all the rest.
func (t *Tables) sound() bool {
	return len(t.wordStarts)%4 == 0 && len(t.senseEnds)%4 == 0 &&
		len(t.wordSlots)%wordSlot == 0 && len(t.edgeSlots)%edgeSlot == 0 &&
		len(t.groupEnds)%4 == 0 && len(t.groupSets)%4 == 0 && rising(t.groupEnds, len(t.groupSets)/4, 0) &&
		rising(t.senseEnds, len(t.senses), inner) && t.soundSets() && t.soundEntities()
}

// rising reports whether the numbers of s, a flag left out, never fall and end at end.
func rising(s string, end int, flag uint32) bool {
	last := uint32(0)
	for i := 0; i < len(s); i += 4 {
		n := number(s, i) &^ flag
		if n < last {
			return false
		}
		last = n
	}
	return uint64(last) == uint64(end)
}

func (t *Tables) soundSets() bool {
	for at := 0; at < len(t.groupSets); at += 4 {
		if int(number(t.groupSets, at)) >= len(t.sets) {
			return false
		}
	}
	for _, s := range t.sets {
		for _, n := range s.nouns {
			if int(n) >= len(t.nounKeys) {
				return false
			}
		}
	}
	return true
}

// soundEntities reports whether the records that are read later can be.
func (t *Tables) soundEntities() bool {
	return len(t.entities.index)%4 == 0 && len(t.facts) == factSize*t.entities.count() && len(t.parts.index)%4 == 0 &&
		rising(t.entities.index, int(last(t.entities.index)), 0) && rising(t.parts.index, int(last(t.parts.index)), 0)
}

func last(s string) uint32 {
	if len(s) < 4 {
		return 0
	}
	return number(s, len(s)-4)
}
