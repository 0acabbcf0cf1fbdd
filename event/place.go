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
			case p.joined && place != "" && p.head >= 0 && r.words[p.head].class&masdarNoun != 0:
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

// acting keeps of phrases those that may be who does something.
func (r *reader) acting(list []int32) []int32 {
	var out []int32
	for _, k := range list {
		if r.actsAs(&r.phrases[k]) {
			out = append(out, k)
		}
	}
	return out
}

// circumstance tells whether what stands after a preposition only happens beside what the verb says: برعاية قطرية, بعد هجوم.
func circumstance(place string) bool {
	switch place {
	case under, atTime, cause, despite, agent, source, atPlace:
		return true
	}
	return false
}

// relativePlaces takes over what a verb says of the cue's noun: الهجوم الذي نفذه مسلحون, غارة استهدفت منزلا.
func (r *reader) relativePlaces(x *instance, last int32) {
	const near = 3
	for k := last + 1; k < int32(len(r.clauseAt)) && k <= last+near; k++ {
		c := r.clauseAt[k]
		if c < 0 {
			continue
		}
		cl := &r.clauses[c]
		if cl.gap == noGap && cl.resumes == last && r.words[r.phrases[cl.verb].head].sort == plainVerb && r.isSameType(x, r.phrases[cl.verb].head) {
			x.fill("resumed", cl.subject...) // الانتخابات التي فاز بها رودريغو باز
			r.fillOthers(x, cl.others)
			x.absorbs, x.end = cl.verb, r.phrases[cl.end].last
			return
		}
		if cl.gap == noGap && r.words[r.phrases[cl.verb].head].sort == plainVerb && !cl.passive {
			return // زيارة التقى خلالها: another thing that happened
		}
		if cl.resumes < x.phrase || cl.resumes > last || cl.resumes != x.phrase && r.words[r.phrases[cl.resumes].head0()].class&masdarNoun != 0 {
			return
		}
		r.sayMore(x, cl)
		return
	}
}

// sayMore takes over the places of a verb that says more of a noun cue.
func (r *reader) sayMore(x *instance, cl *clause) {
	v := &r.words[r.phrases[cl.verb].head]
	cue := r.kinVerb(x, r.phrases[cl.verb].head)
	if v.sort == auxiliaryVerb && v.means == "be" || v.sort == passiveVerb || v.sort == happenVerb {
		r.fillOthers(x, cl.others) // زيارة كانت مقررة إلى باراغواي, محادثات جرت بين الطرفين
		x.end = r.phrases[cl.end].last
		return
	}
	if v.sort == extentVerb {
		for _, k := range cl.object {
			if r.phrases[k].head >= 0 && r.words[r.phrases[k].head].class&personNoun != 0 {
				x.fill("object", k) // تبادل للأسرى شمل 185 عسكريا
			} else {
				x.fill(in, k)
			}
		}
		r.fillOthers(x, cl.others)
		x.end = r.phrases[cl.end].last
		x.absorbs = cl.verb
		return
	}
	if v.sort != lightVerb && cue == nil {
		return
	}
	if cl.gap == objectGap || cl.passive {
		x.fill("subject", cl.subject...)
		if k := r.actorBefore(x.phrase); len(cl.subject) == 0 && !cl.passive && k >= 0 {
			x.fill("subject", k)
		}
	} else if cue != nil && roleIn(cue.Frame, "object") == "location" {
		x.fill(in, cl.object...)
	} else {
		x.fill("object", cl.object...)
	}
	r.fillOthers(x, cl.others)
	x.end = r.phrases[cl.end].last
	x.absorbs = cl.verb
}

// governorPlaces takes over the subject and the other phrases of the verb that has the cue's phrase in a place.
func (r *reader) governorPlaces(x *instance) {
	if x.clause < 0 {
		return
	}
	c := &r.clauses[x.clause]
	v := &r.words[r.phrases[c.verb].head]
	place := r.phrases[x.phrase].place
	subject, _ := r.subjectOf(x.clause)
	if place == "subject" && c.gap == objectGap && c.resumes >= 0 && r.kinVerb(x, r.phrases[c.verb].head) != nil {
		x.fill(in, c.resumes) // جزر القمر التي ضربها إعصار
		return
	}
	if place == "subject" && x.absorbs < 0 && r.kinVerb(x, r.phrases[c.verb].head) != nil {
		r.sayMore(x, c) // انفجار يهز المرفأ
		return
	}
	if place == "subject" {
		for _, k := range c.others {
			if p := &r.phrases[k]; p.prep == in || p.prep == atPlace {
				x.fill(p.prep, k) // أودى إعصار بحياة 61 شخصا في مدغشقر
			}
		}
	}
	if (place == "object" || place == "object2") && v.sort == plainVerb && r.words[x.token].accusative && x.hit.Features&inflect.Masdar != 0 && r.phrases[x.phrase].figure < 0 && !r.hasNisba(x) {
		x.fill("subject", subject...) // تظاهروا تنديدا بالعدوان
	}
	if v.class&cancelWord != 0 && place != "subject" && !r.foils(r.phrases[c.verb].head) {
		x.fill(lent, subject...) // ألغى الرئيس زيارته
	}
	if place == in && r.phrases[x.phrase].head == x.token && v.sort == plainVerb && !c.passive && len(c.object) > 0 && r.finder.tables.Event(r.finder.cues[x.hit.Entry].Event).PLOVER == "ASSAULT" && r.cueOf(r.phrases[c.verb].head) != nil {
		x.fill(lent, r.acting(subject)...) // قتل مسلحون 20 شخصا في هجوم
	}
	switch v.sort {
	case lightVerb:
		if place == "subject" || circumstance(place) || place == in && len(c.object) > 0 {
			return // لقوا مصرعهم في انفجار
		}
		if v.means == "swap" || v.means == "receive" {
			x.fill("object", subject...)
		} else {
			x.fill("subject", subject...)
		}
		r.fillOthers(x, except(c.others, x.phrase))
	case passiveVerb:
		if place == "object" && len(r.acting(subject)) > 0 {
			r.fillOthers(x, except(c.others, x.phrase)) // وفد يجري في القاهرة محادثات
			break
		}
		r.fillOthers(x, after(c.others, x.phrase))
	case happenVerb:
		if v.means == "witness" && place != "subject" {
			x.fill(in, subject...)
		}
		r.fillOthers(x, after(c.others, x.phrase))
	case enableVerb:
		if place != to {
			x.fill(lent, r.enabled(c, x.phrase)...)
		}
	case auxiliaryVerb, modalVerb:
		if place != "subject" && v.means != string(Alleged) {
			x.fill(lent, subject...)
		}
		if place == by && len(c.object) > 0 {
			return // استأنفوا في روما محادثات بوساطة عمانية
		}
		r.fillOthers(x, except(c.others, x.phrase))
	case causeVerb:
		if (place == to || place == into) && first(c.others, x.phrase) == x.phrase {
			x.fill(lent, c.object...) // دفع الإدارة إلى تقديم الدعم
		}
	case plainVerb:
		if place == to && r.judges(r.phrases[c.verb].head) {
			x.fill("subject", r.acting(c.object)...) // انتقدت المنظمة السلطات لسجنها صحفيين
			break
		}
		if x.hit.Features&inflect.Masdar != 0 && (place == to || (place == by || place == into) && !r.isInstance(r.phrases[c.verb].head)) {
			x.fill(lent, r.acting(subject)...) // اقتحموا المدينة لاعتقال القائد, رد بإطلاق صاروخ, سارع إلى التنديد
		}
	}
	if r.words[x.token].suffix && place != "subject" && len(x.in("subject")) == 0 {
		x.fill("owner", r.owners(x, c, r.acting(subject))...)
	}
	if v.sort == reportingVerb && place == by && x.hit.Features&inflect.Masdar != 0 && c.content < 0 {
		x.fill(lent, r.acting(subject)...) // رد بقصف المدينة
	}
	if v.sort == reportingVerb {
		if place != "subject" && !circumstance(place) && (v.means == "announce" || place == on || place == off) && len(r.finder.tables.Event(r.finder.cues[x.hit.Entry].Event).Within) == 0 {
			x.fill("announcer", subject...)
		}
	}
}

// judges tells whether the verb at token i says what somebody thinks of what another has done: انتقد.
func (r *reader) judges(i int32) bool {
	cue := r.cueOf(i)
	return cue != nil && r.finder.tables.Event(cue.Event).Content == "actual"
}

// foils tells whether the verb at token i keeps another's deed from succeeding: أحبط.
func (r *reader) foils(i int32) bool { return r.lexeme(i, "cancel") == "foil" }

// owners returns whom the pronoun of a masdar means: the subject of the verb over it, unless the verb shows that this is a man and the
// pronoun a feminine one. Then it is the nearest before it that suits: دعا رئيس الوزراء إلى الضغط على إسرائيل لوقف غاراتها.
func (r *reader) owners(x *instance, c *clause, subject []int32) []int32 {
	if len(subject) == 0 {
		return subject
	}
	if !r.femininePronoun(x.token) {
		if p := &r.phrases[subject[0]]; !r.singularPronoun(x.token) || p.person >= 0 || !r.feminine(p) {
			return subject
		}
		if k := r.nominalBefore(x.phrase, func(p *phrase) bool { return r.actsAs(p) && r.pronounAgrees(x.token, p) }); k >= 0 {
			return []int32{k} // أوقفت الشرطة ناشرا ومنعت تغطية محاكمته
		}
		return nil
	}
	_, feminine := r.genders(r.phrases[c.verb].head)
	if p := &r.phrases[subject[0]]; feminine || subject[0] < c.verb || p.person < 0 && r.words[p.head0()].class&personNoun == 0 {
		return subject
	}
	if k := r.nominalBefore(x.phrase, func(p *phrase) bool { return r.actsAs(p) && r.feminine(p) }); k >= 0 {
		return []int32{k}
	}
	return nil
}

// actorBefore returns the nearest name before phrase k that can act: who does what العملية التي تشنها leaves open.
func (r *reader) actorBefore(k int32) int32 {
	return r.nominalBefore(k, func(p *phrase) bool { return r.words[p.head].entity >= 0 && r.words[p.head].class.acts() })
}

// nominalBefore returns the nearest noun phrase with a head before phrase k in its sentence that fits, -1 if none near does.
func (r *reader) nominalBefore(k int32, fits func(*phrase) bool) int32 {
	lo, _ := r.sentenceBounds(k)
	lo = max(lo, k-farthest)
	for k--; k >= lo; k-- {
		if p := &r.phrases[k]; p.kind == nominal && p.head >= 0 && fits(p) {
			return k
		}
	}
	return -1
}

// kinVerb returns the cue of the verb at token i whose events are of the noun cue's sort, so that it only says more of it: both are of
// one type, or of one PLOVER class, as قصف and استهدف are. It returns nil if there is none.
func (r *reader) kinVerb(x *instance, i int32) *table.CueRule {
	noun := r.finder.tables.Event(r.finder.cues[x.hit.Entry].Event)
	hits := r.page.AtAny(int(i), section.Cues)
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Cue || !isFinite(h.Features) {
			continue
		}
		cue := &r.finder.cues[h.Entry]
		if verb := r.finder.tables.Event(cue.Event); verb.ID == noun.ID || verb.PLOVER != "" && verb.PLOVER == noun.PLOVER {
			return cue
		}
	}
	return nil
}

// isSameType tells whether the verb at token i is a cue of the very type of a noun cue.
func (r *reader) isSameType(x *instance, i int32) bool {
	verb := r.kinVerb(x, i)
	return verb != nil && verb.Event == r.finder.cues[x.hit.Entry].Event
}

// enabled returns who may do what a verb like سمح governs: its ل phrase, or its object.
func (r *reader) enabled(c *clause, cue int32) []int32 {
	var out []int32
	for _, k := range c.others {
		if r.phrases[k].prep == to && k != cue {
			out = append(out, k)
		}
	}
	if len(out) == 0 && len(c.object) > 0 && !contains(c.object, cue) {
		out = c.object
	}
	return out
}

func except(list []int32, k int32) []int32 {
	out := make([]int32, 0, len(list))
	for _, x := range list {
		if x != k {
			out = append(out, x)
		}
	}
	return out
}

func after(list []int32, k int32) []int32 {
	for i, x := range list {
		if x > k {
			return list[i:]
		}
	}
	return nil
}

// settleGenitive decides whether the genitive of a masdar is its subject or its object: إدانة روسيا للهجوم has a subject,
// since the object follows with ل; اغتيال القيادي has an object. A noun's frame says it outright.
func (r *reader) settleGenitive(x *instance) {
	if x.verbal || !x.cue.Verbal || roleIn(x.cue.Frame, "genitive") != "" {
		return
	}
	genitive := x.in("genitive")
	transitive := roleIn(x.cue.Frame, "object") != "" || needsObject(x)
	own := r.words[x.token].suffix
	objects := x.in("object")
	if !transitive {
		x.fill("subject", genitive...)
		if own {
			x.fill("subject", x.in("owner")...)
		}
		return
	}
	if own && (len(objects) > 0 || len(x.in(to)) > 0) {
		x.fill("subject", x.in("owner")...) // تعهدها منح أوكرانيا قرضا
	}
	if len(genitive) == 0 && !own || x.hit.Features&inflect.PassiveParticiple != 0 {
		if for_ := x.in(to); len(objects) == 0 && len(for_) > 0 && r.freeFor(x, to) && x.hit.Features&inflect.PassiveParticiple == 0 {
			x.fill("object", for_...)
		}
		return
	}
	if len(objects) == 0 && len(genitive) > 0 && r.fillsObjectElsewhere(x) && r.actsAs(&r.phrases[genitive[0]]) {
		x.fill("subject", genitive...) // زيارة الرئيس إلى مقديشو
		return
	}
	if len(objects) > 0 && roleIn(x.cue.Frame, "object") == "instrument" && roleIn(x.cue.Frame, to) == "target" && len(genitive) > 0 && len(x.in(to)) == 0 && !own {
		if doers := r.doersOf(x); len(doers) > 0 {
			x.fill(to, genitive...) // وافقت هولندا على تسليم أوكرانيا 24 مقاتلة
			x.fill(lent, doers...)
			return
		}
	}
	switch for_ := slices.DeleteFunc(r.lists.push(nil, x.in(to)...), func(k int32) bool { return r.phrases[k].head < 0 || r.isMasdar(r.phrases[k].head) }); {
	case len(objects) > 0:
		x.fill("subject", genitive...)
	case len(for_) > 0 && r.marksObject(x, to) && (own && len(genitive) == 0 || r.actsAs(&r.phrases[first(genitive, for_[0])])): // رفضها للخطة
		x.fill("subject", genitive...)
		x.fill("object", for_...)
	default:
		x.fill("object", genitive...)
	}
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

// fillsObjectElsewhere tells whether a phrase with a preposition has the role of the object: زيارة إلى.
func (r *reader) fillsObjectElsewhere(x *instance) bool {
	role := roleIn(x.cue.Frame, "object")
	if role == "" || role == "-" {
		return false
	}
	for _, f := range x.filled {
		if f.place != "object" && f.place != to && f.place != "genitive" && roleIn(x.cue.Frame, f.place) == role && r.phrases[f.phrases[0]].head >= 0 {
			return true
		}
	}
	return false
}

// doersOf returns who does what the verb over a noun cue says.
func (r *reader) doersOf(x *instance) []int32 {
	if x.clause < 0 || r.phrases[x.phrase].place == "subject" {
		return nil
	}
	subject, _ := r.subjectOf(x.clause)
	return r.acting(subject)
}

func first(list []int32, otherwise int32) int32 {
	if len(list) > 0 {
		return list[0]
	}
	return otherwise
}

// needsObject tells whether a cue demands words in its object: رفع + عقوبات.
func needsObject(x *instance) bool {
	for _, c := range x.cue.Needs {
		if c.Place == "object" {
			return true
		}
	}
	return false
}

// marksObject tells whether a place may hold the object of a masdar whose genitive is its subject: اقتحام المستوطنين للمسجد.
func (r *reader) marksObject(x *instance, place string) bool {
	return r.freeFor(x, place) || roleIn(x.cue.Frame, place) == roleIn(x.cue.Frame, "object")
}

// freeFor tells whether the frame gives no role to a place, so that ل may mark the object of a masdar.
func (r *reader) freeFor(x *instance, place string) bool {
	role := roleIn(x.cue.Frame, place)
	return role == "" || role == "-"
}
