package inflect

import (
	"slices"
	"strings"
)

// A role says how a word of a phrase changes with its first word, the head.
type role uint8

const (
	agrees   role = iota // an adjective: takes the article and the endings of the head. The head itself is one
	oblique              // an adjective after غير: takes the article, and stays genitive
	genitive             // the second term of an annexation: takes the article that the head can't take
	follows              // an adjective of a genitive: takes its article
	fixed                // stays as it is: a preposition and all after it
)

// A term is one word of a phrase.
type term struct {
	text  string
	role  role
	n     nominal
	rigid bool // of a plural: takes no ending of the sound masculine plural, صواريخ
}

// newTerm returns the term of a word that agrees.
func newTerm(w word, feminine bool) term {
	n := nominalOf(w, feminine)
	return term{text: n.text, n: n}
}

// A phrase is a noun and what belongs to it.
type phrase struct {
	terms      []term
	annexation bool // the head goes before a genitive: وزير خارجية
	definite   bool // the genitive has its article already: وزير الخارجية
	closed     bool // a preposition has been read: what comes stays as it is
}

// parsePhrase reads a noun phrase in the singular. The words after the head are read from left to right,
// by the first rule that fits:
//
//	+عام            a plus marks an adjective of the head: أمين +عام, هجوم +مسلح
//	=كروز           an equals sign marks a word that stays: صاروخ =كروز
//	بدون طيار       a preposition, or a word in بال or لل, stays, and so does all after it
//	غير مأهولة      غير stays, the word after it is an adjective of the head
//	يدوية           a word in ة after a feminine noun, or in ي after a masculine one, is its adjective
//	خارجية          any other word is a genitive
func parsePhrase(field, s string, feminine bool) (phrase, *Error) {
	words := strings.Fields(s)
	if len(words) == 0 {
		return phrase{}, &Error{field, s, "there is no word", "write one"}
	}
	head, e := parseWord(field, words[0])
	if e != nil {
		e.Word = s
		return phrase{}, e
	}
	if strings.HasPrefix(head.String(), "ال") && len(words) > 1 && strings.HasPrefix(words[1], "ال") {
		return phrase{}, &Error{field, s, "it has the article", "write it without ال; the forms with ال are made"}
	}
	p := phrase{terms: []term{newTerm(head, feminine)}}
	for i := 1; i < len(words); i++ {
		if e := p.read(field, words[i]); e != nil {
			e.Word = s
			return phrase{}, e
		}
	}
	return p, nil
}

// nominalOf returns the nominal of a word. قاضٍ is known by its tanwin.
func nominalOf(w word, feminine bool) nominal {
	t := w.String()
	if w.tanwin && lastLetter(t) != "ي" {
		return nominal{text: t + "ي", manqus: true}
	}
	return nominal{text: t, manqus: w.tanwin, feminine: feminine}
}

// read adds the next word of a phrase.
func (p *phrase) read(field, s string) *Error {
	mark := strings.TrimLeft(s, "+=")
	before := p.terms[len(p.terms)-1]
	r := p.roleOf(s, before)
	t := term{text: unmarked(mark), role: r}
	if t.text == "" {
		return &Error{field, s, "there is a mark, and no word", "write the word right after + or ="}
	}
	if w, e := parseWord(field, mark); e == nil {
		t = newTerm(w, false)
		t.role = r
	} else if r != fixed {
		return e
	}
	if r == genitive {
		p.annexation = true
		p.definite = p.definite || hasArticle(t.text)
	}
	p.terms = append(p.terms, t)
	return nil
}

// roleOf returns the role of the word s after the term before.
func (p *phrase) roleOf(s string, before term) role {
	switch {
	case strings.HasPrefix(s, "+"):
		return agrees
	case strings.HasPrefix(s, "="), s == "غير":
		return fixed
	case before.text == "غير":
		return oblique
	case p.closed:
		return fixed
	case isPreposition(s), hasPreposition(s) && !(agree(before, s) && isNisba(s)):
		p.closed = true
		return fixed
	case agree(before, s):
		if before.role == genitive || before.role == follows {
			return follows
		}
		return agrees
	case !arabic(s):
		return fixed
	}
	return genitive
}

// isPreposition reports whether a word and all after it stay as they are.
func isPreposition(s string) bool {
	switch s {
	case "من", "في", "على", "عن", "إلى", "بدون", "دون", "بلا", "ضد", "مع", "بين", "تحت", "فوق", "عبر", "حول",
		"قبل", "بعد", "ذات", "ذو", "باسم":
		return true
	}
	return false
}

// hasPreposition reports whether a word looks like one with ب or ل and the article, بالليزر; so does باليستي.
func hasPreposition(s string) bool {
	return strings.HasPrefix(s, "بال") || strings.HasPrefix(s, "لل")
}

// isNisba reports whether a word ends as a nisba does.
func isNisba(s string) bool { return strings.HasSuffix(s, "ي") || strings.HasSuffix(s, "ية") }

// agree reports whether the word s looks like an adjective of the noun before: in ة after a feminine or a
// plural in ات or of the pattern أفعال, in ي after another.
func agree(before term, s string) bool {
	if hasArticle(s) != hasArticle(before.text) {
		return false
	}
	if before.n.feminine || strings.HasSuffix(before.text, "ة") || isPlural(before.text) {
		return strings.HasSuffix(s, "ة") && !strings.HasSuffix(s, "اة") // وفاة of حالة وفاة is a noun
	}
	return strings.HasSuffix(s, "ي") || strings.HasSuffix(s, "يّ")
}

// hasArticle reports whether a word looks like one with the article; التزام does too.
func hasArticle(s string) bool { return strings.HasPrefix(s, "ال") && length(s) > 3 }

// arabic reports whether s is letters and marks of Arabic alone.
func arabic(s string) bool {
	_, e := parseWord("", s)
	return e == nil
}

// feminine reports whether the head is feminine by its form or by n.feminine.
func (p phrase) feminine() bool {
	return p.terms[0].n.feminine || strings.HasSuffix(p.terms[0].text, "ة")
}

// A slot is a place in the table of a noun's forms.
type slot struct {
	ending  ending
	article bool
	set     Feature
}

// singulars are the forms of the singular, duals of the dual, plurals of the sound masculine plural.
var (
	singulars = [...]slot{{none, false, 0}, {accusative, false, Oblique}, {none, true, Definite}}
	duals     = [...]slot{
		{dual, false, Dual}, {dualOblique, false, Dual | Oblique}, {dual, true, Dual | Definite}, {dualOblique, true, Dual | Oblique | Definite},
		{dualShort, false, Dual | Construct}, {dualBefore, false, Dual | Oblique | Construct},
	}
	plurals = [...]slot{
		{men, false, Plural}, {menOblique, false, Plural | Oblique}, {men, true, Plural | Definite}, {menOblique, true, Plural | Oblique | Definite},
		{menShort, false, Plural | Construct}, {menBefore, false, Plural | Oblique | Construct},
	}
)

// addTo adds the forms of p in the slots, each with the features f.
func (p phrase) addTo(l *list, slots []slot, f Feature) {
	if p.definite {
		f |= Definite
	}
	for _, s := range slots {
		switch construct := s.set&Construct != 0; {
		case construct && len(p.terms) > 1, p.definite && s.article, p.annexation && s.ending == accusative:
		case s.ending == accusative: // if it is written at all
			plain := p.inflect(slot{})
			l.add(f|s.set, slices.DeleteFunc(p.inflect(s), func(t string) bool { return slices.Contains(plain, t) })...)
		default:
			l.add(f|s.set, p.inflect(s)...)
		}
	}
}

// inflect returns the spellings of p in the slot; none if a word has no form there. Of words that have two
// spellings the first stand together, and the second: a writer keeps to one rule.
func (p phrase) inflect(s slot) []string {
	terms := make([][]string, len(p.terms))
	most := 0
	for i := range p.terms {
		if terms[i] = p.term(i, s); len(terms[i]) == 0 {
			return nil
		}
		most = max(most, len(terms[i]))
	}
	all := make([]string, most)
	for k := range all {
		words := make([]string, len(terms))
		for i, texts := range terms {
			words[i] = texts[min(k, len(texts)-1)]
		}
		all[k] = strings.Join(words, " ")
	}
	return all
}

// term returns the spellings of the term i in the slot.
func (p phrase) term(i int, s slot) []string {
	t, e := p.terms[i], s.ending
	article := s.article
	switch t.role {
	case fixed:
		return []string{t.text}
	case genitive, follows:
		if s.article && !p.genitiveAfter(i) {
			return []string{"ال" + t.n.text}
		}
		return t.n.attach(none)
	case oblique:
		e = genitiveOf(e)
	}
	if i == 0 && p.annexation {
		e, article = beforeGenitive(e), false
	}
	texts := t.attach(e, article || i == 0 && p.annexation)
	if article || i > 0 && p.definite {
		for j := range texts {
			texts[j] = "ال" + texts[j]
		}
	}
	return texts
}

// attach returns the forms of t with the ending; definite tells that no tanwin follows: القاضي.
func (t term) attach(e ending, definite bool) []string {
	switch {
	case e.masculinePlural() && t.rigid:
		if e == menOblique && !definite {
			return append([]string{t.text}, t.n.attach(accusative)...) // رجال مسلحين, رجالا مسلحين
		}
		return []string{t.text}
	case e == none && definite:
		return []string{t.n.text}
	case e == accusative:
		if texts := t.n.attach(e); len(texts) > 0 {
			return texts
		}
		return t.n.attach(none)
	}
	return t.n.attach(e)
}

// genitiveAfter reports whether a genitive stands after the term i: وزراء of نائب رئيس وزراء.
func (p phrase) genitiveAfter(i int) bool {
	return slices.ContainsFunc(p.terms[i+1:], func(t term) bool { return t.role == genitive })
}

// genitiveOf returns the ending of the genitive beside e.
func genitiveOf(e ending) ending {
	switch e {
	case accusative:
		return none
	case dual:
		return dualOblique
	case men:
		return menOblique
	}
	return e
}

// beforeGenitive returns e without its ن: وزيرا خارجية, مسؤولو أمن (Wright I, § 315).
func beforeGenitive(e ending) ending {
	switch e {
	case dual:
		return dualShort
	case dualOblique:
		return dualBefore
	case men:
		return menShort
	case menOblique:
		return menBefore
	}
	return e
}
