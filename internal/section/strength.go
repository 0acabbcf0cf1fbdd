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
	number          // numerals, which no clitic makes
)

// lexemeStrength returns the strength of a class of words.
func lexemeStrength(class string) strength {
	switch class {
	case "preposition", "place_preposition", "time_preposition", "coordinator", "clause_conjunction", "complementizer",
		"relative", "interrogative", "negator", "modal", "pronoun", "demonstrative", "quantifier", "passive_verb", "auxiliary":
		return closed
	case "numeral":
		return number
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

// fits reports whether a sense can be meant by a word that carries c. No word of grammar takes the article,
// and the أ of a question stands before those only: أليس.
func (r *Reader) fits(s table.Sense, c Clitic) bool {
	switch {
	case c&Article != 0:
		return fits(s, c) && r.strength(s) != closed
	case c&Ask != 0:
		return r.strength(s) == closed
	}
	return fits(s, c)
}
