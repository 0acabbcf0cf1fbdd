package figure

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A speller writes integers in words by the rules of W. Wright, A Grammar of the Arabic Language (3rd ed.), vol. I,
// §§ 318-327, and vol. II, § 97 ff.: from three to ten a numeral is of the other gender than what it counts,
// one and two are of its own; ten in compounds agrees; units stand before tens; thousands and greater are
// counted as nouns are: in the plural from three to ten, in the singular behind greater numbers.
type speller struct {
	feminine bool // the gender of what is counted
	oblique  bool // genitive or accusative
	mi       bool // مائة for مئة
	apart    bool // ثلاث مئة for ثلاثمئة
	spaced   bool // و with a blank behind it
}

func (p speller) choose(nominative, oblique string) string {
	if p.oblique {
		return oblique
	}
	return nominative
}

// below10 writes 1 to 9 for a counted noun of the gender.
func (p speller) below10(n int) string {
	masculine := []string{"", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"}
	feminine := []string{"", "واحدة", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"}
	switch {
	case n == 2 && p.feminine:
		return p.choose("اثنتان", "اثنتين")
	case n == 2:
		return p.choose("اثنان", "اثنين")
	case p.feminine:
		return feminine[n]
	}
	return masculine[n]
}

// below100 writes 1 to 99.
func (p speller) below100(n int) string {
	tens := []string{"", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"}
	switch {
	case n < 10:
		return p.below10(n)
	case n == 10 && p.feminine:
		return "عشر"
	case n == 10:
		return "عشرة"
	case n < 20:
		return p.teen(n - 10)
	}
	ten := tens[n/10] + p.choose("ون", "ين")
	if n/10 == 2 {
		ten = p.choose("عشرون", "عشرين")
	}
	if n%10 == 0 {
		return ten
	}
	unit := p.below10(n % 10)
	if n%10 == 1 && p.feminine {
		unit = "إحدى"
	}
	return p.and(unit, ten)
}

// teen writes 11 to 19, given the unit.
func (p speller) teen(n int) string {
	ten := "عشر"
	if p.feminine {
		ten = "عشرة"
	}
	switch {
	case n == 1 && p.feminine:
		return "إحدى " + ten
	case n == 1:
		return "أحد " + ten
	case n == 2 && p.feminine:
		return p.choose("اثنتا ", "اثنتي ") + ten
	case n == 2:
		return p.choose("اثنا ", "اثني ") + ten
	case n == 8 && p.feminine:
		return "ثماني " + ten
	}
	return p.below10(n) + " " + ten
}

// below1000 writes 1 to 999. construct tells that a noun follows at once: مئتا ألف.
func (p speller) below1000(n int, construct bool) string {
	hundred := "مئة"
	if p.mi {
		hundred = "مائة"
	}
	var h string
	switch {
	case n < 100:
		return p.below100(n)
	case n < 200:
		h = hundred
	case n == 200 && construct:
		h = strings.TrimSuffix(hundred, "ة") + p.choose("تا", "تي")
	case n < 300:
		h = strings.TrimSuffix(hundred, "ة") + p.choose("تان", "تين")
	default:
		unit := speller{feminine: true}.below10(n / 100)
		if n/100 == 8 {
			unit = "ثماني"
		}
		if p.apart {
			unit += " "
		}
		h = unit + hundred
	}
	if n%100 == 0 {
		return h
	}
	return p.and(h, p.below100(n%100))
}

func (p speller) and(a, b string) string {
	if p.spaced {
		return a + " و " + b
	}
	return a + " و" + b
}

// A scaleName names a power of a thousand.
type scaleName struct{ singular, plural string }

var scaleNames = []scaleName{{"ألف", "آلاف"}, {"مليون", "ملايين"}, {"مليار", "مليارات"}}

// scaled writes n of a scale: مليونان, ثلاثة آلاف, أحد عشر ألفا, مئة ألف.
func (p speller) scaled(n int, s scaleName) string {
	of := p
	of.feminine = false
	switch {
	case n == 1:
		return s.singular
	case n == 2:
		return s.singular + p.choose("ان", "ين")
	case n%100 >= 3 && n%100 <= 10:
		return of.below1000(n, true) + " " + s.plural
	case n%100 == 0:
		return of.below1000(n, true) + " " + s.singular
	}
	return of.below1000(n, false) + " " + s.singular + "ا"
}

// spell writes 1 to 999,999,999,999.
func (p speller) spell(n int64) string {
	s := ""
	join := func(part string) {
		if s == "" {
			s = part
		} else {
			s = p.and(s, part)
		}
	}
	for i, unit := range []int64{1e9, 1e6, 1e3} {
		if k := n / unit; k > 0 {
			join(p.scaled(int(k), scaleNames[2-i]))
			n %= unit
		}
	}
	if n > 0 {
		join(p.below1000(int(n), false))
	}
	return s
}

func spellers() []speller {
	var all []speller
	for bits := range 32 {
		all = append(all, speller{bits&1 != 0, bits&2 != 0, bits&4 != 0, bits&8 != 0, bits&16 != 0})
	}
	return all
}

// TestSpelled holds that every integer to 10^12, in either gender and any case and spelling, is read back.
func TestSpelled(t *testing.T) {
	d := defaultTester()
	check := func(p speller, n int64) bool {
		s := d.scanOf(p.spell(n))
		got, ok := s.number(0)
		return assert.True(t, ok && got.next == s.last+1 && int64(got.value) == n, "%d %q: read %v to token %d of %d", n, p.spell(n), got.value, got.next, s.last+1)
	}
	for _, p := range spellers() {
		for n := int64(1); n < 1200; n++ {
			if !check(p, n) {
				return
			}
		}
	}
	random := rand.New(rand.NewPCG(7, 12))
	for _, p := range spellers() {
		for range 600 {
			n := random.Int64N(1e12) + 1
			for n%10 != 0 && random.IntN(3) == 0 { // round numbers, as texts have them
				n = n / 10 * 10
			}
			if random.IntN(2) == 0 {
				n %= []int64{1e4, 1e5, 1e6, 1e7, 1e9}[random.IntN(5)]
			}
			if n > 0 && !check(p, n) {
				return
			}
		}
	}
}
