#!/bin/sh
# Times whole processes of bin/linchpin: bench/whole-process.sh [--runs N] [--lists DIR] [--peers]
# --lists DIR  package lists of apt; default: those of this machine
# --peers      dose-debcheck beside it, where it is installed
set -u
root=$(CDPATH="" cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd) || exit 1
runs=5 lists=/var/lib/apt/lists peers=no package=openjdk-17-jre-headless
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2 && shift 2 ;;
    --lists) lists=$2 && shift 2 ;;
    --peers) peers=yes && shift ;;
    *) sed -n '2,4s/^# //p' "$0" >&2 && exit 2 ;;
  esac
done
[ -x /usr/bin/time ] || { echo 'whole-process: needs /usr/bin/time (Debian: apt install time)' >&2 && exit 1; }
linchpin=$root/bin/linchpin
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && trap 'exit 130' INT TERM

# Two cores, as the goals say, whatever the machine has.
two=
[ "$(nproc)" -gt 2 ] && command -v taskset >/dev/null && two='taskset -c 0,1'

# middle COLUMN: "median (least-most)" of a column of the times, one line for each run.
middle() {
  awk -v c="$1" '{ print $c }' "$work/times" | sort -n | awk '{ v[NR] = $1 }
    END { printf "%.2f (%.2f-%.2f)", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2, v[1], v[NR] }'
}

# timed NAME GOAL COMMAND ..: one row of the table; a command that fails says so and has no row.
timed() {
  name=$1 goal=$2
  shift 2
  "$@" >"$work/out" 2>&1 || { echo "$name: exit $?: $(tail -n 1 "$work/out")" && return; }
  : >"$work/times"
  i=0
  while [ $((i += 1)) -le "$runs" ]; do
    # shellcheck disable=SC2086  # two words or none
    /usr/bin/time -o "$work/one" -f '%e %U %S %M' $two "$@" >/dev/null 2>&1
    awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/one" >>"$work/times"
  done
  cpu=$(middle 2)
  echo "| $name | $goal | $(middle 1) | $cpu | $(middle 3) |"
}

# The AOT cache is made once the first run is over.
"$linchpin" --version >"$work/version" || exit 1
sleep 2
i=0
while [ $((i += 1)) -le 60 ] && [ -n "$(find "${XDG_CACHE_HOME:-$HOME/.cache}/linchpin" -name '*.making' 2>/dev/null)" ]; do sleep 1; done

echo "$(cat "$work/version"), $(uname -sr), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)"
. "$root/bin/find-java"
# shellcheck disable=SC2154  # java_home is set by find_java
find_java "$root" && echo "JVM: $(sed -n 's/^IMPLEMENTOR=//p; s/^JAVA_RUNTIME_VERSION=//p' "$java_home/release" | tr -d '"' | tr '\n' ' ')"
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg); runs: $runs; median (least-most)"
echo
echo '| what | goal | wall s | CPU s | MB |'
echo '|---|---|---|---|---|'

example=$root/examples/national-cloud
export LINCHPIN_JAVA_OPTS='-Xmx512m -XX:ActiveProcessorCount=2'
timed 'cut, example' 'wall < 0.4 s' "$linchpin" cut "$example" vendor-h
timed 'who --all, example' '' "$linchpin" who "$example" --all
timed 'import debian' '' "$linchpin" import debian --lists "$lists" --to "$work/deb"
timed "cut $package, Debian" 'wall < 2 s, 512 MB' "$linchpin" cut "$work/deb" "$package"
cut_cpu=${cpu%% *}
timed 'sweep of all packages, Debian' 'wall < 20 s' "$linchpin" sweep "$work/deb" --over kind:software

if [ "$peers" = yes ] && command -v dose-debcheck >/dev/null; then
  # What dose reads: every stanza but those of the package that is cut.
  # shellcheck disable=SC2012
  ls "$lists"/*Packages* >"$work/files"
  while read -r file; do
    case $file in
      *.lz4) lz4 -dc "$file" ;;
      *.xz) xz -dc "$file" ;;
      *.gz) gzip -dc "$file" ;;
      *) cat "$file" ;;
    esac
    echo
  done <"$work/files" | awk -v RS= -v ORS='\n\n' -v p="Package: $package" 'index($0 "\n", p "\n") != 1' >"$work/Packages"
  # It exits with 1 when a package is broken, which is the question.
  # shellcheck disable=SC2016  # for the inner shell
  timed 'dose-debcheck without it' 'peer' sh -c 'dose-debcheck --deb-ignore-essential --failures --deb-native-arch=amd64 "$1" || [ $? = 1 ]' - "$work/Packages"
  echo
  echo "dose-debcheck takes $(echo "${cpu%% *} $cut_cpu" | awk '{ printf "%.0f", $1 / $2 }') times the CPU of the cut; it solves versions and conflicts, which the import has settled before the cut."
fi
echo
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
