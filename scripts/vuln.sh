#!/usr/bin/env bash
# Holds every module of the repository against the database of known vulnerabilities of Go. Where that cannot be reached, it says so and
# checks nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
	printf 'SKIPPED: %s. Nothing was held against the database of vulnerabilities.\n' "$1"
	exit 0
}

tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
GOBIN=$tool GOFLAGS= go install golang.org/x/vuln/cmd/govulncheck@v1.9.0 || skip 'govulncheck could not be fetched'

mapfile -t modules < <(find . -name go.mod -not -path '*/testdata/*' -printf '%h\n' | sort)
for module in "${modules[@]}"; do
	printf '%s: ' "$module"
	# It exits with 3 if it has found something, with 1 if it could not look.
	code=0
	(cd "$module" && "$tool/govulncheck" ./...) >"$tool/said" 2>&1 || code=$?
	if [ "$code" -ne 0 ] && grep -q 'fetching vulnerabilities' "$tool/said"; then
		skip "$(grep -m1 'fetching vulnerabilities' "$tool/said")"
	fi
	cat "$tool/said"
	[ "$code" -eq 0 ] || exit "$code"
done
