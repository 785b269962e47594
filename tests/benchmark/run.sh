#!/usr/bin/env bash
# Measures our program, side by side with Hugo, on corpora of N items. See README.md beside this file.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage='usage: run.sh [--json FILE] [--runs R] [--kaders DIR] [--hugo-only] [--minimal-only] [N ...]
  N             number of items (default: 100 1000 10000)
  --json FILE   also write all figures to FILE
  --runs R      measured runs of each program after one warm-up (default: 5)
  --kaders DIR  content folder with the frameworks (default: that of this repository)
  --hugo-only   measure the peers alone
  --minimal-only  leave out the peer that makes the same pages
environment: KENNISBANK       a finished program to measure instead of publishing this one
             KENNISBANK_ARGS  more arguments for its build, split at spaces'

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
runs=5 json='' kaders=$root/content ours=yes same=yes sizes=()
while (($# > 0)); do
  case $1 in
    --json) json=${2:?$usage}; shift 2 ;;
    --runs) runs=${2:?$usage}; shift 2 ;;
    --kaders) kaders=${2:?$usage}; shift 2 ;;
    --hugo-only) ours=''; shift ;;
    --minimal-only) same=''; shift ;;
    [1-9]*[!0-9]* | [!1-9]*) echo "$usage" >&2; exit 2 ;;
    *) sizes+=("$1"); shift ;;
  esac
done
((${#sizes[@]} > 0)) || sizes=(100 1000 10000)

work=$(mktemp -d "${TMPDIR:-/tmp}/kennisbank-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# shellcheck source=tests/benchmark/measure.sh
source "$here/measure.sh"

gnu_time=$(type -P time || true)
[[ -z $gnu_time ]] || "$gnu_time" -f %M true >/dev/null 2>&1 || gnu_time=''
hugo=$(type -P hugo || true)
[[ -n $hugo ]] || same=''
export HUGO_CACHEDIR=$work/hugo-cache
if [[ -z $hugo ]]; then
  echo 'Hugo is not installed: our program is measured alone.'
  [[ -n $ours ]] || exit 1
fi

# Published from a copy: a publish for one runtime would change the lock files and obj folders of the work tree.
publish() { # PROJECT NAME OPTION...
  local project=$1 name=$2
  shift 2
  dotnet publish "$work/source/$project" -c Release -o "$work/$name" -p:RestoreLockedMode=false "$@" >"$work/log" 2>&1
}

copy_sources() {
  local part
  mkdir -p "$work/source"
  for part in src templates content tests/benchmark/Corpus Directory.Build.props \
    Directory.Build.targets Directory.Packages.props LICENSE THIRD-PARTY-NOTICES.md global.json .editorconfig nuget.config NuGet.config; do
    [[ ! -e $root/$part ]] || tar -C "$root" --exclude=bin --exclude=obj -cf - "$part" | tar -C "$work/source" -xf -
  done
}

copy_sources
publish tests/benchmark/Corpus corpus --self-contained false || failed dotnet publish Corpus
build='JIT only'
if [[ -z $ours ]]; then
  build='not measured'
elif [[ -n ${KENNISBANK:-} ]]; then
  program=$KENNISBANK build='given program'
elif publish src/IctKennisbank.Cli program -r linux-x64; then
  program=$work/program/kennisbank build='native'
elif echo 'A native program cannot be made here: measured as ReadyToRun, on the .NET of this machine.' &&
  { grep ' error ' "$work/log" | sort -u | head -n 5 || true; } && rm -rf "$work/program" "$work/source/src"/*/obj &&
  publish src/IctKennisbank.Cli program -r linux-x64 -p:PublishAot=false --self-contained false; then
  program=$work/program/kennisbank build='ReadyToRun'
else
  echo 'ReadyToRun cannot be restored here: measured without it.'
  rm -rf "$work/source/src"/*/obj
  publish src/IctKennisbank.Cli program --self-contained false || failed dotnet publish kennisbank
  program=$work/program/kennisbank
fi
read -ra more_arguments <<<"${KENNISBANK_ARGS:-}"

build_ours() { # MEASUREMENT ITEMS OPTION...
  local name=$1 n=$2
  shift 2
  local out=$work/ours-$n.out
  [[ $name != plain-* ]] || out=$work/plain-$n.out
  measure "$name" "$program" build --site "$work/ours-$n" --out "$out" \
    ${more_arguments[@]+"${more_arguments[@]}"} "$@"
  [[ -d $out ]] || failed "$program build" "(it wrote nothing)"
}

build_hugo() { # MEASUREMENT, also the name of the folder with the site
  aside "$work/$1.out" "$work/$1/resources" "$work/$1/.hugo_build.lock"
  measure "$1" "$hugo" --source "$work/$1" --destination "$work/$1.out"
  ! grep -qE '^(WARN|ERROR)' "$work/log" || failed hugo "(with warnings)"
}

# Out of the way, not deleted: a file system that has just given up ten thousand files is slow at making new ones.
aside() { # FILE OR FOLDER...
  local path
  mkdir -p "$work/aside"
  for path; do
    [[ ! -e $path ]] || mv "$path" "$(mktemp -d "$work/aside/XXXXXX")"
  done
}

# One warm-up, then all in turn, each from an empty output folder.
measure_size() {
  local n=$1 run
  for ((run = 0; run <= runs; run++)); do
    if [[ -n $ours ]]; then
      aside "$work/ours-$n.out" "$work/plain-$n.out"
      build_ours "ours-$n" "$n"
      build_ours "plain-$n" "$n" --no-search
    fi
    [[ -z $hugo ]] || build_hugo "hugo-$n"
    [[ -z $same ]] || build_hugo "same-$n"
    ((run > 0)) || rm -rf "$work/runs"/{ours,plain,hugo,same}-"$n"
  done
  [[ -n $ours ]] || return 0
  touch "$work/stamp"
  for ((run = 0; run < runs; run++)); do build_ours "again-$n" "$n"; done
  find "$work/ours-$n.out" -type f -newer "$work/stamp" | wc -l >"$work/rewritten-$n"
  build_ours "stats-$n" "$n" --stats
  cp "$work/log" "$work/stats-$n.txt"
}

report_size() {
  local n=$1
  printf '\n%s items (Markdown: %s MiB)\n' "$n" "$(du -sk --apparent-size "$work/ours-$n/content" | cut -f 1 | mib)"
  printf '  %-18s %8s %8s %8s %8s %8s %8s %9s\n' '' 'wall s' 'min' 'max' 'cpu s' 'peak MiB' files 'disk MiB'
  [[ -z $ours ]] || row 'ours, cold' "ours-$n" "$work/ours-$n.out"
  [[ -z $ours ]] || row 'without search' "plain-$n" "$work/plain-$n.out"
  [[ -z $hugo ]] || row 'Hugo, minimal' "hugo-$n" "$work/hugo-$n.out"
  [[ -z $same ]] || row 'Hugo, same pages' "same-$n" "$work/same-$n.out"
  [[ -z $same ]] || printf '  same pages/minimal: wall %s, cpu %s\n' "$(pairs "same-$n" "hugo-$n" 1)" "$(pairs "same-$n" "hugo-$n" 2)"
  [[ -n $ours ]] || return 0
  row 'ours, unchanged' "again-$n" "$work/ours-$n.out"
  [[ -z $hugo ]] || ratios "$n" "hugo-$n" 'Hugo, minimal'
  [[ -z $same ]] || ratios "$n" "same-$n" 'Hugo, same pages'
  printf '  with/without search: wall %s, cpu %s\n' "$(pairs "ours-$n" "plain-$n" 1)" "$(pairs "ours-$n" "plain-$n" 2)"
  printf '  unchanged/cold: wall %s; files written again: %s\n' \
    "$(divide "$(column "again-$n" 1 | median)" "$(column "ours-$n" 1 | median)")" "$(cat "$work/rewritten-$n")"
  [[ -z $same ]] || { printf '  files and bytes by kind, without search:\n' && bash "$here/kinds.sh" "$work/plain-$n.out" "$work/same-$n.out" | sed 's/^/    /'; }
  printf '  --stats:\n'
  sed 's/^/    /' "$work/stats-$n.txt"
}

ratios() { # ITEMS MEASUREMENT PEER: with search and without, over the peer
  printf '  ours/%s: wall %s, cpu %s, peak memory %s (medians of the pairs)\n' "$3" \
    "$(pairs "ours-$1" "$2" 1)" "$(pairs "ours-$1" "$2" 2)" "$(pairs "ours-$1" "$2" 3)"
  printf '  without search/%s: wall %s, cpu %s, peak memory %s\n' "$3" \
    "$(pairs "plain-$1" "$2" 1)" "$(pairs "plain-$1" "$2" 2)" "$(pairs "plain-$1" "$2" 3)"
}

json_ratios() { # OURS PEER
  printf '{"wall": %s, "cpu": %s, "peak": %s}' "$(json_number "$(pairs "$1" "$2" 1)")" \
    "$(json_number "$(pairs "$1" "$2" 2)")" "$(json_number "$(pairs "$1" "$2" 3)")"
}

growth() { # NAME: wall time of 10,000 items over that of 1,000
  [[ -f $work/runs/$1-1000 && -f $work/runs/$1-10000 ]] || { echo -; return; }
  divide "$(column "$1-10000" 1 | median)" "$(column "$1-1000" 1 | median)"
}

write_json() {
  local n separator=''
  printf '{\n  "cores": %s,\n  "build": "%s",\n  "hugo": "%s",\n  "runs": %s,\n  "sizes": [' \
    "$(nproc)" "$build" "$hugo_version" "$runs"
  for n in "${sizes[@]}"; do
    printf '%s\n    {"items": %s' "$separator" "$n"
    if [[ -n $ours ]]; then
      printf ',\n     "ours": %s' "$(json_runs "ours-$n")"
      printf ',\n     "withoutSearch": %s, "searchWall": %s, "searchCpu": %s' "$(json_runs "plain-$n")" \
        "$(json_number "$(pairs "ours-$n" "plain-$n" 1)")" "$(json_number "$(pairs "ours-$n" "plain-$n" 2)")"
      printf ',\n     "unchanged": %s' "$(json_runs "again-$n")"
      printf ',\n     "oursFiles": %s, "rewritten": %s' "$(files "$work/ours-$n.out")" "$(cat "$work/rewritten-$n")"
    fi
    if [[ -n $hugo ]]; then
      printf ',\n     "hugo": %s' "$(json_runs "hugo-$n")"
      printf ',\n     "hugoFiles": %s' "$(files "$work/hugo-$n.out")"
    fi
    if [[ -n $same ]]; then
      printf ',\n     "hugoSamePages": %s' "$(json_runs "same-$n")"
      printf ',\n     "hugoSamePagesFiles": %s' "$(files "$work/same-$n.out")"
      printf ',\n     "samePagesOverMinimal": %s' "$(json_ratios "same-$n" "hugo-$n")"
    fi
    if [[ -n $ours && -n $hugo ]]; then
      printf ',\n     "ratioWall": %s, "ratioCpu": %s, "ratioPeak": %s' "$(json_number "$(pairs "ours-$n" "hugo-$n" 1)")" \
        "$(json_number "$(pairs "ours-$n" "hugo-$n" 2)")" "$(json_number "$(pairs "ours-$n" "hugo-$n" 3)")"
      printf ',\n     "withoutSearchOverHugo": %s' "$(json_ratios "plain-$n" "hugo-$n")"
    fi
    if [[ -n $ours && -n $same ]]; then
      printf ',\n     "oursOverSamePages": %s' "$(json_ratios "ours-$n" "same-$n")"
      printf ',\n     "withoutSearchOverSamePages": %s' "$(json_ratios "plain-$n" "same-$n")"
    fi
    printf '}'
    separator=,
  done
  printf '\n  ],\n  "growthWall1000To10000": {"ours": %s, "hugo": %s, "hugoSamePages": %s}\n}\n' \
    "$(json_number "$(growth ours)")" "$(json_number "$(growth hugo)")" "$(json_number "$(growth same)")"
}

hugo_version=''
[[ -z $hugo ]] || hugo_version=$("$hugo" version | sed -E 's/^hugo v([0-9.]+).*/\1/')
printf '%s cores; %s measured runs after one warm-up, in turn; ours: %s; Hugo: %s\n' \
  "$(nproc)" "$runs" "$build" "${hugo_version:-none}"
for n in "${sizes[@]}"; do
  cp -R "$here/hugo" "$work/hugo-$n"
  also=()
  if [[ -n $same ]]; then
    cp -R "$here/hugo-same-pages" "$work/same-$n"
    cp -R "$root/templates/assets" "$work/same-$n/assets"
    also=(--hugo-same "$work/same-$n")
  fi
  dotnet "$work/corpus/Corpus.dll" "$n" "$work/ours-$n" --hugo "$work/hugo-$n" ${also[@]+"${also[@]}"} --kaders "$kaders" >"$work/log" 2>&1 ||
    failed Corpus "$n"
  measure_size "$n"
  report_size "$n"
done
[[ $(growth hugo)$(growth ours) == -- ]] ||
  printf '\ngrowth in wall time, 1,000 to 10,000 items: ours %s, Hugo %s times\n' "$(growth ours)" "$(growth hugo)"
[[ -z $json ]] || write_json >"$json"
