package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
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
		return "", false, &Fault{"in an encoding that is not known here: " + label, "name another with --encoding, for example windows-1256"}
	}
	if name == "utf-8" {
		return string(data), true, nil
	}
	out, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return "", false, &Fault{"not " + name + ": " + err.Error(), "name its encoding with --encoding"}
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

// arabic decides between the encodings of a byte a letter, which no detector tells apart reliably: by the article, the commonest
// pair of letters, which begins words and is 0xC7 0xE1 in windows-1256 and 0xC7 0xE4 in ISO-8859-6; without an article by which
// of the two makes better Arabic of the bytes.
func arabic(data []byte) string {
	const windows, iso = "windows-1256", "iso-8859-6"
	if w, i := bytes.Count(data, []byte{' ', 0xc7, 0xe1}), bytes.Count(data, []byte{' ', 0xc7, 0xe4}); w != i {
		if w > i {
			return windows
		}
		return iso
	}
	if likeness(data, iso) > likeness(data, windows) {
		return iso
	}
	return windows
}

// common are the ten letters that make up most of Arabic: alef, lam, yeh, meem, waw, noon, reh, teh, beh, ain.
const common = "\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0628\u0639"

// likeness says how much data is like Arabic in an encoding: two for each common letter, one for another,
// less where French letters or none come out.
func likeness(data []byte, label string) int {
	encoding, _ := charset.Lookup(label)
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return 0
	}
	n := 0
	for _, r := range string(text) {
		switch {
		case r >= 0x621 && r <= 0x64a:
			n++
		case r >= 0xc0 && r < 0x250 || r == utf8.RuneError:
			n -= 2
		}
		if strings.ContainsRune(common, r) {
			n++
		}
	}
	return n
}
