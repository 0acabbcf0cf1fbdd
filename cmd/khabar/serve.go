package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"runtime"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/report"
	"github.com/khabar-nlp/khabar/internal/record"
)

type serveCommand struct {
	Addr    string        `help:"Address to listen on. Only this machine reaches the default one." default:"127.0.0.1:8080"`
	Lexicon []string      `help:"Folder of YAML laid over the lexicon, or a compiled one in its place; may be given again." placeholder:"DIR" sep:"none"`
	Lang    string        `help:"Language of the page: ${enum}." enum:"ar,en" default:"ar"`
	MaxSize int64         `help:"Largest article in KB." default:"1024" placeholder:"KB"`
	Timeout time.Duration `help:"Longest time for one request." default:"30s"`
}

// A server answers the page and reads what is posted. It touches no files.
type server struct {
	library  *library
	renderer *report.Renderer
	page     string
	policy   string
	maxSize  int64
	turns    chan struct{} // as many texts are read at a time as there are processors
	local    bool          // only names of this machine are answered to
}

func (c *serveCommand) Run(e *env) error {
	s, err := c.server()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return usageError{err}
	}
	s.local = listener.Addr().(*net.TCPAddr).IP.IsLoopback()
	if !s.local {
		fmt.Fprintln(e.stderr, "khabar: warning: others can reach this server")
	}
	fmt.Fprintf(e.stdout, "http://%s/\n", listener.Addr())
	return c.serve(e.ctx, listener, s.handler())
}

// serve answers until the context ends.
func (c *serveCommand) serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	srv := &http.Server{Handler: handler, ReadHeaderTimeout: c.Timeout, ReadTimeout: c.Timeout, WriteTimeout: 2 * c.Timeout,
		IdleTimeout: c.Timeout, MaxHeaderBytes: 16 << 10}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return srv.Shutdown(last)
}

// server makes what answers.
func (c *serveCommand) server() (*server, error) {
	lib, err := (&reading{Lexicon: c.Lexicon}).load()
	if err != nil {
		return nil, err
	}
	r, err := report.New(c.Lang, report.NamesOf(lib.lexicon, c.Lang))
	if err != nil {
		return nil, err
	}
	s := &server{library: lib, renderer: r, maxSize: c.MaxSize << 10, policy: report.Policy(report.Live), turns: make(chan struct{}, runtime.GOMAXPROCS(0))}
	s.page, err = r.Blank(report.Live)
	return s, err
}

func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, s.page)
	})
	mux.HandleFunc("POST /report", s.posted(s.report))
	mux.HandleFunc("POST /extract", s.posted(s.extract))
	return s.guarded(http.NewCrossOriginProtection().Handler(mux))
}

// guarded sets the headers of all answers, and answers no request that was meant for another name: a page elsewhere whose name
// was turned to this machine's address.
func (s *server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", s.policy+"; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if s.local && !localName(r.Host) {
			http.Error(w, "not meant for this server", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func localName(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.Trim(host, "[]")
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// An article is what is posted.
type article struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Date string `json:"date"`
}

// posted decodes an article and has it read, in its turn.
func (s *server) posted(answer func(http.ResponseWriter, article, *khabar.Document) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a, status, err := s.decode(w, r)
		if err != nil {
			http.Error(w, err.Error(), status)
			return
		}
		published, err := record.Day(a.Date)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		select {
		case s.turns <- struct{}{}:
			defer func() { <-s.turns }()
		case <-r.Context().Done():
			return
		case <-time.After(5 * time.Second):
			http.Error(w, "too many articles at a time; try again", http.StatusServiceUnavailable)
			return
		}
		found := s.library.extractor.ExtractAt(a.Text, published)
		found.ID = a.ID
		if err := answer(w, a, found); err != nil {
			http.Error(w, "could not be shown", http.StatusInternalServerError)
		}
	}
}

func (s *server) decode(w http.ResponseWriter, r *http.Request) (a article, status int, err error) {
	if kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); kind != "application/json" {
		return a, http.StatusUnsupportedMediaType, errors.New(`post application/json: {"text": …, "date": …}`)
	}
	in := json.NewDecoder(http.MaxBytesReader(w, r.Body, s.maxSize))
	var large *http.MaxBytesError
	switch err := in.Decode(&a); {
	case errors.As(err, &large):
		return a, http.StatusRequestEntityTooLarge, fmt.Errorf("larger than %d KB", s.maxSize>>10)
	case err != nil:
		return a, http.StatusBadRequest, fmt.Errorf("no article: %w", err)
	}
	return a, 0, nil
}

func (s *server) report(w http.ResponseWriter, a article, found *khabar.Document) error {
	published, _ := record.Day(a.Date) // was read before
	html, err := s.renderer.Fragment([]report.Article{{ID: a.ID, Text: a.Text, Published: published, Found: found}})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = io.WriteString(w, html)
	return nil
}

func (s *server) extract(w http.ResponseWriter, _ article, found *khabar.Document) error {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(found)
}
