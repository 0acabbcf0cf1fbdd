package table

// An owner is what senses belong to.
type owner struct {
	kind  Kind
	entry uint32
}

func ownerOf(s Sense) owner {
	if s.Kind == Short || s.Kind == Nisba {
		s.Kind = Name
	}
	return owner{s.Kind, s.Entry}
}

// A list holds the entries of one kind.
type list[T any] struct {
	items []T
	index map[string]uint32
}

func (l *list[T]) find(key string) (uint32, bool) {
	i, ok := l.index[key]
	return i, ok
}

// put stores item under key and reports whether the key is new.
func (l *list[T]) put(key string, item T) (uint32, bool) {
	if i, ok := l.index[key]; ok {
		l.items[i] = item
		return i, false
	}
	if l.index == nil {
		l.index = map[string]uint32{}
	}
	i := uint32(len(l.items))
	l.index[key] = i
	l.items = append(l.items, item)
	return i, true
}

// load appends an item as it stood in a list before, which may have been removed there.
func (l *list[T]) load(key string, item T, removed bool) {
	if l.index == nil {
		l.index = map[string]uint32{}
	}
	if !removed {
		l.index[key] = uint32(len(l.items))
	}
	l.items = append(l.items, item)
}

// remove frees key and returns the index of what was under it.
func (l *list[T]) remove(key string) (uint32, bool) {
	i, ok := l.index[key]
	if ok {
		var none T
		l.items[i] = none
		delete(l.index, key)
	}
	return i, ok
}

// put stores item in l and takes the senses away that an earlier one had.
func put[T any](b *Builder, l *list[T], kind Kind, key string, item T) uint32 {
	i, isNew := l.put(key, item)
	if !isNew {
		b.forget(owner{kind, i})
	}
	return i
}

// remove takes the entry and its senses away and reports whether there was one.
func remove[T any](b *Builder, l *list[T], kind Kind, key string) bool {
	i, ok := l.remove(key)
	if ok {
		b.forget(owner{kind, i})
	}
	return ok
}

func (b *Builder) forget(o owner) {
	if b.born == nil {
		b.born = map[owner]int{}
	}
	b.born[o] = len(b.senses)
}

// The Put methods store an entry and return its index, the Entry of its Senses. The Remove methods
// report whether the entry was there.

func (b *Builder) PutEntity(e Entity) uint32 {
	return put(b, &b.entities, Name, entityKey(e.Type, e.ID), e)
}
func (b *Builder) RemoveEntity(typ, id string) bool {
	return remove(b, &b.entities, Name, entityKey(typ, id))
}
func entityKey(typ, id string) string   { return typ + "/" + id }
func partKey(class, word string) string { return class + "/" + word }

func (b *Builder) PutHead(h HeadNoun) uint32     { return put(b, &b.heads, Head, h.Word, h) }
func (b *Builder) RemoveHead(word string) bool   { return remove(b, &b.heads, Head, word) }
func (b *Builder) PutOffice(o OfficeNoun) uint32 { return put(b, &b.offices, Office, o.Word, o) }
func (b *Builder) RemoveOffice(word string) bool { return remove(b, &b.offices, Office, word) }
func (b *Builder) PutPart(p NamePart) uint32 {
	return put(b, &b.parts, Part, partKey(p.Kind, p.Word), p)
}
func (b *Builder) RemovePart(kind, word string) bool {
	return remove(b, &b.parts, Part, partKey(kind, word))
}
func (b *Builder) PutUnit(u UnitNoun) uint32   { return put(b, &b.units, Unit, u.Slug, u) }
func (b *Builder) RemoveUnit(slug string) bool { return remove(b, &b.units, Unit, slug) }

// PutLexeme stores a word of a class under a key of its own: a class may hold a verb and a noun that
// are written alike.
func (b *Builder) PutLexeme(key string, l LexemeEntry) uint32 {
	return put(b, &b.lexemes, Lexeme, partKey(l.Class, key), keyed{l, key})
}
func (b *Builder) RemoveLexeme(class, key string) bool {
	return remove(b, &b.lexemes, Lexeme, partKey(class, key))
}

// HasEntity reports whether there is an entity of that type and id.
func (b *Builder) HasEntity(typ, id string) bool {
	_, ok := b.entities.find(entityKey(typ, id))
	return ok
}

// Lexemes returns the words of all classes.
func (b *Builder) Lexemes() []LexemeEntry {
	all := make([]LexemeEntry, len(b.lexemes.items))
	for i, l := range b.lexemes.items {
		all[i] = l.LexemeEntry
	}
	return all
}
