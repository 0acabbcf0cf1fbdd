package inflect

import "strings"

// A measure is one of the patterns of the verb, by Wright's numbers (I, §§ 35–72).
type measure uint8

const (
	first    measure = iota + 1 // فعل
	second                      // فعّل
	third                       // فاعل
	fourth                      // أفعل
	fifth                       // تفعّل
	sixth                       // تفاعل
	seventh                     // انفعل
	eighth                      // افتعل
	ninth                       // افعلّ
	tenth                       // استفعل
	quad                        // فعلل
	quadTwo                     // تفعلل
	quadFour                    // افعللّ
)

// A class says where a root is weak.
type class uint8

const (
	sound     class = iota // قصف, وصل, سأل: all letters stay
	doubled                // شنّ: its last two radicals are one letter
	hollow                 // قال: its middle radical is a vowel
	defective              // نفى: its last radical is a vowel
)

// A shape is what the letters of a perfect, and of a present if one is written, say of a verb.
type shape struct {
	measure measure
	class   class
	onset   string // the consonants before the middle radical: ق of قصف, حت of احتلّ, سي of سيطر
	middle  string // the middle radical; of quadriliterals the third
	last    string // the last radical; و or ي of defective verbs

	perfectVowel string // of the first measure: قَصَف, لَقِي
	presentVowel string // of the first measure: يَقصِف; of hollow and defective verbs the long vowel's short one
	drop         bool   // the present loses the onset: يصل of وصل, يرى of رأى
	cited        bool   // written as passive, having no active in use: توفي
}

// shapeOf reads a perfect by its number of letters and its first one; present may be empty.
func shapeOf(w, present word) (shape, *Error) {
	r := w.radicals()
	if e := notPerfect(w, r); e != nil {
		return shape{}, e
	}
	s := shape{perfectVowel: fatha, presentVowel: damma}
	var e *Error
	switch n := len(r); {
	case w.letters[0] == 'ا':
		s, e = s.alef(w, r)
	case n == 2:
		s = s.parts(first, r[0], r[1], r[1])
		s.class = doubled
	case n == 3:
		s, e = s.three(w, r, present)
	case n == 4:
		s, e = s.four(w, r, present)
	case n == 5 && r[0] == "ت":
		s = s.taa(r)
	default:
		e = unknownShape(w)
	}
	if e != nil {
		return shape{}, e
	}
	if s = s.weaken(w); s.class == hollow && strings.Contains("اىي", s.last) {
		return shape{}, unknownShape(w)
	}
	return s, nil
}

// notPerfect finds the forms that are often written in place of the perfect.
func notPerfect(w word, r []string) *Error {
	text, n := w.String(), len(r)
	bad := func(problem, fix string) *Error { return &Error{"perfect", text, problem, fix} }
	switch {
	case n < 2:
		return bad("a verb has two letters or more", "write its perfect, he-form: شن, قصف")
	case strings.ContainsAny(text, "ة"):
		return bad("no verb has a ة", "write the perfect; a noun goes into masdar")
	case strings.Contains(chop(text), "ى"):
		return bad("it has a ى within", "write ي or ا")
	case strings.HasPrefix(text, "إ"):
		rest := strings.TrimPrefix(text, "إ")
		return bad("no perfect begins with إ", "write أ"+rest+" (fourth measure) or ا"+rest+" (seventh to tenth)")
	case n > 3 && strings.HasSuffix(text, "وا"):
		return bad("it is a plural", "write the he-form of the perfect: "+strings.TrimSuffix(text, "وا"))
	case n > 3 && r[0] == "ي":
		return bad("it is no perfect", "write the he-form of the perfect here, "+text+" under present")
	case n > 4 && strings.HasSuffix(text, "نا"):
		return bad("it is a we-form", "write the he-form of the perfect: "+strings.TrimSuffix(text, "نا"))
	case n == 3 && r[1] == "ا" && strings.Contains("اىي", r[2]):
		return bad("it lacks a hamza", "write "+r[0]+"أ"+r[2])
	case n > 3 && r[n-1] == "ا" && r[n-2] != "ي":
		return bad("only a verb of three letters ends in ا", "write "+chop(text)+"ى")
	case n > 3 && r[n-1] == "ت" && !mayEndInTaa(r):
		return bad("it is a she-form or an I-form", "write the he-form of the perfect: "+chop(text))
	}
	return nil
}

// mayEndInTaa reports whether the last ت of r may be a radical: أثبت, باغت, التفت, تهافت; قصفت has none.
func mayEndInTaa(r []string) bool {
	switch len(r) {
	case 4:
		return r[0] == "ء" || r[0] == "ا" || r[0] == "ت" || r[1] == "ا"
	case 5:
		return r[0] == "ا" || r[0] == "ت"
	}
	return r[0] == "ا"
}

// unknownShape is the error of a word that no measure fits.
func unknownShape(w word) *Error {
	fix := "write the he-form of the perfect, with its hamza: أدان, not ادان"
	if text := w.String(); strings.HasPrefix(text, "ا") && len(w.letters) == 4 {
		fix = "write أ" + strings.TrimPrefix(text, "ا") + " with its hamza"
	}
	return &Error{"perfect", w.String(), "no measure of the verb has this shape", fix}
}

// parts returns s with its parts set.
func (s shape) parts(m measure, onset, middle, last string) shape {
	s.measure, s.onset, s.middle, s.last = m, onset, middle, last
	return s
}

// weaken settles the class from the radicals: ى is of a defective verb, ا in the middle of a hollow one.
func (s shape) weaken(w word) shape {
	if s.class == doubled {
		return s
	}
	switch end := s.last; {
	case s.middle == "ا":
		s.class = hollow
	case end == "ى", end == "ا" && (s.measure == first || s.middle == "ي"):
		s.class, s.last = defective, "ي"
		if end == "ا" && s.middle != "ي" {
			s.last = "و" // دعا
		}
	case end == "ي":
		s.class, s.perfectVowel = defective, kasra // لقي
		s.cited = s.measure != first || s.cited    // توفي
	case s.measure == first || s.measure == second:
		s.perfectVowel = seatVowel(w.letters, fatha)
	}
	return s
}

// seatVowel returns the vowel that the seat of a hamza in the middle or at the end tells: سَئِم, بَدَأ.
func seatVowel(letters []rune, other string) string {
	for _, r := range letters[1:] {
		switch r {
		case 'ئ':
			return kasra
		case 'ؤ':
			return damma
		case 'أ', 'آ':
			return fatha
		}
	}
	return other
}

// alef reads a perfect that begins with a plain alef: the seventh to tenth measures.
func (s shape) alef(w word, r []string) (shape, *Error) {
	n := len(r)
	switch {
	case n == 4:
		return s.alefFour(w, r)
	case n == 5:
		return s.alefFive(w, r)
	case n == 6 && r[1] == "س" && r[2] == "ت": // استهدف, استقال, استدعى
		return s.parts(tenth, r[3], r[4], r[5]), nil
	case n == 6 && r[3] == "و" && r[2] == r[4]: // اخشوشن, the twelfth
		return s.parts(eighth, r[1]+r[2]+"و", r[4], r[5]), nil
	}
	return s, unknownShape(w)
}

// alefFour reads ا and three letters: a doubled verb of the seventh to ninth measures, or one whose
// first radical is lost in the ت of the eighth (Wright I, §§ 55–57, 148).
func (s shape) alefFour(w word, r []string) (shape, *Error) {
	assimilated := (strings.Contains("تدط", r[1]) || w.double[1]) && !w.lastDouble()
	switch {
	case assimilated && r[2] != "ا": // اتهم, اتفق, ادعى, اطلع
		return s.parts(eighth, r[1], r[2], r[3]), nil
	case r[1] == "ن" && r[2] != "ت" && r[3] != "ى": // انضم
		s.class = doubled
		return s.parts(seventh, "ن"+r[2], r[3], r[3]), nil
	case infix(r[1], r[2]) && !strings.Contains("اىي", r[3]): // احتل, اضطر
		s.class = doubled
		return s.parts(eighth, r[1]+r[2], r[3], r[3]), nil
	case w.lastDouble(): // احمرّ
		s.class = doubled
		return s.parts(ninth, r[1]+r[2], r[3], r[3]), nil
	}
	text := w.String()
	if strings.Contains("اىي", r[3]) || r[2] == "ا" {
		return s, unknownShape(w)
	}
	fix := "write أ" + strings.TrimPrefix(text, "ا") + " with its hamza (fourth measure), or " + text + "ّ with a shadda (ninth)"
	return s, &Error{"perfect", text, "no measure of the verb has this shape", fix}
}

// infix reports whether t is the ت of the eighth measure after the radical c, or what that makes of it:
// اضطر, ازدهر (Wright I, §§ 56–57).
func infix(c, t string) bool {
	switch t {
	case "ت":
		return true
	case "ط":
		return c == "ص" || c == "ض"
	case "د":
		return c == "ز" || c == "د" || c == "ذ"
	}
	return false
}

// alefFive reads ا and four letters: انسحب, اعتقل, انحاز, انتهى, استمر, اطمأن.
func (s shape) alefFive(w word, r []string) (shape, *Error) {
	switch {
	case r[1] == "س" && r[2] == "ت" && r[3] != "ا" && r[4] != "ى" &&
		(w.lastDouble() || !eighthOfSeen(r[3], r[4])): // استمرّ
		s.class = doubled
		return s.parts(tenth, r[3], r[4], r[4]), nil
	case infix(r[1], r[2]): // اعتقل, اشترى, احتاج, ائتلف
		return s.parts(eighth, r[1]+r[2], r[3], r[4]), nil
	case r[1] == "ن": // انسحب, انحاز
		return s.parts(seventh, "ن"+r[2], r[3], r[4]), nil
	case w.lastDouble() || r[3] == "ء": // اطمأن, اقشعرّ: the fourth of quadriliterals
		s.class = doubled
		return s.parts(quadFour, r[1]+r[2]+r[3], r[4], r[4]), nil
	}
	return s, unknownShape(w)
}

// eighthOfSeen reports whether ا س ت and these two radicals are a verb of the eighth measure, استمع, and
// not a doubled one of the tenth, استمرّ. Few roots that begin with س have an eighth measure.
func eighthOfSeen(middle, last string) bool {
	switch middle + last {
	case "مع", "لم", "ند", "بق", "رق", "عر", "تر", "لف", "لب":
		return true
	}
	return false
}

// taa reads a perfect of five letters that begins with ت: the sixth measure, or the second of
// quadriliterals.
func (s shape) taa(r []string) shape {
	if r[2] == "ا" { // تبادل
		return s.parts(sixth, r[1], r[3], r[4])
	}
	return s.parts(quadTwo, r[1]+r[2], r[3], r[4]) // تدهور
}

// four reads a perfect of four letters: the fourth measure, the third, the fifth, or a quadriliteral.
func (s shape) four(w word, r []string, present word) (shape, *Error) {
	p := present.radicals()
	switch {
	case r[0] == "ء" && r[1] == "ا": // آمن يؤمن is of the fourth, آخذ يؤاخذ of the third
		return s.madda(w, r, p)
	case r[0] == "ء" && (len(p) < 5 || p[1] != "ء"): // أسقط, أدان
		return s.parts(fourth, r[1], r[2], r[3]), nil
	case r[1] == "ا": // هاجم
		return s.parts(third, r[0], r[2], r[3]), nil
	case r[0] == "ت" && r[2] == "ا": // تضادّ
		s.class = doubled
		return s.parts(sixth, r[1], r[3], r[3]), nil
	case r[0] == "ت": // تقدم; ترجم is a quadriliteral whose letters are the same
		return s.parts(fifth, r[1], r[2], r[3]), nil
	case r[3] == "ا" || r[2] == "ا":
		return s, unknownShape(w)
	}
	return s.parts(quad, r[0]+r[1], r[2], r[3]), nil // سيطر
}

// madda reads a perfect that begins with آ and has two more letters.
func (s shape) madda(w word, r, p []string) (shape, *Error) {
	switch {
	case len(p) == 4 && p[1] == "ء" && p[2] != "ا":
		return s.parts(fourth, "ء", r[2], r[3]), nil
	case len(p) == 5 && p[1] == "ء" && p[2] == "ا":
		return s.parts(third, "ء", r[2], r[3]), nil
	}
	rest := string(w.letters[1:])
	return s, &Error{"perfect", w.String(), "the present can't be told from it", "write the present: " + "يؤ" + rest + " or يؤا" + rest}
}

// three reads a perfect of three letters: the first measure, the second, or a doubled or weak verb of the
// fourth or third.
func (s shape) three(w word, r []string, present word) (shape, *Error) {
	switch {
	case w.double[1]: // هنّأ
		return s.parts(second, r[0], r[1], r[2]), nil
	case r[1] == "ا" && w.lastDouble(): // ضادّ
		s.class = doubled
		return s.parts(third, r[0], r[2], r[2]), nil
	case r[0] == "ء" && w.lastDouble(): // أصرّ
		s.class = doubled
		return s.parts(fourth, r[1], r[2], r[2]), nil
	case r[0] == "ء" && r[1] != "ا":
		return s.hamzaThree(w, r, present)
	case isSecond(r, present):
		return s.parts(second, r[0], r[1], r[2]), nil
	}
	return s.parts(first, r[0], r[1], r[2]), nil
}

// hamzaThree reads أ and two letters, which only the present tells apart: أصر يصر, أرى يري, أكد يؤكد,
// أخذ يأخذ.
func (s shape) hamzaThree(w word, r []string, present word) (shape, *Error) {
	p := present.radicals()
	switch {
	case len(p) == 3 && p[1] == r[1] && strings.Contains("ىيا", r[2]): // أرى: its middle ء is lost
		return s.parts(fourth, "", r[1], r[2]), nil
	case len(p) == 3 && p[1] == r[1] && p[2] == r[2]:
		s.class = doubled
		return s.parts(fourth, r[1], r[2], r[2]), nil
	case len(p) == 4 && present.letters[1] == 'ؤ':
		return s.parts(second, "ء", r[1], r[2]), nil
	case len(p) == 4 && p[1] == "ء":
		return s.parts(first, "ء", r[1], r[2]), nil
	case len(p) == 5 && p[1] == "ء" && p[2] == "ا": // يآخذ and the like
		return s, unknownShape(w)
	}
	rest := string(w.letters[1:])
	return s, &Error{"perfect", w.String(), "its present can't be told from it", "write the present: يأ" + rest + ", يؤ" + rest + " or ي" + rest}
}

// isSecond reports whether the present of three radicals is that of the second measure: يوقع of وقع has
// kept its و, يهنئ of هنأ has a kasra.
func isSecond(r []string, present word) bool {
	p := present.radicals()
	if len(p) != 4 || r[1] == "ا" {
		return false
	}
	return r[0] == "و" && p[1] == "و" || r[2] == "ء" && present.letters[len(present.letters)-1] == 'ئ'
}
