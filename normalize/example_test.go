package normalize_test

import (
	"fmt"
	"strings"

	"github.com/khabar-nlp/khabar/normalize"
)

func Example() {
	text := normalize.NewText("أعلنَ حِزْبُ اللهِ مسؤوليّتَه")
	key := normalize.String("حزب الله")
	if i := strings.Index(text.Folded(), key); i >= 0 {
		span := text.Span(i, i+len(key))
		fmt.Println(span.Start, span.End, span.Of(text.Original()))
	}
	// Output: 11 34 حِزْبُ اللهِ
}

func ExampleString() {
	for _, s := range []string{"أوكرانيا", "اوكرانيا", "السّعوديّة", "المصرى", "٣٫٥٪"} {
		fmt.Println(normalize.String(s))
	}
	// Output:
	// اوكرانيا
	// اوكرانيا
	// السعوديه
	// المصري
	// 3.5%
}

func ExampleFold() {
	const loose = normalize.SearchKey | normalize.Carriers
	fmt.Println(normalize.Light.String("مَسْؤُولٌ فِي الأُمَمِ"))
	fmt.Println(loose.String("مسؤول"), loose.String("مسوول"))
	// Output:
	// مسؤول في الأمم
	// مسوول مسوول
}

func ExampleRuler() {
	text := "قال 😀 بوتين"
	ruler := normalize.NewRuler(text)
	at := strings.Index(text, "بوتين")
	fmt.Println(at, ruler.Runes(at), ruler.UTF16(at))
	// Output: 12 6 7
}
