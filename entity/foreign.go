package entity

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"github.com/kljensen/snowball/french"
	"github.com/kljensen/snowball/russian"
	"github.com/kljensen/snowball/spanish"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// foreign are the names of one word in Latin and Cyrillic letters, by their stems, so that Россией is met by Россия. They
// are read when a text first asks for one: most Arabic pages hold none.
type foreign struct {
	tables *table.Tables
	stems  func() map[string]uint32 // stem: an entity
}

func newForeign(t *table.Tables) foreign {
	f := foreign{tables: t}
	f.stems = sync.OnceValue(f.read)
	return f
}

// read returns the stems of the lexicon's foreign names, and of the English names of states and capitals.
func (f foreign) read() map[string]uint32 {
	stems := map[string]uint32{}
	add := func(name string, entry uint32) {
		for _, s := range stemsOf(name) {
			if _, ok := stems[s]; !ok && s != "" {
				stems[s] = entry
			}
		}
	}
	for w := table.WordID(1); int(w) <= f.tables.Words(); w++ {
		for _, sense := range f.tables.Senses(f.tables.Root(w)) {
			if sense.Kind == table.Name && !sense.Weak {
				add(f.tables.Key(w), sense.Entry)
			}
		}
	}
	for i := range f.tables.Count(table.Name) {
		e := f.tables.Entity(uint32(i))
		if e.Type == string(Country) || e.Type == string(Place) && e.CapitalOf != "" {
			add(normalize.String(e.EN), uint32(i))
		}
	}
	return stems
}

// stemsOf returns the stems that a folded word of Latin or Cyrillic letters may have: in Russian, or in English, French and
// Spanish. Other words have none.
func stemsOf(key string) []string {
	c, _ := utf8.DecodeRuneInString(key)
	switch {
	case strings.Contains(key, " ") || utf8.RuneCountInString(key) < 3:
		return nil
	case unicode.Is(unicode.Cyrillic, c):
		return []string{russian.Stem(key, false)}
	case unicode.Is(unicode.Latin, c):
		return []string{english.Stem(key, false), french.Stem(key, false), spanish.Stem(key, false)}
	}
	return nil
}

// lookUpForeign adds the name that the foreign word at token i is a form of.
func (r *reader) lookUpForeign(i int) {
	t := &r.page.Tokens[i]
	if len(r.page.At(i)) > 0 {
		return
	}
	entry, ok := r.foreignAt(i)
	if !ok {
		return
	}
	e := r.tables.Entity(entry)
	r.nameAt[i] = r.add(mention{first: int32(i), last: int32(i), start: t.Start, end: t.End, typ: Type(e.Type), entry: int32(entry),
		kind: e.Kind, headed: e.Kind, country: e.Home(), rule: "foreign", level: likely})
}

// foreignAt returns the entity that the foreign word at token i names by its stem, if any. Of a form it is found out once.
func (r *reader) foreignAt(i int) (entry uint32, ok bool) {
	f := r.page.Form(i)
	if f == nil {
		return r.foreign.named(&r.page.Tokens[i], r.page.Original)
	}
	v, told := f.Fact(section.Foreign)
	if !told {
		if entry, ok = r.foreign.named(&r.page.Tokens[i], r.page.Original); ok {
			v = uint64(entry) + 1
		}
		f.Tell(section.Foreign, v)
	}
	return uint32(v - 1), v > 0
}

// named returns the entity that t names by its stem, if any. A name begins with a capital letter.
func (f foreign) named(t *token.Token, text string) (entry uint32, ok bool) {
	if c, _ := utf8.DecodeRuneInString(text[t.Start:]); !unicode.IsUpper(c) {
		return 0, false
	}
	for _, s := range stemsOf(t.Key) {
		if entry, ok := f.stems()[s]; ok {
			return entry, true
		}
	}
	return 0, false
}
