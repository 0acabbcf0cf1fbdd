package section

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// An unknown is a word that the lexicon lacks: what is weighed are its letters.
type unknown struct {
	key  string // folded
	text string // as written, for what folding hides: أ إ and ة
}

// first returns the proclitic that the first letter would be, 0 if it is none.
func (u unknown) first() Clitic {
	if len(u.key) < 2*letter {
		return 0
	}
	return proclitic(u.key)
}

// rest returns the word behind its first letter.
func (u unknown) rest() unknown {
	at := offset(u.text, &token.Token{Span: normalize.Span{End: len(u.text)}, Key: u.key}, letter)
	return unknown{u.key[letter:], u.text[at:]}
}

// letters returns how many letters the word has.
func (u unknown) letters() int { return len(u.key) / letter }

// joins reports whether a word that begins with c, و or ف, is more likely a conjunction and rest.
//
// Nearly every unknown word in و is و and a word: few roots begin with it, and those the vocabulary has. What is
// left are foreign names, of which most go on with ي or و: ويلسون, وولف. With ف it is the other way round: the
// conjunction is rare, and before an unknown word rarer than foreign names: فالنسيا.
func joins(c Clitic, rest unknown) bool {
	switch {
	case rest.letters() < 3:
		return false
	case rest.hamza(), rest.article():
		return true
	case c == So, strings.HasPrefix(rest.key, waw):
		return false
	case strings.HasPrefix(rest.key, ya):
		return rest.verbal()
	}
	return true
}

// governs reports whether a word that begins with c, ب ك ل or س, is more likely that and rest.
//
// Names and nouns that begin with these letters are many, so something must speak for a preposition: a hamza on
// the alef behind it, which hardly stands inside a word (بأوسكار); the article; the shape of a verbal noun
// (لاستضافة, بتخفيض); an ending that foreign names lack: ة, ات, a pronoun.
func governs(c Clitic, rest unknown) bool {
	switch {
	case rest.letters() < 3:
		return false
	case c == Will:
		return rest.verbal() && rest.letters() >= 4
	case rest.hamza(), rest.article(), c == For && strings.HasPrefix(rest.key, lam):
		return true
	case c == Like:
		return false
	}
	return rest.masdar() || rest.letters() >= 4 && (rest.nounEnding() || strings.HasPrefix(rest.key, mim))
}

// hamza reports whether a word is written with a hamza on or under its alef.
func (u unknown) hamza() bool {
	return begins(u.text, hamzaAbove) || begins(u.text, hamzaBelow) || begins(u.text, madda)
}

// article reports whether a word begins with the article: ال and three letters at least.
func (u unknown) article() bool { return u.letters() >= 5 && strings.HasPrefix(u.key, al) }

// verbal reports whether a word has the shape of a verb in the present that few names have: يستضيف, يتمتع, يعملوا.
func (u unknown) verbal() bool {
	switch u.key[:letter] {
	case ya, ta, nun:
	default:
		return false
	}
	rest := u.key[letter:]
	return u.letters() >= 4 && (strings.HasPrefix(rest, ta) || strings.HasPrefix(rest, sin+ta) ||
		strings.HasSuffix(rest, waw+alef))
}

// masdar reports whether a word has the shape of the verbal noun of a derived verb (Wright I, § 202): تخفيض
// and تفاعل of the measures II and VI, انتزاع, اشتراك and استكشاف of VII, VIII and X.
func (u unknown) masdar() bool {
	key := strings.TrimSuffix(u.withoutPronoun(), ha)
	n := len(key) / letter
	at := func(i int) string { return key[i*letter : (i+1)*letter] }
	switch {
	case n == 5 && at(0) == ta:
		return at(3) == ya || at(2) == alef
	case n >= 6 && at(0) == alef && at(n-2) == alef, n >= 6 && at(0) == alef && at(n-3) == alef:
		return at(1) == nun || at(2) == ta || at(2) == dal || at(2) == tah || at(1) == sin
	}
	return false
}

// nounEnding reports whether a word ends as a noun of Arabic does and a foreign name doesn't.
func (u unknown) nounEnding() bool {
	return endsInMarbuta(u.text) || strings.HasSuffix(u.key, alef+ta) || len(u.withoutPronoun()) < len(u.key)
}

// withoutPronoun returns the key without a pronoun of two letters or more.
func (u unknown) withoutPronoun() string {
	for _, p := range [...]string{ha + alef, ha + mim, ha + mim + alef} {
		if s, ok := strings.CutSuffix(u.key, p); ok && len(s) >= 3*letter {
			return s
		}
	}
	return u.key
}
