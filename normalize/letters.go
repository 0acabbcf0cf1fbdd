package normalize

import "unicode"

// A Class says what a character is to a reader of Arabic.
type Class uint8

// The classes.
const (
	Other     Class = iota // controls, private and unassigned characters
	Letter                 // letters of the Arabic script, presentation forms among them
	Foreign                // letters of other scripts, with their combining marks
	Digit                  // decimal digits: 3, ٣, ۳
	Diacritic              // marks on Arabic letters, and tatweel
	Invisible              // joiners, direction marks, soft hyphens: nothing on paper
	Blank                  // blanks that do not end a line
	Break                  // line breaks
	Sign                   // punctuation and symbols
)

// Classify returns the class of r.
func Classify(r rune) Class {
	switch {
	case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return Break
	case r == '\t' || r == ' ' || r == 0xA0 || unicode.Is(unicode.Zs, r):
		return Blank
	case r == 0x640 || r == 0x670 || unicode.Is(unicode.Arabic, r) && unicode.Is(unicode.Mn, r) ||
		r >= 0x64B && r <= 0x655 || r >= 0x610 && r <= 0x61A || r == 0x6E5 || r == 0x6E6 || isMarkForm(r):
		return Diacritic
	case r == 0x34F || r == 0x1806 || r >= 0xFE00 && r <= 0xFE0F || unicode.Is(unicode.Cf, r) && r != 0x6DD && (r < 0x600 || r > 0x605):
		return Invisible
	case unicode.Is(unicode.Nd, r):
		return Digit
	case r >= 0xFDF0 && r <= 0xFDFC:
		return Letter
	case unicode.IsLetter(r):
		if unicode.Is(unicode.Arabic, r) {
			return Letter
		}
		return Foreign
	case unicode.IsMark(r):
		return Foreign
	case r != 0xFFFD && (unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsNumber(r)):
		return Sign
	}
	return Other
}

// isMarkForm reports whether r is the presentation form of a mark alone.
func isMarkForm(r rune) bool {
	return r >= 0xFC5E && r <= 0xFC63 || r >= 0xFCF2 && r <= 0xFCF4 || r >= 0xFE70 && r <= 0xFE7F && r != 0xFE73 && r != 0xFE75
}

// fold returns the folded form of r, which is written as s.
func fold(r rune, s string) string {
	if r < 0x80 {
		if r >= 'A' && r <= 'Z' {
			return lower[r-'A' : r-'A'+1]
		}
		if r == '\t' {
			return " "
		}
		return s
	}
	switch Classify(r) {
	case Diacritic, Invisible:
		return ""
	case Blank:
		return " "
	case Break:
		if r == 0x2028 || r == 0x2029 {
			return "\n"
		}
		return s
	case Digit:
		return digits(r, s)
	case Letter:
		return letter(r, s)
	case Foreign:
		if l := unicode.ToLower(r); l != r {
			return string(l)
		}
		return s
	}
	switch r {
	case '٪':
		return "%"
	case '٫', '۔':
		return "."
	case '٬':
		return ","
	case 0x2010, 0x2011, 0x2212:
		return "-"
	}
	return s
}

const (
	lower   = "abcdefghijklmnopqrstuvwxyz"
	decimal = "0123456789"
)

// digits returns the European digit of the Arabic or Persian digit r.
func digits(r rune, s string) string {
	switch {
	case r >= '٠' && r <= '٩':
		return decimal[r-'٠' : r-'٠'+1]
	case r >= '۰' && r <= '۹':
		return decimal[r-'۰' : r-'۰'+1]
	}
	return s
}

// letter returns the folded form of the Arabic letter r.
func letter(r rune, s string) string {
	if f := form(r); f != "" {
		return String(f)
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ', 'ٵ':
		return "ا"
	case 'ى', 'ی', 'ې', 'ێ', 'ۍ', 'ے':
		return "ي"
	case 'ة', 'ۃ', 'ہ', 'ھ', 'ە', 'ۀ', 'ۂ':
		return "ه"
	case 'ک', 'ڪ', 'گ', 'ڭ', 'ݣ', 'ګ':
		return "ك"
	case 'پ':
		return "ب"
	case 'چ':
		return "ج"
	case 'ژ':
		return "ز"
	case 'ڤ', 'ڥ':
		return "ف"
	case 'ڨ':
		return "ق"
	case 'ٹ':
		return "ت"
	case 'ڈ':
		return "د"
	case 'ڑ':
		return "ر"
	case 'ں':
		return "ن"
	case 'ۓ', 'ٸ':
		return "ئ"
	case 'ٶ':
		return "ؤ"
	}
	return s
}
