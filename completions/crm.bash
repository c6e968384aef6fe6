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
    'crm lead remind') place='crm lead remind' ;;
    'crm lead status') place='crm lead status' ;;
    'crm lead qualify') place='crm lead qualify' ;;
    'crm lead wait') place='crm lead wait' ;;
    'crm lead disqualify') place='crm lead disqualify' ;;
    'crm lead convert') place='crm lead convert' ;;
    'crm lead checklist') place='crm lead checklist' ;;
    'crm lead check') place='crm lead check' ;;
    'crm lead duplicates') place='crm lead duplicates' ;;
    'crm lead merge') place='crm lead merge' ;;
    'crm deal') place='crm deal' ;;
    'crm deal add') place='crm deal add' ;;
    'crm deal list') place='crm deal list' ;;
    'crm deal show') place='crm deal show' ;;
    'crm deal edit') place='crm deal edit' ;;
    'crm deal rm') place='crm deal rm' ;;
    'crm deal history') place='crm deal history' ;;
    'crm deal assign') place='crm deal assign' ;;
    'crm deal stage') place='crm deal stage' ;;
    'crm deal pipeline') place='crm deal pipeline' ;;
    'crm deal docs') place='crm deal docs' ;;
    'crm deal checklist') place='crm deal checklist' ;;
    'crm deal check') place='crm deal check' ;;
    'crm deal item') place='crm deal item' ;;
    'crm deal item add') place='crm deal item add' ;;
    'crm deal item edit') place='crm deal item edit' ;;
    'crm deal item rm') place='crm deal item rm' ;;
    'crm deal item list') place='crm deal item list' ;;
    'crm deal duplicates') place='crm deal duplicates' ;;
    'crm deal merge') place='crm deal merge' ;;
    'crm contact') place='crm contact' ;;
    'crm contact add') place='crm contact add' ;;
    'crm contact list') place='crm contact list' ;;
    'crm contact show') place='crm contact show' ;;
    'crm contact edit') place='crm contact edit' ;;
    'crm contact rm') place='crm contact rm' ;;
    'crm contact history') place='crm contact history' ;;
    'crm contact duplicates') place='crm contact duplicates' ;;
    'crm contact merge') place='crm contact merge' ;;
    'crm contact link') place='crm contact link' ;;
    'crm contact unlink') place='crm contact unlink' ;;
    'crm contact links') place='crm contact links' ;;
    'crm company') place='crm company' ;;
    'crm company add') place='crm company add' ;;
    'crm company list') place='crm company list' ;;
    'crm company show') place='crm company show' ;;
    'crm company edit') place='crm company edit' ;;
    'crm company rm') place='crm company rm' ;;
    'crm company history') place='crm company history' ;;
    'crm company duplicates') place='crm company duplicates' ;;
    'crm company merge') place='crm company merge' ;;
    'crm company link') place='crm company link' ;;
    'crm company unlink') place='crm company unlink' ;;
    'crm company links') place='crm company links' ;;
    'crm company lookup') place='crm company lookup' ;;
    'crm company site') place='crm company site' ;;
    'crm company site add') place='crm company site add' ;;
    'crm company site list') place='crm company site list' ;;
    'crm company site show') place='crm company site show' ;;
    'crm company site edit') place='crm company site edit' ;;
    'crm company site rm') place='crm company site rm' ;;
    'crm company site history') place='crm company site history' ;;
    'crm segment') place='crm segment' ;;
    'crm segment add') place='crm segment add' ;;
    'crm segment list') place='crm segment list' ;;
    'crm segment show') place='crm segment show' ;;
    'crm segment rm') place='crm segment rm' ;;
    'crm segment history') place='crm segment history' ;;
    'crm product') place='crm product' ;;
    'crm product add') place='crm product add' ;;
    'crm product list') place='crm product list' ;;
    'crm product show') place='crm product show' ;;
    'crm product edit') place='crm product edit' ;;
    'crm product rm') place='crm product rm' ;;
    'crm product history') place='crm product history' ;;
    'crm quote') place='crm quote' ;;
    'crm quote add') place='crm quote add' ;;
    'crm quote list') place='crm quote list' ;;
    'crm quote show') place='crm quote show' ;;
    'crm quote edit') place='crm quote edit' ;;
    'crm quote rm') place='crm quote rm' ;;
    'crm quote history') place='crm quote history' ;;
    'crm quote send') place='crm quote send' ;;
    'crm quote accept') place='crm quote accept' ;;
    'crm quote decline') place='crm quote decline' ;;
    'crm quote status') place='crm quote status' ;;
    'crm quote item') place='crm quote item' ;;
    'crm quote item add') place='crm quote item add' ;;
    'crm quote item edit') place='crm quote item edit' ;;
    'crm quote item rm') place='crm quote item rm' ;;
    'crm quote item list') place='crm quote item list' ;;
    'crm invoice') place='crm invoice' ;;
    'crm invoice add') place='crm invoice add' ;;
    'crm invoice list') place='crm invoice list' ;;
    'crm invoice show') place='crm invoice show' ;;
    'crm invoice edit') place='crm invoice edit' ;;
    'crm invoice rm') place='crm invoice rm' ;;
    'crm invoice history') place='crm invoice history' ;;
    'crm invoice send') place='crm invoice send' ;;
    'crm invoice confirm') place='crm invoice confirm' ;;
    'crm invoice decline') place='crm invoice decline' ;;
    'crm invoice status') place='crm invoice status' ;;
    'crm invoice link') place='crm invoice link' ;;
    'crm invoice print') place='crm invoice print' ;;
    'crm invoice item') place='crm invoice item' ;;
    'crm invoice item add') place='crm invoice item add' ;;
    'crm invoice item edit') place='crm invoice item edit' ;;
    'crm invoice item rm') place='crm invoice item rm' ;;
    'crm invoice item list') place='crm invoice item list' ;;
    'crm order') place='crm order' ;;
    'crm order add') place='crm order add' ;;
    'crm order list') place='crm order list' ;;
    'crm order show') place='crm order show' ;;
    'crm order edit') place='crm order edit' ;;
    'crm order rm') place='crm order rm' ;;
    'crm order history') place='crm order history' ;;
    'crm order status') place='crm order status' ;;
    'crm order link') place='crm order link' ;;
    'crm order item') place='crm order item' ;;
    'crm order item add') place='crm order item add' ;;
    'crm order item edit') place='crm order item edit' ;;
    'crm order item rm') place='crm order item rm' ;;
    'crm order item list') place='crm order item list' ;;
    'crm payment') place='crm payment' ;;
    'crm payment add') place='crm payment add' ;;
    'crm payment list') place='crm payment list' ;;
    'crm payment show') place='crm payment show' ;;
    'crm payment edit') place='crm payment edit' ;;
    'crm payment rm') place='crm payment rm' ;;
    'crm payment history') place='crm payment history' ;;
    'crm payment link') place='crm payment link' ;;
    'crm shipment') place='crm shipment' ;;
    'crm shipment add') place='crm shipment add' ;;
    'crm shipment list') place='crm shipment list' ;;
    'crm shipment show') place='crm shipment show' ;;
    'crm shipment edit') place='crm shipment edit' ;;
    'crm shipment rm') place='crm shipment rm' ;;
    'crm shipment history') place='crm shipment history' ;;
    'crm shipment link') place='crm shipment link' ;;
    'crm guide') place='crm guide' ;;
    'crm note') place='crm note' ;;
    'crm note add') place='crm note add' ;;
    'crm note list') place='crm note list' ;;
    'crm note show') place='crm note show' ;;
    'crm note edit') place='crm note edit' ;;
    'crm note rm') place='crm note rm' ;;
    'crm note history') place='crm note history' ;;
    'crm tag') place='crm tag' ;;
    'crm tag add') place='crm tag add' ;;
    'crm tag list') place='crm tag list' ;;
    'crm attach') place='crm attach' ;;
    'crm attach add') place='crm attach add' ;;
    'crm attach list') place='crm attach list' ;;
    'crm attach show') place='crm attach show' ;;
    'crm attach edit') place='crm attach edit' ;;
    'crm attach rm') place='crm attach rm' ;;
    'crm attach history') place='crm attach history' ;;
    'crm today') place='crm today' ;;
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
    'crm interaction') place='crm interaction' ;;
    'crm interaction add') place='crm interaction add' ;;
    'crm interaction list') place='crm interaction list' ;;
    'crm interaction show') place='crm interaction show' ;;
    'crm interaction edit') place='crm interaction edit' ;;
    'crm interaction rm') place='crm interaction rm' ;;
    'crm interaction history') place='crm interaction history' ;;
    'crm interaction done') place='crm interaction done' ;;
    'crm interaction postpone') place='crm interaction postpone' ;;
    'crm interaction drop') place='crm interaction drop' ;;
    'crm interaction next') place='crm interaction next' ;;
    'crm interaction resolve') place='crm interaction resolve' ;;
    'crm interaction deal') place='crm interaction deal' ;;
    'crm notification') place='crm notification' ;;
    'crm notification list') place='crm notification list' ;;
    'crm notification read') place='crm notification read' ;;
    'crm notification channel') place='crm notification channel' ;;
    'crm notification channel add') place='crm notification channel add' ;;
    'crm notification channel list') place='crm notification channel list' ;;
    'crm notification channel show') place='crm notification channel show' ;;
    'crm notification channel edit') place='crm notification channel edit' ;;
    'crm notification channel rm') place='crm notification channel rm' ;;
    'crm notification channel history') place='crm notification channel history' ;;
    'crm mail') place='crm mail' ;;
    'crm mail ingest') place='crm mail ingest' ;;
    'crm mail reconcile') place='crm mail reconcile' ;;
    'crm mail list') place='crm mail list' ;;
    'crm mail show') place='crm mail show' ;;
    'crm mail send') place='crm mail send' ;;
    'crm mail reply') place='crm mail reply' ;;
    'crm mail link') place='crm mail link' ;;
    'crm mail accept') place='crm mail accept' ;;
    'crm mail spam') place='crm mail spam' ;;
    'crm mail notspam') place='crm mail notspam' ;;
    'crm mail history') place='crm mail history' ;;
    'crm mailbox') place='crm mailbox' ;;
    'crm mailbox list') place='crm mailbox list' ;;
    'crm mailbox check') place='crm mailbox check' ;;
    'crm mailbox sync-state') place='crm mailbox sync-state' ;;
    'crm template') place='crm template' ;;
    'crm template add') place='crm template add' ;;
    'crm template list') place='crm template list' ;;
    'crm template show') place='crm template show' ;;
    'crm template edit') place='crm template edit' ;;
    'crm template rm') place='crm template rm' ;;
    'crm template preview') place='crm template preview' ;;
    'crm template history') place='crm template history' ;;
    'crm call') place='crm call' ;;
    'crm call log') place='crm call log' ;;
    'crm call plan') place='crm call plan' ;;
    'crm call ingest') place='crm call ingest' ;;
    'crm call list') place='crm call list' ;;
    'crm call show') place='crm call show' ;;
    'crm call edit') place='crm call edit' ;;
    'crm call rm') place='crm call rm' ;;
    'crm call history') place='crm call history' ;;
    'crm call play') place='crm call play' ;;
    'crm call recordings') place='crm call recordings' ;;
    'crm call reconcile') place='crm call reconcile' ;;
    'crm call replay') place='crm call replay' ;;
    'crm call start') place='crm call start' ;;
    'crm form') place='crm form' ;;
    'crm form add') place='crm form add' ;;
    'crm form list') place='crm form list' ;;
    'crm form show') place='crm form show' ;;
    'crm form edit') place='crm form edit' ;;
    'crm form rm') place='crm form rm' ;;
    'crm form history') place='crm form history' ;;
    'crm form secret') place='crm form secret' ;;
    'crm form snippet') place='crm form snippet' ;;
    'crm form test') place='crm form test' ;;
    'crm form ingest') place='crm form ingest' ;;
    'crm form entry') place='crm form entry' ;;
    'crm form entry list') place='crm form entry list' ;;
    'crm form entry show') place='crm form entry show' ;;
    'crm form entry history') place='crm form entry history' ;;
    'crm form entry link') place='crm form entry link' ;;
    'crm form entry raw') place='crm form entry raw' ;;
    'crm form quarantine') place='crm form quarantine' ;;
    'crm form quarantine list') place='crm form quarantine list' ;;
    'crm form quarantine release') place='crm form quarantine release' ;;
    'crm form quarantine drop') place='crm form quarantine drop' ;;
    'crm survey') place='crm survey' ;;
    'crm survey add') place='crm survey add' ;;
    'crm survey list') place='crm survey list' ;;
    'crm survey show') place='crm survey show' ;;
    'crm survey edit') place='crm survey edit' ;;
    'crm survey enable') place='crm survey enable' ;;
    'crm survey disable') place='crm survey disable' ;;
    'crm survey rm') place='crm survey rm' ;;
    'crm survey history') place='crm survey history' ;;
    'crm survey send') place='crm survey send' ;;
    'crm survey answer') place='crm survey answer' ;;
    'crm survey results') place='crm survey results' ;;
    'crm survey sample') place='crm survey sample' ;;
    'crm survey invitation') place='crm survey invitation' ;;
    'crm survey invitation list') place='crm survey invitation list' ;;
    'crm survey invitation show') place='crm survey invitation show' ;;
    'crm survey invitation history') place='crm survey invitation history' ;;
    'crm survey invitation rm') place='crm survey invitation rm' ;;
    'crm report') place='crm report' ;;
    'crm report dashboard') place='crm report dashboard' ;;
    'crm report funnel') place='crm report funnel' ;;
    'crm report managers') place='crm report managers' ;;
    'crm report overdue') place='crm report overdue' ;;
    'crm report gaps') place='crm report gaps' ;;
    'crm report calls') place='crm report calls' ;;
    'crm report stages') place='crm report stages' ;;
    'crm report losses') place='crm report losses' ;;
    'crm report leads') place='crm report leads' ;;
    'crm report movement') place='crm report movement' ;;
    'crm report forecast') place='crm report forecast' ;;
    'crm report bottlenecks') place='crm report bottlenecks' ;;
    'crm report mail') place='crm report mail' ;;
    'crm report tasks') place='crm report tasks' ;;
    'crm report customers') place='crm report customers' ;;
    'crm report discounts') place='crm report discounts' ;;
    'crm escalation') place='crm escalation' ;;
    'crm escalation list') place='crm escalation list' ;;
    'crm escalation show') place='crm escalation show' ;;
    'crm escalation history') place='crm escalation history' ;;
    'crm tick') place='crm tick' ;;
    'crm search') place='crm search' ;;
    'crm show') place='crm show' ;;
    'crm history') place='crm history' ;;
    'crm why') place='crm why' ;;
    'crm log') place='crm log' ;;
    'crm undo') place='crm undo' ;;
    'crm import') place='crm import' ;;
    'crm export') place='crm export' ;;
    'crm export-1c') place='crm export-1c' ;;
    'crm import-1c') place='crm import-1c' ;;
    'crm view') place='crm view' ;;
    'crm view save') place='crm view save' ;;
    'crm view list') place='crm view list' ;;
    'crm view show') place='crm view show' ;;
    'crm view default') place='crm view default' ;;
    'crm view share') place='crm view share' ;;
    'crm view rm') place='crm view rm' ;;
    'crm init') place='crm init' ;;
    'crm user') place='crm user' ;;
    'crm user add') place='crm user add' ;;
    'crm user list') place='crm user list' ;;
    'crm user show') place='crm user show' ;;
    'crm user edit') place='crm user edit' ;;
    'crm user history') place='crm user history' ;;
    'crm user away') place='crm user away' ;;
    'crm user back') place='crm user back' ;;
    'crm user disable') place='crm user disable' ;;
    'crm user enable') place='crm user enable' ;;
    'crm department') place='crm department' ;;
    'crm department list') place='crm department list' ;;
    'crm department rename') place='crm department rename' ;;
    'crm config') place='crm config' ;;
    'crm config pipeline') place='crm config pipeline' ;;
    'crm config pipeline list') place='crm config pipeline list' ;;
    'crm config pipeline show') place='crm config pipeline show' ;;
    'crm config pipeline history') place='crm config pipeline history' ;;
    'crm config pipeline add') place='crm config pipeline add' ;;
    'crm config pipeline edit') place='crm config pipeline edit' ;;
    'crm config pipeline rm') place='crm config pipeline rm' ;;
    'crm config stage') place='crm config stage' ;;
    'crm config stage list') place='crm config stage list' ;;
    'crm config stage add') place='crm config stage add' ;;
    'crm config stage edit') place='crm config stage edit' ;;
    'crm config stage move') place='crm config stage move' ;;
    'crm config stage rm') place='crm config stage rm' ;;
    'crm config stage require') place='crm config stage require' ;;
    'crm config stage check') place='crm config stage check' ;;
    'crm config stage question') place='crm config stage question' ;;
    'crm config stage advantage') place='crm config stage advantage' ;;
    'crm config stage objection') place='crm config stage objection' ;;
    'crm config status') place='crm config status' ;;
    'crm config status list') place='crm config status list' ;;
    'crm config status add') place='crm config status add' ;;
    'crm config status edit') place='crm config status edit' ;;
    'crm config status move') place='crm config status move' ;;
    'crm config status rm') place='crm config status rm' ;;
    'crm config field') place='crm config field' ;;
    'crm config field add') place='crm config field add' ;;
    'crm config field list') place='crm config field list' ;;
    'crm config field edit') place='crm config field edit' ;;
    'crm config field rm') place='crm config field rm' ;;
    'crm config escalation') place='crm config escalation' ;;
    'crm config escalation list') place='crm config escalation list' ;;
    'crm config escalation set') place='crm config escalation set' ;;
    'crm config escalation rm') place='crm config escalation rm' ;;
    'crm config calendar') place='crm config calendar' ;;
    'crm config calendar list') place='crm config calendar list' ;;
    'crm config calendar set') place='crm config calendar set' ;;
    'crm config calendar rm') place='crm config calendar rm' ;;
    'crm config export') place='crm config export' ;;
    'crm config apply') place='crm config apply' ;;
    'crm config lint') place='crm config lint' ;;
    'crm rule') place='crm rule' ;;
    'crm rule list') place='crm rule list' ;;
    'crm rule show') place='crm rule show' ;;
    'crm rule history') place='crm rule history' ;;
    'crm rule enable') place='crm rule enable' ;;
    'crm rule disable') place='crm rule disable' ;;
    'crm rule add') place='crm rule add' ;;
    'crm rule edit') place='crm rule edit' ;;
    'crm rule rm') place='crm rule rm' ;;
    'crm rule test') place='crm rule test' ;;
    'crm outbox') place='crm outbox' ;;
    'crm outbox list') place='crm outbox list' ;;
    'crm outbox show') place='crm outbox show' ;;
    'crm outbox history') place='crm outbox history' ;;
    'crm outbox send') place='crm outbox send' ;;
    'crm outbox retry') place='crm outbox retry' ;;
    'crm outbox drop') place='crm outbox drop' ;;
    'crm db') place='crm db' ;;
    'crm db path') place='crm db path' ;;
    'crm db check') place='crm db check' ;;
    'crm db backup') place='crm db backup' ;;
    'crm db restore') place='crm db restore' ;;
    'crm db migrate') place='crm db migrate' ;;
    'crm db reindex') place='crm db reindex' ;;
    'crm cgi') place='crm cgi' ;;
    'crm completion') place='crm completion' ;;
    'crm help') place='crm help' ;;
    'crm version') place='crm version' ;;
    'crm note '*/*) [[ $place == 'crm note' ]] || return 1; place='crm note add'; ((++operand)) ;;
    'crm tag '*/*) [[ $place == 'crm tag' ]] || return 1; place='crm tag add'; ((++operand)) ;;
    'crm attach '*/*) [[ $place == 'crm attach' ]] || return 1; place='crm attach add'; ((++operand)) ;;
    *) return 1 ;;
  esac
}

# Whether the flag $1 takes a value.
_crm_takes_value() {
  local key
  for key in "$1" "$place $1"; do
    case $key in
    '--db' | '--config' | '--as' | '--now' | '--lang' | '--color' | '--format' | '--fields') return 0 ;;
    'crm lead add --name' | 'crm lead add --status' | 'crm lead add --person' | 'crm lead add --company' | 'crm lead add --inn' | 'crm lead add --email' | 'crm lead add --phone' | 'crm lead add --wrong-emails' | 'crm lead add --source' | 'crm lead add --channel' | 'crm lead add --interest' | 'crm lead add --need' | 'crm lead add --amount' | 'crm lead add --currency' | 'crm lead add --owner' | 'crm lead add --tags' | 'crm lead add --set') return 0 ;;
    'crm lead list --sort' | 'crm lead list --limit' | 'crm lead list -L' | 'crm lead list --offset' | 'crm lead list --view' | 'crm lead list --as-of') return 0 ;;
    'crm lead show --as-of') return 0 ;;
    'crm lead assign --to') return 0 ;;
    'crm lead remind --due') return 0 ;;
    'crm lead status --to' | 'crm lead status --reason') return 0 ;;
    'crm lead wait --until' | 'crm lead wait --reason') return 0 ;;
    'crm lead disqualify --reason' | 'crm lead disqualify --status' | 'crm lead disqualify --retry') return 0 ;;
    'crm lead convert --item' | 'crm lead convert --company' | 'crm lead convert --inn' | 'crm lead convert --contact' | 'crm lead convert --title' | 'crm lead convert --reason' | 'crm lead convert --meeting') return 0 ;;
    'crm lead duplicates --min-score' | 'crm lead duplicates --limit' | 'crm lead duplicates -L') return 0 ;;
    'crm lead merge --take') return 0 ;;
    'crm deal add --title' | 'crm deal add --stage' | 'crm deal add --type' | 'crm deal add --pipeline' | 'crm deal add --company' | 'crm deal add --contact' | 'crm deal add --lead' | 'crm deal add --owner' | 'crm deal add --amount' | 'crm deal add --currency' | 'crm deal add --probability' | 'crm deal add --expected-on' | 'crm deal add --category' | 'crm deal add --tags' | 'crm deal add --set' | 'crm deal add --item') return 0 ;;
    'crm deal list --sort' | 'crm deal list --limit' | 'crm deal list -L' | 'crm deal list --offset' | 'crm deal list --view' | 'crm deal list --as-of') return 0 ;;
    'crm deal show --as-of') return 0 ;;
    'crm deal assign --to') return 0 ;;
    'crm deal stage --to' | 'crm deal stage --reason' | 'crm deal stage --until') return 0 ;;
    'crm deal pipeline --to' | 'crm deal pipeline --stage') return 0 ;;
    'crm deal item add --deal' | 'crm deal item add --discount' | 'crm deal item add --vat-rate') return 0 ;;
    'crm deal duplicates --min-score' | 'crm deal duplicates --limit' | 'crm deal duplicates -L') return 0 ;;
    'crm deal merge --take') return 0 ;;
    'crm contact add --name' | 'crm contact add --first-name' | 'crm contact add --last-name' | 'crm contact add --patronymic' | 'crm contact add --position' | 'crm contact add --role' | 'crm contact add --email' | 'crm contact add --phone' | 'crm contact add --wrong-emails' | 'crm contact add --birthday' | 'crm contact add --companies' | 'crm contact add --related-companies' | 'crm contact add --owner' | 'crm contact add --consent' | 'crm contact add --tags' | 'crm contact add --set') return 0 ;;
    'crm contact list --sort' | 'crm contact list --limit' | 'crm contact list -L' | 'crm contact list --offset' | 'crm contact list --view' | 'crm contact list --as-of') return 0 ;;
    'crm contact show --as-of') return 0 ;;
    'crm contact duplicates --min-score' | 'crm contact duplicates --limit' | 'crm contact duplicates -L') return 0 ;;
    'crm contact merge --take') return 0 ;;
    'crm contact link --role' | 'crm contact link --note') return 0 ;;
    'crm contact unlink --role') return 0 ;;
    'crm company add --name' | 'crm company add --legal-name' | 'crm company add --inn' | 'crm company add --kpp' | 'crm company add --ogrn' | 'crm company add --okpo' | 'crm company add --preferred-form' | 'crm company add --category' | 'crm company add --kind' | 'crm company add --legal-address' | 'crm company add --postal-address' | 'crm company add --email' | 'crm company add --phone' | 'crm company add --wrong-emails' | 'crm company add --bank-account' | 'crm company add --bik' | 'crm company add --owner' | 'crm company add --holding' | 'crm company add --tags' | 'crm company add --set') return 0 ;;
    'crm company list --sort' | 'crm company list --limit' | 'crm company list -L' | 'crm company list --offset' | 'crm company list --view' | 'crm company list --as-of') return 0 ;;
    'crm company show --as-of') return 0 ;;
    'crm company duplicates --min-score' | 'crm company duplicates --limit' | 'crm company duplicates -L') return 0 ;;
    'crm company merge --take') return 0 ;;
    'crm company link --role' | 'crm company link --note') return 0 ;;
    'crm company unlink --role') return 0 ;;
    'crm company site add --company' | 'crm company site add --name' | 'crm company site add --kind' | 'crm company site add --address' | 'crm company site add --phone' | 'crm company site add --contact') return 0 ;;
    'crm company site list --sort' | 'crm company site list --limit' | 'crm company site list -L' | 'crm company site list --offset' | 'crm company site list --view' | 'crm company site list --as-of') return 0 ;;
    'crm company site show --as-of') return 0 ;;
    'crm segment add --kind') return 0 ;;
    'crm segment list --sort' | 'crm segment list --limit' | 'crm segment list -L' | 'crm segment list --offset' | 'crm segment list --view' | 'crm segment list --as-of') return 0 ;;
    'crm product add --sku' | 'crm product add --name' | 'crm product add --unit' | 'crm product add --price' | 'crm product add --currency' | 'crm product add --vat-rate' | 'crm product add --brand' | 'crm product add --active' | 'crm product add --set') return 0 ;;
    'crm product list --sort' | 'crm product list --limit' | 'crm product list -L' | 'crm product list --offset' | 'crm product list --view' | 'crm product list --as-of') return 0 ;;
    'crm product show --as-of') return 0 ;;
    'crm quote add --number' | 'crm quote add --date' | 'crm quote add --deal' | 'crm quote add --company' | 'crm quote add --contact' | 'crm quote add --text' | 'crm quote add --amount' | 'crm quote add --currency' | 'crm quote add --valid-until' | 'crm quote add --item') return 0 ;;
    'crm quote list --sort' | 'crm quote list --limit' | 'crm quote list -L' | 'crm quote list --offset' | 'crm quote list --view' | 'crm quote list --as-of') return 0 ;;
    'crm quote show --as-of') return 0 ;;
    'crm quote send --to' | 'crm quote send --template' | 'crm quote send --attach' | 'crm quote send --from') return 0 ;;
    'crm quote decline --reason') return 0 ;;
    'crm quote status --reason') return 0 ;;
    'crm quote item add --quote' | 'crm quote item add --discount' | 'crm quote item add --vat-rate') return 0 ;;
    'crm invoice add --number' | 'crm invoice add --date' | 'crm invoice add --external-id' | 'crm invoice add --deal' | 'crm invoice add --company' | 'crm invoice add --quote' | 'crm invoice add --amount' | 'crm invoice add --currency' | 'crm invoice add --due-on' | 'crm invoice add --party' | 'crm invoice add --inn' | 'crm invoice add --kpp' | 'crm invoice add --note' | 'crm invoice add --item') return 0 ;;
    'crm invoice list --sort' | 'crm invoice list --limit' | 'crm invoice list -L' | 'crm invoice list --offset' | 'crm invoice list --view' | 'crm invoice list --as-of') return 0 ;;
    'crm invoice show --as-of') return 0 ;;
    'crm invoice send --to' | 'crm invoice send --template' | 'crm invoice send --attach' | 'crm invoice send --from') return 0 ;;
    'crm invoice decline --reason') return 0 ;;
    'crm invoice status --reason') return 0 ;;
    'crm invoice print --output' | 'crm invoice print -o') return 0 ;;
    'crm invoice item add --invoice' | 'crm invoice item add --discount' | 'crm invoice item add --vat-rate') return 0 ;;
    'crm order add --number' | 'crm order add --date' | 'crm order add --external-id' | 'crm order add --deal' | 'crm order add --company' | 'crm order add --invoice' | 'crm order add --amount' | 'crm order add --currency' | 'crm order add --party' | 'crm order add --inn' | 'crm order add --kpp' | 'crm order add --note' | 'crm order add --item') return 0 ;;
    'crm order list --sort' | 'crm order list --limit' | 'crm order list -L' | 'crm order list --offset' | 'crm order list --view' | 'crm order list --as-of') return 0 ;;
    'crm order show --as-of') return 0 ;;
    'crm order status --reason') return 0 ;;
    'crm order item add --order' | 'crm order item add --discount' | 'crm order item add --vat-rate') return 0 ;;
    'crm payment add --number' | 'crm payment add --date' | 'crm payment add --external-id' | 'crm payment add --invoice' | 'crm payment add --order' | 'crm payment add --deal' | 'crm payment add --company' | 'crm payment add --amount' | 'crm payment add --currency' | 'crm payment add --method' | 'crm payment add --payer' | 'crm payment add --inn' | 'crm payment add --kpp' | 'crm payment add --purpose') return 0 ;;
    'crm payment list --sort' | 'crm payment list --limit' | 'crm payment list -L' | 'crm payment list --offset' | 'crm payment list --view' | 'crm payment list --as-of') return 0 ;;
    'crm payment show --as-of') return 0 ;;
    'crm shipment add --number' | 'crm shipment add --date' | 'crm shipment add --external-id' | 'crm shipment add --deal' | 'crm shipment add --order' | 'crm shipment add --company' | 'crm shipment add --amount' | 'crm shipment add --currency' | 'crm shipment add --source') return 0 ;;
    'crm shipment list --sort' | 'crm shipment list --limit' | 'crm shipment list -L' | 'crm shipment list --offset' | 'crm shipment list --view' | 'crm shipment list --as-of') return 0 ;;
    'crm shipment show --as-of') return 0 ;;
    'crm note list --on' | 'crm note list --sort' | 'crm note list --limit' | 'crm note list -L' | 'crm note list --offset' | 'crm note list --view' | 'crm note list --as-of') return 0 ;;
    'crm note show --as-of') return 0 ;;
    'crm tag add --remove' | 'crm tag add -r') return 0 ;;
    'crm attach add --get' | 'crm attach add --output' | 'crm attach add -o' | 'crm attach add --name') return 0 ;;
    'crm attach list --on' | 'crm attach list --sort' | 'crm attach list --limit' | 'crm attach list -L' | 'crm attach list --offset' | 'crm attach list --view' | 'crm attach list --as-of') return 0 ;;
    'crm attach show --as-of') return 0 ;;
    'crm today --user') return 0 ;;
    'crm task add --kind' | 'crm task add --on' | 'crm task add --assignee' | 'crm task add --priority' | 'crm task add --due' | 'crm task add --remind' | 'crm task add --set') return 0 ;;
    'crm task list --on' | 'crm task list --sort' | 'crm task list --limit' | 'crm task list -L' | 'crm task list --offset' | 'crm task list --view' | 'crm task list --as-of') return 0 ;;
    'crm task show --as-of') return 0 ;;
    'crm task done --outcome') return 0 ;;
    'crm task decline --reason' | 'crm task decline --again') return 0 ;;
    'crm task snooze --until') return 0 ;;
    'crm task assign --to') return 0 ;;
    'crm interaction add --at' | 'crm interaction add --type' | 'crm interaction add --on' | 'crm interaction add --contact' | 'crm interaction add --participant' | 'crm interaction add --owner' | 'crm interaction add --place' | 'crm interaction add --result') return 0 ;;
    'crm interaction list --by' | 'crm interaction list --on' | 'crm interaction list --sort' | 'crm interaction list --limit' | 'crm interaction list -L' | 'crm interaction list --offset' | 'crm interaction list --view' | 'crm interaction list --as-of') return 0 ;;
    'crm interaction show --as-of') return 0 ;;
    'crm interaction done --result' | 'crm interaction done --at') return 0 ;;
    'crm interaction postpone --until') return 0 ;;
    'crm interaction drop --reason') return 0 ;;
    'crm interaction next --at' | 'crm interaction next --subject' | 'crm interaction next --type' | 'crm interaction next --contact' | 'crm interaction next --participant' | 'crm interaction next --owner' | 'crm interaction next --place') return 0 ;;
    'crm interaction resolve --contact') return 0 ;;
    'crm interaction deal --title') return 0 ;;
    'crm notification list --on' | 'crm notification list --sort' | 'crm notification list --limit' | 'crm notification list -L' | 'crm notification list --offset' | 'crm notification list --view' | 'crm notification list --as-of') return 0 ;;
    'crm notification channel add --name' | 'crm notification channel add --user' | 'crm notification channel add --events' | 'crm notification channel add --silent' | 'crm notification channel add --digest' | 'crm notification channel add --enabled') return 0 ;;
    'crm notification channel list --sort' | 'crm notification channel list --limit' | 'crm notification channel list -L' | 'crm notification channel list --offset' | 'crm notification channel list --view' | 'crm notification channel list --as-of') return 0 ;;
    'crm notification channel show --as-of') return 0 ;;
    'crm mail ingest --maildir' | 'crm mail ingest --mbox' | 'crm mail ingest --source' | 'crm mail ingest --limit' | 'crm mail ingest -L' | 'crm mail ingest --since' | 'crm mail ingest --jobs' | 'crm mail ingest -j') return 0 ;;
    'crm mail list --sort' | 'crm mail list --limit' | 'crm mail list -L' | 'crm mail list --offset' | 'crm mail list --view' | 'crm mail list --as-of') return 0 ;;
    'crm mail show --attachment' | 'crm mail show --output' | 'crm mail show -o') return 0 ;;
    'crm mail send --on' | 'crm mail send --to' | 'crm mail send --cc' | 'crm mail send --subject' | 'crm mail send --text' | 'crm mail send --template' | 'crm mail send --attach' | 'crm mail send --from') return 0 ;;
    'crm mail reply --to' | 'crm mail reply --cc' | 'crm mail reply --subject' | 'crm mail reply --text' | 'crm mail reply --template' | 'crm mail reply --attach' | 'crm mail reply --from') return 0 ;;
    'crm template add --language' | 'crm template add --kind' | 'crm template add --subject' | 'crm template add --body') return 0 ;;
    'crm template list --sort' | 'crm template list --limit' | 'crm template list -L' | 'crm template list --offset' | 'crm template list --view' | 'crm template list --as-of') return 0 ;;
    'crm template show --as-of') return 0 ;;
    'crm call log --with' | 'crm call log --at' | 'crm call log --duration' | 'crm call log --topic' | 'crm call log --recording' | 'crm call log --user') return 0 ;;
    'crm call plan --with' | 'crm call plan --at' | 'crm call plan --topic' | 'crm call plan --user') return 0 ;;
    'crm call ingest --source' | 'crm call ingest --from' | 'crm call ingest --columns' | 'crm call ingest --mapping') return 0 ;;
    'crm call list --sort' | 'crm call list --limit' | 'crm call list -L' | 'crm call list --offset' | 'crm call list --view' | 'crm call list --as-of') return 0 ;;
    'crm call show --as-of') return 0 ;;
    'crm call play --output' | 'crm call play -o') return 0 ;;
    'crm call reconcile --source') return 0 ;;
    'crm call start --topic' | 'crm call start --user') return 0 ;;
    'crm form add --enabled' | 'crm form add --source' | 'crm form add --aliases' | 'crm form add --honeypot' | 'crm form add --min-seconds' | 'crm form add --max-links' | 'crm form add --cyrillic' | 'crm form add --per-address' | 'crm form add --redirect') return 0 ;;
    'crm form list --sort' | 'crm form list --limit' | 'crm form list -L' | 'crm form list --offset' | 'crm form list --view' | 'crm form list --as-of') return 0 ;;
    'crm form show --as-of') return 0 ;;
    'crm form snippet --url') return 0 ;;
    'crm form test --type') return 0 ;;
    'crm form ingest --form' | 'crm form ingest --type') return 0 ;;
    'crm form entry list --sort' | 'crm form entry list --limit' | 'crm form entry list -L' | 'crm form entry list --offset' | 'crm form entry list --view' | 'crm form entry list --as-of') return 0 ;;
    'crm form entry show --as-of') return 0 ;;
    'crm form quarantine list --sort' | 'crm form quarantine list --limit' | 'crm form quarantine list -L' | 'crm form quarantine list --offset' | 'crm form quarantine list --view' | 'crm form quarantine list --as-of') return 0 ;;
    'crm survey list --sort' | 'crm survey list --limit' | 'crm survey list -L' | 'crm survey list --offset' | 'crm survey list --view' | 'crm survey list --as-of') return 0 ;;
    'crm survey show --as-of') return 0 ;;
    'crm survey send --on' | 'crm survey send --by' | 'crm survey send --language' | 'crm survey send --from') return 0 ;;
    'crm survey answer --survey') return 0 ;;
    'crm survey results --by' | 'crm survey results --period') return 0 ;;
    'crm survey sample --closed' | 'crm survey sample --count' | 'crm survey sample --seed' | 'crm survey sample --for') return 0 ;;
    'crm survey invitation list --on' | 'crm survey invitation list --sort' | 'crm survey invitation list --limit' | 'crm survey invitation list -L' | 'crm survey invitation list --offset' | 'crm survey invitation list --view' | 'crm survey invitation list --as-of') return 0 ;;
    'crm survey invitation show --as-of') return 0 ;;
    'crm report dashboard --period' | 'crm report dashboard --compare' | 'crm report dashboard --owner' | 'crm report dashboard --user' | 'crm report dashboard --department' | 'crm report dashboard --as-of' | 'crm report dashboard --html') return 0 ;;
    'crm report funnel --period' | 'crm report funnel --compare' | 'crm report funnel --owner' | 'crm report funnel --user' | 'crm report funnel --department' | 'crm report funnel --pipeline' | 'crm report funnel --explain' | 'crm report funnel --as-of' | 'crm report funnel --html') return 0 ;;
    'crm report managers --period' | 'crm report managers --compare' | 'crm report managers --owner' | 'crm report managers --user' | 'crm report managers --department' | 'crm report managers --explain' | 'crm report managers --as-of' | 'crm report managers --html') return 0 ;;
    'crm report overdue --owner' | 'crm report overdue --user' | 'crm report overdue --department' | 'crm report overdue --explain' | 'crm report overdue --as-of' | 'crm report overdue --html') return 0 ;;
    'crm report gaps --period' | 'crm report gaps --owner' | 'crm report gaps --user' | 'crm report gaps --department' | 'crm report gaps --explain' | 'crm report gaps --as-of' | 'crm report gaps --html') return 0 ;;
    'crm report calls --period' | 'crm report calls --compare' | 'crm report calls --by' | 'crm report calls --owner' | 'crm report calls --user' | 'crm report calls --department' | 'crm report calls --explain' | 'crm report calls --as-of' | 'crm report calls --html') return 0 ;;
    'crm report stages --period' | 'crm report stages --compare' | 'crm report stages --by' | 'crm report stages --owner' | 'crm report stages --user' | 'crm report stages --department' | 'crm report stages --pipeline' | 'crm report stages --explain' | 'crm report stages --as-of' | 'crm report stages --html') return 0 ;;
    'crm report losses --period' | 'crm report losses --compare' | 'crm report losses --by' | 'crm report losses --owner' | 'crm report losses --user' | 'crm report losses --department' | 'crm report losses --pipeline' | 'crm report losses --explain' | 'crm report losses --as-of' | 'crm report losses --html') return 0 ;;
    'crm report leads --period' | 'crm report leads --compare' | 'crm report leads --by' | 'crm report leads --owner' | 'crm report leads --user' | 'crm report leads --department' | 'crm report leads --explain' | 'crm report leads --as-of' | 'crm report leads --html') return 0 ;;
    'crm report movement --period' | 'crm report movement --compare' | 'crm report movement --by' | 'crm report movement --owner' | 'crm report movement --user' | 'crm report movement --department' | 'crm report movement --pipeline' | 'crm report movement --explain' | 'crm report movement --as-of' | 'crm report movement --html') return 0 ;;
    'crm report forecast --period' | 'crm report forecast --compare' | 'crm report forecast --by' | 'crm report forecast --owner' | 'crm report forecast --user' | 'crm report forecast --department' | 'crm report forecast --pipeline' | 'crm report forecast --explain' | 'crm report forecast --as-of' | 'crm report forecast --html') return 0 ;;
    'crm report bottlenecks --period' | 'crm report bottlenecks --compare' | 'crm report bottlenecks --by' | 'crm report bottlenecks --owner' | 'crm report bottlenecks --user' | 'crm report bottlenecks --department' | 'crm report bottlenecks --pipeline' | 'crm report bottlenecks --explain' | 'crm report bottlenecks --as-of' | 'crm report bottlenecks --html') return 0 ;;
    'crm report mail --period' | 'crm report mail --compare' | 'crm report mail --by' | 'crm report mail --owner' | 'crm report mail --user' | 'crm report mail --department' | 'crm report mail --explain' | 'crm report mail --as-of' | 'crm report mail --html') return 0 ;;
    'crm report tasks --period' | 'crm report tasks --compare' | 'crm report tasks --by' | 'crm report tasks --owner' | 'crm report tasks --user' | 'crm report tasks --department' | 'crm report tasks --explain' | 'crm report tasks --as-of' | 'crm report tasks --html') return 0 ;;
    'crm report customers --period' | 'crm report customers --compare' | 'crm report customers --by' | 'crm report customers --owner' | 'crm report customers --user' | 'crm report customers --department' | 'crm report customers --explain' | 'crm report customers --as-of' | 'crm report customers --html') return 0 ;;
    'crm report discounts --period' | 'crm report discounts --compare' | 'crm report discounts --by' | 'crm report discounts --owner' | 'crm report discounts --user' | 'crm report discounts --department' | 'crm report discounts --explain' | 'crm report discounts --as-of' | 'crm report discounts --html') return 0 ;;
    'crm escalation list --on' | 'crm escalation list --sort' | 'crm escalation list --limit' | 'crm escalation list -L' | 'crm escalation list --offset' | 'crm escalation list --view' | 'crm escalation list --as-of') return 0 ;;
    'crm escalation show --as-of') return 0 ;;
    'crm search --kind' | 'crm search --limit' | 'crm search -L') return 0 ;;
    'crm show --as-of') return 0 ;;
    'crm history --only' | 'crm history --since' | 'crm history --limit' | 'crm history -L') return 0 ;;
    'crm log --sort' | 'crm log --limit' | 'crm log -L' | 'crm log --offset' | 'crm log --view' | 'crm log --as-of') return 0 ;;
    'crm import --from' | 'crm import --map' | 'crm import --key' | 'crm import --on-duplicate' | 'crm import --encoding') return 0 ;;
    'crm export --to' | 'crm export --output' | 'crm export -o') return 0 ;;
    'crm export-1c --company' | 'crm export-1c --deal' | 'crm export-1c --since' | 'crm export-1c --to' | 'crm export-1c --schema' | 'crm export-1c --output' | 'crm export-1c -o') return 0 ;;
    'crm view save --sort' | 'crm view save --limit' | 'crm view save -L') return 0 ;;
    'crm view show --kind') return 0 ;;
    'crm view default --kind') return 0 ;;
    'crm view share --kind') return 0 ;;
    'crm view rm --kind') return 0 ;;
    'crm init --preset' | 'crm init --name') return 0 ;;
    'crm user add --name' | 'crm user add --role' | 'crm user add --position' | 'crm user add --department' | 'crm user add --manager' | 'crm user add --email' | 'crm user add --phone' | 'crm user add --extension') return 0 ;;
    'crm user list --sort' | 'crm user list --limit' | 'crm user list -L' | 'crm user list --offset' | 'crm user list --view' | 'crm user list --as-of') return 0 ;;
    'crm user show --as-of') return 0 ;;
    'crm user away --until' | 'crm user away --to') return 0 ;;
    'crm config pipeline list --sort' | 'crm config pipeline list --limit' | 'crm config pipeline list -L' | 'crm config pipeline list --offset' | 'crm config pipeline list --view' | 'crm config pipeline list --as-of') return 0 ;;
    'crm config pipeline show --as-of') return 0 ;;
    'crm config pipeline add --label-en' | 'crm config pipeline add --label-ru' | 'crm config pipeline add --type' | 'crm config pipeline add --like') return 0 ;;
    'crm config pipeline rm --move-to') return 0 ;;
    'crm config stage list --pipeline') return 0 ;;
    'crm config stage add --pipeline' | 'crm config stage add --label-en' | 'crm config stage add --label-ru' | 'crm config stage add --kind' | 'crm config stage add --after' | 'crm config stage add --before') return 0 ;;
    'crm config stage move --after' | 'crm config stage move --before') return 0 ;;
    'crm config stage rm --move-to') return 0 ;;
    'crm config stage objection --answer') return 0 ;;
    'crm config status add --label-en' | 'crm config status add --label-ru' | 'crm config status add --kind' | 'crm config status add --after' | 'crm config status add --before') return 0 ;;
    'crm config status move --after' | 'crm config status move --before') return 0 ;;
    'crm config status rm --move-to') return 0 ;;
    'crm config field add --type' | 'crm config field add --label-en' | 'crm config field add --label-ru' | 'crm config field add --choices') return 0 ;;
    'crm config field list --sort' | 'crm config field list --limit' | 'crm config field list -L' | 'crm config field list --offset' | 'crm config field list --view' | 'crm config field list --as-of') return 0 ;;
    'crm config field edit --label-en' | 'crm config field edit --label-ru' | 'crm config field edit --choices') return 0 ;;
    'crm config escalation list --sort' | 'crm config escalation list --limit' | 'crm config escalation list -L' | 'crm config escalation list --offset' | 'crm config escalation list --view' | 'crm config escalation list --as-of') return 0 ;;
    'crm config escalation set --after' | 'crm config escalation set --to' | 'crm config escalation set --action' | 'crm config escalation set --text') return 0 ;;
    'crm config calendar list --sort' | 'crm config calendar list --limit' | 'crm config calendar list -L' | 'crm config calendar list --offset' | 'crm config calendar list --view' | 'crm config calendar list --as-of') return 0 ;;
    'crm rule list --sort' | 'crm rule list --limit' | 'crm rule list -L' | 'crm rule list --offset' | 'crm rule list --view' | 'crm rule list --as-of') return 0 ;;
    'crm rule show --as-of') return 0 ;;
    'crm rule add --summary') return 0 ;;
    'crm rule edit --summary') return 0 ;;
    'crm rule test --since') return 0 ;;
    'crm outbox list --on' | 'crm outbox list --sort' | 'crm outbox list --limit' | 'crm outbox list -L' | 'crm outbox list --offset' | 'crm outbox list --view' | 'crm outbox list --as-of') return 0 ;;
    'crm outbox show --as-of') return 0 ;;
    esac
  done
  return 1
}

_crm_commands() {
  case $place in
    'crm') _crm_offer lead deal contact company segment product quote invoice order payment shipment guide note tag attach today task interaction notification mail mailbox template call form survey report escalation tick search show history why log undo import export export-1c import-1c view init user department config rule outbox db cgi completion help version ;;
    'crm lead') _crm_offer add list show edit rm history assign remind status qualify wait disqualify convert checklist check duplicates merge ;;
    'crm deal') _crm_offer add list show edit rm history assign stage pipeline docs checklist check item duplicates merge ;;
    'crm deal item') _crm_offer add edit rm list ;;
    'crm contact') _crm_offer add list show edit rm history duplicates merge link unlink links ;;
    'crm company') _crm_offer add list show edit rm history duplicates merge link unlink links lookup site ;;
    'crm company site') _crm_offer add list show edit rm history ;;
    'crm segment') _crm_offer add list show rm history ;;
    'crm product') _crm_offer add list show edit rm history ;;
    'crm quote') _crm_offer add list show edit rm history send accept decline status item ;;
    'crm quote item') _crm_offer add edit rm list ;;
    'crm invoice') _crm_offer add list show edit rm history send confirm decline status link print item ;;
    'crm invoice item') _crm_offer add edit rm list ;;
    'crm order') _crm_offer add list show edit rm history status link item ;;
    'crm order item') _crm_offer add edit rm list ;;
    'crm payment') _crm_offer add list show edit rm history link ;;
    'crm shipment') _crm_offer add list show edit rm history link ;;
    'crm note') _crm_offer add list show edit rm history ;;
    'crm tag') _crm_offer add list ;;
    'crm attach') _crm_offer add list show edit rm history ;;
    'crm task') _crm_offer add list show edit rm history done decline snooze assign ;;
    'crm interaction') _crm_offer add list show edit rm history done postpone drop next resolve deal ;;
    'crm notification') _crm_offer list read channel ;;
    'crm notification channel') _crm_offer add list show edit rm history ;;
    'crm mail') _crm_offer ingest reconcile list show send reply link accept spam notspam history ;;
    'crm mailbox') _crm_offer list check sync-state ;;
    'crm template') _crm_offer add list show edit rm preview history ;;
    'crm call') _crm_offer log plan ingest list show edit rm history play recordings reconcile replay start ;;
    'crm form') _crm_offer add list show edit rm history secret snippet test ingest entry quarantine ;;
    'crm form entry') _crm_offer list show history link raw ;;
    'crm form quarantine') _crm_offer list release drop ;;
    'crm survey') _crm_offer add list show edit enable disable rm history send answer results sample invitation ;;
    'crm survey invitation') _crm_offer list show history rm ;;
    'crm report') _crm_offer dashboard funnel managers overdue gaps calls stages losses leads movement forecast bottlenecks mail tasks customers discounts ;;
    'crm escalation') _crm_offer list show history ;;
    'crm view') _crm_offer save list show default share rm ;;
    'crm user') _crm_offer add list show edit history away back disable enable ;;
    'crm department') _crm_offer list rename ;;
    'crm config') _crm_offer pipeline stage status field escalation calendar export apply lint ;;
    'crm config pipeline') _crm_offer list show history add edit rm ;;
    'crm config stage') _crm_offer list add edit move rm require check question advantage objection ;;
    'crm config status') _crm_offer list add edit move rm ;;
    'crm config field') _crm_offer add list edit rm ;;
    'crm config escalation') _crm_offer list set rm ;;
    'crm config calendar') _crm_offer list set rm ;;
    'crm rule') _crm_offer list show history enable disable add edit rm test ;;
    'crm outbox') _crm_offer list show history send retry drop ;;
    'crm db') _crm_offer path check backup restore migrate reindex ;;
  esac
}

_crm_topics() {
  _crm_offer filters dates formats rules exit-codes settings environment
}

_crm_flags() {
  case $place in
    'crm lead add') _crm_offer --name --status --person --company --inn --email --phone --wrong-emails --source --channel --interest --need --amount --currency --owner --tags --set --auto --allow-duplicate ;;
    'crm lead list') _crm_offer --all --mine --overdue --sort --limit --offset --view --as-of ;;
    'crm lead show') _crm_offer --as-of ;;
    'crm lead edit') _crm_offer --each ;;
    'crm lead rm') _crm_offer --each ;;
    'crm lead assign') _crm_offer --to --auto --each ;;
    'crm lead remind') _crm_offer --due --each ;;
    'crm lead status') _crm_offer --to --reason --each ;;
    'crm lead qualify') _crm_offer --each ;;
    'crm lead wait') _crm_offer --until --reason --each ;;
    'crm lead disqualify') _crm_offer --reason --status --retry --each ;;
    'crm lead convert') _crm_offer --item --company --inn --contact --title --without-items --no-deal --reason --meeting ;;
    'crm lead check') _crm_offer --off ;;
    'crm lead duplicates') _crm_offer --all --exact --similar --min-score --limit ;;
    'crm lead merge') _crm_offer --take ;;
    'crm deal add') _crm_offer --title --stage --type --pipeline --company --contact --lead --owner --amount --currency --probability --expected-on --category --tags --set --item ;;
    'crm deal list') _crm_offer --all --mine --overdue --sort --limit --offset --view --as-of ;;
    'crm deal show') _crm_offer --as-of ;;
    'crm deal edit') _crm_offer --each ;;
    'crm deal rm') _crm_offer --each ;;
    'crm deal assign') _crm_offer --to --auto --each ;;
    'crm deal stage') _crm_offer --to --force --reason --until --each ;;
    'crm deal pipeline') _crm_offer --to --stage ;;
    'crm deal check') _crm_offer --off ;;
    'crm deal item add') _crm_offer --deal --discount --vat-rate ;;
    'crm deal item edit') _crm_offer --each ;;
    'crm deal item rm') _crm_offer --each ;;
    'crm deal duplicates') _crm_offer --all --exact --similar --min-score --limit ;;
    'crm deal merge') _crm_offer --take ;;
    'crm contact add') _crm_offer --name --first-name --last-name --patronymic --position --role --email --phone --wrong-emails --birthday --companies --related-companies --owner --consent --tags --set --allow-duplicate ;;
    'crm contact list') _crm_offer --all --mine --sort --limit --offset --view --as-of ;;
    'crm contact show') _crm_offer --as-of ;;
    'crm contact edit') _crm_offer --each ;;
    'crm contact rm') _crm_offer --each ;;
    'crm contact duplicates') _crm_offer --all --exact --similar --min-score --limit ;;
    'crm contact merge') _crm_offer --take ;;
    'crm contact link') _crm_offer --role --note ;;
    'crm contact unlink') _crm_offer --role ;;
    'crm company add') _crm_offer --name --legal-name --inn --kpp --ogrn --okpo --preferred-form --category --kind --legal-address --postal-address --email --phone --wrong-emails --bank-account --bik --owner --holding --tags --set --lookup --allow-duplicate ;;
    'crm company list') _crm_offer --all --mine --sort --limit --offset --view --as-of ;;
    'crm company show') _crm_offer --as-of ;;
    'crm company edit') _crm_offer --each ;;
    'crm company rm') _crm_offer --each ;;
    'crm company duplicates') _crm_offer --all --exact --similar --min-score --limit ;;
    'crm company merge') _crm_offer --take ;;
    'crm company link') _crm_offer --role --note ;;
    'crm company unlink') _crm_offer --role ;;
    'crm company site add') _crm_offer --company --name --kind --address --phone --contact ;;
    'crm company site list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm company site show') _crm_offer --as-of ;;
    'crm company site edit') _crm_offer --each ;;
    'crm company site rm') _crm_offer --each ;;
    'crm segment add') _crm_offer --kind ;;
    'crm segment list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm segment rm') _crm_offer --each ;;
    'crm product add') _crm_offer --sku --name --unit --price --currency --vat-rate --brand --active --set ;;
    'crm product list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm product show') _crm_offer --as-of ;;
    'crm product edit') _crm_offer --each ;;
    'crm product rm') _crm_offer --each ;;
    'crm quote add') _crm_offer --number --date --deal --company --contact --text --amount --currency --valid-until --item ;;
    'crm quote list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm quote show') _crm_offer --as-of ;;
    'crm quote edit') _crm_offer --each ;;
    'crm quote rm') _crm_offer --each ;;
    'crm quote send') _crm_offer --to --template --attach --from --no-mail --each ;;
    'crm quote accept') _crm_offer --each ;;
    'crm quote decline') _crm_offer --reason --each ;;
    'crm quote status') _crm_offer --reason --each ;;
    'crm quote item add') _crm_offer --quote --discount --vat-rate ;;
    'crm quote item edit') _crm_offer --each ;;
    'crm quote item rm') _crm_offer --each ;;
    'crm invoice add') _crm_offer --number --date --external-id --deal --company --quote --amount --currency --due-on --party --inn --kpp --note --item ;;
    'crm invoice list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm invoice show') _crm_offer --as-of ;;
    'crm invoice edit') _crm_offer --each ;;
    'crm invoice rm') _crm_offer --each ;;
    'crm invoice send') _crm_offer --to --template --attach --from --no-mail --each ;;
    'crm invoice confirm') _crm_offer --each ;;
    'crm invoice decline') _crm_offer --reason --each ;;
    'crm invoice status') _crm_offer --reason --each ;;
    'crm invoice print') _crm_offer --html --pdf --output --force ;;
    'crm invoice item add') _crm_offer --invoice --discount --vat-rate ;;
    'crm invoice item edit') _crm_offer --each ;;
    'crm invoice item rm') _crm_offer --each ;;
    'crm order add') _crm_offer --number --date --external-id --deal --company --invoice --amount --currency --party --inn --kpp --note --item ;;
    'crm order list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm order show') _crm_offer --as-of ;;
    'crm order edit') _crm_offer --each ;;
    'crm order rm') _crm_offer --each ;;
    'crm order status') _crm_offer --reason --each ;;
    'crm order item add') _crm_offer --order --discount --vat-rate ;;
    'crm order item edit') _crm_offer --each ;;
    'crm order item rm') _crm_offer --each ;;
    'crm payment add') _crm_offer --number --date --external-id --invoice --order --deal --company --amount --currency --method --payer --inn --kpp --purpose ;;
    'crm payment list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm payment show') _crm_offer --as-of ;;
    'crm payment edit') _crm_offer --each ;;
    'crm payment rm') _crm_offer --each ;;
    'crm shipment add') _crm_offer --number --date --external-id --deal --order --company --amount --currency --source ;;
    'crm shipment list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm shipment show') _crm_offer --as-of ;;
    'crm shipment edit') _crm_offer --each ;;
    'crm shipment rm') _crm_offer --each ;;
    'crm note list') _crm_offer --all --on --sort --limit --offset --view --as-of ;;
    'crm note show') _crm_offer --as-of ;;
    'crm note edit') _crm_offer --each ;;
    'crm note rm') _crm_offer --each ;;
    'crm tag add') _crm_offer --remove ;;
    'crm attach add') _crm_offer --get --output --force --name ;;
    'crm attach list') _crm_offer --all --on --sort --limit --offset --view --as-of ;;
    'crm attach show') _crm_offer --as-of ;;
    'crm attach edit') _crm_offer --each ;;
    'crm attach rm') _crm_offer --each ;;
    'crm today') _crm_offer --user ;;
    'crm task add') _crm_offer --kind --on --assignee --priority --due --remind --set ;;
    'crm task list') _crm_offer --all --mine --overdue --on --sort --limit --offset --view --as-of ;;
    'crm task show') _crm_offer --as-of ;;
    'crm task edit') _crm_offer --each ;;
    'crm task rm') _crm_offer --each ;;
    'crm task done') _crm_offer --outcome --each ;;
    'crm task decline') _crm_offer --reason --again --each ;;
    'crm task snooze') _crm_offer --until --each ;;
    'crm task assign') _crm_offer --to --each ;;
    'crm interaction add') _crm_offer --at --type --on --contact --participant --owner --place --result ;;
    'crm interaction list') _crm_offer --unworked --by --all --mine --on --sort --limit --offset --view --as-of ;;
    'crm interaction show') _crm_offer --as-of ;;
    'crm interaction edit') _crm_offer --each ;;
    'crm interaction rm') _crm_offer --each ;;
    'crm interaction done') _crm_offer --result --at ;;
    'crm interaction postpone') _crm_offer --until ;;
    'crm interaction drop') _crm_offer --reason ;;
    'crm interaction next') _crm_offer --at --subject --type --contact --participant --owner --place ;;
    'crm interaction resolve') _crm_offer --contact --new ;;
    'crm interaction deal') _crm_offer --title ;;
    'crm notification list') _crm_offer --all --mine --on --sort --limit --offset --view --as-of ;;
    'crm notification channel add') _crm_offer --name --user --events --silent --digest --enabled ;;
    'crm notification channel list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm notification channel show') _crm_offer --as-of ;;
    'crm notification channel edit') _crm_offer --each ;;
    'crm notification channel rm') _crm_offer --each ;;
    'crm mail ingest') _crm_offer --maildir --mbox --source --limit --since --new-only --full --jobs ;;
    'crm mail list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm mail show') _crm_offer --html --raw --headers --whole --attachment --output --force ;;
    'crm mail send') _crm_offer --on --to --cc --subject --text --template --attach --from ;;
    'crm mail reply') _crm_offer --to --cc --subject --text --template --attach --from ;;
    'crm mail spam') _crm_offer --each ;;
    'crm mail notspam') _crm_offer --each ;;
    'crm template add') _crm_offer --language --kind --subject --body ;;
    'crm template list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm template show') _crm_offer --as-of ;;
    'crm template rm') _crm_offer --each ;;
    'crm call log') _crm_offer --with --in --out --missed --at --duration --topic --recording --copy --user ;;
    'crm call plan') _crm_offer --with --at --topic --user ;;
    'crm call ingest') _crm_offer --source --from --columns --mapping ;;
    'crm call list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm call show') _crm_offer --as-of ;;
    'crm call edit') _crm_offer --each ;;
    'crm call rm') _crm_offer --each ;;
    'crm call play') _crm_offer --output --force ;;
    'crm call recordings') _crm_offer --copy ;;
    'crm call reconcile') _crm_offer --source ;;
    'crm call start') _crm_offer --topic --user ;;
    'crm form add') _crm_offer --enabled --source --aliases --honeypot --min-seconds --max-links --cyrillic --per-address --redirect --secret ;;
    'crm form list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm form show') _crm_offer --as-of ;;
    'crm form edit') _crm_offer --each ;;
    'crm form rm') _crm_offer --each ;;
    'crm form secret') _crm_offer --none ;;
    'crm form snippet') _crm_offer --url ;;
    'crm form test') _crm_offer --type ;;
    'crm form ingest') _crm_offer --form --type ;;
    'crm form entry list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm form entry show') _crm_offer --as-of ;;
    'crm form quarantine list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm survey list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm survey show') _crm_offer --as-of ;;
    'crm survey rm') _crm_offer --each ;;
    'crm survey send') _crm_offer --on --by --no-task --language --from ;;
    'crm survey answer') _crm_offer --survey --refused ;;
    'crm survey results') _crm_offer --by --period --texts ;;
    'crm survey sample') _crm_offer --closed --count --seed --for ;;
    'crm survey invitation list') _crm_offer --all --on --sort --limit --offset --view --as-of ;;
    'crm survey invitation show') _crm_offer --as-of ;;
    'crm survey invitation rm') _crm_offer --each ;;
    'crm report dashboard') _crm_offer --period --compare --owner --user --department --as-of --html ;;
    'crm report funnel') _crm_offer --period --compare --owner --user --department --pipeline --explain --as-of --html ;;
    'crm report managers') _crm_offer --period --compare --owner --user --department --explain --as-of --html ;;
    'crm report overdue') _crm_offer --owner --user --department --summary --explain --as-of --html ;;
    'crm report gaps') _crm_offer --period --owner --user --department --explain --as-of --html ;;
    'crm report calls') _crm_offer --period --compare --by --owner --user --department --explain --as-of --html ;;
    'crm report stages') _crm_offer --period --compare --by --owner --user --department --pipeline --explain --as-of --html ;;
    'crm report losses') _crm_offer --period --compare --by --owner --user --department --pipeline --explain --as-of --html ;;
    'crm report leads') _crm_offer --period --compare --by --owner --user --department --explain --as-of --html ;;
    'crm report movement') _crm_offer --period --compare --by --owner --user --department --pipeline --explain --as-of --html ;;
    'crm report forecast') _crm_offer --period --compare --by --owner --user --department --pipeline --explain --as-of --html ;;
    'crm report bottlenecks') _crm_offer --period --compare --by --owner --user --department --pipeline --explain --as-of --html ;;
    'crm report mail') _crm_offer --period --compare --by --owner --user --department --explain --as-of --html ;;
    'crm report tasks') _crm_offer --period --compare --by --owner --user --department --explain --as-of --html ;;
    'crm report customers') _crm_offer --period --compare --by --owner --user --department --explain --as-of --html ;;
    'crm report discounts') _crm_offer --period --compare --by --owner --user --department --explain --as-of --html ;;
    'crm escalation list') _crm_offer --all --mine --on --sort --limit --offset --view --as-of ;;
    'crm escalation show') _crm_offer --as-of ;;
    'crm search') _crm_offer --kind --limit ;;
    'crm show') _crm_offer --as-of ;;
    'crm history') _crm_offer --only --since --deep --no-deep --limit ;;
    'crm log') _crm_offer --all --mine --sort --limit --offset --view --as-of ;;
    'crm import') _crm_offer --from --map --key --on-duplicate --encoding --each --auto --with-rules --clear-empty --add-companies --safe-cells --allow-duplicate ;;
    'crm export') _crm_offer --all --to --output --force --safe-cells ;;
    'crm export-1c') _crm_offer --company --deal --changed --since --queued --to --schema --zip --push --output --force ;;
    'crm view save') _crm_offer --all --mine --overdue --sort --limit --shared --no-shared ;;
    'crm view show') _crm_offer --kind ;;
    'crm view default') _crm_offer --off --kind ;;
    'crm view share') _crm_offer --off --kind ;;
    'crm view rm') _crm_offer --kind ;;
    'crm init') _crm_offer --preset --name --renew ;;
    'crm user add') _crm_offer --name --role --position --department --manager --email --phone --extension ;;
    'crm user list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm user show') _crm_offer --as-of ;;
    'crm user edit') _crm_offer --each ;;
    'crm user away') _crm_offer --until --to --keep-deals --back ;;
    'crm config pipeline list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm config pipeline show') _crm_offer --as-of ;;
    'crm config pipeline add') _crm_offer --label-en --label-ru --type --like --default ;;
    'crm config pipeline rm') _crm_offer --move-to ;;
    'crm config stage list') _crm_offer --pipeline ;;
    'crm config stage add') _crm_offer --pipeline --label-en --label-ru --kind --after --before ;;
    'crm config stage move') _crm_offer --after --before ;;
    'crm config stage rm') _crm_offer --move-to ;;
    'crm config stage require') _crm_offer --remove ;;
    'crm config stage check') _crm_offer --remove ;;
    'crm config stage question') _crm_offer --remove ;;
    'crm config stage advantage') _crm_offer --remove ;;
    'crm config stage objection') _crm_offer --answer --remove ;;
    'crm config status add') _crm_offer --label-en --label-ru --kind --after --before ;;
    'crm config status move') _crm_offer --after --before ;;
    'crm config status rm') _crm_offer --move-to ;;
    'crm config field add') _crm_offer --type --label-en --label-ru --choices --required --no-required --sensitive --no-sensitive --listed --no-listed ;;
    'crm config field list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm config field edit') _crm_offer --label-en --label-ru --choices --required --no-required --sensitive --no-sensitive --listed --no-listed ;;
    'crm config field rm') _crm_offer --force ;;
    'crm config escalation list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm config escalation set') _crm_offer --after --to --action --text ;;
    'crm config calendar list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm rule list') _crm_offer --all --sort --limit --offset --view --as-of ;;
    'crm rule show') _crm_offer --as-of ;;
    'crm rule add') _crm_offer --summary --disabled ;;
    'crm rule edit') _crm_offer --summary ;;
    'crm rule test') _crm_offer --since ;;
    'crm outbox list') _crm_offer --all --on --sort --limit --offset --view --as-of ;;
    'crm outbox show') _crm_offer --as-of ;;
    'crm db backup') _crm_offer --force ;;
    'crm db restore') _crm_offer --force ;;
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
    'crm lead add --set') _crm_ask ;;
    'crm lead list --view') _crm_ask ;;
    'crm lead list @'*) _crm_ask ;;
    'crm lead show @'*) _crm_ask ;;
    'crm lead edit @'*) _crm_ask ;;
    'crm lead rm @'*) _crm_ask ;;
    'crm lead history @1') _crm_ask ;;
    'crm lead assign --to') _crm_ask ;;
    'crm lead assign @'*) _crm_ask ;;
    'crm lead remind @'*) _crm_ask ;;
    'crm lead status --to') _crm_ask ;;
    'crm lead status @'*) _crm_ask ;;
    'crm lead qualify @'*) _crm_ask ;;
    'crm lead wait @'*) _crm_ask ;;
    'crm lead disqualify --status') _crm_ask ;;
    'crm lead disqualify @'*) _crm_ask ;;
    'crm lead convert --item') _crm_ask ;;
    'crm lead convert @1') _crm_ask ;;
    'crm lead checklist @1') _crm_ask ;;
    'crm lead check @1') _crm_ask ;;
    'crm lead duplicates @'*) _crm_ask ;;
    'crm lead merge --take') _crm_offer name person company inn email phone emails phones wrong_emails source channel interest need amount currency tags ;;
    'crm lead merge @'*) _crm_ask ;;
    'crm deal add --stage') _crm_ask ;;
    'crm deal add --type') _crm_offer controlled manual free ;;
    'crm deal add --company') _crm_ask ;;
    'crm deal add --contact') _crm_ask ;;
    'crm deal add --lead') _crm_ask ;;
    'crm deal add --owner') _crm_ask ;;
    'crm deal add --set') _crm_ask ;;
    'crm deal add --item') _crm_ask ;;
    'crm deal list --view') _crm_ask ;;
    'crm deal list @'*) _crm_ask ;;
    'crm deal show @'*) _crm_ask ;;
    'crm deal edit @'*) _crm_ask ;;
    'crm deal rm @'*) _crm_ask ;;
    'crm deal history @1') _crm_ask ;;
    'crm deal assign --to') _crm_ask ;;
    'crm deal assign @'*) _crm_ask ;;
    'crm deal stage --to') _crm_ask ;;
    'crm deal stage @'*) _crm_ask ;;
    'crm deal pipeline --to') _crm_ask ;;
    'crm deal pipeline --stage') _crm_ask ;;
    'crm deal pipeline @'*) _crm_ask ;;
    'crm deal docs @'*) _crm_ask ;;
    'crm deal checklist @1') _crm_ask ;;
    'crm deal check @1') _crm_ask ;;
    'crm deal item add --deal') _crm_ask ;;
    'crm deal item add --vat-rate') _crm_offer none 0 5 7 10 18 20 22 ;;
    'crm deal item add @'*) _crm_ask ;;
    'crm deal item edit @'*) _crm_ask ;;
    'crm deal item rm @'*) _crm_ask ;;
    'crm deal item list @1') _crm_ask ;;
    'crm deal duplicates @'*) _crm_ask ;;
    'crm deal merge --take') _crm_offer title type company contact amount currency probability expected_on category tags ;;
    'crm deal merge @'*) _crm_ask ;;
    'crm contact add --role') _crm_offer decision-maker influencer user accounting other ;;
    'crm contact add --companies') _crm_ask ;;
    'crm contact add --related-companies') _crm_ask ;;
    'crm contact add --owner') _crm_ask ;;
    'crm contact add --set') _crm_ask ;;
    'crm contact list --view') _crm_ask ;;
    'crm contact list @'*) _crm_ask ;;
    'crm contact show @'*) _crm_ask ;;
    'crm contact edit @'*) _crm_ask ;;
    'crm contact rm @'*) _crm_ask ;;
    'crm contact history @1') _crm_ask ;;
    'crm contact duplicates @'*) _crm_ask ;;
    'crm contact merge --take') _crm_offer name first_name last_name patronymic position role email phone emails phones wrong_emails birthday companies related_companies owner consent tags ;;
    'crm contact merge @'*) _crm_ask ;;
    'crm contact link --role') _crm_offer influences influenced manager subordinate colleague relative friend ;;
    'crm contact link @'*) _crm_ask ;;
    'crm contact unlink --role') _crm_offer influences influenced manager subordinate colleague relative friend ;;
    'crm contact unlink @'*) _crm_ask ;;
    'crm contact links @1') _crm_ask ;;
    'crm company add --preferred-form') _crm_offer llc entrepreneur corporation self-employed person other ;;
    'crm company add --kind') _crm_offer client supplier competitor carrier ;;
    'crm company add --owner') _crm_ask ;;
    'crm company add --holding') _crm_ask ;;
    'crm company add --set') _crm_ask ;;
    'crm company list --view') _crm_ask ;;
    'crm company list @'*) _crm_ask ;;
    'crm company show @'*) _crm_ask ;;
    'crm company edit @'*) _crm_ask ;;
    'crm company rm @'*) _crm_ask ;;
    'crm company history @1') _crm_ask ;;
    'crm company duplicates @'*) _crm_ask ;;
    'crm company merge --take') _crm_offer name legal_name inn kpp ogrn okpo preferred_form category kind legal_address postal_address email phone emails phones wrong_emails bank_account bik owner holding tags ;;
    'crm company merge @'*) _crm_ask ;;
    'crm company link --role') _crm_offer head subsidiary holding partner competitor supplier client ;;
    'crm company link @'*) _crm_ask ;;
    'crm company unlink --role') _crm_offer head subsidiary holding partner competitor supplier client ;;
    'crm company unlink @'*) _crm_ask ;;
    'crm company links @1') _crm_ask ;;
    'crm company lookup @1') _crm_ask ;;
    'crm company site add --company') _crm_ask ;;
    'crm company site add --kind') _crm_offer shop warehouse office flat other ;;
    'crm company site add --contact') _crm_ask ;;
    'crm company site list --view') _crm_ask ;;
    'crm company site list @'*) _crm_ask ;;
    'crm company site show @'*) _crm_ask ;;
    'crm company site edit @'*) _crm_ask ;;
    'crm company site rm @'*) _crm_ask ;;
    'crm company site history @1') _crm_ask ;;
    'crm segment add --kind') _crm_offer contact company lead deal ;;
    'crm segment add @'*) _crm_ask ;;
    'crm segment list --view') _crm_ask ;;
    'crm segment list @'*) _crm_ask ;;
    'crm segment show @'*) _crm_ask ;;
    'crm segment rm @'*) _crm_ask ;;
    'crm segment history @1') _crm_ask ;;
    'crm product add --vat-rate') _crm_offer none 0 5 7 10 18 20 22 ;;
    'crm product add --active') _crm_offer yes no ;;
    'crm product add --set') _crm_ask ;;
    'crm product list --view') _crm_ask ;;
    'crm product list @'*) _crm_ask ;;
    'crm product show @'*) _crm_ask ;;
    'crm product edit @'*) _crm_ask ;;
    'crm product rm @'*) _crm_ask ;;
    'crm product history @1') _crm_ask ;;
    'crm quote add --deal') _crm_ask ;;
    'crm quote add --company') _crm_ask ;;
    'crm quote add --contact') _crm_ask ;;
    'crm quote add --item') _crm_ask ;;
    'crm quote list --view') _crm_ask ;;
    'crm quote list @'*) _crm_ask ;;
    'crm quote show @'*) _crm_ask ;;
    'crm quote edit @'*) _crm_ask ;;
    'crm quote rm @'*) _crm_ask ;;
    'crm quote history @1') _crm_ask ;;
    'crm quote send --template') _crm_ask ;;
    'crm quote send --attach') _crm_files -f ;;
    'crm quote send @'*) _crm_ask ;;
    'crm quote accept @'*) _crm_ask ;;
    'crm quote decline @'*) _crm_ask ;;
    'crm quote status @'*) _crm_ask ;;
    'crm quote item add --quote') _crm_ask ;;
    'crm quote item add --vat-rate') _crm_offer none 0 5 7 10 18 20 22 ;;
    'crm quote item add @'*) _crm_ask ;;
    'crm quote item edit @'*) _crm_ask ;;
    'crm quote item rm @'*) _crm_ask ;;
    'crm quote item list @1') _crm_ask ;;
    'crm invoice add --deal') _crm_ask ;;
    'crm invoice add --company') _crm_ask ;;
    'crm invoice add --quote') _crm_ask ;;
    'crm invoice add --item') _crm_ask ;;
    'crm invoice list --view') _crm_ask ;;
    'crm invoice list @'*) _crm_ask ;;
    'crm invoice show @'*) _crm_ask ;;
    'crm invoice edit @'*) _crm_ask ;;
    'crm invoice rm @'*) _crm_ask ;;
    'crm invoice history @1') _crm_ask ;;
    'crm invoice send --template') _crm_ask ;;
    'crm invoice send --attach') _crm_files -f ;;
    'crm invoice send @'*) _crm_ask ;;
    'crm invoice confirm @'*) _crm_ask ;;
    'crm invoice decline @'*) _crm_ask ;;
    'crm invoice status @'*) _crm_ask ;;
    'crm invoice link @'*) _crm_ask ;;
    'crm invoice print --output' | 'crm invoice print -o') _crm_files -f ;;
    'crm invoice print @1') _crm_ask ;;
    'crm invoice item add --invoice') _crm_ask ;;
    'crm invoice item add --vat-rate') _crm_offer none 0 5 7 10 18 20 22 ;;
    'crm invoice item add @'*) _crm_ask ;;
    'crm invoice item edit @'*) _crm_ask ;;
    'crm invoice item rm @'*) _crm_ask ;;
    'crm invoice item list @1') _crm_ask ;;
    'crm order add --deal') _crm_ask ;;
    'crm order add --company') _crm_ask ;;
    'crm order add --invoice') _crm_ask ;;
    'crm order add --item') _crm_ask ;;
    'crm order list --view') _crm_ask ;;
    'crm order list @'*) _crm_ask ;;
    'crm order show @'*) _crm_ask ;;
    'crm order edit @'*) _crm_ask ;;
    'crm order rm @'*) _crm_ask ;;
    'crm order history @1') _crm_ask ;;
    'crm order status @'*) _crm_ask ;;
    'crm order link @'*) _crm_ask ;;
    'crm order item add --order') _crm_ask ;;
    'crm order item add --vat-rate') _crm_offer none 0 5 7 10 18 20 22 ;;
    'crm order item add @'*) _crm_ask ;;
    'crm order item edit @'*) _crm_ask ;;
    'crm order item rm @'*) _crm_ask ;;
    'crm order item list @1') _crm_ask ;;
    'crm payment add --invoice') _crm_ask ;;
    'crm payment add --order') _crm_ask ;;
    'crm payment add --deal') _crm_ask ;;
    'crm payment add --company') _crm_ask ;;
    'crm payment add --method') _crm_offer bank cash card ;;
    'crm payment list --view') _crm_ask ;;
    'crm payment list @'*) _crm_ask ;;
    'crm payment show @'*) _crm_ask ;;
    'crm payment edit @'*) _crm_ask ;;
    'crm payment rm @'*) _crm_ask ;;
    'crm payment history @1') _crm_ask ;;
    'crm payment link @'*) _crm_ask ;;
    'crm shipment add --deal') _crm_ask ;;
    'crm shipment add --order') _crm_ask ;;
    'crm shipment add --company') _crm_ask ;;
    'crm shipment add --source') _crm_offer manual 1c bank ;;
    'crm shipment list --view') _crm_ask ;;
    'crm shipment list @'*) _crm_ask ;;
    'crm shipment show @'*) _crm_ask ;;
    'crm shipment edit @'*) _crm_ask ;;
    'crm shipment rm @'*) _crm_ask ;;
    'crm shipment history @1') _crm_ask ;;
    'crm shipment link @'*) _crm_ask ;;
    'crm guide @1') _crm_ask ;;
    'crm note list --view') _crm_ask ;;
    'crm note list @'*) _crm_ask ;;
    'crm note show @'*) _crm_ask ;;
    'crm note edit @'*) _crm_ask ;;
    'crm note rm @'*) _crm_ask ;;
    'crm note history @1') _crm_ask ;;
    'crm attach add --output' | 'crm attach add -o') _crm_files -f ;;
    'crm attach add @'*) _crm_files -f ;;
    'crm attach list --view') _crm_ask ;;
    'crm attach list @'*) _crm_ask ;;
    'crm attach show @'*) _crm_ask ;;
    'crm attach edit @'*) _crm_ask ;;
    'crm attach rm @'*) _crm_ask ;;
    'crm attach history @1') _crm_ask ;;
    'crm today --user') _crm_ask ;;
    'crm task add --kind') _crm_offer call letter meeting document process assign choose other ;;
    'crm task add --assignee') _crm_ask ;;
    'crm task add --priority') _crm_offer high normal low ;;
    'crm task add --set') _crm_ask ;;
    'crm task list --view') _crm_ask ;;
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
    'crm interaction add --type') _crm_offer meeting planned call letter ;;
    'crm interaction add --contact') _crm_ask ;;
    'crm interaction add --owner') _crm_ask ;;
    'crm interaction list --by') _crm_offer subject owner type status on ;;
    'crm interaction list --view') _crm_ask ;;
    'crm interaction list @'*) _crm_ask ;;
    'crm interaction show @'*) _crm_ask ;;
    'crm interaction edit @'*) _crm_ask ;;
    'crm interaction rm @'*) _crm_ask ;;
    'crm interaction history @1') _crm_ask ;;
    'crm interaction done @'*) _crm_ask ;;
    'crm interaction postpone @'*) _crm_ask ;;
    'crm interaction drop @'*) _crm_ask ;;
    'crm interaction next --type') _crm_offer meeting planned call letter ;;
    'crm interaction next --contact') _crm_ask ;;
    'crm interaction next --owner') _crm_ask ;;
    'crm interaction next @1') _crm_ask ;;
    'crm interaction resolve --contact') _crm_ask ;;
    'crm interaction resolve @1') _crm_ask ;;
    'crm interaction deal @1') _crm_ask ;;
    'crm notification list --view') _crm_ask ;;
    'crm notification list @'*) _crm_ask ;;
    'crm notification read @'*) _crm_ask ;;
    'crm notification channel add --user') _crm_ask ;;
    'crm notification channel add --enabled') _crm_offer yes no ;;
    'crm notification channel list --view') _crm_ask ;;
    'crm notification channel list @'*) _crm_ask ;;
    'crm notification channel show @'*) _crm_ask ;;
    'crm notification channel edit @'*) _crm_ask ;;
    'crm notification channel rm @'*) _crm_ask ;;
    'crm notification channel history @1') _crm_ask ;;
    'crm mail ingest --maildir') _crm_files -d ;;
    'crm mail ingest --mbox') _crm_files -f ;;
    'crm mail ingest @'*) _crm_files -f ;;
    'crm mail list --view') _crm_ask ;;
    'crm mail list @'*) _crm_ask ;;
    'crm mail show --output' | 'crm mail show -o') _crm_files -f ;;
    'crm mail show @'*) _crm_ask ;;
    'crm mail send --template') _crm_ask ;;
    'crm mail send --attach') _crm_files -f ;;
    'crm mail reply --template') _crm_ask ;;
    'crm mail reply --attach') _crm_files -f ;;
    'crm mail reply @1') _crm_ask ;;
    'crm mail link @'*) _crm_ask ;;
    'crm mail accept @'*) _crm_ask ;;
    'crm mail spam @'*) _crm_ask ;;
    'crm mail notspam @'*) _crm_ask ;;
    'crm mail history @1') _crm_ask ;;
    'crm template add --language') _crm_offer en ru ;;
    'crm template add --kind') _crm_offer lead contact company deal quote invoice order ;;
    'crm template add @2') _crm_files -f ;;
    'crm template list --view') _crm_ask ;;
    'crm template list @'*) _crm_ask ;;
    'crm template show @'*) _crm_ask ;;
    'crm template edit @'*) _crm_ask ;;
    'crm template rm @'*) _crm_ask ;;
    'crm template preview @1') _crm_ask ;;
    'crm template history @1') _crm_ask ;;
    'crm call log --recording') _crm_files -f ;;
    'crm call log --user') _crm_ask ;;
    'crm call plan --user') _crm_ask ;;
    'crm call ingest --from') _crm_offer asterisk-csv asterisk-custom freeswitch-example freeswitch-asterisk grandstream-ucm cel queue-log notice ;;
    'crm call ingest --mapping') _crm_files -f ;;
    'crm call ingest @'*) _crm_files -f ;;
    'crm call list --view') _crm_ask ;;
    'crm call list @'*) _crm_ask ;;
    'crm call show @'*) _crm_ask ;;
    'crm call edit @'*) _crm_ask ;;
    'crm call rm @'*) _crm_ask ;;
    'crm call history @1') _crm_ask ;;
    'crm call play --output' | 'crm call play -o') _crm_files -f ;;
    'crm call play @1') _crm_ask ;;
    'crm call recordings @'*) _crm_files -d ;;
    'crm call reconcile @'*) _crm_files -f ;;
    'crm call start --user') _crm_ask ;;
    'crm form add --enabled') _crm_offer yes no ;;
    'crm form add --cyrillic') _crm_offer yes no ;;
    'crm form list --view') _crm_ask ;;
    'crm form list @'*) _crm_ask ;;
    'crm form show @'*) _crm_ask ;;
    'crm form edit @'*) _crm_ask ;;
    'crm form rm @'*) _crm_ask ;;
    'crm form history @1') _crm_ask ;;
    'crm form secret @1') _crm_ask ;;
    'crm form snippet @1') _crm_ask ;;
    'crm form test @1') _crm_ask ;;
    'crm form test @2') _crm_files -f ;;
    'crm form ingest --form') _crm_ask ;;
    'crm form ingest @'*) _crm_files -f ;;
    'crm form entry list --view') _crm_ask ;;
    'crm form entry list @'*) _crm_ask ;;
    'crm form entry show @'*) _crm_ask ;;
    'crm form entry history @1') _crm_ask ;;
    'crm form entry link @'*) _crm_ask ;;
    'crm form entry raw @1') _crm_ask ;;
    'crm form quarantine list --view') _crm_ask ;;
    'crm form quarantine list @'*) _crm_ask ;;
    'crm form quarantine release @'*) _crm_ask ;;
    'crm form quarantine drop @'*) _crm_ask ;;
    'crm survey add @1') _crm_files -f ;;
    'crm survey list --view') _crm_ask ;;
    'crm survey list @'*) _crm_ask ;;
    'crm survey show @'*) _crm_ask ;;
    'crm survey edit @1') _crm_ask ;;
    'crm survey edit @2') _crm_files -f ;;
    'crm survey enable @'*) _crm_ask ;;
    'crm survey disable @'*) _crm_ask ;;
    'crm survey rm @'*) _crm_ask ;;
    'crm survey history @1') _crm_ask ;;
    'crm survey send --by') _crm_offer letter call ;;
    'crm survey send --language') _crm_offer ru en ;;
    'crm survey send @1') _crm_ask ;;
    'crm survey send @'*) _crm_ask ;;
    'crm survey answer --survey') _crm_ask ;;
    'crm survey answer @1') _crm_ask ;;
    'crm survey results --by') _crm_offer seller period outcome stage segment ;;
    'crm survey results @1') _crm_ask ;;
    'crm survey results @'*) _crm_ask ;;
    'crm survey sample --for') _crm_ask ;;
    'crm survey invitation list --view') _crm_ask ;;
    'crm survey invitation list @'*) _crm_ask ;;
    'crm survey invitation show @'*) _crm_ask ;;
    'crm survey invitation history @1') _crm_ask ;;
    'crm survey invitation rm @'*) _crm_ask ;;
    'crm report dashboard --compare') _crm_offer previous last-year ;;
    'crm report dashboard --owner') _crm_ask ;;
    'crm report dashboard --user') _crm_ask ;;
    'crm report dashboard --department') _crm_ask ;;
    'crm report dashboard --html') _crm_files -f ;;
    'crm report funnel --compare') _crm_offer previous last-year ;;
    'crm report funnel --owner') _crm_ask ;;
    'crm report funnel --user') _crm_ask ;;
    'crm report funnel --department') _crm_ask ;;
    'crm report funnel --explain') _crm_ask ;;
    'crm report funnel --html') _crm_files -f ;;
    'crm report managers --compare') _crm_offer previous last-year ;;
    'crm report managers --owner') _crm_ask ;;
    'crm report managers --user') _crm_ask ;;
    'crm report managers --department') _crm_ask ;;
    'crm report managers --explain') _crm_offer taken answered response converted conversion won sum lost open open_sum overdue all ;;
    'crm report managers --html') _crm_files -f ;;
    'crm report overdue --owner') _crm_ask ;;
    'crm report overdue --user') _crm_ask ;;
    'crm report overdue --department') _crm_ask ;;
    'crm report overdue --explain') _crm_offer tasks leads deals escalations all ;;
    'crm report overdue --html') _crm_files -f ;;
    'crm report gaps --owner') _crm_ask ;;
    'crm report gaps --user') _crm_ask ;;
    'crm report gaps --department') _crm_ask ;;
    'crm report gaps --explain') _crm_offer lead-owner lead-work lead-step deal-step deal-survey lost-survey contact-address all ;;
    'crm report gaps --html') _crm_files -f ;;
    'crm report calls --compare') _crm_offer previous last-year ;;
    'crm report calls --by') _crm_offer user week topic department day month ;;
    'crm report calls --owner') _crm_ask ;;
    'crm report calls --user') _crm_ask ;;
    'crm report calls --department') _crm_ask ;;
    'crm report calls --explain') _crm_offer calls out in answered missed returned talk ;;
    'crm report calls --html') _crm_files -f ;;
    'crm report stages --compare') _crm_offer previous last-year ;;
    'crm report stages --by') _crm_offer stage user department day week month ;;
    'crm report stages --owner') _crm_ask ;;
    'crm report stages --user') _crm_ask ;;
    'crm report stages --department') _crm_ask ;;
    'crm report stages --explain') _crm_offer entered quarter median three_quarters mean longest standing ;;
    'crm report stages --html') _crm_files -f ;;
    'crm report losses --compare') _crm_offer previous last-year ;;
    'crm report losses --by') _crm_offer stage reason outcome user department day week month ;;
    'crm report losses --owner') _crm_ask ;;
    'crm report losses --user') _crm_ask ;;
    'crm report losses --department') _crm_ask ;;
    'crm report losses --explain') _crm_offer lost sum rate entered age ;;
    'crm report losses --html') _crm_files -f ;;
    'crm report leads --compare') _crm_offer previous last-year ;;
    'crm report leads --by') _crm_offer source channel status user department day week month ;;
    'crm report leads --owner') _crm_ask ;;
    'crm report leads --user') _crm_ask ;;
    'crm report leads --department') _crm_ask ;;
    'crm report leads --explain') _crm_offer received answered response slow_response unanswered converted conversion failed open ;;
    'crm report leads --html') _crm_files -f ;;
    'crm report movement --compare') _crm_offer previous last-year ;;
    'crm report movement --by') _crm_offer part user department ;;
    'crm report movement --owner') _crm_ask ;;
    'crm report movement --user') _crm_ask ;;
    'crm report movement --department') _crm_ask ;;
    'crm report movement --explain') _crm_offer start new reopened grown shrunk won lost removed end pushed pulled ;;
    'crm report movement --html') _crm_files -f ;;
    'crm report forecast --compare') _crm_offer previous last-year ;;
    'crm report forecast --by') _crm_offer month stage user department ;;
    'crm report forecast --owner') _crm_ask ;;
    'crm report forecast --user') _crm_ask ;;
    'crm report forecast --department') _crm_ask ;;
    'crm report forecast --explain') _crm_offer deals sum weighted expected low high unrated ;;
    'crm report forecast --html') _crm_files -f ;;
    'crm report bottlenecks --compare') _crm_offer previous last-year ;;
    'crm report bottlenecks --by') _crm_offer step stage handover user department day week month ;;
    'crm report bottlenecks --owner') _crm_ask ;;
    'crm report bottlenecks --user') _crm_ask ;;
    'crm report bottlenecks --department') _crm_ask ;;
    'crm report bottlenecks --explain') _crm_offer steps median three_quarters total waiting longest rework handovers handover_median ;;
    'crm report bottlenecks --html') _crm_files -f ;;
    'crm report mail --compare') _crm_offer previous last-year ;;
    'crm report mail --by') _crm_offer user mailbox department day week month ;;
    'crm report mail --owner') _crm_ask ;;
    'crm report mail --user') _crm_ask ;;
    'crm report mail --department') _crm_ask ;;
    'crm report mail --explain') _crm_offer letters answered median three_quarters within_hour within_day unanswered ;;
    'crm report mail --html') _crm_files -f ;;
    'crm report tasks --compare') _crm_offer previous last-year ;;
    'crm report tasks --by') _crm_offer user kind department day week month ;;
    'crm report tasks --owner') _crm_ask ;;
    'crm report tasks --user') _crm_ask ;;
    'crm report tasks --department') _crm_ask ;;
    'crm report tasks --explain') _crm_offer given done in_time late lateness declined open overdue ;;
    'crm report tasks --html') _crm_files -f ;;
    'crm report customers --compare') _crm_offer previous last-year ;;
    'crm report customers --by') _crm_offer company category user department day week month ;;
    'crm report customers --owner') _crm_ask ;;
    'crm report customers --user') _crm_ask ;;
    'crm report customers --department') _crm_ask ;;
    'crm report customers --explain') _crm_offer sales revenue mean new repeated last punctual delay debt potential ;;
    'crm report customers --html') _crm_files -f ;;
    'crm report discounts --compare') _crm_offer previous last-year ;;
    'crm report discounts --by') _crm_offer user product company deal department day week month ;;
    'crm report discounts --owner') _crm_ask ;;
    'crm report discounts --user') _crm_ask ;;
    'crm report discounts --department') _crm_ask ;;
    'crm report discounts --explain') _crm_offer lines listed discounted given mean greatest large ;;
    'crm report discounts --html') _crm_files -f ;;
    'crm escalation list --view') _crm_ask ;;
    'crm escalation list @'*) _crm_ask ;;
    'crm escalation show @'*) _crm_ask ;;
    'crm escalation history @1') _crm_ask ;;
    'crm search --kind') _crm_offer lead contact company site affiliation relation deal item quote invoice order payment line product task message call shipment note attachment interaction user submission invitation ;;
    'crm history --only') _crm_offer changes stages letters calls notes files interactions tasks goods shipments papers ;;
    'crm log --view') _crm_ask ;;
    'crm log @'*) _crm_ask ;;
    'crm undo @1') _crm_ask ;;
    'crm import --from') _crm_offer csv tsv ndjson vcard ;;
    'crm import --on-duplicate') _crm_offer update skip fail ;;
    'crm import @1') _crm_ask ;;
    'crm import @2') _crm_files -f ;;
    'crm export --to') _crm_offer vcard vcard4 ;;
    'crm export --output' | 'crm export -o') _crm_files -f ;;
    'crm export @'*) _crm_ask ;;
    'crm export-1c --company') _crm_ask ;;
    'crm export-1c --deal') _crm_ask ;;
    'crm export-1c --to') _crm_offer orders counterparty ;;
    'crm export-1c --schema') _crm_offer 2.05 2.07 2.08 2.09 2.10 3.1 ;;
    'crm export-1c --output' | 'crm export-1c -o') _crm_files -f ;;
    'crm import-1c @'*) _crm_files -f ;;
    'crm view save @'*) _crm_offer lead contact company deal product task ;;
    'crm view list @1') _crm_offer lead contact company deal product task ;;
    'crm view show --kind') _crm_offer lead contact company deal product task ;;
    'crm view show @1') _crm_ask ;;
    'crm view default --kind') _crm_offer lead contact company deal product task ;;
    'crm view default @1') _crm_ask ;;
    'crm view share --kind') _crm_offer lead contact company deal product task ;;
    'crm view share @1') _crm_ask ;;
    'crm view rm --kind') _crm_offer lead contact company deal product task ;;
    'crm view rm @1') _crm_ask ;;
    'crm init --preset') _crm_offer sales telemarketing ;;
    'crm user add --role') _crm_offer seller senior head director accountant admin ;;
    'crm user add --department') _crm_ask ;;
    'crm user add --manager') _crm_ask ;;
    'crm user list --view') _crm_ask ;;
    'crm user list @'*) _crm_ask ;;
    'crm user show @'*) _crm_ask ;;
    'crm user edit @'*) _crm_ask ;;
    'crm user history @1') _crm_ask ;;
    'crm user away --to') _crm_ask ;;
    'crm user away @'*) _crm_ask ;;
    'crm user back @'*) _crm_ask ;;
    'crm user disable @'*) _crm_ask ;;
    'crm user enable @'*) _crm_ask ;;
    'crm department rename @1') _crm_ask ;;
    'crm config pipeline list --view') _crm_ask ;;
    'crm config pipeline list @'*) _crm_ask ;;
    'crm config pipeline show @'*) _crm_ask ;;
    'crm config pipeline history @1') _crm_ask ;;
    'crm config pipeline add --type') _crm_offer controlled manual free ;;
    'crm config pipeline add --like') _crm_ask ;;
    'crm config pipeline edit @'*) _crm_ask ;;
    'crm config pipeline rm --move-to') _crm_ask ;;
    'crm config pipeline rm @1') _crm_ask ;;
    'crm config stage list --pipeline') _crm_ask ;;
    'crm config stage add --pipeline') _crm_ask ;;
    'crm config stage add --kind') _crm_offer initial open qualified waiting failed converted won done lost ;;
    'crm config stage add --after') _crm_ask ;;
    'crm config stage add --before') _crm_ask ;;
    'crm config stage edit @'*) _crm_ask ;;
    'crm config stage move --after') _crm_ask ;;
    'crm config stage move --before') _crm_ask ;;
    'crm config stage move @1') _crm_ask ;;
    'crm config stage rm --move-to') _crm_ask ;;
    'crm config stage rm @1') _crm_ask ;;
    'crm config stage require @1') _crm_ask ;;
    'crm config stage check @1') _crm_ask ;;
    'crm config stage question @1') _crm_ask ;;
    'crm config stage advantage @1') _crm_ask ;;
    'crm config stage objection @1') _crm_ask ;;
    'crm config status add --kind') _crm_offer initial open qualified waiting failed converted won done lost ;;
    'crm config status add --after') _crm_ask ;;
    'crm config status add --before') _crm_ask ;;
    'crm config status edit @'*) _crm_ask ;;
    'crm config status move --after') _crm_ask ;;
    'crm config status move --before') _crm_ask ;;
    'crm config status move @1') _crm_ask ;;
    'crm config status rm --move-to') _crm_ask ;;
    'crm config status rm @1') _crm_ask ;;
    'crm config field add --type') _crm_offer text prose integer money percent day instant flag choice reference:lead reference:contact reference:company reference:deal reference:product reference:task reference:user ;;
    'crm config field add @1') _crm_offer lead contact company deal product task ;;
    'crm config field list --view') _crm_ask ;;
    'crm config field list @'*) _crm_offer lead contact company deal product task ;;
    'crm config field edit @1') _crm_offer lead contact company deal product task ;;
    'crm config field rm @1') _crm_offer lead contact company deal product task ;;
    'crm config escalation list --view') _crm_ask ;;
    'crm config escalation list @'*) _crm_ask ;;
    'crm config escalation set --to') _crm_offer owner senior head director ;;
    'crm config escalation set --action') _crm_offer task notify ;;
    'crm config calendar list --view') _crm_ask ;;
    'crm config calendar list @'*) _crm_ask ;;
    'crm config export @1') _crm_files -f ;;
    'crm config apply @1') _crm_files -f ;;
    'crm config lint @1') _crm_files -f ;;
    'crm rule list --view') _crm_ask ;;
    'crm rule list @'*) _crm_ask ;;
    'crm rule show @'*) _crm_ask ;;
    'crm rule history @1') _crm_ask ;;
    'crm rule enable @'*) _crm_ask ;;
    'crm rule disable @'*) _crm_ask ;;
    'crm rule add @2') _crm_files -f ;;
    'crm rule edit @1') _crm_ask ;;
    'crm rule edit @2') _crm_files -f ;;
    'crm rule rm @'*) _crm_ask ;;
    'crm rule test @1') _crm_ask ;;
    'crm outbox list --view') _crm_ask ;;
    'crm outbox list @'*) _crm_ask ;;
    'crm outbox show @'*) _crm_ask ;;
    'crm outbox history @1') _crm_ask ;;
    'crm outbox send @'*) _crm_ask ;;
    'crm outbox retry @'*) _crm_ask ;;
    'crm outbox drop @'*) _crm_ask ;;
    'crm db backup @1') _crm_files -f ;;
    'crm db restore @1') _crm_files -f ;;
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
