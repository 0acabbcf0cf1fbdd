package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/normalize"
)

type unknownCommand struct {
	Files []string `arg:"" predictor:"path" optional:"" name:"file" help:"Files and folders; - or nothing is standard input."`
	bulk
	Min      int `help:"Only names that stand at least this often." default:"2" placeholder:"N"`
	Top      int `help:"Most names of each type." default:"200" placeholder:"N"`
	Contexts int `help:"Contexts of each name." default:"2" placeholder:"N"`
}

// A stranger is a name that the lexicon lacks, or an actor that is no name.
type stranger struct {
	kind     string
	text     string
	n, texts int
	last     int // the last text that it stood in
	contexts []string
}

// strangers are counted by type and folded text.
type strangers struct {
	all      map[[2]string]*stranger
	document int
	contexts int
}

func (c *unknownCommand) Run(e *env) error {
	lib, in, err := c.begin(e, c.Files)
	if err != nil {
		return err
	}
	s := &strangers{all: map[[2]string]*stranger{}, contexts: c.Contexts}
	for doc, found := range texts(in, lib.found) {
		s.read(doc.Text, found)
	}
	if err := in.stopped(); err != nil {
		return err
	}
	s.write(e.stdout, c.Min, c.Top)
	return in.verdict()
}

// read counts the strangers of a text.
func (s *strangers) read(text string, d *khabar.Document) {
	s.document++
	for i := range d.Entities {
		if x := &d.Entities[i]; x.Ref == "" && !x.Coref && x.Form == "" {
			s.add(string(x.Type), text, x.Span)
		}
	}
	for i := range d.Events {
		for _, a := range d.Events[i].Actor {
			if isStranger(a, d.Entities) {
				s.add("actor", text, a.Span)
			}
		}
	}
}

// isStranger tells whether nothing is known of an actor: it is no name, and no name stands in it.
func isStranger(a event.Argument, names []entity.Entity) bool {
	return a.Ref == "" && a.Country == "" && !a.Coref &&
		!slices.ContainsFunc(names, func(x entity.Entity) bool { return x.Start < a.End && a.Start < x.End })
}

func (s *strangers) add(kind, text string, span normalize.Span) {
	key := [2]string{kind, normalize.String(span.Of(text))}
	x := s.all[key]
	if x == nil {
		x = &stranger{kind: kind, text: oneLine(span.Of(text))}
		s.all[key] = x
	}
	x.n++
	if x.last != s.document {
		x.last = s.document
		x.texts++
	}
	if len(x.contexts) < s.contexts {
		x.contexts = append(x.contexts, contextOf(text, span))
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// contextOf returns a few words around a span, on one line.
func contextOf(text string, s normalize.Span) string {
	const words = 6
	before, after := strings.Fields(text[max(0, s.Start-200):s.Start]), strings.Fields(text[s.End:min(len(text), s.End+200)])
	before = before[max(0, len(before)-words):]
	after = after[:min(words, len(after))]
	return strings.ToValidUTF8(strings.Join(slices.Concat(before, []string{oneLine(s.Of(text))}, after), " "), "")
}

// lists are the lists of the lexicon that names go to, and what an entry of each needs besides.
var lists = []struct{ kind, list, needs string }{
	{"person", "people", ""},
	{"organization", "organizations", "    kind: agency    # alliance, un, army, ministry, party, armed_group, company, media, agency, court, bank, club, …\n"},
	{"place", "places", "    kind: city      # city, region, sea, river, strait, island, mountain, camp, site, …\n"},
	{"weapon", "weapons", "    kind: missile   # aircraft, missile, drone, air_defence, ship, tank, gun, bomb\n"},
}

// write writes the strangers as YAML, the most frequent first.
func (s *strangers) write(w io.Writer, least, most int) {
	fmt.Fprint(w, "# Names that the lexicon lacks, the most frequent first. Read each, correct it, give it an id of its own, drop what is no name.\n"+
		"# Save this in a folder; then: khabar lexicon check FOLDER, and khabar diff --lexicon FOLDER TEXTS shows what it changes.\n")
	for _, l := range lists {
		found := s.of(l.kind, least, most)
		if len(found) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s:\n", l.list)
		for i, x := range found {
			x.comment(w, "  ")
			fmt.Fprintf(w, "  - id: new-%s-%d\n    name: %s\n%s", l.kind, i+1, quoted(x.text), l.needs)
		}
	}
	if found := s.of("actor", least, most); len(found) > 0 {
		fmt.Fprint(w, "\n# Actors of events that are no names. What is a body may be a head noun: see khabar lexicon new.\n")
		for _, x := range found {
			fmt.Fprintf(w, "# %s\n", x.text)
			x.comment(w, "")
		}
	}
}

// of returns the strangers of a kind in order.
func (s *strangers) of(kind string, least, most int) []*stranger {
	var found []*stranger
	for _, x := range s.all {
		if x.kind == kind && x.n >= least {
			found = append(found, x)
		}
	}
	slices.SortFunc(found, func(a, b *stranger) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.text, b.text)
	})
	return found[:min(most, len(found))]
}

func (x *stranger) comment(w io.Writer, indent string) {
	fmt.Fprintf(w, "%s# %s, %s\n", indent, output.Count(x.n, "time"), output.Count(x.texts, "text"))
	for _, c := range x.contexts {
		fmt.Fprintf(w, "%s#   %s\n", indent, c)
	}
}

// quoted returns a text as a YAML string.
func quoted(s string) string {
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}
