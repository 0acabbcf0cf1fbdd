package token

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khabar-nlp/khabar/normalize"
)

// Short names for the tokens that the tests expect.
func word(key string) Token    { return Token{Key: key, Kind: Word} }
func foreign(key string) Token { return Token{Key: key, Kind: Foreign} }
func number(key string) Token  { return Token{Key: key, Kind: Number} }
func mark(key string) Token    { return Token{Key: key, Kind: Mark} }
func link(key string) Token    { return Token{Key: key, Kind: Link} }
func handle(key string) Token  { return Token{Key: key, Kind: Handle} }
func hashtag(key string) Token { return Token{Key: key, Kind: Hashtag} }

// after returns t with a Gap before it.
func after(gap Gap, t Token) Token {
	t.Gap = gap
	return t
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		rule, text string
		want       []Token
	}{
		{"words and a mark", "أسقطت 251 طائرة.", []Token{word("اسقطت"), after(Blank, number("251")), after(Blank, word("طائره")), mark(".")}},
		{"a change of script begins a token", "و3 بـNATO", []Token{word("و"), number("3"), after(Blank, word("ب")), foreign("nato")}},
		{"and so do digits after letters", "G20 ١٤٤٥هـ", []Token{foreign("g"), number("20"), after(Blank, number("1445")), word("ه")}},
		{"a direction mark does not", "في\u200F إيران\u200F،", []Token{word("في"), after(Blank, word("ايران")), mark("،")}},

		{"decimals", "1.2 ٣٫٥ 3.", []Token{number("1.2"), after(Blank, number("3.5")), after(Blank, number("3")), mark(".")}},
		{"thousands", "1,200,000 ١٬٢٠٠", []Token{number("1,200,000"), after(Blank, number("1,200"))}},
		{"a number list", "1, 2", []Token{number("1"), mark(","), after(Blank, number("2"))}},
		{"times of day are not one number", "12:30", []Token{number("12"), mark(":"), number("30")}},
		{"nor are dates", "12/3/2024", []Token{number("12"), mark("/"), number("3"), mark("/"), number("2024")}},
		{"percents and money", "٥٠٪ 5$", []Token{number("50"), mark("%"), after(Blank, number("5")), mark("$")}},
		{"digits of other scripts", "५६", []Token{number("56")}},

		{"a tight hyphen is a gap", "إف-16 شاهد–136", []Token{word("اف"), after(Hyphen, number("16")), after(Blank, word("شاهد")), after(Hyphen, number("136"))}},
		{"in ranges and dates too", "3-5 2024‑11", []Token{number("3"), after(Hyphen, number("5")), after(Blank, number("2024")), after(Hyphen, number("11"))}},
		{"a loose one is a mark", "إف -16 - ب", []Token{word("اف"), after(Blank, mark("-")), number("16"), after(Blank, mark("-")), after(Blank, word("ب"))}},
		{"so are two", "أ--ب", []Token{word("ا"), mark("-"), mark("-"), word("ب")}},
		{"and a long dash", "أ—ب", []Token{word("ا"), mark("—"), word("ب")}},

		{"full stops in abbreviations are gaps", "(أ.ف.ب)", []Token{mark("("), word("ا"), after(Dot, word("ف")), after(Dot, word("ب")), mark(")")}},
		{"the last one is a mark", "U.N. قال", []Token{foreign("u"), after(Dot, foreign("n")), mark("."), after(Blank, word("قال"))}},
		{"a title's too", "د.محمد", []Token{word("د"), mark("."), word("محمد")}},
		{"and one between sentences", "قال.ثم", []Token{word("قال"), mark("."), word("ثم")}},
		{"marks on the letters do not matter", "أَ.فِ.بْ", []Token{word("ا"), after(Dot, word("ف")), after(Dot, word("ب"))}},

		{"apostrophes inside foreign words", "O'Neil L’Équipe 'x'", []Token{foreign("o'neil"), after(Blank, foreign("l’équipe")), after(Blank, mark("'")), foreign("x"), mark("'")}},
		{"accents of their own", "Cafe\u0301 санкции", []Token{foreign("cafe\u0301"), after(Blank, foreign("санкции"))}},
		{"quotation marks keep their direction", "«رويترز» “ا”", []Token{mark("«"), word("رويترز"), mark("»"), after(Blank, mark("“")), word("ا"), mark("”")}},
		{"Arabic punctuation keeps its form", "لماذا؟ نعم؛", []Token{word("لماذا"), mark("؟"), after(Blank, word("نعم")), mark("؛")}},
		{"symbols one by one", "🇸🇦✓", []Token{mark("🇸"), mark("🇦"), mark("✓")}},
		{"a phrase in one sign is a mark", "محمدﷺ", []Token{word("محمد"), mark("صلي الله عليه وسلم")}},
		{"the name of God is letters", "عبدﷲ", []Token{word("عبدالله")}},

		{"hashtags", "#غزة_الآن # #COP28،", []Token{hashtag("#غزه_الان"), after(Blank, mark("#")), after(Blank, hashtag("#cop28")), mark("،")}},
		{"a low line elsewhere is a mark", "أ_ب", []Token{word("ا"), mark("_"), word("ب")}},
		{"handles", "@AJArabic: @ غزة", []Token{handle("@ajarabic"), mark(":"), after(Blank, mark("@")), after(Blank, word("غزه"))}},
		{"e-mail addresses", "إلى first.last+x@mail.example.com.", []Token{word("الي"), after(Blank, link("first.last+x@mail.example.com")), mark(".")}},
		{"no address without a dot", "a@b", []Token{foreign("a"), handle("@b")}},
		{"URLs", "(https://t.co/aB1?x=1&y=2). WWW.un.org/ar،", []Token{mark("("), link("https://t.co/ab1?x=1&y=2"), mark(")"), mark("."), after(Blank, link("www.un.org/ar")), mark("،")}},
		{"with Arabic in the path", "https://ar.wikipedia.org/wiki/غزة_(مدينة) في", []Token{link("https://ar.wikipedia.org/wiki/غزه_(مدينه)"), after(Blank, word("في"))}},
		{"but not in the name", "www.un.orgوقال", []Token{link("www.un.org"), word("وقال")}},
		{"no URL", "http:// www. x", []Token{foreign("http"), mark(":"), mark("/"), mark("/"), after(Blank, foreign("www")), mark("."), after(Blank, foreign("x"))}},

		{"line breaks", "أ\nب\r\nج\rد\u2028ه", []Token{word("ا"), after(Line, word("ب")), after(Line, word("ج")), after(Line, word("د")), after(Line, word("ه"))}},
		{"paragraphs", "أ\n\nب\r\n \t\r\nج\u2029د", []Token{word("ا"), after(Paragraph, word("ب")), after(Paragraph, word("ج")), after(Paragraph, word("د"))}},
		{"blanks of all kinds", "أ\u00A0ب\u202Fج\tد", []Token{word("ا"), after(Blank, word("ب")), after(Blank, word("ج")), after(Blank, word("د"))}},
		{"what is no text is a blank", "أ\xFFب\x00ج\uFFFDد\uE000ه", []Token{word("ا"), after(Blank, word("ب")), after(Blank, word("ج")), after(Blank, word("د")), after(Blank, word("ه"))}},
		{"marks alone are nothing", "َ ـ \u200F\u0301 أ", []Token{after(Blank, word("ا"))}},
		{"tatweel as a dash", "د ـ ب ـ أ", []Token{word("د"), after(Blank, word("ب")), after(Blank, word("ا"))}},
		{"nothing", "", nil},

		{"blevesearch: joiners stay in no key", "الأمم\u200Cالمتحدة", []Token{word("الاممالمتحده")}},
		{"MagedSaeed/farasapy#5: a word is not continued on the next line", "ال\nأخرى", []Token{word("ال"), after(Line, word("اخري"))}},
		{"nltk/nltk#1852: words of two letters", "من", []Token{word("من")}},
		{"hamza as a mark", "مسؤ\u064Eول مسو\u0654\u064Eول", []Token{word("مسؤول"), after(Blank, word("مسؤول"))}},
		{"presentation forms", "ﺑﻮﺗﻴﻦ الﻼعب", []Token{word("بوتين"), after(Blank, word("اللاعب"))}},
	} {
		t.Run(test.rule, func(t *testing.T) {
			var got []Token
			for _, token := range Cut(test.text).Tokens {
				token.Span = normalize.Span{}
				got = append(got, token)
			}
			assert.Equal(t, test.want, got)
			check(t, test.text)
		})
	}
}

func TestSpans(t *testing.T) {
	for _, test := range []struct {
		rule, text string
		want       []string
	}{
		{"marks on the last letter belong to a word", "كتابٌ، شيئاً", []string{"كتابٌ", "،", "شيئاً"}},
		{"and tatweel: the Hijri year", "1445هـ.", []string{"1445", "هـ", "."}},
		{"direction marks around it do not", "\u200Fبوتين\u200F \u202Bترامب\u202C", []string{"بوتين", "ترامب"}},
		{"nor marks and tatweel before it", "ــها َلا", []string{"ها", "لا"}},
		{"invisible characters inside it do", "نتن\u200Dياهو\u200C", []string{"نتن\u200Dياهو"}},
		{"a byte order mark is nothing", "\uFEFFموسكو", []string{"موسكو"}},
		{"a hamza as a mark is part of the word", "مسو\u0654ول", []string{"مسو\u0654ول"}},
		{"joined tokens leave out what joins them", "إف\u200F-\u200F16", []string{"إف", "16"}},
	} {
		t.Run(test.rule, func(t *testing.T) {
			var got []string
			for _, token := range Cut(test.text).Tokens {
				got = append(got, token.Of(test.text))
			}
			assert.Equal(t, test.want, got)
		})
	}
}

// bleve's folding was quadratic, and looking ahead or back may be: here nothing is.
func TestHostileTexts(t *testing.T) {
	for _, unit := range []string{
		"ـ", "َ", "أ", "أ.", "أ.َ", "أ-", "-", "@", "a@", "a.", "a.@", "#", "#_", "#\u200F", "a\u200F", "'", "a'", "1.", "1,",
		"http://", "http://)", "www.", "www.(", "\xFF", "\r", "\n", "ﷺ", "و\u0654", "«", "أ\u200C", "س\u06E1", "a@b.c", "أ.\u200F", "0123456789.",
	} {
		s := strings.Repeat(unit, 100_000/len(unit))
		text := Cut(s + "خبر " + s)
		assert.NotEmpty(t, text.Tokens, unit)
	}
}
