package source

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/khabar-nlp/khabar/internal/record"
)

// decode returns data as UTF-8, by the encoding that is asked for or else the one that it is found to be in. Text that is
// UTF-8 comes back as it is, byte for byte.
func decode(data []byte, label string, page bool) (text string, same bool, err error) {
	if label == "" {
		label = detect(data, page)
	}
	if label == "utf-8" {
		return string(data), true, nil
	}
	encoding, name := charset.Lookup(label)
	if encoding == nil {
		return "", false, record.NewFault("in an encoding that is not known here: "+label, "name another with --encoding, for example windows-1256")
	}
	if name == "utf-8" {
		return string(data), true, nil
	}
	out, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return "", false, record.NewFault("not "+name+": "+err.Error(), "name its encoding with --encoding")
	}
	return strings.TrimPrefix(string(out), "\ufeff"), false, nil
}

// detect finds the encoding of a text. What is UTF-8 all through is UTF-8, whatever a page says of itself: Arabic in another
// encoding never is, and browsers save pages anew without changing what they say.
func detect(data []byte, page bool) string {
	if wide := widthOf(data); wide != "" {
		return wide
	}
	if utf8.Valid(data) {
		return "utf-8"
	}
	if page {
		if _, name, certain := charset.DetermineEncoding(data, ""); certain && name != "utf-8" {
			return name
		}
	}
	if mostlyUTF8(data) {
		return "utf-8" // a few damaged bytes among good ones
	}
	return arabic(data)
}

// mostlyUTF8 tells whether text that is not all UTF-8 can be nothing else: of the characters beyond ASCII nine in ten are.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		_, size := utf8.DecodeRune(data[i:])
		switch {
		case size > 1:
			good++
		case data[i] >= utf8.RuneSelf:
			bad++
		}
		i += size
	}
	return good >= 9*bad
}

// favour is how much likelier windows-1256 is before a letter has been read, as a natural logarithm: seven times. That settles it
// for words that are words in both.
const favour = 2

// arabic decides between the encodings of a byte a letter, which have most of the alphabet at other bytes, so that a text read in
// the wrong one is made of letters all the same: by which reading has the likelier words.
func arabic(data []byte) string {
	const windows, iso = "windows-1256", "iso-8859-6"
	m := letters()
	if m.likeness(readAs(data, iso)) > m.likeness(readAs(data, windows))+favour {
		return iso
	}
	return windows
}

// readAs returns the beginning of data in an encoding, as much as is sure to tell.
func readAs(data []byte, label string) string {
	const enough = 4096
	var beyondASCII []byte // with the blank before each: the markup of a page says nothing
	for i, b := range data {
		if b >= utf8.RuneSelf {
			if i > 0 && data[i-1] < utf8.RuneSelf {
				beyondASCII = append(beyondASCII, data[i-1])
			}
			beyondASCII = append(beyondASCII, b)
		}
		if len(beyondASCII) >= enough {
			break
		}
	}
	encoding, _ := charset.Lookup(label)
	text, err := encoding.NewDecoder().Bytes(beyondASCII)
	if err != nil {
		return ""
	}
	return string(text)
}
