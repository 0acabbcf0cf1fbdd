#!/usr/bin/env bash
# Builds the command for a release, each target twice, and compares: the same sources must give the same bytes.
#
#   scripts/release.sh VERSION [FOLDER]
#
# TARGETS may name fewer than all. FOLDER, release by default, then holds the programs and SHA256SUMS. Go is all it needs. Whoever has the same version of Go gets the
# same sums, on any machine.
set -euo pipefail
cd "$(dirname "$0")/.."

version=${1:?usage: scripts/release.sh VERSION [FOLDER]}
mkdir -p "${2:-release}"
out=$(cd "${2:-release}" && pwd)
read -ra targets <<<"${TARGETS:-linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64 js/wasm}"

# build OS ARCH FILE: nothing of the machine, the folder or the time goes into the program.
build() {
	(cd cmd/khabar && CGO_ENABLED=0 GOOS=$1 GOARCH=$2 GOFLAGS= GOAMD64=v1 GOARM64=v8.0 \
		go build -trimpath -buildvcs=false -ldflags="-s -w -buildid=" -o "$3" .)
}

again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
mkdir "$again/other"
# The second build is of a copy in another folder, with nothing from the cache, so that a path or a chance in the program would show.
tar -c --exclude=.git --exclude="$(basename "$out")" . | tar -x -C "$again/other"

for target in "${targets[@]}"; do
	os=${target%/*} arch=${target#*/}
	name=khabar-$version-$os-$arch
	case $os in
	windows) name+=.exe ;;
	js) name+=.wasm ;;
	esac
	build "$os" "$arch" "$out/$name"
	(cd "$again/other" && GOCACHE=$again/cache build "$os" "$arch" "$again/$name")
	if ! cmp "$out/$name" "$again/$name"; then
		printf '%s differs when it is built again\n' "$name" >&2
		exit 1
	fi
	printf '%s: the same twice, %s bytes\n' "$name" "$(wc -c <"$out/$name")"
done
(cd "$out" && sha256sum khabar-"$version"-* >SHA256SUMS)
