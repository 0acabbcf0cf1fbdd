package event

import (
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// readContentWord reads a noun, an adjective or a verb from its hits or, if there are none, its shape.
func (r *reader) readContentWord(i int, x sifted) {
	w, g := &r.words[i], &r.page.Guesses[i]
	w.start = g.Start
	w.clitics(g.Clitics)
	w.class |= x.class()
	w.adjectival = x&adjectival != 0
	hits := r.page.At(i)
	nominal, finite := x.nominal(hits), x.finite(hits)
	if modal := x.modal(hits); modal != nil {
		w.means = r.finder.tables.Lexeme(modal.Entry).Means
	}
	switch {
	case finite != nil && (nominal == nil || nominal.Clitics&(section.By|section.For|section.Like) == 0):
		r.readVerb(w, finite)
		if nominal != nil {
			w.part = either
		}
	case nominal != nil:
		w.take(nominal)
		r.takeOffice(i)
	case w.adjectival:
		w.part = adjective
	default:
		r.guessPart(i)
	}
	w.definite = w.definite || w.suffix || r.hasArticle(i, w.start)
	w.accusative = !w.definite && w.part != verb && endsInAlef(r.page.Tokens[i].Key) && !ownAlef(nominal)
}

// moodFits tells whether a finite form may stand after the word before it: after لم and لن only a present, and the shortened
// jussive (لم تنف) only after a negator.
func (r *reader) moodFits(i int, h *section.Hit) bool {
	var negated string
	if !r.starts(i) && r.words[i-1].part == negator {
		negated = r.words[i-1].means
	}
	if h.Features&inflect.Jussive != 0 && (h.Features&inflect.Plural == 0 || h.Features&inflect.First != 0) && negated == "" {
		return false
	}
	return negated != "past" && negated != "future" || h.Features&inflect.Present != 0
}

// feminineAt tells whether the word at token i looks feminine. It is asked before the word is read.
func (r *reader) feminineAt(i int) bool {
	if e := r.words[i].entity; e >= 0 {
		e := &r.entities[e]
		return (e.Type == entity.Country || e.Type == entity.Place) && e.Ref != "" && !r.hasClass(int32(i), "masculine_name")
	}
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; int(h.Last) == i && h.Features&(inflect.Masculine|inflect.Feminine) != 0 && !isFinite(h.Features) {
			return h.Features&inflect.Feminine != 0
		}
	}
	return false
}

// better prefers the reading with fewer letters taken for clitics, then the event over the mere word.
func better(a, b *section.Hit) bool {
	if u, v := unlikely(a.Features), unlikely(b.Features); u != v {
		return u < v
	}
	if a.Start != b.Start {
		return a.Start < b.Start
	}
	if a.Clitics != b.Clitics {
		return a.Clitics < b.Clitics
	}
	return rank(a.Kind) > rank(b.Kind)
}

func rank(k table.Kind) int {
	switch k {
	case table.Cue:
		return 3
	case table.Lexeme:
		return 2
	}
	return 1
}

func isFinite(f inflect.Feature) bool { return f&(inflect.Perfect|inflect.Present) != 0 }

func (r *reader) readVerb(w *word, h *section.Hit) {
	w.part = verb
	w.features, w.start = h.Features, h.Start
	w.suffix = h.Clitics&section.Suffix != 0
	w.future = h.Clitics&section.Will != 0
	w.joined = h.Clitics&(section.And|section.So) != 0
	w.prep = ""
	r.sortVerb(w, h)
}

// sortVerb takes over what the lexicon says of the verb beside its being a cue: قدم is the cue of an aid delivery and a light verb.
func (r *reader) sortVerb(w *word, h *section.Hit) {
	hits := r.page.AtAny(int(h.First), section.Lexemes)
	for k := range hits {
		if v := &hits[k]; v.Kind == table.Lexeme && v.Start == h.Start && (v.Features^h.Features)&inflect.Feminine == 0 &&
			r.finder.parts[v.Entry] != noun && r.finder.sorts[v.Entry] != plainVerb &&
			!(w.suffix && r.finder.sorts[v.Entry] == passiveVerb) && // المناورات التي تجريها
			isFinite(v.Features) == isFinite(h.Features) && unlikely(v.Features) <= unlikely(h.Features) && r.moodFits(int(h.First), v) {
			w.sort, w.means = r.finder.sorts[v.Entry], r.finder.tables.Lexeme(v.Entry).Means
			return
		}
	}
}

// takeOffice takes a definite office of several words as one: خادم الحرمين الشريفين.
func (r *reader) takeOffice(i int) {
	hits := r.page.AtAny(i, section.Offices)
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Office || int(h.Last) == i || !r.hasArticle(int(h.Last), r.page.Tokens[h.Last].Start) {
			continue // متحدث باسم, وزيرا خارجية: what follows completes the office
		}
		for j := i + 1; j <= int(h.Last); j++ {
			if w := &r.words[j]; w.entity >= 0 || w.figure >= 0 || w.time >= 0 || w.part == inner {
				return
			}
		}
		r.cover(i, int(h.Last))
		r.words[i].class |= personNoun
		r.words[i].definite = true
		return
	}
}

func (r *reader) hasArticle(i int, start int) bool {
	const alef, lam = "\u0627", "\u0644"
	t := &r.page.Tokens[i]
	if len(t.Key) <= len(alef+lam) || start == t.Start && t.Key[:len(alef+lam)] != alef+lam {
		return false
	}
	return r.page.Begins(start, t.End, alef+lam) || start > t.Start && r.words[i].prep == to && r.page.Begins(start, t.End, lam) &&
		strings.HasSuffix(r.page.Spelling(t.Start, start), lam) // للناتو is ل + الناتو
}

// endsInPronoun tells whether a folded word ends as one with a pronoun does: انه, انها, انهم, اننا.
func endsInPronoun(key string) bool {
	for _, p := range [...]string{"\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0646\u0627"} {
		if strings.HasSuffix(key, p) {
			return true
		}
	}
	return false
}

func endsInAlef(key string) bool { return len(key) > 6 && key[len(key)-2:] == "\u0627" }

// ownAlef tells whether the alef at the end of a word of the lexicon is the word's own and no accusative's: ضحايا, against هجوما.
func ownAlef(h *section.Hit) bool {
	return h != nil && h.Features != 0 && h.Features&(inflect.Oblique|inflect.Dual) == 0
}

// guessPart reads a word that no list has by its letters.
func (r *reader) guessPart(i int) {
	w, key := &r.words[i], r.page.Guesses[i].Stem
	switch {
	case w.prep != "" || r.hasArticle(i, w.start):
		w.part = noun
	case looksFinite(key):
		w.part = verb
		w.features = inflect.Present
	case r.looksFeminine(i, key):
		w.part = verb
		w.features = inflect.Perfect | inflect.Feminine
	default:
		w.part = noun
	}
}

// looksFeminine tells whether a word of no list that opens a clause before a definite noun looks like a verb of which that is the subject: وفرقت الشرطة.
func (r *reader) looksFeminine(i int, key string) bool {
	const teh, alef, letter = "\u062a", "\u0627", 2
	n := len(key)
	if n < 4*letter || key[n-letter:] != teh || key[n-2*letter:n-letter] == alef || i+1 >= len(r.words) || !r.hasArticle(i+1, r.page.Guesses[i+1].Start) {
		return false
	}
	return r.begins(i) || r.page.Tokens[i-1].Kind == token.Mark && !r.isQuote(int32(i-1))
}

// looksFinite tells whether a folded word of no list looks like a finite verb. Only shapes that are rare among
// nouns count: the وا of the plural (اعلنوا), and ي before four letters or more (يستهدف), since few nouns and names
// begin with it and those few are short or known: يوم, يمين.
func looksFinite(key string) bool {
	const yeh, wawAlef = "\u064a", "\u0648\u0627"
	n := len(key) / 2
	return n >= 5 && key[len(key)-4:] == wawAlef || n >= 4 && len(key) >= 2 && key[:2] == yeh
}
