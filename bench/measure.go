package main

import (
	"runtime"
	"time"
)

// A row is something to measure.
type row struct {
	name string
	run  func(article string) int // returns how many things it found
	what string                   // which things
}

// A result is what was measured of a row.
type result struct {
	row
	perByte float64 // nanoseconds
	allocs  float64 // of one article
	bytes   float64 // allocated for a byte of text
	found   int     // in all articles
}

// measure runs the rows in turn, again and again, until each has run for least. What else the machine does then disturbs all of them
// alike; the fastest pass of each counts, by the clock of now.
func measure(rows []row, articles []string, least time.Duration) []result {
	all := make([]result, len(rows))
	for i, r := range rows {
		all[i] = result{row: r, found: pass(r, articles)}
		all[i].allocs, all[i].bytes = memory(r, articles)
	}
	const rounds = 10
	best := make([]time.Duration, len(rows))
	for range rounds {
		for i, r := range rows {
			for begin := now(); now()-begin < least/rounds || best[i] == 0; {
				t := now()
				pass(r, articles)
				if d := now() - t; d > 0 && (best[i] == 0 || d < best[i]) {
					best[i] = d
				}
			}
		}
	}
	for i := range all {
		all[i].perByte = float64(best[i].Nanoseconds()) / float64(size(articles))
	}
	return all
}

// pass runs a row on all articles.
func pass(r row, articles []string) int {
	found := 0
	for _, a := range articles {
		found += r.run(a)
	}
	return found
}

// memory returns how many allocations a row makes for an article, and how many bytes it allocates for a byte of text.
func memory(r row, articles []string) (allocs, bytes float64) {
	const passes = 5
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range passes {
		pass(r, articles)
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / float64(passes*len(articles)),
		float64(after.TotalAlloc-before.TotalAlloc) / float64(passes*size(articles))
}

func size(articles []string) int {
	n := 0
	for _, a := range articles {
		n += len(a)
	}
	return n
}

// heap returns the bytes on the heap that are in use.
func heap() uint64 {
	runtime.GC()
	runtime.GC() // what the first has finalised
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
