package inflect

import "strings"

// A Verb is a verb as a linguist writes it. Only Perfect must be there. What is empty isn't made, but for
// Present, which is told from Perfect where that is certain.
type Verb struct {
	Perfect           string   // he-form: أدان, وصل, شنّ
	Present           string   // he-form, indicative: يدين, يصل, يشن
	Masdar            string   // verbal noun, indefinite: إدانة; may be a phrase: إطلاق نار
	MasdarPlural      []string // broken or sound; of the derived measures, told from Masdar if empty
	Participle        string   // active, masculine, indefinite: مدين
	PassiveParticiple string   // مدان
}

// Forms returns the forms of v, in the order of a grammar's tables: perfect, present, masdar,
// participles. An error is an *Error.
func (v Verb) Forms() ([]Form, error) {
	s, e := v.shape()
	if e != nil {
		return nil, e
	}
	var l list
	s.finite(&l)
	if e := v.addMasdar(&l, s); e != nil {
		return nil, e
	}
	if e := addParticiple(&l, "participle", v.Participle, s, Participle); e != nil {
		return nil, e
	}
	if e := addParticiple(&l, "passive participle", v.PassiveParticiple, s, PassiveParticiple); e != nil {
		return nil, e
	}
	return l.forms, nil
}

// shape reads the perfect and the present, and checks one against the other.
func (v Verb) shape() (shape, *Error) {
	perfect, e := parseWord("perfect", v.Perfect)
	if e != nil {
		return shape{}, e
	}
	var present word
	if v.Present != "" {
		if present, e = parsePresent(v.Present); e != nil {
			return shape{}, e
		}
	}
	if e := v.checkHamza(perfect); e != nil {
		return shape{}, e
	}
	s, e := shapeOf(perfect, present)
	if e != nil {
		return shape{}, e
	}
	if s.measure == first {
		e = s.firstPresent(perfect, present)
	} else {
		e = s.checkPresent(perfect, present)
	}
	return s, e
}

// parsePresent reads a present.
func parsePresent(s string) (word, *Error) {
	w, e := parseWord("present", s)
	if e != nil {
		return word{}, e
	}
	switch text := w.String(); {
	case w.letters[0] != 'ي':
		return word{}, &Error{"present", s, "it doesn't begin with ي", "write the he-form of the indicative: يقصف"}
	case len(w.letters) < 3:
		return word{}, &Error{"present", s, "it is too short", "write the indicative, not the jussive: يقول, not يقل"}
	case strings.HasSuffix(text, "وا"):
		return word{}, &Error{"present", s, "it is a plural", "write the he-form of the indicative: " + strings.TrimSuffix(text, "وا")}
	}
	return w, nil
}

// checkHamza finds a perfect that lacks the hamza which its masdar shows: اعلن with إعلان. Only the fourth
// measure has a masdar in إ (Wright I, § 202).
func (v Verb) checkHamza(perfect word) *Error {
	text := perfect.String()
	if strings.HasPrefix(v.Masdar, "إ") && perfect.letters[0] == 'ا' {
		return &Error{"perfect", v.Perfect, "its masdar begins with إ", "write أ" + strings.TrimPrefix(text, "ا") + ", or the masdar with a plain ا"}
	}
	return nil
}

// checkPresent compares the present that the measure demands with the one that is written.
func (s shape) checkPresent(perfect, present word) *Error {
	if len(present.letters) == 0 {
		return nil
	}
	_, active, passive := s.tenses()
	want := active
	if s.cited {
		want = passive
	}
	right := spell("ي"+want.bare, "")[0]
	if right == present.String() {
		return nil
	}
	return &Error{"present", present.String(), "it is no present of " + perfect.String(), "write " + right}
}
