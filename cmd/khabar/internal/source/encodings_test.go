package source

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// newsWords returns the words of the project's article, of which the lexicon's own sentences are not made.
func newsWords(t testing.TB) []string {
	t.Helper()
	data, err := os.ReadFile("../../../../testdata/seed.txt")
	require.NoError(t, err)
	arabic := func(r rune) bool { return indexOf(r) == 0 }
	return slices.DeleteFunc(strings.FieldsFunc(string(data), arabic), func(w string) bool { return len(w) < 4 })
}

// TestUTF16OfWords holds that a single word in UTF-16 without a byte order mark is read, whatever word it is.
func TestUTF16OfWords(t *testing.T) {
	words := append(newsWords(t), "و", "1", "x", "NATO", "سلام\n", "«قال»", "—مصر", "٣٥")
	for _, w := range words {
		for _, label := range []string{"utf-8", "utf-16le", "utf-16be"} {
			assert.Equal(t, label, detect(encoded(t, label, w), false), "%s in %s", w, label)
		}
	}
}

// TestNotUTF16 holds that what holds a 0 or a 6 for another reason is not taken for it.
func TestNotUTF16(t *testing.T) {
	for _, text := range []string{"", "\x00", "\x06", "a\x00b", "ab\x06", sentence + "\x00", "\x06" + sentence, "\x00\x01\x02\x03\x04\x05", "\x06\x06\x06\x06", "\x00\x00"} {
		assert.Empty(t, widthOf([]byte(text)), "%q", text)
	}
}

// TestEncodingsOfFewWords holds how often a few words are read in the right one of the encodings that have most letters at other
// bytes. Some words are words in both; then the commoner encoding is taken.
func TestEncodingsOfFewWords(t *testing.T) {
	words := newsWords(t)
	for _, c := range []struct {
		words        int
		windows, iso float64 // percent
	}{{1, 98.9, 92}, {2, 100, 98.5}, {3, 100, 99.5}, {5, 100, 100}} {
		for label, want := range map[string]float64{"windows-1256": c.windows, "iso-8859-6": c.iso} {
			right, all := 0, 0
			for i := range len(words) - c.words + 1 {
				text := strings.Join(words[i:i+c.words], " ")
				data := encoded(t, label, text)
				if slices.Max(data) <= 0xd6 {
					continue // the same letters in both
				}
				all++
				if detect(data, false) == label {
					right++
				}
			}
			assert.GreaterOrEqual(t, 100*float64(right)/float64(all), want, "%d words in %s", c.words, label)
		}
	}
}

// TestEncodingOfSigns holds that punctuation, vowel signs and foreign words do not mislead.
func TestEncodingOfSigns(t *testing.T) {
	for _, text := range []string{"قالَ متحدّثٌ", "مصر، وروسيا؛ ماذا؟", "«قال» المتحدث", "صـــــورة", "شركة Renault الفرنسية", "251 طائرة (F-16) قصفت"} {
		for _, label := range []string{"windows-1256", "iso-8859-6"} {
			if label == "iso-8859-6" && strings.ContainsAny(text, "«»") {
				continue // it has none
			}
			assert.Equal(t, label, detect(encoded(t, label, text), false), text)
		}
	}
	assert.Equal(t, "windows-1256", detect(encoded(t, "windows-1256", "société générale: café"), false))
}

// TestLettersAreQuick holds that what is learned of the lexicon is learned at once, and that a long text costs no more than a short one.
func TestLettersAreQuick(t *testing.T) {
	letters()
	data := bytes.Repeat(encoded(t, "iso-8859-6", sentence+"\n"), 100000)
	start := time.Now()
	assert.Equal(t, "iso-8859-6", arabic(data))
	assert.Less(t, time.Since(start), 5*time.Second)
}
