// Package spare keeps the memory of finished work for the next.
package spare

import (
	"sync"
	"weak"
)

// A List keeps objects until they are wanted again or the garbage collector runs. Unlike a sync.Pool, which is known to the whole program
// and outlives its owner by two collections, it is gone with its owner: the objects of an Extractor refer to its lexicon, and whoever
// makes one Extractor after another would fill the memory with lexicons. It is safe for concurrent use.
type List[T any] struct {
	fresh func() *T
	mu    sync.Mutex
	free  []weak.Pointer[T]
}

// New returns a List whose objects are made by a function.
func New[T any](fresh func() *T) *List[T] { return &List[T]{fresh: fresh} }

// Get returns an object that was put back, or a new one.
func (l *List[T]) Get() *T {
	if x := l.take(); x != nil {
		return x
	}
	return l.fresh()
}

func (l *List[T]) take() *T {
	l.mu.Lock()
	defer l.mu.Unlock()
	for n := len(l.free); n > 0; n-- {
		x := l.free[n-1].Value()
		if l.free = l.free[:n-1]; x != nil {
			return x
		}
	}
	return nil
}

// Put gives an object back, which nobody may use any more.
func (l *List[T]) Put(x *T) {
	p := weak.Make(x)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.free = append(l.free, p)
}
