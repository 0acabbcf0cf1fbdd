package report

import (
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/lexicon"
)

// NamesOf returns what the types of events and the countries of a lexicon are called in a language.
func NamesOf(l *lexicon.Lexicon, lang string) Names {
	t := l.Tables()
	names := Names{Types: map[string]string{}, Countries: map[string]string{}}
	for i := range t.Count(table.Name) {
		switch x := t.Entity(uint32(i)); {
		case x.Type == "country" && lang == "ar":
			names.Countries[x.ID] = x.Name
		case x.Type == "country":
			names.Countries[x.ID] = x.EN
		}
	}
	if lang != "ar" {
		return names // a type's id is English
	}
	names.Types = EventTypes(l)
	return names
}

// EventTypes returns the types of events that a lexicon can find, by their ids, with their Arabic names.
func EventTypes(l *lexicon.Lexicon) map[string]string {
	t := l.Tables()
	types := map[string]string{}
	add := func(i uint32) { types[t.Event(i).ID] = t.Event(i).Name }
	for i := range t.Count(table.Cue) {
		if c := t.Cue(uint32(i)); c.ID != "" {
			add(c.Event)
			for _, b := range c.Becomes {
				add(b.Event)
			}
		}
	}
	return types
}
