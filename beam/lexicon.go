package khabarbeam

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"sync"
	"weak"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/lexicon"
)

// words are a lexicon on its way to a worker.
type words struct {
	Compiled string   // the file that takes the place of the default lexicon, if any
	Layers   [][]byte // the folders that lie over it, as ZIP archives
}

// pack reads the folders among names.
func pack(names []string) (w words, err error) {
	for i, name := range names {
		info, err := os.Stat(name)
		if err == nil && info.IsDir() {
			layer, err := packFolder(os.DirFS(name))
			if err != nil {
				return w, fmt.Errorf("lexicon %s: %w", name, err)
			}
			w.Layers = append(w.Layers, layer)
			continue
		}
		if i > 0 {
			return w, fmt.Errorf("lexicon %s: no such folder; a compiled lexicon comes first", name)
		}
		w.Compiled = name
	}
	return w, nil
}

// packFolder packs the YAML files of a folder, without their dates: equal words make equal archives.
func packFolder(folder fs.FS) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if ext := path.Ext(name); err != nil || entry.IsDir() || ext != ".yaml" && ext != ".yml" {
			return err
		}
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		w, err := z.Create(name)
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	})
	if closed := z.Close(); err == nil {
		err = closed
	}
	return out.Bytes(), err
}

// key is the same for equal words.
func (w words) key() string { return fmt.Sprintf("%q %x", w.Compiled, w.Layers) }

// load returns an Extractor that knows the words.
func (w words) load(ctx context.Context) (*khabar.Extractor, error) {
	var options []khabar.Option
	if w.Compiled != "" {
		compiled, err := open(ctx, w.Compiled)
		if err != nil {
			return nil, fmt.Errorf("lexicon %s: %w", w.Compiled, err)
		}
		options = append(options, khabar.WithCompiled(compiled))
	}
	for _, layer := range w.Layers {
		folder, err := zip.NewReader(bytes.NewReader(layer), int64(len(layer)))
		if err != nil {
			return nil, err
		}
		options = append(options, khabar.WithLexicon(folder))
	}
	return khabar.New(options...)
}

// open reads a compiled lexicon.
func open(ctx context.Context, name string) (*lexicon.Lexicon, error) {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	file, err := files.OpenRead(ctx, name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	return lexicon.Open(data)
}

// extractors are those of this process, which may run any number of pipelines with any number of goroutines each.
var extractors shelf

// A shelf holds the Extractors that are in use, so that each is made once. One that nobody uses any more is let go.
type shelf struct {
	mu  sync.Mutex
	all map[string]weak.Pointer[khabar.Extractor]
}

// get returns the Extractor of that key. If there is none it is made; who asks meanwhile waits for it.
func (s *shelf) get(key string, load func() (*khabar.Extractor, error)) (*khabar.Extractor, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x := s.all[key].Value(); x != nil {
		return x, nil
	}
	x, err := load()
	if err != nil {
		return nil, err
	}
	maps.DeleteFunc(s.all, func(_ string, x weak.Pointer[khabar.Extractor]) bool { return x.Value() == nil })
	if s.all == nil {
		s.all = map[string]weak.Pointer[khabar.Extractor]{}
	}
	s.all[key] = weak.Make(x)
	return x, nil
}
