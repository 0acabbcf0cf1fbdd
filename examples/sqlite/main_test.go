package main

import (
	"fmt"
	"os"
)

func Example() {
	in, err := os.Open("../testdata/news.jsonl")
	if err == nil {
		err = run(":memory:", in, os.Stdout)
	}
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// 2024-11-25 EGY condemnation ISR
	// 2024-11-25 JPN aid_pledge KEN 5000000.0 USD
	// 2024-11-26 FRA condemnation RUS
	// 2024-11-26 RUS interception UKR 251.0 drone
	// 2024-11-27 FRA visit EGY
	// 2024-11-27 UKR interception RUS 12.0 missile
}
