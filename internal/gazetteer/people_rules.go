package gazetteer

import (
	_ "embed" // the rules
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

//go:embed people_rules.yaml
var peopleRules []byte

// personRules says what can't be told from the table of people.
type personRules struct {
	Words   []string          `yaml:"words"`   // that no name has: ملك
	English []string          `yaml:"english"` // parts of English names of rows that are not wanted: " Of "
	Offices map[string]string `yaml:"offices"` // the office of a role
	Member  string            `yaml:"member"`  // the office of a member of a parliament
	Since   string            `yaml:"since"`   // the year from which on members of parliaments are wanted
	Wrong   []string          `yaml:"wrong"`   // ids of Wikidata, or English names, of rows that are not wanted
	Drop    []string          `yaml:"drop"`    // names

	words, wrong, drop map[string]bool
}

func readPersonRules(data []byte) (*personRules, error) {
	r := &personRules{}
	d := yaml.NewDecoder(strings.NewReader(string(data)))
	d.KnownFields(true)
	if err := d.Decode(r); err != nil {
		return nil, fmt.Errorf("rules of people: %w", err)
	}
	r.words, r.drop, r.wrong = map[string]bool{}, map[string]bool{}, setOf(r.Wrong)
	for _, w := range r.Words {
		r.words[key(w)] = true
	}
	for _, name := range r.Drop {
		r.drop[key(name)] = true
	}
	return r, nil
}

// foreign reports whether an English name is not that of a person of our days.
func (r *personRules) foreign(en string) bool {
	for _, part := range r.English {
		if strings.HasPrefix(part, " ") {
			part = strings.TrimRight(part, " ") + " " // a whole word: Louis Xi, but not Xiaoming
		}
		if strings.Contains(en+" ", part) {
			return true
		}
	}
	return false
}
