// Package normalize folds Arabic spelling, so that the forms in which writers and keyboards
// leave one word compare equal, and keeps the way back to every byte of the original text.
//
//	normalize.String("الأُمَمُ المُتَّحِدَة")  // "الامم المتحده"
//
//	t := normalize.NewText("قالَ حِزْبُ اللهِ.")
//	i := strings.Index(t.Folded(), "حزب الله")
//	t.Span(i, i+len("حزب الله")).Of(t.Original())  // "حِزْبُ اللهِ"
//
// A [Fold] is a set of foldings. The table says which of them make up [SearchKey], the fold of
// String and NewText, and why; [Light] is the part of it that changes no letter.
//
//	fold         what it does                        key  light  reason
//	Composition  و + U+0654 is ؤ, ا + U+0653 is آ    yes  yes    else deleting marks would delete the hamza
//	Forms        ﻛﻮﻓﻲ is كوفي, ﻻ is لا, ﷲ is الله     yes  yes    left by PDF files and old keyboards
//	Marks        مُحَمَّد is محمد, هٰذا is هذا        yes  yes    written or not as the writer likes
//	Tatweel      حمـــاس is حماس                     yes  yes    is layout
//	Controls     joiners, direction marks, BOM go    yes         not seen by the reader
//	Alef         أ إ آ ٱ are ا                       yes         left out by many: اردوغان, إفريقيا for أفريقيا
//	Maqsura      ى is ي                              yes         the Egyptian press writes مصرى for مصري
//	Marbuta      ة is ه                              yes         as often typed: غزه
//	Persian      ی ک گ پ چ ژ ڤ … are ي ك ك ب ج ز ف    yes         foreign keyboards, foreign sounds: ڤلاديمير
//	Numerals     ٣٥ and ۳۵ are 35                    yes         both sets are in use
//	Signs        ٪ ٫ ٬ ۔ are % . , .                 yes         so that ٣٫٥٪ is 3.5%
//	Spaces       every blank is U+0020               yes         no-break spaces in حزب الله
//	Case         NATO is nato                        yes         for Latin, Greek and Cyrillic words
//	Carriers     ؤ is و, ئ is ي                                  رئيس (president) would be رييس: for a last resort
//	Punctuation  ، ؛ ؟ « » “ ” are , ; ? and "                   « opens and » closes: too much to lose
//	Elongation   مبرووووك is مبروك                               is slang, not news; two letters stay: كييف, الله
//
// What the search key keeps apart: ء ؤ ئ from each other and from the bare letters, ه from ح, ق from
// غ, one word from two (عبدالله, عبد الله). Such variants are for a lexicon to list. What it joins,
// it joins against meaning too: على (on) and علي (a name), غزة (Gaza) and غزه (raided him). Who
// needs the difference finds it in the original.
package normalize
