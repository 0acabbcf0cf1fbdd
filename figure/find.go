package figure

import (
	"sync"
	"time"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
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
	scans  *sync.Pool
}

// New returns a Finder for the numerals, units and calendars of lex.
func New(lex *lexicon.Lexicon) *Finder {
	t := lex.Tables()
	f := &Finder{words: words(t), units: units(t), slugs: map[string]unit{}, tables: t}
	f.scans = &sync.Pool{New: func() any { return &scan{Finder: f} }}
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
	if !f.begins(p) {
		return nil, nil
	}
	s := f.scans.Get().(*scan)
	defer f.scans.Put(s)
	defer s.end()
	s.begin(p, published)
	s.mark()
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

// begins reports whether anything in p may belong to a figure or a time.
func (f *Finder) begins(p *section.Page) bool {
	for i := range p.Tokens {
		if p.Tokens[i].Kind == token.Number {
			return true
		}
	}
	for i := range p.Hits {
		switch h := &p.Hits[i]; h.Kind {
		case table.Lexeme:
			if starters.has(f.sorts[h.Entry]) {
				return true
			}
		case table.Unit, table.Nisba:
			if h.Features&inflect.Dual != 0 {
				return true
			}
		}
	}
	return false
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

// mark fills s.at.
func (s *scan) mark() {
	for i := range s.Tokens {
		if s.Tokens[i].Kind == token.Number {
			s.at[i] = of(digit)
		}
	}
	for i := range s.Hits {
		h := &s.Hits[i]
		switch h.Kind {
		case table.Lexeme:
			s.at[h.First] |= 1 << s.sorts[h.Entry]
		case table.Unit:
			s.at[h.First] |= 1 << unitNoun
			s.markDual(h)
		case table.Nisba:
			s.at[h.First] |= 1 << nisba
			s.markDual(h)
		case table.Name:
			s.markName(h)
		}
		if h.Features&(inflect.Perfect|inflect.Present) != 0 {
			s.at[h.First] |= 1 << verb
		}
	}
}

func (s *scan) markDual(h *section.Hit) {
	if h.Features&inflect.Dual != 0 {
		s.at[h.First] |= 1 << twofold
	}
}

// markName marks the tokens of a name of several words, and the token after a weapon's name: the 136 of شاهد 136.
func (s *scan) markName(h *section.Hit) {
	if h.Weak || h.Clitics&section.Suffix != 0 {
		return
	}
	if h.Last > h.First {
		for i := h.First; i <= h.Last; i++ {
			s.at[i] |= of(named)
		}
	}
	if next := int(h.Last) + 1; next < len(s.Tokens) && s.Tokens[next].Kind == token.Number && s.tables.TypeOf(h.Entry) == "weapon" {
		s.at[next] |= of(named)
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
