package section

import "github.com/khabar-nlp/khabar/internal/token"

// A quotation mark is of one of these shapes.
type shape uint8

const (
	plain  shape = iota + 1 // " and '', and the same mark on both sides
	guille                  // « »
	curly                   // “ ”
	single                  // ‘ ’
	shapes
)

// A side says what a quotation mark can do where it stands.
type side uint8

const (
	opens side = 1 << iota
	closes
)

// readQuotes fills p.Quotes, the outer before the inner. A mark that closes nothing is passed over; a
// quotation that nothing closes ends with its paragraph.
func readQuotes(p *Page) {
	p.Quotes = p.Quotes[:0]
	q := quoter{page: p, stack: p.stack[:0]}
	for i := 0; i < len(p.Tokens); i++ {
		if p.Tokens[i].Gap == token.Paragraph {
			q.closeAll(i - 1)
		}
		if p.Tokens[i].Kind != token.Mark {
			continue
		}
		form, can, width := q.mark(i)
		if form == 0 {
			continue
		}
		switch {
		case can&closes != 0 && q.count[form] > 0:
			q.close(form, i-1)
		case can&opens != 0:
			q.open(form, i+width)
		}
		i += width - 1
	}
	q.closeAll(len(p.Tokens) - 1)
	q.compact()
	p.stack = q.stack
}

// A quoter is the state of readQuotes.
type quoter struct {
	page  *Page
	stack []pending
	count [shapes]int // of each shape in stack
}

// pending is a quotation that is still open.
type pending struct {
	form  shape
	index int // in Quotes
}

func (q *quoter) open(form shape, first int) {
	q.stack = append(q.stack, pending{form, len(q.page.Quotes)})
	q.count[form]++
	q.page.Quotes = append(q.page.Quotes, Quote{First: int32(first), Last: -1, Depth: int32(len(q.stack) - 1)})
}

// close ends the innermost quotation of the shape at token last, and those inside it.
func (q *quoter) close(form shape, last int) {
	for {
		top := q.pop(last)
		if top == form {
			return
		}
	}
}

func (q *quoter) closeAll(last int) {
	for len(q.stack) > 0 {
		q.pop(last)
	}
}

func (q *quoter) pop(last int) shape {
	top := q.stack[len(q.stack)-1]
	q.stack = q.stack[:len(q.stack)-1]
	q.count[top.form]--
	q.page.Quotes[top.index].Last = int32(last)
	return top.form
}

// compact drops the quotations that hold nothing.
func (q *quoter) compact() {
	kept := q.page.Quotes[:0]
	for _, k := range q.page.Quotes {
		if k.First <= k.Last {
			kept = append(kept, k)
		}
	}
	q.page.Quotes = kept
}

// mark returns the shape of the quotation mark at token i, 0 if it is none, what it can do there, and how
// many tokens it takes.
func (q *quoter) mark(i int) (form shape, can side, width int) {
	tokens := q.page.Tokens
	switch tokens[i].Key {
	case "«", "‹":
		return guille, opens, 1
	case "»", "›":
		return guille, closes, 1
	case "“", "„":
		if q.count[curly] > 0 && q.tight(i, i) == closes {
			return curly, closes, 1 // ”نص“, as right-to-left keyboards have it
		}
		return curly, opens, 1
	case "”":
		if q.count[curly] == 0 && q.tight(i, i) == opens {
			return curly, opens, 1
		}
		return curly, closes, 1
	case "‘", "’":
		return single, q.tight(i, i), 1
	case "\"":
		return plain, q.plain(i, i), 1
	case "'":
		if i+1 < len(tokens) && tokens[i+1].Key == "'" && tokens[i+1].Gap == token.None {
			return plain, q.plain(i, i+1), 2
		}
		return single, q.tight(i, i), 1
	}
	return 0, 0, 1
}

// plain says what a mark can do that looks alike on both sides: close where one is open, unless it clearly opens.
func (q *quoter) plain(first, last int) side {
	if can := q.tight(first, last); can != 0 {
		return can
	}
	return opens | closes
}

// tight says what marks do by the blanks around them: they open before a word and close behind it.
func (q *quoter) tight(first, last int) side {
	tokens := q.page.Tokens
	before := first > 0 && tokens[first].Gap == token.None
	after := last+1 < len(tokens) && tokens[last+1].Gap == token.None
	switch {
	case before && !after:
		return closes
	case after && !before:
		return opens
	case before && after && tokens[first-1].Kind != token.Mark && tokens[last+1].Kind == token.Mark:
		return closes
	}
	return 0
}
