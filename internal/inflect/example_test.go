package inflect_test

import (
	"fmt"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

func ExampleVerb_Forms() {
	forms, _ := inflect.Verb{Perfect: "أدان"}.Forms()
	for _, f := range forms {
		if f.Features&(inflect.Dual|inflect.Plural|inflect.First|inflect.Present) == 0 {
			fmt.Println(f.Text, f.Features)
		}
	}
	_, err := inflect.Verb{Perfect: "أدان", Present: "يدون"}.Forms()
	fmt.Println(err)
	// Output:
	// أدان perfect masculine
	// أدانت perfect feminine
	// أدين perfect passive passive-only masculine
	// أدينت perfect passive passive-only feminine
	// present "يدون": it is no present of أدان; write يدين
}

func ExampleNoun_Forms() {
	forms, _ := inflect.Noun{Text: "طائرة مسيرة"}.Forms()
	for _, f := range forms {
		fmt.Printf("%s (%s)\n", f.Text, f.Features)
	}
	// Output:
	// طائرة مسيرة (feminine)
	// الطائرة المسيرة (feminine definite)
	// طائرتان مسيرتان (feminine dual)
	// طائرتين مسيرتين (feminine dual oblique)
	// الطائرتان المسيرتان (feminine dual definite)
	// الطائرتين المسيرتين (feminine dual definite oblique)
	// طائرات مسيرة (feminine plural)
	// الطائرات المسيرة (feminine plural definite)
}

func ExampleEnclitic() {
	inflect.Enclitic("دفاعاتها", func(stem, restored, pronoun string) bool {
		fmt.Println(stem+restored, pronoun)
		return true
	})
	// Output:
	// دفاعات ها
	// دفاعاه ها
}
