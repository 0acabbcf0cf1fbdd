package lexicon

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"
)

// data/schema.json is the JSON Schema of the types in schema.go, with their comments. Editors check and
// complete YAML by it. UPDATE=1 writes it.
func TestSchema(t *testing.T) {
	const name = "data/schema.json"
	want := schemaOf(t)
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(name, want, 0o666))
	}
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "go generate ./lexicon")
}

// What Load takes, the schema takes; what the schema refuses in the keys and kinds of values, Load does.
func TestSchemaIsTheLoaders(t *testing.T) {
	var root schema
	require.NoError(t, json.Unmarshal(schemaOf(t), &root))
	check := func(text string) error {
		var value any
		require.NoError(t, yaml.Unmarshal([]byte(text), &value))
		return root.check(root, value, "")
	}
	require.NoError(t, fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		if path.Ext(name) == ".yaml" && (strings.HasPrefix(name, "data/") || path.Dir(name) == "testdata") {
			assert.NoError(t, check(readFile(t, name)), name)
		}
		return err
	}))
	for _, text := range []string{"country: []", "countries: [{nane: x, id: EGY}]", "countries: {}", "countries: [{name: مصر}]",
		"units: [{unit: x, nouns: [{plural: كرات, disable: true}]}]", "words: [{class: x, words: [{word: [a]}]}]",
		"events: [{type: x, cues: [{noun: a, frame: {object: victim}}]}]", "events: [{type: x, content: unsaid}]"} {
		assert.Error(t, check(text), text)
		_, err := Load(layerOf(text))
		assert.Error(t, err, text)
	}
}

// A schema is a JSON Schema of the few keywords that are needed.
type schema struct {
	Draft       string            `json:"$schema,omitempty"`
	Title       string            `json:"title,omitempty"`
	Description string            `json:"description,omitempty"`
	Ref         string            `json:"$ref,omitempty"`
	Type        any               `json:"type,omitempty"` // a name or several
	Enum        []string          `json:"enum,omitempty"`
	AnyOf       []schema          `json:"anyOf,omitempty"`
	Items       *schema           `json:"items,omitempty"`
	Properties  map[string]schema `json:"properties,omitempty"`
	Additional  any               `json:"additionalProperties,omitempty"` // false or a schema
	Required    []string          `json:"required,omitempty"`
	Defs        map[string]schema `json:"$defs,omitempty"`
}

// enums are the fields that take one of a few words.
var enums = map[string]string{
	"cue.modality": modalities, "example.modality": modalities, "cue.only": onlys, "event.content": contents, "unit.kind": unitKinds,
	"head.type": entityTypes, "head.takes": headTakes, "office.of": officesOf, "nameParts.kind": partKinds, "alias.lang": languages,
}

// required are the keys without which an entry is nothing.
var required = map[string]string{
	"country": "id", "organization": "id", "person": "id", "place": "id", "weapon": "id", "head": "head", "office": "office", "nameParts": "kind words",
	"set": "set", "unit": "unit", "words": "class words", "noun": "noun", "event": "type", "refinement": "type", "example": "text", "tenure": "office",
	"alias": "name",
}

func schemaOf(t *testing.T) []byte {
	g := generator{docs: comments(t), defs: map[string]schema{}}
	root := g.object(reflect.TypeFor[file]())
	root.Draft, root.Title, root.Defs = "https://json-schema.org/draft/2020-12/schema", "A file of a lexicon of Khabar", g.defs
	out, err := json.MarshalIndent(root, "", " ")
	require.NoError(t, err)
	return append(out, '\n')
}

type generator struct {
	docs map[string]string // by type.field
	defs map[string]schema
}

// object returns the schema of a struct.
func (g *generator) object(of reflect.Type) schema {
	s := schema{Type: "object", Description: g.docs[of.Name()], Properties: map[string]schema{}, Additional: false}
	if r := required[of.Name()]; r != "" {
		s.Required = strings.Fields(r)
	}
	for i := range of.NumField() {
		f := of.Field(i)
		if f.Anonymous {
			for name, p := range g.object(f.Type).Properties {
				s.Properties[name] = p
			}
			continue
		}
		name := f.Tag.Get("yaml")
		p := g.value(f.Type, strings.Fields(enums[of.Name()+"."+name]))
		p.Description = g.docs[of.Name()+"."+f.Name]
		s.Properties[name] = p
	}
	return s
}

// value returns the schema of a value of that type.
func (g *generator) value(of reflect.Type, enum []string) schema {
	switch of {
	case reflect.TypeFor[frame]():
		return schema{Type: "object", Additional: schema{Enum: strings.Fields(roles)}}
	case reflect.TypeFor[conditions]():
		return schema{Type: "object", Additional: g.value(reflect.TypeFor[[]noun](), nil)}
	}
	switch of.Kind() {
	case reflect.Pointer:
		return g.value(of.Elem(), nil)
	case reflect.Bool:
		return schema{Type: "boolean"}
	case reflect.Float64:
		return schema{Type: "number"}
	case reflect.String:
		if len(enum) > 0 {
			return schema{Enum: enum}
		}
		return schema{Type: []string{"string", "number"}}
	case reflect.Slice:
		item := g.value(of.Elem(), enum)
		list := schema{Type: "array", Items: &item}
		if of.Elem().Kind() == reflect.String || orPlain(of.Elem()) {
			return schema{AnyOf: []schema{item, list}}
		}
		return list
	}
	if _, ok := g.defs[of.Name()]; !ok {
		g.defs[of.Name()] = schema{}
		g.defs[of.Name()] = g.object(of)
	}
	ref := schema{Ref: "#/$defs/" + of.Name()}
	if orPlain(of) || of == reflect.TypeFor[word]() {
		return schema{AnyOf: []schema{{Type: []string{"string", "number"}}, ref}}
	}
	return ref
}

// comments returns what schema.go says of its types and fields.
func comments(t *testing.T) map[string]string {
	source, err := parser.ParseFile(token.NewFileSet(), "schema.go", nil, parser.ParseComments)
	require.NoError(t, err)
	docs := map[string]string{}
	ast.Inspect(source, func(n ast.Node) bool {
		decl, ok := n.(*ast.GenDecl)
		if !ok || decl.Tok != token.TYPE {
			return true
		}
		spec := decl.Specs[0].(*ast.TypeSpec)
		docs[spec.Name.Name] = strings.Join(strings.Fields(decl.Doc.Text()), " ")
		if s, ok := spec.Type.(*ast.StructType); ok {
			for _, f := range s.Fields.List {
				for _, name := range f.Names {
					docs[spec.Name.Name+"."+name.Name] = strings.Join(strings.Fields(f.Doc.Text()+f.Comment.Text()), " ")
				}
			}
		}
		return false
	})
	return docs
}

// check reports where value is not as s says.
func (s schema) check(root schema, value any, at string) error {
	if s.Ref != "" {
		return root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")].check(root, value, at)
	}
	if len(s.AnyOf) > 0 {
		if !slices.ContainsFunc(s.AnyOf, func(o schema) bool { return o.check(root, value, at) == nil }) {
			return fmt.Errorf("%s: none fits %v", at, value)
		}
		return nil
	}
	if s.Enum != nil && !slices.Contains(s.Enum, fmt.Sprint(value)) {
		return fmt.Errorf("%s: %v is none of %v", at, value, s.Enum)
	}
	if list, ok := value.([]any); ok && s.Items == nil {
		return fmt.Errorf("%s: a list %v", at, list)
	}
	if s.Type != nil && !strings.Contains(fmt.Sprint(s.Type), typeOf(value)) {
		return fmt.Errorf("%s: %v is no %v", at, value, s.Type)
	}
	switch value := value.(type) {
	case []any:
		for i, v := range value {
			if err := s.Items.check(root, v, fmt.Sprintf("%s[%d]", at, i)); err != nil {
				return err
			}
		}
	case map[string]any:
		return s.checkKeys(root, value, at)
	}
	return nil
}

func (s schema) checkKeys(root schema, value map[string]any, at string) error {
	for _, key := range s.Required {
		if value[key] == nil {
			return fmt.Errorf("%s: no %s", at, key)
		}
	}
	for key, v := range value {
		p, ok := s.Properties[key]
		if additional, isMap := s.Additional.(map[string]any); !ok && isMap {
			text, err := json.Marshal(additional)
			if err == nil {
				err = json.Unmarshal(text, &p)
			}
			ok = err == nil
		}
		if !ok {
			return fmt.Errorf("%s: unknown key %s", at, key)
		}
		if err := p.check(root, v, at+"."+key); err != nil {
			return err
		}
	}
	return nil
}

// typeOf returns the name that JSON Schema has for the type of a value.
func typeOf(value any) string {
	switch value.(type) {
	case string:
		return "string"
	case bool:
		return "boolean"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case nil:
		return "null"
	}
	return "number"
}
