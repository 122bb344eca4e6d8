#!/usr/bin/env bash
# Makes the tags of one version, here and not yet pushed: v1.2.3, whose commit holds only what a runner downloads (actions, dist,
# README.md, LICENSE), and v1 beside it. Usage: make-release-tags.sh 1.2.3
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:?the version, for example 1.2.3}
fail() {
  echo "$1" >&2
  exit 1
}

[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "$version is no version like 1.2.3."
declared=$(node -p 'JSON.parse(require("fs").readFileSync("package.json")).version')
[ "$declared" = "$version" ] || fail "package.json says $declared, the tag $version."
[ -z "$(git tag --list "v$version")" ] || fail "v$version exists; a published version never changes."

index=$(mktemp -u)
trap 'rm -f "$index"' EXIT
for part in actions dist README.md LICENSE; do
  git ls-tree -r HEAD -- "$part" | GIT_INDEX_FILE=$index git update-index --index-info
done
tree=$(GIT_INDEX_FILE=$index git write-tree)
author=(-c user.name='paas-actions' -c user.email='paas-actions@users.noreply.github.com')
commit=$(git "${author[@]}" commit-tree "$tree" -p HEAD -m "Release $version")
git "${author[@]}" tag --annotate "v$version" "$commit" -m "paas-actions $version"
git "${author[@]}" tag --annotate --force "v${version%%.*}" "$commit" -m "paas-actions $version"

{
  echo "tag=v$version"
  echo "major=v${version%%.*}"
} >>"${GITHUB_OUTPUT:-/dev/stdout}"
