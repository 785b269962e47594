#!/usr/bin/env bash
# Checks the HTML of every page of a built site with html-validate (npm): the grammar of the standard, and what concerns
# landmarks, labels and tables. Installs the checker beside this file the first time.
#
#   bash tests/html/check.sh DIR
#   bash tests/html/check.sh --install   only installs
set -eu
[ "$1" = --install ] || site=$(cd "$1" && pwd)
cd "$(dirname "$0")"
[ -x node_modules/.bin/html-validate ] || npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
[ "$1" = --install ] && exit 0
node_modules/.bin/html-validate --config .htmlvalidate.json "$site/**/*.html"
echo "$(find "$site" -name '*.html' | wc -l) pages are valid"
