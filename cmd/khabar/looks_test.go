package main

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reports are pages to look at: what they are made of.
func reports(t *testing.T) map[string][]string {
	long := save(t, "long.txt", "أعلنت "+strings.Repeat("المنظمة", 12)+" أن وزارة الدفاع الروسية ومنظمة الأمم المتحدة للتربية والعلم والثقافة أدانتا قصف أوكرانيا. "+
		strings.Repeat("x", 300)+"\nأدانت منظمة المؤتمر الإسلامي روسيا.")
	return map[string][]string{
		"article": {"--date", "2024-11-24", "../../testdata/seed.txt"},
		"archive": {"../../examples/testdata/news.jsonl", "testdata/score/gold.jsonl", "../../testdata/gold/passages.jsonl"},
		"english": {"--lang", "en", "../../testdata/gold/passages.jsonl"},
		"empty":   {save(t, "empty.txt", "")},
		"long":    {"--title", strings.Repeat("خبر ", 60), long},
	}
}

// TestLooks opens pages on a wide and a narrow screen, in light and in darkness, and holds that nothing runs over the edge or over
// something else, that all text has the contrast of WCAG AA and that all controls have names. KHABAR_PICTURES=DIR keeps a picture
// of each.
func TestLooks(t *testing.T) {
	chromium(t)
	if testing.Short() {
		t.Skip("looks at twenty pages")
	}
	looks := read(t, "testdata/looks.js")
	for name, args := range reports(t) {
		file := filepath.Join(t.TempDir(), name+".html")
		got := runKhabar(t, "", append([]string{"report", "-o", file}, args...)...)
		require.Equal(t, exitOK, got.code, got.stderr)
		b := open(t, "file://"+file)
		b.look(t, name, looks)
	}
}

// TestServeLooks does the same with the page to paste into, before and after.
func TestServeLooks(t *testing.T) {
	chromium(t)
	if testing.Short() {
		t.Skip("looks at eight pages")
	}
	s, err := (&serveCommand{Lang: "ar", MaxSize: 64}).server()
	require.NoError(t, err)
	web := httptest.NewServer(s.handler())
	t.Cleanup(web.Close)
	b := open(t, web.URL)
	looks := read(t, "testdata/looks.js")
	b.look(t, "paste", looks)
	b.do(t, paste(read(t, "../../testdata/seed.txt")), chromedp.WaitVisible(chromedp.CSS(".card")), click(".text mark.organization"))
	b.look(t, "pasted", looks)
	b.screen(t, "panel")
}

// TestReadmePicture holds that the README shows a report, in a picture that is quick to load. With KHABAR_PICTURES=testdata it is made
// anew: KHABAR_PICTURES=testdata go test -run ReadmePicture .
func TestReadmePicture(t *testing.T) {
	const picture = "testdata/report.png"
	if os.Getenv("KHABAR_PICTURES") == "testdata" {
		file := filepath.Join(t.TempDir(), "report.html")
		got := runKhabar(t, "", "report", "-o", file, "--date", "2024-11-24", "testdata/picture.txt")
		require.Equal(t, exitOK, got.code, got.stderr)
		b := open(t, "file://"+file)
		b.do(t, chromedp.EmulateViewport(1000, 1390), click(".text mark.cue"))
		b.screen(t, "report")
	}
	assert.True(t, strings.Contains(read(t, "../../README.md"), "(cmd/khabar/"+picture+")"))
	size := sizeOf(picture)
	assert.Positive(t, size)
	assert.Less(t, size, int64(200<<10))
}

func (b *browser) look(t *testing.T, name, looks string) {
	t.Helper()
	for _, width := range []int64{1280, 390} {
		for _, scheme := range []string{"light", "dark"} {
			as := fmt.Sprint(name, "-", width, "-", scheme)
			b.do(t, chromedp.EmulateViewport(width, 900),
				media(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}))
			assert.Empty(t, eval[[]string](t, b, fmt.Sprintf("%s(%d)", looks, width)), as)
			b.picture(t, as)
		}
	}
	b.print(t, name)
}

// screen saves what the screen shows where KHABAR_PICTURES says.
func (b *browser) screen(t *testing.T, name string) {
	if dir := os.Getenv("KHABAR_PICTURES"); dir != "" {
		png, err := chromedp.Run(b, chromedp.CaptureScreenshot())
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644))
	}
}

// print saves the page as it is printed where KHABAR_PICTURES says.
func (b *browser) print(t *testing.T, name string) {
	if dir := os.Getenv("KHABAR_PICTURES"); dir != "" {
		b.do(t, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			pdf, err := cdp.Call(ctx, target, page.PrintToPDF, page.PrintToPDFParams{})
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(dir, name+".pdf"), pdf.Data, 0o644)
		}))
	}
}
