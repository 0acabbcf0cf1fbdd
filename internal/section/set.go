package section

// A set holds the keys of the tokens of a page that the lexicon has no phrase for.
type set struct {
	page  *Page
	slots []int32 // token + 1; a power of two of them
}

// strangers returns the set of the words of p without hits, whose guesses are open.
func strangers(p *Page) set {
	n := 0
	for _, i := range p.open {
		if len(p.At(int(i))) == 0 {
			n++
		}
	}
	size := 8
	for size < 2*n {
		size *= 2
	}
	p.slots = resize(p.slots, size)
	clear(p.slots)
	s := set{page: p, slots: p.slots}
	for _, i := range p.open {
		if len(p.At(int(i))) == 0 && len(p.Tokens[i].Key) >= 3*letter {
			if slot := s.slot(p.Tokens[i].Key); slot != nil {
				*slot = i + 1
			}
		}
	}
	return s
}

// has reports whether a token of the page is the word.
func (s set) has(key string) bool {
	if len(key) < 3*letter {
		return false
	}
	slot := s.slot(key)
	return slot != nil && *slot != 0
}

// probes bounds the search for a slot, so that texts of words that all want the same one are read as fast as others.
const probes = 16

// slot returns where key stands, or the empty slot where it would, or nil if there is no room for it.
func (s set) slot(key string) *int32 {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(key); i++ {
		h = (h ^ uint32(key[i])) * 16777619
	}
	mask := uint32(len(s.slots) - 1)
	for n := uint32(0); n < probes; n++ {
		i := (h + n) & mask
		if at := s.slots[i]; at == 0 || s.page.Tokens[at-1].Key == key {
			return &s.slots[i]
		}
	}
	return nil
}
