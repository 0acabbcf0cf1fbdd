package lexicon

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/table"
)

// named is an entity of any kind, as its entry writes it.
type named struct {
	entry   any // the pointer under which its place is known
	key     *common
	Entity  table.Entity
	full    []alias // names that count by themselves
	alone   []string
	abbrs   []alias
	short   []string
	weak    []string
	nisba   []string
	broken  []string // plurals of the nisba
	faint   bool     // the nisba is a common word too
	foreign bool     // its names may mix scripts
	name    *string
}

func (c *compiler) entities(f source) {
	for i := range f.Countries {
		e := &f.Countries[i]
		c.checkCountry(e)
		c.entity(named{entry: e, key: &e.common, name: &e.Name, full: e.Variants, weak: e.Weak, nisba: e.Nisba, broken: e.NisbaMany, faint: e.NisbaWeak,
			Entity: table.Entity{Type: "country", EN: e.EN, Country: e.ID, Wikidata: e.Wikidata}})
	}
	for i := range f.Organizations {
		e := &f.Organizations[i]
		c.checkEntity(&e.ID, &e.Wikidata, &e.Country, &e.StandsFor)
		c.entity(named{entry: e, key: &e.common, name: &e.Name, full: e.Variants, abbrs: e.Abbreviations, short: e.Short, weak: e.Weak, foreign: true,
			Entity: table.Entity{Type: "organization", Kind: e.Kind, EN: e.EN, Country: e.Country, CapitalOf: e.StandsFor, Wikidata: e.Wikidata}})
	}
	for i := range f.People {
		e := &f.People[i]
		c.checkEntity(&e.ID, &e.Wikidata, &e.Country)
		c.entity(named{entry: e, key: &e.common, name: &e.Name, full: e.Variants, alone: e.Alone, weak: e.Weak,
			Entity: table.Entity{Type: "person", EN: e.EN, Country: e.Country, Wikidata: e.Wikidata, Tenures: c.tenures(e.Offices)}})
	}
	for i := range f.Places {
		e := &f.Places[i]
		c.checkEntity(&e.ID, &e.Wikidata, &e.Country, &e.CapitalOf)
		c.entity(named{entry: e, key: &e.common, name: &e.Name, full: e.Variants, weak: e.Weak, nisba: e.Nisba, broken: e.NisbaMany,
			Entity: table.Entity{Type: "place", Kind: e.Kind, EN: e.EN, Country: e.Country, CapitalOf: e.CapitalOf, Wikidata: e.Wikidata}})
	}
	for i := range f.Weapons {
		e := &f.Weapons[i]
		c.checkEntity(&e.ID, &e.Wikidata, &e.Country)
		c.entity(named{entry: e, key: &e.common, name: &e.Name, full: e.Variants, weak: e.Weak, foreign: true,
			Entity: table.Entity{Type: "weapon", Kind: e.Kind, EN: e.EN, Country: e.Country, Wikidata: e.Wikidata}})
	}
}

func (c *compiler) checkCountry(e *country) {
	c.country(&e.ID)
	c.wikidata(&e.Wikidata)
}

func (c *compiler) checkEntity(id, wikidata *string, countries ...*string) {
	c.slug(id)
	c.wikidata(wikidata)
	for _, code := range countries {
		c.country(code)
	}
}

// entity compiles one entity.
func (c *compiler) entity(n named) {
	n.Entity.ID, n.Entity.Name = n.key.ID, *n.name
	if !c.key(n.entry, n.Entity.Type, n.Entity.ID) {
		return
	}
	if n.key.Disable {
		c.gone(n.entry, c.RemoveEntity(n.Entity.Type, n.Entity.ID), n.Entity.ID)
		return
	}
	if *n.name == "" {
		if at := c.places[n.entry]; !at.faulty {
			c.fail(at, "", "%s has no name", n.Entity.ID)
		}
		return
	}
	c.uniqueID(n)
	entry := c.PutEntity(n.Entity)
	c.spots[owner{table.Name, entry}] = c.places[n.entry]
	c.names(n, entry)
	c.forms(table.Sense{Kind: table.Nisba, Entry: entry, Weak: n.faint}, c.nisbas(n.entry, n.nisba, n.broken))
}

// uniqueID checks that no entity of another kind has the id: a Document refers to entities by it alone.
func (c *compiler) uniqueID(n named) {
	at, id := c.places[n.entry], n.Entity.ID
	c.later(func() {
		for _, typ := range strings.Fields(entityTypes) {
			if _, said := c.seen["id/"+id]; typ != n.Entity.Type && c.HasEntity(typ, id) && !said {
				c.seen["id/"+id] = at
				c.fail(at, "give one of them another", "%s is the id of another entity too, of type %s", id, typ)
			}
		}
	})
}

// names gives the entity its names. One that stands under weak counts only so.
func (c *compiler) names(n named, entry uint32) {
	weak, seen := map[string]bool{}, map[string]string{}
	for i := range n.weak {
		c.nameLetters(&n.weak[i], n.foreign)
		weak[strings.Join(cut(n.weak[i]), " ")] = true
	}
	one := func(name *string, s table.Sense) {
		key := strings.Join(cut(*name), " ")
		if first, twice := seen[key]; twice {
			c.warn(c.places[name], "leave it out", "%s is read as %s is, which stands above", *name, first)
			return
		}
		seen[key] = *name
		if !weak[key] {
			c.nameLetters(name, n.foreign)
			c.nameLength(name)
			c.name(s, *name)
		}
	}
	one(n.name, table.Sense{Kind: table.Name, Entry: entry, Lang: plainLang(*n.name)})
	other := func(a *alias, abbr bool) {
		if c.isNamed(a) {
			one(&a.Name, table.Sense{Kind: table.Name, Entry: entry, Abbr: abbr, Lang: c.lang(a)})
		}
	}
	for i := range n.full {
		other(&n.full[i], false)
	}
	for i := range n.alone {
		one(&n.alone[i], table.Sense{Kind: table.Name, Entry: entry, Lang: plainLang(n.alone[i])})
	}
	for i := range n.abbrs {
		other(&n.abbrs[i], true)
	}
	c.name(table.Sense{Kind: table.Name, Entry: entry, Weak: true}, n.weak...)
	c.name(table.Sense{Kind: table.Short, Entry: entry}, n.short...)
}
