package entity

import (
	"strings"
)

// findClubs turns towns into the clubs that are named after them: a town is feminine, so that a masculine nisba after it
// speaks of its club: برشلونة الإسباني. What an article has once called a club it calls so again.
func (r *reader) findClubs() {
	var clubs map[string]int32 // the lexicon's entry of a club, by its name
	for k := range r.found {
		m := &r.found[k]
		if m.typ == Place && !m.composed && m.kind == "city" && r.isClub(m) {
			m.typ, m.kind, m.rule, m.entry = Organization, "club", "club/nisba", -1
		}
		if m.typ == Organization && m.kind == "club" {
			if clubs == nil {
				clubs = map[string]int32{}
			}
			clubs[r.page.Original[m.start:m.end]] = m.entry
		}
	}
	for k := range r.found {
		m := &r.found[k]
		if m.typ != Place || m.kind != "city" {
			continue
		}
		if r.beforeTown(m) {
			m.first--
			m.start = r.page.Tokens[m.first].Start
			m.typ, m.kind, m.entry, m.rule = Organization, "club", -1, "club/town"
			r.nameAt[m.first+1], r.nameAt[m.first] = -1, int32(k)
			continue
		}
		entry, again := clubs[r.page.Original[m.start:m.end]]
		if again && !r.trait(int(m.first)-1).has(preposition) && m.start == r.page.Tokens[m.first].Start && r.headEnding(int(m.first)-1) == nil {
			m.typ, m.kind, m.rule, m.entry = Organization, "club", "club/again", entry
		}
	}
}

// beforeTown reports whether a word that the lexicon lacks makes a club of the town m, where sport is spoken of: دينامو كييف.
func (r *reader) beforeTown(m *mention) bool {
	i := int(m.first) - 1
	return i >= 0 && r.reaches(i+1) && m.start == r.page.Tokens[m.first].Start && r.trait(i) == word && r.page.Guesses[i].Clitics == 0 &&
		r.score(i) >= undecided && r.isSport(i+1)
}

// isClub reports whether a masculine nisba follows the town m that belongs to no noun before it.
func (r *reader) isClub(m *mention) bool {
	const yeh = "ي"
	n, before := int(m.last)+1, r.trait(int(m.first)-1)
	c := r.nisba(n)
	if c == nil || !r.reaches(n) || c.country != m.country || !r.trait(n).has(definite) || !strings.HasSuffix(r.key(int(c.last)), yeh) {
		return false
	}
	return !before.has(word) || before.any(closed|finite) || m.start > r.page.Tokens[m.first].Start
}
