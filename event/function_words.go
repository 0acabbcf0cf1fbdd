package event

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// adverbAt returns the adverb of one word at token i.
func (r *reader) adverbAt(i int) (*section.Hit, *table.LexemeEntry) {
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme && r.finder.parts[h.Entry] == adverb {
			l := r.finder.tables.Lexeme(h.Entry)
			return h, l
		}
	}
	return nil, nil
}

// functionWord returns the longest hit at i that is a grammatical word, with its class.
func (r *reader) functionWord(i int) (*section.Hit, *table.LexemeEntry) {
	hits := r.page.AtAny(i, section.Lexemes)
	for k := range hits {
		h := &hits[k]
		if r.isGrammatical(h) {
			l := r.finder.tables.Lexeme(h.Entry)
			if r.measuredBy(i, h, l) {
				continue
			}
			if next := int(h.Last) + 1; l.Class == "section_marker" && (next >= len(r.page.Tokens) || r.page.Tokens[next].Key != ":") {
				continue // أضاف المصدر
			}
			if h.Clitics&section.Like != 0 && r.finder.parts[h.Entry] == preposition {
				continue // كاملا في is no ك and أملا في
			}
			if l.Class == "place_preposition" && int(h.Last) > i && h.Clitics&section.Suffix != 0 {
				continue // على حدودها الشرقية: its noun has a pronoun, and with it a phrase of its own
			}
			if r.verbInstead(i, h) || r.figureWithin(i, int(h.Last)) || r.nameWithin(i, int(h.Last)) || r.officeOver(i, h) || r.otherwiseSpelt(h, l) || r.governsNothing(h, l) {
				continue
			}
			return h, l
		}
	}
	return nil, nil
}

// officeOver tells whether a longer title or name has the whole word of which a grammatical word takes a part: ولي العهد is no و + لي.
func (r *reader) officeOver(i int, f *section.Hit) bool {
	hits := r.page.AtAny(i, section.Offices|section.Names|section.Heads)
	for k := range hits {
		if h := &hits[k]; (h.Kind == table.Office || h.Kind == table.Name || h.Kind == table.Head) && h.Last > f.Last && h.Start < f.Start {
			return true
		}
	}
	return false
}

// verbInstead tells whether the whole word is a verb of which a grammatical word would leave the ف: فتحت مصر المعبر is no ف and تحت, and فقد before a noun
// no ف and قد.
func (r *reader) verbInstead(i int, f *section.Hit) bool {
	if f.Clitics&section.So == 0 || int(f.Last) != i {
		return false
	}
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; h.Start < f.Start && int(h.Last) == i && isFinite(h.Features) && unlikely(h.Features) == 0 {
			return r.finder.parts[f.Entry] == preposition || !r.beforeFinite(i)
		}
	}
	return false
}

// beforeFinite tells whether the word after token i may be a finite verb.
func (r *reader) beforeFinite(i int) bool {
	if i+1 >= len(r.words) {
		return false
	}
	hits := r.page.At(i + 1)
	for k := range hits {
		if isFinite(hits[k].Features) {
			return true
		}
	}
	return false
}

// nameWithin tells whether a name begins inside the unit: في بحر البلطيق is no في بحر.
func (r *reader) nameWithin(first, last int) bool {
	for j := first + 1; j <= last; j++ {
		if r.words[j].entity >= 0 {
			return true
		}
	}
	return false
}

// figureWithin tells whether a figure begins inside the unit: its بين is then the figure's, in بما بين 100 و150 مقاتلة.
func (r *reader) figureWithin(first, last int) bool {
	for j := first + 1; j <= last; j++ {
		if r.words[j].figure >= 0 {
			return true
		}
	}
	return false
}

// governsNothing tells whether a noun that is also a preposition of time or place has nothing to govern: مطلع of مصدر مطلع،.
func (r *reader) governsNothing(h *section.Hit, l *table.LexemeEntry) bool {
	if l.Class != "time_preposition" && l.Class != "place_preposition" || h.Clitics&section.Suffix != 0 {
		return false
	}
	next := int(h.Last) + 1
	return next >= len(r.page.Tokens) || r.page.Tokens[next].Kind == token.Mark && !r.isQuote(int32(next))
}

// otherwiseSpelt tells whether a text that writes a hamza (هنأ) cannot mean the grammatical word without one (هنا), and there is a verb
// or a noun that it can mean.
func (r *reader) otherwiseSpelt(h *section.Hit, l *table.LexemeEntry) bool {
	return len(r.page.AtAny(int(h.First), section.Cues)) > 0 && !hasHamza(l.Word) && hasHamza(r.page.Spelling(h.Start, h.End))
}

func hasHamza(s string) bool { return strings.ContainsAny(s, "\u0622\u0623\u0625") }

func (r *reader) readFunctionWord(i int, h *section.Hit, l *table.LexemeEntry) {
	w := &r.words[i]
	w.part, w.means, w.start = r.finder.parts[h.Entry], l.Means, h.Start
	w.clitics(h.Clitics)
	switch w.part {
	case preposition:
		w.prep = l.Means
		if l.Class == "source_phrase" {
			w.prep = source
		}
		w.suffix = w.suffix || i == int(h.Last) && len(l.Word) == letter && carriesPronoun(r.page.Spelling(h.Start, h.End), l.Word)
	case coordinator:
		w.joined = true
	}
	for j := i + 1; j <= int(h.Last); j++ {
		if r.words[j].entity < 0 && r.words[j].figure < 0 && r.words[j].time < 0 {
			r.words[j].part = inner
		}
	}
	w.last = h.Last
	if w.part == complementizer || w.part == conjunction {
		// أنه, لكنه: the lexicon has them as forms of أن and لكن
		w.suffix = w.suffix || endsInPronoun(r.page.Tokens[h.Last].Key) && !r.foldsAlike(r.page.Original[h.Start:h.End], l.Word)
	}
	if w.part == conjunction && r.saysBefore(i) && r.hasClass(h.Last, "complementizer") {
		w.part, w.means = complementizer, "that" // أشار إلى أن, not ظل إلى أن
	}
}

const letter = 2 // bytes

// carriesPronoun tells whether a preposition of one letter stands with its pronoun: به, لها. The lexicon has these as its forms.
func carriesPronoun(text, preposition string) bool {
	return len(text) > letter && strings.HasPrefix(text, preposition)
}

// describesBefore tells whether a word that is also a conjunction is the adjective of an accusative noun before it: دورا مهما.
func (r *reader) describesBefore(i int, h *section.Hit) bool {
	return !r.starts(i) && int(h.Last) == i && r.words[i-1].accusative && r.words[i-1].part == noun && !r.words[i].joined &&
		(r.finder.parts[h.Entry] == conjunction || r.finder.parts[h.Entry] == adverb && looksNisba(r.page.Guesses[i].Stem)) && endsInAlef(r.page.Tokens[i].Key)
}

// saysBefore tells whether a verb of saying stands shortly before token i, with no other verb between.
func (r *reader) saysBefore(i int) bool {
	const reach = 10
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		switch w := &r.words[j]; {
		case w.part == verb || w.part == either:
			return w.sort == reportingVerb
		case w.part == noun && r.participleOfSaying(j):
			return true
		}
	}
	return false
}

func (r *reader) participleOfSaying(i int) bool {
	h := r.adverbialParticiple(i)
	return h != nil && h.Kind == table.Lexeme && r.finder.sorts[h.Entry] == reportingVerb
}

// measuredBy tells whether an adverb that is ب and a noun has its own meaning before a number: زلزال بقوة 6.3 درجات, against هاجم بقوة.
func (r *reader) measuredBy(i int, h *section.Hit, l *table.LexemeEntry) bool {
	const beh = "\u0628"
	next := int(h.Last) + 1
	return l.Class == "adverb" && int(h.Last) == i && next < len(r.words) && r.words[next].figure >= 0 && strings.HasPrefix(r.page.Tokens[i].Key, beh)
}
