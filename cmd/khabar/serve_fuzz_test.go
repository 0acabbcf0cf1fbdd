package main

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// FuzzRequest holds that any bytes sent to the server are answered or refused, never with a fault of its own, and that nothing of them
// becomes a part of the page that a browser would run.
func FuzzRequest(f *testing.F) {
	for _, body := range []string{`{"text":"أدانت مصر القرار. <img src=x onerror=alert(1)>","date":"2024-11-24"}`, `{"text":`, strings.Repeat("[", 2000), "{\"text\":\"\xff\\ud800\"}"} {
		for _, path := range []string{"/extract", "/report"} {
			f.Add("POST "+path+" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n", body)
		}
	}
	f.Add("GET / HTTP/1.0\r\nHost: [::1]:80\r\n", "")
	f.Add("GET /../%2e%2e/etc/passwd?x=%zz HTTP/1.1\r\nHost: evil.example\r\nOrigin: https://evil.example\r\nSec-Fetch-Site: cross-site\r\n", "")
	f.Add("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n", "5\r\nabcde\r\n0\r\n\r\n")
	s, err := (&serveCommand{Lang: "ar", MaxSize: 64}).server()
	require.NoError(f, err)
	s.local = true
	handler := s.handler()
	f.Fuzz(func(t *testing.T, head, body string) {
		if !strings.Contains(head, "Content-Length") && !strings.Contains(head, "Transfer-Encoding") {
			head += "Connection: close\r\nContent-Length: " + strconv.Itoa(len(body)) + "\r\n"
		}
		r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(head + "\r\n" + body)))
		if err != nil {
			return
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		answer := w.Result()
		assert.Less(t, answer.StatusCode, 500)
		assert.Equal(t, "nosniff", answer.Header.Get("X-Content-Type-Options"))
		if answer.StatusCode != http.StatusOK || r.Method != http.MethodPost {
			return
		}
		if r.URL.Path == "/extract" {
			assert.True(t, json.Valid(w.Body.Bytes()), "%s", w.Body)
			return
		}
		root, err := html.Parse(w.Body)
		require.NoError(t, err)
		for n := range root.Descendants() {
			assert.False(t, n.Type == html.ElementNode && slices.Contains([]string{"script", "img", "iframe", "object", "embed"}, n.Data), n.Data)
			for _, a := range n.Attr {
				assert.False(t, strings.HasPrefix(a.Key, "on"), a.Key)
			}
		}
	})
}
