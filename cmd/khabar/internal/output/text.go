package output

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/internal/record"
)

// A textFormat writes a short readable summary: each event with its participants.
type textFormat struct{ Style }

func (*textFormat) Head() string { return "" }
func (*textFormat) Tail() string { return "" }

func (f *textFormat) Append(b []byte, r Result) ([]byte, error) {
	w := &strings.Builder{}
	fmt.Fprintf(w, "%s: %s, %s, %s\n", f.Strong(printable(r.ID)), Count(len(r.Events), "event"), Count(len(r.Figures), "figure"), Count(len(r.Entities), "name"))
	for i := range r.Events {
		f.event(w, &r.Events[i])
	}
	w.WriteString("\n")
	return append(b, w.String()...), nil
}

func (f *textFormat) event(w *strings.Builder, e *event.Event) {
	note := ""
	if flags := Flags(e); len(flags) > 0 {
		note = " (" + strings.Join(flags, ", ") + ")"
	}
	fmt.Fprintf(w, "  %s%s %s\n", f.Strong(e.Type), note, f.Bidi.Show(e.Cue.Text))
	for _, role := range Roles(e) {
		for _, a := range role.List {
			id := a.Ref
			if id == "" {
				id = a.Country
			}
			if id != "" {
				id = " " + f.Faint(id)
			}
			fmt.Fprintf(w, "    %s %s%s\n", f.Faint(fmt.Sprintf("%-10s", role.Name)), f.Bidi.Show(a.Text), id)
		}
	}
	for _, x := range e.Figures {
		fmt.Fprintf(w, "    %s %s = %s\n", f.Faint(fmt.Sprintf("%-10s", "figure")), f.Bidi.Show(x.Text), record.Amount(x))
	}
}

// Count returns "1 event", "2 events".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Strong returns s in bold, where colours are wanted.
func (s Style) Strong(text string) string { return s.paint("1", text) }

// Faint returns s in a faint colour, where colours are wanted.
func (s Style) Faint(text string) string { return s.paint("2", text) }

// Alarm returns s in red, where colours are wanted.
func (s Style) Alarm(text string) string { return s.paint("31", text) }

// Fine returns s in green, where colours are wanted.
func (s Style) Fine(text string) string { return s.paint("32", text) }

// Caution returns s in yellow, where colours are wanted.
func (s Style) Caution(text string) string { return s.paint("33", text) }

func (s Style) paint(code, text string) string {
	if !s.Colour {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// Flags returns what an event says of itself besides its type: negated, alleged, quoted, same 1.
func Flags(e *event.Event) []string {
	var flags []string
	if e.Negated {
		flags = append(flags, "negated")
	}
	if e.Modality != "" {
		flags = append(flags, string(e.Modality))
	}
	if e.Quoted {
		flags = append(flags, "quoted")
	}
	if e.Same > 0 {
		flags = append(flags, "same "+strconv.Itoa(e.Same))
	}
	return flags
}
