package figure

import (
	"fmt"
	"time"

	"github.com/khabar-nlp/khabar/internal/section"
	"github.com/khabar-nlp/khabar/internal/table"
)

// resolve returns the value of t in ISO 8601, "" if it depends on the date of publication and that is
// unknown, or says too little. Open intervals have two full stops for the end that is left open, as in
// ISO 8601-2. The edge of a period has the period's value.
func (s *scan) resolve(t *reading) string {
	v := s.value(t)
	if v == "" || t.amount != 0 && t.lead != "since" {
		return v
	}
	switch t.lead {
	case "since", "after", "from":
		return v + "/.."
	case "until", "before", "by":
		return "../" + v
	}
	return v
}

const isoDate = "2006-01-02"

// value returns the value of t without its preposition.
func (s *scan) value(t *reading) string {
	if d, ok := s.dateOf(t); ok {
		v := d.Format(isoDate)
		if t.last > t.dom {
			v += "/" + d.AddDate(0, 0, t.last-t.dom).Format(isoDate)
		}
		return v + t.clock("T")
	}
	switch {
	case t.dom > 0 || t.weekday != nil || t.day != nil:
		return ""
	case t.hour >= 0:
		return t.clock("T")
	case t.holiday != nil:
		return s.feast(t)
	case t.decade != nil:
		return fmt.Sprintf("%04d/%04d", int(t.decade.value), int(t.decade.value)+9)
	case t.month > 0:
		return s.monthOf(t)
	case t.period != "" && (t.relative != nil || t.nth > 0 || t.amount != 0 || t.year == 0):
		return s.periodOf(t)
	case t.season != nil:
		return ""
	case t.year != 0:
		return t.years()
	}
	return ""
}

// years returns the year of t, or the interval of its years. A Hijri year is an interval of days.
func (t *reading) years() string {
	switch {
	case t.bc:
		return ""
	case t.hijri:
		last := t.lastYear
		if last == 0 {
			last = t.year
		}
		return hijriDate(t.year, 1, 1).Format(isoDate) + "/" + hijriDate(last+1, 1, 1).AddDate(0, 0, -1).Format(isoDate)
	case t.lastYear > t.year:
		return fmt.Sprintf("%04d/%04d", t.year, t.lastYear)
	}
	return fmt.Sprintf("%04d", t.year)
}

// clock returns the time of day of t behind mark, "" if it has none.
func (t *reading) clock(mark string) string {
	if t.hour < 0 {
		return ""
	}
	hour := t.hour
	if t.day != nil && t.day.means == "night" && hour > 4 && hour < 12 {
		hour += 12
	}
	if t.part != nil {
		switch {
		case t.part.means == "pm" && hour < 12 && !(t.part.value == 21 && hour < 5):
			hour += 12
		case t.part.means == "am" && hour == 12, t.part.means == "midnight" && hour == 12, t.part.value == 21 && hour == 12:
			hour = 0
		}
	}
	v := fmt.Sprintf("%s%02d:%02d", mark, hour%24, t.minute)
	if t.second > 0 {
		v += fmt.Sprintf(":%02d", t.second)
	}
	if t.zone != "" && t.zone != "local" {
		v += t.zone
	}
	return v
}

// dateOf returns the day of t, if it names one and that can be known.
func (s *scan) dateOf(t *reading) (time.Time, bool) {
	known := !s.date.IsZero()
	if t.period == "day" && t.nth > 0 && t.month > 0 { // اليوم الثالث من أكتوبر
		t.dom = t.nth
	}
	switch {
	case t.dom > 0 && t.month > 0 && t.year != 0 && !t.bc:
		if t.hijri {
			return hijriDate(t.year, t.month, t.dom), true
		}
		return day0(t.year, t.month, t.dom)
	case !known:
		return time.Time{}, false
	case t.dom > 0 && t.month > 0:
		return s.nearest(t), true
	case t.dom > 0 && t.period == "month" && t.relative != nil:
		d := s.today()
		return day0(d.Year(), int(d.Month())+int(t.relative.value), t.dom)
	case t.day != nil:
		return s.today().AddDate(0, 0, int(t.day.value)), true
	case t.weekday != nil && t.dom > 0:
		return s.weekdayOf(t), true
	case t.weekday != nil:
		return s.weekdayOf(t), true
	case t.period == "day" && t.relative != nil && t.amount == 0 && t.relative.means != "weak":
		return s.today().AddDate(0, 0, int(t.relative.value)), true
	}
	return time.Time{}, false
}

// day0 returns a day, false if the calendar lacks it.
func day0(year, month, dom int) (time.Time, bool) {
	d := time.Date(year, time.Month(month), dom, 0, 0, 0, 0, time.UTC)
	return d, d.Day() == dom
}

// today returns the day of publication.
func (s *scan) today() time.Time {
	return time.Date(s.date.Year(), s.date.Month(), s.date.Day(), 0, 0, 0, 0, time.UTC)
}

// ahead says whether t looks forward (1), back (-1) or neither.
func (s *scan) ahead(t *reading) int {
	switch {
	case t.relative != nil && t.relative.value != 0:
		return sign(t.relative.value)
	case t.lead == "until", t.lead == "from", t.lead == "by", t.lead == "before":
		return 1
	case t.lead == "since":
		return -1
	case s.planned(t.first):
		return 1
	}
	return 0
}

func sign(v float64) int {
	if v < 0 {
		return -1
	}
	return 1
}

// nearest returns the day and month of t in the year that puts it nearest to the day of publication,
// looking forward or back where t says so.
func (s *scan) nearest(t *reading) time.Time {
	today, want := s.today(), s.ahead(t)
	in := func(y int) time.Time {
		if t.hijri {
			return hijriDate(y, t.month, t.dom)
		}
		return time.Date(y, time.Month(t.month), t.dom, 0, 0, 0, 0, time.UTC)
	}
	year := today.Year()
	if t.hijri {
		year = hijriYear(today)
	}
	best := in(year)
	for _, y := range [...]int{year - 1, year + 1} {
		d := in(y)
		switch {
		case t.weekday != nil && int(d.Weekday()) == int(t.weekday.value) && int(best.Weekday()) != int(t.weekday.value): // السبت 21 سبتمبر
			best = d
		case t.weekday != nil && int(best.Weekday()) == int(t.weekday.value):
		case want > 0 && best.Before(today) && d.After(best), want < 0 && best.After(today) && d.Before(best), want == 0 && abs(d.Sub(today)) < abs(best.Sub(today)):
			best = d
		}
	}
	return best
}

func abs(d time.Duration) time.Duration {
	if d < 0 {
		return -d
	}
	return d
}

// weekdayOf returns the weekday of t: the last one, today included, or the next one where t looks forward.
func (s *scan) weekdayOf(t *reading) time.Time {
	today := s.today()
	back := (int(today.Weekday()) - int(t.weekday.value) + 7) % 7
	want := s.ahead(t)
	d := today.AddDate(0, 0, -back)
	if t.period == "week" && t.relative != nil { // الجمعة من الأسبوع المقبل: weeks begin on Monday, as those of ISO 8601
		monday := today.AddDate(0, 0, -(int(today.Weekday())+6)%7+7*int(t.relative.value))
		return monday.AddDate(0, 0, (int(t.weekday.value)+6)%7)
	}
	switch {
	case want < 0 && back == 0:
		d = d.AddDate(0, 0, -7)
	case want > 0 && t.relative == nil && back == 0:
	case want > 0:
		d = d.AddDate(0, 0, 7)
	}
	if t.dom == 0 {
		return d
	}
	for _, weeks := range [...]int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5} {
		if e := d.AddDate(0, 0, 7*weeks); e.Day() == t.dom {
			return e
		}
	}
	return d
}

// planned reports whether a word before token i tells a plan: من المقرر أن, سيزور.
func (s *scan) planned(i int) bool {
	for k := i - 1; k >= max(s.first, i-farReach); k-- {
		for _, h := range s.At(k) {
			if h.Clitics&section.Will != 0 || h.Kind == table.Lexeme && s.words[h.Entry].class == function && s.words[h.Entry].means == "planned" {
				return true
			}
		}
	}
	return false
}

// monthOf returns the month of t.
func (s *scan) monthOf(t *reading) string {
	if t.period == "week" && t.nth > 0 {
		return s.weekOfMonth(t)
	}
	if t.hijri {
		if t.year == 0 {
			if s.date.IsZero() {
				return ""
			}
			t.year = hijriYear(s.today())
		}
		if said := t.year; said > 1600 { // رمضان 2019
			t.year = hijriYear(time.Date(said, 1, 1, 0, 0, 0, 0, time.UTC))
			if hijriDate(t.year, t.month, 1).Year() < said {
				t.year++
			}
		}
		last := hijriDate(t.year, t.month+1, 1).AddDate(0, 0, -1)
		return hijriDate(t.year, t.month, 1).Format(isoDate) + "/" + last.Format(isoDate)
	}
	if t.year == 0 {
		if s.date.IsZero() {
			return ""
		}
		u := *t
		u.dom = 15
		if u.relative != nil && u.period == "year" {
			t.year = s.date.Year() + int(u.relative.value)
		} else {
			t.year = s.nearest(&u).Year()
		}
	}
	return fmt.Sprintf("%04d-%02d", t.year, t.month)
}

// weekOfMonth returns the nth week of a month: the week of its nth Thursday, by which ISO 8601 counts weeks.
func (s *scan) weekOfMonth(t *reading) string {
	year := t.year
	if year == 0 {
		if s.date.IsZero() {
			return ""
		}
		u := *t
		u.dom = 7 * t.nth
		year = s.nearest(&u).Year()
	}
	first := time.Date(year, time.Month(t.month), 1, 0, 0, 0, 0, time.UTC)
	thursday := first.AddDate(0, 0, (int(time.Thursday)-int(first.Weekday())+7)%7+7*(t.nth-1))
	return week(thursday)
}

// week returns the week of a day.
func week(d time.Time) string {
	y, w := d.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// periodOf returns the value of a period: of the one that contains the day of publication, moved by the relative; of
// the nth of a year; or of a length of time.
func (s *scan) periodOf(t *reading) string {
	switch {
	case t.amount != 0:
		return s.lapseOf(t)
	case t.nth > 0:
		return s.nthOf(t)
	case s.date.IsZero():
		return ""
	}
	by, today := 0, s.today()
	if t.relative != nil && t.relative.means == "weak" {
		return "" // اليوم التالي is reckoned from what is told
	}
	if t.relative != nil {
		by = int(t.relative.value)
	}
	switch t.period {
	case "day":
		return today.AddDate(0, 0, by).Format(isoDate)
	case "week":
		return week(today.AddDate(0, 0, 7*by))
	case "weekend":
		saturday := today.AddDate(0, 0, (int(time.Saturday)-int(today.Weekday())+7)%7+7*by)
		return saturday.Format(isoDate) + "/" + saturday.AddDate(0, 0, 1).Format(isoDate)
	case "month":
		return time.Date(today.Year(), today.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
	case "year":
		return fmt.Sprintf("%04d", today.Year()+by)
	case "decade":
		y := today.Year()/10*10 + 10*by
		return fmt.Sprintf("%04d/%04d", y, y+9)
	case "century":
		y := today.Year()/100*100 + 100*by
		return fmt.Sprintf("%04d/%04d", y+1, y+100)
	case "quarter":
		return months(today.Year(), (int(today.Month())-1)/3*3+1+3*by, 3)
	}
	return ""
}

// months returns an interval of months; month may lie outside 1 to 12.
func months(year, month, n int) string {
	from := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return from.Format("2006-01") + "/" + from.AddDate(0, n-1, 0).Format("2006-01")
}

// nthOf returns the nth part of a year: a quarter, a half, a week; or a century.
func (s *scan) nthOf(t *reading) string {
	if t.period == "century" {
		return fmt.Sprintf("%04d/%04d", 100*(t.nth-1)+1, 100*t.nth)
	}
	year := t.year
	if year == 0 {
		if s.date.IsZero() {
			return ""
		}
		year = s.date.Year()
		if t.relative != nil {
			year += int(t.relative.value)
		}
	}
	switch {
	case t.period == "quarter" && t.nth <= 4:
		return months(year, 3*t.nth-2, 3)
	case t.period == "half" && t.nth <= 2:
		return months(year, 6*t.nth-5, 6)
	case t.period == "week" && t.nth <= 53:
		return fmt.Sprintf("%04d-W%02d", year, t.nth)
	}
	return ""
}

// durations are the designators of ISO 8601.
func designator(slug string) (prefix, unit string) {
	switch slug {
	case "second":
		return "PT", "S"
	case "minute":
		return "PT", "M"
	case "hour":
		return "PT", "H"
	case "day", "night":
		return "P", "D"
	case "week":
		return "P", "W"
	case "month":
		return "P", "M"
	case "year":
		return "P", "Y"
	}
	return "", ""
}

// lapseOf returns the value of a length of time: a duration (خلال 6 ساعات), or the day that lies so far from
// the day of publication (قبل يومين), or the interval between them (الأشهر الستة الماضية).
func (s *scan) lapseOf(t *reading) string {
	amount := int(t.amount)
	if t.amount < 0 || t.amount != float64(amount) || amount > 10000 {
		return ""
	}
	slug := t.period
	switch slug {
	case "decade":
		slug, amount = "year", 10*amount
	case "century":
		slug, amount = "year", 100*amount
	}
	prefix, unit := designator(slug)
	if unit == "" {
		return ""
	}
	length := fmt.Sprintf("%s%d%s", prefix, amount, unit)
	if t.relative == nil && (t.lead == "during" || t.lead == "within") {
		return length
	}
	if s.date.IsZero() || prefix == "PT" {
		if t.relative != nil {
			return length
		}
		return ""
	}
	by := 1
	if t.lead == "before" || t.lead == "since" || t.relative != nil && t.relative.value < 0 {
		by = -1
	}
	d := move(s.today(), slug, by*amount)
	switch {
	case t.relative == nil:
		return d.Format(isoDate)
	case by < 0:
		return d.Format(isoDate) + "/" + s.today().Format(isoDate)
	}
	return s.today().Format(isoDate) + "/" + d.Format(isoDate)
}

// move returns the day n units away. A day that the month lacks becomes its last.
func move(d time.Time, slug string, n int) time.Time {
	switch slug {
	case "day", "night":
		return d.AddDate(0, 0, n)
	case "week":
		return d.AddDate(0, 0, 7*n)
	case "year":
		n *= 12
	}
	first := time.Date(d.Year(), d.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(d.Day(), last)-1)
}

// feast returns the day of a feast that a calendar fixes.
func (s *scan) feast(t *reading) string {
	var month, dom int
	means := t.holiday.means
	u := reading{relative: t.relative, lead: t.lead, first: t.first, year: t.year, hour: -1}
	if len(means) > 0 && means[0] == 'h' {
		u.hijri, means = true, means[1:]
	}
	if n, err := fmt.Sscanf(means, "%02d-%02d", &month, &dom); err != nil || n != 2 {
		return ""
	}
	u.month, u.dom = month, dom
	switch {
	case u.year == 0 && s.date.IsZero():
		return ""
	case u.year == 0:
		if t.period == "year" && t.relative != nil {
			u.relative = nil
		}
		return s.nearest(&u).Format(isoDate)
	case u.hijri && u.year > 1600:
		for y := hijriYear(time.Date(u.year, 1, 1, 0, 0, 0, 0, time.UTC)); ; y++ {
			if d := hijriDate(y, month, dom); d.Year() >= u.year {
				return d.Format(isoDate)
			}
		}
	case u.hijri:
		return hijriDate(u.year, month, dom).Format(isoDate)
	}
	return fmt.Sprintf("%04d-%02d-%02d", u.year, month, dom)
}
