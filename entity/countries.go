package entity

// judgeCountries gives state bodies that are named without their state the country that the text before them, in their
// sentence or at most a few lines back, speaks of last: وزارة الخزانة.
func (r *reader) judgeCountries() {
	var last string
	for k := range r.found {
		m := &r.found[k]
		switch {
		case m.dropped:
		case m.typ == Country || m.country != "" && m.entry >= 0 && m.typ != Weapon:
			last = m.country
			if m.typ == Country && m.entry >= 0 {
				last = r.tables.Entity(uint32(m.entry)).ID
			}
		case m.country == "" && m.composed && m.typ != Person && m.kind != "company" && m.kind != "international":
			m.country = last
		}
	}
}
