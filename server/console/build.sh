#!/bin/sh
# build.sh OUT [test]: builds the console into OUT when a source of it is newer; with `test`, checks types and runs the
# unit tests as well. Maven calls it; it needs Node 20 or later, and the network only when package-lock.json is new.
set -eu
out=$(mkdir -p "$1" && CDPATH='' cd -- "$1" && pwd)
test=${2-}
cd -- "$(dirname -- "$0")"

newer_than() { # MARK PATH..: true if MARK is absent or older than any of the paths
  mark=$1
  shift
  [ ! -f "$mark" ] || [ -n "$(find "$@" -newer "$mark" 2>/dev/null | head -n 1)" ]
}

# All else of Linchpin works without: linchpin serve then has its API, and a page that says what is missing.
without() { # REASON
  echo "The console is not built: $1" >&2
  [ "$test" = test ] && exit 1
  cp without-console.html "$out/index.html"
  # Older than any source: the next build tries again.
  touch -t 200001010000 "$out/index.html"
  exit 0
}

if newer_than "$out/index.html" src build.mjs package.json package-lock.json .npmrc || [ "$test" = test ]; then
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null) || major=0
  [ "$major" -ge 20 ] || without 'it needs Node 20 or later. Maybe install it (Debian 13: apt install nodejs npm).'
  if newer_than node_modules/.package-lock.json package-lock.json; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || without 'npm could not fetch its packages.'
  fi
fi
newer_than "$out/index.html" src build.mjs package.json package-lock.json .npmrc && node build.mjs --out "$out"
if [ "$test" = test ]; then
  npm run --silent check
  npm run --silent test
fi
exit 0
