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

for example in "$root"/examples/*.sh; do
  reason=$(sed -n 's/^# not run with the others: //p' "$example")
  if [[ -n $reason ]]; then
    echo "skipped examples/$(basename "$example"): $reason"
    continue
  fi
  check "examples/$(basename "$example")" env -u CRM_DB -u CRM_NOW -u CRM_USER bash "$example"
done

finish
