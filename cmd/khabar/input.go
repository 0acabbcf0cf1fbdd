package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"runtime"
	"slices"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
	"github.com/khabar-nlp/khabar/internal/record"
)

// reading is what all commands that read texts have in common.
type reading struct {
	Date      string   `help:"Publication date of texts that have none, ${date}." placeholder:"YYYY-MM-DD"`
	Lexicon   []string `predictor:"path" help:"Folder of YAML laid over the lexicon, or a compiled lexicon in its place; may be given again." placeholder:"DIR" sep:"none"`
	Input     string   `help:"What the files hold: ${enum}. By default their names or first bytes tell." enum:"auto,text,html,jsonl" default:"auto"`
	Encoding  string   `help:"Encoding of the texts, for example windows-1256. By default it is found out." placeholder:"NAME"`
	IDField   string   `help:"Field of JSON lines with the name of a document." default:"id" placeholder:"NAME"`
	TextField string   `help:"Field of JSON lines with the text." default:"text" placeholder:"NAME"`
	DateField string   `help:"Field of JSON lines with the date of publication." default:"date" placeholder:"NAME"`
	MaxSize   int64    `help:"Largest size of one text in MB. Reading one takes about 200 times its size in memory." default:"16" placeholder:"MB"`
}

// newDecoder returns the decoder that the options describe.
func (r *reading) newDecoder() (*source.Decoder, error) {
	published, err := record.Day(r.Date)
	if err != nil {
		return nil, usageError{fmt.Errorf("--date %q: write YYYY-MM-DD", r.Date)}
	}
	return &source.Decoder{Encoding: r.Encoding, ID: r.IDField, Text: r.TextField, Date: r.DateField, Published: published}, nil
}

// newReader returns the reader of files that the options describe.
func (r *reading) newReader(e *env, files []string) *source.Reader {
	if slices.Contains(files, "-") && terminal(e.stdin) {
		fmt.Fprintln(e.stderr, "khabar: reading what you type or paste; Ctrl-D ends it")
	}
	return &source.Reader{Stdin: e.stdin, Kind: source.Kind(r.Input), MaxSize: r.MaxSize << 20}
}

// bulk is what all commands that read any number of texts have in common.
type bulk struct {
	reading
	Jobs  int  `help:"Texts to read at a time. By default as many as there are processors." short:"j" placeholder:"N"`
	Quiet bool `help:"No progress bar." short:"q"`
}

// An input is the texts that a command line names.
type input struct {
	env      *env
	files    []string
	reader   *source.Reader
	decoder  *source.Decoder
	jobs     int
	bar      *progress
	toResume *resumption // nil: no text was read before
	failed   bool        // something could not be read
	err      error       // what ended the input
}

// input returns the input of files, or of standard input where there are none.
func (b *bulk) input(e *env, files []string) (*input, error) {
	decoder, err := b.newDecoder()
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	in := &input{env: e, files: files, decoder: decoder, reader: b.newReader(e, files), jobs: b.Jobs}
	if in.jobs <= 0 {
		in.jobs = runtime.GOMAXPROCS(0)
	}
	if !b.Quiet {
		in.bar = newProgress(e, func() int64 { return in.reader.Size(files) })
	}
	in.reader.Read = in.bar.add
	return in, nil
}

// begin loads the library and returns the input of files.
func (b *bulk) begin(e *env, files []string) (*library, *input, error) {
	lib, err := b.load()
	if err != nil {
		return nil, nil, err
	}
	in, err := b.input(e, files)
	return lib, in, err
}

// writesTo keeps the file or folder that is written to from being read: named among the texts it is refused, in a folder it is
// passed over.
func (in *input) writesTo(output fs.FileInfo) error {
	for _, file := range in.files {
		if info, err := os.Stat(file); err == nil && os.SameFile(info, output) && (info.IsDir() || info.Mode().IsRegular()) {
			return fmt.Errorf("%s is one of the texts; write to another file", file)
		}
	}
	in.reader.Except = output
	return nil
}

// stopped returns why the texts ended before their end, nil if they did not.
func (in *input) stopped() error {
	if in.err != nil {
		return in.err
	}
	return in.env.ctx.Err()
}

// verdict returns the exit code as an error if something could not be read.
func (in *input) verdict() error {
	if in.failed {
		return exit(exitError)
	}
	return nil
}

// texts yields the texts that can be read, in order, with what work makes of them, and reports the others. Several goroutines
// call work.
func texts[T any](in *input, work func(source.Document) (T, error)) iter.Seq2[source.Document, T] {
	return func(yield func(source.Document, T) bool) {
		ctx, cancel := context.WithCancel(in.env.ctx)
		defer cancel()
		defer in.bar.done()
		line := conveyor[outcome[T]]{in.jobs,
			func(item source.Item) outcome[T] { return readItem(in, item, work) },
			func(item source.Item) (outcome[T], bool) { return passItem[T](in, item) }}
		for o := range line.run(in.reader.Items(ctx, in.files)) {
			if errors.As(o.err, new(*otherInput)) {
				in.err = o.err
				return
			}
			in.report(o.name, o.err)
			if o.ok {
				in.bar.document()
			}
			if o.ok && !o.passed && !yield(o.doc, o.made) {
				return
			}
		}
	}
}

// report reports what could not be read, or not all of it.
func (in *input) report(name string, err error) {
	if err != nil {
		in.failed = true
		in.bar.clear()
		fmt.Fprintf(in.env.stderr, "khabar: %s: %v\n", name, err)
	}
}

// An outcome is what came of an item.
type outcome[T any] struct {
	name   string // for messages
	doc    source.Document
	made   T
	err    error // what to report
	ok     bool  // was read
	passed bool  // stands in the output already
}

// readItem reads an item and works on it. Several goroutines call it.
func readItem[T any](in *input, item source.Item, work func(source.Document) (T, error)) (o outcome[T]) {
	o.name = item.Name
	defer func() {
		if p := recover(); p != nil {
			o.ok, o.err = false, fmt.Errorf("a bug in khabar, please report it with this text: %v", p)
		}
	}()
	o.doc, o.err = in.decoder.Decode(item)
	if source.Failed(o.doc, o.err) {
		return o
	}
	made, err := work(o.doc)
	if err != nil {
		o.err = err
		return o
	}
	o.made, o.ok = made, true
	return o
}

// passItem passes over an item that stands in the output already. It is called for the items in order, before any is read.
func passItem[T any](in *input, item source.Item) (o outcome[T], passed bool) {
	if !in.toResume.left() {
		return o, false
	}
	o.name, o.passed = item.Name, true
	o.doc, o.err = in.decoder.Decode(item)
	if !source.Failed(o.doc, o.err) {
		o.err = in.toResume.match(o.doc.ID)
		o.ok = o.err == nil
	}
	return o, true
}
