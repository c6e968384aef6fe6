# Sourced by each integration script: a fresh folder, an environment of its own, checks that count.
#
# In: CRM, the program under test (default: the debug build). Out: `work`, a fresh folder that is
# also the current one and is removed at the end; `root`, the top of the sources.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
script=$(basename "$0" .sh)
CRM=${CRM:-$root/.build/debug/crm}
if [[ ! -x $CRM ]]; then
  echo "$script: there is no program '$CRM'; build it first, or name it in CRM" >&2
  echo "0 passed, 1 failed"
  exit 1
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/crm-$script-XXXXXX")
passed=0
failed=0
cleanups=()

on_exit() {
  local code=$?
  trap - EXIT
  local command
  for command in "${cleanups[@]}"; do eval "$command" 2>/dev/null || true; done
  cd /
  chmod -R u+w "$work" 2>/dev/null || true
  rm -rf "$work"
  exit "$code"
}
trap on_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -p "$work/home"
cd "$work"
for name in $(compgen -e); do
  case "$name" in
    CRM_CRASH_* | CRM_REPORT_*) ;;
    CRM_* | XDG_* | SUDO_* | LC_* | LANG | LANGUAGE) unset "$name" ;;
  esac
done
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/.config"
export XDG_DATA_HOME="$work/home/.local/share" XDG_STATE_HOME="$work/home/.local/state"
export XDG_CACHE_HOME="$work/home/.cache"
export TZ=UTC LC_ALL=C.UTF-8 COLUMNS=80 TERM=dumb
export CRM_DB="$work/crm.db" CRM_USER=olga CRM_NOW=2026-11-23T09:00:00Z

crm() { "$CRM" "$@"; }

# A port of loopback that nobody listens on.
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

good() {
  passed=$((passed + 1))
  echo "ok      $1"
}

bad() {
  failed=$((failed + 1))
  echo "FAILED  $1"
  if (($# > 1)); then printf '%s\n' "${@:2}" | sed -n '1,20s/^/        /p'; fi
}

# check NAME COMMAND…: the command must end with 0.
check() {
  local name=$1 output code=0
  shift
  output=$("$@" 2>&1) || code=$?
  if ((code == 0)); then good "$name"; else bad "$name" "code $code from: $*" "$output"; fi
}

# same NAME EXPECTED ACTUAL: two texts must be equal.
same() {
  if [[ "$2" == "$3" ]]; then good "$1"; else bad "$1" "expected: $2" "got:      $3"; fi
}

# holds NAME EXPRESSION: a bash arithmetic or [[ ]] expression, given as one word, must be true.
holds() {
  if eval "$2"; then good "$1"; else bad "$1" "not true: $2"; fi
}

# must COMMAND…: preparation that has to work; shows the output and ends the script if it does not.
must() {
  local output code=0
  output=$("$@" 2>&1) || code=$?
  if ((code != 0)); then
    bad "preparation" "code $code from: $*" "$output"
    finish
  fi
}

# Makes a store with a senior and N sellers (default 3).
new_store() {
  local name names=(ivan maria petr anna boris)
  must crm init --lang ru
  must crm user add nina --name 'Нина' --role senior
  for name in "${names[@]:0:${1:-3}}"; do
    must crm user add "$name" --name "$name" --role seller
  done
}

lead_count() { crm lead list --all -L 1000000 --format ids | wc -l | tr -d ' '; }

# new_maildir FOLDER N: N letters from N senders, one of three with a Russian windows-1251 body.
new_maildir() {
  python3 - "$1" "$2" <<'PYTHON'
import os, sys
folder, count = sys.argv[1], int(sys.argv[2])
for part in ("cur", "new", "tmp"):
    os.makedirs(os.path.join(folder, part), exist_ok=True)
for number in range(count):
    charset = "windows-1251" if number % 3 == 0 else "utf-8"
    letter = (
        f"From: Buyer {number} <buyer{number}@shop{number}.example>\n"
        "To: sales@firm.example\n"
        f"Subject: Request {number}\n"
        f"Date: Mon, 23 Nov 2026 09:{number // 60 % 60:02}:{number % 60:02} +0300\n"
        f"Message-ID: <request-{number}@shop{number}.example>\n"
        "MIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset={charset}\n"
        "Content-Transfer-Encoding: 8bit\n\n"
        f"Здравствуйте, нужна витрина, запрос {number}.\n" + "Строка письма.\n" * (number % 50)
    )
    name = f"{1764000000 + number}.M{number}P1.host"
    with open(os.path.join(folder, "new", name), "wb") as file:
        file.write(letter.encode(charset))
PYTHON
}

finish() {
  echo "$script: $passed passed, $failed failed"
  if ((failed > 0)); then exit 1; fi
}
