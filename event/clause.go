package event

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
)

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
			c := clause{verb: v, content: -1, inherits: -1, resumes: -1, parent: -1, auxiliary: -1}
			r.lookLeft(&c, lo, previous)
			r.lookRight(&c, hi)
			r.assignSubject(&c, previous)
			r.shareObject(&c, previous)
			r.clauseAt[v] = int32(len(r.clauses))
			r.clauses = append(r.clauses, c)
			r.govern(int32(len(r.clauses) - 1))
			previous = int32(len(r.clauses) - 1)
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

// lookLeft reads what stands before the verb: negation, mood, the antecedent of a relative, a subject put first.
func (r *reader) lookLeft(c *clause, lo, previous int32) {
	v := &r.phrases[c.verb]
	k := c.verb - 1
	if v.joined {
		r.moodBefore(c, lo)
		c.inherits = r.lender(c, previous)
		return
	}
	for ; k >= lo; k-- {
		p := &r.phrases[k]
		if p.kind == denial {
			c.negated = c.negated || p.means != "noun"
		} else if p.kind == mood {
			c.mood = r.moodOf(p, c)
		} else if p.kind != aside && !p.quote {
			break
		}
		if p.joined {
			c.inherits = r.lender(c, previous)
			return
		}
	}
	if k < lo {
		return
	}
	p := &r.phrases[k]
	switch {
	case p.kind == which:
		c.resumes = r.antecedent(k-1, lo)
		c.gap = r.gapOf(c)
	case p.kind == that:
		c.parent = r.clauseBefore(k, lo)
		if k > lo && r.phrases[k-1].kind == denial && r.phrases[k-1].means == "noun" {
			c.negated = true // دون أن يفرج عنه
		}
		if r.words[p.first].suffix || r.words[p.last].suffix {
			c.inherits, c.pronoun = c.parent, true
		}
	case p.kind == joint:
		c.subordinate = p.means == "time" || p.means == "cause" || p.means == "condition"
		if p.means == "content" {
			c.parent = previous
		}
	case p.kind == nominal:
		r.subjectBefore(c, k, lo, previous)
	case p.kind == verbal && r.isHelper(k):
		c.auxiliary = r.clauseAt[k]
		c.inherits = c.auxiliary
	case p.kind == stop:
		c.inherits = r.lender(c, previous)
	}
}

// lender returns the clause whose subject a verb without one shares: the clause before it, or, for a verb of saying and a participle,
// the one in whose content that stands: أعلن الحلف أن روسيا …، داعيا …, where it is الحلف that calls.
func (r *reader) lender(c *clause, previous int32) int32 {
	if v := &r.phrases[c.verb]; !v.participle && r.words[v.head].sort != reportingVerb {
		main := r.mainBefore(v, previous)
		if main < 0 || r.clauses[main].parent < 0 || !r.speaksAfterPause(c) {
			return main
		}
		previous = main
	}
	for n := 0; previous >= 0 && n < longestClause; n++ {
		switch p := &r.clauses[previous]; {
		case p.parent >= 0:
			previous = p.parent
		case p.resumes >= 0:
			previous--
		default:
			return previous
		}
	}
	return previous
}

// speaksAfterPause tells whether a joined verb after a comma is an act of speech in the perfect, as the verb of saying before it is: who said
// does it too, in قالت المنظمة إن فرقها عالجت الجرحى، واستنكرت القصف.
func (r *reader) speaksAfterPause(c *clause) bool {
	v := &r.phrases[c.verb]
	if !v.joined || c.verb == 0 || !r.isComma(c.verb-1) || r.words[v.head].features&inflect.Perfect == 0 {
		return false
	}
	hits := r.page.At(int(v.head))
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Cue && isFinite(h.Features) {
			return r.finder.tables.Event(r.finder.cues[h.Entry].Event).Content != ""
		}
	}
	return false
}

func (r *reader) moodBefore(c *clause, lo int32) {
	if k := c.verb - 1; k >= lo && (r.phrases[k].kind == mood || r.phrases[k].kind == denial) {
		if r.phrases[k].kind == mood {
			c.mood = r.moodOf(&r.phrases[k], c)
		} else {
			c.negated = true
		}
	}
}

// moodOf reads a modal particle. قد before a perfect only says that it has happened.
func (r *reader) moodOf(p *phrase, c *clause) string {
	if p.means == string(Possible) && r.words[r.phrases[c.verb].head].features&inflect.Perfect != 0 && r.words[p.first].part == modal && p.first == p.last &&
		r.finder.particles[normalize.String(r.page.Original[r.words[p.first].start:r.page.Tokens[p.first].End])] { // وقد too
		return ""
	}
	return p.means
}

// isHelper tells whether the verb of phrase k is كان, بدأ, يعتزم, تم: the next verb carries the event.
func (r *reader) isHelper(k int32) bool {
	switch r.words[r.phrases[k].head].sort {
	case auxiliaryVerb, modalVerb, passiveVerb:
		return true
	}
	return false
}

// mainBefore returns the clause whose subject a joined verb shares: the one before it, unless that only says when or why something else
// happened (حيث سُجلت إصابات، وناشدتا), or a dual verb needs two.
func (r *reader) mainBefore(v *phrase, previous int32) int32 {
	dual := r.words[v.head].features&inflect.Dual != 0
	for c, n := previous, 0; c >= 0 && n < longestClause; c, n = c-1, n+1 {
		cl := &r.clauses[c]
		if r.sentenceOf(r.phrases[cl.verb].first) != r.sentenceOf(v.first) {
			break
		}
		if cl.subordinate || dual && len(cl.subject) < 2 {
			continue
		}
		return c
	}
	return previous
}

// antecedent returns the noun phrase that a relative at k+1 speaks of.
func (r *reader) antecedent(k, lo int32) int32 {
	for ; k >= lo; k-- {
		switch p := &r.phrases[k]; {
		case p.kind == nominal && p.head >= 0:
			return k
		case p.kind != stop && p.kind != aside:
			return -1
		}
	}
	return -1
}

// clauseBefore returns the clause of the last verb before phrase k in its sentence.
func (r *reader) clauseBefore(k, lo int32) int32 {
	for k--; k >= lo; k-- {
		if c := r.clauseAt[k]; c >= 0 {
			return c
		}
	}
	return -1
}

// subjectBefore looks for a subject that stands before its verb: روسيا تحذر, لكن باكو اتهمت, إن الدفاعات الجوية أسقطت.
// It is the first noun phrase without a preposition after the last boundary. If a verb is that boundary, the noun phrases
// between are its own, and the verb at hand says more of the last of them: هجوما استهدف مصنعا.
func (r *reader) subjectBefore(c *clause, k, lo, previous int32) {
	if p := &r.phrases[k]; p.joined && p.prep == "" && r.actsAs(p) && r.clauseBefore(k, lo) >= 0 && !r.insideList(k-1, k) {
		c.subject = r.lists.push(c.subject, k) // وستارمر يعده begins a clause of its own
		return
	}
	first := int32(-1)
	for j := k; j >= lo && j > k-longestClause; j-- {
		p := &r.phrases[j]
		switch {
		case p.kind == verbal && r.isHelper(j):
			c.auxiliary, c.inherits = r.clauseAt[j], r.clauseAt[j]
			return
		case p.kind == verbal && (r.relativeAt(j, lo) || r.clauseAt[j] >= 0 && r.clauses[r.clauseAt[j]].resumes >= 0 && r.afterThat(j, lo)):
			if s := r.subjectOverRelative(j, lo); s >= 0 {
				c.subject = r.lists.push(c.subject, s)
				return
			}
			c.resumes, c.gap = k, r.gapOf(c)
			return
		case p.kind == verbal:
			c.resumes, c.gap = k, r.gapOf(c)
			return
		case p.kind == that:
			c.parent = r.clauseBefore(j, lo)
			r.takeSubject(c, first, k)
			return
		case p.kind == joint || p.kind == stop && !r.insideList(j, k):
			if first < 0 && r.describes(c, k) {
				return
			}
			if p.kind == stop && p.comma && first < 0 {
				c.inherits = previous
			}
			r.takeSubject(c, first, k)
			return
		case p.kind == nominal && p.prep == "" && !p.joined:
			first = j
		}
	}
	r.takeSubject(c, first, k)
}

// describes makes the verb say more of the indefinite noun right before it: بقصف مدفعي استهدف منزلا.
func (r *reader) describes(c *clause, k int32) bool {
	if p := &r.phrases[k]; p.head < 0 || p.definite {
		return false
	}
	c.resumes, c.gap = k, r.gapOf(c)
	return true
}

func (r *reader) gapOf(c *clause) gap {
	if k := c.verb + 1; int(k) < len(r.phrases) && r.phrases[k].kind == nominal && r.phrases[k].prep != "" && r.phrases[k].head < 0 {
		return noGap // the pronoun stands after a preposition: أيام يوقع خلالها البلدان
	}
	if r.words[r.phrases[c.verb].head].suffix {
		return objectGap
	}
	return subjectGap
}

// takeSubject takes the noun phrase at first and those joined to it up to phrase k as the subject.
func (r *reader) takeSubject(c *clause, first, k int32) {
	if first < 0 {
		return
	}
	c.subject = r.lists.push(c.subject, first)
	for j := first + 1; j <= k; j++ {
		if p := &r.phrases[j]; p.kind == nominal && p.joined && p.prep == "" {
			c.subject = r.lists.push(c.subject, j)
		} else if p.kind == nominal && p.prep == "" {
			return
		}
	}
}

// afterThat tells whether the clause of the verb at phrase j describes the first noun phrase after أن: that noun phrase waits for its own verb.
func (r *reader) afterThat(j, lo int32) bool {
	for k := r.clauses[r.clauseAt[j]].resumes - 1; k >= lo; k-- {
		switch p := &r.phrases[k]; {
		case p.kind == that:
			return true
		case p.kind != aside && !(p.kind == nominal && p.prep != ""):
			return false
		}
	}
	return false
}

// relativeAt tells whether the verb at phrase j stands in a relative clause.
func (r *reader) relativeAt(j, lo int32) bool {
	for k := j - 1; k >= lo && k >= j-3; k-- {
		switch r.phrases[k].kind {
		case which:
			return true
		case denial, mood, aside:
		default:
			return false
		}
	}
	return false
}

// subjectOverRelative finds the subject after أن or a clause's beginning across a relative clause whose verb is at j:
// أن 99% من الأسلحة التي تستخدمها أوكرانيا ... جاءت.
func (r *reader) subjectOverRelative(j, lo int32) int32 {
	first := int32(-1)
	for k := j - 1; k >= lo && k > j-longestClause; k-- {
		switch p := &r.phrases[k]; {
		case p.kind == that, p.kind == joint, p.kind == stop && !p.quote:
			return first
		case p.kind == verbal:
			return -1
		case p.kind == nominal && p.prep == "" && !p.joined:
			first = k
		}
	}
	return first
}

// insideList tells whether the mark at phrase j only separates the members of a list: أستراليا، ونيوزيلندا.
func (r *reader) insideList(j, k int32) bool {
	p := &r.phrases[j]
	return p.quote || p.comma && j+1 <= k && r.phrases[j+1].kind == nominal && r.phrases[j+1].joined
}

// lookRight reads the phrases after the verb up to the next boundary.
func (r *reader) lookRight(c *clause, hi int32) {
	var bare []int32
	c.end = c.verb
	last, listed := &c.others, false
	for k := c.verb + 1; k < hi && k < c.verb+longestClause; k++ {
		p := &r.phrases[k]
		switch p.kind {
		case nominal:
			if p.prep == source && p.joined {
				r.close(c, bare)
				return
			}
			if r.opensList(k, hi) {
				listed = true
				break
			}
			if q := &r.phrases[k-1]; q.kind == denial && q.means == "noun" && p.prep == "" && p.head >= 0 && r.words[p.head].class&masdarNoun == 0 && p.place == "" {
				break // دون شروط, غير ودية
			}
			joined := p.joined || listed
			listed = false
			if joined && k > c.verb+1 && r.beforeVerb(k, hi) && !r.phrases[k+1].participle && r.words[p.head0()].class.acts() {
				r.close(c, bare)
				return // وموسكو تتوعد begins a clause of its own
			}
			switch {
			case joined && p.prep == "" && k > c.verb+1:
				p.joined = true
				if f := r.conjunct(p, bare, c.others); f >= 0 {
					p.prep = r.phrases[f].prep
					p.shared = p.prep != ""
					if last = &bare; p.shared {
						last = &c.others
					}
				}
				*last = r.lists.push(*last, k)
			case r.belongs(k, c.verb):
			case p.prep != "":
				c.others = r.lists.push(c.others, k)
				last = &c.others
			default:
				bare = r.lists.push(bare, k)
				last = &bare
			}
		case aside:
			if p.head >= 0 {
				c.times = r.lists.push(c.times, k)
			}
		case denial:
			if k+1 < hi && r.phrases[k+1].kind == verbal {
				r.close(c, bare)
				return
			}
		case stop:
			if !r.passes(k, c.verb, hi) {
				r.close(c, bare)
				return
			}
		case that:
			c.content = k
			r.close(c, bare)
			return
		default:
			if p.kind == verbal && !p.joined && len(bare) == 1 {
				if o := r.lateObject(k, bare[0], hi); o >= 0 {
					bare = r.lists.push(bare, o)
					c.end = o
				}
			}
			r.close(c, bare)
			return
		}
		c.end = k
	}
	r.close(c, bare)
}

// lateObject returns the accusative noun phrase that follows a clause describing the subject: the missile in اعترضت فرقاطة تعمل ضمن مهمة أوروبية
// صاروخا. k is the verb of that clause, subject the phrase right before it. It returns -1 if there is none.
func (r *reader) lateObject(k, subject, hi int32) int32 {
	const reach = 8
	if subject != k-1 || r.phrases[subject].definite {
		return -1
	}
	for n := k + 2; n < hi && n <= k+reach; n++ {
		p := &r.phrases[n]
		if p.kind != nominal && p.kind != aside && !p.quote {
			return -1
		}
		if p.kind == nominal && p.prep == "" && !p.joined && p.head >= 0 && r.words[p.head].accusative && r.phrases[n-1].prep != "" {
			return n
		}
	}
	return -1
}

// opensList tells whether phrase k only opens a list of what was just spoken of: خمس دول هي أستراليا, من بينها الولايات المتحدة.
func (r *reader) opensList(k, hi int32) bool {
	p := &r.phrases[k]
	return p.head < 0 && (p.prep == "" && !p.joined || p.prep == including) && k+1 < hi && r.phrases[k+1].kind == nominal &&
		(r.phrases[k+1].prep == "" || r.phrases[k+1].shared) && r.phrases[k+1].head >= 0
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
	n := 0
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

// close keeps the bare noun phrases for assignSubject, in c.object.
func (r *reader) close(c *clause, bare []int32) { c.object = bare }

// assignSubject parts the noun phrases after the verb into subject and objects.
func (r *reader) assignSubject(c *clause, previous int32) {
	groups := r.grouped(c.object)
	c.object = nil
	v := &r.words[r.phrases[c.verb].head]
	c.passive = v.features&inflect.PassiveOnly != 0 || r.vocalisedPassive(r.phrases[c.verb].head)
	spoken := v.features&inflect.First != 0
	switch {
	case len(groups) == 0:
	case spoken, c.pronoun, c.auxiliary >= 0 && len(r.clauses[c.auxiliary].subject) > 0, len(c.subject) > 0, c.gap == subjectGap, r.phrases[c.verb].participle, r.showsPlural(v):
		c.takeObjects(groups)
	case len(groups) == 1:
		r.assignOne(c, groups[0], previous)
	default:
		if c.inherits < 0 && r.demandsHead(c, groups[0][0]) {
			c.takeObjects(groups) // دون أن يطلق سراح الرئيس
			c.passive = true
			break
		}
		if r.disagrees(c, groups[0][0]) || c.inherits >= 0 && r.demandsSecond(c, groups[1][0]) {
			c.takeObjects(groups)
			break
		}
		c.subject = groups[0]
		c.takeObjects(groups[1:])
	}
	if len(c.subject) == 0 && c.gap != subjectGap && c.inherits < 0 && !spoken && !c.passive {
		c.inherits = previous
	}
	if len(c.subject) > 0 {
		c.inherits = -1
	}
}

// demandsSecond tells whether the verb is a cue that demands words in a second object, and these stand in phrase k: the first noun phrase
// is then its first object, not its subject, in وحملت إسلام آباد المسؤولية.
func (r *reader) demandsSecond(c *clause, k int32) bool {
	hits := r.page.AtAny(int(r.phrases[c.verb].head), section.Cues)
	for n := range hits {
		if hits[n].Kind != table.Cue {
			continue
		}
		for _, need := range r.finder.cues[hits[n].Entry].Needs {
			if need.Place == "object2" && r.holds(r.phrases[k].first, r.phrases[k].last, need.Set) {
				return true
			}
		}
	}
	return false
}

// grouped splits noun phrases into coordinations: each begins with one that is not joined.
func (r *reader) grouped(bare []int32) [][]int32 {
	out, first := r.groups[:0], 0
	for i, k := range bare {
		if i > 0 && r.phrases[k].joined {
			out[len(out)-1] = bare[first : i+1 : i+1]
		} else {
			first = i
			out = append(out, bare[i:i+1:i+1])
		}
	}
	r.groups = out
	return out
}

// demandsHead tells whether a cue of the verb that has a passive demands, word for word, the head of phrase k as its object.
func (r *reader) demandsHead(c *clause, k int32) bool {
	h := r.phrases[k].head
	if h < 0 {
		return false
	}
	hits := r.page.At(int(r.phrases[c.verb].head))
	for n := range hits {
		if hits[n].Kind != table.Cue || !isFinite(hits[n].Features) || !r.finder.cues[hits[n].Entry].Passive {
			continue
		}
		for _, need := range r.finder.cues[hits[n].Entry].Needs {
			if need.Place == "object" && need.Set != table.Any && r.finder.wording[need.Set] && r.holds(h, h, need.Set) {
				return true
			}
		}
	}
	return false
}

func (c *clause) takeObjects(groups [][]int32) {
	for i, g := range groups {
		switch i {
		case 0:
			c.object = g
		case 1:
			c.object2 = g
		}
	}
}

// assignOne decides whether the only noun phrase after a verb is its subject or its object.
func (r *reader) assignOne(c *clause, group []int32, previous int32) {
	p := &r.phrases[group[0]]
	v := &r.words[r.phrases[c.verb].head]
	cue := r.cueOf(r.phrases[c.verb].head)
	transitive := cue != nil && roleIn(cue.Frame, "object") != "" || cue == nil && v.sort == lightVerb && v.means != "swap"
	switch {
	case c.passive:
		c.object = group
	case v.suffix || c.gap == objectGap:
		c.subject = group
	case v.sort == reportingVerb && c.inherits >= 0 && p.head >= 0 && !r.words[p.head].class.acts() && p.person < 0 && p.figure < 0:
		c.object = group // وجدد رفضه, وأكد حرص الحكومة
	case !transitive:
		c.subject = group
	case r.disagrees(c, group[0]):
		c.object = group
	case cue != nil && cue.Passive && !r.namesActor(p) && !r.sharesSubject(c):
		c.object, c.passive = group, true
	case r.phrases[c.verb].joined && previous >= 0 && c.inherits >= 0 && !(r.actsAs(p) && mayLackObject(cue)):
		c.object = group
	case r.phrases[c.verb].joined && r.sharesSubject(c) && (r.words[p.head0()].suffix || r.leavesPartnerOpen(c, cue)):
		c.object = group // وهنأ خصمه, والتقى الرئيس
	case r.actsAs(p), cue != nil && !cue.Passive && c.inherits < 0:
		c.subject = group
	default:
		c.object = group
		c.passive = c.inherits < 0
	}
}

// sharesSubject tells whether a verb is joined to one that has a subject: in قصف الجيش البلدة وقتل ثلاثة it is the army that killed.
func (r *reader) sharesSubject(c *clause) bool {
	if !r.phrases[c.verb].joined || c.inherits < 0 {
		return false
	}
	subject, _ := r.subjectOf(c.inherits)
	return len(r.acting(subject)) > 0
}

// leavesPartnerOpen tells whether the cue of a clause's verb needs two, and no preposition brings the second: التقى, against التقى مع.
func (r *reader) leavesPartnerOpen(c *clause, cue *table.CueRule) bool {
	if cue == nil || !cue.Reciprocal || roleIn(cue.Frame, "object") != "target" {
		return false
	}
	for _, k := range c.others {
		if roleIn(cue.Frame, r.phrases[k].prep) == "target" {
			return false
		}
	}
	return true
}

// mayLackObject tells whether a cue can do without an object, since a preposition has the same role: وعد أوكرانيا, تعهد لأوكرانيا.
func mayLackObject(cue *table.CueRule) bool {
	if cue == nil {
		return false
	}
	role := roleIn(cue.Frame, "object")
	for _, s := range cue.Frame {
		if s.Role == role && s.Place != "object" {
			return true
		}
	}
	return false
}

// disagrees tells whether the verb's gender rules the noun phrase out as its subject: اتهم الإمارات.
func (r *reader) disagrees(c *clause, k int32) bool {
	p := &r.phrases[k]
	if p.head < 0 {
		return false
	}
	if r.words[p.head].accusative && r.words[p.head].class&masdarNoun != 0 {
		return true // the alef of the accusative: تمثل تهديدا
	}
	masculine, feminine := r.genders(r.phrases[c.verb].head)
	if !feminine && r.feminine(p) && p.figure < 0 {
		return true
	}
	return !masculine && r.words[p.head].class&personNoun != 0 && r.words[p.head].entity < 0 && p.figure < 0 &&
		r.words[p.head].features&(inflect.Masculine|inflect.Plural) == inflect.Masculine
}

// genders tells of which gender the readings of the verb at token i are: تلقى is "he received" and "she throws".
func (r *reader) genders(i int32) (masculine, feminine bool) {
	hits := r.page.At(int(i))
	for k := range hits {
		if h := &hits[k]; h.Last == i && isFinite(h.Features) && unlikely(h.Features) == 0 && r.moodFits(int(i), h) {
			masculine = masculine || h.Features&inflect.Feminine == 0
			feminine = feminine || h.Features&inflect.Feminine != 0
		}
	}
	if !masculine && !feminine {
		feminine = r.words[i].features&inflect.Feminine != 0
		masculine = !feminine
	}
	return masculine, feminine
}

// feminine tells whether a noun phrase is surely feminine: its head ends in ة, or is a state or a town whose name is not among the masculine ones.
func (r *reader) feminine(p *phrase) bool {
	w := &r.words[p.head]
	if w.entity >= 0 {
		e := &r.entities[w.entity]
		if e.Type == "country" || e.Type == "place" {
			return e.Ref != "" && !r.hasClass(p.head, "masculine_name")
		}
		return false
	}
	if w.features&inflect.Plural != 0 && w.features&inflect.Feminine == 0 {
		return false // قراصنة, قادة
	}
	t := &r.page.Tokens[p.head]
	return len(t.Key) > 4 && r.page.EndsInMarbuta(w.start, t.End)
}

// hasClass tells whether a word of a class of the lexicon begins at token i.
func (r *reader) hasClass(i int32, class string) bool {
	hits := r.page.AtAny(int(i), section.Lexemes)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Lexeme && r.finder.tables.Lexeme(h.Entry).Class == class {
			return true
		}
	}
	return false
}

// showsPlural tells whether the verb shows its plural, as it does only after its subject: أعلنوا, يقولون.
func (r *reader) showsPlural(v *word) bool {
	return v.features&(inflect.Plural|inflect.Dual) != 0 && v.features&inflect.First == 0
}

// vocalisedPassive tells whether the letters carry the ُ of a passive as their first vowel: قُتل, أُعلن, اتُّهم, انتُخب, اُسْتُهدف.
func (r *reader) vocalisedPassive(i int32) bool {
	const damma, forms = "\u064f", "\xef" // with which the presentation forms begin, those of ُ among them
	const alef, three = "\u0627", 3       // letters, the third of which has the first ُ after an alef that only helps to speak
	w, end := &r.words[i], r.page.Tokens[i].End
	if text := r.page.Original[w.start:end]; !strings.Contains(text, damma) && !strings.Contains(text, forms) {
		return false
	}
	at := firstDamma(r.page.Vocalised(w.start, end))
	if r.page.Begins(w.start, end, alef) && len(r.page.Tokens[i].Key) >= 4*len(alef) {
		return 0 <= at && at < three
	}
	present := w.features & (inflect.Present | inflect.Passive)
	return at == 0 && (present&inflect.Present == 0 || present&inflect.Passive != 0 && !r.formFour(i))
}

// firstDamma returns on which letter, from 0, the first vowel stands if it is ُ, and -1 if it is none. The vowel of an alef counts only if it is ُ.
func firstDamma(vocalised string) int {
	const alef, fatha, damma, kasra = '\u0627', '\u064e', '\u064f', '\u0650'
	n, helps := -1, false
	for _, c := range vocalised {
		switch {
		case c == damma:
			return n
		case c == fatha, c == kasra:
			if !helps {
				return -1
			}
		case normalize.Classify(c) == normalize.Letter:
			n++
			helps = n == 0 && c == alef
		}
	}
	return -1
}

// formFour tells whether a present with ُ may be active, as in forms II, III and IV: يُعلن. Without more marks only the lexicon's word
// for the passive can tell, so such a form is read as active.
func (r *reader) formFour(i int32) bool { return len(r.page.Guesses[i].Stem) <= 10 }

// namesActor tells whether a noun phrase names a state, an organization or a group that acts.
func (r *reader) namesActor(p *phrase) bool {
	if p.head < 0 || p.figure >= 0 {
		return false
	}
	w := &r.words[p.head]
	return w.class&groupNoun != 0
}

// actsAs tells whether a noun phrase may be one who acts: a name, a person, a group.
func (r *reader) actsAs(p *phrase) bool {
	if p.head < 0 {
		return false
	}
	w := &r.words[p.head]
	return w.class.acts() || p.person >= 0 || p.genitive >= 0 && r.words[p.genitive].class.acts() && w.class&masdarNoun == 0
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
