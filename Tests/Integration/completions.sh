#!/usr/bin/env bash
# The completion scripts in the real shells: what Tab offers, asked of bash, zsh and fish.
source "$(dirname "$0")/common.bash"

mkdir bin
ln -s "$CRM" bin/crm
export PATH="$work/bin:$PATH"
new_store
must crm lead add --name $'кафе «Ромашка»: it\'s "a" [b] $HOME' --phone '+7 916 555-01-01'

# Each prints what the shell offers for a line, one candidate a line, without descriptions.
offers_bash() {
  bash --norc --noprofile -c '
    source "$1"
    read -ra COMP_WORDS <<<"$2"
    if [[ $2 == *" " ]]; then COMP_WORDS+=(""); fi
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMP_LINE=$2
    COMP_POINT=${#COMP_LINE}
    COMP_TYPE=${COMP_TYPE:-9}
    function_name=$(complete -p crm | sed -E "s/.*-F +([^ ]+).*/\1/")
    COMPREPLY=()
    "$function_name" crm "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf "%s\n" "${COMPREPLY[@]-}"
  ' bash "$root/completions/crm.bash" "$1" | sed 's/ *$//'
}

offers_fish() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' \
    "$root/completions/crm.fish" "$1" | cut -f1
}

offers_zsh() { zsh -f "$root/Tests/Integration/offers.zsh" "$root/completions" "$1"; }

# offers SHELL LINE WORD…: every word must be among what the shell offers.
offers() {
  local shell=$1 line=$2 offered word missing=()
  shift 2
  offered=$("offers_$shell" "$line" 2>&1) || true
  for word in "$@"; do
    if ! grep -qxF -e "$word" <<<"$offered"; then missing+=("$word"); fi
  done
  if ((${#missing[@]} == 0)); then
    good "$shell: '$line' offers $*"
  else
    bad "$shell: '$line' offers $*" "missing: ${missing[*]}" "offered:" "$offered"
  fi
}

check "bash reads its script" bash -n "$root/completions/crm.bash"
check "zsh reads its script" zsh -n "$root/completions/_crm"
check "fish reads its script" fish --no-execute "$root/completions/crm.fish"

# What a shell calls the end of a word: bash replaces only what follows the equals sign.
end() { if [[ $1 == bash ]]; then echo "${2##*=}"; else echo "$2"; fi; }

for shell in bash zsh fish; do
  offers "$shell" 'crm lead list st' status=
  offers "$shell" 'crm lead list status=w' "$(end "$shell" status=working)"
  offers "$shell" 'crm lead list status=new,w' "$(end "$shell" status=new,waiting)"
  offers "$shell" 'crm lead edit 1 channel=m' "$(end "$shell" channel=mail)"
  offers "$shell" 'crm lead edit 1 owner=' "$(end "$shell" owner=ivan)"
  offers "$shell" 'crm lead list --fields name,ph' name,phone
  offers "$shell" 'crm lead list --sort -am' -amount
  offers "$shell" 'crm task add --on le' lead/
  offers "$shell" 'crm task add --on lead/' lead/1
  offers "$shell" 'crm note le' lead/
  offers "$shell" 'crm note lead/' lead/1
  offers "$shell" 'crm ' lead deal task mail report
  offers "$shell" 'crm le' lead
  offers "$shell" 'crm lead ' add list show convert
  offers "$shell" 'crm lead list --' --format --fields --sort
  offers "$shell" 'crm lead list --format ' table json csv tsv ids
  offers "$shell" 'crm --lang ' en ru
  offers "$shell" 'crm lead show ' 1
  offers "$shell" 'crm --as ' ivan maria nina
done
offers bash 'crm lead list --fields=name,ph' name,phone
offers fish 'crm lead list --fields=name,ph' --fields=name,phone

# Descriptions are in the language of the session.
same "fish describes in English" $'status=working\tWorking' \
  "$(fish --no-config -c 'source $argv[1]; complete -C "crm lead list status=wo"' "$root/completions/crm.fish")"
export CRM_LANG=ru
same "fish describes in Russian" $'status=working\tВ работе' \
  "$(fish --no-config -c 'source $argv[1]; complete -C "crm lead list status=wo"' "$root/completions/crm.fish")"
same "fish describes commands in Russian" $'completion\tВывести сценарий дополнения' \
  "$(fish --no-config -c 'source $argv[1]; complete -C "crm completi"' "$root/completions/crm.fish")"
same "bash shows what words mean" "in   входящее out  исходящее" \
  "$(COMP_TYPE=63 offers_bash 'crm mail list direction=' | paste -sd ' ')"
unset CRM_LANG

# Outside of any store Tab must be silent, not wrong.
export CRM_DB="$work/none.db"
for shell in bash zsh fish; do
  offers "$shell" 'crm deal ' add list stage
  same "$shell: nothing is said without a store" "" \
    "$("offers_$shell" 'crm lead show ' 2>&1 | grep -i 'crm:' || true)"
done

finish
