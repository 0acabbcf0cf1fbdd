package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
)

// A result is what a command line did.
type result struct {
	code           int
	stdout, stderr string
}

// khabar runs a command line in this process.
func runKhabar(t testing.TB, stdin string, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	e := &env{t.Context(), strings.NewReader(stdin), &out, &errs, func(string) string { return "" }}
	code := run(e, args)
	return result{code, out.String(), errs.String()}
}

// archive returns n documents as JSON lines. Every 50th is bad.
func archive(n int) string {
	var b strings.Builder
	for i := range n {
		if i%50 == 49 {
			fmt.Fprintf(&b, `{"id": "%d", "text": `+"\n", i)
			continue
		}
		fmt.Fprintf(&b, `{"id": "%d", "text": "أسقطت الدفاعات الجوية الروسية %d طائرة مسيرة أوكرانية. وأدانت مصر القرار."}`+"\n", i, i+3)
	}
	return b.String()
}

func save(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	return path
}

func read(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// TestJobsKeepTheOrder holds that any number of workers writes the same.
func TestJobsKeepTheOrder(t *testing.T) {
	in := archive(200)
	for _, format := range []string{"jsonl", "csv", "conll", "brat", "html", "text", "json"} {
		want := runKhabar(t, in, "extract", "--format", format, "-j", "1")
		assert.Equal(t, 4, strings.Count(want.stderr, "\n"))
		assert.Equal(t, exitError, want.code)
		for _, jobs := range []string{"2", "7", "64"} {
			assert.Equal(t, want, runKhabar(t, in, "extract", "--format", format, "-j", jobs), format+jobs)
		}
		if format == "jsonl" {
			assert.Equal(t, 196, strings.Count(want.stdout, "\n"))
		}
	}
}

// TestResumeAnywhere holds that an output that was cut off at any byte is completed to what it would have been.
func TestResumeAnywhere(t *testing.T) {
	in := save(t, "in.jsonl", archive(60))
	out := filepath.Join(t.TempDir(), "out.jsonl")
	args := []string{"extract", "--format", "jsonl", "-o", out, "--resume", in}
	runKhabar(t, "", args...)
	want := read(t, out)
	require.Equal(t, 59, strings.Count(want, "\n"))
	for cut := 0; cut <= len(want); cut += 997 {
		require.NoError(t, os.WriteFile(out, []byte(want[:cut]), 0o644))
		runKhabar(t, "", args...)
		require.Equal(t, want, read(t, out), "cut at %d", cut)
	}
}

// TestInterrupted breaks a run off twice, once politely and once not, and holds that each left whole lines only and that the third
// run ends what they began.
func TestInterrupted(t *testing.T) {
	in := save(t, "in.jsonl", archive(4000))
	dir := t.TempDir()
	whole, out := filepath.Join(dir, "whole.jsonl"), filepath.Join(dir, "out.jsonl")
	runKhabar(t, "", "extract", "--format", "jsonl", "-o", whole, in)
	want := read(t, whole)

	for n, signal := range []os.Signal{os.Interrupt, syscall.SIGKILL} {
		cmd := exec.Command(os.Args[0], "extract", "--format", "jsonl", "-o", out, "--resume", in)
		cmd.Env = append(os.Environ(), "KHABAR_MAIN=1")
		require.NoError(t, cmd.Start())
		for sizeOf(out) <= int64(len(want)*(n+1)/5) && cmd.ProcessState == nil {
			time.Sleep(time.Millisecond)
		}
		require.NoError(t, cmd.Process.Signal(signal))
		err := cmd.Wait()
		got := read(t, out)
		assert.True(t, strings.HasPrefix(want, got))
		if signal == os.Interrupt {
			var code *exec.ExitError
			require.ErrorAs(t, err, &code)
			assert.Equal(t, exitInterrupted, code.ExitCode())
			assert.True(t, strings.HasSuffix(got, "\n"), "a whole line is last")
			assert.Less(t, len(got), len(want), "it was broken off")
		}
	}
	runKhabar(t, "", "extract", "--format", "jsonl", "-o", out, "--resume", in)
	assert.Equal(t, want, read(t, out))
}

func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// TestConstantMemory holds that an archive takes no more memory than its texts at hand, by streaming one that is made as it
// is read.
func TestConstantMemory(t *testing.T) {
	documents := 20000
	if testing.Short() {
		documents = 3000
	}
	in := &endless{block: archive(49), blocks: documents / 49}
	var most uint64
	writes := 0
	out := writerFunc(func(p []byte) (int, error) {
		if writes++; writes%256 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
		return len(p), nil
	})
	e := &env{t.Context(), in, out, io.Discard, func(string) string { return "" }}
	require.Equal(t, exitOK, run(e, []string{"extract", "--format", "jsonl"}))
	assert.Positive(t, most)
	assert.Less(t, most, uint64(96<<20))
}

// An endless yields a block again and again.
type endless struct {
	block        string
	at           int
	blocks, read int
}

func (r *endless) Read(p []byte) (int, error) {
	if r.read == r.blocks {
		return 0, io.EOF
	}
	n := copy(p, r.block[r.at:])
	if r.at += n; r.at == len(r.block) {
		r.at = 0
		r.read++
	}
	return n, nil
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// TestFullDisk holds that a failure to write ends the run with a message, and that no worker hangs.
func TestFullDisk(t *testing.T) {
	var errs bytes.Buffer
	out := writerFunc(func([]byte) (int, error) { return 0, errors.New("disk full") })
	e := &env{t.Context(), strings.NewReader(archive(500)), out, &errs, os.Getenv}
	assert.Equal(t, exitError, run(e, []string{"extract", "--format", "jsonl"}))
	assert.Contains(t, errs.String(), "writing standard output: disk full")
	text := save(t, "a.txt", "أدانت مصر القرار.")
	for _, args := range [][]string{{"extract", text}, {"explain", text}, {"unknown", text}, {"report", "-o", "-", text}, {"lexicon", "stats"}, {"lexicon", "forms", "أدان"},
		{"diff", "--lexicon", "../../examples/lexicon/zarqan", text}, {"eval", "--run", "testdata/score/gold.jsonl"}, {"man"}, {"version"}} {
		errs.Reset()
		assert.Equal(t, exitError, run(e, args), args)
		assert.Equal(t, 1, strings.Count(errs.String(), "disk full"), args)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var out bytes.Buffer
	w := writerFunc(func(p []byte) (int, error) { cancel(); return out.Write(p) })
	e := &env{ctx, strings.NewReader(archive(500)), w, io.Discard, os.Getenv}
	assert.Equal(t, exitInterrupted, run(e, []string{"extract", "--format", "jsonl"}))
	assert.True(t, strings.HasSuffix(out.String(), "}\n"))
	assert.Less(t, strings.Count(out.String(), "\n"), 400)
}

// TestConveyor holds the order of what is finished, that passed items are not worked on, and that stopping early stops all.
func TestConveyor(t *testing.T) {
	items := func(n int) iter.Seq[source.Item] {
		return func(yield func(source.Item) bool) {
			for i := range n {
				if !yield(source.Item{ID: fmt.Sprint(i)}) {
					return
				}
			}
		}
	}
	c := conveyor[string]{workers: 5, work: func(i source.Item) string {
		if len(i.ID)%2 == 0 {
			time.Sleep(100 * time.Microsecond)
		}
		return "read " + i.ID
	}, pass: func(i source.Item) (string, bool) { return "passed " + i.ID, i.ID < "2" }}
	var made []string
	for s := range c.run(items(200)) {
		made = append(made, s)
	}
	var want []string
	for i := range items(200) {
		how := "read "
		if i.ID < "2" {
			how = "passed "
		}
		want = append(want, how+i.ID)
	}
	assert.Equal(t, want, made)
	before := runtime.NumGoroutine()
	for range 20 {
		for range c.run(items(1000)) {
			break
		}
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), before)
}

// TestFolderNames holds that no two documents share a file and that none leads out of the folder.
func TestFolderNames(t *testing.T) {
	f, err := newFolder(filepath.Join(t.TempDir(), "out"), &input{reader: new(source.Reader)})
	require.NoError(t, err)
	var names []string
	for _, id := range []string{"a.txt", "a.html", "../../etc/passwd", "", "/", "..", strings.Repeat("م", 500), "أ\nب", "c.d"} {
		require.NoError(t, f.document(source.Document{ID: id, Text: "x"}, nil))
		names = append(names, f.name(id))
	}
	entries, err := os.ReadDir(f.root)
	require.NoError(t, err)
	assert.Len(t, entries, 2*len(names))
	slices.Sort(names)
	assert.Len(t, slices.Compact(names), len(names))
}

func TestColours(t *testing.T) {
	assert.Contains(t, runKhabar(t, "أدانت مصر القرار.", "extract", "--color", "always").stdout, "\x1b[1m")
	assert.NotContains(t, runKhabar(t, "أدانت مصر القرار.", "extract").stdout, "\x1b", "no terminal")
}
