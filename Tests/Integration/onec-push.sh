#!/usr/bin/env bash
# Customers handed over to bases of 1С by OData: a server written from the documentation checks every
# request; answers that are lost, faults and doubles.
source "$(dirname "$0")/common.bash"

export PYTHONDONTWRITEBYTECODE=1
printf 'пароль\n' > odata.password

# base CONFIGURATION [STATE]: a base and a store of its own.
base() {
  if [[ -n ${server:-} ]]; then kill "$server"; fi
  port=$(free_port)
  python3 "$root/Tests/Integration/odata_mock.py" "$port" "$1" "${2:--}" 2> mock.log &
  server=$!
  cleanups+=("kill $server")
  for _ in $(seq 100); do
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then break; fi
    sleep 0.1
  done
  cat > config.toml <<TOML
[odata]
url = "http://127.0.0.1:$port/base/odata/standard.odata"
configuration = "$1"
user = "Обмен"
password_file = "odata.password"
TOML
  export CRM_CONFIG="$work/config.toml" CRM_DB="$work/$1-$RANDOM.db"
  new_store 1
  must crm company add --name 'Алькор' --legal-name 'ООО «Алькор»' --inn 2635221091 --kpp 263501001 \
    --okpo 53240980 --ogrn 1152651023623 --legal-address 'Ставрополь, ул. Ленина, 1' \
    --bank-account 40702810058050478170 --bik 044525999
  must crm company add --name 'ИП Щукин' --inn 500100732259 --legal-address 'Москва' \
    --bank-account 40702810058050478170 --bik 044525999 --allow-duplicate
}

state() { curl -s "http://127.0.0.1:$port/state" | jq -r "$1"; }
mood() { curl -s "http://127.0.0.1:$port/mood/$1" > /dev/null; }
customers() { state '.lists["Catalog_Контрагенты"] | to_entries | sort_by(.value.Description) | .[].value | '"$1"; }

for configuration in bp ut unf; do
  base "$configuration"
  check "$configuration: nothing is sent by a dry run" crm export-1c --company 1 --push -n
  same "$configuration: nobody was asked" 0 "$(state '.log | length')"
  same "$configuration: two customers go" "1	sent
2	sent" "$(crm export-1c --company 1 --company 2 --push)"
  same "$configuration: they are there" "Алькор 2635221091 263501001
ИП Щукин 500100732259 " "$(customers '"\(.Description) \(."ИНН") \(."КПП")"')"
  must crm company edit 1 legal_name='ООО «Алькор-Юг»'
  same "$configuration: a change goes by the key" "3	sent" "$(crm export-1c --company 1 --push)"
  same "$configuration: as one request" "PATCH Catalog_Контрагенты key" "$(state '.log[-1]')"
  same "$configuration: still two" "ООО «Алькор-Юг»
ИП Щукин" "$(customers '."НаименованиеПолное"')"
  check "$configuration: the store is sound" crm db check
done
same "unf: who is what" "ЮридическоеЛицо true
ИндивидуальныйПредприниматель true" "$(customers '"\(."ВидКонтрагента") \(."Покупатель")"')"

base ut
must crm export-1c --company 1 --company 2 --push
same "ut: partners are made with them" "ЮрЛицо true
ИндивидуальныйПредприниматель true" "$(customers '"\(."ЮрФизЛицо") \(."Партнер_Key" | length == 36)"')"
same "ut: two partners" 2 "$(state '.lists["Catalog_Партнеры"] | length')"

# an answer that is lost, on either list, leaves one partner
for lost in 1 2; do
  base ut
  if [[ $lost == 2 ]]; then
    mood lost
    crm export-1c --company 1 --push > out.txt 2> err.txt || true
    CRM_NOW=2026-11-23T09:05:00Z
  fi
  mood lost
  crm export-1c --company 1 --push > out.txt 2> err.txt || true
  CRM_NOW=2026-11-23T09:20:00Z
  must crm outbox send
  same "ut: $lost answers lost, one partner, one customer" "1 1" \
    "$(state '"\(.lists["Catalog_Партнеры"] | length) \(.lists["Catalog_Контрагенты"] | length)"')"
done
CRM_NOW=2026-11-23T09:00:00Z

base bp
sed -i '/^configuration/a fields = ["Комментарий=CRM {inn}", "КодПоОКПО="]' config.toml
mood lost
crm export-1c --company 1 --push > out.txt 2> err.txt && code=0 || code=$?
same "an answer that is lost is a failure of the batch" 3 "$code"
same "it waits" queued "$(crm outbox show 1 --json | jq -r .state)"
CRM_NOW=2026-11-23T09:05:00Z
check "the tick tries again" crm tick
same "it is sent" sent "$(crm outbox show 1 --json | jq -r .state)"
same "and made once" 1 "$(state '.lists["Catalog_Контрагенты"] | length')"
same "own fields, and the country by its code" "CRM 2635221091 a1a1a1a1-0000-4000-8000-000000000643 null 1152651023623" \
  "$(customers '"\(."Комментарий") \(."СтранаРегистрации_Key") \(."КодПоОКПО") \(."РегистрационныйНомер")"')"
mood fault
crm export-1c --company 2 --push > out.txt 2> err.txt || true
check "what 1С says of its fault is told" grep -q ОбработкаЗаполнения err.txt
CRM_NOW=2026-11-23T09:10:00Z
must crm outbox send
same "later it goes" 2 "$(state '.lists["Catalog_Контрагенты"] | length')"

# the rule of the department: an invoiced deal hands its customer over
must crm product add --sku P --name P --price 100
must crm contact add --name Анна --phone 89161234567
must crm deal add --title Сделка --company 2 --contact 1 --item P:1
must crm deal stage 1 invoiced
same "the rule queues" queued "$(crm outbox list channel=1c state=queued --fields state)"
check "the tick hands over" crm tick
same "nothing waits" "" "$(crm outbox list channel=1c state=queued --format ids)"

# entries that are there already: found by ИНН and КПП, never by ИНН alone
cat > known.json <<'JSON'
{"11111111-0000-4000-8000-000000000001": {"Ref_Key": "11111111-0000-4000-8000-000000000001", "Description": "Филиал", "ИНН": "2635221091", "КПП": "770701001", "DeletionMark": false, "IsFolder": false},
 "11111111-0000-4000-8000-000000000002": {"Ref_Key": "11111111-0000-4000-8000-000000000002", "Description": "Старый", "ИНН": "2635221091", "КПП": "263501001", "DeletionMark": true, "IsFolder": false},
 "11111111-0000-4000-8000-000000000003": {"Ref_Key": "11111111-0000-4000-8000-000000000003", "Description": "Тот", "ИНН": "2635221091", "КПП": "263501001", "DeletionMark": false, "IsFolder": false},
 "11111111-0000-4000-8000-000000000004": {"Ref_Key": "11111111-0000-4000-8000-000000000004", "Description": "Щ1", "ИНН": "500100732259", "КПП": "", "DeletionMark": false, "IsFolder": false},
 "11111111-0000-4000-8000-000000000005": {"Ref_Key": "11111111-0000-4000-8000-000000000005", "Description": "Щ2", "ИНН": "500100732259", "КПП": "", "DeletionMark": false, "IsFolder": false}}
JSON
base ut known.json
must crm export-1c --company 1 --push
same "ut: who is there gets no partner" "0 5" \
  "$(state '"\(.lists["Catalog_Партнеры"] | length) \(.lists["Catalog_Контрагенты"] | length)"')"
same "ut: he is changed" 'PATCH Catalog_Контрагенты key' "$(state '.log[-1]')"
base unf known.json
must crm export-1c --company 1 --push
same "the one with this КПП is changed" "Алькор
Старый
Филиал
Щ1
Щ2" "$(customers .Description)"
crm export-1c --company 2 --push > out.txt 2> err.txt && code=0 || code=$?
same "doubles are not guessed" "3 5" "$code $(state '.lists["Catalog_Контрагенты"] | length')"
same "the delivery has failed" failed "$(crm outbox show 2 --json | jq -r .state)"
sed -i 's/^user = .*/user = "Чужой"/' config.toml
crm export-1c --company 1 --push > out.txt 2> err.txt || true
check "a refused login is told" grep -q 'Чужой' err.txt
same "and no password" "" "$(grep -r 'пароль' out.txt err.txt || true)"
same "--queued goes on where a customer lacks something, and names it" 3 "$(
  sed -i 's/^user = .*/user = "Обмен"/' config.toml
  must crm company add --name 'Бедный' --inn 7707083893 --kpp 770701001
  must crm contact add --name Анна --phone 89161234567
  must crm product add --sku P --name P --price 100
  for company in 3 1; do
    must crm deal add --title "Сделка $company" --company "$company" --contact 1 --item P:1
    must crm deal stage $((company == 3 ? 1 : 2)) invoiced
  done
  crm export-1c --queued --as counterparty -o . 2> err.txt && echo 0 || echo $?)"
check "it is named" grep -q 'Бедный' err.txt
holds "the other is written" '[[ -n $(find . -name "Алькор*.xml") ]]'
finish
