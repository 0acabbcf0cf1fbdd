package main

import (
	"iter"
	"sync"

	"github.com/khabar-nlp/khabar/cmd/khabar/internal/source"
)

// A conveyor works on items several at a time and hands out what is finished in the order of the items. It holds a few items
// for each worker and no more.
type conveyor struct {
	workers int
	work    func(source.Item) finished
}

// A slot is an item's place in the order.
type slot chan finished

// run yields the finished items. pass is asked for each item in order whether it needs no work. If the loop over the result
// stops early, run returns when the workers have.
func (c *conveyor) run(items iter.Seq[source.Item], pass func(source.Item) (finished, bool)) iter.Seq[finished] {
	return func(yield func(finished) bool) {
		const ahead = 4
		order := make(chan slot, c.workers*ahead)
		stop := make(chan struct{})
		var workers sync.WaitGroup
		workers.Go(func() {
			defer close(order)
			c.feed(items, pass, order, stop)
		})
		defer workers.Wait()
		defer close(stop)
		for s := range order {
			if !yield(<-s) {
				return
			}
		}
	}
}

// feed puts the items' places into the order and gives the items to the workers.
func (c *conveyor) feed(items iter.Seq[source.Item], pass func(source.Item) (finished, bool), order chan<- slot, stop <-chan struct{}) {
	type job struct {
		item source.Item
		slot slot
	}
	jobs := make(chan job)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer close(jobs)
	for range c.workers {
		workers.Go(func() {
			for j := range jobs {
				j.slot <- c.work(j.item)
			}
		})
	}
	for item := range items {
		s := make(slot, 1)
		select {
		case order <- s:
		case <-stop:
			return
		}
		if f, done := pass(item); done {
			s <- f
			continue
		}
		jobs <- job{item, s}
	}
}
