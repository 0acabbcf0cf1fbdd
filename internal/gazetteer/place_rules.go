package gazetteer

import (
	_ "embed" // the rules
	"fmt"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

//go:embed place_rules.yaml
var placeRules []byte

// rules says what can't be told from the tables: which words are types, which names a person has judged.
type rules struct {
	Types      []string          `yaml:"types"`       // before a name: محافظة نينوى
	TypesAfter []string          `yaml:"types_after"` // after it: فولين أوبلاست
	Directions []string          `yaml:"directions"`  // شمال
	Kinds      map[string]string `yaml:"kinds"`       // the kind of a place, by its feature
	Waters     map[string]string `yaml:"waters"`      // the kind of a place, by the first word of its name
	Minor      []string          `yaml:"minor"`       // types of small parts of a country, kept only if news has them
	Arab       []string          `yaml:"arab"`        // ISO alpha-2 of states whose names are no transcriptions
	Codes      map[string]string `yaml:"codes"`       // ISO alpha-3 of what isn't in the table of countries
	Wrong      []string          `yaml:"wrong"`       // ids of rows that are in error
	Drop       []string          `yaml:"drop"`
	Weak       []string          `yaml:"weak"`
	Strong     []string          `yaml:"strong"`

	typeWords, afterWords, directions, minor, arab, wrong, drop, weak, strong map[string]bool
}

// readRules reads the rules that come with the package.
func readRules(data []byte) (*rules, error) {
	r := &rules{}
	d := yaml.NewDecoder(strings.NewReader(string(data)))
	d.KnownFields(true)
	if err := d.Decode(r); err != nil {
		return nil, fmt.Errorf("rules of places: %w", err)
	}
	for _, s := range []struct {
		to   *map[string]bool
		from []string
	}{
		{&r.typeWords, r.Types}, {&r.afterWords, r.TypesAfter}, {&r.directions, r.Directions},
		{&r.drop, r.Drop}, {&r.weak, r.Weak}, {&r.strong, r.Strong},
	} {
		*s.to = map[string]bool{}
		for _, name := range s.from {
			(*s.to)[key(name)] = true
		}
	}
	r.minor, r.arab, r.wrong = setOf(r.Minor), setOf(r.Arab), setOf(r.Wrong)
	return r, nil
}

func setOf(all []string) map[string]bool {
	set := map[string]bool{}
	for _, s := range all {
		set[s] = true
	}
	return set
}

// core returns a name without the type words before and after it, "" if nothing of use is left: نينوى for محافظة نينوى.
// المنطقة الشمالية has a type word with the article, and is no name without it.
func (r *rules) core(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 && r.typeWords[key(words[0])] {
		words = words[1:]
	}
	if len(words) > 1 && r.typeWords[strings.TrimPrefix(key(words[0]), article)] || r.directional(words) {
		return ""
	}
	for n := 1; n < len(words) && n <= 2; n++ {
		if r.afterWords[key(strings.Join(words[len(words)-n:], " "))] {
			words = words[:len(words)-n]
			break
		}
	}
	return strings.Join(words, " ")
}

// article begins what is definite.
const article = "ال"

// directional reports whether all words are directions: الشمالية الغربية is a province of several countries, and of none alone.
func (r *rules) directional(words []string) bool {
	for _, w := range words {
		if !r.directions[strings.TrimPrefix(key(w), article)] {
			return false
		}
	}
	return true
}

// persian makes Arabic letters of those of other keyboards, and blanks of marks.
var persian = strings.NewReplacer("ی", "ي", "ک", "ك", "_", " ", ".", " ")

// plain returns a name without what stands in brackets, "" if it is none in Arabic letters.
func plain(name string) string {
	if i := strings.IndexAny(name, "(،,/"); i >= 0 {
		name = name[:i]
	}
	name = strings.Join(strings.Fields(persian.Replace(name)), " ")
	letters := 0
	for _, c := range name {
		switch {
		case unicode.IsLetter(c) && !unicode.Is(unicode.Arabic, c), unicode.IsDigit(c):
			return "" // ستيبنوكا B
		case unicode.IsLetter(c):
			letters++
		}
	}
	if letters < 2 {
		return ""
	}
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) || unicode.Is(unicode.Cf, c) || c == 'ـ' {
			return -1
		}
		return c
	}, name)
}

// transcribed returns the spelling of the Egyptian press of a foreign name with g, "" if there is none: شيكاجو for شيكاغو. Words
// of Arabic in it stay: جاوة الغربية.
func (r *rules) transcribed(lex Lexicon, name, en string) string {
	if !strings.ContainsAny(en, "gG") || strings.Contains(strings.ToLower(en), "gh") {
		return ""
	}
	words := strings.Fields(name)
	for i, w := range words {
		if !strings.HasPrefix(w, article) && r.use(lex, w) == Free {
			words[i] = strings.ReplaceAll(w, "غ", "ج")
		}
	}
	if other := strings.Join(words, " "); other != name && r.use(lex, other) == Free {
		return other
	}
	return ""
}

// proclitics are what may be read off a word. A name that is one of them with a common word is that word more often: ولد.
const proclitics = "وفبكل"

// use returns what a name means already, with what may be read off it.
func (r *rules) use(lex Lexicon, name string) Use {
	words := fold(name)
	found := lex.Use(words)
	if found < Common && len(words) == 1 {
		if c, rest := firstRune(words[0]); strings.ContainsRune(proclitics, c) && len([]rune(rest)) > 1 && lex.Use([]string{rest}) >= Common {
			found = Common
		}
	}
	return found
}

func firstRune(s string) (rune, string) {
	for i, c := range s {
		return c, s[i+len(string(c)):]
	}
	return 0, ""
}
