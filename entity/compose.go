package entity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A head is a noun that makes a name with what follows it: وزارة.
type head struct {
	table.HeadNoun
	nisba, country, name, topic, quoted bool // what may follow
	rule, quotedRule                    string
	first                               string // the folded first word
}

func newHead(h table.HeadNoun) head {
	d := head{HeadNoun: h, rule: "head/" + h.Word, quotedRule: "head/" + h.Word + "/quoted"}
	d.first, _, _ = strings.Cut(normalize.String(h.Word), " ")
	for _, t := range h.Takes {
		switch t {
		case "nisba":
			d.nisba = true
		case "country":
			d.country = true
		case "name":
			d.name = true
		case "topic":
			d.topic = true
		case "quoted":
			d.quoted = true
		}
	}
	return d
}

// compose finds the names that head nouns make: الجيش الأوكراني, وزارة الخارجية الصينية, شركة أمبري. It goes from the
// end to the beginning, so that a head meets what a later one has made: لجنة الشؤون الخارجية في البرلمان الإستوني.
func (r *reader) compose() {
	for i := len(r.made) - 1; i >= 0; i-- {
		r.made[i] = -1
		r.composeAt(i)
	}
}

// composeAt adds the longest name that a head at token i makes.
func (r *reader) composeAt(i int) {
	hits := r.page.AtAny(i, section.Heads)
	if hits == nil {
		return
	}
	var best mention
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Head || h.Clitics&(section.Suffix|section.Will|section.Ask) != 0 || r.insideOffice(h) {
			continue
		}
		if n := r.name(i); n != nil && n.level == sure && n.last > h.Last && r.heads[h.Entry].bears() {
			continue // حزب الله اللبناني: the name is known, the nisba no part of it
		}
		if m, ok := r.nameOf(h); ok && (best.rule == "" || m.last > best.last) {
			best = m
		}
	}
	if best.rule == "" {
		return
	}
	for k := best.first + 1; k <= max(best.topicEnd, best.inner-1); k++ {
		if n := r.made[k]; n >= 0 {
			r.found[n].dropped = true // الخارجية التركية in وزارة الخارجية التركية
			r.made[k] = -1
		}
	}
	if n := r.name(i); n != nil && n.typ == Organization && n.entry >= 0 && best.typ == Organization && n.last >= best.inner && n.country == best.country {
		best.entry = n.entry // الحرس الثوري الإيراني is الحرس الثوري
	}
	r.made[i] = r.add(best)
}

// insideOffice reports whether h is part of an office: الخارجية in وزير الخارجية.
func (r *reader) insideOffice(h *section.Hit) bool {
	if i := int(h.First) - 1; r.heads[h.Entry].Kind == "ministry" && i >= 0 && r.reaches(i+1) {
		if o := r.officeAt(i); o != nil && int(o.Last) == i && o.Features&inflect.Definite == 0 {
			return true
		}
	}
	for k := int(h.First) - 1; k >= 0 && k > int(h.First)-4; k-- {
		hits := r.page.AtAny(k, section.Offices)
		for n := range hits {
			if o := &hits[n]; o.Kind == table.Office && o.Last >= h.First {
				return true
			}
		}
	}
	return false
}

// nameOf returns the name that h makes with what follows it.
func (r *reader) nameOf(h *section.Hit) (mention, bool) {
	d := &r.heads[h.Entry]
	m := mention{first: h.First, last: h.Last, start: h.Start, typ: Type(d.Type), kind: d.Kind, headed: d.Kind, entry: -1, rule: d.rule, level: likely,
		composed: true, head: h.Entry, inner: h.Last + 1, topicEnd: -1}
	i := int(h.Last) + 1
	if !r.reaches(i) {
		return m, false
	}
	var ok bool
	many := !strings.HasSuffix(r.key(int(h.First)), d.first) && h.Features&(inflect.Plural|inflect.Dual) != 0
	if h.Features&inflect.Definite != 0 {
		if many {
			return m, false // الشركات الأمريكية are companies, not one
		}
		ok = r.afterDefinite(&m, d, i)
	}
	if !ok && (h.Features&inflect.Definite == 0 || r.mayLackArticle(h)) {
		ok = r.afterConstruct(&m, d, i, many)
	}
	if ok {
		m.end = r.page.Tokens[m.last].End
	}
	return m, ok
}

// mayLackArticle reports whether h can as well be read without the article: للجنة is ل and اللجنة, or ل and لجنة.
func (r *reader) mayLackArticle(h *section.Hit) bool {
	return h.Clitics&section.For != 0 && strings.HasPrefix(r.heads[h.Entry].first, "ل")
}

// maxAdjectives is how many adjectives may stand between a head and its nisba: القوات المسلحة الملكية الأردنية.
const maxAdjectives = 3

// afterDefinite reads what follows a head with the article: adjectives, and the nisba of its state.
func (r *reader) afterDefinite(m *mention, d *head, i int) bool {
	n, topical, lasting := i, true, true
	for n < i+maxAdjectives && r.reaches(n) && r.nisba(n) == nil && r.isAdjective(n) {
		topical = topical && r.isTopical(n)
		lasting = lasting && (r.isTopical(n) || r.trait(n).has(general))
		n++
	}
	if c := r.nisba(n); c != nil && d.nisba && r.reaches(n) && r.agrees(m, n) {
		m.last, m.country, m.level = c.last, c.country, sure
		r.extendRank(m)
		if d.topic && !d.Acts {
			r.extendPurpose(m)
		}
		return true
	}
	if d.Kind == "committee" && n == i && strings.HasPrefix(r.key(i), "ل") && m.first < m.last {
		r.extendBody(m, d)
		return m.last >= int32(i)
	}
	if n == i || !d.topic || d.Acts && d.Kind == "forces" {
		return false
	}
	m.last = int32(n - 1)
	if r.extendPurpose(m); lasting && m.last >= int32(n) {
		return true // الاتحاد العام للعمال, الهيئة الوطنية لإدارة المخاطر, not الحركة الوطنية
	}
	switch d.Kind {
	case "council", "committee", "court", "parliament":
		return topical
	}
	return false
}

// isAdjective reports whether token i can be a definite adjective: الحكومية, العامة.
func (r *reader) isAdjective(i int) bool {
	t := r.trait(i)
	if !t.has(definite) || t.any(closed|calendar|titled|suffixed|finite) {
		return false
	}
	return t.has(adjective) || isRelational(r.key(i))
}

// isTopical reports whether the adjective at i says what a body is for: الانتخابية, and not الجديدة.
func (r *reader) isTopical(i int) bool {
	t := r.trait(i)
	return !t.any(ordinal|general) && isRelational(r.key(i))
}

// isRelational reports whether a key ends as adjectives made of nouns do: عسكري, عسكرية. They have at least
// three letters before the ending.
func isRelational(key string) bool {
	const yeh, yehHeh = "ي", "يه"
	key = strings.TrimPrefix(key, article)
	return strings.HasSuffix(key, yeh) && len(key) >= 8 || strings.HasSuffix(key, yehHeh) && len(key) >= 10
}

// agrees reports whether the nisba at i can belong to the head of m: الخارجية takes التركية and not التركي.
func (r *reader) agrees(m *mention, i int) bool {
	const heh, noon = "ه", "ن"
	if !r.trait(i).has(definite) {
		return false
	}
	nisba := r.key(int(r.nisba(i).last))
	if strings.HasSuffix(nisba, noon) {
		return false
	}
	return strings.HasSuffix(nisba, heh) == r.isFeminine(int(m.last))
}

// isFeminine reports whether the noun at i takes a feminine adjective: those in ة, and plurals of things.
func (r *reader) isFeminine(i int) bool {
	const heh, alefTeh = "ه", "ات"
	key := r.key(i)
	if strings.HasSuffix(key, heh) || strings.HasSuffix(key, alefTeh) {
		return true
	}
	hits := r.page.AtAny(i, section.Heads)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Head && int(h.Last) == i && h.Features&(inflect.Plural|inflect.Feminine) != 0 {
			return true
		}
	}
	return false
}

// extendRank takes in the number of an army and what stands before it: الجيش الروسي المشترك الثامن عشر.
func (r *reader) extendRank(m *mention) {
	for n := int(m.last) + 1; n <= int(m.last)+2 && r.reaches(n) && r.trait(n).has(definite); n++ {
		if r.trait(n).has(ordinal) {
			m.last = int32(n)
			if r.reaches(n+1) && r.trait(n+1).has(number) && !r.trait(n+1).any(definite) {
				m.last++
			}
			return
		}
	}
}

// extendPurpose takes in what a body is for: صندوق قطر للتنمية, اللجنة الدولية للصليب الأحمر, الهيئة الوطنية لإدارة المخاطر.
func (r *reader) extendPurpose(m *mention) {
	n := int(m.last) + 1
	if !r.reaches(n) || !r.forPurpose(n) {
		return
	}
	if strings.HasPrefix(r.key(n), "لل") {
		m.last = int32(n)
	} else if r.reaches(n+1) && r.isTopicNoun(n+1) {
		m.last = int32(n + 1)
	} else {
		return
	}
	for n = int(m.last) + 1; r.reaches(n) && r.isAdjective(n) && r.nisba(n) == nil && n < int(m.first)+8; n++ {
		m.last = int32(n)
	}
}

// forPurpose reports whether ل and a common noun stand at token i.
func (r *reader) forPurpose(i int) bool {
	t := r.trait(i)
	return strings.HasPrefix(r.key(i), "ل") && r.name(i) == nil && !t.any(vocabulary|closed|titled|finite|named|suffixed|joined|calendar) &&
		r.page.Guesses[i].Clitics == section.For && !r.maySpeak(i)
}

// maySpeak reports whether token i can be a verb after ل.
func (r *reader) maySpeak(i int) bool {
	hits := r.page.At(i)
	for k := range hits {
		if hits[k].Features&inflect.Present != 0 {
			return true
		}
	}
	return false
}

// isTopicNoun reports whether token i can be a noun in what a body is for: النقد in صندوق النقد الدولي.
func (r *reader) isTopicNoun(i int) bool {
	t := r.trait(i)
	return t.has(definite) && !t.any(closed|calendar|suffixed|joined|ordinal) && r.nisba(i) == nil && !(t.has(titled) && r.isOne(i))
}

// isOne reports whether the title at token i is of one person: الوزير and not النواب.
func (r *reader) isOne(i int) bool {
	o := r.officeAt(i)
	return o == nil || o.Features&inflect.Plural == 0
}

// afterConstruct reads what follows a head without the article: a name, a name in quotes, or what it is for.
func (r *reader) afterConstruct(m *mention, d *head, i int, many bool) bool {
	switch {
	case d.quoted && r.quotedName(m, d, i):
		return true
	case r.knownName(m, d, i):
	case r.topic(m, d, i):
	case r.unknownName(m, d, i):
	default:
		return false
	}
	if d.Outside {
		m.first = m.inner
		m.start = r.startOf(int(m.first))
		m.rule = d.rule
		return !m.dropped && !(many && d.Type == string(Organization) && m.level == guessed) // قنوات الري are for water
	}
	return !many
}

// startOf returns the byte where the word at token i begins, after its proclitics.
func (r *reader) startOf(i int) int {
	if m := r.name(i); m != nil {
		return m.start
	}
	return r.page.Tokens[i].Start
}

// maxQuoted is how many tokens a name in quotation marks has at most.
const maxQuoted = 5

// quotedName reads a name between quotation marks, for which the head says what it is: مصنع ذخيرة "سفيردلوف".
func (r *reader) quotedName(m *mention, d *head, i int) bool {
	n := i
	for n < i+2 && r.reaches(n) && r.page.Tokens[n].Kind == token.Word && !r.trait(n).any(closed|finite) {
		n++
	}
	if !r.reaches(n) || r.page.Tokens[n].Kind != token.Mark {
		return false
	}
	q := r.quoteAt(n + 1)
	if q == nil || q.Last-q.First >= maxQuoted {
		return false
	}
	m.first, m.last, m.start = q.First, q.Last, r.page.Tokens[q.First].Start
	m.rule, m.level = d.quotedRule, likely
	return true
}

// quoteAt returns the quotation that begins at token i.
func (r *reader) quoteAt(i int) *section.Quote {
	lo, hi := 0, len(r.page.Quotes)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(r.page.Quotes[mid].First) < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(r.page.Quotes) && int(r.page.Quotes[lo].First) == i {
		return &r.page.Quotes[lo]
	}
	return nil
}

// knownName reads a name of the lexicon, or one that another head has made: حكومة الكونغو الديمقراطية, بورصة طوكيو.
func (r *reader) knownName(m *mention, d *head, i int) bool {
	n := r.name(i)
	if r.made[i] >= 0 {
		if c := &r.found[r.made[i]]; c.first == int32(i) && (n == nil || c.last > n.last) {
			n = c
		}
	}
	if n == nil || n.form == Nisba || n.start != r.page.Tokens[i].Start || !d.takesName(n) {
		return false
	}
	m.last, m.country = n.last, n.country
	if d.Type == string(Place) && n.typ == Country {
		m.country = "" // ولاية جورجيا is not in the state
	}
	if n.typ == Organization && d.bears() {
		m.entry = n.entry // شركة أمبري is أمبري
	}
	if d.Outside && d.Type == string(Organization) && n.typ != Organization {
		n.dropped = true // نادي فالنسيا is no town
	}
	if d.Type == string(Place) {
		r.extendState(m)
		r.extendDirection(m, d)
		m.dropped = d.Outside && n.typ == Place && n.first == m.inner && m.last == n.last
	} else if n.typ == Country || n.typ == Place {
		r.extendPurpose(m)
	}
	if n.typ == Organization && d.Kind == "mission" {
		r.extendCountry(m)
	}
	m.level = sure
	return true
}

// bears reports whether the head only says what sort of body the name after it means.
func (d *head) bears() bool {
	switch d.Kind {
	case "company", "media", "club", "party", "armed_group", "news_agency", "bank", "ngo":
		return true
	}
	return false
}

// takesName reports whether the name n may follow the head.
func (d *head) takesName(n *mention) bool {
	switch n.typ {
	case Country:
		return d.country || d.name && (d.Type != string(Place) || d.Kind == "region")
	case Person:
		return (d.name || d.quoted) && (d.Kind == "administration" || d.Kind == "hospital" || d.Kind == "university" || d.Kind == "mosque" || d.Type == string(Place))
	case Place:
		return d.name && d.Kind != "government"
	case Organization:
		return d.name && d.Type == string(Organization)
	}
	return false
}

// extendDirection takes in an adjective of place or rank: ضاحية بيروت الجنوبية, مطار المزة العسكري, and not إقليم آتشيه المنكوب. A town has none:
// مدينة مشهد المقدسة.
func (r *reader) extendDirection(m *mention, d *head) {
	n := int(m.last) + 1
	if d.Outside {
		return
	}
	if r.reaches(n) && r.isAdjective(n) && r.nisba(n) == nil && r.isTopical(n) {
		m.last = int32(n)
	} else if r.reaches(n) && strings.HasPrefix(r.key(n), "لل") && r.forPurpose(n) {
		m.last = int32(n)
	}
}

// extendState takes in the state that a region shares its name with others of: إقليم كردستان العراق. The country that a
// nisba after a region names is its own: ولاية جورجيا الأمريكية.
func (r *reader) extendState(m *mention) {
	n := r.name(int(m.last) + 1)
	if n == nil || n.typ != Country || !r.reaches(int(n.first)) || n.start != r.page.Tokens[n.first].Start {
		return
	}
	switch {
	case n.form == Nisba && r.trait(int(n.first)).has(definite):
		m.country = n.country
	case n.form == "" && m.kind == "region":
		m.last, m.country = n.last, n.country
	}
}

// extendCountry takes in the country where a mission is: بعثة الأمم المتحدة في الكونغو الديمقراطية.
func (r *reader) extendCountry(m *mention) {
	n := int(m.last) + 1
	if r.reaches(n+1) && r.trait(n).has(preposition) {
		if c := r.name(n + 1); c != nil && c.typ == Country && c.form != Nisba {
			m.last = c.last
		}
	}
}

// maxTopic is how many words may say what a body is for.
const maxTopic = 6

// topic reads what a body is for, and the nisba of its state: وزارة التعليم العالي والبحث العلمي الجزائرية.
func (r *reader) topic(m *mention, d *head, i int) bool {
	if !d.topic {
		return false
	}
	n := i
	for n < i+2 && r.reaches(n) && r.isConstructNoun(n) {
		n++ // اتحاد صناعة السيارات
	}
	if c := r.name(n); c != nil && n > i && r.reaches(n) && c.form == "" && (c.typ == Place || c.typ == Country) && c.start == r.page.Tokens[n].Start {
		m.last, m.topicEnd, m.country, m.level = c.last, int32(n-1), c.country, sure
		return true // محكمة جنايات القاهرة
	}
	if !r.reaches(n) || !r.isTopicNoun(n) || r.name(n) != nil {
		return false
	}
	for n < i+maxTopic && r.reaches(n) && r.isTopicNoun(n) && r.goesOnWith(n, i) {
		n++
	}
	m.last, m.topicEnd = int32(n-1), int32(n-1)
	if c := r.nisba(n); c != nil && r.reaches(n) && r.trait(n).has(definite) {
		m.last, m.topicEnd, m.country, m.level = c.last, c.last, c.country, sure
		return true
	}
	r.extendPurpose(m)
	r.extendBody(m, d)
	return d.standsAlone(int(m.last-m.inner)+1) && !r.isUnit(int(m.last))
}

// standsAlone reports whether a head and so many words of what it is for make a name without a state: محكمة النقض does,
// نقابة العمال and قوات المعارضة are any.
func (d *head) standsAlone(words int) bool {
	switch d.Kind {
	case "forces", "administration", "government", "embassy", "police":
		return false
	case "union", "institute", "school", "agency", "committee", "ngo":
		return words > 1
	}
	return true
}

// isUnit reports whether what is counted or a measure stands at token i: جبهة الدولار is a market's.
func (r *reader) isUnit(i int) bool {
	hits := r.page.AtAny(i, section.Units)
	for k := range hits {
		if h := &hits[k]; h.Kind == table.Unit && h.Last == h.First {
			switch r.tables.Unit(h.Entry).Kind {
			case "currency", "measure", "percent":
				return true
			}
		}
	}
	return false
}

// goesOnWith reports whether the topic that began at i goes on with token n: only adjectives follow the first noun, or
// a noun after و.
func (r *reader) goesOnWith(n, i int) bool {
	return n == i || r.isAdjective(n) || !r.trait(n-1).has(definite)
}

// isConstructNoun reports whether token i can be a noun before another in a topic: صناعة.
func (r *reader) isConstructNoun(i int) bool {
	t := r.trait(i)
	return t.has(word) && !t.any(definite|closed|finite|number|calendar|titled|joined|governed|suffixed|accusative|named|given) &&
		r.name(i) == nil && t.any(vocabulary)
}

// extendBody takes in the body that a committee belongs to: لجنة الشؤون الخارجية في البرلمان الإستوني.
func (r *reader) extendBody(m *mention, d *head) {
	n := int(m.last) + 1
	if d.Kind != "committee" || !r.reaches(n) {
		return
	}
	if r.trait(n).has(preposition) {
		n++
	}
	if n < len(r.made) && r.made[n] >= 0 && r.reaches(n) {
		if b := &r.found[r.made[n]]; b.typ == Organization {
			m.last, m.country, m.level = b.last, b.country, sure
		}
	}
}

// unknownName reads a name that the lexicon lacks: شركة أمبري, حركة الشباب, ولاية كيبي.
func (r *reader) unknownName(m *mention, d *head, i int) bool {
	if !d.name {
		return false
	}
	n := i + 1
	if c, ok := r.chain(i, entitled); ok && r.trait(i).any(given|particle) && c.last > i {
		n = c.last + 1 // مستشفى كمال عدوان
	} else if !r.mayName(i) || r.trait(i).has(vocabulary) && !d.takesWords() {
		return false
	}
	for n < i+3 && r.reaches(n) && r.continuesName(n) {
		n++
	}
	m.last = int32(n - 1)
	if c := r.nisba(n); c != nil && r.reaches(n) && r.trait(n).has(definite) {
		m.country = c.country
	}
	if d.Type == string(Place) {
		r.extendDirection(m, d)
	}
	m.level = guessed
	return true
}

// takesWords reports whether what the head makes is often named by a plain word: حركة الشباب, ساحة التحرير.
func (d *head) takesWords() bool {
	switch d.Kind {
	case "party", "media", "club", "district", "street", "square", "bridge", "mosque", "camp", "site", "station":
		return !d.Outside
	}
	return false
}

// mayName reports whether token i can begin a name that the lexicon lacks.
func (r *reader) mayName(i int) bool {
	t := r.trait(i)
	if r.page.Tokens[i].Kind == token.Foreign {
		return true
	}
	if !t.has(word) || r.name(i) != nil || t.any(closed|finite|number|calendar|titled|joined|governed|suffixed|accusative|attached) {
		return false
	}
	if !t.has(vocabulary) {
		return t.any(given|family|particle|definite) || r.score(i) >= undecided
	}
	return t.has(definite) && !t.any(adjective|ordinal) && r.nisba(i) == nil
}

// continuesName reports whether token i can be a further word of a name that the lexicon lacks.
func (r *reader) continuesName(i int) bool {
	t := r.trait(i)
	if r.page.Tokens[i].Kind == token.Foreign {
		return true
	}
	if m := r.name(i); m != nil {
		return m.typ == Place && m.first == m.last && !t.any(joined|governed|definite) && r.score(i-1) >= undecided
	}
	return t.has(word) && !t.any(known|definite|titled|joined|governed|suffixed|accusative|attached) && r.page.Guesses[i].Clitics == 0
}
