// Command bench measures Khabar beside programs that do parts of the same work, all in one run, on the same text. It is run in
// the folder of the repository:
//
//	go run ./bench [-seconds 1] [-names 5000,50000,500000]
//
// The text is news of the WikiNews corpus of the Qatar Computing Research Institute, which may be copied and distributed freely.
// Speed is given as a ratio to a loop of utf8.DecodeRuneInString over the same text, too, which says more than megabytes a second
// do: machines differ, and other work disturbs. Every row says how many things it found, since to find nothing is fast.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

func main() {
	seconds := flag.Float64("seconds", 1, "how long each row is measured at least")
	sizes := flag.String("names", "5000,50000,500000", "how many made-up names are added to the lexicon, one size after another")
	soaked := flag.Duration("soak", 0, "instead, read texts for so long and watch the memory")
	flag.Parse()
	if *soaked > 0 {
		articles, err := readArticles()
		if err == nil {
			err = soak(os.Stdout, articles, *soaked, time.Minute)
		}
		if err != nil {
			log.Fatal(err)
		}
		return
	}
	if err := run(time.Duration(*seconds*float64(time.Second)), strings.Split(*sizes, ",")); err != nil {
		log.Fatal(err)
	}
}

func run(least time.Duration, sizes []string) error {
	articles, err := readArticles()
	if err != nil {
		return err
	}
	fmt.Printf("%d articles of WikiNews, %d bytes; %s %s/%s, one goroutine\n\n", len(articles), size(articles), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	lex, err := startUp()
	if err != nil {
		return err
	}
	rows, err := stages(lex)
	if err != nil {
		return err
	}
	others, err := peers(lex)
	if err != nil {
		return err
	}
	fmt.Println("\nThe stages, each from raw text to its result, and others on the same text:")
	print(measure(append(rows, others...), articles, least))
	for _, s := range sizes {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil {
			return fmt.Errorf("-names: %w", err)
		}
		if err := scale(n, articles, least); err != nil {
			return err
		}
	}
	return nil
}

// print writes results as a table. The first row is what the others are compared with.
func print(all []result) {
	out := os.Stdout
	fmt.Fprintf(out, "%-34s %8s %9s %14s %10s  %s\n", "", "MB/s", "ratio", "allocations", "bytes", "found")
	for _, r := range all {
		fmt.Fprintf(out, "%-34s %8.1f %8.3fx %14.1f %10.2f  %d %s\n", r.name, 1000/r.perByte, all[0].perByte/r.perByte, r.allocs, r.bytes, r.found, r.what)
	}
	fmt.Fprintln(out, "allocations are those of one article, bytes those allocated a byte of text")
}
