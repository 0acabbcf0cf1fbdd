package main

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const shown = "أعلنت وزارة الدفاع الروسية أن دفاعاتها الجوية أسقطت 251 طائرة مسيرة أوكرانية. <script>alert(1)</script>\nوأدانت مصر روسيا."

// A browser is a page in headless Chromium, and what it complained of.
type browser struct {
	context.Context
	mu         sync.Mutex
	complaints []string
}

// chromium returns the browser's path, or skips the test where there is none.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium here")
	return ""
}

// open opens a page, or skips the test where there is no Chromium.
func open(t *testing.T, url string) *browser {
	t.Helper()
	path := chromium(t)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.WindowSize(1300, 900),
		chromedp.WSURLReadTimeout(time.Minute))
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	b := &browser{Context: ctx}
	require.NoError(t, chromedp.Listen(ctx, func(event any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			b.complaints = append(b.complaints, e.ExceptionDetails.Text)
		case *cdplog.EventEntryAdded:
			if e.Entry.Level == cdplog.EntryLevelError {
				b.complaints = append(b.complaints, e.Entry.Text)
			}
		}
	}))
	b.do(t, chromedp.Navigate(url), chromedp.WaitReady(chromedp.CSS("body")))
	return b
}

func (b *browser) do(t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx, cancel := context.WithTimeout(b, 2*time.Minute)
	defer cancel()
	require.NoError(t, chromedp.Do(ctx, steps...))
}

// eval returns the value of a JavaScript expression.
func eval[T any](t *testing.T, b *browser, expression string) (v T) {
	t.Helper()
	v, err := chromedp.Run(b, chromedp.Evaluate[T](expression))
	require.NoError(t, err)
	return v
}

// click clicks on an element, by script: a mouse that is moved while a busy machine lays out the page can miss.
func click(selector string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](fmt.Sprintf("document.querySelector(%q).click()", selector))
}

// paste puts an article into the page and sends it.
func paste(article string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](fmt.Sprintf("document.querySelector('textarea').value = %q; document.querySelector('button.go').click()", article))
}

// media shows the page as another medium does.
func media(p emulation.SetEmulatedMediaParams) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, p)
		return err
	})
}

// quiet holds that the browser had nothing to complain of: no failed script, nothing that the page's policy forbids.
func (b *browser) quiet(t *testing.T) {
	t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	assert.Empty(t, b.complaints)
}

// picture saves what the page looks like where KHABAR_PICTURES says.
func (b *browser) picture(t *testing.T, name string) {
	if dir := os.Getenv("KHABAR_PICTURES"); dir != "" {
		png, err := chromedp.Run(b, chromedp.FullScreenshot(100))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644))
	}
}

// TestReportInBrowser clicks a mention and reads its card, with the mouse and by keyboard.
func TestReportInBrowser(t *testing.T) {
	page := filepath.Join(t.TempDir(), "report.html")
	got := runKhabar(t, shown, "report", "-o", page)
	require.Equal(t, exitOK, got.code, got.stderr)
	b := open(t, "file://"+page)

	assert.Equal(t, "rtl", eval[string](t, b, "document.documentElement.dir"))
	assert.Equal(t, shown, eval[string](t, b, "document.querySelector('.text').textContent"), "all of the text is shown, as text")
	assert.Positive(t, eval[int](t, b, "document.querySelectorAll('mark mark').length"), "a name inside a name")
	assert.Positive(t, eval[int](t, b, "document.querySelectorAll('svg .edge').length"))

	// A name: what is known of it, and the way to its events.
	b.do(t, click("mark.country[data-ref=EGY]"), chromedp.WaitVisible(chromedp.CSS("#panel")))
	panel := eval[string](t, b, "panel.innerText")
	assert.Contains(t, panel, "Egypt")
	assert.Contains(t, panel, "Q79")
	assert.True(t, eval[bool](t, b, "document.activeElement === panel"), "the keyboard is where the eye is")
	b.do(t, click("#panel [data-card]"), chromedp.WaitVisible(chromedp.CSS(".card.on")))
	assert.Equal(t, "condemnation", eval[string](t, b, "document.querySelector('.card.on').dataset.type"))
	assert.True(t, eval[bool](t, b, "document.activeElement.matches('.card.on')"))

	// A cue: its card.
	b.do(t, click(".text mark.cue"))
	card := eval[string](t, b, "document.querySelector('.card.on').innerText")
	assert.Contains(t, card, "interception")
	assert.Contains(t, card, "دفاعاتها الجوية")
	assert.Contains(t, card, "251 drone")
	assert.Contains(t, card, "وزارة الدفاع الروسية")
	b.picture(t, "report")

	// By keyboard: the next event, a mention, and out again.
	b.do(t, chromedp.KeyEvent("j"))
	assert.Equal(t, "condemnation", eval[string](t, b, "document.querySelector('.card.on').dataset.type"))
	b.do(t, chromedp.Focus(chromedp.CSS("mark.country[data-ref=EGY]")), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS("#panel")),
		chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible(chromedp.CSS("#panel")))
	assert.True(t, eval[bool](t, b, "document.activeElement.matches('mark.country')"), "the focus is back where it was")

	// Only events of one type.
	b.do(t, chromedp.Evaluate[chromedp.Void]("filter.value='condemnation'; filter.dispatchEvent(new Event('change',{bubbles:true}))"))
	assert.Equal(t, 1, eval[int](t, b, "document.querySelectorAll('.card:not([hidden])').length"))

	// Dark, and on paper.
	light := eval[string](t, b, "getComputedStyle(document.body).backgroundColor")
	b.do(t, media(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}))
	assert.NotEqual(t, light, eval[string](t, b, "getComputedStyle(document.body).backgroundColor"))
	b.picture(t, "dark")
	b.do(t, media(emulation.SetEmulatedMediaParams{Media: "print"}))
	assert.Equal(t, "none", eval[string](t, b, "getComputedStyle(document.querySelector('.keys')).display"))
	b.quiet(t)
}

// TestServeInBrowser pastes an article and reads its report.
func TestServeInBrowser(t *testing.T) {
	s, err := (&serveCommand{Lang: "en", MaxSize: 64}).server()
	require.NoError(t, err)
	web := httptest.NewServer(s.handler())
	t.Cleanup(web.Close)
	b := open(t, web.URL)
	b.do(t, paste(shown), chromedp.WaitVisible(chromedp.CSS(".card")))
	assert.Equal(t, "ltr", eval[string](t, b, "document.documentElement.dir"))
	b.do(t, click(".text mark.cue"))
	assert.Contains(t, eval[string](t, b, "document.querySelector('.card.on').innerText"), "251 drone")
	b.picture(t, "serve")
	b.do(t, paste(strings.Repeat("x", 100000)),
		chromedp.WaitNotPresent(chromedp.CSS(".card")), chromedp.Poll[chromedp.Void]("result.textContent.includes('64 KB')"))
}

// TestAloneInBrowser reads an article in a page that has the program inside and nobody to ask.
func TestAloneInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program for browsers")
	}
	chromium(t)
	page := filepath.Join(t.TempDir(), "khabar.html")
	said, err := exec.Command("go", "run", "./wasm/page", "-lang", "en", "-o", page).CombinedOutput()
	require.NoError(t, err, string(said))
	b := open(t, "file://"+page)
	b.do(t, paste(shown), chromedp.WaitVisible(chromedp.CSS(".card")), click(".text mark.cue"))
	assert.Contains(t, eval[string](t, b, "document.querySelector('.card.on').innerText"), "251 drone")
	b.picture(t, "alone")
	b.quiet(t)
}
