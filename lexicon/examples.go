package lexicon

// An Example is a text that says what a type of event finds, or does not find.
type Example struct{ File, Type string }
