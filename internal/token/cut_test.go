package token

import "testing"

func TestFirst(t *testing.T) {
	for _, s := range []string{"أسقطت الدفاعاتُ 251 طائرة، و3 مسيّرات إف-16 (أ.ف.ب) 1,200.5 في 12:30.\n\nقال د.محمد لـ«رويترز» a.b@c.com #غزة_الآن @abc https://x.com/a, U.N. O'Neil ٣٫٥٪ 3-5 \xff\x00 ــ هـ بـNATO."} {
		for _, k := range Cut(s).Tokens {
			t.Logf("%q %q kind %d gap %d", k.Of(s), k.Key, k.Kind, k.Gap)
		}
	}
}

func FuzzFirst(f *testing.F) {
	f.Add("أ.ف.ب http://www. a@b.c \xff")
	f.Fuzz(func(t *testing.T, s string) { Cut(s) })
}
