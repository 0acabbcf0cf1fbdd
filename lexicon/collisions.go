package lexicon

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/table"
)

// An owner is an entry, by the list it is in.
type owner struct {
	kind  table.Kind
	entry uint32
}

// aSet is the kind of the owners that are sets, which no sense points into.
const aSet table.Kind = 0

// maxRivals is how many meanings of a phrase are looked at.
const maxRivals = 100

// collisions warns of phrases of t that mean two things of which one is in the files at hand: names of
// two entities, names that are common words or forms of a cue, nouns of two units, numbers of two
// values. It warns once of each two.
func (c *compiler) collisions(t *table.Tables) {
	words := t.Paths()
	said := map[string]bool{}
	for s := table.State(1); int(s) <= t.States(); s++ {
		senses := t.Senses(s)
		senses = senses[:min(len(senses), maxRivals)]
		for i := 0; i < len(senses) && len(senses) > 1; i++ {
			at := c.spots[ownerOf(senses[i])]
			if at == nil {
				continue
			}
			other, fix := c.rival(t, senses, i)
			key := at.file + at.path() + "/" + other
			if phrase := words(s); other != "" && !said[key] && (senses[i].Kind == table.Name || len(phrase) == 1) {
				said[key] = true
				c.warn(at, fix, "%s is %s too", strings.Join(phrase, " "), other)
			}
		}
	}
}

func ownerOf(s table.Sense) owner {
	if s.Kind == table.Nisba {
		return owner{table.Name, s.Entry}
	}
	return owner{s.Kind, s.Entry}
}

// rival returns what a phrase means besides senses[i], and what to do; "" if that is nothing to speak of.
func (c *compiler) rival(t *table.Tables, senses []table.Sense, i int) (other, fix string) {
	a := senses[i]
	for k, b := range senses {
		switch {
		case a.Weak || b.Weak || k == i:
		case a.Kind == table.Name:
			other, fix = nameRival(t, a, b, k < i), "put it under weak, unless the name is what it means most often"
		case a.Kind == table.Nisba:
			other, fix = wordRival(t, b), "make it nisba_weak, unless the nisba is what it means most often"
		case a.Kind == table.Cue && b.Kind <= table.Nisba && b.Kind != table.Short && c.spots[ownerOf(b)] == nil:
			other, fix = entityRival(t, b), "make the cue need what tells them apart"
		case a.Kind == table.Unit && b.Kind == table.Unit && k > i && a.Entry != b.Entry:
			other, fix = wordRival(t, b), "take it out of one"
		case a.Kind == table.Lexeme && b.Kind == table.Lexeme && k > i:
			other, fix = valueRival(*t.Lexeme(a.Entry), *t.Lexeme(b.Entry)), "take it out of one"
		}
		if other != "" {
			break
		}
	}
	return other, fix
}

// nameRival returns the other meaning b of a name a, if that is another thing: not one of the many cities
// of one name, which their countries tell apart. Of two names, only the first is told of the second.
func nameRival(t *table.Tables, a, b table.Sense, before bool) string {
	if b.Kind != table.Name {
		return wordRival(t, b)
	}
	e, other := t.Entity(a.Entry), t.Entity(b.Entry)
	likely := e.Type == other.Type && (e.Type == "place" || e.Type == "organization" && e.Country != other.Country)
	if before || a.Entry == b.Entry || likely {
		return ""
	}
	return entityRival(t, b)
}

func entityRival(t *table.Tables, s table.Sense) string {
	e := t.Entity(s.Entry)
	if s.Kind == table.Nisba {
		return "a nisba of the " + e.Type + " " + e.ID
	}
	return "a name of the " + e.Type + " " + e.ID
}

func wordRival(t *table.Tables, s table.Sense) string {
	switch s.Kind {
	case table.Head:
		return "the head " + t.Head(s.Entry).Word
	case table.Office:
		return "the office " + t.Office(s.Entry).Word
	case table.Cue:
		return "a form of the cue " + t.Cue(s.Entry).ID
	case table.Unit:
		return "the unit " + t.Unit(s.Entry).Slug
	case table.Lexeme:
		if l := t.Lexeme(s.Entry); !strings.HasSuffix(l.Class, "_name") { // a word about names
			return "the " + l.Class + " " + l.Word
		}
	}
	return ""
}

func valueRival(a, b table.LexemeEntry) string {
	if a.Class == b.Class && a.Value != b.Value {
		return "the " + b.Class + " " + b.Word + " of another value"
	}
	return ""
}
