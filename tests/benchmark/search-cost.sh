#!/usr/bin/env bash
# What search costs: bash tests/benchmark/search-cost.sh [--json DIR] [N ...]. See README.md.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
json=""
if [ "${1:-}" = --json ]; then json="$2"; shift 2; mkdir -p "$json"; fi
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
  apt-get update -qq && apt-get install -y -qq chromium >/dev/null
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build -c Release -v quiet --nologo "$here/SearchBench" >/dev/null
dotnet build -c Release -v quiet --nologo "$here/Corpus" >/dev/null
[ $# -gt 0 ] || set -- 300 1000 10000
for n in "$@"; do
  dotnet run -c Release --no-build --project "$here/Corpus" -- "$n" "$work/$n" >/dev/null
  dotnet "$here/SearchBench/bin/Release/net10.0/SearchBench.dll" cost --corpus "$work/$n" ${json:+--json "$json/$n.json"}
  rm -rf "${work:?}/$n"
done
