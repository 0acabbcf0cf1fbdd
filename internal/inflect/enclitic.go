package inflect

import "strings"

// pronouns are the pronouns that are written on the end of a word, folded (Wright I, §§ 185, 317).
const pronouns = "ه ها هم هما هن نا ني ك كم"

// Enclitic yields each way in which the folded word can be a stem and a pronoun, and stops when yield
// returns false. Folded means that أ إ آ are ا, ى is ي and ة is ه. The stem comes in two parts, so that
// none is built: what stands in the word, and the letter that the pronoun has changed or taken away.
//
//	دفاعاتها = دفاعات + ها     مساعدته = مساعد·ه + ه      استهدفوها = استهدف·وا + ها
//	لقاؤه = لقا·ء + ه          نفاه = نف·ي + ه            منا = م·ن + نا
//
// All that the letters allow is yielded, with the stem as it stands first; which of them is a word, a
// lexicon must tell. Enclitic doesn't allocate.
func Enclitic(word string, yield func(stem, restored, pronoun string) bool) {
	for pronoun := range strings.SplitSeq(pronouns, " ") {
		stem := strings.TrimSuffix(word, pronoun)
		if stem == "" || len(stem) == len(word) {
			continue
		}
		if !yield(stem, "", pronoun) || !restore(stem, pronoun, yield) {
			return
		}
	}
}

// restore yields the stems that have changed before a pronoun, and reports whether to go on.
func restore(stem, pronoun string, yield func(stem, restored, pronoun string) bool) bool {
	for _, c := range changes {
		if cut := strings.TrimSuffix(stem, c.before); len(cut) < len(stem) && cut != "" && !yield(cut, c.alone, pronoun) {
			return false
		}
	}
	if pronoun == "نا" || pronoun == "ني" { // مني, عنا, and of verbs in ن: دفنا
		return yield(stem, "ن", pronoun)
	}
	return true
}

// A change is a letter before a pronoun, and what it is without one.
type change struct{ before, alone string }

// changes are all changes, in the order of their frequency in news.
var changes = [...]change{
	{"ت", "ه"},  // مساعدته: مساعدة
	{"و", "وا"}, // استهدفوها: استهدفوا
	{"ا", "ي"},  // نفاه: نفى; مستواها: مستوى
	{"ئ", "ء"},  // أنبائه: أنباء
	{"ؤ", "ء"},  // لقاؤه: لقاء
	{"ئ", "ا"},  // مبدئه: مبدأ
	{"ؤ", "ا"},  // مبدؤه: مبدأ
	{"ا", "ء"},  // جزأه: جزء
}
