// Command khabar reads Arabic news on the command line.
package main

import (
	"fmt"
	"io"
	"os"
)

const usage = `khabar reads Arabic news and says who did what to whom, with how many.

  khabar extract [--format text|json|jsonl] [--date YYYY-MM-DD] [--lexicon DIR]… [FILE…]

Without a file, or with -, it reads standard input. A .jsonl file holds one document a line: {"id", "text", "date"?}.
`

// The exit codes: all went well; something could not be read; the command line is wrong.
const (
	exitOK    = 0
	exitError = 1
	exitUsage = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 || args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		fmt.Fprint(stdout, usage)
		return exitOK
	}
	if args[0] != "extract" {
		fmt.Fprintf(stderr, "khabar: unknown command %q; try khabar help\n", args[0])
		return exitUsage
	}
	return extract(args[1:], stdin, stdout, stderr)
}
