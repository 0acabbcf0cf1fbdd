package table

// Each kind of entry is written and read by one pair of functions: what pack writes, unpack reads.

func (p *packer) entity(e Entity, firstTenure int) {
	p.text(e.ID, e.Type, e.Kind, e.Name, e.EN, e.Country, e.CapitalOf, e.Wikidata)
	p.uint(uint32(firstTenure))
	p.uint(uint32(len(e.Tenures)))
}

func (p *packer) tenure(t Tenure) { p.text(t.Office, t.Of, t.From, t.To) }

func (r *unpacker) tenure() Tenure {
	return Tenure{Office: r.text(), Of: r.text(), From: r.text(), To: r.text()}
}

func (p *packer) head(h HeadNoun) {
	p.text(h.Word, h.Type, h.Kind)
	p.strings(h.Takes)
	p.flags(h.Acts, h.Outside)
}

func (r *unpacker) head() HeadNoun {
	h := HeadNoun{Word: r.text(), Type: r.text(), Kind: r.text(), Takes: r.strings()}
	r.flags(&h.Acts, &h.Outside)
	return h
}

func (p *packer) office(o OfficeNoun) {
	p.text(o.Word, o.EN, o.Of)
	p.flags(o.Speaks)
}

func (r *unpacker) office() OfficeNoun {
	o := OfficeNoun{Word: r.text(), EN: r.text(), Of: r.text()}
	r.flags(&o.Speaks)
	return o
}

func (p *packer) event(e EventType) {
	p.text(e.ID, e.Name, e.PLOVER, e.CAMEO, e.Content)
	p.numbers(e.Subsumes)
	p.numbers(e.Within)
	p.conditions(e.unless)
	p.refinements(e.becomes)
}

func (r *unpacker) event() EventType {
	e := EventType{ID: r.text(), Name: r.text(), PLOVER: r.text(), CAMEO: r.text(), Content: r.text(),
		Subsumes: r.numbers(), Within: r.numbers(), unless: r.conditions(), becomes: r.refinements()}
	for _, list := range [...][]uint32{e.Subsumes, e.Within} {
		for _, s := range list {
			r.bad = r.bad || int(s) >= r.t.eventCount
		}
	}
	return e
}

func (p *packer) cue(c CueRule) {
	p.text(c.ID, c.Word, c.Modality)
	p.uint(c.Event)
	p.flags(c.Verbal, c.Negated, c.Reciprocal, c.Blame, c.Passive, c.NoVerb, c.NoMasdar)
	p.uint(uint32(len(c.Frame)))
	for _, s := range c.Frame {
		p.text(s.Place, s.Role)
	}
	p.conditions(c.Needs)
	p.conditions(c.Unless)
	p.refinements(c.Becomes)
}

func (r *unpacker) cue() CueRule {
	c := CueRule{ID: r.text(), Word: r.text(), Modality: r.text(), Event: r.uint()}
	r.flags(&c.Verbal, &c.Negated, &c.Reciprocal, &c.Blame, &c.Passive, &c.NoVerb, &c.NoMasdar)
	if n := r.length(); n > 0 {
		c.Frame = make([]Slot, n)
		for i := range c.Frame {
			c.Frame[i] = Slot{Place: r.text(), Role: r.text()}
		}
	}
	c.Needs, c.Unless, c.Becomes = r.conditions(), r.conditions(), r.refinements()
	r.bad = r.bad || c.ID != "" && int(c.Event) >= r.t.eventCount
	return c
}

func (p *packer) set(s WordSet) {
	p.text(s.ID)
	p.numbers(s.nouns)
	p.numbers(s.sets)
}

func (r *unpacker) set() WordSet {
	return WordSet{ID: r.text(), nouns: r.numbers(), sets: r.numbers()}
}

func (p *packer) unit(u UnitNoun) { p.text(u.Slug, u.Kind) }

func (r *unpacker) unit() UnitNoun { return UnitNoun{Slug: r.text(), Kind: r.text()} }

// A keyed is a word with its key among those of its class, which only a Builder asks for.
type keyed struct {
	LexemeEntry
	key string
}

func (p *packer) lexeme(l keyed) {
	p.text(l.key, l.Class, l.Word, l.Means)
	p.float(l.Value)
}

func (r *unpacker) keyed() keyed { return keyed{key: r.text(), LexemeEntry: r.word()} }

func (r *unpacker) lexeme() LexemeEntry {
	r.uint() // the key
	return r.word()
}

func (r *unpacker) word() LexemeEntry {
	return LexemeEntry{Class: r.text(), Word: r.text(), Means: r.text(), Value: r.float()}
}
