package record

import (
	"encoding/json"

	"github.com/khabar-nlp/khabar"
)

// AppendJSON appends a document as a JSON object and the end of the line. It is on one line if indent is empty, and carries text
// unless that is empty.
func AppendJSON(b []byte, d *khabar.Document, text, indent string) ([]byte, error) {
	w := &buffer{b}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	err := e.Encode(struct {
		*khabar.Document
		Text string `json:"text,omitempty"`
	}{d, text})
	return w.bytes, err
}

type buffer struct{ bytes []byte }

func (b *buffer) Write(p []byte) (int, error) {
	b.bytes = append(b.bytes, p...)
	return len(p), nil
}
