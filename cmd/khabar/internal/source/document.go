package source

import (
	"errors"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"

	"github.com/khabar-nlp/khabar/internal/record"
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

// Decode returns the document of an item. With a document may come an error that it could be read in spite of.
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
	var late *record.BadDate
	return err != nil && !errors.As(err, &late)
}

// line reads a JSON line.
func (d *Decoder) line(item Item) (Document, error) {
	a, err := record.Fields{ID: d.ID, Text: d.Text, Date: d.Date}.Parse(item.Data)
	if err != nil {
		return Document{}, err
	}
	published, err := record.Day(a.Date)
	return Document{ID: a.ID, Text: a.Text, Published: published, Same: true}, err
}

// page reads an HTML page: its title and its article, without what stands around it. A page without an article is read whole.
func (d *Decoder) page(item Item) (Document, error) {
	source, _, err := decode(item.Data, d.Encoding, true)
	if err != nil {
		return Document{}, err
	}
	root, err := html.Parse(strings.NewReader(strings.ToValidUTF8(source, "\ufffd")))
	if err != nil {
		return Document{}, record.NewFault("not readable as HTML: "+err.Error(), "save it as plain text")
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
		return Document{}, record.NewFault("a page without text", "save it after it has loaded")
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
