package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
)

// readArticles returns articles of some paragraphs each.
func readArticles() ([]string, error) {
	const file, paragraphs = "normalize/testdata/wikinews.jsonl", 8
	f, err := os.Open(file)
	if err != nil {
		f, err = os.Open("../" + file)
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []string
	for in := bufio.NewScanner(f); in.Scan(); {
		var p struct{ Bare string }
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			return nil, err
		}
		all = append(all, p.Bare)
	}
	var articles []string
	for i := 0; i < len(all); i += paragraphs {
		articles = append(articles, strings.Join(all[i:min(i+paragraphs, len(all))], "\n\n"))
	}
	return articles, nil
}
