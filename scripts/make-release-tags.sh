#!/usr/bin/env bash
# Makes the tags of one version, here and not yet pushed. Usage: make-release-tags.sh 1.2.3
#
# v1.2.3 is two commits on top of HEAD. The first holds what a runner downloads for an action: actions, dist, README.md, LICENSE.
# The second adds the reusable workflows, in which `@v1` is replaced by the first commit: whoever pins the second has pinned
# everything. v1 is made beside it. The same HEAD always gives the same commits and tags, so this can be repeated.
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
version=${1:?the version, for example 1.2.3}
repository=paas-actions/paas-actions
fail() {
  echo "$1" >&2
  exit 1
}

[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "$version is not a version like 1.2.3."
declared=$(git show HEAD:package.json | sed -nE 's/^  "version": "(.*)",?$/\1/p')
[ "$declared" = "$version" ] || fail "package.json says $declared, the tag $version."

source=$(git rev-parse HEAD)
GIT_AUTHOR_DATE=$(git log -1 --format=%cI "$source")
GIT_INDEX_FILE=$(mktemp -u)
export GIT_INDEX_FILE GIT_AUTHOR_DATE GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
trap 'rm -f "$GIT_INDEX_FILE"' EXIT
author=(-c user.name=paas-actions -c user.email=paas-actions@users.noreply.github.com -c tag.gpgSign=false)

# put PATH: adds what stands on stdin as a file.
put() {
  git update-index --add --cacheinfo "100644,$(git hash-object -w --stdin),$1"
}

# commit PARENT MESSAGE: commits the index and prints the commit.
commit() {
  git "${author[@]}" commit-tree "$(git write-tree)" -p "$1" -m "$2"
}

for part in actions dist LICENSE; do
  files=$(git ls-tree -r "$source" -- "$part")
  [ -n "$files" ] || fail "$part is missing: a release needs it."
  git update-index --index-info <<<"$files"
done
# What the README links to stays at the sources.
git show "$source:README.md" |
  sed -E "s#(\]\(|^\[[^]]+\]: )([A-Za-z._][^:)]*)(\)|\$)#\1https://github.com/$repository/blob/$source/\2\3#g; s#(!\[[^]]*\]\([^)]*/blob/[^)]*)\)#\1?raw=true)#g" |
  put README.md
actions=$(commit "$source" "paas-actions $version")

workflows=$(git grep -l '^  workflow_call:' "$source" -- .github/workflows | sed 's/^[^:]*://')
[ -n "$workflows" ] || fail 'There is no reusable workflow.'
for file in $workflows; do
  git show "$source:$file" | sed -E "s#($repository(/[^@ ]*)?)@v[0-9]+#\1@$actions \# v$version#" | put "$file"
done
release=$(commit "$actions" "paas-actions $version with its reusable workflows")

# tag NAME: nothing but a major version is ever moved.
tag() {
  git "${author[@]}" tag --annotate --force "$1" "$release" -m "paas-actions $version"
}
if existing=$(git rev-parse --quiet --verify "refs/tags/v$version^{commit}"); then
  [ "$existing" = "$release" ] || fail "v$version exists and holds something else; a published version never changes."
else
  tag "v$version"
fi
tag "v${version%%.*}" >/dev/null

{
  echo "tag=v$version"
  echo "major=v${version%%.*}"
} >>"${GITHUB_OUTPUT:-/dev/stdout}"
