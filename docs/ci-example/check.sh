#!/bin/sh
# What the workflow and the pre-commit hook run: check.sh [text|json|junit|github]
set -eu
cd "$(dirname "$0")"
set -- --thresholds thresholds.txt --format "${1:-text}"
if [ -e baseline.jsonl ]; then
  set -- "$@" --baseline baseline.jsonl --tolerance 0.01
fi
exec taojin check "$@" gold.jsonl articles
