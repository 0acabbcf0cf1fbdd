package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// within fails the test if f takes longer than a person would wait.
func within(t *testing.T, what string, f func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal(what + " takes too long")
	}
}

// TestLineByLine holds that extract works as a step of a pipe: each line that a slow writer sends is answered before the next is
// sent, whatever the form and without being told what the input is.
func TestLineByLine(t *testing.T) {
	for _, args := range [][]string{{"--format", "jsonl"}, {"--format", "jsonl", "--input", "jsonl", "-j", "4"}, {"--format", "csv"}, {"--format", "text"}} {
		in, send := io.Pipe()
		receive, out, err := os.Pipe()
		require.NoError(t, err)
		e := &env{t.Context(), in, out, io.Discard, func(string) string { return "" }}
		ended := make(chan int, 1)
		go func() {
			ended <- run(e, append([]string{"extract"}, args...))
			out.Close()
		}()
		answers := bufio.NewScanner(receive)
		for i := range 20 {
			within(t, fmt.Sprint(args), func() {
				_, err := fmt.Fprintf(send, `{"id": "n%d", "text": "أدانت مصر القرار."}`+"\n", i)
				assert.NoError(t, err)
				for answers.Scan() && !strings.Contains(answers.Text(), fmt.Sprintf("n%d", i)) {
				}
				assert.NoError(t, answers.Err())
			})
		}
		go io.Copy(io.Discard, receive)
		require.NoError(t, send.Close())
		within(t, "the end", func() { assert.Equal(t, exitOK, <-ended) })
	}
}

// TestInterruptedWhileNothingComes holds that the user can break off while a pipe or a terminal is silent.
func TestInterruptedWhileNothingComes(t *testing.T) {
	for _, args := range [][]string{{"extract"}, {"extract", "--input", "text", "-"}, {"unknown"}, {"report", "-o", "-"}, {"explain"}} {
		silent, _ := io.Pipe()
		ctx, cancel := context.WithCancel(t.Context())
		e := &env{ctx, silent, io.Discard, io.Discard, func(string) string { return "" }}
		ended := make(chan int, 1)
		go func() { ended <- run(e, args) }()
		time.Sleep(10 * time.Millisecond)
		cancel()
		within(t, fmt.Sprint(args), func() { assert.Equal(t, exitInterrupted, <-ended, args) })
	}
}

// TestReaderGoesAway holds that the program ends, and says nothing, when what it is piped into has read enough.
func TestReaderGoesAway(t *testing.T) {
	cmd := exec.Command(os.Args[0], "extract", "--format", "jsonl")
	cmd.Env = append(os.Environ(), "KHABAR_MAIN=1")
	cmd.Stdin = &endless{block: archive(49), blocks: 1 << 30}
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	require.NoError(t, out.Close())
	within(t, "the end", func() { _ = cmd.Wait() })
	assert.Empty(t, errs.String())
}

// TestOutputAmongTheTexts holds that no text is overwritten by what is found in it, and that a folder's texts are those that were there.
func TestOutputAmongTheTexts(t *testing.T) {
	dir := t.TempDir()
	news := filepath.Join(dir, "news.jsonl")
	line := `{"id": "1", "text": "أدانت مصر القرار."}` + "\n"
	require.NoError(t, os.WriteFile(news, []byte(line), 0o644))
	for _, args := range [][]string{{"extract", "-o", news, news}, {"extract", "--format", "jsonl", "--resume", "-o", news, news}, {"report", "-o", news, news},
		{"extract", "--format", "brat", "-o", dir, dir}} {
		got := runKhabar(t, "", args...)
		assert.Equal(t, exitUsage, got.code, args)
		assert.Contains(t, got.stderr, "is one of the texts", args)
	}
	assert.Equal(t, line, read(t, news))

	out, page := filepath.Join(dir, "found.jsonl"), filepath.Join(dir, "page.html")
	for range 2 {
		got := runKhabar(t, "", "extract", "--format", "jsonl", "--with-text", "-o", out, dir)
		assert.Equal(t, exitOK, got.code, got.stderr)
		assert.Equal(t, 1, strings.Count(read(t, out), "\n"))
	}
	require.NoError(t, os.Remove(out))
	for range 2 {
		got := runKhabar(t, "", "report", "-o", page, dir)
		assert.Equal(t, exitOK, got.code, got.stderr)
		assert.Equal(t, 1, strings.Count(read(t, page), `class="text"`))
	}
}

// TestResumeInConstantMemory holds that passing over a large output takes no more memory than writing it did.
func TestResumeInConstantMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads an archive twice")
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	require.NoError(t, os.WriteFile(in, []byte(strings.Repeat(archive(49), 500)), 0o644))
	require.Equal(t, exitOK, runKhabar(t, "", "extract", "--format", "jsonl", "-o", out, in).code)
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		peak := uint64(0)
		for {
			select {
			case <-stop:
				most <- peak
				return
			case <-time.After(5 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapAlloc)
			}
		}
	}()
	require.Equal(t, exitOK, runKhabar(t, "", "extract", "--format", "jsonl", "--resume", "-o", out, in).code)
	close(stop)
	assert.Less(t, <-most, uint64(64<<20))
}

// TestInterruptedComparisons holds that scoring and comparing can be broken off, too.
func TestInterruptedComparisons(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	e := &env{ctx, strings.NewReader(""), io.Discard, io.Discard, func(string) string { return "" }}
	gold, found := "testdata/score/gold.jsonl", "testdata/score/found.jsonl"
	for _, args := range [][]string{{"eval", gold, found}, {"eval", "--run", gold}, {"diff", found, found}} {
		assert.Equal(t, exitInterrupted, run(e, args), args)
	}
}
