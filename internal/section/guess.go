package section

import "github.com/khabar-nlp/khabar/internal/token"

// readGuesses fills p.Guesses.
func (r *Reader) readGuesses(p *Page) {
	p.Guesses = make([]Guess, len(p.Tokens))
	for i := range p.Tokens {
		k := &p.Tokens[i]
		p.Guesses[i] = Guess{Start: k.Start, Stem: k.Key}
		if k.Kind == token.Word {
			p.Guesses[i] = r.guess(p, i)
		}
	}
}

// guess weighs how token i may be read.
func (r *Reader) guess(p *Page, i int) Guess {
	k := &p.Tokens[i]
	c := Clitic(0)
	skip := 0
	if hits := p.At(i); len(hits) > 0 {
		c = hits[0].Clitics &^ (Article | Suffix)
		return Guess{Clitics: c, Start: hits[0].Start, Stem: bareStem(k.Key[stripped(c):])}
	}
	key := k.Key
	if len(key) > 4*letter && (key[:letter] == waw || key[:letter] == fa) && key[letter:letter+len(al)] == al {
		c, skip = And, letter
		if key[:letter] == fa {
			c = So
		}
	}
	if rest := key[skip:]; len(rest) > 4*letter {
		switch {
		case rest[letter:letter+len(al)] == al && rest[:letter] == ba:
			c, skip = c|By, skip+letter
		case rest[letter:letter+len(al)] == al && rest[:letter] == kaf:
			c, skip = c|Like, skip+letter
		case rest[:2*letter] == lam+lam:
			c, skip = c|For, skip+letter
		}
	}
	return Guess{Clitics: c, Start: offset(p.Original, k, skip), Stem: bareStem(key[skip:])}
}

// stripped returns how many bytes of a key the proclitics take.
func stripped(c Clitic) int {
	n := 0
	for _, bit := range [...]Clitic{And, So, By, Like, For, Will, Ask} {
		if c&bit != 0 {
			n += letter
		}
	}
	return n
}

// bareStem returns a word without its article.
func bareStem(key string) string {
	if len(key) > len(al)+letter && key[:len(al)] == al {
		return key[len(al):]
	}
	return key
}
