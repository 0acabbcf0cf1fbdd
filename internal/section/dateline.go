package section

import (
	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// dateline returns the token after the dateline at the start of l, l.first if it has none. A dateline names
// places, and agencies or a date, and ends with a dash or colon:
//
//	كييف - (أ ف ب): | القاهرة – رويترز | واشنطن (رويترز) - | بيروت، 3 أيار –
//
// A place with nothing but a colon is none: it says who speaks.
func (g *paginator) dateline(l line) int {
	tokens := g.page.Tokens
	end := l.first
	place, medium, dash := false, false, false
	for i := l.first; i <= l.last && i < l.first+datelineTokens; {
		switch next := g.medium(i); {
		case next > i:
			i, medium = next, true
			continue
		case g.place(i) > i:
			i, place = g.place(i), true
			continue
		}
		k := tokens[i]
		switch {
		case isDash(k.Key):
			dash = true
			i++
			if place || medium {
				end = i
			}
		case k.Key == ":" && (medium || dash):
			return i + 1
		case k.Key == "(" || k.Key == ")" || k.Key == "،" || k.Key == "/" || k.Kind == token.Number:
			i++
		default:
			return g.datelineEnd(l, end, place, medium)
		}
	}
	if place && medium && l.last < l.first+datelineTokens {
		return l.last + 1
	}
	return g.datelineEnd(l, end, place, medium)
}

func (g *paginator) datelineEnd(l line, end int, place, medium bool) int {
	if place || medium && end > l.first {
		return end
	}
	return l.first
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
