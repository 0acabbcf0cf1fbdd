package normalize

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

// Every class is what Unicode's data make it, those of the letter table included.
func TestClasses(t *testing.T) {
	unknown := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicodeClass(r)
		switch got := Classify(r); {
		case want == got:
		case want == Other && !isAssigned(r): // a gap counts with what stands before it
		case unicode.Version != classesVersion: // a character that is new
			unknown++
		default:
			t.Errorf("%U %c: class %s, by Unicode %s", r, r, classNames[got], classNames[want])
		}
	}
	assert.Less(t, unknown, 20_000, "characters newer than Unicode %s", classesVersion)
}

// A row deletes what is a mark, and turns a digit into its value.
func TestRowsByClass(t *testing.T) {
	for k, row := range arabic {
		r := rune(0x600 + k)
		switch row.class {
		case Diacritic:
			assert.True(t, row.fold == Marks || row.fold == Tatweel, "%U", r)
			assert.Zero(t, row.to, "%U", r)
		case Invisible:
			assert.Equal(t, letter{Invisible, Controls, 0}, row, "%U", r)
		case Digit:
			assert.Equal(t, letter{Digit, Numerals, '0' + r%16}, row, "%U", r)
		case Letter:
			assert.NotEqual(t, row.fold != 0, row.to == 0, "%U has a fold and no letter, or a letter and no fold", r)
			assert.NotContains(t, []Fold{Marks, Tatweel, Controls, Numerals, Signs, Punctuation}, row.fold, "%U", r)
		}
	}
}

// A letter that Unicode composes of another and a mark folds to that other letter, or to another
// that has the mark: أ is ا and hamza, ۓ is ے and hamza, and ئ.
func TestRowsByDecomposition(t *testing.T) {
	for k, row := range arabic {
		r := rune(0x600 + k)
		parts := []rune(norm.NFD.String(string(r)))
		if len(parts) != 2 {
			continue
		}
		assert.Equal(t, r, compose(parts[0], parts[1]), "%c", r)
		bare := (SearchKey | Carriers).String(string(parts[0]))
		assert.Equal(t, bare, (SearchKey | Carriers).String(string(r)), "%c is %c with a mark", r, parts[0])
		assert.NotZero(t, row.fold, "%c", r)
	}
}

// What composes is what Unicode composes, and ى and ی with a hamza.
func TestComposition(t *testing.T) {
	for base := rune(0x620); base < 0x700; base++ {
		for mark := rune(madda); mark <= hamzaBelow; mark++ {
			got := compose(base, mark)
			composed := []rune(norm.NFC.String(string([]rune{base, mark})))
			if len(composed) == 1 {
				assert.Equal(t, composed[0], got, "%c with %U", base, mark)
			} else if got != 0 {
				assert.Contains(t, "ىی", string(base))
				assert.Equal(t, 'ئ', got)
			}
		}
	}
}

// Presentation forms stand for letters and marks that are no forms themselves.
func TestForms(t *testing.T) {
	for k, form := range forms {
		r := rune(firstForm + k)
		for _, part := range form {
			assert.Empty(t, formOf(part), "%U stands for another form", r)
		}
		if form == "" && r != 0xFE73 && isAssigned(r) {
			assert.NotEqual(t, Letter, Classify(r), "%U is a letter that stands for nothing", r)
		}
	}
}

// Folds end: following the rows from any character comes to one that its fold leaves alone.
func TestRowsEnd(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		steps := 0
		for at := r; ; steps++ {
			row := lookUp(at)
			if row.fold == 0 || row.to == 0 {
				break
			}
			at = row.to
			if steps > 3 {
				t.Fatalf("%U never ends", r)
			}
		}
	}
}
