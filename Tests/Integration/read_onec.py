"""Reads what is written for 1С as somebody who has never seen the program would: by xml.etree alone.

python3 read_onec.py FILE: prints one JSON object of its documents and counterparties."""
import json
import re
import sys
import xml.etree.ElementTree as tree

raw = open(sys.argv[1], "rb").read()
encoding = re.match(rb'<\?xml version="1.0" encoding="([^"]+)"\?>\r?\n', raw)
if not encoding:
    sys.exit("no XML declaration on a line of its own")
raw.decode(encoding[1].decode())
if encoding[1].decode().lower() == "windows-1251" and not re.match(
        '<Контрагент xmlns="urn:1C.ru:commerceml_2" '.encode("cp1251"), raw.split(b"\n")[1]):
    sys.exit("1С cuts the namespace out of the second line")
root = tree.fromstring(raw)


def text(node, path):
    found = node.find("/".join("{*}" + step for step in path.split("/")))
    return (found.text or "").strip() if found is not None else None


def party(node):
    return {
        "id": text(node, "Ид"), "name": text(node, "Наименование"), "inn": text(node, "ИНН"),
        "kpp": text(node, "КПП"), "isFirm": node.find("{*}ОфициальноеНаименование") is not None,
        "account": text(node, "РасчетныеСчета/РасчетныйСчет/НомерСчета")
        or text(node, "РасчетныйСчет/НомерСчета"),
        "role": text(node, "Роль"),
    }


def line(node):
    unit = node.find("{*}БазоваяЕдиница")
    return {
        "sku": text(node, "Артикул"), "name": text(node, "Наименование"), "unit": unit.get("Код"),
        "quantity": text(node, "Количество"), "price": text(node, "ЦенаЗаЕдиницу"),
        "amount": text(node, "Сумма"), "vat": text(node, "Налоги/Налог/Сумма"),
        "rate": text(node, "СтавкиНалогов/СтавкаНалога/Ставка"),
    }


def kopecks(number):
    return round(float(number) * 100)


documents = []
for node in root.iter():
    if node.tag.split("}")[-1] != "Документ":
        continue
    lines = [line(item) for item in node.findall("{*}Товары/{*}Товар")]
    total = text(node, "Сумма")
    if lines and sum(kopecks(one["amount"]) for one in lines) != kopecks(total):
        sys.exit(f"the lines do not make {total}")
    if len(text(node, "Номер")) > 11 or len(text(node, "Ид")) > 40:
        sys.exit("УТ takes numbers of 11 characters and keys of 40")
    documents.append({
        "id": text(node, "Ид"), "number": text(node, "Номер"), "date": text(node, "Дата"),
        "operation": text(node, "ХозОперация"), "currency": text(node, "Валюта"), "amount": total,
        "vat": text(node, "Налоги/Налог/Сумма"),
        "buyer": party(node.find("{*}Контрагенты/{*}Контрагент")), "lines": lines,
    })
parties = [party(node) for node in root.findall("{*}Контрагенты/{*}Контрагент")]
if root.tag.endswith("}Контрагент"):
    parties.append(party(root))
print(json.dumps({
    "namespace": root.tag.split("}")[0][1:], "version": root.get("ВерсияСхемы"),
    "documents": documents, "parties": parties}, ensure_ascii=False))
