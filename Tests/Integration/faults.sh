#!/usr/bin/env bash
# A store that cannot be used: each cause has its exit code, one clear line, and changes nothing.
source "$(dirname "$0")/common.bash"

chmod 755 "$work"
new_store
must crm lead add --name 'Аптека' --phone '+7 916 555-01-01' --auto
# One file without a log beside it, to copy from.
must sqlite3 "$CRM_DB" 'PRAGMA wal_checkpoint(TRUNCATE)'
cp "$CRM_DB" sound.db

# refuses NAME CODE COMMAND…: the code, nothing on stdout, one line `crm: …` and at most a hint.
refuses() {
  local name=$1 expected=$2 code=0 problem=()
  shift 2
  timeout 120 "$@" >out.txt 2>err.txt || code=$?
  if ((code != expected)); then problem+=("code $code, expected $expected"); fi
  if [[ -s out.txt ]]; then problem+=("standard output is not empty: $(head -n 1 out.txt)"); fi
  if [[ $(head -n 1 err.txt) != 'crm: '* ]]; then problem+=("the first line is no message"); fi
  if [[ $(grep -vc '^hint: ' err.txt) != 1 ]]; then problem+=("not one line"); fi
  if grep -qiE 'sqlite_|fatal error|SQLITE|stack|\.swift' err.txt; then
    problem+=("the message speaks of the insides")
  fi
  if ((${#problem[@]} == 0)); then
    good "$name: $(head -n 1 err.txt)"
  else
    bad "$name" "${problem[@]}" "$(cat err.txt)"
  fi
}

unchanged() { same "$1: the file is as it was" "$2" "$(sha256sum <"$3")"; }

add=(lead add --name 'Ещё' --phone '+7 916 555-01-02' --auto)

## Locked by another process

# The lock lasts as long as this script holds the pipe open.
mkfifo statements
sqlite3 "$CRM_DB" <statements >/dev/null 2>&1 &
holder=$!
exec 9>statements
cleanups+=("kill $holder 2>/dev/null")
# The look whether it is locked is itself a lock for a moment.
printf '%s\n' '.timeout 10000' 'BEGIN IMMEDIATE;' >&9
for ((turn = 0; turn < 200; turn++)); do
  if ! sqlite3 "$CRM_DB" 'BEGIN IMMEDIATE; ROLLBACK' 2>/dev/null; then break; fi
  sleep 0.05
done
refuses "locked, writing" 75 "$CRM" "${add[@]}"
check "locked, reading goes on" "$CRM" lead list --all
exec 9>&-
wait $holder
same "locked: nothing was added" 1 "$(lead_count)"

## Read-only

# Root may write everywhere: as root, the commands run as nobody, who owns the files.
as_nobody=()
mkdir readonly
cp sound.db readonly/crm.db
cp "$CRM" readonly/crm
if ((EUID == 0)); then
  as_nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/nonexistent)
  chown -R 65534:65534 readonly
fi
chmod 555 readonly/crm
chmod 444 readonly/crm.db
chmod 555 readonly
before=$(sha256sum <readonly/crm.db)
refuses "read-only, writing" 77 "${as_nobody[@]}" "$work/readonly/crm" \
  --db "$work/readonly/crm.db" "${add[@]}"
same "read-only, reading goes on" 1 "$("${as_nobody[@]}" "$work/readonly/crm" \
  --db "$work/readonly/crm.db" --as "$CRM_USER" lead list --all --format ids 2>err.txt | wc -l | tr -d ' ')"
unchanged "read-only" "$before" readonly/crm.db
same "read-only: nothing lies beside it" "crm crm.db" "$(ls readonly | tr '\n' ' ' | sed 's/ $//')"

## Disk full

mkdir small
if mount -t tmpfs -o size=3m tmpfs "$work/small" 2>/dev/null; then
  cleanups+=("umount '$work/small'")
  cp sound.db small/crm.db
  dd if=/dev/zero of=small/filler bs=4096 >/dev/null 2>&1 || true
  # A little room, so that the store opens and fails at the write.
  truncate -s -131072 small/filler
  full=("$CRM" --db "$work/small/crm.db")
  title=$(printf 'слово %.0s' {1..150})
  done_before_full=0
  for ((turn = 0; turn < 300; turn++)); do
    code=0
    "${full[@]}" task add "$title" >out.txt 2>err.txt || code=$?
    if ((code != 0)); then break; fi
    done_before_full=$((done_before_full + 1))
  done
  refuses "disk full" 74 "${full[@]}" task add "$title"
  check "disk full: reading goes on" "${full[@]}" lead list --all
  rm small/filler
  check "disk full: the store is sound when there is room again" "${full[@]}" db check
  check "disk full: and goes on" "${full[@]}" "${add[@]}"
else
  # Without the right to mount: a limit on the size of a file; its signal is ignored, so that the
  # write fails instead.
  cp sound.db small/crm.db
  limit=$(($(stat -c %s small/crm.db) / 1024))
  refuses "disk full" 74 bash -c \
    "trap '' XFSZ; ulimit -f $((limit > 64 ? 8 : 4)); exec \"\$@\"" bash "$CRM" \
    --db "$work/small/crm.db" "${add[@]}"
  check "disk full: the store is sound" crm --db "$work/small/crm.db" db check
  same "disk full: nothing was added" 1 \
    "$(crm --db "$work/small/crm.db" lead list --all --format ids | wc -l | tr -d ' ')"
fi

## Not a store of this program

sqlite3 foreign.db 'CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES (1);'
printf 'Это не база данных, а просто текст.\n%.0s' {1..200} >text.db
cp sound.db newer.db
sqlite3 newer.db 'PRAGMA journal_mode = DELETE; PRAGMA user_version = 9999;' >/dev/null
for name in foreign text newer; do
  before=$(sha256sum <$name.db)
  refuses "$name, reading" 78 "$CRM" --db "$work/$name.db" lead list
  refuses "$name, writing" 78 "$CRM" --db "$work/$name.db" "${add[@]}"
  unchanged "$name" "$before" $name.db
  same "$name: nothing lies beside it" "$name.db" "$(ls | grep "^$name.db")"
done

## No store, and a folder where the store should be

refuses "no store" 66 "$CRM" --db "$work/none.db" lead list
holds "no store: none is made by reading" "[[ ! -e '$work/none.db' ]]"
mkdir folder.db
code=0
crm --db "$work/folder.db" lead list >out.txt 2>err.txt || code=$?
holds "a folder in its place is refused (code $code)" "((code >= 64 && code <= 78))"

## Damaged: said so, never a crash

cp sound.db torn.db
dd if=/dev/urandom of=torn.db bs=4096 seek=2 count=6 conv=notrunc 2>/dev/null
code=0
crm --db "$work/torn.db" db check >out.txt 2>err.txt || code=$?
holds "a damaged store is found (code $code)" "((code == 1 || (code >= 64 && code <= 78)))"

## Text that is none: refused, never kept as something else

cp sound.db text-in.db
own=("$CRM" --db "$work/text-in.db")
printf 'Привет\n' | iconv -f utf-8 -t windows-1251 >note.txt
printf 'один\nдва\0' >null.txt
"${own[@]}" config export >policy.toml
iconv -f utf-8 -t windows-1251 policy.toml >charset.toml
head -n "$(($(grep -n '^\[\[rule\]\]' policy.toml | sed -n 5p | cut -d: -f1) - 1))" policy.toml >cut.toml
rules=$("${own[@]}" rule list | wc -l)
for name in note null; do
  refuses "a note: $name" 65 bash -c '"$@" <'"$name.txt" bash "${own[@]}" note lead/1 -
done
refuses "a template in another charset" 65 "${own[@]}" template add x --subject x note.txt
refuses "a policy in another charset" 65 "${own[@]}" config apply charset.toml
refuses "a policy without its end" 65 "${own[@]}" config apply cut.toml
refuses "a policy without its end, looked at" 65 "${own[@]}" config lint cut.toml
refuses "settings in another charset" 78 "${own[@]}" --config note.txt lead list
same "no rule went with the end of the policy" "$rules" "$("${own[@]}" rule list | wc -l)"
same "no note was kept" "" "$("${own[@]}" note list lead/1)"
check "the whole policy is taken" "${own[@]}" config apply policy.toml

finish
