package inflect

// pronouns are the pronouns that are written on the end of a word, folded (Wright I, §§ 185, 317).
var pronouns = [...]string{"ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم"}

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
	for _, pronoun := range pronouns {
		if n := len(word) - len(pronoun); n > 0 && word[n:] == pronoun {
			if !yield(word[:n], "", pronoun) || !restore(word[:n], pronoun, yield) {
				return
			}
		}
	}
}

// restore yields the stems that have changed before a pronoun, and reports whether to go on.
func restore(stem, pronoun string, yield func(stem, restored, pronoun string) bool) bool {
	if n := len(stem) - len("ا"); n > 0 {
		first, second := alone(stem[n:])
		if first != "" && !yield(stem[:n], first, pronoun) || second != "" && !yield(stem[:n], second, pronoun) {
			return false
		}
	}
	if pronoun == "نا" || pronoun == "ني" { // مني, عنا, and of verbs in ن: دفنا
		return yield(stem, "ن", pronoun)
	}
	return true
}

// alone returns what a letter before a pronoun may be at the end of a word.
func alone(before string) (first, second string) {
	switch before {
	case "ت":
		return "ه", "" // مساعدته: مساعدة
	case "و":
		return "وا", "" // استهدفوها: استهدفوا
	case "ا":
		return "ي", "ء" // نفاه: نفى, مستواها: مستوى; جزأه: جزء
	case "ؤ", "ئ":
		return "ء", "ا" // لقاؤه, أنبائه: لقاء, أنباء; مبدؤه, مبدئه: مبدأ
	}
	return "", ""
}
