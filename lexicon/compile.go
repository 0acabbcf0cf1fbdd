package lexicon

import (
	"errors"
	"io/fs"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// A compiler lays layers over each other and makes tables of them.
type compiler struct {
	decoder
	*table.Builder
	source   uint64 // of all files
	examples []table.Example
	seen     map[string]*spot // keys of the layer at hand
	spots    map[owner]*spot  // of the entries of all layers
	checks   []func()         // put off until all layers are read
	warnings int              // how many were found
	setIDs   []string         // of all layers, once they have been read
	preps    []string         // see prepositions
	classes  []string         // of words, in the layers before
}

// compile lays layers over what b holds, which was made of source.
func compile(b *table.Builder, source uint64, layers ...fs.FS) *compiler {
	c := &compiler{Builder: b, source: source, spots: map[owner]*spot{}}
	c.decoder.fields = map[reflect.Type]map[string]int{}
	for _, layer := range layers {
		c.layer(layer)
	}
	for _, check := range c.checks {
		if !c.full() {
			check()
		}
	}
	c.errs.sort()
	if c.more != nil {
		c.errs = append(c.errs, c.more)
	}
	return c
}

// layer reads a layer and puts its entries over those before.
func (c *compiler) layer(layer fs.FS) {
	c.seen = map[string]*spot{}
	c.classes = c.classesKnown()
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
func (c *compiler) lexicon() (*Lexicon, error) {
	if c.errs.Err() != nil {
		return nil, c.errs
	}
	tables, err := c.Build(c.source)
	if err != nil {
		at := &spot{file: "."}
		if held := new(table.HeldError); errors.As(err, &held) && c.spots[owner{aSet, held.Set}] != nil {
			at = c.spots[owner{aSet, held.Set}]
		}
		c.fail(at, "", "%v", err)
		return nil, c.errs
	}
	c.collisions(tables)
	c.errs.sort()
	return &Lexicon{tables: tables, examples: c.examples, warnings: c.errs}, nil
}

// anyway returns what the layers make without the entries that have errors: for the days while the
// default lexicon is being written. TestDefault fails then.
func (c *compiler) anyway() *Lexicon {
	t, _ := c.Build(c.source)
	return &Lexicon{tables: t, examples: c.examples}
}

// key reports whether the entry with the key may be put: it has one, and is the first in its layer.
func (c *compiler) key(of any, kind, key string) bool {
	at := c.places[of]
	if key == "" {
		if !at.faulty {
			c.fail(at, "", "an entry without its key")
		}
		return false
	}
	if first, ok := c.seen[kind+"/"+key]; ok {
		fix := "keep one"
		what, isField := strings.CutSuffix(kind, " of events")
		switch {
		case kind == "cues":
			fix = "keep one, or give one a key of its own"
		case isField:
			key = "the " + what + " of " + key
		}
		c.fail(at, fix, "%s stands in %s:%d already", key[strings.LastIndex(key, "/")+1:], first.file, first.line)
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
func (c *compiler) forms(s table.Sense, forms []inflect.Form) {
	for _, f := range forms {
		s.Features = f.Features
		c.Add(cut(f.Text), s)
	}
}

// members returns the numbers of nouns of sets, and gives those that are new their forms. Nouns that differ in
// their plurals are two.
func (c *compiler) members(nouns []*noun) []uint32 {
	var all []uint32
	for _, n := range nouns {
		if forms := c.nounForms(n); len(forms) > 0 {
			all = append(all, c.member(n, forms))
		}
	}
	return all
}

// member returns the number of a noun of those forms.
func (c *compiler) member(n *noun, forms []inflect.Form) uint32 {
	number, isNew := c.Noun(strings.Join(append([]string{n.Noun, strconv.FormatBool(n.Feminine)}, n.Plural...), "|"))
	for _, f := range forms {
		if isNew {
			c.AddMember(cut(f.Text), number, f.Features)
		}
	}
	return number
}

// firstOf returns the first string that is not empty.
func firstOf(of ...string) string {
	if i := slices.IndexFunc(of, func(s string) bool { return s != "" }); i >= 0 {
		return of[i]
	}
	return ""
}

// given returns how many strings are not empty.
func given(of ...string) int {
	n := 0
	for _, s := range of {
		if s != "" {
			n++
		}
	}
	return n
}
