#!/usr/bin/env bash
# Feeds changed bytes to every reader of calls and forms for many rounds.
#
#   Tests/Fuzz/run.sh [ROUNDS]      100,000 rounds unless said
set -euo pipefail
cd "$(dirname "$0")/../.."
CRM_FUZZ=${1:-100000} swift test --filter 'Fuzz'
