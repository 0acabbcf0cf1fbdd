package inflect

import "strings"

// An Adjective is an adjective as a linguist writes it, masculine, indefinite and singular. One whose
// feminine isn't made with ة is written with it after a stroke: أحمر/حمراء, أكبر/كبرى.
type Adjective struct {
	Text   string
	Plural []string // of men: كبار; the sound plural in ون if empty
}

// Forms returns the forms of a. An error is an *Error.
func (a Adjective) Forms() ([]Form, error) {
	text, feminine, given := strings.Cut(a.Text, "/")
	if given && feminine == "" {
		return nil, &Error{"text", a.Text, "there is no feminine after the stroke", "write it: أحمر/حمراء"}
	}
	w, e := parseWord("text", text)
	if e != nil {
		return nil, e
	}
	var l list
	if e := addAdjective(&l, "text", nominalOf(w, false), feminine, a.Plural, 0); e != nil {
		return nil, e
	}
	return l.forms, nil
}

// addAdjective adds the forms of an adjective or participle with the features f. An empty feminine is
// made with ة.
func addAdjective(l *list, field string, n nominal, fem string, broken []string, f Feature) *Error {
	if lastLetter(n.text) == "ة" {
		return &Error{field, n.text, "it is feminine", "write the masculine: " + chop(n.text)}
	}
	elative := isElative(n.text)
	n.diptote = n.diptote || elative || fem != ""
	addNominal(l, n, singulars[:], f|Masculine)
	addNominal(l, n, duals[:], f|Masculine)
	if !elative && fem == "" && len(broken) == 0 {
		addNominal(l, n, plurals[:], f|Masculine)
	}
	if e := addFeminine(l, n, fem, elative, f); e != nil {
		return e
	}
	for _, s := range broken {
		w, e := parseWord("plural", s)
		if e != nil {
			return e
		}
		t := term{text: n.text, n: n}.plural(w)
		if !t.rigid {
			addNominal(l, n, plurals[:], f|Masculine)
			continue
		}
		addNominal(l, t.n, singulars[:], f|Masculine|Plural)
	}
	return nil
}

// addFeminine adds the feminine of n, which is fem if that is given.
func addFeminine(l *list, n nominal, fem string, elative bool, f Feature) *Error {
	if fem == "" && !elative {
		for _, t := range n.attach(feminine) { // of عشاء and the like two spellings
			if e := addFeminine(l, n, t, false, f); e != nil {
				return e
			}
		}
	}
	if fem == "" {
		return nil
	}
	w, e := parseWord("feminine", fem)
	if e != nil {
		return e
	}
	g := nominal{text: w.String(), feminine: true}
	addNominal(l, g, singulars[:], f|Feminine)
	addNominal(l, g, duals[:], f|Feminine)
	for _, t := range n.womenOr(g) {
		addNominal(l, nominal{text: t, diptote: true}, singulars[:], f|Feminine|Plural)
	}
	return nil
}

// womenOr returns the plural in ات of the adjective n with the feminine g.
func (n nominal) womenOr(g nominal) []string {
	if lastLetter(g.text) == "ة" {
		if texts := n.attach(women); len(texts) > 0 {
			return texts
		}
	}
	return g.attach(women)
}

// addNominal adds the forms of a single word in the slots.
func addNominal(l *list, n nominal, slots []slot, f Feature) {
	phrase{terms: []term{{text: n.text, n: n}}}.addTo(l, slots, f)
}

// isElative reports whether an adjective has the pattern أفعل or أفلّ, whose feminine is فعلى or فعلاء: أكبر, أهم
// (Wright I, §§ 234, 295). أبيض isn't told from أخير, whose feminine is أخيرة.
func isElative(t string) bool {
	r := []rune(t)
	switch {
	case len(r) < 3 || r[0] != 'أ' || r[len(r)-1] == 'ي':
		return false
	case len(r) == 3:
		return true
	}
	return len(r) == 4 && r[2] != 'ا' && r[2] != 'ي'
}
