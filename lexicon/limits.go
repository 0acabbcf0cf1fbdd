package lexicon

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// What a lexicon may hold. The limits are far beyond what a linguist writes, and keep a file that was made to do harm from filling
// the memory: a value takes a few hundred bytes of it, and a word is inflected to dozens of forms.
const (
	maxFile   = 128 << 20 // bytes
	maxValues = 5_000_000 // of a file, at most: see values
	maxText   = 10_000    // bytes of one value
	maxKey    = 200       // bytes of a key
	maxCopied = 100_000   // values of a file that stand in place of aliases, so that aliases of aliases stay small
	maxFaults = 1_000     // of all files that are reported, and as many warnings
)

// readLimited reads a file of a layer up to its limit.
func readLimited(layer fs.FS, name string) ([]byte, error) {
	f, err := layer.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile+1))
}

// fits reports whether the text of a file can be read as YAML, and says where it cannot.
func (d *decoder) fits(name string, text []byte) bool {
	if len(text) > maxFile {
		d.fail(&spot{file: name}, "split it", "the file is larger than %d MB", maxFile>>20)
		return false
	}
	if n := values(text); n > maxValues {
		d.fail(&spot{file: name}, "split it", "the file may have %d values, at most %d are read", n, maxValues)
		return false
	}
	fault := func(i int, msg, fix string) bool {
		at := placeOf(text, i)
		at.file = name
		d.fail(at, fix, "%s", msg)
		return false
	}
	if i := directive(text); i >= 0 {
		return fault(i, "a directive of YAML", "leave it out")
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if msg, fix := unreadable(r, size); msg != "" {
			return fault(i, msg, fix)
		}
		i += size
	}
	return true
}

// values returns how many values a text may hold: each has one of these before or after it.
func values(text []byte) int {
	n := 0
	for _, b := range text {
		if strings.IndexByte("\n,:[{-?", b) >= 0 {
			n++
		}
	}
	return n
}

// directive returns where a line begins with %, -1 if none does. The YAML reader takes a time for each directive that grows with those before it.
func directive(text []byte) int {
	if bytes.HasPrefix(text, []byte("%")) {
		return 0
	}
	if i := bytes.Index(text, []byte("\n%")); i >= 0 {
		return i + 1
	}
	return -1
}

// unreadable returns what is wrong with a character that YAML cannot hold.
func unreadable(r rune, size int) (msg, fix string) {
	switch {
	case r == utf8.RuneError && size == 1:
		return "the file is not UTF-8", "save it as UTF-8"
	case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0x7F, r > 0x7F && r < 0xA0 && r != 0x85, r == 0xFFFE, r == 0xFFFF:
		return fmt.Sprintf("an invisible character, %U", r), "take it out"
	}
	return "", ""
}

// placeOf returns the line and column of a byte.
func placeOf(text []byte, i int) *spot {
	line := bytes.LastIndexByte(text[:i], '\n') + 1
	return &spot{line: 1 + bytes.Count(text[:i], []byte{'\n'}), column: 1 + utf8.RuneCount(text[line:i])}
}
