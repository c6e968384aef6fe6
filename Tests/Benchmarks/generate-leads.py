"""Writes COUNT leads as NDJSON, one request a line, each with keys of its own: generate-leads.py COUNT."""
import json
import random
import sys

FIRST = ["Анна", "Иван", "Пётр", "Мария", "Олег", "Нина", "Сергей", "Ольга"]
LAST = ["Смирных", "Черных", "Жук", "Дурново", "Шевчук", "Ткаченко"]
GOODS = ["витрина холодильная", "льдогенератор", "стол тепловой", "шкаф шоковый"]


def main():
    dice = random.Random(7)
    for number in range(1, int(sys.argv[1]) + 1):
        goods = dice.choice(GOODS)
        lead = {
            "name": f"Запрос цены: {goods} {number}",
            "person": f"{dice.choice(FIRST)} {dice.choice(LAST)}",
            "company": f"ООО «Ромашка {number}»",
            "email": f"client{number}@mail{number % 1000}.example",
            "phone": f"+7{9000000000 + number}",
            "source": "excel",
            "interest": goods,
            "owner": dice.choice(["ivan", "maria", "petr"]),
        }
        print(json.dumps(lead, ensure_ascii=False))


main()
