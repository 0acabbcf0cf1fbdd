package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
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
	MaxSize   int64    `help:"Largest size of one text in MB." default:"64" placeholder:"MB"`
}

type extractCommand struct {
	Files []string `arg:"" predictor:"path" optional:"" name:"file" help:"Files and folders; - or nothing is standard input."`
	reading
	Format        string   `help:"Form of the output: ${enum}." enum:"text,json,jsonl,csv,brat,conll,html" default:"text" short:"f"`
	Output        string   `help:"File to write to; a folder for brat." short:"o" placeholder:"FILE"`
	Offsets       string   `help:"What offsets count: ${enum}." enum:"byte,rune,utf16" default:"byte"`
	Types         []string `help:"Only these types of entities and events." placeholder:"TYPE,…"`
	MinConfidence float64  `help:"Only events of at least this confidence, from 0 to 1." placeholder:"N"`
	WithText      bool     `help:"Put the text into the JSON forms. Where offsets do not fit the file (HTML, other encodings than UTF-8), it is always there."`
	Jobs          int      `help:"Texts to read at a time. By default as many as there are processors." short:"j" placeholder:"N"`
	Resume        bool     `help:"Go on where an interrupted run to the same --output stopped; with --format jsonl."`
	Color         string   `help:"Colours: ${enum}." enum:"auto,always,never" default:"auto"`
	Bidi          string   `help:"Arabic in the text form: ${enum}. Isolate suits terminals that know bidirectional text, visual those that don't." enum:"isolate,visual,plain" default:"isolate" env:"KHABAR_BIDI"`
	Quiet         bool     `help:"No progress bar." short:"q"`
}

// An extraction is one run of extract.
type extraction struct {
	*extractCommand
	env      *env
	library  *library
	decoder  *source.Decoder
	format   output.Format
	keep     filter
	out      sink
	bar      *progress
	toResume *resumption // nil without --resume
	failed   bool
}

func (c *extractCommand) Run(e *env) error {
	if len(c.Files) == 0 {
		c.Files = []string{"-"}
	}
	x := &extraction{extractCommand: c, env: e}
	if err := x.prepare(); err != nil {
		return err
	}
	err := x.run()
	if closed := x.out.close(); err == nil && closed != nil {
		err = fmt.Errorf("writing %s: %w", x.target(), closed)
	}
	if err == nil && x.failed {
		err = exit(exitError)
	}
	return err
}

func (x *extraction) prepare() (err error) {
	if x.Jobs <= 0 {
		x.Jobs = runtime.GOMAXPROCS(0)
	}
	if x.Resume && (x.Output == "" || x.Format != "jsonl") {
		return usageError{errors.New("--resume needs --format jsonl and --output FILE: it goes by what stands there")}
	}
	if x.Format == "brat" && x.Offsets != "byte" && x.Offsets != "rune" {
		return usageError{errors.New("brat counts code points: leave out --offsets")}
	}
	if x.library, err = x.load(); err != nil {
		return err
	}
	if x.decoder, err = x.newDecoder(); err != nil {
		return err
	}
	if x.keep, err = newFilter(x.library, x.Types, x.MinConfidence); err != nil {
		return err
	}
	style := output.Style{Offsets: output.Unit(x.Offsets), Bidi: output.Bidi(x.Bidi), Reader: x.library.reader}
	style.Colour = x.Output == "" && x.env.colours(x.env.stdout, x.Color)
	if x.Format == "html" {
		x.format, err = newHTMLFormat(x.library)
	} else {
		x.format, err = output.New(x.Format, style)
	}
	if err != nil {
		return err
	}
	return x.open()
}

// newDecoder returns the decoder that the options describe.
func (r *reading) newDecoder() (*source.Decoder, error) {
	published, err := source.Day(r.Date)
	if err != nil {
		return nil, usageError{fmt.Errorf("--date %q: write YYYY-MM-DD", r.Date)}
	}
	return &source.Decoder{Encoding: r.Encoding, ID: r.IDField, Text: r.TextField, Date: r.DateField, Published: published}, nil
}

func (r *reading) newReader(e *env) *source.Reader {
	return &source.Reader{Stdin: e.stdin, Kind: source.Kind(r.Input), MaxSize: r.MaxSize << 20}
}

// open opens what is written to.
func (x *extraction) open() error {
	var err error
	switch {
	case x.Output == "" || x.Output == "-":
		x.out = &stream{w: x.env.stdout, brat: x.Format == "brat"}
	case x.Format == "brat":
		x.out, err = newFolder(x.Output)
	case x.Resume:
		x.toResume, x.out, err = resume(x.Output)
	default:
		var f *os.File
		f, err = os.Create(x.Output)
		x.out = &stream{w: f, closer: f}
	}
	if err != nil {
		return usageError{err}
	}
	return nil
}

func (x *extraction) target() string {
	if x.Output == "" {
		return "standard output"
	}
	return x.Output
}

// run reads all texts and writes what is found, in order.
func (x *extraction) run() error {
	reader := x.newReader(x.env)
	x.bar = newProgress(x.env, x.Quiet || x.Output == "" && terminal(x.env.stdout), x.Files)
	reader.Read = x.bar.add
	defer x.bar.done()
	if x.toResume == nil {
		if err := x.out.frame(x.format.Head()); err != nil {
			return fmt.Errorf("writing %s: %w", x.target(), err)
		}
	}
	ctx, cancel := context.WithCancel(x.env.ctx)
	defer cancel()
	line := conveyor{workers: x.Jobs, work: x.document}
	for done := range line.run(reader.Items(ctx, x.Files), x.skip) {
		if err := x.write(done); err != nil {
			return err
		}
	}
	if err := x.env.ctx.Err(); err != nil {
		return err
	}
	if x.toResume != nil && x.toResume.left() {
		return fmt.Errorf("%s holds more documents than these files; name the same files as before, or leave out --resume", x.Output)
	}
	return x.out.frame(x.format.Tail())
}

// A finished item is ready to be written.
type finished struct {
	item source.Item
	doc  source.Document
	out  []byte
	err  error // what to report
	skip bool  // stands in the output already
	ok   bool  // was read
}

// document reads one item. It is called by several goroutines.
func (x *extraction) document(item source.Item) (f finished) {
	f.item = item
	defer func() {
		if p := recover(); p != nil {
			f.ok, f.err = false, fmt.Errorf("a bug in khabar, please report it with this text: %v", p)
		}
		f.item.Data = nil
	}()
	f.doc, f.err = x.decoder.Decode(item)
	if source.Failed(f.doc, f.err) {
		return f
	}
	found := x.library.extractor.ExtractAt(f.doc.Text, f.doc.Published)
	found.ID = f.doc.ID
	x.keep.apply(found)
	out, err := x.format.Append(nil, output.Result{Document: found, N: item.N, Text: f.doc.Text, WithText: x.WithText || !f.doc.Same})
	if err != nil {
		f.err = err
		return f
	}
	f.out, f.ok = out, true
	return f
}

// skip tells whether an item stands in the output already. It is called for the items in order, before any is read.
func (x *extraction) skip(item source.Item) (f finished, skipped bool) {
	if x.toResume == nil || !x.toResume.left() {
		return f, false
	}
	f.item = item
	f.doc, f.err = x.decoder.Decode(item)
	if !source.Failed(f.doc, f.err) {
		f.err = x.toResume.match(f.doc.ID)
		f.ok = f.err == nil
	}
	f.skip = true
	return f, true
}

// write writes what was found in one document, or reports why nothing was.
func (x *extraction) write(f finished) error {
	var other *otherInput
	if errors.As(f.err, &other) {
		return f.err
	}
	if f.err != nil {
		x.bar.clear()
		fmt.Fprintf(x.env.stderr, "khabar: %s: %v\n", f.item.Name, f.err)
		x.failed = true
	}
	if !f.ok {
		return nil
	}
	x.bar.document()
	if f.skip {
		return nil
	}
	if err := x.out.document(f.doc, f.out); err != nil {
		return fmt.Errorf("writing %s: %w", x.target(), err)
	}
	return nil
}
