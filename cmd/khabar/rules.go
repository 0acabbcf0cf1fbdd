package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/khabar-nlp/khabar/lexicon"
	"github.com/khabar-nlp/khabar/normalize"
)

// rules knows where the rules of events stand in YAML.
type rules struct{ places map[string]string }

// newRules reads the rules of the default lexicon and of the folders that lie over it. What cannot be read has no place.
func newRules(dirs []string) *rules {
	r := &rules{map[string]string{}}
	r.layer(lexicon.DefaultFS(), "lexicon/data")
	for _, dir := range dirs {
		r.layer(os.DirFS(dir), filepath.ToSlash(dir))
	}
	return r
}

func (r *rules) layer(layer fs.FS, name string) {
	_ = fs.WalkDir(layer, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(file) != ".yaml" && path.Ext(file) != ".yml" {
			return nil
		}
		data, err := fs.ReadFile(layer, file)
		if err != nil || !strings.Contains(string(data), "cues:") {
			return nil
		}
		var content struct {
			Events []struct {
				Type string
				Cues []yaml.Node
			}
		}
		if yaml.Unmarshal(data, &content) != nil {
			return nil
		}
		for _, e := range content.Events {
			for i := range e.Cues {
				r.places[key(e.Type, nameOf(&e.Cues[i]))] = fmt.Sprintf("%s:%d", path.Join(name, file), e.Cues[i].Line)
			}
		}
		return nil
	})
}

// nameOf returns what names a cue within its type.
func nameOf(cue *yaml.Node) string {
	var c struct{ Key, Verb, Noun, Phrase string }
	if cue.Decode(&c) != nil {
		return ""
	}
	for _, name := range []string{c.Key, c.Verb, c.Noun, c.Phrase} {
		if name != "" {
			return name
		}
	}
	return ""
}

func key(kind, name string) string { return kind + "/" + normalize.String(name) }

// find returns file:line of a rule, "" if it is not known.
func (r *rules) find(rule string) string {
	kind, name, _ := strings.Cut(rule, "/")
	return r.places[key(kind, name)]
}
