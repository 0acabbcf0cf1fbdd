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
}

//go:generate env UPDATE=1 go test -count=1 -run=^TestSchema$ .
//go:generate go run ./internal/compile

//go:embed data/*.yaml data/*/*.yaml
var data embed.FS

//go:embed default.tab
var compiled string

// DefaultFS returns the YAML files of which Default is made.
func DefaultFS() fs.FS {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		return data // cannot be: the name is valid
	}
	return sub
}

// Default returns the lexicon that comes with this package. The first call opens its compiled
// file; importing the package costs nothing. If the YAML is of another size than when it was compiled,
// the call compiles it anew, which takes a hundred times as long.
func Default() *Lexicon { return standard() }

var standard = sync.OnceValue(func() *Lexicon {
	if uint32(table.Source(compiled)) == sizeOf(DefaultFS()) {
		if t, err := table.Open(compiled); err == nil {
			return &Lexicon{tables: t}
		}
	}
	return compile(&table.Builder{}, 0, DefaultFS()).anyway()
})

// Load reads every .yaml and .yml file of the layers. An entry of a later layer replaces the entry
// of the same kind and key, or takes it out with "disable: true". If anything is wrong in any file,
// Load returns no Lexicon and an ErrorList with all of it.
func Load(layers ...fs.FS) (*Lexicon, error) {
	return compile(&table.Builder{}, 0, layers...).lexicon()
}

// Extend returns l with layers laid over it. l itself stays as it is.
//
//	Load(a).Extend(b) == Load(a, b)
func (l *Lexicon) Extend(layers ...fs.FS) (*Lexicon, error) {
	return compile(table.Over(l.tables), table.Source(l.tables.Data()), layers...).lexicon()
}

// Open reads what AppendBinary wrote. Data that was cut off, damaged, or written by a version that
// differs too much is an error.
func Open(data []byte) (*Lexicon, error) {
	t, err := table.Open(string(data))
	if err != nil {
		return nil, err
	}
	return &Lexicon{tables: t}, nil
}

// AppendBinary appends the compiled form of l to b. Lexicons of the same files in the same order
// have the same.
func (l *Lexicon) AppendBinary(b []byte) ([]byte, error) {
	return append(b, l.tables.Data()...), nil
}

// Tables is for the other packages of this module; its type is internal.
func (l *Lexicon) Tables() *table.Tables { return l.tables }

// Examples is for the other packages of this module: the examples of the files that were read to make
// l, without those of a Lexicon that it extends.
func (l *Lexicon) Examples() []table.Example { return l.examples }

// Warnings returns what is suspicious in the files that were read to make l.
func (l *Lexicon) Warnings() ErrorList { return l.warnings }
