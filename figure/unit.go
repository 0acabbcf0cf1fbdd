package figure

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// A noun is a counted noun at its place.
type noun struct {
	unit
	hit         *section.Hit // nil if no unit of the lexicon stands there
	first, next int          // tokens; first is -1 if the noun is left out
	end         int          // byte
}

// proclitics are what no counted noun carries.
const proclitics = section.And | section.So | section.By | section.For | section.Like | section.Will | section.Ask

// definite reports whether a hit is a noun with an article or a pronoun.
func definite(h *section.Hit) bool {
	return h.Clitics&(section.Article|section.Suffix) != 0 || h.Features&inflect.Definite != 0
}

// unitAt returns the unit of the longest hit at token i for which fits holds. Of the units that one noun
// names (هدف is a goal and a target), one that asks for a context comes first where the sentence has it;
// then comes what is said of people.
func (s *scan) unitAt(i int, fits func(h *section.Hit) bool) (noun, bool) {
	var best noun
	if !s.has(i, unitNoun) {
		return best, false
	}
	rank := 0
	hits := s.At(i)
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Unit || int(h.Last) > s.last || !fits(h) {
			continue
		}
		if best.hit != nil && h.Last < best.hit.Last {
			break
		}
		if r := s.rank(&s.units[h.Entry]); r > rank {
			rank = r
			best = noun{unit: s.units[h.Entry], hit: h, first: i, next: int(h.Last) + 1, end: h.End}
		}
	}
	if best.hit == nil {
		return best, false
	}
	best.slug = s.familyOf(best)
	s.refine(&best)
	return best, true
}

// rank says how likely a unit is in the sentence; 0 is not at all.
func (s *scan) rank(u *unit) int {
	switch {
	case u.context && s.speaksOf(u.slug):
		return 4
	case u.context:
		return 0
	case u.kind == person:
		return 3
	case u.kind == currency && isCoin(u.slug):
		return 1 // سنتان are two years
	}
	return 2
}

// speaksOf reports whether a word stands in the sentence that the unit needs.
func (s *scan) speaksOf(slug string) bool { return slices.Contains(s.spoken, slug) }

// counts reports whether a hit may be a noun behind a number: indefinite, without proclitics.
func counts(h *section.Hit) bool {
	return h.Clitics&proclitics == 0 && !definite(h) && h.Features&inflect.Dual == 0
}

// wholes reports whether a hit may be a noun behind a vague plural or a fraction: آلاف المحتجين, مئات الأطفال.
func wholes(h *section.Hit) bool {
	return h.Clitics&proclitics == 0 && h.Features&inflect.Dual == 0
}

// noun returns what n counts. It reports false if nothing near n says so.
func (s *scan) noun(n *number) (noun, bool) {
	k := n.next
	if k > s.last {
		return noun{}, false
	}
	fits := counts
	if n.bound || n.part {
		fits = wholes
	}
	if s.joined(k) {
		if u, ok := s.unitAt(k, fits); ok {
			return u, true
		}
		if u, ok := s.people(k, n.bound); ok {
			return u, true
		}
		if h, _ := s.word(k, others); h != nil && h.Clitics == 0 {
			return noun{unit: unit{slug: s.happenedTo(k), kind: person}, first: -1, next: k + 1, end: h.End}, true
		}
		if u, ok := s.among(k, n); ok {
			return u, true
		}
	}
	return noun{}, false
}

// people returns people named by their nation: ستة فلسطينيين, مئات الأتراك.
func (s *scan) people(k int, whole bool) (noun, bool) {
	if !s.has(k, nisba) {
		return noun{}, false
	}
	hits := s.At(k)
	for i := range hits {
		h := &hits[i]
		if h.Kind != table.Nisba || h.Clitics&proclitics != 0 || definite(h) && !whole || int(h.Last) > s.last {
			continue
		}
		if h.Features&inflect.Feminine != 0 && h.Features&(inflect.Plural|inflect.Dual) == 0 {
			return noun{}, false // an adjective of things: سورية
		}
		return noun{unit: unit{slug: "person", kind: person}, hit: h, first: k, next: int(h.Last) + 1, end: h.End}, true
	}
	return noun{}, false
}

// among returns the noun behind من: اثنين من رعاياها, عشرات من الجنود.
func (s *scan) among(k int, n *number) (noun, bool) {
	h, _ := s.word(k, part)
	if h == nil || h.Clitics != 0 || h.First != h.Last || n.part {
		return noun{}, false
	}
	u, ok := s.unitAt(k+1, func(h *section.Hit) bool {
		return h.Clitics&proclitics == 0 && h.Features&inflect.Dual == 0 && (definite(h) || h.Features&inflect.Plural != 0) &&
			!(n.bound && h.Clitics&section.Suffix != 0) // مئات الآلاف من منازلهم
	})
	if !ok {
		u, ok = s.people(k+1, true)
	}
	return u, ok && (u.kind == count || u.kind == person)
}

// refine reads a noun of two units as the second one where that is one sort of the first, told by an
// adjective: طائرتين مسيرتين are drones.
func (s *scan) refine(u *noun) {
	if u.slug != "aircraft" || !s.joined(u.next) {
		return
	}
	for _, h := range s.At(u.next) {
		if h.Kind == table.Unit && h.Clitics&proclitics == 0 && s.units[h.Entry].slug == "drone" {
			u.slug, u.next, u.end = "drone", int(h.Last)+1, h.End
			return
		}
	}
}

// happenedTo returns the unit of others: wounded where something before in the sentence wounds, else people.
func (s *scan) happenedTo(i int) string {
	for k := i - 1; k >= max(s.first, i-farReach); k-- {
		if _, w := s.word(k, elliptic); w != nil {
			if w.means == "wounded" {
				return w.means
			}
			if w.means == "killed" {
				break
			}
		}
	}
	return "person"
}

// reach is how many tokens may stand between a number and the word before it that says what it counts.
const reach = 8

// farReach is how many tokens before it a word may stand that says what happened to others or that a time is to come.
const farReach = 64

// leftOut returns the unit of a number at token i without a noun: what a verb or masdar before it says
// happened to so many (مقتل ثلاثة), or the noun after a word for a sum (عدد القتلى 45).
func (s *scan) leftOut(i int) (unit, bool) {
	for k := i - 1; k >= max(s.first, i-reach); k-- {
		if h, w := s.word(k, elliptic); h != nil && i-int(h.Last) <= 2 && !definite(h) {
			u, ok := s.slugs[w.means]
			return u, ok && s.rank(&u) > 0
		}
		if h, _ := s.word(k, tally); h != nil {
			if u, ok := s.unitAt(int(h.Last)+1, wholes); ok && u.next <= i {
				return u.unit, true
			}
		}
		if s.Tokens[k].Kind == token.Number {
			break
		}
	}
	return unit{}, false
}

// familyOf returns the currency of a noun that several states use (ريال) where the page names a state's
// elsewhere, ريال سعودي; the noun's own slug if it doesn't.
func (s *scan) familyOf(u noun) string {
	if u.kind != currency || u.slug == "" || u.slug[0] < 'a' || u.hit.Last > u.hit.First {
		return u.slug
	}
	if s.families == nil {
		s.families = map[string]string{}
		for i := range s.Hits {
			if h := &s.Hits[i]; h.Kind == table.Unit && h.Last > h.First && s.units[h.Entry].kind == currency {
				s.addFamily(h)
			}
		}
	}
	if state, ok := s.families[u.slug]; ok {
		return state
	}
	return u.slug
}

// addFamily notes the currency h for the noun it begins with.
func (s *scan) addFamily(h *section.Hit) {
	for _, g := range s.At(int(h.First)) {
		if g.Kind != table.Unit || g.Last > g.First {
			continue
		}
		slug := s.units[g.Entry].slug
		if _, ok := s.families[slug]; !ok {
			s.families[slug] = s.units[h.Entry].slug
		}
	}
}
