#!/usr/bin/env bash
# Letters that are sent: the outbox, an SMTP server of the test's own, the folder of sent letters, and
# what another program reads in them.
#
# CRM_CRASH_ROUNDS: how many kills (default 30).
source "$(dirname "$0")/common.bash"
source "$root/Tests/Integration/dovecot.bash"

start_dovecot
imap_python sales <<<'box.create("Sent")'
echo kv7-ozero >password

# smtp_server FOLDER [FAULT]: starts one, and writes the settings for it.
smtp_server() {
  end_smtp
  rm -f port.txt
  python3 "$root/Tests/Integration/mail/smtp.py" "$@" >port.txt 2>smtp.txt &
  smtp_pid=$!
  while [[ ! -s port.txt ]]; do sleep 0.02; done
  printf '[company]\ntimezone = "Europe/Moscow"\n[mailbox.sales]\naddress = "sales@firm.example"\nuser = "sales"\nimap = "imaps://localhost:%s"\nsmtp = "smtp://127.0.0.1:%s"\npassword_file = "password"\nca_file = "%s/ca.pem"\nsent = "Sent"\ntimeout = 10\n' \
    "$imaps_port" "$(cat port.txt)" "$dovecot_dir" >config.toml
}
smtp_pid=
end_smtp() {
  if [[ -n $smtp_pid ]]; then
    kill "$smtp_pid" 2>/dev/null || true
    wait "$smtp_pid" 2>/dev/null || true
  fi
  smtp_pid=
}
cleanups+=(end_smtp)
export CRM_CONFIG=$work/config.toml
code_of() {
  local code=0
  "$@" >out.txt 2>err.txt || code=$?
  echo "$code"
}
states() { crm outbox list --all -L 100000 --json | jq -c '[.[].state] | group_by(.) | map({(.[0]): length}) | add'; }

smtp_server taken
new_store
must crm user edit olga 'name=Ольга Ким'
must crm lead add --name 'Витрины' --email anna@zdorovie.example --auto
printf 'Здравствуйте!\n\n.точка\nFrom here: %s\nКонец.\n' "$(printf 'очень длинно %.0s' {1..40})" >letter.txt
head -c 300000 /dev/urandom >'Счёт № 12.pdf'
same "mailbox check logs in to both" 0 "$(code_of crm mailbox check)"
same "mail send" 0 "$(code_of crm mail send --on lead/1 --subject 'Счёт на оплату холодильных витрин по Вашему запросу' --attach 'Счёт № 12.pdf' <letter.txt)"
same "nothing leaves before its time" 0 "$(find taken -name '*.eml' | wc -l)"
same "outbox send" 0 "$(code_of crm outbox send)"
same "it is sent" '{"sent":1}' "$(states)"
same "it is on the lead, outgoing" "out 1" "$(crm mail list --all --json | jq -r '.[0] | "\(.direction) \(.lead)"')"
check "another program reads the same" python3 - taken/0001.eml taken/0001.json letter.txt 'Счёт № 12.pdf' <<'PYTHON'
import email, email.policy, json, sys
raw = open(sys.argv[1], "rb").read()
assert all(b < 128 for b in raw) and b"\n" not in raw.replace(b"\r\n", b"")
letter = email.message_from_bytes(raw, policy=email.policy.default)
assert letter["Subject"] == "Счёт на оплату холодильных витрин по Вашему запросу [#1]", letter["Subject"]
assert letter["From"].addresses[0].display_name == "Ольга Ким", letter["From"]
assert letter["To"] == "anna@zdorovie.example" and letter["Message-ID"].endswith("@firm.example>")
assert letter["Date"] == "Mon, 23 Nov 2026 12:00:00 +0300", letter["Date"]
text = letter.get_body(("plain",)).get_content().replace("\r\n", "\n")
assert text == open(sys.argv[3]).read(), text
file, = letter.iter_attachments()
assert file.get_filename() == sys.argv[4], file.get_filename()
assert file.get_content() == open(sys.argv[4], "rb").read()
envelope = json.load(open(sys.argv[2]))
assert envelope == {"from": "sales@firm.example", "to": ["anna@zdorovie.example"], "utf8": False}, envelope
PYTHON
same "it is in the folder of sent letters" 1 "$(imap_python sales <<<'print(int(box.select("Sent", readonly=True)[1][0]))')"
same "the copy there is known" 0 "$(code_of crm mail ingest sales --since 2020-01-01 --json)"
same "the copy there is no second letter" "1 1" "$(jq -r '"\(.letters) \(.duplicate)"' out.txt)"
same "a second run sends nothing" 0 "$(code_of crm outbox send)"
same "nothing was sent twice" 1 "$(find taken -name '*.eml' | wc -l)"

# An answer
printf 'From: Анна <anna@zdorovie.example>\r\nTo: sales@firm.example\r\nSubject: =?utf-8?B?0JLQvtC/0YDQvtGB?=\r\nMessage-ID: <ask@zdorovie.example>\r\nReferences: <first@zdorovie.example>\r\n\r\nText\r\n' | must crm mail ingest -
ask=$(crm mail list --all --json | jq '.[0].id')
same "mail reply" 0 "$(code_of crm mail reply "$ask" --text 'Отвечаем.')"
cp config.toml password.toml
echo kv7-reka >token
sed -i 's|^password_file.*|oauth_token_command = ["cat", "token"]|' config.toml
same "tick delivers, by a token of OAuth 2" 0 "$(code_of crm tick)"
mv password.toml config.toml
check "the answer stands in the thread" python3 - taken/0002.eml <<'PYTHON'
import email, email.policy, sys
letter = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
assert letter["In-Reply-To"] == "<ask@zdorovie.example>"
assert letter["References"] == "<first@zdorovie.example> <ask@zdorovie.example>"
assert letter["Subject"] == "Re: Вопрос" and letter["To"] == "anna@zdorovie.example"
PYTHON
printf '#!/bin/sh\nprintf "Из редактора.\\n" | cat - "$1" >edited && mv edited "$1"\n' >editor
chmod +x editor
EDITOR=$work/editor script -qec "'$CRM' mail reply $ask" typescript >/dev/null </dev/null
same "a letter is written in the editor, what is answered is quoted" $'Из редактора.\n> Text' \
  "$(crm outbox show "$(crm outbox list --all state=queued --format ids)" --json | jq -r .body | grep -v '^$' | grep -v wrote | head -n 2)"
must crm undo
same "the thread is one" "$ask" "$(crm mail list --all --json | jq '.[0].thread')"

# Refusals
must crm mail send --on lead/1 --subject x --text x --to grey@x.example
must crm mail send --on lead/1 --subject x --text x --to bad@x.example
same "check 14, 451 and 550" 3 "$(code_of crm outbox send)"
same "check 14, 451 waits, 550 is final" '{"failed":1,"queued":1,"sent":2}' "$(states)"
same "the owner is told of what failed" 1 "$(crm notification list --all --json | jq '[.[] | select(.event == "outbox")] | length')"
check "check 14, 451 is not tried before its time" bash -c "'$CRM' outbox send --format table 2>&1 | grep -q Nothing"
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
must crm contact add --name 'Пётр' --email bad.petr@x.example
must crm contact add --name 'Полина' --email over@x.example
must crm mail send --on contact/1 --subject x --text x
must crm mail send --on contact/1 --subject y --text y
must crm mail send --on contact/2 --subject x --text x
same "check 14, 550 for the first recipient" 3 "$(code_of crm outbox send)"
same "check 14, the address is marked" '["bad.petr@x.example"]' "$(crm contact show 1 --json | jq -c .wrong_emails)"
same "check 14, what waited for it is cancelled, a full mailbox (5.2.2) is tried again" "dropped failed queued" \
  "$(crm outbox list --all --json | jq -r '[sort_by(.id)[-3:][] | .state] | "\(.[1]) \(.[0]) \(.[2])"')"
same "check 14, no further letter to it" 65 "$(code_of crm mail send --on contact/1 --subject z --text z)"
must crm contact edit 1 wrong_emails=
must crm mail send --on contact/1 --subject z --text z
must crm undo
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
same "check 13, CR LF in an address is refused" 65 "$(code_of crm mail send --on lead/1 --subject x --text x --to $'a@x.example>\r\nRCPT TO:<b@x.example')"
same "check 13, CR LF in a subject is refused" 65 "$(code_of crm mail send --on lead/1 --subject $'x\r\nBcc: b@x.example' --text x)"
must crm mail send --on lead/1 --subject x --text x
printf x >$'a\r\nBcc: b@x.example'
same "check 13, CR LF in the name of a file is refused" 65 "$(code_of crm mail send --on lead/1 --subject x --text x --attach $'a\r\nBcc: b@x.example')"
same "undo takes back what has not left" 0 "$(code_of crm undo)"
same "and nothing leaves" 0 "$(code_of crm outbox send)"
same "still two" 2 "$(find taken -name '*.eml' | wc -l)"

# A report as a letter: tables that a mail program shows, the same as plain text, nothing from elsewhere
smtp_server report
must crm lead add --name '<b>Ларь</b>' --phone 89161234599 --source '"><img src=http://x.example>' --auto
same "a dry run of a report's letter" 0 "$(code_of crm report dashboard --mail head@firm.example -n)"
same "sends nothing" 0 "$(code_of crm outbox send)"
same "and nothing arrived" 0 "$(find report -name '*.eml' | wc -l)"
must crm --lang ru report dashboard --mail head@firm.example --mail director@firm.example
must crm report leads --by source --mail head@firm.example
same "reports leave by the outbox" 0 "$(code_of crm tick)"
check "another program reads the morning page" python3 - report/0001.eml report/0002.eml <<'PYTHON'
import email, email.policy, html.parser, sys
class Reader(html.parser.HTMLParser):
    """What a page shows, and whether every element that is opened is closed."""
    def __init__(self):
        super().__init__()
        self.words, self.open, self.tags = [], [], set()
    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        assert not any(name in ("src", "href", "class", "id") for name, _ in attributes), attributes
        if tag != "meta":
            self.open.append(tag)
    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag
    def handle_data(self, data):
        self.words.append(data)
for path, subject, to, words in [
    (sys.argv[1], "Продажи сегодня · Ноябрь 2026 · сравнение: 1 октября 2026 г. – 23 октября 2026 г.",
     ["head@firm.example", "director@firm.example"], ["Просрочено сейчас", "Новые лиды", "Менеджеры"]),
    (sys.argv[2], "Leads · All time", ["head@firm.example"], ['"><img src=http://x.example>']),
]:
    raw = open(path, "rb").read()
    assert all(b < 128 for b in raw) and max(map(len, raw.split(b"\r\n"))) < 998
    letter = email.message_from_bytes(raw, policy=email.policy.default)
    assert letter["Subject"] == subject, letter["Subject"]
    assert [a.addr_spec for a in letter["To"].addresses] == to, letter["To"]
    assert letter["Auto-Submitted"] == "auto-generated" and letter.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    plain, page = (letter.get_body((kind,)).get_content() for kind in ("plain", "html"))
    reader = Reader()
    reader.feed(page)
    assert not reader.open, reader.open
    assert reader.tags <= {"html", "head", "meta", "title", "body", "table", "tr", "td", "th", "div"}, reader.tags
    shown = "".join(reader.words)
    for word in words:
        assert word in shown, word
    assert "<td" not in plain and "…" not in plain, plain
    assert "Витрины" not in shown
print("fine")
PYTHON

# Connections that end
# So large that no buffer on the way holds it.
head -c 15000000 /dev/urandom >large.bin
must crm mail send --on lead/1 --subject 'cut' --text x --attach large.bin
smtp_server cut cut
same "cut within DATA: tried again later" 0 "$(code_of crm outbox send)"
same "cut within DATA: it waits" queued "$(crm outbox list --all --json | jq -r '.[0].state')"
must crm outbox drop "$(crm outbox list --all state=queued --format ids)"
must crm mail send --on lead/1 --subject 'lost' --text x
smtp_server lost lost
same "the answer is lost: nobody knows" 3 "$(code_of crm outbox send)"
same "the answer is lost: it is told" unknown "$(crm outbox list --all --json | jq -r '.[0].state')"
same "the answer is lost: not sent again by itself" 0 "$(code_of crm outbox send)"
same "the answer is lost: arrived once" 1 "$(find lost -name '*.eml' | wc -l)"
must crm mail send --on lead/1 --subject 'gone' --text x
end_smtp
same "no server: it waits" 0 "$(code_of crm outbox send)"
same "no secret is told" "" "$(grep -l -a kv7-ozero "$CRM_DB" out.txt err.txt || true)"

# TLS from the start and when asked for; a certificate of somebody else
for way in tls starttls; do
  smtp_server $way $way "$dovecot_dir"
  if [[ $way == tls ]]; then scheme=smtps more=false; else scheme=smtp more=true; fi
  sed -i "s|^smtp = .*|smtp = \"$scheme://localhost:$(cat port.txt)\"\nstarttls = $more|" config.toml
  must crm mail send --on lead/1 --subject "way $way" --text x
  sed -i "s|/ca.pem|/other.pem|" config.toml
  same "check 16, $way, a wrong CA: it waits, nothing is sent" "0 queued 0" \
    "$(code_of crm outbox send "$(crm outbox list --all "subject~way $way" --format ids)") $(crm outbox list --all "subject~way $way" --json | jq -r '.[0].state') $(find $way -name '*.eml' | wc -l)"
  sed -i "s|/other.pem|/ca.pem|" config.toml
  same "$way: it is sent" "0 1" \
    "$(code_of crm outbox send "$(crm outbox list --all "subject~way $way" --format ids)") $(find $way -name '*.eml' | wc -l)"
done

# The copy among the sent letters: what cannot be kept is told and made up for
in_sent() { imap_python sales <<<"box.select('Sent', readonly=True); print(len(box.search(None, 'SUBJECT', '$1')[1][0].split()))"; }
smtp_server copies
sed -i 's|^sent = .*|sent = "Нет такой"|' config.toml
must crm mail send --on lead/1 --subject copied --text x
same "no folder for the copy: it is sent all the same" 0 "$(code_of crm outbox send --lang en)"
check "and told" grep -q 'is not among the sent letters yet' err.txt
sed -i 's|^sent = .*|sent = "Sent"|' config.toml
same "the copy is owed, but not at once" "0 0" "$(code_of crm outbox send) $(in_sent copied)"
same "the copy is made up for" "0 1" "$(CRM_NOW=2026-11-23T10:00:00Z code_of crm outbox send) $(in_sent copied)"
same "once" "0 1" "$(CRM_NOW=2026-11-23T11:00:00Z code_of crm outbox send) $(in_sent copied)"
copied=$(crm outbox list --all subject~copied --format ids)
arrived=$(find copies -name '*.eml' | wc -l)
must sqlite3 "$CRM_DB" "UPDATE outbox SET state = 'sending', sent_at = NULL WHERE id = $copied"
same "a crash after the server's answer: the folder of sent letters says that it has left" "0 sent $arrived" \
  "$(code_of crm outbox send) $(crm outbox show "$copied" --json | jq -r .state) $(find copies -name '*.eml' | wc -l)"

# One that has left is named: it is told when, and nothing leaves again
gone=$(crm outbox list --all state=sent --format ids -L 1)
taken_before=$(find . -name '*.eml' | wc -l)
same "a delivery that has left and is named: 0" 0 "$(code_of crm outbox send "$gone")"
same "it is said how it stands" "$gone"$'\tsent' "$(cat out.txt)"
check "and when it left" grep -q "delivery $gone was sent already, " err.txt
same "nothing leaves twice" "$taken_before" "$(find . -name '*.eml' | wc -l)"

# So many an hour
sed -i 's|^timeout = .*|timeout = 10\nmax_per_hour = 1|' config.toml
for n in 1 2; do CRM_NOW=2026-11-24T09:00:00Z must crm mail send --on lead/1 --subject "hourly $n" --text x; done
same "one an hour: the other waits" '0 {"queued":1,"sent":1}' \
  "$(CRM_NOW=2026-11-24T09:00:00Z code_of crm outbox send) $(crm outbox list --all 'subject~hourly' --json | jq -c '[.[].state] | group_by(.) | map({(.[0]): length}) | add')"
same "an hour later it leaves" '0 {"sent":2}' \
  "$(CRM_NOW=2026-11-24T10:00:01Z code_of crm outbox send) $(crm outbox list --all 'subject~hourly' --json | jq -c '[.[].state] | group_by(.) | map({(.[0]): length}) | add')"

# Russian letters in addresses
smtp_server russian
must crm contact add --name 'Кирилл' --email 'Info@Кириллица.РФ'
kirill=$(crm contact list 'name~Кирилл' --all --format ids)
must crm mail send --on "contact/$kirill" --subject x --text x
same "a letter to a Russian domain" 0 "$(code_of crm outbox send)"
same "the envelope has its Latin form, without SMTPUTF8" \
  '{"from":"sales@firm.example","to":["Info@xn--80apaahia1b8c.xn--p1ai"],"utf8":false}' \
  "$(jq -c . russian/0001.json)"
check "so has the header" grep -q $'^To: Info@xn--80apaahia1b8c.xn--p1ai\r$' russian/0001.eml
same "here it is read in Russian letters" 'Info@кириллица.рф' "$(crm mail list --all --json | jq -r '.[0].to[0]')"
printf 'From: info@xn--80apaahia1b8c.xn--p1ai\r\nSubject: Da\r\nMessage-ID: <da@x.example>\r\n\r\nDa\r\n' |
  must crm mail ingest -
same "both forms are one address" "attached $kirill" \
  "$(crm mail list --all --json | jq -r '.[0] | "\(.outcome) \(.contact)"')"
must crm mail send --on "contact/$kirill" --subject y --text y --to 'кирилл@кириллица.рф'
same "a Russian name before the sign: a server without SMTPUTF8" 3 "$(code_of crm outbox send --lang en)"
check "it is told, for good" grep -q "takes only addresses with Latin letters before the '@'" err.txt
same "it has failed, and nothing has arrived" "failed 1" \
  "$(crm outbox list --all --json | jq -r '.[0].state') $(find russian -name '*.eml' | wc -l)"
smtp_server utf8 utf8
must crm outbox retry "$(crm outbox list --all state=failed subject=y --format ids)"
same "a server with SMTPUTF8" 0 "$(code_of crm outbox send)"
same "takes it" '{"from":"sales@firm.example","to":["кирилл@xn--80apaahia1b8c.xn--p1ai"],"utf8":true}' \
  "$(jq -c . utf8/0001.json)"
check "another program reads the address" python3 - utf8/0001.eml <<'PYTHON'
import email, email.policy, sys
letter = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.SMTPUTF8)
assert str(letter["To"]) == "кирилл@xn--80apaahia1b8c.xn--p1ai", letter["To"]
PYTHON

# kill -9 in a loop: nothing is sent twice, and all is accounted for
rm -rf "$CRM_DB"*
smtp_server kills
new_store
must crm lead add --name 'Витрины' --email anna@zdorovie.example --auto
total=25
for ((n = 1; n <= total; n++)); do must crm mail send --on lead/1 --subject "Letter $n" --text x; done
RANDOM=${CRM_CRASH_SEED:-20261123}
killed=0
for ((round = 0; round < ${CRM_CRASH_ROUNDS:-30}; round++)); do
  code=0
  timeout --signal=KILL "0.$(printf '%03d' $((RANDOM % 400 + 30)))" "$CRM" outbox send >out.txt 2>&1 || code=$?
  if ((code == 137)); then killed=$((killed + 1)); fi
done
holds "some runs were killed ($killed)" "((killed > 0))"
crm outbox send >/dev/null 2>&1 || true
received=$(cat kills/*.eml | tr -d '\r' | sed -n 's/^Message-ID: //p' | sort | uniq -c | awk '$1 > 1' | wc -l)
same "kill -9: no letter arrived twice" 0 "$received"
same "kill -9: each is sent or unknown" "$total" "$(crm outbox list --all -L 1000 --json | jq '[.[] | select(.state == "sent" or .state == "unknown")] | length')"
arrived=$(find kills -name '*.eml' | wc -l)
sent=$(crm outbox list --all -L 1000 --json | jq '[.[] | select(.state == "sent")] | length')
holds "kill -9: what is sent arrived ($sent of $arrived)" "((arrived >= sent && arrived <= total))"
check "kill -9: the store is sound" crm db check
CRM_NOW=2026-11-23T12:00:00Z crm outbox send >/dev/null 2>&1 || true
kept=$(imap_python sales <<<"box.select('Sent', readonly=True); print(len(box.search(None, 'SUBJECT', 'Letter')[1][0].split()))")
holds "kill -9: what is sent lies among the sent letters, once ($kept for $sent)" "((kept >= sent && kept <= total))"
same "kill -9: the folder of sent letters brings no second one" 0 "$(code_of crm mail ingest sales --since 2026-11-23)"
check "kill -9: reconcile agrees" crm mail reconcile sales

finish
