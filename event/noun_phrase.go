package event

import (
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/token"
)

// A chain is the state of a noun phrase while it grows to the left in print.
type chain struct {
	open     bool // the last noun can take a genitive: مجلس
	definite bool // the whole is definite: مجلس الأمن
	persons  bool // a name may follow in apposition: وزير الخارجية التركي
	places   bool // a place's name may follow: العاصمة
}

// longestPhrase bounds the tokens of a noun phrase, so that 100,000 nouns in a row stay linear.
const longestPhrase = 64

// nounPhrase reads a noun phrase at token i: quantifiers and numbers, the head, its genitives and adjectives, a name
// in apposition. p brings what stands before it.
func (r *reader) nounPhrase(i, end int32, p phrase) phrase {
	p.kind = nominal
	end = min(end, i+longestPhrase)
	if p.prep == "" {
		p.prep, p.joined = r.words[i].prep, p.joined || r.words[i].joined
	}
	if p.first == i {
		p.start = r.words[i].start
	}
	for i < end && (r.words[i].part == quantifier || r.words[i].part == demonstrative || r.isQuote(i)) && r.beginsNominal(i+1) && !r.words[i+1].joined {
		i++
	}
	if w := &r.words[i]; w.part == quantifier && !w.suffix && i+1 < end && r.words[i+1].part == preposition && r.words[i+1].prep == from && !r.words[i+1].suffix && r.words[i+1].last == i+1 && r.beginsNominal(i+2) {
		i += 2 // أي من مقاتلاتها, كل من فرنسا وألمانيا
	}
	if p.first != i || p.prep != "" && r.words[p.first].part == preposition {
		p.start = r.words[i].start
	}
	j := r.headOf(i, end, &p)
	c := r.chainAfter(j, &p)
	for j < end {
		k, ok := r.extend(j, end, &c, &p)
		if !ok {
			break
		}
		j = k
	}
	p.last, p.definite = j, c.definite
	if r.countsWithoutNoun(&p) && j+1 < end && r.words[j+1].prep == from && r.words[j+1].part == preposition && r.beginsNominal(r.words[j+1].last+1) {
		// 99% من الأسلحة: the head is what the part is of
		whole := r.innerPhrase(r.words[j+1].last+1, end)
		p.last, p.head, p.genitive = whole.last, whole.head, whole.genitive
		return p
	}
	if k := r.modelAfter(j, end); k > j {
		p.last = k
		return p
	}
	if c.persons && p.person < 0 && !r.isMany(p.head) {
		if last, person := r.nameAfterBody(j, end); person >= 0 {
			p.last, p.person = last, person
			return p
		}
	}
	if c.persons && j+1 < end && r.words[j+1].prep == onBehalf && r.words[j+1].part == preposition && r.beginsNominal(r.words[j+1].last+1) {
		p.last = r.innerPhrase(r.words[j+1].last+1, end).last
		if k := p.last + 1; p.person < 0 && k <= end && r.isName(k) {
			p.last, p.person = min(r.words[k].last, end), r.words[k].entity // المتحدث باسم الحكومة ذبيح الله مجاهد
		}
	}
	return p
}

// countsWithoutNoun tells whether a phrase is a number that leaves what it counts to a phrase with من: 99% من الأسلحة, 62 من أصل 70 مسيرة.
func (r *reader) countsWithoutNoun(p *phrase) bool {
	if p.figure < 0 {
		return r.words[p.head].part == number
	}
	return r.figures[p.figure].Noun < 0 || r.figures[p.figure].Unit == "percent"
}

// innerPhrase reads a noun phrase inside another: أي دعم of تقديم أي دعم. So that no text can nest them without end, one that lies deeper
// than deepest is its first word.
func (r *reader) innerPhrase(i, end int32) phrase {
	const deepest = 100
	if r.depth == deepest {
		return phrase{kind: nominal, first: i, last: i, head: i, genitive: -1, person: -1, figure: -1}
	}
	r.depth++
	p := r.nounPhrase(i, end, phrase{first: i, genitive: -1, person: -1, figure: -1})
	r.depth--
	return p
}

// modelAfter returns the last token of من طراز رافال after token j, j if nothing of the kind stands there.
func (r *reader) modelAfter(j, end int32) int32 {
	if j+2 > end || r.words[j+1].prep != from || r.words[j+1].part != preposition || !r.hasClass(j+2, "model_noun") {
		return j
	}
	return r.innerPhrase(j+2, end).last
}

// nameAfterBody reads the body that an office belongs to and the name of its holder: للأمم المتحدة أنطونيو غوتيريش after الأمين العام, في الحركة
// صالح العاروري after القيادي.
func (r *reader) nameAfterBody(j, end int32) (last, person int32) {
	if j+2 > end {
		return j, -1
	}
	i := j + 1
	switch w := &r.words[i]; {
	case w.part == preposition && w.prep == in && !w.suffix:
		i = w.last + 1 // نظيره المنتخب في ملاوي بيتر موثاريكا
	case w.part != noun || w.joined || w.prep != to && w.prep != by:
		return j, -1
	}
	if i >= end || r.words[i].part != noun || !r.words[i].definite {
		return j, -1
	}
	k := r.innerPhrase(i, end).last + 1
	if k > end || !r.isName(k) {
		return j, -1
	}
	return min(r.words[k].last, end), r.words[k].entity
}

// isName tells whether the name of a person begins at token k, with nothing written before it.
func (r *reader) isName(k int32) bool {
	w := &r.words[k]
	return w.entity >= 0 && !w.joined && w.prep == "" && r.entities[w.entity].Type == entity.Person
}

// headOf finds the head noun at or after token i and returns the last token of it.
func (r *reader) headOf(i, end int32, p *phrase) int32 {
	w := &r.words[i]
	if w.figure >= 0 {
		f := &r.figures[w.figure]
		p.figure, p.head = w.figure, i
		if f.Noun >= 0 {
			p.head = int32(f.Noun)
		}
		return min(int32(f.Last), end)
	}
	p.head = i
	return min(max(w.last, i), end)
}

func (r *reader) chainAfter(j int32, p *phrase) chain {
	w := &r.words[p.head]
	c := chain{definite: w.definite, persons: w.class&personNoun != 0 && w.entity < 0, places: w.class&placeNoun != 0 && w.entity < 0}
	c.open = !w.definite && (!w.accusative || r.dualBefore(p.head)) && !w.suffix && w.entity < 0 && r.takesGenitive(p.head)
	if p.figure >= 0 {
		c.open = c.open && p.head == j
	}
	return c
}

// dualBefore tells whether the alef of the noun at token i is that of a dual before its genitive, وزيرا الدفاع, and not of an accusative.
func (r *reader) dualBefore(i int32) bool {
	if int(i)+1 >= len(r.words) {
		return false
	}
	if next := &r.words[i+1]; next.part != noun && next.part != adjective || next.accusative || next.joined || next.prep != "" {
		return false
	}
	hits := r.page.At(int(i))
	for k := range hits {
		if h := &hits[k]; h.Last == i && h.Features&(inflect.Dual|inflect.Construct) == inflect.Dual|inflect.Construct && h.Features&inflect.Oblique == 0 {
			return true
		}
	}
	return false
}

// takesGenitive tells whether an indefinite noun may be in construct: not one that shows the ن of its dual or plural (مسلحون).
func (r *reader) takesGenitive(i int32) bool {
	w := &r.words[i]
	if w.part == number || w.part == adjective && w.class == 0 {
		return false
	}
	if w.features&(inflect.Dual|inflect.Plural) != 0 && w.features&inflect.Construct == 0 {
		const noon, alefNoon = "\u0646", "\u0627\u0646"
		key := r.page.Tokens[i].Key
		broken := w.features&inflect.Dual == 0 && strings.HasSuffix(key, alefNoon) // أركان, سكان
		return !strings.HasSuffix(key, noon) || broken || w.features&inflect.Feminine != 0
	}
	return true
}

// extend tries to take the next token into the phrase and returns the last token taken.
func (r *reader) extend(j, end int32, c *chain, p *phrase) (int32, bool) {
	k := j + 1
	w := &r.words[k]
	if r.page.Tokens[k].Gap >= token.Line {
		return j, false
	}
	if w.part == mark {
		return r.extendBracket(j, end, c)
	}
	if w.joined && w.prep == "" && r.isAdjective(j) && r.isAdjective(k) && w.definite == r.words[j].definite && (w.class == 0 || looksNisba(r.page.Guesses[k].Stem)) {
		return min(max(w.last, k), end), true // عربية ودولية
	}
	if w.joined && w.prep == "" && w.entity >= 0 && r.isDualOfTwo(p, j) {
		return min(max(w.last, k), end), true // وزيرا خارجية السعودية وإيران
	}
	if w.joined || w.prep != "" {
		return j, false
	}
	if c.open && (w.part == quantifier || w.part == demonstrative && k < end || w.figure >= 0 && (p.prep != "" || r.words[j].class&masdarNoun != 0)) {
		// تقديم أي دعم, شن مزيد من الهجمات, نشر 5000 جندي, بقيمة 3 مليارات
		whole := r.innerPhrase(k, end)
		if p.genitive < 0 {
			p.genitive = k
		}
		c.open, c.definite = false, whole.definite
		return whole.last, true
	}
	if w.figure >= 0 && w.part == number {
		return j, false
	}
	switch w.part {
	case noun, adjective, inner:
	case demonstrative:
		return k, c.definite
	case negator:
		return r.extendDenied(j, k, end, c)
	default:
		return j, false
	}
	if last, ok := r.extendDescribed(j, k, end, c, p); ok {
		return last, true
	}
	return r.extendNamed(j, k, end, c, p)
}

// extendDescribed takes token k into the phrase as a word that describes the last noun.
func (r *reader) extendDescribed(j, k, end int32, c *chain, p *phrase) (int32, bool) {
	w := &r.words[k]
	last := min(max(w.last, k, r.nisbaEnd(k)), end)
	switch {
	case r.limits(k):
		return last, true // بعيدة المدى
	case k < end && r.words[j].part == noun && r.hasClass(k, "possessor_noun") && r.beginsNominal(k+1) && !r.words[k+1].joined:
		c.open = false
		return r.innerPhrase(k+1, end).last, true // المواد ذات الاستخدام المزدوج
	case r.isAdjective(k) && w.definite == c.definite && !w.suffix && r.agreesInChain(p, j, k) && !(r.coverer(int(j)).entity >= 0 && r.isMasdar(k)): // رفضت أرمينيا المشاركة
		if c.open && w.class&(personNoun|placeNoun|groupNoun) == 0 {
			c.open = false // what has an adjective takes no genitive any more: طائرات مسيرة | مطار الخرطوم
		}
		return last, true
	case r.words[j].suffix && r.words[j].part == noun && w.definite && !w.suffix && w.entity < 0 && w.class == 0 && r.hasArticle(int(k), w.start) && !r.known(k):
		return last, true // رفضه القاطع: after a pronoun a definite word describes
	case r.words[j].part == noun && r.words[j].entity < 0 && c.definite && last == k && w.entity < 0 && w.class == 0 && !w.suffix && r.hasArticle(int(j), r.words[j].start) && r.hasArticle(int(k), w.start) &&
		!r.known(k) && r.describesLikeParticiple(p, j, k):
		return last, true // الشركة المشغلة
	}
	return j, false
}

// extendNamed takes token k into the phrase as a genitive of its last noun, or as a name in apposition.
func (r *reader) extendNamed(j, k, end int32, c *chain, p *phrase) (int32, bool) {
	w := &r.words[k]
	last := min(max(w.last, k, r.nisbaEnd(k)), end)
	switch {
	case c.persons && w.definite && c.definite && last < end && looksNisba(r.page.Guesses[k].Stem) && r.words[last+1].entity >= 0 &&
		r.entities[r.words[last+1].entity].Type == entity.Person:
		return last, true // الزعيم الصدري مقتدى الصدر
	case c.open && !w.definite && w.entity < 0 && r.words[j].class&personNoun != 0 && looksNisba(r.page.Guesses[j].Stem):
		return j, false // فجر انتحاري سيارة: a nisba is no head of an indefinite noun
	case c.open && !(p.figure >= 0 && w.suffix): // لقي خمسة عمال مصرعهم
		if p.genitive < 0 {
			p.genitive = k
		}
		c.persons = c.persons || w.class&personNoun != 0 && w.entity < 0
		c.open = !w.definite && !w.accusative && w.entity < 0 && r.takesGenitive(k)
		c.definite = w.definite
		return last, true
	case (c.persons || j == p.head && p.figure < 0 && r.words[j].adjectival && c.definite) && r.isName(k):
		p.person, c.persons = w.entity, false // انتُخب الموريتاني سيدي ولد التاه too
		return last, true
	case c.persons && w.part == noun && last == k && r.hasArticle(int(k), w.start) && c.definite && w.class&personNoun != 0 && w.entity < 0:
		return last, true // ولي العهد الأمير محمد, but not الملك وزير الصحة
	case w.entity >= 0 && r.words[j].suffix && j == p.head && p.person < 0 && r.hasClass(j, "peer_noun"):
		p.person = w.entity
		return last, true // جارتها إريتريا
	case c.places && w.entity >= 0 && r.entities[w.entity].Type == entity.Place:
		c.places = false
		return last, true
	}
	return j, false
}

// isDualOfTwo tells whether a phrase of two people ends in the first of the states that they are of: وزيرا خارجية السعودية.
func (r *reader) isDualOfTwo(p *phrase, j int32) bool {
	e := r.coverer(int(j)).entity
	return r.words[p.head].features&inflect.Dual != 0 && r.words[p.head].class&personNoun != 0 && p.genitive >= 0 && p.person < 0 && e >= 0 && r.entities[e].Type == entity.Country
}

// extendDenied takes an adjective with غير into the phrase: المفاوضات غير المباشرة.
func (r *reader) extendDenied(j, k, end int32, c *chain) (int32, bool) {
	if r.words[k].means != "adjective" || k >= end {
		return j, false
	}
	if w := &r.words[k+1]; w.part != noun && w.part != adjective && w.part != adverb || w.joined || w.prep != "" || w.entity >= 0 || w.class&masdarNoun != 0 || w.definite != c.definite {
		return j, false
	}
	c.open = false
	return k + 1, true
}

// extendBracket takes an abbreviation in brackets, or a quoted name, into the phrase: مصنع "سفيردلوف".
func (r *reader) extendBracket(j, end int32, c *chain) (int32, bool) {
	const longest = 6
	open := r.page.Tokens[j+1].Key
	if open != "(" && (!r.isQuote(j+1) || r.coverer(int(j)).entity >= 0 || r.words[j].suffix) {
		return j, false // وانتقد مجلس أوروبا «تسييس القضاء»
	}
	for k := j + 2; k <= end && k <= j+longest; k++ {
		if r.words[k].part == mark {
			if open == "(" && r.page.Tokens[k].Key == ")" || open != "(" && r.isQuote(k) && k > j+2 {
				c.open = false
				c.definite = c.definite || open != "(" // مهمة «أسبيدس» الأوروبية: a name makes its noun definite
				return k, true
			}
			return j, false
		}
		if r.words[k].part == verb {
			return j, false
		}
	}
	return j, false
}
