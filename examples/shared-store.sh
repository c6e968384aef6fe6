#!/usr/bin/env bash
# One store for a department: an account that owns it, and sudo as the only way to it.
#
#   sudo examples/shared-store.sh --admin olga --group sales    sets it up; a second run changes nothing
#   sudo examples/shared-store.sh --remove                      takes the way away, and keeps the store
#   sudo examples/shared-store.sh --remove --purge              removes the account and the store as well
#
#   --account NAME   the account that owns the store (crm)
#   --group NAME     who may use it (sales); the group is made where there is none
#   --admin LOGIN    the first administrator of the store: a login of this machine
#   --binary FILE    the program to install (.build/release/crm)
#   --prefix DIR     where programs go (/usr/local)
#   --lang en|ru     the language of the store's rules and messages (ru)
#
# Afterwards every member of the group types 'crm …'. That is a wrapper, which calls the program by
# sudo under the account: nobody but the account can read the store, and sudo tells the program who
# calls. Administrators then add people: crm user add ivan --role seller
#
# not run with the others: it makes accounts; Tests/Integration/shared.sh runs it
set -euo pipefail

die() {
  echo "shared-store: $1" >&2
  exit "${2:-64}"
}

root=$(cd "$(dirname "$0")/.." && pwd)
account=crm group=sales admin='' binary=$root/.build/release/crm prefix=/usr/local lang=ru
remove=no purge=no
while (($# > 0)); do
  case "$1" in
    --account | --group | --admin | --binary | --prefix | --lang)
      (($# > 1)) || die "$1 wants a value"
      declare "${1#--}=$2"
      shift
      ;;
    --remove) remove=yes ;;
    --purge) purge=yes ;;
    -h | --help)
      sed -n '2,18s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *) die "'$1' is not understood; see --help" ;;
  esac
  shift
done
[[ $account =~ ^[a-z_][a-z0-9_-]*$ ]] || die "'$account' is no name for an account"
[[ $group =~ ^[a-z_][a-z0-9_-]*$ ]] || die "'$group' is no name for a group"
[[ $prefix =~ ^/[A-Za-z0-9/._-]*$ ]] || die "'$prefix' is no folder for programs"
if ((EUID != 0)); then die "this makes accounts and rules for sudo: run it as root" 77; fi

home=/home/$account
program=$prefix/libexec/$account/crm
wrapper=$prefix/bin/$account
rules=/etc/sudoers.d/$account
clock=/etc/cron.d/$account

if [[ $remove == yes ]]; then
  rm -f "$rules" "$wrapper" "$clock"
  rm -rf "$prefix/libexec/$account"
  if [[ $purge == yes ]] && id "$account" >/dev/null 2>&1; then
    userdel --remove "$account" 2>/dev/null || userdel "$account"
    echo "removed: the account '$account' and its store"
  else
    echo "removed: the way to the store; the store stays in $home"
  fi
  exit 0
fi

for tool in sudo visudo useradd runuser install; do
  command -v "$tool" >/dev/null || die "'$tool' is missing; on Debian: apt-get install sudo passwd" 69
done
[[ -x $binary ]] || die "there is no program '$binary'; build it, or name it with --binary" 66
if [[ $(head -c 2 "$binary") == '#!' ]]; then
  die "'$binary' is a script, not the program: name the one that was built" 65
fi

## The account, which nobody logs in to, and its folder, which nobody else enters

getent group "$group" >/dev/null || groupadd "$group"
id "$account" >/dev/null 2>&1 ||
  useradd --system --create-home --home-dir "$home" --shell /usr/sbin/nologin "$account"
install -d -o "$account" -g "$(id -gn "$account")" -m 0700 "$home"

## The program, which only root may change, and the one way to it

install -d -m 0755 "$prefix/libexec/$account" "$prefix/bin"
install -m 0755 "$binary" "$program"
draft=$(mktemp)
trap 'rm -f "$draft"' EXIT
cat >"$draft" <<RULES
# Members of '$group' run crm under the account '$account'. Nothing of their environment goes with it
# but the language and the terminal; no other program can be started so.
Defaults>$account env_reset, !setenv, always_set_home, umask=0077, umask_override
Defaults>$account env_keep = "COLUMNS LINES NO_COLOR CRM_LANG"
%$group ALL=($account) NOPASSWD: $program
RULES
visudo -cqf "$draft" || die "sudo does not take the rules" 70
install -m 0440 "$draft" "$rules"
cat >"$draft" <<WRAPPER
#!/bin/sh
# The store of the department: see $rules.
exec sudo -n -u $account -- $program "\$@"
WRAPPER
install -m 0755 "$draft" "$wrapper"

## The store, made once

store=$home/.local/share/crm/crm.db
if [[ ! -e $store ]]; then
  [[ -n $admin ]] || die "name the first administrator with --admin LOGIN"
  id "$admin" >/dev/null 2>&1 || die "there is no account '$admin' on this machine" 66
  (
    cd /
    umask 077
    runuser -u "$account" -- env -i "HOME=$home" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
      "$program" init --as "$admin" --lang "$lang" --quiet
  )
  usermod -a -G "$group" "$admin"
  if [[ -d /etc/cron.d ]]; then
    echo "* * * * * $account $program tick --quiet --as $admin" >"$clock"
    chmod 0644 "$clock"
  fi
  echo "made the store $store; its administrator is $admin"
fi
echo "members of '$group' now type: $account lead list"
echo "more of them: usermod -a -G $group ivan && $account user add ivan --role seller"
