# Sourced after common.bash: an IMAP server of the test's own on loopback, with TLS and a CA of its
# own, in a folder of its own, ended by its process number.
#
# In: nothing. Out: dovecot_dir, imap_port, imaps_port, lmtp_port; start_dovecot, stop_dovecot,
# deliver, imap_python.

dovecot_dir=$work/d
dovecot_pid=

# A CA, a certificate of localhost, and a CA that nobody trusts.
new_certificates() {
  local folder=$1
  (
    cd "$folder"
    for name in ca other; do
      openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=test $name" -keyout "$name.key" \
        -out "$name.pem" -addext 'basicConstraints=critical,CA:TRUE' \
        -addext 'keyUsage=critical,keyCertSign,cRLSign'
    done
    openssl req -newkey rsa:2048 -nodes -subj '/CN=localhost' -keyout server.key -out server.csr
    printf 'subjectAltName=DNS:localhost\nextendedKeyUsage=serverAuth\n' >ext
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile ext \
      -out server.pem
  ) 2>/dev/null >&2
}

start_dovecot() {
  local user=nobody group uid gid
  if ((EUID != 0)); then user=$(id -un); fi
  group=$(id -gn "$user")
  uid=$(id -u "$user")
  gid=$(id -g "$user")
  if [[ ! -d $dovecot_dir ]]; then
    mkdir -p "$dovecot_dir"/{run,state,mail}
    new_certificates "$dovecot_dir"
    printf 'sales:{PLAIN}kv7-ozero\ninfo:{PLAIN}kv7-ozero\nbox:{PLAIN}kv7-ozero\n' >"$dovecot_dir/passwd"
    imap_port=$(free_port) imaps_port=$(free_port) lmtp_port=$(free_port)
    dovecot_settings "$user" "$group" "$uid" "$gid" >"$dovecot_dir/dovecot.conf"
    chmod 755 "$work"
    if ((EUID == 0)); then chown -R "$user:$group" "$dovecot_dir"; fi
  fi
  local as=()
  if ((EUID == 0)); then as=(setpriv "--reuid=$uid" "--regid=$gid" --clear-groups); fi
  "${as[@]}" dovecot -F -c "$dovecot_dir/dovecot.conf" >>"$dovecot_dir/out" 2>&1 &
  dovecot_pid=$!
  local tries
  for ((tries = 0; tries < 200; tries++)); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$imap_port") 2>/dev/null; then return; fi
    sleep 0.05
  done
  cat "$dovecot_dir/out" "$dovecot_dir/dovecot.log" 2>/dev/null | tail -n 20
  bad "dovecot starts"
  finish
}

stop_dovecot() {
  if [[ -n $dovecot_pid ]]; then
    kill "$dovecot_pid" 2>/dev/null || true
    wait "$dovecot_pid" 2>/dev/null || true
  fi
  dovecot_pid=
}

dovecot_settings() {
  local user=$1 group=$2 uid=$3 gid=$4 d=$dovecot_dir
  cat <<SETTINGS
base_dir = $d/run
state_dir = $d/state
log_path = $d/dovecot.log
instance_name = crmtest
default_internal_user = $user
default_internal_group = $group
default_login_user = $user
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <$d/server.pem
ssl_key = <$d/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0 secs
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u $d/passwd
}
userdb {
  driver = static
  args = uid=$uid gid=$gid home=$d/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $imap_port
  }
  inet_listener imaps {
    port = $imaps_port
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
SETTINGS
}

# imap_python USER: runs the Python on standard input with `box`, a connection that is logged in.
imap_python() {
  python3 - "$imap_port" "$1" <(cat) <<'PYTHON'
import imaplib, sys
imaplib._MAXLINE = 10_000_000
box = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
box.login(sys.argv[2], "kv7-ozero")
exec(open(sys.argv[3]).read())
box.logout()
PYTHON
}

cleanups+=(stop_dovecot)
