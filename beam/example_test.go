package khabarbeam_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/khabar-nlp/khabar"
	khabarbeam "github.com/khabar-nlp/khabar/beam"
)

func init() { register.Function1x1(show) }

// show takes a document where a program of your own would keep it.
func show(line []byte) error {
	var doc khabar.Document
	if err := json.Unmarshal(line, &doc); err != nil {
		return err
	}
	for _, e := range doc.Events {
		fmt.Println(doc.ID, e.Type, e.Actor[0].Ref)
	}
	return nil
}

// Articles that come from elsewhere than files go through Extract alone.
func ExamplePipeline_Extract() {
	archive, err := khabarbeam.New(context.Background(), khabarbeam.Options{})
	if err != nil {
		log.Fatal(err)
	}
	p, s := beam.NewPipelineWithRoot()
	articles := beam.Create(s, khabarbeam.Article{ID: "a", Text: "أدانت مصر القرار."})
	found, _ := archive.Extract(s, articles)
	beam.ParDo0(s, show, found)
	result, err := beam.Run(context.Background(), "direct", p)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(khabarbeam.Counts(result)["documents"], "document")
	// Output:
	// a condemnation EGY
	// 1 document
}
