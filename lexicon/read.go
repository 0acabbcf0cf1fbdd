package lexicon

import (
	"hash/crc32"
	"io/fs"
	"path"
)

// A source is a file that has been read.
type source struct {
	name string
	*file
}

// eachFile calls f with the YAML files of a layer in the order of their paths.
func eachFile(layer fs.FS, f func(name string, text []byte)) error {
	return fs.WalkDir(layer, ".", func(name string, entry fs.DirEntry, err error) error {
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
		f(name, text)
		return nil
	})
}

// sourceAnd adds a file to the number that stands for those before it.
func sourceAnd(sum uint64, name string, text []byte) uint64 {
	castagnoli := crc32.MakeTable(crc32.Castagnoli)
	crc := crc32.Update(uint32(sum>>32), castagnoli, []byte(name))
	return uint64(crc32.Update(crc, castagnoli, text))<<32 | uint64(uint32(sum)+uint32(len(name)+len(text)))
}

// read reads the YAML files of a layer.
func (c *compiler) read(layer fs.FS) []source {
	c.places = map[any]*spot{}
	var all []source
	err := eachFile(layer, func(name string, text []byte) {
		c.source = sourceAnd(c.source, name, text)
		all = append(all, source{name, c.decode(name, text)})
	})
	if err != nil {
		c.fail(&spot{file: "."}, "", "cannot read the folder: %v", err)
	}
	return all
}
