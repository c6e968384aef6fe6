"""A base of 1С as its documentation describes the OData interface: strict about what it is asked."""
import base64
import http.server
import json
import re
import sys
import urllib.parse
import uuid

port, configuration, state = int(sys.argv[1]), sys.argv[2], sys.argv[3]
LOGIN = "Basic " + base64.b64encode("Обмен:пароль".encode()).decode()
EMPTY = "00000000-0000-0000-0000-000000000000"
RUSSIA = "a1a1a1a1-0000-4000-8000-000000000643"

# The fields of «Контрагенты»: a length, or the words of an enumeration, or bool, or a reference.
FIELDS = {
    "bp": {
        "Description": 100, "НаименованиеПолное": 1000, "ИНН": 50, "КПП": 9, "КодПоОКПО": 10,
        "РегистрационныйНомер": 50, "ИндивидуальныйПредприниматель": bool, "Комментарий": 1000,
        "ЮридическоеФизическоеЛицо": ["ЮридическоеЛицо", "ФизическоеЛицо"],
        "СтранаРегистрации_Key": "ref",
    },
    "ut": {
        "Description": 100, "НаименованиеПолное": 250, "ИНН": 12, "КПП": 9, "КодПоОКПО": 10,
        "ЮрФизЛицо": ["ЮрЛицо", "ФизЛицо", "ЮрЛицоНеРезидент", "ИндивидуальныйПредприниматель"],
        "Партнер_Key": "ref",
    },
    "unf": {
        "Description": 100, "НаименованиеПолное": 250, "ИНН": 12, "КПП": 9, "КодПоОКПО": 10,
        "ВидКонтрагента": ["ЮридическоеЛицо", "ИндивидуальныйПредприниматель", "ФизическоеЛицо",
                           "ГосударственныйОрган"],
        "ЮридическоеФизическоеЛицо": ["ЮридическоеЛицо", "ФизическоеЛицо"], "Покупатель": bool,
    },
}[configuration]
REQUIRED = {
    "bp": ["ЮридическоеФизическоеЛицо", "СтранаРегистрации_Key"],
    "ut": ["ЮрФизЛицо", "Партнер_Key"], "unf": [],
}[configuration]
PARTNER = {"Description": 100, "НаименованиеПолное": 250, "Клиент": bool,
           "ЮрФизЛицо": ["Компания", "ЧастноеЛицо"]}

lists = {"Catalog_Контрагенты": {}, "Catalog_Партнеры": {},
         "Catalog_СтраныМира": {RUSSIA: {"Ref_Key": RUSSIA, "Code": "643", "Description": "РОССИЯ"}}}
log, mood = [], {"next": None}


class Wrong(Exception):
    def __init__(self, status, words):
        self.status, self.words = status, words


def check(fields, entry, required=()):
    for name, value in entry.items():
        kind = fields.get(name)
        if kind is None:
            raise Wrong(400, f"Свойство {name} не найдено")
        if kind is bool and not isinstance(value, bool):
            raise Wrong(400, f"{name}: не булево")
        if kind == "ref" and not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", str(value)):
            raise Wrong(400, f"{name}: не ссылка")
        if isinstance(kind, list) and value not in kind:
            raise Wrong(400, f"{name}: нет значения {value}")
        if isinstance(kind, int) and (not isinstance(value, str) or len(value) > kind):
            raise Wrong(400, f"{name}: длина")
    for name in required:
        if entry.get(name, EMPTY) == EMPTY:
            raise Wrong(400, f"Поле {name} не заполнено")


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *words):
        pass

    def answer(self, status, value):
        body = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json;odata=minimalmetadata;charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def serve(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        path, _, query = self.path.partition("?")
        path = urllib.parse.unquote(path)
        if path.startswith("/mood/"):
            mood["next"] = path.removeprefix("/mood/")
            return self.answer(200, {})
        if path == "/state":
            return self.answer(200, {"lists": lists, "log": log})
        try:
            if mood["next"] == "fault":
                mood["next"] = None
                raise Wrong(500, "Ошибка при выполнении обработчика - 'ОбработкаЗаполнения'")
            if self.headers.get("Authorization") != LOGIN:
                raise Wrong(401, "Идентификация пользователя не выполнена")
            if self.headers.get("Accept") != "application/json":
                raise Wrong(406, "Accept")
            found = re.fullmatch(r"/base/odata/standard\.odata/(Catalog_\w+)(?:\(guid'([0-9a-f-]{36})'\))?", path)
            if not found or found[1] not in lists:
                raise Wrong(404, "Сущность не найдена")
            entries, key = lists[found[1]], found[2]
            words = dict(urllib.parse.parse_qsl(query))
            log.append(f"{self.command} {found[1]}" + (" key" if key else "") +
                       (" " + words["$filter"] if "$filter" in words else ""))
            if words.get("$format") != "json":
                raise Wrong(400, "format")
            if self.command == "GET":
                test = re.fullmatch(r"(\w+) eq '([^']*)'", words["$filter"])
                return self.answer(200, {"odata.metadata": "…", "value": [
                    e for e in entries.values() if e.get(test[1]) == test[2]]})
            if self.headers["Content-Type"].split(";")[0] != "application/json":
                raise Wrong(415, "Content-Type")
            entry = json.loads(body)
            fields = FIELDS if found[1] == "Catalog_Контрагенты" else PARTNER
            if self.command == "POST" and key is None:
                # A new entry may bring its key; one that is taken is refused.
                made = entry.pop("Ref_Key", None) or str(uuid.uuid4())
                if made in entries or not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made):
                    raise Wrong(400, "Ref_Key")
                check(fields, entry, REQUIRED if fields is FIELDS else ())
                entries[made] = {"Ref_Key": made, "DeletionMark": False, "IsFolder": False, "КПП": "", **entry}
                if mood["next"] == "lost":
                    # The entry is there, the answer never arrives.
                    mood["next"] = None
                    self.connection.close()
                    return
                return self.answer(201, entries[made])
            if self.command == "PATCH" and key:
                if key not in entries:
                    raise Wrong(404, "Экземпляр сущности не найден по ключу")
                check(fields, entry)
                entries[key].update(entry)
                return self.answer(200, entries[key])
            raise Wrong(405, "Метод")
        except Wrong as wrong:
            self.answer(wrong.status, {"odata.error": {"code": "6", "message": {
                "lang": "ru", "value": wrong.words}}})

    do_GET = do_POST = do_PATCH = do_DELETE = serve


if state != "-":
    lists["Catalog_Контрагенты"].update(json.load(open(state)))
http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
