package lexicon

import (
	"errors"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/inflect"
)

// inflected returns the forms of a word, or reports why it has none. fields gives the place of what
// the error speaks of; a field that isn't there stands for the entry.
func (c *compiler) inflected(entry any, fields map[string]*string, forms func() ([]inflect.Form, error)) []inflect.Form {
	all, err := forms()
	var fault *inflect.Error
	if errors.As(err, &fault) {
		at := c.places[entry]
		if fault.Word == "" && at != nil && at.faulty {
			return nil
		}
		if field, ok := fields[fault.Field]; ok && c.places[field] != nil {
			at = c.places[field]
		}
		c.fail(at, fault.Fix, "%s: %s", fault.Word, fault.Problem)
	}
	return all
}

// noun returns the forms of a noun that has its own entry or stands in a list.
func (c *compiler) noun(entry any, text *string, plural []string, feminine bool) []inflect.Form {
	fields := map[string]*string{"text": text}
	if len(plural) > 0 {
		fields["plural"] = &plural[0]
	}
	return c.inflected(entry, fields, inflect.Noun{Text: *text, Plural: plural, Feminine: feminine}.Forms)
}

func (c *compiler) nounForms(n *noun) []inflect.Form { return c.noun(n, &n.Noun, n.Plural, n.Feminine) }

// nisbas returns the forms of each spelling of a nisba; the broken plurals go with the first.
func (c *compiler) nisbas(entry any, spellings, broken []string) []inflect.Form {
	var all []inflect.Form
	for i := range spellings {
		fields := map[string]*string{"text": &spellings[i]}
		if len(broken) > 0 {
			fields["plural"] = &broken[0]
		}
		all = append(all, c.inflected(entry, fields, inflect.Nisba{Text: spellings[i], Plural: broken}.Forms)...)
		broken = nil
	}
	return all
}

// A verbEntry is the verb of a cue or of a word. Its perfect may be followed by words that stay as
// they are: أودى بحياة.
type verbEntry struct {
	perfect, present, masdar, participle, passive *string
	masdarPlural                                  []string
}

// verb returns the forms of a verb, of its masdar and participles.
func (c *compiler) verb(entry any, v verbEntry) []inflect.Form {
	first, rest, _ := strings.Cut(*v.perfect, " ")
	word := inflect.Verb{Perfect: first, Present: strings.TrimSuffix(*v.present, " "+rest), Masdar: keeping(*v.masdar, rest),
		MasdarPlural: v.masdarPlural, Participle: *v.participle, PassiveParticiple: *v.passive}
	fields := map[string]*string{"perfect": v.perfect, "present": v.present, "masdar": v.masdar, "participle": v.participle, "passive participle": v.passive}
	if len(v.masdarPlural) > 0 {
		fields["masdar plural"] = &v.masdarPlural[0]
	}
	forms := c.inflected(entry, fields, word.Forms)
	for i, f := range forms {
		if rest != "" && f.Features&inflect.Masdar == 0 {
			forms[i].Text += " " + rest
		}
	}
	return forms
}

// keeping marks the words of a masdar that follow the verb in the same shape, for they stay as they
// are: إيداء بحياة.
func keeping(masdar, rest string) string {
	kept := strings.Fields(rest)
	words := strings.Fields(masdar)
	for i, w := range words {
		if i > 0 && slices.Contains(kept, w) && !strings.HasPrefix(w, article) {
			words[i] = "=" + w
		}
	}
	return strings.Join(words, " ")
}

// plain returns phrases as they stand.
func plain(phrases ...string) []inflect.Form {
	var all []inflect.Form
	for _, p := range phrases {
		if p != "" {
			all = append(all, inflect.Form{Text: p})
		}
	}
	return all
}
