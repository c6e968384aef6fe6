#!/usr/bin/env bash
# Acknowledgements over a real SMTP server: who asks is told the number once, and two programs that
# acknowledge each other stop after one letter each.
source "$(dirname "$0")/common.bash"

echo kv7-ozero >password
python3 "$root/Tests/Integration/mail/smtp.py" taken >port.txt 2>smtp.txt &
smtp_pid=$!
end_smtp() {
  kill "$smtp_pid" 2>/dev/null || true
  wait "$smtp_pid" 2>/dev/null || true
}
cleanups+=(end_smtp)
while [[ ! -s port.txt ]]; do sleep 0.02; done

# firm NAME: a store with sellers, a mailbox that sends and a Maildir.
firm() {
  printf '[company]\nname = "ООО «%s»"\ntimezone = "Europe/Moscow"\n[mailbox.sales]\naddress = "sales@%s.example"\nuser = "sales"\nsmtp = "smtp://127.0.0.1:%s"\npassword_file = "password"\nsignature = "Отдел продаж %s"\n' \
    "$1" "$1" "$(cat port.txt)" "$1" >"$1.toml"
  mkdir -p "$1"/{new,cur,tmp}
  CRM_DB=$work/$1.db new_store
}
as() {
  local name=$1
  shift
  CRM_DB=$work/$name.db CRM_CONFIG=$work/$name.toml crm "$@"
}
firm alpha
firm beta

# deliver FILTER: puts what the server took into the Maildirs of the recipients, each letter once.
delivered=0
deliver() {
  local letter
  while ((delivered < $(find taken -name '*.eml' | wc -l))); do
    delivered=$((delivered + 1))
    letter=$(printf 'taken/%04d' "$delivered")
    for name in alpha beta; do
      if grep -q "sales@$name.example" <(jq -r '.to[]' "$letter.json"); then
        "$@" <"$letter.eml" >"$name/new/$delivered.eml"
      fi
    done
  done
}
# ask FROM TO SUBJECT [LINES]: a letter in a Maildir.
number=0
ask() {
  number=$((number + 1))
  printf 'From: Ольга <%s>\nTo: sales@%s.example\nSubject: %s\nDate: Mon, 23 Nov 2026 12:00:00 +0300\nMessage-ID: <ask-%s@%s>\n%s\nСколько стоит витрина?\n' \
    "$1" "$2" "$3" "$number" "${1#*@}" "${4:-}" >"$2/new/ask$number.eml"
}
taken() { find taken -name '*.eml' 2>/dev/null | wc -l | tr -d ' '; }
round() {
  must as alpha mail ingest --maildir alpha
  must as beta mail ingest --maildir beta
  must as alpha outbox send
  must as beta outbox send
  deliver "$@"
}

ask olga@shop.example alpha 'Price'
round cat
same "who asked is told the number" 1 "$(taken)"
check "another program reads what RFC 3834 asks for" python3 - taken/0001.eml taken/0001.json <<'PYTHON'
import email, email.policy, json, sys
letter = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
assert letter["Subject"] == "Re: Price [#1]", letter["Subject"]
assert letter["Auto-Submitted"] == "auto-replied" and letter["X-Auto-Response-Suppress"] == "All"
assert letter["In-Reply-To"] == "<ask-1@shop.example>" == letter["References"]
assert letter["From"].addresses[0].display_name == "ООО «alpha»", letter["From"]
text = letter.get_body(("plain",)).get_content().replace("\r\n", "\n")
assert text == "Ваша заявка принята в работу. Номер 1\n\n-- \nОтдел продаж alpha\n", repr(text)
assert json.load(open(sys.argv[2]))["to"] == ["olga@shop.example"]
PYTHON
same "it stands in the thread of the lead" "in out" "$(as alpha mail list --all --json | jq -r '[sort_by(.id)[] | select(.lead == 1) | .direction] | join(" ")')"
same "it is no first response" null "$(as alpha lead show 1 --json | jq -c .first_response_at)"
round cat
same "a second run sends no second one" 1 "$(taken)"

# Whom nobody answers by program
ask mailer-daemon@shop2.example alpha 'Undelivered'
ask noreply@shop3.example alpha 'Order 12'
ask anna@shop4.example alpha 'Out' $'Auto-Submitted: auto-replied\n'
ask list@shop5.example alpha 'News' $'List-Id: <news.shop5.example>\n'
ask ivan@shop6.example alpha 'Quiet' $'X-Auto-Response-Suppress: OOF, AutoReply\n'
ask sales@alpha.example alpha 'Ours'
ask null@shop7.example alpha 'Empty path' $'Return-Path: <>\n'
round cat
same "check 9, auto reply, out of office, bounce, list, own: no acknowledgement" 1 "$(taken)"

# Two that acknowledge each other, a day and a half apart each time, so that the pause is no help
for filter in cat "grep -av -e ^Auto-Submitted -e ^X-Auto" \
  "grep -av -e ^Auto-Submitted -e ^X-Auto -e ^In-Reply -e ^References"; do
  rm -f alpha.db* beta.db* alpha/new/* beta/new/*
  firm alpha
  firm beta
  before=$(taken)
  ask sales@beta.example alpha 'Hello'
  ask sales@alpha.example beta 'Hello'
  for ((day = 0; day < 6; day++)); do
    export CRM_NOW=$(date -u -d "@$((1795424400 + day * 129600))" +%Y-%m-%dT%H:%M:%SZ)
    round $filter
  done
  export CRM_NOW=2026-11-23T09:00:00Z
  same "check 9, two stores acknowledging each other stop after one each ($filter)" 2 "$(($(taken) - before))"
  same "and each knows one lead" "1 1" "$(as alpha lead list --all --json | jq length) $(as beta lead list --all --json | jq length)"
done

# One sender, many letters at once
rm -f alpha.db* alpha/new/*
firm alpha
before=$(taken)
for ((n = 0; n < 1000; n++)); do ask "flood@shop.example" alpha "Again $n"; done
round cat
same "check 10, 1,000 letters of one sender in a minute: one acknowledgement" 1 "$(($(taken) - before))"
for ((n = 0; n < 3; n++)); do
  as alpha lead add --name "Again $n" --email flood@shop.example --channel form --allow-duplicate >out.txt
done
round cat
same "check 10, and none for new leads of that address within a day" 1 "$(($(taken) - before))"
CRM_NOW=2026-11-25T09:00:00Z as alpha lead add --name 'Later' --email flood@shop.example --channel form --allow-duplicate >out.txt
CRM_NOW=2026-11-25T09:00:00Z round cat
same "after it one more" 2 "$(($(taken) - before))"
same "a form has no letter to answer" auto-generated "$(sed -n 's/^Auto-Submitted: //p' "taken/$(printf '%04d' "$(taken)").eml" | tr -d '\r')"
check "the stores are sound" as alpha db check
check "undo takes the acknowledgement that has not left with its lead" bash -c "
  cd '$work'; export CRM_DB='$work/beta.db' CRM_CONFIG='$work/beta.toml'
  '$CRM' lead add --name New --email new@shop.example --channel form >/dev/null
  '$CRM' undo >/dev/null
  test \"\$('$CRM' outbox list --all --json | jq '[.[] | select(.to == \"new@shop.example\")] | length')\" = 0"

# A store without a mailbox that sends gathers nothing
rm -f "$CRM_DB"*
unset CRM_CONFIG
new_store
must crm lead add --name 'Витрина' --email anna@zdorovie.example --channel form
same "without a mailbox that sends nothing is queued" 0 "$(crm outbox list --all --json | jq length)"

finish
