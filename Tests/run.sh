#!/usr/bin/env bash
# The one test command: installs what tests need, then runs them all.
#
#   Tests/run.sh           everything
#   Tests/run.sh --fast    layout, build, unit tests and transcripts in process
#
# CRM_SCRATCH names another build folder than .build.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null

fast=no
case "${1:-}" in
  "") ;;
  --fast) fast=yes ;;
  -h | --help)
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
  *)
    echo "Tests/run.sh: '$1' is not understood; there is only --fast" >&2
    exit 64
    ;;
esac

# Debian packages: libraries to link, then programs that the tests call.
packages=(
  libsqlite3-dev libcurl4-openssl-dev libexpat1-dev libstemmer-dev zlib1g-dev pkg-config
  sqlite3 jq libxml2-utils mandoc zsh fish bash python3 sudo tzdata util-linux openssl
  libqrencode4 zbar-tools chromium fonts-liberation
  dovecot-imapd lighttpd nginx-light fcgiwrap apache2-bin curl
)

install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    echo "Tests/run.sh: not a Debian system; these are needed: ${packages[*]}" >&2
    return
  fi
  local missing=() package
  for package in "${packages[@]}"; do
    if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
      missing+=("$package")
    fi
  done
  if ((${#missing[@]} == 0)); then return; fi
  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      echo "Tests/run.sh: packages are missing; as root, run: apt-get install ${missing[*]}" >&2
      exit 69
    fi
    as_root=(sudo -n)
  fi
  echo "installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_missing
if ! command -v swift >/dev/null; then
  echo "Tests/run.sh: there is no 'swift' on the PATH; Swift 6.2 or later is needed" >&2
  exit 69
fi

scratch=()
if [[ -n "${CRM_SCRATCH:-}" ]]; then scratch=(--scratch-path "$CRM_SCRATCH"); fi

passed=0
failed=0
failures=()

# step NAME COMMAND…: runs one part and counts it.
step() {
  local name=$1
  shift
  echo
  echo "== $name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    failures+=("$name")
  fi
}

# in_process COMMAND…: runs Swift's tests, and keeps the names of those that failed for the end.
in_process() {
  local log code=0
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || code=$?
  if ((code > 0)); then
    while IFS= read -r line; do failures+=("  $line"); done < <(grep -aE '✘.*recorded|Fatal error|^error:' "$log" | cut -c1-400 || true)
  fi
  rm -f "$log"
  return "$code"
}

# integration SCRIPT: runs one script, and counts the checks that its last line tells.
integration() {
  local name log code=0 summary
  name=$(basename "$1")
  log=$(mktemp)
  echo
  echo "== $name"
  bash "$1" 2>&1 | tee "$log" || code=$?
  summary=$(tail -n 1 "$log")
  rm -f "$log"
  if [[ "$summary" =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
    if ((BASH_REMATCH[2] > 0)); then failures+=("$name"); fi
    if ((code == 0 || BASH_REMATCH[2] > 0)); then return; fi
  fi
  failed=$((failed + 1))
  failures+=("$name ended early with code $code")
}

finish() {
  echo
  if ((failed > 0)); then printf 'failed: %s\n' "${failures[@]}"; fi
  echo "$passed passed, $failed failed"
  if ((failed > 0)); then exit 1; fi
}

step "layout" swift format lint --strict -r Package.swift Sources Tests
step "build" swift build "${scratch[@]}"
step "build of the tests" swift build --build-tests "${scratch[@]}"
if ((failed > 0)) && [[ " ${failures[*]} " == *build* ]]; then finish; fi
step "tests in process" in_process swift test --skip-build "${scratch[@]}"
if [[ $fast == yes ]]; then finish; exit; fi

CRM="$(swift build "${scratch[@]}" --show-bin-path)/crm"
export CRM
step "transcripts on the binary" in_process env CRM_TRANSCRIPTS=binary CRM_BINARY="$CRM" \
  swift test --skip-build "${scratch[@]}" --filter TranscriptTests/session
for script in Tests/Integration/*.sh; do
  integration "$script"
done
finish
