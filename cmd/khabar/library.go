package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
	"github.com/khabar-nlp/khabar/internal/section"
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
			return nil, mistakes(err, r.Lexicon)
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

// mistakes lists what is wrong in folders of a lexicon, as files on the disk.
func mistakes(err error, dirs []string) error {
	var list lexicon.ErrorList
	if !errors.As(err, &list) {
		return err
	}
	var lines []string
	for _, fault := range list {
		if !fault.Warning {
			lines = append(lines, placed(fault, dirs).Error())
		}
	}
	return fmt.Errorf("%s in the lexicon %s:\n%s", output.Count(len(lines), "mistake"), strings.Join(dirs, ", "), strings.Join(lines, "\n"))
}

// placed returns a fault with its file as it is on the disk, where editors jump to it.
func placed(fault *lexicon.Error, dirs []string) *lexicon.Error {
	shown := *fault
	shown.File = place(fault.File, dirs)
	return &shown
}

// place returns where a file of the folders is on the disk.
func place(file string, dirs []string) string {
	for _, dir := range slices.Backward(dirs) {
		path := filepath.Join(dir, file)
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return file
}

// read returns what is found in a text.
func (l *library) read(doc source.Document) *khabar.Document {
	found := l.extractor.ExtractAt(doc.Text, doc.Published)
	found.ID = doc.ID
	return found
}

// found is read as work on the texts of an input.
func (l *library) found(doc source.Document) (*khabar.Document, error) { return l.read(doc), nil }
