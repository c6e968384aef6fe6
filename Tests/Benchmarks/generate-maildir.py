"""Writes a Maildir as a sales department has it: generate-maildir.py FOLDER COUNT [SEED].

Russian and English letters of 2 to 8 kB in several charsets and encodings; one in five is a first
letter of somebody new, most others answer an earlier one; one in ten carries a file. The same seed
gives the same bytes.
"""

import base64
import os
import quopri
import random
import sys
from email.header import Header

folder, count = sys.argv[1], int(sys.argv[2])
dice = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20261123)

RUSSIAN = """здравствуйте добрый день прошу выслать цену на витрину холодильную с доставкой и монтажом
срок поставки две недели оплата по счёту нужны паспорта сертификаты договор магазин кафе аптека
столовая завод склад открытие через месяц размеры высота ширина глубина стекло подсветка морозильный
ларь шкаф стол кофемашина помол скидка партия отсрочка реквизиты руководитель отдел снабжения
""".split()
ENGLISH = """hello please send us the price of the display freezer with delivery and installation we
open a new shop next month and need two units before the tenth of december payment by invoice the
size of the cabinet is important glass door light warranty service documents certificate contract
""".split()
NAMES = ["Анна Смирнова", "Иван Орлов", "Пётр Щукин", "Ольга Ким", "Мария Ёлкина", "Daniel Weber",
         "Ann Lee", "John Smith", "Тимур Ахметов", "Ирина Белова"]


def prose(words, size):
    lines, line, total = [], "", 0
    while total < size:
        word = dice.choice(words)
        if len(line) + len(word) > 72:
            lines.append(line)
            total += len(line) * (2 if words is RUSSIAN else 1)
            line = word
        else:
            line = f"{line} {word}" if line else word
        if dice.random() < 0.01:
            lines += [line, ""]
            line = ""
    return "\n".join(lines + [line])


def encoded(text, charset, encoding):
    data = text.encode(charset, "replace")
    if encoding == "base64":
        return base64.encodebytes(data)
    if encoding == "quoted-printable":
        return quopri.encodestring(data)
    return data


def word(text, charset):
    return Header(text, charset, maxlinelen=70).encode() if not text.isascii() else text


def letter(number, threads):
    is_russian = dice.random() < 0.7
    charset = dice.choice(["utf-8", "utf-8", "windows-1251", "koi8-r"]) if is_russian else "us-ascii"
    encoding = dice.choice(["8bit", "base64", "quoted-printable"]) if is_russian else "7bit"
    is_new = not threads or dice.random() < 0.2
    if is_new:
        name = dice.choice(NAMES)
        person = (name, f"buyer{number}@shop{number}.example")
        words = RUSSIAN if is_russian else ENGLISH
        subject = " ".join(dice.choices(words, k=6))
        parent, references = None, []
    else:
        person, subject, references = dice.choice(threads[-400:])
        parent = references[-1]
    message_id = f"<{number}.{dice.getrandbits(64):x}@{person[1].split('@')[1]}>"
    minute = number // 60
    head = [
        f"Return-Path: <{person[1]}>", "Delivered-To: sales@firm.example",
        f"Received: from mail.{person[1].split('@')[1]} ([192.0.2.{number % 250}])",
        f"\tby mx.firm.example (Postfix) with ESMTPS id {dice.getrandbits(40):X}",
        "\tfor <sales@firm.example>; Mon, 23 Nov 2026 08:00:00 +0300 (MSK)",
        f"Message-ID: {message_id}",
        f"Date: {('Mon', 'Tue', 'Wed')[minute // 1440 % 3]}, {16 + minute // 1440 % 3} Nov 2026 "
        f"{minute // 60 % 24:02}:{minute % 60:02}:{number % 60:02} +0300",
        f"From: {word(person[0], charset if is_russian else 'utf-8')} <{person[1]}>",
        "To: sales@firm.example",
        f"Subject: {'' if is_new else 'Re: '}{word(subject, 'utf-8')}", "MIME-Version: 1.0",
    ]
    if parent:
        head += [f"In-Reply-To: {parent}", "References: " + "\n ".join(references[-10:])]
    if dice.random() < 0.02:
        head.append("Auto-Submitted: auto-replied")
    text = prose(RUSSIAN if is_russian else ENGLISH, dice.randrange(800, 4000))
    if parent:
        quote = prose(RUSSIAN if is_russian else ENGLISH, dice.randrange(200, 1500))
        text += "\n\n23.11.2026 10:12, sales@firm.example:\n" + "".join(
            f"> {line}\n" for line in quote.split("\n"))
    else:
        text += f"\n\n-- \n{person[0]}\n+7 916 {200 + number // 10000:03} {number % 10000:04}\n"
    body = encoded(text, charset, encoding)
    kind = f"text/plain; charset={charset}"
    if dice.random() < 0.1:
        mark = f"=_{dice.getrandbits(64):x}"
        head += [f'Content-Type: multipart/mixed; boundary="{mark}"', ""]
        data = base64.encodebytes(dice.randbytes(dice.randrange(1000, 4000)))
        parts = [
            f"--{mark}\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n".encode(), body,
            f"\n--{mark}\nContent-Type: application/pdf; name=\"offer{number}.pdf\"\n"
            "Content-Transfer-Encoding: base64\n"
            f"Content-Disposition: attachment; filename=\"offer{number}.pdf\"\n\n".encode(), data,
            f"--{mark}--\n".encode()]
        body = b"".join(parts)
    else:
        head += [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {encoding}", ""]
    threads.append((person, subject, references + [message_id]))
    return "\n".join(head).encode() + b"\n" + body


def main():
    for part in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(folder, part), exist_ok=True)
    threads = []
    for number in range(count):
        name = f"{1794000000 + number}.M{number}P1.mx"
        place = os.path.join(folder, "new", name) if number % 2 else os.path.join(
            folder, "cur", name + ":2,S")
        with open(place, "wb") as file:
            file.write(letter(number, threads))


main()
