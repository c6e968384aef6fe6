"""Writes letters in Russian with every mix of charset, place, encoding and split point.

Usage: russian_matrix.py FOLDER

Each letter is FOLDER/NNNN.eml; FOLDER/matrix.json lists for each what it holds by construction
("expected") and what CPython's own parser makes of it ("cpython").
"""

import base64
import email
import email.policy
import json
import os
import quopri
import sys

CHARSETS = ["utf-8", "windows-1251", "koi8-r", "iso-8859-5", "cp866"]
ALIASES = {
    "utf-8": ["UTF-8", '"utf-8"', "utf8"],
    "windows-1251": ["Windows-1251", '"cp1251"', "win-1251"],
    "koi8-r": ["KOI8-R", '"koi8-r"', "koi8r"],
    "iso-8859-5": ["ISO-8859-5", '"iso-8859-5"', "iso8859-5"],
    "cp866": ["IBM866", '"cp866"', "CP866"],
}
HEADER_TEXTS = [
    "Счёт на оплату",
    "Прошу выслать коммерческое предложение на насосы",
    "ЗАЯВКА НА ПОСТАВКУ",
    "Иванова Мария (отдел закупок), ООО Ёлка",
]
NAME_TEXTS = ["Мария Иванова", "Ёлкин, Пётр Кузьмич", "ОТДЕЛ СНАБЖЕНИЯ"]
FILE_TEXTS = ["Счёт 15 от мая.pdf", "Коммерческое предложение.docx", "ДОГОВОР подписанный.PDF"]
BODY_TEXTS = [
    "Добрый день!\r\n\r\nПрошу выставить счёт на 12 задвижек. Подъезд свободен, ёмкость объёмом 5 м3.\r\n"
    "С уважением, Мария Иванова\r\n",
    "СРОЧНО! ПРОШУ ПЕРЕЗВОНИТЬ ПО ТЕЛЕФОНУ +7 916 555-01-02\r\n",
    "Да.\r\n",
]


def b_word(charset, data):
    return b"=?%s?B?%s?=" % (charset.encode(), base64.b64encode(data))


def q_word(charset, data):
    out = b""
    for byte in data:
        if byte == 0x20:
            out += b"_"
        elif chr(byte).isascii() and chr(byte).isalnum():
            out += bytes([byte])
        else:
            out += b"=%02X" % byte
    return b"=?%s?Q?%s?=" % (charset.encode(), out)


def percent(data):
    return b"".join(b"%%%02X" % b for b in data)


def words(charset, text):
    """Encoded words of a text: whole, and cut in two at each byte, within characters too."""
    data = text.encode(charset)
    for kind, word in (("B", b_word), ("Q", q_word)):
        yield kind, "whole", word(charset, data)
        for cut in range(1, len(data), max(1, len(data) // 12)):
            yield kind, f"cut {cut}", word(charset, data[:cut]) + b"\r\n " + word(charset, data[cut:])
        third = max(1, len(data) // 3)
        pieces = [data[i : i + third] for i in range(0, len(data), third)]
        yield kind, "thirds", b"\r\n\t".join(word(charset, p) for p in pieces)
    yield "B", "lower case", b_word(charset, data).replace(b"?B?", b"?b?")


def letter(charset, subject=b"test", sender=b"a@b.example", body=b"ok\r\n", extra=b"", encoding=b"8bit"):
    return (
        b"From: " + sender + b"\r\nTo: sales@vsk.example\r\nSubject: " + subject
        + b"\r\nDate: Mon, 23 Nov 2026 12:00:00 +0300\r\nMessage-ID: <m@b.example>\r\nMIME-Version: 1.0\r\n"
        + b"Content-Type: text/plain; charset=" + charset.encode() + b"\r\n" + extra
        + b"Content-Transfer-Encoding: " + encoding + b"\r\n\r\n" + body
    )


def with_file(charset, disposition, type_parameters=b""):
    return (
        b"From: a@b.example\r\nTo: sales@vsk.example\r\nSubject: test\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b1"\r\n\r\n'
        b"--b1\r\nContent-Type: text/plain; charset=" + charset.encode() + b"\r\n\r\nok\r\n"
        b"--b1\r\nContent-Type: application/octet-stream" + type_parameters + b"\r\n"
        b"Content-Transfer-Encoding: base64\r\n"
        + (b"Content-Disposition: attachment" + disposition + b"\r\n" if disposition is not None else b"")
        + b"\r\nAAECAw==\r\n--b1--\r\n"
    )


def headers(place):
    for charset in CHARSETS:
        for text in HEADER_TEXTS if place == "subject" else NAME_TEXTS:
            for encoding, split, value in words(charset, text):
                if place == "subject":
                    data = letter(charset, subject=value)
                else:
                    data = letter(charset, sender=value + b" <a@b.example>")
                yield charset, encoding, split, text, data
            raw = text.encode(charset)
            if place == "subject":
                data = letter(charset, subject=raw)
            else:
                data = letter(charset, sender=b'"' + raw + b'" <a@b.example>')
            yield charset, "8bit", "whole", text, data


def bodies():
    for charset in CHARSETS:
        for text in BODY_TEXTS:
            raw = text.encode(charset)
            coded = {
                "8bit": raw,
                "quoted-printable": quopri.encodestring(raw.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n"),
                "base64": base64.encodebytes(raw).replace(b"\n", b"\r\n"),
            }
            for encoding, body in coded.items():
                for label in [charset] + ALIASES[charset]:
                    data = letter(label, body=body, encoding=encoding.encode())
                    yield charset, encoding, label, text, data
            # Lines of base64 that are not multiples of four, and chunks padded one by one.
            packed = base64.b64encode(raw)
            odd = b"\r\n".join(packed[i : i + 13] for i in range(0, len(packed), 13))
            yield charset, "base64", "odd lines", text, letter(charset, body=odd, encoding=b"base64")
            chunks = b"\r\n".join(base64.b64encode(raw[i : i + 10]) for i in range(0, len(raw), 10))
            yield charset, "base64", "padded chunks", text, letter(charset, body=chunks, encoding=b"BASE64")


def files():
    for charset in CHARSETS:
        for text in FILE_TEXTS:
            raw = text.encode(charset)
            name = charset.encode()
            star = b"; filename*=" + name + b"''" + percent(raw)
            yield charset, "2231", "whole", text, with_file(charset, star)
            for cut in range(1, len(raw), max(1, len(raw) // 12)):
                pieces = (
                    b";\r\n filename*0*=" + name + b"''" + percent(raw[:cut])
                    + b";\r\n filename*1*=" + percent(raw[cut:])
                )
                yield charset, "2231", f"cut {cut}", text, with_file(charset, pieces)
            third = max(1, len(raw) // 3)
            pieces = b""
            for number, start in enumerate(range(0, len(raw), third)):
                lead = name + b"''" if number == 0 else b""
                # Out of order on the wire: the number says where a piece belongs.
                pieces = b";\r\n filename*%d*=" % number + lead + percent(raw[start : start + third]) + pieces
            yield charset, "2231", "turned round", text, with_file(charset, pieces)
            for encoding, split, value in words(charset, text):
                yield charset, encoding, f"filename {split}", text, with_file(
                    charset, b'; filename="' + value + b'"')
                if split == "whole":
                    yield charset, encoding, f"name {split}", text, with_file(
                        charset, None, b'; name="' + value + b'"')
                    yield charset, encoding, "both", text, with_file(
                        charset, b'; filename="' + value + b'"' + star)
            yield charset, "8bit", "filename", text, with_file(
                charset, b'; filename="' + raw + b'"', b'; charset="' + name + b'"')


def parsed(place, data):
    """What CPython's parser makes of the letter."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    if place == "subject":
        return str(message["subject"])
    if place == "sender":
        return message["from"].addresses[0].display_name
    if place == "body":
        return message.get_content()
    return next(message.iter_attachments()).get_filename() or ""


def main(folder):
    rows = []
    places = {
        "subject": headers("subject"), "sender": headers("sender"), "body": bodies(), "file": files(),
    }
    for place, cases in places.items():
        for charset, encoding, split, text, data in cases:
            try:
                mine = parsed(place, data)
                mine.encode("utf-8")
            except Exception as error:  # noqa: BLE001 - a crash of the parser is a result here
                mine = f"<{type(error).__name__}>"
            path = f"{len(rows):05d}.eml"
            with open(os.path.join(folder, path), "wb") as file:
                file.write(data)
            rows.append({
                "file": path, "place": place, "charset": charset, "encoding": encoding,
                "split": split, "expected": text, "cpython": mine,
            })
    with open(os.path.join(folder, "matrix.json"), "w", encoding="utf-8") as file:
        json.dump(rows, file, ensure_ascii=False)


main(sys.argv[1])
