#!/usr/bin/env bash
# A day of a sales department: from an empty machine to a shipped order.
#
#   examples/quickstart.sh              installs what is missing, builds, plays the day in Russian
#   examples/quickstart.sh --lang en    the same, with messages in English
#   CRM=/usr/bin/crm examples/quickstart.sh    with a program that is already built
#
# The day is played on a store of its own in a temporary folder, with a clock of its own; nothing
# is sent, and nothing is left behind. Any step that does not go as it should stops the script.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

lang=ru
case "${1:-}" in
  "") ;;
  --lang)
    lang=${2:?'--lang wants en or ru'}
    ;;
  *)
    sed -n '2,9s/^# \{0,1\}//p' "$0"
    exit 64
    ;;
esac

## The program

install_missing() {
  local package missing=()
  for package in git g++ libsqlite3-dev libcurl4-openssl-dev libexpat1-dev libstemmer-dev zlib1g-dev pkg-config \
    tzdata; do
    if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
      missing+=("$package")
    fi
  done
  if ((${#missing[@]} == 0)); then return; fi
  local as_root=()
  if ((EUID != 0)); then as_root=(sudo); fi
  echo "installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

if [[ -z "${CRM:-}" ]]; then
  install_missing
  if ! command -v swift >/dev/null; then
    echo "quickstart: there is no 'swift' on the PATH; Swift 6.2 or later is needed" >&2
    exit 69
  fi
  build=(
    swift build --package-path "$root" -c release --product crm
    --static-swift-stdlib --disable-local-rpath
  )
  echo "building: ${build[*]}"
  "${build[@]}"
  CRM="$("${build[@]}" --show-bin-path)/crm"
fi

## The stage

work=$(mktemp -d "${TMPDIR:-/tmp}/crm-quickstart-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'echo "quickstart: stopped at line $LINENO" >&2' ERR

unset CRM_CONFIG CRM_PAGER XDG_CONFIG_HOME XDG_DATA_HOME SUDO_USER SUDO_UID
export HOME="$work" TZ=Europe/Moscow CRM_DB="$work/crm.db" CRM_LANG=$lang CRM_USER=olga
cp -r "$root/examples/maildir" "$work/maildir"
cd "$work"

# Tables also where the output is no terminal.
look=()
if [[ ! -t 1 ]]; then look=(--format table); fi

# part TIME RUSSIAN ENGLISH: a new part of the day begins.
part() {
  export CRM_NOW=$1
  if [[ $lang == ru ]]; then printf '\n\n## %s\n' "$2"; else printf '\n\n## %s\n' "$3"; fi
}

# As a person would type the word.
typed() {
  if [[ $1 =~ ^[A-Za-z0-9@%+=:,./_-]+$ ]]; then
    printf ' %s' "$1"
  else
    printf " '%s'" "${1//\'/\'\\\'\'}"
  fi
}

# by LOGIN WORD…: shows the command, then runs it as that user.
by() {
  local user=$1 word
  shift
  printf '\n%s$ crm' "$user"
  for word in "$@"; do typed "$word"; done
  printf '\n'
  CRM_USER=$user "$CRM" "${look[@]}" "$@" 2>&1
}

# refused CODE LOGIN WORD…: as `by`, for what must not be possible.
refused() {
  local expected=$1 code=0
  shift
  by "$@" || code=$?
  if ((code != expected)); then
    echo "quickstart: code $code where $expected was due" >&2
    return 1
  fi
}

# ask WORD…: a value for the script itself, not shown.
ask() { CRM_USER=olga "$CRM" --format tsv --no-header "$@"; }

## The day

part 2026-11-23T09:00:00+03:00 'Понедельник, 9:00. Пустое хранилище, люди и товары' \
  'Monday, 9:00. An empty store, people and goods'
by olga init --preset sales
by olga user add nina --name 'Нина Павлова' --role senior --email nina@firm.example
by olga user add ivan --name 'Иван Соколов' --role seller --email ivan@firm.example
by olga user add maria --name 'Мария Котова' --role seller --email maria@firm.example
by olga user add petr --name 'Пётр Жуков' --role seller --email petr@firm.example
by olga user list
by olga product add --sku VIT-120 --name 'Витрина холодильная 1,2 м' --unit шт \
  --price 85000 --vat-rate 22
by olga product add --sku VIT-090 --name 'Витрина холодильная 0,9 м' --unit шт \
  --price 71500 --vat-rate 22
by olga product add --sku LAR-300 --name 'Ларь морозильный 300 л' --unit шт \
  --price 42900 --vat-rate 22
by olga product add --sku KOF-2 --name 'Кофемашина на две группы' --unit шт \
  --price 148000 --vat-rate 22
by olga product list

part 2026-11-23T12:00:00+03:00 'Понедельник, полдень. Утренняя почта' \
  'Monday, noon. The morning mail'
by nina mail ingest --maildir maildir
by nina mail list --all
by nina lead list
by nina mail ingest --maildir maildir

part 2026-11-23T12:30:00+03:00 'Понедельник, 12:30. Аптека «Здоровье»: от письма до сделки' \
  'Monday, 12:30. The pharmacy: from a letter to a deal'
lead=$(ask lead list email=anna@zdorovie.example --fields id)
seller=$(ask lead list email=anna@zdorovie.example --fields owner)
by "$seller" lead list --mine
by "$seller" lead show "$lead"
by "$seller" why "lead/$lead" owner
by "$seller" lead status "$lead" working
by "$seller" lead edit "$lead" company='ООО «Здоровье»' inn=5099012347 \
  need='две витрины для лекарств, от +2 до +8' amount=156500
by "$seller" lead qualify "$lead"
convert=(
  lead convert "$lead" --item VIT-120:1 --item VIT-090:1 --title 'Витрины для «Здоровья»'
  --meeting 'tomorrow 10:00'
)
by "$seller" "${convert[@]}" --dry-run
by "$seller" "${convert[@]}"
deal=$(ask deal list --all contact.email=anna@zdorovie.example --fields id)
by "$seller" deal show "$deal"

part 2026-11-24T11:00:00+03:00 'Вторник, 11:00. Сделка идёт по стадиям' \
  'Tuesday, 11:00. The deal walks its stages'
by "$seller" task list
by "$seller" deal stage "$deal" invoiced
by "$seller" task add 'Узнать, согласовал ли директор счёт 214' --kind call --on "deal/$deal" \
  --due 'tomorrow 11:00'
by "$seller" deal stage "$deal" negotiation
by "$seller" deal item list "$deal"
item=$(ask deal item list "$deal" --fields id | head -n 1)
by "$seller" deal item edit "$item" discount=3
by "$seller" deal stage "$deal" won
refused 65 "$seller" deal stage "$deal" shipped
by "$seller" shipment add --deal "$deal" --number УТ-118 --date today
by "$seller" deal stage "$deal" shipped
by "$seller" deal show "$deal"

part 2026-11-24T15:00:00+03:00 'Вторник, 15:00. Лари для Твери: не сошлись в цене' \
  'Tuesday, 15:00. The freezers: lost over the price'
lead=$(ask lead list email=orlov@berezka.example --fields id)
seller=$(ask lead list email=orlov@berezka.example --fields owner)
by "$seller" lead status "$lead" working
by "$seller" lead edit "$lead" company='ООО «Берёзка-Торг»' inn=5099045670 \
  need='восемь ларей по 300 л' amount=343200
by "$seller" lead qualify "$lead"
by "$seller" lead convert "$lead" --item LAR-300:8 --title 'Лари для «Берёзки»'
deal=$(ask deal list --all contact.email=orlov@berezka.example --fields id)
by "$seller" deal stage "$deal" invoiced
by "$seller" deal stage "$deal" lost --reason 'дорого'

part 2026-11-24T16:00:00+03:00 'Вторник, 16:00. Кому не сейчас, кому никогда' \
  'Tuesday, 16:00. Not now, and never'
lead=$(ask lead list email=daniel@gelato-volga.example --fields id)
seller=$(ask lead list email=daniel@gelato-volga.example --fields owner)
by "$seller" lead wait "$lead" --until 2027-02-01
lead=$(ask lead list email=t.akhmetov@post.example --fields id)
seller=$(ask lead list email=t.akhmetov@post.example --fields owner)
by "$seller" lead disqualify "$lead" --reason 'льдогенераторы не продаём'

part 2026-11-26T10:00:00+03:00 'Четверг, 10:00. Старший продавец смотрит' \
  'Thursday, 10:00. The senior looks'
by nina tick
by nina report funnel
by nina report overdue
by nina lead list --all
by nina deal list --all
by nina log --limit 5
by nina db check
