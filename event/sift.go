package event

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// A sifted is what the hits of a token make of it: the best as a verb, the best as a noun, and what all of them say.
type sifted struct {
	finite, nominal int16 // indexes of hits, -1 for none
	modal           int16 // of what makes it a noun like خطة
	adjectival      bool
	grammatical     bool // one may be a word of grammar
	open            bool // the word after it has a say
	class           nounClass
}

// sift returns what the hits at token i are. For a form it is found out once, but for what hangs on the words around it.
func (r *reader) sift(i int) sifted {
	f := r.page.Form(i)
	if f == nil || len(r.page.At(i)) > mostHits {
		return r.siftHits(i)
	}
	negated := i > 0 && r.words[i-1].part == negator
	if v, ok := f.Fact(section.Readings); ok && !negated {
		if x := unpack(v); !x.open {
			return x
		}
	}
	x := r.siftHits(i)
	if !negated {
		f.Tell(section.Readings, x.pack())
	}
	return x
}

// siftHits is sift without a memory.
func (r *reader) siftHits(i int) sifted {
	x := sifted{finite: -1, nominal: -1, modal: -1}
	hits := r.page.At(i)
	for k := range hits {
		x.grammatical = x.grammatical || r.isGrammatical(&hits[k])
		if isFinite(hits[k].Features) {
			r.siftVerb(&x, i, hits, k)
		} else {
			r.siftNoun(&x, hits, k)
		}
	}
	return x
}

// mostHits is how many hits have a number in a fact.
const mostHits = 1<<6 - 1

// siftVerb takes a finite hit of token i into account.
func (r *reader) siftVerb(x *sifted, i int, hits []section.Hit, k int) {
	h := &hits[k]
	if !r.moodFits(i, h) || h.Clitics&section.Suffix != 0 && unlikely(h.Features) != 0 {
		return // قمته is his summit, not "I rose" of him
	}
	if h.Kind == table.Lexeme && r.finder.uses[h.Entry] == cancelling {
		x.class |= cancelWord
	}
	if x.finite >= 0 && !better(h, &hits[x.finite]) {
		if !rivals(h, &hits[x.finite]) {
			return
		}
		x.open = true
		if !r.suits(i, h) {
			return
		}
	}
	x.finite = int16(k)
}

// siftNoun takes another hit into account.
func (r *reader) siftNoun(x *sifted, hits []section.Hit, k int) {
	h := &hits[k]
	x.class |= r.classOf(h)
	if h.Kind == table.Nisba {
		x.adjectival = true
	}
	if h.Kind == table.Lexeme {
		switch r.finder.uses[h.Entry] {
		case describing:
			x.adjectival = true
			return
		case modalUse:
			x.modal = int16(k)
			x.class |= modalNoun
		case cancelling:
			x.class |= cancelWord
		}
	}
	if x.nominal < 0 || better(h, &hits[x.nominal]) {
		x.nominal = int16(k)
	}
}

// isGrammatical reports whether a hit may be a word of grammar.
func (r *reader) isGrammatical(h *section.Hit) bool {
	const formsOfVerbs = inflect.Perfect | inflect.Present | inflect.Masdar | inflect.Participle | inflect.PassiveParticiple
	if h.Kind != table.Lexeme || h.Features&formsOfVerbs != 0 {
		return false
	}
	p := r.finder.parts[h.Entry]
	return p != noun && p != verb && p != adjective
}

// rivals reports whether two readings of a verb are as good but for their gender: تلقى is "he received" or "she throws".
func rivals(a, b *section.Hit) bool {
	return unlikely(a.Features) == unlikely(b.Features) && a.Start == b.Start && a.Clitics == b.Clitics && a.Clitics&(section.And|section.So) == 0 &&
		(a.Features^b.Features)&inflect.Feminine != 0
}

// suits reports whether a verb at token i has the gender of the noun that follows: تلقى الأمير, تلقى الحكومة.
func (r *reader) suits(i int, h *section.Hit) bool {
	next := i + 1
	return next < len(r.words) && r.page.Tokens[next].Kind == token.Word && r.feminineAt(next) == (h.Features&inflect.Feminine != 0)
}

// pack returns x as a fact of a form.
func (x sifted) pack() uint64 {
	v := uint64(x.class)
	for _, k := range [...]int16{x.modal, x.nominal, x.finite} {
		v = v<<6 | uint64(k+1)
	}
	for _, is := range [...]bool{x.open, x.grammatical, x.adjectival} {
		v <<= 1
		if is {
			v |= 1
		}
	}
	return v
}

// unpack is the reverse of pack.
func unpack(v uint64) sifted {
	index := func(at int) int16 { return int16(v>>at&63) - 1 }
	return sifted{finite: index(3), nominal: index(9), modal: index(15), class: nounClass(v >> 21), open: v&4 != 0, grammatical: v&2 != 0, adjectival: v&1 != 0}
}
