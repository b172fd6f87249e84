#!/usr/bin/env bash
# From a folder of documents to an expert that a router asks, and on to new documents.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

: "${VANMIEU:=.build/release/vanmieu}"
: "${VANMIEU_URL:=http://127.0.0.1:8080}"
: "${VANMIEU_DATA:=data}"
export VANMIEU_URL
# A name of its own for each run: what was taken out at the end of one does not come back.
name=thu-vien-$(date +%s)
expert=mau-hanh-chinh/$name

if [[ ! -r $VANMIEU_DATA/keys.txt ]]; then
  echo "this takes the keys of the network: set VANMIEU_DATA to the data folder of \`vanmieu up\`"
  exit 77
fi

work=$(mktemp -d)
folder=$work/$name
node=

# With the operator's keys, which stand in the data folder.
operator() {
  env --unset=VANMIEU_KEY "$VANMIEU" "$@" --data "$VANMIEU_DATA"
}

stop() {
  if [[ -n $node ]]; then
    operator expert revoke "$expert" --reason 'ví dụ đã xong' >/dev/null 2>&1 || true
    kill -TERM "$node" 2>/dev/null || true
    wait "$node" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap stop EXIT

# Runs a command again and again until it prints what is waited for.
until_says() {
  local wanted=$1 said=
  shift
  for _ in $(seq 150); do
    said=$("$@" 2>&1) || true
    if grep --quiet --fixed-strings -- "$wanted" <<<"$said"; then
      printf '%s\n' "$said"
      return
    fi
    sleep 0.2
  done
  printf 'not in time: %s; last came:\n%s\n' "$wanted" "$said" >&2
  [[ ! -f $work/node.log ]] || tail -n 20 "$work/node.log" >&2
  exit 1
}

ask() {
  operator ask --model "$expert" "$1"
}

"$VANMIEU" expert new "$name" --owner mau-hanh-chinh --into "$work" >/dev/null
cp "$here"/documents/* "$folder/documents/"
"$VANMIEU" node check "$folder"
"$VANMIEU" node build "$folder"

"$VANMIEU" node serve "$folder" --build "$folder/build" --router "$VANMIEU_URL" \
  --keys "$VANMIEU_DATA/experts/hanh-chinh" --trust-list "$VANMIEU_DATA/trust-list.json" \
  --anchors "$VANMIEU_DATA/anchors.txt" >"$work/node.log" 2>&1 &
node=$!
until_says '1 live node' operator expert status "$expert"
operator expert exam "$expert" --questions "$folder/exam.jsonl"
operator expert approve "$expert" --reason 'thi đạt'

question='Giá thuê phòng họp của thư viện là bao nhiêu một giờ?'
until_says '100.000 đồng' ask "$question"

# A new decision replaces the one of 2025; the node serves the build without a restart.
cp "$here/quy-che-2026.txt" "$folder/documents/"
"$VANMIEU" node build "$folder"
until_says 'đã được thay thế từ ngày 01/04/2026 bởi Quyết định 08/2026/QĐ-TVM' ask "$question"
