"""The side of 1С in the exchange with sites, as its modules of УТ and УНФ do it."""
import base64
import io
import re
import socket
import sys
import urllib.parse
import uuid
import zipfile


class Refused(Exception):
    pass


class OneC:
    def __init__(self, port, path, user="1c", password="Пароль 1С"):
        self.port, self.path = port, path
        self.login = base64.b64encode(f"{user}:{password}".encode()).decode()
        self.cookie, self.sessid, self.status = None, None, None

    def request(self, query, body=None, basic=False, cut=None, read=True):
        """One request over a connection of its own; `cut` breaks it after so many bytes of the body."""
        words = "&".join(f"{k}={urllib.parse.quote(str(v))}" for k, v in query)
        head = [
            f"{'GET' if body is None else 'POST'} {self.path}?{words} HTTP/1.0",
            "Host: 127.0.0.1",
            "User-Agent: 1C+Enterprise/8.3",
            "Accept-Encoding: deflate",
        ]
        if basic:
            head.append(f"Authorization: Basic {self.login}")
        if self.cookie:
            head.append(f"Cookie: {self.cookie}")
        if body is not None:
            head += [f"Content-Length: {len(body)}", "Content-Type: application/octet-stream"]
        data = "\r\n".join(head + ["", ""]).encode()
        if body is not None:
            data += body if cut is None else body[:cut]
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(data)
            if cut is not None or not read:
                return None
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        head, _, content = answer.partition(b"\r\n\r\n")
        self.status = int(head.split()[1])
        self.type = re.search(rb"(?i)content-type: ([^\r]*)", head).group(1).decode()
        return content

    def checkauth(self, kind):
        lines = self.request([("type", kind), ("mode", "checkauth")], basic=True).decode().split("\n")
        if lines[0] != "success":
            raise Refused("\n".join(lines))
        self.cookie = f"{lines[1]}={lines[2]}"
        self.sessid = lines[3].removeprefix("sessid=") if len(lines) > 3 else None

    def init(self, kind, extra=()):
        """УТ takes just two lines."""
        lines = self.request([("type", kind), ("mode", "init"), *extra]).decode().split("\n")
        if not extra and len(lines) != 2:
            raise Refused(f"init: {lines}")
        self.zip = lines[0] == "zip=yes"
        self.limit = int(lines[1].removeprefix("file_limit="))
        return lines

    def query(self):
        body = self.request([("type", "sale"), ("mode", "query")])
        if not body:
            raise Refused("Получен пустой ответ сервера")
        if not body.startswith(b"<?xml") and not body.startswith(b"PK"):
            raise Refused(body.decode())
        return body

    def success(self):
        answer = self.request([("type", "sale"), ("mode", "success")])
        if not answer.startswith(b"success"):
            raise Refused(answer.decode())

    def pack(self, files):
        """УТ packs the whole folder as v8_XXXX.zip."""
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files:
                archive.writestr(name, content)
        return f"v8_{uuid.uuid4().hex[:4].upper()}.zip", memory.getvalue()

    def send(self, kind, name, content, limit=None, cut_in=None, repeat=()):
        """Sends a file in parts; the connection may break within one, and answers may be lost."""
        limit = limit or self.limit
        for number, start in enumerate(range(0, len(content), limit)):
            part = content[start:start + limit]
            query = [("type", kind), ("mode", "file"), ("filename", name)]
            if cut_in == number:
                self.request(query, part, cut=len(part) // 2)
                raise ConnectionError("broken")
            for _ in range(2 if number in repeat else 1):
                answer = self.request(query, part)
            if answer.split(b"\n")[0].strip() != b"success":
                raise Refused(answer.decode())

    def take_in(self, kind, name):
        for _ in range(50):
            answer = self.request([("type", kind), ("mode", "import"), ("filename", name)]).decode()
            if answer.split("\n")[0] != "progress":
                break
        if answer.split("\n")[0] != "success":
            raise Refused(answer)


def order(number, amount, facts=(), parts="", guid=None, version="2.08"):
    """A «Заказ товара» as the modules write it back."""
    values = "".join(
        f"<ЗначениеРеквизита><Наименование>{n}</Наименование><Значение>{v}</Значение>"
        "</ЗначениеРеквизита>" for n, v in facts)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_210" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ВерсияСхемы="{version}" ДатаФормирования="2026-11-24T10:00:00">
\t<Документ>
\t\t<Ид>{guid or uuid.uuid5(uuid.NAMESPACE_URL, number)}</Ид>
\t\t<Номер>{number}</Номер>
\t\t<Дата>2026-11-23</Дата>
\t\t<ХозОперация>Заказ товара</ХозОперация>
\t\t<Роль>Продавец</Роль>
\t\t<Валюта>RUB</Валюта>
\t\t<Курс>1</Курс>
\t\t<Сумма>{amount}</Сумма>
\t\t<Время>12:00:00</Время>
\t\t<Товары><Товар><Ид>5d1d5d1c-0000-11ee-8000-000000000001</Ид><Артикул>VIT-120</Артикул>
\t\t\t<Наименование>Витрина</Наименование><БазоваяЕдиница Код="796 ">шт</БазоваяЕдиница>
\t\t\t<ЦенаЗаЕдиницу>{amount}</ЦенаЗаЕдиницу><Количество>1</Количество><Сумма>{amount}</Сумма></Товар></Товары>
\t\t<ЗначенияРеквизитов>{values}</ЗначенияРеквизитов>{parts}
\t</Документ>
</КоммерческаяИнформация>""".encode()
