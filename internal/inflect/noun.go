package inflect

import (
	"slices"
	"strings"
)

// A Noun is a noun as a linguist writes it, indefinite and singular. It may be a phrase: its words agree
// or stay by the rules of parsePhrase, which the marks + and = override:
//
//	طائرة مسيرة      الطائرة المسيرة, طائرتان مسيرتان, طائرات مسيرة
//	وزير خارجية      وزير الخارجية, وزيرا خارجية
//	طائرة بدون طيار   الطائرة بدون طيار, طائرتان بدون طيار
//	صاروخ =كروز      الصاروخ كروز, صاروخا كروز
//	أمين +عام        الأمين العام, أمينان عامان
//
// A noun that drops its ي, as القاضي does, is written with its tanwin: قاضٍ. One that shows to be a plural,
// صادرات or ألعاب نارية, has no singular unless it is given a plural.
type Noun struct {
	Text     string
	Plural   []string // the head alone or the whole phrase; regular if empty: غارات, مستشفيات; Text again of a plural: قوات
	Feminine bool     // feminine without ة: حرب, صحراء
}

// Forms returns the forms of n: singular, dual, plural. An error is an *Error.
func (n Noun) Forms() ([]Form, error) {
	var l list
	if e := n.addTo(&l, "text", "plural", 0, false); e != nil {
		return nil, e
	}
	return l.forms, nil
}

// addTo adds the forms of n with the features f; text and plural are the names of its fields. regular
// tells that a plural in ات is certain if none is given.
func (n Noun) addTo(l *list, text, plural string, f Feature, regular bool) *Error {
	p, e := parsePhrase(text, n.Text, n.Feminine)
	if e != nil {
		return e
	}
	gender := Masculine
	if p.feminine() {
		gender = Feminine
	}
	if given := n.pluralOnly(p); len(given) > 0 {
		if isWomen(p.terms[0].text) {
			gender = Feminine
		}
		return p.addPlurals(l, plural, given, f|gender)
	}
	p.addTo(l, singulars[:], f|gender)
	if p.terms[0].n.manqus && len(p.terms) == 1 {
		l.add(f|gender|Construct, p.terms[0].n.text) // قاضي المحكمة
	}
	p.addTo(l, duals[:], f|gender)
	if q, ok := p.regularPlural(regular); ok && len(n.Plural) == 0 {
		q.addTo(l, singulars[:], f|gender|Plural)
	}
	return p.addPlurals(l, plural, n.Plural, f|gender)
}

// pluralOnly returns the plurals of n if it has no singular: its plural is Text again, or it has no other
// and shows by its shape or its adjective that it is one, صادرات, ألعاب, قوات خاصة.
func (n Noun) pluralOnly(p phrase) []string {
	if slices.Contains(n.Plural, n.Text) {
		return n.Plural
	}
	if len(n.Plural) > 0 || n.Feminine || !isPlural(p.terms[0].text) {
		return nil
	}
	adjective := len(p.terms) > 1 && p.terms[1].role == agrees && lastLetter(p.terms[1].text) == "ة"
	if adjective || !mayBeSingular(p.terms[0].text) {
		return []string{n.Text}
	}
	return nil
}

// mayBeSingular reports whether the last ت of a noun in ات may be a radical: نبات, إثبات, التفات.
func mayBeSingular(t string) bool {
	r := []rune(t)
	switch len(r) {
	case 5:
		return r[0] == 'إ'
	case 6:
		return r[0] == 'ا'
	}
	return len(r) < 5
}

// addPlurals adds the forms of the plurals that are given, with the features f.
func (p phrase) addPlurals(l *list, field string, given []string, f Feature) *Error {
	for _, s := range given {
		q, sound, e := p.plural(field, s)
		if e != nil {
			return e
		}
		if sound {
			q.addTo(l, plurals[:], f)
		} else {
			q.addTo(l, singulars[:], f|Plural)
		}
	}
	return nil
}

// regularPlural returns the plural in ات, if a rule makes it certain: غارات, مستشفيات, and of the verbal
// nouns of derived measures, اتفاقات (Wright I, § 301).
func (p phrase) regularPlural(regular bool) (phrase, bool) {
	head := p.terms[0].n
	end := lastLetter(head.text)
	if !regular && end != "ة" && !(end == "ى" && length(head.text) > 4) {
		return phrase{}, false
	}
	texts := head.attach(women)
	if len(texts) == 0 {
		return phrase{}, false
	}
	return p.withHead(texts[0]), true
}

// withHead returns the plural of p with the head given: its adjectives are in the feminine singular, as
// those of things are, صواريخ باليستية (Wright II, § 141 ff.).
func (p phrase) withHead(head string) phrase {
	p.terms = slices.Clone(p.terms)
	for i, t := range p.terms {
		if i == 0 {
			t.text, t.n = head, nominal{text: head, diptote: isDiptote(head) || isWomen(head)}
		} else if t.role == agrees || t.role == oblique {
			if texts := t.n.attach(feminine); len(texts) > 0 {
				t.text = texts[0]
				t.n = nominal{text: t.text}
			}
		}
		p.terms[i] = t
	}
	return p
}

// plural reads the plural s of p, the head alone or all words. sound tells that a word of it has the
// endings of the sound masculine plural.
func (p phrase) plural(field, s string) (q phrase, sound bool, e *Error) {
	words := strings.Fields(strings.NewReplacer("+", "", "=", "").Replace(s))
	if len(words) == 1 && len(p.terms) > 1 {
		return p.headPlural(field, s)
	}
	if len(words) != len(p.terms) {
		return q, false, &Error{field, s, "it has not as many words as the singular", "write its head alone, or all its words"}
	}
	q = p
	q.terms = slices.Clone(p.terms)
	for i, t := range q.terms {
		w, e := parseWord(field, words[i])
		if t.role == fixed {
			continue
		}
		if e != nil {
			e.Word = s
			return q, false, e
		}
		q.terms[i] = t.plural(w)
		sound = sound || !q.terms[i].rigid && t.changes()
	}
	return q, sound, nil
}

// changes reports whether t has forms of its own.
func (t term) changes() bool { return t.role == agrees || t.role == oblique }

// headPlural is plural for the head alone: adjectives follow it into the sound masculine plural,
// مسؤولون أمنيون, or are in the feminine singular, صواريخ باليستية.
func (p phrase) headPlural(field, s string) (q phrase, sound bool, e *Error) {
	w, e := parseWord(field, s)
	if e != nil {
		return q, false, e
	}
	head := p.terms[0].plural(w)
	if head.rigid {
		q = p.withHead(head.text)
		q.terms[0] = head
		return q, false, nil
	}
	return p, true, nil
}

// plural returns t with w as its plural, which is either the sound masculine plural of t or rigid. In an
// adjective that w repeats, مسيرة of طائرات مسيرة, it is rigid too.
func (t term) plural(w word) term {
	text := w.String()
	if !t.changes() {
		return term{text: text, role: t.role, n: nominalOf(w, false)}
	}
	for _, e := range [...]ending{men, menOblique} {
		if slices.Contains(t.n.attach(e), text) {
			return t
		}
	}
	t.text, t.rigid = text, true
	t.n = nominal{text: text, diptote: isWomen(text) || isDiptote(text)}
	if defectivePlural(w) || w.tanwin {
		t.text = strings.TrimSuffix(text, "ي") + "ي"
		t.n = nominal{text: t.text, manqus: true, diptote: true}
	}
	return t
}

// isDiptote reports whether a plural has the pattern مفاعل or مفاعيل, which takes no tanwin (Wright I, § 309).
func isDiptote(t string) bool {
	r := []rune(t)
	return len(r) == 5 && r[2] == 'ا' || len(r) == 6 && r[2] == 'ا' && r[4] == 'ي'
}

// isWomen reports whether a plural is a sound one in ات, which takes no alef. In أوقات, of the pattern
// أفعال, the ت is a radical.
func isWomen(t string) bool {
	return !isAfaal(t) && (strings.HasSuffix(t, "ات") || strings.HasSuffix(t, "آت"))
}

// isAfaal reports whether a noun has the pattern أفعال, which is a plural: ألعاب.
func isAfaal(t string) bool {
	r := []rune(t)
	return len(r) == 5 && r[0] == 'أ' && r[3] == 'ا'
}

// isPlural reports whether the form of a noun shows that it is a plural of things.
func isPlural(t string) bool { return isAfaal(t) || isWomen(t) }

// defectivePlural reports whether a plural has the pattern مفاعٍ, which drops its ي: مبانٍ, المباني (Wright I,
// § 312). كراسيّ, written with its shadda, keeps it.
func defectivePlural(w word) bool {
	return len(w.letters) == 5 && w.letters[2] == 'ا' && w.letters[4] == 'ي' && !w.lastDouble()
}
