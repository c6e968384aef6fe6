#!/usr/bin/env bash
# What the README and the examples tell people to type works.
#
# The ```sh blocks of README.md run one after the other in one fresh folder with one fresh store.
# A block below a line `<!-- not run: REASON -->` is left out, and the reason is shown;
# so is an example with a line `# not run with the others: REASON`.
source "$(dirname "$0")/common.bash"

mkdir bin tour
ln -s "$CRM" bin/crm
ln -s "$root/examples" tour/examples
export PATH="$work/bin:$PATH" CRM

# Writes each block to block-LINE.sh, or its reason to block-LINE.skipped.
split_blocks() {
  awk '
    /^<!-- not run: .* -->$/ { reason = $0; sub(/^<!-- not run: /, "", reason); sub(/ -->$/, "", reason); next }
    /^```sh$/ && !inside {
      inside = 1
      name = sprintf("block-%04d.%s", NR, reason == "" ? "sh" : "skipped")
      printf "%s", (reason == "" ? "" : reason "\n") >name
      skip = reason != ""
      reason = ""
      next
    }
    /^```$/ && inside { inside = 0; close(name); next }
    inside && !skip { sub(/^\$ /, ""); print >name }
    !inside && !/^$/ { reason = "" }
  ' "$1"
}

if [[ -f $root/README.md ]]; then
  split_blocks "$root/README.md"
  shopt -s nullglob
  for block in block-*; do
    line=$((10#${block//[^0-9]/}))
    if [[ $block == *.skipped ]]; then
      echo "skipped README.md:$line: $(cat "$block")"
    else
      check "README.md:$line" bash -c 'cd tour && exec bash -euo pipefail "../$1"' bash "$block"
    fi
  done
else
  bad "there is a README.md"
fi

# The line of cron for mail, as cron runs it, in a minute in which the mailbox does not answer
cron=$(sed -n '/^```crontab$/,/^```$/s/^\(\* \)\{5\} *\(.*mail ingest.*\)/\2/p' "$root/README.md")
check "the crontab of the README looks where its program is" \
  bash -c "sed -n '/^\`\`\`crontab\$/,/^\`\`\`\$/p' '$root/README.md' | grep -q '^PATH=/usr/local/bin:'"
printf '[mailbox.sales]\naddress = "sales@firm.example"\nimap = "imap://127.0.0.1:%s"\npassword_command = ["echo", "x"]\n' \
  "$(free_port)" >dead.toml
must env CRM_DB="$work/cron.db" "$CRM" init --quiet
must env CRM_DB="$work/cron.db" "$CRM" lead add --name 'Витрины' --auto --quiet
env -i HOME="$work/home" CRM_DB="$work/cron.db" CRM_CONFIG="$work/dead.toml" CRM_USER=olga TZ=UTC \
  CRM_NOW=2026-12-23T09:00:00Z PATH="$work/bin:/usr/bin:/bin" sh -c "$cron" >cron.txt 2>&1 || true
check "the README's line of cron tells of the dead mailbox" grep -q sales cron.txt
holds "and does all the same what is due" \
  '(($(env CRM_DB="$work/cron.db" "$CRM" notification list --all --format ids | wc -l) > 0))'

for example in "$root"/examples/*.sh; do
  reason=$(sed -n 's/^# not run with the others: //p' "$example")
  if [[ -n $reason ]]; then
    echo "skipped examples/$(basename "$example"): $reason"
    continue
  fi
  check "examples/$(basename "$example")" env -u CRM_DB -u CRM_NOW -u CRM_USER bash "$example"
done

finish
