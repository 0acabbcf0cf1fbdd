package section

import "github.com/khabar-nlp/khabar/internal/table"

// Kinds is a set of kinds of hits.
type Kinds uint16

// The sets of one kind.
const (
	Names   Kinds = 1 << table.Name
	Shorts  Kinds = 1 << table.Short
	Nisbas  Kinds = 1 << table.Nisba
	Heads   Kinds = 1 << table.Head
	Offices Kinds = 1 << table.Office
	Parts   Kinds = 1 << table.Part
	Cues    Kinds = 1 << table.Cue
	Members Kinds = 1 << table.Member
	Units   Kinds = 1 << table.Unit
	Lexemes Kinds = 1 << table.Lexeme
)

// AtAny returns At(i), or nothing if none of the hits there is of the kinds. Most tokens have hits of one or two kinds:
// who looks for others need not look at them.
func (p *Page) AtAny(i int, kinds Kinds) []Hit {
	s := &p.spots[i]
	if s.kinds&kinds == 0 {
		return nil
	}
	return p.Hits[s.from:s.to]
}
