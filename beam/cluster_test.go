//go:build cluster

package khabarbeam

import (
	"testing"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

// TestPrism runs the pipeline on Beam's Prism, which sends steps and elements to workers as a cluster does.
func TestPrism(t *testing.T) {
	same(t, "prism", 20000)
}
