package inflect

import "strings"

// doubledStems returns the stems of a verb whose last two radicals are c. They are one letter before a
// vowel, شَنَّ, يَشُنُّ, and two before a consonant, شَنَنْتُ (Wright I, §§ 120–124). The jussive is usually
// يَشُنَّ in the letters of the indicative.
func doubledStems(head, v, c string) stems {
	long, full := head+c, head+c+v+c
	if !open(head) {
		long = head + v + c // the vowel moves back: يَشْنُن is يَشُنّ
	}
	return stems{bare: long, feminine: long + fatha, dual: long + fatha, plural: long + damma, consonant: full, short: long}
}

// open reports whether a head ends in a vowel, short or long.
func open(head string) bool {
	for _, v := range [...]string{fatha, damma, kasra, "ا", damma + "و"} {
		if strings.HasSuffix(head, v) {
			return true
		}
	}
	return false
}
