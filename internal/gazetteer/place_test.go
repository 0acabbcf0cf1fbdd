package gazetteer

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"
)

// little is a lexicon of a few words.
func little() Lexicon {
	uses := map[string]Use{
		"حلب": Taken, "لبنان": Taken, "دمشق": Taken, "اوستن": Name, "لنكولن": Name, "الباب": Common, "باب": Common, "ساحل": Common, "الساحل": Common,
		"الغربي": Common, "الغربيه": Common, "لد": Common,
	}
	return Lexicon{
		Use:      func(words []string) Use { return uses[strings.Join(words, " ")] },
		Wikidata: map[string]bool{"Q41183": true},
		IDs:      map[string]bool{"rosario-arg": true},
	}
}

var littleCodes = map[string]string{"AR": "ARG", "IQ": "IRQ", "SY": "SYR", "LB": "LBN", "US": "USA", "UA": "UKR", "FR": "FRA", "GH": "GHA", "DE": "DEU", "ID": "IDN"}

func convert(t *testing.T, rows ...PlaceRow) Places {
	t.Helper()
	p, err := ConvertPlaces(rows, littleCodes, little())
	require.NoError(t, err)
	return p
}

// TestConvertPlacesOfOneRow holds what becomes of a row: its line in YAML, or why there is none.
func TestConvertPlacesOfOneRow(t *testing.T) {
	for _, c := range []struct {
		name string
		row  PlaceRow
		line string
		why  string
	}{
		{"city", PlaceRow{Type: "city", QID: "Q52535", EN: "Córdoba", Country: "AR", AR: "كوردوبا", Rank: 3},
			"{id: cordoba-arg, name: كوردوبا, en: Córdoba, wikidata: Q52535, kind: city, country: ARG}", ""},
		{"a key that the lexicon has", PlaceRow{Type: "city", QID: "Q52535", EN: "Rosario", Country: "AR", AR: "روساريو", Rank: 3},
			"{id: rosario-arg-2, name: روساريو, en: Rosario, wikidata: Q52535, kind: city, country: ARG}", ""},
		{"the type word goes", PlaceRow{Type: "adm1", QID: "Q1", EN: "Nineveh", Country: "IQ", AR: "محافظة نينوى"},
			"{id: nineveh-irq-region, name: نينوى, en: Nineveh, wikidata: Q1, kind: region, country: IRQ}", ""},
		{"the type word behind goes", PlaceRow{Type: "adm1", QID: "Q1", EN: "Volyn", Country: "UA", AR: "فولين أوبلاست"},
			"{id: volyn-ukr-region, name: فولين, en: Volyn, wikidata: Q1, kind: region, country: UKR}", ""},
		{"no id of Wikidata", PlaceRow{Type: "city", QID: "Nowhere", EN: "Kirkuk", Country: "IQ", AR: "كركوك"},
			"{id: kirkuk-irq, name: كركوك, en: Kirkuk, kind: city, country: IRQ}", ""},
		{"a name of persons is weak", PlaceRow{Type: "city", QID: "Q2", EN: "Lincoln", Country: "US", AR: "لنكولن", Rank: 4},
			"{id: lincoln-usa, name: لنكولن, en: Lincoln, wikidata: Q2, kind: city, country: USA, weak: [لنكولن]}", ""},
		{"a small town of a person's name", PlaceRow{Type: "city", QID: "Q2", EN: "Lincoln", Country: "US", AR: "لنكولن", Rank: 7}, "", "a name of persons"},
		{"a short foreign name is weak", PlaceRow{Type: "city", QID: "Q3", EN: "Jena", Country: "DE", AR: "يينا", Rank: 4},
			"{id: jena-deu, name: يينا, en: Jena, wikidata: Q3, kind: city, country: DEU, weak: [يينا]}", ""},
		{"a short Arabic name is not", PlaceRow{Type: "city", QID: "Q3", EN: "Hama", Country: "SY", AR: "حماة", Rank: 4},
			"{id: hama-syr, name: حماة, en: Hama, wikidata: Q3, kind: city, country: SYR}", ""},
		{"Egyptian spelling", PlaceRow{Type: "city", QID: "Q4", EN: "Bogor", Country: "ID", AR: "بوغور", Rank: 4},
			"{id: bogor-idn, name: بوغور, en: Bogor, wikidata: Q4, kind: city, country: IDN, variants: [بوجور]}", ""},
		{"brackets go", PlaceRow{Type: "city", QID: "Q5", EN: "Preili", Country: "DE", AR: "بريلي (لاتفيا)", Rank: 4},
			"{id: preili-deu, name: بريلي, en: Preili, wikidata: Q5, kind: city, country: DEU}", ""},
		{"variants, each once", PlaceRow{Type: "city", QID: "Q6", EN: "Athens", Country: "US", AR: "أثينز", Rank: 4, Variants: []Variant{{"اثينز", 1}, {"آثينس", 1}}},
			"{id: athens-usa, name: أثينز, en: Athens, wikidata: Q6, kind: city, country: USA, variants: [آثينس]}", ""},
		{"sea", PlaceRow{Type: "sea", QID: "Q7", EN: "Celtic Sea", AR: "بحر الكلت", Feature: "sea"},
			"{id: celtic-sea, name: بحر الكلت, en: Celtic Sea, wikidata: Q7, kind: sea}", ""},
		{"the first word says the kind", PlaceRow{Type: "sea", QID: "Q7", EN: "Makassar Strait", AR: "مضيق ماكاسار", Feature: "sea"},
			"{id: makassar-strait, name: مضيق ماكاسار, en: Makassar Strait, wikidata: Q7, kind: strait}", ""},
		{"airport", PlaceRow{Type: "airport", QID: "Q8", EN: "Pisa", AR: "مطار بيزا الدولي", Feature: "Airport"},
			"{id: pisa, name: مطار بيزا الدولي, en: Pisa, wikidata: Q8, kind: airport}", ""},

		{"known by its id", PlaceRow{Type: "city", QID: "Q41183", EN: "Aleppo", Country: "SY", AR: "هلب"}, "", "in the lexicon, by its id"},
		{"known by its name", PlaceRow{Type: "city", QID: "Q9", EN: "Aleppo", Country: "SY", AR: "حلب"}, "", "in the lexicon, by its name"},
		{"known by the name within", PlaceRow{Type: "adm1", QID: "Q9", EN: "Aleppo", Country: "SY", AR: "محافظة حلب", Variants: []Variant{{"هلب", 1}}}, "", "in the lexicon, by its name"},
		{"a common word", PlaceRow{Type: "city", QID: "Q9", EN: "Al-Bab", Country: "SY", AR: "الباب"}, "", "a word, or a phrase of words"},
		{"a clitic and a common word", PlaceRow{Type: "city", QID: "Q9", EN: "Bibab", Country: "SY", AR: "بباب"}, "", "a word, or a phrase of words"},
		{"a phrase of words", PlaceRow{Type: "adm1", QID: "Q9", EN: "Lower Coast", Country: "GH", AR: "الساحل باب"}, "", "a word, or a phrase of words"},
		{"a direction is no name", PlaceRow{Type: "adm1", QID: "Q9", EN: "Northern", Country: "GH", AR: "المنطقة الشمالية"}, "", "no name in Arabic"},
		{"two directions are none", PlaceRow{Type: "adm1", QID: "Q9", EN: "North West", Country: "GH", AR: "الشمالية الغربية"}, "", "no name in Arabic"},
		{"the north of a state", PlaceRow{Type: "adm1", QID: "Q9", EN: "North", Country: "LB", AR: "شمال لبنان"}, "", "a direction and a place of the lexicon"},
		{"two letters", PlaceRow{Type: "city", QID: "Q9", EN: "Ie", Country: "DE", AR: "يي"}, "", "too short"},
		{"no Arabic", PlaceRow{Type: "city", QID: "Q9", EN: "Ie", Country: "DE", AR: "Ie"}, "", "no name in Arabic"},
		{"a parish", PlaceRow{Type: "adm1", QID: "Q9", EN: "Saint Paul", Country: "GH", AR: "سانت بول", Admin: "Parish"}, "", "a small part of a country"},
		{"a village", PlaceRow{Type: "city", QID: "Q9", EN: "Saint Paul", Country: "GH", AR: "سانت بول", Rank: 10}, "", "small, and never in the news"},
		{"a river that heads compose", PlaceRow{Type: "river", QID: "Q9", EN: "Meuse", AR: "نهر الميز", Feature: "River"}, "", "small, and never in the news"},
		{"a river without the word", PlaceRow{Type: "river", QID: "Q9", EN: "Kennebec", AR: "كينيبيك", Feature: "River", Count: 3}, "", "short, or of one word"},
		{"a station", PlaceRow{Type: "city", QID: "Q9", EN: "Halley", Country: "GH", AR: "محطة هالي", Feature: "Scientific station"}, "", "not of a kind that is wanted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := convert(t, c.row)
			all := slices.Concat(p.Cities, p.Regions, p.Waters)
			if c.why != "" {
				assert.Empty(t, all)
				assert.Equal(t, map[string]int{c.why: 1}, p.Dropped)
				return
			}
			require.Len(t, all, 1, "%v", p.Dropped)
			assert.Equal(t, "  - "+c.line, strings.ReplaceAll(all[0].line(), ",\n    ", ","))
		})
	}
}

// TestConvertPlacesInOrder holds that a region gives way to a city of its name and country, wherever it stands, and that the
// order of rows of one rank is kept.
func TestConvertPlacesInOrder(t *testing.T) {
	city := PlaceRow{Type: "city", QID: "Q1", EN: "Mendoza", Country: "AR", AR: "ميندوثا", Rank: 6}
	region := PlaceRow{Type: "adm1", QID: "Q2", EN: "Mendoza", Country: "AR", AR: "مقاطعة ميندوثا"}
	abroad := PlaceRow{Type: "adm1", QID: "Q3", EN: "Mendoza", Country: "GH", AR: "إقليم ميندوثا"}
	for _, rows := range [][]PlaceRow{{city, region, abroad}, {abroad, region, city}} {
		p := convert(t, rows...)
		require.Len(t, p.Cities, 1)
		require.Len(t, p.Regions, 1)
		assert.Equal(t, "mendoza-gha-region", p.Regions[0].ID)
		assert.Equal(t, 1, p.Dropped["a city of that country has the name"])
	}
	again := PlaceRow{Type: "city", QID: "Q4", EN: "Mendoza", Country: "AR", AR: "مندوسا", Rank: 6}
	p := convert(t, city, again)
	require.Len(t, p.Cities, 2)
	assert.Equal(t, []string{"mendoza-arg", "mendoza-arg-2"}, []string{p.Cities[0].ID, p.Cities[1].ID})
	assert.Equal(t, "Q1", p.Cities[0].Wikidata)
}

// TestUnknownCountry holds that a code which the table of countries lacks gives none, and that the rules come first: Kosovo's.
func TestUnknownCountry(t *testing.T) {
	p := convert(t, PlaceRow{Type: "city", QID: "Q1", EN: "Prizren", Country: "UNK", AR: "بريزرن"}, PlaceRow{Type: "city", QID: "Q2", EN: "Atlantis", Country: "QQ", AR: "أطلانتس"})
	require.Len(t, p.Cities, 2)
	assert.Equal(t, []string{"", "XKX"}, []string{p.Cities[0].Country, p.Cities[1].Country})
}

func TestCore(t *testing.T) {
	r, err := readRules(placeRules)
	require.NoError(t, err)
	for name, want := range map[string]string{
		"محافظة نينوى":           "نينوى",
		"نينوى":                  "نينوى",
		"ولاية شمال دارفور":      "شمال دارفور",
		"بلدية مدينة بانيا لوكا": "بانيا لوكا", // both of them
		"أوبلاست روستوف":         "روستوف",
		"روستوف أوبلاست":         "روستوف",
		"التبت ذاتية الحكم":      "التبت",
		"محافظة":                 "محافظة", // nothing would be left
		"المحافظة الجديدة":       "",       // a type word with its adjective
		"المنطقة الشرقية":        "",
		"الشمالية":               "",
		"جاوة الغربية":           "جاوة الغربية",
		"":                       "",
	} {
		assert.Equal(t, want, r.core(name), name)
	}
}

func TestPlain(t *testing.T) {
	for name, want := range map[string]string{
		"  ريو  دي جانيرو ":      "ريو دي جانيرو",
		"بريلي (لاتفيا)":         "بريلي",
		"مطار تروندهايم، فارنيس": "مطار تروندهايم",
		"بيال/بيان":              "بيال",
		"مَكّة":                  "مكة",
		"جزر_جنوب_شيتلاند":       "جزر جنوب شيتلاند",
		"أرخبيل رياو.":           "أرخبيل رياو",
		"هوت ماتسیاترا":          "هوت ماتسياترا", // with the ی of Persian
		"Rio":                    "",
		"ستيبنوكا B":             "",
		"كيلو 5":                 "",
		"ي":                      "",
		"":                       "",
		"أوست-إيليمسك":           "أوست-إيليمسك",
	} {
		assert.Equal(t, want, plain(name), name)
	}
}

func TestTranscribed(t *testing.T) {
	r, err := readRules(placeRules)
	require.NoError(t, err)
	for _, c := range []struct{ name, en, want string }{
		{"شيكاغو", "Chicago", "شيكاجو"},
		{"غولد كوست", "Gold Coast", "جولد كوست"},
		{"هونغ كونغ", "Hong Kong", "هونج كونج"},
		{"غنت", "Ghent", ""},                             // gh is غ
		{"بلاغراف", "Blahraf", ""},                       // no g at all
		{"بوغور الغربية", "West Bogor", "بوجور الغربية"}, // what is Arabic stays
		{"الغات", "Ghats", ""},
		{"بابل", "Babylon g", ""},
	} {
		assert.Equal(t, c.want, r.transcribed(little(), c.name, c.en), c.name)
	}
}

func TestSlug(t *testing.T) {
	for en, want := range map[string]string{
		"Córdoba": "cordoba", "Ra's Lanuf": "ras-lanuf", "Sao  Tome / West": "sao-tome-west", "Kahramanmaraş": "kahramanmaras", "Łódź": "odz", "東京": "", "T4": "t4", "-x-": "x",
	} {
		assert.Equal(t, want, slug(en), en)
	}
}

// TestRulesAgree holds that no name is judged twice, and that every judged name is one that the rules can meet.
func TestRulesAgree(t *testing.T) {
	r, err := readRules(placeRules)
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, list := range [][]string{r.Drop, r.Weak, r.Strong} {
		assert.NotEmpty(t, list)
		for _, name := range list {
			assert.False(t, seen[key(name)], "%s is judged twice", name)
			seen[key(name)] = true
			assert.Equal(t, name, plain(name), "no row has such a name")
		}
	}
	_, err = readRules([]byte("tpyes: [محافظة]"))
	assert.ErrorContains(t, err, "tpyes")
}

// TestShippedFilesFollowRules holds that the files of the default lexicon keep to what was judged: a change of the rules
// wants the command to be run again.
func TestShippedFilesFollowRules(t *testing.T) {
	r, err := readRules(placeRules)
	require.NoError(t, err)
	cities := 0
	for _, name := range []string{"cities", "regions", "waters"} {
		data, err := os.ReadFile("../../lexicon/data/entities/" + name + ".yaml")
		require.NoError(t, err)
		var f struct{ Places []Place }
		require.NoError(t, yaml.Unmarshal(data, &f))
		assert.Greater(t, len(f.Places), 1000, name)
		for _, p := range f.Places {
			if p.Kind == "city" {
				cities++
			}
			for _, n := range append([]string{p.Name}, p.Variants...) {
				assert.False(t, r.drop[key(n)], "%s: %s is to be dropped", name, n)
				assert.True(t, !r.weak[key(n)] || slices.ContainsFunc(p.Weak, func(w string) bool { return key(w) == key(n) }), "%s: %s is to be weak", name, n)
			}
		}
	}
	assert.Greater(t, cities, 2000)
}

func TestReadTables(t *testing.T) {
	dir := fstest.MapFS{
		"places.json":    {Data: []byte(`[{"type":"city","qid":"Q1","en":"Jena","country":"DE","ar":"يينا","rank":4,"count":2,"ar_variants":[{"v":"ينا","count":1}]}]`)},
		"countries.json": {Data: []byte(`[{"iso2":"DE","iso3":"DEU"},{"iso2":"AC","iso3":null}]`)},
		"people.json":    {Data: []byte(`[{"ar":[{"v":"لويد أوستن"},{"v":"آن"}]}]`)},
		"bad.json":       {Data: []byte(`[{"type":`)},
	}
	rows, err := ReadPlaces(dir, "places.json")
	require.NoError(t, err)
	assert.Equal(t, []PlaceRow{{Type: "city", QID: "Q1", EN: "Jena", Country: "DE", AR: "يينا", Rank: 4, Count: 2, Variants: []Variant{{"ينا", 1}}}}, rows)
	codes, err := ReadCodes(dir, "countries.json")
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"DE": "DEU"}, codes)
	words, err := ReadPersonWords(dir, "people.json")
	require.NoError(t, err)
	assert.Equal(t, map[string]bool{"لويد": true, "اوستن": true}, words, "not the name of one word")

	for _, name := range []string{"bad.json", "none.json"} {
		_, err = ReadPlaces(dir, name)
		assert.ErrorContains(t, err, name)
		_, err = ReadCodes(dir, name)
		assert.ErrorContains(t, err, name)
		_, err = ReadPersonWords(dir, name)
		assert.ErrorContains(t, err, name)
	}
}

// FuzzPlace holds that whatever stands in a row, the file that is written says what the entry says, and its names are clean.
func FuzzPlace(f *testing.F) {
	f.Add("محافظة نينوى", "Nineveh", "نينوا", "IQ", "adm1", 0)
	f.Add("سان-خوسيه (كوستاريكا)", "San José: \"x\" #1", "سان خوسيه", "AR", "city", 3)
	f.Add("مضيق ماكاسار", "null", "y", "", "sea", 9)
	f.Add("غرب غينيا", "no", "نـَا\u200fعم", "DE", "city", 1)
	f.Fuzz(func(t *testing.T, ar, en, other, country, typ string, rank int) {
		rows := []PlaceRow{{Type: typ, QID: "Q1", EN: en, Country: country, AR: ar, Rank: rank % 10, Feature: "sea", Count: 1, Variants: []Variant{{other, 1}}}}
		p, err := ConvertPlaces(append(rows, rows...), littleCodes, little())
		require.NoError(t, err)
		for _, list := range [][]Place{p.Cities, p.Regions, p.Waters} {
			var back struct{ Places []Place }
			require.NoError(t, yaml.Unmarshal([]byte(WritePlaces("two\nlines", list)), &back))
			require.Len(t, back.Places, len(list))
			ids := map[string]bool{}
			for i, want := range list {
				want.Count = 0
				want.EN = strings.ToValidUTF8(want.EN, "\uFFFD")
				if strings.Contains(en, "\uFFFD") || en != strings.ToValidUTF8(en, "") {
					back.Places[i].EN = want.EN
				}
				assert.Equal(t, want, back.Places[i])
				assert.False(t, ids[want.ID])
				ids[want.ID] = true
				for _, n := range append([]string{want.Name}, want.Variants...) {
					assert.Equal(t, plain(n), n)
				}
			}
		}
	})
}
