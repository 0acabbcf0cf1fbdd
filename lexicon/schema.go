package lexicon

// A file is one YAML file of a lexicon. Which keys it has is free; the default lexicon keeps one idea a file.
type file struct {
	Countries     []country      `yaml:"countries"`
	Organizations []organization `yaml:"organizations"`
	People        []person       `yaml:"people"`
	Places        []place        `yaml:"places"`
	Weapons       []weapon       `yaml:"weapons"`
	Heads         []head         `yaml:"heads"`
	Offices       []office       `yaml:"offices"`
	NameParts     []nameParts    `yaml:"name_parts"`
	Sets          []set          `yaml:"sets"`
	Units         []unit         `yaml:"units"`
	Words         []words        `yaml:"words"`
	Events        []event        `yaml:"events"`
}

// common stands in every entry that has an id.
type common struct {
	ID      string `yaml:"id"`      // the entry's key: a later entry of the same kind and key replaces it
	Disable bool   `yaml:"disable"` // take the entry of this key out
}

// alias is a further name in YAML: a plain string, or a mapping that says in which language a word of foreign letters is inflected.
type alias struct {
	Name string `yaml:"name"`
	Lang string `yaml:"lang"` // en, fr, es or ru: forms of the word are met by its stem, as Россией is by Россия
}

type country struct {
	common    `yaml:",inline"` // id: ISO 3166-1 alpha-3
	Name      string           `yaml:"name"`
	EN        string           `yaml:"en"`
	Wikidata  string           `yaml:"wikidata"`
	Variants  []alias          `yaml:"variants"`
	Weak      []string         `yaml:"weak"`         // names that count only with a context: they are common words too
	Nisba     []string         `yaml:"nisba"`        // masculine singular, each spelling: [أمريكي, أميركي]
	NisbaMany []string         `yaml:"nisba_plural"` // broken plurals: روس, أتراك
	NisbaWeak bool             `yaml:"nisba_weak"`   // the nisba is a common word too: مالي (financial)
}

type organization struct {
	common        `yaml:",inline"`
	Name          string   `yaml:"name"`
	EN            string   `yaml:"en"`
	Wikidata      string   `yaml:"wikidata"`
	Kind          string   `yaml:"kind"` // alliance, un, army, ministry, party, armed_group, company, media, agency, court, bank, club, …
	Country       string   `yaml:"country"`
	Variants      []alias  `yaml:"variants"`
	Abbreviations []alias  `yaml:"abbreviations"` // Latin or Arabic: NATO, د ب أ
	Short         []string `yaml:"short"`         // stands for it once it has been named: الحلف
	Weak          []string `yaml:"weak"`
	StandsFor     string   `yaml:"stands_for"` // the country whose government it means: الكرملين
}

type person struct {
	common   `yaml:",inline"`
	Name     string   `yaml:"name"`
	EN       string   `yaml:"en"`
	Wikidata string   `yaml:"wikidata"`
	Country  string   `yaml:"country"`
	Variants []alias  `yaml:"variants"`
	Alone    []string `yaml:"alone"` // one word that means him without more: بوتين
	Weak     []string `yaml:"weak"`  // one word that means him after his full name: روته
	Offices  []tenure `yaml:"offices"`
}

type tenure struct {
	Office string `yaml:"office"`
	Of     string `yaml:"of"`
	From   string `yaml:"from"`
	To     string `yaml:"to"`
}

type place struct {
	common    `yaml:",inline"`
	Name      string   `yaml:"name"`
	EN        string   `yaml:"en"`
	Wikidata  string   `yaml:"wikidata"`
	Kind      string   `yaml:"kind"` // city, region, sea, river, strait, island, mountain, continent, camp, site, …
	Country   string   `yaml:"country"`
	CapitalOf string   `yaml:"capital_of"`
	Variants  []alias  `yaml:"variants"`
	Weak      []string `yaml:"weak"`
	Nisba     []string `yaml:"nisba"` // أوروبي
	NisbaMany []string `yaml:"nisba_plural"`
}

type weapon struct {
	common   `yaml:",inline"`
	Name     string   `yaml:"name"`
	EN       string   `yaml:"en"`
	Wikidata string   `yaml:"wikidata"`
	Kind     string   `yaml:"kind"` // aircraft, missile, drone, air_defence, ship, tank, gun, bomb
	Country  string   `yaml:"country"`
	Variants []alias  `yaml:"variants"`
	Weak     []string `yaml:"weak"`
}

type head struct {
	Head     string   `yaml:"head"` // the key
	Disable  bool     `yaml:"disable"`
	Plural   []string `yaml:"plural"`
	Feminine bool     `yaml:"feminine"` // feminine without ة, or by what is left out: الدفاع الروسية for وزارة الدفاع
	Type     string   `yaml:"type"`
	Kind     string   `yaml:"kind"`
	Takes    []string `yaml:"takes"`
	Acts     bool     `yaml:"acts"`
	Outside  bool     `yaml:"outside"`
}

type office struct {
	Office   string   `yaml:"office"` // the key, masculine
	Disable  bool     `yaml:"disable"`
	Feminine string   `yaml:"feminine"`
	Plural   []string `yaml:"plural"`
	EN       string   `yaml:"en"`
	Of       string   `yaml:"of"`
	Speaks   bool     `yaml:"speaks"`
}

type nameParts struct {
	Kind    string   `yaml:"kind"`    // given, family, particle
	Disable bool     `yaml:"disable"` // take these words out
	Words   []string `yaml:"words"`
}

// noun is a noun in YAML: a plain string, or a mapping where the plural is broken.
type noun struct {
	Noun     string   `yaml:"noun"`
	Plural   []string `yaml:"plural"`
	Feminine bool     `yaml:"feminine"`
}

type set struct {
	Set     string `yaml:"set"` // the key
	Disable bool   `yaml:"disable"`
	Nouns   []noun `yaml:"nouns"`
}

type unit struct {
	Unit    string   `yaml:"unit"` // the key: an English singular or ISO 4217
	Disable bool     `yaml:"disable"`
	Kind    string   `yaml:"kind"` // count (default), person, measure, currency, percent, duration
	Nouns   []noun   `yaml:"nouns"`
	Signs   []string `yaml:"signs"` // $, %, kg
}

// words is a group of words of one class.
type words struct {
	Class string `yaml:"class"`
	Means string `yaml:"means"` // for all words of the group that say nothing else

	// Words and forms as they stand take the article, too: الثلاثة. The words of grammar take none.
	Article bool   `yaml:"article"`
	Words   []word `yaml:"words"`
}

// word is a word in YAML: a plain string that is taken as it stands, or a mapping.
type word struct {
	Word       string   `yaml:"word"`  // as it stands, with Forms
	Forms      []string `yaml:"forms"` // further spellings and forms, as they stand
	Verb       string   `yaml:"verb"`  // inflected
	Present    string   `yaml:"present"`
	Masdar     string   `yaml:"masdar"`
	Participle string   `yaml:"participle"`
	Noun       string   `yaml:"noun"` // inflected
	Plural     []string `yaml:"plural"`
	Adjective  string   `yaml:"adjective"` // inflected
	Means      string   `yaml:"means"`
	Value      *float64 `yaml:"value"`
	Disable    bool     `yaml:"disable"`
}

type event struct {
	Type     string       `yaml:"type"` // the key
	Disable  bool         `yaml:"disable"`
	Name     string       `yaml:"name"`
	PLOVER   string       `yaml:"plover"`
	CAMEO    string       `yaml:"cameo"`
	Becomes  []refinement `yaml:"becomes"`  // for all cues of the type
	Unless   conditions   `yaml:"unless"`   // for all cues of the type
	Content  string       `yaml:"content"`  // what an event named in what it governs becomes: actual (a speech act about facts), possible, planned, alleged, negated, or none at all
	Within   []string     `yaml:"within"`   // types that lend it their place where it names none: casualties happen where the attack does
	Subsumes []string     `yaml:"subsumes"` // types that are no event of their own in what it governs: aid_delivery in an aid_pledge
	Cues     []cue        `yaml:"cues"`
	Examples []example    `yaml:"examples"`
}

type cue struct {
	// One of these three is the key within the type.
	Verb   string `yaml:"verb"`
	Noun   string `yaml:"noun"`
	Phrase string `yaml:"phrase"` // words as they stand

	Disable           bool     `yaml:"disable"`
	Key               string   `yaml:"key"` // where one word has several cues in a type
	Present           string   `yaml:"present"`
	Masdar            string   `yaml:"masdar"`
	MasdarPlural      []string `yaml:"masdar_plural"`
	Participle        string   `yaml:"participle"`
	PassiveParticiple string   `yaml:"passive_participle"`
	Plural            []string `yaml:"plural"`   // of Noun
	Feminine          bool     `yaml:"feminine"` // of Noun, where the ending doesn't say it

	Frame      frame        `yaml:"frame"`
	Needs      conditions   `yaml:"needs"` // all of them hold
	Unless     conditions   `yaml:"unless"`
	Becomes    []refinement `yaml:"becomes"`
	Modality   string       `yaml:"modality"`
	Negated    bool         `yaml:"negated"`
	Reciprocal bool         `yaml:"reciprocal"`
	Blame      bool         `yaml:"blame"`
	Passive    bool         `yaml:"passive"` // its verb with one noun phrase that is no group is passive: قتل ثلاثة
	Only       string       `yaml:"only"`    // verb or masdar: only these forms count
}

// A frame is a mapping in YAML: place: role.
type frame []slot

type slot struct{ Place, Role string }

// conditions is a mapping in YAML of a place to nouns (a plain string or a mapping) and sets
// (@drone), one of which must stand there; "*" asks only that the place is filled.
type conditions []condition

type condition struct {
	Place string
	Nouns []noun
}

type refinement struct {
	Type string     `yaml:"type"`
	When conditions `yaml:"when"` // one of them holds
}

type example struct {
	Text       string   `yaml:"text"`
	Not        bool     `yaml:"not"` // the text holds no event of this type
	Cue        string   `yaml:"cue"`
	Actor      []string `yaml:"actor"` // a plain string counts as a list of one, here and below
	Target     []string `yaml:"target"`
	Instrument []string `yaml:"instrument"`
	Location   []string `yaml:"location"`
	Source     []string `yaml:"source"`
	Negated    bool     `yaml:"negated"`
	Modality   string   `yaml:"modality"`
}
