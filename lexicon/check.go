package lexicon

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar/internal/table"
)

// warn reports what is suspicious, but can be loaded.
func (c *compiler) warn(at *spot, fix, format string, args ...any) {
	if c.warnings++; c.warnings > maxFaults {
		return
	}
	c.errs = append(c.errs, &Error{File: at.file, Line: at.line, Column: at.column, Key: at.path(), Msg: fmt.Sprintf(format, args...), Fix: fix, Warning: true})
}

// oneOf reports a value that is not one of known, a list parted by blanks. An empty one says nothing.
func (c *compiler) oneOf(value *string, known, what string) {
	if all := strings.Fields(known); *value != "" && !slices.Contains(all, *value) {
		c.fail(c.places[value], orOneOf(nearest(*value, all), all), "unknown %s %s", what, *value)
	}
}

// orOneOf returns fix, or if there is none the choice of a few.
func orOneOf(fix string, all []string) string {
	if fix == "" && len(all) < 12 {
		return "write one of " + strings.Join(all, ", ")
	}
	return fix
}

// country reports a value that is no code of a country.
func (c *compiler) country(value *string) {
	if *value == "" || isCountry(*value) {
		return
	}
	fix := "write its code of ISO 3166-1 alpha-3, as EGY is Egypt's"
	if upper := strings.ToUpper(*value); isCountry(upper) {
		fix = "write " + upper
	}
	c.fail(c.places[value], fix, "%s is no code of a country", *value)
}

// isCountry searches countryCodes, four bytes each but the last.
func isCountry(code string) bool {
	at := func(i int) string { return countryCodes[4*i : 4*i+3] }
	_, found := sort.Find((len(countryCodes)+1)/4, func(i int) int { return strings.Compare(code, at(i)) })
	return found
}

// matches reports a value that has not the form that fix describes.
func (c *compiler) matches(value *string, form func(string) bool, what, fix string) {
	if *value != "" && !form(*value) {
		c.fail(c.places[value], fix, "%s is no %s", *value, what)
	}
}

// of returns a form: the first character one of first, the others of rest.
func of(first, rest string) func(string) bool {
	return func(s string) bool {
		return strings.Contains(first, s[:1]) && strings.Trim(s[1:], rest) == ""
	}
}

const (
	digits   = "0123456789"
	small    = "abcdefghijklmnopqrstuvwxyz"
	capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

func (c *compiler) wikidata(value *string) {
	isQ := func(s string) bool { return len(s) > 1 && s[0] == 'Q' && of("123456789", digits)(s[1:]) }
	c.matches(value, isQ, "Wikidata id", "write Q and its number: Q79")
}

func (c *compiler) slug(value *string) {
	c.matches(value, of(small+capitals+digits, small+capitals+digits+"_.-"), "id", "write letters from a to z, digits, _ or -")
}

func (c *compiler) eventCodes(e *event) {
	c.matches(&e.Type, of(small, small+digits+"_"), "type of event", "write small letters and _")
	isCAMEO := func(s string) bool { return len(s) >= 2 && len(s) <= 4 && of(digits, digits)(s) }
	c.matches(&e.CAMEO, isCAMEO, "CAMEO code", "write its two to four digits")
	c.matches(&e.PLOVER, of(capitals, capitals+"_"), "PLOVER code", "write it in capitals: CONSULT")
}

// tenures checks the offices of a person and returns them.
func (c *compiler) tenures(of []tenure) []table.Tenure {
	var all []table.Tenure
	for i := range of {
		t := &of[i]
		c.date(&t.From)
		c.date(&t.To)
		if t.Office == "" {
			c.fail(c.places[t], "", "an office without its name")
		}
		if n := min(len(t.From), len(t.To)); t.From[:n] > t.To[:n] {
			c.fail(c.places[&t.To], "", "it ends, %s, before it begins, %s", t.To, t.From)
		}
		if t.Of != "" && !isCountry(t.Of) {
			at := c.places[&t.Of]
			c.later(func() {
				if !c.HasEntity("organization", t.Of) {
					c.fail(at, "write a code of a country, or the id of an organization", "%s is neither a country nor an organization of the lexicon", t.Of)
				}
			})
		}
		all = append(all, table.Tenure(*t))
	}
	return all
}

// date reports what is neither a day, nor a month, nor a year.
func (c *compiler) date(value *string) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(*value) == len(layout) {
			if _, err := time.Parse(layout, *value); err == nil {
				return
			}
		}
	}
	if *value != "" {
		c.fail(c.places[value], "write year-month-day, year-month or the year: 2024-11-24", "%s is no date", *value)
	}
}

// classesKnown returns the classes of the words so far.
func (c *compiler) classesKnown() []string {
	var all []string
	seen := map[string]bool{"": true}
	for _, l := range c.Lexemes() {
		if !seen[l.Class] {
			seen[l.Class] = true
			all = append(all, l.Class)
		}
	}
	return all
}

// class reports a class that no layer before has: the layer at the bottom says which there are.
func (c *compiler) class(g *words) {
	if len(c.classes) > 0 && !slices.Contains(c.classes, g.Class) {
		c.fail(c.places[&g.Class], nearest(g.Class, c.classes), "unknown class of words %s", g.Class)
	}
}

// minLetters is how long a name must be to be known without a context: fewer letters are too often
// something else, قم or سد.
const minLetters = 3

// nameLetters checks the letters of a name, which those of weapons and companies may mix: قناة i24.
func (c *compiler) nameLetters(name *string, mixed bool) {
	arabic, foreign := scripts(*name)
	if arabic && foreign && !mixed {
		c.fail(c.places[name], "write it in Arabic letters, or the foreign spelling as a variant of its own", "foreign letters in an Arabic name")
	}
}

// nameLength checks that a name that counts without a context has letters enough.
func (c *compiler) nameLength(name *string) {
	words := cut(*name)
	if len(words) == 0 {
		c.fail(c.places[name], "", "a name without a letter")
	}
	if len(words) == 1 && len([]rune(words[0])) < minLetters {
		c.fail(c.places[name], "put it under weak", "%s has fewer than three letters, and would be found in many other texts", *name)
	}
}

// checkEvent checks that a type is whole when all layers are read.
func (c *compiler) checkEvent(e *event) {
	at := c.places[e]
	c.oneOf(&e.Content, contents, "content")
	c.eventCodes(e)
	if !e.Disable && len(e.Cues) > 0 && !slices.ContainsFunc(e.Examples, func(x example) bool { return !x.Not }) {
		c.warn(at, "write sentences that they find", "the cues of %s have no examples", e.Type)
	}
	if !e.Disable && len(e.Cues) > 0 && !slices.ContainsFunc(e.Examples, func(x example) bool { return x.Not }) {
		c.warn(at, "write sentences in which their words mean something else, with not: true", "the cues of %s have no counter-examples", e.Type)
	}
	c.later(func() {
		switch known, _, ok := c.Event(e.Type); {
		case !ok:
		case known.Name == "":
			c.fail(at, "", "the event type %s has no name", e.Type)
		case known.PLOVER == "":
			c.warn(at, "leave it so only if PLOVER has no such event", "the event type %s has no plover", e.Type)
		}
	})
}

// place checks a grammatical place: a name of one, or a preposition.
func (c *compiler) place(value *string) {
	if slices.Contains(strings.Fields(placeNames), *value) {
		return
	}
	at := c.places[value]
	c.later(func() {
		known := c.prepositions()
		if !slices.Contains(known, *value) {
			c.fail(at, nearest(*value, append(strings.Fields(placeNames), known...)), "%s is neither a place in the sentence nor a preposition of the lexicon", *value)
		}
	})
}

// prepositions returns the prepositions of the lexicon, and what they mean.
func (c *compiler) prepositions() []string {
	if c.preps == nil {
		c.preps = []string{}
		for _, l := range c.Lexemes() {
			if strings.HasSuffix(l.Class, "preposition") || l.Class == "source_phrase" {
				c.preps = append(c.preps, l.Word)
				if l.Means != "" {
					c.preps = append(c.preps, l.Means)
				}
			}
		}
	}
	return c.preps
}

// namesSet checks that a set that a condition speaks of is there.
func (c *compiler) namesSet(value *string) {
	at, name := c.places[value], strings.TrimPrefix(*value, "@")
	if typ, ok := strings.CutPrefix(name, table.EntitySet); ok && slices.Contains(strings.Fields(entityTypes), typ) {
		return
	}
	c.later(func() {
		if !c.HasSet(name) {
			if c.setIDs == nil {
				c.setIDs = c.SetIDs()
			}
			fix := nearest(name, c.setIDs)
			c.fail(at, strings.Replace(fix, "write ", "write @", 1), "there is no set or unit %s", *value)
		}
	})
}

// later puts a check off until all layers are read.
func (c *compiler) later(check func()) { c.checks = append(c.checks, check) }
