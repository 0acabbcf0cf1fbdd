package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
)

// A sink takes what was found, document by document.
type sink interface {
	frame(string) error // what stands around all documents
	document(doc source.Document, out []byte) error
	close() error
}

// A stream is a file or standard output. Each document goes out in one piece, so that an interruption leaves whole ones.
type stream struct {
	w      io.Writer
	closer io.Closer // nil if it stays open
	brat   bool      // a line with its id goes before each document
}

// create creates a file to write to.
func create(name string, in *input) (*stream, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil {
		err = in.writesTo(info)
	}
	if err == nil && info.Mode().IsRegular() {
		err = f.Truncate(0) // now that it is known to be none of the texts
	}
	if err != nil {
		f.Close()
	}
	return &stream{w: f, closer: f}, err
}

func (s *stream) frame(text string) error {
	if text == "" {
		return nil
	}
	_, err := io.WriteString(s.w, text)
	return err
}

func (s *stream) document(doc source.Document, out []byte) error {
	if s.brat {
		out = append([]byte("# "+strings.Join(strings.Fields(doc.ID), " ")+"\n"), out...)
	}
	if len(out) == 0 {
		return nil
	}
	_, err := s.w.Write(out)
	return err
}

func (s *stream) close() error {
	if s.closer == nil {
		return nil
	}
	return s.closer.Close()
}

// A folder takes a text and its annotations as two files, as brat wants them.
type folder struct {
	root string
	seen map[string]int
}

func newFolder(root string, in *input) (*folder, error) {
	if err := os.MkdirAll(root, 0o755); err != nil {
		return nil, err
	}
	info, err := os.Stat(root)
	if err == nil {
		err = in.writesTo(info)
	}
	return &folder{root, map[string]int{}}, err
}

func (*folder) frame(string) error { return nil }
func (*folder) close() error       { return nil }

func (f *folder) document(doc source.Document, annotations []byte) error {
	base := filepath.Join(f.root, f.name(doc.ID))
	if err := os.WriteFile(base+".txt", []byte(doc.Text), 0o644); err != nil {
		return err
	}
	return os.WriteFile(base+".ann", annotations, 0o644)
}

// name makes a file's name of an id, another for each document and none that leads out of the folder.
func (f *folder) name(id string) string {
	for _, extension := range []string{".txt", ".html", ".htm"} {
		id = strings.TrimSuffix(id, extension)
	}
	id = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '_'
		}
		return r
	}, id)
	id = strings.TrimLeft(id, ".")
	if id == "" {
		id = "document"
	}
	if len(id) > 200 {
		id = strings.ToValidUTF8(id[:200], "")
	}
	f.seen[id]++
	if n := f.seen[id]; n > 1 {
		id = fmt.Sprintf("%s~%d", id, n)
	}
	return id
}
