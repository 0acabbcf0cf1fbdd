package normalize

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A row of testdata/cases.jsonl.
type row struct {
	In   string
	Op   string
	Out  json.RawMessage
	Note string
}

// foldOf has the Fold of each op whose rows are about this package.
var foldOf = map[string]Fold{
	"alef":               Alef,
	"carrier":            Carriers,
	"digits":             Numerals,
	"invisible":          Controls,
	"key":                SearchKey,
	"maqsura":            Maqsura,
	"marks":              Marks,
	"nfc":                Composition,
	"nfc_then_marks":     Composition | Marks,
	"persian":            Persian,
	"presentation":       Forms,
	"punct":              Punctuation | Signs,
	"space":              Spaces,
	"squeeze2_forbidden": Elongation,
	"squeeze3":           Elongation,
	"taa":                Marbuta,
	"tatweel":            Tatweel,
}

// skipped says of the other ops where their matter is tested, or why it is not.
var skipped = map[string]string{
	"clitic":                   "readings are weighed against the lexicon, in internal/section",
	"join_variant":             "both spellings are made when the lexicon is compiled",
	"nfkc":                     "shows what NFKC of a whole text would do, the reason why it is not used",
	"nisba":                    "inflection, in the lexicon",
	"no_taa_guard":             "weighed where names are matched, in entity",
	"peer:bleve.normalize_ar":  "a peer's output, to compare with",
	"peer:bleve.stemmer_ar":    "a peer's output, to compare with",
	"peer:snowballstem.arabic": "a peer's output, to compare with",
	"space_newline":            "a line break stays one; token.Gap says that it stands between two words",
	"variant_of":               "variants are listed in the lexicon",
}

// skippedRows are single rows with the reason.
var skippedRows = map[string]string{
	"الولايات  المتحدة": "two blanks stay two, so that folding goes by character; tokens do not see the difference",
}

func TestCases(t *testing.T) {
	count := 0
	for _, row := range rows(t) {
		fold, ok := foldOf[row.Op]
		switch {
		case row.Op == "offset":
			t.Run(row.In, func(t *testing.T) { checkOffset(t, row) })
		case ok && skippedRows[row.In] == "":
			var want string
			require.NoError(t, json.Unmarshal(row.Out, &want))
			assert.Equal(t, want, fold.String(row.In), "%s: %q, %s", row.Op, row.In, row.Note)
		default:
			assert.True(t, ok || skipped[row.Op] != "", "op %s is neither tested nor skipped with a reason", row.Op)
			continue
		}
		count++
	}
	assert.Equal(t, 106, count, "rows tested")
}

func rows(t *testing.T) (rows []row) {
	file, err := os.Open("testdata/cases.jsonl")
	require.NoError(t, err)
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var row row
		require.NoError(t, json.Unmarshal(lines.Bytes(), &row))
		rows = append(rows, row)
	}
	return rows
}

// checkOffset finds the mention of a row in the folded text and maps it back.
func checkOffset(t *testing.T, row row) {
	var want struct {
		Surface   string
		StartByte int `json:"start_byte"`
		EndByte   int `json:"end_byte"`
		StartRune int `json:"start_rune"`
		EndRune   int `json:"end_rune"`
	}
	require.NoError(t, json.Unmarshal(row.Out, &want))
	span := Span{want.StartByte, want.EndByte}
	require.Equal(t, want.Surface, span.Of(row.In))

	text := NewText(row.In)
	start, end := text.Folding(span)
	assert.Equal(t, String(want.Surface), text.Folded()[start:end])
	assert.Equal(t, span, text.Span(start, end), row.Note)
	assert.True(t, strings.Contains(text.Folded(), String(want.Surface)))

	ruler := NewRuler(row.In)
	assert.Equal(t, want.StartRune, ruler.Runes(span.Start))
	assert.Equal(t, want.EndRune, ruler.Runes(span.End))
}
