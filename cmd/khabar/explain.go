package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/record"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/normalize"
)

type explainCommand struct {
	File string `arg:"" predictor:"path" optional:"" default:"-" help:"A text; - or nothing is standard input."`
	reading
	showing
	At      *int   `help:"Explain the word at this byte: what it was found to be, or why no event." placeholder:"OFFSET" xor:"what"`
	Event   int    `help:"Explain this event, by its number in the output of extract." placeholder:"N" xor:"what"`
	Word    string `help:"Explain this word wherever it stands." xor:"what" placeholder:"WORD"`
	Refused bool   `help:"Tell of the words that made no event, too."`
}

// An explanation is a text with all that was read in it.
type explanation struct {
	output.Style
	w        io.Writer
	text     string
	doc      *khabar.Document
	page     *section.Page
	readings []event.Reading
	library  *library
	rules    *rules
}

func (c *explainCommand) Run(e *env) error {
	x, err := c.read(e)
	if err != nil {
		return err
	}
	switch {
	case c.Event > 0:
		return x.event(c.Event)
	case c.Word != "":
		return x.word(c.Word)
	case c.At != nil:
		return x.at(*c.At)
	}
	for i := range x.doc.Events {
		if err := x.event(i + 1); err != nil {
			return err
		}
	}
	if c.Refused {
		for i := range x.readings {
			if x.readings[i].Refused != "" {
				x.reading(&x.readings[i])
			}
		}
	}
	return nil
}

// read reads the one text of the command.
func (c *explainCommand) read(e *env) (*explanation, error) {
	doc, lib, err := c.one(e, c.File)
	if err != nil {
		return nil, err
	}
	x := &explanation{Style: c.style(e), w: e.stdout, text: doc.Text, library: lib, rules: newRules(c.Lexicon)}
	x.doc = lib.read(doc)
	x.page = lib.reader.Read(doc.Text)
	x.readings = merged(lib.explain(x.page, doc.Published))
	return x, nil
}

// one reads a file that holds one text.
func (r *reading) one(e *env, file string) (source.Document, *library, error) {
	lib, err := r.load()
	if err != nil {
		return source.Document{}, nil, err
	}
	decoder, err := r.newDecoder()
	if err != nil {
		return source.Document{}, nil, err
	}
	files := []string{file}
	for item := range r.newReader(e, files).Items(e.ctx, files) {
		doc, err := decoder.Decode(item)
		if source.Failed(doc, err) {
			return doc, nil, fmt.Errorf("%s: %w", item.Name, err)
		}
		return doc, lib, nil
	}
	return source.Document{}, nil, e.ctx.Err()
}

// explain returns the readings of a page.
func (l *library) explain(page *section.Page, published time.Time) []event.Reading {
	entities := entity.New(l.lexicon).Find(page, published)
	figures, times := figure.New(l.lexicon).Find(page, published)
	return event.New(l.lexicon).Explain(page, entities, figures, times)
}

// merged returns readings with one in place of several of a word by the same rule, of several forms, that failed for the same reason.
func merged(readings []event.Reading) []event.Reading {
	var out []event.Reading
	for _, r := range readings {
		if n := len(out) - 1; n >= 0 && r.Refused != "" && out[n].Span == r.Span && out[n].Rule == r.Rule && out[n].Refused == r.Refused {
			out[n].Form += ", or " + r.Form
			continue
		}
		out = append(out, r)
	}
	return out
}

// event explains the nth event.
func (x *explanation) event(n int) error {
	if n > len(x.doc.Events) {
		return usageError{fmt.Errorf("--event %d: the text has %s", n, output.Count(len(x.doc.Events), "event"))}
	}
	e := &x.doc.Events[n-1]
	fmt.Fprintf(x.w, "%s %s", x.Strong(fmt.Sprintf("event %d: %s", n, e.Type)), x.Bidi.Show(e.Cue.Text))
	if flags := output.Flags(e); len(flags) > 0 {
		fmt.Fprintf(x.w, " (%s)", strings.Join(flags, ", "))
	}
	fmt.Fprintf(x.w, ", confidence %.2f\n", e.Confidence)
	for _, role := range output.Roles(e) {
		for _, a := range role.List {
			how := ""
			if a.Coref {
				how = ", from what was said before"
			}
			fmt.Fprintf(x.w, "  %-10s %s at %d%s\n", role.Name, x.Bidi.Show(a.Text), a.Start, how)
		}
	}
	for i := range x.readings {
		if r := &x.readings[i]; r.Refused == "" && r.Start == e.Cue.Start && r.Rule == e.Rule {
			x.derivation(r)
		}
	}
	fmt.Fprintln(x.w)
	return nil
}

// reading explains one reading of a word.
func (x *explanation) reading(r *event.Reading) {
	verdict := x.Fine("an event")
	if r.Refused != "" {
		verdict = x.Alarm("no event") + ": " + r.Refused
	}
	fmt.Fprintf(x.w, "%s at %d as %s: %s\n", x.Bidi.Show(r.Of(x.text)), r.Start, x.Strong(r.Type), verdict)
	x.derivation(r)
	fmt.Fprintln(x.w)
}

// derivation prints what a reading goes by: the entry, the frame, the clause and what filled its places.
func (x *explanation) derivation(r *event.Reading) {
	rule := r.Rule
	if at := x.rules.find(r.Rule); at != "" {
		rule += " in " + at
	}
	fmt.Fprintf(x.w, "  %s %s\n", x.Faint("rule      "), rule)
	fmt.Fprintf(x.w, "  %s %s\n", x.Faint("form      "), r.Form)
	if r.Clause != "" {
		fmt.Fprintf(x.w, "  %s %s\n", x.Faint("clause    "), x.Bidi.Show(r.Clause))
	}
	for _, p := range r.Places {
		var texts []string
		for _, t := range p.Texts {
			texts = append(texts, x.Bidi.Show(t))
		}
		role := "no role"
		if p.Role != "" {
			role = p.Role
		}
		fmt.Fprintf(x.w, "  %s %s: %s → %s\n", x.Faint("place     "), p.Name, strings.Join(texts, ", "), role)
	}
	for _, c := range r.Conditions {
		mark := x.Faint("does not hold")
		if c.Holds {
			mark = x.Fine("holds")
		}
		fmt.Fprintf(x.w, "  %s %s %s: %s\n", x.Faint("condition "), c.Demand, c.String(), mark)
	}
}

// word explains a word wherever it stands.
func (x *explanation) word(w string) error {
	want := normalize.String(w)
	last := -1
	for _, t := range x.page.Tokens {
		if t.Start > last && strings.Contains(t.Key, want) {
			last = t.Start
			if err := x.at(t.Start); err != nil {
				return err
			}
		}
	}
	if last < 0 {
		return fmt.Errorf("%s does not stand in the text", w)
	}
	return nil
}

// at explains the word at a byte.
func (x *explanation) at(offset int) error {
	if offset < 0 || offset >= len(x.text) {
		return usageError{fmt.Errorf("--at %d: the text has %d bytes", offset, len(x.text))}
	}
	i := x.tokenAt(offset)
	if i < 0 {
		return errors.New("no word stands there")
	}
	word := x.page.Tokens[i].Span
	found := x.mentions(word)
	for k := range x.readings {
		if r := &x.readings[k]; r.Start < word.End && word.Start < r.End {
			x.reading(r)
			found = true
		}
	}
	if !found {
		fmt.Fprintf(x.w, "%s at %d is no name, no figure, and no cue of an event.\n", x.Bidi.Show(word.Of(x.text)), word.Start)
	}
	for k := range x.page.Hits {
		if h := &x.page.Hits[k]; h.Start < word.End && word.Start < h.End {
			fmt.Fprintf(x.w, "  %s %s\n", x.Faint("lexicon   "), strings.ReplaceAll(sense(x.library.lexicon.Tables(), x.page, h), "\t", ", "))
		}
	}
	return nil
}

// mentions prints the names, figures and times that hold the word.
func (x *explanation) mentions(word normalize.Span) bool {
	found := false
	say := func(s normalize.Span, what string) {
		if s.Contains(word) || word.Contains(s) {
			found = true
			fmt.Fprintf(x.w, "%s at %d: %s\n", x.Bidi.Show(s.Of(x.text)), s.Start, what)
		}
	}
	for _, e := range x.doc.Entities {
		what := x.Strong(string(e.Type))
		for _, s := range []string{string(e.Form), e.Ref, e.NameEN} {
			if s != "" {
				what += ", " + s
			}
		}
		say(e.Span, what+", by "+e.Rule+reason(&e))
	}
	for _, f := range x.doc.Figures {
		say(f.Span, x.Strong("figure")+", "+record.Amount(f))
	}
	for _, t := range x.doc.Times {
		say(t.Span, x.Strong("time")+", "+t.Value)
	}
	return found
}

// reason says which clue decided what a name means, and what it was preferred to.
func reason(e *entity.Entity) string {
	switch {
	case e.Clue == "":
		return ""
	case e.Over == "":
		return "; clue: " + e.Clue
	}
	return "; clue: " + e.Clue + ", preferred to " + e.Over
}

func (x *explanation) tokenAt(offset int) int {
	for i, t := range x.page.Tokens {
		if offset < t.End {
			if offset < t.Start && i > 0 && strings.TrimSpace(x.text[offset:t.Start]) != "" {
				return -1
			}
			return i
		}
	}
	return -1
}
