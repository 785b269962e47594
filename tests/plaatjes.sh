#!/usr/bin/env bash
# Pictures of each kind of page at 360, 768 and 1440 pixels, in light and dark, and of the printed pages.
#
#   bash tests/plaatjes.sh [DIR]   default: artifacts/plaatjes
#
# Long pages come in pieces of 2,000 pixels. The printed pages are PDF files; with pdftoppm (poppler-utils) they become
# pictures too. The picture in the README is DIR/readme.png, copied to docs/images/home.png.
set -eu
cd "$(dirname "$0")/.."
. tests/chromium.sh

if [[ ${1:-} == -* ]]; then
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
mkdir -p "${1:-artifacts/plaatjes}"
KENNISBANK_PLAATJES=$(cd "${1:-artifacts/plaatjes}" && pwd)
export KENNISBANK_PLAATJES PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

{ find_chromium && has_fonts; } || { install_chromium && find_chromium; }
dotnet test tests/IctKennisbank.Tests -c Release --filter Category=Screenshots --logger "console;verbosity=minimal"
if command -v pdftoppm >/dev/null; then
  for pdf in "$KENNISBANK_PLAATJES"/druk-*.pdf; do
    pdftoppm -r 70 -png "$pdf" "${pdf%.pdf}"
  done
else
  echo "pdftoppm is missing (package poppler-utils): the printed pages stay PDF files."
fi
echo "$(find "$KENNISBANK_PLAATJES" -name '*.png' | wc -l) pictures in $KENNISBANK_PLAATJES"
