package event

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
)

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
			c.negated = c.negated || !p.deniesNoun()
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
		if k > lo && r.phrases[k-1].kind == denial && r.phrases[k-1].deniesNoun() {
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
		if r.words[p.last].suffix && previous >= 0 {
			c.inherits, c.pronoun = r.lender(c, previous), true // لكنها حثت الجزيرة
		}
	case p.kind == nominal && v.participle && previous >= 0:
		c.inherits = r.lender(c, previous) // انتقد الحاكم الخطوة متهما ترامب
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
		if main < 0 || r.parentOf(main) < 0 || !r.speaksAfterPause(c) {
			return main
		}
		previous = main
	}
	for n := 0; previous >= 0 && n < longestClause; n++ {
		switch parent := r.parentOf(previous); {
		case parent >= 0:
			previous = parent
		case r.clauses[previous].resumes >= 0:
			previous--
		default:
			return previous
		}
	}
	return previous
}

// parentOf returns the clause in whose content a clause stands, be it by the verb كان before it: نفى أن تكون قواته قد حشدت. It is -1 if there is none.
func (r *reader) parentOf(c int32) int32 {
	if cl := &r.clauses[c]; cl.parent < 0 && cl.auxiliary >= 0 {
		return r.clauses[cl.auxiliary].parent
	}
	return r.clauses[c].parent
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
		if cl.subordinate || dual && len(cl.subject) < 2 || cl.resumes > 0 && c > 0 && r.isComma(r.phraseAt[v.first]-1) && r.clauses[c-1].verb < cl.resumes && r.phrases[cl.resumes-1].means != "subject" {
			continue // خلفا لكريمة التي قدمت استقالتها، وأشاد: he of whom the sentence speaks
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
	if p := &r.phrases[k]; p.joined && p.prep == "" && r.actsAs(p) && (r.clauseBefore(k, lo) >= 0 || r.opensWithMasdar(lo, k)) && !r.insideList(k-1, k) {
		c.subject = r.lists.push(c.subject, k) // وستارمر يعده begins a clause of its own
		return
	}
	if p := &r.phrases[k]; k > lo && r.words[r.phrases[c.verb].head].suffix && p.head >= 0 && !p.definite && p.figure < 0 {
		c.resumes, c.gap = k, r.gapOf(c) // وهي خطوة استنكرها المجلس: no indefinite noun is a subject put first
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
			c.resumes = r.indefiniteBefore(k, j)
			c.gap = r.gapOf(c)
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

// opensWithMasdar tells whether a headline begins with a verbal noun, to which no actor is joined: مقتل خمسة جنود ونيامي تتهم تنظيما.
func (r *reader) opensWithMasdar(lo, k int32) bool {
	p := &r.phrases[lo]
	return lo < k && p.kind == nominal && p.prep == "" && p.head >= 0 && r.words[p.head].class&masdarNoun != 0
}

// indefiniteBefore returns the noun phrase from k back to phrase j that a verb without a relative can describe, which is an indefinite one: the visit in
// بزيارة إلى داكار تستغرق يومين. If there is none, it is k.
func (r *reader) indefiniteBefore(k, j int32) int32 {
	for n := k; n > j && r.phrases[n].kind == nominal && r.phrases[n].head >= 0; n-- {
		if p := &r.phrases[n]; !p.definite && r.words[p.head].entity < 0 {
			return n
		}
	}
	return k
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
