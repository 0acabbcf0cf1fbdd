package event

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// A sifted is what the hits of a token make of it: which is the best as a verb, which the best as a noun, and what all of them say. It
// has the bits of a fact.
type sifted uint64

const (
	adjectival  sifted = 1 << iota // one is an adjective or a nisba
	grammatical                    // one may be a word of grammar
	open                           // the word after it has a say
)

// The bits of a sifted, those before aside.
const (
	indexBits  = 12
	finiteAt   = 3
	nominalAt  = finiteAt + indexBits
	modalAt    = nominalAt + indexBits
	classAt    = modalAt + indexBits
	mostSifted = 1<<indexBits - 1 // hits of one token; no lexicon that makes sense has half as many
)

// finite, nominal and modal return the best verb among hits, the best noun, and what makes it a noun like خطة, nil for none.
func (x sifted) finite(hits []section.Hit) *section.Hit  { return x.hit(hits, finiteAt) }
func (x sifted) nominal(hits []section.Hit) *section.Hit { return x.hit(hits, nominalAt) }
func (x sifted) modal(hits []section.Hit) *section.Hit   { return x.hit(hits, modalAt) }
func (x sifted) class() nounClass                        { return nounClass(x >> classAt) }

func (x sifted) hit(hits []section.Hit, at int) *section.Hit {
	if k := x >> at & mostSifted; k > 0 {
		return &hits[k-1]
	}
	return nil
}

// with returns x with the hit of number k at one of its places.
func (x sifted) with(at, k int) sifted { return x&^(mostSifted<<at) | sifted(k+1)<<at }

// sift returns what the hits at token i are. For a form it is found out once, but for what hangs on the words around it.
func (r *reader) sift(i int) sifted {
	f := r.page.Form(i)
	if f == nil || i > 0 && r.words[i-1].part == negator {
		return r.siftHits(i)
	}
	v, ok := f.Fact(section.Readings)
	if !ok {
		v = uint64(r.siftHits(i))
		f.Tell(section.Readings, v)
	}
	if sifted(v)&open != 0 {
		return r.siftHits(i)
	}
	return sifted(v)
}

// siftHits is sift without a memory.
func (r *reader) siftHits(i int) sifted {
	var x sifted
	hits := r.page.At(i)
	for k := range hits[:min(len(hits), mostSifted)] {
		if r.isGrammatical(&hits[k]) {
			x |= grammatical
		}
		if isFinite(hits[k].Features) {
			x = r.siftVerb(x, i, hits, k)
		} else {
			x = r.siftNoun(x, hits, k)
		}
	}
	return x
}

// siftVerb takes a finite hit of token i into account.
func (r *reader) siftVerb(x sifted, i int, hits []section.Hit, k int) sifted {
	h, best := &hits[k], x.finite(hits)
	if !r.moodFits(i, h) || h.Clitics&section.Suffix != 0 && unlikely(h.Features) != 0 {
		return x // قمته is his summit, not "I rose" of him
	}
	if h.Kind == table.Lexeme && r.finder.uses[h.Entry] == cancelling {
		x |= sifted(cancelWord) << classAt
	}
	if best != nil && !better(h, best) && !r.tellsMore(h, best) {
		if !rivals(h, best) || r.tellsMore(best, h) {
			return x
		}
		x |= open
		if !r.suits(i, h) {
			return x
		}
	}
	return x.with(finiteAt, k)
}

// siftNoun takes another hit into account.
func (r *reader) siftNoun(x sifted, hits []section.Hit, k int) sifted {
	h := &hits[k]
	x |= sifted(r.classOf(h)) << classAt
	if h.Kind == table.Nisba {
		x |= adjectival
	}
	if h.Kind == table.Lexeme {
		switch r.finder.uses[h.Entry] {
		case describing:
			return x | adjectival
		case modalUse:
			x = x.with(modalAt, k) | sifted(modalNoun)<<classAt
		case cancelling:
			x |= sifted(cancelWord) << classAt
		}
	}
	if best := x.nominal(hits); best == nil || better(h, best) {
		x = x.with(nominalAt, k)
	}
	return x
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

// tellsMore reports whether, of two readings of a verb that the same letters allow, the lexicon says of a what it does in its clause, and of b only that
// it is a verb: تزعم as "they allege", not "he led".
func (r *reader) tellsMore(a, b *section.Hit) bool {
	return a.Kind == table.Lexeme && b.Kind == table.Lexeme && a.Start == b.Start && a.Clitics == b.Clitics && unlikely(a.Features) <= unlikely(b.Features) &&
		r.finder.sorts[a.Entry] != plainVerb && r.finder.sorts[b.Entry] == plainVerb
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
