#!/usr/bin/env bash
# Builds the program, then becomes it: the router and the starter experts.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/requirements.sh
swift build -c release --product vanmieu
exec .build/release/vanmieu up --data "${DATA:-data}" --port "${PORT:-8080}"
