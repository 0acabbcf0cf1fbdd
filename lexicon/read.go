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

// eachName calls f with the names of the YAML files of a layer in order.
func eachName(layer fs.FS, f func(name string, entry fs.DirEntry) error) error {
	return fs.WalkDir(layer, ".", func(name string, entry fs.DirEntry, err error) error {
		if ext := path.Ext(name); err != nil || entry.IsDir() || ext != ".yaml" && ext != ".yml" {
			return err
		}
		return f(name, entry)
	})
}

// sourceAnd adds a file to the number that stands for those before it: a checksum above, the size of
// names and texts below.
func sourceAnd(sum uint64, name string, text []byte) uint64 {
	castagnoli := crc32.MakeTable(crc32.Castagnoli)
	crc := crc32.Update(uint32(sum>>32), castagnoli, []byte(name))
	return uint64(crc32.Update(crc, castagnoli, text))<<32 | uint64(uint32(sum)+uint32(len(name)+len(text)))
}

// sizeOf returns the size of names and texts of a layer, which costs no reading.
func sizeOf(layer fs.FS) uint32 {
	var size uint32
	err := eachName(layer, func(name string, entry fs.DirEntry) error {
		info, err := entry.Info()
		if err == nil {
			size += uint32(len(name)) + uint32(info.Size())
		}
		return err
	})
	if err != nil {
		return 0
	}
	return size
}

// read reads the YAML files of a layer.
func (c *compiler) read(layer fs.FS) []source {
	c.places = map[any]*spot{}
	var all []source
	err := eachName(layer, func(name string, _ fs.DirEntry) error {
		text, err := readLimited(layer, name)
		if err == nil {
			c.source = sourceAnd(c.source, name, text)
			all = append(all, source{name, c.decode(name, text)})
		}
		return err
	})
	switch {
	case err != nil:
		c.fail(&spot{file: "."}, "", "cannot read the folder: %v", err)
	case len(all) == 0:
		c.fail(&spot{file: "."}, "let their names end in .yaml", "the folder holds no files of a lexicon")
	}
	return all
}
