package inflect

// finite adds the perfect and the present of s. A passive of the same letters as the active marks that
// one; a passive of its own letters stands after it.
func (s shape) finite(l *list) {
	perfect, present, presentPassive := s.tenses()
	var active, passive list
	if !s.cited {
		addPerfect(&active, perfect)
		addPresent(&active, present)
	}
	if s.hasPassive() {
		addPerfect(&passive, s.perfectPassive())
		addPresent(&passive, presentPassive)
	}
	for _, f := range active.forms {
		if passive.seen[f] {
			f.Features |= Passive
		}
		l.add(f.Features, f.Text)
	}
	for _, f := range passive.forms {
		if !active.seen[f] {
			l.add(f.Features|Passive|PassiveOnly, f.Text)
		}
	}
}

// addPerfect adds the persons of a perfect: قصف قصفت قصفا قصفتا قصفوا قصفن قصفت قصفنا (Wright I, § 89).
func addPerfect(l *list, s stems) {
	add := func(f Feature, stem, ending string) { l.add(Perfect|f, spell(stem, ending)...) }
	add(Masculine, s.bare, "")
	add(Feminine, s.feminine, "ت")
	add(Masculine|Dual, s.dual, "ا")
	add(Feminine|Dual, s.feminine, "تا")
	add(Masculine|Plural, s.plural, "وا")
	add(Feminine|Plural, s.consonant, "ن")
	add(First, s.consonant, "ت")
	add(First|Plural, s.consonant, "نا")
}

// addPresent adds the persons of a present: يقصف تقصف أقصف نقصف يقصفان تقصفان يقصفون يقصفن, and the shorter
// ones of subjunctive and jussive (Wright I, §§ 92–96).
func addPresent(l *list, s stems) {
	add := func(f Feature, prefix, stem, ending string) {
		l.add(Present|f, spell(prefix+stem, ending)...)
	}
	addPersons := func(f Feature, stem string) {
		add(Masculine|f, "ي", stem, "")
		add(Feminine|f, "ت", stem, "")
		add(First|f, "ء", stem, "")
		add(First|Plural|f, "ن", stem, "")
	}
	addPersons(0, s.bare)
	add(Masculine|Dual, "ي", s.dual, "ان")
	add(Feminine|Dual, "ت", s.dual, "ان")
	add(Masculine|Plural, "ي", s.plural, "ون")
	add(Feminine|Plural, "ي", s.consonant, "ن")
	if s.short != s.bare {
		addPersons(Jussive, s.short)
	}
	add(Masculine|Dual|Jussive, "ي", s.dual, "ا")
	add(Feminine|Dual|Jussive, "ت", s.dual, "ا")
	add(Masculine|Plural|Jussive, "ي", s.plural, "وا")
}
