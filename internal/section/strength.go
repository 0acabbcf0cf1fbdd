package section

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
)

// A strength ranks what a word can be, so that of two readings of it the likelier one stays.
type strength uint8

// The strengths.
const (
	none strength = iota
	// Forms that news hardly uses, as the dual of a verb and a passive that is written as one: ودعا is و and دعا,
	// وعدن is و and the town, ووصل is و and وصل sooner than the passive of واصل.
	rare
	weak   // parts of names, and whatever counts only with a context
	open   // names, nouns, adjectives, verbs, cues, units
	closed // the words of grammar: few, short and frequent
	number // numerals, which no clitic makes
)

// A lexeme is what a class of words says of its members.
type lexeme struct {
	strength
	suffix bool // they may carry a pronoun: عليه, but no هذاه
	ask    bool // they may carry the أ of a question: أليس
}

// lexemeOf returns what there is to say of a class of words.
func lexemeOf(class string) lexeme {
	switch class {
	case "preposition", "place_preposition", "time_preposition", "complementizer", "modal", "passive_verb", "auxiliary":
		return lexeme{strength: closed, suffix: true}
	case "negator", "pronoun", "demonstrative":
		return lexeme{strength: closed, ask: true}
	case "coordinator", "clause_conjunction", "relative", "interrogative", "quantifier":
		return lexeme{strength: closed}
	case "numeral":
		return lexeme{strength: number}
	}
	return lexeme{strength: open, suffix: true}
}

// strength returns the strength of a sense.
func (r *Reader) strength(s table.Sense) strength {
	switch {
	case s.Features&inflect.PassiveOnly != 0 && s.Features&inflect.Perfect != 0:
		return rare
	case s.Features&(inflect.Perfect|inflect.Present) != 0 &&
		(s.Features&inflect.Dual != 0 || s.Features&(inflect.Feminine|inflect.Plural) == inflect.Feminine|inflect.Plural):
		return rare
	case s.Weak || s.Kind == table.Part:
		return weak
	case s.Kind == table.Lexeme:
		return r.lexemes[s.Entry].strength
	}
	return open
}

// fits reports whether a sense can be meant by a word that carries c. No word of grammar takes the article.
func (r *Reader) fits(s table.Sense, c Clitic) bool {
	if s.Kind == table.Lexeme {
		l := r.lexemes[s.Entry]
		if c&Article != 0 && l.strength == closed || c&Suffix != 0 && !l.suffix || c&Ask != 0 && !l.ask {
			return false
		}
	} else if c&Ask != 0 {
		return false
	}
	return fits(s, c)
}
