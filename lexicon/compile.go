package lexicon

import (
	"io/fs"
	"slices"

	"github.com/khabar-nlp/khabar/internal/table"
)

// A compiler lays layers over each other and makes tables of them.
type compiler struct {
	decoder
	table.Builder
	examples []Example
	seen     map[string]*spot // keys of the layer at hand
}

// layer reads a layer and puts its entries over those before.
func (c *compiler) layer(i int, layer fs.FS) {
	c.seen = map[string]*spot{}
	files := c.read(layer)
	for _, f := range files {
		c.sets(f)
		c.units(f)
		c.types(f)
	}
	for _, f := range files {
		c.entities(f)
		c.nouns(f)
		c.words(f)
		c.events(f)
	}
}

// lexicon returns what the layers make, or their errors.
func (c *compiler) lexicon(layers []fs.FS) (*Lexicon, error) {
	if err := c.errs.Err(); err != nil {
		return nil, err
	}
	return &Lexicon{tables: c.Build(), examples: c.examples, layers: layers}, nil
}

// key reports whether the entry with the key may be put: it has one, and is the first in its layer.
func (c *compiler) key(of any, kind, key string) bool {
	at := c.places[of]
	if key == "" {
		c.fail(at, "", "an entry of %s without its key", kind)
		return false
	}
	if first, ok := c.seen[kind+"/"+key]; ok {
		c.fail(at, "keep one", "%s stands in %s:%d already", key, first.file, first.line)
		return false
	}
	c.seen[kind+"/"+key] = at
	return true
}

// gone reports that disable found nothing to take out.
func (c *compiler) gone(of any, found bool, key string) {
	if !found {
		c.fail(c.places[of], "", "nothing of the key %s to take out", key)
	}
}

// name makes the phrases mean s, in all spellings.
func (c *compiler) name(s table.Sense, phrases ...string) {
	for _, p := range phrases {
		for _, words := range spellings(cut(p)) {
			c.Add(words, s)
		}
	}
}

// forms makes the forms mean s.
func (c *compiler) forms(s table.Sense, forms []form) {
	for _, f := range forms {
		s.Features = f.features
		c.Add(cut(f.text), s)
	}
}

// inherit copies forms of nouns into a group.
func (c *compiler) members(group uint32, nouns []noun) {
	for _, n := range nouns {
		for _, f := range nounForms(n) {
			c.AddMember(cut(f.text), group, f.features)
		}
	}
}

// namedSet makes the set of that name hold the nouns of the set and of the unit so called.
func (c *compiler) namedSet(name string, others []uint32) uint32 {
	return c.PutSet(name, []uint32{c.Group("set/" + name), c.Group("unit/" + name)}, others)
}

func (c *compiler) sets(f source) {
	for i := range f.Sets {
		s := &f.Sets[i]
		if !c.key(s, "sets", s.Set) {
			continue
		}
		group := c.NewGroup("set/" + s.Set)
		if s.Disable {
			c.gone(s, c.HasSet(s.Set), s.Set)
			c.namedSet(s.Set, nil)
			continue
		}
		nouns, others := c.split(s.Nouns)
		c.members(group, nouns)
		c.namedSet(s.Set, others)
	}
}

// split parts nouns from names of sets: @drone.
func (c *compiler) split(all []noun) (nouns []noun, sets []uint32) {
	for _, n := range all {
		if len(n.Noun) > 1 && n.Noun[0] == '@' {
			sets = append(sets, c.Set(n.Noun[1:]))
		} else {
			nouns = append(nouns, n)
		}
	}
	return nouns, sets
}

func (c *compiler) units(f source) {
	for i := range f.Units {
		u := &f.Units[i]
		if !c.key(u, "units", u.Unit) {
			continue
		}
		group := c.NewGroup("unit/" + u.Unit)
		if u.Disable {
			c.gone(u, c.RemoveUnit(u.Unit), u.Unit)
			continue
		}
		if u.Kind == "" {
			u.Kind = "count"
		}
		sense := table.Sense{Kind: table.Unit, Entry: c.PutUnit(table.UnitNoun{Slug: u.Unit, Kind: u.Kind})}
		for _, n := range u.Nouns {
			c.forms(sense, nounForms(n))
		}
		c.members(group, u.Nouns)
		for _, sign := range u.Signs {
			c.Add(cut(sign), sense)
		}
		if !c.HasSet(u.Unit) {
			c.namedSet(u.Unit, nil)
		}
	}
}

func (c *compiler) nouns(f source) {
	for i := range f.Heads {
		h := &f.Heads[i]
		switch {
		case !c.key(h, "heads", h.Head):
		case h.Disable:
			c.gone(h, c.RemoveHead(h.Head), h.Head)
		default:
			entry := c.PutHead(table.HeadNoun{Word: h.Head, Type: h.Type, Kind: h.Kind, Takes: h.Takes, Acts: h.Acts, Outside: h.Outside})
			c.forms(table.Sense{Kind: table.Head, Entry: entry}, nounForms(noun{Noun: h.Head, Plural: h.Plural}))
		}
	}
	for i := range f.Offices {
		o := &f.Offices[i]
		switch {
		case !c.key(o, "offices", o.Office):
		case o.Disable:
			c.gone(o, c.RemoveOffice(o.Office), o.Office)
		default:
			sense := table.Sense{Kind: table.Office, Entry: c.PutOffice(table.OfficeNoun{Word: o.Office, EN: o.EN, Of: o.Of, Speaks: o.Speaks})}
			c.forms(sense, nounForms(noun{Noun: o.Office, Plural: o.Plural}))
			if o.Feminine != "" {
				c.forms(sense, nounForms(noun{Noun: o.Feminine, Feminine: true}))
			}
		}
	}
	for i := range f.NameParts {
		c.nameParts(&f.NameParts[i])
	}
}

func (c *compiler) nameParts(p *nameParts) {
	for i := range p.Words {
		w := &p.Words[i]
		switch {
		case !c.key(w, "name_parts/"+p.Kind, *w):
		case p.Disable:
			c.gone(w, c.RemovePart(p.Kind, *w), *w)
		default:
			c.name(table.Sense{Kind: table.Part, Entry: c.PutPart(table.NamePart{Word: *w, Kind: p.Kind})}, *w)
		}
	}
}

func (c *compiler) words(f source) {
	for i := range f.Words {
		g := &f.Words[i]
		for k := range g.Words {
			c.lexeme(g, &g.Words[k])
		}
	}
}

// lexeme compiles one word of a group.
func (c *compiler) lexeme(g *words, w *word) {
	key := firstOf(w.Word, w.Verb, w.Noun, w.Adjective, w.Masdar, w.Participle)
	if !c.key(w, "words/"+g.Class, key) {
		return
	}
	if w.Disable {
		c.gone(w, c.RemoveLexeme(g.Class, key), key)
		return
	}
	e := table.LexemeEntry{Class: g.Class, Word: key, Means: firstOf(w.Means, g.Means)}
	if w.Value != nil {
		e.Value = *w.Value
	}
	sense := table.Sense{Kind: table.Lexeme, Entry: c.PutLexeme(e)}
	for _, as := range append([]string{w.Word}, w.Forms...) {
		c.Add(cut(as), sense)
	}
	c.forms(sense, wordForms(w))
}

// wordForms returns the forms of a word that is inflected.
func wordForms(w *word) []form {
	var forms []form
	if w.Verb != "" {
		forms = phrased(w.Verb, func(first string) []form { return verbForms(first, w.Present) })
	}
	for _, n := range []string{w.Masdar, w.Participle} {
		if n != "" {
			forms = append(forms, nounForms(noun{Noun: n})...)
		}
	}
	if w.Noun != "" {
		forms = append(forms, nounForms(noun{Noun: w.Noun, Plural: w.Plural})...)
	}
	if w.Adjective != "" {
		forms = append(forms, adjectiveForms(w.Adjective)...)
	}
	return forms
}

// firstOf returns the first string that is not empty.
func firstOf(of ...string) string {
	if i := slices.IndexFunc(of, func(s string) bool { return s != "" }); i >= 0 {
		return of[i]
	}
	return ""
}
