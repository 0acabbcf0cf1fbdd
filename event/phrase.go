package event

import (
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// A kind says what a phrase is.
type kind uint8

const (
	nominal kind = iota // a noun phrase, with the preposition before it
	verbal              // a finite verb, or a participle used as one: داعيا
	joint               // a conjunction that begins a clause: بينما
	that                // أن
	which               // الذي
	denial              // a negator
	mood                // a modal particle: قد
	aside               // an adverb or a time
	stop                // a mark
)

// A phrase is the smallest part of a clause that fills a place in it. Phrases follow each other without holes.
type phrase struct {
	kind        kind
	first, last int32 // tokens, both included
	head        int32 // token of the head noun or the verb; -1 for a pronoun
	genitive    int32 // token of the first noun in its construct: the الناتو of دول الناتو; -1 if none
	person      int32 // entity in apposition: the name after وزير الخارجية; -1 if none
	figure      int32 // -1 if none
	start       int   // byte, proclitics left out
	prep        string
	means       string // of the word that made it, where it is no noun
	joined      bool
	definite    bool
	comma       bool // a stop that is a comma
	colon       bool
	quote       bool  // a stop that is a quotation mark
	shared      bool  // its preposition is that of the phrase it is joined to
	participle  bool  // a verbal that is no finite verb
	governor    int32 // clause in which it fills a place; -1 if none
	place       string
}

// head0 is the head, or the first token of a phrase without one.
func (p *phrase) head0() int32 {
	if p.head >= 0 {
		return p.head
	}
	return p.first
}

// deniesNoun tells whether a denial is one of the noun or adjective after it, and not of a verb: دون شروط, غير ودية.
func (p *phrase) deniesNoun() bool { return deniesNoun(p.means) }

func deniesNoun(means string) bool { return means == "noun" || means == "adjective" }

// readPhrases cuts each sentence into phrases.
func (r *reader) readPhrases() {
	r.phraseAt = resized(r.phraseAt, len(r.words))
	for s := range r.page.Sentences {
		sentence := &r.page.Sentences[s]
		r.sentencePhrases = append(r.sentencePhrases, int32(len(r.phrases)))
		for i := sentence.First; i <= sentence.Last; {
			p := r.phrase(i, sentence.Last)
			for j := i; j <= p.last; j++ {
				r.phraseAt[j] = int32(len(r.phrases))
			}
			r.phrases = append(r.phrases, p)
			i = p.last + 1
		}
	}
	r.sentencePhrases = append(r.sentencePhrases, int32(len(r.phrases)))
}

// phrase returns the phrase that begins at token i. It always takes at least one token.
func (r *reader) phrase(i, end int32) phrase {
	w := &r.words[i]
	p := phrase{first: i, last: min(max(w.last, i), end), head: -1, genitive: -1, person: -1, figure: -1, governor: -1,
		start: w.start, joined: w.joined, means: w.means}
	switch w.part {
	case mark:
		p.kind = stop
		p.comma, p.colon, p.quote = r.markKind(i)
	case verb:
		p.kind, p.head = verbal, i
		p.participle = !isFinite(w.features)
	case conjunction:
		p.kind = joint
	case complementizer:
		p.kind = that
	case relative:
		p.kind = which
	case negator:
		p.kind = denial
	case modal:
		p.kind = mood
	case adverb, inner:
		p.kind = aside
	case time:
		p.kind, p.head = aside, i
	case coordinator:
		p.kind = aside
		if p.last < end && r.beginsNominal(p.last+1) {
			p = r.nounPhrase(p.last+1, end, p)
			p.joined = true
		}
	case preposition:
		p.prep = w.prep
		p.kind = nominal
		if w.prep == source && p.last < end && r.words[p.last+1].prep == to && r.words[p.last+1].part == noun {
			return r.nounPhrase(p.last+1, end, p) // وفقا لمصدر
		}
		if w.suffix || p.last == end || !r.beginsNominal(p.last+1) {
			p.means = w.means
			break
		}
		p = r.nounPhrase(p.last+1, end, p)
	case pronoun:
		p.kind = nominal
	default:
		p = r.nounPhrase(i, end, p)
	}
	return p
}

func (r *reader) markKind(i int32) (comma, colon, quote bool) {
	k := r.page.Tokens[i].Key
	return k == "\u060c" || k == "," || k == "\u061b" || k == ";", k == ":", r.isQuote(i)
}

func (r *reader) isQuote(i int32) bool {
	switch r.page.Tokens[i].Key {
	case `"`, "«", "»", "“", "”", "‘", "’", "'":
		return true
	}
	return false
}

// beginsNominal tells whether a noun phrase can begin at token i, after a preposition or a coordinator.
func (r *reader) beginsNominal(i int32) bool {
	switch r.words[i].part {
	case noun, adjective, number, quantifier, demonstrative:
		return !(r.words[i].prep != "" && r.words[i].entity < 0)
	case mark:
		return r.isQuote(i) && int(i)+1 < len(r.words) && r.words[i+1].part == noun
	}
	return false
}

// entityFrom returns the index of the first entity that begins at or after token i.
func (r *reader) entityFrom(i int32) int {
	return sort.Search(len(r.entities), func(k int) bool { return r.entities[k].First >= int(i) })
}

// holds tells whether a word of the set stands in tokens first to last.
func (r *reader) holds(first, last int32, set uint32) bool {
	const longest = 48 // a phrase or the content of a cue; more would make hostile texts quadratic
	for i := first; i <= last && i < first+longest; i++ {
		hits := r.page.AtAny(int(i), section.Members)
		for k := range hits {
			if h := &hits[k]; h.Kind == table.Member && r.finder.tables.InSet(set, h.Entry) && h.Clitics&section.Ask == 0 {
				return true
			}
		}
	}
	types := r.finder.types[set]
	if len(types) == 0 {
		return false
	}
	from := r.entityFrom(first)
	for k := from; k < len(r.entities) && k < from+longest && r.entities[k].First <= int(last); k++ {
		if e := &r.entities[k]; e.Form != entity.Nisba && slices.Contains(types, string(e.Type)) {
			return true
		}
	}
	return false
}
