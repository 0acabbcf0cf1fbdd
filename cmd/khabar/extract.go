package main

import (
	"errors"
	"fmt"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
)

type extractCommand struct {
	Files []string `arg:"" predictor:"path" optional:"" name:"file" help:"Files and folders; - or nothing is standard input."`
	bulk
	showing
	Format        string   `help:"Form of the output: ${enum}." enum:"text,json,jsonl,csv,brat,conll,html" default:"text" short:"f"`
	Output        string   `help:"File to write to; a folder for brat." short:"o" placeholder:"FILE"`
	Offsets       string   `help:"What offsets count: ${enum}." enum:"byte,rune,utf16" default:"byte"`
	Types         []string `help:"Only these types of entities and events." placeholder:"TYPE,…"`
	MinConfidence float64  `help:"Only events of at least this confidence, from 0 to 1." placeholder:"N"`
	WithText      bool     `help:"Put the text into the JSON forms. Where offsets do not fit the file (HTML, other encodings than UTF-8), it is always there."`
	Resume        bool     `help:"Go on where an interrupted run to the same --output stopped; with --format jsonl."`
}

// An extraction is one run of extract.
type extraction struct {
	*extractCommand
	env     *env
	in      *input
	library *library
	format  output.Format
	keep    filter
	out     sink
}

func (c *extractCommand) Run(e *env) error {
	x := &extraction{extractCommand: c, env: e}
	if err := x.prepare(); err != nil {
		return err
	}
	err := x.run()
	if closed := x.out.close(); err == nil && closed != nil {
		err = x.unwritten(closed)
	}
	if err == nil {
		err = x.in.verdict()
	}
	return err
}

func (x *extraction) prepare() (err error) {
	if x.Resume && (x.Output == "" || x.Format != "jsonl") {
		return usageError{errors.New("--resume needs --format jsonl and --output FILE: it goes by what stands there")}
	}
	if x.Format == "brat" && x.Offsets != "byte" && x.Offsets != "rune" {
		return usageError{errors.New("brat counts code points: leave out --offsets")}
	}
	x.Quiet = x.Quiet || x.Output == "" && terminal(x.env.stdout)
	if x.library, x.in, err = x.begin(x.env, x.Files); err != nil {
		return err
	}
	if x.keep, err = newFilter(x.library, x.Types, x.MinConfidence); err != nil {
		return err
	}
	style := x.style(x.env)
	style.Offsets, style.Reader = output.Unit(x.Offsets), x.library.reader
	style.Colour = style.Colour && x.Output == ""
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

// open opens what is written to.
func (x *extraction) open() error {
	var err error
	switch {
	case x.Output == "" || x.Output == "-":
		x.out = &stream{w: x.env.stdout, brat: x.Format == "brat"}
	case x.Format == "brat":
		x.out, err = newFolder(x.Output, x.in)
	case x.Resume:
		x.in.toResume, x.out, err = resume(x.Output, x.in)
	default:
		x.out, err = create(x.Output, x.in)
	}
	if err != nil {
		return usageError{err}
	}
	return nil
}

func (x *extraction) target() string {
	if x.Output == "" || x.Output == "-" {
		return "standard output"
	}
	return x.Output
}

// unwritten says where writing failed.
func (x *extraction) unwritten(err error) error { return fmt.Errorf("writing %s: %w", x.target(), err) }

// run reads all texts and writes what is found, in order.
func (x *extraction) run() error {
	if x.in.toResume == nil {
		if err := x.out.frame(x.format.Head()); err != nil {
			return x.unwritten(err)
		}
	}
	for doc, out := range texts(x.in, x.document) {
		if err := x.out.document(doc, out); err != nil {
			return x.unwritten(err)
		}
	}
	if err := x.in.stopped(); err != nil {
		return err
	}
	if x.in.toResume.left() {
		return fmt.Errorf("%s holds more documents than these files; name the same files as before, or leave out --resume", x.Output)
	}
	if err := x.out.frame(x.format.Tail()); err != nil {
		return x.unwritten(err)
	}
	return nil
}

// document returns the output for one text. Several goroutines call it.
func (x *extraction) document(doc source.Document) ([]byte, error) {
	found := x.library.read(doc)
	x.keep.apply(found)
	return x.format.Append(nil, output.Result{Document: found, N: doc.N, Text: doc.Text, WithText: x.WithText || !doc.Same})
}
