package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
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
	return arabic(data, page)
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

// arabic decides between the encodings of a byte a letter. What no detector knows for Arabic is told by the article, the
// commonest pair of letters, which begins words: 0xC7 0xE1 in windows-1256, 0xC7 0xE4 in ISO-8859-6.
func arabic(data []byte, page bool) string {
	windows, iso := bytes.Count(data, []byte{' ', 0xc7, 0xe1}), bytes.Count(data, []byte{' ', 0xc7, 0xe4})
	if windows != iso {
		if windows > iso {
			return "windows-1256"
		}
		return "iso-8859-6"
	}
	detector := chardet.NewTextDetector()
	if page {
		detector = chardet.NewHtmlDetector()
	}
	if all, err := detector.DetectAll(data); err == nil {
		for _, found := range all {
			if name := strings.ToLower(found.Charset); name == "windows-1256" || name == "iso-8859-6" {
				return name
			}
		}
	}
	return "windows-1256"
}
