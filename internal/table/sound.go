package table

// sound reports whether all that lookups follow leads somewhere.
func (t *Tables) sound() bool {
	words, states := uint32(t.Words()), uint32(t.States())
	return len(t.wordEnds)%4 == 0 && len(t.senseEnds)%4 == 0 && len(t.roots) == len(t.wordEnds) &&
		rising(t.wordEnds, len(t.words)) && rising(t.senseEnds, len(t.senses)) && below(t.roots, states) &&
		slots(t.wordSlots, wordSlot, []uint32{^uint32(0), words}, 1) &&
		slots(t.edgeSlots, edgeSlot, []uint32{states, words, states}, 0) && t.soundSets() && t.soundEntities()
}

// rising reports whether the numbers of s never fall and end at most at end.
func rising(s string, end int) bool {
	last := uint32(0)
	for i := 0; i < len(s); i += 4 {
		n := number(s, i)
		if n < last {
			return false
		}
		last = n
	}
	return uint64(last) == uint64(end)
}

func below(s string, most uint32) bool {
	for i := 0; i < len(s); i += 4 {
		if number(s, i) > most {
			return false
		}
	}
	return true
}

// slots reports whether s is a hash table: a slot of it is free (the field named is 0), and no field
// greater than its most.
func slots(s string, size int, most []uint32, free int) bool {
	n := len(s) / size
	if n == 0 {
		return len(s) == 0
	}
	if len(s)%size != 0 {
		return false
	}
	empty := 0
	for at := 0; at < len(s); at += size {
		for f, m := range most {
			if number(s, at+4*f) > m {
				return false
			}
		}
		if number(s, at+4*free) == 0 {
			empty++
		}
	}
	return empty > 0
}

func (t *Tables) soundSets() bool {
	for _, s := range t.sets {
		for _, g := range s.groups {
			if int(g) >= len(t.groupKeys) {
				return false
			}
		}
		for _, other := range s.sets {
			if int(other) >= len(t.sets) {
				return false
			}
		}
	}
	return true
}

// soundEntities reports whether the records that are read later can be.
func (t *Tables) soundEntities() bool {
	return len(t.entities.index)%4 == 0 && len(t.parts.index)%4 == 0 &&
		rising(t.entities.index, int(last(t.entities.index))) && rising(t.parts.index, int(last(t.parts.index)))
}

func last(s string) uint32 {
	if len(s) < 4 {
		return 0
	}
	return number(s, len(s)-4)
}
