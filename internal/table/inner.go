package table

// Inner returns a bit for each State, its number the index of the bit: some phrase goes on from there. Most
// phrases go no further, so that a reader who asks this first saves the search of Step.
func (t *Tables) Inner() []uint64 {
	inner := make([]uint64, t.States()/64+1)
	for at := 0; at+edgeSlot <= len(t.edgeSlots); at += edgeSlot {
		if from := number(t.edgeSlots, at); from != 0 && int(from/64) < len(inner) {
			inner[from/64] |= 1 << (from % 64)
		}
	}
	return inner
}
