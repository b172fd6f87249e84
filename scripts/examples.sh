#!/usr/bin/env bash
# Runs every examples/*/run.sh against a `vanmieu up` of its own, in a temporary data folder.
#
# A run.sh that exits 77 lacks something this machine does not have: it is reported as skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

ready_limit=180
work=$(mktemp -d)
export VANMIEU="$PWD/.build/release/vanmieu"

free_port() {
  local port
  for port in $(shuf -i 20000-30000 -n 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port" && return; }
  done
  return 1
}

# The experts that can be asked now, one a line.
ready_experts() {
  {
    printf 'GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
    timeout 5 cat <&3 | grep -o '"[a-z0-9-]*/[a-z0-9-]*"'
  } 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$port" || true
}

stop() {
  if [[ -n ${up:-} ]]; then
    kill -TERM "$up" 2>/dev/null || true
    wait "$up" 2>/dev/null || true
  fi
  rm -rf "$work"
}

explain_and_fail() {
  printf 'vanmieu: %s; the end of its log:\n' "$1" >&2
  tail -n 40 "$work/up.log" >&2
  exit 1
}

wait_until_ready() {
  local wanted began=$SECONDS
  wanted=$(find experts -mindepth 2 -maxdepth 2 -name expert.yaml | wc -l)
  until (($(ready_experts | wc -l) >= wanted)); do
    kill -0 "$up" 2>/dev/null || explain_and_fail '`vanmieu up` ended'
    ((SECONDS - began < ready_limit)) || explain_and_fail "not ready after $ready_limit s"
    sleep 0.2
  done
}

run_example() {
  local name=$1 status=0
  printf -- '-- %s\n' "$name"
  timeout 300 "examples/$name/run.sh" || status=$?
  case $status in
    0) printf 'passed: %s\n' "$name" ;;
    77) printf 'SKIPPED: %s (it says above what is missing)\n' "$name" && skipped+=("$name") ;;
    *) printf 'FAILED: %s (exit %d)\n' "$name" "$status" && failed+=("$name") ;;
  esac
}

trap stop EXIT
port=$(free_port)
"$VANMIEU" up --data "$work/data" --port "$port" >"$work/up.log" 2>&1 &
up=$!
wait_until_ready

VANMIEU_URL="http://127.0.0.1:$port"
VANMIEU_KEY=$(grep -o -m 1 'vm_app_[A-Za-z0-9_-]*' "$work/data/keys.txt")
VANMIEU_DATA="$work/data"
export VANMIEU_URL VANMIEU_KEY VANMIEU_DATA

failed=()
skipped=()
for run in examples/*/run.sh; do
  run_example "$(basename "$(dirname "$run")")"
done

((${#skipped[@]} == 0)) || printf 'SKIPPED, not tested here: %s\n' "${skipped[@]}"
if ((${#failed[@]} > 0)); then
  printf 'failed example: %s\n' "${failed[@]}" >&2
  explain_and_fail 'an example failed'
fi
