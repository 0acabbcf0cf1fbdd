package spare

import (
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

type work struct {
	owner *owner
	room  [100]byte
}

type owner struct {
	list    *List[work]
	lexicon [1 << 20]byte
}

func newOwner() *owner {
	o := new(owner)
	o.lexicon[0] = 1
	o.list = New(func() *work { return &work{owner: o} })
	return o
}

func TestObjectsAreUsedAgain(t *testing.T) {
	o := newOwner()
	first, second := o.list.Get(), o.list.Get()
	assert.NotSame(t, first, second)
	o.list.Put(first)
	assert.Same(t, first, o.list.Get())
	o.list.Put(second)
	o.list.Put(first)
	runtime.KeepAlive(second)
	runtime.KeepAlive(first)
	assert.Zero(t, testing.AllocsPerRun(100, func() { o.list.Put(o.list.Get()) }))
}

// A collection takes away what nobody uses, and owners with their objects, though those refer to them.
func TestNothingIsKept(t *testing.T) {
	const owners = 100
	gone := make(chan bool, 2*owners)
	for range owners {
		o := newOwner()
		x := o.list.Get()
		runtime.AddCleanup(o, func(bool) { gone <- true }, true)
		runtime.AddCleanup(x, func(bool) { gone <- true }, true)
		o.list.Put(x)
	}
	runtime.GC()
	late := time.After(10 * time.Second)
	for n := range 2 * owners {
		select {
		case <-gone:
		case <-late:
			t.Fatalf("only %d of %d objects are gone", n, 2*owners)
		}
	}
}

// No two goroutines have the same object at a time.
func TestConcurrentUse(t *testing.T) {
	list := New(func() *work { return new(work) })
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() {
			for range 200 {
				x := list.Get()
				x.room[0]++
				assert.Equal(t, byte(1), x.room[0])
				x.room[0]--
				list.Put(x)
			}
		})
	}
	group.Wait()
}
