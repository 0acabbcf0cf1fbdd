package lexicon

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// names is what an entity is called.
type names struct {
	full  []string // name and variants
	abbrs []string
	short []string
	weak  []string
	nisba []inflect.Form
	faint bool // the nisba is a common word too
}

func (c *compiler) entities(f source) {
	for i := range f.Countries {
		e := &f.Countries[i]
		c.entity(e, e.common, table.Entity{Type: "country", Name: e.Name, EN: e.EN, Country: e.ID, Wikidata: e.Wikidata},
			names{full: e.Variants, weak: e.Weak, nisba: c.nisbas(e, e.Nisba, e.NisbaMany), faint: e.NisbaWeak})
	}
	for i := range f.Organizations {
		e := &f.Organizations[i]
		c.entity(e, e.common, table.Entity{Type: "organization", Kind: e.Kind, Name: e.Name, EN: e.EN, Country: e.Country, CapitalOf: e.StandsFor, Wikidata: e.Wikidata},
			names{full: e.Variants, abbrs: e.Abbreviations, short: e.Short, weak: e.Weak})
	}
	for i := range f.People {
		e := &f.People[i]
		c.entity(e, e.common, table.Entity{Type: "person", Name: e.Name, EN: e.EN, Country: e.Country, Wikidata: e.Wikidata, Tenures: tenures(e.Offices)},
			names{full: slices.Concat(e.Variants, e.Alone), weak: e.Weak})
	}
	for i := range f.Places {
		e := &f.Places[i]
		c.entity(e, e.common, table.Entity{Type: "place", Kind: e.Kind, Name: e.Name, EN: e.EN, Country: e.Country, CapitalOf: e.CapitalOf, Wikidata: e.Wikidata},
			names{full: e.Variants, weak: e.Weak, nisba: c.nisbas(e, e.Nisba, e.NisbaMany)})
	}
	for i := range f.Weapons {
		e := &f.Weapons[i]
		c.entity(e, e.common, table.Entity{Type: "weapon", Kind: e.Kind, Name: e.Name, EN: e.EN, Country: e.Country, Wikidata: e.Wikidata},
			names{full: e.Variants, weak: e.Weak})
	}
}

func tenures(of []tenure) []table.Tenure {
	var all []table.Tenure
	for _, t := range of {
		all = append(all, table.Tenure(t))
	}
	return all
}

// entity compiles one entity.
func (c *compiler) entity(of any, k common, e table.Entity, n names) {
	e.ID = k.ID
	if !c.key(of, e.Type, e.ID) {
		return
	}
	if k.Disable {
		c.gone(of, c.RemoveEntity(e.Type, e.ID), e.ID)
		return
	}
	entry := c.PutEntity(e)
	weak := func(name string) bool { return slices.Contains(n.weak, name) }
	c.name(table.Sense{Kind: table.Name, Entry: entry, Weak: true}, n.weak...)
	c.name(table.Sense{Kind: table.Name, Entry: entry}, slices.DeleteFunc(append([]string{e.Name}, n.full...), weak)...)
	c.name(table.Sense{Kind: table.Name, Entry: entry, Abbr: true}, slices.DeleteFunc(slices.Clone(n.abbrs), weak)...)
	c.name(table.Sense{Kind: table.Short, Entry: entry}, n.short...)
	c.forms(table.Sense{Kind: table.Nisba, Entry: entry, Weak: n.faint}, n.nisba)
}
