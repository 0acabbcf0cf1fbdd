// Package lexicon reads the words and rules that Khabar knows: YAML files, checked as a whole,
// inflected, and compiled to tables. The default lexicon is the folder data, compiled in.
package lexicon

import (
	"embed"
	"errors"
	"io/fs"
	"sync"

	"github.com/khabar-nlp/khabar/internal/table"
)

// A Lexicon is a compiled set of entries. It is immutable and safe for concurrent use.
type Lexicon struct {
	tables   *table.Tables
	examples []table.Example
	layers   []fs.FS
}

//go:embed all:data
var data embed.FS

// DefaultFS returns the YAML files of which Default is made.
func DefaultFS() fs.FS {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		return data // cannot be: the name is valid
	}
	return sub
}

// Default returns the lexicon that comes with this package. The first call makes it; importing the
// package costs nothing.
func Default() *Lexicon { return defaultLexicon() }

var defaultLexicon = sync.OnceValue(func() *Lexicon {
	l, err := Load(DefaultFS())
	if err != nil {
		return loadSound(DefaultFS(), err)
	}
	return l
})

// Load reads every .yaml and .yml file of the layers. An entry of a later layer replaces the entry
// of the same kind and key, or takes it out with "disable: true". If anything is wrong in any file,
// Load returns no Lexicon and an ErrorList with all of it.
func Load(layers ...fs.FS) (*Lexicon, error) {
	var c compiler
	for i, layer := range layers {
		c.layer(i, layer)
	}
	return c.lexicon(layers)
}

// Extend returns l with layers laid over it, as by Load. l itself stays as it is.
func (l *Lexicon) Extend(layers ...fs.FS) (*Lexicon, error) {
	all := append(l.layers[:len(l.layers):len(l.layers)], layers...)
	return Load(all...)
}

// Tables is for the other packages of this module; its type is internal.
func (l *Lexicon) Tables() *table.Tables { return l.tables }

// Examples is for the other packages of this module: the examples of the files that l was loaded from.
func (l *Lexicon) Examples() []table.Example { return l.examples }

// loadSound loads the files of a layer without those that have faults: for the days while the
// default lexicon is being written. TestDefault fails then.
func loadSound(layer fs.FS, err error) *Lexicon {
	skip := map[string]bool{}
	for {
		var list ErrorList
		if !errors.As(err, &list) {
			t, _ := new(table.Builder).Build(0)
			return &Lexicon{tables: t}
		}
		for _, e := range list {
			skip[e.File] = true
		}
		c := compiler{decoder: decoder{skip: skip}}
		c.layer(0, layer)
		l, again := c.lexicon([]fs.FS{layer})
		if again == nil {
			return l
		}
		err = again
	}
}
