package section

import (
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/table"
	"github.com/khabar-nlp/khabar/internal/token"
)

// readSentences fills p.Sentences: every section's tokens, cut where a sentence ends. A sentence has a word.
func (r *Reader) readSentences(p *Page) {
	p.Sentences = p.Sentences[:0]
	for n, part := range p.parts {
		first, words := part.first, 0
		for i := part.first; i <= part.last; i++ {
			if p.Tokens[i].Kind != token.Mark {
				words++
			}
			mayEnd := p.Tokens[i].Kind == token.Mark || i < part.last && p.Tokens[i+1].Gap >= token.Line // as most do not
			if i == part.last || mayEnd && words > 0 && r.ends(p, i) {
				p.Sentences = append(p.Sentences, Sentence{First: int32(first), Last: int32(i), Section: int32(n)})
				first, words = i+1, 0
			}
		}
	}
}

// ends reports whether a sentence ends with token i, which is not the last of its section.
func (r *Reader) ends(p *Page, i int) bool {
	next := &p.Tokens[i+1]
	if next.Gap == token.Paragraph || next.Gap == token.Line && !p.wraps {
		return true
	}
	if p.Tokens[i].Kind != token.Mark || next.Kind == token.Mark && (isFinal(next.Key) || isClosing(next.Key) && next.Gap == token.None) {
		return false
	}
	stop := i
	for stop > 0 && p.Tokens[stop].Gap == token.None && isClosing(p.Tokens[stop].Key) {
		stop-- // the stop stands inside the quotation: خطيراً."
	}
	switch key := p.Tokens[stop].Key; {
	case !isFinal(key):
		return false
	case key == ".":
		return !r.abbreviates(p, stop) && (next.Gap >= token.Blank || joined(p, i))
	case stop < i: // a question in quotation marks may go on: "ماذا نفعل؟" وأضاف
		return next.Kind != token.Mark && next.Gap >= token.Blank
	}
	return next.Gap >= token.Blank
}

// joined reports whether the full stop at i lacks only the blank behind it: انتهى.وقال.
func joined(p *Page, i int) bool {
	if i == 0 {
		return false
	}
	before, after := &p.Tokens[i-1], &p.Tokens[i+1]
	return before.Kind == token.Word && after.Kind == token.Word && len(before.Key) > letter && len(after.Key) > letter
}

// abbreviates reports whether the full stop at token i belongs to an abbreviation or numbers a list.
func (r *Reader) abbreviates(p *Page, i int) bool {
	if i == 0 || p.Tokens[i].Gap != token.None {
		return false
	}
	before := &p.Tokens[i-1]
	switch before.Kind {
	case token.Number:
		return i == 1 || p.Tokens[i-1].Gap >= token.Line // 1. at the head of an item
	case token.Word, token.Foreign:
		if before.Gap == token.Dot { // أ.ف.ب. ends the sentence more often than not
			return r.isTitle(p, i-1) || i+1 < len(p.Tokens) && p.Tokens[i+1].Gap < token.Line && r.leans(p, i+1)
		}
		if i >= 2 && p.Tokens[i-2].Kind == token.Number {
			return false // 2024 م.
		}
		return utf8.RuneCountInString(before.Key) == 1 || r.isTitle(p, i-1)
	}
	return false
}

// leans reports whether token i is a word that leans on what stands before it: إن, من, الذي.
func (r *Reader) leans(p *Page, i int) bool {
	for _, h := range p.At(i) {
		if h.Kind == table.Lexeme && h.Clitics == 0 {
			switch r.tables.Lexeme(h.Entry).Class {
			case "complementizer", "preposition", "relative", "coordinator":
				return true
			}
		}
	}
	return false
}

// isTitle reports whether token i is an abbreviation before a name: د.
func (r *Reader) isTitle(p *Page, i int) bool {
	for _, h := range p.At(i) {
		if h.Kind == table.Lexeme && h.Last == h.First {
			if e := r.tables.Lexeme(h.Entry); e.Class == "abbreviation" && e.Means == "title" {
				return true
			}
		}
	}
	return false
}

// isFinal reports whether a mark ends sentences.
func isFinal(key string) bool {
	switch key {
	case ".", "!", "?", "؟", "…", "‼", "⁉":
		return true
	}
	return false
}

// isClosing reports whether a mark closes what another one opened.
func isClosing(key string) bool {
	switch key {
	case "\"", "»", "”", "’", "'", ")", "]", "›":
		return true
	}
	return false
}

func isParenthesis(key string) bool { return key == "(" || key == "[" }
