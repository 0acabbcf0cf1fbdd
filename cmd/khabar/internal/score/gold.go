// Package score measures what was found in texts against what a person found in them.
package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A Gold is a text with what a person found in it.
type Gold struct {
	ID       string       `json:"id"`
	Text     string       `json:"text"`
	Date     string       `json:"date"`
	Entities []goldEntity `json:"entities"`
	Figures  []goldFigure `json:"figures"`
	Events   []goldEvent  `json:"events"`
}

// A mention says where a text stands: at a character, or which of its places is meant.
type mention struct {
	Text string `json:"text"`
	At   *int   `json:"at"`
	Nth  *int   `json:"nth"`
}

type goldEntity struct {
	mention
	Type string  `json:"type"`
	ID   *string `json:"id"`
}

type amount struct {
	Value *float64 `json:"value"`
	Min   *float64 `json:"min"`
	Max   *float64 `json:"max"`
	Unit  string   `json:"unit"`
}

type goldFigure struct {
	mention
	amount
}

type goldEvent struct {
	Type string `json:"type"`
	Cue  string `json:"cue"`
	At   *int   `json:"at"`
	Nth  *int   `json:"nth"`
	roles[mentions]
	Figures  []amount `json:"figures"`
	Negated  bool     `json:"negated"`
	Modality string   `json:"modality"`
}

// roles are the lists of those who take part in an event.
type roles[List any] struct {
	Actor    List `json:"actor"`
	Target   List `json:"target"`
	Instr    List `json:"instrument"`
	Location List `json:"location"`
	Time     List `json:"time"`
	Source   List `json:"source"`
}

func (r *roles[List]) role(name string) List {
	switch name {
	case "actor":
		return r.Actor
	case "target":
		return r.Target
	case "instrument":
		return r.Instr
	case "location":
		return r.Location
	case "time":
		return r.Time
	}
	return r.Source
}

// mentions are a list, or one without its brackets.
type mentions []mention

// UnmarshalJSON reads a list of mentions, or one.
func (m *mentions) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
		*m = make(mentions, 1)
		return json.Unmarshal(data, &(*m)[0])
	}
	return json.Unmarshal(data, (*[]mention)(m))
}

// Read calls f with each of the values in r: one, a list of them, or one a line.
func Read[T any](r io.Reader, f func(T) error) error {
	in := json.NewDecoder(r)
	for n := 1; ; n++ {
		var raw json.RawMessage
		err := in.Decode(&raw)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("document %d: %w", n, err)
		}
		list := []json.RawMessage{raw}
		if bytes.HasPrefix(raw, []byte("[")) {
			if err := json.Unmarshal(raw, &list); err != nil {
				return err
			}
		}
		for _, one := range list {
			var v T
			if err := json.Unmarshal(one, &v); err != nil {
				return fmt.Errorf("document %d: %w", n, err)
			}
			if err := f(v); err != nil {
				return err
			}
		}
	}
}

// A span is a half-open range of bytes.
type span struct{ start, end int }

func (a span) overlaps(b span) bool { return a.start < b.end && b.start < a.end }

// A finder turns the text of a mention into its span. A mention may say where it stands or which one is meant; otherwise each takes
// the next place that is not used yet.
type finder struct {
	text string
	used map[string]int
}

func newFinder(text string) *finder { return &finder{text, map[string]int{}} }

// next returns the span of a mention in the order of the gold file, and whether there is one.
func (f *finder) next(m mention) (span, bool) {
	n := 1
	if m.At == nil && m.Nth == nil {
		f.used[m.Text]++
		n = f.used[m.Text]
	}
	return f.nth(m, n)
}

// nth returns the span of a mention; n says which of its places, where the mention itself does not.
func (f *finder) nth(m mention, n int) (span, bool) {
	at := -1
	if m.At != nil {
		at = byteOf(f.text, *m.At)
	} else if places := f.places(m.Text); len(places) > 0 {
		if m.Nth != nil {
			n = *m.Nth
		}
		at = places[max(0, min(n, len(places))-1)]
	}
	return span{at, at + len(m.Text)}, at >= 0
}

// all returns the span that a mention names, or those of every place of its text.
func (f *finder) all(m mention) []span {
	if m.At != nil || m.Nth != nil {
		if s, ok := f.nth(m, 1); ok {
			return []span{s}
		}
		return nil
	}
	var spans []span
	for _, at := range f.places(m.Text) {
		spans = append(spans, span{at, at + len(m.Text)})
	}
	return spans
}

// places returns where needle stands as whole words, proclitics before it left out of account; if nowhere, wherever it stands.
func (f *finder) places(needle string) []int {
	var found, loose []int
	for from := 0; needle != "" && from <= len(f.text); {
		i := strings.Index(f.text[from:], needle)
		if i < 0 {
			break
		}
		at := from + i
		if f.whole(at, at+len(needle)) {
			found = append(found, at)
		} else {
			loose = append(loose, at)
		}
		_, size := utf8.DecodeRuneInString(f.text[at:])
		from = at + size
	}
	if len(found) > 0 {
		return found
	}
	return loose
}

func (f *finder) whole(start, end int) bool {
	if r, _ := utf8.DecodeRuneInString(f.text[end:]); end < len(f.text) && isLetter(r) {
		return false
	}
	lo := start
	for lo > 0 {
		r, size := utf8.DecodeLastRuneInString(f.text[:lo])
		if !isLetter(r) {
			break
		}
		lo -= size
	}
	rest := f.text[lo:start]
	for _, set := range []string{"\u0648\u0641", "\u0628\u0643\u0644\u0633"} { // "and", "so"; "by", "as", "for", "will"
		if r, size := utf8.DecodeRuneInString(rest); size > 0 && strings.ContainsRune(set, r) {
			rest = rest[size:]
		}
	}
	return rest == ""
}

func isLetter(r rune) bool {
	return r >= 0x621 && r <= 0x65f || r >= 0x670 && r <= 0x6d3 || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
}

// byteOf returns the byte at which the nth character of text begins, -1 if n is negative.
func byteOf(text string, n int) int {
	if n < 0 {
		return -1
	}
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}
