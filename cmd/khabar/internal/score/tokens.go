package score

import "strings"

// A Sentence is one of a corpus that marks names as spans of tokens, as ANERcorp does.
type Sentence struct {
	ID       string      `json:"id"`
	Article  string      `json:"article"` // the text it is of, in some corpora
	Doc      string      `json:"doc"`     // the same in others
	Tokens   []string    `json:"tokens"`
	Entities []tokenName `json:"entities"`
}

type tokenName struct {
	Start int    `json:"start_token"`
	End   int    `json:"end_token"` // exclusive
	Label string `json:"label"`
}

// A Passage is the sentences of one text, a paragraph each, so that a name can be met again.
type Passage struct {
	text      strings.Builder
	sentences []Sentence
	tokens    []place // of all sentences; Text is that of the token
	firsts    []int   // index in tokens of each sentence's first
}

// Add adds s, if it is of the same text as the sentences before it.
func (p *Passage) Add(s *Sentence) bool {
	if n := len(p.sentences); n > 0 {
		if last := &p.sentences[n-1]; s.Article+s.Doc == "" || last.Article != s.Article || last.Doc != s.Doc {
			return false
		}
		p.text.WriteString("\n\n")
	}
	p.sentences = append(p.sentences, *s)
	p.firsts = append(p.firsts, len(p.tokens))
	for i, t := range s.Tokens {
		if i > 0 {
			p.text.WriteByte(' ')
		}
		start := p.text.Len()
		p.text.WriteString(t)
		p.tokens = append(p.tokens, place{start, p.text.Len(), t})
	}
	return true
}

// Text returns what is to be read.
func (p *Passage) Text() string { return p.text.String() }

// A labelled span counts tokens of a Passage.
type labelled struct {
	span
	label string
}

// labels are what such corpora call the types of names. Their MISC is none of Khabar's types.
var labels = map[string]string{"country": "LOC", "place": "LOC", "organization": "ORG", "person": "PERS",
	"LOC": "LOC", "ORG": "ORG", "PERS": "PERS", "PER": "PERS"}

// AddPassage scores the names of p: as "name", strict spans and labels, where a found mention is widened to whole tokens, since these
// corpora leave proclitics on them; as "overlap", a name of the same label that shares a token is right, wherever it begins and ends. The
// corpora hold no names inside names, no nisba and no nouns that stand for a name.
func (s *Score) AddPassage(p *Passage, f *Found) {
	var missing []labelled
	left := p.found(f)
	for i := range p.sentences {
		for _, e := range p.sentences[i].Entities {
			want := labelled{span{p.firsts[i] + e.Start, p.firsts[i] + e.End}, labels[e.Label]}
			if want.label == "" {
				continue
			}
			if _, ok := take(&left, func(x *labelled) bool { return *x == want }); !ok {
				missing = append(missing, want)
				continue
			}
			s.count("name", want.label, right)
			s.count("overlap", want.label, right)
		}
	}
	for _, x := range left {
		s.count("name", x.label, extra)
		p.fault(s, "name extra", x)
	}
	for _, want := range missing {
		s.count("name", want.label, missed)
		p.fault(s, "name missed", want)
		if _, ok := take(&left, func(x *labelled) bool { return x.label == want.label && x.overlaps(want.span) }); ok {
			s.count("overlap", want.label, right)
		} else {
			s.count("overlap", want.label, missed)
		}
	}
	for _, x := range left {
		s.count("overlap", x.label, extra)
	}
}

// found returns the names of f that such corpora have, in tokens.
func (p *Passage) found(f *Found) []labelled {
	var all []labelled
	end, next := 0, 0
	for _, e := range f.Entities {
		if labels[e.Type] == "" || e.Form == "nisba" || e.Coref || e.End <= end {
			continue
		}
		end = e.End
		for next < len(p.tokens) && p.tokens[next].End <= e.Start {
			next++
		}
		last := next
		for last < len(p.tokens) && p.tokens[last].Start < e.End {
			last++
		}
		all = append(all, labelled{span{next, last}, labels[e.Type]})
	}
	return all
}

// fault notes what is wrong at x, with two words on either side.
func (p *Passage) fault(s *Score, what string, x labelled) {
	n := 0
	for n+1 < len(p.firsts) && p.firsts[n+1] <= x.start {
		n++
	}
	stop := len(p.tokens)
	if n+1 < len(p.firsts) {
		stop = p.firsts[n+1]
	}
	words := func(from, to int) string {
		var b strings.Builder
		for _, t := range p.tokens[max(from, p.firsts[n]):min(to, stop)] {
			b.WriteString(t.Text + " ")
		}
		return b.String()
	}
	text := words(x.start-2, x.start) + "[ " + words(x.start, x.end) + "] " + words(x.end, x.end+2)
	s.Faults = append(s.Faults, Fault{p.sentences[n].ID, what, x.label, text})
}
