package khabarbeam

import (
	"bufio"
	"context"
	"fmt"
	"hash/fnv"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[[]byte, int, []byte](&shardFn{})
	register.Function1x2(emptyShard)
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&writeFn{})
	register.Iter1[[]byte]()
}

// Write writes what Extract found to the files OUTPUT-00000-of-00001.jsonl, as many as there are shards.
func (p *Pipeline) Write(s beam.Scope, output string, found beam.PCollection) {
	writeShards(s, p.write.to(output, string(p.extract.Format)), found)
}

// writeShards writes lines to as many files as w has shards, also where a file has no line: a file of an earlier run never
// stays among those of a later one.
func writeShards(s beam.Scope, w *writeFn, lines beam.PCollection) {
	s = s.Scope("khabar.Write")
	shards := make([]int, w.Shards)
	for i := range shards {
		shards[i] = i
	}
	empty := beam.ParDo(s, emptyShard, beam.CreateList(s, shards))
	full := beam.ParDo(s, &shardFn{w.Shards}, lines)
	beam.ParDo0(s, w, beam.GroupByKey(s, beam.Flatten(s, empty, full)))
}

func emptyShard(shard int) (int, []byte) { return shard, nil }

// A shardFn deals lines out. A line that is read again after a failure goes where it went before.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(line []byte) (int, []byte) {
	h := fnv.New32a()
	h.Write(line)
	return int(h.Sum32() % uint32(f.Shards)), line
}

// A writeFn writes the lines of a shard.
type writeFn struct {
	Prefix, Suffix string // of the files' names
	Head           string // stands before the lines of each file
	Shards         int
}

// to returns a writeFn of the same form for files of that name.
func (f writeFn) to(output, extension string) *writeFn {
	f.Prefix, f.Suffix = output, fmt.Sprintf("-of-%05d.%s", f.Shards, extension)
	return &f
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*[]byte) bool) error {
	name := fmt.Sprintf("%s-%05d%s", f.Prefix, shard, f.Suffix)
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer files.Close()
	file, err := files.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	err = f.write(file, lines)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

func (f *writeFn) write(file io.Writer, lines func(*[]byte) bool) error {
	out := bufio.NewWriterSize(file, 1<<20)
	out.WriteString(f.Head)
	var line []byte
	for lines(&line) {
		if len(line) > 0 { // is of a shard that may be empty
			out.Write(line)
			out.WriteByte('\n')
		}
	}
	return out.Flush()
}
