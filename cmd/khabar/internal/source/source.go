// Package source turns files, folders and standard input into documents: plain text, HTML pages and JSON lines, in any
// encoding that Arabic news comes in. It reads as it is asked, so that an archive of any size takes little memory.
package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/transform"

	"github.com/khabar-nlp/khabar/internal/record"
)

// A Kind says what an Item holds.
type Kind string

// The kinds. Auto goes by the file's name, and where that says nothing by its first bytes.
const (
	Auto Kind = "auto"
	Text Kind = "text"
	HTML Kind = "html"
	JSON Kind = "jsonl"
)

// An Item is one document as it was found, not decoded yet.
type Item struct {
	N    int    // which one it is of all, from 1
	Name string // for messages: news/a.html, archive.jsonl:12
	ID   string // used where the document itself names none
	Kind Kind
	Data []byte
	Err  error // why there is no Data
}

// A Reader reads items.
type Reader struct {
	Stdin   io.Reader
	Kind    Kind
	MaxSize int64           // of one document in bytes; larger ones are refused
	Read    func(bytes int) // told how much was read of the files as they lie on the disk; may be nil
	Except  fs.FileInfo     // a file or folder that is not read where it lies in a folder; may be nil
}

// Items yields the documents of the paths in order: those of a folder sorted by name, those of a file of JSON lines line by line.
// "-" is standard input. What cannot be read is an Item with an Err. A cancelled context ends the sequence.
func (r *Reader) Items(ctx context.Context, paths []string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		n := 0
		each := func(i Item) bool {
			n++
			i.N = n
			return ctx.Err() == nil && yield(i)
		}
		for _, path := range paths {
			if !r.path(ctx, path, each) {
				return
			}
		}
	}
}

func (r *Reader) path(ctx context.Context, path string, yield func(Item) bool) bool {
	if path == "-" {
		in := interruptible(ctx, r.Stdin)
		defer in.Close()
		return r.stream("-", "-", in, yield)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(Item{Name: path, Err: explain(err)})
	}
	if info.IsDir() {
		return r.folder(ctx, path, yield)
	}
	return r.file(ctx, path, filepath.Base(path), yield)
}

// interruptible returns a reader of in that ends with ctx, while in may wait for a writer that writes nothing.
func interruptible(ctx context.Context, in io.Reader) io.ReadCloser {
	out, w := io.Pipe()
	context.AfterFunc(ctx, func() { w.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(w, in)
		w.CloseWithError(err)
	}()
	return out
}

// folder reads the files of a folder and those below it whose names say that they hold news.
func (r *Reader) folder(ctx context.Context, root string, yield func(Item) bool) bool {
	found := false
	for path, err := range r.files(root) {
		found = true
		if err != nil {
			if !yield(Item{Name: path, Err: explain(err)}) {
				return false
			}
			continue
		}
		id, _ := filepath.Rel(root, path)
		if !r.file(ctx, path, filepath.ToSlash(id), yield) {
			return false
		}
	}
	if !found {
		return yield(Item{Name: root, Err: record.NewFault("no .txt, .html or .jsonl file in this folder", "name the files themselves")})
	}
	return true
}

// files yields the files of a folder and those below it whose names say that they hold news, sorted by name, and the folders that
// could not be read. A link to a file is a file, one to a folder is passed over.
func (r *Reader) files(root string) iter.Seq2[string, error] {
	root += string(filepath.Separator) // which follows a link to the folder itself
	return func(yield func(string, error) bool) {
		_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			goOn := true
			switch {
			case err != nil:
				goOn = yield(filepath.Clean(path), err)
			case path == root:
			case strings.HasPrefix(d.Name(), ".") || r.excepted(d):
				if d.IsDir() {
					return fs.SkipDir
				}
			case kindOf(path) != Auto && isFile(path, d):
				goOn = yield(path, nil)
			}
			if !goOn {
				return fs.SkipAll
			}
			return nil
		})
	}
}

func (r *Reader) excepted(d fs.DirEntry) bool {
	if r.Except == nil || r.Except.Name() != d.Name() {
		return false
	}
	info, err := d.Info()
	return err == nil && os.SameFile(info, r.Except)
}

func isFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func (r *Reader) file(ctx context.Context, path, id string, yield func(Item) bool) bool {
	f, err := os.Open(path)
	if err != nil {
		return yield(Item{Name: path, Err: explain(err)})
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() {
		in := interruptible(ctx, f)
		defer in.Close()
		return r.stream(path, id, in, yield)
	}
	return r.stream(path, id, f, yield)
}

// stream reads the documents of one stream.
func (r *Reader) stream(name, id string, in io.Reader, yield func(Item) bool) bool {
	kind := r.Kind
	if kind == Auto {
		kind = kindOf(name)
	}
	buffered := bufio.NewReaderSize(r.counted(in), sniffed)
	head, err := beginning(buffered, kind)
	if bytes.HasPrefix(head, []byte("\x1f\x8b")) {
		var unpacked *gzip.Reader
		if unpacked, err = gzip.NewReader(buffered); err == nil {
			buffered = bufio.NewReaderSize(unpacked, sniffed)
			head, err = beginning(buffered, kind)
		}
		id = strings.TrimSuffix(id, ".gz")
	}
	if err != nil {
		return yield(Item{Name: name, Err: explain(err)})
	}
	if kind == Auto {
		kind = sniff(head)
	}
	if kind != JSON || sniff(head) != JSON {
		if err := foreign(head); err != nil {
			return yield(Item{Name: name, Err: err})
		}
	}
	if kind != JSON {
		return r.whole(name, id, kind, buffered, yield)
	}
	if wide := widthOf(head); wide != "" {
		encoding, _ := charset.Lookup(wide)
		buffered = bufio.NewReader(transform.NewReader(buffered, encoding.NewDecoder()))
	}
	return r.lines(name, buffered, yield)
}

// whole reads a file that is one document.
func (r *Reader) whole(name, id string, kind Kind, in io.Reader, yield func(Item) bool) bool {
	data, err := io.ReadAll(io.LimitReader(in, r.MaxSize+1))
	switch {
	case err != nil:
		return yield(Item{Name: name, Err: explain(err)})
	case int64(len(data)) > r.MaxSize:
		return yield(Item{Name: name, Err: record.TooLarge(r.MaxSize)})
	}
	return yield(Item{Name: name, ID: id, Kind: kind, Data: data})
}

// lines reads a document a line. A line that is too long is passed over without being held.
func (r *Reader) lines(name string, in *bufio.Reader, yield func(Item) bool) bool {
	for n := 1; ; n++ {
		line, long, err := record.ReadLine(in, r.MaxSize)
		at := fmt.Sprintf("%s:%d", name, n)
		switch {
		case long:
			if !yield(Item{Name: at, Err: record.TooLarge(r.MaxSize)}) {
				return false
			}
		case len(bytes.TrimSpace(line)) > 0:
			if !yield(Item{Name: at, ID: at, Kind: JSON, Data: line}) {
				return false
			}
		}
		if errors.Is(err, io.EOF) {
			return true
		}
		if err != nil {
			return yield(Item{Name: at, Err: explain(err)})
		}
	}
}

// explain says in a user's words why a file could not be read.
func explain(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return record.NewFault("no such file or folder", "check the name")
	case errors.Is(err, fs.ErrPermission):
		return record.NewFault("not allowed to read it", "change its permissions")
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
		return record.NewFault("damaged gzip data: "+err.Error(), "get the file anew")
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return record.NewFault(err.Error(), "")
}

// kindOf says what a file's name tells of it.
func kindOf(name string) Kind {
	switch strings.ToLower(filepath.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz"))) {
	case ".txt", ".text":
		return Text
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".jsonl", ".ndjson":
		return JSON
	}
	return Auto
}

// counted tells Read of every byte.
func (r *Reader) counted(in io.Reader) io.Reader {
	if r.Read == nil {
		return in
	}
	return counter{in, r.Read}
}

type counter struct {
	io.Reader
	read func(int)
}

func (c counter) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.read(n)
	return n, err
}

// Size returns how many bytes the paths have on the disk, or -1 where that cannot be known.
func (r *Reader) Size(paths []string) int64 {
	var total int64
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case path == "-" || err == nil && !info.IsDir() && !info.Mode().IsRegular():
			return -1
		case err == nil && info.IsDir():
			for file := range r.files(path) {
				if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
					total += info.Size()
				}
			}
		case err == nil:
			total += info.Size()
		}
	}
	return total
}
