package figure

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/section"
)

// figuresOf returns the figures of a text as "text = value unit", ~ before what is approximate.
func (d tester) figuresOf(text string) []string {
	figures, _ := d.find(text, "")
	all := []string{}
	for _, f := range figures {
		approx := ""
		if f.Approx {
			approx = "~"
		}
		all = append(all, f.Text+" = "+approx+show(f))
	}
	return all
}

// figureRows are texts and all their figures.
var figureRows = []struct{ text, figures string }{
	// Digits of three scripts, and separators.
	{"أسقطت 251 طائرة", "251 طائرة = 251 aircraft"},
	{"أسقطت ٢٥١ طائرة", "٢٥١ طائرة = 251 aircraft"},
	{"أسقطت ۲۵۱ طائرة", "۲۵۱ طائرة = 251 aircraft"},
	{"نزح 1,200,500 شخص", "1,200,500 شخص = 1200500 person"},
	{"نزح ١٬٢٠٠ شخص", "١٬٢٠٠ شخص = 1200 person"},
	{"نزح 26،013 شخصا", "26،013 شخصا = 26013 person"},
	{"نزح 20 000 شخص", "20 000 شخص = 20000 person"},
	{"نزح 1.200 شخص", "1.200 شخص = 1200 person"}, // people have no thousandths
	{"بلغ السعر 1.200 دولار", "1.200 دولار = 1.2 USD"},
	{"بلغت النسبة 48,7%", "48,7% = 48.7 percent"},
	{"بلغ ٣٫٥ مليارات يورو", "٣٫٥ مليارات يورو = 3500000000 EUR"},

	// Words in gender and case.
	{"خمس دول", "خمس دول = 5 state"},
	{"اعتقلت سبعة ناشطين", "سبعة ناشطين = 7 activist"},
	{"قتل أحد عشر جنديا", "أحد عشر جنديا = 11 soldier"},
	{"إصابة اثنتي عشرة امرأة", "اثنتي عشرة امرأة = 12 woman"},
	{"إحدى وعشرون دولة", "إحدى وعشرون دولة = 21 state"},
	{"قضى على ثلاثين مسلحا", "ثلاثين مسلحا = 30 militant"},
	{"مقتل مئة وثلاثة وعشرين مدنيا", "مئة وثلاثة وعشرين مدنيا = 123 civilian"},
	{"ألف وخمسمئة وثلاثة وعشرون جنديا", "ألف وخمسمئة وثلاثة وعشرون جنديا = 1523 soldier"},
	{"ثلاث مئة جندي", "ثلاث مئة جندي = 300 soldier"},
	{"مئتا ألف برميل", "مئتا ألف برميل = 200000 barrel"},
	{"ألفي قتيل", "ألفي قتيل = 2000 killed"},
	{"ألف قتيل وألفا جريح", "ألف قتيل = 1000 killed; ألفا جريح = 2000 wounded"},
	{"مليونا نازح", "مليونا نازح = 2000000 displaced"},
	{"16 شخصا وثلاث شركات", "16 شخصا = 16 person; ثلاث شركات = 3 company"},

	// Mixtures and fractions.
	{"14 ألفا و200 إصابة بالكوليرا", "14 ألفا و200 إصابة = 14200 case"},
	{"عشرة آلاف و500 جندي", "عشرة آلاف و500 جندي = 10500 soldier"},
	{"مليار و200 مليون دولار", "مليار و200 مليون دولار = 1200000000 USD"},
	{"ستة ملايين ونصف المليون لاجئ", "ستة ملايين ونصف المليون لاجئ = 6500000 refugee"},
	{"ثلاثة ونصف مليون دولار", "ثلاثة ونصف مليون دولار = 3500000 USD"},
	{"شرد ربع مليون آخرين", "ربع مليون آخرين = 250000 person"},
	{"نصف ساعة", "نصف ساعة = 0.5 hour"},
	{"ساعة ونصف", "ساعة ونصف = 1.5 hour"},
	{"ثلاث ساعات ونصف الساعة", "ثلاث ساعات ونصف الساعة = 3.5 hour"},
	{"اثنان فاصلة خمسة بالمئة", "اثنان فاصلة خمسة بالمئة = 2.5 percent"},
	{"نحو ربع السكان", "نحو ربع السكان = ~0.25 resident"},

	// Duals, and one.
	{"طائرتان قطريتان", "طائرتان = 2 aircraft"},
	{"إسقاط طائرتين مسيرتين", "طائرتين مسيرتين = 2 drone"},
	{"بالسجن عامين وسبعة أشهر", "عامين = 2 year; سبعة أشهر = 7 month"},
	{"استشهد فلسطينيان", "فلسطينيان = 2 person"},
	{"قذيفتا هاون سقطتا", "قذيفتا = 2 shell"},
	{"طفل واحد", "طفل واحد = 1 child"},
	{"شخصين اثنين", "شخصين اثنين = 2 person"},
	{"الدول الخمس", "الدول الخمس = 5 state"},

	// Bounds.
	{"شنت أكثر من 20 غارة", "أكثر من 20 غارة = >20 strike"},
	{"بأكثر من 20 غارة", "أكثر من 20 غارة = >20 strike"},
	{"ما لا يقل عن 35 شخصا", "ما لا يقل عن 35 شخصا = >35 person"},
	{"تسعة قتلى على الأقل", "تسعة قتلى على الأقل = >9 killed"},
	{"35 جنديا إسرائيليا على الأقل", "35 جنديا إسرائيليا على الأقل = >35 soldier"},
	{"أقل من خمسة كيلومترات", "أقل من خمسة كيلومترات = <5 km"},
	{"ما يصل إلى 20 ألف دولار", "ما يصل إلى 20 ألف دولار = <20000 USD"},
	{"نحو 2500 لاجئ", "نحو 2500 لاجئ = ~2500 refugee"},
	{"قرابة ثلاثين صاروخا", "قرابة ثلاثين صاروخا = ~30 missile"},
	{"أكثر من عامين", "أكثر من عامين = >2 year"},

	// Ranges.
	{"بين 6 و7 مليارات دولار", "بين 6 و7 مليارات دولار = 6000000000..7000000000 USD"},
	{"ما بين 100 و150 مقاتلة", "ما بين 100 و150 مقاتلة = 100..150 aircraft"},
	{"بين خمسة وعشرين شخصا", "بين خمسة وعشرين شخصا = 5..20 person"},
	{"من 3 إلى 5 أيام", "من 3 إلى 5 أيام = 3..5 day"},
	{"3-5 ملايين شخص", "3-5 ملايين شخص = 3000000..5000000 person"},
	{"ثلاثة أو أربعة أشخاص", "ثلاثة أو أربعة أشخاص = 3..4 person"},
	{"يومين أو ثلاثة", "يومين أو ثلاثة = 2..3 day"},
	{"رفع الفائدة من 5 إلى 5.25 بالمئة", "5 = 5 percent; 5.25 بالمئة = 5.25 percent"}, // a change is no range

	// Vague plurals.
	{"أودى بحياة العشرات", "العشرات = ~10+ person"},
	{"شارك فيها آلاف المحتجين", "آلاف المحتجين = ~1000+ protester"},
	{"تظاهر عشرات الآلاف في المدينة", "عشرات الآلاف = ~10000+ person"},
	{"مئات الأتراك", "مئات الأتراك = ~100+ person"},
	{"بضع مئات من المتظاهرين", "بضع مئات من المتظاهرين = ~300+ protester"},
	{"إصابة العشرات", "العشرات = ~10+ wounded"},

	// What is left out.
	{"قتل أربعة أشخاص وأصيب 17 آخرون", "أربعة أشخاص = 4 person; 17 آخرون = 17 wounded"},
	{"مقتل ثلاثة وإصابة 5 بجروح", "ثلاثة = 3 killed; 5 = 5 wounded"},
	{"ارتفع عدد القتلى إلى 57", "57 = 57 killed"},
	{"99 صوتا من أصل 128", "99 صوتا = 99 vote; 128 = 128 vote"},
	{"62 من أصل 70 مسيرة", "62 = 62 drone; 70 مسيرة = 70 drone"},
	{"بأغلبية 142 دولة مقابل 10", "142 دولة = 142 state; 10 = 10 state"},
	{"60 مليار دولار، منها 14 مليارا لإسرائيل", "60 مليار دولار = 60000000000 USD; 14 مليارا = 14000000000 USD"},
	{"اعتقال اثنين من رعاياها", "اثنين من رعاياها = 2 citizen"},
	{"ثلاثة من الجنود", "ثلاثة من الجنود = 3 soldier"},
	{"بينهم ١٥ سعوديا و٣ سودانيين", "١٥ سعوديا = 15 person; ٣ سودانيين = 3 person"},

	// Units by their context.
	{"ضرب زلزال بقوة 6.3 درجات", "6.3 درجات = 6.3 magnitude"},
	{"بلغت الحرارة 45 درجة", "45 درجة = 45 degree"},
	{"فاز برشلونة في المباراة بأربعة أهداف", "أربعة أهداف = 4 goal"},
	{"استهدف الجيش 70 هدفا", "70 هدفا = 70 target"},

	// Money, percents, measures.
	{"٤٥ مليون دولار كندي", "٤٥ مليون دولار كندي = 45000000 CAD"},
	{"200 ألف ريال قطري", "200 ألف ريال قطري = 200000 QAR"},
	{"100 ريال سعودي ثم 50 ريالا", "100 ريال سعودي = 100 SAR; 50 ريالا = 50 SAR"},
	{"50 ريالا", "50 ريالا = 50 riyal"},
	{"$3.5 مليار", "$3.5 مليار = 3500000000 USD"},
	{"20 دولارا و43 سنتا", "20 دولارا و43 سنتا = 20.43 USD"},
	{"3 دنانير كويتية و250 فلسا", "3 دنانير كويتية و250 فلسا = 3.25 KWD"},
	{"بنسبة ٣٥٪", "٣٥٪ = 35 percent"},
	{"بنسبة 34 في المئة", "34 في المئة = 34 percent"},
	{"خمسة بالمائة", "خمسة بالمائة = 5 percent"},
	{"%75 من الناخبين", "%75 = 75 percent"},
	{"بمساحة 1200 كيلومتر مربع", "1200 كيلومتر مربع = 1200 km2"},
	{"انخفضت الحرارة إلى -2 درجة", "-2 درجة = -2 degree"},
	{"10 درجات تحت الصفر", "10 درجات تحت الصفر = -10 degree"},

	// Clitics.
	{"هاجمت بـ300 مسيرة", "300 مسيرة = 300 drone"},
	{"هاجمت بـ 147 مسيرة", "147 مسيرة = 147 drone"},
	{"لـ12 دولة", "12 دولة = 12 state"},
	{"خلال الـ24 ساعة", "24 ساعة = 24 hour"},
	{"وخمسة جنود", "خمسة جنود = 5 soldier"},

	// An unknown noun leaves the unit empty.
	{"وصل 14 زغروبا", "14 زغروبا = 14"},

	// Not figures.
	{"طائرات إف-16 وسو 35 ومنظومة إس-400", ""},
	{"كوفيد-19", ""},
	{"القرار 2231 والمادة 5", ""},
	{"في الدقيقتين 12 و88", ""},
	{"فاز 2-1", ""},
	{"الساعة 10:30", ""},
	{"عام 2022", ""},
	{"في 7 أكتوبر 2023", ""},
	{"12/3/2024", ""},
	{"هاتف 00961 70 123456", ""},
	{"+1 650 701 8887", ""},
	{"المرة الثالثة والقرن الثامن عشر", ""},
	{"الذكرى الـ50", ""},
	{"حزمة العقوبات الـ14", ""},
	{"مجموعة السبع ومجموعة العشرين", ""},
	{"البلدان والجانبان والطرفان", ""},
	{"وزيرا خارجية مصر وإثيوبيا", ""},
	{"شنت هجوما معاكسا", ""}, // an accusative, not هجوما of two
	{"إرسال عسكريين كوريين", ""},
	{"في آن واحد", ""},
	{"واحدة من أكبر المدن", ""},
	{"نصف النهائي", ""},
	{"أحد المسؤولين", ""},
	{"دفع ثمنا باهظا", ""},
	{"لأول مرة", ""},
	{"ثلاثة وخمسة", ""},
	{"رحلة رقم 302", ""},
}

func TestFigures(t *testing.T) {
	for _, r := range figureRows {
		want := []string{}
		if r.figures != "" {
			want = strings.Split(r.figures, "; ")
		}
		assert.Equal(t, want, defaultTester().figuresOf(r.text), r.text)
	}
}

// TestFigureNoun holds that Noun is the token of the counted noun, and -1 if that is left out.
func TestFigureNoun(t *testing.T) {
	for text, noun := range map[string]int{"أسقطت 251 طائرة": 2, "أصيب 12 آخرون": -1, "طائرتان قطريتان": 0, "نسبة 99%": 2, "مقتل ثلاثة": -1} {
		figures, _ := defaultTester().find(text, "")
		if assert.Len(t, figures, 1, text) {
			assert.Equal(t, noun, figures[0].Noun, text)
		}
	}
}

// timeRows are texts that are published on 2024-11-24, a Sunday, and all their times.
var timeRows = []struct{ text, times string }{
	{"أعلنت اليوم الأحد أنها", "اليوم الأحد = 2024-11-24"},
	{"وصل أمس", "أمس = 2024-11-23"},
	{"وصل أمس الأول", "أمس الأول = 2024-11-22"},
	{"يصل غدا", "غدا = 2024-11-25"},
	{"يصل بعد غد", "بعد غد = 2024-11-26"},
	{"قال الجمعة إن", "الجمعة = 2024-11-22"},
	{"صباح الخميس", "صباح الخميس = 2024-11-21"},
	{"الثلاثاء المقبل", "الثلاثاء المقبل = 2024-11-26"},
	{"الثلاثاء الماضي", "الثلاثاء الماضي = 2024-11-19"},
	{"من المقرر أن يزور الاثنين", "الاثنين = 2024-11-25"},
	{"منذ مساء السبت", "منذ مساء السبت = 2024-11-23/.."},
	{"منتصف ليل السبت", "منتصف ليل السبت = 2024-11-23"},
	{"اعتبارا من الأحد", "اعتبارا من الأحد = 2024-11-24/.."},
	{"فجر اليوم", "فجر اليوم = 2024-11-24"},
	{"خلال الليل", "خلال الليل = "},

	// The months of all regions.
	{"12 آذار/مارس 2024", "12 آذار/مارس 2024 = 2024-03-12"},
	{"حتى 12 آذار/مارس", "حتى 12 آذار/مارس = ../2025-03-12"},
	{"في 3 غشت", "3 غشت = 2024-08-03"},
	{"في 5 جويلية", "5 جويلية = 2024-07-05"},
	{"تشرين الثاني/نوفمبر", "تشرين الثاني/نوفمبر = 2024-11"},
	{"السابع من أكتوبر 2023", "السابع من أكتوبر 2023 = 2023-10-07"},
	{"الحادي والعشرين من كانون الثاني", "الحادي والعشرين من كانون الثاني = 2025-01-21"},
	{"في 12 من الشهر الجاري", "12 من الشهر الجاري = 2024-11-12"},
	{"يوم الجمعة 15 تشرين الثاني", "يوم الجمعة 15 تشرين الثاني = 2024-11-15"},
	{"مارس ضغوطا على الحكومة", ""},
	{"في مارس", "مارس = 2025-03"},
	{"بنهاية أغسطس", "نهاية أغسطس = 2024-08"},
	{"بين 3 و12 سبتمبر 2023", "بين 3 و12 سبتمبر 2023 = 2023-09-03/2023-09-12"},
	{"من 2 أكتوبر إلى 22 أكتوبر 2023", "من 2 أكتوبر إلى 22 أكتوبر 2023 = 2023-10-02/2023-10-22"},
	{"2024-03-12", "2024-03-12 = 2024-03-12"},
	{"12/3/2024", "12/3/2024 = 2024-03-12"},
	{"12.3.2024", "12.3.2024 = 2024-03-12"},

	// Periods.
	{"عام 2022", "عام 2022 = 2022"},
	{"في 2022", "2022 = 2022"},
	{"منذ عام 2023", "منذ عام 2023 = 2023/.."},
	{"عام ألفين وثمانية عشر", "عام ألفين وثمانية عشر = 2018"},
	{"بين عامي 2010 و2015", "عامي 2010 و2015 = 2010/2015"},
	{"الشهر الجاري", "الشهر الجاري = 2024-11"},
	{"الشهر الماضي", "الشهر الماضي = 2024-10"},
	{"الأسبوع المقبل", "الأسبوع المقبل = 2024-W48"},
	{"هذا العام", "هذا العام = 2024"},
	{"قبل نهاية العام", "قبل نهاية العام = ../2024"},
	{"خلال الربع الثالث", "خلال الربع الثالث = 2024-07/2024-09"},
	{"النصف الأول من العام الماضي", "النصف الأول من العام الماضي = 2023-01/2023-06"},
	{"الأشهر الستة الماضية", "الأشهر الستة الماضية = 2024-05-24/2024-11-24"},
	{"خلال 6 ساعات", "خلال 6 ساعات = PT6H"},
	{"قبل ثلاثة أيام", "قبل ثلاثة أيام = 2024-11-21"},
	{"القرن التاسع عشر", "القرن التاسع عشر = 1801/1900"},
	{"السبعينيات", "السبعينيات = 1970/1979"},

	// The clock.
	{"الساعة العاشرة والنصف صباحا", "الساعة العاشرة والنصف صباحا = T10:30"},
	{"الساعة 10:30 بتوقيت غرينتش", "الساعة 10:30 بتوقيت غرينتش = T10:30Z"},
	{"الساعة الخامسة إلا ربعا", "الساعة الخامسة إلا ربعا = T04:45"},
	{"الثامنة مساء", "الثامنة مساء = T20:00"},
	{"من 5 إلى 6 مساء", "من 5 إلى 6 مساء = T17:00/T18:00"},
	{"اليوم الأحد الساعة 9", "اليوم الأحد الساعة 9 = 2024-11-24T09:00"},

	// The Hijri calendar, in its tabular form.
	{"1 محرم 1446", "1 محرم 1446 = 2024-07-08"},
	{"عام 1325 هجري", "عام 1325 هجري = 1907-02-14/1908-02-03"},
	{"عيد الفطر", "عيد الفطر = 2025-03-31"},

	// Not times.
	{"في اليوم الأول", ""},
	{"اليوم العالمي للمرأة", ""},
	{"الأمين العام الحالي", ""},
	{"إضراب عام", ""},
	{"بعد يومين من خطف القاضي", ""},
	{"بعد أسبوع", ""},
	{"سنوات من السجن", ""},
	{"في غضون 24 ساعة", ""},
	{"أحد الجنود", ""},
	{"العشرينات من عمره", ""},
	{"شركة تويوتا 2000 موظف", ""},
}

func TestTimes(t *testing.T) {
	for _, r := range timeRows {
		_, times := defaultTester().find(r.text, "2024-11-24")
		got := []string{}
		for _, x := range times {
			got = append(got, x.Text+" = "+x.Value)
		}
		assert.Equal(t, r.times, strings.Join(got, "; "), r.text)
	}
}

// TestTimeWithoutDate holds that without the date of publication only absolute times have a value.
func TestTimeWithoutDate(t *testing.T) {
	for text, want := range map[string]string{
		"اليوم الأحد": "", "الشهر الجاري": "", "12 مارس": "", "نهاية العام": "", "قبل ثلاثة أيام": "", "رمضان الماضي": "", "عيد الفطر": "",
		"12 مارس 2024": "2024-03-12", "عام 2022": "2022", "منذ عام 2023": "2023/..", "خلال 6 ساعات": "PT6H", "الساعة 10:30": "T10:30",
	} {
		_, times := defaultTester().find(text, "")
		if assert.Len(t, times, 1, text) {
			assert.Equal(t, want, times[0].Value, text)
		}
	}
}

func TestHijriDate(t *testing.T) {
	for _, r := range []struct {
		year, month, dom int
		want             string
	}{{1, 1, 1, "0622-07-19"}, {1400, 1, 1, "1979-11-21"}, {1445, 9, 1, "2024-03-11"}, {1446, 13, 1, "2025-06-27"}} {
		assert.Equal(t, r.want, hijriDate(r.year, r.month, r.dom).Format(isoDate))
	}
	for d := time.Date(700, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2200; d = d.AddDate(0, 0, 97) {
		y := hijriYear(d)
		assert.False(t, hijriDate(y, 1, 1).After(d) || !hijriDate(y+1, 1, 1).After(d), "%v lies in %d", d, y)
	}
}

func TestParse(t *testing.T) {
	for key, want := range map[string]float64{"12": 12, "1,200": 1200, "1,200,500": 1200500, "3.5": 3.5, "3,5": 3.5, "0,125": 0.125,
		"1.200.000": 1200000, "1.234,5": 1234.5, "1,234.5": 1234.5, "0012": 12} {
		n, ok := parse(key)
		assert.True(t, ok, key)
		assert.Equal(t, want, n.value, key)
	}
	for _, key := range []string{"१२", "1e5", "", "."} {
		_, ok := parse(key)
		assert.False(t, ok, key)
	}
}

// checkFound holds the laws of what Find returns for p.
func checkFound(t *testing.T, p *section.Page, figures []Figure, times []Time) {
	end := 0
	for _, f := range figures {
		assert.Equal(t, f.Of(p.Original), f.Text)
		assert.NotEmpty(t, f.Text)
		assert.True(t, f.Start >= end && f.End > f.Start, "%v begins before %d", f, end)
		assert.True(t, 0 <= f.First && f.First <= f.Last && f.Last < len(p.Tokens))
		assert.True(t, p.Tokens[f.First].Start <= f.Start && f.End <= p.Tokens[f.Last].End, "%v lies in its tokens", f)
		assert.True(t, f.Noun >= -1 && f.Noun <= f.Last)
		assert.True(t, f.Value != nil || f.Min != nil || f.Max != nil)
		if f.Min != nil && f.Max != nil {
			assert.Less(t, *f.Min, *f.Max)
		}
		end = f.End
	}
	end = 0
	for _, x := range times {
		assert.Equal(t, x.Of(p.Original), x.Text)
		assert.NotEmpty(t, x.Text)
		assert.True(t, x.Start >= end && x.End > x.Start, "%v begins before %d", x, end)
		assert.True(t, 0 <= x.First && x.First <= x.Last && x.Last < len(p.Tokens))
		end = x.End
	}
}

func FuzzFind(f *testing.F) {
	for _, r := range figureRows {
		f.Add(r.text, int64(0))
	}
	for _, r := range timeRows {
		f.Add(r.text, int64(1732406400))
	}
	f.Add("بين 1 و 2 - 3 / 4 : 5 من 6 إلى 7", int64(-1e11))
	f.Add("999999999999999999999999999999 مليار تريليون تريليون تريليون دولار", int64(1e11))
	f.Fuzz(func(t *testing.T, text string, published int64) {
		d := defaultTester()
		date := time.Time{}
		if published != 0 {
			date = time.Unix(published%1e11, 0)
		}
		p := d.Read(text)
		figures, times := d.Find(p, date)
		checkFound(t, p, figures, times)
		again, timesAgain := d.Find(p, date)
		assert.Equal(t, figures, again)
		assert.Equal(t, times, timesAgain)
	})
}

func TestFindAllocatesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("with -short it is the race detector's run, under which weak pointers are allocated")
	}
	d := defaultTester()
	p := d.Read(strings.Repeat("أدانت السعودية الهجوم على المطار، ودعت إلى ضبط النفس. ", 40))
	assert.Zero(t, testing.AllocsPerRun(20, func() { d.Find(p, time.Time{}) }))
}

// TestFinderIsSafe holds for Finder that it is immutable and safe for concurrent use.
func TestFinderIsSafe(t *testing.T) {
	d := defaultTester()
	var text strings.Builder
	for _, r := range figureRows {
		text.WriteString(r.text + ".\n")
	}
	p := d.Read(text.String())
	want, _ := d.Find(p, time.Time{})
	var all sync.WaitGroup
	for range 64 {
		all.Go(func() {
			got, _ := d.Find(p, time.Time{})
			if !slices.EqualFunc(want, got, func(a, b Figure) bool { return a.Span == b.Span && show(a) == show(b) }) {
				t.Error("another result")
			}
		})
	}
	all.Wait()
}

// BenchmarkFind finds the figures and times of the seed article.
func BenchmarkFind(b *testing.B) {
	text, err := os.ReadFile("../testdata/seed.txt")
	require.NoError(b, err)
	d := defaultTester()
	p := d.Read(string(text))
	figures, times := d.Find(p, time.Time{})
	assert.Len(b, figures, 6)
	assert.Len(b, times, 4)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Find(p, time.Time{})
	}
}

// TestFindIsLinear goes over long texts of the worst kinds, for which quadratic time would be an hour's.
func TestFindIsLinear(t *testing.T) {
	d := defaultTester()
	for _, unit := range []string{"100 ", "بين 1 ", "هدف 3 هدفا ", "12 آخرين ", "50 ريالا ", "و3 ", "عام 1901 و", "1-", "ألف ", "مئة و", "القرار 1 و", "من 5 إلى ",
		"الاثنين ", "قتل 3 ", "12/", "يومين أو "} {
		p := d.Read(strings.Repeat(unit, 20_000))
		figures, times := d.Find(p, time.Unix(1e9, 0))
		checkFound(t, p, figures[:min(9, len(figures))], times[:min(9, len(times))])
	}
}
