package main

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed templates/*.yaml
var templates embed.FS

type newCommand struct {
	Kind string `arg:"" help:"What it is to be: ${templates}."`
}

func (c *newCommand) Run(e *env) error {
	data, err := templates.ReadFile("templates/" + c.Kind + ".yaml")
	if err != nil {
		return usageError{fmt.Errorf("no kind %q; there are: %s", c.Kind, templateNames())}
	}
	_, err = e.stdout.Write(data)
	return err
}

// templateNames lists the kinds of entries.
func templateNames() string {
	files, _ := fs.Glob(templates, "templates/*.yaml") // fails on a bad pattern only
	for i := range files {
		files[i] = strings.TrimSuffix(strings.TrimPrefix(files[i], "templates/"), ".yaml")
	}
	return strings.Join(files, ", ")
}
