package section_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// found returns the hits at the first token of a text: entry, text, clitics.
func (r reader) found(t *testing.T, text string) []string {
	p := r.Read(text)
	checkPage(t, p)
	var all []string
	for _, h := range p.At(0) {
		if h.Kind == table.Member {
			continue // a unit's nouns are a set of its name
		}
		s := strings.TrimRight(r.name(h)+" | "+p.Original[h.Start:h.End]+" | "+clitics(h.Clitics), " |")
		if len(all) == 0 || all[len(all)-1] != s {
			all = append(all, s)
		}
	}
	return all
}

func TestProclitics(t *testing.T) {
	r := smallReader(t)
	for text, want := range map[string][]string{
		// Names as they stand; their first letter is no proclitic.
		"روسيا":   {"RUS | روسيا"},
		"فلسطين":  {"PSE | فلسطين"},
		"لبنان":   {"LBN | لبنان"}, // not ل and the given name بنان
		"بكين":    {"beijing | بكين"},
		"كوبا":    {"CUB | كوبا"},
		"فرنسا":   {"FRA | فرنسا"},
		"واشنطن":  {"washington | واشنطن"},
		"وزير":    {"office وزير | وزير"}, // not و and the name زير
		"وكالة":   {"head وكالة | وكالة"},
		"بيان":    {"noun بيان | بيان"}, // not ب and the name يان
		"فكرة":    {"noun فكرة | فكرة"}, // not ف and كرة
		"NATO":    {"nato | NATO"},
		"%":       {"unit percent | %"},
		"الناتو":  {"nato | الناتو"},
		"الوزير":  {"office وزير | الوزير"}, // the lexicon makes the form with the article
		"القاهرة": {"cairo | القاهرة"},
		// One proclitic.
		"وروسيا":  {"RUS | روسيا | و"},
		"فروسيا":  {"RUS | روسيا | ف"},
		"بروسيا":  {"RUS | روسيا | ب"},
		"لروسيا":  {"RUS | روسيا | ل"},
		"كروسيا":  {"RUS | روسيا | ك"},
		"بالناتو": {"nato | الناتو | ب"},
		"للبنان":  {"LBN | لبنان | ل"},
		"لفلسطين": {"PSE | فلسطين | ل"},
		"ببكين":   {"beijing | بكين | ب"},
		// Two words at once.
		"للصين":  {"noun لص | لصين | ل", "CHN | لصين | ل"},   // for two thieves, for China
		"وغانا":  {"noun وغى | وغانا | ه", "GHA | غانا | و"}, // our tumult, and Ghana
		"ووزارة": {"head وزارة | وزارة | و"},
		"ككوبا":  {"CUB | كوبا | ك"},
		// ل and the article become لل, and the name begins with the second ل.
		"للناتو":   {"nato | لناتو | ل"},
		"للوزارة":  {"head وزارة | لوزارة | ل"},
		"للقاهرة":  {"cairo | لقاهرة | ل"},
		"وللقاهرة": {"cairo | لقاهرة | و ل"},
		"للجنة":    {"noun لجنة | لجنة | ل"}, // ل and اللجنة: one of three ل is not written
		// Two.
		"وبروسيا":  {"RUS | روسيا | و ب"},
		"ولروسيا":  {"RUS | روسيا | و ل"},
		"فبالناتو": {"nato | الناتو | ف ب"},
		"وبالقصف":  {"verb قصف | القصف | و ب"},
		// س stands before the present alone, ب and ك before no verb, ل before no perfect.
		"سيعلن":   {"reporting أعلن | يعلن | س"},
		"وسيعلن":  {"reporting أعلن | يعلن | و س"},
		"سأعلن":   {"reporting أعلن | أعلن | س"},
		"سقصف":    nil,
		"سروسيا":  nil,
		"بيعلن":   nil,
		"ليقصف":   {"verb قصف | يقصف | ل"},
		"لقصف":    {"verb قصف | قصف | ل"}, // the masdar
		"وليعلن":  {"reporting أعلن | يعلن | و ل"},
		"فأعلن":   {"reporting أعلن | أعلن | ف"},
		"بهجوما":  nil, // no accusative behind a preposition
		"بمسلحين": {"noun مسلح | مسلحين | ب"},
		"بمسلحان": nil,
		// What is truly ambiguous stays so: a word of grammar may hide in a word of the vocabulary.
		"والي": {"office والٍ | والي", "preposition إلى | الي | و"},
		"وهم":  {"noun وهم | وهم", "pronoun هم | هم | و"},
		"ولم":  {"negator لم | لم | و"},
		"كان":  {"auxiliary كان | كان"}, // كأن is folded to it, and rarer
		"ودعا": {"verb ودع | ودعا", "verb دعا | دعا | و"},
		// أ asks before words of grammar only.
		"أليس":  {"negator ليس | ليس | أ"},
		"أبيان": nil,
		// One letter is never left over, and a word of one letter carries none.
		"و": nil, "وب": nil, "لل": nil, "ال": nil, "بال": nil, "سي": nil,
	} {
		assert.Equal(t, want, r.found(t, text), text)
	}
}

func TestPronouns(t *testing.T) {
	r := smallReader(t)
	for text, want := range map[string][]string{
		"دفاعاتها":  {"noun دفاع | دفاعاتها | ه"},
		"ودفاعاتهم": {"noun دفاع | دفاعاتهم | و ه"},
		"بيانه":     {"noun بيان | بيانه | ه"},
		"قدرتها":    {"noun قدرة | قدرتها | ه"},     // ة is ت before a pronoun
		"قصفوها":    {"verb قصف | قصفوها | ه"},      // قصفوا without its alef
		"نفاه":      {"verb نفى | نفاه | ه"},        // ى is ا
		"سيقصفها":   {"verb قصف | يقصفها | س ه"},    //
		"وزيرها":    {"office وزير | وزيرها | ه"},   // an office may be somebody's
		"فيها":      {"preposition في | فيها | ه"},  //
		"عليه":      {"preposition على | عليه | ه"}, //
		"منا":       {"preposition من | منا"},       // as the lexicon has it
		"أنها":      {"complementizer أن | أنها | ه"},
		"روسياها":   nil,             // a name carries none
		"روسيه":     {"RUS | روسيه"}, // carelessly for روسية
		"عليهاها":   nil,
		"بكينهم":    nil,
		"الدفاعها":  nil, // nor what has its article
		"قلقك":      nil, // newspapers don't speak to their readers
	} {
		assert.Equal(t, want, r.found(t, text), text)
	}
}

// قلقه is قلق and ه, if the text writes ة with its dots: it would be قلقة else.
func TestMarbuta(t *testing.T) {
	r := smallReader(t)
	assert.Equal(t, []string{"noun قلق | قلقه | ه", "adjective قلق | قلقه | ه"}, r.found(t, "قلقه من الأزمة"))
	assert.Equal(t, []string{"adjective قلق | قلقه"}, r.found(t, "قلقه من الازمه"))
	assert.Equal(t, []string{"adjective قلق | قلقة"}, r.found(t, "قلقة من الأزمة"))
}

func TestPhrases(t *testing.T) {
	r := smallReader(t)
	for text, want := range map[string][]string{
		"الولايات المتحدة الأمريكية":  {"USA | الولايات المتحدة الأمريكية", "USA | الولايات المتحدة"}, // every length
		"الولايات المتحدة، الأمريكية": {"USA | الولايات المتحدة"},                                     // no mark is crossed
		"للولايات المتحدة":            {"USA | لولايات المتحدة | ل"},
		"وكوريا الشمالية":             {"PRK | كوريا الشمالية | و"},
		"كوريا\nالشمالية":             nil, // nor a line break, where lines end with what they say
		"كوريا\n\nالشمالية":           nil,
		"كوريا  الشمالية":             {"PRK | كوريا  الشمالية"},
		"وزير خارجية روسيا":           {"office وزير خارجية | وزير خارجية", "office وزير | وزير"},
		"وزير الخارجية":               {"office وزير خارجية | وزير الخارجية", "office وزير | وزير"},
		"وزير خارجيتها":               {"office وزير خارجية | وزير خارجيتها | ه", "office وزير | وزير"},
		"ولوزير خارجيتها":             {"office وزير خارجية | وزير خارجيتها | و ل ه", "office وزير | وزير | و ل"},
		"وزيرها خارجية":               {"office وزير | وزيرها | ه"}, // a pronoun ends the phrase
		"وكالة فرانس برس":             {"afp | وكالة فرانس برس", "head وكالة | وكالة"},
		"أ.ف.ب":                       {"afp | أ.ف.ب"},
		"أ ف ب":                       {"afp | أ ف ب"},
		"طائرات مسيرة":                {"unit drone | طائرات مسيرة"},
		"الطائرة المسيرة":             {"unit drone | الطائرة المسيرة"},
		"بناء على":                    {"source_phrase بناء على | بناء على"},
	} {
		assert.Equal(t, want, r.found(t, text), text)
	}
}

// Texts that break their lines where they are full may break a name.
func TestWrappedLines(t *testing.T) {
	r := smallReader(t)
	wrapped := "أعلن الوزير في بيان أن هذا الهجوم كان على كوريا\nالشمالية وأن الدفاع كان في الولايات المتحدة هو\n" +
		"الدفاع الذي قال عنه الوزير إن الناتو كان يدعو\nإليه وأن وزير الخارجية قال في هذا البيان إن لجنة\nكانت في بكين."
	p := r.Read(wrapped)
	checkPage(t, p)
	assert.Len(t, p.Sentences, 1)
	names := map[string]bool{}
	for _, h := range p.Hits {
		names[r.name(h)] = true
	}
	assert.True(t, names["PRK"], "the name goes on in the next line")

	p = r.Read("كوريا\nالشمالية\nروسيا\nكوبا\nلبنان طويل جدا")
	assert.Len(t, p.Sentences, 5, "a list")
	assert.Empty(t, p.At(0))
}

// Bytes are those of the original, whatever folding has taken away.
func TestHitBytes(t *testing.T) {
	r := smallReader(t)
	for text, want := range map[string]string{
		"وَرُوسِيَا":          "رُوسِيَا",
		"لِلنَّاتُو":          "لنَّاتُو",
		"وـلروسيا":            "روسيا",
		"بِـــروسيا":          "روسيا",
		"ﻭروسيا":              "روسيا", // presentation forms
		"ﻟﻠﻨﺎﺗﻮ":              "ﻠﻨﺎﺗﻮ",
		"و\u200Cروسيا":        "روسيا",
		"وَسَيُعْلِنُ":        "يُعْلِنُ",
		"قال وكوريا الشمالية": "كوريا الشمالية",
	} {
		p := r.Read(text)
		checkPage(t, p)
		last := p.Hits[len(p.Hits)-1]
		assert.Equal(t, want, p.Original[last.Start:last.End], text)
	}
}

// Readings with fewer proclitics stand first among hits of one length, and longer phrases before all.
func TestHitOrder(t *testing.T) {
	p := defaultReader().Read(seed(t))
	checkPage(t, p)
	assert.Greater(t, len(p.Hits), 1000)
	for i := range p.Tokens {
		for n, h := range p.At(i) {
			if n > 0 && h.Start == p.At(i)[n-1].Start && h.Last == p.At(i)[n-1].Last && h.Clitics == p.At(i)[n-1].Clitics {
				assert.LessOrEqual(t, p.At(i)[n-1].Kind, h.Kind)
			}
		}
	}
}

func TestSeedHits(t *testing.T) {
	r := defaultReader()
	p := r.Read(seed(t))
	want := map[string]string{"للناتو": "nato", "وكوريا": "PRK", "وروسيا": "RUS", "لأوكرانيا": "UKR", "ونيوزيلندا": "NZL", "واليابان": "JPN"}
	for i, k := range p.Tokens {
		text := k.Of(p.Original)
		if id, ok := want[text]; ok {
			for _, h := range p.At(i) {
				if h.Kind == table.Name && r.name(h) == id && h.Clitics&(section.And|section.For) != 0 {
					delete(want, text)
				}
			}
		}
	}
	assert.Empty(t, want)
}

func TestEmptyLexicon(t *testing.T) {
	r := section.NewReader(new(table.Tables))
	p := r.Read("أعلن الناتو في بيان: \"نعم\".")
	require.Empty(t, p.Hits)
	checkPage(t, p)
	assert.Len(t, p.Sentences, 1)
	assert.Len(t, p.Quotes, 1)
}
