package output

// An htmlFormat writes a page that shows the articles with what was found in them.
type htmlFormat struct{}

func (htmlFormat) Head() string                              { return "" }
func (htmlFormat) Tail() string                              { return "" }
func (htmlFormat) Append(b []byte, r Result) ([]byte, error) { return b, nil }
