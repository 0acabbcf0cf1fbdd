package khabarbeam

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/khabar-nlp/khabar/internal/record"
)

func init() {
	register.DoFn3x1[context.Context, string, func(string, string), error](&matchFn{})
	register.DoFn5x1[context.Context, string, string, func(Article), func(Bad), error](&readFn{})
	register.Function1x2(badLine)
	register.Emitter2[string, string]()
	register.Emitter1[Article]()
	register.Emitter1[Bad]()
	beam.RegisterType(reflect.TypeFor[Article]())
	beam.RegisterType(reflect.TypeFor[Bad]())
}

// An Article is a text to read. File and Line say in reports where it comes from; they may be empty.
type Article struct {
	File string
	Line int
	ID   string
	Text string
	Date string // of publication; empty if unknown
}

// Bad is something that could not be read. Without a Line, it is a whole file.
type Bad struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Reason string `json:"reason"`
}

// badLine returns b as a JSON line.
func badLine(b Bad) ([]byte, error) { return json.Marshal(b) }

// Read returns the articles of the files that the patterns name, as a PCollection of Article, and a PCollection of Bad. A line without
// an id is called by its file and number, a text by what the pattern leaves open of its file's name.
func (p *Pipeline) Read(s beam.Scope, patterns ...string) (articles, bad beam.PCollection) {
	s = s.Scope("khabar.Read")
	// The files are read by all workers, though one worker lists them.
	files := beam.Reshuffle(s, beam.ParDo(s, &matchFn{}, beam.CreateList(s, patterns)))
	read := p.read
	articles, bad = beam.ParDo2(s, &read, files)
	if p.spread {
		articles = beam.Reshuffle(s, articles)
	}
	return articles, bad
}

// A matchFn lists the files of a pattern, each with the id of the text that it may hold.
type matchFn struct{}

func (*matchFn) ProcessElement(ctx context.Context, pattern string, emit func(string, string)) error {
	files, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	defer files.Close()
	names, err := files.List(ctx, pattern)
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("no file %s", pattern)
	}
	for _, name := range names {
		emit(name, strings.TrimSuffix(strings.TrimPrefix(name, folder(pattern)), ".gz"))
	}
	return err
}

// folder returns the folder below which all files of a pattern lie.
func folder(pattern string) string {
	if i := strings.IndexAny(pattern, "*?["); i >= 0 {
		pattern = pattern[:i]
	}
	return pattern[:strings.LastIndexByte(pattern, '/')+1]
}

// A readFn reads files. A failure of the storage is its error, so that the runner tries again; what another attempt would not mend
// is Bad.
type readFn struct {
	Input   Kind
	Fields  record.Fields
	MaxSize int64
}

func (f *readFn) ProcessElement(ctx context.Context, name, id string, emit func(Article), bad func(Bad)) error {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer files.Close()
	file, err := files.OpenRead(ctx, name)
	if err != nil {
		return err
	}
	defer file.Close()
	report := func(line int, err error) {
		badCounter.Inc(ctx, 1)
		bad(Bad{name, line, err.Error()})
	}
	if err := f.file(file, Article{File: name, ID: id}, emit, report); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// file reads the articles of one file.
func (f *readFn) file(file io.Reader, a Article, emit func(Article), report func(int, error)) error {
	in, err := unpacked(file)
	if err == nil {
		switch f.kind(a.File, in) {
		case Lines:
			return f.lines(in, a, emit, report)
		case Text:
			return f.text(in, a, emit, report)
		}
		report(0, record.NewFault("a page, not a text", "read it with khabar extract"))
	}
	return damaged(0, err, report)
}

// unpacked returns what a file holds, whether it is packed by gzip or not: storage may unpack files without saying so.
func unpacked(file io.Reader) (*bufio.Reader, error) {
	in := bufio.NewReaderSize(file, 1<<16)
	if head, _ := in.Peek(2); string(head) != "\x1f\x8b" {
		return in, nil
	}
	z, err := gzip.NewReader(in)
	return bufio.NewReaderSize(z, 1<<16), err
}

// kind returns Lines or Text, or Auto for what is neither.
func (f *readFn) kind(name string, in *bufio.Reader) Kind {
	if f.Input != Auto {
		return f.Input
	}
	switch strings.ToLower(path.Ext(strings.TrimSuffix(name, ".gz"))) {
	case ".jsonl", ".ndjson":
		return Lines
	case ".txt", ".text":
		return Text
	case ".html", ".htm", ".xhtml":
		return Auto
	}
	if head, _ := in.Peek(512); bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n"), []byte("{")) {
		return Lines
	}
	return Text
}

// lines reads an article a line.
func (f *readFn) lines(in *bufio.Reader, a Article, emit func(Article), report func(int, error)) error {
	for a.Line = 1; ; a.Line++ {
		line, long, err := record.ReadLine(in, f.MaxSize)
		if long {
			report(a.Line, record.TooLarge(f.MaxSize))
		} else if len(bytes.TrimSpace(line)) > 0 {
			if found, err := f.Fields.Parse(line); err != nil {
				report(a.Line, err)
			} else {
				a.ID, a.Text, a.Date = found.ID, found.Text, found.Date
				if a.ID == "" {
					a.ID = fmt.Sprintf("%s:%d", a.File, a.Line)
				}
				emit(a)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged(a.Line, err, report)
		}
	}
}

// text reads a file that is one article.
func (f *readFn) text(in io.Reader, a Article, emit func(Article), report func(int, error)) error {
	data, err := io.ReadAll(io.LimitReader(in, f.MaxSize+1))
	switch {
	case err != nil:
		return damaged(0, err, report)
	case int64(len(data)) > f.MaxSize:
		report(0, record.TooLarge(f.MaxSize))
	case !utf8.Valid(data):
		report(0, record.NewFault("not UTF-8", "convert it, or read it with khabar extract, which finds its encoding out"))
	default:
		a.Text = string(data)
		emit(a)
	}
	return nil
}

// damaged reports an error that lies in the data of a packed file, and returns any other.
func damaged(line int, err error, report func(int, error)) error {
	var corrupt flate.CorruptInputError
	if errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &corrupt) {
		report(line, record.NewFault("damaged gzip data: "+err.Error(), "get the file anew"))
		return nil
	}
	return err
}
