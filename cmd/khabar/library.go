package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/lexicon"
)

// A library is Khabar with the lexicon that a user asked for.
type library struct {
	lexicon   *lexicon.Lexicon
	extractor *khabar.Extractor
	reader    *section.Reader
}

// load returns the library with the lexicons that the options name: folders are laid over what stands before them, a compiled
// file takes its place.
func (r *reading) load() (*library, error) {
	lex := lexicon.Default()
	var layers []fs.FS
	for _, name := range r.Lexicon {
		info, err := os.Stat(name)
		switch {
		case err != nil:
			return nil, usageError{fmt.Errorf("--lexicon %s: no such folder", name)}
		case info.IsDir():
			layers = append(layers, os.DirFS(name))
		case len(layers) > 0:
			return nil, usageError{fmt.Errorf("--lexicon %s: a compiled lexicon comes before the folders that lie over it", name)}
		default:
			if lex, err = openCompiled(name); err != nil {
				return nil, err
			}
		}
	}
	var err error
	if len(layers) > 0 {
		if lex, err = lex.Extend(layers...); err != nil {
			return nil, faults(err, r.Lexicon)
		}
	}
	return newLibrary(lex)
}

func newLibrary(lex *lexicon.Lexicon) (*library, error) {
	x, err := khabar.New(khabar.WithCompiled(lex))
	if err != nil {
		return nil, err
	}
	return &library{lex, x, section.NewReader(lex.Tables())}, nil
}

func openCompiled(name string) (*lexicon.Lexicon, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, usageError{fmt.Errorf("--lexicon %w", err)}
	}
	lex, err := lexicon.Open(data)
	if err != nil {
		return nil, usageError{fmt.Errorf("--lexicon %s: %w; make it anew with khabar lexicon compile", name, err)}
	}
	return lex, nil
}

// faults puts what is wrong in a lexicon into the words of the command line.
func faults(err error, dirs []string) error {
	var list lexicon.ErrorList
	if !errors.As(err, &list) {
		return err
	}
	return fmt.Errorf("%d mistakes in the lexicon %s:\n%w", len(list), strings.Join(dirs, ", "), err)
}

// eventTypes returns the names of the types of events, sorted.
func (l *library) eventTypes() []string {
	t := l.lexicon.Tables()
	seen := map[string]bool{}
	for i := range t.Count(table.Cue) {
		if c := t.Cue(uint32(i)); c.ID != "" {
			seen[t.Event(c.Event).ID] = true
			for _, b := range c.Becomes {
				seen[t.Event(b.Event).ID] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}
