#!/usr/bin/env bash
# Checks for what a build needs, and installs the one library that Debian does not bring along.
set -euo pipefail

fail() {
  printf 'vanmieu: %s\n' "$@" >&2
  exit 1
}

swift_version() {
  swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1
}

check_swift() {
  command -v swift >/dev/null || fail \
    'swift is not on the PATH; VanMieu needs Swift 6.2 or newer.' \
    'Install it as https://www.swift.org/install/linux/ says, then run this again.'
  local major minor
  read -r major minor < <(swift_version) || fail 'swift --version says nothing that can be read.'
  if ((major < 6 || (major == 6 && minor < 2))); then
    fail "this is Swift $major.$minor; VanMieu needs 6.2 or newer." \
      'Install it as https://www.swift.org/install/linux/ says, then run this again.'
  fi
}

has_sqlite() {
  [[ $(uname -s) == Darwin ]] && return 0
  command -v pkg-config >/dev/null && pkg-config --exists sqlite3 && return 0
  [[ -e /usr/include/sqlite3.h || -e /usr/local/include/sqlite3.h ]]
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

can_be_root() {
  ((EUID == 0)) || sudo -n true 2>/dev/null
}

install_sqlite() {
  command -v apt-get >/dev/null || fail \
    'the header sqlite3.h is missing; install the development files of SQLite 3, then run this again.'
  can_be_root || fail \
    'the library libsqlite3-dev is missing, and installing it takes root. Type:' \
    '    sudo apt-get update && sudo apt-get install -y libsqlite3-dev' \
    'then run this again.'
  echo 'vanmieu: installing libsqlite3-dev' >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libsqlite3-dev >&2 && return
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libsqlite3-dev >&2
}

check_swift
has_sqlite || install_sqlite
