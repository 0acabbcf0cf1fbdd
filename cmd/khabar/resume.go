package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// A resumption knows which documents stand in an output already: as many as it has whole lines. It holds the output's ids against
// those of the documents that are read again, line by line, so that an output of any size takes no memory.
type resumption struct {
	file  *os.File
	lines *bufio.Reader
	next  []byte // the line of the next document to pass over; nil after the last
	done  int    // documents passed over
}

// resume opens an output to go on with. A last line that was cut off is taken away.
func resume(name string, input *input) (*resumption, sink, error) {
	out, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, nil, err
	}
	info, err := out.Stat()
	if err == nil {
		err = input.writesTo(info)
	}
	if err == nil {
		err = cutTornLine(out)
	}
	if err != nil {
		out.Close()
		return nil, nil, err
	}
	in, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	r := &resumption{file: in, lines: bufio.NewReaderSize(in, 1<<16)}
	return r, &stream{w: out, closer: out}, r.advance()
}

// cutTornLine cuts f after its last line break and goes to its end.
func cutTornLine(f *os.File) error {
	end, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	keep := end
	block := make([]byte, 1<<16)
search:
	for keep > 0 {
		from := max(0, keep-int64(len(block)))
		part := block[:keep-from]
		if _, err := f.ReadAt(part, from); err != nil {
			return err
		}
		for i := len(part) - 1; i >= 0; i-- {
			if part[i] == '\n' {
				keep = from + int64(i) + 1
				break search
			}
		}
		keep = from
	}
	if err := f.Truncate(keep); err != nil {
		return err
	}
	_, err = f.Seek(keep, io.SeekStart)
	return err
}

func (r *resumption) advance() error {
	line, err := r.lines.ReadBytes('\n')
	if r.next = line; len(line) == 0 {
		r.next = nil
		r.file.Close()
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// left tells whether there are documents to pass over. The nil resumption has none.
func (r *resumption) left() bool { return r != nil && r.next != nil }

// match passes over one document, which must be the next of the output.
func (r *resumption) match(id string) error {
	var line struct {
		ID string `json:"id"`
	}
	if err := json.Unmarshal(r.next, &line); err != nil {
		return &otherInput{fmt.Sprintf("line %d of the output is no document", r.done+1)}
	}
	if line.ID != id {
		return &otherInput{fmt.Sprintf("line %d of the output is of document %q, but the input has %q there", r.done+1, line.ID, id)}
	}
	r.done++
	return r.advance()
}

// otherInput says that an output was not made of the input that it is to go on with.
type otherInput struct{ reason string }

func (o *otherInput) Error() string {
	return "cannot resume: " + o.reason + "; name the same files as before, or leave out --resume"
}
