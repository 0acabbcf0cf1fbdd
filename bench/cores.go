package main

import (
	"math"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/lexicon"
)

// A speed is what some goroutines do together. Where other programs have the processors too, loop says what there was to gain, and perByte
// grows if the goroutines are in each other's way.
type speed struct {
	goroutines int
	perSecond  float64 // MB that Extract reads
	loop       float64 // MB that the decode loop reads, whose goroutines share nothing
	perByte    float64 // nanoseconds of Extract by the clock of now
}

// cores measures Extract by one goroutine and by twice as many, up to as many as there are processors.
func cores(lex *lexicon.Lexicon, articles []string, least time.Duration) ([]speed, error) {
	x, err := khabar.New(khabar.WithCompiled(lex))
	if err != nil {
		return nil, err
	}
	var all []speed
	for n := 1; n <= runtime.NumCPU(); n *= 2 {
		all = append(all, speed{goroutines: n, perByte: math.Inf(1)})
	}
	const rounds = 10 // in turn, so that what else the machine does disturbs all alike; the best of each counts
	for range rounds {
		for i := range all {
			s := &all[i]
			perSecond, perByte := together(func(a string) { x.Extract(a) }, s.goroutines, articles, least/rounds)
			loop, _ := together(func(a string) { decode(a) }, s.goroutines, articles, least/rounds)
			s.perSecond, s.loop, s.perByte = max(s.perSecond, perSecond), max(s.loop, loop), min(s.perByte, perByte)
		}
	}
	return all, nil
}

// together returns how many megabytes a second n goroutines read, and the time for a byte by the clock of now.
func together(read func(string), n int, articles []string, d time.Duration) (perSecond, perByte float64) {
	var bytes atomic.Int64
	var group sync.WaitGroup
	start, begin := time.Now(), now()
	for worker := range n {
		group.Go(func() {
			for i := worker; time.Since(start) < d; i++ {
				a := articles[i%len(articles)]
				read(a)
				bytes.Add(int64(len(a)))
			}
		})
	}
	group.Wait()
	return float64(bytes.Load()) / 1e6 / time.Since(start).Seconds(), float64((now() - begin).Nanoseconds()) / float64(bytes.Load())
}
