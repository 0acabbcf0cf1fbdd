package record

import (
	"encoding/csv"
	"math"
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"
	"github.com/khabar-nlp/khabar/figure"
)

// CSVHead is the first line of a table of events.
const CSVHead = "document,event,type,start,end,cue,actor,actor_id,target,target_id,instrument,location,location_id,time,source,source_id," +
	"figures,negated,modality,quoted,same,confidence,plover,cameo,rule,section\n"

// AppendCSV appends a row for each event of d. The participants of a role stand in one cell, with "; " between them.
func AppendCSV(b []byte, d *khabar.Document) ([]byte, error) {
	w := &buffer{b}
	c := csv.NewWriter(w)
	for i := range d.Events {
		if err := c.Write(csvRow(d.ID, i+1, &d.Events[i])); err != nil {
			return b, err
		}
	}
	c.Flush()
	return w.bytes, c.Error()
}

func csvRow(id string, n int, e *event.Event) []string {
	var figures []string
	for _, x := range e.Figures {
		figures = append(figures, Amount(x))
	}
	row := []string{id, strconv.Itoa(n), e.Type, strconv.Itoa(e.Start), strconv.Itoa(e.End), oneLine(e.Cue.Text),
		texts(e.Actor), ids(e.Actor), texts(e.Target), ids(e.Target), texts(e.Instrument), texts(e.Location), ids(e.Location),
		texts(e.Time), texts(e.Source), ids(e.Source),
		strings.Join(figures, "; "), flag(e.Negated), string(e.Modality), flag(e.Quoted), "", strconv.FormatFloat(math.Round(e.Confidence*100)/100, 'f', -1, 64),
		e.PLOVER, e.CAMEO, e.Rule, e.Section}
	if e.Same > 0 {
		row[20] = strconv.Itoa(e.Same)
	}
	for i := range row {
		row[i] = harmless(row[i])
	}
	return row
}

// harmless keeps a spreadsheet from taking a cell of a hostile article for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		if _, err := strconv.ParseFloat(cell, 64); err != nil {
			return "'" + cell
		}
	}
	return cell
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func texts(list []event.Argument) string {
	s := make([]string, len(list))
	for i, a := range list {
		s[i] = oneLine(a.Text)
	}
	return strings.Join(s, "; ")
}

// ids has a place for each participant, so that the two cells go together.
func ids(list []event.Argument) string {
	s := make([]string, len(list))
	for i, a := range list {
		if s[i] = a.Ref; a.Ref == "" {
			s[i] = a.Country
		}
	}
	return strings.TrimSpace(strings.Join(s, "; "))
}

func flag(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// Amount returns the number of a figure with its unit: 251 drone, ≥ 100 killed, 3–5 USD.
func Amount(f figure.Figure) string {
	number := func(v *float64) string { return strconv.FormatFloat(*v, 'f', -1, 64) }
	var s string
	switch {
	case f.Min != nil && f.Max != nil:
		s = number(f.Min) + "–" + number(f.Max)
	case f.Min != nil:
		s = "≥ " + number(f.Min)
	case f.Max != nil:
		s = "≤ " + number(f.Max)
	case f.Value != nil:
		s = number(f.Value)
	}
	if f.Approx {
		s = "~ " + s
	}
	return strings.TrimSpace(s + " " + f.Unit)
}
