// Command bench measures Khabar beside programs that do parts of the same work, all in one run, on the same text. It is run in
// the folder of the repository:
//
//	go run ./bench                      the tables below
//	go run ./bench -readme              the same, shorter, as the README has it
//	go run ./bench -plots bench/plots   how the cost grows with the work, as SVG
//	go run ./bench -soak 1h             read texts for an hour and watch the memory
//
// The text is news of the WikiNews corpus of the Qatar Computing Research Institute, which may be copied and distributed freely.
// Speed is given as a ratio to a loop of utf8.DecodeRuneInString over the same text, too, which says more than megabytes a second
// do: machines differ, and other work disturbs. Every row says how many things it found, since to find nothing is fast.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"
	"time"
)

func main() {
	seconds := flag.Float64("seconds", 1, "how long each row is measured at least")
	sizes := flag.String("names", "5000,50000,500000", "how many made-up names are added to the lexicon, one size after another")
	short := flag.Bool("readme", false, "print what the README says of speed")
	plots := flag.String("plots", "", "draw how the cost grows with the work, into this folder")
	soaked := flag.Duration("soak", 0, "read texts for so long and watch the memory")
	flag.Parse()
	err := func() error {
		articles, err := readArticles()
		if err != nil {
			return err
		}
		switch {
		case *soaked > 0:
			return soak(os.Stdout, articles, *soaked, time.Minute)
		case *plots != "":
			return draw(os.Stdout, *plots, articles)
		}
		r, err := run(articles, time.Duration(*seconds*float64(time.Second)), *sizes)
		if err != nil {
			return err
		}
		if *short {
			r.markdown(os.Stdout)
		} else {
			r.tables(os.Stdout)
		}
		return nil
	}()
	if err != nil {
		log.Fatal(err)
	}
}

// A report is all that is measured in one run.
type report struct {
	articles []string
	start    start
	rows     []result
	cores    []speed
	scales   []scaled
}

func run(articles []string, least time.Duration, sizes string) (*report, error) {
	r := &report{articles: articles}
	lex, begun, err := startUp()
	if err != nil {
		return nil, err
	}
	r.start = begun
	rows, err := stages(lex)
	if err != nil {
		return nil, err
	}
	others, err := peers(lex)
	if err != nil {
		return nil, err
	}
	r.rows = measure(append(rows, others...), articles, least)
	if r.cores, err = cores(lex, articles, least); err != nil {
		return nil, err
	}
	for s := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil {
			return nil, fmt.Errorf("-names: %w", err)
		}
		one, err := scale(n, articles, least)
		if err != nil {
			return nil, err
		}
		r.scales = append(r.scales, one)
	}
	return r, nil
}

// tables writes the report for a terminal.
func (r *report) tables(out io.Writer) {
	fmt.Fprintf(out, "%s; %d articles of WikiNews, %d bytes; one goroutine, by its %s\n\n%s\n", machine(), len(r.articles), size(r.articles), clock, r.start)
	fmt.Fprintln(out, "\nThe stages, each from raw text to its result, and others on the same text:")
	writeRows(out, r.rows)
	fmt.Fprintln(out, "\nkhabar.Extract by goroutines that share an Extractor:")
	for _, c := range r.cores {
		one := r.cores[0]
		fmt.Fprintf(out, "%-34d %8.1f MB/s %8.2fx, the decode loop %.2fx; %.2fx the %s a byte\n", c.goroutines, c.perSecond, c.perSecond/one.perSecond,
			c.loop/one.loop, c.perByte/one.perByte, clock)
	}
	for _, s := range r.scales {
		fmt.Fprintf(out, "\n%d made-up names of people added:\n", s.names)
		for _, b := range s.built {
			fmt.Fprintf(out, "%-34s built in %v, %.0f MB of heap\n", b.who, b.in.Round(time.Millisecond), b.heap/1e6)
		}
		writeRows(out, s.rows)
	}
}

// writeRows writes results. The first row is what the others are compared with.
func writeRows(out io.Writer, all []result) {
	fmt.Fprintf(out, "%-40s %8s %9s %14s %10s  %s\n", "", "MB/s", "ratio", "allocations", "bytes", "found")
	for _, r := range all {
		fmt.Fprintf(out, "%-40s %8.1f %8.3fx %14.1f %10.2f  %d %s\n", r.name, 1000/r.perByte, all[0].perByte/r.perByte, r.allocs, r.bytes, r.found, r.what)
	}
	fmt.Fprintln(out, "allocations are those of one article, bytes those allocated a byte of text")
}
