package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func Example() {
	in, err := os.Open("../testdata/news.jsonl")
	if err == nil {
		err = run(in, os.Stdout)
	}
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// 1 EGY condemnation ISR
	// 1 FRA condemnation RUS
	// 1 FRA visit EGY
	// 1 JPN aid_pledge KEN
	// 1 RUS interception UKR
	// 1 UKR interception RUS
}

func TestBadLine(t *testing.T) {
	assert.ErrorContains(t, run(strings.NewReader("{}\n{"), new(strings.Builder)), "line 2")
}
