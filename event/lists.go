package event

// lists is the memory of the short lists of one text, of phrases mostly. A list that outgrows its place moves to another; what it
// leaves is free when the next text is read.
type lists struct {
	room []int32
}

// reset takes back the memory of all lists.
func (l *lists) reset() { l.room = l.room[:0] }

// push appends to a list that is empty or was made by push. It never changes what another list shares of it.
func (l *lists) push(list []int32, more ...int32) []int32 {
	if len(list)+len(more) > cap(list) {
		list = append(l.place(2*(len(list)+len(more))), list...)
	}
	return append(list, more...)
}

// place returns an empty list with room for n.
func (l *lists) place(n int) []int32 {
	const atOnce = 1024
	at := len(l.room)
	if at+n > cap(l.room) {
		l.room, at = make([]int32, 0, max(n, 2*cap(l.room), atOnce)), 0
	}
	l.room = l.room[:at+n]
	return l.room[at : at : at+n]
}

// resized returns a list of n zeros, in the memory of list if it is long enough.
func resized[T any](list []T, n int) []T {
	if n > cap(list) {
		return make([]T, n)
	}
	list = list[:n]
	clear(list)
	return list
}
