"""An SMS gateway of the test: gateway.py FILE; prints its port, and writes each request as a line of
JSON. The number decides the answer: …01 taken, …02 refused within a 200, …03 429, …04 500, …05 400,
…06 silence after the request, …07 «try again» within a 200.
"""
import json, sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

log = open(sys.argv[1], "a", buffering=1)


class Handler(BaseHTTPRequestHandler):
    def answer(self, body):
        record = {
            "method": self.command, "path": self.path, "body": body,
            "type": self.headers.get("Content-Type"), "auth": self.headers.get("Authorization"),
        }
        log.write(json.dumps(record, ensure_ascii=False) + "\n")
        seen = self.path + body
        status, code = 200, 100
        if "60000002" in seen:
            code = 202
        elif "60000003" in seen:
            status = 429
        elif "60000004" in seen:
            status = 500
        elif "60000005" in seen:
            status = 400
        elif "60000006" in seen:
            time.sleep(6)
            return
        elif "60000007" in seen:
            code = 220
        data = json.dumps({"sms": {"result": {"status_code": code}}, "ok": code == 100}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        self.answer("")

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.answer(self.rfile.read(length).decode())

    def log_message(self, *words):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
