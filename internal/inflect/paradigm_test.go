package inflect

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The tables in testdata were written after W. Wright, A Grammar of the Arabic Language, 3rd edition (1896),
// vol. I: part second, "The verb", and the paradigms of the verb at its end; part second, "The noun", for
// gender, number, declension and the relative adjective; vol. II, part third, for agreement. The words are
// those of news. Each section of a table names the sections of the grammar.

// A paradigm is one case of a table: a line that says what is inflected, and the rows of its forms.
type paradigm struct {
	given string
	rows  map[string]string
}

// readParadigms reads a table. Its sections begin with ##, its cases at the margin; their rows are
// indented, a name and after at least two blanks the forms.
func readParadigms(t *testing.T, file string) []paradigm {
	text, err := os.ReadFile("testdata/" + file)
	require.NoError(t, err)
	var all []paradigm
	for _, line := range strings.Split(string(text), "\n") {
		switch {
		case line == "", strings.HasPrefix(line, "##"):
		case strings.HasPrefix(line, "  "):
			name, forms, ok := strings.Cut(strings.TrimSpace(line), "  ")
			require.True(t, ok, line)
			all[len(all)-1].rows[name] = strings.TrimSpace(forms)
		default:
			all = append(all, paradigm{line, make(map[string]string)})
		}
	}
	require.NotEmpty(t, all)
	return all
}

// A row is the name of a row, and the features under mask of its forms.
type row struct {
	name      string
	mask, set Feature
}

// rowsOf sorts forms into rows, joined by sep.
func rowsOf(forms []Form, rows []row, sep string) map[string]string {
	all := make(map[string]string)
	for _, r := range rows {
		var texts []string
		for _, f := range forms {
			if f.Features&r.mask == r.set {
				texts = append(texts, f.Text)
			}
		}
		if len(texts) > 0 {
			all[r.name] = strings.Join(texts, sep)
		}
	}
	return all
}
