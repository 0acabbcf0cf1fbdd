package event

import (
	"cmp"
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// farthest bounds what is looked through for who speaks, so that a sentence of 100,000 words stays linear.
const farthest = 256

// A report is a stretch of text that somebody is said to have said.
type report struct {
	first, last int32 // tokens, both included
	speaker     Argument
	verb        int32 // phrase of the verb of saying; -1 if there is none
	rumour      bool  // nobody is named who says it: بحسب تقارير
}

// readReports finds who says what: the clauses of verbs of saying, وفق and بحسب, and the speaker before a colon.
func (r *reader) readReports() {
	for c := range r.clauses {
		cl := &r.clauses[c]
		switch head := r.phrases[cl.verb].head; r.words[head].sort {
		case reportingVerb:
			if cl.content >= 0 || !r.tells[head] && !cl.negated { // ولم تسجل أي وفيات reports nothing
				r.reportOf(int32(c))
			}
		case modalVerb:
			if r.words[head].means == string(Alleged) && cl.content >= 0 && len(cl.subject) > 0 && r.hasClass(head, "reporting") {
				r.reportOf(int32(c)) // زعم الكرملين أن
			}
		}
	}
	for s := 0; s+1 < len(r.sentencePhrases); s++ {
		r.sourcePhrases(r.sentencePhrases[s], r.sentencePhrases[s+1])
		r.colonSpeaker(r.sentencePhrases[s], r.sentencePhrases[s+1])
	}
	slices.SortStableFunc(r.reports, func(a, b report) int { return int(a.first - b.first) })
}

// reportOf adds what the verb of saying of clause c reports. After حسبما it is what stands before.
func (r *reader) reportOf(c int32) {
	cl := &r.clauses[c]
	verb := &r.phrases[cl.verb]
	lo, hi := r.sentenceBounds(cl.verb)
	speaker, ok := r.speakerOf(c)
	if !ok && cl.verb <= lo+1 && verb.joined && !cl.passive && r.words[verb.head].features&inflect.First == 0 {
		if speaker, ok = r.subjectOfSentenceBefore(lo); !ok && len(r.reports) > 0 {
			speaker, ok = r.reports[len(r.reports)-1].speaker, true
		}
		speaker.Coref = true // وأضاف: whoever has spoken before
	}
	if !ok {
		return
	}
	if k := cl.verb - 1; k >= lo && (r.phrases[k].prep == source || r.phrases[k].kind == joint && r.phrases[k].means == source) {
		first, last := r.scopeStart(k, lo), r.phrases[k].first
		if k-lo <= 1 {
			first, last = r.phrases[cl.end].last+1, r.phrases[hi-1].last // وفق ما كشفته الصحيفة، يعتزم الجيش
		}
		r.reports = append(r.reports, report{first, last, speaker, cl.verb, false})
		return
	}
	if cl.content < 0 && len(cl.object) == 0 && !r.saysOn(cl.end, hi) && len(cl.others) > 0 && r.phrases[cl.others[0]].prep == by && r.phrases[cl.others[0]].head >= 0 && r.words[r.phrases[cl.others[0]].head].class&masdarNoun != 0 && r.words[verb.head].means == "say" && cl.mood != "" {
		return // قد ترد بحظر: what it may do, not what it says
	}
	if k := cl.verb - 1; k > lo && r.phrases[k].means == "as" && cl.content < 0 && len(cl.object) == 0 && !r.saysOn(cl.end, hi) {
		r.reports = append(r.reports, report{r.scopeStart(k, lo), r.phrases[k].first, speaker, cl.verb, false}) // كما قال الوزير
		return
	}
	if cl.gap != noGap && cl.resumes >= 0 && cl.content < 0 {
		return
	}
	last := r.scopeEnd(cl.verb, hi)
	if cl.content < 0 && !r.saysOn(cl.end, hi) {
		last = r.relativeEnd(cl, hi) // أعلنت النيجر طرد السفير، بعدما علقت باريس مساعداتها
	}
	r.reports = append(r.reports, report{verb.last + 1, last, speaker, cl.verb, false})
}

// subjectOfSentenceBefore returns who acts in the first clause of the sentence before the one that begins at phrase lo.
func (r *reader) subjectOfSentenceBefore(lo int32) (Argument, bool) {
	if lo == 0 {
		return Argument{}, false
	}
	first, hi := r.sentenceBounds(lo - 1)
	for k := first; k < hi; k++ {
		c := r.clauseAt[k]
		if c < 0 {
			continue
		}
		subject, _ := r.subjectOf(c)
		for _, s := range subject {
			if p := &r.phrases[s]; p.head >= 0 && r.actsAs(p) {
				return r.argument(p), true
			}
		}
		return Argument{}, false
	}
	return Argument{}, false
}

// relativeEnd returns the last token of a clause and of the relative clause that ends it: كشف المساحة التي يسيطر عليها الجيش.
func (r *reader) relativeEnd(cl *clause, hi int32) int32 {
	for k := cl.end + 1; k < hi && k <= cl.end+3; k++ {
		if c := r.clauseAt[k]; c >= 0 {
			if rel := &r.clauses[c]; rel.resumes > cl.verb && rel.resumes <= cl.end {
				return r.phrases[rel.end].last
			}
			// A relative clause is read after its verb's; its end is not known yet.
		} else if r.phrases[k].kind != which {
			break
		}
	}
	return r.phrases[cl.end].last
}

// saysOn tells whether what is said goes on after phrase k: after a colon or in a quotation.
func (r *reader) saysOn(k, hi int32) bool {
	return k+1 < hi && (r.phrases[k+1].colon || r.phrases[k+1].quote)
}

// speakerOf returns who speaks in the clause of a verb of saying: its subject, or after نُقل عن the one it is told of.
func (r *reader) speakerOf(c int32) (Argument, bool) {
	cl := &r.clauses[c]
	subject, _ := r.subjectOf(c)
	for _, k := range cl.others {
		p := &r.phrases[k]
		if p.prep == off && p.head >= 0 && r.words[r.phrases[cl.verb].head].means == "quote" {
			return r.argument(p), true
		}
	}
	for _, k := range subject {
		if p := &r.phrases[k]; p.head >= 0 && !(r.words[p.first].part == quantifier && r.words[p.first].means == "any") { // لم تعلن أي جهة
			return r.argument(p), true
		}
	}
	return Argument{}, false
}

// A turn is the phrase at which what a verb of saying governs ends, and the phrase from which on that is so.
type turn struct{ from, to, sentenceEnd int32 }

// scopeEnd returns the last token of what a verb of saying governs: up to a clause that turns to something else.
func (r *reader) scopeEnd(k, hi int32) int32 {
	if t := &r.turn; t.sentenceEnd != hi || k < t.from || k >= t.to {
		*t = turn{k, k + 1, hi}
		for t.to < hi && !r.turns(&r.phrases[t.to]) {
			t.to++
		}
	}
	if r.turn.to < hi {
		return r.phrases[r.turn.to].first - 1
	}
	return r.phrases[hi-1].last
}

// turns tells whether a phrase turns to something else than what is being said: بينما, وهو ما, وأضاف.
func (r *reader) turns(p *phrase) bool {
	return p.kind == joint && (p.means == "contrast" || p.means == "result" && p.joined) || p.kind == verbal && p.joined && !p.participle && r.words[p.head].sort == reportingVerb
}

func (r *reader) sentenceBounds(k int32) (lo, hi int32) {
	s := r.sentenceOf(r.phrases[k].first)
	return r.sentencePhrases[s], r.sentencePhrases[s+1]
}

// sourcePhrases adds the sources named after وفق, بحسب, نقلا عن: they vouch for what stands before them in the sentence, or if
// nothing does, for what follows.
func (r *reader) sourcePhrases(lo, hi int32) {
	for k := lo; k < hi; k++ {
		p := &r.phrases[k]
		if p.kind != nominal || p.prep != source || p.head < 0 {
			continue
		}
		speaker := r.issuer(k, hi)
		first, last := r.scopeStart(k, lo), p.first
		if k-lo <= 1 || p.joined {
			first, last = p.last+1, r.phrases[hi-1].last
		}
		r.reports = append(r.reports, report{first, last, speaker, -1, r.isRumour(p, k, hi)})
	}
}

// isRumour tells whether phrase k names only reports of nobody's: تقارير, but not تقارير لوزارة الدفاع or تقارير إعلامية.
func (r *reader) isRumour(p *phrase, k, hi int32) bool {
	if p.first+1 != p.last || p.head != p.last || !r.hasClass(p.head, "rumour_noun") {
		return false
	}
	return k+1 >= hi || r.phrases[k+1].prep != to && r.phrases[k+1].prep != off
}

// issuer returns who is behind phrase k: of a statement, whoever issued it (بيان لوزارة الخزانة, بيان صادر عن الرئاسة).
func (r *reader) issuer(k, hi int32) Argument {
	p := &r.phrases[k]
	if !r.hasClass(p.head, "statement_noun") {
		return r.argument(p)
	}
	if p.genitive >= 0 && r.words[p.genitive].entity >= 0 {
		return r.nameArgument(r.words[p.genitive].entity)
	}
	for n := k + 1; n < hi && n <= k+2; n++ {
		if q := &r.phrases[n]; q.kind == nominal && (q.prep == to || q.prep == off) && q.head >= 0 && r.words[q.head].entity >= 0 {
			return r.nameArgument(r.words[q.head].entity)
		}
	}
	return r.argument(p)
}

// scopeStart returns the first token that a source at phrase k vouches for: back to a clause that turns from something else.
func (r *reader) scopeStart(k, lo int32) int32 {
	lo = max(lo, k-farthest)
	for k--; k > lo; k-- {
		if p := &r.phrases[k]; p.kind == joint && p.means == "contrast" || p.prep == source && p.joined {
			break
		}
	}
	return r.phrases[max(k, lo)].first
}

// colonSpeaker adds the speaker of «بوتين: ...»: a noun phrase, and no verb, before a colon early in the sentence.
func (r *reader) colonSpeaker(lo, hi int32) {
	const early = 6
	for lo < hi && r.phrases[lo].kind == stop && !r.phrases[lo].colon {
		lo++ // the bullet of a list
	}
	for k := lo; k < hi && k < lo+early; k++ {
		switch p := &r.phrases[k]; {
		case p.kind == verbal:
			return
		case p.kind == stop && p.colon && k > lo:
			if s := &r.phrases[lo]; s.kind == nominal && s.prep == "" && s.head >= 0 && r.actsAs(s) && k+1 < hi && !r.isTopic(s, k, hi) {
				r.reports = append(r.reports, report{p.last + 1, r.phrases[hi-1].last, r.argument(s), -1, false})
			}
			return
		}
	}
}

// isTopic tells whether a state before a colon is what a headline is about, and no speaker: السودان: مسيّرات تقصف بورتسودان, but أوكرانيا: قصفنا منشآت.
func (r *reader) isTopic(s *phrase, colon, hi int32) bool {
	if e := r.words[s.head].entity; e < 0 || r.entities[e].Type != entity.Country {
		return false
	}
	for k := colon + 1; k < hi; k++ {
		if p := &r.phrases[k]; p.kind == verbal {
			return r.words[p.head].features&inflect.First == 0
		}
	}
	return true
}

// speakerAt returns who is said to have said what stands at token i.
func (r *reader) speakerAt(i int32) (Argument, bool) {
	if n := r.reportAt(i); n != nil {
		return n.speaker, true
	}
	return Argument{}, false
}

// reportAt returns the innermost report that holds token i, nil if none does.
func (r *reader) reportAt(i int32) *report {
	after := sort.Search(len(r.reports), func(n int) bool { return r.reports[n].first > i })
	for n := after - 1; n >= 0 && n >= after-farthest; n-- {
		if i <= r.reports[n].last {
			return &r.reports[n]
		}
	}
	return nil
}

// spokeApart tells whether an act of speech, of which everybody knows, stands in another clause than the source named at the end: اعتذرت الشركة لركابها،
// ولم تقع إصابات، وفق الشرطة.
func (r *reader) spokeApart(x *instance) bool {
	n := r.reportAt(x.token)
	if n == nil || n.verb >= 0 || r.finder.tables.Event(x.event).Content == "" || n.first > x.token {
		return false
	}
	last := r.phraseAt[n.last]
	for k := x.phrase + 1; k < last; k++ {
		switch p := &r.phrases[k]; p.kind {
		case verbal, denial, mood:
			if p.joined && r.isComma(k-1) {
				return true
			}
		}
	}
	return false
}

// namedInContent tells whether the speaker is who acts in the act of speech in whose content the cue stands, which says it well enough: ندين القرارات
// المتعلقة بإرسال عسكريين.
func (r *reader) namedInContent(x *instance, speaker Argument) bool {
	const reach = 4
	for n := len(r.done) - 1; n >= 0 && n >= len(r.done)-reach; n-- {
		y := r.done[n]
		if t := r.finder.tables.Event(y.event); (t.Content == "actual" && y.cue.Blame || t.Content == string(Possible)) && y.end >= x.token && y.token < x.token {
			return overlapsAny(r.events[n].Actor, speaker.Span)
		}
	}
	return false
}

// isBackground tells whether an event is only what came before something that is announced, of which nobody tells: أعلن البلدان هدنة عقب اشتباكات.
func (r *reader) isBackground(x *instance) bool {
	n := r.reportAt(x.token)
	if x.verbal || n == nil || n.verb < 0 || r.phrases[x.phrase].prep != atTime {
		return false
	}
	c := r.clauseAt[n.verb]
	return c >= 0 && r.clauses[c].content < 0 && r.words[r.phrases[n.verb].head].means == "announce"
}

// quoteAt returns whether token i stands in a quotation, and the outermost one.
func (r *reader) quoteAt(i int32) (int, bool) {
	after := sort.Search(len(r.page.Quotes), func(n int) bool { return r.page.Quotes[n].First > i })
	for n := after - 1; n >= 0 && n >= after-farthest; n-- {
		if q := &r.page.Quotes[n]; q.Depth == 0 {
			return n, i <= q.Last
		}
	}
	return 0, false
}

// quoteSpeaker returns who speaks in a quotation: the subject of the verb of saying before or after it in its sentence.
func (r *reader) quoteSpeaker(i int32) (Argument, bool) {
	lo, hi := r.sentenceBounds(r.phraseAt[i])
	for k := lo; k < min(hi, lo+farthest); k++ {
		if c := r.clauseAt[k]; c >= 0 && r.words[r.phrases[k].head].sort == reportingVerb {
			if a, ok := r.speakerOf(c); ok {
				return a, true
			}
		}
	}
	return Argument{}, false
}

// attribute names the source of an event, and makes the speaker the actor of what is said in the first person.
func (r *reader) attribute(x *instance, e *Event) {
	_, e.Quoted = r.quoteAt(x.token)
	speaker, ok := r.speakerAt(x.token)
	if r.isBackground(x) || ok && (r.spokeApart(x) || r.namedInContent(x, speaker)) {
		return
	}
	if n := r.reportAt(x.token); n != nil && n.rumour {
		e.weaken(Alleged)
		return
	}
	if !ok && e.Quoted {
		speaker, ok = r.quoteSpeaker(x.token)
	}
	first := x.hit.Features&inflect.First != 0 && x.verbal
	if first && len(e.Actor) == 0 {
		if !ok && r.speaker != nil {
			speaker, ok = *r.speaker, true
		}
		if ok && roleIn(x.cue.Frame, "subject") == "actor" {
			e.add("actor", speaker)
			return
		}
	}
	if role := roleIn(x.cue.Frame, "source"); ok && role != "" && role != "-" {
		e.add(role, speaker) // who says that another lies accuses him
		return
	}
	if ok && !overlapsAny(e.Actor, speaker.Span) && len(e.Source) == 0 {
		e.Source = append(e.Source, speaker)
		r.ownForces(e.Actor, speaker.Country)
	}
}

// ownForces gives groups that are named without their state the country of who speaks of them: دفاعاتها الجوية, as the ministry of a state says,
// and الدفاعات الجوية in its mouth.
func (r *reader) ownForces(actors []Argument, country string) {
	for i := range actors {
		a := &actors[i]
		if a.Country != "" || a.Ref != "" {
			continue
		}
		t, found := slices.BinarySearchFunc(r.page.Tokens, a.Start, func(t token.Token, start int) int { return cmp.Compare(t.Start, start) })
		if !found && t > 0 {
			t--
		}
		if w := &r.words[t]; w.suffix || w.definite && (w.class&groupNoun != 0 || r.hasKind(t, table.Head)) {
			a.Country = country
		}
	}
}

// hasKind tells whether a hit of a kind begins at token i.
func (r *reader) hasKind(i int, k table.Kind) bool {
	for n := range r.page.At(i) {
		if r.page.At(i)[n].Kind == k {
			return true
		}
	}
	return false
}

func overlapsAny(list []Argument, s normalize.Span) bool {
	for _, a := range list {
		if a.Start < s.End && s.Start < a.End {
			return true
		}
	}
	return false
}
