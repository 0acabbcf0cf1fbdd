package section

// The letters of which proclitics, pronouns and the endings of words are made, as keys have them: أ إ آ are
// alef, ى is ya, ة is ha. Letters are two bytes.
const (
	alef = "\u0627" // ا
	ba   = "\u0628" // ب
	ta   = "\u062A" // ت
	dal  = "\u062F" // د
	sin  = "\u0633" // س
	tah  = "\u0637" // ط
	fa   = "\u0641" // ف
	kaf  = "\u0643" // ك
	lam  = "\u0644" // ل
	mim  = "\u0645" // م
	nun  = "\u0646" // ن
	ha   = "\u0647" // ه
	waw  = "\u0648" // و
	ya   = "\u064A" // ي

	letter = len(alef)
	al     = alef + lam // ال
)

// What folding takes away, as texts have it.
const (
	hamzaAbove = "\u0623" // أ
	hamzaBelow = "\u0625" // إ
	madda      = "\u0622" // آ
	marbuta    = "\u0629" // ة
)
