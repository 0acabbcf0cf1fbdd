package gazetteer

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
)

// People is what the table gives, sorted by country and id, each entry with a key and names of its own.
type People struct {
	All     []Person
	Dropped map[string]int // why rows were left out, and how many
}

// A personConverter turns rows into people.
type personConverter struct {
	*personRules
	lex    PeopleLexicon
	codes  map[string]string // alpha-3 by alpha-2
	owners map[string]string // folded name: the row that has it, "" if there are several
	ids    map[string]bool
}

// ConvertPeople returns the people of the rows that lex lacks. codes has ISO alpha-3 by alpha-2. A name that several rows have
// means none of them.
func ConvertPeople(rows []PersonRow, codes map[string]string, lex PeopleLexicon) (People, error) {
	r, err := readPersonRules(peopleRules)
	if err != nil {
		return People{}, err
	}
	c := &personConverter{personRules: r, lex: lex, codes: codes, owners: map[string]string{}, ids: map[string]bool{}}
	for i := range rows {
		for _, name := range rows[i].AR {
			k := key(personal(name.Name))
			if _, ok := c.owners[k]; ok && c.owners[k] != rowKey(&rows[i]) {
				c.owners[k] = ""
			} else {
				c.owners[k] = rowKey(&rows[i])
			}
		}
	}
	out := People{Dropped: map[string]int{}}
	for i := range rows {
		p, why := c.row(&rows[i])
		if why != "" {
			out.Dropped[why]++
			continue
		}
		p.ID = c.id(&p)
		out.All = append(out.All, p)
	}
	slices.SortFunc(out.All, func(a, b Person) int { return strings.Compare(a.Country+" "+a.ID, b.Country+" "+b.ID) })
	return out, nil
}

// rowKey tells one row from another.
func rowKey(r *PersonRow) string {
	if r.EN != "" {
		return slug(r.EN)
	}
	if len(r.AR) > 0 {
		return r.QID + " " + r.AR[0].Name
	}
	return r.QID
}

// row returns the person of a row, or why there is none.
func (c *personConverter) row(r *PersonRow) (Person, string) {
	en := strings.TrimSpace(strings.Split(r.EN, "(")[0])
	p := Person{EN: en, Country: c.country(r)}
	if strings.HasPrefix(r.QID, "Q") {
		p.Wikidata = r.QID
	}
	switch {
	case c.wrong[r.QID] || c.wrong[en]:
		return p, "judged: not wanted"
	case c.lex.Wikidata[r.QID], c.lex.English[slug(en)]:
		return p, "in the lexicon"
	case len(r.Roles) == 0 && c.foreign(r.EN):
		return p, "no person of our days"
	}
	why, count := "no name of two words", 0
	names := slices.Clone(r.AR)
	slices.SortStableFunc(names, func(a, b PersonName) int { return b.Count - a.Count })
	seen := map[string]bool{}
	for _, n := range names {
		name := personal(n.Name)
		if seen[key(name)] {
			continue
		}
		seen[key(name)] = true
		if reason := c.unfit(name, r); reason != "" {
			why = reason
			continue
		}
		count += n.Count
		if p.Name == "" {
			p.Name = name
		} else {
			p.Variants = append(p.Variants, name)
		}
	}
	switch {
	case p.Name == "":
		return p, why
	case count == 0 && c.long(p.Name):
		return p, "a name of many words that news never had"
	case count == 0 && !c.recent(r):
		return p, "a member of a parliament long ago"
	}
	p.Offices = c.offices(r)
	return p, ""
}

// long reports whether a name has more words than news would write: عبدالكريم أحمد جدبان علي.
func (c *personConverter) long(name string) bool { return len(fold(name)) > 3 }

// personal returns a name in plain letters and blanks, "" if it is none.
func personal(name string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(plain(name), "-", " ")), " ")
}

// maxNameWords is how many words a name has at most, minNameLetters how many letters at least: لي نا is too often something else.
const maxNameWords, minNameLetters = 5, 7

// unfit returns why a name can't stand in the lexicon, "" if it can.
func (c *personConverter) unfit(name string, r *PersonRow) string {
	words := fold(name)
	switch {
	case len(words) < 2:
		return "no name of two words"
	case len(words) > maxNameWords || c.drop[key(name)] || slices.ContainsFunc(words, func(w string) bool { return c.words[w] }):
		return "words that no name has"
	case c.lex.Use(words) != Free:
		return "in the lexicon"
	case c.owners[key(name)] != rowKey(r):
		return "several people of the name"
	case letters(name) < minNameLetters:
		return "too short"
	case r.EN == "" && len(words) == 2:
		return "a name that many people have" // محمد السعيد, of whom nothing is known
	case slices.ContainsFunc(words, c.loose):
		return "a common word in the name"
	case len(words) == 2 && c.lex.Part(words[0]).Given && c.lex.Part(words[1]) == PartKinds{Given: true}:
		return "a name that many people have" // محمد علي
	}
	return ""
}

// loose reports whether a word is a common one and no part of names: بين in توماس بين.
func (c *personConverter) loose(w string) bool {
	part := c.lex.Part(w)
	return !part.Given && !part.Family && c.lex.Use([]string{w}) >= Common || len([]rune(w)) < 2
}

// country returns the alpha-3 code of the country of a person's last role.
func (c *personConverter) country(r *PersonRow) string {
	code := ""
	for _, role := range r.Roles {
		first, _, _ := strings.Cut(role.Country, "-")
		if a3, ok := c.codes[first]; ok && (code == "" || !strings.HasPrefix(role.Role, "member")) {
			code = a3
		}
	}
	return code
}

// recent reports whether the row is of more than a member of a parliament of former years.
func (c *personConverter) recent(r *PersonRow) bool {
	for _, role := range r.Roles {
		if !strings.HasPrefix(role.Role, "member of legislature") || role.From >= c.Since || role.To >= c.Since {
			return true
		}
	}
	return len(r.Roles) == 0
}

// offices returns the offices of a row's roles.
func (c *personConverter) offices(r *PersonRow) []Tenure {
	var all []Tenure
	for _, role := range r.Roles {
		office := c.Offices[role.Role]
		if strings.HasPrefix(role.Role, "member of legislature") {
			office = c.Member
		}
		first, part, _ := strings.Cut(role.Country, "-")
		of := c.codes[first]
		if office == "" || of == "" || part != "" {
			continue
		}
		t := Tenure{Office: office, Of: of, From: role.From, To: role.To}
		if n := min(len(t.From), len(t.To)); t.From[:n] > t.To[:n] {
			t.From, t.To = "", ""
		}
		if !slices.ContainsFunc(all, func(o Tenure) bool { return o.Office == t.Office && o.Of == t.Of }) {
			all = append(all, t)
		}
	}
	return all
}

// id returns a key that nobody else has: kevin-rudd; where there is no English name, the country and a hash of the Arabic one.
func (c *personConverter) id(p *Person) string {
	base := slug(p.EN)
	if base == "" {
		h := fnv.New32a()
		h.Write([]byte(key(p.Name)))
		base = strings.ToLower(strings.TrimPrefix(p.Country+"-", "-")) + strconv.FormatUint(uint64(h.Sum32()), 36)
	}
	id := base
	for n := 2; c.ids[id] || c.lex.IDs[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	c.ids[id] = true
	return id
}
