// Command lexicon reads with a lexicon that has a newsroom's own words. They are YAML in the folder zarqan, compiled into the
// program here; a folder on the disk, os.DirFS("zarqan"), does as well, and needs no new program after a change.
package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/lexicon"
)

//go:embed zarqan
var words embed.FS

func main() {
	layer, err := fs.Sub(words, "zarqan")
	if err != nil {
		log.Fatal(err)
	}
	x, err := khabar.New(khabar.WithLexicon(layer))
	// All that is wrong in the YAML comes at once, with its place and what to write instead.
	var faults lexicon.ErrorList
	if errors.As(err, &faults) {
		for _, f := range faults {
			fmt.Println(f)
		}
		return
	}
	const text = "استفظع مجلس زرقان قرار الحكومة."
	fmt.Println("before:", len(khabar.Extract(text).Events), "events")
	for _, e := range x.Extract(text).Events {
		fmt.Println("after:", e.Type, "by", e.Actor[0].Text, "=", e.Actor[0].Ref)
	}
}
