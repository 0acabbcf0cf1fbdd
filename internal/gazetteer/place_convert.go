package gazetteer

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Places is what the tables give: three lists, each sorted by country and id, each entry with a key and names of its own.
type Places struct {
	Cities, Regions, Waters []Place
	Dropped                 map[string]int // why rows were left out, and how many
}

// A converter turns rows into places, row by row: a name goes to the first row that has it in its country.
type converter struct {
	*rules
	lex   Lexicon
	codes map[string]string // alpha-3 by alpha-2
	names map[string]bool   // country and folded name
	ids   map[string]bool
	out   Places
}

// ConvertPlaces returns the places of the rows that lex lacks. codes has ISO alpha-3 by alpha-2. Rows that come first win:
// a region of the name of a city of its country is left out, for heads compose محافظة حلب with the city.
func ConvertPlaces(rows []PlaceRow, codes map[string]string, lex Lexicon) (Places, error) {
	r, err := readRules(placeRules)
	if err != nil {
		return Places{}, err
	}
	c := &converter{rules: r, lex: lex, codes: codes, names: map[string]bool{}, ids: map[string]bool{}, out: Places{Dropped: map[string]int{}}}
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b PlaceRow) int { return order(a) - order(b) })
	for i := range rows {
		if why := c.row(&rows[i]); why != "" {
			c.out.Dropped[why]++
		}
	}
	for _, list := range [][]Place{c.out.Cities, c.out.Regions, c.out.Waters} {
		slices.SortFunc(list, func(a, b Place) int {
			return strings.Compare(a.Country+" "+a.ID, b.Country+" "+b.ID)
		})
	}
	return c.out, nil
}

// order puts cities before regions, and the greater before the smaller.
func order(r PlaceRow) int {
	switch r.Type {
	case "city":
		return r.Rank
	case "adm1":
		return 100
	}
	return 200
}

// row adds the place of a row, or returns why not.
func (c *converter) row(r *PlaceRow) string {
	switch {
	case c.wrong[r.QID]:
		return "judged: in error"
	case c.lex.Wikidata[r.QID]:
		return "in the lexicon, by its id"
	case c.kind(r) == "":
		return "not of a kind that is wanted"
	case r.Type == "adm1" && c.minor[r.Admin]:
		return "a small part of a country"
	}
	p := Place{EN: r.EN, Kind: c.kind(r), Country: c.country(r.Country)}
	if strings.HasPrefix(r.QID, "Q") {
		p.Wikidata = r.QID
	}
	why := c.addNames(&p, r)
	if why != "" {
		return why
	}
	if p.Count == 0 && c.unseen(r, &p) {
		return "small, and never in the news"
	}
	for _, name := range append([]string{p.Name}, p.Variants...) {
		c.names[p.Country+" "+key(name)] = true
	}
	p.ID = c.id(r, p.Country)
	switch p.Kind {
	case "city":
		c.out.Cities = append(c.out.Cities, p)
	case "region":
		c.out.Regions = append(c.out.Regions, p)
	default:
		c.out.Waters = append(c.out.Waters, p)
	}
	return ""
}

// country returns the alpha-3 code of a country, "" if it has none.
func (c *converter) country(alpha2 string) string {
	if code, ok := c.Codes[alpha2]; ok {
		return code
	}
	return c.codes[alpha2]
}

// kind returns the kind of a row, "" if it is not wanted.
func (c *converter) kind(r *PlaceRow) string {
	switch r.Type {
	case "city":
		if r.Feature == "Scientific station" || r.Feature == "Historic place" {
			return ""
		}
		return "city"
	case "adm1":
		return "region"
	case "airport":
		return "airport"
	}
	if first, _, many := strings.Cut(r.AR, " "); many {
		if kind := c.Waters[key(first)]; kind != "" {
			return kind
		}
	}
	return c.Kinds[r.Feature]
}

// unseen reports whether a place that news never had is left out: rivers and lakes, which heads compose anyway, and
// villages.
func (c *converter) unseen(r *PlaceRow, p *Place) bool {
	return r.Type == "city" && r.Rank > 8 || p.Kind == "river" || p.Kind == "lake"
}

// addNames gives p the names of a row that are of use, or returns why there are none.
func (c *converter) addNames(p *Place, r *PlaceRow) string {
	why := "no name in Arabic"
	seen := map[string]bool{}
	for i, v := range append([]Variant{{r.AR, r.Count}}, r.Variants...) {
		name := c.clean(v.Name, p.Kind)
		if name == "" || seen[key(name)] {
			continue
		}
		seen[key(name)] = true
		reason := c.add(p, name, v.Count, r)
		if reason == "" && p.Name == name && !c.arab[r.Country] {
			if other := c.transcribed(c.lex, name, r.EN); other != "" && !seen[key(other)] {
				seen[key(other)] = true
				p.Variants = append(p.Variants, other)
			}
		}
		if i == 0 && strings.HasPrefix(reason, "in the lexicon") {
			return reason // what is left would be its second names
		}
		if reason != "" {
			why = reason
		}
	}
	if p.Name == "" {
		return why
	}
	return ""
}

// clean returns the name of a row as the lexicon wants it.
func (c *converter) clean(name, kind string) string {
	name = plain(name)
	if kind == "city" || kind == "region" {
		return c.core(name)
	}
	return name
}

// add gives p a name, weak where it is another word too, or returns why not.
func (c *converter) add(p *Place, name string, count int, r *PlaceRow) string {
	use := c.use(c.lex, name)
	k := key(name)
	switch {
	case c.drop[k]:
		return "judged: a word"
	case use == Taken:
		return "in the lexicon, by its name"
	case c.names[p.Country+" "+k]:
		return "a city of that country has the name"
	case p.Country != "" && c.directed(name):
		return "a direction and a place of the lexicon"
	case len(fold(name)) == 1 && letters(name) < 3:
		return "too short"
	}
	weak := c.weak[k]
	if !weak && !c.strong[k] {
		switch {
		case use == Common, c.ofWords(name):
			return "a word, or a phrase of words"
		case p.Kind != "city" && c.risky(name, r):
			return "short, or of one word"
		case use == Name && len(fold(name)) == 1 && (p.Kind != "city" || r.Rank > 4 || letters(name) < 5):
			return "a name of persons"
		}
		weak = c.short(name, r) || use == Name && len(fold(name)) == 1
	}
	if weak {
		p.Weak = append(p.Weak, name)
	}
	p.Count += count
	switch {
	case p.Name == "":
		p.Name = name
	case !slices.Contains(p.Weak, name):
		p.Variants = append(p.Variants, name)
	}
	return ""
}

// short reports whether a name is one word so short that it may be any: foreign names of four letters (يينا), others of three.
func (c *converter) short(name string, r *PlaceRow) bool {
	most := 4
	if c.arab[r.Country] {
		most = 3
	}
	return len(fold(name)) == 1 && letters(name) <= most
}

// ofWords reports whether a name is of several words, each of the language: الساحل الغربي is a coast of any state.
func (c *converter) ofWords(name string) bool {
	words := strings.Fields(name)
	for _, w := range words {
		if c.use(c.lex, w) != Common {
			return false
		}
	}
	return len(words) > 1
}

// risky reports whether a region or a piece of nature has a name that is left out: a short one, and that of a river or mountain
// without the word for it, for heads compose نهر with any name.
func (c *converter) risky(name string, r *PlaceRow) bool {
	return c.short(name, r) || r.Type != "adm1" && len(fold(name)) == 1
}

// directed reports whether a name is a direction and something that the lexicon has: شمال لبنان.
func (c *converter) directed(name string) bool {
	first, rest, many := strings.Cut(name, " ")
	return many && c.directions[key(first)] && c.use(c.lex, rest) != Free
}

func letters(s string) int {
	n := 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n
}

// id returns a key that no other place has: rosario-arg, a region's with -region.
func (c *converter) id(r *PlaceRow, country string) string {
	parts := []string{slug(r.EN), strings.ToLower(country)}
	if r.Type == "adm1" {
		parts = append(parts, "region")
	}
	base := strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "-")
	if base == "" {
		base = "place"
	}
	id := base
	for n := 2; c.ids[id] || c.lex.IDs[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	c.ids[id] = true
	return id
}
