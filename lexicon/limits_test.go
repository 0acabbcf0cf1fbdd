package lexicon

import (
	"errors"
	"flag"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var long = flag.Bool("long", false, "load hostile files of the largest size")

func times(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(f(i))
	}
	return b.String()
}

// hostile are files whose size grows with n, each of which makes something of the loading large, with how the first error, if any, begins.
var hostile = map[string]struct {
	file func(n int) string
	want string
}{
	"lists in lists":       {func(n int) string { return "sets:\n  " + strings.Repeat("[", 3*n) }, "a.yaml:2: not YAML: exceeded max depth"},
	"lists in block lists": {func(n int) string { return strings.Repeat("- ", 3*n) + "a" }, "a.yaml:1: not YAML: exceeded max depth"},
	"mappings in mappings": {func(n int) string { return strings.Repeat("{a: ", 3*n) }, "a.yaml:1: not YAML: exceeded max depth"},
	"keys in keys":         {func(n int) string { return strings.Repeat("? ", 3*n) + "a" }, "a.yaml:1: not YAML: exceeded max depth"},
	"aliases of aliases": {func(int) string {
		return "sets: &a0 [كرة]\n" + times(60, func(i int) string { return fmt.Sprintf("k%d: &a%d [*a%d, *a%d]\n", i, i+1, i, i) })
	}, "a.yaml:1:1"},
	"aliases of aliases in place": {func(int) string {
		nouns := times(60, func(i int) string { return fmt.Sprintf(" - {set: a%d, nouns: &a%d [*a%d, *a%d]}\n", i, i+1, i, i) })
		return "sets:\n - {set: x, nouns: &a0 [كرة, طابة]}\n" + nouns
	}, "a.yaml:2:"},
	"an alias of many": {func(n int) string {
		return "sets: [{set: &a كرة, nouns: [" + strings.Repeat("*a,", min(n, 90_000)) + "]}]"
	}, ""},
	"anchors": {func(n int) string {
		return "sets: [{set: x, nouns: [" + times(n, func(i int) string { return fmt.Sprintf("&a%d كرة,", i) }) + "]}]"
	}, ""},
	"unknown keys": {func(n int) string { return times(3*n, func(i int) string { return fmt.Sprintf("k%d: 1\n", i) }) }, "a.yaml:1:1: k0: unknown key k0"},
	"one key":      {func(n int) string { return strings.Repeat("sets: []\n", 3*n) }, "a.yaml:2:1: sets: the key stands in line 1 already"},
	"a long key":   {func(n int) string { return "? " + strings.Repeat("k", 50*n) + "\n: 1" }, "a.yaml:1:3: a key of "},
	"a long value": {func(n int) string { return "sets: [{set: x, nouns: [" + strings.Repeat("كرة ", 20*n) + "]}]" }, "a.yaml:1:25: sets[0].nouns[0]: a value of "},
	"a long value, many lines": {func(n int) string {
		return "sets:\n - set: x\n   nouns: |\n" + strings.Repeat("     كرة\n", 10*n)
	}, "a.yaml:3:11: sets[0].nouns[0]: a value of "},
	"directives": {func(n int) string { return times(n, func(i int) string { return fmt.Sprintf("%%TAG !a%d! x\n", i) }) }, "a.yaml:1:1: a directive"},
	"documents":  {func(n int) string { return "sets: []\n" + strings.Repeat("---\nsets: []\n", n) }, "a.yaml:2:1: a second document"},
	"comments":   {func(n int) string { return strings.Repeat("# x\n", 10*n) + "x: 1" }, "a.yaml:"},
	"faults":     {func(n int) string { return "sets: [{set: x, nouns: [" + strings.Repeat("a,", 3*n) + "]}]" }, "a.yaml:1:25: sets[0].nouns[0]: a: it has the character"},
	"one name": {func(n int) string {
		return "places: [" + times(n, func(i int) string { return fmt.Sprintf("{id: a%d, name: كرة},", i) }) + "]"
	}, ""},
	"one variant": {func(n int) string {
		return "places: [{id: x, name: كرة, variants: [" + strings.Repeat("كرة,", n) + "]}]"
	}, ""},
	"sets not there": {func(n int) string {
		return "sets: [" + times(n, func(i int) string { return fmt.Sprintf("{set: a%d, nouns: [كرة, \"@b%d\"]},", i, i) }) + "]"
	}, "a.yaml:1:31: sets[0].nouns[1]: there is no set or unit @b0"},
	"sets in sets": {func(n int) string {
		return "sets: [" + times(n, func(i int) string { return fmt.Sprintf("{set: a%d, nouns: [كرة, \"@a%d\"]},", i, i+1) }) + fmt.Sprintf("{set: a%d, nouns: [كرة]}]", n)
	}, "a.yaml:1:"},
	"sets twice in sets": {func(int) string {
		return "sets: [" + times(60, func(i int) string { return fmt.Sprintf("{set: a%d, nouns: [\"@a%d\", \"@a%d\"]},", i, i+1, i+1) }) + "{set: a60, nouns: [كرة]}]"
	}, ""},
}

// TestHostileFiles holds that what loading a file takes grows no faster than the file, that at most so many faults are told, and that each has its line.
func TestHostileFiles(t *testing.T) {
	const perByte, otherwise = 1000, 64 << 20 // bytes allocated
	n := 4_000
	switch {
	case *long:
		n = 200_000
	case testing.Short():
		n = 3_400 // deep enough
	}
	for name, c := range hostile {
		t.Run(name, func(t *testing.T) {
			text := c.file(n)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			l, err := Load(layerOf(text))
			runtime.ReadMemStats(&after)
			assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(perByte*len(text)+otherwise), "bytes allocated for a file of %d bytes", len(text))
			if c.want == "" {
				require.NoError(t, err)
				assert.LessOrEqual(t, len(l.Warnings()), maxFaults)
				return
			}
			var list ErrorList
			require.True(t, errors.As(err, &list), "%v", err)
			assert.LessOrEqual(t, len(list), 2*maxFaults+1)
			assert.Truef(t, strings.HasPrefix(list[0].Error(), c.want), "%.300s", list[0])
			for _, e := range list {
				assert.Positive(t, e.Line, "%.300s", e)
				assert.Less(t, len(e.Error()), 1000)
			}
		})
	}
}

func TestTooManyFaults(t *testing.T) {
	_, err := Load(layerOf(strings.Repeat("\n\nx: 1", maxFaults)))
	var list ErrorList
	require.ErrorAs(t, err, &list)
	assert.Len(t, list, maxFaults)
	_, err = Load(layerOf(strings.Repeat("\n\nx: 1", 2*maxFaults)))
	require.ErrorAs(t, err, &list)
	require.Len(t, list, maxFaults+1)
	assert.Equal(t, fmt.Sprintf("a.yaml:%d:1: more than 1000 faults; mend the others first", 2*maxFaults+3), list[maxFaults].Error())
}

func TestFilesTooLarge(t *testing.T) {
	_, err := Load(layerOf("sets: [" + strings.Repeat(",", maxValues) + "]"))
	assert.ErrorContains(t, err, "a.yaml: the file may have 5000002 values, at most 5000000 are read; split it")
	var d decoder
	assert.False(t, d.fits("a.yaml", make([]byte, maxFile+1)))
	assert.EqualError(t, d.errs, "a.yaml: the file is larger than 128 MB; split it")
}

// What YAML cannot hold is told with its place.
func TestUnreadable(t *testing.T) {
	for text, want := range map[string]string{
		"sets: []\n# كرة \xff":    "a.yaml:2:7: the file is not UTF-8; save it as UTF-8",
		"sets: []\n# كرة \x00":    "a.yaml:2:7: an invisible character, U+0000; take it out",
		"sets: []\n\u0085\u0090":  "a.yaml:2:2: an invisible character, U+0090; take it out",
		"sets: []\n\n%YAML 1.2\n": "a.yaml:3:1: a directive of YAML; leave it out",
	} {
		_, err := Load(layerOf(text))
		assert.EqualError(t, err, want)
	}
}
