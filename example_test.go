package khabar_test

import (
	"fmt"
	"testing/fstest"

	"github.com/khabar-nlp/khabar"
)

func Example() {
	doc := khabar.Extract("أعلنت وزارة الدفاع الروسية أن دفاعاتها الجوية أسقطت 251 طائرة مسيرة أوكرانية.")
	for _, e := range doc.Events {
		fmt.Println(e.Type, e.Cue.Text)
		fmt.Println("actor:", e.Actor[0].Text)
		fmt.Println("target:", e.Target[0].Text, e.Target[0].Country)
		fmt.Println("figure:", *e.Figures[0].Value, e.Figures[0].Unit)
		fmt.Println("source:", e.Source[0].Text, e.Source[0].Country)
	}
	// Output:
	// interception أسقطت
	// actor: دفاعاتها الجوية
	// target: طائرة مسيرة أوكرانية UKR
	// figure: 251 drone
	// source: وزارة الدفاع الروسية RUS
}

func ExampleWithLexicon() {
	mine := fstest.MapFS{"ships.yaml": {Data: []byte(`
weapons:
  - {id: al-khabar, name: الخبر, en: Al Khabar, kind: ship, weak: []}
`)}}
	x, err := khabar.New(khabar.WithLexicon(mine))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range x.Extract("أبحرت الفرقاطة الخبر من ميناء عدن.").Entities {
		fmt.Println(e.Text, e.Type, e.Ref)
	}
	// Output:
	// الخبر weapon al-khabar
	// ميناء عدن place port-of-aden
	// عدن place aden
}
