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
	ends   // of the text, which make it quick to compare
	text   string
	kind   token.Kind
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
	Traits              Fact = iota // of package entity
	TraitsBeforeArticle             // the same, where a word with the article follows
	Shape                           // of package entity, too
	Foreign                         // the same
	Classes                         // of package figure
	Readings                        // of package event
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

// ends are the first and the last eight bytes of a text, or all bytes of a shorter one.
type ends struct{ first, last uint64 }

const chunk = 8 // bytes in a number

func endsOf(text string) ends {
	switch n := len(text); {
	case n >= chunk:
		return ends{load(text), load(text[n-chunk:])}
	case n >= chunk/2:
		return ends{uint64(half(text)), uint64(half(text[n-chunk/2:]))}
	}
	var all uint64
	for i := range len(text) {
		all = all<<8 | uint64(text[i])
	}
	return ends{all, all}
}

// load returns the first eight bytes of s, the first one lowest.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// half returns the first four.
func half(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// hash returns a number for a text with these ends that spreads over all 64 bits.
func (e ends) hash(text string) uint64 {
	n := len(text)
	h := mix(e.first^uint64(n), e.last)
	if n > 2*chunk {
		h = mix(h, load(text[n/2-chunk/2:]))
	}
	return h
}

func mix(a, b uint64) uint64 {
	high, low := bits.Mul64(a^0xE7037ED1A0B428DB, b^0xA0761D6478BD642F)
	return high ^ low
}

// is reports whether f is the form of a text with these ends.
func (f *Form) is(text string, e ends, k token.Kind, dotted bool) bool {
	n := len(text)
	return f.ends == e && len(f.text) == n && f.kind == k && f.dotted == dotted && (n <= 2*chunk || f.text[chunk:n-chunk] == text[chunk:n-chunk])
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
func (c *forms) find(text string, e ends, k token.Kind, dotted bool, hash uint64) *Form {
	set := &c.sets[hash%formSets]
	tags := set.tags.Load()
	for same := each*used - (tags&^(each*used) ^ each*tagOf(hash)); same&(each*used) != 0; {
		bit := bits.TrailingZeros64(same & (each * used))
		f := set.forms[bit/8].Load()
		if f != nil && f.is(text, e, k, dotted) {
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
	text := m.page.Original[k.Start:k.End]
	e := endsOf(text)
	hash := e.hash(text)
	f := m.forms.find(text, e, k.Kind, m.dotted, hash)
	if f == nil && m.forms.admits(hash) {
		f = m.newForm(text, k)
		m.forms.put(f, hash)
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
func (m *matcher) newForm(text string, k *token.Token) *Form {
	f := newForm()
	f.text, f.ends, f.kind, f.dotted = strings.Clone(text), endsOf(text), k.Kind, m.dotted
	p := m.page.single()
	p.Original, p.Tokens[0] = f.text, token.Token{Span: normalize.Span{End: len(text)}, Key: k.Key, Kind: k.Kind}
	p.Hits, p.Guesses[0] = p.Hits[:0], Guess{}
	one := matcher{Reader: m.Reader, page: p, words: p.words, roots: p.roots, found: p.found, goesOn: p.goesOn, dotted: m.dotted}
	f.word, f.root = m.tables.Find(k.Key)
	one.words[0], one.roots[0] = f.word, f.root
	one.token(0)
	p.found, p.goesOn = one.found, one.goesOn
	f.kinds, f.tails = one.kinds, one.tails()
	f.goesOn = append(f.goesOn, one.goesOn...)
	for _, h := range p.Hits {
		f.hits = append(f.hits, formHit{h.Sense, h.Clitics, uint8(h.Start)})
	}
	if len(f.hits) > 0 {
		g := guesser{Reader: m.Reader, page: p}
		g.read(0)
		f.guess = formGuess{p.Guesses[0].Clitics, uint8(p.Guesses[0].Start), uint8(len(k.Key) - len(p.Guesses[0].Stem))}
	}
	return f
}

// single returns the page of one token that p keeps for new forms.
func (p *Page) single() *Page {
	if p.alone == nil {
		p.alone = &Page{Text: &token.Text{Tokens: make([]token.Token, 1)}, Guesses: make([]Guess, 1), spots: make([]spot, 1),
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
