package inflect

import "strings"

// hollowStems returns the stems of a verb whose middle radical is a vowel. It is long before a vowel and
// at the end, قَالَ, يَقُولُ, and short before a consonant and in the jussive, قُلْتُ, يَقُلْ (Wright I,
// §§ 149–158).
func (s shape) hollowStems(head, v string, perfect bool) stems {
	base := strings.TrimSuffix(strings.TrimSuffix(head, fatha), damma) // the long vowel takes its place
	if !perfect && (s.measure == seventh || s.measure == eighth) {
		v = fatha // يَختَار, يَنحَاز
	}
	long, short := base+lengthen(v), base+v
	if perfect && s.measure == first && v == fatha {
		short = base + s.shortPerfect() // قُلت, بِعت, خِفت
	}
	long, short = long+s.last, short+s.last
	return stems{bare: long, feminine: long + fatha, dual: long + fatha, plural: long + damma, consonant: short, short: short}
}

// shortPerfect returns the vowel of the first measure's perfect before a consonant: damma if the present
// has و, else kasra.
func (s shape) shortPerfect() string {
	if s.presentVowel == damma {
		return damma
	}
	return kasra
}

// lengthen returns the long vowel of v.
func lengthen(v string) string {
	switch v {
	case damma:
		return damma + "و"
	case kasra:
		return kasra + "ي"
	}
	return fatha + "ا"
}
