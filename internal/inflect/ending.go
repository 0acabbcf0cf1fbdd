package inflect

import "strings"

// An ending is one of the endings of nouns and adjectives that are written (Wright I, §§ 299–306, 308).
type ending string

const (
	none        ending = ""
	accusative  ending = "alef"   // مصنعا
	dual        ending = "ان"     // مصنعان
	dualOblique ending = "ين"     // مصنعين
	dualShort   ending = "ا"      // مصنعا الشركة
	dualBefore  ending = "ي"      // مصنعي الشركة
	men         ending = "ون"     // مسلحون
	menOblique  ending = "ين men" // مسلحين
	menShort    ending = "و"      // مسلحو الحركة
	menBefore   ending = "ي men"  // مسلحي الحركة
	women       ending = "ات"     // غارات
	feminine    ending = "ة"      // مسلحة
)

// letters returns the letters of the ending.
func (e ending) letters() string {
	if e == accusative {
		return "ا"
	}
	return strings.TrimSuffix(string(e), " men")
}

// masculinePlural reports whether e is an ending of the sound masculine plural.
func (e ending) masculinePlural() bool {
	return e == men || e == menOblique || e == menShort || e == menBefore
}

// A nominal is the singular of a noun or adjective, or a plural that takes no ending but its alef.
type nominal struct {
	text     string
	manqus   bool // قاضٍ: text is قاضي, the ي falls in the indefinite
	feminine bool // of a noun in اء: its ء becomes و, صحراوان
	diptote  bool // takes no alef: مصانع
}

// attach returns the forms of n with the ending; none if no rule is certain.
func (n nominal) attach(e ending) []string {
	t, s := n.text, e.letters()
	switch {
	case e == none && n.manqus:
		return []string{chop(t)} // قاض
	case e == none:
		return []string{t}
	case n.manqus && e.masculinePlural():
		return []string{chop(t) + s} // قاضون, قاضين
	case e == accusative:
		return n.alef()
	}
	switch lastLetter(t) {
	case "ة":
		return attachTaa(t, e)
	case "ى":
		return attachMaqsura(t, e)
	case "ا":
		return nil // دنيا, كاميرا: which letter the alef becomes no rule tells
	case "ء":
		return n.attachHamza(e)
	case "أ":
		return attachSeat(chop(t), e)
	}
	return []string{t + s}
}

// alef returns the indefinite accusative: مصنعا, جزءا, عبئا. There is no alef after ة, اء, أ, ا and ى, nor in
// a diptote (Wright I, § 8 rem.).
func (n nominal) alef() []string {
	t := n.text
	if n.manqus && n.diptote {
		return []string{t} // مبانيَ
	}
	if n.diptote || strings.HasSuffix(t, "اء") || strings.Contains("ةأاىآ", lastLetter(t)) {
		return nil
	}
	if lastLetter(t) == "ء" && joins(chop(t)) {
		return []string{chop(t) + "ئا"}
	}
	return []string{t + "ا"}
}

// joins reports whether the last letter of t is joined to a letter after it.
func joins(t string) bool { return !strings.Contains("اأإآدذرزوؤءةى", lastLetter(t)) }

// attachTaa: ة is ت before the dual, دولتان, and falls before ات: دول(ة)ات. أة makes آت, منشآت; اة of four
// letters and more makes يات, مباريات (Wright I, §§ 299, 301).
func attachTaa(t string, e ending) []string {
	stem := chop(t)
	switch {
	case e == feminine:
		return []string{t}
	case e.masculinePlural():
		return []string{stem + e.letters()}
	case e != women:
		return []string{stem + "ت" + e.letters()}
	case strings.HasSuffix(stem, "أ"):
		return []string{chop(stem) + "آت"}
	case !strings.HasSuffix(stem, "ا"):
		return []string{stem + "ات"}
	case length(stem) < 4: // قناة: قنوات, فتاة: فتيات
		return nil
	}
	return []string{chop(stem) + "يات"}
}

// attachMaqsura: ى of four letters and more is ي before the dual and ات, مستشفيان, مستشفيات, falls in the
// sound masculine plural, مستدعون, and is اة in the feminine, مستدعاة (Wright I, §§ 299, 302).
func attachMaqsura(t string, e ending) []string {
	stem := chop(t)
	switch {
	case e.masculinePlural():
		return []string{stem + e.letters()}
	case e == feminine:
		return []string{stem + "اة"}
	case length(t) < 4: // فتى: فتيان, عصا: عصوان
		return nil
	}
	return []string{stem + "ي" + e.letters()}
}

// attachHamza: لقاءان, لقاءات, but صحراوان of a feminine (Wright I, § 299); بريئان, جزءان, جزأين.
func (n nominal) attachHamza(e ending) []string {
	stem, s := chop(n.text), e.letters()
	switch before := lastLetter(stem); {
	case before == "ا" && n.feminine:
		return []string{stem + "و" + s}
	case before == "ا", before == "و":
		if strings.HasPrefix(s, "و") {
			return []string{stem + "ؤ" + s, stem + "ء" + s} // بناؤون
		}
		return []string{stem + "ء" + s}
	case joins(stem):
		return []string{stem + "ئ" + s} // بريئة, عبئان
	case strings.HasPrefix(s, "ا"):
		return []string{stem + "ء" + s, stem + "آ" + strings.TrimPrefix(s, "ا")} // جزءان, جزآن
	case strings.HasPrefix(s, "و"):
		return []string{stem + "ؤ" + s}
	}
	return []string{stem + "أ" + s, stem + "ء" + s} // جزأين, جزءين
}

// attachSeat is attach for a text in أ, which is taken off stem: مبدآن, مبدأين, مبدؤون.
func attachSeat(stem string, e ending) []string {
	s := e.letters()
	switch {
	case strings.HasPrefix(s, "ا"):
		return []string{stem + "آ" + strings.TrimPrefix(s, "ا")}
	case strings.HasPrefix(s, "و"):
		return []string{stem + "ؤ" + s, stem + "أ" + s}
	}
	return []string{stem + "أ" + s}
}
