#!/usr/bin/env bash
# What is exported for 1С, read by a program that knows nothing of ours, judged by the schemas where they
# are, packed and unpacked by others, and taken in again; and hostile files.
source "$(dirname "$0")/common.bash"

read_it() { python3 "$root/Tests/Integration/read_onec.py" "$1"; }

new_store 1
must crm product add --sku VIT-120 --name 'Витрина "1,2"' --unit шт --price 85000 --vat-rate 22
must crm product add --sku MON --name 'Монтаж & наладка' --unit ч --price 1500.50 --vat-rate none
must crm contact add --name Анна --phone 89161234567
must crm company add --name 'Алькор' --legal-name 'ООО «Алькор» <юг>' --inn 2635221091 --kpp 263501001 \
  --legal-address 'Ставрополь' --bank-account 40702810058050478170 --bik 044525999
must crm company add --name 'ИП Щукин' --inn 500100732259 --legal-address 'Москва' \
  --bank-account 40702810058050478170 --bik 044525999 --allow-duplicate
for company in 1 2; do
  must crm deal add --title "Сделка $company" --company "$company" --contact 1 --item VIT-120:2 --item MON:1.5
  must crm deal stage "$company" invoiced
done

folder=$root
while [[ $folder != / && ! -d $folder/shared/data/1c/xsd ]]; do folder=$(dirname "$folder"); done
for version in 2.05 2.06 2.07 2.08 2.09 2.10 3.1; do
  must crm export-1c --deal 1 --deal 2 --schema "$version" -o "orders-$version.xml"
  read_it "orders-$version.xml" > read.json || bad "$version: the reader refuses it"
  same "$version: numbers, sums, taxes" "CRM-1 172250.75 30655.74
CRM-2 172250.75 30655.74" "$(jq -r '.documents[] | "\(.number) \(.amount) \(.vat)"' read.json)"
  same "$version: lines" "VIT-120 2 85000.00 170000.00 30655.74 22 796
MON 1.5 1500.50 2250.75 null Без налога 356" \
    "$(jq -r '.documents[0].lines[] | "\(.sku) \(.quantity) \(.price) \(.amount) \(.vat) \(.rate) \(.unit)"' read.json)"
  same "$version: who buys" "2635221091 263501001 true
500100732259 null false" "$(jq -r '.documents[].buyer | "\(.inn) \(.kpp) \(.isFirm)"' read.json)"
  # judged by its own schema, or by the nearest that is public, in the words of that one
  case $version in 2.05 | 2.06 | 2.07) judge=2.08 ;; 3.1) judge=2.10 ;; *) judge=$version ;; esac
  if [[ $folder == / ]] || ! command -v xmllint > /dev/null; then
    echo "skipped: xmllint, or shared/data/1c beside the repository"
  else
    python3 - "orders-$version.xml" << 'PYTHON' > judged.xml
import re, sys
text = open(sys.argv[1], encoding="utf-8-sig").read()
text = re.sub("urn:1C.ru:commerceml_(205|3)", "urn:1C.ru:commerceml_2", text)
text = re.sub("</?Контейнер>", "", text)
print(re.sub("(?s)<Контрагенты СодержитТолькоИзменения.*?</Контрагенты>", "", text))
PYTHON
    check "$version: valid by the schema $judge" xmllint --noout \
      --schema "$folder/shared/data/1c/xsd/commerceml-$judge.xsd" judged.xml
  fi
  must crm export-1c --deal 1 --deal 2 --schema "$version" -o again.xml --force
  check "$version: again it is the same, byte for byte" cmp "orders-$version.xml" again.xml
  if [[ $version == 3.1 ]]; then
    same "3.1: the customers by themselves" 2 "$(jq '.parties | length' read.json)"
  fi
done
must crm export-1c --company 1 --company 2 --as counterparty --zip -o parties.zip
check "another program unpacks the zip" python3 -m zipfile -e parties.zip parties
for file in parties/*; do
  read_it "$file" > read.json || bad "$file: the reader refuses it"
  good "read: $(jq -r '.parties[0] | "\(.name) \(.inn)"' read.json)"
done
must crm export-1c --company 1 --company 2 --as counterparty --zip -o again.zip
check "again it is the same, byte for byte" cmp parties.zip again.zip

# back again, in a store that has the deals: packed by others, in a container of the document exchange
mkdir -p box/1
python3 - << 'PYTHON'
text = """<?xml version="1.0" encoding="windows-1251"?>
<КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_2" ВерсияСхемы="2.08" ДатаФормирования="2026-11-24T10:00:00">
<Документ><Ид>0c47a9f2-0000-5000-8000-0000000000aa</Ид><Номер>239</Номер><Дата>2026-11-24</Дата>
<ХозОперация>Счет на оплату</ХозОперация><Роль>Продавец</Роль><Валюта>643</Валюта><Курс>1</Курс><Сумма>172250.75</Сумма>
<Контрагенты><Контрагент><ИНН>2635221091</ИНН><КПП>263501001</КПП><Ид>2635221091_263501001</Ид>
<Роль>Покупатель</Роль></Контрагент></Контрагенты></Документ></КоммерческаяИнформация>"""
open("box/1/Schet 239.xml", "wb").write(text.encode("cp1251"))
open("box/1/card.xml", "w").write("<Card xmlns='http://api-invoice.taxcom.ru/card'/>")
open("box/meta.xml", "w").write("<ContainerDescription xmlns='http://api-invoice.taxcom.ru/meta'/>")
PYTHON
(cd box && python3 -m zipfile -c ../box.zip meta.xml 1/card.xml '1/Schet 239.xml')
check "an invoice in a container is taken in" crm import-1c box.zip
same "it stands on the deal" "239	1" "$(crm invoice list --all --fields number,deal)"
same "from standard input it changes nothing" "0	1	0	0	0	0	0	0" "$(crm import-1c - < box.zip)"
check "so does the folder" crm import-1c box

# hostile files are refused by name, and leave nothing behind
before=$(sqlite3 "$CRM_DB" 'select count(*) from changes')
python3 - << 'PYTHON'
import io, stat, struct, zipfile
order = open("box/1/Schet 239.xml", "rb").read().replace(b"00aa", b"00bb")
def pack(name, entries, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(name, "w", method) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
pack("bomb.zip", [("a.xml", b" " * (200 << 20))])
pack("parent.zip", [("../a.xml", order)])
pack("root.zip", [("/etc/a.xml", order)])
link = zipfile.ZipInfo("a.xml")
link.external_attr = (stat.S_IFLNK | 0o777) << 16
pack("link.zip", [(link, b"/etc/passwd")])
pack("half.zip", [("a.xml", order), ("b.xml", order[:300])])
data = bytearray(open("half.zip", "rb").read())
good = io.BytesIO(); z = zipfile.ZipFile(good, "w"); z.writestr("a.xml", order); z.close()
lying = bytearray(good.getvalue())
place = lying.rfind(b"PK\1\2")
struct.pack_into("<I", lying, place + 24, 10)
struct.pack_into("<I", lying, place + 20, 10)
open("lying.zip", "wb").write(lying)
open("cut.zip", "wb").write(good.getvalue()[:-30])
open("bomb.xml", "w").write('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))
    + "]><КоммерческаяИнформация><Документ><Ид>&j;</Ид></Документ></КоммерческаяИнформация>")
open("entity.xml", "w").write('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<КоммерческаяИнформация><Документ><Ид>&x;</Ид></Документ></КоммерческаяИнформация>")
open("outer.xml", "w").write('<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>')
open("deep.xml", "w").write("<Документ>" + "<a>" * 5000 + "</a>" * 5000 + "</Документ>")
PYTHON
for file in bomb.zip parent.zip root.zip link.zip half.zip lying.zip cut.zip bomb.xml entity.xml outer.xml deep.xml; do
  crm import-1c "$file" > out.txt 2> err.txt && code=0 || code=$?
  same "$file is refused" 65 "$code"
  check "$file is named" grep -q "$file" err.txt
done
same "nothing of /etc is told" "" "$(grep -s 'root:' out.txt err.txt || true)"
same "nothing was changed" "$before" "$(sqlite3 "$CRM_DB" 'select count(*) from changes')"
check "the store is sound" crm db check
finish
