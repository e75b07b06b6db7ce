#!/bin/sh
# Counts the minimal cut sets of fault trees, whole processes, beside scram (Debian: apt install scram):
# bench/fault-trees.sh [--runs N] [--limit SECONDS] DIR-OR-TREE.xml ..
set -u
root=$(CDPATH="" cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd) || exit 1
runs=5 limit=300
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2 && shift 2 ;;
    --limit) limit=$2 && shift 2 ;;
    -*) sed -n '2,3s/^# //p' "$0" >&2 && exit 2 ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || { sed -n '2,3s/^# //p' "$0" >&2 && exit 2; }
command -v scram >/dev/null || { echo 'fault-trees: needs scram (Debian: apt install scram)' >&2 && exit 1; }
[ -x /usr/bin/time ] || { echo 'fault-trees: needs /usr/bin/time (Debian: apt install time)' >&2 && exit 1; }
linchpin=$root/bin/linchpin
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && trap 'exit 130' INT TERM

# median COMMAND ..: wall seconds of the runs; "over" where one takes longer than the limit.
median() {
  : >"$work/times"
  i=0
  while [ $((i += 1)) -le "$runs" ]; do
    /usr/bin/time -o "$work/one" -f '%e' timeout "$limit" "$@" >"$work/out" 2>"$work/err"
    [ $? = 124 ] && echo over && return
    tail -n 1 "$work/one" >>"$work/times"
  done
  sort -n "$work/times" | awk '{ v[NR] = $1 } END { printf "%.2f\n", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

"$linchpin" --version >"$work/version" || exit 1
sleep 2
i=0
while [ $((i += 1)) -le 60 ] && [ -n "$(find "${XDG_CACHE_HOME:-$HOME/.cache}/linchpin" -name '*.making' 2>/dev/null)" ]; do sleep 1; done
echo "$(cat "$work/version"), scram $(dpkg-query -W -f '${Version}' scram 2>/dev/null), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores"
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg); median of $runs, wall seconds, whole process; over: more than $limit s"
echo
echo '| tree | minimal cut sets | linchpin | scram --bdd | ratio | up to size 3 | scram --zbdd -l 3 |'
echo '|---|---|---|---|---|---|---|'
for given in "$@"; do
  for tree in $([ -d "$given" ] && ls "$given"/*.xml || echo "$given"); do
    ours=$(median "$linchpin" who "$tree" --count --quiet --budget "${limit}s" -o json)
    count=$(sed -n 's/.*"count": "*\([0-9]*\)"*,.*/\1/p' "$work/out" | head -n 1)
    [ -n "$count" ] || { echo "| $(basename "$tree" .xml) | $(head -c 80 "$work/err" | head -n 1) | | | | | |" && continue; }
    grep -q '"truncated": null' "$work/out" || count="truncated"
    theirs=$(median scram --bdd "$tree" -o "$work/scram.xml")
    small=$(median "$linchpin" who "$tree" --count --quiet --max-size 3 -o json)
    peer=$(median scram --zbdd -l 3 "$tree" -o "$work/scram.xml")
    ratio=$(echo "$ours $theirs" | awk '$1 == "over" || $2 == "over" { print "-"; exit } { printf "%.1f", $2 / $1 }')
    echo "| $(basename "$tree" .xml) | $count | $ours | $theirs | $ratio | $small | $peer |"
  done
done
echo
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
