#!/usr/bin/env bash
# Measures the intake of calls against `sqlite3 .import`, and forms behind lighttpd against a CGI program
# in C that writes the body to a file; prints two Markdown tables.
#
#   Tests/Benchmarks/calls.sh [ROWS [REQUESTS]]   100,000 rows and 2,000 requests unless told otherwise
#
# CRM names a release binary that is already built. Only ratios should be trusted across machines.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rows=${1:-100000}
requests=${2:-2000}
source "$here/prepare.bash"
prepare sqlite3 python3 time lighttpd gcc

work=$(mktemp -d "${TMPDIR:-/tmp}/crm-calls-XXXXXX")
servers=()
stop() {
  if ((${#servers[@]} > 0)); then kill "${servers[@]}" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap stop EXIT
installed "$work/bin"
export CRM HOME="$work" TZ=UTC CRM_DB="$work/crm.db" CRM_USER=olga
unset CRM_NOW CRM_CONFIG CRM_LANG

# timed TITLE COMMAND…: a row with rows a second and peak memory.
timed() {
  local title=$1
  shift
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null
  awk -v rows="$rows" -v title="$title" \
    '{ printf "| %s | %.2f s | %d rows/s | %d MB |\n", title, $1, rows / ($1 > 0 ? $1 : 0.01), $2 / 1024 }' \
    "$work/time"
}

python3 "$here/generate-cdr.py" "$rows" 5000 >"$work/Master.csv"
"$CRM" init --quiet >/dev/null
for extension in 101 102 103; do
  "$CRM" user add "seller$extension" --role seller --extension "$extension" >/dev/null
done
cat >"$work/import.sql" <<SQL
CREATE TABLE cdr (accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp, lastdata, start,
  answer, "end", duration, billsec, disposition, amaflags, uniqueid, userfield, peeraccount, linkedid,
  sequence, PRIMARY KEY (linkedid, uniqueid, sequence));
.mode csv
.import $work/Master.csv cdr
SQL
echo "| $rows rows of Master.csv | time | rate | memory |"
echo '| --- | --: | --: | --: |'
timed '`sqlite3 .import` into one table' sqlite3 "$work/plain.db" ".read $work/import.sql"
timed '`call ingest`: calls, leads, tasks, notices' "$CRM" call ingest --quiet "$work/Master.csv"
timed '`call ingest` again: nothing new' "$CRM" call ingest --quiet "$work/Master.csv"
cp "$work/Master.csv" "$work/other.csv"
timed '`call ingest` of the same rows in another file' "$CRM" call ingest --quiet "$work/other.csv"

# serve PORT PROGRAM: lighttpd with one CGI program behind /crm.
serve() {
  sed -e "s|/usr/local/bin/crm|$2|; s|8080|$1|; s|/var/empty|$work|" \
    -e "s|/var/lib/crm/crm.db|$CRM_DB|; /CRM_CONFIG/d" "$root/examples/web/lighttpd.conf" \
    >"$work/lighttpd-$1.conf"
  lighttpd -D -f "$work/lighttpd-$1.conf" >"$work/lighttpd-$1.log" 2>&1 &
  servers+=($!)
  for _ in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
    sleep 0.1
  done
  echo "no server on port $1" >&2
  exit 69
}

gcc -O2 -o "$work/sink" "$here/sink.c"
"$CRM" form add bench --per-address 0 --quiet >/dev/null
port=$((20000 + RANDOM % 20000))
serve "$port" "$CRM"
serve "$((port + 1))" "$work/sink"
echo
echo '| forms behind lighttpd, 4 clients | rate | in time | | |'
echo '| --- | --: | --: | --: | --: |'
python3 "$here/load.py" 'a CGI program in C that writes the body' "$((port + 1))" /crm/form/bench "$requests"
python3 "$here/load.py" '`crm cgi`: spooled, then taken in' "$port" /crm/form/bench "$requests"
"$CRM" tick --quiet
