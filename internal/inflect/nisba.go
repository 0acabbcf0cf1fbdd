package inflect

import "strings"

// A Nisba is the adjective of a country, place or people, masculine, indefinite and singular: روسي. In one
// of two words both agree if the first is a nisba, كوري شمالي, الكوري الشمالي; else the first stays and
// takes the article for both: جنوب أفريقي, الجنوب أفريقية.
type Nisba struct {
	Text     string
	Plural   []string // broken: روس; the sound plurals are made besides
	Feminine string   // if it isn't Text with ة
}

// Forms returns the forms of n. An error is an *Error.
func (n Nisba) Forms() ([]Form, error) {
	p, e := parseNisba(n.Text)
	if e != nil {
		return nil, e
	}
	var l list
	p.addTo(&l, singulars[:], Masculine)
	p.addTo(&l, duals[:], Masculine)
	p.addTo(&l, plurals[:], Masculine)
	fem, e := p.feminineOf(n.Feminine)
	if e != nil {
		return nil, e
	}
	fem.addTo(&l, singulars[:], Feminine)
	fem.addTo(&l, duals[:], Feminine)
	p.each(women, true).addTo(&l, singulars[:], Feminine|Plural)
	if e := p.addPlurals(&l, "plural", n.Plural, Masculine); e != nil {
		return nil, e
	}
	return l.forms, nil
}

// parseNisba reads the words of a nisba.
func parseNisba(s string) (phrase, *Error) {
	var p phrase
	lead := ""
	for _, word := range strings.Fields(s) {
		w, e := parseWord("text", word)
		if e != nil {
			e.Word = s
			return p, e
		}
		if text := w.String(); lastLetter(text) != "ي" {
			lead += text + " "
			continue
		}
		text := lead + w.String() // جنوب أفريقي has its article before it, and its endings after it
		p.terms, lead = append(p.terms, term{text: text, n: nominal{text: text}}), ""
	}
	if lead != "" || len(p.terms) == 0 {
		return p, &Error{"text", s, "its last word doesn't end in ي", "write the masculine: روسي"}
	}
	return p, nil
}

// each returns p with every nisba in it replaced by its form with the ending; diptote: it takes no alef.
func (p phrase) each(e ending, diptote bool) phrase {
	q := phrase{}
	for _, t := range p.terms {
		if texts := t.n.attach(e); len(texts) > 0 {
			t.text = texts[0]
			t.n = nominal{text: t.text, diptote: diptote}
		}
		q.terms = append(q.terms, t)
	}
	return q
}

// feminineOf returns the feminine of p, which is s if that isn't empty.
func (p phrase) feminineOf(s string) (phrase, *Error) {
	if s == "" {
		return p.each(feminine, false), nil
	}
	return parseFeminine(s)
}

// parseFeminine reads a feminine that is written.
func parseFeminine(s string) (phrase, *Error) {
	var p phrase
	for _, word := range strings.Fields(s) {
		w, e := parseWord("feminine", word)
		if e != nil {
			return p, e
		}
		p.terms = append(p.terms, newTerm(w, true))
	}
	return p, nil
}

// NisbaOf returns the nisba of a place of one word, and whether the rules make it certain (Wright I,
// §§ 249–256): the article falls, and ة, and ا or يا at the end.
//
//	روسيا → روسي, فرنسا → فرنسي, الصين → صيني, القاهرة → قاهري
func NisbaOf(place string) (string, bool) {
	w, e := parseWord("", place)
	if e != nil {
		return "", false
	}
	name := w.String()
	stem := strings.TrimPrefix(name, "ال")
	article := stem != name
	if length(stem) < 3 || uncertain(stem, article) {
		return "", false
	}
	switch {
	case strings.HasSuffix(stem, "يا"), strings.HasSuffix(stem, "ية"):
		return chop(stem), true
	case strings.HasSuffix(stem, "ا"), strings.HasSuffix(stem, "ة"):
		return chop(stem) + "ي", true
	}
	return stem + "ي", true
}

// uncertain reports whether usage, not rule, gives the nisba: آسيوي, حيفاوي, صنعاني, نمساوي, أفغاني, مدني.
func uncertain(stem string, article bool) bool {
	n := length(stem)
	switch lastLetter(stem) {
	case "ا":
		return n < 5 || article
	case "ء", "ى", "ي", "و", "أ", "ؤ", "ئ":
		return true
	case "ة":
		r := []rune(stem)
		return n < 4 && article || n == 5 && r[2] == 'ي' || n == 3
	}
	return strings.HasSuffix(stem, "ستان")
}
