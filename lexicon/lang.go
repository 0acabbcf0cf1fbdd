package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/table"
)

// A script is the letters that a name is written in.
type script string

const (
	latin    script = "Latin"
	cyrillic script = "Cyrillic"
)

// scriptOf returns the foreign script of a name, none if it has Arabic letters too or others.
func scriptOf(name string) script {
	i := strings.IndexFunc(name, isLatinOrSo)
	if arabic, _ := scripts(name); arabic || i < 0 {
		return ""
	}
	switch r, _ := utf8.DecodeRuneInString(name[i:]); {
	case unicode.Is(unicode.Latin, r):
		return latin
	case unicode.Is(unicode.Cyrillic, r):
		return cyrillic
	}
	return ""
}

// plainLang returns the language of a name that says none: English in Latin letters, Russian in Cyrillic ones.
func plainLang(name string) table.Lang {
	switch scriptOf(name) {
	case latin:
		return table.English
	case cyrillic:
		return table.Russian
	}
	return table.NoLang
}

// isNamed reports whether an alias has a name, and says so if it has none.
func (c *compiler) isNamed(a *alias) bool {
	if at := c.places[a]; a.Name == "" && !at.faulty {
		c.fail(at, "", "no name")
	}
	return a.Name != ""
}

// lang returns the language whose inflected forms an alias has.
func (c *compiler) lang(a *alias) table.Lang {
	c.oneOf(&a.Lang, languages, "language")
	lang, of := table.LangOf(a.Lang), scriptOf(a.Name)
	switch {
	case lang == table.NoLang:
		return plainLang(a.Name)
	case of == "":
		c.fail(c.places[&a.Lang], "leave lang out", "%s is not in Latin or Cyrillic letters", a.Name)
	case (lang == table.Russian) != (of == cyrillic):
		c.fail(c.places[&a.Lang], "", "%s is in %s letters, which are not those of %s", a.Name, of, a.Lang)
	}
	return lang
}
