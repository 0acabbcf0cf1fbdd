package entity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
)

// findPlaces finds places that the lexicon lacks by the words around them: في بنديرادلي, مانتا الإكوادورية.
func (r *reader) findPlaces() {
	for i := range r.page.Tokens {
		if r.traits[i] != word || i == 0 || !r.reaches(i) || r.name(i) != nil || r.made[i] >= 0 || !r.mayBePlace(i) {
			continue
		}
		last := i
		for last < i+2 && r.reaches(last+1) && r.continuesName(last+1) && r.name(last+1) == nil && r.score(last+1) >= perhaps {
			last++
		}
		country, isTown := r.townNisba(last + 1)
		points := r.score(i)
		if points >= nameLike && r.isIn(i-1) || points >= undecided && isTown && (r.trait(i-1).has(preposition) || r.isMunicipality(i-1)) {
			r.add(mention{first: int32(i), last: int32(last), start: r.page.Tokens[i].Start, end: r.page.Tokens[last].End, typ: Place, entry: -1,
				kind: "city", country: country, rule: "place/in", level: guessed})
		}
	}
}

// mayBePlace reports whether the word at token i, of which nothing is known, has the letters of a name.
func (r *reader) mayBePlace(i int) bool {
	return len(r.key(i)) >= 6 && !endsInPronoun(r.key(i)) && r.page.Guesses[i].Clitics == 0
}

// townNisba returns the country of the feminine nisba at token i: a town is feminine, a man is not.
func (r *reader) townNisba(i int) (string, bool) {
	const heh = "ه"
	c := r.nisba(i)
	if c == nil || !r.reaches(i) || !r.trait(i).has(definite) || !strings.HasSuffix(r.key(int(c.last)), heh) {
		return "", false
	}
	return c.country, true
}

// isWord reports whether token i is the preposition في as the lexicon writes it, without a pronoun.
func (r *reader) isWord(i int, entry uint32) bool {
	l := r.tables.Lexeme(entry)
	return l.Means == "in" && normalize.String(l.Word) == r.key(i)
}

// isIn reports whether في stands at token i.
func (r *reader) isIn(i int) bool {
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme && int(h.Last) == i && h.Clitics&section.Suffix == 0 && r.isWord(i, h.Entry) {
			return true
		}
	}
	return false
}

// isMunicipality reports whether a noun for the body that runs a town ends at token i: بلدية.
func (r *reader) isMunicipality(i int) bool {
	d := r.headEnding(i)
	return d != nil && d.Kind == "municipality"
}
