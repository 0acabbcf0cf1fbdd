package inflect

import "strings"

// addMasdar adds the forms of the verbal noun. Those of the derived measures have a plural in ات (Wright
// I, § 301).
func (v Verb) addMasdar(l *list, s shape) *Error {
	if v.Masdar == "" {
		if len(v.MasdarPlural) > 0 {
			return &Error{"masdar", "", "it has a plural, and no singular", "write the masdar too"}
		}
		return nil
	}
	n := Noun{Text: v.Masdar, Plural: v.MasdarPlural}
	return n.addTo(l, "masdar", "masdar plural", Masdar, s.measure != first)
}

// addParticiple adds the forms of a participle (Wright I, §§ 80, 229–230).
func addParticiple(l *list, field, text string, s shape, f Feature) *Error {
	if text == "" {
		return nil
	}
	w, e := parseWord(field, text)
	if e != nil {
		return e
	}
	n := nominalOf(w, false)
	if s.class == defective && f == Participle && !s.cited {
		n = defectiveParticiple(w.String(), s)
	}
	return addAdjective(l, field, n, "", nil, f)
}

// defectiveParticiple returns the active participle of a defective verb, which drops its ي in the
// indefinite: نافٍ, النافي; it may be written with or without its ي (Wright I, §§ 167, 311).
func defectiveParticiple(text string, s shape) nominal {
	full := text
	if s.middle != "ي" {
		full = strings.TrimSuffix(text, "ي") + "ي"
	} else if !strings.HasSuffix(text, "يي") { // محيٍ of أحيا
		full = text + "ي"
	}
	return nominal{text: full, manqus: true}
}
