// Package record reads the lines of an archive of articles and writes what was found in them. The command line and the pipeline of the
// module beam go by it, so that both make the same of the same lines.
package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// A Fault is something that could not be read, and what to do about it.
type Fault struct {
	Reason string // what is the matter
	Remedy string // what the user can do
}

// NewFault returns a Fault.
func NewFault(reason, remedy string) *Fault { return &Fault{reason, remedy} }

// Error returns "reason; remedy".
func (f *Fault) Error() string {
	if f.Remedy == "" {
		return f.Reason
	}
	return f.Reason + "; " + f.Remedy
}

// A BadDate is a date that could not be read. Its document is read without.
type BadDate struct{ Value string }

// Error says what dates look like.
func (b *BadDate) Error() string {
	return fmt.Sprintf("date %q not understood, read without it; write YYYY-MM-DD", b.Value)
}

// TooLarge says that a text has more bytes than limit.
func TooLarge(limit int64) error {
	return &Fault{fmt.Sprintf("larger than %d MB", limit>>20), "split it, or raise the limit with --max-size"}
}

// ReadLine returns the next line with its end, or long if it has more than limit bytes: such a line is passed over without being held.
func ReadLine(in *bufio.Reader, limit int64) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if int64(len(line)) > limit {
			line, long = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// An Article is a line of an archive.
type Article struct{ ID, Text, Date string }

// Fields are the names of the fields of a line that hold an Article.
type Fields struct{ ID, Text, Date string }

// Parse reads a line. Its error, if any, is a Fault.
func (f Fields) Parse(line []byte) (Article, error) {
	line = bytes.TrimPrefix(bytes.TrimSpace(line), []byte("\xef\xbb\xbf"))
	if !utf8.Valid(line) {
		return Article{}, &Fault{"not UTF-8", "JSON lines must be; convert them, for example with iconv"}
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		reason := err.Error()
		if other := new(json.UnmarshalTypeError); errors.As(err, &other) {
			reason = "it is of type " + other.Value
		}
		return Article{}, &Fault{"not a JSON object: " + reason, `write one a line, {"id": …, "text": …}`}
	}
	raw, ok := fields[f.Text]
	if !ok {
		return Article{}, &Fault{fmt.Sprintf("no field %q", f.Text), "name the one that holds the text with --text-field"}
	}
	a := Article{ID: plain(fields[f.ID]), Date: plain(fields[f.Date])}
	if err := json.Unmarshal(raw, &a.Text); err != nil || string(raw) == "null" {
		return Article{}, &Fault{fmt.Sprintf("field %q is no string", f.Text), "name the one that holds the text with --text-field"}
	}
	return a, nil
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
