package event

import (
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/table"
)

// roles turns the filled places of an instance into the arguments of an event.
func (r *reader) roles(x *instance, e *Event) {
	for _, f := range x.filled {
		if f.place == lent && r.hasNisba(x) && roleIn(x.cue.Frame, "nisba") == "actor" {
			continue // استأنفوا المحادثات بوساطة عمانية
		}
		role := roleIn(x.cue.Frame, f.place)
		if role == "" {
			role = r.defaultRole(x, f.place)
		}
		if role == "-" && f.place == "object" && !x.cue.Verbal && r.words[x.token].suffix && roleIn(x.cue.Frame, with) == "target" && r.actsAs(&r.phrases[f.phrases[0]]) {
			role = "target" // لقائه نظيره
		}
		if role == "-" {
			r.addFigures(e, f.phrases)
		}
		if role == "" || role == "-" {
			continue
		}
		phrases := f.phrases
		if (f.place == "object" || f.place == "genitive") && role == "target" && roleIn(x.cue.Frame, "object2") == "target" {
			phrases = r.complements(x, phrases, false) // أطلق سراح رهائن
		} else if words, names := r.demanded(x, f.place); words {
			phrases = r.complements(x, f.phrases, names)
		}
		if role == "target" && len(phrases) > 1 && f.place != "object" {
			phrases = r.firstGroup(phrases) // نددت بهجوم بمسيّرات
		}
		for _, k := range phrases {
			if f.place == by && role == "location" && r.finder.tables.Event(x.event).PLOVER == "ASSAULT" && r.phrases[k].head >= 0 && r.isWeapon(&r.phrases[k]) {
				role = "instrument"
			}
			r.addArgument(x, e, role, k, f.place)
		}
	}
	r.countedCue(x, e)
	r.nisbaRole(x, e)
	r.objectNisba(x, e)
	r.weaponNisba(x, e)
	r.userRole(x, e)
	r.preferNamed(x, e)
	r.setScene(x, e)
	r.addTimes(x, e)
}

// weaponNisba takes the actor of an attack that nobody else is said to have made from the nisba of its weapons: هجوم بالطائرات المسيرة الأوكرانية.
func (r *reader) weaponNisba(x *instance, e *Event) {
	if len(e.Actor) > 0 || e.PLOVER != "ASSAULT" {
		return
	}
	for _, k := range x.in(by) {
		p := &r.phrases[k]
		if p.head < 0 || !r.isWeapon(p) {
			continue
		}
		if n := r.nisba(p.head+1, p.last); n >= 0 {
			e.add("actor", r.nameArgument(n))
			return
		}
	}
}

// userRole takes whom a gift is for from a clause that says who needs or uses it: الدعم الذي يحتاجه الجيش.
func (r *reader) userRole(x *instance, e *Event) {
	if len(e.Target) > 0 || roleIn(x.cue.Frame, to) != "target" && roleIn(x.cue.Frame, from) != "actor" {
		return
	}
	const near = 4
	first, last := x.phrase, r.phraseAt[x.end]
	for _, k := range x.in("subject") {
		if k < int32(len(r.clauseAt)) {
			first = min(first, k) // الأسلحة التي تستخدمها أوكرانيا جاءت من الحلف
		}
	}
	for k := first; k < int32(len(r.clauseAt)) && k <= last+near; k++ {
		c := r.clauseAt[k]
		if c < 0 {
			continue
		}
		cl := &r.clauses[c]
		if cl.gap != objectGap || cl.resumes < 0 || !r.hasClass(r.phrases[cl.verb].head, "use_verb") || !r.isPart(x, cl.resumes) {
			continue
		}
		for _, s := range cl.subject {
			r.addArgument(x, e, "target", s, "subject")
		}
		return
	}
}

// isPart tells whether a phrase is the cue's own or fills a place of it.
func (r *reader) isPart(x *instance, k int32) bool {
	return k == x.phrase || slices.ContainsFunc(x.filled, func(f filled) bool { return contains(f.phrases, k) })
}

// firstGroup keeps of phrases in one place the first and those joined to it.
func (r *reader) firstGroup(list []int32) []int32 {
	n := 1
	for n < len(list) && (r.phrases[list[n]].joined || r.phrases[list[n]].shared || list[n] >= int32(len(r.clauseAt))) {
		n++
	}
	return list[:n]
}

// countedCue makes those whom a cue counts its target: تسعة قتلى, where nobody else is.
func (r *reader) countedCue(x *instance, e *Event) {
	p := &r.phrases[x.phrase]
	if x.verbal || len(e.Target) > 0 || p.figure < 0 || r.words[x.token].class&personNoun == 0 || p.head != x.token {
		return
	}
	e.add("target", Argument{Span: e.Cue.Span, Text: e.Cue.Text})
	r.addFigure(e, p)
}

// objectNisba takes the actor from the nisba of what the cue demands, where no subject names one: فُرضت عقوبات أمريكية, أُدرجت على قائمة العقوبات
// البريطانية.
func (r *reader) objectNisba(x *instance, e *Event) {
	if !x.verbal || len(e.Actor) > 0 || roleIn(x.cue.Frame, "subject") != "actor" {
		return
	}
	for _, c := range x.cue.Needs {
		if c.Set == table.Any || !r.finder.wording[c.Set] && c.Place != "object" || roleIn(x.cue.Frame, c.Place) == "target" {
			continue
		}
		for _, k := range x.in(c.Place) {
			p := &r.phrases[k]
			for i := p.first + 1; i <= p.last; i++ {
				if n := r.nisba(i, i); n >= 0 {
					e.add("actor", r.nameArgument(n))
					return
				}
			}
		}
	}
}

// defaultRole gives the roles that any frame has unless it says otherwise: في a place is where it happened,
// من قبل tells who did it, باستخدام with what.
func (r *reader) defaultRole(x *instance, place string) string {
	switch place {
	case from:
		if r.speaksFrom(x) {
			return roleIn(x.cue.Frame, "subject") // ترحيب من منظمة العفو
		}
		return "location"
	case in, by, atPlace:
		return "location"
	case at:
		if r.standsAt(x) {
			return "location"
		}
	case on:
		if r.onBorder(x) {
			return "location"
		}
	case agent:
		return roleIn(x.cue.Frame, "subject")
	case instrument:
		if r.finder.tables.Event(x.event).Content == "" {
			return "instrument" // but نفى عبر منصة تلغرام
		}
	case "resumed":
		return "target"
	case "owner":
		switch {
		case x.cue.Verbal:
			if roleIn(x.cue.Frame, "genitive") == "actor" {
				return "actor" // دعوته إلى الهدوء
			}
		case len(x.in("object")) > 0:
			return "actor" // اتهامها عملاء
		default:
			return r.doerRole(x)
		}
	case lent:
		if len(x.in("subject")) == 0 && len(x.in(agent)) == 0 {
			if role := roleIn(x.cue.Frame, "subject"); x.cue.Verbal || role != "" {
				return role // خططت لتفجير: who plans it is not what is in its genitive
			}
			if role := r.doerRole(x); role != "target" || len(x.in("genitive")) == 0 {
				return role
			}
			return "actor"
		}
	case "announcer":
		if len(x.in("subject")) == 0 && len(x.in(agent)) == 0 {
			return roleIn(x.cue.Frame, "subject")
		}
	case "subject":
		if !x.cue.Verbal && len(x.in("genitive")) == 0 {
			return r.doerRole(x)
		}
	case "object":
		if !x.cue.Verbal {
			return "target"
		}
	}
	return ""
}

// speaksFrom tells whether what stands after من is who says what a noun of speech names: وسط اتهامات من المعارضة.
func (r *reader) speaksFrom(x *instance) bool {
	if x.verbal || r.finder.tables.Event(x.event).Content == "" || len(x.in("genitive")) > 0 {
		return false
	}
	return slices.ContainsFunc(x.in(from), func(k int32) bool { return r.phrases[k].head >= 0 && r.actsAs(&r.phrases[k]) })
}

// doerRole returns the role of who does what a noun cue names: its genitive's or its nisba's if they have one, else the actor's.
func (r *reader) doerRole(x *instance) string {
	for _, place := range [...]string{"genitive", "nisba"} {
		if role := roleIn(x.cue.Frame, place); role != "" && role != "-" {
			return role
		}
	}
	return "actor"
}

// demanded tells whether the cue demands words of its own after a preposition: the role is then their complement's, as in أودى بحياة
// 61 شخصا. A demanded object has its role itself (وقع الاتفاق), and so has what must be of some sort, a set of the lexicon: اعترف بدولة.
// Names tells that a name would do as well as those words: جولة في لبنان.
func (r *reader) demanded(x *instance, place string) (words, names bool) {
	switch place {
	case "subject", "object", "object2", "genitive":
		return false, false
	}
	for _, c := range x.cue.Needs {
		if c.Place == place && c.Set != table.Any && r.finder.wording[c.Set] {
			return true, len(r.finder.types[c.Set]) > 0
		}
	}
	return false, false
}

// complements returns what follows the demanded noun in each phrase: the people of بحياة 61 شخصا. A name, where one may stand for it, has no complement.
func (r *reader) complements(x *instance, phrases []int32, names bool) []int32 {
	var out []int32
	for _, k := range phrases {
		p := r.phrases[k]
		switch {
		case names && p.head >= 0 && r.words[p.head].entity >= 0:
			out = append(out, k)
		case p.genitive >= 0:
			out = append(out, r.subPhrase(k, p.genitive))
		case k+1 < int32(len(r.clauseAt)) && r.phrases[k+1].kind == nominal && r.phrases[k+1].prep == "" && !r.phrases[k+1].joined && r.phrases[k+1].head >= 0:
			out = append(out, k+1)
		}
	}
	return out
}

// doers returns the entities that did what a phrase names: the subject of the masdar in اعتقال إيران اثنين من رعاياها,
// of the relative clause in القرارات التي اتخذتها روسيا.
func (r *reader) doers(x *instance, p *phrase) []int32 {
	var out []int32
	from := sort.Search(len(r.done), func(i int) bool { return r.done[i].token >= p.first })
	for i := from; i < len(r.done) && r.done[i].token <= p.last; i++ {
		for _, a := range r.events[i].Actor {
			if n := r.entityAt(a.Span); n >= 0 && r.entities[n].Form != entity.Nisba {
				out = append(out, n)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	next := r.phraseAfter(p)
	for k := next; k >= 0 && k < int32(len(r.clauseAt)) && k < next+3; k++ {
		if c := r.clauseAt[k]; c >= 0 {
			if cl := &r.clauses[c]; cl.gap == objectGap && c != x.clause {
				for _, s := range cl.subject {
					if w := r.words[max(r.phrases[s].head, 0)]; w.entity >= 0 {
						out = append(out, w.entity)
					}
				}
			}
			break
		}
	}
	return out
}

func (r *reader) phraseAfter(p *phrase) int32 {
	if int(p.last)+1 < len(r.phraseAt) {
		return r.phraseAt[p.last+1]
	}
	return -1
}

// nisbaAt is a nisba that describes the cue at a token: روسي of هجوم روسي.
type nisbaAt struct {
	token  int32
	entity int32
}

// nisbaRole gives the nisba of a noun cue its role: the actor's, unless the frame says otherwise.
func (r *reader) nisbaRole(x *instance, e *Event) {
	if x.verbal {
		return
	}
	role := roleIn(x.cue.Frame, "nisba")
	if role == "" {
		role = "actor"
	}
	if role == "-" || role == "actor" && len(e.Actor) > 0 {
		return
	}
	for _, n := range r.nisbasOf(x.token) {
		e.add(role, r.nameArgument(n.entity))
	}
}
