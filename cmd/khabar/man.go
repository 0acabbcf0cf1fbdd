package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

type manCommand struct{}

// Run prints the manual page, made of what the commands say of themselves.
func (manCommand) Run(e *env, k *kong.Kong) error {
	m := &manual{w: e.stdout}
	m.line(`.TH KHABAR 1 "" "khabar" "User Commands"`)
	m.line(".SH NAME")
	m.line(`khabar \- who did what to whom, with how many, in Arabic news`)
	m.line(".SH SYNOPSIS")
	m.line(".B khabar\n.I command\n[\\fIoptions\\fR] [\\fIfile\\fR ...]")
	m.line(".SH DESCRIPTION")
	m.line(roff(k.Model.Help))
	m.line(".SH COMMANDS")
	m.commands(k.Model.Node, "khabar")
	m.line(".SH ENVIRONMENT")
	m.line(".TP\n.B NO_COLOR\nNo colours, unless \\-\\-color=always asks for them.\n.TP\n.B KHABAR_BIDI\nThe default of \\-\\-bidi.")
	m.line(".SH EXAMPLES")
	m.line(".nf\nkhabar extract article.txt\nkhabar extract \\-\\-format jsonl \\-o events.jsonl \\-\\-resume archive/\nkhabar report *.html \\-o report.html\nkhabar lexicon check my\\-lexicon\n.fi")
	return m.err
}

// A manual writes a page until writing fails.
type manual struct {
	w   io.Writer
	err error
}

func (m *manual) line(s string) {
	if m.err == nil {
		_, m.err = fmt.Fprintln(m.w, s)
	}
}

// commands writes the commands below a node with their arguments and options.
func (m *manual) commands(n *kong.Node, path string) {
	for _, c := range n.Children {
		if c.Hidden {
			continue
		}
		name := path + " " + c.Name
		if len(c.Children) > 0 {
			m.commands(c, name)
			continue
		}
		synopsis := `\fB` + roff(name) + `\fR`
		for _, p := range c.Positional {
			synopsis += ` \fI` + roff(p.Summary()) + `\fR`
		}
		m.line(".SS " + synopsis)
		m.line(roff(c.Help))
		for _, p := range c.Positional {
			m.entry(`\fI`+roff(p.Name)+`\fR`, p.Help)
		}
		for _, f := range c.Flags {
			if !f.Hidden && f.Name != "help" {
				m.entry(`\fB`+roff(f.String())+`\fR`, f.Help)
			}
		}
	}
}

func (m *manual) entry(name, help string) {
	m.line(".TP")
	m.line(name)
	m.line(roff(help))
}

// roff escapes what has a meaning to troff.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
