package gazetteer

import "strings"

// WritePeople returns a YAML file of people under a comment.
func WritePeople(comment string, people []Person) string {
	var b strings.Builder
	writeComment(&b, comment)
	b.WriteString("\npeople:\n")
	for i := range people {
		b.WriteString(people[i].line() + "\n")
	}
	return b.String()
}

func writeComment(b *strings.Builder, comment string) {
	for _, line := range strings.Split(strings.TrimSpace(comment), "\n") {
		b.WriteString(strings.TrimRight("# "+line, " ") + "\n")
	}
}

// line returns the entry of p, broken at about 150 characters.
func (p *Person) line() string {
	parts := []string{"name: " + quote(p.Name)}
	for _, f := range []struct{ key, value string }{{"en", p.EN}, {"wikidata", p.Wikidata}, {"country", p.Country}} {
		if f.value != "" {
			parts = append(parts, f.key+": "+quote(f.value))
		}
	}
	if len(p.Variants) > 0 {
		quoted := make([]string, len(p.Variants))
		for i, v := range p.Variants {
			quoted[i] = quote(v)
		}
		parts = append(parts, "variants: ["+strings.Join(quoted, ", ")+"]")
	}
	if len(p.Offices) > 0 {
		all := make([]string, len(p.Offices))
		for i := range p.Offices {
			all[i] = p.Offices[i].flow()
		}
		parts = append(parts, "offices: ["+strings.Join(all, ", ")+"]")
	}
	return breakLine("  - {id: "+quote(p.ID), parts) + "}"
}

// flow returns t in braces.
func (t *Tenure) flow() string {
	s := "{office: " + quote(t.Office) + ", of: " + quote(t.Of)
	if t.From != "" {
		s += `, from: "` + t.From + `"`
	}
	if t.To != "" {
		s += `, to: "` + t.To + `"`
	}
	return s + "}"
}

// breakLine returns line and the parts after it, with a new line where one would be longer than about 150 characters.
func breakLine(line string, parts []string) string {
	const most, indent = 150, "     "
	width := len([]rune(line))
	for _, part := range parts {
		n := len([]rune(part))
		if width+n > most {
			line += ",\n" + indent + part
			width = len(indent) + n
			continue
		}
		line += ", " + part
		width += 2 + n
	}
	return line
}
