package table

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
