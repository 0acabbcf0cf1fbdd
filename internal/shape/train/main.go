// Command train learns the weights of package shape: logistic regression over groups of letters.
//
// It learns names from the Arabic spellings of the NETransliteration corpus of COLING 2018 (CC0), one JSON object that
// maps a Latin word to its spellings and their counts, and words from the QCRI WikiNews corpus (free to copy and
// distribute), one JSON object a line with its text or with the segments of a word, and from the lexicon's vocabulary.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/shape"
	"github.com/khabar-nlp/khabar/normalize"
)

func main() {
	names := flag.String("names", "", "JSON `file` of the names")
	words := flag.String("words", "", "JSON lines `files` of words in use, parted by commas")
	plain := flag.String("plain", "", "any text `file` of words in use, such as the lexicon's vocabulary.yaml")
	out := flag.String("o", "weights.bin", "`file` to write")
	flag.Parse()
	if err := run(*names, strings.Split(*words, ","), *plain, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(names string, words []string, plain, out string) error {
	isName, err := readNames(names)
	if err != nil {
		return err
	}
	isWord, err := readWords(words, isName)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(plain)
	if err != nil {
		return err
	}
	for _, w := range strings.FieldsFunc(string(text), notLetter) {
		isWord[normalize.String(w)]++
	}
	w := learn(examples(isName, isWord))
	return os.WriteFile(out, w, 0o644)
}

func notLetter(r rune) bool { return r < 'ء' || r > 'ي' }

// readNames returns how often each spelling of a name occurs.
func readNames(file string) (map[string]float64, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var table map[string]map[string]float64
	if err := json.Unmarshal(data, &table); err != nil {
		return nil, err
	}
	count := map[string]float64{}
	for _, spellings := range table {
		for w, n := range spellings {
			count[normalize.String(w)] += n
		}
	}
	return count, nil
}

// readWords returns how often each word occurs, with its proclitics and without.
func readWords(files []string, isName map[string]float64) (map[string]float64, error) {
	count := map[string]float64{}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var d struct {
				Text          string
				Segments, POS []string
			}
			if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
				return nil, err
			}
			for _, w := range strings.FieldsFunc(d.Text, notLetter) {
				if w = normalize.String(w); !isNameAt(w, isName) {
					count[w] += 0.5
				}
			}
			for _, w := range stems(d.Segments, d.POS) {
				count[w]++
			}
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return count, nil
}

// isNameAt reports whether w is a name, perhaps behind a proclitic.
func isNameAt(w string, isName map[string]float64) bool {
	for _, c := range []string{"", "و", "ل", "ب"} {
		if isName[strings.TrimPrefix(w, c)] > 0 {
			return true
		}
	}
	return false
}

// stems returns a segmented word without its clitics, and with its article and pronoun.
func stems(segments, pos []string) []string {
	var stem, full string
	for i, p := range pos {
		if i >= len(segments) {
			break
		}
		switch p {
		case "NOUN", "ADJ", "V", "NSUFF", "CASE", "ADV":
			stem += segments[i]
			full += segments[i]
		case "DET", "PRON":
			full += segments[i]
		}
	}
	if stem == "" {
		return nil
	}
	return []string{normalize.String(stem), normalize.String(full)}
}

// An example is a word with what it is.
type example struct {
	groups []uint16
	name   float64 // 1 or 0
	weight float64
}

func examples(isName, isWord map[string]float64) []example {
	var all []example
	add := func(w string, name, weight float64) {
		if g, ok := shape.Groups(w, nil); ok && len(w) >= 6 {
			all = append(all, example{g, name, weight})
		}
	}
	for _, w := range sorted(isName) {
		if isWord[w] == 0 {
			add(w, 1, min(3, 1+math.Log(isName[w])))
		}
	}
	for _, w := range sorted(isWord) {
		if isName[w] <= 1 {
			add(w, 0, 5*min(3, 1+math.Log(isWord[w])))
		}
	}
	return all
}

func sorted(m map[string]float64) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// learn returns the weights, a byte each.
func learn(all []example) []byte {
	const epochs, decay = 12, 1e-4
	w := make([]float64, shape.Buckets)
	rate := 0.1
	random := rand.New(rand.NewPCG(1, 1))
	for range epochs {
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, e := range all {
			sum := float64(shape.Bias) / shape.Unit
			for _, g := range e.groups {
				sum += w[g]
			}
			step := (e.name - 1/(1+math.Exp(-sum))) * e.weight * rate
			for _, g := range e.groups {
				w[g] += step - rate*decay*w[g]
			}
		}
		rate *= 0.8
	}
	out := make([]byte, len(w))
	for i := range w {
		out[i] = byte(int8(max(-127, min(127, math.Round(w[i]*shape.Unit)))))
	}
	return out
}
