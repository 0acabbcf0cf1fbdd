package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/khabar-nlp/khabar/internal/record"
)

// sniffed is how much of a stream is looked at before it is read.
const sniffed = 64 << 10

// beginning returns the first bytes of a stream: as many as are looked at, or those that have come of JSON lines, which a pipe may
// bring one by one.
func beginning(in *bufio.Reader, kind Kind) ([]byte, error) {
	for n := 2; n <= sniffed; n = in.Buffered() + 1 {
		if _, err := in.Peek(n); err != nil {
			break // the second Peek tells
		}
		head, _ := in.Peek(in.Buffered())
		start := bytes.TrimLeft(head, blanks)
		if kind == JSON || bytes.HasPrefix(start, []byte("{")) {
			return head, nil
		}
		if len(start) > 0 {
			break
		}
	}
	head, err := in.Peek(sniffed)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return head, err
}

const (
	blanks        = " \t\r\n"
	byteOrderMark = "\xef\xbb\xbf"
)

// sniff says what a stream without a telling name holds.
func sniff(head []byte) Kind {
	start := bytes.TrimPrefix(head, []byte(byteOrderMark))
	if widthOf(head) != "" {
		start = bytes.TrimLeft(bytes.ReplaceAll(head, []byte{0}, nil), "\xff\xfe")
	}
	start = bytes.TrimLeft(start, blanks)
	switch {
	case bytes.HasPrefix(start, []byte("{")):
		return JSON
	case strings.HasPrefix(http.DetectContentType(start), "text/html"):
		return HTML
	}
	return Text
}

// foreign returns what is wrong with a file that holds no text.
func foreign(head []byte) error {
	what, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch {
	case what == "application/pdf":
		return record.NewFault("a PDF, not a text", "make a text of it first, for example with pdftotext")
	case what == "application/zip":
		return record.NewFault("a ZIP archive or an office document, not a text", "unpack it, or save it as plain text")
	case strings.HasPrefix(what, "image/"), strings.HasPrefix(what, "audio/"), strings.HasPrefix(what, "video/"),
		strings.HasPrefix(what, "application/") && what != "application/octet-stream", strings.HasPrefix(what, "font/"):
		return record.NewFault("holds "+what+", not a text", "give a .txt, .html or .jsonl file")
	}
	const stray = 200 // a text may have a 0 in so many bytes by mistake
	if bytes.Count(head, []byte{0})*stray > len(head) && widthOf(head) == "" {
		return record.NewFault("holds binary data, not a text", "give a .txt, .html or .jsonl file")
	}
	return nil
}

// widthOf returns the UTF-16 encoding that text is written in, or "". Without a byte order mark it goes by what no text of a byte
// a letter holds: 0, the high byte of ASCII, or 6, that of Arabic letters. The order of bytes is that which gives letters.
func widthOf(text []byte) string {
	switch {
	case bytes.HasPrefix(text, []byte{0xff, 0xfe}):
		return "utf-16le"
	case bytes.HasPrefix(text, []byte{0xfe, 0xff}):
		return "utf-16be"
	}
	text = text[:min(len(text), 4096)]
	if bytes.IndexByte(text, 0) < 0 && bytes.IndexByte(text, 6) < 0 {
		return ""
	}
	little, big, units := 0, 0, len(text)/2
	if units < 4 && len(text)%2 != 0 {
		return ""
	}
	for i := range units {
		first, second := text[2*i], text[2*i+1]
		if legible(second, first) {
			little++
		}
		if legible(first, second) {
			big++
		}
	}
	switch {
	case max(little, big)*10 < units*9 || little == big:
		return ""
	case little > big:
		return "utf-16le"
	}
	return "utf-16be"
}

// legible tells whether a unit of UTF-16 is ASCII or Latin text, Arabic or punctuation.
func legible(high, low byte) bool {
	switch high {
	case 0:
		return low >= 0x20 || low >= '\t' && low <= '\r'
	case 6:
		return true
	case 0x20:
		return low >= 0x0c && low <= 0x3a
	}
	return false
}
