package entity_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/lexicon"
)

// The default lexicon and the rules together: what a sentence of the news names.
func TestDefaultLexicon(t *testing.T) {
	lex := lexicon.Default()
	reader, finder := section.NewReader(lex.Tables()), entity.New(lex)
	for _, c := range []struct{ text, want string }{
		// a surname after a title and a given name, whatever else it means
		{"استقبل الدكتور حاتم الجبلي الوفد", "حاتم الجبلي/person"},
		{"قال السيد فيصل السويدي", "فيصل السويدي/person"},
		{"الدكتور ماجد نجم رئيس الجامعة", "ماجد نجم/person"},
		{"زار الشيخ عبدالله المنيع الجامعة", "عبدالله المنيع/person"},
		{"فاز البرازيلي فيليبي ماسا بالسباق", "البرازيلي/nisba=BRA | فيليبي ماسا/person=BRA"},
		{"هزم الفرنسي أرنو كليمان في النهائي", "الفرنسي/nisba=FRA | أرنو كليمان/person=FRA"},
		{"توجت الملكة صوفيا اليوم", "صوفيا/person"},
		{"بعد غرامة مدير قناة نسمة نبيل القروي", "نبيل القروي/person"}, // القروي is rural, too
		// a name ends before a word of the language
		{"تفوق الإسباني رافايل نادال المصنف ثانيا", "الإسباني/nisba=ESP | رافايل نادال/person=ESP"},
		{"فاز المصري محمد عبد الفتاح بالميدالية", "المصري/nisba=EGY | محمد عبد الفتاح/person=EGY"},
		{"استقبل الشيخ صباح الأحمد صباح اليوم الوفد", "صباح الأحمد/person=KWT"},
		{"عيّن الملك محمد السادس نادية فتاح سفيرة", "محمد السادس/person=MAR | نادية فتاح/person"},
		// people in a row, whose given names are verbs too
		{"شارك محمد هنيدي، وأشرف عبد الباقي وعزت العلايلي في الفيلم", "محمد هنيدي/person | أشرف عبد الباقي/person | عزت العلايلي/person"},
		// named again with the given name
		{"استقال المدرب أليكس فيرغسون. وأكد النادي أن أليكس فيرغسون مريض", "أليكس فيرغسون/person | أليكس فيرغسون/person"},
		// an alef that makes no dual and no accusative of a name
		{"بالإضافة إلى أفريقيا بأكملها", "أفريقيا/place"},
		{"من صنعاء إلى دكا", "صنعاء/place=YEM | دكا/place=BGD"},
		// datelines
		{"سيول - رويترز: أعلنت الحكومة", "سيول/place=KOR | رويترز/organization=GBR"},
		{"الدوحة - قنا: عقد المجلس جلسة", "الدوحة/place=QAT | قنا/organization=QAT"},
		{"وقالت سيول إنها رصدت الصاروخ", "سيول/place=KOR"},
		{"اجتاحت سيول المدينة", ""},
		{"وصل قطار إلى قنا", "قنا/place=EGY"},
		// towns and clubs
		{"هزم برشلونة ضيفه في المباراة", "برشلونة/organization=ESP"},
		{"وصل الوفد إلى برشلونة", "برشلونة/place=ESP"},
		{"تعادل ميلان الإيطالي في الدوري", "ميلان/organization=ITA | الإيطالي/nisba=ITA"},
		{"انتقل إلى نادي الوكرة القطري", "الوكرة/organization=QAT | القطري/nisba=QAT"},
		{"هزم برشلونة ضيفه في المباراة. وسيطر برشلونة على اللقاء منذ بدايته وحتى نهايته من غير أن يسمح لغيره بأن يهدد ما بناه",
			"برشلونة/organization=ESP | برشلونة/organization=ESP"},
		{"فاز الأهلي في المباراة ليل السبت", "الأهلي/organization=EGY"}, // not Lille
		{"بحث الوزيران التعاون السعودي الروسي", "السعودي/nisba=SAU | الروسي/nisba=RUS"},
		{"الدعم العربي القطري", "القطري/nisba=QAT"},
		{"مياه قنوات الري", ""},
		// a word of a longer phrase
		{"دفن في مسقط رأسه", ""},
		{"وصل إلى مسقط", "مسقط/place=OMN"},
		// places and their adjectives
		{"وصل إلى مدينة مشهد المقدسة", "مشهد/place=IRN"},
		{"قصفت ضاحية بيروت الجنوبية", "ضاحية بيروت الجنوبية/place=LBN | بيروت/place=LBN"},
		{"تضررت منطقة طوكر الواقعة في الشرق", "منطقة طوكر/place=SDN"},
	} {
		assert.Equal(t, c.want, show(finder.Find(reader.Read(c.text), time.Time{})), c.text)
	}
}

// Names that mean several things, or are common words: what each means where it stands, and why.
func TestAmbiguousNames(t *testing.T) {
	lex := lexicon.Default()
	reader, finder := section.NewReader(lex.Tables()), entity.New(lex)
	for _, c := range []struct{ text, want, clue string }{
		{"زار عُمان", "عُمان/country=OMN", "marks"},
		{"وصل إلى عمّان", "عمّان/place=JOR", "marks"},
		{"سافر من عمان إلى إربد", "عمان/place=JOR", "country"}, // إربد is in Jordan
		{"سافر من مسقط إلى عمان", "عمان/country=OMN", ""},
		{"أعلن الأردن أنه سيشارك", "الأردن/country=JOR", ""},
		{"غرق طفل في نهر الأردن", "نهر الأردن/place", ""}, // the longest name
		{"أعلنت جورجيا وأرمينيا", "جورجيا/country=GEO", ""},
		{"ولاية جورجيا الأمريكية", "ولاية جورجيا/place=USA", ""},
		{"الوضع المالي في الشركة", "", ""},
		{"الجيش المالي في باماكو", "المالي/nisba=MLI", "head"},
		{"في مالي والنيجر", "مالي/country=MLI", "neighbour"},
		{"على ضفاف نهر النيجر", "نهر النيجر/place", ""},
		{"أعلنت النيجر أنها ستغلق الحدود", "النيجر/country=NER", ""},
		{"مياه بحيرة تشاد", "بحيرة تشاد/place", ""},
		{"قال رئيس تشاد", "تشاد/country=TCD", ""},
		{"أعلنت قطر أنها ستشارك", "قطر/country=QAT", ""},
		{"زار وفد من بيرو المكسيك", "بيرو/country=PER", ""},
		{"أعلنت كوبا أنها ستشارك", "كوبا/country=CUB", ""},
		{"الأوضاع في بنين وتوغو", "بنين/country=BEN", ""},
		{"اتفق البلدان على أن الحدود بينهما مفتوحة", "", ""},
		{"محادثات السلام", "", ""},
		{"من أجل سلام دائم", "", ""},
		{"رئيس الوزراء اللبناني نواف سلام", "نواف سلام/person=LBN", ""},
		{"إلى لبنان", "لبنان/country=LBN", ""},
		{"للبنان الحق في الرد", "لبنان/country=LBN", ""}, // ل and لبنان, not ل and بنان
		{"قال رئيس حركة أمل", "حركة أمل/organization=LBN", ""},
		{"على أمل التوصل إلى هدنة", "", ""},
		{"حركة الجهاد الإسلامي", "حركة الجهاد الإسلامي/organization=PSE", ""},
		{"دعا إلى الجهاد", "", ""},
		{"حقق الفريق نصرا كبيرا", "", ""},
		{"أعلنت فتح وحماس", "فتح/organization=PSE", "neighbour"},
		{"فتح المعبر أمام المسافرين", "", ""},
		{"أعلن تنظيم القاعدة مسؤوليته", "تنظيم القاعدة/organization", ""},
		{"هذه القاعدة العسكرية", "", ""},
		{"قاتل الجنود بحماس شديد", "", ""}, // no name takes an indefinite adjective
		{"اجتمع الوفد بحماس أمس", "حماس/organization=PSE", ""},
		{"كامل إدريس رئيس الوزراء", "كامل إدريس/person=SDN", ""},
		{"توقف العمل بشكل كامل", "", ""},
		{"فاز الأهلي على الزمالك في الدوري", "الأهلي/organization=EGY", "sport"},
		{"فاز الاتحاد على النصر في المباراة", "الاتحاد/organization=SAU", "sport"},
		{"دعا الاتحاد العام للعمال إلى إضراب", "الاتحاد العام للعمال/organization", ""},
		{"رحب الاتحاد الأوروبي", "الاتحاد الأوروبي/organization", ""},
		// names of seats of government stand for their states
		{"أعربت موسكو عن قلقها", "موسكو/place=RUS", ""},
		{"أعلن البيت الأبيض", "البيت الأبيض/organization=USA", ""},
		{"نفى الكرملين", "الكرملين/organization=RUS", ""},
	} {
		all := finder.Find(reader.Read(c.text), time.Time{})
		if c.want == "" {
			assert.Empty(t, show(all), c.text)
			continue
		}
		found := false
		for i := range all {
			if show(all[i:i+1]) == c.want {
				found = true
				if c.clue != "" {
					assert.Equal(t, c.clue, all[i].Clue, c.text)
				}
			}
		}
		assert.True(t, found, "%s: %s", c.text, show(all))
	}
}

// What names again what an article has named.
func TestNamedAgain(t *testing.T) {
	lex := lexicon.Default()
	reader, finder := section.NewReader(lex.Tables()), entity.New(lex)
	for _, c := range []struct{ text, want, ref string }{
		{"أعلن حلف شمال الأطلسي (الناتو) انضمام فنلندا. وأكد الحلف", "الحلف/coref", "nato"},
		{"أعلنت وزارة الدفاع الروسية. وأضافت الوزارة", "الوزارة/coref=RUS", ""},
		{"حذرت منظمة الصحة العالمية. وقالت المنظمة", "المنظمة/coref", "who"},
		{"ذكرت هيئة الأركان العامة الأوكرانية. وأفادت الهيئة", "الهيئة/coref=UKR", "ukrainian-general-staff"},
		{"التقى كير ستارمر الوفد. وقال ستارمر", "ستارمر/person=GBR", ""},
		{"فاز الكاتب نجيب محفوظ بالجائزة. وأهدى محفوظ الجائزة لبلاده", "محفوظ/person", ""}, // a word of the language, after a verb
		{"قالت الشركة السعودية للصناعات الأساسية (سابك) إنها. وأضافت سابك", "سابك/organization=SAU", ""},
		{"أعلنت منظمة البلدان المصدرة للبترول (أوبك) خفضا. وقررت أوبك", "أوبك/organization", "opec"},
	} {
		all := finder.Find(reader.Read(c.text), time.Time{})
		require.NotEmpty(t, all, c.text)
		last := all[len(all)-1]
		assert.Equal(t, c.want, show(all[len(all)-1:]), "%s: %s", c.text, show(all))
		if c.ref != "" {
			assert.Equal(t, c.ref, last.Ref, c.text)
		}
	}
}
