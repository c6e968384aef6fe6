#!/usr/bin/env bash
# Measures import-1c of a long CommerceML file against 'xmllint --stream --noout' on the same file.
#
#   Tests/Benchmarks/onec.sh [MEGABYTES]   50 unless told otherwise
#
# Prints a Markdown table of seconds and peak memory; CRM names a release binary that is already built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
megabytes=${1:-50}
source "$here/prepare.bash"
prepare libxml2-utils python3 time

work=$(mktemp -d "${TMPDIR:-/tmp}/crm-onec-XXXXXX")
trap 'rm -rf "$work"' EXIT
installed "$work/bin"
export CRM HOME="$work" TZ=UTC CRM_DB="$work/crm.db" CRM_USER=olga
unset CRM_NOW CRM_CONFIG CRM_LANG

python3 - "$work/orders.xml" "$megabytes" <<'SCRIPT'
import sys, uuid
path, wanted = sys.argv[1], int(sys.argv[2]) << 20
line = """<Товар><Ид>{0}</Ид><Артикул>SKU-{1}</Артикул><Наименование>Витрина холодильная {1}</Наименование>
<БазоваяЕдиница Код="796">шт</БазоваяЕдиница><ЦенаЗаЕдиницу>100.00</ЦенаЗаЕдиницу><Количество>2</Количество>
<Сумма>200.00</Сумма><Налоги><Налог><Наименование>НДС</Наименование><УчтеноВСумме>true</УчтеноВСумме>
<Сумма>36.07</Сумма><Ставка>22</Ставка></Налог></Налоги></Товар>"""
order = """<Документ><Ид>{0}</Ид><Номер>{1}</Номер><Дата>2026-11-23</Дата><ХозОперация>Заказ товара</ХозОперация>
<Роль>Продавец</Роль><Валюта>RUB</Валюта><Курс>1</Курс><Сумма>2000.00</Сумма><Контрагенты><Контрагент>
<Наименование>Покупатель {1}</Наименование><ОфициальноеНаименование>ООО «Покупатель {1}»</ОфициальноеНаименование>
<Роль>Покупатель</Роль></Контрагент></Контрагенты><Товары>{2}</Товары><ЗначенияРеквизитов><ЗначениеРеквизита>
<Наименование>Номер по 1С</Наименование><Значение>УТ-{1}</Значение></ЗначениеРеквизита></ЗначенияРеквизитов></Документ>
"""
with open(path, "w") as file:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n<КоммерческаяИнформация '
               'xmlns="urn:1C.ru:commerceml_2" ВерсияСхемы="2.08" ДатаФормирования="2026-11-23T10:00:00">\n')
    written, number = 0, 0
    while written < wanted:
        number += 1
        lines = "".join(line.format(uuid.uuid5(uuid.NAMESPACE_URL, f"p{n}"), n) for n in range(10))
        written += file.write(order.format(uuid.uuid5(uuid.NAMESPACE_URL, f"o{number}"), number, lines)) * 3 // 2
    file.write("</КоммерческаяИнформация>\n")
SCRIPT

# timed TITLE COMMAND…: a row of the table.
timed() {
  local title=$1
  shift
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null
  awk -v title="$title" '{ printf "| %s | %.1f s | %d MB |\n", title, $1, $2 / 1024 }' "$work/time"
}

"$CRM" init --quiet >/dev/null
size=$(du -m "$work/orders.xml" | cut -f 1)
orders=$(grep -c '<Документ>' "$work/orders.xml")
echo "| $size MB of CommerceML, $orders orders | time | memory |"
echo '| --- | --: | --: |'
timed 'xmllint --stream --noout' xmllint --stream --noout "$work/orders.xml"
timed 'import-1c' "$CRM" import-1c --quiet "$work/orders.xml"
timed 'import-1c of the same again' "$CRM" import-1c --quiet "$work/orders.xml"
(cd "$work" && python3 -m zipfile -c orders.zip orders.xml)
timed 'import-1c of the same in a zip' "$CRM" import-1c --quiet "$work/orders.zip"
