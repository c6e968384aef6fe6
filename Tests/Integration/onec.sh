#!/usr/bin/env bash
# The exchange with 1С behind a real web server: a program plays the modules of УТ and of УНФ, line by
# line, with parts, zips, connections that break and answers that are lost.
source "$(dirname "$0")/common.bash"

port=$(free_port)
unset CRM_NOW
export PYTHONPATH="$root/Tests/Integration" PYTHONDONTWRITEBYTECODE=1
new_store 2
printf 'Пароль 1С\n' > onec.password
chmod 600 onec.password
cat > config.toml <<'TOML'
[onec]
user = "1c"
password_file = "onec.password"
file_limit = 2000
TOML
export CRM_CONFIG="$work/config.toml"
must crm product add --sku VIT-120 --name 'Витрина' --price 85000 --vat-rate 22
must crm company add --name 'Здоровье' --legal-name 'ООО «Здоровье»' --inn 7707083893 \
  --kpp 773601001 --legal-address 'Москва, ул. Вавилова, 19' \
  --bank-account 40702810058050478170 --bik 044525999 --allow-duplicate
must crm contact add --name 'Анна' --phone 89161234567
must crm deal add --title 'Витрины' --company 1 --contact 1 --item VIT-120:1
must crm deal stage 1 invoiced

if ! command -v lighttpd > /dev/null; then
  bad "lighttpd is not installed"
  finish
fi
sed -e "s|/usr/local/bin/crm|$CRM|; s|8080|$port|; s|/var/empty|$work|" \
  -e "s|/var/lib/crm/crm.db|$CRM_DB|; s|/etc/crm/config.toml|$CRM_CONFIG|" \
  "$root/examples/web/lighttpd.conf" > lighttpd.conf
lighttpd -D -f lighttpd.conf > lighttpd.log 2>&1 &
cleanups+=("kill $!")
for _ in $(seq 100); do
  if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then break; fi
  sleep 0.1
done

# play NAME: runs a scene of the play; every line that it prints must be as expected.
play() {
  local name=$1 output
  output=$(python3 - "$port" "$work" 2>&1) || true
  if [[ $output == fine ]]; then good "$name"; else bad "$name" "$output"; fi
}

play "a wrong password, no password, no session: nobody gets in" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange", password="x")
for basic in (True, False):
    answer = one.request([("type", "catalog"), ("mode", "checkauth")], basic=basic)
    assert one.status == 401 and answer.startswith(b"failure"), answer
one.cookie = "crm1c=0123"
for mode in ("init", "query", "success", "file", "import", "etc"):
    answer = one.request([("type", "sale"), ("mode", mode)], body=b"<a/>" if mode == "file" else None)
    assert answer.startswith(b"failure\n"), (mode, answer)
print("fine")
PYTHON

play "УТ tests the connection with the catalogue" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("catalog")
assert one.init("catalog") == ["zip=yes", "file_limit=2000"]
name, content = one.pack([("import.xml", "<КоммерческаяИнформация><Каталог/></КоммерческаяИнформация>")])
one.send("catalog", name, content)
one.take_in("catalog", "import.xml")
print("fine")
PYTHON

play "УТ takes orders; until it says so they are given again, byte for byte" <<'PYTHON'
import sys
import xml.etree.ElementTree as tree
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("sale")
one.init("sale")
first = one.query()
assert first.startswith(b"<?xml") and one.type == "application/xml; charset=utf-8", one.type
open(sys.argv[2] + "/query.xml", "wb").write(first)
# The connection breaks before the answer comes: a new session, the same orders.
one.request([("type", "sale"), ("mode", "query")], read=False)
one.checkauth("sale")
one.init("sale")
assert one.query() == first
document = tree.fromstring(first).find("{*}Документ")
assert document.findtext("{*}Номер") == "CRM-1"
assert document.findtext("{*}Сумма") == "85000.00"
assert document.findtext("{*}Контрагенты/{*}Контрагент/{*}ИНН") == "7707083893"
one.success()
one.success()
one.checkauth("sale")
one.init("sale")
assert tree.fromstring(one.query()).find("{*}Документ") is None
print("fine")
PYTHON
same "the journal names what 1С has" "1С: company/1 deal/1" \
  "$(crm log -L 1 --json | jq -r '.[0].note')"
must crm deal edit 1 title='Витрины и монтаж'
play "what became different is given again" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("sale")
one.init("sale")
assert "Витрины и монтаж".encode() in one.query()
one.success()
print("fine")
PYTHON

# a customer that lacks something is left out, and the seller of its newest deal is asked, once
must crm company add --name 'Бедный' --inn 2635221091
must crm deal add --title 'Без реквизитов' --company 2 --contact 1 --item VIT-120:1 --owner ivan
must crm rule disable company-to-1c
must crm deal stage 2 invoiced
same "no rule has asked" 0 "$(crm task list --all on=company/2 --json | jq length)"
for round in 1 2; do
  play "a customer without requisites does not stop the others ($round)" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("sale")
one.init("sale")
assert "CRM-2".encode() not in one.query()
one.success()
print("fine")
PYTHON
done
same "its seller is asked once, field by field" "ivan Заполнить для 1С: КПП, юридический адрес, расчётный счёт, БИК" \
  "$(crm task list --all on=company/2 --json | jq -r '.[] | "\(.assignee) \(.title)"')"
must crm company edit 2 kpp=263501001 legal_address=Ставрополь bank_account=40702810058050478170 bik=044525999
play "with them it is given" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("sale")
one.init("sale")
assert "CRM-2".encode() in one.query()
print("fine")
PYTHON

play "УТ brings the order back in a zip of many parts, without asking to take it in" <<'PYTHON'
import random, sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
filler = random.Random(1).randbytes(9000).hex()
content = order("CRM-1", "85000.00", [
    ("Номер по 1С", "УТ-000015"), ("Дата по 1С", "2026-11-23T9:05:00"), ("Проведен", "true"),
    ("Номер оплаты по 1С", ""), ("Дата оплаты по 1С", "T"), ("Заметка", filler)])
name, packed = one.pack([("orders-a_1.xml", content)])
one.checkauth("sale")
one.init("sale")
assert len(packed) > 3 * one.limit
# broken off within a part: nothing is taken in, and the whole exchange begins anew
try:
    one.send("sale", name, packed, cut_in=2)
except ConnectionError:
    pass
one.checkauth("sale")
one.init("sale")
one.send("sale", name, packed)
# the answer to the last part was lost, and it comes again
one.request([("type", "sale"), ("mode", "file"), ("filename", name)], packed[-(len(packed) % one.limit):])
one.take_in("sale", name)
print("fine")
PYTHON
same "the order stands on the deal" "УТ-000015	85000.00	1" \
  "$(crm order list --all --fields number,amount,deal)"
same "an empty day of payment is no payment" "" "$(crm payment list --all --format ids)"

play "УНФ tells payments and shipments in parts, unpacked, some parts twice" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange.php")
part = """<ПодчиненныеДокументы><ПодчиненныйДокумент><Ид>{0}</Ид><Дата>2026-11-24</Дата>
<ХозОперация>Выплата безналичных денег</ХозОперация><Сумма>{1}</Сумма><Валюта>RUB</Валюта>
<ЗначенияРеквизитов><ЗначениеРеквизита><Наименование>Номер оплаты по 1С</Наименование><Значение>П-{2}</Значение></ЗначениеРеквизита>
</ЗначенияРеквизитов></ПодчиненныйДокумент></ПодчиненныеДокументы>"""
for number, amount in ((1, "40000.00"), (2, "45000.00")):
    content = order("CRM-1", "85000.00", [("Номер по 1С", "УТ-000015"), ("Проведен", "true")],
                    part.format(f"pay-{number}", amount, number), version="2.10")
    one.checkauth("sale")
    one.init("sale")
    one.send("sale", "orders.xml", content, limit=700, repeat=(0, 1, len(content) // 700))
    one.take_in("sale", "orders.xml")
print("fine")
PYTHON
same "both payments are there, once" "П-1	40000.00
П-2	45000.00" "$(crm payment list --all --fields number,amount --sort number)"
same "the deal is won" won "$(crm deal show 1 --json | jq -r .stage)"
changes=$(sqlite3 "$CRM_DB" 'select count(*) from changes')

play "what is no file of orders is refused, and the next one is taken" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("sale")
one.init("sale")
bomb = one.pack([("orders.xml", b" " * (60 << 20))])[1]
evil = one.pack([("../orders.xml", b"<a/>")])[1]
entity = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
for content in (bomb, evil, entity, b"<?xml version='1.0'?><a><b></a>", b"PK\5\6" + bytes(18)):
    try:
        one.send("sale", "v8.zip", content)
    except Refused as answer:
        assert str(answer).startswith("failure\n") and "root:" not in str(answer), answer
    else:
        raise SystemExit(f"taken: {content[:40]}")
try:
    one.take_in("sale", "v8.zip")
except Refused:
    pass
else:
    raise SystemExit("taken in")
one.send("sale", "v8.zip", "<?xml version='1.0'?>\n<КоммерческаяИнформация/>\n".encode())
assert one.request([("type", "sale"), ("mode", "file"), ("filename", "x")], b"a" * 2001) is not None
assert one.status == 413
print("fine")
PYTHON
same "and nothing has changed" "$changes" "$(sqlite3 "$CRM_DB" 'select count(*) from changes')"

play "newer modules: version, sessid, dictionaries" <<'PYTHON'
import sys
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("sale")
lines = one.init("sale", [("version", "3.1"), ("sessid", one.sessid)])
assert lines[2:] == [f"sessid={one.sessid}", "version=2.08"], lines
answer = one.request([("type", "sale"), ("mode", "info"), ("sessid", one.sessid)])
assert answer.startswith(b"<?xml"), answer
answer = one.request([("type", "sale"), ("mode", "query"), ("sessid", "0" * 32)])
assert answer.startswith(b"failure"), answer
print("fine")
PYTHON

play "while the store is busy 1С is asked to come back" <<'PYTHON'
import sqlite3, sys, threading
from onec_client import *
one = OneC(int(sys.argv[1]), "/crm/1c_exchange")
one.checkauth("sale")
one.init("sale")
busy = sqlite3.connect(sys.argv[2] + "/crm.db", isolation_level=None, check_same_thread=False)
busy.execute("BEGIN IMMEDIATE")
threading.Timer(2, lambda: busy.execute("ROLLBACK")).start()
one.send("sale", "orders.xml", order("CRM-1", "85000.00", [("Номер по 1С", "УТ-000015")]), limit=2000)
one.take_in("sale", "orders.xml")
print("fine")
PYTHON

# a killed program leaves a part or none; 1С begins anew
for number in $(seq 10); do
  GATEWAY_INTERFACE=CGI/1.1 REQUEST_METHOD=POST PATH_INFO=/1c_exchange CONTENT_LENGTH=1000 \
    QUERY_STRING='type=sale&mode=file&filename=k.xml' HTTP_COOKIE='crm1c=none' \
    timeout -s KILL "0.0$((RANDOM % 5 + 1))" "$CRM" < /dev/zero > /dev/null 2>&1 || true
done 2> /dev/null
check "after kills the store is sound" crm db check
if command -v xmllint > /dev/null; then
  folder=$root
  while [[ $folder != / && ! -d $folder/shared/data/1c/xsd ]]; do folder=$(dirname "$folder"); done
  if [[ $folder != / ]]; then
    for version in 2.08 2.09 2.10; do
      check "what was given is valid by the schema $version" xmllint --noout \
        --schema "$folder/shared/data/1c/xsd/commerceml-$version.xsd" query.xml
    done
  else
    echo "skipped: shared/data/1c is not beside the repository"
  fi
fi
same "no word of 1С is left in the log of the server" "" "$(grep -a 'Пароль' lighttpd.log || true)"
finish
