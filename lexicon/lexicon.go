// Package lexicon reads the words and rules that Khabar knows: YAML files, checked as a whole,
// inflected, and compiled to tables. The default lexicon is the folder data, compiled in.
package lexicon

import (
	"embed"
	"io/fs"
	"sync"

	"github.com/khabar-nlp/khabar/internal/table"
)

// A Lexicon is a compiled set of entries. It is immutable and safe for concurrent use.
type Lexicon struct {
	tables   *table.Tables
	examples []table.Example
	warnings ErrorList
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
	return compile(table.Builder{}, DefaultFS()).anyway()
})

// Load reads every .yaml and .yml file of the layers. An entry of a later layer replaces the entry
// of the same kind and key, or takes it out with "disable: true". If anything is wrong in any file,
// Load returns no Lexicon and an ErrorList with all of it.
func Load(layers ...fs.FS) (*Lexicon, error) { return compile(table.Builder{}, layers...).lexicon() }

// Extend returns l with layers laid over it, as by Load. l itself stays as it is.
func (l *Lexicon) Extend(layers ...fs.FS) (*Lexicon, error) {
	all := append(l.layers[:len(l.layers):len(l.layers)], layers...)
	return Load(all...)
}

// Tables is for the other packages of this module; its type is internal.
func (l *Lexicon) Tables() *table.Tables { return l.tables }

// Examples is for the other packages of this module: the examples of the files that l was loaded from.
func (l *Lexicon) Examples() []table.Example { return l.examples }

// Warnings returns what is suspicious in the files that l was loaded from.
func (l *Lexicon) Warnings() ErrorList { return l.warnings }
