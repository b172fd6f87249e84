#!/usr/bin/env bash
# Runs ask.py with OpenAI's own client, in a virtual environment that is thrown away.
set -euo pipefail
cd "$(dirname "$0")"

: "${VANMIEU_URL:=http://127.0.0.1:8080}"
: "${VANMIEU_KEY:?set it to an application key; \`vanmieu up\` prints one and keeps it in data/keys.txt}"
export VANMIEU_URL VANMIEU_KEY

skip() {
  echo "$1"
  exit 77
}

command -v python3 >/dev/null || skip 'python3 is not installed (apt-get install python3-venv)'
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment" 2>/dev/null ||
  skip 'python3 cannot make a virtual environment (apt-get install python3-venv)'
"$environment/bin/pip" install --quiet 'openai>=1.60,<3' ||
  skip 'the package openai cannot be installed: is PyPI within reach?'
"$environment/bin/python" ask.py
