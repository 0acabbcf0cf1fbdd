// Command sqlite puts the events of articles into a SQLite database and asks it who was acted upon, by whom, and when.
//
//	go run ./examples/sqlite events.db < news.jsonl
package main

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"time"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/event"

	_ "modernc.org/sqlite"
)

const schema = `
CREATE TABLE IF NOT EXISTS event (
	id INTEGER PRIMARY KEY, article TEXT, date TEXT, type TEXT, start INTEGER, "end" INTEGER, cue TEXT,
	negated INTEGER, modality TEXT, confidence REAL, plover TEXT, cameo TEXT);
CREATE TABLE IF NOT EXISTS participant (event INTEGER REFERENCES event, role TEXT, text TEXT, ref TEXT, country TEXT);
CREATE TABLE IF NOT EXISTS figure (event INTEGER REFERENCES event, value REAL, unit TEXT);
CREATE INDEX IF NOT EXISTS participants ON participant (event, role);
`

const question = `
SELECT e.date, a.country, e.type, t.country, coalesce(f.value || ' ' || f.unit, '')
FROM event e
JOIN participant a ON a.event = e.id AND a.role = 'actor' AND a.country <> ''
JOIN participant t ON t.event = e.id AND t.role = 'target' AND t.country <> ''
LEFT JOIN figure f ON f.event = e.id
WHERE NOT e.negated
ORDER BY e.date, a.country, e.type`

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: sqlite events.db < news.jsonl")
	}
	if err := run(os.Args[1], os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(file string, in io.Reader, out io.Writer) error {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.Exec(schema); err != nil {
		return err
	}
	if err := fill(db, in); err != nil {
		return err
	}
	return ask(db, out)
}

// fill reads the articles and stores their events, all of them or none.
func fill(db *sql.DB, in io.Reader) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	lines := json.NewDecoder(bufio.NewReader(in))
	for {
		var a struct{ ID, Text, Date string }
		err := lines.Decode(&a)
		if errors.Is(err, io.EOF) {
			return tx.Commit()
		}
		if err != nil {
			return err
		}
		published, _ := time.Parse(time.DateOnly, a.Date) // the zero time where there is none
		for _, e := range khabar.ExtractAt(a.Text, published).Events {
			if err := store(tx, a.ID, a.Date, e); err != nil {
				return err
			}
		}
	}
}

func store(tx *sql.Tx, article, date string, e event.Event) error {
	row, err := tx.Exec(`INSERT INTO event (article, date, type, start, "end", cue, negated, modality, confidence, plover, cameo)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		article, date, e.Type, e.Start, e.End, e.Cue.Text, e.Negated, e.Modality, e.Confidence, e.PLOVER, e.CAMEO)
	if err != nil {
		return err
	}
	id, err := row.LastInsertId()
	if err != nil {
		return err
	}
	for role, list := range map[string][]event.Argument{"actor": e.Actor, "target": e.Target, "instrument": e.Instrument,
		"location": e.Location, "time": e.Time, "source": e.Source} {
		for _, a := range list {
			if _, err := tx.Exec(`INSERT INTO participant VALUES (?, ?, ?, ?, ?)`, id, role, a.Text, a.Ref, a.Country); err != nil {
				return err
			}
		}
	}
	for _, f := range e.Figures {
		if _, err := tx.Exec(`INSERT INTO figure VALUES (?, ?, ?)`, id, f.Value, f.Unit); err != nil {
			return err
		}
	}
	return nil
}

func ask(db *sql.DB, out io.Writer) error {
	rows, err := db.Query(question)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var date, actor, kind, target, figure string
		if err := rows.Scan(&date, &actor, &kind, &target, &figure); err != nil {
			return err
		}
		fmt.Fprintln(out, strings.TrimSpace(strings.Join([]string{date, actor, kind, target, figure}, " ")))
	}
	return rows.Err()
}
