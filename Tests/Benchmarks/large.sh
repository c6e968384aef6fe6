#!/usr/bin/env bash
# Measures crm on a large store against sqlite3 and sqlite-utils, and prints one Markdown table.
#
#   Tests/Benchmarks/large.sh [LEADS]   1,000,000 unless told otherwise; some ten minutes
#
# Rows a second and peak memory of imports and exports; then single commands, pair by pair. CRM names a
# release binary that is already built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
leads=${1:-1000000}
source "$here/prepare.bash"
prepare sqlite3 sqlite-utils python3 time

work=$(mktemp -d "${TMPDIR:-/tmp}/crm-large-XXXXXX")
trap 'rm -rf "$work"' EXIT
installed "$work/bin"
export CRM HOME="$work" TZ=UTC CRM_DB="$work/crm.db" CRM_USER=olga
unset CRM_NOW CRM_CONFIG CRM_LANG

# timed ROWS TITLE COMMAND…: a row of the table with rows a second and peak memory.
timed() {
  local rows=$1 title=$2
  shift 2
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null
  awk -v rows="$rows" -v title="$title" \
    '{ printf "| %s | %.1f s | %d rows/s | %d MB |\n", title, $1, rows / $1, $2 / 1024 }' "$work/time"
}

fresh() {
  rm -f "$CRM_DB"*
  "$CRM" init --quiet >/dev/null
  for seller in ivan maria petr; do "$CRM" user add "$seller" --role seller >/dev/null; done
}

python3 "$here/generate-leads.py" 100000 >"$work/small.ndjson"
python3 "$here/generate-leads.py" "$leads" >"$work/large.ndjson"
python3 - "$work/large.ndjson" "$work/large.csv" <<'SCRIPT'
import csv, json, sys
rows = csv.writer(open(sys.argv[2], "w"))
for line in open(sys.argv[1]):
    rows.writerow(json.loads(line).values())
SCRIPT
columns='name TEXT, person TEXT, company TEXT, email TEXT, phone TEXT, source TEXT, interest TEXT, owner TEXT'

echo '| what | time | speed | memory |'
echo '| --- | --: | --: | --: |'
fresh
timed 100000 'import of 100,000 leads (keys, duplicates, journal)' \
  "$CRM" import lead "$work/small.ndjson" --quiet
timed 100000 'its undo' "$CRM" undo --quiet
fresh
timed "$leads" "import of $leads leads" "$CRM" import lead "$work/large.ndjson" --quiet
timed "$leads" "export of $leads leads as CSV" "$CRM" export lead --all --format csv
timed "$leads" 'the same rows by `sqlite-utils insert`' \
  sqlite-utils insert "$work/utils.db" leads "$work/large.ndjson" --nl
timed "$leads" 'the same rows by `sqlite3 .import`' \
  sqlite3 "$work/plain.db" "CREATE TABLE leads ($columns)" ".import --csv $work/large.csv leads"

sqlite3 "$CRM_DB" <"$here/deals.sql"
"$CRM" search warm >/dev/null || true
echo
echo '| what | crm | peer | ratio |'
echo '| --- | --: | --: | --: |'
pair() { python3 "$here/pair.py" "$@"; }
pair "\`lead list\` of 50 with a filter among $leads leads, against \`sqlite3\`" 10 \
  "$CRM lead list owner=ivan interest~льдогенератор -L 50" \
  "sqlite3 $CRM_DB \"SELECT id, name, status, company FROM leads WHERE owner = 2 AND interest_key LIKE '%льдогенератор%' AND removed = 0 ORDER BY id DESC LIMIT 50\""
pair '`search` of two words, against `LIKE` in `sqlite3`' 5 \
  "$CRM search ромашка 77777" \
  "sqlite3 $CRM_DB \"SELECT id, name FROM leads WHERE company_key LIKE '%ромашка%' AND company_key LIKE '%77777%' AND removed = 0\""
pair '`report funnel` of 300,000 deals, against the same counts in `sqlite3`' 3 \
  "$CRM report funnel" \
  "sqlite3 $CRM_DB \"SELECT c.after, COUNT(DISTINCT c.record), SUM(d.amount) FROM changes c JOIN deals d ON d.id = c.record WHERE c.kind = 'deal' AND c.field = 'stage' AND d.removed = 0 GROUP BY c.after\""
