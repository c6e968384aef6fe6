#!/usr/bin/env bash
# kill -9 at random moments: the store stays sound and holds only whole operations; what was
# acknowledged is there, and an interrupted intake completes when it is run again.
#
# CRM_CRASH_ROUNDS: how many kills of each sort (default 60); CRM_CRASH_SEED: another sequence of
# moments.
source "$(dirname "$0")/common.bash"

rounds=${CRM_CRASH_ROUNDS:-60}
RANDOM=${CRM_CRASH_SEED:-20261123}

now_us() { echo $((10#${EPOCHREALTIME/[.,]/})); }

# How long the command takes when nobody kills it, in microseconds.
duration_us() {
  local start
  start=$(now_us)
  "$@" >/dev/null 2>&1
  echo $(($(now_us) - start))
}

# killed_run MICROSECONDS COMMAND…: runs it and kills it at a random moment up to then; gives its
# exit code, 137 when it was killed.
killed_run() {
  local limit=$1 pause code=0
  shift
  pause=$(((RANDOM * 32768 + RANDOM) % limit))
  timeout --signal=KILL "$((pause / 1000000)).$(printf '%06d' $((pause % 1000000 + 1)))" "$@" \
    >out.txt 2>err.txt || code=$?
  if ((code != 137 && code != 0)); then cat err.txt; fi
  return "$code"
}

sound() {
  crm db check && same_text ok "$(sqlite3 "$CRM_DB" 'PRAGMA integrity_check')" &&
    same_text '' "$(sqlite3 "$CRM_DB" 'PRAGMA foreign_key_check')"
}

same_text() { [[ "$1" == "$2" ]] || { echo "expected '$1', got '$2'"; return 1; }; }

# Every lead has what its operation gives it, so none is half there.
leads_are_whole() {
  local leads tasks
  crm lead list --all -L 1000000 --json >leads.json
  crm task list --all -L 1000000 --json >tasks.json
  jq -e 'all(.owner != null and .status == "new" and .assigned_at != null)' leads.json >/dev/null ||
    { echo "a lead without an owner, a status or a time"; return 1; }
  leads=$(jq -c '[.[].id] | sort' leads.json)
  tasks=$(jq -c '[.[].on | select(. != null and startswith("lead/")) | ltrimstr("lead/") | tonumber]
    | unique' tasks.json)
  same_text "$leads" "$tasks"
}

## Single commands

new_store
usual=$(duration_us crm lead add --name 'Первый' --phone '+7 916 555-00-00' --auto)
acknowledged=1
killed=0
strange=()
for ((round = 1; round <= rounds; round++)); do
  code=0
  killed_run $((usual * 5 / 4)) "$CRM" lead add --name "Запрос $round" \
    --phone "+7 916 $(printf '%07d' $((1000000 + round)))" --auto 2>/dev/null || code=$?
  case $code in
    0) acknowledged=$((acknowledged + 1)) ;;
    137) killed=$((killed + 1)) ;;
    *) strange+=("round $round: code $code") ;;
  esac
done
echo "lead add: $rounds runs, $killed killed"
same "lead add only ends well or by the kill" "" "${strange[*]-}"
holds "some runs were killed" "((killed > 0))"
count=$(lead_count)
holds "what was acknowledged is there ($acknowledged of $count)" \
  "((count >= acknowledged && count <= acknowledged + killed))"
check "the store is sound" sound
check "every lead is whole" leads_are_whole
check "the next command just works" crm lead add --name 'После' --phone '+7 916 555-99-99' --auto

## Intake of a Maildir

rm -f "$CRM_DB"*
new_store
must sqlite3 "$CRM_DB" "VACUUM INTO 'empty.db'"
letters=300
new_maildir full $letters
cp -r full trial
cp empty.db trial.db
usual=$(duration_us crm --db "$work/trial.db" mail ingest --maildir trial)

letter_counts() {
  crm mail list --all -L 1000000 --json |
    jq -r '"\(length) \([.[].message_id] | unique | length)"' || echo "unreadable"
}

# Each completed intake is looked at, and the next one begins with an empty store again.
killed=0
completed=0
strange=()
for ((round = 1; round <= rounds; round++)); do
  code=0
  killed_run "$usual" "$CRM" mail ingest --maildir full 2>/dev/null || code=$?
  case $code in
    0)
      completed=$((completed + 1))
      counts=$(letter_counts)
      if [[ $counts != "$letters $letters" ]]; then strange+=("round $round: letters $counts"); fi
      rm -f "$CRM_DB"*
      cp empty.db "$CRM_DB"
      ;;
    137) killed=$((killed + 1)) ;;
    *) strange+=("round $round: code $code") ;;
  esac
done
echo "mail ingest: $rounds runs, $killed killed, $completed completed"
same "mail ingest only ends well or by the kill" "" "${strange[*]-}"
holds "some runs were killed" "((killed > 0))"
check "the store is sound" sound
check "the last run completes" crm mail ingest --maildir full

crm mail list --all -L 1000000 --json >mail.json
crm lead list --all -L 1000000 --json >leads.json
same "every letter is there once" "$letters $letters" \
  "$(letter_counts)"
same "every letter has an outcome" 0 "$(jq '[.[] | select(.outcome == null)] | length' mail.json)"
same "every sender became one lead" "$letters $letters" \
  "$(jq -r '"\(length) \([.[].email] | unique | length)"' leads.json)"
check "every lead is whole" leads_are_whole
check "a repeat does nothing" crm mail ingest --maildir full
same "and adds nothing" "$letters" "$(crm mail list --all -L 1000000 --json | jq length)"
check "the store is sound at the end" sound

finish
