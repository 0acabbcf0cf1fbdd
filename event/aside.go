package event

// passes tells whether a clause goes on after the mark at phrase k: in a list, after a time put between commas, in a quoted name.
func (r *reader) passes(k, verb, hi int32) bool {
	p := &r.phrases[k]
	if p.quote {
		return true
	}
	if !p.comma || k+1 >= hi {
		return false
	}
	next := &r.phrases[k+1]
	if next.kind == nominal && next.joined && (next.prep == "" || next.shared) {
		return k+2 >= hi || r.phrases[k+2].kind != verbal
	}
	if k+2 < hi && r.phrases[k+2].kind == stop && r.phrases[k+2].comma && (next.kind == aside || next.kind == nominal && next.prep != "") {
		return true
	}
	if r.opensAside(k, hi) || r.closesAside(k, verb) {
		return true
	}
	// The second comma of such a pair.
	return k-2 > verb && r.phrases[k-2].kind == stop && r.phrases[k-2].comma && k-1 > verb &&
		(r.phrases[k-1].kind == aside || r.phrases[k-1].kind == nominal && r.phrases[k-1].prep != "") || k-2 == verb+1 && r.phrases[k-2].comma
}

// isApposition tells whether phrase k says who the person named right before it is: شيخ الأزهر after أحمد الطيب, إحدى الشركات after a company.
func (r *reader) isApposition(k int32) bool {
	before := k - 1
	for before > 0 && r.phrases[before].quote {
		before--
	}
	p, q := &r.phrases[k], &r.phrases[before]
	if p.kind != nominal || p.prep != "" || p.joined || p.head < 0 || p.person >= 0 || p.figure >= 0 || q.kind != nominal || q.head < 0 {
		return false
	}
	if w := &r.words[p.first]; w.part == quantifier && w.means == "one" {
		return r.words[q.head].entity >= 0
	}
	return r.namesPerson(q) && p.definite && r.words[p.head].class&personNoun != 0 && r.words[p.head].entity < 0
}

// takesPerson tells whether the verb of phrase k may have a person for its object, so that a title after its subject may be another's: التقى عباس رئيس
// الوزراء.
func (r *reader) takesPerson(k int32) bool {
	if r.words[r.phrases[k].head].sort == lightVerb {
		return false
	}
	cue := r.cueOf(r.phrases[k].head)
	role := ""
	if cue != nil {
		role = roleIn(cue.Frame, "object")
	}
	return role != "" && role != "-"
}

// isObject tells whether phrase k is a noun in the accusative, which a comma may part from its verb: وأجرى شيخ الأزهر، اتصالا بالرئيس.
func (r *reader) isObject(k, hi int32) bool {
	return k < hi && r.phrases[k].kind == nominal && r.phrases[k].prep == "" && !r.phrases[k].joined && r.phrases[k].head >= 0 && r.words[r.phrases[k].head].accusative &&
		r.words[r.phrases[k].head].part == noun
}

// appositionEnd returns the second comma of a remark on the name before the comma at phrase k, after which the clause goes on: دعا الفقيه، وهو مغربي،
// إلى محاكمته, عينت فلانا، الخبير في التقنية، في منصب المدير. It returns -1 if there is none.
func (r *reader) appositionEnd(k, hi int32) int32 {
	const reach = 10
	if !r.isComma(k) || k+1 >= hi || r.phrases[k-1].kind != nominal || r.phrases[k-1].head < 0 {
		return -1
	}
	p := &r.phrases[k+1]
	clause := p.kind == which && p.means != "what" || p.kind == nominal && p.joined && p.head < 0 && p.prep == ""
	if title := p.kind == nominal && !p.joined && p.prep == "" && p.head >= 0 && p.definite && p.person < 0 && r.words[p.head].entity < 0 && p.figure < 0; !clause && !title {
		return -1
	}
	for n := k + 2; n < hi && n <= k+reach; n++ {
		switch q := &r.phrases[n]; {
		case r.isComma(n):
			if n+1 < hi && r.phrases[n+1].kind == nominal && !r.phrases[n+1].joined && (r.phrases[n+1].prep != "" && r.phrases[n+1].prep != source || r.isObject(n+1, hi)) {
				return n
			}
			return -1
		case q.kind == stop && !q.quote, q.kind == verbal && !clause, q.kind == joint, q.kind == that:
			return -1
		}
	}
	return -1
}

// longestAside bounds the phrases of what is put between two commas: ، بموجب اتفاق مع واشنطن،.
const longestAside = 5

// opensAside tells whether the comma at phrase k opens a remark of prepositional phrases that a second comma closes, after which the clause
// goes on: دعت الوزيرة، بصفتها رئيسة للجمعية، الدول.
func (r *reader) opensAside(k, hi int32) bool {
	if k+1 >= hi || !r.isComma(k) || r.phrases[k+1].joined || r.phrases[k+1].kind != aside && (r.phrases[k+1].kind != nominal || r.phrases[k+1].prep == "" || r.phrases[k+1].prep == source) {
		return false
	}
	for n := k + 1; n < hi && n <= k+1+longestAside; n++ {
		switch p := &r.phrases[n]; {
		case r.isComma(n):
			return n+1 < hi && r.phrases[n+1].kind == nominal && !r.phrases[n+1].joined
		case p.kind != nominal && p.kind != aside || p.joined:
			return false
		}
	}
	return false
}

// closesAside tells whether the comma at phrase k closes such a remark, opened after the verb.
func (r *reader) closesAside(k, verb int32) bool {
	for n := k - 1; n > verb && n >= k-1-longestAside; n-- {
		if r.isComma(n) {
			return r.opensAside(n, k+2)
		}
	}
	return false
}

func (r *reader) isComma(k int32) bool { return r.phrases[k].kind == stop && r.phrases[k].comma }
