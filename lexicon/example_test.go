package lexicon_test

import (
	"errors"
	"fmt"
	"testing/fstest"

	"github.com/khabar-nlp/khabar/lexicon"
)

// A folder of files is checked as a whole; each fault says where it is and what to write.
func ExampleLoad() {
	folder := fstest.MapFS{"places.yaml": {Data: []byte(`
places:
  - {id: cairo, name: القاهرة, kind: city, country: Egypt}
  - {id: qom, name: قم, kind: city, country: IRN}
  - {id: sanaa, nam: صنعاء}
`)}}
	_, err := lexicon.Load(folder)
	var faults lexicon.ErrorList
	if errors.As(err, &faults) {
		for _, f := range faults {
			fmt.Printf("%s line %d: %s. %s.\n", f.File, f.Line, f.Msg, f.Fix)
		}
	}
	// Output:
	// places.yaml line 3: Egypt is no code of a country. write its code of ISO 3166-1 alpha-3, as EGY is Egypt's.
	// places.yaml line 4: قم has fewer than three letters, and would be found in many other texts. put it under weak.
	// places.yaml line 5: unknown key nam. write name.
}

// A lexicon that is compiled once is opened without reading any YAML.
func ExampleOpen() {
	folder := fstest.MapFS{"units.yaml": {Data: []byte("units: [{unit: drone, nouns: [مسيرة]}]")}}
	lex, err := lexicon.Load(folder)
	if err != nil {
		panic(err)
	}
	data, err := lex.AppendBinary(nil)
	if err != nil {
		panic(err)
	}
	_, err = lexicon.Open(data)
	fmt.Println(err)
	_, err = lexicon.Open(data[:len(data)/2])
	fmt.Println(err != nil)
	// Output:
	// <nil>
	// true
}
