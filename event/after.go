package event

// lookRight reads the phrases after the verb up to the next boundary. The noun phrases without a preposition stay in c.object, for
// assignSubject to part.
func (r *reader) lookRight(c *clause, hi int32) {
	s := rightward{clause: c, toOthers: true}
	c.end = c.verb
	for k := c.verb + 1; k < hi && k < c.verb+longestClause && (k <= s.late || r.goesOn(&s, k, hi)); k++ {
		c.end = k
	}
	c.object = s.bare
}

// A rightward is what lookRight has read so far.
type rightward struct {
	*clause
	bare     []int32 // noun phrases without a preposition
	toOthers bool    // the last one had a preposition, or is joined to one that had
	listed   bool    // a list has just been opened
	late     int32   // phrase up to which all has been taken: an object behind a clause describing the subject, what stands between two commas
}

// goesOn takes phrase k into the clause, or tells that the clause ends before it.
func (r *reader) goesOn(s *rightward, k, hi int32) bool {
	switch p := &r.phrases[k]; p.kind {
	case nominal:
		return r.takePhrase(s, k, hi)
	case aside:
		if p.head >= 0 {
			s.times = r.lists.push(s.times, k)
		}
		return true
	case denial:
		return k+1 >= hi || r.phrases[k+1].kind != verbal
	case stop:
		if end := r.appositionEnd(k, hi); end >= 0 {
			s.late = end
			return true
		}
		return r.passes(k, s.verb, hi) || len(s.bare) == 1 && r.isComma(k) && r.isObject(k+1, hi)
	case that:
		s.content = k
	case verbal:
		if p.joined || len(s.bare) != 1 {
			break
		}
		if o := r.lateObject(s.verb, k, s.bare[0], hi); o >= 0 {
			s.bare = r.lists.push(s.bare, o)
			s.late, s.toOthers = o, false
			return true
		}
	}
	return false
}

// takePhrase takes the noun phrase k into the clause, unless a clause of its own begins with it.
func (r *reader) takePhrase(s *rightward, k, hi int32) bool {
	p := &r.phrases[k]
	switch {
	case p.prep == source && p.joined:
		return false
	case r.opensList(k, hi):
		s.listed = true
		return true
	case r.isDenied(k), s.resumes >= 0 && r.describesToo(k, hi), r.isApposition(k) && !r.takesPerson(s.verb):
		return true
	}
	if p.prep == "" && (r.countsTimes(p) || r.words[p.first].part == quantifier && r.words[p.first].means == "all" && p.first == p.last && !r.hasArticle(int(p.first), r.words[p.first].start)) {
		return true // خرقوا الهدنة 48 مرة, أحيلوا جميعا إلى المحكمة
	}
	if r.ofBeside(k, s.verb) || p.prep == "" && p.genitive >= 0 && r.words[p.head].class == timeNoun && k > s.verb+1 {
		return true // منعته من السفر مدة شهرين
	}
	joined := p.joined || s.listed
	s.listed = false
	afterFirst := k > s.verb+1
	switch {
	case joined && afterFirst && r.beforeVerb(k, hi) && !r.phrases[k+1].participle && r.words[p.head0()].class.acts():
		return false // وموسكو تتوعد begins a clause of its own
	case joined && afterFirst && p.prep == "":
		r.joinNominal(s, k)
	case r.belongs(k, s.verb):
	case p.prep != "":
		s.others = r.lists.push(s.others, k)
		s.toOthers = true
	default:
		s.bare = r.lists.push(s.bare, k)
		s.toOthers = false
	}
	return true
}

// ofBeside tells whether phrase k belongs to a verbal noun that names something else that happened: عملاء and بالتجسس after استدعت كندا سفيرها بعد اتهامها.
func (r *reader) ofBeside(k, verb int32) bool {
	for n := k; n > verb && n > k-longestAside; n-- {
		p := &r.phrases[n]
		switch {
		case n < k && r.isBeside(n):
			return true
		case p.kind == aside:
		case p.kind != nominal || p.head < 0 || p.joined && p.prep != "" || circumstance(p.prep) && !r.isBeside(n):
			return false
		case p.prep == "" && !(r.isBeside(n-1) && r.words[r.phrases[n-1].head].suffix) && !p.joined:
			return false
		}
	}
	return false
}

// countsTimes tells whether a phrase says how often: 48 مرة.
func (r *reader) countsTimes(p *phrase) bool {
	return p.figure >= 0 && r.figures[p.figure].Unit == "time"
}

// describesToo tells whether the joined phrase k after the relative clause of an actor says more of what that clause describes, as a
// participle with its preposition does: القرارات التي اتخذتها روسيا والمتعلقة بإرسال عسكريين.
func (r *reader) describesToo(k, hi int32) bool {
	p, q := &r.phrases[k], &r.phrases[k-1]
	if !p.joined || p.prep != "" || p.head < 0 || p.first != p.last || k+1 >= hi || r.phrases[k+1].prep == "" || q.kind != nominal || !r.actsAs(q) {
		return false
	}
	w := &r.words[p.head]
	return w.class == 0 && w.entity < 0 && p.figure < 0 && w.definite && !w.suffix
}

// isDenied tells whether noun phrase k stands after a noun that denies it: دون شروط, غير ودية.
func (r *reader) isDenied(k int32) bool {
	p, q := &r.phrases[k], &r.phrases[k-1]
	return q.kind == denial && q.deniesNoun() && p.prep == "" && p.head >= 0 && r.words[p.head].class&masdarNoun == 0 && p.place == ""
}

// joinNominal adds the joined noun phrase k to the one it is most like, whose preposition it then shares.
func (r *reader) joinNominal(s *rightward, k int32) {
	p := &r.phrases[k]
	p.joined = true
	if f := r.conjunct(p, s.bare, s.others); f >= 0 {
		p.prep = r.phrases[f].prep
		p.shared = p.prep != ""
		s.toOthers = p.shared
	}
	if s.toOthers {
		s.others = r.lists.push(s.others, k)
	} else {
		s.bare = r.lists.push(s.bare, k)
	}
}

// lateObject returns the noun phrase that follows a clause describing the subject and is the verb's object: the missile in اعترضت فرقاطة تعمل ضمن
// مهمة أوروبية صاروخا, the worshippers in خطف مسلحون يستقلون دراجات 17 مصليا. k is the verb of that clause, subject the phrase right before it.
// It returns -1 if there is none.
func (r *reader) lateObject(verb, k, subject, hi int32) int32 {
	const reach = 8
	if subject != k-1 || r.phrases[subject].definite {
		return -1
	}
	own := false // the describing clause has an object already; يُعتقد أنهم من جماعة has none
	for n := k + 1; n < hi && n <= k+reach; n++ {
		p := &r.phrases[n]
		if p.kind != nominal && p.kind != aside && !p.quote && !(p.kind == that && n == k+1) {
			return -1
		}
		if p.kind != nominal || p.prep != "" || p.joined || p.head < 0 {
			continue
		}
		if own || n > k+1 && r.phrases[n-1].prep != "" && (r.words[p.head].accusative || p.figure >= 0) || r.demandsObject(verb, p.head) {
			return n
		}
		own = true
	}
	return -1
}

// opensList tells whether phrase k only opens a list of what was just spoken of: خمس دول هي أستراليا, من بينها الولايات المتحدة.
func (r *reader) opensList(k, hi int32) bool {
	p := &r.phrases[k]
	return p.head < 0 && (p.prep == "" && !p.joined || p.prep == including) && k+1 < hi && r.phrases[k+1].kind == nominal &&
		(r.phrases[k+1].prep == "" || r.phrases[k+1].shared) && r.phrases[k+1].head >= 0 &&
		(p.prep != "" || r.words[r.phrases[k+1].head].entity >= 0 || r.phrases[k+1].figure >= 0 || r.actsAs(&r.phrases[k+1])) // but هي الأولى
}

// conjunct returns the phrase that a joined one is added to: of those before it in the clause the one most like it, or the nearest of
// equals. ضرب مصنعا للذخيرة ومحطة adds the station to the plant, not to the ammunition.
func (r *reader) conjunct(p *phrase, lists ...[]int32) int32 {
	best, likeness := int32(-1), -1
	for _, list := range lists {
		for _, k := range list {
			if r.phrases[k].head < 0 {
				continue
			}
			if n := r.likeness(p, &r.phrases[k]); n > likeness || n == likeness && k > best {
				best, likeness = k, n
			}
		}
	}
	return best
}

// likeness counts what two noun phrases have in common of what coordinated ones usually share.
func (r *reader) likeness(p, q *phrase) int {
	if p.head < 0 || q.head < 0 {
		return 0
	}
	v, w := &r.words[p.head], &r.words[q.head]
	if g := q.genitive; v.entity >= 0 && w.entity < 0 && g >= 0 && r.words[g].entity >= 0 && r.entities[v.entity].Type == r.entities[r.words[g].entity].Type {
		w = &r.words[g] // جبهات مأرب وتعز
	}
	n := 0
	if r.isWeapon(p) && r.isWeapon(q) {
		n += 3 // هجوم بالصواريخ والمسيرات
	}
	if p.definite == q.definite {
		n++
	}
	if v.class&w.class != 0 {
		n += 2
	}
	if v.accusative && w.accusative {
		n += 2
	}
	if v.entity >= 0 && w.entity >= 0 && r.entities[v.entity].Type == r.entities[w.entity].Type {
		n += 2
	}
	if p.figure >= 0 && q.figure >= 0 && r.figures[p.figure].Unit == r.figures[q.figure].Unit {
		n += 2
	}
	return n
}
