package event

import (
	"cmp"
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/figure"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/normalize"
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
	r.preferNamed(x, e)
	r.setScene(x, e)
	r.addTimes(x, e)
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

// preferNamed drops places without a name where another place has one: قرب سوق شعبية وسط مقديشو happened in مقديشو. The building in which something
// blew up is what was hit.
func (r *reader) preferNamed(x *instance, e *Event) {
	named := func(a Argument) bool {
		if r.figureBefore(a.Start) {
			return true // 14 منطقة
		}
		for k := r.entityAtOrAfter(a.Start); k < len(r.entities) && r.entities[k].Start < a.End; k++ {
			if r.entities[k].Form != entity.Nisba {
				return true
			}
		}
		return false
	}
	if r.hitsBuildings(x) {
		hit := func(a Argument) bool { return !named(a) && r.isBuilding(a) }
		if len(e.Target) == 0 {
			for _, a := range e.Location {
				if hit(a) {
					e.Target = append(e.Target, a) // انفجار داخل مصنع بولاية تاميل نادو
				}
			}
		}
		e.Location = slices.DeleteFunc(e.Location, hit)
	}
	if !slices.ContainsFunc(e.Location, named) {
		return
	}
	e.Location = slices.DeleteFunc(e.Location, func(a Argument) bool { return !named(a) })
}

// hitsBuildings tells whether the building in which the cue's event happens is what it hits: an attack, a blast.
func (r *reader) hitsBuildings(x *instance) bool {
	return r.finder.tables.Event(x.event).PLOVER == "ASSAULT" || !x.cue.Verbal && roleIn(x.cue.Frame, "genitive") == "target"
}

// isBuilding tells whether an argument's head is a noun of a building or a plant.
func (r *reader) isBuilding(a Argument) bool {
	i := sort.Search(len(r.words), func(i int) bool { return r.page.Tokens[i].End > a.Start })
	return i < len(r.words) && r.words[i].class&buildingNoun != 0 && !r.words[i].suffix // but اغتيل قرب منزله
}

// figureBefore tells whether a byte lies in a figure.
func (r *reader) figureBefore(start int) bool {
	i, found := slices.BinarySearchFunc(r.figures, start, func(f figure.Figure, s int) int { return cmp.Compare(f.Start, s) })
	return found || i > 0 && r.figures[i-1].End > start
}

// entityAtOrAfter returns the index of the first entity that begins at or after a byte.
func (r *reader) entityAtOrAfter(start int) int {
	i, _ := slices.BinarySearchFunc(r.entities, start, func(e entity.Entity, s int) int { return cmp.Compare(e.Start, s) })
	return i
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

// standsAt tells whether what stands after عند or لدى is a spot, and no government: عند معبر تورخم, but سفيرها لدى باماكو.
func (r *reader) standsAt(x *instance) bool {
	return slices.ContainsFunc(x.in(at), func(k int32) bool {
		p := &r.phrases[k]
		return p.head >= 0 && r.words[p.head].class&(placeNoun|groupNoun) == placeNoun
	})
}

// speaksFrom tells whether what stands after من is who says what a noun of speech names: وسط اتهامات من المعارضة.
func (r *reader) speaksFrom(x *instance) bool {
	if x.verbal || r.finder.tables.Event(x.event).Content == "" || len(x.in("genitive")) > 0 {
		return false
	}
	return slices.ContainsFunc(x.in(from), func(k int32) bool { return r.phrases[k].head >= 0 && r.actsAs(&r.phrases[k]) })
}

// onBorder tells whether what stands after على is where something happens: على الحدود, على خط المواجهة.
func (r *reader) onBorder(x *instance) bool {
	return slices.ContainsFunc(x.in(on), func(k int32) bool { return r.phrases[k].head >= 0 && r.hasClass(r.phrases[k].head, "edge_noun") })
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

// addArgument adds phrase k in a role, if it can have it.
func (r *reader) addArgument(x *instance, e *Event, role string, k int32, place string) {
	p := &r.phrases[k]
	if role == "target" && place == to && x.verbal && r.words[x.token].suffix && roleIn(x.cue.Frame, "object") == role {
		return // هنأه بالعيد الوطني لبلاده: the pronoun is the target
	}
	if p.head < 0 || p.first <= x.token && x.token <= p.last && k == x.phrase || r.words[p.head].part == demonstrative {
		return
	}
	if w := &r.words[p.first]; role == "actor" && w.part == quantifier && w.means == "any" {
		return // لم تعلن أي جهة مسؤوليتها: nobody did
	}
	if w := &r.words[p.head]; role == "instrument" && w.entity < 0 && w.class&placeNoun != 0 && w.class&buildingNoun == 0 && !r.isWeapon(p) {
		role = "location" // بمدينة الأبيض
	}
	if w := &r.words[p.head]; role == "instrument" && w.entity >= 0 {
		switch r.entities[w.entity].Type {
		case entity.Country:
			e.add("location", r.argument(p))
			return
		case entity.Place:
			role = "location" // بدمشق says where, not with what
		}
	}
	if role != "location" && r.isVenue(x, p, place) {
		e.add("location", r.argument(p))
		return
	}
	if role == "actor" && place != "nisba" && p.person < 0 && r.words[p.head].entity < 0 && r.words[p.head].class&(masdarNoun|personNoun|groupNoun) == masdarNoun && !r.isWeapon(p) {
		return // what happens does nothing: مقتل جندي وسلام يطالب
	}
	if role == "location" && !r.saysWhere(x, k, place) {
		if place == by {
			r.addFigure(e, p) // زلزال بقوة 6.3 درجات
		}
		return
	}
	if role == "target" && x.cue.Blame {
		if doers := r.doers(x, p); len(doers) > 0 {
			for _, d := range doers {
				e.add("target", r.nameArgument(d))
			}
			return
		}
	}
	r.addFigure(e, p)
	if r.countsOnly(p) {
		return
	}
	if r.measures(p) || role == "target" && (place == to || place == into && x.verbal) && (r.isMasdar(p.head) || r.words[p.head].suffix && r.words[p.head].class == 0 && !r.known(p.head)) {
		return // an amount is no participant, and a purpose (لإعادة الإعمار, لتعويضهم) no recipient
	}
	if r.addNations(e, role, p) {
		return
	}
	a := r.argument(p)
	if role != "target" && p.figure >= 0 && r.figures[p.figure].Noun >= 0 && a.Ref == "" {
		// 32 دولة signed; of what something is done to the number is said apart, in Figures
		a.Start = r.figures[p.figure].Start
		a.Text = r.page.Original[a.Start:a.End]
	}
	e.add(role, a)
}

// isVenue tells whether a phrase names the town in which several come together, not one of them: محادثات الدوحة, اجتمعوا ببروكسل.
func (r *reader) isVenue(x *instance, p *phrase, place string) bool {
	if w := &r.words[p.head]; w.entity < 0 || r.entities[w.entity].Type != entity.Place {
		return false
	}
	return place == by && x.cue.Reciprocal || place == "genitive" && roleIn(x.cue.Frame, between) == "actor"
}

// addNations adds the participants of a phrase that joins nationalities, each by itself: القوات التايلاندية and الكمبودية of القوات التايلاندية
// والكمبودية. It reports false if the phrase is none.
func (r *reader) addNations(e *Event, role string, p *phrase) bool {
	if p.person >= 0 || r.words[p.head].entity >= 0 {
		return false
	}
	joined := int32(-1)
	for i := p.head + 1; i <= p.last && joined < 0; i++ {
		if r.words[i].joined && r.nisba(i, i) >= 0 && r.nisba(p.head+1, i-1) >= 0 {
			joined = i
		}
	}
	if joined < 0 {
		return false
	}
	one := *p
	one.last = joined - 1
	e.add(role, r.argument(&one))
	for i := joined; i <= p.last; i++ {
		if n := r.nisba(i, i); n >= 0 && r.words[i].joined {
			e.add(role, r.nameArgument(n))
		}
	}
	return true
}

// countsOnly tells whether a phrase is an exact number and nothing else: whom it counts, وأصيب 13 leaves open.
func (r *reader) countsOnly(p *phrase) bool {
	if p.figure < 0 || r.words[p.head].part != number {
		return false
	}
	f := &r.figures[p.figure]
	return f.Noun < 0 && f.Value != nil && int(p.last) <= f.Last
}

// measures tells whether a phrase is an amount of money, a percentage or a measure.
func (r *reader) measures(p *phrase) bool {
	if p.figure < 0 {
		return false
	}
	f := &r.figures[p.figure]
	hits := r.page.At(max(f.Noun, f.First))
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Unit {
			if u := r.finder.tables.Unit(h.Entry); u.Slug == f.Unit {
				return u.Kind != "" && u.Kind != "count" && u.Kind != "person"
			}
		}
	}
	return f.Unit == "percent" || f.Unit == "magnitude" || f.Noun < 0 && f.Unit == ""
}

// isMasdar tells whether the lexicon has the word at token i as a verbal noun.
func (r *reader) isMasdar(i int32) bool {
	hits := r.page.At(int(i))
	for k := range hits {
		if hits[k].Features&inflect.Masdar != 0 {
			return true
		}
	}
	return false
}

// isWeapon tells whether a phrase names what is fought with.
func (r *reader) isWeapon(p *phrase) bool {
	if w := &r.words[max(p.head, 0)]; w.entity >= 0 && r.entities[w.entity].Type == entity.Weapon {
		return true
	}
	for _, s := range r.finder.weapons {
		if r.holds(p.first, p.last, s) {
			return true
		}
	}
	return false
}

// saysWhere tells whether phrase k is where the event happened. What the frame gives the role to, is; else it must name a place, and a
// speech act has none of its own: in طالب أطراف النزاع في ميانمار the parties are there.
func (r *reader) saysWhere(x *instance, k int32, place string) bool {
	p := &r.phrases[k]
	if r.measures(p) {
		return false
	}
	if roleIn(x.cue.Frame, place) == "location" {
		w := &r.words[p.head]
		return w.class&(personNoun|timeNoun) == 0 && w.part != time && !(w.suffix && r.hasClass(p.head, "edge_noun") && place == in) // كانت في طريقها
	}
	if r.finder.tables.Event(x.event).Content != "" {
		return false
	}
	if (place == in || place == atPlace) && r.hitsBuildings(x) && r.words[p.head].class&buildingNoun != 0 {
		return true // which preferNamed then takes for what was hit
	}
	return r.isPlace(p, place) && !((place == atPlace || place == by) && r.locates(k)) && !(place == in && r.seats(x, k))
}

// seats tells whether phrase k says where the body is that does something, and not where it does it: محكمة في مومباسا, سلاح الجو في ميانمار.
func (r *reader) seats(x *instance, k int32) bool {
	if x.clause < 0 || k == 0 {
		return false
	}
	p, q := &r.phrases[k], &r.phrases[k-1]
	if !contains(r.clauses[x.clause].subject, k-1) || q.head < 0 || r.words[q.head].class&groupNoun == 0 {
		return false
	}
	state := r.words[p.head].entity >= 0 && r.entities[r.words[p.head].entity].Type == entity.Country && r.argument(q).Country == "" // but الجيش الروسي في أوكرانيا
	return state || !q.definite && r.words[q.head].entity < 0
}

// locates tells whether phrase k only says where the place before it lies: شمالي اليمن after في محافظة صعدة, but not قرب بوكافو after على مطار كافومو.
func (r *reader) locates(k int32) bool {
	if k == 0 || k >= int32(len(r.clauseAt)) || r.phrases[k].joined {
		return false
	}
	p, q := &r.phrases[k], &r.phrases[k-1]
	if q.kind != nominal || q.head < 0 || !r.holdsPlace(q) && r.words[q.head].class&(placeNoun|buildingNoun) != placeNoun {
		return false
	}
	wide := r.words[p.head].entity >= 0 && r.entities[r.words[p.head].entity].Type == entity.Country
	return wide || q.prep == in || q.prep == atPlace || q.prep == by
}

// holdsPlace tells whether a phrase holds the name of a place.
func (r *reader) holdsPlace(p *phrase) bool {
	for n := r.entityFrom(p.first); n < len(r.entities) && r.entities[n].First <= int(p.last); n++ {
		if r.entities[n].Type == entity.Place {
			return true
		}
	}
	return false
}

// isPlace tells whether a phrase names where something is: it holds the name of a place or a state, or a noun of place.
func (r *reader) isPlace(p *phrase, place string) bool {
	w := &r.words[p.head]
	if w.entity >= 0 {
		e := &r.entities[w.entity]
		return e.Type == entity.Place || e.Type == entity.Country && place != from && place != by || e.Type == entity.Organization && place == atPlace
	}
	for k := r.entityFrom(p.first); k < len(r.entities) && r.entities[k].Last <= int(p.last); k++ {
		if t := r.entities[k].Type; t == entity.Place || t == entity.Country && (place == atPlace || w.class&placeNoun != 0) {
			return place == in || place == atPlace || w.class&(placeNoun|buildingNoun) != 0
		}
	}
	if w.class&placeNoun != 0 && w.class&buildingNoun == 0 && p.genitive >= 0 && (place == in || place == atPlace) && r.words[p.genitive].class == 0 && !r.known(p.genitive) {
		return true // بلدة زيميو: whatever stands after a noun of place and is no word, is its name
	}
	if place == on {
		return p.definite && r.hasClass(p.head, "edge_noun") // على الحدود
	}
	return w.class&placeNoun != 0 && place == atPlace && (p.figure >= 0 || p.definite && r.hasClass(p.head, "edge_noun")) // فوق 14 منطقة, قرب الحدود
}

// argument makes the argument of a phrase: the name in it, if it is one, else the noun phrase.
func (r *reader) argument(p *phrase) Argument {
	if p.person >= 0 {
		return r.nameArgument(p.person)
	}
	w := &r.words[p.head]
	if w.entity >= 0 {
		return r.nameArgument(w.entity)
	}
	start := w.start
	if p.figure >= 0 && p.head > p.first || p.figure < 0 {
		start = r.words[p.head].start
	}
	if p.figure >= 0 && r.figures[p.figure].Noun < 0 && int(p.head) <= r.figures[p.figure].Last {
		start = r.figures[p.figure].Start
	}
	last := p.last
	for last > p.head && r.governsOn(last) {
		last-- // مستودع ذخيرة of مستودع ذخيرة تابع للجيش
	}
	span := normalize.Span{Start: start, End: r.page.Tokens[last].End}
	if span.End < span.Start {
		span.Start = r.page.Tokens[p.first].Start
		if span.End < span.Start {
			span.End = span.Start
		}
	}
	a := Argument{Span: span, Text: r.page.Original[span.Start:span.End]}
	for k := r.entityFrom(p.first); k < len(r.entities) && r.entities[k].First <= int(p.last); k++ {
		if c := r.entities[k].Country; c != "" {
			a.Country = c
			break
		}
	}
	return a
}

// governsOn tells whether the adjective at token i only opens a phrase of its own: تابع before للجيش.
func (r *reader) governsOn(i int32) bool {
	if int(i)+1 >= len(r.words) || r.words[i+1].part != preposition && r.words[i+1].prep == "" {
		return false
	}
	return r.hasClass(i, "governing_adjective")
}

func (r *reader) nameArgument(i int32) Argument {
	e := &r.entities[i]
	return Argument{Span: e.Span, Text: e.Text, Ref: e.Ref, Country: e.Country}
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

// entityAt returns the entity with exactly this span, -1 if there is none.
func (r *reader) entityAt(s normalize.Span) int32 {
	for i := r.entityStarting(s.Start); i < len(r.entities) && r.entities[i].Start == s.Start; i++ {
		if r.entities[i].Span == s {
			return int32(i)
		}
	}
	return -1
}

// entityStarting returns the index of the first entity that starts at byte at or after it.
func (r *reader) entityStarting(at int) int {
	return sort.Search(len(r.entities), func(i int) bool { return r.entities[i].Start >= at })
}

// add puts an argument into a role, once.
func (e *Event) add(role string, a Argument) {
	list := e.role(role)
	if list == nil {
		return
	}
	for i := range *list {
		if (*list)[i].Span == a.Span {
			return
		}
	}
	*list = append(*list, a)
}

func (e *Event) role(name string) *[]Argument {
	switch name {
	case "actor":
		return &e.Actor
	case "target":
		return &e.Target
	case "instrument":
		return &e.Instrument
	case "location":
		return &e.Location
	case "time":
		return &e.Time
	case "source":
		return &e.Source
	}
	return nil
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

// addTimes adds the times of the clause.
func (r *reader) addTimes(x *instance, e *Event) {
	lo, hi := x.phrase, r.phraseAt[max(x.end, x.token)]
	if c := x.clause; !x.verbal && c >= 0 && !circumstance(r.phrases[x.phrase].place) && r.tellsItsObject(&r.clauses[c]) {
		lo = min(lo, r.clauses[c].verb) // استؤنفت أمس المفاوضات
		if r.phrases[x.phrase].place == "subject" {
			hi = max(hi, r.clauses[c].end) // اشتباكات اندلعت ليلا
		}
	}
	speech := r.finder.tables.Event(x.event).Content != ""
	for k := lo; k <= hi; k++ {
		p := &r.phrases[k]
		if k > x.phrase && (r.isBeside(k) || speech && r.isContent(k)) {
			return // its time is not the cue's: هددت بتمديد الإضراب إلى ما بعد العيد, اعتُقلوا قبيل الانتخابات المقررة في يناير
		}
		if p.kind == aside && p.head >= 0 && r.words[p.head].time >= 0 {
			t := &r.times[r.words[p.head].time]
			e.add("time", Argument{Span: t.Span, Text: t.Text})
		}
	}
}

// isContent tells whether phrase k is what somebody speaks of doing: a verbal noun after a preposition, or a clause.
func (r *reader) isContent(k int32) bool {
	p := &r.phrases[k]
	return p.kind == that || p.kind == nominal && p.head >= 0 && p.prep != "" && p.prep != in && (r.isMasdar(p.head) || r.words[p.head].class&masdarNoun != 0)
}

// tellsItsObject tells whether the verb of a clause only tells that there is what its noun names: جرى, شن, بدأ, اندلع.
func (r *reader) tellsItsObject(cl *clause) bool {
	switch r.words[r.phrases[cl.verb].head].sort {
	case lightVerb, passiveVerb, happenVerb, auxiliaryVerb, modalVerb:
		return true
	}
	return false
}

// addFigures binds the figures in phrases that have no role of their own: تعهد بتقديم 800 مليون يورو.
func (r *reader) addFigures(e *Event, phrases []int32) {
	for _, k := range phrases {
		r.addFigure(e, &r.phrases[k])
	}
}

// addFigure binds the figures in a phrase to the event.
func (r *reader) addFigure(e *Event, p *phrase) {
	for k := r.figureFrom(p.first); k < len(r.figures) && r.figures[k].First <= int(p.last); k++ {
		if !e.bind(r.figures[k]) {
			return
		}
	}
}

// bind adds a figure to the event, and tells whether it is new to it.
func (e *Event) bind(f figure.Figure) bool {
	if slices.ContainsFunc(e.Figures, func(g figure.Figure) bool { return g.Span == f.Span }) {
		return false
	}
	e.Figures = append(e.Figures, f)
	return true
}

// figureFrom returns the index of the first figure that begins at or after token i.
func (r *reader) figureFrom(i int32) int {
	return sort.Search(len(r.figures), func(k int) bool { return r.figures[k].First >= int(i) })
}
