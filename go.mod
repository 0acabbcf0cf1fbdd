module github.com/khabar-nlp/khabar

go 1.25

require (
	github.com/stretchr/testify v1.12.1
	gopkg.in/yaml.v3 v3.0.1
)
