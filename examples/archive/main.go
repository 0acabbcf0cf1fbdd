// Command archive streams an archive of JSON lines through all processors and prints how often who did what to whom. It holds the
// counts and a few texts, however long the archive is.
//
//	go run ./examples/archive < news.jsonl
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/khabar-nlp/khabar"
)

// An article is a line of the archive.
type article struct {
	ID, Text, Date string
}

// A deed is what a country did to another.
type deed struct{ Actor, Type, Target string }

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(in io.Reader, out io.Writer) error {
	x, err := khabar.New() // one extractor serves all goroutines
	if err != nil {
		return err
	}
	articles := make(chan article)
	counts := make([]map[deed]int, runtime.GOMAXPROCS(0))
	var workers sync.WaitGroup
	for i := range counts {
		counts[i] = map[deed]int{}
		workers.Go(func() {
			for a := range articles {
				count(counts[i], x, a)
			}
		})
	}
	err = read(in, articles)
	close(articles)
	workers.Wait()
	if err != nil {
		return err
	}
	return write(out, counts)
}

func read(in io.Reader, articles chan<- article) error {
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var a article
			if bad := json.Unmarshal(line, &a); bad != nil {
				return fmt.Errorf("line %d: %w", n, bad)
			}
			articles <- a
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func count(counts map[deed]int, x *khabar.Extractor, a article) {
	published, _ := time.Parse(time.DateOnly, a.Date) // the zero time where there is none
	for _, e := range x.ExtractAt(a.Text, published).Events {
		for _, actor := range e.Actor {
			for _, target := range e.Target {
				if actor.Country != "" && target.Country != "" && !e.Negated {
					counts[deed{actor.Country, e.Type, target.Country}]++
				}
			}
		}
	}
}

func write(out io.Writer, counts []map[deed]int) error {
	all := map[deed]int{}
	for _, m := range counts {
		for d, n := range m {
			all[d] += n
		}
	}
	var lines []string
	for d, n := range all {
		lines = append(lines, fmt.Sprintf("%d %s %s %s\n", n, d.Actor, d.Type, d.Target))
	}
	slices.Sort(lines)
	for _, l := range lines {
		if _, err := io.WriteString(out, l); err != nil {
			return err
		}
	}
	return nil
}
