package section

import "github.com/khabar-nlp/khabar/internal/table"

// A strength ranks what a word can be, so that of two readings of it the likelier one stays.
type strength uint8

// The strengths.
const (
	none   strength = iota
	common          // words of the vocabulary, parts of names, and whatever counts only with a context
	known           // names, nouns that make names, cues, units, verbs of saying
	closed          // the words of grammar: few, short and frequent
)

// lexemeStrength returns the strength of a class of words.
func lexemeStrength(class string) strength {
	switch class {
	case "noun", "adjective", "verb":
		return common
	case "preposition", "place_preposition", "time_preposition", "coordinator", "clause_conjunction", "complementizer",
		"relative", "negator", "modal", "pronoun", "demonstrative", "quantifier", "passive_verb":
		return closed
	}
	return known
}

// strength returns the strength of a sense.
func (r *Reader) strength(s table.Sense) strength {
	switch {
	case s.Weak || s.Kind == table.Part:
		return common
	case s.Kind == table.Lexeme:
		return r.lexemes[s.Entry]
	}
	return known
}
