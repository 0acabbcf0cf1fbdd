package normalize

import "unicode"

//go:generate go test -run Generated -update .

// A Class says what a character is to a reader of Arabic.
type Class uint8

// The classes.
const (
	Letter    Class = iota // letters of the Arabic script, presentation forms among them
	Foreign                // letters of other scripts
	Digit                  // decimal digits of any script: 3, ٣, ۳
	Diacritic              // marks on letters, and tatweel
	Invisible              // joiners, direction marks, soft hyphens: nothing on paper
	Blank                  // blanks that do not end a line
	Break                  // line breaks
	Sign                   // punctuation and symbols
	Other                  // controls, private and unassigned characters
)

// A letter is a row of the letter table. The zero row is a letter that no fold changes: ب.
type letter struct {
	class Class
	fold  Fold // the one fold that changes it, if any
	to    rune // what it becomes: another character, or 0 if it is deleted
}

// arabic is the table of the block U+0600 to U+06FF, by the low byte of the character. A row names
// one step: ۃ is ة by Persian, and that ه by Marbuta.
//
// A letter of another language becomes the letter by which an Arabic newspaper would write it, if
// one is usual; where several are (گ is ك, غ, ج or ق), the one of its shape.
var arabic = [256]letter{
	0x00: {class: Sign}, 0x01: {class: Sign}, 0x02: {class: Sign}, 0x03: {class: Sign}, // signs of a number or date
	0x04: {class: Sign}, 0x05: {class: Sign}, 0x06: {class: Sign}, 0x07: {class: Sign},
	0x08: {class: Sign}, 0x09: {class: Sign}, 0x0A: {class: Sign}, 0x0B: {class: Sign},
	0x0C: {Sign, Punctuation, ','}, // ،
	0x0D: {class: Sign}, 0x0E: {class: Sign}, 0x0F: {class: Sign},
	// Signs of honour above a name: ؐ صلى الله عليه وسلم, ؓ رضي الله عنه. Quranic marks after them.
	0x10: {Diacritic, Marks, 0}, 0x11: {Diacritic, Marks, 0}, 0x12: {Diacritic, Marks, 0}, 0x13: {Diacritic, Marks, 0},
	0x14: {Diacritic, Marks, 0}, 0x15: {Diacritic, Marks, 0}, 0x16: {Diacritic, Marks, 0}, 0x17: {Diacritic, Marks, 0},
	0x18: {Diacritic, Marks, 0}, 0x19: {Diacritic, Marks, 0}, 0x1A: {Diacritic, Marks, 0},
	0x1B: {Sign, Punctuation, ';'}, // ؛
	0x1C: {Invisible, Controls, 0}, // Arabic letter mark, a direction mark
	0x1D: {class: Sign},            // end of text
	0x1E: {class: Sign},            // three dots
	0x1F: {Sign, Punctuation, '?'}, // ؟
	0x20: {Letter, Persian, 'ي'},   // ؠ Kashmiri
	0x22: {Letter, Alef, 'ا'},      // آ
	0x23: {Letter, Alef, 'ا'},      // أ
	0x24: {Letter, Carriers, 'و'},  // ؤ
	0x25: {Letter, Alef, 'ا'},      // إ
	0x26: {Letter, Carriers, 'ي'},  // ئ
	0x29: {Letter, Marbuta, 'ه'},   // ة
	0x3B: {Letter, Persian, 'ك'},   // ػ
	0x3C: {Letter, Persian, 'ك'},   // ؼ
	0x3D: {Letter, Persian, 'ي'},   // ؽ
	0x3E: {Letter, Persian, 'ي'},   // ؾ
	0x3F: {Letter, Persian, 'ي'},   // ؿ
	0x40: {Diacritic, Tatweel, 0},  // ـ
	0x49: {Letter, Maqsura, 'ي'},   // ى
	// Harakat, tanwin, shadda, sukun; madda and hamza as marks from 0x53 to 0x55; small vowels.
	0x4B: {Diacritic, Marks, 0}, 0x4C: {Diacritic, Marks, 0}, 0x4D: {Diacritic, Marks, 0}, 0x4E: {Diacritic, Marks, 0},
	0x4F: {Diacritic, Marks, 0}, 0x50: {Diacritic, Marks, 0}, 0x51: {Diacritic, Marks, 0}, 0x52: {Diacritic, Marks, 0},
	0x53: {Diacritic, Marks, 0}, 0x54: {Diacritic, Marks, 0}, 0x55: {Diacritic, Marks, 0}, 0x56: {Diacritic, Marks, 0},
	0x57: {Diacritic, Marks, 0}, 0x58: {Diacritic, Marks, 0}, 0x59: {Diacritic, Marks, 0}, 0x5A: {Diacritic, Marks, 0},
	0x5B: {Diacritic, Marks, 0}, 0x5C: {Diacritic, Marks, 0}, 0x5D: {Diacritic, Marks, 0}, 0x5E: {Diacritic, Marks, 0},
	0x5F: {Diacritic, Marks, 0},
	0x60: {Digit, Numerals, '0'}, 0x61: {Digit, Numerals, '1'}, 0x62: {Digit, Numerals, '2'}, 0x63: {Digit, Numerals, '3'},
	0x64: {Digit, Numerals, '4'}, 0x65: {Digit, Numerals, '5'}, 0x66: {Digit, Numerals, '6'}, 0x67: {Digit, Numerals, '7'},
	0x68: {Digit, Numerals, '8'}, 0x69: {Digit, Numerals, '9'},
	0x6A: {Sign, Signs, '%'},     // ٪
	0x6B: {Sign, Signs, '.'},     // ٫
	0x6C: {Sign, Signs, ','},     // ٬
	0x6D: {class: Sign},          // ٭
	0x6E: {Letter, Persian, 'ب'}, // ٮ without dots
	0x6F: {Letter, Persian, 'ق'}, // ٯ without dots
	0x70: {Diacritic, Marks, 0},  // dagger alef: هٰذا is written هذا, not هاذا
	0x71: {Letter, Alef, 'ا'},    // ٱ
	0x72: {Letter, Alef, 'ا'},    // ٲ
	0x73: {Letter, Alef, 'ا'},    // ٳ
	0x75: {Letter, Alef, 'ا'},    // ٵ
	0x76: {Letter, Persian, 'ؤ'}, // ٶ
	0x77: {Letter, Persian, 'ؤ'}, // ٷ
	0x78: {Letter, Persian, 'ئ'}, // ٸ
	0x79: {Letter, Persian, 'ت'}, // ٹ Urdu
	0x7C: {Letter, Persian, 'ت'}, // ټ Pashto
	0x7E: {Letter, Persian, 'ب'}, // پ
	0x86: {Letter, Persian, 'ج'}, // چ
	0x88: {Letter, Persian, 'د'}, // ڈ Urdu
	0x89: {Letter, Persian, 'د'}, // ډ Pashto
	0x91: {Letter, Persian, 'ر'}, // ڑ Urdu
	0x93: {Letter, Persian, 'ر'}, // ړ Pashto
	0x95: {Letter, Persian, 'ر'}, // ڕ Kurdish
	0x98: {Letter, Persian, 'ز'}, // ژ
	0xA4: {Letter, Persian, 'ف'}, // ڤ
	0xA5: {Letter, Persian, 'ف'}, // ڥ the v of the Maghreb
	0xA8: {Letter, Persian, 'ق'}, // ڨ the g of Tunisia: ڨفصة
	0xA9: {Letter, Persian, 'ك'}, // ک
	0xAA: {Letter, Persian, 'ك'}, // ڪ
	0xAB: {Letter, Persian, 'ك'}, // ګ Pashto
	0xAD: {Letter, Persian, 'ك'}, // ڭ the g of Morocco: أڭادير
	0xAF: {Letter, Persian, 'ك'}, // گ
	0xB5: {Letter, Persian, 'ل'}, // ڵ Kurdish
	0xBA: {Letter, Persian, 'ن'}, // ں Urdu
	0xBC: {Letter, Persian, 'ن'}, // ڼ Pashto
	0xBE: {Letter, Persian, 'ه'}, // ھ
	0xC0: {Letter, Persian, 'ه'}, // ۀ
	0xC1: {Letter, Persian, 'ه'}, // ہ Urdu
	0xC2: {Letter, Persian, 'ه'}, // ۂ
	0xC3: {Letter, Persian, 'ة'}, // ۃ
	0xC6: {Letter, Persian, 'و'}, // ۆ Kurdish
	0xC7: {Letter, Persian, 'و'}, // ۇ
	0xC8: {Letter, Persian, 'و'}, // ۈ
	0xCB: {Letter, Persian, 'و'}, // ۋ
	0xCC: {Letter, Persian, 'ي'}, // ی
	0xCD: {Letter, Persian, 'ي'}, // ۍ
	0xCE: {Letter, Persian, 'ي'}, // ێ Kurdish
	0xD0: {Letter, Persian, 'ي'}, // ې
	0xD2: {Letter, Persian, 'ي'}, // ے
	0xD3: {Letter, Persian, 'ئ'}, // ۓ
	0xD4: {Sign, Signs, '.'},     // ۔
	0xD5: {Letter, Persian, 'ه'}, // ە Kurdish
	// Pauses and small letters of the Quran. 0xE5 and 0xE6 are small و and ي: عليهۥ is read, not spelt.
	0xD6: {Diacritic, Marks, 0}, 0xD7: {Diacritic, Marks, 0}, 0xD8: {Diacritic, Marks, 0}, 0xD9: {Diacritic, Marks, 0},
	0xDA: {Diacritic, Marks, 0}, 0xDB: {Diacritic, Marks, 0}, 0xDC: {Diacritic, Marks, 0},
	0xDD: {class: Sign}, 0xDE: {class: Sign},
	0xDF: {Diacritic, Marks, 0}, 0xE0: {Diacritic, Marks, 0}, 0xE1: {Diacritic, Marks, 0}, 0xE2: {Diacritic, Marks, 0},
	0xE3: {Diacritic, Marks, 0}, 0xE4: {Diacritic, Marks, 0}, 0xE5: {Diacritic, Marks, 0}, 0xE6: {Diacritic, Marks, 0},
	0xE7: {Diacritic, Marks, 0}, 0xE8: {Diacritic, Marks, 0},
	0xE9: {class: Sign},
	0xEA: {Diacritic, Marks, 0}, 0xEB: {Diacritic, Marks, 0}, 0xEC: {Diacritic, Marks, 0}, 0xED: {Diacritic, Marks, 0},
	0xF0: {Digit, Numerals, '0'}, 0xF1: {Digit, Numerals, '1'}, 0xF2: {Digit, Numerals, '2'}, 0xF3: {Digit, Numerals, '3'},
	0xF4: {Digit, Numerals, '4'}, 0xF5: {Digit, Numerals, '5'}, 0xF6: {Digit, Numerals, '6'}, 0xF7: {Digit, Numerals, '7'},
	0xF8: {Digit, Numerals, '8'}, 0xF9: {Digit, Numerals, '9'},
	0xFD: {class: Sign}, 0xFE: {class: Sign},
}

// compose returns the letter that base and a hamza or madda written as a mark make, 0 if none.
// Typists and the Quran put the hamza on ى and ی too, where Unicode composes nothing.
func compose(base, mark rune) rune {
	switch {
	case mark == madda && base == 'ا':
		return 'آ'
	case mark == hamzaBelow && base == 'ا':
		return 'إ'
	case mark != hamzaAbove:
		return 0
	}
	switch base {
	case 'ا':
		return 'أ'
	case 'و':
		return 'ؤ'
	case 'ي', 'ى', 'ی':
		return 'ئ'
	case 'ە':
		return 'ۀ'
	case 'ہ':
		return 'ۂ'
	case 'ے':
		return 'ۓ'
	}
	return 0
}

// composes reports whether some mark composes with base.
func composes(base rune) bool { return base == 'ا' || compose(base, hamzaAbove) != 0 }

// isHamza reports whether r is a hamza or madda written as a mark.
func isHamza(r rune) bool { return r >= madda && r <= hamzaBelow }

const (
	madda      = 0x653
	hamzaAbove = 0x654
	hamzaBelow = 0x655
)

// Classify returns the class of r.
func Classify(r rune) Class {
	switch {
	case r >= 0x600 && r <= 0x6FF:
		return arabic[r-0x600].class
	case r < 0x80:
		return classifyASCII(r)
	}
	return classes[find(r)].class
}

// find returns the index of the row of classes to which r belongs.
func find(r rune) int {
	low, high := 0, len(classes)
	for high-low > 1 {
		if middle := int(uint(low+high) / 2); classes[middle].first <= r {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

func classifyASCII(r rune) Class {
	switch {
	case r == ' ' || r == '\t':
		return Blank
	case r >= '\n' && r <= '\r':
		return Break
	case r < ' ' || r == 0x7F:
		return Other
	case r >= '0' && r <= '9':
		return Digit
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return Foreign
	}
	return Sign
}

// lookUp returns the row of any character.
func lookUp(r rune) letter {
	if r >= 0x600 && r <= 0x6FF {
		return arabic[r-0x600]
	}
	class := Classify(r)
	switch class {
	case Letter:
		if r == 'ݣ' || r == 'ݢ' { // the g of Morocco and of Moroccan textbooks: أݣادير
			return letter{class, Persian, 'ك'}
		}
	case Foreign:
		if to := lower(r); to != r {
			return letter{class, Case, to}
		}
	case Digit:
		if r >= 0x80 {
			return letter{class, Numerals, digit(r)}
		}
	case Diacritic:
		if r >= 0x870 && r <= 0x8FF || r >= 0x10EC0 && r <= 0x10EFF { // Quranic and African marks: رَحْمَةࣱ
			return letter{class, Marks, 0}
		}
	case Invisible:
		return letter{class, Controls, 0}
	case Blank:
		if r != ' ' {
			return letter{class, Spaces, ' '}
		}
	case Break:
		if r != '\n' && r != '\r' {
			return letter{class, Spaces, '\n'}
		}
	case Sign:
		return lookUpSign(r)
	}
	return letter{class: class}
}

func lookUpSign(r rune) letter {
	switch r {
	case '‐', '‑', '−':
		return letter{Sign, Signs, '-'}
	case '«', '»', '“', '”', '„', '‟':
		return letter{Sign, Punctuation, '"'}
	}
	return letter{class: Sign}
}

// lower returns the small letter of r, in those scripts alone whose letters were paired long ago:
// elsewhere another version of Go may know other pairs, and keys would differ between builds.
func lower(r rune) rune {
	if r < 0x590 || r >= 0x1E00 && r < 0x2000 {
		return unicode.ToLower(r)
	}
	return r
}

// digit returns the European digit of r, a Digit. Unicode puts the ten digits of a script in order.
func digit(r rune) rune { return '0' + (r-classes[find(r)].first)%10 }

// formOf returns what the presentation form r stands for, "" if r is none: ﻼ is لا, ﷲ is الله.
func formOf(r rune) string {
	if k := int(r) - firstForm; k >= 0 && k < len(forms) {
		return forms[k]
	}
	return ""
}
