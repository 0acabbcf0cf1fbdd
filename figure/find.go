package figure

import (
	"time"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/spare"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/lexicon"
)

// A Finder finds figures and times. It is immutable and safe for concurrent use.
type Finder struct {
	words  []word  // by entry
	sorts  []class // of each word, by itself: most that is asked of a word is its class
	units  []unit  // by entry
	slugs  map[string]unit
	tables *table.Tables
	scans  *spare.List[scan]
}

// New returns a Finder for the numerals, units and calendars of lex.
func New(lex *lexicon.Lexicon) *Finder {
	t := lex.Tables()
	f := &Finder{words: words(t), units: units(t), slugs: map[string]unit{}, tables: t}
	f.scans = spare.New(func() *scan { return &scan{Finder: f} })
	f.sorts = make([]class, len(f.words))
	needed := map[string]bool{}
	for i, w := range f.words {
		f.sorts[i] = w.class
		if w.class == unitContext {
			needed[w.means] = true
		}
	}
	for i := range f.units {
		u := &f.units[i]
		u.context = needed[u.slug]
		f.slugs[u.slug] = *u
	}
	return f
}

// Find returns the figures and the times of p, each in the order of their places. With published, the
// zero time for an unknown one, relative times are resolved: اليوم, الشهر الماضي. Find allocates nothing
// if p has neither, and takes time linear in the number of tokens.
func (f *Finder) Find(p *section.Page, published time.Time) ([]Figure, []Time) {
	s := f.scans.Get()
	defer f.scans.Put(s)
	defer s.end()
	s.begin(p, published)
	if s.mark()&(starters|of(digit, twofold)) == 0 {
		return nil, nil
	}
	for _, sentence := range p.Sentences {
		s.first, s.last = int(sentence.First), int(sentence.Last)
		s.counted, s.spoken = unit{}, s.spoken[:0]
		all := s.classes()
		if all&timeStarters != 0 {
			s.walk(timeStarters, s.time)
		}
		figures := figureStarters
		if all&numberParts == 0 {
			figures = dualStarters
		}
		if all&figures != 0 {
			s.walk(figures, s.figure)
		}
	}
	return s.figures, s.times
}

// A scan is the state of one Find. The next Find uses its memory again.
type scan struct {
	*Finder
	*section.Page
	date        time.Time
	at          []set             // of each token: the classes of the hits that begin with it, and where it lies
	first, last int               // tokens of the sentence at hand
	counted     unit              // of the last figure in the sentence
	spoken      []string          // units that the sentence speaks of
	families    map[string]string // the currency that the page names for a noun of several: SAR for riyal; nil until it is asked for
	figures     []Figure
	times       []Time
}

// begin makes s ready for a page.
func (s *scan) begin(p *section.Page, published time.Time) {
	s.Page, s.date = p, published
	s.at = append(s.at[:0], make([]set, len(p.Tokens))...)
}

// end lets go of what belongs to the page.
func (s *scan) end() { s.Page, s.families, s.figures, s.times = nil, nil, nil, nil }

// mark fills s.at and returns all classes in it.
func (s *scan) mark() set {
	var all set
	for i := range s.Tokens {
		at := s.classesAt(i)
		if at.has(weapon) && i+1 < len(s.Tokens) && s.Tokens[i+1].Kind == token.Number {
			s.at[i+1] |= of(named) // the 136 of شاهد 136
		}
		if s.Form(i) == nil {
			s.markNames(i)
		}
		s.at[i] |= at
		all |= at
	}
	return all
}

// classesAt returns the classes of the hits that begin with token i. Those of a form are found out once.
func (s *scan) classesAt(i int) set {
	f := s.Form(i)
	if f != nil {
		if at, ok := f.Fact(section.Classes); ok {
			return set(at)
		}
	}
	var at set
	if s.Tokens[i].Kind == token.Number {
		at = of(digit)
	}
	hits := s.At(i)
	for k := range hits {
		at |= s.classesOf(&hits[k])
	}
	if f != nil {
		f.Tell(section.Classes, uint64(at))
	}
	return at
}

// classesOf returns the classes of a hit.
func (s *scan) classesOf(h *section.Hit) set {
	var at set
	switch h.Kind {
	case table.Lexeme:
		at = 1 << s.sorts[h.Entry]
	case table.Unit:
		at = 1 << unitNoun
	case table.Nisba:
		at = 1 << nisba
	case table.Name:
		if h.Last == h.First && isSure(h) && s.tables.TypeOf(h.Entry) == "weapon" {
			at = 1 << weapon
		}
	}
	if at.has(unitNoun) || at.has(nisba) {
		if h.Features&inflect.Dual != 0 {
			at |= 1 << twofold
		}
	}
	if h.Features&(inflect.Perfect|inflect.Present) != 0 {
		at |= 1 << verb
	}
	return at
}

func isSure(name *section.Hit) bool { return !name.Weak && name.Clitics&section.Suffix == 0 }

// markNames marks the tokens of names of several words that begin with token i, and a number after a weapon's.
func (s *scan) markNames(i int) {
	hits := s.AtAny(i, section.Names)
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Name || h.Last == h.First || !isSure(h) {
			continue
		}
		for n := h.First; n <= h.Last; n++ {
			s.at[n] |= of(named)
		}
		if next := int(h.Last) + 1; next < len(s.Tokens) && s.Tokens[next].Kind == token.Number && s.tables.TypeOf(h.Entry) == "weapon" {
			s.at[next] |= of(named)
		}
	}
}

// classes returns the classes of all hits in the sentence, and fills s.spoken.
func (s *scan) classes() set {
	var all set
	for i := s.first; i <= s.last; i++ {
		all |= s.at[i]
		if s.at[i].has(unitContext) {
			for _, h := range s.At(i) {
				if h.Kind == table.Lexeme && s.sorts[h.Entry] == unitContext {
					s.spoken = append(s.spoken, s.words[h.Entry].means)
				}
			}
		}
	}
	return all
}

// walk calls f at each token of the sentence that is of one of the classes. f returns the token to go on with, at most
// its argument if it found nothing.
func (s *scan) walk(classes set, f func(i int) int) {
	for i := s.first; i <= s.last; {
		if s.at[i]&classes == 0 {
			i++
			continue
		}
		i = max(f(i), i+1)
	}
}

// has reports whether a hit of class c begins at token i of the sentence.
func (s *scan) has(i int, c class) bool { return i >= s.first && i <= s.last && s.at[i].has(c) }

// word returns the longest hit of class c that begins at token i, nil if there is none.
func (s *scan) word(i int, c class) (*section.Hit, *word) {
	if s.has(i, c) {
		hits := s.At(i)
		for k := range hits {
			if h := &hits[k]; h.Kind == table.Lexeme && int(h.Last) <= s.last && s.sorts[h.Entry] == c {
				return h, &s.words[h.Entry]
			}
		}
	}
	return nil, nil
}

// joined reports whether token i follows the one before it in a phrase.
func (s *scan) joined(i int) bool {
	return i > s.first && i <= s.last && s.Tokens[i].Gap != token.Hyphen && s.Tokens[i].Gap != token.Dot
}
