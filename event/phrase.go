package event

import (
	"slices"
	"sort"
	"strings"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// A kind says what a phrase is.
type kind uint8

const (
	nominal kind = iota // a noun phrase, with the preposition before it
	verbal              // a finite verb, or a participle used as one: داعيا
	joint               // a conjunction that begins a clause: بينما
	that                // أن
	which               // الذي
	denial              // a negator
	mood                // a modal particle: قد
	aside               // an adverb or a time
	stop                // a mark
)

// A phrase is the smallest part of a clause that fills a place in it. Phrases follow each other without holes.
type phrase struct {
	kind        kind
	first, last int32 // tokens, both included
	head        int32 // token of the head noun or the verb; -1 for a pronoun
	genitive    int32 // token of the first noun in its construct: the الناتو of دول الناتو; -1 if none
	person      int32 // entity in apposition: the name after وزير الخارجية; -1 if none
	figure      int32 // -1 if none
	start       int   // byte, proclitics left out
	prep        string
	means       string // of the word that made it, where it is no noun
	joined      bool
	definite    bool
	comma       bool // a stop that is a comma
	colon       bool
	quote       bool  // a stop that is a quotation mark
	shared      bool  // its preposition is that of the phrase it is joined to
	participle  bool  // a verbal that is no finite verb
	governor    int32 // clause in which it fills a place; -1 if none
	place       string
}

// head0 is the head, or the first token of a phrase without one.
func (p *phrase) head0() int32 {
	if p.head >= 0 {
		return p.head
	}
	return p.first
}

// deniesNoun tells whether a denial is one of the noun or adjective after it, and not of a verb: دون شروط, غير ودية.
func (p *phrase) deniesNoun() bool { return deniesNoun(p.means) }

func deniesNoun(means string) bool { return means == "noun" || means == "adjective" }

// readPhrases cuts each sentence into phrases.
func (r *reader) readPhrases() {
	r.phraseAt = resized(r.phraseAt, len(r.words))
	for s := range r.page.Sentences {
		sentence := &r.page.Sentences[s]
		r.sentencePhrases = append(r.sentencePhrases, int32(len(r.phrases)))
		for i := sentence.First; i <= sentence.Last; {
			p := r.phrase(i, sentence.Last)
			for j := i; j <= p.last; j++ {
				r.phraseAt[j] = int32(len(r.phrases))
			}
			r.phrases = append(r.phrases, p)
			i = p.last + 1
		}
	}
	r.sentencePhrases = append(r.sentencePhrases, int32(len(r.phrases)))
}

// phrase returns the phrase that begins at token i. It always takes at least one token.
func (r *reader) phrase(i, end int32) phrase {
	w := &r.words[i]
	p := phrase{first: i, last: min(max(w.last, i), end), head: -1, genitive: -1, person: -1, figure: -1, governor: -1,
		start: w.start, joined: w.joined, means: w.means}
	switch w.part {
	case mark:
		p.kind = stop
		p.comma, p.colon, p.quote = r.markKind(i)
	case verb:
		p.kind, p.head = verbal, i
		p.participle = !isFinite(w.features)
	case conjunction:
		p.kind = joint
	case complementizer:
		p.kind = that
	case relative:
		p.kind = which
	case negator:
		p.kind = denial
	case modal:
		p.kind = mood
	case adverb, inner:
		p.kind = aside
	case time:
		p.kind, p.head = aside, i
	case coordinator:
		p.kind = aside
		if p.last < end && r.beginsNominal(p.last+1) {
			p = r.nounPhrase(p.last+1, end, p)
			p.joined = true
		}
	case preposition:
		p.prep = w.prep
		p.kind = nominal
		if w.prep == source && p.last < end && r.words[p.last+1].prep == to && r.words[p.last+1].part == noun {
			return r.nounPhrase(p.last+1, end, p) // وفقا لمصدر
		}
		if w.suffix || p.last == end || !r.beginsNominal(p.last+1) {
			p.means = w.means
			break
		}
		p = r.nounPhrase(p.last+1, end, p)
	case pronoun:
		p.kind = nominal
	default:
		p = r.nounPhrase(i, end, p)
	}
	return p
}

func (r *reader) markKind(i int32) (comma, colon, quote bool) {
	k := r.page.Tokens[i].Key
	return k == "\u060c" || k == "," || k == "\u061b" || k == ";", k == ":", r.isQuote(i)
}

func (r *reader) isQuote(i int32) bool {
	switch r.page.Tokens[i].Key {
	case `"`, "«", "»", "“", "”", "‘", "’", "'":
		return true
	}
	return false
}

// beginsNominal tells whether a noun phrase can begin at token i, after a preposition or a coordinator.
func (r *reader) beginsNominal(i int32) bool {
	switch r.words[i].part {
	case noun, adjective, number, quantifier, demonstrative:
		return !(r.words[i].prep != "" && r.words[i].entity < 0)
	case mark:
		return r.isQuote(i) && int(i)+1 < len(r.words) && r.words[i+1].part == noun
	}
	return false
}

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

// agreesInChain tells whether the adjective at token k can describe a noun of the phrase: its head, its genitive, or the noun before it.
func (r *reader) agreesInChain(p *phrase, j, k int32) bool {
	return r.agrees(p.head, k) || p.genitive >= 0 && r.agrees(p.genitive, k) || !r.isAdjective(j) && r.agrees(j, k)
}

// agrees tells whether the adjective at token k can describe the noun at token head: خارجية can't describe وزير, nor المتهمين the feminine النيابة.
func (r *reader) agrees(head, k int32) bool {
	const noon = "\u0646"
	h, w := &r.words[head], &r.words[k]
	t := &r.page.Tokens[k]
	feminine := r.page.EndsInMarbuta(w.start, t.End)
	many := strings.HasSuffix(t.Key, noon) && r.isMany(k)
	switch {
	case h.entity >= 0:
		return !many // وعد ماكرون الفرنسيين
	case feminine:
		return h.features&(inflect.Plural|inflect.Feminine) != 0 || h.features&inflect.Masculine == 0
	case many:
		return h.features&(inflect.Plural|inflect.Dual) != 0 || h.features&(inflect.Feminine|inflect.Masculine) == 0 // إرسال عسكريين
	}
	return true
}

// isMany tells whether all that the lexicon says of the word at token i is a dual or plural: الفرنسيين, not المتين.
func (r *reader) isMany(i int32) bool {
	many := false
	hits := r.page.At(int(i))
	for k := range hits {
		if h := &hits[k]; h.Last == i && h.Features != 0 {
			if h.Features&(inflect.Plural|inflect.Dual) == 0 {
				return false
			}
			many = true
		}
	}
	return many
}

// isAdjective tells whether a token can be an adjective: the lexicon says so, it is a nisba, or it has the shape of one.
func (r *reader) isAdjective(i int32) bool {
	w := &r.words[i]
	if w.entity >= 0 {
		return false
	}
	if w.adjectival || w.part == adjective || w.features&inflect.PassiveParticiple != 0 {
		return true
	}
	if r.page.AtAny(int(i), section.Nisbas) != nil {
		return true
	}
	return w.class == 0 && !r.known(i) && looksNisba(r.page.Guesses[i].Stem)
}

// known tells whether the lexicon has the word as a noun.
func (r *reader) known(i int32) bool {
	for k := range r.page.At(int(i)) {
		switch h := &r.page.At(int(i))[k]; h.Kind {
		case table.Unit, table.Cue, table.Head:
			return true
		case table.Member:
			if !looksNisba(r.page.Guesses[i].Stem) {
				return true // هاتفي is a word of a set and yet an adjective
			}
		case table.Lexeme:
			if r.finder.parts[h.Entry] == noun {
				return true
			}
		}
	}
	return false
}

// describesLikeParticiple tells whether the definite word at token k, which no list has, describes the noun before it by its form, a participle's: الشركة
// المشغلة, موقف القاهرة الداعم. After a masculine who acts it may as well be the object: رفض الرئيس المقترح.
func (r *reader) describesLikeParticiple(p *phrase, j, k int32) bool {
	if next := k + 1; p.prep == "" && r.words[p.head].class.acts() && !r.page.EndsInMarbuta(r.words[k].start, r.page.Tokens[k].End) && (int(next) >= len(r.words) || !r.isName(next)) {
		return false
	}
	return looksParticiple(r.page.Guesses[k].Stem) && r.agreesInChain(p, j, k)
}

// looksParticiple tells whether a folded word without its article has the form of a participle: it begins with م, or its second letter of four is alef, as
// in مشغلة, محظور, داعم.
func looksParticiple(stem string) bool {
	const meem, alef, letter = "\u0645", "\u0627", 2
	return len(stem) >= 4*letter && (strings.HasPrefix(stem, meem) || stem[letter:2*letter] == alef)
}

// looksNisba tells whether a folded word ends as adjectives of relation do: عسكري, نفطية, تجاريا, سياسيين.
func looksNisba(key string) bool {
	const yeh, heh, alef, noon = "\u064a", "\u0647", "\u0627", "\u0646"
	n := len(key)
	switch {
	case n < 8:
		return false
	case key[n-2:] == yeh:
		return true
	case n >= 10 && key[n-4:] == yeh+heh, n >= 10 && key[n-4:] == yeh+alef:
		return true
	}
	return n >= 12 && key[n-6:] == yeh+yeh+noon
}

// nisba returns the entity of a nisba adjective inside tokens first to last, -1 if there is none.
func (r *reader) nisba(first, last int32) int32 {
	for k := r.entityFrom(first); k < len(r.entities) && r.entities[k].First <= int(last); k++ {
		if e := &r.entities[k]; e.Form == entity.Nisba && e.Last <= int(last) {
			return int32(k)
		}
	}
	return -1
}

// nisbaEnd returns the last token of the nisba that begins at token k, k if none does: الجنوبي of الكوري الجنوبي.
func (r *reader) nisbaEnd(k int32) int32 {
	for n := r.entityFrom(k); n < len(r.entities) && r.entities[n].First == int(k); n++ {
		if e := &r.entities[n]; e.Form == entity.Nisba {
			return int32(e.Last)
		}
	}
	return k
}

// entityFrom returns the index of the first entity that begins at or after token i.
func (r *reader) entityFrom(i int32) int {
	return sort.Search(len(r.entities), func(k int) bool { return r.entities[k].First >= int(i) })
}

// holds tells whether a word of the set stands in tokens first to last.
func (r *reader) holds(first, last int32, set uint32) bool {
	const longest = 48 // a phrase or the content of a cue; more would make hostile texts quadratic
	for i := first; i <= last && i < first+longest; i++ {
		hits := r.page.AtAny(int(i), section.Members)
		for k := range hits {
			if h := &hits[k]; h.Kind == table.Member && r.finder.tables.InSet(set, h.Entry) && h.Clitics&section.Ask == 0 {
				return true
			}
		}
	}
	types := r.finder.types[set]
	if len(types) == 0 {
		return false
	}
	from := r.entityFrom(first)
	for k := from; k < len(r.entities) && k < from+longest && r.entities[k].First <= int(last); k++ {
		if e := &r.entities[k]; e.Form != entity.Nisba && slices.Contains(types, string(e.Type)) {
			return true
		}
	}
	return false
}
