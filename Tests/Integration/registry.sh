#!/usr/bin/env bash
# Requisites from a registry that is a server: what it is asked, what becomes of its answers.
source "$(dirname "$0")/common.bash"

port=$(free_port)
cat > server.py <<'PYTHON'
import http.server, json, sys

class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *words):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        asked = json.loads(body)
        with open("asked.txt", "a") as log:
            log.write(f"{self.path} {self.headers['Authorization']} {asked['query']}\n")
        known = {"7707083893": [{"value": "ПАО СБЕРБАНК", "data": {
            "kpp": "773601001", "ogrn": "1027700132195", "address": {"value": "Москва\tВавилова\n19"}}}]}
        answer = json.dumps({"suggestions": known.get(asked["query"], [])}).encode()
        status = 200 if self.headers["Authorization"] == "Token s3cr3t" else 403
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PYTHON
python3 server.py "$port" 2> server.log &
cleanups+=("kill $!")
for _ in $(seq 100); do
  if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then break; fi
  sleep 0.1
done
sed -e "s|https://suggestions.example/api/party|http://127.0.0.1:$port/party?x={kpp}|" \
  -e '/^legal_name\|"legal_name/s/"legal_name=[^"]*"/"tags=suggestions.0.data.none"/' \
  -e 's/unrestricted_value/value/' "$root/examples/onec.toml" > config.toml
export CRM_CONFIG="$work/config.toml"
printf 's3cr3t\n' > registry.token
printf 'x\n' > 1c.password
new_store 1
check "a company by its ИНН alone" crm company add --inn 7707083893 --lookup
same "the server was asked once, with the secret" "/party?x= Token s3cr3t 7707083893" "$(cat asked.txt)"
same "what it knows is there" "ПАО СБЕРБАНК	773601001	1027700132195" \
  "$(crm company list --fields name,kpp,ogrn)"
crm company add --inn 2635221091 --name X --lookup > out.txt 2> err.txt && code=0 || code=$?
same "an ИНН that nobody knows" 66 "$code"
printf 'wrong\n' > registry.token
crm company lookup 1 > out.txt 2> err.txt && code=0 || code=$?
same "a refusal is 69" 69 "$code"
same "no secret is told" "" "$(grep -s 'wrong' out.txt err.txt || true)"
same "the settings of the example give no warning" "" "$(crm company list 2>&1 > /dev/null)"
finish
