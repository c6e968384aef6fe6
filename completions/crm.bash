# bash completion for crm, generated from its declarations by 'crm completion bash'

# Follows one word from a place to the next.
_crm_enter() {
  case "$place $1" in
    'crm lead') place='crm lead' ;;
    'crm lead add') place='crm lead add' ;;
    'crm lead list') place='crm lead list' ;;
    'crm lead show') place='crm lead show' ;;
    'crm lead edit') place='crm lead edit' ;;
    'crm lead rm') place='crm lead rm' ;;
    'crm lead history') place='crm lead history' ;;
    'crm lead assign') place='crm lead assign' ;;
    'crm lead status') place='crm lead status' ;;
    'crm lead qualify') place='crm lead qualify' ;;
    'crm lead wait') place='crm lead wait' ;;
    'crm lead disqualify') place='crm lead disqualify' ;;
    'crm lead convert') place='crm lead convert' ;;
    'crm deal') place='crm deal' ;;
    'crm deal add') place='crm deal add' ;;
    'crm deal list') place='crm deal list' ;;
    'crm deal show') place='crm deal show' ;;
    'crm deal edit') place='crm deal edit' ;;
    'crm deal rm') place='crm deal rm' ;;
    'crm deal history') place='crm deal history' ;;
    'crm deal assign') place='crm deal assign' ;;
    'crm deal stage') place='crm deal stage' ;;
    'crm deal item') place='crm deal item' ;;
    'crm deal item add') place='crm deal item add' ;;
    'crm deal item edit') place='crm deal item edit' ;;
    'crm deal item rm') place='crm deal item rm' ;;
    'crm deal item list') place='crm deal item list' ;;
    'crm contact') place='crm contact' ;;
    'crm contact add') place='crm contact add' ;;
    'crm contact list') place='crm contact list' ;;
    'crm contact show') place='crm contact show' ;;
    'crm contact edit') place='crm contact edit' ;;
    'crm contact rm') place='crm contact rm' ;;
    'crm contact history') place='crm contact history' ;;
    'crm company') place='crm company' ;;
    'crm company add') place='crm company add' ;;
    'crm company list') place='crm company list' ;;
    'crm company show') place='crm company show' ;;
    'crm company edit') place='crm company edit' ;;
    'crm company rm') place='crm company rm' ;;
    'crm company history') place='crm company history' ;;
    'crm product') place='crm product' ;;
    'crm product add') place='crm product add' ;;
    'crm product list') place='crm product list' ;;
    'crm product show') place='crm product show' ;;
    'crm product edit') place='crm product edit' ;;
    'crm product rm') place='crm product rm' ;;
    'crm product history') place='crm product history' ;;
    'crm shipment') place='crm shipment' ;;
    'crm shipment add') place='crm shipment add' ;;
    'crm shipment list') place='crm shipment list' ;;
    'crm shipment show') place='crm shipment show' ;;
    'crm shipment edit') place='crm shipment edit' ;;
    'crm shipment rm') place='crm shipment rm' ;;
    'crm shipment history') place='crm shipment history' ;;
    'crm task') place='crm task' ;;
    'crm task add') place='crm task add' ;;
    'crm task list') place='crm task list' ;;
    'crm task show') place='crm task show' ;;
    'crm task edit') place='crm task edit' ;;
    'crm task rm') place='crm task rm' ;;
    'crm task history') place='crm task history' ;;
    'crm task done') place='crm task done' ;;
    'crm task decline') place='crm task decline' ;;
    'crm task snooze') place='crm task snooze' ;;
    'crm task assign') place='crm task assign' ;;
    'crm notification') place='crm notification' ;;
    'crm notification list') place='crm notification list' ;;
    'crm notification read') place='crm notification read' ;;
    'crm mail') place='crm mail' ;;
    'crm mail ingest') place='crm mail ingest' ;;
    'crm mail list') place='crm mail list' ;;
    'crm mail show') place='crm mail show' ;;
    'crm mail link') place='crm mail link' ;;
    'crm mail spam') place='crm mail spam' ;;
    'crm mail notspam') place='crm mail notspam' ;;
    'crm mail history') place='crm mail history' ;;
    'crm report') place='crm report' ;;
    'crm report funnel') place='crm report funnel' ;;
    'crm report overdue') place='crm report overdue' ;;
    'crm tick') place='crm tick' ;;
    'crm show') place='crm show' ;;
    'crm history') place='crm history' ;;
    'crm why') place='crm why' ;;
    'crm log') place='crm log' ;;
    'crm undo') place='crm undo' ;;
    'crm import') place='crm import' ;;
    'crm export') place='crm export' ;;
    'crm init') place='crm init' ;;
    'crm user') place='crm user' ;;
    'crm user add') place='crm user add' ;;
    'crm user list') place='crm user list' ;;
    'crm user show') place='crm user show' ;;
    'crm user edit') place='crm user edit' ;;
    'crm user history') place='crm user history' ;;
    'crm user away') place='crm user away' ;;
    'crm user disable') place='crm user disable' ;;
    'crm user enable') place='crm user enable' ;;
    'crm rule') place='crm rule' ;;
    'crm rule list') place='crm rule list' ;;
    'crm rule show') place='crm rule show' ;;
    'crm rule history') place='crm rule history' ;;
    'crm rule enable') place='crm rule enable' ;;
    'crm rule disable') place='crm rule disable' ;;
    'crm outbox') place='crm outbox' ;;
    'crm outbox list') place='crm outbox list' ;;
    'crm outbox show') place='crm outbox show' ;;
    'crm outbox history') place='crm outbox history' ;;
    'crm db') place='crm db' ;;
    'crm db path') place='crm db path' ;;
    'crm db check') place='crm db check' ;;
    'crm completion') place='crm completion' ;;
    'crm help') place='crm help' ;;
    'crm version') place='crm version' ;;
    *) return 1 ;;
  esac
}

# Whether the flag $1 takes a value.
_crm_takes_value() {
  local key
  for key in "$1" "$place $1"; do
    case $key in
    '--db' | '--config' | '--as' | '--now' | '--lang' | '--color' | '--format' | '--fields') return 0 ;;
    'crm lead add --name' | 'crm lead add --status' | 'crm lead add --person' | 'crm lead add --company' | 'crm lead add --inn' | 'crm lead add --email' | 'crm lead add --phone' | 'crm lead add --source' | 'crm lead add --channel' | 'crm lead add --interest' | 'crm lead add --need' | 'crm lead add --amount' | 'crm lead add --currency' | 'crm lead add --owner' | 'crm lead add --tags') return 0 ;;
    'crm lead list --sort' | 'crm lead list --limit' | 'crm lead list -L' | 'crm lead list --offset') return 0 ;;
    'crm lead assign --to') return 0 ;;
    'crm lead status --to' | 'crm lead status --reason') return 0 ;;
    'crm lead wait --until' | 'crm lead wait --reason') return 0 ;;
    'crm lead disqualify --reason' | 'crm lead disqualify --status' | 'crm lead disqualify --retry') return 0 ;;
    'crm lead convert --item' | 'crm lead convert --company' | 'crm lead convert --inn' | 'crm lead convert --contact' | 'crm lead convert --title' | 'crm lead convert --reason' | 'crm lead convert --meeting') return 0 ;;
    'crm deal add --title' | 'crm deal add --stage' | 'crm deal add --type' | 'crm deal add --pipeline' | 'crm deal add --company' | 'crm deal add --contact' | 'crm deal add --lead' | 'crm deal add --owner' | 'crm deal add --amount' | 'crm deal add --currency' | 'crm deal add --probability' | 'crm deal add --expected-on' | 'crm deal add --category' | 'crm deal add --item') return 0 ;;
    'crm deal list --sort' | 'crm deal list --limit' | 'crm deal list -L' | 'crm deal list --offset') return 0 ;;
    'crm deal assign --to') return 0 ;;
    'crm deal stage --to' | 'crm deal stage --reason' | 'crm deal stage --until') return 0 ;;
    'crm deal item add --deal' | 'crm deal item add --discount' | 'crm deal item add --vat-rate') return 0 ;;
    'crm contact add --name' | 'crm contact add --first-name' | 'crm contact add --last-name' | 'crm contact add --patronymic' | 'crm contact add --position' | 'crm contact add --role' | 'crm contact add --email' | 'crm contact add --phone' | 'crm contact add --birthday' | 'crm contact add --companies' | 'crm contact add --owner' | 'crm contact add --consent' | 'crm contact add --tags') return 0 ;;
    'crm contact list --sort' | 'crm contact list --limit' | 'crm contact list -L' | 'crm contact list --offset') return 0 ;;
    'crm company add --name' | 'crm company add --legal-name' | 'crm company add --inn' | 'crm company add --kpp' | 'crm company add --ogrn' | 'crm company add --okpo' | 'crm company add --category' | 'crm company add --kind' | 'crm company add --legal-address' | 'crm company add --postal-address' | 'crm company add --email' | 'crm company add --phone' | 'crm company add --bank-account' | 'crm company add --bik' | 'crm company add --owner' | 'crm company add --holding' | 'crm company add --tags') return 0 ;;
    'crm company list --sort' | 'crm company list --limit' | 'crm company list -L' | 'crm company list --offset') return 0 ;;
    'crm product add --sku' | 'crm product add --name' | 'crm product add --unit' | 'crm product add --price' | 'crm product add --currency' | 'crm product add --vat-rate' | 'crm product add --brand' | 'crm product add --active') return 0 ;;
    'crm product list --sort' | 'crm product list --limit' | 'crm product list -L' | 'crm product list --offset') return 0 ;;
    'crm shipment add --number' | 'crm shipment add --date' | 'crm shipment add --external-id' | 'crm shipment add --deal' | 'crm shipment add --company' | 'crm shipment add --amount' | 'crm shipment add --currency' | 'crm shipment add --source') return 0 ;;
    'crm shipment list --sort' | 'crm shipment list --limit' | 'crm shipment list -L' | 'crm shipment list --offset') return 0 ;;
    'crm task add --kind' | 'crm task add --on' | 'crm task add --assignee' | 'crm task add --priority' | 'crm task add --due' | 'crm task add --remind') return 0 ;;
    'crm task list --on' | 'crm task list --sort' | 'crm task list --limit' | 'crm task list -L' | 'crm task list --offset') return 0 ;;
    'crm task done --outcome') return 0 ;;
    'crm task decline --reason' | 'crm task decline --again') return 0 ;;
    'crm task snooze --until') return 0 ;;
    'crm task assign --to') return 0 ;;
    'crm notification list --on' | 'crm notification list --sort' | 'crm notification list --limit' | 'crm notification list -L' | 'crm notification list --offset') return 0 ;;
    'crm mail ingest --maildir' | 'crm mail ingest --mbox' | 'crm mail ingest --source' | 'crm mail ingest --limit' | 'crm mail ingest -L') return 0 ;;
    'crm mail list --sort' | 'crm mail list --limit' | 'crm mail list -L' | 'crm mail list --offset') return 0 ;;
    'crm mail show --attachment' | 'crm mail show --output' | 'crm mail show -o') return 0 ;;
    'crm report funnel --period' | 'crm report funnel --owner' | 'crm report funnel --pipeline') return 0 ;;
    'crm report overdue --owner') return 0 ;;
    'crm log --sort' | 'crm log --limit' | 'crm log -L' | 'crm log --offset') return 0 ;;
    'crm import --from' | 'crm import --map' | 'crm import --key' | 'crm import --on-duplicate' | 'crm import --encoding') return 0 ;;
    'crm export --to' | 'crm export --output' | 'crm export -o') return 0 ;;
    'crm init --preset' | 'crm init --name') return 0 ;;
    'crm user add --name' | 'crm user add --role' | 'crm user add --position' | 'crm user add --department' | 'crm user add --manager' | 'crm user add --email' | 'crm user add --phone') return 0 ;;
    'crm user list --sort' | 'crm user list --limit' | 'crm user list -L' | 'crm user list --offset') return 0 ;;
    'crm user away --until') return 0 ;;
    'crm rule list --sort' | 'crm rule list --limit' | 'crm rule list -L' | 'crm rule list --offset') return 0 ;;
    'crm outbox list --on' | 'crm outbox list --sort' | 'crm outbox list --limit' | 'crm outbox list -L' | 'crm outbox list --offset') return 0 ;;
    esac
  done
  return 1
}

_crm_commands() {
  case $place in
    'crm') _crm_offer lead deal contact company product shipment task notification mail report tick show history why log undo import export init user rule outbox db completion help version ;;
    'crm lead') _crm_offer add list show edit rm history assign status qualify wait disqualify convert ;;
    'crm deal') _crm_offer add list show edit rm history assign stage item ;;
    'crm deal item') _crm_offer add edit rm list ;;
    'crm contact') _crm_offer add list show edit rm history ;;
    'crm company') _crm_offer add list show edit rm history ;;
    'crm product') _crm_offer add list show edit rm history ;;
    'crm shipment') _crm_offer add list show edit rm history ;;
    'crm task') _crm_offer add list show edit rm history done decline snooze assign ;;
    'crm notification') _crm_offer list read ;;
    'crm mail') _crm_offer ingest list show link spam notspam history ;;
    'crm report') _crm_offer funnel overdue ;;
    'crm user') _crm_offer add list show edit history away disable enable ;;
    'crm rule') _crm_offer list show history enable disable ;;
    'crm outbox') _crm_offer list show history ;;
    'crm db') _crm_offer path check ;;
  esac
}

_crm_topics() {
  _crm_offer filters dates formats rules exit-codes config environment
}

_crm_flags() {
  case $place in
    'crm lead add') _crm_offer --name --status --person --company --inn --email --phone --source --channel --interest --need --amount --currency --owner --tags --auto --allow-duplicate ;;
    'crm lead list') _crm_offer --all --mine --overdue --sort --limit --offset ;;
    'crm lead edit') _crm_offer --each ;;
    'crm lead rm') _crm_offer --each ;;
    'crm lead assign') _crm_offer --to --auto --each ;;
    'crm lead status') _crm_offer --to --reason --each ;;
    'crm lead qualify') _crm_offer --each ;;
    'crm lead wait') _crm_offer --until --reason --each ;;
    'crm lead disqualify') _crm_offer --reason --status --retry --each ;;
    'crm lead convert') _crm_offer --item --company --inn --contact --title --without-items --no-deal --reason --meeting ;;
    'crm deal add') _crm_offer --title --stage --type --pipeline --company --contact --lead --owner --amount --currency --probability --expected-on --category --item ;;
    'crm deal list') _crm_offer --all --mine --overdue --sort --limit --offset ;;
    'crm deal edit') _crm_offer --each ;;
    'crm deal rm') _crm_offer --each ;;
    'crm deal assign') _crm_offer --to --auto --each ;;
    'crm deal stage') _crm_offer --to --force --reason --until --each ;;
    'crm deal item add') _crm_offer --deal --discount --vat-rate ;;
    'crm deal item edit') _crm_offer --each ;;
    'crm deal item rm') _crm_offer --each ;;
    'crm contact add') _crm_offer --name --first-name --last-name --patronymic --position --role --email --phone --birthday --companies --owner --consent --tags --allow-duplicate ;;
    'crm contact list') _crm_offer --all --mine --sort --limit --offset ;;
    'crm contact edit') _crm_offer --each ;;
    'crm contact rm') _crm_offer --each ;;
    'crm company add') _crm_offer --name --legal-name --inn --kpp --ogrn --okpo --category --kind --legal-address --postal-address --email --phone --bank-account --bik --owner --holding --tags --allow-duplicate ;;
    'crm company list') _crm_offer --all --mine --sort --limit --offset ;;
    'crm company edit') _crm_offer --each ;;
    'crm company rm') _crm_offer --each ;;
    'crm product add') _crm_offer --sku --name --unit --price --currency --vat-rate --brand --active ;;
    'crm product list') _crm_offer --all --sort --limit --offset ;;
    'crm product edit') _crm_offer --each ;;
    'crm product rm') _crm_offer --each ;;
    'crm shipment add') _crm_offer --number --date --external-id --deal --company --amount --currency --source ;;
    'crm shipment list') _crm_offer --all --sort --limit --offset ;;
    'crm shipment edit') _crm_offer --each ;;
    'crm shipment rm') _crm_offer --each ;;
    'crm task add') _crm_offer --kind --on --assignee --priority --due --remind ;;
    'crm task list') _crm_offer --all --mine --overdue --on --sort --limit --offset ;;
    'crm task edit') _crm_offer --each ;;
    'crm task rm') _crm_offer --each ;;
    'crm task done') _crm_offer --outcome --each ;;
    'crm task decline') _crm_offer --reason --again --each ;;
    'crm task snooze') _crm_offer --until --each ;;
    'crm task assign') _crm_offer --to --each ;;
    'crm notification list') _crm_offer --all --mine --on --sort --limit --offset ;;
    'crm mail ingest') _crm_offer --maildir --mbox --source --limit ;;
    'crm mail list') _crm_offer --all --sort --limit --offset ;;
    'crm mail show') _crm_offer --html --raw --headers --whole --attachment --output --force ;;
    'crm mail spam') _crm_offer --each ;;
    'crm mail notspam') _crm_offer --each ;;
    'crm report funnel') _crm_offer --period --owner --pipeline ;;
    'crm report overdue') _crm_offer --owner --summary ;;
    'crm log') _crm_offer --all --mine --sort --limit --offset ;;
    'crm import') _crm_offer --from --map --key --on-duplicate --encoding --each --auto --with-rules --clear-empty --add-companies --safe-cells --allow-duplicate ;;
    'crm export') _crm_offer --all --to --output --force --safe-cells ;;
    'crm init') _crm_offer --preset --name ;;
    'crm user add') _crm_offer --name --role --position --department --manager --email --phone ;;
    'crm user list') _crm_offer --all --sort --limit --offset ;;
    'crm user edit') _crm_offer --each ;;
    'crm user away') _crm_offer --until --back ;;
    'crm rule list') _crm_offer --all --sort --limit --offset ;;
    'crm outbox list') _crm_offer --all --on --sort --limit --offset ;;
    'crm help') _crm_offer --json ;;
  esac
  _crm_offer --db --config --as --now --dry-run --yes --no-input --quiet --verbose --lang --color --no-pager --format --json --fields --header --no-header --help --version
}

# Offers values for $1: a flag, or @ and the place of an operand.
_crm_values() {
  case "$place $1" in
    'crm lead add --status') _crm_ask ;;
    'crm lead add --channel') _crm_offer mail phone form chat visit other ;;
    'crm lead add --owner') _crm_ask ;;
    'crm lead list @'*) _crm_ask ;;
    'crm lead show @'*) _crm_ask ;;
    'crm lead edit @'*) _crm_ask ;;
    'crm lead rm @'*) _crm_ask ;;
    'crm lead history @1') _crm_ask ;;
    'crm lead assign --to') _crm_ask ;;
    'crm lead assign @'*) _crm_ask ;;
    'crm lead status --to') _crm_ask ;;
    'crm lead status @'*) _crm_ask ;;
    'crm lead qualify @'*) _crm_ask ;;
    'crm lead wait @'*) _crm_ask ;;
    'crm lead disqualify --status') _crm_ask ;;
    'crm lead disqualify @'*) _crm_ask ;;
    'crm lead convert --item') _crm_ask ;;
    'crm lead convert @1') _crm_ask ;;
    'crm deal add --stage') _crm_ask ;;
    'crm deal add --type') _crm_offer controlled manual free ;;
    'crm deal add --company') _crm_ask ;;
    'crm deal add --contact') _crm_ask ;;
    'crm deal add --lead') _crm_ask ;;
    'crm deal add --owner') _crm_ask ;;
    'crm deal add --item') _crm_ask ;;
    'crm deal list @'*) _crm_ask ;;
    'crm deal show @'*) _crm_ask ;;
    'crm deal edit @'*) _crm_ask ;;
    'crm deal rm @'*) _crm_ask ;;
    'crm deal history @1') _crm_ask ;;
    'crm deal assign --to') _crm_ask ;;
    'crm deal assign @'*) _crm_ask ;;
    'crm deal stage --to') _crm_ask ;;
    'crm deal stage @'*) _crm_ask ;;
    'crm deal item add --deal') _crm_ask ;;
    'crm deal item add --vat-rate') _crm_offer none 0 5 7 10 18 20 22 ;;
    'crm deal item add @'*) _crm_ask ;;
    'crm deal item edit @'*) _crm_ask ;;
    'crm deal item rm @'*) _crm_ask ;;
    'crm deal item list @1') _crm_ask ;;
    'crm contact add --role') _crm_offer decision-maker influencer user accounting other ;;
    'crm contact add --companies') _crm_ask ;;
    'crm contact add --owner') _crm_ask ;;
    'crm contact list @'*) _crm_ask ;;
    'crm contact show @'*) _crm_ask ;;
    'crm contact edit @'*) _crm_ask ;;
    'crm contact rm @'*) _crm_ask ;;
    'crm contact history @1') _crm_ask ;;
    'crm company add --kind') _crm_offer client supplier competitor carrier ;;
    'crm company add --owner') _crm_ask ;;
    'crm company add --holding') _crm_ask ;;
    'crm company list @'*) _crm_ask ;;
    'crm company show @'*) _crm_ask ;;
    'crm company edit @'*) _crm_ask ;;
    'crm company rm @'*) _crm_ask ;;
    'crm company history @1') _crm_ask ;;
    'crm product add --vat-rate') _crm_offer none 0 5 7 10 18 20 22 ;;
    'crm product add --active') _crm_offer yes no ;;
    'crm product list @'*) _crm_ask ;;
    'crm product show @'*) _crm_ask ;;
    'crm product edit @'*) _crm_ask ;;
    'crm product rm @'*) _crm_ask ;;
    'crm product history @1') _crm_ask ;;
    'crm shipment add --deal') _crm_ask ;;
    'crm shipment add --company') _crm_ask ;;
    'crm shipment list @'*) _crm_ask ;;
    'crm shipment show @'*) _crm_ask ;;
    'crm shipment edit @'*) _crm_ask ;;
    'crm shipment rm @'*) _crm_ask ;;
    'crm shipment history @1') _crm_ask ;;
    'crm task add --kind') _crm_offer call letter meeting document process assign choose other ;;
    'crm task add --assignee') _crm_ask ;;
    'crm task add --priority') _crm_offer high normal low ;;
    'crm task list @'*) _crm_ask ;;
    'crm task show @'*) _crm_ask ;;
    'crm task edit @'*) _crm_ask ;;
    'crm task rm @'*) _crm_ask ;;
    'crm task history @1') _crm_ask ;;
    'crm task done @'*) _crm_ask ;;
    'crm task decline @'*) _crm_ask ;;
    'crm task snooze @'*) _crm_ask ;;
    'crm task assign --to') _crm_ask ;;
    'crm task assign @'*) _crm_ask ;;
    'crm notification list @'*) _crm_ask ;;
    'crm notification read @'*) _crm_ask ;;
    'crm mail ingest --maildir') _crm_files -d ;;
    'crm mail ingest --mbox') _crm_files -f ;;
    'crm mail ingest @'*) _crm_files -f ;;
    'crm mail list @'*) _crm_ask ;;
    'crm mail show --output' | 'crm mail show -o') _crm_files -f ;;
    'crm mail show @'*) _crm_ask ;;
    'crm mail link @'*) _crm_ask ;;
    'crm mail spam @'*) _crm_ask ;;
    'crm mail notspam @'*) _crm_ask ;;
    'crm mail history @1') _crm_ask ;;
    'crm report funnel --owner') _crm_ask ;;
    'crm report overdue --owner') _crm_ask ;;
    'crm log @'*) _crm_ask ;;
    'crm undo @1') _crm_ask ;;
    'crm import --from') _crm_offer csv tsv ndjson vcard ;;
    'crm import --on-duplicate') _crm_offer update skip fail ;;
    'crm import @1') _crm_ask ;;
    'crm import @2') _crm_files -f ;;
    'crm export --to') _crm_offer vcard vcard4 ;;
    'crm export --output' | 'crm export -o') _crm_files -f ;;
    'crm export @'*) _crm_ask ;;
    'crm init --preset') _crm_offer sales telemarketing ;;
    'crm user add --role') _crm_offer seller senior head director accountant admin ;;
    'crm user add --manager') _crm_ask ;;
    'crm user list @'*) _crm_ask ;;
    'crm user show @'*) _crm_ask ;;
    'crm user edit @'*) _crm_ask ;;
    'crm user history @1') _crm_ask ;;
    'crm user away @'*) _crm_ask ;;
    'crm user disable @'*) _crm_ask ;;
    'crm user enable @'*) _crm_ask ;;
    'crm rule list @'*) _crm_ask ;;
    'crm rule show @'*) _crm_ask ;;
    'crm rule history @1') _crm_ask ;;
    'crm rule enable @'*) _crm_ask ;;
    'crm rule disable @'*) _crm_ask ;;
    'crm outbox list @'*) _crm_ask ;;
    'crm outbox show @'*) _crm_ask ;;
    'crm outbox history @1') _crm_ask ;;
    'crm completion @1') _crm_offer bash zsh fish ;;
  esac
  case $1 in
    '--db') _crm_files -f ;;
    '--config') _crm_files -f ;;
    '--as') _crm_ask ;;
    '--lang') _crm_offer en ru ;;
    '--color') _crm_offer auto always never ;;
    '--format') _crm_offer table json ndjson csv tsv ids md ;;
  esac
}

# Takes note of a finished word.
_crm_pass() {
  local word=$1 i
  if [[ $awaiting ]]; then
    awaiting=''
  elif [[ ! $ended && $word == -- ]]; then
    ended=1
  elif [[ ! $ended && $word == --* ]]; then
    if [[ $word != *=* ]] && _crm_takes_value "$word"; then awaiting=$word; fi
  elif [[ ! $ended && $word == -[!0-9]* ]]; then
    for ((i = 1; i < ${#word}; i++)); do
      if _crm_takes_value "-${word:i:1}"; then
        if ((i + 1 == ${#word})); then awaiting=-${word:i:1}; fi
        return
      fi
    done
  elif [[ ! $helping && $place == crm && $word == help ]]; then
    helping=1
  elif ! _crm_enter "$word"; then
    ((++operand))
  fi
}

# Splits $1 into words without their quotes: the finished ones, the last one, the quote that is
# open in it, and how many of its letters readline leaves alone (it completes only what follows
# the last word break or the open quote).
_crm_split() {
  local line=$1 char i started='' opened=0
  words=() current='' quote='' kept=0
  for ((i = 0; i < ${#line}; i++)); do
    char=${line:i:1}
    if [[ $quote && $char == "$quote" ]]; then
      quote=''
    elif [[ $quote == '"' && $char == \\ && ${line:i+1:1} == [\"\\\$\`] ]]; then
      ((++i))
      current+=${line:i:1}
    elif [[ $quote ]]; then
      current+=$char
    elif [[ $char == \\ ]]; then
      ((++i))
      current+=${line:i:1} started=1
    elif [[ $char == [\'\"] ]]; then
      quote=$char opened=${#current} started=1
    elif [[ $char == [[:space:]] ]]; then
      if [[ $started ]]; then words+=("$current"); fi
      current='' started='' kept=0
    else
      current+=$char started=1
      if [[ $COMP_WORDBREAKS == *"$char"* ]]; then kept=${#current}; fi
    fi
  done
  if [[ $quote ]]; then kept=$opened; fi
}

_crm_offer() {
  local word
  for word; do
    if [[ $word == "$partial"* ]]; then found+=("$prefix$word"); fi
  done
}

_crm_files() {
  local file
  are_files=1
  while IFS= read -r file; do found+=("$prefix$file"); done < <(compgen "$1" -- "$partial")
}

# Asks the program for values; it prints a line each, the value and a description after a tab.
_crm_ask() {
  local line
  while IFS= read -r line; do
    _crm_offer "${line%%$'\t'*}"
  done < <("${program/#\~/$HOME}" __complete -- "${words[@]}" "$current" 2>/dev/null)
}

# Turns what was found into what readline inserts: the rest of the word, quoted as it began.
_crm_reply() {
  local word
  COMPREPLY=()
  for word in "${found[@]}"; do
    word=${word:kept}
    if [[ $are_files ]]; then
      :
    elif [[ $quote == "'" ]]; then
      word=${word//\'/\'\\\'\'}
    elif [[ $quote == '"' ]]; then
      word=${word//\\/\\\\} word=${word//\"/\\\"} word=${word//\$/\\\$} word=${word//\`/\\\`}
    else
      printf -v word %q "$word"
    fi
    COMPREPLY+=("$word")
  done
  if [[ $are_files ]]; then compopt -o filenames 2>/dev/null; fi
}

_crm() {
  local program=$1 place=crm helping='' ended='' awaiting='' operand=1
  local current quote kept prefix='' partial are_files='' word
  local -a words found=()
  _crm_split "${COMP_LINE:0:COMP_POINT}"
  while [[ ${words[0]} == [A-Za-z_]*=* ]]; do words=("${words[@]:1}"); done
  words=("${words[@]:1}")
  for word in "${words[@]}"; do _crm_pass "$word"; done
  partial=$current
  if [[ $awaiting ]]; then
    _crm_values "$awaiting"
  elif [[ ! $ended && $current == --*=* ]]; then
    prefix=${current%%=*}= partial=${current#*=}
    _crm_values "${current%%=*}"
  elif [[ ! $ended && $current == -* ]]; then
    if [[ $helping ]]; then place='crm help'; fi
    _crm_flags
  else
    # A word that leads nowhere counts as an operand, and no command can follow it.
    if ((operand == 1)); then _crm_commands; fi
    if [[ ! $helping ]]; then
      _crm_values "@$operand"
    elif [[ $place == crm ]]; then
      _crm_topics
    fi
  fi
  _crm_reply
}

complete -F _crm crm
