// Command article reads one article and prints who did what to whom, with how many, and where the text says so.
package main

import (
	"fmt"
	"time"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
)

const text = `أعلنت وزارة الدفاع الروسية اليوم الأحد أن دفاعاتها الجوية أسقطت 251 طائرة مسيرة أوكرانية.`

func main() {
	// The date of publication tells what "today" is.
	doc := khabar.ExtractAt(text, time.Date(2024, 11, 24, 0, 0, 0, 0, time.UTC))

	for _, e := range doc.Events {
		fmt.Printf("%s (%s at %d)\n", e.Type, e.Cue.Text, e.Cue.Start)
		print("actor", e.Actor)
		print("target", e.Target)
		print("source", e.Source)
		for _, f := range e.Figures {
			fmt.Printf("  figure: %v %s\n", *f.Value, f.Unit)
		}
	}
	for _, t := range doc.Times {
		fmt.Println("time:", t.Text, "=", t.Value)
	}
	for _, e := range doc.Entities {
		// A span cuts the mention out of the text.
		fmt.Println("name:", text[e.Start:e.End], "=", e.Type, e.Country)
	}
}

func print(role string, arguments []event.Argument) {
	for _, a := range arguments {
		fmt.Printf("  %s: %s %s\n", role, a.Text, a.Country)
	}
}
