// Command khabar-beam reads an archive of Arabic news with Apache Beam.
//
//	go run ./cmd/khabar-beam --output out/events 'news/*.jsonl'
//
// It knows Beam's direct runner, which runs in this process. Built with -tags cluster, it knows all of Beam's runners
// and storages, and its size and the time to build it are many times larger:
//
//	go build -tags cluster ./cmd/khabar-beam
//	./khabar-beam --runner dataflow --project P --region R --staging_location gs://B/tmp --output gs://B/events 'gs://B/news/*.jsonl'
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	//lint:ignore SA1019 the runner that Beam would have in its place is built with -tags cluster
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/direct"

	khabarbeam "github.com/khabar-nlp/khabar/beam"
)

// defaultRunner is used without --runner.
var defaultRunner = "direct"

func main() {
	var o khabarbeam.Options
	var output string
	flag.StringVar(&output, "output", "", "`Name` that the files written begin with, for example gs://bucket/events.")
	flag.Func("lexicon", "`Folder` of YAML laid over the lexicon, or a compiled lexicon in its place, where workers find it; may be given again.",
		func(s string) error { o.Lexicon = append(o.Lexicon, s); return nil })
	flag.StringVar((*string)(&o.Format), "format", "jsonl", "Form of the output: jsonl or csv.")
	flag.StringVar((*string)(&o.Input), "input", "auto", "What the files hold: auto, jsonl or text. By default their names or first bytes tell.")
	flag.StringVar(&o.Date, "date", "", "Publication date of texts that have none, YYYY-MM-DD.")
	flag.StringVar(&o.IDField, "id-field", "id", "Field of JSON lines with the name of a document.")
	flag.StringVar(&o.TextField, "text-field", "text", "Field of JSON lines with the text.")
	flag.StringVar(&o.DateField, "date-field", "date", "Field of JSON lines with the date of publication.")
	size := flag.Int64("max-size", 64, "Largest size of one text in MB.")
	flag.IntVar(&o.Shards, "shards", 1, "Files to write.")
	flag.BoolVar(&o.Spread, "spread", false, "Spread the articles of each file over the workers: for few large files.")
	flag.Parse()
	o.MaxSize = *size << 20
	beam.Init() // on a worker, this does the work and does not return

	if err := run(context.Background(), o, output, flag.Args()); err != nil {
		log.Fatal("khabar-beam: ", err)
	}
}

func run(ctx context.Context, o khabarbeam.Options, output string, patterns []string) error {
	if output == "" || len(patterns) == 0 {
		return fmt.Errorf("name the files: khabar-beam --output out/events 'news/*.jsonl'")
	}
	archive, err := khabarbeam.New(ctx, o)
	if err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	archive.Build(s, output, patterns...)
	runner := *runners.Runner
	if runner == "" {
		runner = defaultRunner
	}
	result, err := beam.Run(ctx, runner, p)
	if err != nil || *jobopts.Async {
		return err // while the job goes on, there is nothing to count
	}
	counts := khabarbeam.Counts(result)
	fmt.Fprintf(os.Stderr, "%d documents, %d events, %d bytes, %d bad\n", counts["documents"], counts["events"], counts["bytes"], counts["bad"])
	return nil
}
