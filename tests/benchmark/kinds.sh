#!/usr/bin/env bash
# kinds.sh OURS HUGO: files and megabytes of each kind of page, of our output beside that of hugo-same-pages.
set -euo pipefail
export LC_ALL=C

{
  find "${1:?output of our program}" -type f -printf 'ours %s %P\n'
  find "${2:?output of Hugo}" -type f -printf 'hugo %s %P\n'
} | awk '
  function kind(path,  top) {
    top = path
    sub(/[\/.].*/, "", top)
    if (path ~ /onderdelen\//) return "scripts with items"
    if (path ~ /^sitemap/) return "sitemap"
    if (path ~ /\.xml$/) return "feeds"
    if (path ~ /^(assets|fonts|favicon)/) return "assets"
    if (path ~ /(^|\/)druk\/|\/leerpad-druk\.html$/) return path ~ /(^|\/)leerpaden\/|\/leerpad-druk\.html$/ ? "learning paths, to print" : "items, to print"
    if (top == "leerpaden" || path ~ /\/leerpad\.html$/) return "learning paths"
    if (top ~ /^(werkvormen|lessen|praktijken|instrumenten|uitleg)$/) return path ~ /\// && path !~ /\/index\.html$/ ? "items" : "lists by type"
    if (top == "competenties") return "competences"
    if (top ~ /^themas?$/) return "themes"
    if (top == "tijd") return "lists by time"
    if (top == "kaders") return "frameworks"
    return "other pages"
  }
  {
    k = kind($3)
    kinds[k]
    files[$1, k]++; files[$1, "all"]++
    bytes[$1, k] += $2; bytes[$1, "all"] += $2
  }
  function line(k) {
    printf "%-26s %7d %7d %8.1f %8.1f %6s\n", k, files["ours", k], files["hugo", k], bytes["ours", k] / 1e6, bytes["hugo", k] / 1e6, \
      (bytes["ours", k] > 0 ? sprintf("%.2f", bytes["hugo", k] / bytes["ours", k]) : "-")
  }
  END {
    printf "%-26s %7s %7s %8s %8s %6s\n", "", "files", "Hugo", "MB", "Hugo", "bytes"
    for (k in kinds) order[++n] = k
    for (i = 2; i <= n; i++)
      for (j = i; j > 1 && bytes["ours", order[j]] > bytes["ours", order[j - 1]]; j--) {
        k = order[j]; order[j] = order[j - 1]; order[j - 1] = k
      }
    for (i = 1; i <= n; i++) line(order[i])
    line("all")
  }'
