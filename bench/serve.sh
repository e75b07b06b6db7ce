#!/bin/sh
# Loads linchpin serve with readers and analysts at one time: bench/serve.sh [--seconds N] [--heap SIZE] [NODES..]
# --seconds N  how long; default 60
# --heap SIZE  most heap of the server; default 2g
# NODES        sizes of the models that are served; default 50 1000 10000 100000
# Needs wrk (Debian: apt install wrk), bin/linchpin built, and the jar: mvn -q package -pl bench -am -DskipTests
set -u
root=$(CDPATH="" cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd) || exit 1
seconds=60 heap=2g sizes=
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2 && shift 2 ;;
    --heap) heap=$2 && shift 2 ;;
    [0-9]*) sizes="$sizes $1" && shift ;;
    *) sed -n '2,6s/^# //p' "$0" >&2 && exit 2 ;;
  esac
done
SIZES=${sizes:-50 1000 10000 100000} && export SIZES
. "$root/bin/find-java"
# shellcheck disable=SC2154  # java_home is set by find_java
find_java "$root" || exit 1
jar=$root/bench/target/bench.jar
[ -f "$jar" ] && [ -f "$root/cli/target/linchpin.jar" ] || { echo 'serve: needs bench/target/bench.jar and cli/target/linchpin.jar' >&2 && exit 1; }
command -v wrk >/dev/null || { echo 'serve: needs wrk (Debian: apt install wrk)' >&2 && exit 1; }
work=$(mktemp -d) && server= && trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$work"' EXIT && trap 'exit 130' INT TERM

# shellcheck disable=SC2086  # several sizes
"$java_home/bin/java" -cp "$jar" org.linchpin.bench.WriteModel "$work/models" $SIZES || exit 1
"$java_home/bin/java" "-Xmx$heap" "-Dlinchpin.home=$root" --enable-native-access=ALL-UNNAMED -jar "$root/cli/target/linchpin.jar" \
  serve "$work/models" --port 0 --data "$work/data" >"$work/log" 2>&1 &
server=$!
url=
while [ -z "$url" ] && kill -0 "$server"; do
  sleep 0.2
  url=$(sed -n 's/.* at \(http[^ ]*\)\/$/\1/p' "$work/log")
done
until curl -sf "$url/health/ready" >/dev/null; do sleep 0.2; done

echo "$(uname -sr), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores; heap $heap; $("$java_home/bin/java" -version 2>&1 | sed -n 2p)"
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg); models of $SIZES nodes; $seconds s"
for size in $SIZES; do
  curl -sf -o /dev/null "$url/api/v1/models/nodes-$size/names" || { echo "serve: nodes-$size cannot be asked" >&2 && exit 1; }
done
for size in $SIZES; do
  for turn in first again; do
    printf '%s nodes, switchboard, %s: ' "$size" "$turn"
    curl -s -o /dev/null -w '%{time_total} s\n' "$url/api/v1/models/nodes-$size/switchboard?off=p1"
  done
done
wrk -t1 -c20 -d"${seconds}s" --timeout 60s --latency -s "$root/bench/load/analysts.lua" "$url" >"$work/analysts" &
analysts=$!
wrk -t1 -c200 -d"${seconds}s" --timeout 60s --latency -s "$root/bench/load/readers.lua" "$url" >"$work/readers"
wait "$analysts"
for who in readers analysts; do
  echo "== $who"
  grep -E 'Latency Dist|%|requests in|Requests/sec|Socket errors|Non-2xx|status' "$work/$who" | sort | uniq -c | sort -rn | sed 's/^ *1 //' | head -n 20
done
echo "== server"
grep -E 'VmHWM|VmRSS' "/proc/$server/status"
curl -s "$url/metrics" | grep -E '^linchpin_requests_total.*status="[45]|^linchpin_jvm_heap' | head
sed 1d "$work/log" | head
