#!/usr/bin/env bash
# Backups while others write: each is whole and sound, none stops the writers; an interrupted one
# leaves the older copy alone; what was restored goes on.
source "$(dirname "$0")/common.bash"

new_store
copy=$work/copy.db
copied() { crm --db "$copy" lead list --all -L 1000000 --format ids | wc -l | tr -d ' '; }

writers=()
for writer in 1 2; do
  (
    for number in $(seq 40); do
      crm lead add --name "Лид $writer.$number" --auto >/dev/null || exit 1
    done
  ) &
  writers+=($!)
done
before=-1
for round in 1 2 3 4; do
  check "backup $round while others write" crm db backup "$copy" --force
  check "and it is sound" crm --db "$copy" db check
  count=$(copied)
  holds "and holds no less than the one before" "((count >= before))"
  before=$count
done
code=0
for writer in "${writers[@]}"; do wait "$writer" || code=1; done
same "no writer failed" 0 "$code"
same "nor lost a lead" 80 "$(lead_count)"
must crm db backup "$copy" --force
same "the last copy has all" 80 "$(copied)"

# Killed at different moments: the old copy is there, whole.
for pause in 0.001 0.003 0.006 0.01 0.02; do
  timeout --signal=KILL "$pause" "$CRM" db backup "$copy" --force >/dev/null 2>&1 || true
done
check "killed backups leave a sound copy" crm --db "$copy" db check
same "with all in it" 80 "$(copied)"

must crm lead add --name 'После копии' --auto
must crm search копии
must crm db restore "$copy" --yes
same "a restored store has what the copy had" 80 "$(lead_count)"
same "the search as well" "" "$(crm search копии)"
check "and is sound" crm db check
check "and goes on" crm lead add --name 'Дальше' --auto
same "found at once" "lead/81" "$(crm search дальше --format ids)"

# A store on which nothing may be written is searched with what is indexed.
must crm lead add --name 'Неиндексированный' --auto
if ((EUID != 0)); then
  chmod a-w "$CRM_DB" "$work"
  same "an old index answers" "lead/81" "$(crm search дальше --format ids 2>err.txt)"
  holds "and says that it is old" "grep -q 'newest changes' err.txt"
  chmod u+w "$work" "$CRM_DB"
fi
sqlite3 "$CRM_DB" 'BEGIN IMMEDIATE' '.shell sleep 4' 'ROLLBACK' &
holder=$!
sleep 0.5
same "a busy store is searched too" "lead/81" "$(crm search дальше --format ids 2>err.txt)"
holds "and the answer says so" "grep -q 'newest changes' err.txt"
wait "$holder"
same "later everything is found" "lead/82" "$(crm search неиндексированный --format ids)"
finish
