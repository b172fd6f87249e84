#!/usr/bin/env bash
# Asks once for a whole answer and once for a stream, with nothing but curl.
set -euo pipefail

: "${VANMIEU_URL:=http://127.0.0.1:8080}"
: "${VANMIEU_KEY:?set it to an application key; \`vanmieu up\` prints one and keeps it in data/keys.txt}"
question='Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?'

if ! command -v curl >/dev/null; then
  echo 'curl is not installed (apt-get install curl)'
  exit 77
fi

ask() {
  curl --silent --show-error --no-buffer --max-time 60 "$VANMIEU_URL/v1/chat/completions" \
    --header "Authorization: Bearer $VANMIEU_KEY" \
    --header 'Content-Type: application/json' \
    --data "{\"model\": \"vanmieu-auto\", \"stream\": $1,
             \"messages\": [{\"role\": \"user\", \"content\": \"$question\"}]}"
}

expect() {
  grep --quiet --fixed-strings -- "$2" <<<"$1" && return
  printf 'the answer lacks %s:\n%s\n' "$2" "$1" >&2
  exit 1
}

answer=$(ask false)
printf '%s\n' "$answer"
expect "$answer" '"object":"chat.completion"'
expect "$answer" '"verdict":"answered"'
expect "$answer" '4.000.000 đồng'
expect "$answer" '"type":"url_citation"'
expect "$answer" '"expert":"mau-phap-luat/luat"'

stream=$(ask true)
printf '\n%s\n' "$stream"
expect "$stream" 'data: {'
expect "$stream" '"object":"chat.completion.chunk"'
expect "$stream" '4.000.000 đồng'
expect "$stream" '"verdict":"answered"'
expect "$(tail -n 2 <<<"$stream")" 'data: [DONE]'

refused=$(VANMIEU_KEY=vm_app_wrong ask false)
expect "$refused" '"code":"invalid_api_key"'
