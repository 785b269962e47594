#!/usr/bin/env bash
# Runs everything that CI runs: restore, build with warnings as errors, formatting, the real site, all tests.
# Needs only the .NET SDK; npm for the checkers of HTML and workflows (left out without it). Chromium is installed through
# the system's package manager when it is missing.
#
#   bash tests/run.sh              everything
#   bash tests/run.sh --unit       without the browser tests (and without Chromium)
#   bash tests/run.sh --filter X   only the tests whose full name contains X
#
# The last line is 'N passed, N failed'; a step that fails (build, formatting, site) counts as one failure.
set -u
cd "$(dirname "$0")/.." || exit 1

unit=false
only=""
while [ $# -gt 0 ]; do
  case "$1" in
    --unit) unit=true ;;
    --filter) only="${2:-}"; [ $# -gt 1 ] && shift ;;
    -h | --help) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "unknown option: $1 (see: bash tests/run.sh --help)" >&2; exit 2 ;;
  esac
  shift
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# The browser is the system's own; the package must not fetch one.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
if [ "${CI:-}" = true ]; then
  # No compiler or build nodes that outlive the run.
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
skipped=0

# The last line, and the exit code that goes with it.
finish() {
  [ "$skipped" -eq 0 ] || echo "skip   $skipped tests: what they compare with is not here"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && exit 0
  exit 1
}

# step NAME COMMAND...: runs a command, shows its time, and its output only when it fails.
step() {
  local name="$1" start=$SECONDS
  shift
  if "$@" >"$work/log" 2>&1 </dev/null; then
    echo "ok     $name ($((SECONDS - start)) s)"
    return 0
  fi
  echo "FAILED $name ($((SECONDS - start)) s): $*"
  head -c 8000 "$work/log"
  echo
  failed=$((failed + 1))
  return 1
}

. tests/chromium.sh

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK is missing; global.json says which version."
  failed=1
  finish
fi
if [ "${CI:-}" = true ] && [ -n "${UPDATE_EXPECTED:-}" ]; then
  echo "UPDATE_EXPECTED rewrites expectations: CI refuses it."
  failed=1
  finish
fi
if ! $unit && [ "${CI:-}" = true ] && [ -z "${CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null; then
  # The lighter browser when it can be had; the usual one will do.
  timeout 120 bash -c '. tests/chromium.sh; install_chromium' >/dev/null 2>&1 </dev/null || true
fi
if ! $unit && ! { find_chromium && has_fonts; }; then
  step "install Chromium" install_chromium || finish
  find_chromium || { echo "Chromium was installed but is not found."; failed=$((failed + 1)); finish; }
fi

step "restore" dotnet restore IctKennisbank.sln || finish
step "build, warnings as errors" dotnet build IctKennisbank.sln -c Release --no-restore -warnaserror || finish
# White space only, without loading the projects: the build above has held the rules of style (EnforceCodeStyleInBuild).
step "formatting" dotnet format whitespace . --folder --verify-no-changes --exclude _site
kennisbank=(dotnet src/IctKennisbank.Cli/bin/Release/net10.0/kennisbank.dll)
step "check the site" "${kennisbank[@]}" check --pages
step "build the site" "${kennisbank[@]}" build --out "$work/site" --stats

# The checkers of HTML and workflows come from npm; without npm or a network the step is left out, and says so.
if ! $unit; then
  if bash tests/html/check.sh --install >"$work/log" 2>&1 </dev/null; then
    step "HTML of every page is valid" bash tests/html/check.sh "$work/site"
  else
    echo "skip   HTML of every page is valid: npm cannot install the checker"
  fi
  if bash tests/workflows/check.sh --install >"$work/log" 2>&1 </dev/null; then
    step "workflows are valid" bash tests/workflows/check.sh
  else
    echo "skip   workflows are valid: npm cannot install the checker"
  fi
fi

filter="Category!=Screenshots"
$unit && filter="$filter&Category!=Browser"
[ -n "$only" ] && filter="$filter&FullyQualifiedName~$only"
start=$SECONDS
dotnet test tests/IctKennisbank.Tests -c Release --no-build --filter "$filter" \
  --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=minimal" --results-directory "$work" \
  --blame-hang --blame-hang-timeout 8min --blame-hang-dump-type none \
  >"$work/tests.log" 2>&1 </dev/null
code=$?

# counter NAME: a number from the summary of the test report.
counter() {
  sed -n "s/.*<Counters [^>]*$1=\"\([0-9]*\)\".*/\1/p" "$work/tests.trx" 2>/dev/null | head -n 1
}

ran=$(counter passed)
wrong=$(counter failed)
total=$(counter total)
executed=$(counter executed)
passed=$((passed + ${ran:-0}))
failed=$((failed + ${wrong:-0}))
skipped=$((skipped + ${total:-0} - ${executed:-0}))
if [ $code -eq 0 ] && [ "${ran:-0}" -gt 0 ]; then
  echo "ok     tests ($((SECONDS - start)) s)"
else
  echo "FAILED tests ($((SECONDS - start)) s)"
  sed -n 's/.*<UnitTestResult .* testName="\([^"]*\)".* outcome="Failed".*/       FAILED \1/p' "$work/tests.trx" 2>/dev/null |
    sed 's/IctKennisbank\.Tests\.//; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g' | head -n 80 | cut -c 1-200
  # The rest of the log tells why; xunit says each failure twice.
  grep -v '^\[xUnit.net' "$work/tests.log" | head -c 16000
  echo
  # A run that broke off, or found no test at all, is a failure too.
  [ "${wrong:-0}" -eq 0 ] && failed=$((failed + 1))
fi
# The slowest tests, so that one that grows is noticed.
sed -n 's/.*<UnitTestResult.* testName="\([^"]*\)".* duration="00:\([0-9:.]*\)".*/\2 \1/p' "$work/tests.trx" 2>/dev/null |
  sort -r | head -n 6 | sed 's/^\([0-9:]*\.[0-9]\)[0-9]*/       \1/; s/IctKennisbank\.Tests\.//'
finish
