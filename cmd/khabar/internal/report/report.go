// Package report shows what was found in articles as one page: the text with its mentions, the events as cards, who did what
// to whom. The page holds all that it needs, and asks for nothing from anywhere.
package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar"
)

//go:embed page.html
var pageHTML string

//go:embed report.css
var css string

//go:embed report.js
var script string

//go:embed labels.json
var labelsJSON []byte

// An Article is a text with what was found in it.
type Article struct {
	ID        string
	Text      string
	Published time.Time // zero if unknown
	Found     *khabar.Document
}

// A Renderer writes the parts of a page in one language. It is immutable and safe for concurrent use.
type Renderer struct {
	lang   string
	labels map[string]string
	names  Names
	page   *template.Template
}

// Names are what a page calls types of events and countries, by their ids, in its language. What they lack goes by its id.
type Names struct{ Types, Countries map[string]string }

// New returns the renderer for a language, ar or en.
func New(lang string, names Names) (*Renderer, error) {
	var all map[string]map[string]string
	if err := json.Unmarshal(labelsJSON, &all); err != nil {
		return nil, err
	}
	if all[lang] == nil {
		return nil, fmt.Errorf("no language %q", lang)
	}
	page, err := template.New("page").Parse(pageHTML)
	return &Renderer{lang, all[lang], names, page}, err
}

// Kind says what a page is for.
type Kind int

// The kinds of pages.
const (
	Fixed Kind = iota // a report that was made once
	Live              // reads what is pasted, by asking its server
	Alone             // reads what is pasted, by a program in the page
)

// Head returns the page up to its first part. scripts are those that the page has besides its own.
func (r *Renderer) Head(title string, kind Kind, scripts ...string) (string, error) {
	if title == "" {
		title = r.labels["title"]
	}
	direction := "rtl"
	if r.lang != "ar" {
		direction = "ltr"
	}
	return r.execute("head", map[string]any{
		"Lang": r.lang, "Dir": direction, "Title": title, "CSS": template.CSS(css), "L": r.labels, "Policy": Policy(kind, scripts...),
		"Kinds": []string{"country", "organization", "person", "place", "weapon", "figure", "date"},
	})
}

// Blank returns a page without articles, to paste one into.
func (r *Renderer) Blank(kind Kind, scripts ...string) (string, error) {
	head, err := r.Head("", kind, scripts...)
	if err != nil {
		return "", err
	}
	form, err := r.execute("form", map[string]any{"L": r.labels})
	if err != nil {
		return "", err
	}
	tail, err := r.Tail()
	for i := range scripts {
		head += "<script>" + scripts[i] + "</script>\n"
	}
	return head + form + tail, err
}

// Policy lets a page run its own scripts and nothing else; only a live page may speak, and to its server alone.
func Policy(kind Kind, scripts ...string) string {
	allowed := []string{}
	for _, s := range append([]string{script}, scripts...) {
		sum := sha256.Sum256([]byte(s))
		allowed = append(allowed, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	connect := "'none'"
	switch kind {
	case Live:
		connect = "'self'"
	case Alone:
		allowed = append(allowed, "'wasm-unsafe-eval'")
	}
	return fmt.Sprintf("default-src 'none'; script-src %s; style-src 'unsafe-inline'; connect-src %s; form-action 'none'; base-uri 'none'",
		strings.Join(allowed, " "), connect)
}

// Tail returns the end of the page.
func (r *Renderer) Tail() (string, error) {
	return r.execute("tail", map[string]any{"L": r.labels, "JS": template.JS(script)})
}

func (r *Renderer) execute(name string, data any) (string, error) {
	var b bytes.Buffer
	err := r.page.ExecuteTemplate(&b, name, data)
	return b.String(), err
}

// typeName returns what a type of event is called.
func (r *Renderer) typeName(kind string) string {
	if name := r.names.Types[kind]; name != "" {
		return name
	}
	return spaced(kind)
}

func spaced(kind string) string { return strings.ReplaceAll(kind, "_", " ") }

// Fragment returns the overview and the articles, without the page around them.
func (r *Renderer) Fragment(articles []Article) (string, error) {
	s := NewSummary(r)
	for i := range articles {
		s.Add(&articles[i])
	}
	return r.middle(s, articles)
}

func (r *Renderer) middle(s *Summary, articles []Article) (string, error) {
	html, err := s.Render()
	if err != nil {
		return "", err
	}
	parts := []string{html}
	for i := range articles {
		html, err := r.Article(&articles[i], i+1, len(articles) == 1)
		if err != nil {
			return "", err
		}
		parts = append(parts, html)
	}
	return strings.Join(parts, ""), nil
}

// Whole returns the whole page of a summary and the articles that it shows.
func (r *Renderer) Whole(title string, s *Summary, articles []Article) (string, error) {
	head, err := r.Head(title, Fixed)
	if err != nil {
		return "", err
	}
	middle, err := r.middle(s, articles)
	if err != nil {
		return "", err
	}
	tail, err := r.Tail()
	return head + middle + tail, err
}

// Article returns an article, the nth of the page.
func (r *Renderer) Article(a *Article, n int, open bool) (string, error) {
	v := newView(r, a, n)
	date := ""
	if !a.Published.IsZero() {
		date = a.Published.Format(time.DateOnly)
	}
	return r.execute("article", map[string]any{"N": n, "ID": a.ID, "Date": date, "Open": open, "Lead": trimmed(firstLine(a.Text), 60), "L": r.labels, "Text": v.text(), "Cards": v.cards()})
}

// firstLine returns the first line that holds something.
func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.ToValidUTF8(line, "\ufffd")
}

// trimmed shortens a text at a blank.
func trimmed(s string, most int) string {
	words := strings.Fields(s)
	var b []string
	size := 0
	for _, w := range words {
		if size += len([]rune(w)) + 1; size > most {
			return strings.Join(append(b, "…"), " ")
		}
		b = append(b, w)
	}
	return strings.Join(b, " ")
}

// top returns the n keys of counts with the highest counts; ties go by name.
func top[K comparable](counts map[K]int, n int) []K {
	var keys []K
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int {
		if d := counts[b] - counts[a]; d != 0 {
			return d
		}
		return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
	})
	return keys[:min(n, len(keys))]
}
