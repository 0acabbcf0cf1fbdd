package lexicon

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// A spot is where in a file a value stands.
type spot struct {
	file   string
	line   int // from 1
	column int // from 1, in code points
	up     *spot
	key    string // .name or [3]
	faulty bool   // what stands here, or below, could not be read
}

// path returns the keys that lead to p: countries[2].name.
func (p *spot) path() string {
	if p.up == nil {
		return p.key
	}
	return strings.TrimPrefix(p.up.path()+p.key, ".")
}

// in reports whether p stands under the key.
func (p *spot) in(key string) bool { return p != nil && (p.key == key || p.up.in(key)) }

// A decoder turns YAML into the types of the schema. It reports all that does not fit, and keeps
// the place of each value under a pointer to it.
type decoder struct {
	errs   ErrorList
	faults int    // how many errors were found
	more   *Error // says that there are more than errs holds
	places map[any]*spot
	fields map[reflect.Type]map[string]int
	open   []*yaml.Node // anchors whose contents are being read
	copied int          // how many values were read by way of an alias
	alias  int          // how many aliases lead to the value at hand
}

// fail reports a fault and marks what is above as faulty.
func (d *decoder) fail(at *spot, fix, format string, args ...any) {
	d.faults++
	if at == nil {
		at = &spot{}
	}
	for up := at; up != nil; up = up.up {
		up.faulty = true
	}
	switch {
	case d.faults <= maxFaults:
		d.errs = append(d.errs, &Error{File: at.file, Line: at.line, Column: at.column, Key: at.path(), Msg: fmt.Sprintf(format, args...), Fix: fix})
	case d.more == nil:
		d.more = &Error{File: at.file, Line: at.line, Column: at.column, Msg: fmt.Sprintf("more than %d faults", maxFaults), Fix: "mend the others first"}
	}
}

// full reports whether there are more faults than anyone reads: then the rest is not looked at.
func (d *decoder) full() bool { return d.more != nil }

// decode reads the text of a file. What has faults is left out of the result.
func (d *decoder) decode(name string, text []byte) *file {
	f := new(file)
	top := &spot{file: name}
	if d.full() || !d.fits(name, text) {
		return f
	}
	var doc yaml.Node
	reader := yaml.NewDecoder(strings.NewReader(string(text)))
	if err := reader.Decode(&doc); err != nil {
		if err.Error() != "EOF" {
			d.syntax(name, err)
		}
		return f
	}
	if len(doc.Content) == 0 || isNull(doc.Content[0]) {
		return f
	}
	var second yaml.Node
	if err := reader.Decode(&second); err == nil {
		d.fail(&spot{file: name, line: second.Line, column: second.Column}, "make it a file of its own", "a second document")
	}
	d.copied = 0
	d.value(doc.Content[0], reflect.ValueOf(f).Elem(), top)
	return f
}

// syntax reports an error of the YAML reader, "yaml: line 3: did not find …".
func (d *decoder) syntax(name string, err error) {
	at, msg := &spot{file: name, line: 1}, strings.TrimPrefix(err.Error(), "yaml: ") // the reader leaves out the first line
	if rest, ok := strings.CutPrefix(msg, "line "); ok {
		if line, rest, ok := strings.Cut(rest, ": "); ok {
			at.line, _ = strconv.Atoi(line)
			msg = rest
		}
	}
	d.fail(at, "", "not YAML: %s", msg)
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// value reads n into v.
func (d *decoder) value(n *yaml.Node, v reflect.Value, at *spot) {
	at.line, at.column = n.Line, n.Column
	d.places[v.Addr().Interface()] = at
	if d.full() {
		return
	}
	if n.Kind == yaml.AliasNode {
		d.anchored(n, v, at)
		return
	}
	if d.alias > 0 {
		if d.copied++; d.copied >= maxCopied {
			if d.copied == maxCopied {
				d.fail(at, "write some of them out", "the aliases stand for more than %d values", maxCopied)
			}
			at.faulty = true
			return
		}
	}
	if n.Anchor != "" {
		d.open = append(d.open, n)
		defer func() { d.open = d.open[:len(d.open)-1] }()
	}
	switch v := v.Addr().Interface().(type) {
	case *frame:
		d.frame(n, v, at)
		return
	case *conditions:
		d.conditions(n, v, at)
		return
	case *noun:
		if n.Kind == yaml.ScalarNode {
			d.value(n, reflect.ValueOf(&v.Noun).Elem(), at)
			return
		}
	case *alias:
		if n.Kind == yaml.ScalarNode {
			d.value(n, reflect.ValueOf(&v.Name).Elem(), at)
			return
		}
	case *word:
		if n.Kind == yaml.ScalarNode {
			d.value(n, reflect.ValueOf(&v.Word).Elem(), at)
			return
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		d.mapping(n, v, at)
	case reflect.Slice:
		d.list(n, v, at)
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		d.value(n, p.Elem(), at)
		v.Set(p)
	default:
		d.scalar(n, v, at)
	}
}

// anchored reads the value that an alias stands for. An anchor inside itself is an error.
func (d *decoder) anchored(n *yaml.Node, v reflect.Value, at *spot) {
	if slices.Contains(d.open, n.Alias) {
		d.fail(at, "", "*%s stands inside &%s", n.Value, n.Value)
		return
	}
	d.alias++
	d.value(n.Alias, v, at)
	d.alias--
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value, at *spot) {
	if !d.isMapping(n, at) {
		return
	}
	fields := d.fieldsOf(v.Type())
	d.each(n, at, func(key, value *yaml.Node, at *spot) {
		if i, ok := fields[key.Value]; ok {
			d.value(value, field(v, i), at)
			return
		}
		known := make([]string, 0, len(fields))
		for name := range fields {
			known = append(known, name)
		}
		slices.Sort(known)
		d.fail(at, nearest(key.Value, known), "unknown key %s", key.Value)
	})
}

func (d *decoder) isMapping(n *yaml.Node, at *spot) bool {
	if n.Kind != yaml.MappingNode {
		d.fail(at, `write "key: value" lines`, "%s where a mapping is wanted", kind(n))
		return false
	}
	return true
}

// each calls f for the keys of a mapping and reports those that are not plain or stand twice.
func (d *decoder) each(n *yaml.Node, at *spot, f func(key, value *yaml.Node, at *spot)) {
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at := &spot{file: at.file, line: key.Line, column: key.Column, up: at, key: "." + key.Value}
		switch line, twice := seen[key.Value]; {
		case d.full():
			return
		case len(key.Value) > maxKey:
			at.key = ""
			d.fail(at, "", "a key of %d bytes", len(key.Value))
		case key.Tag == "!!merge":
			d.fail(at, "write the keys out", "merged mappings are not read")
		case key.Kind != yaml.ScalarNode:
			at.key = ""
			d.fail(at, "write a plain key", "%s as a key", kind(key))
		case twice:
			d.fail(at, "keep one", "the key stands in line %d already", line)
		case isNull(value):
			d.fail(at, "leave the key out, or give it one", "no value")
		default:
			seen[key.Value] = key.Line
			f(key, value, at)
		}
	}
}

// field returns field i of v; those of an embedded first field come after v's own.
func field(v reflect.Value, i int) reflect.Value {
	if i < v.NumField() {
		return v.Field(i)
	}
	return v.Field(0).Field(i - v.NumField())
}

// fieldsOf returns the fields of t by their YAML key.
func (d *decoder) fieldsOf(t reflect.Type) map[string]int {
	if fields, ok := d.fields[t]; ok {
		return fields
	}
	fields := map[string]int{}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			for k := range f.Type.NumField() {
				fields[f.Type.Field(k).Tag.Get("yaml")] = t.NumField() + k
			}
			continue
		}
		fields[f.Tag.Get("yaml")] = i
	}
	d.fields[t] = fields
	return fields
}

// orPlain reports whether values of the type may be written as a plain string, and stand alone for a list of one.
func orPlain(t reflect.Type) bool {
	return t == reflect.TypeFor[noun]() || t == reflect.TypeFor[alias]()
}

// list reads a list; a value alone is a list of one.
func (d *decoder) list(n *yaml.Node, v reflect.Value, at *spot) {
	items := n.Content
	if n.Kind == yaml.ScalarNode && v.Type().Elem().Kind() != reflect.Struct || n.Kind != yaml.SequenceNode && orPlain(v.Type().Elem()) {
		items = []*yaml.Node{n}
	} else if n.Kind != yaml.SequenceNode {
		d.fail(at, `begin each with "- "`, "%s where a list is wanted", kind(n))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
	for i, item := range items {
		d.value(item, v.Index(i), &spot{file: at.file, up: at, key: "[" + strconv.Itoa(i) + "]"})
	}
}

func (d *decoder) scalar(n *yaml.Node, v reflect.Value, at *spot) {
	if n.Kind != yaml.ScalarNode {
		d.fail(at, "", "%s where %s is wanted", kind(n), wanted(v.Kind()))
		return
	}
	if len(n.Value) > maxText {
		d.fail(at, "", "a value of %d bytes, at most %d are read", len(n.Value), maxText)
		return
	}
	ok := n.Value != "" && !isNull(n)
	switch v.Kind() {
	case reflect.String:
		v.SetString(n.Value)
		if strings.TrimSpace(n.Value) != n.Value {
			d.fail(at, "", "blanks at the edge of %q", n.Value)
		}
		if msg, fix := checkLetters(n.Value); msg != "" && !at.in(".examples") {
			d.fail(at, fix, "%s", msg)
		}
	case reflect.Bool:
		v.SetBool(n.Value == "true")
		ok = ok && (n.Value == "true" || n.Value == "false")
	case reflect.Float64:
		number, err := strconv.ParseFloat(n.Value, 64)
		v.SetFloat(number)
		ok = err == nil && number-number == 0
	}
	if !ok {
		d.fail(at, "", "%q where %s is wanted", n.Value, wanted(v.Kind()))
	}
}

// wanted says what a scalar of the schema is.
func wanted(k reflect.Kind) string {
	switch k {
	case reflect.Bool:
		return "true or false"
	case reflect.Float64:
		return "a number"
	}
	return "a word"
}

func kind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	}
	return "a plain value"
}

func (d *decoder) frame(n *yaml.Node, v *frame, at *spot) {
	*v = places(d, n, at, *v, func(s *slot) (*string, any) { return &s.Place, &s.Role })
}

func (d *decoder) conditions(n *yaml.Node, v *conditions, at *spot) {
	*v = places(d, n, at, *v, func(c *condition) (*string, any) { return &c.Place, &c.Nouns })
}

// places reads a mapping of places to what stands there. parts points to the two in an element; if n is no mapping, the list is old.
func places[T any](d *decoder, n *yaml.Node, at *spot, old []T, parts func(*T) (*string, any)) []T {
	if !d.isMapping(n, at) {
		return old
	}
	list := make([]T, len(n.Content)/2)
	i := 0
	d.each(n, at, func(key, value *yaml.Node, at *spot) {
		place, content := parts(&list[i])
		*place = key.Value
		d.places[place] = at
		d.value(value, reflect.ValueOf(content).Elem(), &spot{file: at.file, up: at.up, key: at.key})
		i++
	})
	return list[:i]
}
