// Package khabarbeam reads archives of Arabic news that outgrow a machine, on Apache Beam.
//
// A Pipeline takes files of JSON lines or of text, finds what khabar.Extract finds, and writes JSON lines or CSV, line for line what
// "khabar extract" writes. It runs wherever Beam's Go SDK does: in this process, on Dataflow, Flink or Spark.
//
//	import khabarbeam "github.com/khabar-nlp/khabar/beam"
//
//	archive, err := khabarbeam.New(ctx, khabarbeam.Options{Lexicon: []string{"my-lexicon"}, Shards: 100})
//	…
//	p, s := beam.NewPipelineWithRoot()
//	archive.Build(s, "gs://bucket/events", "gs://bucket/news/*.jsonl.gz")
//	result, err := beam.Run(ctx, "dataflow", p)
//
// Articles from elsewhere, a database or a queue, go into Extract.
package khabarbeam

import (
	"cmp"
	"context"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/khabar-nlp/khabar/internal/record"
)

// A Format is a form of the output.
type Format string

// The formats.
const (
	JSONL Format = "jsonl" // a document a line
	CSV   Format = "csv"   // an event a row
)

// A Kind says what files hold.
type Kind string

// The kinds. Auto goes by a file's name, and where that says nothing by its first bytes.
const (
	Auto  Kind = "auto"
	Lines Kind = "jsonl" // a JSON object with an article a line
	Text  Kind = "text"  // an article a file, in UTF-8
)

// Options say how an archive is read. Those of the zero value read with the default lexicon and write JSON lines to one file.
type Options struct {
	// Folders of YAML, which lie over the default lexicon: New reads them, and the pipeline takes them along to its workers. A compiled
	// lexicon may come first and takes the place of the default one: each worker reads it, so it must lie where workers find it.
	Lexicon []string

	Date                          string // of publication, YYYY-MM-DD, of articles that have none
	IDField, TextField, DateField string // of JSON lines; "id", "text" and "date" if empty
	Input                         Kind   // Auto if empty
	MaxSize                       int64  // of an article in bytes; 64 MB if 0
	Format                        Format // JSONL if empty
	Shards                        int    // files to write; 1 if 0
	Spread                        bool   // any worker may take any article of a file, not only any file: for few large files
}

// A Pipeline is a way to read archives, ready to become part of any number of Beam pipelines. It is immutable.
type Pipeline struct {
	read    readFn
	extract extractFn
	write   writeFn
	spread  bool
}

// New returns the Pipeline that the options describe. All that is wrong with a lexicon is told here, before anything runs.
func New(ctx context.Context, o Options) (*Pipeline, error) {
	if _, err := record.Day(o.Date); err != nil {
		return nil, fmt.Errorf("date %q: write YYYY-MM-DD", o.Date)
	}
	p := &Pipeline{spread: o.Spread}
	switch p.read.Input = cmp.Or(o.Input, Auto); p.read.Input {
	case Auto, Lines, Text:
	default:
		return nil, fmt.Errorf("unknown input %q; there are auto, jsonl and text", o.Input)
	}
	p.read.Fields = record.Fields{ID: cmp.Or(o.IDField, "id"), Text: cmp.Or(o.TextField, "text"), Date: cmp.Or(o.DateField, "date")}
	p.read.MaxSize = cmp.Or(o.MaxSize, 64<<20)

	p.extract.Date = o.Date
	p.write.Shards = max(o.Shards, 1)
	switch p.extract.Format = cmp.Or(o.Format, JSONL); p.extract.Format {
	case JSONL:
	case CSV:
		p.write.Head = record.CSVHead
	default:
		return nil, fmt.Errorf("unknown format %q; there are jsonl and csv", o.Format)
	}
	var err error
	if p.extract.Lexicon, err = pack(o.Lexicon); err != nil {
		return nil, err
	}
	return p, p.extract.Setup(ctx)
}

// Build adds the whole way to a Beam pipeline: from the files that the patterns name to the files OUTPUT-00000-of-00001.jsonl, as many
// as there are shards, in no order; what could not be read, and why, goes to OUTPUT-bad-00000-of-00001.jsonl.
func (p *Pipeline) Build(s beam.Scope, output string, patterns ...string) {
	s = s.Scope("khabar")
	articles, unread := p.Read(s, patterns...)
	found, unclear := p.Extract(s, articles)
	writeShards(s, p.write.to(output, string(p.extract.Format)), found)
	bad := beam.ParDo(s, badLine, beam.Flatten(s, unread, unclear))
	writeShards(s, (&writeFn{Shards: 1}).to(output+"-bad", "jsonl"), bad)
}
