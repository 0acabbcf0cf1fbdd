package main

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/net/html/charset"
)

func TestMain(m *testing.M) {
	if os.Getenv("KHABAR_MAIN") != "" { // a test runs the program
		main()
		return
	}
	testscript.Main(m, map[string]func(){"khabar": main})
}

// TestScripts runs the command lines of testdata/script and holds what they print.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"encode": encode,
			"status": status,
		},
	})
}

// encode writes a file anew in another encoding: encode windows-1256 FILE.
func encode(ts *testscript.TestScript, _ bool, args []string) {
	e, _ := charset.Lookup(args[0])
	if e == nil {
		ts.Fatalf("no encoding %q", args[0])
	}
	data, err := e.NewEncoder().Bytes([]byte(ts.ReadFile(args[1])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o644))
}

// status runs khabar and holds its exit code: status 2 extract none.txt.
func status(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("khabar", args[1:]...)
	got := "0"
	if err != nil {
		got = exitOf(err)
	}
	if got != args[0] {
		ts.Fatalf("khabar %v: exit %s, want %s", args[1:], got, args[0])
	}
}

func exitOf(err error) string {
	type coder interface{ ExitCode() int }
	if c, ok := err.(coder); ok {
		return string(rune('0' + c.ExitCode()))
	}
	return err.Error()
}

// TestColoursAreOff holds who may switch colours off, and that nothing but a terminal gets them unasked.
func TestColoursAreOff(t *testing.T) {
	for _, c := range []struct {
		when    string
		vars    map[string]string
		colours bool
	}{
		{"always", map[string]string{"NO_COLOR": "1"}, true},
		{"never", nil, false},
		{"auto", nil, false}, // a buffer is no terminal
		{"auto", map[string]string{"NO_COLOR": "1"}, false},
		{"auto", map[string]string{"TERM": "dumb"}, false},
	} {
		e := &env{getenv: func(name string) string { return c.vars[name] }}
		if got := e.colours(new(strings.Builder), c.when); got != c.colours {
			t.Errorf("%+v: colours %t", c, got)
		}
	}
}
