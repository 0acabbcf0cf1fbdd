package section

import (
	"math/bits"
	"strings"
	"sync/atomic"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A Form is a token as it is written, with what the lexicon says of it wherever it stands: all that there is to say of it where
// no phrase goes on to the next token. News repeats its words, so a Reader remembers the forms that it meets again and again.
type Form struct {
	written
	dotted bool // it stands in texts that have a ة
	kinds  Kinds
	guess  formGuess    // if there are hits
	word   table.WordID // the form read whole
	root   table.State  // after it as the first of a phrase
	hits   []formHit
	goesOn []table.State  // from which a phrase may go on to the next token
	tails  []table.WordID // what it can be before a pronoun that ends a phrase
	facts  [facts]atomic.Uint64
}

// A Fact is what a later stage knows of a form by itself, in bits of its own. Whichever text asks for it first, it is the same.
type Fact uint8

// The facts.
const (
	Traits   Fact = iota // of package entity
	Shape                // of package entity, too
	Foreign              // the same
	Classes              // of package figure
	Readings             // of package event
	facts
)

const known = 1 << 63 // set in a fact that was told

// Fact returns a fact, and whether it was told.
func (f *Form) Fact(n Fact) (uint64, bool) {
	v := f.facts[n].Load()
	return v &^ known, v&known != 0
}

// Tell keeps a fact of 63 bits.
func (f *Form) Tell(n Fact, v uint64) { f.facts[n].Store(v | known) }

// A formHit is a Hit of the one token of a form.
type formHit struct {
	table.Sense
	clitics Clitic
	start   uint8 // bytes before it
}

// A formGuess is the Guess of a form.
type formGuess struct {
	clitics Clitic
	start   uint8 // bytes before the rest
	stem    uint8 // bytes of the key before the stem
}

// Form returns the form of token i if the hits there are those of the form, else nil: a phrase goes on from the token, or the
// form is not remembered.
func (p *Page) Form(i int) *Form { return p.forms[i] }

// A written is a token as it is written. Its ends make it quick to compare.
type written struct {
	text        string
	first, last uint64 // the first and the last eight bytes, or all bytes of a shorter text
	kind        token.Kind
}

const chunk = 8 // bytes in a number

func writtenOf(text string, k token.Kind) written {
	if n := len(text); n >= chunk {
		return written{text, load(text[:chunk]), load(text[n-chunk:]), k}
	}
	var all uint64
	for i := range len(text) {
		all = all<<8 | uint64(text[i])
	}
	return written{text, all, all, k}
}

func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// is reports whether w and x are the same.
func (w *written) is(x *written) bool {
	n := len(w.text)
	return w.first == x.first && w.last == x.last && n == len(x.text) && w.kind == x.kind &&
		(n <= 2*chunk || w.text[chunk:n-chunk] == x.text[chunk:n-chunk])
}

// hash returns a number that spreads over all 64 bits.
func (w *written) hash() uint64 {
	n := len(w.text)
	h := mix(w.first^uint64(n), w.last)
	if n > 2*chunk {
		h = mix(h, load(w.text[n/2-chunk/2:][:chunk]))
	}
	return h
}

func mix(a, b uint64) uint64 {
	high, low := bits.Mul64(a^0xE7037ED1A0B428DB, b^0xA0761D6478BD642F)
	return high ^ low
}

const (
	// formSets times formWays forms are remembered at most, some megabytes of them.
	formSets = 1 << 12
	formWays = 7 // as many as have room in 64 bytes, which a processor fetches together
	// longestForm is how long a form may be that is remembered, in bytes.
	longestForm = 64
)

// forms are the forms that a Reader remembers. It is safe for concurrent use.
type forms struct {
	sets [formSets]formSet                  // a form is in the set of its hash
	met  [formSets * formWays]atomic.Uint32 // hashes of forms that were met: to be remembered, one must be met twice
}

// A formSet holds forms of hashes with the same last bits. A byte of tags says of the form of its number seven other bits of its
// hash, and whether it was used since another wanted its place.
type formSet struct {
	tags  atomic.Uint64
	forms [formWays]atomic.Pointer[Form]
}

const (
	each = 0x01_0101_0101_0101 // in each byte of tags the lowest bit
	used = 0x80
)

func tagOf(hash uint64) uint64 { return hash >> 57 }

// find returns a form, nil if it is not remembered. All tags are compared at once: which of them it is nobody can foresee, and
// least of all a processor.
func (c *forms) find(w *written, dotted bool, hash uint64) *Form {
	set := &c.sets[hash%formSets]
	tags := set.tags.Load()
	for same := each*used - (tags&^(each*used) ^ each*tagOf(hash)); same&(each*used) != 0; {
		bit := bits.TrailingZeros64(same & (each * used))
		f := set.forms[bit/8].Load()
		if f != nil && f.is(w) && f.dotted == dotted {
			if tags&(1<<bit) == 0 {
				set.tags.Or(1 << bit)
			}
			return f
		}
		same &^= 1 << bit
	}
	return nil
}

// admits notes that a form was met that is not remembered, and reports whether it was met before.
func (c *forms) admits(hash uint64) bool {
	mark := uint32(hash>>32) | 1
	return c.met[hash%uint64(len(c.met))].Swap(mark) == mark
}

// put remembers a form in place of one that was not used since another wanted its place. If all were used, it does nothing
// but note that another wanted it.
func (c *forms) put(f *Form, hash uint64) {
	set := &c.sets[hash%formSets]
	tags, place := set.tags.Load(), -1
	for i := range set.forms {
		switch {
		case set.forms[i].Load() == nil:
			place = i
		case place < 0 && tags>>(8*i)&used == 0:
			place = i
		}
	}
	if place < 0 {
		set.tags.And(^uint64(each * used))
		return
	}
	set.forms[place].Store(f)
	set.tags.And(^uint64(0xFF << (8 * place)))
	set.tags.Or(tagOf(hash) << (8 * place))
}

// formOf returns the form of token k of a text, nil if it is not remembered.
func (m *matcher) formOf(k *token.Token) *Form {
	if k.Kind > token.Mark || k.End-k.Start > longestForm {
		return nil
	}
	w := writtenOf(k.Of(m.page.Original), k.Kind)
	hash := w.hash()
	f := m.forms.find(&w, m.dotted, hash)
	if f == nil {
		if m.forms.admits(hash) {
			f = m.newForm(w, k.Key)
			m.forms.put(f, hash)
		}
	}
	return f
}

// newForm returns a form with room for as much as most need: one piece of memory is quicker to read than several.
func newForm() *Form {
	f := new(struct {
		Form
		hits   [4]formHit
		goesOn [2]table.State
	})
	f.Form.hits, f.Form.goesOn = f.hits[:0], f.goesOn[:0]
	return &f.Form
}

// newForm reads a token as if it were all of a text.
func (m *matcher) newForm(w written, key string) *Form {
	w.text = strings.Clone(w.text)
	f := newForm()
	f.written, f.dotted = w, m.dotted
	p := m.page.single()
	p.Original, p.Tokens[0] = w.text, token.Token{Span: normalize.Span{End: len(w.text)}, Key: key, Kind: w.kind}
	p.Hits, p.Guesses[0] = p.Hits[:0], Guess{}
	one := matcher{Reader: m.Reader, page: p, words: p.words, roots: p.roots, found: p.found, goesOn: p.goesOn, dotted: m.dotted}
	f.word, f.root = m.tables.Find(key)
	one.words[0], one.roots[0] = f.word, f.root
	one.token(0)
	p.first[1] = int32(len(p.Hits))
	p.found, p.goesOn = one.found, one.goesOn
	f.kinds, f.tails = one.kinds, one.tails()
	f.goesOn = append(f.goesOn, one.goesOn...)
	for _, h := range p.Hits {
		f.hits = append(f.hits, formHit{h.Sense, h.Clitics, uint8(h.Start)})
	}
	if len(f.hits) > 0 {
		g := guesser{Reader: m.Reader, page: p}
		g.read(0)
		f.guess = formGuess{p.Guesses[0].Clitics, uint8(p.Guesses[0].Start), uint8(len(key) - len(p.Guesses[0].Stem))}
	}
	return f
}

// single returns the page of one token that p keeps for new forms.
func (p *Page) single() *Page {
	if p.alone == nil {
		p.alone = &Page{Text: &token.Text{Tokens: make([]token.Token, 1)}, Guesses: make([]Guess, 1), first: make([]int32, 2),
			words: make([]table.WordID, 1), roots: make([]table.State, 1)}
	}
	return p.alone
}

// tails returns what the only token of a page can be before a pronoun that ends a phrase.
func (m *matcher) tails() []table.WordID {
	k := &m.page.Tokens[0]
	if k.Kind != token.Word || !m.mayCarryPronoun(0, k.Key) {
		return nil
	}
	var all []table.WordID
	inflect.Enclitic(k.Key, func(stem, restored, _ string) bool {
		if w, _ := m.join(stem, restored); w != 0 {
			all = append(all, w)
		}
		return true
	})
	return all
}
