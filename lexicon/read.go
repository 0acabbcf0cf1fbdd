package lexicon

import (
	"io/fs"
	"path"
	"reflect"
)

// A source is a file that has been read.
type source struct {
	name string
	*file
}

// read reads the YAML files of a layer in the order of their paths.
func (d *decoder) read(layer fs.FS) []source {
	d.places = map[any]*spot{}
	d.fields = map[reflect.Type]map[string]int{}
	var all []source
	err := fs.WalkDir(layer, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if ext := path.Ext(name); entry.IsDir() || ext != ".yaml" && ext != ".yml" {
			return nil
		}
		text, err := fs.ReadFile(layer, name)
		if err != nil {
			return err
		}
		all = append(all, source{name, d.decode(name, text)})
		return nil
	})
	if err != nil {
		d.fail(&spot{file: "."}, "", "cannot read the folder: %v", err)
	}
	return all
}
