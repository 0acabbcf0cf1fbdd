package section

import (
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// placeWords is how many words a place may have that the lexicon lacks.
const placeWords = 4

// dateline returns the token after the dateline at the start of l, l.first if it has none. A dateline names
// places, and agencies or a date, and ends with a dash or colon:
//
//	كييف - (أ ف ب): | القاهرة – رويترز | واشنطن (رويترز) - | بيروت، 3 أيار –
//
// A place with nothing but a colon is none: it says who speaks. A place that the lexicon lacks is taken for one
// if an agency follows it behind a mark.
func (g *paginator) dateline(l line) int {
	tokens := g.page.Tokens
	end, strange := l.first, 0
	place, medium, dash := false, false, false
	for i := l.first; i <= l.last && i < l.first+datelineTokens; {
		k := tokens[i]
		switch at, by := g.place(i), g.medium(i); {
		case by > i && (i == l.first || tokens[i-1].Kind == token.Mark):
			i, medium = by, true
			continue
		case at > i && strange == 0:
			i, place = at, true
			continue
		case k.Key == ":" && (medium || place && dash):
			return i + 1
		case isDash(k.Key):
			dash = true
			if medium || place && strange == 0 {
				end = i + 1
			}
		case k.Kind == token.Number, isDatelineMark(k.Key):
		case k.Kind == token.Word && !place && !dash && !medium && strange < placeWords:
			strange++
		case g.isMonth(i):
		default:
			return end
		}
		i++
	}
	if medium && (place || strange > 0) && l.last < l.first+datelineTokens {
		return l.last + 1
	}
	return end
}

// isDatelineMark reports whether a mark may stand inside a dateline.
func isDatelineMark(key string) bool {
	switch key {
	case "(", ")", "[", "]", "،", ",", "/", "\"", "«", "»":
		return true
	}
	return false
}

// isMonth reports whether token i is the name of a month.
func (g *paginator) isMonth(i int) bool {
	for _, h := range g.page.At(i) {
		if h.Kind == table.Lexeme && g.tables.Lexeme(h.Entry).Class == "month" {
			return true
		}
	}
	return false
}

func isDash(key string) bool { return key == "-" || key == "–" || key == "—" || key == "ـ" }

// place returns the token after the name of a place or country at i, i if there is none.
func (g *paginator) place(i int) int { return g.named(i, isPlace) }

// medium returns the token after the name of a news medium at i, i if there is none.
func (g *paginator) medium(i int) int { return g.named(i, isMedium) }

func isPlace(e table.Entity) bool { return e.Type == "place" || e.Type == "country" }

func isMedium(e table.Entity) bool {
	return e.Type == "organization" && (e.Kind == "media" || e.Kind == "news_agency")
}

func (g *paginator) named(i int, is func(table.Entity) bool) int {
	for _, h := range g.page.At(i) {
		if h.Kind == table.Name && h.Clitics == 0 && is(g.tables.Entity(h.Entry)) {
			return int(h.Last) + 1
		}
	}
	return i
}
