#!/bin/sh
# The gate as a plain script: in a pre-commit hook (ln -s ../../ci/policy.sh .git/hooks/pre-commit), from cron, on any
# build server. Exit 0: met; 3: violated; anything else: the model or the call is wrong.
#   LINCHPIN   the command; MODEL: file or directory; BASELINE: accepted findings, used if the file is there
#   REPORTS    where the reports go
set -u
linchpin=${LINCHPIN:-linchpin}
model=${MODEL:-model}
baseline=${BASELINE:-accepted.yaml}
reports=${REPORTS:-.}

set -- policy "$model" --also "junit=$reports/policy.xml" --also "sarif=$reports/policy.sarif"
# The day is named here, for an acceptance that has expired must count again although nobody touched the model.
[ -f "$baseline" ] && set -- "$@" --baseline "$baseline" --on "$(date -u +%Y-%m-%d)"
exec "$linchpin" "$@"
