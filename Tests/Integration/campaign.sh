#!/usr/bin/env bash
# A campaign of 2,000 through an SMTP server of the test's own, killed in the middle of it; then
# unsubscriptions through the real 'crm cgi', as a browser and as the program of a recipient send them.
#
# In: how many recipients (default 2000); CRM_CRASH_ROUNDS: how many kills (default 8).
source "$(dirname "$0")/common.bash"

size=${1:-2000}
python3 "$root/Tests/Integration/mail/smtp.py" "$work/taken" >port.txt 2>smtp.txt &
cleanups+=("kill $!")
while [[ ! -s port.txt ]]; do sleep 0.02; done
cat >config.toml <<TOML
[company]
name = "ООО «Фирма»"
timezone = "Europe/Moscow"
language = "ru"
[web]
base_url = "https://crm.firm.example/crm"
[campaign]
track = true
[mailbox.sales]
address = "sales@firm.example"
smtp = "smtp://127.0.0.1:$(cat port.txt)"
TOML
export CRM_CONFIG=$work/config.toml CRM_LANG=ru
new_store

python3 - "$size" >leads.ndjson <<'PYTHON'
import json, sys
for number in range(1, int(sys.argv[1]) + 1):
    # Every hundredth has an address that the server refuses.
    box = f"bad{number}" if number % 100 == 0 else f"k{number}"
    print(json.dumps({"name": f"Витрина {number}", "person": f"Клиент № {number}",
        "email": f"{box}@one.example"}, ensure_ascii=False))
PYTHON
must crm import lead leads.ndjson
must crm lead add --name 'Тот же адрес' --email K1@one.example --allow-duplicate
must crm lead add --name 'Без адреса'
crm lead list --format ids -L 100000 | must crm lead wait - --until +90d
printf 'Здравствуйте, {lead.person}!\n\nНовые витрины: https://firm.example/vitriny?from=letter\n' |
  must crm template add arrivals - --kind lead --subject 'Новые витрины'
must crm campaign add осень --template arrivals
stats() { crm campaign stats осень --json | jq -r "$1"; }
states() { crm outbox list --all -L 100000 --json | jq -c '[.[].state] | group_by(.) | map({(.[0]): length}) | add'; }
arrived() { find taken -name '*.eml' | wc -l; }

# Written
check "send -n" bash -c "'$CRM' campaign send осень -n --json >dry.json"
same "a trial names who would get it" "$size" "$(jq '[.[] | select(.result == "letter")] | length' dry.json)"
same "a trial writes nothing" 0 "$(crm outbox list --all --format ids | wc -l)"
started=$(date +%s%N)
check "send" bash -c "'$CRM' campaign send осень --json >sent.json"
echo "        $size letters were written in $((($(date +%s%N) - started) / 1000000)) ms"
same "the same address once" 1 "$(jq '[.[] | select(.result == "duplicate")] | length' sent.json)"
same "who has none is named" 1 "$(jq '[.[] | select(.result == "no-address")] | length' sent.json)"
same "all wait" "$size" "$(stats .waiting)"
check "sending again" bash -c "'$CRM' campaign send осень --json >again.json"
same "sending again writes to nobody" 0 "$(jq '[.[] | select(.result == "letter")] | length' again.json)"
same "nothing has left" 0 "$(arrived)"

# Held up
must crm campaign pause осень
check "tick while it is paused" crm tick
same "a pause keeps all back" 0 "$(arrived)"
must crm campaign resume осень

# Killed in the middle, again and again
RANDOM=${CRM_CRASH_SEED:-20261123}
killed=0
for ((round = 0; round < ${CRM_CRASH_ROUNDS:-8}; round++)); do
  before=$(arrived)
  "$CRM" tick >out.txt 2>&1 &
  pid=$!
  # Some letters must have left: the kill comes in the middle of delivery.
  for _ in $(seq 500); do
    if (($(arrived) > before + RANDOM % 20)) || ! kill -0 "$pid" 2>/dev/null; then break; fi
    sleep 0.02
  done
  if kill -9 "$pid" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$pid" 2>/dev/null || true
done
holds "runs were killed in the middle ($killed), with $(arrived) letters gone" "((killed > 0 && $(arrived) > 0 && $(arrived) < size))"
check "the store is sound" crm db check
check "the last tick" crm tick
twice=$(cat taken/*.eml | tr -d '\r' | sed -n 's/^Message-ID: //p' | sort | uniq -d | wc -l)
same "no letter arrived twice" 0 "$twice"
same "no recipient has two" 0 "$(jq -r '.to[]' taken/*.json | sort | uniq -d | wc -l)"
refused=$((size / 100))
sent=$(stats .sent)
unknown=$(stats .unknown)
same "nothing waits" 0 "$(stats .waiting)"
same "all are accounted for" "$size" "$((sent + unknown + $(stats .failed) + $(stats .dropped)))"
holds "no more is unknown than runs were killed ($unknown of $killed)" "((unknown <= killed))"
holds "what is sent arrived ($sent, $(arrived) arrived)" "(($(arrived) >= sent && $(arrived) <= sent + unknown))"
holds "what the server refuses has failed ($(stats .failed) of $refused)" "(($(stats .failed) + unknown >= refused && $(stats .failed) <= refused))"
if ((unknown > 0)); then
  # A person looks after them: those of which no trace is there are sent again.
  crm outbox list --all state=unknown --format ids | must crm outbox retry -
  check "tick after a retry" crm tick
  same "after it all is sent or refused" "$size" "$(($(stats .sent) + $(stats .failed)))"
fi

# What a letter says
check "another program reads the letter" python3 - taken/0001.eml <<'PYTHON'
import email, email.policy, re, sys
letter = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
pages = re.findall(r"<([^>]*)>", letter["List-Unsubscribe"])
assert len(pages) == 2 and pages[0].startswith("https://crm.firm.example/crm/unsubscribe/"), pages
token = pages[0].rsplit("/", 1)[1]
assert re.fullmatch("[0-9a-f]{32}", token)
assert pages[1] == f"mailto:sales@firm.example?subject=unsubscribe%20{token}", pages
assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
assert letter["Precedence"] == "bulk" and letter["Subject"] == "Новые витрины"
text = letter.get_content().replace("\r\n", "\n")
assert re.match(r"Здравствуйте, Клиент № \d+!\n", text), text
assert f"https://crm.firm.example/crm/c/{token}/0" in text and pages[0] in text, text
PYTHON

# cgi METHOD PATH [BODY]: one request as a web server hands it over; the answer lies in answer.txt.
cgi() {
  printf '%s' "${3:-}" | env -u CRM_USER GATEWAY_INTERFACE=CGI/1.1 REQUEST_METHOD="$1" PATH_INFO="$2" \
    CONTENT_LENGTH="$(printf '%s' "${3:-}" | wc -c)" CONTENT_TYPE=application/x-www-form-urlencoded \
    "$CRM" cgi >answer.txt
  sed -n 's/^Status: \([0-9]*\).*/\1/p' answer.txt
}
token() {
  python3 - "$1" <<'PYTHON'
import email, email.policy, sys
letter = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
print(letter["List-Unsubscribe"].split("/unsubscribe/")[1].split(">")[0])
PYTHON
}
one=$(token taken/0001.eml)
two=$(token taken/0002.eml)
nobody=00000000000000000000000000000000
before=$(crm log -L 1 --format ids)
same "the page" 200 "$(cgi GET "/unsubscribe/$one")"
cp answer.txt page.txt
check "has a button and no script" bash -c 'grep -q "<button" page.txt && ! grep -qi "<script" page.txt'
same "looking at it changes nothing" "$before" "$(crm log -L 1 --format ids)"
same "an unknown token" 200 "$(cgi GET "/unsubscribe/$nobody")"
check "is answered like a known one" cmp page.txt answer.txt
same "no token" 404 "$(cgi GET /unsubscribe/x)"
same "a post without the word" 200 "$(cgi POST "/unsubscribe/$one" 'x=1')"
same "changes nothing" "$before" "$(crm log -L 1 --format ids)"
same "one click for a token that nobody has" 200 "$(cgi POST "/unsubscribe/$nobody" 'List-Unsubscribe=One-Click')"
cp answer.txt nobody.txt
same "changes nothing either" 0 "$(crm consent list --format ids | wc -l)"
same "one click" 200 "$(cgi POST "/unsubscribe/$one" 'List-Unsubscribe=One-Click')"
check "is answered the same" cmp nobody.txt answer.txt
same "one click again" 200 "$(cgi POST "/unsubscribe/$one" 'List-Unsubscribe=One-Click')"
same "the consent is withdrawn, once" 'withdrawn news рассылка «осень», на странице отписки' \
  "$(crm consent list --json | jq -r '.[] | "\(.state) \(.topic) \(.source)"')"
same "it is counted" 1 "$(stats .unsubscribed)"
printf 'From: k@one.example\r\nTo: sales@firm.example\r\nSubject: unsubscribe %s\r\nMessage-ID: <u@one.example>\r\nDate: Mon, 23 Nov 2026 12:00:00 +0300\r\n\r\n\r\n' "$two" | must crm mail ingest -
same "a letter does the same" 2 "$(stats .unsubscribed)"

# A link that is counted
same "a link leads where the letter does" 302 "$(cgi GET "/c/$two/0")"
check "and nowhere else" grep -q '^Location: https://firm.example/vitriny?from=letter' answer.txt
same "a place that no letter has" 404 "$(cgi GET "/c/$two/1")"
same "an address in the place of a number" 404 "$(cgi GET "/c/$two/https://evil.example")"
same "it is counted once" 1 "$(cgi GET "/c/$two/0" >/dev/null; stats .opened)"

# The next campaign leaves them in peace
must crm campaign add зима --template arrivals
check "the next one" bash -c "'$CRM' campaign send зима --json >next.json"
same "two addresses have refused" 2 "$(jq '[.[] | select(.result == "opted-out") | .email | ascii_downcase] | unique | length' next.json)"
same "wrong addresses get none" "$refused" "$(jq '[.[] | select(.result == "wrong-address")] | length' next.json)"
check "undo takes it back" crm undo -y
same "nothing of it waits" 0 "$(crm campaign stats зима --json | jq .recipients)"
check "the store is sound in the end" crm db check

finish
