package khabar_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// published are the packages whose exported names are promises.
var published = []string{".", "normalize", "lexicon", "entity", "figure", "event"}

// TestAPI holds the exported names of all published packages against testdata/api.txt, so that growth is a decision.
func TestAPI(t *testing.T) {
	var b strings.Builder
	for _, dir := range published {
		writeAPI(t, &b, dir)
	}
	const file = "testdata/api.txt"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}

// TestRootIsSmall holds the promise of at most 25 names in the root package.
func TestRootIsSmall(t *testing.T) {
	p := packageDoc(t, ".")
	names := len(p.Types) + len(p.Funcs)
	for _, x := range p.Types {
		names += len(x.Funcs) + len(x.Methods)
	}
	assert.LessOrEqual(t, names, 25)
}

// TestAllIsDocumented holds that every exported name says what it is.
func TestAllIsDocumented(t *testing.T) {
	for _, dir := range published {
		p := packageDoc(t, dir)
		assert.NotEmpty(t, p.Doc, "package %s", dir)
		for _, f := range p.Funcs {
			assert.NotEmpty(t, f.Doc, "%s.%s", dir, f.Name)
		}
		for _, x := range p.Types {
			assert.NotEmpty(t, x.Doc, "%s.%s", dir, x.Name)
			for _, f := range append(x.Funcs, x.Methods...) {
				assert.NotEmpty(t, f.Doc, "%s.%s.%s", dir, x.Name, f.Name)
			}
		}
	}
}

func packageDoc(t *testing.T, dir string) *doc.Package {
	t.Helper()
	set := token.NewFileSet()
	var files []*ast.File
	sources, err := fs.Glob(os.DirFS(dir), "*.go")
	require.NoError(t, err)
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, dir+"/"+name, nil, parser.ParseComments)
		require.NoError(t, err)
		if f.Name.Name != "main" {
			files = append(files, f)
		}
	}
	p, err := doc.NewFromFiles(set, files, dir)
	require.NoError(t, err)
	return p
}

func writeAPI(t *testing.T, b *strings.Builder, dir string) {
	p := packageDoc(t, dir)
	b.WriteString("package " + p.Name + "\n")
	for _, list := range [][]*doc.Value{p.Consts, p.Vars} {
		for _, v := range list {
			b.WriteString("  " + v.Decl.Tok.String() + " " + strings.Join(v.Names, " ") + "\n")
		}
	}
	for _, f := range p.Funcs {
		b.WriteString("  " + signature(t, f) + "\n")
	}
	for _, x := range p.Types {
		b.WriteString("  type " + x.Name + "\n")
		for _, v := range x.Consts {
			b.WriteString("    const " + strings.Join(v.Names, " ") + "\n")
		}
		for _, f := range append(x.Funcs, x.Methods...) {
			b.WriteString("    " + signature(t, f) + "\n")
		}
	}
	b.WriteString("\n")
}

func signature(t *testing.T, f *doc.Func) string {
	var b strings.Builder
	decl := *f.Decl
	decl.Body, decl.Doc = nil, nil
	require.NoError(t, printer.Fprint(&b, token.NewFileSet(), &decl))
	return strings.Join(strings.Fields(b.String()), " ")
}
