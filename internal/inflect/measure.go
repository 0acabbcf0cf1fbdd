package inflect

import "strings"

// heads are the beginnings of the four stems of a verb, up to the middle radical: قَ, قُ, َق, ُق of قصف. The
// present has no prefix yet, but the prefix's vowel.
type heads struct{ perfect, perfectPassive, present, presentPassive string }

// heads returns the heads of the measure (Wright I, §§ 35–72, and the paradigms of the derived forms).
func (s shape) heads() heads {
	c, a, u, i := s.onset, fatha, damma, kasra
	switch s.measure {
	case first:
		return s.firstHeads()
	case second:
		return heads{c + a, c + u, u + c + a, u + c + a}
	case third:
		return heads{c + a + "ا", c + u + "و", u + c + a + "ا", u + c + a + "ا"}
	case fourth:
		return s.fourthHeads()
	case fifth:
		return heads{"ت" + a + c + a, "ت" + u + c + u, a + "ت" + a + c + a, u + "ت" + a + c + a}
	case sixth:
		return heads{"ت" + a + c + a + "ا", "ت" + u + c + u + "و", a + "ت" + a + c + a + "ا", u + "ت" + a + c + a + "ا"}
	case tenth:
		return heads{"است" + a + c, "است" + u + c, a + "ست" + a + c, u + "ست" + a + c}
	case quad, quadTwo:
		return s.quadHeads()
	case quadFour:
		return heads{"ا" + c, "", a + c, ""}
	}
	// The seventh to ninth: a connecting alef, two consonants, a vowel.
	return heads{"ا" + i + c + a, "ا" + u + c + u, a + c + a, u + c + a}
}

// quadHeads returns the heads of a quadriliteral and of its second measure: سَيْ of سيطر, تَدَهْ of تدهور
// (Wright I, §§ 67–70).
func (s shape) quadHeads() heads {
	one := string([]rune(s.onset)[:1])
	two := strings.TrimPrefix(s.onset, one)
	a, u := one+fatha+two, one+damma+two
	if s.measure == quad {
		return heads{a, u, damma + a, damma + a}
	}
	return heads{"ت" + fatha + a, "ت" + damma + u, fatha + "ت" + fatha + a, damma + "ت" + fatha + a}
}

// firstHeads returns the heads of the first measure. A first radical و falls in the present active and
// comes back in the passive: يَصِل, يُوصَل (Wright I, §§ 141–142); the middle ء of رأى falls in both: يَرَى, يُرَى.
func (s shape) firstHeads() heads {
	c := s.onset
	h := heads{c + fatha, c + damma, fatha + c, damma + c}
	if s.drop && c == "و" {
		h.present = fatha
	}
	return h
}

// fourthHeads returns the heads of the fourth measure. Its hamza and a radical ء make آ and أو: آمن, أومن;
// a radical ي after damma is و: يوقظ of أيقظ (Wright I, §§ 132, 147).
func (s shape) fourthHeads() heads {
	c := s.onset
	h := heads{"ء" + fatha + c, "ء" + damma + c, damma + c, damma + c}
	switch c {
	case "ء":
		h.perfectPassive = "ء" + damma + "و"
	case "ي":
		h.perfectPassive, h.present, h.presentPassive = "ء"+damma+"و", damma+"و", damma+"و"
	}
	return h
}

// stems are the stems of one tense in one voice, each with the vowel that its endings take.
type stems struct {
	bare      string // without an ending: قصف, نفى
	feminine  string // before ت: قصفَ, نفَ
	dual      string // before ا: قصفَ, نفيَ
	plural    string // before و: قصفُ, نفَ
	consonant string // before an ending that begins with a consonant: قصف, شنن, قل, نفي
	short     string // the jussive: قصف, قل, نف
}

// tenses returns the stems of the perfect, the present and the present passive; those of the perfect
// passive are perfectPassive's.
func (s shape) tenses() (perfect, present, presentPassive stems) {
	h := s.heads()
	perfectVowel, presentVowel := fatha, kasra
	switch s.measure {
	case first:
		perfectVowel, presentVowel = s.perfectVowel, s.presentVowel
	case fifth, sixth, quadTwo:
		presentVowel = fatha
	}
	if s.cited {
		perfectVowel = fatha
	}
	perfect = s.stems(h.perfect, perfectVowel, true)
	present = s.stems(h.present, presentVowel, false)
	return perfect, present, s.stems(h.presentPassive, fatha, false)
}

// perfectPassive returns the stems of the passive of the perfect: فُعِل.
func (s shape) perfectPassive() stems { return s.stems(s.heads().perfectPassive, kasra, true) }

// stems returns the stems after head, with v as the vowel after the middle radical.
func (s shape) stems(head, v string, perfect bool) stems {
	if s.drop && s.onset != "و" && !perfect {
		s.middle = "" // يَرَى
	}
	switch s.class {
	case doubled:
		return doubledStems(head, v, s.last)
	case hollow:
		return s.hollowStems(head, v, perfect)
	case defective:
		return s.defectiveStems(head+s.middle, v, perfect)
	}
	return soundStems(head + s.middle + v + s.last)
}

// hasPassive reports whether the measure has a passive (Wright I, §§ 52, 60, 73: the seventh and ninth
// and افعللّ have none).
func (s shape) hasPassive() bool {
	return s.measure != seventh && s.measure != ninth && s.measure != quadFour
}
