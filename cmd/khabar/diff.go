package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/record"
)

type diffCommand struct {
	Files []string `arg:"" predictor:"path" name:"file" help:"Two outputs of extract --format jsonl, the older first. With --lexicon, texts."`
	bulk
	showing
	Summary bool `help:"Only the counts."`
}

// A comparison adds up what differs.
type comparison struct {
	output.Style
	w                  io.Writer
	summary            bool
	documents, differ  int
	added, gone, other map[string]int // by type
}

func (c *diffCommand) Run(e *env) error {
	x := &comparison{Style: c.style(e), w: e.stdout, summary: c.Summary, added: map[string]int{}, gone: map[string]int{}, other: map[string]int{}}
	var err error
	switch {
	case len(c.Lexicon) > 0:
		err = c.lexicons(e, x)
	case len(c.Files) == 2:
		err = x.files(e.ctx, c.Files[0], c.Files[1])
	default:
		return usageError{errors.New("give two results, or texts and --lexicon")}
	}
	if err == nil || errors.As(err, new(exit)) {
		x.total()
	}
	return err
}

// lexicons compares what is found in texts with and without the lexicons.
func (c *diffCommand) lexicons(e *env, x *comparison) error {
	before, err := (&reading{}).load()
	if err != nil {
		return err
	}
	c.Quiet = c.Quiet || terminal(e.stdout)
	after, in, err := c.begin(e, c.Files)
	if err != nil {
		return err
	}
	both := func(doc source.Document) ([2]*khabar.Document, error) {
		return [2]*khabar.Document{before.read(doc), after.read(doc)}, nil
	}
	for doc, found := range texts(in, both) {
		x.document(doc.ID, found[0], found[1])
	}
	if err := in.stopped(); err != nil {
		return err
	}
	return in.verdict()
}

// files compares two results. They may be of any size: only what stands at another place in the one than in the other is held.
func (x *comparison) files(ctx context.Context, before, after string) error {
	a, err := openResults(before)
	if err != nil {
		return err
	}
	defer a.Close()
	b, err := openResults(after)
	if err != nil {
		return err
	}
	defer b.Close()
	waitA, waitB := map[string]*khabar.Document{}, map[string]*khabar.Document{}
	for ctx.Err() == nil {
		old, err := a.next()
		if err != nil {
			return err
		}
		now, err := b.next()
		if err != nil {
			return err
		}
		switch {
		case old == nil && now == nil:
			return x.unpaired(waitA, waitB)
		case old != nil && now != nil && old.ID == now.ID:
			x.document(old.ID, old, now)
			continue
		}
		x.match(old, waitA, waitB, false)
		x.match(now, waitB, waitA, true)
	}
	return ctx.Err()
}

// match compares a document with its partner, or lets it wait for it.
func (x *comparison) match(d *khabar.Document, own, others map[string]*khabar.Document, isNew bool) {
	if d == nil {
		return
	}
	partner := others[d.ID]
	switch {
	case partner == nil:
		own[d.ID] = d
	case isNew:
		x.document(d.ID, partner, d)
	default:
		x.document(d.ID, d, partner)
	}
	delete(others, d.ID)
}

// unpaired tells of documents that only one of the results has.
func (x *comparison) unpaired(olds, news map[string]*khabar.Document) error {
	for _, side := range []struct {
		name string
		docs map[string]*khabar.Document
	}{{"only in the older result", olds}, {"only in the newer result", news}} {
		var ids []string
		for id := range side.docs {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		for _, id := range ids {
			fmt.Fprintf(x.w, "%s: %s\n", id, side.name)
		}
	}
	return nil
}

// results are the documents of an output of extract.
type results struct {
	*os.File
	in *json.Decoder
}

func openResults(name string) (*results, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, usageError{err}
	}
	return &results{f, json.NewDecoder(f)}, nil
}

// next returns the next document, nil after the last.
func (r *results) next() (*khabar.Document, error) {
	d := new(khabar.Document)
	switch err := r.in.Decode(d); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("%s: %w; give an output of extract --format jsonl", r.Name(), err)
	}
	return d, nil
}

// A line is one thing that was found, with all that can change in it.
type line struct {
	key  string // what it is and where
	kind string
	text string
	more string
}

// lines returns what was found in a document.
func lines(d *khabar.Document) []line {
	var all []line
	for i := range d.Entities {
		e := &d.Entities[i]
		all = append(all, line{fmt.Sprintf("entity %d %d", e.Start, e.End), string(e.Type), e.Text, strings.TrimSpace(string(e.Type) + " " + e.Ref + " " + e.Country)})
	}
	for i := range d.Figures {
		f := &d.Figures[i]
		all = append(all, line{fmt.Sprintf("figure %d %d", f.Start, f.End), "figure", f.Text, record.Amount(*f)})
	}
	for i := range d.Events {
		e := &d.Events[i]
		all = append(all, line{fmt.Sprintf("event %s %d", e.Type, e.Cue.Start), e.Type, e.Cue.Text, eventText(e)})
	}
	return all
}

// eventText says all of an event on one line.
func eventText(e *event.Event) string {
	parts := output.Flags(e)
	for _, role := range output.Roles(e) {
		for _, a := range role.List {
			parts = append(parts, role.Name+" "+strings.Join(strings.Fields(a.Text), " "))
		}
	}
	for _, f := range e.Figures {
		parts = append(parts, "figure "+record.Amount(f))
	}
	return strings.Join(parts, "; ")
}

// document compares what was found in one document.
func (x *comparison) document(id string, before, after *khabar.Document) {
	x.documents++
	var out bytes.Buffer
	old := map[string]line{}
	for _, l := range lines(before) {
		old[l.key] = l
	}
	for _, l := range lines(after) {
		was, ok := old[l.key]
		delete(old, l.key)
		switch {
		case !ok:
			x.added[l.kind]++
			fmt.Fprintf(&out, "  %s %s %s\n", x.Fine("+ "+l.kind), x.Bidi.Show(l.text), x.Bidi.Show(l.more))
		case was.more != l.more:
			x.other[l.kind]++
			fmt.Fprintf(&out, "  %s %s\n      was %s\n      is  %s\n", x.Strong("~ "+l.kind), x.Bidi.Show(l.text), x.Bidi.Show(was.more), x.Bidi.Show(l.more))
		}
	}
	for _, l := range lines(before) {
		if _, ok := old[l.key]; ok {
			delete(old, l.key)
			x.gone[l.kind]++
			fmt.Fprintf(&out, "  %s %s %s\n", x.Alarm("- "+l.kind), x.Bidi.Show(l.text), x.Bidi.Show(l.more))
		}
	}
	if out.Len() > 0 {
		x.differ++
		if !x.summary {
			fmt.Fprintf(x.w, "%s\n%s", id, out.Bytes())
		}
	}
}

// total prints the counts.
func (x *comparison) total() {
	kinds := map[string]bool{}
	for _, m := range []map[string]int{x.added, x.gone, x.other} {
		for kind := range m {
			kinds[kind] = true
		}
	}
	var names []string
	for kind := range kinds {
		names = append(names, kind)
	}
	slices.Sort(names)
	for _, kind := range names {
		fmt.Fprintf(x.w, "%-24s +%d −%d ~%d\n", kind, x.added[kind], x.gone[kind], x.other[kind])
	}
	fmt.Fprintf(x.w, "%s, %d differ\n", output.Count(x.documents, "document"), x.differ)
}
