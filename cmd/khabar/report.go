package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/report"
)

type reportCommand struct {
	Files []string `arg:"" predictor:"path" optional:"" name:"file" help:"Files and folders; - or nothing is standard input."`
	bulk
	Output string `help:"Page to write; - is standard output." short:"o" default:"report.html" placeholder:"FILE"`
	Lang   string `help:"Language of the page: ${enum}." enum:"ar,en" default:"ar"`
	Title  string `help:"Title of the page." placeholder:"TEXT"`
	Limit  int    `help:"Most articles on the page; of those beyond, only the counts." default:"500" placeholder:"N"`
}

func (c *reportCommand) Run(e *env) error {
	lib, in, err := c.begin(e, c.Files)
	if err != nil {
		return err
	}
	if c.Output != "-" {
		if err := c.try(in); err != nil {
			return usageError{err}
		}
	}
	page, err := c.page(in, lib)
	if err != nil {
		return err
	}
	if c.Output == "-" {
		_, err = fmt.Fprint(e.stdout, page)
	} else {
		err = os.WriteFile(c.Output, []byte(page), 0o644)
	}
	if err != nil {
		return err
	}
	return in.verdict()
}

// try returns why the page could not be written, before the time is spent to make it. What stands in its place stays until then.
func (c *reportCommand) try(in *input) error {
	info, missing := os.Stat(c.Output)
	f, err := os.OpenFile(c.Output, os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	f.Close()
	if missing != nil {
		return os.Remove(c.Output)
	}
	return in.writesTo(info)
}

// page reads the articles and returns the page.
func (c *reportCommand) page(in *input, lib *library) (string, error) {
	r, err := report.New(c.Lang, report.NamesOf(lib.lexicon, c.Lang))
	if err != nil {
		return "", err
	}
	summary := report.NewSummary(r)
	var articles []report.Article
	n := 0
	for doc, found := range texts(in, lib.found) {
		a := report.Article{ID: doc.ID, Text: doc.Text, Published: doc.Published, Found: found}
		summary.Add(&a)
		if n++; n <= c.Limit {
			articles = append(articles, a)
		}
	}
	if err := in.stopped(); err != nil {
		return "", err
	}
	if n == 0 {
		return "", errors.New("nothing to report: no article could be read")
	}
	if n > c.Limit {
		fmt.Fprintf(in.env.stderr, "khabar: %d articles are counted only; raise --limit to see them\n", n-c.Limit)
	}
	return r.Whole(c.Title, summary, articles)
}

// An htmlFormat writes a page of articles as they come, without an overview.
type htmlFormat struct {
	*report.Renderer
	head, tail string
}

func newHTMLFormat(lib *library) (output.Format, error) {
	r, err := report.New("ar", report.NamesOf(lib.lexicon, "ar"))
	if err != nil {
		return nil, err
	}
	head, err := r.Head("", report.Fixed)
	if err != nil {
		return nil, err
	}
	tail, err := r.Tail()
	return &htmlFormat{r, head, tail}, err
}

// Head returns the page before the articles.
func (f *htmlFormat) Head() string { return f.head }

// Tail returns the page after them.
func (f *htmlFormat) Tail() string { return f.tail }

// Append appends an article.
func (f *htmlFormat) Append(b []byte, r output.Result) ([]byte, error) {
	html, err := f.Article(&report.Article{ID: r.ID, Text: r.Text, Found: r.Document}, r.N, true)
	return append(b, html...), err
}
