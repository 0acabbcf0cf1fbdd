package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/report"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
)

type reportCommand struct {
	Files []string `arg:"" predictor:"path" optional:"" name:"file" help:"Files and folders; - or nothing is standard input."`
	reading
	Output string `help:"Page to write; - is standard output." short:"o" default:"report.html" placeholder:"FILE"`
	Lang   string `help:"Language of the page: ${enum}." enum:"ar,en" default:"ar"`
	Title  string `help:"Title of the page." placeholder:"TEXT"`
	Limit  int    `help:"Most articles on the page; of those beyond, only the counts." default:"500" placeholder:"N"`
}

func (c *reportCommand) Run(e *env) error {
	if len(c.Files) == 0 {
		c.Files = []string{"-"}
	}
	lib, err := c.load()
	if err != nil {
		return err
	}
	page, failed, err := c.page(e, lib)
	if err != nil {
		return err
	}
	if c.Output == "-" {
		_, err = fmt.Fprint(e.stdout, page)
	} else {
		err = os.WriteFile(c.Output, []byte(page), 0o644)
	}
	if err == nil && failed {
		err = exit(exitError)
	}
	return err
}

// page reads the articles and returns the page, and whether something could not be read.
func (c *reportCommand) page(e *env, lib *library) (page string, failed bool, err error) {
	decoder, err := c.newDecoder()
	if err != nil {
		return "", false, err
	}
	r, err := report.New(c.Lang, report.NamesOf(lib.lexicon, c.Lang))
	if err != nil {
		return "", false, err
	}
	summary := report.NewSummary(r)
	var articles []report.Article
	n := 0
	for item := range c.newReader(e).Items(e.ctx, c.Files) {
		doc, err := decoder.Decode(item)
		if err != nil {
			failed = true
			fmt.Fprintf(e.stderr, "khabar: %s: %v\n", item.Name, err)
		}
		if source.Failed(doc, err) {
			continue
		}
		a := report.Article{ID: doc.ID, Text: doc.Text, Published: doc.Published, Found: lib.extractor.ExtractAt(doc.Text, doc.Published)}
		summary.Add(&a)
		if n++; n <= c.Limit {
			articles = append(articles, a)
		}
	}
	if err := e.ctx.Err(); err != nil {
		return "", failed, err
	}
	if n == 0 {
		return "", failed, errors.New("nothing to report: no article could be read")
	}
	if n > c.Limit {
		fmt.Fprintf(e.stderr, "khabar: %d articles are counted only; raise --limit to see them\n", n-c.Limit)
	}
	page, err = r.Whole(c.Title, summary, articles)
	return page, failed, err
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
