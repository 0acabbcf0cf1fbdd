package event

// A clause is a verb with the phrases that fill its places.
type clause struct {
	verb        int32   // phrase
	subject     []int32 // phrases; coordinated ones each
	object      []int32
	object2     []int32
	others      []int32 // phrases with a preposition, in order
	times       []int32
	end         int32 // last phrase that belongs to it
	content     int32 // the أن that begins what is said; -1 if none
	inherits    int32 // clause that lends its subject; -1 if none
	resumes     int32 // noun phrase that the verb says more of, as in الهجوم الذي نفذه; -1 if none
	gap         gap   // which place resumes fills
	parent      int32 // clause whose content it stands in; -1 if none
	negated     bool
	mood        string
	passive     bool
	pronoun     bool  // its subject is the pronoun of أنها
	subordinate bool  // it only says when, why or if: بعدما, حيث, إذا
	auxiliary   int32 // clause of كان or بدأ before it; -1 if none
}

// A gap is the place in a relative clause that its antecedent fills.
type gap uint8

const (
	noGap gap = iota
	subjectGap
	objectGap
)

// longestClause bounds the phrases that one verb looks over to each side, so that a sentence of 100,000 verbs stays linear.
const longestClause = 40

// readClauses finds the clause of each verb, in order.
func (r *reader) readClauses() {
	r.clauseAt = resized(r.clauseAt, len(r.phrases))
	for i := range r.clauseAt {
		r.clauseAt[i] = -1
	}
	for s := 0; s+1 < len(r.sentencePhrases); s++ {
		lo, hi := r.sentencePhrases[s], r.sentencePhrases[s+1]
		previous := int32(-1)
		for v := lo; v < hi; v++ {
			if r.phrases[v].kind != verbal {
				continue
			}
			n := int32(len(r.clauses))
			r.clauses = append(r.clauses, clause{verb: v, content: -1, inherits: -1, resumes: -1, parent: -1, auxiliary: -1})
			c := &r.clauses[n]
			r.lookLeft(c, lo, previous)
			r.lookRight(c, hi)
			r.assignSubject(c, previous)
			r.shareObject(c, previous)
			r.clauseAt[v] = n
			r.govern(n)
			previous = n
		}
	}
}

// shareObject gives the verb right before a joined one its object: in اعترضت ودمرت صاروخا both have one.
func (r *reader) shareObject(c *clause, previous int32) {
	if previous < 0 || !r.phrases[c.verb].joined {
		return
	}
	if p := &r.clauses[previous]; p.verb == c.verb-1 && len(p.object) == 0 {
		p.object, p.others, p.end = c.object, c.others, c.end
	}
}

// govern writes into each phrase of clause c which place it fills, unless a nearer verb has it.
func (r *reader) govern(c int32) {
	cl := &r.clauses[c]
	set := func(list []int32, place string) {
		for _, k := range list {
			if p := &r.phrases[k]; p.governor < 0 {
				p.governor, p.place = c, place
			}
		}
	}
	set(cl.subject, "subject")
	set(cl.object, "object")
	set(cl.object2, "object2")
	for _, k := range cl.others {
		if p := &r.phrases[k]; p.governor < 0 {
			p.governor, p.place = c, p.prep
		}
	}
}

// subjectOf returns the subject of a clause, its own or the one it inherits, with the clause that has it.
func (r *reader) subjectOf(c int32) ([]int32, bool) {
	own := true
	for n := 0; c >= 0 && n < longestClause; n++ {
		cl := &r.clauses[c]
		switch {
		case len(cl.subject) > 0:
			return cl.subject, own
		case cl.gap == subjectGap && cl.resumes >= 0:
			return r.lists.push(nil, cl.resumes), own
		}
		c, own = cl.inherits, false
	}
	return nil, false
}
