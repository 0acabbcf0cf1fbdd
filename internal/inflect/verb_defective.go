package inflect

// defectiveStems returns the stems of a verb whose last radical is a vowel; x ends in the middle radical,
// v follows it (Wright I, §§ 164–170, and the paradigms of verbs tertiae و et ي).
func (s shape) defectiveStems(x, v string, perfect bool) stems {
	switch {
	case perfect && v == kasra:
		return perfectInYaa(x)
	case perfect:
		return s.perfectInAlef(x)
	case v == fatha:
		return presentInAlef(x, s.middle)
	case v == damma:
		return presentInWaw(x)
	}
	return presentInYaa(x)
}

// perfectInAlef: نفى نفت نفيا نفوا نفيت, دعا دعت دعوا دعوا دعوت.
func (s shape) perfectInAlef(x string) stems {
	x += fatha
	alef, weak := "ى", "ي"
	if s.measure == first && s.last == "و" {
		alef, weak = "ا", "و"
	}
	if s.middle == "ي" {
		alef = "ا" // أحيا: no ى after ي
	}
	return stems{bare: x + alef, feminine: x, dual: x + weak + fatha, plural: x, consonant: x + weak}
}

// perfectInYaa: لقي لقيت لقيا لقوا لقيت; so are all passives: دعي.
func perfectInYaa(x string) stems {
	yaa := x + kasra + "ي"
	return stems{bare: yaa, feminine: yaa + fatha, dual: yaa + fatha, plural: x + damma, consonant: yaa}
}

// presentInAlef: يلقى يلقيان يلقون يلقين, لم يلق; so are all passives: يدعى.
func presentInAlef(x, middle string) stems {
	alef := "ى"
	if middle == "ي" {
		alef = "ا" // يحيا
	}
	a := x + fatha
	return stems{bare: a + alef, dual: a + "ي" + fatha, plural: a, consonant: a + "ي", short: a}
}

// presentInWaw: يدعو يدعوان يدعون يدعون, لم يدع.
func presentInWaw(x string) stems {
	u := x + damma
	return stems{bare: u + "و", dual: u + "و" + fatha, plural: u, consonant: u + "و", short: u}
}

// presentInYaa: ينفي ينفيان ينفون ينفين, لم ينف.
func presentInYaa(x string) stems {
	i := x + kasra
	return stems{bare: i + "ي", dual: i + "ي" + fatha, plural: x + damma, consonant: i + "ي", short: i}
}
