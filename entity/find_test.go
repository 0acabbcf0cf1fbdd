package entity_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/lexicon"
)

// small is a lexicon that holds just what the tests speak of.
const small = `
countries:
  - {id: RUS, name: روسيا, variants: [Россия, {name: Russes, lang: fr}, {name: Rusia, lang: es}], nisba: [روسي], nisba_plural: [روس]}
  - {id: UKR, name: أوكرانيا, nisba: [أوكراني]}
  - {id: USA, name: الولايات المتحدة, nisba: [أمريكي, أميركي]}
  - {id: SYR, name: سوريا, nisba: [سوري]}
  - {id: TUR, name: تركيا, nisba: [تركي]}
  - {id: IRQ, name: العراق, nisba: [عراقي]}
  - {id: JOR, name: الأردن, nisba: [أردني]}
  - {id: OMN, name: سلطنة عُمان, variants: [عُمان], nisba: [عماني]}
  - {id: EST, name: إستونيا, nisba: [إستوني]}
  - {id: COD, name: الكونغو الديمقراطية}
  - {id: QAT, name: قطر, weak: [قطر], nisba: [قطري]}
  - {id: MLI, name: مالي, weak: [مالي], nisba: [مالي], nisba_weak: true}
  - {id: PRK, name: كوريا الشمالية, weak: [كوريا], nisba: [كوري شمالي, كوري]}
  - {id: KOR, name: كوريا الجنوبية, weak: [كوريا], nisba: [كوري جنوبي, كوري]}
  - {id: EGY, name: مصر, nisba: [مصري]}
organizations:
  - {id: nato, name: حلف شمال الأطلسي, kind: alliance, variants: [حلف الناتو], abbreviations: [الناتو, NATO], short: [الحلف, التحالف]}
  - {id: un, name: الأمم المتحدة, kind: un}
  - {id: hamas, name: حركة حماس, kind: armed_group, country: PSE, weak: [حماس]}
people:
  - {id: mark-rutte, name: مارك روته, country: NLD, weak: [روته]}
  - {id: bush-41, name: جورج بوش الأب, country: USA, weak: [بوش], offices: [{office: رئيس, of: USA, from: 1989-01-20, to: 1993-01-20}]}
  - {id: bush-43, name: جورج بوش الابن, country: USA, weak: [بوش], offices: [{office: رئيس, of: USA, from: 2001, to: 2009}]}
  - {id: vladimir-putin, name: فلاديمير بوتين, country: RUS, alone: [بوتين]}
places:
  - {id: moscow, name: موسكو, kind: city, country: RUS, capital_of: RUS}
  - {id: baghdad, name: بغداد, kind: city, country: IRQ, capital_of: IRQ}
  - {id: amman, name: عمّان, kind: city, country: JOR, capital_of: JOR}
  - {id: tokyo, name: طوكيو, kind: city, country: JPN, capital_of: JPN}
weapons:
  - {id: f-16, name: إف-16, kind: aircraft}
heads:
  - {head: وزارة, type: organization, kind: ministry, takes: [nisba, country, topic]}
  - {head: جيش, type: organization, kind: army, takes: [nisba, country], acts: true}
  - {head: هيئة, type: organization, kind: agency, takes: [nisba, country, topic]}
  - {head: برلمان, type: organization, kind: parliament, takes: [nisba, country]}
  - {head: لجنة, type: organization, kind: committee, takes: [nisba, country, topic]}
  - {head: سفارة, type: organization, kind: embassy, takes: [nisba, country]}
  - {head: بورصة, type: organization, kind: market, takes: [nisba, country, name]}
  - {head: حكومة, type: organization, kind: government, takes: [nisba, country], acts: true}
  - {head: صندوق, type: organization, kind: fund, takes: [nisba, country, topic, name]}
  - {head: بعثة, type: organization, kind: mission, takes: [nisba, country, name]}
  - {head: شركة, type: organization, kind: company, takes: [nisba, name, quoted]}
  - {head: ولاية, type: place, kind: state, takes: [name]}
  - {head: مدينة, type: place, kind: city, takes: [name], outside: true}
  - {head: مصنع, type: place, kind: plant, takes: [name, quoted], outside: true}
offices:
  - {office: وزير الخارجية, of: country}
  - {office: رئيس, of: any, feminine: رئيسة}
  - {office: رئيس الوزراء, of: country}
  - {office: أمين +عام, of: organization}
  - {office: نظير, of: any}
name_parts:
  - {kind: given, words: [محمد, سعيد, هاكان, علي]}
  - {kind: family, words: [العاروري]}
  - {kind: particle, words: [بن, آل, أبو]}
words:
  - {class: preposition, words: [في, من, على, إلى]}
  - {class: complementizer, words: [أن]}
  - class: reporting
    words: [{verb: قال, present: يقول}, {verb: أعلن, present: يعلن}, {verb: ذكر, present: يذكر}]
  - class: verb
    words: [{verb: قصف, present: يقصف}, {verb: زار, present: يزور}]
  - class: noun
    words: [زيارة, كيان, طائرة, {noun: لاجئ}, مصادر]
  - class: adjective
    words: [{adjective: عام}, {adjective: رئيسي}, {adjective: جديد}]
  - class: ordinal
    words: [الثامن, الثاني]
  - class: numeral
    words: [عشر]
`

func load(t testing.TB) (*section.Reader, *entity.Finder) {
	t.Helper()
	lex, err := lexicon.Load(fstest.MapFS{"small.yaml": &fstest.MapFile{Data: []byte(small)}})
	require.NoError(t, err)
	return section.NewReader(lex.Tables()), entity.New(lex)
}

// show writes entities as text/type or text/form, with the country behind an equals sign.
func show(all []entity.Entity) string {
	var b strings.Builder
	for i, e := range all {
		if i > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(e.Text)
		switch {
		case e.Form == entity.Nisba:
			b.WriteString("/nisba")
		case e.Coref:
			b.WriteString("/coref")
		default:
			b.WriteString("/" + string(e.Type))
		}
		if e.Country != "" {
			b.WriteString("=" + e.Country)
		}
	}
	return b.String()
}

func TestFind(t *testing.T) {
	reader, finder := load(t)
	for _, c := range []struct{ text, want string }{
		// names and what is written together with them
		{"وروسيا وأوكرانيا", "روسيا/country=RUS | أوكرانيا/country=UKR"},
		{"بيان للناتو", "لناتو/organization"},
		{"طائرات إف-16 الجديدة", "إف-16/weapon"},
		// nisba
		{"العدوان الروسي", "الروسي/nisba=RUS"},
		{"قصف مصنعا روسيا رئيسيا", "روسيا/nisba=RUS"},
		{"رفعت العقوبات عن 12 كيانا سوريا", "سوريا/nisba=SYR"},
		{"قصفت روسيا سوريا", "روسيا/country=RUS | سوريا/country=SYR"},
		{"مصادر روسية", "روسية/nisba=RUS"},
		// head nouns
		{"الجيش الأوكراني", "الجيش الأوكراني/organization=UKR | الأوكراني/nisba=UKR"},
		{"وزارة الخارجية التركية", "وزارة الخارجية التركية/organization=TUR | التركية/nisba=TUR"},
		{"هيئة الأركان العامة الأوكرانية", "هيئة الأركان العامة الأوكرانية/organization=UKR | الأوكرانية/nisba=UKR"},
		{"السفارة الأميركية في بغداد", "السفارة الأميركية/organization=USA | الأميركية/nisba=USA | بغداد/place=IRQ"},
		{"حكومة الكونغو الديمقراطية", "حكومة الكونغو الديمقراطية/organization=COD | الكونغو الديمقراطية/country=COD"},
		{"بورصة طوكيو", "بورصة طوكيو/organization=JPN | طوكيو/place=JPN"},
		{"لجنة الشؤون الخارجية في البرلمان الإستوني",
			"لجنة الشؤون الخارجية في البرلمان الإستوني/organization=EST | البرلمان الإستوني/organization=EST | الإستوني/nisba=EST"},
		{"بعثة الأمم المتحدة في الكونغو الديمقراطية",
			"بعثة الأمم المتحدة في الكونغو الديمقراطية/organization | الأمم المتحدة/organization | الكونغو الديمقراطية/country=COD"},
		{"صندوق قطر للتنمية", "صندوق قطر للتنمية/organization=QAT | قطر/country=QAT"},
		{"للجيش الروسي المشترك الثامن عشر", "لجيش الروسي المشترك الثامن عشر/organization=RUS | الروسي/nisba=RUS"},
		{"قالت الحكومة إن الجيش", ""},
		{"برلمانها", ""},
		{"قصف مصنع ذخيرة \"سفيردلوف\"", "سفيردلوف/place"},
		{"ولاية كيبي", "ولاية كيبي/place"},
		{"مدينة بغداد", "بغداد/place=IRQ"},
		{"الجيش، الروسي", "الروسي/nisba=RUS"},
		// people
		{"وزير الخارجية التركي هاكان فيدان", "التركي/nisba=TUR | هاكان فيدان/person=TUR"},
		{"رئيس الوزراء كير ستارمر", "كير ستارمر/person"},
		{"قال محمد بن سلمان", "محمد بن سلمان/person"},
		{"زار الأمين العام مارك روته موسكو. وقال روته", "مارك روته/person=NLD | موسكو/place=RUS | روته/person=NLD"},
		{"وقال روته", "روته/person"},
		{"الرئيس الأوكراني", "الأوكراني/nisba=UKR"},
		// one word, two things
		{"العاصمة الأردنية عمان", "الأردنية/nisba=JOR | عمان/place=JOR"},
		{"زار عمّان", "عمّان/place=JOR"},
		{"زار عُمان", "عُمان/country=OMN"},
		{"الجيش المالي", "الجيش المالي/organization=MLI | المالي/nisba=MLI"},
		{"الدعم المالي", ""},
		{"أعلنت قطر أن", "قطر/country=QAT"},
		{"كوريا الشمالية ومقاتلون كوريون", "كوريا الشمالية/country=PRK | كوريون/nisba=PRK"},
		// foreign letters
		{"حلف NATO", "NATO/organization"},
		{"Россией", "Россией/country=RUS"}, // the instrumental of a Russian noun
		{"Russe", "Russe/country=RUS"},     // the singular of a French one
		{"Rusias", "Rusias/country=RUS"},   // the plural of a Spanish one
		{"Russing", ""},                    // which an English ending makes no other
		{"shell russia", ""},
		// named again
		{"أعرب حلف شمال الأطلسي عن قلقه وأكد الحلف", "حلف شمال الأطلسي/organization | الحلف/coref"},
		{"وأكد الحلف", ""},
		{"ذكرت هيئة الأركان العامة الأوكرانية. كما أفادت الهيئة", "هيئة الأركان العامة الأوكرانية/organization=UKR | الأوكرانية/nisba=UKR | الهيئة/coref=UKR"},
	} {
		assert.Equal(t, c.want, show(finder.Find(reader.Read(c.text), time.Time{})), c.text)
	}
}

// Of two people with one surname the one in office on the day of the text is meant.
func TestOfficeOnTheDay(t *testing.T) {
	reader, finder := load(t)
	for year, want := range map[int]string{1990: "bush-41", 2003: "bush-43", 2009: "bush-43"} {
		all := finder.Find(reader.Read("زار الرئيس بوش موسكو"), time.Date(year, 1, 10, 0, 0, 0, 0, time.UTC))
		assert.Equal(t, want, all[0].Ref, year)
	}
}

// Of a name that could be several things, a mention says which clue decided and what it was preferred to.
func TestClues(t *testing.T) {
	reader, finder := load(t)
	for _, c := range []struct{ text, name, clue, over string }{
		{"زار عمّان", "عمّان", "marks", "OMN"},
		{"زار عُمان", "عُمان", "marks", "amman"},
		{"العاصمة الأردنية عمان", "عمان", "nisba", "OMN"},
		{"رفعت العقوبات عن 12 كيانا سوريا", "سوريا", "number", ""},
		{"أعلنت قطر أن", "قطر", "verb", ""},
		{"كوريا الشمالية ومقاتلون كوريون", "كوريون", "recent", "KOR"},
		{"قالت روسيا", "روسيا", "", ""},
	} {
		found := false
		for _, e := range finder.Find(reader.Read(c.text), time.Time{}) {
			if e.Text == c.name {
				found = true
				assert.Equal(t, [2]string{c.clue, c.over}, [2]string{e.Clue, e.Over}, c.text)
			}
		}
		assert.True(t, found, c.text)
	}
}
