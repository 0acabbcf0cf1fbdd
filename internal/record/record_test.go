package record

import (
	"bufio"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
)

func TestParse(t *testing.T) {
	fields := Fields{ID: "id", Text: "text", Date: "date"}
	a, err := fields.Parse([]byte("\xef\xbb\xbf{\"id\": 7, \"text\": \"قال\", \"date\": \"2024-11-24\", \"more\": []} \r\n"))
	require.NoError(t, err)
	assert.Equal(t, Article{ID: "7", Text: "قال", Date: "2024-11-24"}, a)

	for line, want := range map[string]string{
		`{"text": "`:           "not a JSON object",
		`[]`:                   "not a JSON object",
		`{"id": "a"}`:          `no field "text"`,
		`{"text": 1}`:          `field "text" is no string`,
		"{\"text\": \"\xff\"}": "not UTF-8",
	} {
		_, err := fields.Parse([]byte(line))
		var fault *Fault
		require.ErrorAs(t, err, &fault, line)
		assert.Contains(t, fault.Reason, want)
		assert.NotEmpty(t, fault.Remedy)
	}
}

func TestDay(t *testing.T) {
	want := time.Date(2024, 11, 24, 0, 0, 0, 0, time.UTC)
	for _, s := range []string{"2024-11-24", "2024-11-24T23:30:00+03:00", "2024-11-24T10:00:00", "2024-11-24 10:00:00"} {
		day, err := Day(s)
		require.NoError(t, err)
		assert.Equal(t, want, day)
	}
	day, err := Day("")
	require.NoError(t, err)
	assert.Zero(t, day)
	_, err = Day("24.11.2024")
	assert.ErrorContains(t, err, `date "24.11.2024" not understood`)
}

// TestReadLine holds that a line over the limit is passed over whole and the next one read.
func TestReadLine(t *testing.T) {
	in := bufio.NewReaderSize(strings.NewReader("short\n"+strings.Repeat("x", 100)+"\nlast"), 16)
	var got []string
	for {
		line, long, err := ReadLine(in, 20)
		if long {
			line = []byte("long")
		}
		got = append(got, string(line))
		if err != nil {
			break
		}
	}
	assert.Equal(t, []string{"short\n", "long", "last"}, got)
}

func TestAppend(t *testing.T) {
	d := khabar.Extract("أدانت مصر القرار.")
	d.ID = "<a>"
	b, err := AppendJSON([]byte("before"), d, "", "")
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(b), `before{"id":"<a>",`), string(b))
	assert.Equal(t, 1, strings.Count(string(b), "\n"))
	b, err = AppendCSV([]byte(CSVHead), d)
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(b), CSVHead+"<a>,1,condemnation,"), string(b))
}

// TestHarmless holds that no cell is a formula.
func TestHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "+cmd": "'+cmd", "-5": "-5", "": "", "روسيا": "روسيا", "0.9": "0.9",
	} {
		assert.Equal(t, want, harmless(cell))
	}
}
