package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/cmd/khabar/internal/report"
	"github.com/khabar-nlp/khabar/entity"
	"github.com/khabar-nlp/khabar/event"
)

// A filter keeps the entities and events that a user asked for.
type filter struct {
	types         map[string]bool // nil: all
	minConfidence float64
}

var entityTypes = []string{string(entity.Country), string(entity.Organization), string(entity.Person), string(entity.Place), string(entity.Weapon)}

func newFilter(l *library, types []string, minConfidence float64) (filter, error) {
	f := filter{minConfidence: minConfidence}
	if minConfidence < 0 || minConfidence > 1 {
		return f, usageError{errors.New("--min-confidence goes from 0 to 1")}
	}
	known := slices.Concat(slices.Collect(maps.Keys(report.EventTypes(l.lexicon))), entityTypes)
	for _, t := range types {
		if !slices.Contains(known, t) {
			slices.Sort(known)
			return f, usageError{fmt.Errorf("--types: no type %q; there are: %s", t, strings.Join(known, ", "))}
		}
		if f.types == nil {
			f.types = map[string]bool{}
		}
		f.types[t] = true
	}
	return f, nil
}

func (f filter) apply(d *khabar.Document) {
	if f.types != nil {
		d.Entities = slices.DeleteFunc(d.Entities, func(e entity.Entity) bool { return !f.types[string(e.Type)] })
	}
	d.Events = slices.DeleteFunc(d.Events, func(e event.Event) bool {
		return f.types != nil && !f.types[e.Type] || e.Confidence < f.minConfidence
	})
}
