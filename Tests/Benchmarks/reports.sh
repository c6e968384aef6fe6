#!/usr/bin/env bash
# Measures each report on a department of 50 sellers, 200,000 leads and two years of journal against
# the plainest SQL in sqlite3 that counts the same, and '--as-of' against the same report now.
#
#   Tests/Benchmarks/reports.sh              some minutes
#   LEADS=2000 SELLERS=5 RUNS=2 Tests/Benchmarks/reports.sh   a try
#   CRM=path …                               with a release binary that is already built
#
# Only ratios should be trusted across machines. Nothing here is a test: a table has no threshold.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

source "$here/prepare.bash"
prepare sqlite3 python3

work=$(mktemp -d "${TMPDIR:-/tmp}/crm-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
installed "$work/bin"
export CRM HOME="$work" TZ=UTC CRM_DB="$work/crm.db" CRM_USER=olga CRM_NOW=2026-11-23T09:00:00Z
unset CRM_CONFIG CRM_LANG
CRM_NOW=2024-11-01T09:00:00Z "$CRM" init --quiet >/dev/null
python3 "$here/generate-department.py" "$CRM_DB" --sellers "${SELLERS:-50}" \
  --leads "${LEADS:-200000}" >&2
runs=${RUNS:-7}

echo '| what | crm | sqlite3 | ratio |'
echo '| --- | --: | --: | --: |'

# against NAME WORDS SQL: a report against a query, both cold.
against() {
  printf '%s;\n' "$3" >"$work/query.sql"
  cp "$work/query.sql" "$work/$1.sql"
  python3 "$here/pair.py" "\`report $1${2:+ $2}\`" "$runs" "$CRM report $1 $2 --json" \
    "sqlite3 $CRM_DB '.read $work/$1.sql'"
}

stays="SELECT c.record, c.after AS stage, o.at AS at, LEAD(o.at) OVER (PARTITION BY c.record ORDER BY
  c.id) AS next FROM changes c JOIN operations o ON o.id = c.operation
  WHERE c.kind = 'deal' AND c.field = 'stage'"
median() {
  echo "SELECT g, n, (MIN(s) + MAX(s)) / 2 FROM (SELECT g, s, COUNT(*) OVER (PARTITION BY g) AS n,
    ROW_NUMBER() OVER (PARTITION BY g ORDER BY s) AS place FROM ($1))
    WHERE place IN ((n + 1) / 2, (n + 2) / 2) GROUP BY g"
}
answers="SELECT source AS g, first_response_at - created_at AS s FROM leads
  WHERE first_response_at IS NOT NULL"
open="stage IN ('analysis', 'invoiced', 'negotiation')"

against leads '' "SELECT source, COUNT(*), COUNT(first_response_at), COUNT(deal),
  SUM(status = 'unqualified') FROM leads WHERE removed = 0 GROUP BY 1; $(median "$answers")"
against leads '--period 2026-10' "SELECT source, COUNT(*), COUNT(first_response_at), COUNT(deal)
  FROM leads WHERE removed = 0 AND created_at >= 1790812800 AND created_at < 1793491200 GROUP BY 1;
  $(median "$answers AND created_at >= 1790812800 AND created_at < 1793491200")"
against stages '' "$(median "SELECT stage AS g, COALESCE(next, 1795424400) - at AS s FROM ($stays)")"
against losses '' "SELECT was, COUNT(*), SUM(amount) FROM (SELECT record, stage, LAG(stage) OVER
  (PARTITION BY record ORDER BY at) AS was FROM ($stays)) x JOIN deals ON deals.id = record
  WHERE x.stage = 'lost' GROUP BY 1"
against bottlenecks '' "$(median "SELECT stage || '>' || step AS g, next - at AS s FROM (SELECT *,
  LEAD(stage) OVER (PARTITION BY record ORDER BY at) AS step FROM ($stays)) WHERE next IS NOT NULL")"
against movement '--period 2026-10' "SELECT t, stage, COUNT(*), SUM(amount) FROM (SELECT t, record,
  MAX(CASE WHEN field = 'stage' THEN after END) AS stage,
  MAX(CASE WHEN field = 'amount' THEN after END) AS amount FROM (SELECT t, c.record, c.field, c.after,
  ROW_NUMBER() OVER (PARTITION BY t, c.record, c.field ORDER BY c.id DESC) AS last FROM changes c
  JOIN operations o ON o.id = c.operation JOIN (SELECT 1790812800 AS t UNION ALL SELECT 1793491200) m
  WHERE c.kind = 'deal' AND c.field IN ('stage', 'amount', 'expected_on', 'id') AND o.at < t)
  WHERE last = 1 GROUP BY t, record) GROUP BY 1, 2"
against forecast '' "SELECT substr(expected_on, 1, 7), COUNT(*), SUM(amount), SUM(amount * probability)
  FROM deals WHERE removed = 0 AND $open GROUP BY 1; SELECT x.stage, COUNT(DISTINCT record),
  COUNT(DISTINCT CASE WHEN won_at IS NOT NULL THEN record END) FROM ($stays) x
  JOIN deals d ON d.id = record WHERE d.closed_at > 1763888400 GROUP BY 1"
against tasks '--period 2026-10' "SELECT assignee, SUM(created_at >= 1790812800 AND created_at <
  1793491200), SUM(status = 'done' AND done_at >= 1790812800 AND done_at < 1793491200),
  SUM(status = 'open' AND due_at < 1795424400) FROM tasks WHERE removed = 0 GROUP BY 1"
against customers '' "SELECT company, COUNT(*), SUM(amount), SUM(place = 1), SUM(place > 1), MAX(won_at)
  FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY company ORDER BY won_at) AS place FROM deals
  WHERE won_at IS NOT NULL AND removed = 0) GROUP BY 1 ORDER BY 3 DESC; SELECT company, SUM(amount)
  FROM deals WHERE $open AND removed = 0 GROUP BY 1; SELECT company, SUM(amount - paid_amount) FROM
  invoices WHERE due_on < '2026-11-23' AND paid_amount < amount GROUP BY 1; $(median "SELECT company AS g,
  julianday((SELECT MAX(p.date) FROM payments p WHERE p.invoice = t.id)) - julianday(due_on) AS s
  FROM invoices t WHERE due_on IS NOT NULL AND paid_amount >= amount")"
against discounts '' "SELECT d.owner, COUNT(*), SUM(price * quantity / 1000), SUM(price * quantity /
  1000 * discount / 10000), MAX(discount) FROM items t JOIN deals d ON d.id = t.deal
  WHERE t.removed = 0 AND (won_at IS NOT NULL OR closed_at IS NULL) GROUP BY 1"
october="assigned_at >= 1790812800 AND assigned_at < 1793491200"
against managers '--period 2026-10' "SELECT owner, COUNT(*), COUNT(first_response_at), COUNT(deal)
  FROM leads WHERE $october GROUP BY 1; $(median "SELECT owner AS g, first_response_at - created_at AS s
  FROM leads WHERE $october AND first_response_at IS NOT NULL"); SELECT owner, COUNT(*), SUM(amount)
  FROM deals WHERE won_at >= 1790812800 AND won_at < 1793491200 GROUP BY 1; SELECT owner, COUNT(*)
  FROM deals WHERE closed_at >= 1790812800 AND closed_at < 1793491200 AND won_at IS NULL GROUP BY 1;
  SELECT owner, COUNT(*), SUM(amount) FROM deals WHERE $open GROUP BY 1; SELECT assignee, COUNT(*)
  FROM tasks WHERE status = 'open' AND due_at < 1795424400 GROUP BY 1"
against overdue '--summary' "SELECT assignee, COUNT(*), MIN(due_at) FROM tasks WHERE status = 'open'
  AND due_at < 1795424400 GROUP BY 1; SELECT l.owner, COUNT(*) FROM leads l WHERE
  first_response_at IS NULL AND status NOT IN ('unqualified', 'converted') AND EXISTS (SELECT 1 FROM
  tasks k WHERE k.\"on\" = 'lead/' || l.id AND k.kind = 'process' AND k.due_at < 1795424400) GROUP BY 1;
  SELECT owner, COUNT(*) FROM deals d WHERE $open AND NOT EXISTS (SELECT 1 FROM tasks k
  WHERE k.\"on\" = 'deal/' || d.id AND k.status = 'open') GROUP BY 1"
against funnel '' "SELECT stage, COUNT(DISTINCT record) FROM ($stays) GROUP BY 1; $(median "SELECT
  stage AS g, COALESCE(next, 1795424400) - at AS s FROM ($stays)"); SELECT c.after,
  COUNT(DISTINCT c.record) FROM changes c WHERE c.kind = 'lead' AND c.field = 'status' GROUP BY 1;
  $(median "SELECT after AS g, COALESCE(next, 1795424400) - at AS s FROM (SELECT c.after, o.at,
  LEAD(o.at) OVER (PARTITION BY c.record ORDER BY c.id) AS next FROM changes c JOIN operations o
  ON o.id = c.operation WHERE c.kind = 'lead' AND c.field = 'status')")"
against calls '' "SELECT user, COUNT(*) FROM calls GROUP BY 1"
against mail '' "SELECT COUNT(*) FROM messages WHERE direction = 'in'"
against gaps '' "SELECT owner, COUNT(*) FROM leads l WHERE status IN ('new', 'working', 'qualified',
  'waiting') AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k.\"on\" = 'lead/' || l.id AND k.status =
  'open') GROUP BY 1; SELECT owner, COUNT(*) FROM leads l WHERE status IN ('new', 'working',
  'qualified', 'waiting') AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k.\"on\" = 'lead/' || l.id) GROUP
  BY 1; SELECT owner, COUNT(*) FROM deals d WHERE $open AND NOT EXISTS (SELECT 1 FROM tasks k WHERE
  k.\"on\" = 'deal/' || d.id AND k.status = 'open') GROUP BY 1; SELECT owner, won_at IS NULL, COUNT(*)
  FROM deals d WHERE closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k.\"on\" =
  'deal/' || d.id AND k.kind IN ('call', 'letter', 'meeting') AND k.created_at >= d.closed_at)
  GROUP BY 1, 2; SELECT owner, COUNT(*) FROM contacts WHERE email IS NULL AND phone IS NULL GROUP BY 1"
against dashboard '' "SELECT COUNT(*) FROM leads WHERE created_at >= 1793491200; SELECT COUNT(*),
  SUM(amount) FROM deals WHERE won_at >= 1793491200; SELECT COUNT(*) FROM tasks WHERE status = 'open'
  AND due_at < 1795424400; SELECT COUNT(*), SUM(amount) FROM deals WHERE $open"

echo
echo '| what | as of | now | ratio |'
echo '| --- | --: | --: | --: |'
for moment in 2026-10-31 2025-11-30; do
  for name in managers leads funnel; do
    python3 "$here/pair.py" "\`report $name --period 2025-10 --as-of $moment\`" "$runs" \
      "$CRM report $name --period 2025-10 --as-of $moment --json" \
      "$CRM report $name --period 2025-10 --json"
  done
done
