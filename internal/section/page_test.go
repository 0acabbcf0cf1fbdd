package section_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSentences(t *testing.T) {
	r := smallReader(t)
	for _, want := range []string{ // | where a sentence ends
		"قال الوزير.|وأعلن البيان.",
		"ماذا قال؟|قال!|نعم",
		"قال… ثم قال.", // the ellipsis is in TestEllipsis
		"قال (الوزير).|وأعلن.",
		"قال د. علي إن بيان أ. د. زير في واشنطن.|وأعلن.", // titles
		"قال ج. د. فانس.",                                // initials
		"كان في عام 2024 م.|وأعلن.",                      // an era
		"قال لـ أ.ف.ب إن الهجوم كان.|وأعلن.",
		"قال لـ أ.ف.ب. إن الهجوم كان.|وأعلن.", // what follows leans on what stands before
		"قالت أ.ف.ب.|وأعلن.",
		"كان 3.5 مليار و1,200.75 دولار.|وأعلن.", // decimals
		"كان في U.S. من روسيا.",
		"انتهى البيان.|وقال.", // below without its blank
		"https://t.me/a.b قال.|وأعلن",
		"1. قال الوزير.",      // the number of an item
		"كان عددهم 15.|وأعلن", // a number at the end of a sentence
		"قال: \"نعم.\"|وأعلن.",
		"قال: «نعم.»|وأعلن.",
		"قال «ماذا؟»، وأعلن.", // a question inside a sentence
		"قال ذلك؟!|وأعلن",
		"بـ«نقطة الهجوم»!|قصف",
		"سطر أول.\n|سطر ثان",
		"",
		"...",
	} {
		p := r.Read(strings.ReplaceAll(want, "|", " "))
		checkPage(t, p)
		if want == "..." || want == "" {
			assert.Empty(t, p.Sentences)
			continue
		}
		if strings.Contains(want, "…") {
			continue
		}
		assert.Equal(t, strings.Split(strings.ReplaceAll(want, "\n|", "|"), "|"), sentences(p), want)
	}
	assert.Equal(t, []string{"انتهى البيان.", "وقال."}, sentences(r.Read("انتهى البيان.وقال.")))
}

func TestEllipsis(t *testing.T) {
	r := smallReader(t)
	assert.Equal(t, []string{"قال…", "ثم قال."}, sentences(r.Read("قال… ثم قال.")))
	assert.Equal(t, []string{"قال...", "ثم قال."}, sentences(r.Read("قال... ثم قال.")))
	assert.Equal(t, []string{"روسيا في كوبا..", "ماذا قال الوزير؟"}, sentences(r.Read("روسيا في كوبا.. ماذا قال الوزير؟")))
	assert.Equal(t, []string{"(...) قال"}, sentences(r.Read("(...) قال")))
}

func TestQuotes(t *testing.T) {
	r := smallReader(t)
	for text, want := range map[string][]string{
		`قال "نعم" وأعلن`:                {"نعم"},
		`قال "نعم" و"لا"`:                {"نعم", "لا"},
		`قال " نعم " وأعلن`:              {"نعم"},
		`قال «نعم» وأعلن`:                {"نعم"},
		`قال “نعم” وأعلن`:                {"نعم"},
		`قال ”نعم“ وأعلن`:                {"نعم"}, // as right-to-left keyboards have it
		`قال ‘نعم’ وأعلن`:                {"نعم"},
		`قال ''نعم'' وأعلن`:              {"نعم"},
		`قال 'نعم' وأعلن`:                {"نعم"},
		`بـ"رويترز"، و(«أ ف ب»)`:         {"رويترز", "أ ف ب"},
		`مسؤول في "O'Neil" قال`:          {"O'Neil"},
		`«قال "نعم" وأعلن»`:              {`قال "نعم" وأعلن`, "\tنعم"},
		`«قال «نعم» وأعلن»`:              {`قال «نعم» وأعلن`, "\tنعم"},
		`قال "قال «نعم» و“لا” وأعلن" ثم`: {`قال «نعم» و“لا” وأعلن`, "\tنعم", "\tلا"},
		`قال «نعم`:                       {"نعم"}, // open to the end
		"قال «نعم\nلا\n\nقال» وأعلن":     {"نعم\nلا"},
		`قال» نعم`:                       nil, // closes nothing
		`قال "نعم`:                       {"نعم"},
		`«»`:                             nil,
		`""`:                             nil,
		`"`:                              nil,
		`قال «نعم "لا» وأعلن`:            {`نعم "لا`, "\tلا"}, // the outer mark closes what stands in it
		`قطر 5'`:                         nil,
		`قال "نعم". وقال "لا".`:          {"نعم", "لا"},
		"«فقرة أولى.\n\n«فقرة ثانية.» وأعلن": {"فقرة أولى.", "فقرة ثانية."},
	} {
		p := r.Read(text)
		checkPage(t, p)
		var got []string
		for _, q := range p.Quotes {
			got = append(got, strings.Repeat("\t", int(q.Depth))+p.Original[p.Tokens[q.First].Start:p.Tokens[q.Last].End])
		}
		assert.Equal(t, want, got, text)
	}
}

const (
	prose = "أعلن سلاح الدفاع الجوي اليوم أن الهجوم كان على مدن في فلسطين وأن الوزير قال ذلك في بيان."
	more  = "وقال الوزير إن الدفاع قصف كتيبة كانت في واشنطن وإن لجنة من الولايات المتحدة دعت إلى بيان."
)

func TestSections(t *testing.T) {
	r := smallReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a passage", prose, []string{"body: " + prose}},
		{"a short passage", "قصف الدفاع روسيا", []string{"body: قصف الدفاع روسيا"}},
		{"a headline", "قصف روسيا\n\n" + prose, []string{"headline: قصف روسيا", "body: " + prose}},
		{"a headline right above its text", "قصف روسيا\n" + prose, []string{"headline: قصف روسيا", "body: " + prose}},
		{"a question above its text", "ماذا قصف الدفاع؟\n\n" + prose, []string{"headline: ماذا قصف الدفاع؟", "body: " + prose}},
		{"paragraphs are one body", prose + "\n\n" + more, []string{"body: " + prose + "\n\n" + more}},
		{"a first paragraph with its full stop", "قصف الدفاع روسيا.\n\n" + prose, []string{"body: قصف الدفاع روسيا.\n\n" + prose}},
		{"what begins with و is none", prose + "\n\nوقصف روسيا\n\n" + more, []string{"body: " + prose + "\n\nوقصف روسيا\n\n" + more}},
		{"nor who said something", prose + "\n\nقال الوزير ذلك\n\n" + more, []string{"body: " + prose + "\n\nقال الوزير ذلك\n\n" + more}},
		{"a second article", prose + "\n\nقصف روسيا\n\n" + more[len("و"):], []string{"body: " + prose, "headline: قصف روسيا", "body: " + more[len("و"):]}},
		{"a source", prose + "\nالمصدر: رويترز", []string{"body: " + prose, "source: المصدر: رويترز"}},
		{"a source with a stray blank", prose + "\nالمصدر : رويترز.", []string{"body: " + prose, "source: المصدر : رويترز"}},
		{"a source on its own line", prose + "\nالمصدر\nرويترز", []string{"body: " + prose, "source: المصدر\nرويترز"}},
		{"a source behind the last sentence", prose + " المصدر: رويترز", []string{"body: " + prose, "source: المصدر: رويترز"}},
		{"a source that speaks", "قال المصدر: الهجوم كان في روسيا.", []string{"body: قال المصدر: الهجوم كان في روسيا."}},
		{"keywords", prose + "\nكلمات دلالية: روسيا فلسطين", []string{"body: " + prose, "keywords: كلمات دلالية: روسيا فلسطين"}},
		{"keywords below", prose + "\nكلمات دلالية\nروسيا\nفلسطين\n\n" + more, []string{"body: " + prose, "keywords: كلمات دلالية\nروسيا\nفلسطين", "body: " + more}},
		{"a link inside", prose + "\n\nإقرأ أيضا: قصف روسيا\n\n" + more, []string{"body: " + prose, "related: إقرأ أيضا: قصف روسيا", "body: " + more}},
		{"links", prose + "\nأخبار ذات صلة\n• قصف روسيا\n• قصف كوبا.\n\n" + more, []string{"body: " + prose, "related: أخبار ذات صلة\n• قصف روسيا\n• قصف كوبا", "body: " + more}},
		{"another article under its marker", prose + "\nإقرأ أيضا:\n\nقصف روسيا\n\n" + more, []string{"body: " + prose, "headline: قصف روسيا", "body: " + more}},
		{"two markers on a line", "أخبار ذات صلة قصف روسيا قصف كوبا المصدر: أ ف ب", []string{"related: أخبار ذات صلة قصف روسيا قصف كوبا", "source: المصدر: أ ف ب"}},
		{"a marker that is a verb", prose + "\nشاهد الوزير الهجوم على فلسطين كما قال في بيان عن الدفاع الجوي.", []string{"body: " + prose + "\nشاهد الوزير الهجوم على فلسطين كما قال في بيان عن الدفاع الجوي."}},
		{"a caption", prose + "\n\nصورة: رويترز\n\n" + more, []string{"body: " + prose, "caption: صورة: رويترز", "body: " + more}},
		{"a credit", prose + "\n\nقصف في فلسطين (أ ف ب)\n\n" + more, []string{"body: " + prose, "caption: قصف في فلسطين (أ ف ب)", "body: " + more}},
		{"rules between", prose + "\n***\n" + more, []string{"body: " + prose + "\n***\n" + more}},
		{"nothing", " \n\n", nil},
		{"marks alone", "***\n...", nil},
	} {
		p := r.Read(c.text)
		checkPage(t, p)
		assert.Equal(t, c.want, sections(p), c.name)
	}
}

func TestDatelines(t *testing.T) {
	r := smallReader(t)
	for _, line := range []string{
		"كييف - (أ ف ب):", "القاهرة – رويترز –", "القاهرة -", "واشنطن (رويترز) -", "القاهرة، كييف - أ ف ب:", "كييف/رويترز/ -",
		"القاهرة، 3 أيار –", "كييف ـ «رويترز»:", "(أ ف ب) -", "رويترز -",
		"خان زير (أ ف ب) -", // a place that the lexicon lacks
	} {
		p := r.Read(line + " " + prose)
		checkPage(t, p)
		assert.Equal(t, []string{"dateline: " + line, "body: " + prose}, sections(p), line)
		p = r.Read("قصف روسيا\n\n" + line + " " + prose)
		assert.Equal(t, []string{"headline: قصف روسيا", "dateline: " + line, "body: " + prose}, sections(p), line)
	}
	p := r.Read("القاهرة – رويترز\n\n" + prose)
	assert.Equal(t, []string{"dateline: القاهرة – رويترز", "body: " + prose}, sections(p))
	for _, text := range []string{
		"روسيا: قصف الدفاع كتيبة في فلسطين.", "قال بيان رويترز: كان الهجوم في روسيا.", "القاهرة قالت إن الدفاع - أ ف ب - قصف.",
		"واشنطن (روسيا) قالت.", "- روسيا قالت.", "قصف - قصف - قصف.",
	} {
		assert.Equal(t, []string{"body: " + text}, sections(r.Read(text)), text)
	}
}

// The seed page is three articles, a source line, keywords and lists of other headlines.
func TestSeedSections(t *testing.T) {
	var want []struct {
		Kind  string
		Start string `json:"start_text"`
		End   string `json:"end_text"`
	}
	raw, err := os.ReadFile("testdata/seed_sections.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &want))
	p := defaultReader().Read(seed(t))
	checkPage(t, p)
	require.Len(t, p.Sections, len(want))
	for i, s := range p.Sections {
		text := s.Of(p.Original)
		assert.Equal(t, want[i].Kind, s.Kind)
		assert.True(t, strings.HasPrefix(text, want[i].Start), "%q begins with %q", text, want[i].Start)
		assert.True(t, strings.HasSuffix(text, want[i].End), "%q ends with %q", text, want[i].End)
	}
	assert.Len(t, p.Quotes, 8)
	body := 0
	for _, s := range p.Sentences {
		if p.Sections[s.Section].Kind == "body" {
			body++
		}
	}
	assert.Equal(t, 15, body)
}
