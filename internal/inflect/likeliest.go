package inflect

// Likeliest returns for each text the readings that news means, one for each part of speech: the finite
// verb, the masdar, either participle, the noun. Texts are compared after fold, since readers of folded
// text can't tell نفى ("he denied") from نفي ("he was banished", "denial"). Of two readings of a part that
// one is kept which is active, third person, masculine, singular, and no construct, in this order of
// weight; it is marked Passive if a reading that was dropped is. The order of forms stays.
func Likeliest(forms []Form, fold func(string) string) []Form {
	type key struct {
		text string
		part Feature
	}
	best := make(map[key]int, len(forms)) // index in kept
	var kept []Form
	for _, f := range forms {
		k := key{fold(f.Text), part(f.Features)}
		i, met := best[k]
		switch {
		case !met:
			best[k] = len(kept)
			kept = append(kept, f)
		case weight(f.Features) < weight(kept[i].Features):
			f.Features |= kept[i].Features & Passive
			kept[i] = f
		default:
			kept[i].Features |= f.Features & Passive
		}
	}
	return kept
}

// part returns the part of speech of a form.
func part(f Feature) Feature {
	if f&(Perfect|Present) != 0 {
		return Perfect | Present
	}
	return f & (Masdar | Participle | PassiveParticiple)
}

// weight is higher the rarer a reading is in news.
func weight(f Feature) int {
	w := 0
	for i, rare := range [...]Feature{Construct, Jussive, Feminine, Plural, Dual, PassiveOnly, First} {
		if f&rare != 0 {
			w += 1 << i
		}
	}
	return w
}
