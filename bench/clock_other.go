//go:build !unix

package main

import "time"

const clock = "time"

var begun = time.Now()

// now returns the time since the program began.
func now() time.Duration { return time.Since(begun) }
