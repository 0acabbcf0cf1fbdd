#!/usr/bin/env bash
# Compares the exported names of the published packages with those of the last tag: what a program written for that version may use must
# still be there. Before v1 a break is only told; from then on it fails. Without a tag, TestAPI and testdata/api.txt are all there is.
set -euo pipefail
cd "$(dirname "$0")/.."

tag=${1:-$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || true)}
if [ -z "$tag" ]; then
	printf 'no version has been tagged yet; TestAPI holds the names against testdata/api.txt\n'
	exit 0
fi

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
if ! GOBIN=$temp GOFLAGS= go install golang.org/x/exp/cmd/apidiff@v0.0.0-20261113113407-e3970619a1a4; then
	printf 'SKIPPED: apidiff could not be fetched; nothing was compared with %s\n' "$tag"
	exit 0
fi
mkdir "$temp/then"
git archive "$tag" | tar -x -C "$temp/then"

module=github.com/khabar-nlp/khabar
broken=0
for package in "" /normalize /lexicon /entity /figure /event; do
	(cd "$temp/then" && GOWORK=off "$temp/apidiff" -w "$temp/export" "$module$package")
	GOWORK=off "$temp/apidiff" -incompatible "$temp/export" "$module$package" >"$temp/changes"
	if [ -s "$temp/changes" ]; then
		broken=1
		printf '%s%s is not what it was in %s:\n%s\n' "$module" "$package" "$tag" "$(cat "$temp/changes")"
	fi
done
case $broken/$tag in
0/*) printf 'compatible with %s\n' "$tag" ;;
1/v0.*) printf 'breaks are allowed before v1: name them in CHANGELOG.md\n' ;;
*) exit 1 ;;
esac
