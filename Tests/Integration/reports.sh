#!/usr/bin/env bash
# Reports of a generated department against SQL written here, which knows nothing of the program; and
# '--as-of' against a store that was put together from the journal up to that moment.
#
#   CRM_REPORT_LEADS=200000 CRM_REPORT_SELLERS=50 …   a whole department; a quarter of an hour
source "$(dirname "$0")/common.bash"
unset CRM_NOW

export CRM_NOW=2024-11-01T09:00:00Z
must crm init --lang en
must python3 "$root/Tests/Benchmarks/generate-department.py" "$CRM_DB" \
  --sellers "${CRM_REPORT_SELLERS:-8}" --leads "${CRM_REPORT_LEADS:-1200}" --seed 7
export CRM_NOW=2026-11-23T09:00:00Z
check "what was generated is sound" crm db check

cat > compare.py <<'PYTHON'
import json, os, sqlite3, subprocess, sys

program, store = sys.argv[1], os.environ["CRM_DB"]
base = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
OCTOBER = (1790812800, 1793491200)   # 2026-10-01 and 2026-11-01, UTC
faults = 0

def report(*words):
    answer = subprocess.run([program, "report", *words, "--json"], capture_output=True, text=True)
    if answer.returncode:
        return print(f"FAILED  report {' '.join(words)}: {answer.stderr.strip()}") or []
    return json.loads(answer.stdout)

def check(name, words, key, fields, query, values=()):
    """The lines of a report by their key against the rows of a query."""
    global faults
    found = {row[key]: tuple(row[field] for field in fields) for row in report(*words)}
    wanted = {row[0]: tuple(row[1:]) for row in base.execute(query, values)}
    empty = lambda row: all(value in (0, None) for value in row)
    found = {line: row for line, row in found.items() if not empty(row)}
    wanted = {line: row for line, row in wanted.items() if not empty(row)}
    if not wanted or found != wanted:
        faults += 1
        print(f"FAILED  {name}")
        for line in sorted(set(found) | set(wanted), key=str):
            if found.get(line) != wanted.get(line):
                print(f"        {line}: {found.get(line)}, by SQL {wanted.get(line)}")
    else:
        print(f"ok      {name} ({len(wanted)} lines)")

MEDIAN = """SELECT g, (MIN(s) + MAX(s)) / 2 FROM (SELECT g, s, ROW_NUMBER() OVER (PARTITION BY g
  ORDER BY s) AS place, COUNT(*) OVER (PARTITION BY g) AS size FROM ({})) WHERE place IN
  ((size + 1) / 2, (size + 2) / 2) GROUP BY g"""
october = ["--period", "2026-10"]

check("leads by source", ["leads", *october], "source",
      ["received", "answered", "converted", "failed"],
      """SELECT source, COUNT(*), COUNT(first_response_at < :b OR NULL),
         COUNT(converted_at < :b OR NULL), SUM(EXISTS (SELECT 1 FROM changes c JOIN operations o ON o.id = c.operation
           WHERE c.kind = 'lead' AND c.record = l.id AND c.field = 'status'
           AND c.after = 'unqualified' AND o.at < :b))
         FROM leads l WHERE created_at >= :a AND created_at < :b GROUP BY 1""",
      {"a": OCTOBER[0], "b": OCTOBER[1]})
check("leads by month", ["leads", "--by", "month"], "month", ["received"],
      "SELECT strftime('%Y-%m', created_at, 'unixepoch'), COUNT(*) FROM leads GROUP BY 1")
check("median response by user", ["leads", "--by", "user"], "user", ["response"],
      MEDIAN.format("""SELECT u.login AS g, first_response_at - created_at AS s FROM leads l
        JOIN users u ON u.id = l.owner WHERE first_response_at IS NOT NULL"""))
STAYS = """SELECT c.record, c.after AS g, o.at AS at, LEAD(o.at) OVER (PARTITION BY c.record
  ORDER BY c.id) AS next FROM changes c JOIN operations o ON o.id = c.operation
  WHERE c.kind = 'deal' AND c.field = 'stage'"""
NOW = 1795424400
check("stays by stage", ["stages", *october], "stage", ["entered"],
      f"""SELECT g, COUNT(*) FROM ({STAYS}) WHERE at >= ? AND at < ?
          AND g NOT IN ('shipped', 'lost') GROUP BY 1""", OCTOBER)
check("median stay by stage", ["stages"], "stage", ["median"],
      MEDIAN.format(f"""SELECT g, COALESCE(next, {NOW}) - at AS s FROM ({STAYS})
        WHERE g NOT IN ('shipped', 'lost')"""))
check("losses by stage", ["losses", *october], "stage", ["lost", "sum"],
      f"""SELECT g, COUNT(*), SUM(d.amount) / 100.0 FROM (SELECT record, at, LAG(g) OVER
          (PARTITION BY record ORDER BY at) AS g, g AS came FROM ({STAYS})) x
          JOIN deals d ON d.id = x.record WHERE came = 'lost' AND at >= ? AND at < ? GROUP BY 1""",
      OCTOBER)
check("losses by user", ["losses", "--by", "user"], "user", ["lost"],
      """SELECT u.login, COUNT(*) FROM deals d JOIN users u ON u.id = d.owner
         WHERE d.stage = 'lost' GROUP BY 1""")

def pipeline(moment):
    return f"""SELECT SUM(amount) FROM (SELECT record,
      (SELECT after FROM changes c JOIN operations o ON o.id = c.operation WHERE c.kind = 'deal'
        AND c.record = r.record AND c.field = 'stage' AND o.at < {moment} ORDER BY c.id DESC LIMIT 1)
        AS stage,
      COALESCE((SELECT after FROM changes c JOIN operations o ON o.id = c.operation
        WHERE c.kind = 'deal' AND c.record = r.record AND c.field = 'amount' AND o.at < {moment}
        ORDER BY c.id DESC LIMIT 1), CAST(substr(r.first_values, instr(r.first_values, 'amount=') + 7)
        AS INTEGER)) AS amount
      FROM changes r WHERE r.kind = 'deal' AND r.field = 'id')
      WHERE stage IN ('analysis', 'invoiced', 'negotiation')"""
lines = {row["part"]: row for row in report("movement", *october)}
for part, moment in (("start", OCTOBER[0]), ("end", OCTOBER[1])):
    wanted = (base.execute(pipeline(moment)).fetchone()[0] or 0) / 100
    ok = round(lines[part]["sum"], 2) == round(wanted, 2) and wanted > 0
    faults += not ok
    print(f"{'ok     ' if ok else 'FAILED '} pipeline at the {part}: {lines[part]['sum']}, {wanted}")
parts = ["start", "new", "reopened", "grown", "shrunk", "won", "lost", "removed"]
total = round(sum(lines[part]["sum"] for part in parts), 2)
ok = total == round(lines["end"]["sum"], 2)
faults += not ok
print(f"{'ok     ' if ok else 'FAILED '} the parts of the movement add up to {total}")

OPEN = "stage IN ('analysis', 'invoiced', 'negotiation')"
check("forecast by month", ["forecast"], "month", ["deals", "sum", "weighted", "unrated"],
      f"""SELECT substr(expected_on, 1, 7), COUNT(*), SUM(amount) / 100.0,
          SUM(COALESCE((amount * probability + 5000) / 10000, 0)) / 100.0,
          SUM(probability IS NULL) FROM deals WHERE {OPEN} GROUP BY 1""")
check("steps between stages", ["bottlenecks", *october], "step", ["steps"],
      f"""SELECT g || '>' || came, COUNT(*) FROM (SELECT at, LAG(g) OVER (PARTITION BY record
          ORDER BY at) AS g, g AS came FROM ({STAYS})) WHERE g IS NOT NULL AND at >= ? AND at < ?
          GROUP BY 1""", OCTOBER)
check("hand-overs", ["bottlenecks", "--pipeline", "lead", "--by", "user"], "user", ["handovers"],
      """SELECT u.login, COUNT(*) FROM changes c JOIN users u ON u.id = CAST(c.after AS INTEGER)
         WHERE c.kind = 'lead' AND c.field = 'owner' AND c.before IS NOT NULL GROUP BY 1""")
check("tasks by user", ["tasks", *october], "user", ["given", "done", "late", "overdue"],
      """SELECT u.login, SUM(created_at >= :a AND created_at < :b),
          SUM(status = 'done' AND done_at >= :a AND done_at < :b),
          SUM(status = 'done' AND done_at >= :a AND done_at < :b AND done_at > due_at),
          SUM(created_at < :b AND due_at < :b - 1 AND (status = 'open' OR done_at >= :b))
          FROM tasks t JOIN users u ON u.id = t.assignee GROUP BY 1""",
      {"a": OCTOBER[0], "b": OCTOBER[1]})
check("customers", ["customers", "--period", "2026"], "label", ["sales", "revenue"],
      """SELECT f.name, COUNT(*), SUM(amount) / 100.0 FROM deals d JOIN companies f ON f.id = d.company
         WHERE won_at >= 1767225600 GROUP BY f.id""")
check("debt of customers", ["customers"], "label", ["debt"],
      """SELECT f.name, SUM(amount - paid_amount) / 100.0 FROM invoices i
         JOIN companies f ON f.id = i.company WHERE due_on < '2026-11-23' AND paid_amount < amount
         GROUP BY f.id""")
def then(field):
    """A value of a line of goods as it was at the end of October."""
    return f"""CAST(COALESCE((SELECT c.before FROM changes c JOIN operations o ON o.id = c.operation
      WHERE c.kind = 'item' AND c.record = t.id AND c.field = '{field}' AND o.at >= :b
      ORDER BY c.id LIMIT 1), {field}) AS INTEGER)"""
check("discounts by user", ["discounts", *october], "user", ["lines", "listed", "discounted", "given"],
      f"""SELECT u.login, COUNT(*), SUM((price * quantity + 500) / 1000) / 100.0, SUM(discount > 0),
         SUM(CAST(ROUND((price * quantity + 500) / 1000 * discount / 10000.0) AS INTEGER)) / 100.0
         FROM (SELECT deal, {", ".join(f"{then(f)} AS {f}" for f in ("price", "quantity", "discount"))}
           FROM items t) t JOIN deals d ON d.id = t.deal JOIN users u ON u.id = d.owner
         WHERE (won_at < :b OR COALESCE(closed_at, :b) >= :b)
         AND COALESCE(CASE WHEN won_at < :b THEN won_at END, d.created_at) >= :a
         AND COALESCE(CASE WHEN won_at < :b THEN won_at END, d.created_at) < :b GROUP BY 1""",
      {"a": OCTOBER[0], "b": OCTOBER[1]})
# Whose a request was when October was over: what the first later change tells, or as it is still.
LATER = """SELECT CAST(c.before AS INTEGER) FROM changes c JOIN operations o ON o.id = c.operation
  WHERE c.kind = 'lead' AND c.record = l.id AND c.field = '{0}' AND o.at >= :b ORDER BY c.id LIMIT 1"""
THEN = "CASE WHEN EXISTS (" + LATER + ") THEN (" + LATER + ") ELSE l.{0} END AS {0}"
base.execute(f"""CREATE TEMP TABLE leads_then AS SELECT id, created_at, {THEN.format("owner")},
  {THEN.format("assigned_at")} FROM leads l""", {"b": OCTOBER[1]})
base.execute("CREATE INDEX leads_then_owner ON leads_then (owner)")
check("managers", ["managers", *october], "user", ["taken", "won", "sum", "lost"],
      """SELECT u.login, (SELECT COUNT(*) FROM leads_then l WHERE l.owner = u.id AND assigned_at >= :a
           AND assigned_at < :b),
         SUM(won_at >= :a AND won_at < :b), SUM((won_at >= :a AND won_at < :b) * amount) / 100.0,
         SUM(won_at IS NULL AND closed_at >= :a AND closed_at < :b)
         FROM users u JOIN deals d ON d.owner = u.id GROUP BY 1""",
      {"a": OCTOBER[0], "b": OCTOBER[1]})
check("managers by month", ["managers", "--by", "month"], "month", ["taken"],
      """SELECT strftime('%Y-%m', assigned_at, 'unixepoch'), COUNT(*) FROM leads
         WHERE owner IS NOT NULL AND assigned_at IS NOT NULL GROUP BY 1""")
check("the funnel by user", ["funnel", "--by", "user", *october], "user", ["invoiced", "lost"],
      f"""SELECT u.login, COUNT(DISTINCT CASE WHEN g = 'invoiced' THEN record END),
          COUNT(DISTINCT CASE WHEN g = 'lost' THEN record END)
          FROM ({STAYS}) x JOIN deals d ON d.id = record JOIN users u ON u.id = d.owner
          WHERE at >= ? AND at < ? GROUP BY 1""", OCTOBER)
check("the funnel by month", ["funnel", "--by", "month"], "month", ["received", "with_deal"],
      """SELECT strftime('%Y-%m', created_at, 'unixepoch'), COUNT(*), COUNT(deal) FROM leads
         GROUP BY 1""")
check("overdue by user", ["overdue", "--by", "user"], "user", ["tasks"],
      f"""SELECT u.login, COUNT(*) FROM tasks t JOIN users u ON u.id = t.assignee
          WHERE status = 'open' AND due_at < {NOW} GROUP BY 1""")
check("overdue of a period", ["overdue", "--by", "user", *october], "user", ["tasks"],
      f"""SELECT u.login, COUNT(*) FROM tasks t JOIN users u ON u.id = t.assignee
          WHERE status = 'open' AND due_at < {NOW} AND due_at >= ? AND due_at < ? GROUP BY 1""", OCTOBER)
check("gaps by user", ["gaps", "--by", "user"], "user", ["deal-survey"],
      """SELECT u.login, COUNT(*) FROM deals d JOIN users u ON u.id = d.owner
         WHERE won_at IS NOT NULL AND closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tasks k
           WHERE k."on" = 'deal/' || d.id AND k.kind IN ('call', 'letter', 'meeting')
           AND k.status <> 'declined' AND k.created_at >= d.closed_at) GROUP BY 1""")
check("the morning page by user", ["dashboard", "--by", "user", *october], "user",
      ["received", "won", "sum", "tasks"],
      f"""SELECT u.login, (SELECT COUNT(*) FROM leads_then l WHERE l.owner = u.id AND created_at >= :a
           AND created_at < :b), (SELECT COUNT(*) FROM deals d WHERE d.owner = u.id AND won_at >= :a
           AND won_at < :b), (SELECT COALESCE(SUM(amount), 0) / 100.0 FROM deals d WHERE d.owner = u.id
           AND won_at >= :a AND won_at < :b), (SELECT COUNT(*) FROM tasks t WHERE t.assignee = u.id
           AND status = 'open' AND due_at < {NOW}) FROM users u""",
      {"a": OCTOBER[0], "b": OCTOBER[1]})
sys.exit(faults > 0)
PYTHON

if output=$(python3 compare.py "$CRM" 2>&1); then
  while IFS= read -r line; do good "${line#ok      }"; done <<<"$output"
else
  bad "figures against SQL" "$(grep -v "^ok " <<<"$output")"
fi

# Every report takes every flag, in every format, and none of them in vain.
seller=$(sqlite3 "$CRM_DB" "SELECT login FROM users WHERE role = 'seller' ORDER BY id DESC LIMIT 1")
crm help --json >help.json
cuts() { jq -r --arg name "$1" '.commands[] | select(.name == "report") | .commands[] |
  select(.name == $name) | .parameters[] | select(.name == "by") | .choices[].name' help.json; }
taken=0
for name in $(jq -r '.commands[] | select(.name == "report") | .commands[].name' help.json); do
  report=(report "$name" --period 2026-10)
  # The funnel explains stage by stage.
  figures=$([[ $name == funnel ]] && echo lost || echo all)
  for by in $(cuts "$name"); do
    crm "${report[@]}" --by "$by" --compare previous --owner "$seller" --json 2>err.txt | jq -e 'type == "array"' \
      >/dev/null || bad "report $name --by $by" "$(cat err.txt)"
    taken=$((taken + 1))
  done
  for words in '--as-of 2026-10-31' '--compare last-year' "--explain $figures" '--html -' "--user $seller" \
    '--format table' '--format csv' '--format tsv' '--format md' '--format ndjson' '--format table --lang ru'; do
    # shellcheck disable=SC2086
    crm "${report[@]}" $words >out.txt 2>err.txt || bad "report $name $words" "$(cat err.txt)"
    taken=$((taken + 1))
  done
  check "report $name is one page of its own" grep -q '^<html lang' <(crm "${report[@]}" --html -)
  crm "${report[@]}" --json >all.json
  if [[ $(jq '[.[] | .. | numbers | select(. != 0)] | length' all.json) != 0 ]]; then
    crm "${report[@]}" --owner "$seller" --json >one.json
    check "report $name looks at one seller" bash -c '! cmp -s all.json one.json'
    crm report "$name" --period 2026-11-22 --json >day.json
    check "report $name looks at a period" bash -c '! cmp -s all.json day.json'
  fi
done
holds "every report took every flag ($taken runs)" "((taken > 250))"

# A month that is over tells the same, byte by byte, whatever becomes of its records.
closed_month() {
  for name in leads stages losses movement bottlenecks tasks customers discounts funnel managers calls mail \
    surveys campaigns; do
    for words in "" "--compare previous" "--by department" "--explain all"; do
      [[ $name == funnel && $words == --explain* ]] && words="--explain lost"
      # shellcheck disable=SC2086
      crm report "$name" --period 2026-10 $words --json || true
    done
  done
}
closed_month >before.json
slips=$(python3 - <<'PYTHON'
import os, sqlite3
for row in sqlite3.connect(os.environ["CRM_DB"]).execute("""SELECT o.id FROM operations o
    JOIN changes c ON c.operation = o.id JOIN deals d ON d.id = c.record AND d.stage = c.after
    WHERE c.kind = 'deal' AND c.field = 'stage' AND c.after IN ('shipped', 'lost')
    AND o.at >= 1790812800 AND o.at < 1793491200 GROUP BY c.after, o.id % 3"""):
    print(*row)
PYTHON
)
undone=0
for slip in $slips; do crm undo "$slip" >undo.txt && ((++undone)); done
holds "slips of a month that is over are undone ($undone)" "((undone > 3))"
deals=$(crm deal list --all won_at=2026-10 --fields id -L 5 --format csv | tail -n +2 | tr '\n' ' ')
# shellcheck disable=SC2086
must crm deal stage $deals negotiation --force --reason again
# shellcheck disable=SC2086
must crm deal edit $deals probability=10 expected_on=2027-03-01
# shellcheck disable=SC2086
must crm deal assign $deals --to "$seller"
open=$(crm lead list created_at=2026-10 --fields id -L 6 --format csv | tail -n +2 | tr '\n' ' ')
# shellcheck disable=SC2086
must crm lead edit $open source=x
# shellcheck disable=SC2086
must crm lead assign $open --to "$seller"
must crm user edit "$seller" department=elsewhere name=Renamed
must crm user add novice --role seller --department elsewhere
twins=$(crm deal list stage=negotiation --sort id --fields id -L 2 --format csv | tail -n +2 | tr '\n' ' ')
# shellcheck disable=SC2086
must crm deal merge $twins -y
closed_month >after.json
check "a month that is over tells the same ever after ($(wc -c <before.json) bytes)" cmp before.json after.json

# A store as it was: the journal read again from its beginning up to the moment.
cat > replay.py <<'PYTHON'
import sqlite3, sys
base = sqlite3.connect(sys.argv[1], isolation_level=None)
moment = int(sys.argv[2])
base.execute("PRAGMA foreign_keys = OFF")
base.execute("BEGIN")
cut = base.execute("SELECT MAX(id) FROM operations WHERE at <= ?", (moment,)).fetchone()[0]
base.execute("DELETE FROM changes WHERE operation > ?", (cut,))
base.execute("DELETE FROM operations WHERE id > ?", (cut,))
tables = {"lead": "leads", "deal": "deals", "task": "tasks", "company": "companies", "user": "users",
          "item": "items", "invoice": "invoices", "payment": "payments"}
for kind, table in tables.items():
    columns = {row[1]: row[2] for row in base.execute(f"PRAGMA table_info({table})")}
    state, last = {}, {}
    for record, field, after, first, at in base.execute(
            "SELECT record, field, after, first_values, o.at FROM changes c JOIN operations o"
            " ON o.id = c.operation WHERE kind = ? ORDER BY c.id", (kind,)):
        values = state.setdefault(record, {})
        last[record] = at
        if field == "id":
            for line in (first or "").split("\n"):
                name, _, value = line.partition("=")
                if name: values[name] = value
        else:
            values[field] = after
    base.executemany(f"DELETE FROM {table} WHERE id = ?",
                     [(i,) for (i,) in base.execute(f"SELECT id FROM {table}") if i not in state])
    fixed = {"id", "removed"} | {name for name in columns if name.endswith("_key")}
    for record, values in state.items():
        if kind == "user" and record == 1: continue
        if "updated_at" in columns: values["updated_at"] = last[record]
        names = [name for name in columns if name not in fixed]
        row = [int(values[n]) if values.get(n) is not None and columns[n] == "INTEGER"
               else values.get(n) for n in names]
        for n, value in zip(names, row):
            if value is None and n in ("discount", "paid_amount", "active"): row[names.index(n)] = 0
        base.execute(f"UPDATE {table} SET " + ", ".join(f'"{n}" = ?' for n in names) + " WHERE id = ?",
                     (*row, record))
base.execute("COMMIT")
PYTHON

compare_past() {
  local moment=$1 words=$2 then past
  then=$(CRM_DB=$work/then.db CRM_NOW=$moment crm $words --json 2>&1) || true
  past=$(crm $words --json --as-of "$moment" 2>&1) || true
  if [[ "$then" == "$past" && ${#past} -gt 200 ]]; then
    good "as of $moment: $words (${#past} bytes)"
  else
    bad "as of $moment: $words" "$(diff <(echo "$then") <(echo "$past") | head -n 10)"
  fi
}

for moment in 2026-10-31T23:59:59Z 2025-12-15T12:00:00Z; do
  sqlite3 "$CRM_DB" "VACUUM INTO '$work/then.db'"
  must python3 replay.py "$work/then.db" "$(date -ud "$moment" +%s)"
  month=${moment:0:7}
  for name in leads stages losses movement bottlenecks tasks customers discounts funnel managers gaps \
    dashboard; do
    compare_past "$moment" "report $name --period $month"
  done
  compare_past "$moment" "report overdue"
  compare_past "$moment" "report forecast"
  compare_past "$moment" "report leads --by user --period $month --compare previous"
  for kind in lead deal task company invoice payment; do
    compare_past "$moment" "$kind list --all --sort id -L 400"
  done
  ids=$(sqlite3 then.db "SELECT id FROM leads LIMIT 3" | tr '\n' ' ')
  compare_past "$moment" "lead show $ids"
  rm -f then.db
done

finish
