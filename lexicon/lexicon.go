// Package lexicon reads the words and rules that Khabar knows: YAML files, checked as a whole,
// inflected, and compiled to tables. The default lexicon is the folder data, compiled in.
package lexicon

import "github.com/khabar-nlp/khabar/internal/table"

// A Lexicon is a compiled set of entries. It is immutable and safe for concurrent use.
type Lexicon struct{ tables *table.Tables }

// Tables is for the other packages of this module; its type is internal.
func (l *Lexicon) Tables() *table.Tables { return l.tables }
