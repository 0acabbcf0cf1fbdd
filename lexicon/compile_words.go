package lexicon

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// namedSet makes the set of that name hold nouns, other sets, and the nouns of the unit so called.
func (c *compiler) namedSet(at *spot, name string, nouns, others []uint32) {
	c.spots[owner{aSet, c.PutSet(name, nouns, append(others, c.Set(unitSet(name))))}] = at
}

// unitSet returns the name of the set of a unit's nouns.
func unitSet(unit string) string { return "#unit/" + unit }

func (c *compiler) sets(f source) {
	for i := range f.Sets {
		s := &f.Sets[i]
		if !c.key(s, "sets", s.Set) {
			continue
		}
		if s.Disable {
			c.gone(s, c.HasSet(s.Set), s.Set)
			c.namedSet(c.places[s], s.Set, nil, nil)
			continue
		}
		nouns, others := c.split(s.Nouns)
		c.namedSet(c.places[s], s.Set, c.members(nouns), others)
	}
}

// split parts nouns from names of sets: @drone.
func (c *compiler) split(all []noun) (nouns []*noun, sets []uint32) {
	for i := range all {
		n := &all[i]
		if len(n.Noun) > 1 && n.Noun[0] == '@' {
			c.namesSet(&n.Noun)
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
		c.PutSet(unitSet(u.Unit), nil, nil)
		if u.Disable {
			c.gone(u, c.RemoveUnit(u.Unit), u.Unit)
			continue
		}
		c.oneOf(&u.Kind, unitKinds, "kind of unit")
		c.slug(&u.Unit)
		if u.Kind == "" {
			u.Kind = "count"
		}
		sense := table.Sense{Kind: table.Unit, Entry: c.PutUnit(table.UnitNoun{Slug: u.Unit, Kind: u.Kind})}
		c.spots[owner{table.Unit, sense.Entry}] = c.places[u]
		var members []uint32
		for k := range u.Nouns {
			if forms := c.nounForms(&u.Nouns[k]); len(forms) > 0 {
				c.forms(sense, forms)
				members = append(members, c.member(&u.Nouns[k], forms))
			}
		}
		c.PutSet(unitSet(u.Unit), members, nil)
		for _, sign := range u.Signs {
			c.Add(cut(sign), sense)
		}
		if !c.HasSet(u.Unit) {
			c.namedSet(c.places[u], u.Unit, nil, nil)
		}
	}
}

func (c *compiler) nouns(f source) {
	for i := range f.Heads {
		h := &f.Heads[i]
		c.checkHead(h)
		switch {
		case !c.key(h, "heads", h.Head):
		case h.Disable:
			c.gone(h, c.RemoveHead(h.Head), h.Head)
		default:
			entry := c.PutHead(table.HeadNoun{Word: h.Head, Type: h.Type, Kind: h.Kind, Takes: h.Takes, Acts: h.Acts, Outside: h.Outside})
			c.forms(table.Sense{Kind: table.Head, Entry: entry}, c.noun(h, &h.Head, h.Plural, h.Feminine))
		}
	}
	for i := range f.Offices {
		o := &f.Offices[i]
		c.oneOf(&o.Of, officesOf, "holder of an office")
		switch {
		case !c.key(o, "offices", o.Office):
		case o.Disable:
			c.gone(o, c.RemoveOffice(o.Office), o.Office)
		default:
			sense := table.Sense{Kind: table.Office, Entry: c.PutOffice(table.OfficeNoun{Word: o.Office, EN: o.EN, Of: o.Of, Speaks: o.Speaks})}
			c.forms(sense, c.noun(o, &o.Office, o.Plural, false))
			if o.Feminine != "" {
				c.forms(sense, c.noun(o, &o.Feminine, nil, true))
			}
		}
	}
	for i := range f.NameParts {
		c.nameParts(&f.NameParts[i])
	}
}

func (c *compiler) checkHead(h *head) {
	c.oneOf(&h.Type, entityTypes, "type")
	for i := range h.Takes {
		c.oneOf(&h.Takes[i], headTakes, "thing to take")
	}
	if !h.Disable && h.Type == "" {
		c.fail(c.places[h], "", "the head makes names of no type")
	}
}

func (c *compiler) nameParts(p *nameParts) {
	c.oneOf(&p.Kind, partKinds, "kind of name part")
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
		if g.Class == "" {
			c.fail(c.places[g], "", "words without their class")
			continue
		}
		c.class(g)
		for k := range g.Words {
			c.lexeme(g, &g.Words[k])
		}
	}
}

// lexeme compiles one word of a group.
func (c *compiler) lexeme(g *words, w *word) {
	sort, text := wordKey(w)
	key := sort + "/" + text
	if text == "" {
		key = ""
	}
	if !c.key(w, "words/"+g.Class, key) {
		return
	}
	if w.Disable {
		c.gone(w, c.RemoveLexeme(g.Class, key), text)
		return
	}
	if given(w.Word, w.Verb, w.Noun, w.Adjective) > 1 {
		c.fail(c.places[w], "make an entry of each", "word, verb, noun or adjective: only one of them makes an entry")
	}
	e := table.LexemeEntry{Class: g.Class, Word: text, Means: firstOf(w.Means, g.Means)}
	if w.Value != nil {
		e.Value = *w.Value
	}
	sense := table.Sense{Kind: table.Lexeme, Entry: c.PutLexeme(key, e)}
	c.spots[owner{table.Lexeme, sense.Entry}] = c.places[w]
	c.forms(sense, plain(w.Word))
	c.forms(sense, plain(w.Forms...))
	if g.Article {
		c.forms(sense, definite(append(plain(w.Word), plain(w.Forms...)...)))
	}
	c.forms(sense, c.wordForms(w))
}

// definite returns the forms with the article.
func definite(forms []inflect.Form) []inflect.Form {
	for i := range forms {
		forms[i] = inflect.Form{Text: article + forms[i].Text, Features: forms[i].Features | inflect.Definite}
	}
	return forms
}

// wordKey returns what sort of word w is, and the word.
func wordKey(w *word) (sort, text string) {
	switch {
	case w.Verb != "":
		return "verb", w.Verb
	case w.Noun != "":
		return "noun", w.Noun
	case w.Adjective != "":
		return "adjective", w.Adjective
	}
	return "word", w.Word
}

// wordForms returns the forms of a word that is inflected.
func (c *compiler) wordForms(w *word) []inflect.Form {
	switch {
	case w.Verb != "":
		var none string
		return c.verb(w, verbEntry{perfect: &w.Verb, present: &w.Present, masdar: &w.Masdar, participle: &w.Participle, passive: &none, masdarPlural: w.Plural})
	case w.Noun != "":
		return c.noun(w, &w.Noun, w.Plural, false)
	case w.Adjective != "":
		return c.inflected(w, map[string]*string{"text": &w.Adjective}, inflect.Adjective{Text: w.Adjective, Plural: w.Plural}.Forms)
	}
	return nil
}
