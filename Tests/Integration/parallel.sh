#!/usr/bin/env bash
# Eight processes add leads at once: none is lost, the turn is fair, and nobody sees a lock. Then
# the same Maildir is taken in by two processes at once.
source "$(dirname "$0")/common.bash"

processes=8
each=125
sellers=3
new_store $sellers

adder() {
  local number
  for ((number = 1; number <= each; number++)); do
    crm lead add --name "Запрос $1-$number" --phone "+7 916 $(printf '%03d%04d' $((200 + $1)) $number)" \
      --auto --quiet >>"ids.$1" 2>>"errors.$1" || echo "code $?" >>"errors.$1"
  done
}

for ((process = 1; process <= processes; process++)); do adder $process & done
wait

same "nobody saw an error" "" "$(cat errors.* | sort | uniq -c | head -n 5)"
total=$((processes * each))
crm lead list --all -L 1000000 --json >leads.json
same "none is lost" "$total" "$(jq length leads.json)"
same "no number is given twice" "$total" "$(cat ids.* | sort -u | wc -l | tr -d ' ')"
same "the numbers told are the numbers stored" "$(jq -r '.[].id' leads.json | sort)" \
  "$(cat ids.* | sort)"
spread=$(jq '[group_by(.owner)[] | length] | "\(length) \(max - min)"' -r leads.json)
holds "the turn is fair: sellers and spread $spread" \
  "[[ '$spread' == '$sellers 0' || '$spread' == '$sellers 1' ]]"
check "the store is sound" crm db check

## Two intakes at once

rm -f "$CRM_DB"*
new_store $sellers
letters=200
new_maildir box $letters
for reader in 1 2; do
  { crm mail ingest --maildir box >"ingest.$reader" 2>&1 || echo "code $?" >>"failed.$reader"; } &
done
wait
# The second may step aside with «try again» (75), and with nothing else.
same "no intake fails" "" "$(cat failed.* 2>/dev/null | grep -vx 'code 75' || true)"
must crm mail ingest --maildir box
same "every letter is there once" "$letters $letters" \
  "$(crm mail list --all -L 1000000 --json |
    jq -r '"\(length) \([.[].message_id] | unique | length)"')"
same "every sender became one lead" "$letters" "$(lead_count)"
spread=$(crm lead list --all -L 1000000 --json |
  jq '[group_by(.owner)[] | length] | "\(length) \(max - min)"' -r)
holds "the turn is fair: sellers and spread $spread" \
  "[[ '$spread' == '$sellers 0' || '$spread' == '$sellers 1' ]]"
check "the store is sound" crm db check

finish
