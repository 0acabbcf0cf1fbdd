package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar"
)

// A document is one text to read.
type document struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Date string `json:"date"`
}

// An extraction is one run of the extract command.
type extraction struct {
	extractor *khabar.Extractor
	published time.Time
	write     func(*bufio.Writer, document, *khabar.Document) error
	out       *bufio.Writer
	stderr    io.Writer
	failed    bool
}

func extract(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	x := &extraction{out: bufio.NewWriter(stdout), stderr: stderr}
	files, err := x.configure(args)
	if err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintf(stderr, "khabar extract: %v\n", err)
		}
		return exitUsage
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	for _, f := range files {
		if err := x.file(f, stdin); err != nil {
			fmt.Fprintf(stderr, "khabar: %s: %v\n", f, err)
			x.failed = true
		}
	}
	if err := x.out.Flush(); err != nil {
		fmt.Fprintf(stderr, "khabar: writing: %v\n", err)
		return exitError
	}
	if x.failed {
		return exitError
	}
	return exitOK
}

// configure reads the options and returns the files.
func (x *extraction) configure(args []string) ([]string, error) {
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	flags.SetOutput(x.stderr)
	format := flags.String("format", "text", "text, json or jsonl")
	date := flags.String("date", "", "publication date, YYYY-MM-DD")
	var layers []khabar.Option
	flags.Func("lexicon", "folder of YAML laid over the lexicon; may be given again", func(dir string) error {
		layers = append(layers, khabar.WithLexicon(os.DirFS(dir)))
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	write, ok := writers[*format]
	if !ok {
		return nil, fmt.Errorf("unknown format %q: text, json or jsonl", *format)
	}
	x.write = write
	if *date != "" {
		t, err := time.Parse(time.DateOnly, *date)
		if err != nil {
			return nil, fmt.Errorf("date %q: write YYYY-MM-DD", *date)
		}
		x.published = t
	}
	var err error
	x.extractor, err = khabar.New(layers...)
	return flags.Args(), err
}

// file reads one file, or standard input for "-".
func (x *extraction) file(name string, stdin io.Reader) error {
	if name == "-" {
		text, err := io.ReadAll(stdin)
		if err != nil {
			return err
		}
		return x.document(document{ID: "-", Text: string(text)})
	}
	if strings.EqualFold(filepath.Ext(name), ".jsonl") {
		return x.lines(name)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return x.document(document{ID: filepath.Base(name), Text: string(text)})
}

// lines reads a document a line. A line that is none is reported and skipped.
func (x *extraction) lines(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if text := strings.TrimSpace(string(line)); text != "" {
			var d document
			if bad := json.Unmarshal([]byte(text), &d); bad != nil {
				fmt.Fprintf(x.stderr, "khabar: %s:%d: not a JSON document: %v\n", name, n, bad)
				x.failed = true
			} else if bad := x.document(d); bad != nil {
				return bad
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (x *extraction) document(d document) error {
	published := x.published
	if d.Date != "" {
		if t, err := time.Parse(time.DateOnly, d.Date); err == nil {
			published = t
		}
	}
	result := x.extractor.ExtractAt(d.Text, published)
	result.ID = d.ID
	return x.write(x.out, d, result)
}

var writers = map[string]func(*bufio.Writer, document, *khabar.Document) error{
	"text":  writeText,
	"json":  func(w *bufio.Writer, _ document, r *khabar.Document) error { return writeJSON(w, r, "  ") },
	"jsonl": func(w *bufio.Writer, _ document, r *khabar.Document) error { return writeJSON(w, r, "") },
}

func writeJSON(w *bufio.Writer, r *khabar.Document, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(r)
}
