#!/bin/sh
# Sweeps a local national network by Linchpin, JGraphT, igraph and networkx, whole processes, back to back:
# bench/peers.sh [--nodes N] [--switches N] [--runs N]
# --nodes N     of the model; default 100000
# --switches N  only so many, evenly spaced over suppliers by falling popularity, then countries; default all, 10060
# --runs N      median of so many; default 5. Each run is a new process of each, in turn
# Needs the jars (mvn -q package -pl bench -am -DskipTests), and of Debian: time, python3-igraph, python3-networkx.
# PYTHON=/path/to/python3 takes another than Debian's. What is not installed is left out, and said.
set -u
root=$(CDPATH="" cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd) || exit 1
nodes=100000 switches=10060 runs=5
while [ $# -gt 0 ]; do
  case $1 in
    --nodes) nodes=$2 && shift 2 ;;
    --switches) switches=$2 && shift 2 ;;
    --runs) runs=$2 && shift 2 ;;
    *) sed -n '2,8s/^# //p' "$0" >&2 && exit 2 ;;
  esac
done
. "$root/bin/find-java"
find_java "$root" || exit 1
# shellcheck disable=SC2154  # java_home is set by find_java
jvm=$java_home/bin/java
jar=$root/bench/target/bench.jar
[ -f "$jar" ] || { echo 'peers: needs bench/target/bench.jar (mvn -q package -pl bench -am -DskipTests)' >&2 && exit 1; }
[ -x /usr/bin/time ] || { echo 'peers: needs /usr/bin/time (Debian: apt install time)' >&2 && exit 1; }
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && trap 'exit 130' INT TERM

peers='sweep worklist jgrapht'
for library in igraph networkx; do
  if "$python" -c "import $library" 2>/dev/null; then
    peers="$peers $library"
  else
    echo "left out: $library (Debian: apt install python3-$library)"
  fi
done

# java HEAP MAIN ..: a main of the bench, behind the command in $before.
before=
java() {
  heap=$1 main=$2
  shift 2
  $before "$jvm" -XX:+UseSerialGC "-Xmx$heap" -cp "$jar" "org.linchpin.bench.$main" "$@"
}

# ask WHO: all that a process says.
ask() {
  case $1 in
    sweep) java 2g LinchpinPeer "$work/snapshot" "$switches" cheapest ;;
    worklist) java 2g LinchpinPeer "$work/snapshot" "$switches" worklist ;;
    jgrapht) java 8g JgraphtPeer "$work/network" "$switches" ;;
    *) $before "$python" "$root/bench/peers/sweep.py" "$1" "$work/network" "$switches" ;;
  esac
}

# clocked COMMAND ..: puts wall, CPU seconds and MB beside what it says.
clocked() { /usr/bin/time -o "$work/clock" -f '%e %U %S %M' "$@"; }

# process WHO: runs it once; appends "wall CPU MB load sweep switches dark checksum" to its times.
process() {
  before=clocked
  ask "$1" >"$work/said" || { echo "peers: $1 failed" >&2 && exit 1; }
  before=
  read -r load sweep asked dark sum name <"$work/said"
  echo "$(awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/clock") $load $sweep $asked $dark $sum" >>"$work/$1.times"
  echo "$name" >"$work/$1.name"
}

# middle WHO COLUMN DIGITS: median (least-most) of a column.
middle() {
  awk -v c="$2" '{ print $c }' "$work/$1.times" | sort -n | awk -v d="$3" '{ v[NR] = $1 }
    END { n = "%." d "f"; printf n " (" n "-" n ")", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2, v[1], v[NR] }'
}

# ratio WHO COLUMN: how often Linchpin's sweep of the same round goes into it, median.
ratio() {
  paste -d' ' "$work/$1.times" "$work/sweep.times" | awk -v c="$2" '{ print $c / $(c + 8) }' | sort -n | awk '{ v[NR] = $1 }
    END { printf "%.1f", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

echo "$(uname -sr), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)"
echo "Linchpin $(git -C "$root" describe --always --dirty 2>/dev/null), $(sed -n 's/^IMPLEMENTOR=//p; s/^JAVA_RUNTIME_VERSION=//p' "$java_home/release" | tr -d '"' | paste -sd' ' -), $(basename "$(ls "$root"/bench/target/lib/jgrapht-core-*.jar)" .jar), Python libraries below"
java 6g WriteNational local "$nodes" "$work/network" && java 6g WriteSnapshot local "$nodes" "$work/snapshot" >/dev/null || exit 1
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg); runs: $runs; median (least-most)"
i=0
while [ $((i += 1)) -le "$runs" ]; do
  for peer in $peers; do process "$peer"; done
done
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
read -r _ _ _ _ _ asked dark _ <"$work/sweep.times"
echo "sample: $asked switches, $dark dark nodes in all"
echo
echo 'Load and sweep: CPU s of the one thread that works. Whole process: with start, compilers and collector.'
echo
echo '| | load | sweep | ms a switch | times Linchpin | whole process, CPU s | times Linchpin | wall s | MB |'
echo '|---|---|---|---|---|---|---|---|---|'
for peer in $peers; do
  sweep=$(middle "$peer" 5 3)
  each=$(echo "$sweep $asked" | awk '{ printf "%.4f", 1000 * $1 / $3 }')
  echo "| $(cat "$work/$peer.name") | $(middle "$peer" 4 2) | $sweep | $each | $(ratio "$peer" 5) | $(middle "$peer" 2 2) | $(ratio "$peer" 2) | $(middle "$peer" 1 2) | $(middle "$peer" 3 0) |"
done
echo
[ "$(cat "$work"/*.times | awk '{ print $6, $7, $8 }' | sort -u | wc -l)" = 1 ] \
  || { echo 'The checksums differ.' && exit 1; }
echo "all checksums agree: $(awk '{ print $8; exit }' "$work/sweep.times")"
