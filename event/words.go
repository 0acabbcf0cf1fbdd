package event

import (
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// words reads every token of the page as a part of its clause.
func (r *reader) readWords() {
	r.words = resized(r.words, len(r.page.Tokens))
	for i := range r.words {
		r.words[i] = word{entity: -1, figure: -1, time: -1, last: int32(i)}
	}
	for s := range r.page.Sentences {
		r.words[r.page.Sentences[s].First].begins = true
	}
	r.placeUnits()
	for i := range r.words {
		if r.words[i].part != inner {
			r.readWord(i)
		}
	}
	r.settleVerbs()
}

// placeUnits puts entities, figures and times at their first tokens. The outermost entity wins; what
// stands inside it is reached through r.entities.
func (r *reader) placeUnits() {
	for i, e := range r.entities {
		w := &r.words[e.First]
		if w.part == inner || w.entity >= 0 && int(w.last) >= e.Last || e.Form == entity.Nisba {
			continue
		}
		w.entity = int32(i)
		r.cover(e.First, e.Last)
	}
	for i, f := range r.figures {
		w := &r.words[r.firstToken(f.First, f.Start)]
		if w.figure < 0 {
			w.figure = int32(i)
		}
	}
	for i, t := range r.times {
		first := r.firstToken(t.First, t.Start)
		if w := &r.words[first]; w.part != inner && w.entity < 0 {
			w.time = int32(i)
			r.cover(first, t.Last)
		}
	}
}

// firstToken skips the tokens of a mention that end before it begins: the lone بـ of بـ 147 طائرة.
func (r *reader) firstToken(i, start int) int {
	for r.page.Tokens[i].End <= start && i+1 < len(r.page.Tokens) {
		i++
	}
	return i
}

func (r *reader) cover(first, last int) {
	r.words[first].last = int32(last)
	for j := first + 1; j <= last; j++ {
		r.words[j].part = inner
		r.words[j].last = int32(j)
	}
}

// readWord decides what token i is by itself; settleVerbs then looks at its neighbours.
func (r *reader) readWord(i int) {
	w, tok := &r.words[i], &r.page.Tokens[i]
	w.start = tok.Start
	switch {
	case tok.Kind == token.Mark:
		w.part = mark
		return
	case w.time >= 0:
		w.part, w.start = time, r.times[w.time].Start
		w.cliticsFromBytes(r.page.Spelling(tok.Start, w.start))
		return
	case w.entity >= 0:
		r.readName(i)
		return
	case tok.Kind == token.Number:
		w.part = number
		w.clitics(r.page.Guesses[i].Clitics)
		return
	}
	if w.figure >= 0 {
		f := &r.figures[w.figure]
		w.part, w.start = number, f.Start
		w.cliticsFromBytes(r.page.Spelling(tok.Start, f.Start))
		return
	}
	x := r.sift(i)
	if x&grammatical != 0 {
		if h, lexeme := r.functionWord(i); h != nil && !r.describesBefore(i, h) {
			r.readFunctionWord(i, h, lexeme)
			return
		}
	}
	r.readContentWord(i, x)
	if i+1 >= len(r.words) || r.words[i+1].figure < 0 {
		return
	}
	if h, l := r.adverbAt(i); h != nil && r.measuredBy(i, h, l) {
		w.part, w.prep, w.start = noun, by, tok.Start+len("\u0628")
	}
}

// readName reads a name of the entity stage; what stands before it in its token are proclitics.
func (r *reader) readName(i int) {
	w, e := &r.words[i], &r.entities[r.words[i].entity]
	w.part, w.definite, w.start = noun, true, e.Start
	w.cliticsFromBytes(r.page.Spelling(r.page.Tokens[i].Start, e.Start))
	if c, _ := utf8.DecodeRuneInString(r.page.Original[e.Start:]); isLamAlef(c) {
		w.clitics(r.page.Guesses[i].Clitics) // the ل of لأوكرانيا written in one character with the أ
	}
	switch e.Type {
	case entity.Person:
		w.class = personNoun
	case entity.Organization:
		w.class = groupNoun
	case entity.Country:
		w.class = groupNoun | placeNoun
	case entity.Place:
		w.class = placeNoun
		if r.governs(e) {
			w.class |= groupNoun
		}
	}
}

// isLamAlef tells whether c is a ligature of ل and ا.
func isLamAlef(c rune) bool { return 0xFEF5 <= c && c <= 0xFEFC }

// governs tells whether a place is a capital, which stands for its government: موسكو.
func (r *reader) governs(e *entity.Entity) bool {
	hits := r.page.AtAny(e.First, section.Names)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Name && int(h.Last) == e.Last && r.finder.tables.Known(h.Entry).CapitalOf != "" {
			return true
		}
	}
	return false
}
