package section_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// small is a lexicon with one word of each sort.
const small = `
countries:
  - {id: RUS, name: روسيا, nisba: [روسي]}
  - {id: PSE, name: فلسطين, nisba: [فلسطيني]}
  - {id: LBN, name: لبنان}
  - {id: CUB, name: كوبا}
  - {id: FRA, name: فرنسا}
  - {id: CHN, name: الصين}
  - {id: GHA, name: غانا}
  - {id: PRK, name: كوريا الشمالية}
  - {id: USA, name: الولايات المتحدة, variants: [الولايات المتحدة الأمريكية]}
organizations:
  - {id: nato, name: حلف شمال الأطلسي, kind: alliance, variants: [الناتو], abbreviations: [NATO], short: [الحلف]}
  - {id: afp, name: وكالة فرانس برس, kind: media, abbreviations: [أ ف ب]}
  - {id: reuters, name: رويترز, kind: media}
places:
  - {id: beijing, name: بكين, kind: city, country: CHN}
  - {id: washington, name: واشنطن, kind: city, country: USA}
  - {id: cairo, name: القاهرة, kind: city, country: EGY}
  - {id: kyiv, name: كييف, kind: city, country: UKR}
heads:
  - {head: وزارة, type: organization, kind: government, takes: [topic]}
  - {head: وكالة, type: organization, kind: media, takes: [topic]}
offices:
  - {office: وزير, plural: [وزراء], of: country}
  - {office: وزير خارجية, of: country}
  - {office: والٍ, plural: [ولاة], of: none}
name_parts:
  - {kind: given, words: [بنان, زير, يان, علي]}
units:
  - {unit: drone, nouns: [{noun: طائرة مسيرة}]}
  - {unit: percent, kind: percent, nouns: [{noun: نسبة}], signs: ['%']}
words:
  - {class: preposition, words: [إلى, على, {word: من, forms: [مني, منا]}, في, عن]}
  - {class: complementizer, words: [أن]}
  - {class: pronoun, words: [هو, هم]}
  - {class: negator, words: [لم, لا, ليس]}
  - {class: auxiliary, words: [{verb: كان, present: يكون}]}
  - {class: reporting, words: [{verb: أعلن, present: يعلن, masdar: إعلان}, {verb: قال, present: يقول}]}
  - {class: source_phrase, words: [وفقا, بناء على]}
  - {class: month, words: [أيار]}
  - {class: abbreviation, means: title, words: [د, أ د]}
  - class: noun
    words: [{noun: بيان}, {noun: دفاع, plural: [دفاعات]}, {noun: هجوم}, {noun: لجنة, plural: [لجان]}, {noun: قلق}, {noun: قدرة}, {noun: وهم, plural: [أوهام]}, {noun: مسلح}, {noun: كتاب, plural: [كتب]}, {noun: كرة}, {noun: فكرة}, {noun: لص}, {noun: وغى}]
  - class: adjective
    words: [{adjective: قلق}, {adjective: جوي}]
  - class: verb
    words: [{verb: قصف, present: يقصف, masdar: قصف}, {verb: نفى, present: ينفي}, {verb: دعا, present: يدعو}, {verb: ودع, present: يودع}]
  - {class: section_marker, means: source, words: [المصدر]}
  - {class: section_marker, means: keywords, words: [كلمات دلالية]}
  - {class: section_marker, means: related, words: [إقرأ أيضا, أخبار ذات صلة, شاهد]}
  - {class: section_marker, means: caption, words: [صورة]}
`

// A reader is a Reader and the tables that it reads by.
type reader struct {
	*section.Reader
	tables *table.Tables
}

func smallReader(t testing.TB) reader {
	l, err := lexicon.Load(fstest.MapFS{"small.yaml": {Data: []byte(small)}})
	require.NoError(t, err)
	return reader{section.NewReader(l.Tables()), l.Tables()}
}

func defaultReader() reader {
	tables := lexicon.Default().Tables()
	return reader{section.NewReader(tables), tables}
}

func seed(t testing.TB) string {
	text, err := os.ReadFile("../../testdata/seed.txt")
	require.NoError(t, err)
	return string(text)
}

// name returns the key of a hit's entry, and its kind in a word.
func (r reader) name(h section.Hit) string {
	switch h.Kind {
	case table.Name, table.Short, table.Nisba:
		return r.tables.Entity(h.Entry).ID
	case table.Head:
		return "head " + r.tables.Head(h.Entry).Word
	case table.Office:
		return "office " + r.tables.Office(h.Entry).Word
	case table.Part:
		return "part " + r.tables.Part(h.Entry).Word
	case table.Unit:
		return "unit " + r.tables.Unit(h.Entry).Slug
	case table.Lexeme:
		e := r.tables.Lexeme(h.Entry)
		return e.Class + " " + e.Word
	}
	return ""
}

// clitics spells a set of clitics: و ب ال … ه.
func clitics(c section.Clitic) string {
	var s []string
	for i, letter := range []string{"و", "ف", "ب", "ك", "ل", "س", "ال", "أ", "ه"} {
		if c&(1<<i) != 0 {
			s = append(s, letter)
		}
	}
	return strings.Join(s, " ")
}

// checkPage holds a page against the laws of this package.
func checkPage(t *testing.T, p *section.Page) {
	t.Helper()
	checkHits(t, p)
	checkSections(t, p)
	n := int32(len(p.Tokens))
	require.Len(t, p.Guesses, len(p.Tokens))
	for i, g := range p.Guesses {
		k := p.Tokens[i]
		require.True(t, k.Start <= g.Start && g.Start <= k.End, "guess %d of %q", i, k.Of(p.Original))
		if g.Clitics == 0 {
			require.Equal(t, k.Start, g.Start)
		}
		require.True(t, strings.HasSuffix(k.Key, g.Stem), "stem %q of %q", g.Stem, k.Key)
	}
	before := section.Quote{First: -1}
	for _, q := range p.Quotes {
		require.True(t, 0 <= q.First && q.First <= q.Last && q.Last < n && q.Depth >= 0, "quote %v", q)
		require.True(t, before.First <= q.First, "quotes %v, %v", before, q)
		before = q
	}
}

func checkHits(t *testing.T, p *section.Page) {
	at := 0
	for i := range p.Tokens {
		k := p.Tokens[i]
		for kind := table.Name; kind <= table.Lexeme; kind++ {
			is := func(h section.Hit) bool { return h.Kind == kind }
			require.Equal(t, slices.ContainsFunc(p.At(i), is), p.AtAny(i, 1<<kind) != nil)
		}
		require.Equal(t, len(p.At(i)), len(p.AtAny(i, ^section.Kinds(0))))
		for n, h := range p.At(i) {
			require.Equal(t, p.Hits[at], h)
			at++
			require.Equal(t, int32(i), h.First)
			require.True(t, h.First <= h.Last && int(h.Last) < len(p.Tokens), "tokens of %v", h)
			require.True(t, k.Start <= h.Start && h.Start < h.End, "bytes of %v", h)
			require.Equal(t, p.Tokens[h.Last].End, h.End)
			require.True(t, strings.HasSuffix(k.Key, normalize.String(p.Original[h.Start:k.End])), "%q in %q", p.Original[h.Start:h.End], k.Of(p.Original))
			if n > 0 {
				before := p.At(i)[n-1]
				require.True(t, before.Last > h.Last || before.Last == h.Last && before.Start <= h.Start, "order of %v, %v", before, h)
			}
		}
	}
	require.Len(t, p.Hits, at)
}

func checkSections(t *testing.T, p *section.Page) {
	end := 0
	for _, s := range p.Sections {
		require.True(t, end <= s.Start && s.Start < s.End && s.End <= len(p.Original), "section %v", s)
		end = s.End
	}
	last, of := int32(-1), int32(0)
	for _, s := range p.Sentences {
		require.True(t, last < s.First && s.First <= s.Last && int(s.Last) < len(p.Tokens), "sentence %v", s)
		require.True(t, of <= s.Section && int(s.Section) < len(p.Sections), "section of %v", s)
		in := p.Sections[s.Section]
		require.True(t, in.Contains(normalize.Span{Start: p.Tokens[s.First].Start, End: p.Tokens[s.Last].End}), "%v in %v", s, in)
		for i := last + 1; i < s.First; i++ {
			require.False(t, within(p, i), "token %d is in a section and no sentence", i)
		}
		last, of = s.Last, s.Section
	}
}

// within reports whether token i lies in a section.
func within(p *section.Page, i int32) bool {
	for _, s := range p.Sections {
		if s.Contains(p.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// sentences returns the texts of the sentences of p.
func sentences(p *section.Page) []string {
	var all []string
	for _, s := range p.Sentences {
		all = append(all, p.Original[p.Tokens[s.First].Start:p.Tokens[s.Last].End])
	}
	return all
}

// sections returns the kinds and texts of the sections of p.
func sections(p *section.Page) []string {
	var all []string
	for _, s := range p.Sections {
		all = append(all, s.Kind+": "+s.Of(p.Original))
	}
	return all
}

func TestHelpers(t *testing.T) {
	assert.Equal(t, "و ل ال", clitics(section.And|section.For|section.Article))
	p := smallReader(t).Read("قال. قال.")
	assert.Len(t, p.Tokens, 4)
	assert.Equal(t, token.Mark, p.Tokens[1].Kind)
}
