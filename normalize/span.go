package normalize

// A Span is a half-open range [Start, End) of byte offsets into a text as it was given.
// The zero Span is empty.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns text[s.Start:s.End], or "" if s does not lie in text.
func (s Span) Of(text string) string {
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// Contains reports whether t lies inside s. Every Span contains itself.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }
