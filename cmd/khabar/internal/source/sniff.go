package source

import (
	"bytes"
	"net/http"
	"strings"
)

// sniffed is how much of a stream is looked at before it is read.
const sniffed = 64 << 10

// sniff says what a stream without a telling name holds.
func sniff(head []byte) Kind {
	start := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if bytes.HasPrefix(start, []byte("{")) {
		return JSON
	}
	if wide := widthOf(head); wide != "" {
		start = bytes.ReplaceAll(head, []byte{0}, nil)
		start = bytes.TrimLeft(start, "\xff\xfe \t\r\n")
	}
	if strings.HasPrefix(http.DetectContentType(start), "text/html") {
		return HTML
	}
	return Text
}

// foreign returns what is wrong with a file that holds no text.
func foreign(head []byte) error {
	what, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch {
	case what == "application/pdf":
		return &Fault{"a PDF, not a text", "make a text of it first, for example with pdftotext"}
	case what == "application/zip":
		return &Fault{"a ZIP archive or an office document, not a text", "unpack it, or save it as plain text"}
	case strings.HasPrefix(what, "image/"), strings.HasPrefix(what, "audio/"), strings.HasPrefix(what, "video/"),
		strings.HasPrefix(what, "application/") && what != "application/octet-stream", strings.HasPrefix(what, "font/"):
		return &Fault{"holds " + what + ", not a text", "give a .txt, .html or .jsonl file"}
	}
	if bytes.IndexByte(head, 0) >= 0 && widthOf(head) == "" {
		return &Fault{"holds binary data, not a text", "give a .txt, .html or .jsonl file"}
	}
	return nil
}

// widthOf returns the UTF-16 encoding that text is written in, or "". Without a byte order mark it goes by the bytes that
// blanks and the letters of the Arabic block have on one side: 0 and 6.
func widthOf(text []byte) string {
	switch {
	case bytes.HasPrefix(text, []byte{0xff, 0xfe}):
		return "utf-16le"
	case bytes.HasPrefix(text, []byte{0xfe, 0xff}):
		return "utf-16be"
	}
	var even, odd, pairs int
	for i := 0; i+1 < len(text) && i < 4096; i += 2 {
		pairs++
		if high(text[i]) {
			even++
		}
		if high(text[i+1]) {
			odd++
		}
	}
	switch {
	case pairs < 4 || bytes.IndexByte(text, 0) < 0:
		return ""
	case odd*10 >= pairs*9 && even*10 < pairs*9:
		return "utf-16le"
	case even*10 >= pairs*9 && odd*10 < pairs*9:
		return "utf-16be"
	}
	return ""
}

func high(b byte) bool { return b == 0 || b == 6 || b == 0x20 }
