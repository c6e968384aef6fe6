#!/usr/bin/env bash
# Real files of 1С, of the document exchange and of banks, where they lie beside the repository: taken
# into a store, each twice, with the figures that they are known to hold.
source "$(dirname "$0")/common.bash"

folder=$root
while [[ $folder != / && ! -d $folder/shared/data/1c ]]; do folder=$(dirname "$folder"); done
data=$folder/shared/data/1c
if [[ ! -d $data ]]; then
  echo "skipped: shared/data/1c is not beside the repository"
  finish
  exit 0
fi

# twice NAME COUNTS FILE…: what a file brings, and that it brings nothing more the second time.
twice() {
  local name=$1 counts=$2 before
  shift 2
  same "$name: what it brings" "$counts" "$(crm import-1c "$@" 2> err.txt || cat err.txt)"
  before=$(sqlite3 "$CRM_DB" 'select count(*) from changes')
  check "$name: once more" crm import-1c "$@"
  same "$name: nothing is new then" "$before" "$(sqlite3 "$CRM_DB" 'select count(*) from changes')"
  check "$name: the store is sound" crm db check
}

new_store 1
mapfile -t invoice < <(find "$data/edo/invoice-239" -name 'Schet*.xml')
twice "the invoice 239" "0	1	0	0	1	0	1	0" "${invoice[@]}"
same "its number, sum and buyer" "239	2025-06-27	29535.00	7814671360" \
  "$(crm invoice list --all number=239 --fields number,date,amount,inn)"
same "its tax" "4922.50" "$(crm invoice show 1 --fields vat)"
check "its folder, with the covers" crm import-1c "$data/edo/invoice-239"
mapfile -t transfer < <(find "$data/edo/upd-209" -name '*_00.xml')
twice "the УПД 209" "0	0	0	1	1	0	1	0" "${transfer[@]}"
same "its number, day and sum" "209	2025-06-26	12300.00" \
  "$(crm shipment list --all --fields number,date,amount)"
for file in "$data"/cml/*.xml; do
  name=$(basename "$file" .xml)
  check "$name" crm import-1c "$file"
  before=$(sqlite3 "$CRM_DB" 'select count(*) from changes')
  check "$name: once more" crm import-1c "$file"
  same "$name: nothing is new then" "$before" "$(sqlite3 "$CRM_DB" 'select count(*) from changes')"
done
crm order list --all --sort id --fields number,amount,currency > orders.txt
same "the orders of the exchanges" "$(cat <<'TSV'
36	6734.47	RUB
MM92		RUB
MM93		RUB
DIAG-22-SDV	100.00	RUB
DIAG-5-TLV	100.00	RUB
TSV
)" "$(cat orders.txt)"
money=$(printf '%s\n' 6000.00 14000.00 20000.00)
twice "the statement of one day" "0	0	3	0	3	0	3	10" "$data/bank/1CClientBankExchange-1.02-cp1251.txt"
same "its money" "$money" "$(crm payment list --all --sort id --fields amount)"
check "the same in another charset" crm import-1c "$data/bank/1CClientBankExchange-1.02-utf8.txt"
same "is the same money" "$money" "$(crm payment list --all --sort id --fields amount)"
for file in "$data"/bank/*.txt; do
  check "$(basename "$file")" crm import-1c "$file"
  before=$(sqlite3 "$CRM_DB" 'select count(*) from changes')
  check "$(basename "$file"): once more" crm import-1c "$file"
  same "$(basename "$file"): nothing is new then" "$before" \
    "$(sqlite3 "$CRM_DB" 'select count(*) from changes')"
done
check "the store is sound" crm db check
finish
