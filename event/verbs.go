package event

import (
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// settleVerbs decides the words whose letters are both a verb and a noun, by what stands beside them, and makes verbs
// of participles that open a clause.
func (r *reader) settleVerbs() {
	for i := range r.words {
		w := &r.words[i]
		switch {
		case w.part == either:
			if r.verbHere(i) {
				w.part = verb
				w.prep = ""
			} else {
				r.takeNominal(i)
			}
		case w.part == verb && w.adjectival && !r.starts(i) && i+1 < len(r.words) && !w.joined && r.words[i-1].part == noun && r.words[i+1].prep == to:
			w.part, w.sort = adjective, plainVerb // مستودع تابع للجيش
		case w.part == verb && r.agentAdjective(i):
			w.part, w.sort, w.adjectival = adjective, plainVerb, true
		case w.part == verb && r.governedAsNoun(i) && r.nominalHit(i) != nil:
			r.takeNominal(i)
		case w.part == noun && (r.opensClause(i) || r.saysHow(i)) && r.adverbialParticiple(i) != nil:
			r.takeParticiple(i)
		}
	}
}

// starts tells whether token i begins a sentence: what stands before it says nothing of it.
func (r *reader) starts(i int) bool {
	return i == 0 || r.begins(i)
}

// agentAdjective tells whether a word of the letters فاعل, which are also those of the third measure, describes the indefinite noun before
// it: an adjective of the lexicon (نائب سابق), or one that governs the preposition after it: بيان صادر عن الوزارة.
func (r *reader) agentAdjective(i int) bool {
	const alef = "\u0627"
	key := r.page.Tokens[i].Key
	if len(key) != 8 || key[2:4] != alef || r.starts(i) || i+1 >= len(r.words) || r.words[i].joined {
		return false
	}
	prev, next := &r.words[i-1], &r.words[i+1]
	return prev.part == noun && !prev.definite && prev.entity < 0 && (r.words[i].adjectival || next.part == preposition)
}

// verbHere tells whether a word that may be a verb or its masdar is the verb: قصف الجيش المدينة, against بعد قصف المدينة.
func (r *reader) verbHere(i int) bool {
	w := &r.words[i]
	if r.governedAsNoun(i) {
		return false
	}
	if w.suffix && (r.takesNoObject(i) || w.features&inflect.Perfect != 0 && r.beforeMasdar(i)) {
		return false // استقالته, ورفضه تشكيل لجنة
	}
	if r.vocalisedPassive(int32(i)) {
		return true // خلال اجتماع عُقد في جدة
	}
	if w.features&inflect.Present != 0 && !w.joined && !w.suffix && i > 1 && r.isMasdar(int32(i)) && r.followsClause(i) {
		return false // نفت كراكاس تعرّض الشركة لهجوم
	}
	if w.features&inflect.Present != 0 || w.suffix && w.features&inflect.Feminine != 0 {
		return true
	}
	if r.begins(i) && r.describedAsNoun(i) {
		return false // قصف عنيف يستهدف المدينة
	}
	if r.begins(i) || w.sort == auxiliaryVerb && w.means == "be" {
		return true // كان is hardly ever a noun
	}
	if r.longerNoun(i) {
		return false
	}
	if w.features&(inflect.Dual|inflect.Perfect) == inflect.Dual|inflect.Perfect && !w.joined && !r.twoBefore(i) {
		return false // رفضت الشركة عرضا
	}
	prev := r.coverer(i - 1)
	for j := i - 2; prev.part == adverb && !w.joined && j >= 0; j-- {
		prev = r.coverer(j) // نشجب بشدة قصف المستشفيات
	}
	switch prev.part {
	case verb:
		return w.joined || prev.sort == auxiliaryVerb || prev.sort == modalVerb // دخل وقف إطلاق النار
	case negator, relative, modal:
		return true
	case complementizer, conjunction:
		return true
	case preposition:
		return !prev.suffix // أكد له دعم بلاده
	case noun, adjective, inner:
		if next := i + 1; w.suffix && !prev.definite && next < len(r.words) && (r.words[next].definite || r.words[next].class.acts()) && r.words[next].part == noun {
			return true // اتفاق وقعه البلدان, هجوم شنه مسلحون
		}
		if next := i + 1; !prev.definite && !w.joined && next < len(r.words) && r.words[next].part == preposition && r.words[next].suffix {
			return true // قرار صوت لصالحه, هجوم قتل فيه
		}
		if w.joined {
			return w.class&masdarNoun == 0 || !r.followsMasdar(i)
		}
		if !prev.definite && !w.suffix && i > 1 && r.isAdjective(int32(i-1)) && prev.features&inflect.Masdar == 0 && r.words[i-2].part == noun && !r.words[i-2].definite {
			return true // مصدر أمني رفض: what has an adjective takes no genitive
		}
		if i > 1 && prev.definite && !w.joined && w.features&(inflect.Dual|inflect.Plural) != 0 && r.words[i-2].part == complementizer {
			return true // أن الوزيرين وقعا
		}
		// After a noun it is a verb only where that noun is a whole subject: روسيا رفضت, الجيش قصف.
		return prev.definite && r.startsSentence(i-1)
	}
	return !w.joined || !r.followsMasdar(i)
}

// followsClause tells whether a definite noun, which a verb before it governs, stands right before token i.
func (r *reader) followsClause(i int) bool {
	prev := r.coverer(i - 1)
	return prev.part == noun && prev.definite && !r.begins(i) && !r.startsSentence(i-1)
}

// describedAsNoun tells whether an indefinite adjective that names nobody follows the masdar at token i: قصف عنيف, but قتل فلسطيني.
func (r *reader) describedAsNoun(i int) bool {
	if i+1 >= len(r.words) || !r.isMasdar(int32(i)) {
		return false
	}
	k := int32(i + 1)
	w := &r.words[k]
	return r.isAdjective(k) && !r.known(k) && !w.definite && !w.accusative && !w.joined && w.prep == "" && !w.suffix && w.class&(personNoun|groupNoun) == 0 && r.nisba(k, k) < 0
}

// twoBefore tells whether two stand shortly before token i, in a dual or joined, which a verb in the dual needs for its subject.
func (r *reader) twoBefore(i int) bool {
	const reach = 8
	for j := i - 1; j >= 0 && j >= i-reach && !r.begins(j+1); j-- {
		if w := &r.words[j]; w.part != verb && (w.features&inflect.Dual != 0 || w.joined) {
			return true
		}
	}
	return false
}

// begins tells whether a sentence begins at token i: what stands before, the headline, is none of its business.
func (r *reader) begins(i int) bool { return r.words[i].begins }

// beforeMasdar tells whether a verbal noun stands right after token i, which is no subject that could do something to somebody.
func (r *reader) beforeMasdar(i int) bool {
	if i+1 >= len(r.words) {
		return false
	}
	w := &r.words[i+1]
	return w.part == noun && w.entity < 0 && w.prep == "" && !w.joined && !w.class.acts() && r.isMasdar(int32(i+1)) && !r.isPlural(i+1)
}

// isPlural tells whether the lexicon has the word at token i as a plural alone: غارات, هجمات.
func (r *reader) isPlural(i int) bool {
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; int(h.Last) == i && !isFinite(h.Features) && h.Features&inflect.Plural == 0 {
			return false
		}
	}
	return len(hits) > 0
}

// takesNoObject tells whether all that the verb at token i can be a cue of has no place for an object, so that no pronoun can be its own.
func (r *reader) takesNoObject(i int) bool {
	found := false
	hits := r.page.At(i)
	for k := range hits {
		switch h := &hits[k]; {
		case !isFinite(h.Features) || int(h.Last) != i:
		case h.Kind != table.Cue || roleIn(r.finder.cues[h.Entry].Frame, "object") != "" && roleIn(r.finder.cues[h.Entry].Frame, "object") != "-":
			return false
		default:
			found = true
		}
	}
	return found
}

// coverer returns the word of which token i is a part: في of في المقابل.
func (r *reader) coverer(i int) *word {
	for i > 0 && r.words[i].part == inner {
		i--
	}
	return &r.words[i]
}

// longerNoun tells whether a noun cue of more words begins at token i: وقف إطلاق النار.
func (r *reader) longerNoun(i int) bool {
	hits := r.page.AtAny(i, section.Cues)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Cue && int(h.Last) > i && !isFinite(h.Features) {
			return true
		}
	}
	return false
}

// governedAsNoun tells whether what stands before token i leaves it only a noun's place: a preposition, عدم, كل, a number.
func (r *reader) governedAsNoun(i int) bool {
	w := &r.words[i]
	if w.prep != "" {
		return true
	}
	if r.begins(i) || w.joined {
		return false
	}
	prev := &r.words[i-1]
	switch prev.part {
	case preposition:
		return !prev.suffix && !prev.definite
	case quantifier, number, demonstrative:
		return true
	case negator:
		return deniesNoun(prev.means)
	case noun:
		if w.suffix && w.sort == lightVerb {
			return false // هجوم شنه مسلحون
		}
		// A noun without article before it is in construct with it: عملية قصف. A subject of a verb is rarely bare.
		return !prev.definite && !prev.accusative && prev.class&masdarNoun != 0 && prev.entity < 0
	}
	return false
}

// followsMasdar tells whether the words that a joined word is added to end in a masdar's phrase: تجميد الأصول ومنع السفر.
func (r *reader) followsMasdar(i int) bool {
	const reach = 6
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		switch w := &r.words[j]; w.part {
		case verb, mark, conjunction, complementizer:
			return false
		case noun:
			if w.class&masdarNoun != 0 && w.entity < 0 {
				return true
			}
		}
	}
	return false
}

func (r *reader) startsSentence(i int) bool {
	for j := i; j >= 0 && j > i-8; j-- {
		if p := r.words[j].part; p == mark && !r.isQuote(int32(j)) || p == verb || p == complementizer {
			return p != verb // أن الجيش قصف
		}
		if j == 0 {
			return true
		}
	}
	return false
}

// opensClause tells whether token i stands where a clause may begin: after a comma or a quotation mark, after بينما.
func (r *reader) opensClause(i int) bool {
	if r.begins(i) {
		return true
	}
	p := r.words[i-1].part
	return p == mark || p == conjunction
}

// saysHow tells whether the indefinite word at token i, in the accusative, stands after a definite noun, which it cannot describe: it says then how the
// subject acts, as a participle does in انتقد الحاكم الخطوة متهما ترامب.
func (r *reader) saysHow(i int) bool {
	w := &r.words[i]
	if r.begins(i) || w.joined || w.definite || !w.accusative && !r.page.EndsInMarbuta(w.start, r.page.Tokens[i].End) && w.features&(inflect.Dual|inflect.Plural) == 0 {
		return false
	}
	prev := r.coverer(i - 1)
	if prev.part != noun && prev.part != adjective || !prev.definite || i+1 >= len(r.words) {
		return false
	}
	next := &r.words[i+1]
	if w.accusative && next.part == noun && next.definite && next.prep == "" || !w.accusative && next.part == preposition {
		return true // متهما ترامب: what shows its alef has no genitive; داعية إلى الهدوء
	}
	hits := r.page.AtAny(i, section.Heads|section.Units|section.Lexemes)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Head || h.Kind == table.Unit || h.Kind == table.Lexeme && r.finder.parts[h.Entry] == noun && h.Features&inflect.Participle == 0 {
			return false // استعاد الجيش مدينة, who is no condemning woman
		}
	}
	return next.definite || next.prep != "" || next.part == preposition || next.part == complementizer || next.part == pronoun // but ناقلة نفط
}

// adverbialParticiple returns the hit by which token i is an indefinite active participle of a cue or a verb of saying.
func (r *reader) adverbialParticiple(i int) *section.Hit {
	w := &r.words[i]
	if w.definite || w.prep != "" || w.suffix {
		return nil
	}
	hits := r.page.At(i)
	for k := range hits {
		h := &hits[k]
		if h.Features&inflect.Participle != 0 && int(h.Last) == i && (h.Kind == table.Cue || h.Kind == table.Lexeme) &&
			h.Features&inflect.Definite == 0 {
			return h
		}
	}
	return nil
}

func (r *reader) takeParticiple(i int) {
	h, w := r.adverbialParticiple(i), &r.words[i]
	w.part, w.features = verb, h.Features
	r.sortVerb(w, h)
}

func (r *reader) nominalHit(i int) *section.Hit {
	var best *section.Hit
	hits := r.page.At(i)
	for k := range hits {
		if h := &hits[k]; !isFinite(h.Features) && (best == nil || better(h, best)) {
			best = h
		}
	}
	return best
}

func (r *reader) takeNominal(i int) {
	w := &r.words[i]
	w.part, w.sort = noun, plainVerb
	if h := r.nominalHit(i); h != nil {
		w.take(h)
	}
	w.definite = w.suffix || r.hasArticle(i, w.start)
	w.accusative = !w.definite && endsInAlef(r.page.Tokens[i].Key) && !ownAlef(r.nominalHit(i))
}
