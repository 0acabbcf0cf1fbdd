package inflect

// soundStems returns the stems of a verb all of whose radicals stay: قصف, يصل, سأل (Wright I, § 75 and the
// first paradigm, of the strong verb).
func soundStems(x string) stems {
	return stems{bare: x, feminine: x + fatha, dual: x + fatha, plural: x + damma, consonant: x, short: x}
}
