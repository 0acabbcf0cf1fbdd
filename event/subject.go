package event

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// assignSubject parts the noun phrases after the verb into subject and objects.
func (r *reader) assignSubject(c *clause, previous int32) {
	groups := r.grouped(c.object)
	if len(groups) > 2 && r.isApposition(groups[1][0]) {
		groups = slices.Delete(groups, 1, 2)
	}
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
		if c.inherits < 0 && r.demandsHead(c, groups[0][0]) && !r.isReflexive(groups[1][0]) {
			c.takeObjects(groups) // دون أن يطلق سراح الرئيس
			c.passive = true
			break
		}
		if r.disagrees(c, groups[0][0]) || c.inherits >= 0 && r.demandsSecond(c, groups[1][0]) || r.sharesSubject(c) && r.unlikeVerb(c, groups[0][0]) {
			c.takeObjects(groups)
			break
		}
		c.subject = groups[0]
		c.takeObjects(groups[1:])
	}
	if len(groups) == 0 && c.gap == subjectGap && c.resumes >= 0 && r.suffersIn(c) {
		c.passive = true // ثلاثة صحفيين أوقفوا
	}
	if len(c.subject) == 0 && c.gap != subjectGap && c.inherits < 0 && !spoken && !c.passive {
		c.inherits = previous
	}
	if len(c.subject) > 0 {
		c.inherits = -1
	}
}

// suffersIn tells whether a relative clause without an object is passive: its verb is a cue that may be, and its antecedent names no body.
func (r *reader) suffersIn(c *clause) bool {
	cue := r.cueOf(r.phrases[c.verb].head)
	return cue != nil && cue.Passive && !r.namesActor(&r.phrases[c.resumes]) && roleIn(cue.Frame, "object") == "target"
}

// isReflexive tells whether phrase k is نفسه, which makes of the noun before it who does it: فجّر انتحاري نفسه.
func (r *reader) isReflexive(k int32) bool {
	p := &r.phrases[k]
	return p.head < 0 && r.words[p.first].means == "self"
}

// demandsSecond tells whether the verb is a cue that demands words in a second object, and these stand in phrase k: the first noun phrase
// is then its first object, not its subject, in وحملت إسلام آباد المسؤولية.
func (r *reader) demandsSecond(c *clause, k int32) bool {
	p := &r.phrases[k]
	return r.demands(c.verb, "object2", func(_ *section.Hit, set uint32) bool { return r.holds(p.first, p.last, set) })
}

// demandsObject tells whether a cue of the verb of phrase k demands the word at token i as its object: سراح in أطلق مسلحون يعتقد أنهم متطرفون سراح رهائن.
func (r *reader) demandsObject(k, i int32) bool {
	return r.demands(k, "object", func(_ *section.Hit, set uint32) bool { return r.isWording(i, set) })
}

// demandsHead tells whether a cue of the verb that has a passive demands, word for word, the head of phrase k as its object.
func (r *reader) demandsHead(c *clause, k int32) bool {
	head := r.phrases[k].head
	return head >= 0 && r.demands(c.verb, "object", func(h *section.Hit, set uint32) bool {
		return isFinite(h.Features) && r.finder.cues[h.Entry].Passive && r.isWording(head, set)
	})
}

// demands tells whether a cue of the verb of phrase k needs words at a place that met says are there: of the hit of the cue and the set
// that it asks for.
func (r *reader) demands(k int32, place string, met func(h *section.Hit, set uint32) bool) bool {
	hits := r.page.AtAny(int(r.phrases[k].head), section.Cues)
	for n := range hits {
		if hits[n].Kind != table.Cue {
			continue
		}
		for _, need := range r.finder.cues[hits[n].Entry].Needs {
			if need.Place == place && met(&hits[n], need.Set) {
				return true
			}
		}
	}
	return false
}

// isWording tells whether token i holds a word of a set that a cue gives word for word.
func (r *reader) isWording(i int32, set uint32) bool {
	return set != table.Any && r.finder.wording[set] && r.holds(i, i, set)
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
	case c.content >= 0 && (r.actsAs(p) || p.head >= 0 && r.hasClass(p.head, "statement_noun")):
		c.subject = group // ونفى الكرملين أن, وذكر بيان أن
	case v.suffix || c.gap == objectGap:
		c.subject = group
	case v.sort == reportingVerb && c.inherits >= 0 && p.head >= 0 && !r.words[p.head].class.acts() && p.person < 0 && p.figure < 0:
		c.object = group // وجدد رفضه, وأكد حرص الحكومة
	case !transitive:
		c.subject = group
	case r.disagrees(c, group[0]):
		c.object = group
	case r.sharesSubject(c) && r.unlikeVerb(c, group[0]):
		c.object = group
	case r.nominative(p) && cue != nil && cue.Passive && !r.namesActor(p):
		c.object, c.passive = group, true // وجُرح آخرون
	case r.nominative(p):
		c.subject = group
	case cue != nil && cue.Passive && !r.namesActor(p) && !r.sharesSubject(c):
		c.object, c.passive = group, true
	case r.phrases[c.verb].joined && previous >= 0 && c.inherits >= 0 && !(r.actsAs(p) && (r.mayLackObject(c, cue) || r.newSpeaker(c, p, cue))):
		c.object = group
	case (c.subordinate || c.resumes >= 0 && c.gap == noGap || r.words[p.head0()].suffix) && previous >= 0 && r.leavesPartnerOpen(c, cue) && r.actingBefore(previous) >= 0:
		c.object, c.inherits = group, r.actingBefore(previous) // زار وفد موسكو حيث التقى الوزير, زيارة يلتقي خلالها الرئيس
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
	return r.hasActing(c.inherits)
}

// actingBefore returns the nearest clause from c back in its sentence whose subject acts, -1 if none near has one.
func (r *reader) actingBefore(c int32) int32 {
	const reach = 4
	for n := c; n >= 0 && n > c-reach && r.sentenceOf(r.phrases[r.clauses[n].verb].first) == r.sentenceOf(r.phrases[r.clauses[c].verb].first); n-- {
		if r.hasActing(n) {
			return n
		}
	}
	return -1
}

// hasActing tells whether somebody who acts is the subject of clause c.
func (r *reader) hasActing(c int32) bool {
	subject, _ := r.subjectOf(c)
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

// newSpeaker tells whether a group after a joined verb of speech is who speaks, though the verb takes an object: after a pause, and where who acted before
// has not spoken, as in قدمت الوزيرة استقالتها، وطالبت المعارضة بانتخابات.
func (r *reader) newSpeaker(c *clause, p *phrase, cue *table.CueRule) bool {
	if cue == nil || r.finder.tables.Event(cue.Event).Content == "" || !r.namesActor(p) || c.verb == 0 || !r.isComma(c.verb-1) {
		return false
	}
	head := r.phrases[r.clauses[c.inherits].verb].head
	before := r.cueOf(head)
	return r.words[head].sort != reportingVerb && (before == nil || r.finder.tables.Event(before.Event).Content == "")
}

// mayLackObject tells whether a cue can do without an object: what one promises or threatens needs nobody to whom it is said, and a phrase with a
// preposition may have the object's role, in تعهدت لأوكرانيا.
func (r *reader) mayLackObject(c *clause, cue *table.CueRule) bool {
	if cue == nil {
		return false
	}
	if r.finder.tables.Event(cue.Event).Content == string(Planned) {
		return true
	}
	present := func(place string) bool {
		return slices.ContainsFunc(c.others, func(k int32) bool { return r.phrases[k].prep == place && r.phrases[k].head >= 0 })
	}
	role, accuses := roleIn(cue.Frame, "object"), r.finder.tables.Event(cue.Event).Content == string(Alleged)
	for _, s := range cue.Frame {
		if s.Role == role && s.Place != "object" && (!accuses || present(s.Place)) {
			return true
		}
	}
	return false
}
