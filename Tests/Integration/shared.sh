#!/usr/bin/env bash
# A shared installation with real accounts and sudo: a seller works through it, and gets neither at
# the store nor at anybody's name, nor has the program open files for him.
source "$(dirname "$0")/common.bash"

if ((EUID != 0)); then
  echo "shared: skipped: it makes accounts, and so needs root"
  finish
  exit
fi
for tool in sudo visudo useradd userdel groupdel runuser; do
  if ! command -v "$tool" >/dev/null; then
    echo "shared: skipped: '$tool' is missing"
    finish
    exit
  fi
done

# Names that no machine has already.
tag=$(printf '%05d' $(($$ % 100000)))
account=crmt$tag group=crmg$tag seller=crms$tag senior=crmn$tag admin=crma$tag stranger=crmx$tag
setup=$root/examples/shared-store.sh
prefix=$work/usr
# The accounts must be able to go through the folder of the test.
chmod 755 "$work"

clean_up() {
  "$setup" --remove --purge --account "$account" --group "$group" --prefix "$prefix"
  local name
  for name in "$seller" "$senior" "$admin" "$stranger"; do userdel --remove "$name"; done
  groupdel "$group"
} >/dev/null 2>&1
cleanups+=(clean_up)

must groupadd "$group"
for name in "$seller" "$senior" "$admin"; do must useradd --create-home -G "$group" "$name"; done
must useradd --create-home "$stranger"
unset CRM_DB CRM_USER

install_store() {
  "$setup" --account "$account" --group "$group" --admin "$admin" --binary "$CRM" \
    --prefix "$prefix" --lang en
}
check "the script sets it up" install_store
rules=$(cat "/etc/sudoers.d/$account")
check "a second run is as good" install_store
same "and changes nothing" "$rules" "$(cat "/etc/sudoers.d/$account")"
rc=0
"$setup" --account "$account" --binary "$prefix/bin/$account" --prefix "$prefix" >out.txt 2>&1 || rc=$?
same "it does not take its own wrapper for the program" 65 "$rc"
rc=0
runuser -u "$seller" -- "$setup" --admin "$admin" >out.txt 2>err.txt || rc=$?
same "without root it refuses" 77 "$rc"

home=/home/$account
store=$home/.local/share/crm/crm.db

# as LOGIN WORD…: what a person types at his shell, in his home.
as() {
  local login=$1
  shift
  runuser -u "$login" -- env -i HOME="/home/$login" PATH="$prefix/bin:/usr/bin:/bin" \
    LC_ALL=C.UTF-8 "${extra[@]}" sh -c 'cd && exec "$@"' sh "$@"
}
extra=()

# refused NAME LOGIN WORD…: must end with 77 and print nothing.
refused() {
  local name=$1 rc=0
  shift
  as "$@" >out.txt 2>err.txt </dev/null || rc=$?
  if ((rc == 77)) && [[ ! -s out.txt ]] && grep -q '^crm: ' err.txt; then
    good "$name"
  else
    bad "$name" "code $rc" "$(cat out.txt err.txt)"
  fi
}

# fails NAME LOGIN WORD…: must end with anything but 0.
fails() {
  local name=$1
  shift
  if as "$@" >out.txt 2>err.txt </dev/null; then bad "$name" "$(cat out.txt)"; else good "$name"; fi
}

check "the administrator adds a seller" as "$admin" "$account" user add "$seller" --role seller
check "and a senior" as "$admin" "$account" user add "$senior" --role senior
check "and another seller" as "$admin" "$account" user add other --role seller

## A seller works

lead=$(as "$seller" "$account" lead add --name 'Own lead' --phone +79165550101)
same "a seller adds a lead" 1 "$lead"
same "it is his" "$seller" "$(as "$seller" "$account" lead show 1 --fields owner --format tsv)"
must as "$admin" "$account" lead add --name 'Secret' --phone +79165550199 --owner other
same "he finds his own" "lead/1" "$(as "$seller" "$account" search 5550101 --format ids)"
same "and not what is hidden" "" "$(as "$seller" "$account" search 5550199 --format ids)"

## He does not get at the file

fails "the folder is closed" "$seller" ls "$home"
fails "the store cannot be read" "$seller" cat "$store"
fails "nor its log" "$seller" cat "$store-wal"
fails "sudo runs nothing else" "$seller" sudo -n -u "$account" cat "$store"
fails "not even a shell" "$seller" sudo -n -u "$account" -s
fails "a stranger is not let in" "$stranger" "$account" lead list
program=$prefix/libexec/$account/crm
fails "his own run of the program finds nothing" "$seller" "$program" --db "$store" lead list

## He does not get another name

refused "--as is refused" "$seller" "$account" --as "$admin" user add eve --role admin
extra=("CRM_USER=$admin" "CRM_DB=/tmp/none.db" "SUDO_USER=$admin" "SUDO_UID=0" "XDG_DATA_HOME=/tmp")
same "his environment does not count" "$seller" \
  "$(as "$seller" "$account" lead show 1 --fields owner --format tsv)"
refused "nor does it give him a right" "$seller" "$account" user add eve --role admin
extra=()
fails "sudo takes no variables" "$seller" sudo -n -u "$account" "CRM_USER=$admin" "$program" lead list
fails "nor a kept environment" "$seller" sudo -n -E -u "$account" CRM_USER="$admin" "$program" \
  user add eve --role admin

## He does not get another store, in which he would be the administrator

must as "$seller" "$CRM" --db "/home/$seller/own.db" init --quiet
must chmod 777 "/home/$seller"
must chmod 666 "/home/$seller/own.db"
refused "--db of his own store" "$seller" "$account" --db "/home/$seller/own.db" lead list
refused "init of another one" "$seller" "$account" --db "/tmp/crm-$tag.db" init
refused "init at all" "$seller" "$account" init
holds "no store was made" "[[ ! -e /tmp/crm-$tag.db ]]"
check "--db of the one store is harmless" as "$seller" "$account" --db "$store" lead show 1
refused "as is another name of it for 'db path'" "$seller" "$account" --db /etc/passwd db path

## The program opens no file for him

must ln -s "$store" "/home/$seller/link.db"
for file in "$store" "/home/$seller/link.db" "$home/.local/share/crm/../crm/crm.db" /etc/passwd; do
  refused "import $file" "$seller" "$account" import lead "$file" --from csv
  refused "mail ingest $file" "$seller" "$account" mail ingest "$file"
  refused "mail ingest --mbox $file" "$seller" "$account" mail ingest --mbox "$file"
  refused "--config $file" "$seller" "$account" --config "$file" lead list
  refused "export to $file" "$senior" "$account" export lead -o "$file" --force
  refused "a page to $file" "$senior" "$account" report leads --html "$file"
done
refused "mail ingest of a folder" "$seller" "$account" mail ingest --maildir "$home"
refused "db backup" "$seller" "$account" db backup "/home/$seller/copy.db"
refused "db restore" "$seller" "$account" db restore "/home/$seller/own.db" --yes
refused "db reindex" "$seller" "$account" db reindex
refused "db check" "$seller" "$account" db check
refused "db migrate" "$seller" "$account" db migrate
refused "the generator of manuals" "$seller" "$account" __generate "/home/$seller"
refused "even a senior" "$senior" "$account" db backup "/home/$senior/copy.db"
holds "no copy was made" "[[ ! -e /home/$seller/copy.db && ! -e /home/$senior/copy.db ]]"

# With the rights of his shell he may.
must sh -c "(echo name; seq -f 'From a file %g' 100) >/home/$seller/leads.csv"
check "import from standard input" as "$seller" sh -c "'$account' import lead - <leads.csv"
check "a senior's export to standard output" as "$senior" sh -c "'$account' export lead --all >out.csv"
holds "is the senior's own file" "[[ \$(stat -c %U /home/$senior/out.csv) == $senior ]]"
fails "a seller exports nothing" "$seller" "$account" export lead

# A pager could start a shell under the account.
pages=$(as "$seller" timeout 20 script -qec "'$account' lead list --all" /dev/null </dev/null 2>&1)
holds "no pager is started" "((\$(grep -c 'From a file' <<<\"\$pages\") == 100))"

# So could an editor.
words=$(as "$senior" timeout 20 script -qec "'$account' template edit acknowledgement" /dev/null \
  </dev/null 2>&1) || true
holds "no editor is started" "grep -q 'neither an editor nor a player' <<<\"\$words\""

# Another day would show what was seen while standing in for somebody.
refused "the clock is not moved" "$seller" "$account" lead list --now -30d

## The administrator keeps his rights

must install -d -o "$account" -m 0700 "$work/backup"
check "a backup by the administrator" as "$admin" "$account" db backup "$work/backup/copy.db"
check "the store is sound" as "$admin" "$account" db check
same "he may take a name" "$seller" \
  "$(as "$admin" "$account" --as "$seller" lead add --name Borrowed --format json | jq -r .owner)"

## Taking it away

check "the way is taken away" "$setup" --remove --account "$account" --group "$group" \
  --prefix "$prefix"
fails "nobody gets in any more" "$seller" "$account" lead list
holds "the store is kept" "[[ -e $store ]]"
finish
