package event

// setScene gives an event without a place that which its sentence opens with: وفي كركوك، قتل 22 شخصا. What somebody says there is not of it.
func (r *reader) setScene(x *instance, e *Event) {
	if len(e.Location) > 0 || r.finder.tables.Event(x.event).Content != "" {
		return
	}
	k := r.placeBehind(x)
	if k < 0 {
		k = r.sceneOf(x.phrase)
	}
	if k >= 0 && (r.phrases[k].last < x.token || k > x.phrase) {
		e.add("location", r.argument(&r.phrases[k]))
	}
}

// placeBehind returns the phrase of place that follows a clause describing a participant: قرب غرناطة in انقلبت حافلة كانت تقلهم قرب غرناطة.
// It returns -1 if there is none, or if that clause tells an event of its own.
func (r *reader) placeBehind(x *instance) int32 {
	const near = 4
	if !x.verbal || x.clause < 0 {
		return -1
	}
	c := &r.clauses[x.clause]
	for k := c.end + 1; k < int32(len(r.clauseAt)) && k <= c.end+near; k++ {
		n := r.clauseAt[k]
		if n < 0 {
			continue
		}
		cl := &r.clauses[n]
		if r.tells[r.phrases[cl.verb].head] || r.words[r.phrases[cl.verb].head].sort == reportingVerb {
			return -1
		}
		if from := cl.describes(r); from < c.verb || from > c.end || r.phrases[from].prep != "" {
			return -1
		}
		for _, o := range cl.others {
			if p := &r.phrases[o]; p.head >= 0 && (p.prep == in || p.prep == atPlace) && r.isPlace(p, p.prep) {
				return o
			}
		}
	}
	return -1
}

// describes returns the noun phrase that a clause says more of, be its verb كان's or the next: حافلة كانت تقلهم. It is -1 if there is none.
func (c *clause) describes(r *reader) int32 {
	if c.auxiliary >= 0 {
		return r.clauses[c.auxiliary].resumes
	}
	return c.resumes
}

// sceneOf returns the phrase of place that stands before the first verb of the sentence of phrase k, -1 if there is none.
func (r *reader) sceneOf(k int32) int32 {
	const reach = 8
	lo, hi := r.sentenceBounds(r.phraseAt[r.phrases[k].first])
	scene := int32(-1)
	for n := lo; n < hi && n < lo+reach; n++ {
		switch p := &r.phrases[n]; p.kind {
		case verbal:
			if r.words[p.head].sort == reportingVerb {
				return -1
			}
			return scene
		case nominal:
			if p.prep == "" && !p.joined {
				return -1
			}
			if scene < 0 && p.head >= 0 && p.prep == in && r.isPlace(p, in) {
				scene = n
			}
		case aside, stop:
		default:
			return -1
		}
	}
	return -1
}
