// Command wasm is Khabar as a program inside a page: it offers khabarRead(text, date), which returns the report of an article as
// HTML. The program in the folder page puts it into one file that needs no server and no network.
package main

import (
	"errors"
	"html/template"
	"syscall/js"
	"time"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/report"
	"github.com/khabar-nlp/khabar/lexicon"
)

func main() {
	lang := js.Global().Get("document").Get("documentElement").Get("lang").String()
	r, err := report.New(lang, report.NamesOf(lexicon.Default(), lang))
	if err != nil {
		js.Global().Get("console").Call("error", err.Error())
		return
	}
	js.Global().Set("khabarRead", js.FuncOf(func(_ js.Value, args []js.Value) any {
		html, err := read(r, args)
		if err != nil {
			return js.ValueOf("<p>" + template.HTMLEscapeString(err.Error()) + "</p>")
		}
		return html
	}))
	select {} // until the page is closed
}

// read returns the report of an article.
func read(r *report.Renderer, args []js.Value) (string, error) {
	if len(args) != 2 {
		return "", errors.New("khabarRead takes a text and a date")
	}
	var published time.Time
	if date := args[1].String(); date != "" {
		var err error
		if published, err = time.Parse(time.DateOnly, date); err != nil {
			return "", err
		}
	}
	text := args[0].String()
	return r.Fragment([]report.Article{{Text: text, Published: published, Found: khabar.ExtractAt(text, published)}})
}
