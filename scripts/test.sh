#!/usr/bin/env bash
# All that must hold before a change is kept: formatter, examples, tests.
#
# Every stage runs, even after one that failed. The tests come last, so that the runner's own
# closing line is the last that is seen.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=()

stage() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  "$@" || failed+=("$name")
}

scripts/requirements.sh
swift build -c release --build-tests

stage 'formatter' swift format lint --strict --parallel --recursive Package.swift Sources Tests
stage 'examples' scripts/examples.sh
stage 'tests' swift test -c release --skip-build --disable-xctest

if ((${#failed[@]} > 0)); then
  printf 'vanmieu: failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
