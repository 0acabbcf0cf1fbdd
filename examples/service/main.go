// Command service offers extraction to other programs over HTTP: POST an article as text, get its entities, figures and events as
// JSON.
//
//	go run ./examples/service &
//	curl --data-binary @article.txt 'http://127.0.0.1:8081/?date=2024-11-24'
package main

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"time"

	"github.com/khabar-nlp/khabar"
)

// largest is the most bytes of one article.
const largest = 1 << 20

func main() {
	handler, err := newHandler()
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{Addr: "127.0.0.1:8081", Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 20 * time.Second, IdleTimeout: time.Minute}
	log.Fatal(server.ListenAndServe())
}

func newHandler() (http.Handler, error) {
	x, err := khabar.New() // before the first request, and once for all of them
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /", func(w http.ResponseWriter, r *http.Request) { extract(x, w, r) })
	return mux, nil
}

func extract(x *khabar.Extractor, w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largest))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		http.Error(w, "an article has at most 1 MB", http.StatusRequestEntityTooLarge)
		return
	case err != nil:
		http.Error(w, "could not be read", http.StatusBadRequest)
		return
	}
	var published time.Time
	if date := r.URL.Query().Get("date"); date != "" {
		if published, err = time.Parse(time.DateOnly, date); err != nil {
			http.Error(w, "write the date as YYYY-MM-DD", http.StatusBadRequest)
			return
		}
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(x.ExtractAt(string(text), published)); err != nil {
		log.Print(err) // the client is gone
	}
}
