package figure

import "time"

// hijriDate returns a day of the tabular Islamic calendar, which has leap years 2, 5, 7, 10, 13, 16, 18,
// 21, 24, 26 and 29 of thirty. A calendar by sight of the moon may differ from it by a day or two. The
// month may lie outside 1 to 12.
func hijriDate(year, month, dom int) time.Time {
	year, month = year+(month-1)/12, (month-1)%12+1
	days := (year-1)*354 + (3+11*year)/30 + 29*(month-1) + month/2 + dom
	epoch := time.Date(622, time.July, 18, 0, 0, 0, 0, time.UTC) // the day before 1 Muharram 1
	return epoch.AddDate(0, 0, days)
}

// hijriYear returns the year of the tabular Islamic calendar in which a day lies.
func hijriYear(d time.Time) int {
	y := (d.Year()-622)*33/32 + 1
	for hijriDate(y, 1, 1).After(d) {
		y--
	}
	for !hijriDate(y+1, 1, 1).After(d) {
		y++
	}
	return y
}
