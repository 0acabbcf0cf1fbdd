package main

import (
	"iter"
	"sync"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
)

// A conveyor works on items several at a time and hands out what is made of them in the order of the items. It holds a few items
// for each worker and no more.
type conveyor[T any] struct {
	workers int
	work    func(source.Item) T
	pass    func(source.Item) (T, bool) // asked for each item in order whether it needs no work
}

// run yields what is made of the items. If the loop over it stops early, run returns when the workers have.
func (c *conveyor[T]) run(items iter.Seq[source.Item]) iter.Seq[T] {
	return func(yield func(T) bool) {
		const ahead = 4
		order := make(chan chan T, c.workers*ahead) // each item's place
		stop := make(chan struct{})
		var workers sync.WaitGroup
		workers.Go(func() {
			defer close(order)
			c.feed(items, order, stop)
		})
		defer workers.Wait()
		defer close(stop)
		for place := range order {
			if !yield(<-place) {
				return
			}
		}
	}
}

// feed puts the items' places into the order and gives the items to the workers.
func (c *conveyor[T]) feed(items iter.Seq[source.Item], order chan<- chan T, stop <-chan struct{}) {
	type job struct {
		item  source.Item
		place chan T
	}
	jobs := make(chan job)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer close(jobs)
	for range c.workers {
		workers.Go(func() {
			for j := range jobs {
				j.place <- c.work(j.item)
			}
		})
	}
	for item := range items {
		place := make(chan T, 1)
		select {
		case order <- place:
		case <-stop:
			return
		}
		if made, done := c.pass(item); done {
			place <- made
			continue
		}
		jobs <- job{item, place}
	}
}
