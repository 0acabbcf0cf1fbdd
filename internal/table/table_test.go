package table

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// walk returns the senses of a phrase.
func walk(t *Tables, phrase []string) []Sense {
	var at State
	for i, key := range phrase {
		if w := t.Word(key); i == 0 {
			at = t.Root(w)
		} else {
			at = t.Step(at, w)
		}
	}
	return t.Senses(at)
}

func build(t require.TestingT, b *Builder) *Tables {
	tables, err := b.Build(1)
	require.NoError(t, err)
	return tables
}

// Each phrase has the senses that were added under it, and those that were not added have none.
func TestPhrases(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var b Builder
	for i := range 50 {
		b.PutUnit(UnitNoun{Slug: fmt.Sprint("unit", i)})
	}
	want := map[string][]Sense{}
	for range 20_000 {
		phrase := randomPhrase(random)
		s := Sense{Kind: Unit, Entry: uint32(random.IntN(50)), Weak: random.IntN(2) == 0, Abbr: random.IntN(2) == 0, Features: inflect.Feature(random.IntN(4))}
		b.Add(phrase, s)
		key := strings.Join(phrase, " ")
		if !slices.Contains(want[key], s) {
			want[key] = append(want[key], s)
		}
	}
	tables := build(t, &b)
	for key, senses := range want {
		require.ElementsMatch(t, senses, walk(tables, strings.Fields(key)), key)
	}
	for range 20_000 {
		if phrase := randomPhrase(random); want[strings.Join(phrase, " ")] == nil {
			require.Empty(t, walk(tables, phrase))
		}
	}
	paths := tables.Paths()
	for key := range want {
		phrase := strings.Fields(key)
		at := tables.Root(tables.Word(phrase[0]))
		for _, w := range phrase[1:] {
			at = tables.Step(at, tables.Word(w))
		}
		require.Equal(t, phrase, paths(at))
	}
}

// randomPhrase returns one to three words of few letters, so that phrases share words and beginnings.
func randomPhrase(random *rand.Rand) []string {
	letters := []rune("ابتجحدرسعفقكلمنهوي")
	var words []string
	for range 1 + random.IntN(3) {
		var w []rune
		for range 1 + random.IntN(12) {
			w = append(w, letters[random.IntN(len(letters))])
			if random.IntN(3) == 0 {
				break
			}
		}
		words = append(words, string(w))
	}
	return words
}

func TestHashOfAllLengths(t *testing.T) {
	seen := map[uint32]string{}
	s := "abcdefghijklmnopqrstuvwxyz"
	for n := range len(s) {
		for _, w := range []string{s[:n], s[26-n:], s[:n] + "\x00"} {
			if other, ok := seen[hash(w)]; ok {
				assert.Equal(t, other, w, "two words of one hash")
			}
			seen[hash(w)] = w
		}
	}
}

func TestEmpty(t *testing.T) {
	tables := build(t, new(Builder))
	assert.Zero(t, tables.Word("روسيا"))
	assert.Zero(t, tables.Root(0))
	assert.Zero(t, tables.Root(7))
	assert.Zero(t, tables.Step(1, 1))
	assert.Empty(t, tables.Senses(0))
	assert.Empty(t, tables.Senses(9))
}

func TestRecords(t *testing.T) {
	tables := build(t, full())
	assert.Equal(t, Entity{ID: "putin", Type: "person", Kind: "k", Name: "بوتين", EN: "Putin", Country: "RUS", CapitalOf: "c", Wikidata: "Q7747",
		Tenures: []Tenure{{"الرئيس", "RUS", "2012", ""}, {"رئيس الوزراء", "RUS", "2008", "2012"}}}, tables.Entity(1))
	assert.Equal(t, Entity{ID: "x", Type: "place"}, tables.Entity(0))
	for i := range uint32(2) {
		e := tables.Entity(i)
		assert.Equal(t, [3]string{e.Type, e.Kind, e.Home()}, [3]string{tables.TypeOf(i), tables.KindOf(i), tables.HomeOf(i)})
	}
	assert.Equal(t, HeadNoun{"وزارة", "organization", "ministry", []string{"nisba", "topic"}, false, true}, *tables.Head(0))
	assert.Equal(t, OfficeNoun{"متحدث", "spokesman", "any", true}, *tables.Office(0))
	assert.Equal(t, NamePart{"عبد", "particle"}, tables.Part(0))
	assert.Equal(t, UnitNoun{"drone", "count"}, *tables.Unit(0))
	lexeme := tables.Lexeme(0)
	assert.Equal(t, [4]any{"numeral", "خمسة", "five", 5.5}, [4]any{lexeme.Class, lexeme.Word, lexeme.Means, lexeme.Value})
	cue := tables.Cue(0)
	assert.Equal(t, "shelling/قصف", cue.ID)
	assert.Equal(t, []Slot{{"object", "target"}, {"subject", "actor"}}, cue.Frame)
	assert.Equal(t, []Condition{{"object", Any}}, cue.Needs)
	assert.Len(t, cue.Unless, 2, "its own, then that of its type")
	assert.Len(t, cue.Becomes, 1)
	assert.True(t, cue.Verbal && cue.Blame && cue.NoMasdar && !cue.NoVerb && !cue.Passive)
	assert.Equal(t, []uint32{1}, tables.Event(0).Subsumes)
	set, ok := tables.SetID("thing")
	require.True(t, ok)
	assert.Equal(t, []string{"person"}, tables.Set(set).Types)
	ball, dice := walk(tables, []string{"كره"}), walk(tables, []string{"نرد"})
	require.Len(t, ball, 1)
	require.Len(t, dice, 1)
	assert.True(t, tables.InSet(set, ball[0].Entry))
	assert.False(t, tables.InSet(set, dice[0].Entry))
	games, _ := tables.SetID("games")
	assert.True(t, tables.InSet(games, ball[0].Entry), "a member of a set in a set")
	assert.True(t, tables.InSet(games, dice[0].Entry))
	flags := make([]bool, tables.Sets())
	tables.MarkSets(dice[0].Entry, flags)
	assert.True(t, flags[games])
	assert.False(t, flags[set])
	assert.Empty(t, walk(tables, []string{"حجر"}), "a noun of no set")
	for k, n := range map[Kind]int{Name: 2, Head: 1, Office: 1, Part: 1, Cue: 1, Unit: 1, Lexeme: 1, Member: 2} {
		assert.Equal(t, n, tables.Count(k))
	}
}

// full returns a Builder with entries of all kinds.
func full() *Builder {
	b := new(Builder)
	b.PutEntity(Entity{ID: "x", Type: "place"})
	name := b.PutEntity(Entity{ID: "putin", Type: "person", Kind: "k", Name: "بوتين", EN: "Putin", Country: "RUS", CapitalOf: "c", Wikidata: "Q7747",
		Tenures: []Tenure{{"الرئيس", "RUS", "2012", ""}, {"رئيس الوزراء", "RUS", "2008", "2012"}}})
	b.Add([]string{"بوتين"}, Sense{Kind: Name, Entry: name})
	b.Add([]string{"فلاديمير", "بوتين"}, Sense{Kind: Name, Entry: name, Weak: true})
	b.PutHead(HeadNoun{"وزارة", "organization", "ministry", []string{"nisba", "topic"}, false, true})
	b.PutOffice(OfficeNoun{"متحدث", "spokesman", "any", true})
	b.PutPart(NamePart{"عبد", "particle"})
	b.PutUnit(UnitNoun{"drone", "count"})
	b.PutLexeme("word/خمسة", LexemeEntry{Class: "numeral", Word: "خمسة", Means: "five", Value: 5.5})
	event := b.PutEvent(EventType{ID: "shelling", Name: "قصف", PLOVER: "ASSAULT"})
	other := b.PutEvent(EventType{ID: "drone_strike"})
	ball, _ := b.Noun("كره")
	dice, _ := b.Noun("نرد")
	stone, _ := b.Noun("حجر")
	thing := b.PutSet("thing", []uint32{ball}, []uint32{b.Set("entity:person")})
	b.PutSet("games", []uint32{dice}, []uint32{thing})
	b.PutSet("#7,", []uint32{stone}, nil)
	b.AddMember([]string{"كره"}, ball, 0)
	b.AddMember([]string{"نرد"}, dice, 0)
	b.AddMember([]string{"حجر"}, stone, 0)
	b.EventUnless("shelling", []Condition{{"sentence", thing}})
	b.EventSubsumes("shelling", []uint32{other})
	b.PutCue(CueRule{ID: "shelling/قصف", Event: event, Word: "قصف", Verbal: true, Frame: []Slot{{"object", "target"}, {"subject", "actor"}},
		Needs: []Condition{{"object", Any}}, Unless: []Condition{{"object", b.Set("none")}}, Becomes: []Refinement{{other, []Condition{{"ب", thing}}}},
		Blame: true, NoMasdar: true})
	return b
}

// An entry put again keeps its index and loses its phrases, the same over tables as in one Builder.
func TestReplace(t *testing.T) {
	change := func(b *Builder) {
		i := b.PutEntity(Entity{ID: "putin", Type: "person"})
		b.Add([]string{"فلاديمير"}, Sense{Kind: Name, Entry: i})
		b.RemoveEvent("drone_strike")
		thing, _ := b.Noun("شيء")
		b.AddMember([]string{"شيء"}, thing, 0)
		b.PutSet("thing", []uint32{thing}, nil)
	}
	at := full()
	change(at)
	over := Over(build(t, full()))
	change(over)
	tables := build(t, at)
	assert.Equal(t, tables.Data(), build(t, over).Data())
	assert.Empty(t, walk(tables, []string{"بوتين"}))
	assert.Empty(t, walk(tables, []string{"كره"}))
	assert.Equal(t, []Sense{{Kind: Name, Entry: 1}}, walk(tables, []string{"فلاديمير"}))
	assert.Len(t, walk(tables, []string{"شيء"}), 1)
	assert.Empty(t, tables.Cue(0).Becomes, "its type was taken out")
}

// sealed returns data with its size and checksum put right, so that what they guard is read.
func sealed(data []byte) string {
	data = slices.Clone(data)
	if len(data) < headSize+4 {
		return string(data)
	}
	copy(data, magic)
	binary.LittleEndian.PutUint32(data[8:], formatVersion)
	binary.LittleEndian.PutUint32(data[12:], number(build(nil, new(Builder)).data, 12))
	binary.LittleEndian.PutUint64(data[24:], uint64(len(data)))
	binary.LittleEndian.PutUint32(data[len(data)-4:], checksum(data[:len(data)-4]))
	return string(data)
}

// exercise calls all that reads a file.
func exercise(t *Tables) {
	for i := range t.Count(Name) {
		t.Entity(uint32(i))
		t.HomeOf(uint32(i))
	}
	for i := range t.Count(Part) {
		t.Part(uint32(i))
	}
	t.Entity(1 << 30)
	paths := t.Paths()
	for w := range t.Words() + 2 {
		for s := range t.States() + 2 {
			t.Step(State(s), WordID(w))
		}
		for _, s := range t.Senses(t.Root(WordID(w))) {
			switch s.Kind {
			case Cue:
				for _, c := range t.Cue(s.Entry).Unless {
					if c.Set != Any {
						t.Set(c.Set)
					}
				}
			case Member:
				t.InSet(1, s.Entry)
				t.MarkSets(s.Entry, make([]bool, t.Sets()))
			case Lexeme:
				t.Lexeme(s.Entry)
			}
		}
	}
	for s := range t.States() + 2 {
		paths(State(s))
	}
	t.Word("بوتين")
	t.Word("")
	b := Over(t)
	for _, phrase := range [][]string{{"بوتين"}, {"فلاديمير", "بوتين"}, {"فلاديمير", "بوتين", "بوتين"}} {
		b.Add(phrase, Sense{Kind: Name})
	}
	if built, err := b.Build(0); err == nil && t.Count(Name) > 0 {
		walk(built, []string{"فلاديمير", "بوتين"})
	}
}

// Files whose checksum is right, but nothing else need be, are refused or safe to read.
func TestSealedFlips(t *testing.T) {
	data := []byte(build(t, full()).Data())
	for i := headSize - 4*sectionCount; i < len(data)-4; i++ {
		was := data[i]
		for _, b := range []byte{0, 1, 0x7F, 0xFF, was ^ 0x80} {
			data[i] = b
			if tables, err := Open(sealed(data)); err == nil {
				exercise(tables)
			}
			data[i] = was
		}
	}
}

// Senses that are read in place are those that are copied.
func TestViewSenses(t *testing.T) {
	var data []byte
	var want []Sense
	for i := range uint32(50) {
		s := Sense{Kind: Kind(1 + i%10), Weak: i%2 == 0, Abbr: i%3 == 0, Features: inflect.Feature(i * 977), Entry: i * i}
		want = append(want, s)
		data = appendSense(data, s)
	}
	for shift := range 4 { // whether or not the memory is aligned
		text := string(append(make([]byte, shift), data...))[shift:]
		assert.Equal(t, want, viewSenses(text))
		assert.Equal(t, want, copySenses(text))
	}
	assert.Empty(t, viewSenses(""))
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(build(f, full()).Data()))
	f.Add([]byte(build(f, new(Builder)).Data()))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = Open(string(data))
		if tables, err := Open(sealed(data)); err == nil {
			exercise(tables)
		}
	})
}

// Lookups do not allocate.
func TestAllocations(t *testing.T) {
	tables := build(t, full())
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		w := tables.Word("بوتين")
		for _, s := range tables.Senses(tables.Root(w)) {
			tables.Entity(s.Entry)
		}
		tables.Step(tables.Root(tables.Word("فلاديمير")), w)
		tables.Part(0)
		tables.Lexeme(0)
		tables.SetID("thing")
	}))
}

// Tables is safe for concurrent use.
func TestConcurrent(t *testing.T) {
	tables := build(t, full())
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() { exercise(tables) })
	}
	group.Wait()
}

// What is remembered of entities is what was read, however many there are.
func TestKnown(t *testing.T) {
	b := new(Builder)
	for i := range 3000 {
		b.PutEntity(Entity{ID: fmt.Sprint(i), Type: "person", Name: fmt.Sprint("name ", i)})
	}
	tables := build(t, b)
	for range 2 {
		for i := range uint32(tables.Count(Name)) {
			assert.Equal(t, tables.Entity(i), *tables.Known(i))
			assert.Same(t, tables.Known(i), tables.Known(i))
		}
	}
}
