# Measuring and small sums for run.sh; sourced, not run.

# measure NAME COMMAND...: runs the command and adds "wall user+sys peak" (seconds, seconds, KiB) to $work/runs/NAME.
# Its output goes to $work/log. Peak is '-' when neither GNU time nor /proc can tell it.
measure() {
  local name=$1 start stop
  shift
  mkdir -p "$work/runs"
  start=$EPOCHREALTIME
  if [[ -n $gnu_time ]]; then
    "$gnu_time" -o "$work/time" -f '%U %S %M' "$@" >"$work/log" 2>&1 || failed "$@"
  else
    bash_time "$@" || failed "$@"
  fi
  stop=$EPOCHREALTIME
  awk -v start="$start" -v stop="$stop" 'END { printf "%.3f %.2f %s\n", stop - start, $1 + $2, $3 }' "$work/time" \
    >>"$work/runs/$name"
}

# The same without GNU time: CPU from the shell, peak memory read from /proc while the program runs.
bash_time() {
  local TIMEFORMAT='%U %S' pid code peak=- key value rest idle
  exec {idle}<> <(:) # never says anything: a read with a time limit on it is a pause without a process
  { time {
    "$@" >"$work/log" 2>&1 &
    pid=$!
    while [[ -r /proc/$pid/status ]] && kill -0 "$pid" 2>/dev/null; do
      while read -r key value rest; do
        [[ $key == VmHWM: ]] && peak=$value
      done 2>/dev/null <"/proc/$pid/status"
      read -rt 0.02 -u "$idle" || true
    done
    wait "$pid" && code=0 || code=$?
  }; } 2>"$work/cpu"
  exec {idle}>&-
  tail -n 1 "$work/cpu" | sed "s/\$/ $peak/" >"$work/time"
  return "$code"
}

failed() {
  printf 'This command failed:\n  %s\n' "$*" >&2
  tail -n 20 "$work/log" >&2
  exit 1
}

# column NAME FIELD: one figure of all runs, a line each.
column() { cut -d ' ' -f "$2" "$work/runs/$1"; }

# median: of the numbers on standard input; '-' when there are none.
median() {
  sort -g | awk '$1 != "-" { a[++n] = $1 }
    END { if (n == 0) print "-"; else if (n % 2) print a[(n + 1) / 2]; else print (a[n / 2] + a[n / 2 + 1]) / 2 }'
}

# divide A B: with two decimals; '-' when it cannot be done.
divide() { awk -v a="$1" -v b="$2" 'BEGIN { if (a == "-" || b + 0 == 0) print "-"; else printf "%.2f\n", a / b }'; }

# pairs A B FIELD: median of the ratios A/B run by run, which holds when the machine's speed drifts.
pairs() {
  paste -d ' ' <(column "$1" "$3") <(column "$2" "$3") | awk '$2 > 0 { print $1 / $2 }' | median |
    awk '{ if ($1 == "-") print "-"; else printf "%.2f\n", $1 }'
}

# row LABEL NAME FOLDER: a line of the table.
row() {
  local wall
  wall=$(column "$2" 1 | sort -g)
  printf '  %-18s %8.2f %8.2f %8.2f %8.2f %8s %8s %9s\n' "$1" "$(median <<<"$wall")" "$(head -n 1 <<<"$wall")" \
    "$(tail -n 1 <<<"$wall")" "$(column "$2" 2 | median)" "$(column "$2" 3 | median | mib)" \
    "$(files "$3")" "$(du -sk "$3" | cut -f 1 | mib)"
}

mib() { awk '{ if ($1 == "-") print "-"; else printf "%.0f\n", $1 / 1024 }'; }

files() { find "$1" -type f | wc -l; }

# json_runs NAME: an object with all runs and their medians.
json_runs() {
  local field values=()
  for field in 1 2 3; do
    values+=("$(column "$1" "$field" | sed 's/^-$/null/' | paste -sd ,)" "$(column "$1" "$field" | median | sed 's/^-$/null/')")
  done
  printf '{"wallSeconds": {"runs": [%s], "median": %s}, "cpuSeconds": {"runs": [%s], "median": %s}, "peakKiB": {"runs": [%s], "median": %s}}' \
    "${values[@]}"
}

json_number() { if [[ $1 == - || -z $1 ]]; then echo null; else echo "$1"; fi; }
