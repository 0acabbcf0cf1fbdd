package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
)

// A progress shows on a terminal how much is read. It is safe for concurrent use; the nil progress shows nothing.
type progress struct {
	bar       *progressbar.ProgressBar
	documents atomic.Int64
}

// newProgress returns a bar on standard error, or nil where that is no terminal.
func newProgress(e *env, size func() int64) *progress {
	if !terminal(e.stderr) {
		return nil
	}
	return &progress{bar: progressbar.NewOptions64(size(),
		progressbar.OptionSetWriter(e.stderr),
		progressbar.OptionShowBytes(true),
		progressbar.OptionShowTotalBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionShowElapsedTimeOnFinish(),
		progressbar.OptionFullWidth(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionUseANSICodes(true),
	)}
}

func (p *progress) add(bytes int) {
	if p != nil {
		_ = p.bar.Add(bytes)
	}
}

func (p *progress) document() {
	if p != nil {
		p.bar.Describe(fmt.Sprint(p.documents.Add(1), " texts"))
	}
}

// clear makes room for a message.
func (p *progress) clear() {
	if p != nil {
		_ = p.bar.Clear()
	}
}

func (p *progress) done() {
	if p != nil {
		_ = p.bar.Finish()
	}
}
