package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/khabar-nlp/khabar"
)

const (
	soakers   = 2       // goroutines that share an Extractor
	longest   = 1 << 20 // bytes of a text
	allowance = 1 << 20 // bytes by which the heap may exceed that of the first rounds: what the runtime keeps for itself varies
)

// soak reads texts of all lengths for a time, in rounds, and says after each what is on the heap when nobody reads. It fails if that
// grows after the first rounds, if a goroutine is left, or if an article is ever read otherwise than at first.
func soak(out io.Writer, articles []string, total, round time.Duration) error {
	x, err := khabar.New()
	if err != nil {
		return err
	}
	want, err := json.Marshal(x.Extract(articles[0]))
	if err != nil {
		return err
	}
	s := soaker{x: x, all: strings.Join(articles, "\n\n")}
	goroutines := runtime.NumGoroutine()
	rounds := max(2, int(total/round))
	warm := max(1, min(5, rounds/2))
	fmt.Fprintf(out, "%d rounds of %v, %d goroutines on %d processors\n%6s %10s %12s %10s %12s %11s\n", rounds, round, soakers, runtime.GOMAXPROCS(0),
		"round", "texts", "MB read", "heap, MB", "of OS, MB", "goroutines")
	var heaps []uint64
	for n := range rounds {
		s.round(uint64(n), round)
		used, left := heap(), runtime.NumGoroutine()
		heaps = append(heaps, used)
		fmt.Fprintf(out, "%6d %10d %12.1f %10.2f %12.1f %11d\n", n+1, s.texts.Load(), float64(s.bytes.Load())/1e6, float64(used)/1e6, float64(fromOS())/1e6, left)
		got, err := json.Marshal(x.Extract(articles[0]))
		switch {
		case err != nil:
			return err
		case string(got) != string(want):
			return errors.New("an article was read otherwise than at first")
		case left > goroutines:
			return fmt.Errorf("%d goroutines instead of %d", left, goroutines)
		case grew(heaps, warm):
			return errors.New("the heap grew")
		}
	}
	return nil
}

// grew reports whether the last of the heaps is larger than all of the first ones.
func grew(heaps []uint64, first int) bool {
	n := len(heaps)
	return n > first && heaps[n-1] > slices.Max(heaps[:first])+allowance
}

// A soaker reads what it cuts out of all.
type soaker struct {
	x     *khabar.Extractor
	all   string
	texts atomic.Int64
	bytes atomic.Int64
}

// round has the goroutines read for a time and waits for them.
func (s *soaker) round(number uint64, d time.Duration) {
	var all sync.WaitGroup
	for worker := range uint64(soakers) {
		all.Go(func() {
			chance := rand.New(rand.NewPCG(number, worker))
			for start := time.Now(); time.Since(start) < d; {
				text := s.text(chance)
				encoded(s.x.ExtractAt(text, time.Unix(chance.Int64N(2e9), 0)))
				s.texts.Add(1)
				s.bytes.Add(int64(len(text)))
			}
		})
	}
	all.Wait()
}

// text returns a piece of all of any length, each magnitude as likely as another. One in four has damaged bytes.
func (s *soaker) text(chance *rand.Rand) string {
	size := int(math.Pow(longest, chance.Float64()))
	var b strings.Builder
	for b.Len() < size {
		at := chance.IntN(len(s.all))
		b.WriteString(s.all[at:min(len(s.all), at+size-b.Len())])
	}
	text := b.String()
	if chance.IntN(4) > 0 {
		return text
	}
	damaged := []byte(text)
	for range 1 + len(damaged)/200 {
		damaged[chance.IntN(len(damaged))] = byte(chance.Uint32())
	}
	return string(damaged)
}

// fromOS returns the bytes that the program has of the operating system.
func fromOS() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys - m.HeapReleased
}
