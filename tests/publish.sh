#!/usr/bin/env bash
# Publishes the program as one native file and holds it beside the program that 'dotnet build' makes: same pages to the
# byte, same words, same exit codes. Needs the .NET SDK and a linker (README: the native program); works on Linux, macOS
# and Windows (Git Bash), each for itself. Takes about three minutes.
#
#   bash tests/publish.sh               publishes to a temporary folder and compares
#   bash tests/publish.sh --out DIR     and leaves the published files in DIR
#   bash tests/publish.sh --program P   compares a program that is there, and publishes nothing
#
# Ends with 'N the same, N different'; exits 1 when anything differs.
set -u
cd "$(dirname "$0")/.." || exit 1
root=$PWD
# In Git Bash on Windows: the path as other programs read it.
! command -v cygpath >/dev/null || root=$(cygpath -m "$root")

out=""
program=""
while [ $# -gt 0 ]; do
  case "$1" in
    --out) out="${2:?}"; shift ;;
    --program) program="${2:?}"; shift ;;
    -h | --help) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "unknown option: $1 (see: bash tests/publish.sh --help)" >&2; exit 2 ;;
  esac
  shift
done

# No compiler or build nodes that outlive the run.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
work=$(mktemp -d)
server=""
cleanup() {
  [ -z "$server" ] || kill "$server" 2>/dev/null
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
same=0
different=0

good() {
  echo "ok     $1"
  same=$((same + 1))
}

bad() { # NAME: prints what is in $work/difference
  echo "DIFFERS $1"
  head -c 4000 "$work/difference"
  echo
  different=$((different + 1))
}

need() { # NAME COMMAND...: a step without which nothing can be compared
  local name="$1" start=$SECONDS
  shift
  if ! "$@" >"$work/log" 2>&1 </dev/null; then
    echo "FAILED $name: $*"
    grep -E 'error|warning' "$work/log" | sort -u | head -n 20
    if grep -q 'inker' "$work/log"; then
      echo "A native program needs a linker: clang or gcc on Linux, the command line tools of Xcode on macOS, the C++ build"
      echo "tools of Visual Studio on Windows. Without one: dotnet publish -r SYSTEM -p:PublishAot=false"
    fi
    exit 1
  fi
  echo "ok     $name ($((SECONDS - start)) s)"
}

# The packages are restored with their lock files here, so what is published is held to the same hashes.
need "build" dotnet build src/IctKennisbank.Cli -c Release -v q
jit=(dotnet "$root/src/IctKennisbank.Cli/bin/Release/net10.0/kennisbank.dll")
if [ -z "$program" ]; then
  system=$(dotnet --info | sed -n 's/^ *RID: *//p' | tr -d '\r' | head -n 1)
  case "$system" in
    win-* | linux-* | osx-*) ;;
    *) case "$(uname -m)" in aarch64 | arm64) system=linux-arm64 ;; *) system=linux-x64 ;; esac ;;
  esac
  # Beside the work tree, so that its own folders bin and obj stay those of 'dotnet build'.
  need "publish for $system" dotnet publish src/IctKennisbank.Cli -c Release -r "$system" \
    --artifacts-path "$work/artifacts" -o "$work/program"
  program=$work/program/kennisbank
  [ "${system#win}" = "$system" ] || program=$program.exe
  size=$(wc -c <"$program")
  echo "       $((size / 1000000)) MB: $(cd "$work/program" && echo *)"
  find "$work/program" -type f ! -name '*.txt' ! -name '*.md' ! -name "$(basename "$program")" >"$work/difference"
  if [ -s "$work/difference" ]; then bad "one file, and texts beside it"; else good "one file, and texts beside it"; fi
else
  program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
fi
[ -x "$program" ] || { echo "FAILED no program: $program"; exit 1; }

# in_folder KIND FOLDER ARGUMENTS...: what one of the two says in a folder, its words, its problems and its exit code.
in_folder() {
  local kind="$1" folder="$2" code
  shift 2
  (
    cd "$folder" || exit 1
    if [ "$kind" = native ]; then "$program" "$@"; else "${jit[@]}" "$@"; fi
  ) >"$work/$kind.said" 2>"$work/$kind.complained" </dev/null
  code=$?
  echo "exit code $code" >>"$work/$kind.complained"
  # Times and folders differ, and a program that was given may be of another commit.
  sed -E 's#[/\\](native|jit)[/\\]#/X/#g; s/\+[0-9a-f]{40}$//; s/[0-9]+([.,][0-9]+)? (ms|s)([^a-z]|$)/N \2\3/g' "$work/$kind.said" "$work/$kind.complained" >"$work/$kind.all"
}

# says NAME FOLDER ARGUMENTS...: both say the same.
says() {
  local name="$1"
  shift
  in_folder native "$@"
  in_folder jit "$@"
  if diff "$work/jit.all" "$work/native.all" >"$work/difference"; then good "$name"; else bad "$name"; fi
}

# writes NAME EXIT-CODE ARGUMENTS...: both, each in an empty folder of its own, say the same and write the same.
writes() {
  local name="$1" code="$2" kind
  shift 2
  for kind in native jit; do
    mkdir -p "$work/$kind"
    in_folder "$kind" "$work/$kind" "$@"
  done
  if ! grep -qx "exit code $code" "$work/jit.all"; then
    { echo "expected exit code $code of both:"; tail -n 20 "$work/jit.all"; } >"$work/difference"
    bad "$name"
  elif diff "$work/jit.all" "$work/native.all" >"$work/difference" &&
    diff -r -x kennisbank-stempel.txt "$work/jit" "$work/native" >"$work/difference"; then
    good "$name ($(find "$work/jit" -type f | wc -l | tr -d ' ') files)"
  else
    bad "$name"
  fi
}

empty() { rm -rf "$work/native" "$work/jit"; }

says "--version" . --version
says "--help" . --help
says "nothing" .
says "an unknown command" . chek
for command in build serve check explain new init editor; do says "$command --help" . "$command" --help; done
says "explain" . explain KB1009
says "check of the site" "$root" check --pages
says "check of a folder without a site" tests check

# lay EXAMPLE: a wrong example over the valid site, as the tests do it; fails for one that the shell cannot lay.
lay() {
  local example="tests/sites/invalid/$1"
  # A name that not every disk has, or a layer beside the site.
  [ ! -e "$example/verplaats.txt" ] && [ ! -e "$example/onder" ] || return 1
  rm -rf "$work/example"
  cp -R tests/sites/base "$work/example" && cp -R "$example/." "$work/example" || return 1
  [ ! -e "$example/verwijder.txt" ] || (cd "$work/example" && xargs rm -f <verwijder.txt)
  rm -f "$work/example/verwijder.txt" "$work/example/diagnostics.txt"
}

# One example of each code.
for code in $(cd tests/sites/invalid && printf '%s\n' KB*/ | cut -d - -f 1 | sort -u); do
  for example in $(cd tests/sites/invalid && printf '%s\n' "$code"-*/); do
    lay "${example%/}" || continue
    pages=""
    case "$code" in KB5* | KB6*) pages=--pages ;; esac
    says "check of ${example%/}" "$work/example" check $pages
    # Elsewhere some files cannot have the names that make the mistake.
    if [ "$(uname -s)" = Linux ] && ! grep -q "$code" "$work/jit.all"; then
      cp "$work/jit.all" "$work/difference"
      bad "${example%/} is no example of $code"
    fi
    break
  done
done
lay KB1009-kwartier || exit 1
for format in text github gitlab azure json sarif; do
  says "check --format $format" "$work/example" check --format "$format"
done

writes "init" 0 init mijn-school --titel "Mijn school"
writes "new" 0 new werkvorm "De vraag van de week" --site mijn-school
writes "editor" 0 editor --site mijn-school
writes "build of a new site" 0 build --site mijn-school --out gebouwd
touch "$work/native/bestand" "$work/jit/bestand"
writes "build to a place that cannot be" 2 build --site "$root/tests/sites/valid/kleine-school" --out bestand/site
empty
writes "build of the site" 0 build --site "$root" --out site
empty
writes "build of a site with an address, and drafts" 0 build --site "$root/tests/sites/valid/kleine-school" --base-url https://voorbeeld.nl/kb/ --drafts --out site
empty

# asks KIND PORT: what the preview answers to three requests; the third is not for this machine.
asks() {
  local kind="$1" port="$2" try
  if [ "$kind" = native ]; then
    "$program" serve --site "$root" --port "$port" >"$work/serve" 2>&1 </dev/null &
  else
    "${jit[@]}" serve --site "$root" --port "$port" >"$work/serve" 2>&1 </dev/null &
  fi
  server=$!
  for try in $(seq 60); do
    curl -s -m 5 -o "$work/$kind.page" "http://localhost:$port/index.html" && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.5
  done
  {
    curl -s -m 5 -i "http://localhost:$port/index.html"
    curl -s -m 5 -i "http://localhost:$port/is-er-niet.html"
    curl -s -m 5 -i -H 'Host: elders.example' "http://localhost:$port/index.html"
  } | tr -d '\r' | grep -v '^Date: ' | sed "s/localhost:$port/localhost/g" >"$work/$kind.answers"
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  server=""
}

if command -v curl >/dev/null; then
  port=$((20000 + RANDOM % 20000))
  asks native "$port"
  asks jit $((port + 1))
  if ! grep -q '^HTTP/1.1 200' "$work/jit.answers"; then
    { echo "no answer:"; tail -n 5 "$work/serve"; } >"$work/difference"
    bad "serve"
  elif diff "$work/jit.answers" "$work/native.answers" >"$work/difference"; then
    good "serve"
  else
    bad "serve"
  fi
else
  echo "skip   serve: there is no curl"
fi

if [ -n "$out" ] && [ $different -eq 0 ]; then
  mkdir -p "$out" && cp -R "$(dirname "$program")/." "$out/" || { echo "FAILED cannot write to $out"; exit 1; }
fi
echo "$same the same, $different different"
[ $different -eq 0 ]
