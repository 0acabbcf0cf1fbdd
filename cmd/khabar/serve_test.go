package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
)

func newServer(t *testing.T) *httptest.Server {
	t.Helper()
	s, err := (&serveCommand{Lang: "ar", MaxSize: 64}).server()
	require.NoError(t, err)
	s.local = true
	web := httptest.NewServer(s.handler())
	t.Cleanup(web.Close)
	return web
}

// send sends a request and returns the answer and its body.
func send(t *testing.T, web *httptest.Server, method, path, body string, change func(*http.Request)) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, web.URL+path, strings.NewReader(body))
	require.NoError(t, err)
	r.Header.Set("Content-Type", "application/json")
	if change != nil {
		change(r)
	}
	answer, err := web.Client().Do(r)
	require.NoError(t, err)
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return answer, string(data)
}

func TestServe(t *testing.T) {
	web := newServer(t)
	answer, body := send(t, web, "GET", "/", "", nil)
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	assert.Contains(t, body, "<textarea")
	assert.Contains(t, answer.Header.Get("Content-Security-Policy"), "default-src 'none'")

	answer, body = send(t, web, "POST", "/extract", `{"id":"x","text":"أدانت مصر اليوم القرار.","date":"2024-11-24"}`, nil)
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	var d khabar.Document
	require.NoError(t, json.Unmarshal([]byte(body), &d))
	assert.Equal(t, "x", d.ID)
	require.NotEmpty(t, d.Events)
	assert.Equal(t, "condemnation", d.Events[0].Type)
	assert.Contains(t, body, "2024-11-24")

	answer, body = send(t, web, "POST", "/report", `{"text":"أدانت مصر القرار. <img src=x onerror=alert(1)>"}`, nil)
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	assert.Contains(t, body, `data-type="condemnation"`)
	assert.NotContains(t, body, "<img")
}

// TestHostileRequests holds that what a hostile page or program may send is refused, and that the server is there afterwards.
func TestHostileRequests(t *testing.T) {
	web := newServer(t)
	good := `{"text":"أدانت مصر القرار."}`
	for name, c := range map[string]struct {
		method, path, body string
		change             func(*http.Request)
		want               int
	}{
		"too large":                  {"POST", "/extract", `{"text":"` + strings.Repeat("x", 1<<17) + `"}`, nil, 413},
		"no JSON":                    {"POST", "/extract", "أدانت", nil, 400},
		"cut off":                    {"POST", "/extract", `{"text":"أد`, nil, 400},
		"another type in it":         {"POST", "/extract", `{"text":{"a":1}}`, nil, 400},
		"deep nesting":               {"POST", "/extract", `{"text":"","x":` + strings.Repeat("[", 60000), nil, 400},
		"no date":                    {"POST", "/report", `{"text":"","date":"<script>"}`, nil, 400},
		"a form of another page":     {"POST", "/extract", good, func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") }, 415},
		"a script of another page":   {"POST", "/extract", good, func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }, 403},
		"another site":               {"POST", "/extract", good, func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
		"a name turned to us":        {"POST", "/extract", good, func(r *http.Request) { r.Host = "evil.example" }, 403},
		"a name turned to us, page":  {"GET", "/", "", func(r *http.Request) { r.Host = "evil.example:80" }, 403},
		"a file":                     {"GET", "/../../etc/passwd", "", nil, 404},
		"a file, escaped":            {"GET", "/%2e%2e/%2e%2e/etc/passwd", "", nil, 404},
		"another method":             {"GET", "/extract", "", nil, 405},
		"one more":                   {"DELETE", "/", "", nil, 405},
		"no such page":               {"POST", "/lexicon", good, nil, 404},
		"our own name":               {"POST", "/extract", good, func(r *http.Request) { r.Host = "localhost:1234" }, 200},
		"our own name, version six":  {"POST", "/extract", good, func(r *http.Request) { r.Host = "[::1]:1234" }, 200},
		"any bytes in a string":      {"POST", "/report", "{\"text\":\"\xff\xfe\\u0000\\ud800 \u202e\"}", nil, 200},
		"an empty article":           {"POST", "/report", `{}`, nil, 200},
		"quotation marks everywhere": {"POST", "/report", `{"text":"` + strings.Repeat(`\"«`, 10000) + `"}`, nil, 200},
	} {
		answer, body := send(t, web, c.method, c.path, c.body, c.change)
		assert.Equal(t, c.want, answer.StatusCode, "%s: %.200s", name, body)
		assert.Equal(t, "nosniff", answer.Header.Get("X-Content-Type-Options"), name)
		if strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") && c.method == "POST" {
			assert.NotContains(t, body, "<script>", name)
		}
	}
	answer, _ := send(t, web, "POST", "/extract", good, nil)
	assert.Equal(t, http.StatusOK, answer.StatusCode)
}

// TestManyAtATime holds that many requests at a time all get an answer.
func TestManyAtATime(t *testing.T) {
	web := newServer(t)
	var all sync.WaitGroup
	codes := make([]int, 50)
	for i := range codes {
		all.Go(func() {
			answer, err := web.Client().Post(web.URL+"/extract", "application/json", strings.NewReader(`{"text":"أدانت مصر القرار."}`))
			if err == nil {
				codes[i] = answer.StatusCode
				answer.Body.Close()
			}
		})
	}
	all.Wait()
	for _, code := range codes {
		assert.Equal(t, http.StatusOK, code)
	}
}

// TestSlowClients holds that a client that sends a byte now and then is cut off, and that the end of the context ends the server.
func TestSlowClients(t *testing.T) {
	c := &serveCommand{Lang: "ar", MaxSize: 64, Timeout: 200 * time.Millisecond}
	s, err := c.server()
	require.NoError(t, err)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- c.serve(ctx, listener, s.handler()) }()

	for _, begin := range []string{"POST /extract HT", "POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"} {
		slow, err := net.Dial("tcp", listener.Addr().String())
		require.NoError(t, err)
		_, err = fmt.Fprint(slow, begin)
		require.NoError(t, err)
		require.NoError(t, slow.SetDeadline(time.Now().Add(10*time.Second)))
		_, err = io.ReadAll(slow)
		assert.NoError(t, err, "the server closes")
		slow.Close()
	}
	cancel()
	assert.NoError(t, <-ended)
}

func TestServeCommandLine(t *testing.T) {
	got := runKhabar(t, "", "serve", "--addr", "nonsense")
	assert.Equal(t, exitUsage, got.code)
	assert.NotEmpty(t, got.stderr)
}
