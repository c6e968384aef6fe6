#!/usr/bin/env bash
# The program behind real web servers: lighttpd always, nginx with fcgiwrap and Apache where they are.
# Real requests are sent twice and shuffled; they lie beside the checkout, the project's own in examples.
source "$(dirname "$0")/common.bash"

port=$(free_port)
unset CRM_NOW CRM_USER
export CRM_USER=olga

# send FILE PORT PREFIX: sends the body of a request with its type; prints the status.
cat > send.py <<'PYTHON'
import http.client, json, random, sys
port, prefix, rounds = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
jobs = []
for path in sys.argv[4:]:
    data = open(path, "rb").read()
    if data.startswith(b"POST "):
        head, _, body = data.partition(b"\r\n\r\n" if b"\r\n\r\n" in data else b"\n\n")
        lines = head.decode().splitlines()
        target = lines[0].split()[1]
        kind = [l.split(":", 1)[1].strip() for l in lines if l.lower().startswith("content-type:")]
        announced = [int(l.split(":", 1)[1]) for l in lines if l.lower().startswith("content-length:")]
        if announced and announced[0] > len(body):
            continue  # a server answers a body that is cut off by itself
    else:
        target, body = "/form/site", data
        kind = ["application/json" if data[:1] in b"{[" else "application/x-www-form-urlencoded"]
    jobs.append((target, body, kind[0] if kind else ""))
jobs *= rounds
random.Random(7).shuffle(jobs)
statuses = {}
for target, body, kind in jobs:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", prefix + target, body, {"Content-Type": kind})
    answer = connection.getresponse()
    answer.read()
    statuses[answer.status] = statuses.get(answer.status, 0) + 1
print(json.dumps(statuses, sort_keys=True))
PYTHON

samples() {
  local folder=$root
  printf '%s\n' "$root"/examples/forms/*
  while [[ $folder != / ]]; do
    if [[ -d $folder/shared/data/telephony/forms ]]; then
      printf '%s\n' "$folder"/shared/data/telephony/forms/*.{http,json}
      return
    fi
    folder=$(dirname "$folder")
  done
  echo "skipped: shared/data/telephony is not beside the repository" >&2
}

# prepare DATABASE: a store with the forms that the samples name.
prepare() {
  export CRM_DB=$work/$1
  new_store 3
  local form
  for form in site tilda cf7 gforms amocrm; do must crm form add "$form" --per-address 0; done
}

wait_for() {
  for _ in $(seq 100); do
    if (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; then return 0; fi
    sleep 0.1
  done
  bad "a server on port $1"
  return 1
}

post() { curl -s -o answer -w '%{http_code}' --max-time 10 "$@"; }

# outcomes: what is in the store, whatever the order in which it came.
outcomes() {
  crm form entry list --all -L 1000 --fields outcome,person,email,phone --sort id | sort
}

mapfile -t files < <(samples)

# The exchanges of the samples, and one of our own after МТС, whose secret is a login.
cat > config.toml <<'TOML'
[company]
timezone = "Europe/Moscow"
[exchange.mango]
check = "mango"
user = "testvpbxkey00000000000000000000a"
password_command = ["echo", "testsalt00000000000000000000000b"]
[exchange.zadarma]
check = "zadarma"
password_command = ["echo", "testsecret"]
[exchange.megafon]
password_command = ["echo", "testcrmtoken"]
[exchange.uis]
password_command = ["echo", "testtoken"]
[exchange.bitrix24]
password_command = ["echo", "testapplication_token"]
[exchange.mts]
check = "basic"
user = "crm"
password_file = "mts.password"
[exchange.sipuni]
check = "none"
[exchange.telphin]
check = "none"
[exchange.moizvonki]
check = "none"
[exchange.office]
password_command = ["echo", "open-sesame"]
TOML
echo 'pass word' > mts.password
chmod 644 config.toml mts.password
export CRM_CONFIG=$work/config.toml

# notices.py PORT PREFIX ROUNDS FILE…: sends notices as they stand in files, in any order; prints how
# many were answered with each status.
cat > notices.py <<'PYTHON'
import base64, http.client, json, random, sys
port, prefix, rounds = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
jobs = []
for path in sys.argv[4:]:
    data = open(path, "rb").read()
    head, _, body = data.partition(b"\r\n\r\n" if b"\r\n\r\n" in data else b"\n\n")
    lines = head.decode().splitlines()
    method, target = lines[0].split()[:2]
    headers = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
    headers = {k: v for k, v in headers.items() if k not in ("Host", "Content-Length")}
    body = body.strip()
    jobs.append((method, target.replace("/hook/", "/call/", 1), headers, body or None))
login = base64.b64encode(b"crm:pass word").decode()
for event, second in (("CallAccepted", "00"), ("CallAnswered", "09"), ("EndCall", "45")):
    notice = {"CallID": 7, "EventType": event, "EventTime": f"2026-11-21T11:50:{second}.5970279+03:00",
              "From": {"ANI": "9065550101"}, "To": {"DNIS": "9165550111", "Virtual": "8125550100"}}
    for word in (login, login[:-4] + "AAA="):
        jobs.append(("POST", "/call/mts", {"Authorization": "Basic " + word,
                     "Content-Type": "application/x-www-form-urlencoded"}, json.dumps(notice).encode()))
jobs *= rounds
random.Random(7).shuffle(jobs)
statuses = {}
for method, target, headers, body in jobs:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, prefix + target, body, headers)
    answer = connection.getresponse()
    answer.read()
    statuses[answer.status] = statuses.get(answer.status, 0) + 1
print(json.dumps(statuses, sort_keys=True))
PYTHON

notices() {
  local folder=$root service
  while [[ $folder != / ]]; do
    if [[ -d $folder/shared/data/telephony/webhooks ]]; then
      for service in mango zadarma megafon uis sipuni telphin moizvonki bitrix24; do
        printf '%s\n' "$folder/shared/data/telephony/webhooks/$service"/*.http
      done
      return
    fi
    folder=$(dirname "$folder")
  done
}
mapfile -t hooks < <(notices)
forged=3
for hook in "${hooks[@]}"; do
  case "$hook" in *bad-signature* | *wrong-token*) forged=$((forged + 1)) ;; esac
done

# outcomes of calls, whatever the order in which their notices came.
calls() {
  crm call list --all -L 1000 \
    --fields source,external_id,direction,outcome,number,extension,started_at,talk_time | sort
}

# ring NAME PORT PREFIX: what every server must do with the notices of exchanges.
ring() {
  local name=$1 url="http://127.0.0.1:$2$3" count first
  count=$((${#hooks[@]} + 6 - forged))
  same "$name: its own notices are answered 200, forged ones 403, twice and shuffled" \
    "{\"200\": $((2 * count)), \"403\": $((2 * forged))}" \
    "$(python3 notices.py "$2" "$3" 2 "${hooks[@]}")"
  must crm tick
  must crm tick --now +1h
  first=$(calls)
  holds "$name: they are calls" "[[ -n \$first ]]"
  same "$name: МТС: one call of 36 seconds" "in	answered	+79065550101	36" \
    "$(crm call list --all source=mts --fields direction,outcome,number,talk_time)"
  python3 notices.py "$2" "$3" 2 "${hooks[@]}" > again.txt
  must crm tick --now +1h
  same "$name: again they change nothing" "$first" "$(calls)"
  same "$name: nothing waits" "" "$(ls "$CRM_DB.spool" | head -n 3)"
  register "$name" "$url/call/office/open-sesame/telephony.externalcall"
  same "$name: an address that is tried" "200 5f3a9c21" \
    "$(post "$url/call/zadarma?zd_echo=5f3a9c21") $(cat answer)"
  same "$name: an exchange that nobody knows" 404 "$(post -d 'a=b' "$url/call/nobody")"
}

# register NAME ADDRESS: an exchange that takes us for Bitrix24 registers a call, and finishes it.
register() {
  local id next call=(-d USER_PHONE_INNER=101 -d PHONE_NUMBER=79165550179 -d TYPE=2)
  same "$1: a call is registered" 200 "$(post "${call[@]}" "$2.register.json")"
  id=$(jq -r .result.CALL_ID answer)
  same "$1: again it is the same call" "200 $id" \
    "$(post "${call[@]}" "$2.register.json") $(jq -r .result.CALL_ID answer)"
  same "$1: it is finished" "200 $id" \
    "$(post -H 'Content-Type: application/json' "$2.finish" \
      -d "{\"CALL_ID\":\"$id\",\"USER_PHONE_INNER\":\"101\",\"DURATION\":95,\"STATUS_CODE\":\"200\"}"
    ) $(jq -r .result.CALL_ID answer)"
  same "$1: its recording is told" 200 \
    "$(post -d "CALL_ID=$id" -d 'RECORD_URL=https://pbx.example/a.mp3' "$2.attachRecord")"
  post "${call[@]}" "$2.register.json" > /dev/null
  next=$(jq -r .result.CALL_ID answer)
  holds "$1: the next call from there is another one" "[[ $next == externalCall.* && $next != $id ]]"
  same "$1: nobody took it" 200 \
    "$(post -d "CALL_ID=$next" -d DURATION=0 -d STATUS_CODE=304 "$2.finish")"
  same "$1: without a number it is none" "400 ERROR_CORE" \
    "$(post -d TYPE=2 "$2.register") $(jq -r .error answer)"
  upload "$1" "$2.attachRecord" "$next"
  same "$1: without the secret" 403 "$(post "${call[@]}" "${2/open-sesame/open}.register")"
  must crm tick
  same "$1: they are two calls" "answered	95	https://pbx.example/a.mp3
missed	0	$(sum < talk.wav).wav" \
    "$(crm call list --all source=office --sort id --fields outcome,talk_time,recording)"
  same "$1: what was sent is played" "$(sum < talk.wav)" \
    "$(crm call play "$(crm call list --all source=office --sort -id -L 1 --format ids)" | sum)"
}

sum() { sha256sum | cut -d ' ' -f 1; }
{ printf RIFF && head -c 400000 /dev/urandom; } > talk.wav
base64 talk.wav > talk.base64

# upload NAME ADDRESS CALL: the recording itself comes in the request, again and in either form.
upload() {
  local form=(-d "CALL_ID=$3" -d FILENAME=../talk.WAV --data-urlencode FILE_CONTENT@talk.base64)
  printf '{"FILENAME":"talk.wav","FILE_CONTENT":"%s","CALL_ID":"%s"}' "$(tr -d '\n' < talk.base64)" "$3" \
    > talk.json
  same "$1: a recording is sent" "200 1" "$(post "${form[@]}" "$2") $(jq .result.FILE_ID answer)"
  same "$1: it is sent again in JSON" 200 \
    "$(post -H 'Content-Type: application/json' --data-binary @talk.json "$2")"
  same "$1: what is no recording is none" "400 ERROR_CORE" \
    "$(post -d "CALL_ID=$3" -d 'FILE_CONTENT=PGh0bWw+' "$2") $(jq -r .error answer)"
  same "$1: without the secret nobody sends so much" 413 \
    "$(post "${form[@]}" "${2/open-sesame/open}")"
}

# flood NAME ADDRESS: many at once are answered, and one process takes them in for the others.
flood() {
  local before after
  before=$(crm form entry list --all -L 10000 --format ids | wc -l)
  seq 60 | xargs -P 8 -I N curl -s -o /dev/null -w '%{http_code}\n' --max-time 20 \
    -d 'name=Flood N' "$2/form/site" > codes
  same "$1: sixty at once are answered" 60 "$(grep -c 200 codes)"
  for _ in $(seq 50); do
    after=$(ls "$CRM_DB.spool" | wc -l)
    ((after == 0)) && break
    sleep 0.1
  done
  # Who took them in may have come to the end of its turn, or been ended by its server.
  must crm tick
  same "$1: all of them are there" $((before + 60)) \
    "$(crm form entry list --all -L 10000 --format ids | wc -l | tr -d ' ')"
  echo "$1: $((60 - after)) of sixty were taken in without a tick"
}

# trial NAME PORT PREFIX: what every server must do.
trial() {
  local name=$1 url="http://127.0.0.1:$2$3" first
  same "$name: all samples, twice and shuffled, are answered 200" \
    "{\"200\": $((2 * sent))}" "$(python3 send.py "$2" "$3" 2 "${files[@]}")"
  must crm tick
  first=$(outcomes | cut -f 2- | sort)
  same "$name: again they change nothing" "{\"200\": $((2 * sent))}" \
    "$(python3 send.py "$2" "$3" 2 "${files[@]}")"
  must crm tick
  same "$name: the same entries" "$first" "$(outcomes | cut -f 2- | sort)"
  same "$name: one lead for one customer" 1 \
    "$(crm lead list --all phone=+79165550141 --format ids | wc -l | tr -d ' ')"
  same "$name: nothing waits" "" "$(ls "$CRM_DB.spool" | head -n 3)"
  ring "$name" "$2" "$3"
  flood "$name" "$url"
  check "$name: the store is sound" crm db check
  same "$name: an unknown form" 404 "$(post -d 'name=A' "$url/form/nobody")"
  same "$name: an unknown route" 404 "$(post -d 'name=A' "$url/etc/passwd")"
  same "$name: another method" 405 "$(post "$url/form/site")"
  head -c 70000 /dev/zero | tr '\0' a > large
  same "$name: a body too large" 413 "$(post --data-binary @large "$url/form/site")"
  same "$name: nothing is echoed" "" "$(grep -a 'aaa' answer || true)"
  local before after
  before=$(crm log -L 1 --format ids)
  same "$name: words of the query are no command line" 404 \
    "$(post -d x "$url/form/x?lead+rm+--all+-y")"
  after=$(crm log -L 1 --format ids)
  same "$name: and did nothing" "$before" "$after"
}

# How many of the samples can be sent: one announces more than it has.
sent=$(python3 - "${files[@]}" <<'PYTHON'
import sys
print(sum(1 for path in sys.argv[1:] if "short-body" not in path))
PYTHON
)

if command -v lighttpd > /dev/null; then
  prepare lighttpd.db
  sed -e "s|/usr/local/bin/crm|$CRM|; s|8080|$port|; s|/var/empty|$work|" \
    -e "s|/var/lib/crm/crm.db|$CRM_DB|; s|/etc/crm/config.toml|$CRM_CONFIG|" "$root/examples/web/lighttpd.conf" > lighttpd.conf
  lighttpd -D -f lighttpd.conf > lighttpd.log 2>&1 &
  server=$!
  cleanups+=("kill $server")
  wait_for "$port"
  trial lighttpd "$port" /crm
  url="http://127.0.0.1:$port/crm"

  # a secret
  secret=$(crm form add closed --secret 2>&1 >/dev/null | sed -n 's/.*token=\([0-9a-f]*\).*/\1/p')
  same "without the secret" 403 "$(post -d 'name=A' "$url/form/closed")"
  same "with a wrong one" 403 "$(post -d 'name=A' "$url/form/closed?token=${secret%?}0x")"
  same "with the secret" 200 "$(post -d 'name=A&phone=89165550199' "$url/form/closed?token=$secret")"
  same "in a header" 200 "$(post -H "X-Token: $secret" -d 'name=A&phone=89165550198' "$url/form/closed")"

  # the store is busy: the answer comes in time all the same, and the tick takes the request in
  count=$(crm form entry list --all -L 1000 --format ids | wc -l)
  mkfifo hold
  sqlite3 "$CRM_DB" < hold > /dev/null 2>&1 &
  holder=$!
  exec 9> hold
  echo 'BEGIN IMMEDIATE;' >&9
  sleep 0.5
  start=$(date +%s%N)
  same "while the store is busy" 200 "$(post -d 'name=Busy&phone=89165550177' "$url/form/site")"
  took=$((($(date +%s%N) - start) / 1000000))
  holds "in time: $took ms" "((took < 2000))"
  start=$(date +%s%N)
  same "so is a notice of an exchange" 200 \
    "$(post "$url/call/megafon" -d 'cmd=history&type=in&phone=79165550178&start=20261121T090000Z' \
      -d 'duration=9&callid=busy&status=Success&crm_token=testcrmtoken')"
  took=$((($(date +%s%N) - start) / 1000000))
  holds "in time as well: $took ms" "((took < 2000))"
  same "they wait on disk" 2 "$(ls "$CRM_DB.spool" | wc -l)"
  echo 'ROLLBACK;' >&9
  exec 9>&-
  wait "$holder" || true
  check "the tick takes it in" crm tick
  same "the call is there" answered "$(crm call list --all number=+79165550178 --fields outcome)"
  same "nothing is lost" $((count + 1)) "$(crm form entry list --all -L 1000 --format ids | wc -l)"
  same "nothing waits any more" 0 "$(ls "$CRM_DB.spool" | wc -l)"

  # a killed program leaves the request or nothing; the tick finishes
  for number in $(seq 20); do
    GATEWAY_INTERFACE=CGI/1.1 REQUEST_METHOD=POST PATH_INFO=/form/site CONTENT_LENGTH=32 \
      timeout -s KILL "0.0$((RANDOM % 5 + 1))" "$CRM" \
      <<< "name=Killed&phone=8916555$((6000 + number))1" > /dev/null 2>&1 || true
  done
  check "after twenty kills the tick goes on" crm tick
  check "and the store is sound" crm db check
  kill "$server"
else
  bad "lighttpd is not installed"
fi

nginx=$(command -v nginx || true)
if [[ -n $nginx ]] && command -v fcgiwrap > /dev/null; then
  prepare nginx.db
  port=$(free_port)
  fcgiwrap -s "unix:$work/fcgi.socket" > fcgiwrap.log 2>&1 &
  cleanups+=("kill $!")
  {
    echo "daemon off; pid $work/nginx.pid; error_log $work/nginx.log; events {}"
    if ((EUID == 0)); then echo "user root;"; fi
    echo "http { client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3;"
    echo "uwsgi_temp_path $work/t4; scgi_temp_path $work/t5; access_log off;"
    echo "server { listen 127.0.0.1:$port;"
    sed -e "s|/usr/local/bin/crm|$CRM|; s|/var/lib/crm/crm.db|$CRM_DB|; s|/etc/crm/config.toml|$CRM_CONFIG|" \
      -e "s|/run/crm/fcgiwrap.socket|$work/fcgi.socket|" \
      -e 's|include fastcgi_params|include /etc/nginx/fastcgi_params|' "$root/examples/web/nginx.conf"
    echo "} }"
  } > nginx.conf
  "$nginx" -c "$work/nginx.conf" > nginx.out 2>&1 &
  cleanups+=("kill $!")
  wait_for "$port"
  trial nginx "$port" /crm
else
  echo "skipped: nginx and fcgiwrap are not installed"
fi

if command -v apache2 > /dev/null; then
  prepare apache.db
  port=$(free_port)
  modules=/usr/lib/apache2/modules
  {
    for module in mpm_event authz_core alias env cgid; do
      echo "LoadModule ${module}_module $modules/mod_$module.so"
    done
    echo "ServerName localhost"
    echo "Listen 127.0.0.1:$port"
    echo "PidFile $work/apache.pid"
    echo "ErrorLog $work/apache.log"
    echo "ScriptSock $work/cgid.sock"
    echo "DefaultRuntimeDir $work"
    if ((EUID == 0)); then printf 'User www-data\nGroup www-data\n'; fi
    sed -e "s|/usr/local/bin/crm|$CRM|; s|/var/lib/crm/crm.db|$CRM_DB|; s|/etc/crm/config.toml|$CRM_CONFIG|" \
      "$root/examples/web/apache.conf"
  } > apache.conf
  if ((EUID == 0)); then
    # Apache never serves as root: the store goes to its account for this trial.
    chmod 711 "$work" && chown www-data "$work" "$CRM_DB"*
  fi
  apache2 -f "$work/apache.conf" -D FOREGROUND > apache.out 2>&1 &
  cleanups+=("kill $!")
  if wait_for "$port"; then trial apache "$port" /crm; fi
else
  echo "skipped: apache2 is not installed"
fi

# The settings and the mapping of the examples.
prepare examples.db
check "the settings of the example are read" \
  crm --config "$root/examples/pbx/config.toml" call list
same "nothing in them is unknown" "" \
  "$(crm --config "$root/examples/pbx/config.toml" call list 2>&1)"
cat > notice.json <<'JSON'
{"kind": "end", "id": 7, "way": "incoming", "from": "79165550142", "to": "101", "begun": "2026-11-21T11:50:00+03:00",
 "who": {"extension": "101"}, "ended": "2026-11-21T11:51:00+03:00", "seconds": 50, "outcome": "talked"}
JSON
must crm call ingest --source office --mapping "$root/examples/pbx/office.mapping" notice.json
same "its mapping is read" "in	answered	+79165550142	101	50" \
  "$(crm call list --all --fields direction,outcome,number,extension,talk_time)"

finish
