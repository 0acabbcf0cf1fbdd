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
	if int(p.head) > f.Last {
		return false // 99% من الأسلحة: what the share is of
	}
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

// figureBefore tells whether a byte lies in a figure.
func (r *reader) figureBefore(start int) bool {
	i, found := slices.BinarySearchFunc(r.figures, start, func(f figure.Figure, s int) int { return cmp.Compare(f.Start, s) })
	return found || i > 0 && r.figures[i-1].End > start
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

// wordAt returns the word that holds the byte at, or the first after it; nil if there is none.
func (r *reader) wordAt(at int) *word {
	i := sort.Search(len(r.words), func(i int) bool { return r.page.Tokens[i].End > at })
	if i == len(r.words) {
		return nil
	}
	return &r.words[i]
}
