package inflect

import "strings"

// firstPresent reads the present of the first measure, whose vowel no rule gives: يقول, يبيع, يخاف.
func (s *shape) firstPresent(perfect, present word) *Error {
	if len(present.letters) == 0 {
		return s.derivePresent(perfect)
	}
	p := present.radicals()[1:]
	ok := false
	switch s.class {
	case sound:
		ok = s.soundPresent(p, present)
	case doubled:
		ok = len(p) == 2 && p[0] == s.onset && p[1] == s.last
		s.presentVowel = seatVowel(present.letters, damma) // يؤم, يئن
	case hollow:
		ok = len(p) == 3 && p[0] == s.onset && p[2] == s.last && s.long(p[1])
	case defective:
		ok = s.defectivePresent(p)
	}
	if ok {
		return nil
	}
	return &Error{"present", present.String(), "it is no present of " + perfect.String(), "write " + s.examples(perfect)}
}

// soundPresent reads قصف or صل of يصل; the seat of a hamza tells the vowel: يسأل, يبدأ.
func (s *shape) soundPresent(p []string, present word) bool {
	s.presentVowel = seatVowel(present.letters, damma)
	if s.onset == "ء" {
		s.presentVowel = damma
	}
	rest := strings.Join(p, "")
	s.drop = s.onset == "و" && rest == s.middle+s.last
	return s.drop || rest == s.onset+s.middle+s.last
}

// defectivePresent reads نفي of ينفي, في of يفي, رى of يرى.
func (s *shape) defectivePresent(p []string) bool {
	n := len(p)
	if n < 2 || !s.long(p[n-1]) {
		return false
	}
	if (s.last == "و") != (s.presentVowel == damma) && s.presentVowel != fatha {
		return false // دعا has يدعو, نفى has ينفي; a guttural may make either يمحى
	}
	rest := strings.Join(p[:n-1], "")
	switch {
	case rest == s.onset+s.middle:
		return true
	case rest == s.middle && s.onset == "و", rest == s.onset && s.middle == "ء":
		s.drop = true
		return true
	}
	return false
}

// long sets the vowel of the present from its long vowel, if c is one.
func (s *shape) long(c string) bool {
	switch c {
	case "و":
		s.presentVowel = damma
	case "ي":
		s.presentVowel = kasra
	case "ا", "ى":
		s.presentVowel = fatha
	default:
		return false
	}
	return true
}

// derivePresent finds the present of the first measure where the perfect leaves no doubt of its letters.
func (s *shape) derivePresent(perfect word) *Error {
	certain := false
	switch s.class {
	case sound:
		certain = s.onset != "و" && s.last != "ء"
		s.presentVowel = fatha // يسأل: a ء in the middle mostly has a fatha
	case doubled:
		certain = s.onset != "ء"
	case defective:
		certain = s.onset != "و" && s.middle != "ء" && s.deriveDefective()
	}
	if certain {
		return nil
	}
	return &Error{"perfect", perfect.String(), "its present can't be told from it", "write the present: " + s.examples(perfect)}
}

// deriveDefective: دعا يدعو, لقي يلقى, رمى يرمي; but a guttural may make it سعى يسعى (Wright I, § 167).
func (s *shape) deriveDefective() bool {
	switch {
	case s.perfectVowel == kasra:
		s.presentVowel = fatha
	case s.last == "و":
		s.presentVowel = damma
	default:
		s.presentVowel = kasra
		return !strings.Contains("حخعغهءق", s.middle) && s.onset != "ء"
	}
	return true
}

// examples returns presents that would do for an error's fix.
func (s shape) examples(perfect word) string {
	c := "ي" + s.onset
	switch s.class {
	case doubled:
		return spell(c+damma+s.last, "")[0]
	case hollow:
		return spell(c+damma+"و"+s.last, "")[0] + ", " + spell(c+kasra+"ي"+s.last, "")[0] + " or " + spell(c+fatha+"ا"+s.last, "")[0]
	case defective:
		if s.onset == "و" {
			c = "ي"
		}
		x := c + s.middle
		if s.last == "و" {
			return seat(x + damma + "و")
		}
		return seat(x+kasra+"ي") + " or " + seat(x+fatha+"ى")
	}
	if s.onset == "و" {
		return seat("ي"+fatha+s.middle+kasra+s.last) + " or " + seat("ي"+damma+"و"+s.middle+kasra+s.last)
	}
	return seat("ي"+fatha+s.onset+s.middle+fatha+s.last) + " or " + seat("ي"+damma+s.onset+fatha+s.middle+kasra+s.last)
}
