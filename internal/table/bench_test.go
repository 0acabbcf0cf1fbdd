package table

import (
	"math/rand/v2"
	"testing"
)

// BenchmarkWord looks words up of which half are there.
func BenchmarkWord(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	var builder Builder
	i := builder.PutUnit(UnitNoun{Slug: "x"})
	var words []string
	for len(words) < 200_000 {
		w := randomPhrase(random)[0]
		words = append(words, w)
		if len(words)%2 == 0 {
			builder.Add([]string{w}, Sense{Kind: Unit, Entry: i})
		}
	}
	tables := build(b, &builder)
	found := 0
	for n := 0; b.Loop(); n++ {
		if tables.Word(words[n%len(words)]) != 0 {
			found++
		}
	}
	if found == 0 {
		b.Fatal("none found")
	}
	b.ReportMetric(float64(tables.Words()), "words")
}
