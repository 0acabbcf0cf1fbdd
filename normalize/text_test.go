package normalize

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
)

func TestSpan(t *testing.T) {
	for _, test := range []struct{ name, text, find, want string }{
		{"marks on the last letter belong to it", "إلى حِزْبِ اللَّهِ.", "حزب الله", "حِزْبِ اللَّهِ"},
		{"and tatweel", "في 1445هـ،", "1445ه", "1445هـ"},
		{"direction marks around a name do not", "من \u200Fبوتين\u200F.", "بوتين", "بوتين"},
		{"nor between marks and what follows", "من بوتينَ\u200F.", "بوتين", "بوتينَ"},
		{"those inside do", "بو\u200Cتين", "بوتين", "بو\u200Cتين"},
		{"a hamza as a mark is part of its letter", "مسو\u0654ول", "مسؤول", "مسو\u0654ول"},
		{"presentation forms are three bytes", "إلى ﻟﺒﻨﺎﻥ اليوم", "لبنان", "ﻟﺒﻨﺎﻥ"},
		{"half a ligature is all of it", "ﻻ", "ا", "ﻻ"},
		{"and so is one letter of ﷲ", "عبدﷲ", "ه", "ﷲ"},
		{"Arabic digits are two bytes, European ones", "في ٢٠٢٤م", "2024", "٢٠٢٤"},
		{"bytes that are no text stay", "\xFFغزة\xFF", "غزه", "غزة"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := NewText(test.text)
			start := strings.Index(text.Folded(), test.find)
			assert.Equal(t, test.want, text.Span(start, start+len(test.find)).Of(test.text))
		})
	}
}

func TestSpanOfElongatedLetter(t *testing.T) {
	text := (SearchKey | Elongation).NewText("قال مَبْرُوووُوكْ!")
	assert.Equal(t, "قال مبروك!", text.Folded())
	start := strings.Index(text.Folded(), "وك")
	assert.Equal(t, "وووُوكْ", text.Span(start, start+4).Of(text.Original()))
	first, last := text.Folding(text.Span(start, start+4))
	assert.Equal(t, "وك", text.Folded()[first:last])
}

func TestSpanClamps(t *testing.T) {
	text := NewText("غَزَّة")
	all := Span{0, len("غَزَّة")}
	assert.Equal(t, all, text.Span(-7, 1000))
	assert.Equal(t, Span{all.End, all.End}, text.Span(1000, 2000))
	assert.Equal(t, Span{0, 0}, text.Span(0, -1))
	assert.Equal(t, Span{0, 0}, NewText("").Span(0, 5))
	start, end := text.Folding(Span{-3, 99})
	assert.Equal(t, text.Folded(), text.Folded()[start:end])
}

func TestSpanOfAndContains(t *testing.T) {
	const text = "خبر"
	assert.Equal(t, "خ", Span{0, 2}.Of(text))
	for _, outside := range []Span{{-1, 2}, {0, 7}, {4, 2}, {9, 9}} {
		assert.Empty(t, outside.Of(text))
	}
	assert.True(t, Span{2, 6}.Contains(Span{2, 6}))
	assert.True(t, Span{2, 6}.Contains(Span{3, 4}))
	assert.False(t, Span{2, 6}.Contains(Span{1, 4}))
	assert.False(t, Span{2, 6}.Contains(Span{4, 7}))
}

// A Text is reset to other texts without a trace of those before.
func TestReset(t *testing.T) {
	text := NewText("")
	for _, p := range paragraphs(t) {
		text.Reset(p.Vocalised)
		fresh := NewText(p.Vocalised)
		assert.Equal(t, fresh.Folded(), text.Folded())
		for i := range fresh.Folded() {
			assert.Equal(t, fresh.Span(i, i+1), text.Span(i, i+1))
		}
		text.Reset(p.Bare)
		assert.Equal(t, String(p.Bare), text.Folded())
	}
}

// A Text is safe for concurrent use.
func TestTextConcurrently(t *testing.T) {
	text := NewText(paragraphs(t)[3].Vocalised)
	want := text.Span(20, 40)
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() { assert.Equal(t, want, text.Span(20, 40)) })
	}
	group.Wait()
}

func TestAllocations(t *testing.T) {
	p := paragraphs(t)[3]
	key, text, room := String(p.Bare), NewText(p.Vocalised), make([]byte, 0, 2*len(p.Vocalised))
	for _, test := range []struct {
		name string
		want float64
		f    func()
	}{
		{"String of what is folded", 0, func() { String(key) }},
		{"String", 1, func() { String(p.Vocalised) }},
		{"Append to enough room", 0, func() { SearchKey.Append(room, p.Vocalised) }},
		{"Reset", 0, func() { text.Reset(p.Vocalised) }},
		{"Span", 0, func() { text.Span(100, 120) }},
	} {
		assert.Equal(t, test.want, testing.AllocsPerRun(20, test.f), test.name)
	}
}

func TestRuler(t *testing.T) {
	text := strings.Repeat("قال Å 😀 \xFF", 30)
	ruler := NewRuler(text)
	runes, units := 0, 0
	for i, r := range text {
		assert.Equal(t, runes, ruler.Runes(i), i)
		assert.Equal(t, units, ruler.UTF16(i), i)
		runes++
		units += utf16.RuneLen(r)
	}
	assert.Equal(t, runes, ruler.Runes(len(text)+5))
	assert.Equal(t, units, ruler.UTF16(len(text)+5))
	assert.Zero(t, ruler.Runes(-1))
	assert.Zero(t, NewRuler("").UTF16(3))
}
