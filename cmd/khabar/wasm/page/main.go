// Command page writes a page with Khabar inside: one file that reads articles in a browser, without a server or a network.
//
//	go run ./cmd/khabar/wasm/page -o khabar.html
package main

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/report"
)

//go:embed loader.js
var loader string

func main() {
	out := flag.String("o", "khabar.html", "page to write")
	lang := flag.String("lang", "ar", "language of the page: ar or en")
	flag.Parse()
	if err := write(*out, *lang); err != nil {
		fmt.Fprintln(os.Stderr, "page:", err)
		os.Exit(1)
	}
}

func write(out, lang string) error {
	program, err := build()
	if err != nil {
		return err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	support, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	page, err := assemble(lang, string(support), program)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(page), 0o644)
}

// build compiles the program for browsers.
func build() ([]byte, error) {
	dir, err := os.MkdirTemp("", "khabar")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "khabar.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "github.com/khabar-nlp/khabar/cmd/khabar/wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, said)
	}
	return os.ReadFile(file)
}

// assemble puts the program, packed, and what starts it into a page.
func assemble(lang, support string, program []byte) (string, error) {
	r, err := report.New(lang, report.Names{})
	if err != nil {
		return "", err
	}
	page, err := r.Blank(report.Alone, support, loader)
	if err != nil {
		return "", err
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := w.Write(program); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	data := `<script type="text/plain" id="program">` + base64.StdEncoding.EncodeToString(packed.Bytes()) + "</script>\n"
	return strings.Replace(page, "<script>", data+"<script>", 1), nil
}
