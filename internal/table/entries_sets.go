package table

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

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

// RemoveSets takes the sets away whose ids begin with prefix, and the groups of the same keys.
func (b *Builder) RemoveSets(prefix string) {
	for id := range b.sets.index {
		if strings.HasPrefix(id, prefix) {
			b.sets.remove(id)
			b.RemoveGroup(id)
		}
	}
}

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
