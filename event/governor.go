package event

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

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
	if !r.sortPlaces(x, c, place, subject) {
		return
	}
	if r.words[x.token].suffix && place != "subject" && len(x.in("subject")) == 0 {
		x.fill("owner", r.owners(x, c, r.acting(subject))...)
	}
}

// sortPlaces takes over what the sort of the verb over a cue lends it. It reports false if that verb has nothing more to do with the cue.
func (r *reader) sortPlaces(x *instance, c *clause, place string, subject []int32) bool {
	v := &r.words[r.phrases[c.verb].head]
	switch v.sort {
	case lightVerb:
		if place == "subject" || circumstance(place) || place == in && len(c.object) > 0 {
			return false // لقوا مصرعهم في انفجار
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
			return false // استأنفوا في روما محادثات بوساطة عمانية
		}
		r.fillOthers(x, except(c.others, x.phrase))
	case causeVerb:
		if place == to || place == into && first(c.others, x.phrase) == x.phrase {
			x.fill(lent, c.object...) // دفع الإدارة إلى تقديم الدعم
		}
	case reportingVerb:
		if place == by && x.hit.Features&inflect.Masdar != 0 && c.content < 0 {
			x.fill(lent, r.acting(subject)...) // رد بقصف المدينة
		}
		if place != "subject" && !circumstance(place) && (v.means == "announce" || place == on || place == off) && len(r.finder.tables.Event(r.finder.cues[x.hit.Entry].Event).Within) == 0 {
			x.fill("announcer", subject...)
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
	return true
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

// doersOf returns who does what the verb over a noun cue says.
func (r *reader) doersOf(x *instance) []int32 {
	if x.clause < 0 || r.phrases[x.phrase].place == "subject" {
		return nil
	}
	subject, _ := r.subjectOf(x.clause)
	return r.acting(subject)
}
