package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

type formsCommand struct {
	Word       string   `arg:"" help:"A word or a name, as it stands in a text or as it would stand in YAML."`
	Lexicon    []string `help:"Folder of YAML laid over the lexicon, or a compiled one in its place." placeholder:"DIR" sep:"none"`
	As         string   `help:"Make the forms of the word as: ${enum}." enum:",verb,noun,adjective,nisba" default:""`
	Present    string   `help:"Present of a verb." placeholder:"WORD"`
	Masdar     string   `help:"Verbal noun of a verb." placeholder:"WORD"`
	Participle string   `help:"Active participle of a verb." placeholder:"WORD"`
	Plural     []string `help:"Broken plurals of a noun, an adjective or a nisba." placeholder:"WORD,…"`
	Feminine   bool     `help:"The noun is feminine without its ending saying so."`
}

func (c *formsCommand) Run(e *env) error {
	if c.As != "" {
		return c.inflect(e)
	}
	l, err := (&reading{Lexicon: c.Lexicon}).load()
	if err != nil {
		return err
	}
	page := l.reader.Read(c.Word)
	for i := range page.Hits {
		h := &page.Hits[i]
		fmt.Fprintln(e.stdout, sense(l.lexicon.Tables(), page, h))
	}
	if len(page.Hits) == 0 {
		return fmt.Errorf("%s: the lexicon knows no such word; to see the forms of a new one, say --as verb, noun, adjective or nisba", c.Word)
	}
	return nil
}

// sense describes one meaning of a phrase: what it is, which entry, of what form, with what clitics.
func sense(t *table.Tables, page *section.Page, h *section.Hit) string {
	parts := []string{page.Original[h.Start:h.End], entryOf(t, h.Sense)}
	if f := h.Features.String(); f != "" {
		parts = append(parts, f)
	}
	if clitics := cliticNames(h.Clitics); clitics != "" {
		parts = append(parts, "with "+clitics)
	}
	if h.Weak {
		parts = append(parts, "weak")
	}
	return strings.Join(parts, "\t")
}

// entryOf names the entry of a sense.
func entryOf(t *table.Tables, s table.Sense) string {
	switch s.Kind {
	case table.Name, table.Short, table.Nisba:
		x := t.Entity(s.Entry)
		return map[table.Kind]string{table.Name: "name", table.Short: "short name", table.Nisba: "nisba"}[s.Kind] + " of " + x.Type + " " + x.ID
	case table.Head:
		return "head " + t.Head(s.Entry).Word
	case table.Office:
		return "office " + t.Office(s.Entry).Word
	case table.Part:
		return t.Part(s.Entry).Kind + " name"
	case table.Cue:
		return "cue " + t.Cue(s.Entry).ID
	case table.Member:
		return "noun of a set"
	case table.Unit:
		return "unit " + t.Unit(s.Entry).Slug
	case table.Lexeme:
		x := t.Lexeme(s.Entry)
		return strings.TrimSpace(x.Class + " " + x.Means)
	}
	return "unknown"
}

// cliticNames names the clitics of a word, in their order.
func cliticNames(c section.Clitic) string {
	var names []string
	for i, name := range []string{"and", "so", "by", "like", "for", "will", "article", "question", "pronoun"} {
		if c&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, "+")
}

// inflect prints the forms that would be made of the word.
func (c *formsCommand) inflect(e *env) error {
	var forms []inflect.Form
	var err error
	switch c.As {
	case "verb":
		forms, err = inflect.Verb{Perfect: c.Word, Present: c.Present, Masdar: c.Masdar, Participle: c.Participle}.Forms()
	case "noun":
		forms, err = inflect.Noun{Text: c.Word, Plural: c.Plural, Feminine: c.Feminine}.Forms()
	case "adjective":
		forms, err = inflect.Adjective{Text: c.Word, Plural: c.Plural}.Forms()
	case "nisba":
		forms, err = inflect.Nisba{Text: c.Word, Plural: c.Plural}.Forms()
	}
	if err != nil {
		return err
	}
	// The readings of one form stand together.
	var order []string
	readings := map[string][]string{}
	for _, f := range forms {
		if _, ok := readings[f.Text]; !ok {
			order = append(order, f.Text)
		}
		if s := f.Features.String(); !slices.Contains(readings[f.Text], s) {
			readings[f.Text] = append(readings[f.Text], s)
		}
	}
	for _, text := range order {
		fmt.Fprintf(e.stdout, "%s\t%s\n", text, strings.Join(readings[text], "; "))
	}
	return nil
}
