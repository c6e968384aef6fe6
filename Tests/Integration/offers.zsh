# zsh offers.zsh FOLDER LINE: what Tab offers after LINE, one candidate a line, with the completion
# functions in FOLDER.
#
# zsh completes only in an interactive shell, so a second one runs on a pseudo-terminal; there a
# function in the place of `compadd` writes down what would be offered.
zmodload zsh/zpty zsh/datetime

folder=$(mktemp -d)
export OFFERS=$folder/offers ZDOTDIR=$folder FUNCTIONS=$1
cat >$folder/.zshrc <<'RC'
PS1=
fpath=($FUNCTIONS $fpath)
autoload -Uz compinit
compinit -u -D
compadd() {
  local -a hits
  # A call that itself only asks for matches (-O, -A, -D) adds nothing to the offer.
  if (( ! ${argv[(I)-[a-zA-Z]#[OAD]]} )); then
    builtin compadd -O hits "$@"
    (( $#hits )) && print -rl -- $hits >>$OFFERS
  fi
  builtin compadd "$@"
}
_written() {
  _main_complete
  print -r -- $'\x04' >>$OFFERS
  compstate[insert]= compstate[list]=
}
zle -C written complete-word _written
bindkey '^X' written
zle-line-init() { : >$OFFERS }
zle -N zle-line-init
RC

zpty inner zsh -d -i
# Waits until the condition holds, and keeps the terminal's output flowing meanwhile.
await() {
  local end=$((EPOCHREALTIME + 20)) ignored
  until eval $1; do
    ((EPOCHREALTIME < end)) || return 1
    zpty -r -t inner ignored || sleep 0.01
  done
}
await '[[ -e $OFFERS ]]'
zpty -w -n inner "$2"$'\x18'
await 'grep -q $'"'\\x04'"' $OFFERS'
zpty -d inner
grep -v $'\x04' $OFFERS
rm -rf $folder
