#!/usr/bin/env bash
# Search quality on any judged set: bash tests/benchmark/search.sh --passages P.json --queries Q.json --json OUT.json
# [--terms content/begrippen.yml]. Installs what it needs: peers from npm (locked), Chromium from Debian if there is none.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
  apt-get update -qq && apt-get install -y -qq chromium >/dev/null
fi
# A mirror may hold Pagefind for one system only; then the lock file is not whole for npm ci. Versions are exact either way.
(cd "$here" && { [ -d node_modules/pagefind ] || npm ci --silent 2>/dev/null || npm install --no-save --no-package-lock --silent; })
dotnet build -c Release -v quiet --nologo "$here/SearchBench" >/dev/null
exec dotnet "$here/SearchBench/bin/Release/net10.0/SearchBench.dll" "${SEARCH_BENCH:-quality}" "$@"
