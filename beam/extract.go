package khabarbeam

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/internal/record"
)

func init() {
	register.DoFn4x1[context.Context, Article, func([]byte), func(Bad), error](&extractFn{})
	register.Emitter1[[]byte]()
}

// The counters of a running pipeline.
var (
	documentCounter = beam.NewCounter("khabar", "documents")
	eventCounter    = beam.NewCounter("khabar", "events")
	byteCounter     = beam.NewCounter("khabar", "bytes") // of text
	badCounter      = beam.NewCounter("khabar", "bad")
)

// Counts returns what the counters of a pipeline that has ended stand at: documents, events, bytes (of text) and bad.
func Counts(r beam.PipelineResult) map[string]int64 {
	counts := map[string]int64{}
	for _, c := range r.Metrics().AllMetrics().Counters() {
		if c.Namespace() == "khabar" {
			counts[c.Name()] += c.Result()
		}
	}
	return counts
}

// Extract returns what is found in a PCollection of Article, as a PCollection of []byte, and a PCollection of Bad. An element is a
// document in the Pipeline's format, without the end of the line; in CSV it has a row for each event, and a document without events
// is no element.
func (p *Pipeline) Extract(s beam.Scope, articles beam.PCollection) (found, bad beam.PCollection) {
	extract := p.extract
	return beam.ParDo2(s.Scope("khabar.Extract"), &extract, articles)
}

// An extractFn reads articles.
type extractFn struct {
	Lexicon words
	Format  Format
	Date    string

	extractor *khabar.Extractor
	published time.Time // of articles without a date
}

// Setup makes the Extractor ready, or takes the one that another extractFn of the process has made.
func (f *extractFn) Setup(ctx context.Context) (err error) {
	if f.published, err = record.Day(f.Date); err != nil {
		return err
	}
	f.extractor, err = extractors.get(f.Lexicon.key(), func() (*khabar.Extractor, error) { return f.Lexicon.load(ctx) })
	return err
}

// ProcessElement reads an article. One whose date can't be read is read without, and is Bad besides.
func (f *extractFn) ProcessElement(ctx context.Context, a Article, found func([]byte), bad func(Bad)) error {
	report := func(err error) {
		badCounter.Inc(ctx, 1)
		bad(Bad{a.File, a.Line, err.Error()})
	}
	published, err := record.Day(a.Date)
	if err != nil {
		report(err)
	}
	if published.IsZero() {
		published = f.published
	}
	doc, err := f.document(a, published)
	if err != nil {
		report(err)
		return nil
	}
	documentCounter.Inc(ctx, 1)
	byteCounter.Inc(ctx, int64(len(a.Text)))
	eventCounter.Inc(ctx, int64(len(doc.Events)))
	line, err := f.append(doc)
	if len(line) > 0 && err == nil {
		found(bytes.TrimSuffix(line, []byte("\n")))
	}
	return err
}

// document reads a text. A panic would end the work on all others.
func (f *extractFn) document(a Article, published time.Time) (doc *khabar.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("a bug in khabar, please report it with this text: %v", p)
		}
	}()
	doc = f.extractor.ExtractAt(a.Text, published)
	doc.ID = a.ID
	return doc, nil
}

func (f *extractFn) append(doc *khabar.Document) ([]byte, error) {
	if f.Format == CSV {
		return record.AppendCSV(nil, doc)
	}
	return record.AppendJSON(nil, doc, "", "")
}
