// Command khabar reads Arabic news on the command line.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"
	"golang.org/x/term"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/output"
)

// The exit codes: all went well; something could not be read, or is wrong in a lexicon; the command line is wrong; the user
// broke off.
const (
	exitOK          = 0
	exitError       = 1
	exitUsage       = 2
	exitInterrupted = 130
)

const about = `khabar reads Arabic news and says who did what to whom, with how many.

Exit codes: 0 all went well; 1 something could not be read, or is wrong in a lexicon (what could be read was); 2 the command
line is wrong; 130 interrupted.`

// The commands.
type commands struct {
	Extract    extractCommand    `cmd:"" help:"Find the entities, figures and events of texts."`
	Report     reportCommand     `cmd:"" help:"Write a page that shows articles with what was found in them."`
	Explain    explainCommand    `cmd:"" help:"Say why an event was found, or why a word made none."`
	Eval       evalCommand       `cmd:"" help:"Measure results against what a person found."`
	Diff       diffCommand       `cmd:"" help:"Show what changed between two results, or what a lexicon changes."`
	Lexicon    lexiconCommands   `cmd:"" help:"Check, test and extend the lexicon."`
	Unknown    unknownCommand    `cmd:"" help:"List the names that the lexicon lacks, as YAML to review."`
	Serve      serveCommand      `cmd:"" help:"Serve a page to paste articles into, on this machine."`
	Completion completionCommand `cmd:"" help:"Print what makes a shell complete command lines."`
	Man        manCommand        `cmd:"" help:"Print the manual page."`
	Version    versionCommand    `cmd:"" help:"Print the version."`
}

// An env is what a command has of the world.
type env struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ctx.Done()
		stop() // a second signal ends the program at once
	}()
	os.Exit(run(&env{ctx, os.Stdin, os.Stdout, os.Stderr, os.Getenv}, os.Args[1:]))
}

// An exit is an exit code without more to say.
type exit int

func (e exit) Error() string { return fmt.Sprint("exit code ", int(e)) }

// A usageError is a mistake in the command line that only the command sees.
type usageError struct{ error }

// A watched is a writer that remembers whether writing failed, for commands that print a line here and a line there.
type watched struct {
	io.Writer
	err error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// run runs a command line and returns the exit code.
func run(e *env, args []string) int {
	stdout := &watched{Writer: e.stdout}
	code := runWatched(&env{e.ctx, e.stdin, stdout, e.stderr, e.getenv}, args)
	if code == exitOK && stdout.err != nil {
		fmt.Fprintln(e.stderr, "khabar: writing standard output:", stdout.err)
		return exitError
	}
	return code
}

func runWatched(e *env, args []string) int {
	parser, err := newParser(e)
	if err != nil {
		fmt.Fprintln(e.stderr, "khabar:", err)
		return exitUsage
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	code, line := parse(parser, args)
	if line.err != nil {
		fmt.Fprintln(e.stderr, "khabar:", line.err)
		fmt.Fprintln(e.stderr, "Try khabar --help, or khabar COMMAND --help.")
		return exitUsage
	}
	if line.context == nil {
		return code
	}
	return exitCode(e, line.context.Run(e, parser))
}

func exitCode(e *env, err error) int {
	var code exit
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &usage):
		fmt.Fprintln(e.stderr, "khabar:", err)
		return exitUsage
	}
	fmt.Fprintln(e.stderr, "khabar:", err)
	return exitError
}

func newParser(e *env) (*kong.Kong, error) {
	return kong.New(new(commands),
		kong.Name("khabar"),
		kong.Description(about),
		kong.Writers(e.stdout, e.stderr),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}),
		kong.Bind(e),
		kong.Vars{"date": "which tells what today is and who holds an office", "templates": templateNames()},
	)
}

type parsed struct {
	context *kong.Context
	err     error
}

// parse parses the command line. Where that has already done all, as for --help, it returns no context.
func parse(parser *kong.Kong, args []string) (code int, line parsed) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case exit:
			code, line = int(p), parsed{}
		default:
			panic(p)
		}
	}()
	completes(parser)
	context, err := parser.Parse(args)
	return exitOK, parsed{context, err}
}

// terminal tells whether a stream is a terminal.
func terminal(stream any) bool {
	if watched, ok := stream.(*watched); ok {
		stream = watched.Writer
	}
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colours tells whether to write colours to w: on a terminal that knows them, unless NO_COLOR says not to.
func (e *env) colours(w io.Writer, when string) bool {
	switch when {
	case "always":
		return true
	case "never":
		return false
	}
	return e.getenv("NO_COLOR") == "" && e.getenv("TERM") != "dumb" && terminal(w)
}

// showing is what all commands that print Arabic for people have in common.
type showing struct {
	Bidi  string `help:"Arabic for people: ${enum}. Isolate suits terminals that know bidirectional text, visual those that don't." enum:"isolate,visual,plain" default:"isolate" env:"KHABAR_BIDI"`
	Color string `help:"Colours: ${enum}." enum:"auto,always,never" default:"auto"`
}

// style returns how standard output looks.
func (s *showing) style(e *env) output.Style {
	return output.Style{Bidi: output.Bidi(s.Bidi), Colour: e.colours(e.stdout, s.Color)}
}

type versionCommand struct{}

func (versionCommand) Run(e *env) error {
	version := "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	_, err := fmt.Fprintln(e.stdout, "khabar", version)
	return err
}
