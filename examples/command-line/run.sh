#!/usr/bin/env bash
# Asks with the program itself, and has it explain where a question goes.
set -euo pipefail

: "${VANMIEU:=.build/release/vanmieu}"
: "${VANMIEU_URL:=http://127.0.0.1:8080}"
: "${VANMIEU_KEY:?set it to an application key; \`vanmieu up\` prints one and keeps it in data/keys.txt}"
export VANMIEU_URL VANMIEU_KEY

expect() {
  grep --quiet --fixed-strings -- "$2" <<<"$1" && return
  printf 'not found: %s in:\n%s\n' "$2" "$1" >&2
  exit 1
}

answer=$("$VANMIEU" ask 'Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?')
printf '%s\n' "$answer"
expect "$answer" '4.000.000 đồng'
expect "$answer" '[1] Nghị định 168/2024/NĐ-CP'
expect "$answer" 'answered; mau-phap-luat/luat ok'

json=$("$VANMIEU" ask --json 'Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?')
expect "$json" '"verdict":"answered"'

route=$("$VANMIEU" route 'Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?')
printf '\n%s\n' "$route"
expect "$route" 'mau-phap-luat/luat  chosen'

if "$VANMIEU" ask --key vm_app_wrong 'Có ai không?' 2>/dev/null; then
  echo 'a wrong key was let in' >&2
  exit 1
fi
