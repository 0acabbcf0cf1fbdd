//go:build cluster

package main

import (
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx" // registers the runners and the other storages
)

func init() { defaultRunner = "prism" }
