package inflect

import "strings"

// spell returns the spellings of stem with an ending. Both are vocalised, every hamza is ء, and a
// letter without a vowel has a sukun or lengthens the vowel before it; the spellings have no vowels.
// The first spelling is the one of today's schoolbooks; a second is of papers that keep an older rule.
func spell(stem, ending string) []string {
	first := seat(contract(stem, ending))
	bare := strings.TrimSuffix(stem, damma)
	if bare == stem || lastLetter(bare) != "ء" || !strings.HasPrefix(ending, "و") {
		return []string{first}
	}
	// بدؤوا, جاؤوا; many papers, Egyptian ones above all, write بدأوا, جاءوا.
	old := "ء"
	switch before := lastLetter(chop(bare)); before {
	case fatha:
		old = "أ"
	case "ا", "و":
	default:
		return []string{first}
	}
	return []string{first, seat(chop(bare)) + old + ending}
}

// contract joins stem and ending. Two ن, or two ت, of which the first has no vowel, are written once:
// أَعْلَنْ and نا is أعلنّا, باتْ and تُ is بتّ (Wright I, § 14: the tashdid).
func contract(stem, ending string) string {
	for _, c := range [...]string{"ن", "ت"} {
		if strings.HasSuffix(stem, c) && strings.HasPrefix(ending, c) {
			return stem + strings.TrimPrefix(ending, c)
		}
	}
	return stem + ending
}

// seat takes the vowels off a text and gives each hamza its seat (Wright I, §§ 15–18, in the spelling
// of today).
func seat(text string) string {
	r := []rune(text)
	var out []rune
	for i := 0; i < len(r); i++ {
		switch {
		case isVowel(r[i]):
		case r[i] != 'ء':
			out = append(out, r[i])
		default:
			s := hamza(r, i)
			if n := madda(r, i, s); n > 0 {
				s, i = 'آ', i+n
			}
			out = append(out, s)
		}
	}
	return string(out)
}

// isVowel reports whether r is a short vowel.
func isVowel(r rune) bool { return r == '\u064E' || r == '\u064F' || r == '\u0650' }

// madda returns how many runes after the hamza at i become one آ with it: the alef of بَدَءَا (بدآ), the
// second hamza of ءَءْخُذ (آخذ); 0 if it isn't on an alef or they aren't there.
func madda(r []rune, i int, s rune) int {
	at := func(i int) rune {
		if i < len(r) {
			return r[i]
		}
		return 0
	}
	if s != 'أ' || at(i+1) != '\u064E' {
		return 0
	}
	if at(i+2) == 'ا' || i == 0 && at(i+2) == 'ء' && !isVowel(at(i+3)) {
		return 2
	}
	return 0
}

// hamza returns the seat of the hamza at r[i].
func hamza(r []rune, i int) rune {
	var own, before rune // its own vowel; what stands right before it, a vowel or a letter without one
	if i+1 < len(r) && isVowel(r[i+1]) {
		own = r[i+1]
	}
	if i == 0 {
		if own == '\u0650' {
			return 'إ'
		}
		return 'أ'
	}
	before = r[i-1]
	if i+1 == len(r) {
		return finalHamza(before)
	}
	yaa := before == 'ي' && i > 1 && r[i-2] == '\u0650' // long: يُسِيئَان, but يَيْأَس
	switch {                                            // kasra is stronger than damma, damma than fatha, fatha than none
	case own == '\u0650' || before == '\u0650' || yaa:
		return 'ئ' // سُئِل, جِئت, يُسِيئَان
	case own == '\u064F' || before == '\u064F':
		return 'ؤ' // بَدَؤُوا, جَاؤُوا, يُؤَكِّد
	case before == 'ا' || before == 'و':
		return 'ء' // تَسَاءَل, يَسُوءَان
	}
	return 'أ' // سَأَل, يَأْخُذ, يَسْأَل
}

// finalHamza returns the seat of a hamza at the end of a word, after the vowel or letter before it.
func finalHamza(before rune) rune {
	switch before {
	case '\u064E':
		return 'أ' // بَدَأ
	case '\u0650':
		return 'ئ' // يُنشِئ
	case '\u064F':
		return 'ؤ' // يَجرُؤ
	}
	return 'ء' // جَاء, يُسِيء
}
