package entity

import "sort"

// describesOffice reports whether a nisba belongs to an office before it, whose state is then the one spoken of (رئيس الوزراء الياباني), and
// not to a thing (الاتهامات الأمريكية).
func (r *reader) describesOffice(m *mention) bool {
	const reach = 3
	for i := m.first - 1; i >= 0 && i >= m.first-reach; i-- {
		if r.trait(int(i)).has(titled) {
			return true
		}
	}
	return false
}

// judgeCountries gives state bodies that are named without their state a country: the one that their sentence speaks of before them, or the
// dateline's, or the one spoken of last: وزارة الخزانة.
func (r *reader) judgeCountries() {
	var last, home string
	lastAt := int32(-1)
	for k := range r.found {
		m := &r.found[k]
		switch {
		case m.dropped, m.form == Nisba && !r.describesOffice(m):
		case m.typ == Country || m.country != "" && m.entry >= 0 && m.typ != Weapon && m.kind != "media" && m.kind != "news_agency":
			last, lastAt = m.country, m.first
			if m.typ == Country && m.entry >= 0 {
				last = r.tables.Known(uint32(m.entry)).ID
			}
			if m.typ != Organization && r.inDateline(m.start) {
				home = last
			}
		case m.country == "" && m.composed && m.typ != Person && m.kind != "company" && m.kind != "international":
			m.country = last
			if home != "" && (lastAt < 0 || r.sentence(lastAt) != r.sentence(m.first)) {
				m.country = home
			}
		}
	}
}

// inDateline reports whether a byte lies in a dateline: طهران - رويترز.
func (r *reader) inDateline(start int) bool {
	i := sort.Search(len(r.page.Sections), func(n int) bool { return r.page.Sections[n].End > start })
	return i < len(r.page.Sections) && r.page.Sections[i].Kind == "dateline" && r.page.Sections[i].Start <= start
}

// sentence returns the index of the sentence of token i.
func (r *reader) sentence(i int32) int {
	return sort.Search(len(r.page.Sentences), func(n int) bool { return r.page.Sentences[n].Last >= i })
}
