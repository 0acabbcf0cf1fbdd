package event

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

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
