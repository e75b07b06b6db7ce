#!/bin/sh
# Sweeps national networks by Linchpin and by C++ peers, back to back: bench/sweep.sh [--nodes N] [--runs N] [PROFILE..]
# --nodes N  of the model; default 1000000
# --runs N   median of so many; default 5. Processor seconds of one thread, without loading
# PROFILE    local, tangled; default both
# Needs g++ (Debian: apt install g++), and the jars: mvn -q package -pl bench -am -DskipTests
set -u
root=$(CDPATH="" cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd) || exit 1
nodes=1000000 runs=5 profiles=
while [ $# -gt 0 ]; do
  case $1 in
    --nodes) nodes=$2 && shift 2 ;;
    --runs) runs=$2 && shift 2 ;;
    local | tangled) profiles="$profiles $1" && shift ;;
    *) sed -n '2,6s/^# //p' "$0" >&2 && exit 2 ;;
  esac
done
. "$root/bin/find-java"
# shellcheck disable=SC2154  # java_home is set by find_java
find_java "$root" || exit 1
jar=$root/bench/target/bench.jar
[ -f "$jar" ] || { echo 'sweep: needs bench/target/bench.jar (mvn -q package -pl bench -am -DskipTests)' >&2 && exit 1; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && trap 'exit 130' INT TERM
g++ -O3 -march=native -std=c++17 -o "$work/peer" "$root/bench/peers/sweep.cpp" || exit 1

heap=1g
[ "$nodes" -gt 2000000 ] && heap=6g
linchpin() { "$java_home/bin/java" -XX:+UseSerialGC "-Xmx$heap" -cp "$jar" "org.linchpin.bench.$@"; }

# seconds NAME: what a line of that name says.
seconds() { awk -v name="$1 " 'index($0, name) == 1 { print $3; exit }' "$work/lines"; }

echo "$(uname -sr), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores; $(g++ --version | head -n 1); $("$java_home/bin/java" -version 2>&1 | sed -n 2p)"
for profile in ${profiles:-local tangled}; do
  echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
  linchpin WriteNational "$profile" "$nodes" "$work/network" || exit 1
  {
    for how in one sets lanes hybrid; do
      # Sets through one giant component do not end in reasonable time.
      [ "$profile $how" = 'tangled sets' ] || "$work/peer" "$work/network" $how "$runs"
    done
    # shellcheck disable=SC2046  # one word or more
    linchpin NationalSweep "$profile" "$nodes" "$runs" one cheapest lanes \
      $([ "$profile" = tangled ] || echo sets timed-sets) timed-cheapest
  } | tee "$work/lines"
  best=$(awk '/^g\+\+/ && $2 != "one" { print $3 }' "$work/lines" | sort -n | head -n 1)
  awk -v one="$(seconds 'linchpin one')" -v peer="$(seconds 'g++ one')" -v all="$(seconds 'linchpin cheapest')" \
    -v best="$best" -v lanes="$(seconds 'g++ lanes')" -v timed="$(seconds 'linchpin timed-cheapest')" 'BEGIN {
      printf "one switch: %.2f times the peer; sweep: %.2f times the best peer, %.2f times its lanes; timed: %.1f times untimed\n",
        one / peer, all / best, all / lanes, timed / all }'
  [ "$(awk '/ checksum / && $2 != "one" { print $9 }' "$work/lines" | sort -u | wc -l)" = 1 ] \
    && echo 'all checksums agree' || { echo 'The checksums differ.' && exit 1; }
done
