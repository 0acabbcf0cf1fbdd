package entity_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

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
		// a name ends before a word of the language
		{"تفوق الإسباني رافايل نادال المصنف ثانيا", "الإسباني/nisba=ESP | رافايل نادال/person=ESP"},
		{"فاز المصري محمد عبد الفتاح بالميدالية", "المصري/nisba=EGY | محمد عبد الفتاح/person=EGY"},
		{"استقبل الشيخ صباح الأحمد صباح اليوم الوفد", "صباح الأحمد/person=KWT"},
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
		{"وصل قطار إلى قنا", "قنا/place=EGY"},
		// towns and clubs
		{"هزم برشلونة ضيفه في المباراة", "برشلونة/organization=ESP"},
		{"وصل الوفد إلى برشلونة", "برشلونة/place=ESP"},
		{"تعادل ميلان الإيطالي في الدوري", "ميلان/organization=ITA | الإيطالي/nisba=ITA"},
		{"انتقل إلى نادي الوكرة القطري", "الوكرة/organization=QAT | القطري/nisba=QAT"},
		// places and their adjectives
		{"وصل إلى مدينة مشهد المقدسة", "مشهد/place=IRN"},
		{"قصفت ضاحية بيروت الجنوبية", "ضاحية بيروت الجنوبية/place=LBN | بيروت/place=LBN"},
		{"تضررت منطقة طوكر الواقعة في الشرق", "منطقة طوكر/place"},
	} {
		assert.Equal(t, c.want, show(finder.Find(reader.Read(c.text), time.Time{})), c.text)
	}
}
