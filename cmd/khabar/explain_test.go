package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestExplainName holds that a name says which entry and rule made it, which clue decided, and what it was preferred to.
func TestExplainName(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"العاصمة الأردنية عمان", "عمان", "place, amman, Amman, by name; clue: nisba, preferred to OMN\n"},
		{"زار عُمان", "عمان", "country, OMN, Oman, by name; clue: marks, preferred to amman\n"},
		{"في مالي والنيجر", "مالي", "country, MLI, Mali, by name/context; clue: neighbour\n"},
		{"وزارة الدفاع اليابانية", "وزارة", "organization, by head/وزارة\n"},
		{"قال الدكتور حاتم الجبلي", "حاتم", "person, by office/دكتور\n"},
		{"قالت فرنسا", "فرنسا", "country, FRA, France, by name\n"},
	} {
		got := runKhabar(t, c.text, "explain", "--bidi", "plain", "--word", c.word)
		assert.Contains(t, got.stdout, c.want, c.text)
	}
}
