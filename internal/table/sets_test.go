package table

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// A phrase is in a set if it is a form of one of its nouns, with just the features of that form, and one sense tells
// of all sets that the same form is in.
func TestGroups(t *testing.T) {
	const nouns, sets = 60, 40
	random := rand.New(rand.NewPCG(3, 4))
	var b Builder
	type form struct {
		phrase   string
		features inflect.Feature
	}
	forms := make([][]form, nouns)
	for n := range uint32(nouns) {
		b.Noun(fmt.Sprint(n))
		for range 1 + random.IntN(4) {
			f := form{strings.Join(randomPhrase(random)[:1], " ")[:2], inflect.Feature(random.IntN(3))}
			forms[n] = append(forms[n], f)
			b.AddMember(strings.Fields(f.phrase), n, f.features)
		}
	}
	holds := make([]map[form]bool, sets)
	for s := range uint32(sets) {
		holds[s] = map[form]bool{}
		var own, others []uint32
		for range random.IntN(5) {
			n := random.Uint32N(nouns)
			own = append(own, n)
			for _, f := range forms[n] {
				holds[s][f] = true
			}
		}
		for range random.IntN(2) * int(min(s, 3)) {
			other := random.Uint32N(s)
			others = append(others, other)
			for f := range holds[other] {
				holds[s][f] = true
			}
		}
		b.PutSet(fmt.Sprint("set", s), own, others)
	}
	tables := build(t, &b)
	for _, list := range forms {
		for _, f := range list {
			in := 0
			var group uint32
			for _, sense := range walk(tables, strings.Fields(f.phrase)) {
				if sense.Features == f.features {
					in++
					group = sense.Entry
				}
			}
			flags := make([]bool, sets)
			if in > 0 {
				tables.MarkSets(group, flags)
			}
			for s := range uint32(sets) {
				require.Equal(t, holds[s][f], in > 0 && tables.InSet(s, group), "%v in set %d", f, s)
				require.Equal(t, holds[s][f], flags[s])
			}
			assert.LessOrEqual(t, in, 1)
		}
	}
}
