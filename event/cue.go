package event

import (
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// An instance is a cue at its place in a text, with what fills the places of its frame.
type instance struct {
	cue     *table.CueRule
	event   uint32
	hit     *section.Hit
	token   int32
	phrase  int32
	clause  int32 // the cue's own clause, or the one that governs its noun phrase; -1 if none
	verbal  bool  // the cue is the verb of its clause
	filled  []filled
	lists   *lists
	end     int32 // last token of what the cue governs
	met     int   // conditions of Needs that hold
	absorbs int32 // phrase of a verb that only says more of the cue's noun: استهدف; -1 if none
}

// A filled is a place of a frame with the phrases in it.
type filled struct {
	place   string
	phrases []int32
}

// in returns the phrases in a place.
func (x *instance) in(place string) []int32 {
	for i := range x.filled {
		if x.filled[i].place == place {
			return x.filled[i].phrases
		}
	}
	return nil
}

// fill adds phrases to a place.
func (x *instance) fill(place string, phrases ...int32) {
	if len(phrases) == 0 {
		return
	}
	for i := range x.filled {
		if f := &x.filled[i]; f.place == place {
			for _, k := range phrases {
				if !contains(f.phrases, k) {
					f.phrases = x.lists.push(f.phrases[:len(f.phrases):len(f.phrases)], k)
				}
			}
			return
		}
	}
	x.filled = append(x.filled, filled{place, x.lists.push(nil, phrases...)})
}

func contains(list []int32, k int32) bool {
	for _, x := range list {
		if x == k {
			return true
		}
	}
	return false
}

// roleIn returns the role that a frame gives to a place, "" if it has none.
func roleIn(frame []table.Slot, place string) string {
	for _, s := range frame {
		if s.Place == place {
			return s.Role
		}
	}
	return ""
}

// cueOf returns the first cue whose finite verb stands at token i, nil if there is none. It serves to know
// whether the verb takes an object, before it is known which of its cues holds.
func (r *reader) cueOf(i int32) *table.CueRule {
	hits := r.page.AtAny(int(i), section.Cues)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Cue && (isFinite(h.Features) || h.Features&inflect.Participle != 0) {
			return &r.finder.cues[h.Entry]
		}
	}
	return nil
}

// readCues makes an instance of the best cue at each token that has one.
func (r *reader) readCues() {
	for i := int32(0); i < int32(len(r.words)); i++ {
		hits := r.page.AtAny(int(i), section.Cues)
		if hits == nil {
			continue
		}
		if x, ok := r.bestCue(i, hits); ok {
			r.instances = append(r.instances, x)
			i = x.hit.Last
		}
	}
}

// bestCue weighs the cues among the hits at token i: the longer first, then the one with more conditions met, then the lexicon's order.
func (r *reader) bestCue(i int32, hits []section.Hit) (best instance, ok bool) {
	var ready [2]bool // of r.base, which is filled once for all cues of the token
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Cue || ok && h.Last < best.hit.Last {
			continue
		}
		x, fits := r.instanceOf(i, h, &ready)
		x.met -= unlikely(h.Features)
		if fits && (!ok || h.Last > best.hit.Last || x.met > best.met) {
			best, ok = x, true
			r.trial, r.best = r.best, r.trial
		}
	}
	if ok {
		n := len(r.filled)
		r.filled = append(r.filled, best.filled...)
		best.filled = r.filled[n:len(r.filled):len(r.filled)]
	}
	return best, ok
}

// unlikely counts against readings that letters allow but news seldom means: أضرب as I strike, توعد as she is promised.
func unlikely(f inflect.Feature) int {
	const singularFirst = inflect.First
	switch {
	case f&inflect.PassiveOnly != 0:
		return 2
	case f&singularFirst != 0 && f&inflect.Plural == 0:
		return 2
	case isFinite(f) && f&inflect.Plural != 0 && f&inflect.Feminine != 0:
		return 2 // وعين, "they were aware" of women, is rather و + عين
	}
	return 0
}

// instanceOf fills the places of a cue's hit and tests its conditions.
func (r *reader) instanceOf(i int32, h *section.Hit, ready *[2]bool) (instance, bool) {
	cue := &r.finder.cues[h.Entry]
	w := &r.words[i]
	verbal := w.part == verb
	if verbal != (isFinite(h.Features) || h.Features&inflect.Participle != 0) && !(!cue.Verbal && !verbal) {
		return instance{}, false
	}
	if r.inFigure(i) || verbal && !r.moodFits(int(i), h) {
		return instance{}, false
	}
	if verbal && cue.NoVerb || !verbal && cue.NoMasdar || w.part == inner || w.entity >= 0 {
		return instance{}, false
	}
	if verbal && !r.isReading(w, h) {
		return instance{}, false
	}
	side := 0
	if verbal {
		side = 1
	}
	if !ready[side] {
		r.base[side] = r.places(i, h, verbal, r.base[side].filled[:0])
		ready[side] = true
	}
	x := r.base[side]
	x.filled = append(r.trial[:0], x.filled...)
	x.cue, x.hit, x.event = cue, h, cue.Event
	r.settleGenitive(&x)
	r.takeAntecedent(&x)
	r.trial = x.filled
	if !r.meets(&x) {
		return instance{}, false
	}
	x.event = r.refine(&x)
	if verbal && r.wordsObject(&x) {
		r.resumedObject(&x)
		r.trial = x.filled
	}
	return x, true
}

// wordsObject tells whether a cue demands certain words for its object, which are then a part of it: رفع + حظر, not استقبل + somebody.
func (r *reader) wordsObject(x *instance) bool {
	for _, c := range x.cue.Needs {
		if c.Place == "object" && c.Set != table.Any && r.finder.wording[c.Set] {
			return true
		}
	}
	return false
}

// resumedObject takes over what a verb says of the demanded object: the ban of رفعت حظرا كان يمنع المقاولين is a ban of the contractors,
// and no event of its own.
func (r *reader) resumedObject(x *instance) {
	object := x.in("object")
	if len(object) == 0 {
		return
	}
	for k := object[0] + 1; k < int32(len(r.clauseAt)) && k <= object[0]+4; k++ {
		c := r.clauseAt[k]
		if c < 0 || c == x.clause {
			continue
		}
		cl := &r.clauses[c]
		resumes, gap := cl.resumes, cl.gap
		if cl.auxiliary >= 0 {
			resumes, gap = r.clauses[cl.auxiliary].resumes, r.clauses[cl.auxiliary].gap
		}
		if resumes != object[0] || gap == noGap || r.isHelper(k) && k+1 < int32(len(r.clauseAt)) && r.phrases[k+1].kind == verbal {
			continue
		}
		if cue := r.cueOf(r.phrases[k].head); cue != nil && r.finder.tables.Event(cue.Event).Content != "" {
			return // قرارا يدعو إلى وقف القتال calls for something itself
		} else if cue != nil {
			x.absorbs = k
			x.fill("resumed", cl.object...)
		}
		r.fillOthers(x, cl.others) // حظرا استمر أربعة أشهر على صادرات السكر
		return
	}
}

// inFigure tells whether token i belongs to a number rather than to what it counts: يقل of ما لا يقل عن 35 شخصا.
func (r *reader) inFigure(i int32) bool {
	for k := r.figureFrom(i - 12); k < len(r.figures) && r.figures[k].First <= int(i); k++ {
		if f := &r.figures[k]; int(i) <= f.Last && (f.Noun < 0 || int(i) < f.Noun) {
			return true
		}
	}
	return false
}

// isReading tells whether a finite cue is of the reading that was chosen for its word: توقف before a masculine noun is "it stopped", not
// "she arrests". What passives say of the first person (نزار, "we are visited") counts never.
func (r *reader) isReading(w *word, h *section.Hit) bool {
	const never = inflect.PassiveOnly | inflect.First
	if !isFinite(h.Features) || !isFinite(w.features) {
		return true
	}
	return h.Features&never != never && (h.Features^w.features)&inflect.Feminine == 0
}

// meets tests the conditions of a cue.
func (r *reader) meets(x *instance) bool {
	for _, c := range x.cue.Needs {
		if !r.holdsAt(x, c) {
			return false
		}
		x.met++
	}
	for _, c := range x.cue.Unless {
		if r.holdsAt(x, c) {
			return false
		}
	}
	return true
}

// refine turns an event into a more exact one: a bombardment by drones is a drone strike.
func (r *reader) refine(x *instance) uint32 {
	for _, b := range x.cue.Becomes {
		for _, c := range b.When {
			if r.holdsAt(x, c) {
				return b.Event
			}
		}
	}
	return x.cue.Event
}

// holdsAt tests one condition.
func (r *reader) holdsAt(x *instance, c table.Condition) bool {
	if c.Set == table.Any {
		return len(x.in(c.Place)) > 0 || c.Place == "nisba" && r.hasNisba(x)
	}
	switch c.Place {
	case "sentence":
		return r.inSentence(x.token, c.Set)
	case "content":
		return r.holds(x.hit.Last+1, x.end, c.Set) || r.holdsBefore(x, c.Set)
	case "adjective":
		return r.holdsAdjective(x, c.Set)
	}
	for _, k := range x.in(c.Place) {
		p := &r.phrases[k]
		lo, hi := r.reach(x, k, p)
		if r.holds(lo, hi, c.Set) {
			return true
		}
	}
	return false
}

// takeAntecedent makes what the pronoun of a cue means its object, where the cue demands an object of some sort and such a noun stands before it in the
// sentence: أطلقوا صاروخا، وأكد الجيش اعتراضه. The owner of a masdar is then its subject.
func (r *reader) takeAntecedent(x *instance) {
	if !r.words[x.token].suffix || x.hit.Features&inflect.Plural != 0 && !x.verbal || len(x.in("object")) > 0 {
		return
	}
	for _, c := range x.cue.Needs {
		if c.Place != "object" || c.Set == table.Any {
			continue
		}
		k := r.nominalBefore(x.phrase, func(p *phrase) bool { return p.last < x.token && r.holds(p.head, p.last, c.Set) })
		if k < 0 {
			return
		}
		x.fill("object", k)
		if !x.verbal {
			x.fill("subject", x.in("owner")...)
		}
		return
	}
}

// hasNisba tells whether a nisba describes the cue: التهديدات الأمريكية.
func (r *reader) hasNisba(x *instance) bool {
	return len(r.nisbasOf(x.token)) > 0
}

// nisbasOf returns the nisbas that describe the cue at token i. Cues are read in order, so that r.nisbaOf is in order, too.
func (r *reader) nisbasOf(i int32) []nisbaAt {
	from := sort.Search(len(r.nisbaOf), func(n int) bool { return r.nisbaOf[n].token >= i })
	to := from
	for to < len(r.nisbaOf) && r.nisbaOf[to].token == i {
		to++
	}
	return r.nisbaOf[from:to]
}

// holdsBefore looks at what the cue governs though it stands before it: المعدات التي يتم تزويد الجيش بها.
func (r *reader) holdsBefore(x *instance, set uint32) bool {
	for i := range x.filled {
		if x.filled[i].place == "subject" {
			continue
		}
		for _, k := range x.filled[i].phrases {
			if p := &r.phrases[k]; p.last < x.token && r.holds(p.first, p.last, set) {
				return true
			}
		}
	}
	return false
}

// reach returns the tokens of a phrase that a condition looks at: for the cue's own phrase, what follows the cue.
func (r *reader) reach(x *instance, k int32, p *phrase) (lo, hi int32) {
	if k == x.phrase && !x.verbal {
		return min(x.hit.Last+1, p.last), p.last
	}
	return p.first, p.last
}

// holdsAdjective looks at the words right after a noun cue that describe it: قصف صاروخي.
func (r *reader) holdsAdjective(x *instance, set uint32) bool {
	if x.verbal {
		return false
	}
	p := &r.phrases[x.phrase]
	for i := x.hit.Last + 1; i <= p.last; i++ {
		if !r.isAdjective(i) {
			return false
		}
		if r.holds(i, i, set) {
			return true
		}
	}
	return false
}

// inSentence tells whether a word of the set stands anywhere in the sentence of token i. The sets of a sentence are
// marked once, so that many cues in one sentence cost no more.
func (r *reader) inSentence(i int32, set uint32) bool {
	s := r.sentenceOf(i)
	if r.markedSentence != s {
		r.markedSentence = s
		clear(r.marked)
		sentence := &r.page.Sentences[s]
		for j := sentence.First; j <= sentence.Last; j++ {
			hits := r.page.AtAny(int(j), section.Members)
			for k := range hits {
				if hits[k].Kind == table.Member {
					r.finder.tables.MarkSets(hits[k].Entry, r.marked)
				}
			}
		}
		r.markTypes(sentence)
	}
	if int(set) < len(r.marked) && r.marked[set] {
		return true
	}
	return slices.ContainsFunc(r.finder.types[set], func(t string) bool { return slices.Contains(r.markedTypes, t) })
}

// markTypes notes of which types the entities in a sentence are, nisbas left out.
func (r *reader) markTypes(sentence *section.Sentence) {
	r.markedTypes = r.markedTypes[:0]
	for k := r.entityFrom(sentence.First); k < len(r.entities) && r.entities[k].First <= int(sentence.Last); k++ {
		if e := &r.entities[k]; e.Form != entity.Nisba && !slices.Contains(r.markedTypes, string(e.Type)) {
			r.markedTypes = append(r.markedTypes, string(e.Type))
		}
	}
}

// sentenceOf returns the index of the sentence of token i. Calls come in rising order mostly, so it walks.
func (r *reader) sentenceOf(i int32) int32 {
	s := r.sentence
	for s > 0 && r.page.Sentences[s].First > i {
		s--
	}
	for int(s)+1 < len(r.page.Sentences) && r.page.Sentences[s].Last < i {
		s++
	}
	r.sentence = s
	return s
}
