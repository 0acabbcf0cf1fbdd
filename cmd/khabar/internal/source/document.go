package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
)

// A Document is a text to read.
type Document struct {
	N         int // which one it is of all that were found, from 1
	ID        string
	Text      string
	Published time.Time // zero if unknown
	Same      bool      // Text is what the file or the line holds, so that offsets in it are offsets there
}

// A Decoder makes documents of items. It is immutable and safe for concurrent use.
type Decoder struct {
	Encoding  string // empty: found out
	ID        string // names of the fields in JSON lines
	Text      string
	Date      string
	Published time.Time // for a document that has no date
}

// Decode returns the document of an item. With a document may come a Fault that it could be read in spite of.
func (d *Decoder) Decode(item Item) (doc Document, err error) {
	if item.Err != nil {
		return Document{}, item.Err
	}
	switch item.Kind {
	case JSON:
		doc, err = d.line(item)
	case HTML:
		doc, err = d.page(item)
	default:
		doc.Text, doc.Same, err = decode(item.Data, d.Encoding, false)
	}
	doc.N = item.N
	if doc.ID == "" {
		doc.ID = item.ID
	}
	if doc.Published.IsZero() {
		doc.Published = d.Published
	}
	return doc, err
}

// Failed tells whether err, which came with doc, left nothing to read.
func Failed(doc Document, err error) bool {
	var late *BadDate
	return err != nil && !errors.As(err, &late)
}

// A BadDate is a date that could not be read. Its document is read without.
type BadDate struct{ Value string }

// Error says what dates look like.
func (b *BadDate) Error() string {
	return fmt.Sprintf("date %q not understood, read without it; write YYYY-MM-DD", b.Value)
}

// line reads a JSON line.
func (d *Decoder) line(item Item) (Document, error) {
	data := bytes.TrimPrefix(bytes.TrimSpace(item.Data), []byte(byteOrderMark))
	if !utf8.Valid(data) {
		return Document{}, &Fault{"not UTF-8", "JSON lines must be; convert them, for example with iconv"}
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil {
		return Document{}, &Fault{"not a JSON object: " + err.Error(), `write one a line, {"id": …, "text": …}`}
	}
	raw, ok := fields[d.Text]
	if !ok {
		return Document{}, &Fault{fmt.Sprintf("no field %q", d.Text), "name the one that holds the text with --text-field"}
	}
	doc := Document{Same: true}
	if err := json.Unmarshal(raw, &doc.Text); err != nil {
		return Document{}, &Fault{fmt.Sprintf("field %q is no string", d.Text), "name the one that holds the text with --text-field"}
	}
	doc.ID = plain(fields[d.ID])
	var bad error
	doc.Published, bad = Day(plain(fields[d.Date]))
	return doc, bad
}

// plain returns a string or number as a string.
func plain(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	if s = string(bytes.TrimSpace(raw)); strings.Trim(s, "-+.0123456789eE") == "" {
		return s
	}
	return ""
}

// Day reads a date, with or without a time. The empty string is the zero time.
func Day(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime} {
		if t, err := time.Parse(layout, s); err == nil {
			return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), nil
		}
	}
	return time.Time{}, &BadDate{s}
}

// page reads an HTML page: its title and its article, without what stands around it. A page without an article is read whole.
func (d *Decoder) page(item Item) (Document, error) {
	source, _, err := decode(item.Data, d.Encoding, true)
	if err != nil {
		return Document{}, err
	}
	root, err := html.Parse(strings.NewReader(strings.ToValidUTF8(source, "\ufffd")))
	if err != nil {
		return Document{}, &Fault{"not readable as HTML: " + err.Error(), "save it as plain text"}
	}
	parser := readability.NewParser()
	article, err := parser.ParseDocument(root, nil)
	var body strings.Builder
	if err == nil && article.Node != nil {
		err = article.RenderText(&body)
	}
	if err != nil || strings.TrimSpace(body.String()) == "" {
		body.Reset()
		body.WriteString(render.InnerText(root))
	}
	doc := Document{Text: titled(article.Title(), strings.TrimSpace(body.String()))}
	if doc.Text == "" {
		return Document{}, &Fault{"a page without text", "save it after it has loaded"}
	}
	if t, err := article.PublishedTime(); err == nil {
		doc.Published = time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return doc, nil
}

// titled puts the title before the text, unless it stands there.
func titled(title, body string) string {
	if title = strings.Join(strings.Fields(title), " "); title == "" || strings.HasPrefix(body, title) {
		return body
	}
	return strings.TrimSpace(title + "\n\n" + body)
}
