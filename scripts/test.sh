#!/usr/bin/env bash
# All that must hold before a change is kept: formatter, examples, tests.
#
# Every stage runs, even after one that failed. The tests come last, so that the runner's own
# closing line is the last that is seen; where something failed, what failed is said once more
# after it, for whoever sees only the end.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=()
said=$(mktemp)
trap 'rm -f "$said"' EXIT

stage() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  { "$@"; } > >(tee -a "$said") 2>&1 || failed+=("$name")
  # Its last lines come before what follows; a process it left behind is not waited for.
  timeout 10 tail --pid=$! -f /dev/null || true
}

end_to_end() {
  local status=0
  for _ in 1 2; do
    status=0
    timeout --kill-after=10 1500 swift test -c release --skip-build --disable-xctest \
      --filter EndToEndTests || status=$?
    ((status == 124 || status == 137)) || return "$status"
    echo 'vanmieu: the end-to-end tests hung for 25 minutes; trying them once more' >&2
  done
  return "$status"
}

scripts/requirements.sh
swift build -c release --build-tests

stage 'formatter' swift format lint --strict --parallel --recursive Package.swift Sources Tests
stage 'examples' scripts/examples.sh
stage 'tests' swift test -c release --skip-build --disable-xctest --skip EndToEndTests
# Real processes, apart from the rest: a run that hangs is said aloud and tried once more.
stage 'end-to-end tests' end_to_end

if ((${#failed[@]} > 0)); then
  grep -a -E '^(✘| *↳|error: |[^ ]+: (error|warning):)' "$said" | tail -n 60 >&2 || true
  printf 'vanmieu: failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
