package output

import (
	"encoding/csv"
	"math"
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/event"
)

// A csvFormat writes an event a row. The participants of a role stand in one cell, with "; " between them.
type csvFormat struct{ offsets Unit }

var csvHead = "document,event,type,start,end,cue,actor,actor_id,target,target_id,instrument,location,location_id,time,source,source_id," +
	"figures,negated,modality,quoted,same,confidence,plover,cameo,rule,section\n"

func (*csvFormat) Head() string { return csvHead }
func (*csvFormat) Tail() string { return "" }

func (f *csvFormat) Append(b []byte, r Result) ([]byte, error) {
	w := &buffer{b}
	c := csv.NewWriter(w)
	d := f.offsets.Of(r.Document, r.Text)
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
