#!/usr/bin/env bash
# SMS of the outbox: a gateway over HTTP of the test's own, a command, and notifications by mail and
# SMS.
source "$(dirname "$0")/common.bash"

echo 'key & "кавычки"' >password
python3 "$root/Tests/Integration/mail/gateway.py" asked.jsonl >port.txt 2>gateway.txt &
gateway_pid=$!
end_gateway() {
  if [[ -n $gateway_pid ]]; then
    kill "$gateway_pid" 2>/dev/null || true
    wait "$gateway_pid" 2>/dev/null || true
  fi
  gateway_pid=
}
cleanups+=(end_gateway)
while [[ ! -s port.txt ]]; do sleep 0.02; done
url=http://127.0.0.1:$(cat port.txt)
export CRM_CONFIG=$work/config.toml
settings() { printf '%s\n' '[company]' 'timezone = "Europe/Moscow"' '[sms]' 'timeout = 3' "$@" >config.toml; }
code_of() {
  local code=0
  "$@" >out.txt 2>err.txt || code=$?
  echo "$code"
}
state() { crm outbox list --all --json | jq -r '.[0].state'; }
asked() { tail -n 1 asked.jsonl | jq -r "$1"; }
count() { wc -l <asked.jsonl | tr -d ' '; }
# request NUMBER: a lead that left no more than a number.
request() { must crm lead add --name "Витрина $1" --phone "+7916$1" --channel form --allow-duplicate; }

settings "url = \"$url/send\"" 'body = "api_id={password}&to={to_digits}&msg={text}&json=1"' \
  'ok = "/sms/result/status_code=100"' 'retry = "/sms/result/status_code=220"' 'password_file = "password"'
new_store
request 0000001
same "who leaves a number only is told by SMS" "sms +79160000001 Ваша заявка принята в работу. Номер 1" \
  "$(crm outbox list --all --json | jq -r '.[0] | "\(.channel) \(.to) \(.body)"')"
same "nothing leaves before its time" 0 "$(cat asked.jsonl 2>/dev/null | wc -l | tr -d ' ')"
same "a dry run asks nobody" 0 "$(code_of crm outbox send -n)"
same "outbox send" 0 "$(code_of crm outbox send)"
same "a form is percent-encoded" "POST /send application/x-www-form-urlencoded" "$(asked '"\(.method) \(.path) \(.type)"')"
check "another program reads what was put in" python3 - "$(asked .body)" <<'PYTHON'
import sys, urllib.parse
values = urllib.parse.parse_qs(sys.argv[1], strict_parsing=True)
assert values == {"api_id": ['key & "кавычки"'], "to": ["79160000001"],
    "msg": ["Ваша заявка принята в работу. Номер 1"], "json": ["1"]}, values
PYTHON
same "it is sent" sent "$(state)"
same "a second run sends nothing" "0 1" "$(code_of crm outbox send) $(count)"
same "the lead is no customer answered" null "$(crm lead show 1 --json | jq -c .first_response_at)"

settings 'command = ["sh", "-c", "cat", "{password}"]' 'password_file = "password"'
same "no secret among the arguments of a command" 78 "$(code_of crm outbox send)"
check "it is told where" grep -q 'command: {password} is none of' err.txt
settings "command = [\"sh\", \"-c\", \"cat >sms.txt; printf '%s %s' \\\"\$1\\\" \\\"\$CRM_PASSWORD\\\" >>sms.txt\", \"sh\", \"{to}\"]" 'password_file = "password"'
request 0000009
same "a command gets it as a variable" "0 Ваша заявка принята в работу. Номер 2+79160000009 key & \"кавычки\"" "$(code_of crm outbox send) $(cat sms.txt)"
settings "url = \"$url/send\"" 'body = "api_id={password}&to={to_digits}&msg={text}&json=1"' \
  'ok = "/sms/result/status_code=100"' 'retry = "/sms/result/status_code=220"' 'password_file = "password"'

request 0000002
same "refused within a 200: final" "3 failed" "$(code_of crm outbox send) $(state)"
holds "the reason is kept" '[[ "$(crm outbox list --all --json | jq -r ".[0].last_error")" == *202* ]]'
request 0000003
same "429: later" "0 queued" "$(code_of crm outbox send) $(state)"
before=$(count)
same "not before its time" "0 $before" "$(code_of crm outbox send) $(count)"
same "by its number at once" "0 $((before + 1))" "$(code_of crm outbox send "$(crm outbox list --all --format ids | head -n 1)") $(count)"
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
request 0000004
same "500: later" "0 queued" "$(code_of crm outbox send) $(state)"
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
request 0000005
same "400: final" "3 failed" "$(code_of crm outbox send) $(state)"
request 0000007
same "«try again» within a 200: later" "0 queued" "$(code_of crm outbox send) $(state)"
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
request 0000006
same "silence after the request: nobody knows" "3 unknown" "$(code_of crm outbox send) $(state)"
before=$(count)
same "and it is not sent again by itself" "0 $before" "$(code_of crm outbox send) $(count)"

# Other bodies and ways
settings "url = \"$url/v1\"" 'format = "json"' 'body = '"'"'{"destination":"{to}","text":"{text}"}'"'"'' \
  'headers = ["Authorization: Bearer {password}"]' 'password_command = ["echo", "k-77"]' 'ok = "/ok=true"'
must crm template edit acknowledgement.ru $'body=Заявка «{lead.name}»\nNo \\"{lead.id}\\"'
crm lead add --name 'Quote " and \ back' --phone +79160001101 --channel form >lead.txt
same "JSON: sent" "0 sent" "$(code_of crm outbox send) $(state)"
check "JSON is escaped, the key is in the header" python3 - "$(asked .body)" "$(asked .auth)" "$(cat lead.txt)" <<'PYTHON'
import json, sys
assert sys.argv[2] == "Bearer k-77"
sent = json.loads(sys.argv[1])
assert sent["destination"] == "+79160001101"
assert sent["text"] == 'Заявка «Quote " and \\ back»\nNo \\"%s\\"' % sys.argv[3], sent
PYTHON
settings "url = \"$url/get?to={to_digits}&text={text}\"" 'method = "GET"' 'user = "firm"' 'password_file = "password"'
request 0001201
same "GET with a name and a password" "0 GET null" "$(code_of crm outbox send) $(asked '"\(.method) \(.type)"')"
same "the password is asked for" "$(printf 'firm:%s' "$(cat password)" | base64 -w 0)" "$(asked .auth | cut -d ' ' -f 2)"
settings 'command = ["sh", "-c", "cat > text.txt; echo $1 > number.txt; exit $(cat code.txt)", "sh", "{to}"]'
echo 0 >code.txt
request 0001301
same "a command: sent" "0 sent +79160001301" "$(code_of crm outbox send) $(state) $(cat number.txt)"
echo 75 >code.txt
request 0001302
same "75: later" "0 queued" "$(code_of crm outbox send) $(state)"
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
echo 1 >code.txt
request 0001303
same "1: final" "3 failed" "$(code_of crm outbox send) $(state)"
settings 'command = ["sleep", "30"]'
request 0001304
same "too slow: nobody knows" "3 unknown" "$(code_of crm outbox send) $(state)"
settings "url = \"http://127.0.0.1:1/\"" 'body = "x={text}"'
request 0001401
same "nobody there: later" "0 queued" "$(code_of crm outbox send) $(state)"
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
before=$(crm outbox list --all --json -L 1000 | jq length)
must crm lead add --name 'Городской' --phone '+7 495 123-45-67' --channel form
must crm lead add --name 'Вручную' --phone '+7 916 000-15-01'
same "no SMS to a number of the fixed network, nor for what was typed in" "$before" "$(crm outbox list --all --json -L 1000 | jq length)"
same "a place that nothing fills is refused" 78 "$(settings "url = \"$url\"" 'body = "{number}"'; code_of crm outbox send)"
same "url and command are one too many" 78 "$(settings "url = \"$url\"" 'command = ["x"]'; code_of crm outbox send)"

# Notifications by SMS and mail
rm -f "$CRM_DB"*
settings "url = \"$url/n\"" 'body = "to={to_digits}&msg={text}"'
python3 "$root/Tests/Integration/mail/smtp.py" taken >smtp-port.txt 2>smtp.txt &
smtp_pid=$!
cleanups+=('kill $smtp_pid; wait $smtp_pid')
while [[ ! -s smtp-port.txt ]]; do sleep 0.02; done
echo kv7-ozero >smtp-password
printf '[mailbox.sales]\naddress = "sales@firm.example"\nuser = "sales"\nsmtp = "smtp://127.0.0.1:%s"\npassword_file = "smtp-password"\n' "$(cat smtp-port.txt)" >>config.toml
new_store
must crm user edit ivan phone=+79160009901 email=ivan@firm.example
must crm notification channel add --name sms --user ivan
must crm notification channel add --name mail
must crm lead add --name 'Витрина' --owner ivan
same "tick sends notifications" 0 "$(code_of crm tick)"
same "by SMS to the number of the user" 79160009901 "$(asked .body | sed -n 's/^to=\([0-9]*\)&.*/\1/p')"
same "by mail to his address, and to nobody without one" '["ivan@firm.example"]' "$(jq -c .to taken/*.json)"
same "no machine answers it" auto-generated "$(sed -n 's/^Auto-Submitted: //p' taken/0001.eml | tr -d '\r')"
before=$(count)
same "once" "0 $before 1" "$(code_of crm tick) $(count) $(find taken -name '*.eml' | wc -l | tr -d ' ')"
same "no secret is told" "" "$(grep -l -a -e k-77 -e 'key &' "$CRM_DB" out.txt err.txt || true)"
check "the store is sound" crm db check
finish
