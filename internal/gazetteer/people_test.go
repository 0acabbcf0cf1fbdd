package gazetteer

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"
)

// fewPeople is a lexicon with a few names, words and people.
func fewPeople() PeopleLexicon {
	uses := map[string]Use{"بين": Common, "كبير": Common, "سعيد": Common, "انطونيو غوتيريش": Name, "كتاب": Common}
	given := map[string]bool{"محمد": true, "علي": true, "سعيد": true, "كيفن": true, "سلمان": true}
	return PeopleLexicon{
		Lexicon: Lexicon{
			Use:      func(words []string) Use { return uses[strings.Join(words, " ")] },
			Wikidata: map[string]bool{"Q1": true},
			IDs:      map[string]bool{"kevin-rudd": true},
		},
		English: map[string]bool{"antonio-guterres": true},
		Part:    func(w string) PartKinds { return PartKinds{Given: given[w], Family: w == "الرشيد"} },
	}
}

func named(names ...string) []PersonName {
	var all []PersonName
	for i, n := range names {
		all = append(all, PersonName{n, len(names) - i})
	}
	return all
}

// TestConvertPeopleOfOneRow holds what becomes of a row: its line in YAML, or why there is none.
func TestConvertPeopleOfOneRow(t *testing.T) {
	member := PersonRole{Role: "member of legislature: Majlis", Country: "IQ", From: "2014"}
	old := PersonRole{Role: "member of legislature: Majlis", Country: "IQ", From: "2003"}
	for _, c := range []struct {
		name      string
		row       PersonRow
		line, why string
	}{
		{"all there is", PersonRow{QID: "Q43135", EN: "Kevin Rudd", AR: named("كيفن راد", "كيفين رود"), Roles: []PersonRole{{"prime minister", "AU", "2007-12-03", "2010-06"}}},
			`{id: kevin-rudd-2, name: كيفن راد, en: Kevin Rudd, wikidata: Q43135, country: AUS, variants: [كيفين رود],
     offices: [{office: رئيس الوزراء, of: AUS, from: "2007-12-03", to: "2010-06"}]}`, ""},
		{"spellings that are one", PersonRow{EN: "A", AR: named("هانس-ديترش غنشر", "هانس ديترش غنشر")}, "{id: a, name: هانس ديترش غنشر, en: A}", ""},
		{"the commonest spelling is the name", PersonRow{EN: "A", AR: []PersonName{{"كيفين رود", 1}, {"كيفن راد", 3}}}, "{id: a, name: كيفن راد, en: A, variants: [كيفين رود]}", ""},
		{"a part of a state", PersonRow{EN: "A", AR: named("كيفن راد"), Roles: []PersonRole{{"prime minister", "AU-NSW", "", ""}}}, "{id: a, name: كيفن راد, en: A, country: AUS}", ""},
		{"years that cross", PersonRow{EN: "A", AR: named("كيفن راد"), Roles: []PersonRole{{"king", "AU", "2010", "2007-01-01"}}},
			"{id: a, name: كيفن راد, en: A, country: AUS, offices: [{office: الملك, of: AUS}]}", ""},
		{"an office once", PersonRow{EN: "A", AR: named("كيفن راد"), Roles: []PersonRole{{"king", "AU", "2010", ""}, {"king", "AU", "2012", ""}}},
			`{id: a, name: كيفن راد, en: A, country: AUS, offices: [{office: الملك, of: AUS, from: "2010"}]}`, ""},
		{"a name that is a word too", PersonRow{EN: "A", AR: named("سعيد الرشيد")}, "{id: a, name: سعيد الرشيد, en: A}", ""},
		{"no English name", PersonRow{AR: named("سعيد الرشيد كريدي"), Roles: []PersonRole{member}},
			`{id: irq-1re1xtk, name: سعيد الرشيد كريدي, country: IRQ, offices: [{office: عضو البرلمان, of: IRQ, from: "2014"}]}`, ""},

		{"known by its id", PersonRow{QID: "Q1", AR: named("كيفن راد")}, "", "in the lexicon"},
		{"known by its English name", PersonRow{EN: "António Guterres", AR: named("طوني غوتيرس")}, "", "in the lexicon"},
		{"known by its name", PersonRow{EN: "A", AR: named("أنطونيو غوتيريش")}, "", "in the lexicon"},
		{"one word", PersonRow{EN: "A", AR: named("رونالدينيو")}, "", "no name of two words"},
		{"no Arabic", PersonRow{EN: "A", AR: named("Kevin Rudd")}, "", "no name of two words"},
		{"a preposition in the name", PersonRow{EN: "Thomas Paine", AR: named("توماس بين")}, "", "a common word in the name"},
		{"two given names", PersonRow{EN: "A", AR: named("سلمان محمد")}, "", "a name that many people have"},
		{"a name of two words and nothing else", PersonRow{AR: named("محمد الرشيد"), Roles: []PersonRole{member}}, "", "a name that many people have"},
		{"few letters", PersonRow{EN: "Li Na", AR: named("لي نا")}, "", "too short"},
		{"a king of old", PersonRow{EN: "Henry V Of England", AR: named("هنري الخامس")}, "", "no person of our days"},
		{"a king by his title", PersonRow{EN: "Henry", AR: named("هنري ملك إنجلترا")}, "", "words that no name has"},
		{"long, and never in the news", PersonRow{AR: []PersonName{{"عبدالكريم أحمد جدبان علي", 0}}, Roles: []PersonRole{member}}, "", "a name of many words that news never had"},
		{"long ago", PersonRow{AR: []PersonName{{"صلاح قايد الشنفري", 0}}, Roles: []PersonRole{old}}, "", "a member of a parliament long ago"},
		{"judged", PersonRow{EN: "14Th Dalai Lama", AR: named("تينزن غياتسو")}, "", "judged: not wanted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := ConvertPeople([]PersonRow{c.row}, map[string]string{"AU": "AUS", "IQ": "IRQ"}, fewPeople())
			require.NoError(t, err)
			if c.why != "" {
				assert.Empty(t, p.All)
				assert.Equal(t, map[string]int{c.why: 1}, p.Dropped)
				return
			}
			require.Len(t, p.All, 1, "%v", p.Dropped)
			assert.Equal(t, "  - "+c.line, p.All[0].line())
		})
	}
}

// TestConvertPeopleApart holds that a name of two rows means neither, and that keys are never shared.
func TestConvertPeopleApart(t *testing.T) {
	rows := []PersonRow{
		{EN: "Robert Johnson", AR: named("روبرت جونسون", "بوب جونسون")},
		{EN: "Bob Johnson", AR: named("روبرت جونسون")},
		{EN: "Bob-Johnson", AR: named("بوبي يونسون")},
	}
	p, err := ConvertPeople(rows, nil, fewPeople())
	require.NoError(t, err)
	assert.Equal(t, 1, p.Dropped["several people of the name"])
	require.Len(t, p.All, 2)
	assert.Equal(t, Person{ID: "bob-johnson", Name: "بوبي يونسون", EN: "Bob-Johnson"}, p.All[0])
	assert.Equal(t, Person{ID: "robert-johnson", Name: "بوب جونسون", EN: "Robert Johnson"}, p.All[1])
}

func TestPersonRulesAgree(t *testing.T) {
	r, err := readPersonRules(peopleRules)
	require.NoError(t, err)
	for _, name := range r.Drop {
		assert.Equal(t, name, personal(name), "no row has such a name")
	}
	for en, want := range map[string]bool{"Charles Ix Of France": true, "John Hoven": false, "Peter the Great": true, "Louis Xi": true, "Xi Jinping": false, "Queen Latifah": true, "Vic Fuentes": false} {
		assert.Equal(t, want, r.foreign(en), en)
	}
	_, err = readPersonRules([]byte("wrods: [ملك]"))
	assert.ErrorContains(t, err, "wrods")
}

func TestReadPeople(t *testing.T) {
	dir := fstest.MapFS{
		"people.json": {Data: []byte(`[{"qid":null,"en":"Kevin Rudd","ar":[{"v":"كيفن رود","count":2}],"roles":[{"role":"king","country":"AU","from":null,"to":"2010"}]}]`)},
		"words.json":  {Data: []byte(`{"smith":{"سميث":3,"سميت":1},"smyth":{"سميث":2}}`)},
		"bad.json":    {Data: []byte(`[{"en":`)},
	}
	rows, err := ReadPeople(dir, "people.json")
	require.NoError(t, err)
	assert.Equal(t, []PersonRow{{EN: "Kevin Rudd", AR: []PersonName{{"كيفن رود", 2}}, Roles: []PersonRole{{"king", "AU", "", "2010"}}}}, rows)
	words, err := ReadNameWords(dir, "words.json")
	require.NoError(t, err)
	assert.Equal(t, []NameWord{{"سميث", 5}, {"سميت", 1}}, words)
	for _, name := range []string{"bad.json", "none.json"} {
		_, err = ReadPeople(dir, name)
		assert.ErrorContains(t, err, name)
		_, err = ReadNameWords(dir, name)
		assert.ErrorContains(t, err, name)
	}
}

// TestForeignNames holds which words are kept: those that are met often or look like names, and can't be a word with
// something before or after it.
func TestForeignNames(t *testing.T) {
	for _, c := range []struct {
		word  string
		count int
		kept  bool
		why   string
	}{
		{"تشيكوفسكي", 1, true, "its letters say it"},
		{"سميث", 2000, true, "often"},
		{"فون", 1, false, "few letters, and seldom"},
		{"كتاب", 5000, false, "a word"},
		{"بكتاب", 5000, false, "a proclitic and a word"},
		{"وبكتاب", 5000, false, "two"},
		{"الكتاب", 5000, false, "the article and a word"},
		{"كتابها", 5000, false, "a word and a pronoun"},
		{"سعيد", 5000, false, "a word that is a name too"},
		{"تعويضات", 1, false, "it looks like a word"},
		{"لي", 5000, false, "two letters"},
		{"سميث جونز", 5000, false, "two words"},
		{"پاپ", 5000, false, "other letters"},
	} {
		got := ForeignNames([]NameWord{{c.word, c.count}}, 10, fewPeople().Lexicon)
		assert.Equal(t, c.kept, len(got) == 1, "%s: %s", c.word, c.why)
	}
	words := []NameWord{{"سميث", 9000}, {"جونز", 8000}, {"چونز", 7000}, {"إدوارد", 6000}, {"ادوارد", 5000}, {"ويلسون", 4000}}
	assert.Equal(t, []string{"إدوارد", "جونز", "سميث"}, ForeignNames(words, 3, fewPeople().Lexicon), "the first three that differ, sorted")
}

func TestWriteNameWords(t *testing.T) {
	words := strings.Fields(strings.Repeat("سميث جونز ", 100))
	text := WriteNameWords("one\ntwo", words)
	assert.True(t, strings.HasPrefix(text, "# one\n# two\n"))
	var back struct {
		NameParts []struct {
			Kind  string
			Words []string
		} `yaml:"name_parts"`
	}
	require.NoError(t, yaml.Unmarshal([]byte(text), &back))
	assert.Equal(t, words, back.NameParts[0].Words)
	for _, line := range strings.Split(text, "\n") {
		assert.LessOrEqual(t, len([]rune(line)), 160)
	}
}

// FuzzPeople holds that whatever stands in a row, the file that is written says what the entry says, and its names are clean.
func FuzzPeople(f *testing.F) {
	f.Add("كيفن رود", "Kevin \"x\" Rudd: #1", "كيفين-رود", "AU", "prime minister", "2007", "2010-06")
	f.Add("a ب (ج)", "", "عبد الله", "AU-NSW", "member of legislature: x", "", "1")
	f.Add("هنري  الخامس", "null", "\u200fهنري ـ", "", "king", "x", "\"")
	f.Fuzz(func(t *testing.T, ar, en, other, country, role, from, to string) {
		for _, s := range []string{en, from, to} {
			if strings.ContainsAny(s, "\"\\\u0085\u2028\u2029\ufeff\ufffd") || strings.ToValidUTF8(s, "") != s || strings.ContainsFunc(s, func(c rune) bool { return c < ' ' || c >= 0x7F && c < 0xA0 }) {
				t.Skip("no table has such dates and names")
			}
		}
		rows := []PersonRow{{EN: en, AR: named(ar, other), Roles: []PersonRole{{role, country, from, to}}}}
		p, err := ConvertPeople(rows, map[string]string{"AU": "AUS"}, fewPeople())
		require.NoError(t, err)
		var back struct{ People []Person }
		require.NoError(t, yaml.Unmarshal([]byte(WritePeople("two\nlines", p.All)), &back))
		require.Len(t, back.People, len(p.All))
		for i, want := range p.All {
			assert.Equal(t, want, back.People[i])
			for _, n := range append([]string{want.Name}, want.Variants...) {
				assert.Equal(t, personal(n), n)
			}
		}
	})
}
