package section

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// A strength ranks what a word can be, so that of two readings of it the likelier one stays.
type strength uint8

// The strengths.
const (
	none   strength = iota
	rare            // forms that news hardly uses, as the dual of a verb: ودعا is و and دعا
	weak            // parts of names, and whatever counts only with a context
	open            // names, nouns, adjectives, verbs, cues, units
	closed          // the words of grammar: few, short and frequent
)

// lexemeStrength returns the strength of a class of words.
func lexemeStrength(class string) strength {
	switch class {
	case "preposition", "place_preposition", "time_preposition", "coordinator", "clause_conjunction", "complementizer",
		"relative", "interrogative", "negator", "modal", "pronoun", "demonstrative", "quantifier", "passive_verb", "auxiliary", "numeral":
		return closed
	}
	return open
}

// strength returns the strength of a sense.
func (r *Reader) strength(s table.Sense) strength {
	switch {
	case s.Features&inflect.Dual != 0 && s.Features&(inflect.Perfect|inflect.Present) != 0:
		return rare
	case s.Weak || s.Kind == table.Part:
		return weak
	case s.Kind == table.Lexeme:
		return r.lexemes[s.Entry]
	}
	return open
}
