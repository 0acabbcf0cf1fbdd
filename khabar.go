// Package khabar reads Arabic news and says who did what to whom, with how many.
//
// Extract finds the entities, figures, times and events of an article, each with its exact place in the text as it was
// given. It knows the words and rules of a lexicon in YAML, which New extends or changes:
//
//	x, err := khabar.New(khabar.WithLexicon(os.DirFS("my-lexicon")))
//
// The same text and lexicon always give the same Document. Nothing is read from the network, the clock or the environment.
package khabar

import (
	"io/fs"
	"sync"
	"time"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/spare"
	"github.com/khabar-nlp/khabar/lexicon"
)

// Extract reads text with the default lexicon.
func Extract(text string) *Document { return standard().Extract(text) }

// ExtractAt is Extract for an article published at a known time, against which اليوم and أمس are resolved and the holder of an
// office is found.
func ExtractAt(text string, published time.Time) *Document {
	return standard().ExtractAt(text, published)
}

// standard is made at the first call, so that importing the package costs nothing.
var standard = sync.OnceValue(func() *Extractor { return newExtractor(lexicon.Default()) })

// An Extractor reads texts with one lexicon. It is immutable and safe for concurrent use.
type Extractor struct {
	reader   *section.Reader
	entities *entity.Finder
	figures  *figure.Finder
	events   *event.Finder
	pages    *spare.List[section.Page] // a text is read in the memory of one before
}

// An Option changes what New makes.
type Option func(*config)

type config struct {
	base   *lexicon.Lexicon // nil: the default lexicon
	layers []fs.FS
}

// WithCompiled reads with l in place of the default lexicon; layers of WithLexicon lie over it. A lexicon that was loaded and
// written once, by Load and AppendBinary, is there again in milliseconds by Open.
func WithCompiled(l *lexicon.Lexicon) Option {
	return func(c *config) { c.base = l }
}

// WithLexicon lays the YAML files of a folder over the default lexicon: an entry replaces the one of the same kind and
// key, or removes it with "disable: true"; the rest is added. It may be given more than once; a later layer lies over the earlier.
func WithLexicon(layer fs.FS) Option {
	return func(c *config) { c.layers = append(c.layers, layer) }
}

// New returns an Extractor. Its error, if any, is a lexicon.ErrorList with all that is wrong in the given layers.
func New(opts ...Option) (*Extractor, error) {
	var c config
	for _, o := range opts {
		o(&c)
	}
	lex := c.base
	if lex == nil {
		lex = lexicon.Default()
	}
	if len(c.layers) > 0 {
		var err error
		if lex, err = lex.Extend(c.layers...); err != nil {
			return nil, err
		}
	}
	return newExtractor(lex), nil
}

func newExtractor(lex *lexicon.Lexicon) *Extractor {
	return &Extractor{
		reader:   section.NewReader(lex.Tables()),
		entities: entity.New(lex),
		figures:  figure.New(lex),
		events:   event.New(lex),
		pages:    spare.New(func() *section.Page { return new(section.Page) }),
	}
}

// Extract reads text. Any bytes are a text: it returns what it finds, in time linear in len(text), and never fails or panics.
// Every span slices text to its mention; equal texts give equal Documents.
func (x *Extractor) Extract(text string) *Document { return x.ExtractAt(text, time.Time{}) }

// ExtractAt is Extract for an article published at a known time. With the zero Time it is Extract.
func (x *Extractor) ExtractAt(text string, published time.Time) *Document {
	page := x.pages.Get()
	defer x.pages.Put(page)
	x.reader.Reread(page, text)
	defer func() { page.Original = "" }() // which may be long
	d := &Document{Sections: sections(page)}
	d.Entities = x.entities.Find(page, published)
	d.Figures, d.Times = x.figures.Find(page, published)
	d.Events = x.events.Find(page, d.Entities, d.Figures, d.Times)
	return d
}

func sections(page *section.Page) []Section {
	out := make([]Section, len(page.Sections))
	for i, s := range page.Sections {
		out[i] = Section{Kind: s.Kind, Span: s.Span}
	}
	return out
}
