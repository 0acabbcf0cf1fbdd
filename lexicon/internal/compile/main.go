// Command compile writes the compiled form of the default lexicon. It is run by go generate.
package main

import (
	"log"
	"os"

	"github.com/khabar-nlp/khabar/lexicon"
)

func main() {
	l, err := lexicon.Load(lexicon.DefaultFS())
	if err != nil {
		log.Fatal(err)
	}
	data, err := l.AppendBinary(nil)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("default.tab", data, 0o666); err != nil {
		log.Fatal(err)
	}
}
