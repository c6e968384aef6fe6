#!/usr/bin/env bash
# Measures crm against its peers, pair by pair in the same run, and prints one Markdown table.
#
#   Tests/Benchmarks/run.sh            everything; some ten minutes
#   CRM=path Tests/Benchmarks/run.sh   with a release binary that is already built
#
# Only ratios should be trusted across machines. Nothing here is a test: a table has no threshold.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

source "$here/prepare.bash"
prepare sqlite3 taskwarrior notmuch maildir-utils python3

work=$(mktemp -d "${TMPDIR:-/tmp}/crm-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
installed "$work/bin"
export CRM HOME="$work" TZ=UTC CRM_DB="$work/crm.db" CRM_USER=olga
export TASKRC="$work/taskrc" TASKDATA="$work/tasks"
unset CRM_NOW CRM_CONFIG CRM_LANG
printf 'confirmation=no\nverbose=nothing\n' >"$TASKRC"
mkdir -p "$TASKDATA"

# A store of 100,000 leads, written by SQL, as the journal's age does not matter to a single command.
"$CRM" init --quiet >/dev/null
for seller in ivan maria petr; do "$CRM" user add "$seller" --role seller >/dev/null; done
sqlite3 "$CRM_DB" <"$here/leads.sql"
sqlite3 "$work/plain.db" 'PRAGMA journal_mode = WAL' \
  'CREATE TABLE leads (id INTEGER PRIMARY KEY, name TEXT, phone TEXT, at INTEGER)' >/dev/null

echo '| what | crm | peer | ratio |'
echo '| --- | --: | --: | --: |'
pair() { python3 "$here/pair.py" "$@"; }

pair 'cold `lead show 77777` of 100,000 against `sqlite3` reading the row' 60 \
  "$CRM lead show 77777 --json" \
  "sqlite3 $CRM_DB 'SELECT * FROM leads WHERE id = 77777'"
pair 'cold `lead list` of 50 with a filter against `sqlite3`' 40 \
  "$CRM lead list owner=ivan -L 50" \
  "sqlite3 $CRM_DB \"SELECT id, name, status, company, phone FROM leads WHERE owner = 2 AND removed = 0 AND status NOT IN ('unqualified', 'converted') ORDER BY id DESC LIMIT 50\""
pair 'cold `lead add --auto` (journal, rules, turn) against `sqlite3` inserting a row durably' 60 \
  "$CRM lead add --name bench --auto" \
  "sqlite3 $work/plain.db 'PRAGMA synchronous = FULL; INSERT INTO leads (name, phone, at) VALUES (1, 2, 3)'"
pair 'cold `lead add --auto` against `task add` of Taskwarrior' 40 \
  "$CRM lead add --name bench --auto" "task add bench"

# The search index, first empty, then full.
printf '%s\n' 'DROP TABLE IF EXISTS f;' \
  "CREATE VIRTUAL TABLE f USING fts5(name, person, company, email, phone, content='');" \
  "ATTACH '$CRM_DB' AS crm;" \
  'INSERT INTO f (rowid, name, person, company, email, phone)
     SELECT id, name_key, person_key, company_key, email, phone FROM crm.leads;' >"$work/fts.sql"
pair '`db reindex` of 100,000 leads against `sqlite3` filling an FTS5 table' 3 \
  "$CRM db reindex" "sqlite3 $work/fts.db '.read $work/fts.sql'"
pair 'cold `search` of two words in 100,000 leads against `sqlite3` scanning for them' 20 \
  "$CRM search клиент 77777" \
  "sqlite3 $CRM_DB \"SELECT id, name FROM leads WHERE person_key LIKE '%клиент%' AND person_key LIKE '%77777%' LIMIT 20\""

# Five thousand letters; each run starts from nothing.
python3 "$here/generate-maildir.py" "$work/maildir" 5000 >&2
printf '[database]\npath=%s\n[user]\nname=a\nprimary_email=a@firm.example\n[new]\ntags=new\n' \
  "$work/notmuch/mail" >"$work/notmuch-config"
export NOTMUCH_CONFIG="$work/notmuch-config"
cat >"$work/ingest" <<SCRIPT
#!/bin/sh
rm -rf $work/mail.db*
CRM_DB=$work/mail.db $CRM init --quiet >/dev/null
CRM_DB=$work/mail.db $CRM user add ivan --role seller >/dev/null
CRM_DB=$work/mail.db exec $CRM mail ingest --maildir $work/maildir
SCRIPT
cat >"$work/notmuch-new" <<SCRIPT
#!/bin/sh
rm -rf $work/notmuch && mkdir $work/notmuch && cp -r $work/maildir $work/notmuch/mail
exec notmuch new --quiet
SCRIPT
cat >"$work/copy-only" <<SCRIPT
#!/bin/sh
rm -rf $work/notmuch && mkdir $work/notmuch && cp -r $work/maildir $work/notmuch/mail
SCRIPT
cat >"$work/mu-index" <<SCRIPT
#!/bin/sh
rm -rf $work/mu
mu init --muhome=$work/mu --maildir=$work/maildir >/dev/null
exec mu index --muhome=$work/mu --quiet
SCRIPT
chmod +x "$work"/{ingest,notmuch-new,copy-only,mu-index}
pair 'ingest of 5,000 letters (leads, tasks, notices) against `notmuch new`' 5 \
  "$work/ingest" "$work/notmuch-new" "$work/copy-only"
pair 'the same against `mu index`' 5 "$work/ingest" "$work/mu-index"

# Eight processes, 125 leads each, at once.
python3 "$here/parallel.py" "$CRM" "$work/parallel.db"
