package entity

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/inflect"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
	"github.com/khabar-nlp/khabar/normalize"
)

// A clue is evidence for one reading of a name that has several, or that needs a context.
type clue uint8

// The clues, with an example of each.
const (
	byItself    clue = iota // the lexicon asks for no context: روسيا
	byMarks                 // the writer has vocalised it: عمّان is the city, عُمان the state
	byTitle                 // الرئيس عباس
	byNisba                 // العاصمة الأردنية عمان
	bySport                 // a town among clubs: برشلونة
	byHead                  // مدينة عمان, حركة أمل
	byNumber                // 12 كيانا سوريا
	byMention               // named without doubt elsewhere in the text
	byNeighbour             // قطر ومصر
	byMedia                 // قال للجزيرة
	byDateline              // سيول - رويترز
	byVerb                  // أعلنت قطر
	inPlace                 // في مالي
	byCountry               // its country is spoken of
	byOffice                // of two presidents called بوش the one in office on the day of the text
	byRecent                // of two Koreas the one spoken of last
)

// enough is how many points a reading needs.
const enough = 5

// clue returns the points of c and what it is called. Marks decide whatever else there is; a reading that the lexicon gives
// without reserve needs strong evidence against it; each of the weaker clues is enough for a name that needs a context, but
// for those that only choose between two.
func (c clue) clue() (points int, name string) {
	switch c {
	case byMarks:
		return 20, "marks"
	case byTitle:
		return 12, "title"
	case bySport:
		return 12, "sport"
	case byItself:
		return 10, ""
	case byNisba:
		return 10, "nisba"
	case byHead:
		return 8, "head"
	case byNumber:
		return 6, "number"
	case byMention:
		return 6, "mention"
	case byNeighbour:
		return 6, "neighbour"
	case byMedia:
		return 6, "media"
	case byDateline:
		return 8, "dateline"
	case byVerb:
		return 5, "verb"
	case inPlace:
		return 5, "place"
	case byCountry:
		return 3, "country"
	case byOffice:
		return 2, "office"
	}
	return 2, "recent"
}

// say returns the points of c, and remembers that the reading that is being weighed has it.
func (r *reader) say(c clue) int {
	r.clues |= 1 << c
	points, _ := c.clue()
	return points
}

// prominence is what a choice is called that weighPrior alone has made.
const prominence = "prominence"

// strongest returns what the clue of most points in a set is called. That a name may stand by itself is none.
func strongest(clues uint32) string {
	most, why := 0, ""
	for c := byMarks; c <= byRecent; c++ {
		if points, name := c.clue(); clues&(1<<c) != 0 && points > most {
			most, why = points, name
		}
	}
	return why
}

// against returns the points that speak against a reading as much as c would for it.
func against(c clue) int {
	points, _ := c.clue()
	return -points
}

// best returns the likeliest of hits, which cover the same tokens, if it is likely enough.
func (r *reader) best(hits []section.Hit) (*section.Hit, bool) {
	var top, second *section.Hit
	var clues, others uint32
	high := 0
	several := r.ambiguous(hits)
	alike := several && isName(hits)
	for k := range hits {
		h := &hits[k]
		if h.Kind != table.Name && h.Kind != table.Nisba || h.Clitics&(section.Suffix|section.Will|section.Ask) != 0 || r.isSmall(h) {
			continue
		}
		r.clues = 0
		if s := r.weigh(h, several, alike); top == nil || s > high {
			top, second, high, clues, others = h, top, s, r.clues, clues
		} else {
			second, others = h, r.clues
		}
	}
	r.why, r.over = "", -1
	switch {
	case top == nil:
	case second != nil && second.Entry != top.Entry:
		r.over = int32(second.Entry)
		r.why = cmp.Or(strongest(clues&^others), prominence)
	case clues&(1<<byItself) == 0:
		r.why = strongest(clues)
	}
	return top, top != nil && high >= enough
}

// ambiguous reports whether hits name more than one thing.
func (r *reader) ambiguous(hits []section.Hit) bool {
	first := -1
	for k := range hits {
		switch {
		case hits[k].Kind != table.Name && hits[k].Kind != table.Nisba:
		case first < 0:
			first = k
		case hits[k].Entry != hits[first].Entry || hits[k].Kind != hits[first].Kind:
			return true
		}
	}
	return false
}

// isSmall reports whether h is Latin or Cyrillic in small letters, as a common word is: shell is no Shell.
func (r *reader) isSmall(h *section.Hit) bool {
	if r.page.Tokens[h.First].Kind != token.Foreign {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.page.Original[h.Start:])
	return unicode.IsLower(c)
}

// isName reports whether one of hits is a name.
func isName(hits []section.Hit) bool {
	for k := range hits {
		if hits[k].Kind == table.Name && !hits[k].Weak {
			return true
		}
	}
	return false
}

// weigh returns the evidence that h is meant where it stands. There may be several things to mean, and a nisba that is
// written as a name is.
func (r *reader) weigh(h *section.Hit, several, alike bool) int {
	weak := h.Weak || r.isCommon(h)
	if !weak && !several {
		if r.typeOf(h.Entry) == Organization && r.isPlainUse(h) {
			return against(byMarks)
		}
		return r.say(byItself)
	}
	if h.Kind == table.Nisba {
		return r.weighNisba(h, alike)
	}
	e := r.tables.Known(h.Entry)
	s := 0
	if !weak {
		s += r.say(byItself)
	}
	if alike && r.amongAccusatives(int(h.First)) {
		s += against(byMarks)
	}
	if e.Type == string(Person) {
		return s + r.weighPerson(h)
	}
	if a := marksAgree(r.page.Vocalised(h.Start, h.End), e.Name); a > 0 {
		s += r.say(byMarks)
	} else if a < 0 {
		s += against(byMarks)
	}
	return s + r.weighPrior(e) + r.weighContext(h, e) + r.weighNeighbours(h, e) + r.weighMedia(h, e)
}

// isCommon reports whether the one word that h is has a meaning of its own, though the lexicon doesn't say that it is weak:
// the towns حماة and سعيدة. Capitals and states are known well enough.
func (r *reader) isCommon(h *section.Hit) bool {
	if h.Last > h.First || h.Kind != table.Name || !r.trait(int(h.First)).any(vocabulary|attached) || !r.isPlainWord(int(h.First)) {
		return false
	}
	if t := r.typeOf(h.Entry); t != Organization && t != Place {
		return false
	}
	e := r.tables.Known(h.Entry)
	if e.Type == string(Organization) && r.trait(int(h.First)).has(definite) && !strings.HasPrefix(e.Name, article) {
		return true // البيت is no إلبيت
	}
	return e.Type == string(Place) && e.CapitalOf == ""
}

// isPlainWord reports whether token i is a word of the language in a form that stands for itself. The alef that makes a dual or an
// accusative of أفريقي is more often part of a name: أفريقيا.
func (r *reader) isPlainWord(i int) bool {
	const alefs = inflect.Dual | inflect.Plural | inflect.Definite
	hits := r.page.At(i)
	for k := range hits {
		switch h := &hits[k]; h.Kind {
		case table.Name, table.Nisba, table.Part, table.Short:
		default:
			f := h.Features
			if int(h.Last) == i && f&alefs != inflect.Dual && (f&alefs != 0 || f&inflect.Oblique == 0) {
				return true
			}
		}
	}
	return false
}

// weighPrior prefers states to towns, and capitals to other towns, where nothing else decides.
func (r *reader) weighPrior(e *table.Entity) int {
	switch {
	case e.Type == string(Country):
		return 2
	case e.CapitalOf != "" || e.Type == string(Organization):
		return 1
	}
	return 0
}

// weighContext returns what the rest of the text and the words before h say for e.
func (r *reader) weighContext(h *section.Hit, e *table.Entity) int {
	s, i := 0, int(h.First)
	if at, ok := r.seen.entries[h.Entry]; ok && at != h.First {
		s += r.say(byMention)
	}
	country := e.Home()
	if e.Type == string(Organization) {
		country = "" // that its country is spoken of makes فتح no party
	}
	if at, ok := r.seen.countries[country]; ok && country != "" && at != h.First {
		s += r.say(byCountry)
		if e.Type == string(Country) {
			s += r.say(byMention) + against(byCountry)
		}
	}
	if at, ok := r.seen.recent[country]; ok && country != "" && h.First-at < 40 {
		s += r.say(byRecent)
	}
	if n := r.nisbaEnding(i - 1); n != nil && n.country == country && e.Type == string(Place) {
		s += r.say(byNisba)
	}
	if (e.Type == string(Country) || e.Type == string(Place)) && !r.afterDash(i) && r.inDateline(h.Start) {
		s += r.say(byDateline)
	}
	if e.Kind == "club" && r.isSport(i) {
		s += r.say(bySport)
	}
	if d := r.headEnding(i - 1); d != nil {
		switch {
		case d.Type == e.Type, d.country && e.Type == string(Country):
			s += r.say(byHead)
		case e.Type != string(Country):
			s += against(byHead)
		}
	}
	return s
}

// weighMedia returns what speaks for a newspaper, a channel or an agency: what is said to it, who works for it, and a
// credit in brackets: قال للجزيرة, مراسل الجزيرة, (الفرنسية).
func (r *reader) weighMedia(h *section.Hit, e *table.Entity) int {
	i, j := int(h.First), int(h.Last)+1
	switch {
	case e.Kind != "media" && e.Kind != "news_agency":
		return 0
	case r.afterDash(i) && r.inDateline(h.Start):
		return r.say(byDateline)
	case r.key(i-1) == "(" && j < len(r.traits) && (r.key(j) == ")" || r.key(j) == "-"):
		return r.say(byMarks)
	case h.Clitics&section.For != 0 || r.trait(i-1).has(titled) && r.reaches(i):
		return r.say(byMedia)
	}
	return 0
}

// afterDash reports whether a dash stands before token i. In a dateline it leads from the place to the agency: الدوحة - قنا.
func (r *reader) afterDash(i int) bool {
	switch r.key(i - 1) {
	case "-", "–", "—", "ـ":
		return true
	}
	return false
}

// sportReach is how many tokens around a name are looked at for sport.
const sportReach = 12

// isSport reports whether a club, or a noun of sport, is spoken of near token i, not counting what stands there: a town that
// scores is a club.
func (r *reader) isSport(i int) bool {
	for k := max(0, i-sportReach); k < min(len(r.traits), i+sportReach); k++ {
		if k == i {
			continue
		}
		hits := r.page.AtAny(k, section.Names|section.Heads|section.Members)
		for n := range hits {
			switch h := &hits[n]; {
			case h.Kind == table.Member && r.tables.InSet(r.sport, h.Entry),
				h.Kind == table.Name && !h.Weak && r.tables.KindOf(h.Entry) == "club",
				h.Kind == table.Head && (r.heads[h.Entry].Kind == "club" || r.heads[h.Entry].Kind == "sport"):
				return true
			}
		}
	}
	return false
}

// weighNeighbours returns what the words around h say for its being a name at all.
func (r *reader) weighNeighbours(h *section.Hit, e *table.Entity) int {
	t, i, j := Type(e.Type), int(h.First), int(h.Last)+1
	speaks := t == Organization && e.Kind != "club" // وقال بولتون is John Bolton
	before, after := r.trait(i-1), r.trait(j)
	s := 0
	if h.Weak && before.has(definite) && r.trait(i).has(definite) && r.reaches(i) && isRelational(r.key(i)) {
		s += against(byHead) // الأوروبي الأطلسي
	}
	if t == Organization && r.isPlainUse(h) {
		s += against(byMarks)
	}
	switch {
	case h.Clitics&section.And != 0 && before.has(named) || r.reaches(j) && after.has(named|joined):
		s += r.say(byNeighbour)
	case (t == Country || t == Place) && before.has(preposition) && !after.any(definite):
		s += r.say(inPlace)
		if r.trait(i).has(vocabulary) && (t == Place || r.trait(i).has(definite)) && r.isPlainWord(i) {
			s += against(inPlace) / 2 // في القراءة, في المملكة
		}
	case t == Country && (before.any(reporting|finite) || before.any(maybeVerb) && !before.has(definite)), (speaks || e.CapitalOf != "") && before.has(reporting):
		s += r.say(byVerb) // also وقالت سيول إنها, which no floods say
	case t == Country && r.startsSentence(i) && after.any(reporting|finite|maybeVerb), speaks && r.startsSentence(i) && after.has(reporting):
		s += r.say(byVerb)
	case t == Country && before.has(titled) && r.reaches(i):
		s += r.say(inPlace)
	}
	return s
}

// isPlainUse reports whether the one word of h stands as the common word that it is too: with an indefinite adjective, which no name
// takes (قاتل بحماس شديد), as the verb that begins a clause and governs a definite object (فتح المعبر), or as a part of a day (فاز ليل السبت).
func (r *reader) isPlainUse(h *section.Hit) bool {
	i := int(h.First)
	before, after := r.trait(i-1), r.trait(i+1)
	switch {
	case r.isTimeOfDay(i):
		return true
	case h.Last > h.First || !r.reaches(i+1) || strings.HasPrefix(r.page.Original[h.Start:], article):
		return false
	case h.Clitics&section.By != 0:
		return after.has(adjective) && !after.any(definite|named)
	}
	return r.trait(i).has(maybeVerb) && after.has(definite) && !before.any(finite|maybeVerb|reporting) && r.headEnding(i-1) == nil
}

// weighPerson returns what speaks for a person who is known by one word after his full name: روته.
func (r *reader) weighPerson(h *section.Hit) int {
	s := 0
	if at, ok := r.seen.entries[h.Entry]; ok && (at < h.First || !h.Weak) {
		s += r.say(byMention)
	}
	if r.trait(int(h.First) - 1).has(titled) {
		s += r.say(byTitle)
	}
	if r.inOffice(h.Entry) {
		s += r.say(byOffice)
	}
	if h.Clitics&(section.By|section.Like) != 0 || r.trait(int(h.First)-1).has(preposition) {
		s += against(byHead) // nobody is in a person
	}
	return s
}

// inOffice reports whether a person held an office on the day of the text.
func (r *reader) inOffice(entry uint32) bool {
	if r.date == "" {
		return false
	}
	for _, t := range r.tables.Known(entry).Tenures {
		// A date may be no more than a year: it is compared as far as it goes.
		from, to := r.date[:min(len(r.date), len(t.From))], r.date[:min(len(r.date), len(t.To))]
		if t.From <= from && (t.To == "" || to <= t.To) {
			return true
		}
	}
	return false
}

// weighNisba returns what speaks for an adjective of nationality that is another word too: المالي, مصنعا روسيا.
func (r *reader) weighNisba(h *section.Hit, alike bool) int {
	i := int(h.First)
	before := r.trait(i - 1)
	e := r.tables.Known(h.Entry)
	s := 7
	if h.Weak {
		s = 0
		if _, ok := r.seen.countries[e.ID]; ok {
			s += r.say(byMention)
		}
		if before.any(definite) && r.actsEnding(i-1) {
			s += r.say(byHead)
		}
		if r.startsSentence(i) || !before.any(vocabulary|word) {
			s += against(byMention)
		}
	}
	if at, ok := r.seen.recent[e.ID]; ok && h.First-at < 40 {
		s += r.say(byRecent)
	}
	if alike && h.Features&inflect.Definite == 0 {
		s += r.weighIndefinite(i)
	}
	return s
}

// weighIndefinite tells the nisba from the name where both are written alike: مصنعا روسيا رئيسيا is a Russian
// factory, 2500 لاجئ هايتي are Haitian refugees.
func (r *reader) weighIndefinite(i int) int {
	before := r.trait(i - 1)
	switch {
	case !r.reaches(i) || before.any(closed|named|definite):
		return against(byHead)
	case r.trait(i-2).any(number) && !before.any(number):
		return r.say(byNumber)
	case r.amongAccusatives(i):
		return r.say(byNisba) // both neighbours agree with it, whatever state was spoken of before
	case before.has(accusative) && before.any(vocabulary) && !before.any(finite):
		return r.say(byNumber)
	}
	return against(byHead)
}

// amongAccusatives reports whether indefinite accusatives stand before and after token i, which is then one of them: مصنعا روسيا رئيسيا.
// A verb, a word with a pronoun and what و joins are none: اتخذتها روسيا وكوريا.
func (r *reader) amongAccusatives(i int) bool {
	const none = finite | suffixed | maybeVerb
	before, after := r.trait(i-1), r.trait(i+1)
	return r.reaches(i) && before.has(accusative) && after.has(accusative) && !before.any(none) && !after.any(none|joined)
}

// startsSentence reports whether nothing but a mark stands before token i in its line.
func (r *reader) startsSentence(i int) bool {
	return i == 0 || r.gap(i) >= token.Line || r.page.Tokens[i-1].Kind == token.Mark
}

// nisbaEnding returns the nisba that ends at token i.
func (r *reader) nisbaEnding(i int) *mention {
	for k := i; k >= 0 && k > i-3; k-- {
		if n := r.nisba(k); n != nil && int(n.last) == i {
			return n
		}
	}
	return nil
}

// headEnding returns the head noun without the article that ends at token i, nil if there is none.
func (r *reader) headEnding(i int) *head {
	for k := i; k >= 0 && k > i-2; k-- {
		hits := r.page.AtAny(k, section.Heads)
		for n := range hits {
			if h := &hits[n]; h.Kind == table.Head && int(h.Last) == i && h.Features&inflect.Definite == 0 && h.Clitics&section.Suffix == 0 {
				return &r.heads[h.Entry]
			}
		}
	}
	return nil
}

// actsEnding reports whether a state's body or office ends at token i: الجيش, الرئيس.
func (r *reader) actsEnding(i int) bool {
	if i < 0 {
		return false
	}
	hits := r.page.AtAny(i, section.Heads|section.Offices)
	for n := range hits {
		h := &hits[n]
		switch {
		case int(h.Last) != i:
		case h.Kind == table.Head && r.heads[h.Entry].Acts:
			return true
		case h.Kind == table.Office && r.tables.Office(h.Entry).Of == string(Country):
			return true
		}
	}
	return false
}

// marksAgree compares the vowel marks of a mention with those of a name as the lexicon writes it: 1 if the same
// letter bears the same mark in both, -1 if each has marks that the other lacks, 0 if one has none.
func marksAgree(text, name string) int {
	a, b := marksOf(text), marksOf(name)
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return 1
			}
		}
	}
	return -1
}

// A letterMark is a mark on the letter with that number; the last letter is 0.
type letterMark struct {
	letter int
	mark   rune
}

// marksOf returns the vowels and doublings in s. That a letter has no vowel, which its own mark says, tells nothing.
func marksOf(s string) []letterMark {
	const firstVowel, doubling = '\u064B', '\u0651'
	var marks []letterMark
	letter := 0
	for _, c := range s {
		switch {
		case normalize.Classify(c) == normalize.Letter:
			letter++
		case c >= firstVowel && c <= doubling:
			marks = append(marks, letterMark{letter, c})
		}
	}
	for k := range marks {
		marks[k].letter = letter - marks[k].letter
	}
	return marks
}
