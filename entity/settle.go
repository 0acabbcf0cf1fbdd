package entity

import "slices"

// settle drops what can't stand together: of mentions that cross, the less sure one; of those inside
// another, all but the ones that count on their own: وزارة الدفاع الروسية holds الروسية.
func (r *reader) settle() {
	r.sort()
	var open []int32
	for i := range r.found {
		m := &r.found[i]
		for len(open) > 0 && r.found[open[len(open)-1]].last < m.first {
			open = open[:len(open)-1]
		}
		if m.dropped {
			continue
		}
		m.dropped = !r.fitsInto(open, m)
		if !m.dropped {
			open = append(open, int32(i))
		}
	}
}

// sort puts r.found in the order of byPlace; what is equal stays as it was. Mentions are large: only their indexes are moved
// about.
func (r *reader) sort() {
	r.order = r.order[:0]
	sorted := true
	for k := range r.found {
		r.order = append(r.order, int32(k))
		sorted = sorted && (k == 0 || byPlace(&r.found[k-1], &r.found[k]) <= 0)
	}
	if sorted {
		return
	}
	slices.SortStableFunc(r.order, func(a, b int32) int { return byPlace(&r.found[a], &r.found[b]) })
	r.found, r.spare = r.spare[:0], r.found
	for _, k := range r.order {
		r.found = append(r.found, r.spare[k])
	}
}

// fitsInto reports whether m may stand beside the accepted mentions that are open where it begins. It
// drops those that are less sure than an m that crosses them.
func (r *reader) fitsInto(open []int32, m *mention) bool {
	for _, k := range open {
		o := &r.found[k]
		switch {
		case o.dropped || o.last < m.first:
		case o.covers(m):
			if !nests(o, m) {
				return false
			}
		case m.level <= o.level:
			return false
		}
	}
	for _, k := range open {
		if o := &r.found[k]; !o.covers(m) && o.last >= m.first {
			o.dropped = true
		}
	}
	return true
}

// nests reports whether m counts inside o.
func nests(o, m *mention) bool {
	if m.first == o.first && m.last == o.last || m.start == o.start && m.end == o.end {
		return false
	}
	switch o.typ {
	case Organization:
		return nestsInOrganization(o, m)
	case Place:
		return nestsInPlace(o, m)
	}
	return false
}

// nestsInOrganization: a party, a company or a club is named after a place without speaking of it, and a
// hospital after a person; an administration is known by its head: إدارة بايدن.
func nestsInOrganization(o, m *mention) bool {
	switch {
	case m.form == Nisba:
		return true
	case m.typ == Organization && m.first == o.first:
		return false
	case m.entry >= 0 && m.entry == o.entry:
		switch o.headed {
		case "company", "media", "club", "party", "armed_group", "bank", "ngo":
			return m.form == Abbreviation
		}
		return m.last == o.last && m.first == m.last && m.first == o.first+1 && m.level == sure // حلف الناتو, وكالة كونا
	case m.typ == Person:
		return o.kind == "administration"
	case m.coref:
		return false
	case !o.composed:
		switch o.kind {
		case "party", "armed_group", "company", "club", "media", "news_agency", "bank":
			return m.form == Abbreviation
		}
	}
	return true
}

// nestsInPlace: a region bears its own name, a port or a station that of the town it lies in: ولاية كيبي, but
// مرفأ بندر عباس.
func nestsInPlace(o, m *mention) bool {
	switch {
	case m.typ == Person || m.typ == Organization:
		return false
	case m.typ == Country && !o.composed:
		return m.first > o.first+1 && m.form == "" // إقليم كردستان العراق
	case m.typ == Country:
		return m.first != o.inner
	}
	switch o.headed {
	case "port", "station", "suburb", "plant", "refinery", "facility", "square", "street", "bridge", "prison":
		return true
	}
	return false
}
