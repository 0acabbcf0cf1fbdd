package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/score"
	"github.com/khabar-nlp/khabar/internal/record"
)

type evalCommand struct {
	Gold      string   `arg:"" predictor:"path" help:"JSON lines with text, entities, figures and events as a person found them."`
	Predicted string   `arg:"" predictor:"path" optional:"" help:"Output of extract --format jsonl for the same texts. Or say --run."`
	Run_      bool     `name:"run" help:"Read the texts of the gold file now."`
	Tokens    bool     `help:"Read a corpus that marks names as spans of tokens, as ANERcorp does: tokens, and entities with start_token, end_token and label PERS, LOC or ORG. Strict spans, widened to whole tokens."`
	Lexicon   []string `help:"Folder of YAML laid over the lexicon, with --run; may be given again." placeholder:"DIR" sep:"none"`
	PerType   bool     `help:"Show each type and role."`
	Confusion bool     `help:"Show which types were taken for which."`
	Misses    int      `help:"Show this many of what was missed or found where it is not." placeholder:"N"`
	Only      string   `help:"Show misses of this sort only, for example \"event missed\" or argument." placeholder:"SORT"`
}

func (c *evalCommand) Run(e *env) error {
	if (c.Run_ || c.Tokens) == (c.Predicted != "") {
		return usageError{errors.New("give the results, or say --run or --tokens")}
	}
	s, add := score.New(), c.addDocuments
	if c.Tokens {
		add = c.addPassages
	}
	if err := add(e.ctx, s); err != nil {
		return err
	}
	if c.Confusion {
		writeConfusions(e.stdout, s)
	}
	faults := slices.DeleteFunc(s.Faults, func(f score.Fault) bool { return !strings.Contains(f.What, c.Only) })
	for _, f := range faults[:min(c.Misses, len(faults))] {
		fmt.Fprintf(e.stdout, "%s\t%s\t%s\t%s\n", f.Document, f.What, f.Type, strings.Join(strings.Fields(f.Text), " "))
	}
	return s.Write(e.stdout, c.PerType || c.Tokens)
}

// addDocuments scores the documents of the gold file.
func (c *evalCommand) addDocuments(ctx context.Context, s *score.Score) error {
	find, err := c.finder(ctx)
	if err != nil {
		return err
	}
	return eachIn(ctx, c.Gold, func(g score.Gold) error {
		found, err := find(&g)
		if err == nil {
			s.Add(&g, found)
		}
		return err
	})
}

// addPassages scores the names of the gold file, whose lines are sentences.
func (c *evalCommand) addPassages(ctx context.Context, s *score.Score) error {
	lib, err := (&reading{Lexicon: c.Lexicon}).load()
	if err != nil {
		return err
	}
	p := &score.Passage{}
	addPassage := func() error {
		found, err := foundIn(lib, p.Text(), time.Time{})
		if err == nil {
			s.AddPassage(p, found)
		}
		return err
	}
	err = eachIn(ctx, c.Gold, func(sentence score.Sentence) error {
		if p.Add(&sentence) {
			return nil
		}
		err := addPassage()
		p = &score.Passage{}
		p.Add(&sentence)
		return err
	})
	return errors.Join(err, addPassage())
}

// foundIn returns what khabar finds in a text, as its JSON has it.
func foundIn(lib *library, text string, published time.Time) (*score.Found, error) {
	data, err := json.Marshal(lib.extractor.ExtractAt(text, published))
	if err != nil {
		return nil, err
	}
	found := new(score.Found)
	return found, json.Unmarshal(data, found)
}

// finder returns what gives the result of a gold text: from the file of results, or by reading it.
func (c *evalCommand) finder(ctx context.Context) (func(*score.Gold) (*score.Found, error), error) {
	if !c.Run_ {
		results := map[string]*score.Found{}
		err := eachIn(ctx, c.Predicted, func(f score.Found) error {
			results[f.ID] = &f
			return nil
		})
		return func(g *score.Gold) (*score.Found, error) {
			if f := results[g.ID]; f != nil {
				return f, nil
			}
			return &score.Found{}, nil
		}, err
	}
	lib, err := (&reading{Lexicon: c.Lexicon}).load()
	return func(g *score.Gold) (*score.Found, error) {
		published, err := record.Day(g.Date)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.ID, err)
		}
		return foundIn(lib, g.Text, published)
	}, err
}

// eachIn calls f with each document of a file, until ctx ends.
func eachIn[T any](ctx context.Context, name string, f func(T) error) error {
	in, err := os.Open(name)
	if err != nil {
		return usageError{err}
	}
	defer in.Close()
	each := func(document T) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return f(document)
	}
	if err := score.Read(io.Reader(in), each); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func writeConfusions(w io.Writer, s *score.Score) {
	type row struct {
		score.Confusion
		n int
	}
	var rows []row
	for c, n := range s.Confusions {
		rows = append(rows, row{c, n})
	}
	slices.SortFunc(rows, func(a, b row) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.What+" "+a.Gold+" "+a.Found, b.What+" "+b.Gold+" "+b.Found)
	})
	for _, r := range rows {
		fmt.Fprintf(w, "%-8s %4d  %s taken for %s\n", r.What, r.n, r.Gold, r.Found)
	}
}
