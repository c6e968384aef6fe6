#!/usr/bin/env bash
# The manual pages are sound for mandoc, and every page that another one names exists.
source "$(dirname "$0")/common.bash"

shopt -s nullglob
pages=("$root"/man/*.[1-8] "$root"/man/ru/*.[1-8])
holds "there is a page crm.1" "[[ -f '$root/man/crm.1' ]]"
same "every page exists in Russian" "$(cd "$root/man" && ls -- *.[1-8])" \
  "$(cd "$root/man/ru" && ls -- *.[1-8])"

for page in "${pages[@]}"; do
  check "${page#"$root/man/"} passes mandoc -Tlint" mandoc -Tlint -Wstyle "$page"
done

unreadable=()
for page in "${pages[@]}"; do
  if [[ -z $(mandoc -Tutf8 "$page" 2>/dev/null | head -n 3) ]]; then
    unreadable+=("${page#"$root/man/"}")
  fi
done
same "every page renders" "" "${unreadable[*]-}"

# References look like «crm-lead-add(1)», in bold or not.
lost=()
for page in "${pages[@]}"; do
  while read -r name section; do
    if [[ ! -f "$(dirname "$page")/$name.$section" ]]; then
      lost+=("${page#"$root/man/"}: $name($section)")
    fi
  done < <(
    mandoc -Tascii "$page" 2>/dev/null | sed 's/.\x08//g' |
      grep -oE '\bcrm[a-z0-9-]*\([1-8]\)' | sed -E 's/\(([1-8])\)/ \1/' | sort -u
  )
done
same "no page names a page that does not exist" "" "$(printf '%s\n' "${lost[@]-}" | head -n 20)"

finish
