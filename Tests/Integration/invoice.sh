#!/usr/bin/env bash
# A printed invoice: its QR code read by another program, and its PDF by whatever makes one here.
source "$(dirname "$0")/common.bash"

cat > config.toml <<'TOML'
[seller]
name = "ООО «Лёд | Ко»"
inn = "7843316106"
kpp = "784301001"
bank = "Филиал «Центральный» Банка ВТБ (ПАО)"
bik = "044525411"
account = "40702810820018516827"
corr = "30101810145250000411"
TOML
export CRM_CONFIG="$work/config.toml"
new_store 1
must crm product add --sku P --name 'Витрина' --price 85000 --vat-rate 22
must crm contact add --name Анна --phone 89161234567
must crm company add --name Здоровье --inn 7707083893 --kpp 770701001
must crm deal add --title Сделка --company 1 --contact 1 --item P:2
must crm invoice add --deal 1
must crm invoice print 1 -o page.html

# scan FILE: what the code on a page says.
scan() {
  python3 - "$1" <<'PYTHON'
import re, sys
page = open(sys.argv[1], encoding="utf-8").read()
side = int(re.search(r'viewBox="0 0 (\d+)', page)[1])
rows = [[255] * side for _ in range(side)]
for column, row, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-", page):
    if int(width) < side:
        for place in range(int(column), int(column) + int(width)):
            rows[int(row)][place] = 0
scale = 6
with open("code.pgm", "wb") as file:
    file.write(b"P5 %d %d 255\n" % (side * scale, side * scale))
    for row in rows:
        line = b"".join(bytes([value]) * scale for value in row)
        file.write(line * scale)
PYTHON
  zbarimg --raw --quiet code.pgm 2> /dev/null
}

if command -v zbarimg > /dev/null && grep -q '<svg' page.html; then
  same "the code by ГОСТ Р 56042" "ST00012|Name=ООО «Лёд / Ко»|PersonalAcc=40702810820018516827|BankName=Филиал «Центральный» Банка ВТБ (ПАО)|BIC=044525411|CorrespAcc=30101810145250000411|PayeeINN=7843316106|KPP=784301001|Sum=17000000|Purpose=Оплата по счёту № 1 от 23 ноября 2026 г., в т.ч. НДС 30655.74" \
    "$(scan page.html)"
  must crm payment add --invoice 1 --amount 70000
  must crm invoice print 1 -o part.html
  same "what is left of a part" "Sum=10000000" "$(scan part.html | tr '|' '\n' | grep Sum)"
  must crm payment add --invoice 1
  must crm invoice print 1 -o paid.html
  same "what is paid needs no code" "" "$(grep '<svg' paid.html || true)"
else
  echo "skipped: zbar-tools or libqrencode4 is not installed"
fi

if command -v weasyprint chromium wkhtmltopdf > /dev/null; then
  check "a PDF is made" crm invoice print 1 --pdf -o page.pdf
  same "it is one" "%PDF-" "$(head -c 5 page.pdf)"
  same "to the output as well" "%PDF-" "$(crm invoice print 1 --pdf | head -c 5)"
else
  echo "skipped: no program that makes a PDF is installed"
fi
PATH=/nowhere "$CRM" invoice print 1 --pdf -o none.pdf > out.txt 2> err.txt && code=0 || code=$?
same "without such a program it is 69" 69 "$code"
check "with the name of the package" grep -q 'apt install weasyprint' err.txt
holds "and nothing is written" '[[ ! -e none.pdf ]]'
finish
