#!/usr/bin/env bash
# Measures the intake from an IMAP server against mbsync, which fetches the same mailboxes from the
# same Dovecot, and prints two Markdown tables: times pair by pair, then peak memory.
#
#   Tests/Benchmarks/imap.sh            some two minutes
#   CRM=path Tests/Benchmarks/imap.sh   with a release binary that is already built
#
# mbsync only writes files; crm parses, matches, makes leads with tasks and notices, and commits. Each
# run starts from nothing, in a folder of its own. Only ratios should be trusted across machines.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

source "$here/prepare.bash"
prepare dovecot-imapd isync openssl python3 time util-linux
export CRM
source "$root/Tests/Integration/common.bash"
source "$root/Tests/Integration/dovecot.bash"
unset CRM_NOW CRM_DB

# Five boxes: 5,000 letters, the first 500 of such, 20,000 small ones, one letter of 25 MB, four of
# them.
start_dovecot
for user in many few poll large four; do echo "$user:{PLAIN}kv7-ozero"; done >>"$dovecot_dir/passwd"
boxes=$dovecot_dir/mail
python3 "$here/generate-maildir.py" "$boxes/many/Maildir" 5000
python3 "$here/generate-maildir.py" "$boxes/few/Maildir" 500
python3 - "$boxes" <<'PYTHON'
import base64, os, random, sys

def box(user):
    for part in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(sys.argv[1], user, "Maildir", part))
    return os.path.join(sys.argv[1], user, "Maildir", "cur")

place = box("poll")
for n in range(20_000):
    with open(f"{place}/{1700000000 + n}.M1P{n}.mx:2,S", "w") as file:
        file.write(f"From: old{n}@shop.example\nSubject: Old {n}\nMessage-ID: <old-{n}@shop.example>\n\nOld.\n")

# 25 MiB on the wire, as servers count them: the Base64 of a file of some 18 MiB.
dice = random.Random(20261123)
data = base64.encodebytes(dice.randbytes(25 * 2**20 // 78 * 57 - 57 * 100))
for user, count in (("large", 1), ("four", 4)):
    place = box(user)
    for n in range(count):
        with open(f"{place}/{1700000000 + n}.M1P{n}.mx:2,S", "wb") as file:
            file.write(
                f"From: Anna {n} <anna{n}@shop.example>\nTo: sales@firm.example\nSubject: Plan {n}\n"
                f"Message-ID: <plan-{n}@shop.example>\nMIME-Version: 1.0\n"
                'Content-Type: multipart/mixed; boundary="mark"\n\n--mark\n'
                "Content-Type: text/plain; charset=utf-8\n\nThe plan of the shop.\n--mark\n"
                'Content-Type: application/pdf; name="plan.pdf"\nContent-Transfer-Encoding: base64\n'
                'Content-Disposition: attachment; filename="plan.pdf"\n\n'.encode() + data + b"--mark--\n")
PYTHON
if ((EUID == 0)); then chown -R "nobody:$(id -gn nobody)" "$boxes"; fi

mkdir runs secrets
echo kv7-ozero >secrets/box
chmod 600 secrets/box
for user in many few poll large four; do
  printf '[mailbox.%s]\naddress = "%s@firm.example"\nuser = "%s"\nimap = "imap://127.0.0.1:%s"\npassword_file = "secrets/box"\n' \
    "$user" "$user" "$user" "$imap_port"
done >config.toml
export CRM_CONFIG=$work/config.toml

# fetch USER [SETTING]: a command that fetches a box by mbsync into a new folder, whose path is
# kept for a second run.
fetch() {
  local place=$work/fetch-$1${2:+-none}
  cat >"$place.rc" <<SETTINGS
${2:-}

IMAPAccount box
Host 127.0.0.1
Port $imap_port
User $1
Pass kv7-ozero
SSLType None
AuthMechs LOGIN

IMAPStore far
Account box

MaildirStore near
Path @/
Inbox @/INBOX

Channel all
Far :far:
Near :near:
Patterns INBOX
Create Near
Sync PullNew
SyncState @/state-
SETTINGS
  cat >"$place" <<SCRIPT
#!/bin/sh
folder=\$(mktemp -d $work/runs/XXXXXX)
sed "s|@|\$folder|" $place.rc >\$folder/rc
echo \$folder >$place.last
exec mbsync --quiet --config \$folder/rc all
SCRIPT
  chmod +x "$place"
  echo "$place"
}

# ingest USER WORD…: the same by crm, into a new store.
ingest() {
  local place=$work/ingest-$1
  cat >"$place" <<SCRIPT
#!/bin/sh
export CRM_DB=\$(mktemp -d $work/runs/XXXXXX)/crm.db
$CRM init --quiet >/dev/null
$CRM user add ivan --role seller >/dev/null
echo \$CRM_DB >$place.last
exec $CRM mail ingest $* --quiet
SCRIPT
  chmod +x "$place"
  echo "$place"
}

pair() { python3 "$here/pair.py" "$@"; }
echo '| what | crm | mbsync | ratio |'
echo '| --- | --: | --: | --: |'
many=$(ingest many --since 2000-01-01)
pair 'IMAP intake of 5,000 letters (leads, tasks, notices) against `mbsync`' 5 \
  "$many" "$(fetch many)"
pair 'the same against `mbsync` that does not wait for the disk' 5 "$many" "$(fetch many 'FSync no')"
rm -rf runs/*
large=$(ingest large --since 2000-01-01)
pair 'one letter of 25 MB' 5 "$large" "$(fetch large)"
rm -rf runs/*
poll=$(ingest poll --new-only)
"$poll" >/dev/null
fetched=$(fetch poll)
"$fetched"
export CRM_DB
CRM_DB=$(cat "$poll.last")
pair 'a look at a box of 20,000 with nothing new' 10 \
  "$CRM mail ingest poll" "mbsync --quiet --config $(cat "$fetched.last")/rc all"

# peak TITLE USER: a row with the peak of resident memory of both.
peak() {
  local title=$1 user=$2 mine
  mine=$(ingest "$user" --since 2000-01-01)
  sed -i "s|^exec |exec /usr/bin/time -f %M -o $work/mine |" "$mine"
  "$mine" >/dev/null
  # mbsync warns of the password that crosses the loopback in the open.
  /usr/bin/time -f %M -o theirs "$(fetch "$user")" 2>/dev/null
  awk -v title="$title" -v theirs="$(cat theirs)" \
    '{ printf "| %s | %.1f MB | %.1f MB |\n", title, $1 / 1024, theirs / 1024 }' mine
  rm -rf runs/*
}
echo
echo '| peak of resident memory | crm | mbsync |'
echo '| --- | --: | --: |'
peak '500 letters' few
peak '5,000 letters' many
peak 'one letter of 25 MB' large
peak 'four letters of 25 MB' four
