// Package inflect makes the forms that news uses of a word that a linguist writes.
package inflect

// A Feature is a set of what a form says of itself.
type Feature uint32
