package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khabar-nlp/khabar"
)

func TestService(t *testing.T) {
	handler, err := newHandler()
	require.NoError(t, err)
	ask := func(method, target, body string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body)))
		return w
	}
	got := ask("POST", "/?date=2024-11-24", "أدانت مصر اليوم روسيا.")
	require.Equal(t, http.StatusOK, got.Code)
	var d khabar.Document
	require.NoError(t, json.Unmarshal(got.Body.Bytes(), &d))
	require.NotEmpty(t, d.Events)
	assert.Equal(t, "condemnation", d.Events[0].Type)
	assert.Equal(t, "EGY", d.Events[0].Actor[0].Country)
	assert.Equal(t, "2024-11-24", d.Times[0].Value)

	assert.Equal(t, http.StatusBadRequest, ask("POST", "/?date=tomorrow", "").Code)
	assert.Equal(t, http.StatusRequestEntityTooLarge, ask("POST", "/", strings.Repeat("x", largest+1)).Code)
	assert.Equal(t, http.StatusMethodNotAllowed, ask("GET", "/", "").Code)
}
