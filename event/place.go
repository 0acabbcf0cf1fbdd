package event

import (
	"cmp"
	"slices"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// places fills the places of a cue's frame from the clause of its verb, or from its noun phrase and what governs it.
func (r *reader) places(i int32, h *section.Hit, verbal bool, room []filled) instance {
	x := instance{hit: h, token: i, phrase: r.phraseAt[i], clause: -1, absorbs: -1, verbal: verbal, filled: room, lists: &r.lists}
	if verbal {
		x.clause = r.clauseAt[x.phrase]
		r.verbPlaces(&x)
	} else {
		x.clause = r.phrases[x.phrase].governor
		r.nounPlaces(&x)
	}
	return x
}

func (r *reader) verbPlaces(x *instance) {
	if x.clause < 0 {
		return
	}
	c := &r.clauses[x.clause]
	subject, _ := r.subjectOf(x.clause)
	switch {
	case c.passive && len(c.subject) > 0 && len(c.object) > 0:
		x.fill("object", c.subject...) // عُين السفير مبعوثا
		x.fill("object2", c.object...)
	case c.passive:
		x.fill("object", c.object...)
		if len(c.object) == 0 {
			x.fill("object", subject...)
		}
	default:
		x.fill("subject", subject...)
		x.fill("object", c.object...)
		x.fill("object2", c.object2...)
		if c.gap == objectGap && c.resumes >= 0 && len(c.object) == 0 {
			x.fill("object", c.resumes)
		}
	}
	r.fillOthers(x, c.others)
	x.end = r.phrases[c.end].last
	if k := c.end + 1; int(k) < len(r.clauseAt) && r.phrases[k].kind == which && r.phrases[k].means == "what" {
		x.end = r.whatEnd(k) // نفت صحة ما نشر عن توقيف ناشطين
	}
	if k := r.lateConjunct(c); k >= 0 {
		if place := r.conjunctPlace(x, &r.phrases[k], "object"); len(x.in(place)) > 0 {
			x.fill(place, k)
		}
	}
}

// whatEnd returns the last token of what ما at phrase k says, up to the next mark or conjunction.
func (r *reader) whatEnd(k int32) int32 {
	_, hi := r.sentenceBounds(k)
	hi = min(hi, k+longestClause)
	for n := k + 1; n < hi; n++ {
		if p := &r.phrases[n]; p.kind == stop && !p.quote || p.kind == joint {
			return r.phrases[n-1].last
		}
	}
	return r.phrases[hi-1].last
}

// lateConjunct returns what إضافة إلى adds to a clause after a remark between commas, -1 if nothing is.
func (r *reader) lateConjunct(c *clause) int32 {
	const remark = 6
	_, hi := r.sentenceBounds(c.verb)
	k := c.end + 1
	if k >= hi || !r.phrases[k].comma || k+1 >= hi || r.phrases[k+1].kind != which && r.phrases[k+1].kind != joint {
		return -1
	}
	for n := k + 2; n+1 < hi && n <= k+remark; n++ {
		if p := &r.phrases[n+1]; r.phrases[n].comma && p.kind == nominal && p.joined && r.words[p.first].part == coordinator {
			return n + 1
		}
	}
	return -1
}

// fillOthers fills the places of phrases with a preposition.
func (r *reader) fillOthers(x *instance, others []int32) {
	for _, k := range others {
		if r.phrases[k].head < 0 && x.clause >= 0 && r.clauses[x.clause].resumes >= 0 {
			x.fill(r.phrases[k].prep, r.clauses[x.clause].resumes) // المعدات التي يتم تزويد الجيش بها
			continue
		}
		x.fill(r.phrases[k].prep, k)
	}
}

// nounPlaces fills the places around a noun: its genitive and adjectives, the phrases after it, the verb over it.
func (r *reader) nounPlaces(x *instance) {
	p := &r.phrases[x.phrase]
	r.innerPlaces(x, p)
	last := r.outerPlaces(x)
	x.end = r.phrases[last].last
	r.relativePlaces(x, last)
	r.deciderPlaces(x)
	r.governorPlaces(x)
	r.partyPlaces(x)
}

// deciderPlaces takes who does what a masdar names from the phrase before it, whose noun has both in its construct: واشنطن of قرار واشنطن إدراج الشركة,
// بكين of بدء بكين تدريبات, بروكسل of خطة بروكسل لحظر الغاز.
func (r *reader) deciderPlaces(x *instance) {
	p := &r.phrases[x.phrase]
	if x.phrase == 0 || p.prep != "" && p.prep != to || p.joined || p.head != x.token || len(x.in("subject")) > 0 {
		return
	}
	q := &r.phrases[x.phrase-1]
	if q.kind != nominal || q.head < 0 || q.genitive < 0 || q.last+1 != p.first || !r.words[q.genitive].class.acts() || p.prep == to && r.words[q.head].class&modalNoun == 0 {
		return
	}
	if w := &r.words[q.head]; w.entity < 0 && w.class&(personNoun|groupNoun|placeNoun|timeNoun) == 0 && !r.isInstance(q.head) {
		x.fill("subject", r.subPhrase(x.phrase-1, q.genitive))
	}
}

// innerPlaces reads the cue's own noun phrase: the adjectives right after it, then its genitive.
func (r *reader) innerPlaces(x *instance, p *phrase) {
	j := x.hit.Last + 1
	person := x.hit.Features&(inflect.Masdar|inflect.Plural) == inflect.Masdar && roleIn(r.finder.cues[x.hit.Entry].Frame, "object") == "" // استشهاد معتقل is a prisoner's
	for ; j <= p.last && !(person && r.words[j].class&personNoun != 0) && (r.isAdjective(j) && (r.agrees(x.token, j) || x.hit.Last != x.token) || r.limits(j)); j++ {
		if n := r.nisba(j, j); n >= 0 {
			r.nisbaOf = append(r.nisbaOf, nisbaAt{x.token, n})
		}
	}
	if j <= p.last && r.words[j].part != mark {
		x.fill("genitive", r.subPhrase(x.phrase, j))
		hi := r.sentencePhrases[r.sentenceOf(x.token)+1]
		for k := x.phrase + 1; k < hi && k < x.phrase+longestClause && r.joins(k, j, hi); k++ {
			x.fill("genitive", k)
		}
	}
}

// limits tells whether the word at token j says in what the adjective before it holds: النطاق of هجوم واسع النطاق.
func (r *reader) limits(j int32) bool {
	return j > 0 && r.isAdjective(j-1) && !r.words[j-1].definite && r.words[j].definite && r.hasClass(j, "scope_noun")
}

// joins tells whether phrase k goes on the genitive that ends right before it: اغتيال القائد ونائبه.
func (r *reader) joins(k, genitive, hi int32) bool {
	p := &r.phrases[k]
	if p.kind != nominal || !p.joined || p.prep != "" || p.head < 0 {
		return false
	}
	if r.beforeVerb(k, hi) {
		return false
	}
	return r.words[p.head].class&masdarNoun == 0 || r.words[genitive].class&masdarNoun != 0
}

// subPhrase adds a phrase for the part of phrase k that begins at token j, so that a genitive can fill a place by itself.
func (r *reader) subPhrase(k, j int32) int32 {
	p := r.phrases[k]
	for j < p.last && (r.words[j].part == quantifier || r.words[j].part == demonstrative) {
		j = min(r.words[j].last, p.last-1) + 1
	}
	sub := phrase{kind: nominal, first: j, last: p.last, head: j, genitive: -1, person: p.person, figure: -1,
		governor: -1, start: r.words[j].start, definite: p.definite}
	if f := r.words[j].figure; f >= 0 {
		sub.figure = f
		if n := r.figures[f].Noun; n >= 0 {
			sub.head = int32(n)
		}
	}
	if next := r.words[sub.head].last + 1; next <= p.last && !r.isAdjective(next) && r.words[next].part != mark {
		sub.genitive = next
	}
	r.phrases = append(r.phrases, sub)
	return int32(len(r.phrases) - 1)
}

// outerPlaces reads the phrases after the cue's own up to the next boundary and returns the last that belongs to it.
func (r *reader) outerPlaces(x *instance) int32 {
	last, place, listed := x.phrase, "", false
	hi := r.sentencePhrases[r.sentenceOf(x.token)+1]
	for k := x.phrase + 1; k < hi && k < x.phrase+longestClause; k++ {
		p := &r.phrases[k]
		switch p.kind {
		case nominal:
			if r.opensList(k, hi) {
				listed = true
				break
			}
			if listed && p.prep == "" {
				p.joined = true
			}
			listed = false
			if r.belongs(k, x.phrase) {
				break
			}
			if k-1 > x.phrase && r.isBeside(k-1) && p.prep != "" && !circumstance(p.prep) {
				return last // هدنة عقب اشتباكات بين قوات البلدين: who fought, not who agreed
			}
			switch {
			case p.prep != "" && p.head < 0:
				r.fillOthers(x, []int32{k})
			case p.prep != "" && !(p.joined && p.head >= 0 && r.words[p.head].class&masdarNoun != 0 && place == ""):
				x.fill(p.prep, k)
				place = p.prep
			case p.joined && place != "" && p.head >= 0 && r.words[p.head].class&masdarNoun != 0 && !r.isWeapon(p):
				return last
			case p.joined && place != "" && p.head >= 0 && !r.beforeVerb(k, hi):
				x.fill(r.conjunctPlace(x, p, place), k)
			case p.joined && place == "" && !r.beforeVerb(k, hi):
				// joined to the cue itself or to its genitive: innerPlaces has seen to it
			case !p.joined && p.head >= 0 && r.closesAside(k-1, x.phrase) && len(x.in("object")) == 0:
				x.fill("object", k) // اقتحام مستوطنين، بحماية الجيش، قرية
				place = "object"
			case !p.joined && p.head >= 0 && r.words[x.token].suffix && r.words[p.head].accusative && (place == in || place == atPlace) && len(x.in("object")) == 0:
				x.fill("object", k) // لقائه في عمان وفدا
				place = "object"
			case !p.joined && place == "" && k == x.phrase+1 && p.head >= 0:
				x.fill("object", k)
				place = "object"
			default:
				return last
			}
		case aside:
		case stop:
			if !r.passes(k, x.phrase, hi) {
				return last
			}
		default:
			return last
		}
		last = k
	}
	return last
}

// belongs tells whether phrase k only says whose the indefinite noun before it is: لجماعة الحوثي after على مواقع.
func (r *reader) belongs(k, cue int32) bool {
	p, q := &r.phrases[k], &r.phrases[k-1]
	return p.prep == to && !p.joined && k-1 > cue && q.kind == nominal && q.prep != "" && !q.shared && q.head >= 0 && !q.definite && !r.wants(cue, to)
}

// wants tells whether a cue in phrase k has a role for what follows a preposition: أعلنت عن مساعدات لسوريا.
func (r *reader) wants(k int32, prep string) bool {
	p := &r.phrases[k]
	if p.head < 0 {
		return false
	}
	hits := r.page.AtAny(int(p.head), section.Cues)
	for i := range hits {
		if h := &hits[i]; h.Kind == table.Cue {
			if role := roleIn(r.finder.cues[h.Entry].Frame, prep); role != "" && role != "-" {
				return true
			}
		}
	}
	return false
}

// conjunctPlace returns the place of the phrase most like a joined one, among those filled after the cue.
func (r *reader) conjunctPlace(x *instance, p *phrase, nearest string) string {
	best := -1
	for i := range x.filled {
		if f := &x.filled[i]; f.place != "genitive" && f.place != "subject" {
			if n := r.likeness(p, &r.phrases[f.phrases[0]]); n > best || n == best && f.place == nearest {
				best, nearest = n, f.place
			}
		}
	}
	return nearest
}

func (r *reader) beforeVerb(k, hi int32) bool {
	return k+1 < hi && r.phrases[k+1].kind == verbal && !r.phrases[k+1].joined
}

// isBeside tells whether phrase k names something else that happened, beside what the cue before it says: عقب اشتباكات, بعد اتهامها.
func (r *reader) isBeside(k int32) bool {
	p := &r.phrases[k]
	if p.kind != nominal || p.head < 0 || r.words[p.head].class&masdarNoun == 0 || r.lexeme(p.first, "time_lead") == "during" {
		return false // خلال مظاهرة في العاصمة: both are there
	}
	switch p.prep {
	case atTime, cause, despite:
		return true
	}
	return false
}

// partyPlaces adds the party that an event between two leaves to its clause: after بعد اشتباكات مع الجيش and في اتصال مع نظيره it is the subject.
func (r *reader) partyPlaces(x *instance) {
	if len(x.in(with)) == 0 || len(x.in(between)) > 0 || len(x.in("genitive")) > 0 || len(x.in("subject")) > 0 || len(x.in(lent)) > 0 {
		return
	}
	c := x.clause
	if _, hi := r.sentenceBounds(x.phrase); c < 0 {
		for k := x.phrase + 1; k < hi && k < x.phrase+8 && c < 0; k++ {
			if c = r.clauseAt[k]; c >= 0 && r.clauses[c].resumes >= 0 {
				return // معارك مع المتمردين الذين تدعمهم رواندا
			}
		}
	}
	if c < 0 || r.phrases[x.phrase].place == "subject" {
		return
	}
	subject, _ := r.subjectOf(c)
	for _, k := range subject {
		if p := &r.phrases[k]; p.head >= 0 && r.actsAs(p) {
			x.fill(lent, k)
		}
	}
}

// circumstance tells whether what stands after a preposition only happens beside what the verb says: برعاية قطرية, بعد هجوم.
func circumstance(place string) bool {
	switch place {
	case under, atTime, cause, despite, agent, source, atPlace:
		return true
	}
	return false
}

// isInstance tells whether the word at token i, before the one being read, has turned out to be a cue.
func (r *reader) isInstance(i int32) bool {
	_, found := slices.BinarySearchFunc(r.instances, i, func(x instance, i int32) int { return cmp.Compare(x.token, i) })
	return found
}

// instanceFrom returns the index of the first instance at or after token i.
func (r *reader) instanceFrom(i int32) int {
	n, _ := slices.BinarySearchFunc(r.instances, i, func(x instance, i int32) int { return cmp.Compare(x.token, i) })
	return n
}
