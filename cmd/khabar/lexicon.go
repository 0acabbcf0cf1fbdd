package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/internal/example"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/lexicon"
)

type lexiconCommands struct {
	Check   checkCommand   `cmd:"" help:"Say all that is wrong in a folder of YAML."`
	Test    testCommand    `cmd:"" help:"Run the examples that stand beside event types."`
	New     newCommand     `cmd:"" help:"Print an entry to begin with."`
	Forms   formsCommand   `cmd:"" help:"Show what the lexicon knows of a word, or the forms it makes of one."`
	Stats   statsCommand   `cmd:"" help:"Count what a lexicon holds."`
	Compile compileCommand `cmd:"" help:"Write a lexicon as one file that opens at once, for --lexicon."`
}

// folders are the YAML of a user.
type folders struct {
	Dirs  []string `arg:"" predictor:"dir" optional:"" name:"dir" help:"Folders of YAML, each laid over those before it and over the default lexicon. None: the default lexicon itself."`
	Alone bool     `help:"The folders are a lexicon of their own, without the default one below them."`
}

// load loads the folders. The lexicon it returns has the warnings and examples of these folders only.
func (f *folders) load() (*lexicon.Lexicon, error) {
	layers := make([]fs.FS, len(f.Dirs))
	for i, dir := range f.Dirs {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, usageError{fmt.Errorf("%s: no such folder", dir)}
		}
		layers[i] = os.DirFS(dir)
	}
	switch {
	case len(layers) == 0:
		return lexicon.Load(lexicon.DefaultFS())
	case f.Alone:
		return lexicon.Load(layers...)
	}
	return lexicon.Default().Extend(layers...)
}

type checkCommand struct {
	folders
	Strict bool   `help:"Warnings are mistakes, too."`
	Color  string `help:"Colours: ${enum}." enum:"auto,always,never" default:"auto"`
}

func (c *checkCommand) Run(e *env) error {
	lex, err := c.load()
	var faults lexicon.ErrorList
	switch {
	case err == nil:
		faults = lex.Warnings()
	case !errors.As(err, &faults):
		return err
	}
	return c.report(e, faults)
}

// report prints the faults and their number.
func (c *checkCommand) report(e *env, faults lexicon.ErrorList) error {
	style := output.Style{Colour: e.colours(e.stdout, c.Color)}
	wrong, warnings := 0, 0
	for _, fault := range faults {
		at, rest, _ := strings.Cut(placed(fault, c.Dirs).Error(), ": ")
		if fault.Warning {
			warnings++
			rest = style.Caution(rest)
		} else {
			wrong++
			rest = style.Alarm(rest)
		}
		fmt.Fprintf(e.stdout, "%s: %s\n", at, rest)
	}
	fmt.Fprintf(e.stderr, "%s, %s\n", output.Count(wrong, "mistake"), output.Count(warnings, "warning"))
	if wrong > 0 || c.Strict && warnings > 0 {
		return exit(exitError)
	}
	return nil
}

type testCommand struct {
	folders
	Types []string `help:"Only the examples of these types of events." placeholder:"TYPE,…"`
}

func (c *testCommand) Run(e *env) error {
	lex, err := c.load()
	if err != nil {
		return mistakes(err, c.Dirs)
	}
	x, err := khabar.New(khabar.WithCompiled(lex))
	if err != nil {
		return err
	}
	ran, failed := 0, 0
	for _, sample := range lex.Examples() {
		if len(c.Types) > 0 && !slices.Contains(c.Types, sample.Type) {
			continue
		}
		ran++
		if fault := example.Failure(sample, x.Extract(sample.Text).Events); fault != "" {
			failed++
			fmt.Fprintf(e.stdout, "%s:%d:%d: %s: %s\n    %s\n", place(sample.File, c.Dirs), sample.Line, sample.Column, sample.Type, fault, sample.Text)
		}
	}
	fmt.Fprintf(e.stderr, "%s, %d failed\n", output.Count(ran, "example"), failed)
	if failed > 0 {
		return exit(exitError)
	}
	return nil
}

type compileCommand struct {
	folders
	Output string `help:"File to write." short:"o" required:"" placeholder:"FILE"`
}

func (c *compileCommand) Run(e *env) error {
	lex, err := c.load()
	if err != nil {
		return mistakes(err, c.Dirs)
	}
	data, err := lex.AppendBinary(nil)
	if err != nil {
		return err
	}
	if err := os.WriteFile(c.Output, data, 0o644); err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.stdout, "%s: %.1f MB\n", c.Output, float64(len(data))/1e6)
	return err
}

type statsCommand struct{ folders }

func (c *statsCommand) Run(e *env) error {
	lex := lexicon.Default()
	if len(c.Dirs) > 0 {
		var err error
		if lex, err = c.load(); err != nil {
			return mistakes(err, c.Dirs)
		}
	}
	t := lex.Tables()
	fmt.Fprintf(e.stdout, "%8d words\n%8d phrases and beginnings of phrases\n%8.1f MB compiled\n\n", t.Words(), t.States(), float64(len(t.Data()))/1e6)
	entities := map[string]int{}
	for i := range t.Count(table.Name) {
		if x := t.Entity(uint32(i)); x.ID != "" {
			entities[x.Type]++
		}
	}
	for _, kind := range entityTypes {
		fmt.Fprintf(e.stdout, "%8d %s\n", entities[kind], kind)
	}
	fmt.Fprintf(e.stdout, "%8d head\n%8d office\n%8d part of names\n%8d unit\n%8d set of words\n%8d word of grammar\n\n", t.Count(table.Head), t.Count(table.Office),
		t.Count(table.Part), t.Count(table.Unit), t.Count(table.Member), t.Count(table.Lexeme))
	cues := map[string]int{}
	var types []string
	for i := range t.Count(table.Cue) {
		if cue := t.Cue(uint32(i)); cue.ID != "" {
			name := t.Event(cue.Event).ID
			if cues[name] == 0 {
				types = append(types, name)
			}
			cues[name]++
		}
	}
	slices.Sort(types)
	for _, name := range types {
		fmt.Fprintf(e.stdout, "%8d cues of %s\n", cues[name], name)
	}
	return nil
}
