#!/usr/bin/env bash
# A survey from the closed deal to the results: the letter through an SMTP server of the test's own, the
# page behind lighttpd in a real Chromium, the answer by letter, the rule for low scores.
#
# SURVEY_PICTURES: a folder that keeps pictures of the pages.
source "$(dirname "$0")/common.bash"

port=$(free_port)
pictures=${SURVEY_PICTURES:-$work/pictures}
mkdir -p "$pictures"
python3 "$root/Tests/Integration/mail/smtp.py" "$work/taken" >port.txt 2>smtp.txt &
cleanups+=("kill $!")
while [[ ! -s port.txt ]]; do sleep 0.02; done
cat >config.toml <<TOML
[company]
name = "ООО «Фирма»"
timezone = "Europe/Moscow"
language = "ru"
[web]
base_url = "http://127.0.0.1:$port/crm/"
[mailbox.sales]
address = "sales@firm.example"
smtp = "smtp://127.0.0.1:$(cat port.txt)"
TOML
export CRM_CONFIG=$work/config.toml
export CRM_LANG=ru
new_store
must crm user edit ivan 'name=Иван Соколов'
number=0
for name in Анна Борис Вера Глеб; do
  must crm contact add --name "$name" --email "k$((++number))@one.example" --owner ivan
  must crm deal add --title "Витрина <$number>" --contact "$number" --owner ivan --type free
done
must crm rule disable survey-farewell
must crm deal stage 1 2 3 4 shipped --force --reason самовывоз

# The letter goes a day later, by the rule
check "tick on the same day" crm tick
same "nothing leaves yet" 0 "$(crm outbox list --all channel=mail --format ids | wc -l)"
export CRM_NOW=2026-11-24T09:00:00Z
check "tick on the next day" crm tick
same "four letters have left" 4 "$(find taken -name '*.eml' | wc -l)"
check "tick again" crm tick
same "none twice" 4 "$(find taken -name '*.eml' | wc -l)"
letter() {
  python3 - "$1" "$2" <<'PYTHON'
import email, email.policy, sys
letter = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
text = letter.get_body(("plain",)).get_content().replace("\r\n", "\n")
print({"text": text, "id": letter["Message-ID"], "from": letter["From"], "subject": letter["Subject"],
       "auto": letter["Auto-Submitted"]}[sys.argv[2]])
PYTHON
}
same "the seller signs" "Иван Соколов <sales@firm.example>" "$(letter taken/0001.eml from)"
same "it says that a program sends it" auto-generated "$(letter taken/0001.eml auto)"
same "it greets by name" "Здравствуйте, Анна!" "$(letter taken/0001.eml text | sed -n 1p)"
page() { letter "taken/000$1.eml" text | grep -o 'http://[^ ]*'; }

sed -e "s|/usr/local/bin/crm|$CRM|; s|8080|$port|; s|/var/empty|$work|" \
  -e "s|/var/lib/crm/crm.db|$CRM_DB|; s|/etc/crm/config.toml|$CRM_CONFIG|" \
  "$root/examples/web/lighttpd.conf" >lighttpd.conf
lighttpd -D -f lighttpd.conf >lighttpd.log 2>&1 &
cleanups+=("kill $!")
for _ in $(seq 100); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
  sleep 0.1
done
fetch() { curl -s -o answer.html -w '%{http_code}' --max-time 10 "$@"; }

before=$(crm log -L 1 --format ids)
same "the page" 200 "$(fetch "$(page 1)")"
check "is one file without scripts, pictures, other addresses" \
  bash -c '! grep -qiE "<script|src=|@import|https?://|onload|<link" answer.html'
check "and of sound HTML" xmllint --html --noout --nowarning answer.html
same "looking at it changes nothing" "$before" "$(crm log -L 1 --format ids)"
same "a cut-off address" 404 "$(fetch "$(page 1 | sed 's/.$//')")"
same "a guessed one" 404 "$(fetch "http://127.0.0.1:$port/crm/survey/00000000000000000000000000000000")"
same "no address at all" 404 "$(fetch "http://127.0.0.1:$port/crm/survey")"
same "another method" 405 "$(fetch -X DELETE "$(page 1)")"
same "a page that is opened by a program in English" 200 "$(fetch "$(page 1)?lang=en")"
check "it is English then" grep -q 'How do you rate' answer.html

# By hand, as a telephone without scripts sends it
hostile='"><script>alert(1)</script>'
same "half of the answers" 200 "$(fetch "$(page 2)" --data-urlencode "a-words=$hostile" -d 'a-recommend=9&do=later')"
check "are kept" grep -q 'Сохранено' answer.html
same "the page again" 200 "$(fetch "$(page 2)")"
check "still has them" grep -q 'name="a-recommend" value="9" checked' answer.html
check "nothing hostile stands in it" bash -c '! grep -q "<script" answer.html'
same "a required answer is missing" 200 "$(fetch "$(page 2)" -d 'a-recommend=9&do=send')"
check "it is asked for" grep -q 'class="missing"' answer.html
same "the rest" 200 "$(fetch "$(page 2)" -d 'a-recommend=9&a-overall=2&do=send')"
check "thanks" grep -q 'Спасибо' answer.html
same "sent again it changes nothing" 200 "$(fetch "$(page 2)" -d 'a-recommend=9&a-overall=10&do=send')"
same "the score" "answered 2" "$(crm survey invitation show 2 --json | jq -r '"\(.state) \(.score)"')"
same "the senior has a task" nina "$(crm task list --all on=deal/2 title~Низкая --fields assignee)"
must crm survey invitation show 2

# While the store is busy nothing is lost
mkfifo hold
sqlite3 "$CRM_DB" <hold >/dev/null 2>&1 &
holder=$!
exec 9>hold
echo 'BEGIN IMMEDIATE;' >&9
sleep 0.5
same "while the store is busy" 200 "$(fetch "$(page 3)" -d 'a-overall=8&do=send')"
check "thanks all the same" grep -q 'Спасибо' answer.html
echo 'ROLLBACK;' >&9
exec 9>&-
wait "$holder" || true
same "it waits" asked "$(crm survey invitation show 3 --json | jq -r .state)"
check "the tick takes it in" crm tick
same "it is there" "answered 8" "$(crm survey invitation show 3 --json | jq -r '"\(.state) \(.score)"')"

# By letter
printf 'From: k4@one.example\r\nTo: sales@firm.example\r\nSubject: Re: опрос\r\nMessage-ID: <a@one.example>\r\nIn-Reply-To: %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n1: 9\r\n2: 10\r\n5: Всё хорошо\r\n' "$(letter taken/0004.eml id)" | must crm mail ingest -
same "an answer by letter" "answered 9 mail" "$(crm survey invitation show 4 --json | jq -r '"\(.state) \(.score) \(.answered_by)"')"
same "the letter stands at the deal" 4 "$(crm mail list direction=in --fields deal)"

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [[ -n $browser ]]; then
  check "a real Chromium fills the page in" env PYTHONPATH="$root/Tests/Integration/web" \
    timeout 120 python3 - "$browser" "$work/chromium" "$(page 1)" "$pictures" <<'PYTHON'
import sys
from browser import Browser
program, folder, url, pictures = sys.argv[1:]
browser = Browser(program, folder)
browser.call("Emulation.setScriptExecutionDisabled", value=True)
browser.open(url)
assert browser.ask("document.documentElement.lang") == "ru"
assert browser.ask("document.title") == "Оценка качества"
assert browser.ask("document.documentElement.scrollWidth") <= 390, "it is wider than a telephone"
small = browser.ask("[...document.querySelectorAll('label, button')].filter(e => e.getBoundingClientRect().height < 24).length")
assert small == 0, f"{small} places are too small for a finger"
browser.picture(pictures + "/survey-empty.png")
browser.click("input[name=a-recommend][value='9']")
browser.type("textarea", "Быстрее <b>отвечать</b> & «точка»")
# The browser itself holds a page back that lacks a required answer, or the page says so.
browser.click("button[value=send]", loads=True)
assert browser.ask("document.querySelector('.missing legend').textContent").startswith("1."), "not marked"
assert browser.ask("document.querySelector('input[name=a-recommend]:checked').value") == "9"
assert browser.ask("document.querySelector('textarea').value") == "Быстрее <b>отвечать</b> & «точка»"
assert browser.ask("document.querySelectorAll('textarea + b, main b:not([title])').length") == 0
browser.picture(pictures + "/survey-missing.png")
browser.click("input[name=a-overall][value='10']")
browser.click("input[name=a-liked][value=speed]")
browser.click("input[name=a-liked][value=advice]")
browser.picture(pictures + "/survey-filled.png")
browser.click("button[value=later]", loads=True)
browser.open("about:blank")
browser.open(url)
assert browser.ask("document.querySelectorAll('input:checked').length") == 4, "what was filled in is lost"
browser.click("button[value=send]", loads=True)
assert "Спасибо" in browser.ask("document.body.textContent")
browser.picture(pictures + "/survey-thanks.png")
browser.open(url)
assert "Спасибо" in browser.ask("document.body.textContent")
assert not [f for f in browser.failures if "favicon" not in f], browser.failures
browser.close()
PYTHON
  same "what it sent" "answered 10 speed,advice" \
    "$(crm survey invitation show 1 --json | jq -r '"\(.state) \(.score) \(.answers[] | select(startswith("liked")) | sub("liked=";""))"')"
  same "its words" 'Быстрее <b>отвечать</b> & «точка»' \
    "$(crm survey results quality --texts --json | jq -r '.[] | select(.on == "deal/1") | .answer')"
else
  echo "skipped: chromium is not installed"
  must curl -s -o /dev/null "$(page 1)" -d 'a-overall=10&do=send'
fi

same "the results" "4 4 7.25" "$(crm survey results quality --json | jq -r '.[0] | "\(.asked) \(.answered) \(.mean)"')"
check "the store is sound" crm db check
finish
