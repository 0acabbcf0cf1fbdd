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

// collisions warns of names in t that mean two entities, or an entity and a common word; once for
// each two.
func (c *compiler) collisions(t *table.Tables) {
	words := t.Paths()
	said := map[string]bool{}
	for s := table.State(1); int(s) <= t.States(); s++ {
		senses := t.Senses(s)
		for i, a := range senses {
			spot := c.spots[owner{table.Name, a.Entry}]
			if len(senses) < 2 || a.Kind > table.Nisba || a.Kind == table.Short || a.Weak || spot == nil {
				continue
			}
			other := rival(t, senses, i)
			key := spot.file + spot.path() + other
			if phrase := words(s); other != "" && !said[key] && (a.Kind == table.Name || len(phrase) == 1) {
				said[key] = true
				fix := "put it under weak, unless the name is what it means most often"
				if a.Kind == table.Nisba {
					fix = "make it nisba_weak, unless the nisba is what it means most often"
				}
				c.warn(spot, fix, "%s is %s too", strings.Join(phrase, " "), other)
			}
		}
	}
}

// rival returns what the phrase means besides senses[i], if that is another thing: not a variant of
// the same name, as the many cities of one name are.
func rival(t *table.Tables, senses []table.Sense, i int) string {
	a := senses[i]
	e := t.Entity(a.Entry)
	for k, b := range senses {
		switch b.Kind {
		case table.Name:
			other := t.Entity(b.Entry)
			same := e.Type == other.Type && (e.Type == "place" || e.Type == "organization" && e.Country != other.Country)
			if k > i && a.Kind == table.Name && b.Entry != a.Entry && !b.Weak && !same {
				return "the " + other.Type + " " + other.ID
			}
		case table.Head:
			return "the head " + t.Head(b.Entry).Word
		case table.Office:
			return "the office " + t.Office(b.Entry).Word
		case table.Cue:
			return "a form of the cue " + t.Cue(b.Entry).ID
		case table.Unit:
			return "the unit " + t.Unit(b.Entry).Slug
		case table.Lexeme:
			if l := t.Lexeme(b.Entry); !strings.HasSuffix(l.Class, "_name") { // a word about names
				return "the " + l.Class + " " + l.Word
			}
		}
	}
	return ""
}
