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
	stems  func() map[stem]uint32 // an entity
}

// A stem is that of a word in a language: what Russian makes of Россией says nothing of an English word.
type stem struct {
	lang table.Lang
	text string
}

func newForeign(t *table.Tables) foreign {
	f := foreign{tables: t}
	f.stems = sync.OnceValue(f.read)
	return f
}

// read returns the stems of the lexicon's foreign names, each in its language, and of the English names of states and capitals.
func (f foreign) read() map[stem]uint32 {
	stems := map[stem]uint32{}
	add := func(name string, lang table.Lang, entry uint32) {
		if s := stemOf(name, lang); s.text != "" {
			if _, ok := stems[s]; !ok {
				stems[s] = entry
			}
		}
	}
	for w := table.WordID(1); int(w) <= f.tables.Words(); w++ {
		for _, sense := range f.tables.Senses(f.tables.Root(w)) {
			if sense.Kind == table.Name && !sense.Weak && sense.Lang != table.NoLang {
				add(f.tables.Key(w), sense.Lang, sense.Entry)
			}
		}
	}
	for i := range f.tables.Count(table.Name) {
		e := f.tables.Entity(uint32(i))
		if e.Type == string(Country) || e.Type == string(Place) && e.CapitalOf != "" {
			add(normalize.String(e.EN), table.English, uint32(i))
		}
	}
	return stems
}

// stemOf returns the stem that a folded word has in a language, none if it is short, has several words or is in letters that the language
// doesn't use.
func stemOf(key string, lang table.Lang) stem {
	c, _ := utf8.DecodeRuneInString(key)
	if strings.Contains(key, " ") || utf8.RuneCountInString(key) < 3 {
		return stem{}
	}
	text := ""
	if unicode.Is(unicode.Cyrillic, c) == (lang == table.Russian) {
		switch lang {
		case table.English:
			text = english.Stem(key, false)
		case table.French:
			text = french.Stem(key, false)
		case table.Spanish:
			text = spanish.Stem(key, false)
		case table.Russian:
			text = russian.Stem(key, false)
		}
	}
	return stem{lang, text}
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
	for lang := table.English; lang < table.Langs; lang++ {
		if entry, ok := f.stems()[stemOf(t.Key, lang)]; ok {
			return entry, true
		}
	}
	return 0, false
}
