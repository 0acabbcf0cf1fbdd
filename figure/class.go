package figure

import (
	"github.com/khabar-nlp/khabar/internal/table"
)

// A class is a class of words that numbers and times are made of: the lexicon's classes of the same names.
type class uint8

const (
	noClass class = iota

	// Numbers.
	numeral     // ثلاثة, عشرون, مئة
	numeralPart // أحد in أحد عشر
	multiplier  // ألف, مليون
	fraction    // نصف
	vague       // عشرات
	minus       // ناقص
	ordinal     // ثالث
	digitClitic // the و of و200
	point       // فاصلة

	// What stands around them.
	approximate // نحو
	atLeast     // أكثر من
	atMost      // أقل من
	between     // بين
	rangeTo     // إلى
	rangeOr     // أو
	change      // ارتفع
	others      // آخرون
	sameUnit    // من أصل
	elliptic    // أصيب
	tally       // عدد
	numbered    // القرار
	letterName  // إف
	noFigure    // في آن واحد
	unitContext // زلزال
	part        // من in ثلاثة من الجنود

	// Times.
	month
	hijriMonth
	weekday
	day
	notToday
	dayPart
	relative
	period
	season
	edge
	timeLead
	dateLink
	yearWord
	era
	clock
	timeZone
	except // إلا in العاشرة إلا ربعا
	decade
	holiday
	ofAge // من العمر, behind what looks like a decade

	// Other kinds of hits, so that one set says all that may begin at a token.
	digit // the token is written in digits
	unitNoun
	nisba
	twofold  // the unit or nisba may be a dual
	named    // the token lies in a name
	dated    // the token belongs to a date
	verb     // a form of a verb
	function // a word of grammar
	weapon   // a weapon's name of one word
)

// classNames are the lexicon's names of the classes, in their order.
var classNames = [...]string{
	numeral: "numeral", numeralPart: "numeral_part", multiplier: "multiplier", fraction: "fraction", vague: "vague", minus: "minus",
	ordinal: "ordinal", digitClitic: "digit_clitic", point: "decimal_point", approximate: "approximate", atLeast: "at_least", atMost: "at_most",
	between: "between", rangeTo: "range_to", rangeOr: "range_or", change: "change_verb", others: "others", sameUnit: "same_unit",
	elliptic: "elliptic", tally: "tally", numbered: "numbered", letterName: "letter_name", noFigure: "no_figure",
	unitContext: "unit_context", part: "part", month: "month", hijriMonth: "hijri_month", weekday: "weekday", day: "day_word",
	notToday: "not_today", dayPart: "day_part", relative: "time_relative", period: "time_period", season: "season", edge: "time_edge",
	timeLead: "time_lead", dateLink: "date_link", yearWord: "year_word", era: "era", clock: "clock_word", timeZone: "time_zone", except: "except",
	decade: "decade", holiday: "holiday", ofAge: "of_age",
}

// classOf returns the class of that name in the lexicon.
func classOf(name string) class {
	for c, n := range classNames {
		if n == name && n != "" {
			return class(c)
		}
	}
	switch name {
	case "preposition", "place_preposition", "time_preposition", "coordinator", "clause_conjunction", "complementizer", "relative",
		"interrogative", "negator", "modal", "pronoun", "demonstrative", "quantifier", "passive_verb", "reporting", "source_phrase", "auxiliary", "adverb", "connective":
		return function
	}
	return noClass
}

// A set is a set of classes.
type set uint64

func of(c ...class) set {
	var s set
	for _, c := range c {
		s |= 1 << c
	}
	return s
}

func (s set) has(c class) bool { return s&(1<<c) != 0 }

// starters are the classes of which a figure or a time has at least one, if it has no dual and no digits.
var starters = of(numeral, multiplier, fraction, vague, month, hijriMonth, weekday, day, dayPart, relative, clock, decade, holiday, edge, season, timeLead)

// numberParts are the classes of which numbers are made; timeStarters are those of the first token of a time,
// figureStarters those of a figure's or of what is none.
var (
	numberParts  = of(digit, digitClitic, numeral, numeralPart, multiplier, fraction, vague)
	timeStarters = of(digit, digitClitic, numeral, numeralPart, multiplier, ordinal, between, timeLead, month, hijriMonth, weekday, day, dayPart,
		relative, period, season, edge, yearWord, clock, decade, holiday)
	figureStarters = of(digit, digitClitic, numeral, numeralPart, multiplier, fraction, vague, between, approximate, atLeast, atMost, sameUnit, numbered,
		letterName, noFigure, unitNoun, nisba, minus)
	figureLeads  = figureStarters &^ of(unitNoun, nisba) // of a figure that begins before its noun
	bounders     = of(approximate, atLeast, atMost)
	dualStarters = figureStarters&^of(unitNoun, nisba) | of(twofold) // of a figure in a sentence without numbers
)

// partStarters are the classes of the first token of each part of a time, in the order of parts; hourStarters those of an
// hour's, alone or behind بين; skipStarters those of what is no figure.
var (
	partStarters = [...]set{
		datePart: numberParts | of(ordinal, between), dayPartPart: of(dayPart), clockPart: numberParts | of(clock, ordinal, timeZone),
		weekdayPart: of(weekday, period), dayWord: of(day), monthPart: of(period, month, hijriMonth), yearPart: numberParts | of(yearWord),
		edgePart: of(edge), periodPart: numberParts | of(period), relativePart: of(relative), seasonPart: of(season), namedPart: of(decade, holiday),
	}
	hourStarters = numberParts | of(between, clock, ordinal)
	skipStarters = of(noFigure, numbered, letterName, digit)
)

// A word is what this package knows of an entry of a word class.
type word struct {
	class class
	means string
	value float64
}

// A unit is what this package knows of a unit.
type unit struct {
	slug    string
	kind    kind
	context bool // counts only where a word that speaks of it stands in the sentence
}

// A kind says what is counted.
type kind uint8

const (
	count kind = iota
	person
	measure
	currency
	percent
	duration
)

func kindOf(name string) kind {
	switch name {
	case "person":
		return person
	case "measure":
		return measure
	case "currency":
		return currency
	case "percent":
		return percent
	case "duration":
		return duration
	}
	return count
}

// words returns what t knows of its word classes, by entry.
func words(t *table.Tables) []word {
	all := make([]word, t.Count(table.Lexeme))
	of := map[string]class{}
	for i := range all {
		e := t.Lexeme(uint32(i))
		c, ok := of[e.Class]
		if !ok {
			c = classOf(e.Class)
			of[e.Class] = c
		}
		all[i] = word{c, e.Means, e.Value}
	}
	return all
}

// units returns the units of t, by entry.
func units(t *table.Tables) []unit {
	all := make([]unit, t.Count(table.Unit))
	for i := range all {
		e := t.Unit(uint32(i))
		all[i] = unit{slug: e.Slug, kind: kindOf(e.Kind)}
	}
	return all
}
