package gazetteer

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug returns the key of a name: its small letters and digits, with hyphens between words.
func Slug(en string) string { return slug(en) }

// slug returns a name in small letters, digits and hyphens: ras-lanuf.
func slug(en string) string {
	var b strings.Builder
	gap := false
	for _, c := range norm.NFKD.String(en) {
		switch {
		case c < unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(c))
		case unicode.Is(unicode.Mn, c) || c == '\'' || unicode.Is(unicode.Lm, c):
		default:
			gap = true
		}
	}
	return b.String()
}

// WritePlaces returns a YAML file of places under a comment. Lines are broken at about 150 characters.
func WritePlaces(comment string, places []Place) string {
	var b strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(comment), "\n") {
		b.WriteString(strings.TrimRight("# "+line, " ") + "\n")
	}
	b.WriteString("\nplaces:\n")
	for _, p := range places {
		b.WriteString(p.line() + "\n")
	}
	return b.String()
}

// line returns the entry of p.
func (p Place) line() string {
	parts := []string{"name: " + quote(p.Name), "en: " + quote(p.EN)}
	for _, f := range []struct{ key, value string }{{"wikidata", p.Wikidata}, {"kind", p.Kind}, {"country", p.Country}} {
		if f.value != "" {
			parts = append(parts, f.key+": "+quote(f.value))
		}
	}
	for _, f := range []struct {
		key    string
		values []string
	}{{"variants", p.Variants}, {"weak", p.Weak}} {
		if len(f.values) > 0 {
			quoted := make([]string, len(f.values))
			for i, v := range f.values {
				quoted[i] = quote(v)
			}
			parts = append(parts, f.key+": ["+strings.Join(quoted, ", ")+"]")
		}
	}
	line := "  - {id: " + quote(p.ID)
	width := len(line)
	for _, part := range parts {
		n := len([]rune(part))
		if width+n > 150 {
			line += ",\n     " + part
			width = 5 + n
			continue
		}
		line += ", " + part
		width += 2 + n
	}
	return line + "}"
}

// quote returns a scalar of YAML that is read as s, between quotation marks where it must be.
func quote(s string) string {
	if slices.Contains([]string{"", "null", "true", "false", "yes", "no", "on", "off", "y", "n"}, strings.ToLower(s)) || strings.HasSuffix(s, " ") {
		return strconv.Quote(s)
	}
	for i, c := range s {
		inner := i > 0 && (unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || strings.ContainsRune(" .-_", c))
		if c == unicode.ReplacementChar || !unicode.IsLetter(c) && !inner {
			return strconv.Quote(s)
		}
	}
	return s
}
