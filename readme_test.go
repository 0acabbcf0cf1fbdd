package khabar_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A block is a piece of the README that is set as code.
type block struct{ language, text string }

// readmeBlocks returns the fenced blocks of the README and its indented command lines, in order.
func readmeBlocks(t *testing.T) []block {
	t.Helper()
	source, err := os.ReadFile("README.md")
	require.NoError(t, err)
	var out []block
	fence := regexp.MustCompile("(?m)^```(\\w+)\n((?s:.*?))^```$|^    (?:\\$ )?([a-z][^\n]*)$")
	for _, m := range fence.FindAllStringSubmatch(string(source), -1) {
		if m[3] != "" {
			out = append(out, block{"sh", m[3]})
		} else {
			out = append(out, block{m[1], m[2]})
		}
	}
	return out
}

// TestReadme runs every command and program of the README in order. A program runs beside the YAML that came before it; a block of text
// is what the command or program before it prints. With -update, the texts are written anew.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	dir, err := os.MkdirTemp("testdata", "readme-")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	var printed string
	for _, b := range readmeBlocks(t) {
		switch b.language {
		case "sh":
			printed = runCommand(t, b.text)
		case "yaml":
			file := filepath.Join(dir, strings.TrimSpace(strings.TrimPrefix(strings.SplitN(b.text, "\n", 2)[0], "#")))
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
			require.NoError(t, os.WriteFile(file, []byte(b.text), 0o644))
		case "go":
			printed = runProgram(t, dir, b.text)
		case "text":
			if *update {
				replaceInReadme(t, b.text, printed)
			} else {
				assert.Equal(t, b.text, printed)
			}
		default:
			t.Errorf("the README has a block in %q, which no test runs", b.language)
		}
	}
}

func runCommand(t *testing.T, line string) string {
	t.Helper()
	switch {
	case line == "go test ./...":
		return "" // this is it
	case strings.HasPrefix(line, "go get "):
		return "" // needs a published version
	}
	return output(t, exec.Command("sh", "-c", line))
}

func runProgram(t *testing.T, dir, program string) string {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(program), 0o644))
	cmd := exec.Command("go", "run", "main.go")
	cmd.Dir = dir
	return output(t, cmd)
}

func output(t *testing.T, cmd *exec.Cmd) string {
	t.Helper()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "%v\n%s", cmd.Args, stderr.String())
	return string(out)
}

// replaceInReadme puts what was printed into the first block of text that holds old.
func replaceInReadme(t *testing.T, old, printed string) {
	t.Helper()
	source, err := os.ReadFile("README.md")
	require.NoError(t, err)
	fresh := bytes.Replace(source, []byte("```text\n"+old+"```\n"), []byte("```text\n"+printed+"```\n"), 1)
	require.NoError(t, os.WriteFile("README.md", fresh, 0o644))
}
