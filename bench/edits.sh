#!/bin/sh
# Edits a large model through linchpin serve and asks after each edit: bench/edits.sh [--edits N] [--heap SIZE] [NODES]
# --edits N    how many; default 200
# --heap SIZE  most heap of the server; default 1g
# NODES        size of the model; default 100000
# Needs curl, bin/linchpin built, and the jar: mvn -q package -pl bench -am -DskipTests
set -u
root=$(CDPATH="" cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd) || exit 1
edits=200 heap=1g nodes=100000
while [ $# -gt 0 ]; do
  case $1 in
    --edits) edits=$2 && shift 2 ;;
    --heap) heap=$2 && shift 2 ;;
    [0-9]*) nodes=$1 && shift ;;
    *) sed -n '2,6s/^# //p' "$0" >&2 && exit 2 ;;
  esac
done
. "$root/bin/find-java"
# shellcheck disable=SC2154  # java_home is set by find_java
find_java "$root" || exit 1
jar=$root/bench/target/bench.jar
[ -f "$jar" ] && [ -f "$root/cli/target/linchpin.jar" ] || { echo 'edits: needs bench/target/bench.jar and cli/target/linchpin.jar' >&2 && exit 1; }
work=$(mktemp -d) && server= && trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$work"' EXIT && trap 'exit 130' INT TERM

"$java_home/bin/java" -cp "$jar" org.linchpin.bench.WriteModel "$work/models" "$nodes" || exit 1
"$java_home/bin/java" "-Xmx$heap" "-Dlinchpin.home=$root" --enable-native-access=ALL-UNNAMED -jar "$root/cli/target/linchpin.jar" \
  serve "$work/models" --port 0 --data "$work/data" >"$work/log" 2>&1 &
server=$!
url=
while [ -z "$url" ] && kill -0 "$server"; do
  sleep 0.2
  url=$(sed -n 's/.* at \(http[^ ]*\)\/$/\1/p' "$work/log")
done
until curl -sf "$url/health/ready" >/dev/null; do sleep 0.2; done
token=$(curl -s "$url/api/v1/session" | sed 's/.*"csrf": *"\([^"]*\)".*/\1/')
model=$url/api/v1/models/nodes-$nodes

echo "$(uname -sr), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores; heap $heap; $("$java_home/bin/java" -version 2>&1 | sed -n 2p)"
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg); $edits edits of a model of $nodes nodes"

# ask NAME CURL_ARGUMENTS..: notes status and seconds
ask() {
  name=$1 && shift
  curl -s -o "$work/body" -w "$name %{http_code} %{time_total}\n" "$@" >>"$work/asked"
}
function=$(curl -s "$model/nodes?filter=kind:function&limit=1" | sed 's/.*"items": *\[{"id": *"\([^"]*\)".*/\1/')
seen='If-None-Match: *'
edit=0
while [ "$edit" -lt "$edits" ]; do
  edit=$((edit + 1))
  printf 'linchpin: 1\nparties:\n  edited: {name: Edit %s}\n' "$edit" >"$work/edit"
  ask edit -X PUT -H "Linchpin-CSRF: $token" -H 'Content-Type: application/yaml' -H "$seen" --data-binary @"$work/edit" "$model/files/edit.yaml"
  seen="If-Match: \"$(sha256sum <"$work/edit" | cut -d' ' -f1)\""
  ask switchboard "$model/switchboard?off=p1"
  ask nodes "$model/nodes"
  ask sort "$model/nodes?sort=-weight,id"
  ask who "$model/who?target=$function"
  [ $((edit % 20)) -eq 0 ] && echo "$edit edits: $(sed -n 's/^VmRSS: *//p' "/proc/$server/status") resident"
done
echo "== what was answered: count, kind, status"
cut -d' ' -f1,2 "$work/asked" | sort | uniq -c
echo "== seconds: kind, median, most"
for name in edit switchboard nodes sort who; do
  sed -n "s/^$name [0-9]* //p" "$work/asked" | sort -n | awk -v name="$name" '{ all[NR] = $1 } END { print name, all[int((NR + 1) / 2)], all[NR] }'
done
echo "== server"
grep -E 'VmHWM|VmRSS' "/proc/$server/status"
curl -s "$url/metrics" | grep -E '^linchpin_jvm_heap'
sed 1d "$work/log" | head
