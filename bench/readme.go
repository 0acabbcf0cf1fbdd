package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"
)

// machine says on what a report was measured, and when.
func machine() string {
	processor := "unknown processor"
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil { // Linux alone has it
		if _, rest, ok := strings.Cut(string(info), "model name"); ok {
			line, _, _ := strings.Cut(rest, "\n")
			processor = strings.TrimLeft(line, "\t :")
		}
	}
	return fmt.Sprintf("%s, %d cores, %s %s/%s, %s", processor, runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH, time.Now().Format(time.DateOnly))
}

// markdown writes the report as the README has it.
func (r *report) markdown(out io.Writer) {
	fmt.Fprintf(out, "Printed by `go run ./bench -readme` on %s; %d articles, %d KB; one goroutine, by its %s:\n\n", machine(), len(r.articles), size(r.articles)>>10, clock)
	fmt.Fprintln(out, "| from raw text to | MB/s | × decode loop | allocations an article | found |\n|---|--:|--:|--:|---|")
	for _, x := range r.rows {
		fmt.Fprintf(out, "| %s | %.1f | %.3f | %.0f | %d %s |\n", x.name, 1000/x.perByte, r.rows[0].perByte/x.perByte, x.allocs, x.found, x.what)
	}
	fmt.Fprintf(out, "\n%s.", r.start)
	for _, c := range r.cores[1:] {
		one := r.cores[0]
		fmt.Fprintf(out, " %d goroutines that share an Extractor read %.2f times what one reads, where the decode loop gains %.2f times on this machine; each byte takes %.2f times the %s.",
			c.goroutines, c.perSecond/one.perSecond, c.loop/one.loop, c.perByte/one.perByte, clock)
	}
	if len(r.scales) == 0 {
		return
	}
	fmt.Fprintln(out, "\n\n| names added | finder | MB/s | built in | heap | found |\n|--:|---|--:|--:|--:|---|")
	for _, s := range r.scales {
		for _, b := range s.built {
			x := s.rows[b.row]
			fmt.Fprintf(out, "| %d | %s | %.1f | %v | %.0f MB | %d %s |\n", s.names, b.who, 1000/x.perByte, b.in.Round(time.Millisecond), b.heap/1e6, x.found, x.what)
		}
	}
}
