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
    'crm lead suggest') place='crm lead suggest' ;;
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
    'crm deal suggest') place='crm deal suggest' ;;
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
    'crm contact goods') place='crm contact goods' ;;
    'crm contact suggest') place='crm contact suggest' ;;
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
    'crm company goods') place='crm company goods' ;;
    'crm company suggest') place='crm company suggest' ;;
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
    'crm call refused') place='crm call refused' ;;
    'crm call refused list') place='crm call refused list' ;;
    'crm call refused show') place='crm call refused show' ;;
    'crm call refused drop') place='crm call refused drop' ;;
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
    'crm campaign') place='crm campaign' ;;
    'crm campaign add') place='crm campaign add' ;;
    'crm campaign list') place='crm campaign list' ;;
    'crm campaign show') place='crm campaign show' ;;
    'crm campaign edit') place='crm campaign edit' ;;
    'crm campaign rm') place='crm campaign rm' ;;
    'crm campaign history') place='crm campaign history' ;;
    'crm campaign preview') place='crm campaign preview' ;;
    'crm campaign test') place='crm campaign test' ;;
    'crm campaign send') place='crm campaign send' ;;
    'crm campaign pause') place='crm campaign pause' ;;
    'crm campaign resume') place='crm campaign resume' ;;
    'crm campaign stats') place='crm campaign stats' ;;
    'crm campaign recipient') place='crm campaign recipient' ;;
    'crm campaign recipient list') place='crm campaign recipient list' ;;
    'crm campaign recipient show') place='crm campaign recipient show' ;;
    'crm campaign recipient history') place='crm campaign recipient history' ;;
    'crm consent') place='crm consent' ;;
    'crm consent give') place='crm consent give' ;;
    'crm consent withdraw') place='crm consent withdraw' ;;
    'crm consent list') place='crm consent list' ;;
    'crm consent show') place='crm consent show' ;;
    'crm consent history') place='crm consent history' ;;
    'crm consent rm') place='crm consent rm' ;;
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
    'crm report surveys') place='crm report surveys' ;;
    'crm report campaigns') place='crm report campaigns' ;;
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
    'crm config view') place='crm config view' ;;
    'crm config view add') place='crm config view add' ;;
    'crm config view list') place='crm config view list' ;;
    'crm config view show') place='crm config view show' ;;
    'crm config view default') place='crm config view default' ;;
    'crm config view share') place='crm config view share' ;;
    'crm config view rm') place='crm config view rm' ;;
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
    'crm lead suggest --limit' | 'crm lead suggest -L') return 0 ;;
    'crm lead duplicates --min-score' | 'crm lead duplicates --limit' | 'crm lead duplicates -L') return 0 ;;
    'crm lead merge --take') return 0 ;;
    'crm deal add --title' | 'crm deal add --stage' | 'crm deal add --type' | 'crm deal add --pipeline' | 'crm deal add --company' | 'crm deal add --contact' | 'crm deal add --lead' | 'crm deal add --owner' | 'crm deal add --amount' | 'crm deal add --currency' | 'crm deal add --probability' | 'crm deal add --expected-on' | 'crm deal add --category' | 'crm deal add --tags' | 'crm deal add --set' | 'crm deal add --item') return 0 ;;
    'crm deal list --sort' | 'crm deal list --limit' | 'crm deal list -L' | 'crm deal list --offset' | 'crm deal list --view' | 'crm deal list --as-of') return 0 ;;
    'crm deal show --as-of') return 0 ;;
    'crm deal assign --to') return 0 ;;
    'crm deal stage --to' | 'crm deal stage --reason' | 'crm deal stage --until') return 0 ;;
    'crm deal pipeline --to' | 'crm deal pipeline --stage') return 0 ;;
    'crm deal suggest --limit' | 'crm deal suggest -L') return 0 ;;
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
    'crm contact goods --by' | 'crm contact goods --period' | 'crm contact goods --sort' | 'crm contact goods --limit' | 'crm contact goods -L' | 'crm contact goods --as-of') return 0 ;;
    'crm contact suggest --limit' | 'crm contact suggest -L') return 0 ;;
    'crm company add --name' | 'crm company add --legal-name' | 'crm company add --inn' | 'crm company add --kpp' | 'crm company add --ogrn' | 'crm company add --okpo' | 'crm company add --preferred-form' | 'crm company add --category' | 'crm company add --kind' | 'crm company add --legal-address' | 'crm company add --postal-address' | 'crm company add --email' | 'crm company add --phone' | 'crm company add --wrong-emails' | 'crm company add --bank-account' | 'crm company add --bik' | 'crm company add --owner' | 'crm company add --holding' | 'crm company add --tags' | 'crm company add --set') return 0 ;;
    'crm company list --sort' | 'crm company list --limit' | 'crm company list -L' | 'crm company list --offset' | 'crm company list --view' | 'crm company list --as-of') return 0 ;;
    'crm company show --as-of') return 0 ;;
    'crm company duplicates --min-score' | 'crm company duplicates --limit' | 'crm company duplicates -L') return 0 ;;
    'crm company merge --take') return 0 ;;
    'crm company link --role' | 'crm company link --note') return 0 ;;
    'crm company unlink --role') return 0 ;;
    'crm company goods --by' | 'crm company goods --period' | 'crm company goods --sort' | 'crm company goods --limit' | 'crm company goods -L' | 'crm company goods --as-of') return 0 ;;
    'crm company suggest --limit' | 'crm company suggest -L') return 0 ;;
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
    'crm call ingest --source' | 'crm call ingest --format' | 'crm call ingest --columns' | 'crm call ingest --mapping') return 0 ;;
    'crm call list --sort' | 'crm call list --limit' | 'crm call list -L' | 'crm call list --offset' | 'crm call list --view' | 'crm call list --as-of') return 0 ;;
    'crm call show --as-of') return 0 ;;
    'crm call play --output' | 'crm call play -o' | 'crm call play --part') return 0 ;;
    'crm call reconcile --source' | 'crm call reconcile --format' | 'crm call reconcile --columns' | 'crm call reconcile --mapping') return 0 ;;
    'crm call start --topic' | 'crm call start --user') return 0 ;;
    'crm call refused list --source') return 0 ;;
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
    'crm campaign add --kind' | 'crm campaign add --segment' | 'crm campaign add --template' | 'crm campaign add --topic' | 'crm campaign add --subject' | 'crm campaign add --window' | 'crm campaign add --rate' | 'crm campaign add --at' | 'crm campaign add --yearly' | 'crm campaign add --language' | 'crm campaign add --from') return 0 ;;
    'crm campaign list --sort' | 'crm campaign list --limit' | 'crm campaign list -L' | 'crm campaign list --offset' | 'crm campaign list --view' | 'crm campaign list --as-of') return 0 ;;
    'crm campaign show --as-of') return 0 ;;
    'crm campaign edit --to' | 'crm campaign edit --segment') return 0 ;;
    'crm campaign preview --to' | 'crm campaign preview --count') return 0 ;;
    'crm campaign test --to' | 'crm campaign test --like') return 0 ;;
    'crm campaign recipient list --on' | 'crm campaign recipient list --sort' | 'crm campaign recipient list --limit' | 'crm campaign recipient list -L' | 'crm campaign recipient list --offset' | 'crm campaign recipient list --view' | 'crm campaign recipient list --as-of') return 0 ;;
    'crm campaign recipient show --as-of') return 0 ;;
    'crm consent give --topic' | 'crm consent give --source' | 'crm consent give --at') return 0 ;;
    'crm consent withdraw --topic' | 'crm consent withdraw --source' | 'crm consent withdraw --at') return 0 ;;
    'crm consent list --on' | 'crm consent list --sort' | 'crm consent list --limit' | 'crm consent list -L' | 'crm consent list --offset' | 'crm consent list --view' | 'crm consent list --as-of') return 0 ;;
    'crm consent show --as-of') return 0 ;;
    'crm report dashboard --period' | 'crm report dashboard --compare' | 'crm report dashboard --by' | 'crm report dashboard --owner' | 'crm report dashboard --user' | 'crm report dashboard --department' | 'crm report dashboard --explain' | 'crm report dashboard --as-of' | 'crm report dashboard --html' | 'crm report dashboard --mail' | 'crm report dashboard --from') return 0 ;;
    'crm report funnel --period' | 'crm report funnel --compare' | 'crm report funnel --by' | 'crm report funnel --owner' | 'crm report funnel --user' | 'crm report funnel --department' | 'crm report funnel --pipeline' | 'crm report funnel --explain' | 'crm report funnel --as-of' | 'crm report funnel --html' | 'crm report funnel --mail' | 'crm report funnel --from') return 0 ;;
    'crm report managers --period' | 'crm report managers --compare' | 'crm report managers --by' | 'crm report managers --owner' | 'crm report managers --user' | 'crm report managers --department' | 'crm report managers --explain' | 'crm report managers --as-of' | 'crm report managers --html' | 'crm report managers --mail' | 'crm report managers --from') return 0 ;;
    'crm report overdue --period' | 'crm report overdue --compare' | 'crm report overdue --by' | 'crm report overdue --owner' | 'crm report overdue --user' | 'crm report overdue --department' | 'crm report overdue --explain' | 'crm report overdue --as-of' | 'crm report overdue --html' | 'crm report overdue --mail' | 'crm report overdue --from') return 0 ;;
    'crm report gaps --period' | 'crm report gaps --compare' | 'crm report gaps --by' | 'crm report gaps --owner' | 'crm report gaps --user' | 'crm report gaps --department' | 'crm report gaps --explain' | 'crm report gaps --as-of' | 'crm report gaps --html' | 'crm report gaps --mail' | 'crm report gaps --from') return 0 ;;
    'crm report calls --period' | 'crm report calls --compare' | 'crm report calls --by' | 'crm report calls --owner' | 'crm report calls --user' | 'crm report calls --department' | 'crm report calls --explain' | 'crm report calls --as-of' | 'crm report calls --html' | 'crm report calls --mail' | 'crm report calls --from') return 0 ;;
    'crm report stages --period' | 'crm report stages --compare' | 'crm report stages --by' | 'crm report stages --owner' | 'crm report stages --user' | 'crm report stages --department' | 'crm report stages --pipeline' | 'crm report stages --explain' | 'crm report stages --as-of' | 'crm report stages --html' | 'crm report stages --mail' | 'crm report stages --from') return 0 ;;
    'crm report losses --period' | 'crm report losses --compare' | 'crm report losses --by' | 'crm report losses --owner' | 'crm report losses --user' | 'crm report losses --department' | 'crm report losses --pipeline' | 'crm report losses --explain' | 'crm report losses --as-of' | 'crm report losses --html' | 'crm report losses --mail' | 'crm report losses --from') return 0 ;;
    'crm report leads --period' | 'crm report leads --compare' | 'crm report leads --by' | 'crm report leads --owner' | 'crm report leads --user' | 'crm report leads --department' | 'crm report leads --explain' | 'crm report leads --as-of' | 'crm report leads --html' | 'crm report leads --mail' | 'crm report leads --from') return 0 ;;
    'crm report movement --period' | 'crm report movement --compare' | 'crm report movement --by' | 'crm report movement --owner' | 'crm report movement --user' | 'crm report movement --department' | 'crm report movement --pipeline' | 'crm report movement --explain' | 'crm report movement --as-of' | 'crm report movement --html' | 'crm report movement --mail' | 'crm report movement --from') return 0 ;;
    'crm report forecast --period' | 'crm report forecast --compare' | 'crm report forecast --by' | 'crm report forecast --owner' | 'crm report forecast --user' | 'crm report forecast --department' | 'crm report forecast --pipeline' | 'crm report forecast --explain' | 'crm report forecast --as-of' | 'crm report forecast --html' | 'crm report forecast --mail' | 'crm report forecast --from') return 0 ;;
    'crm report bottlenecks --period' | 'crm report bottlenecks --compare' | 'crm report bottlenecks --by' | 'crm report bottlenecks --owner' | 'crm report bottlenecks --user' | 'crm report bottlenecks --department' | 'crm report bottlenecks --pipeline' | 'crm report bottlenecks --explain' | 'crm report bottlenecks --as-of' | 'crm report bottlenecks --html' | 'crm report bottlenecks --mail' | 'crm report bottlenecks --from') return 0 ;;
    'crm report mail --period' | 'crm report mail --compare' | 'crm report mail --by' | 'crm report mail --owner' | 'crm report mail --user' | 'crm report mail --department' | 'crm report mail --explain' | 'crm report mail --as-of' | 'crm report mail --html' | 'crm report mail --mail' | 'crm report mail --from') return 0 ;;
    'crm report tasks --period' | 'crm report tasks --compare' | 'crm report tasks --by' | 'crm report tasks --owner' | 'crm report tasks --user' | 'crm report tasks --department' | 'crm report tasks --explain' | 'crm report tasks --as-of' | 'crm report tasks --html' | 'crm report tasks --mail' | 'crm report tasks --from') return 0 ;;
    'crm report customers --period' | 'crm report customers --compare' | 'crm report customers --by' | 'crm report customers --owner' | 'crm report customers --user' | 'crm report customers --department' | 'crm report customers --explain' | 'crm report customers --as-of' | 'crm report customers --html' | 'crm report customers --mail' | 'crm report customers --from') return 0 ;;
    'crm report discounts --period' | 'crm report discounts --compare' | 'crm report discounts --by' | 'crm report discounts --owner' | 'crm report discounts --user' | 'crm report discounts --department' | 'crm report discounts --explain' | 'crm report discounts --as-of' | 'crm report discounts --html' | 'crm report discounts --mail' | 'crm report discounts --from') return 0 ;;
    'crm report surveys --period' | 'crm report surveys --compare' | 'crm report surveys --by' | 'crm report surveys --owner' | 'crm report surveys --user' | 'crm report surveys --department' | 'crm report surveys --explain' | 'crm report surveys --as-of' | 'crm report surveys --html' | 'crm report surveys --mail' | 'crm report surveys --from') return 0 ;;
    'crm report campaigns --period' | 'crm report campaigns --compare' | 'crm report campaigns --by' | 'crm report campaigns --owner' | 'crm report campaigns --user' | 'crm report campaigns --department' | 'crm report campaigns --explain' | 'crm report campaigns --as-of' | 'crm report campaigns --html' | 'crm report campaigns --mail' | 'crm report campaigns --from') return 0 ;;
    'crm escalation list --on' | 'crm escalation list --sort' | 'crm escalation list --limit' | 'crm escalation list -L' | 'crm escalation list --offset' | 'crm escalation list --view' | 'crm escalation list --as-of') return 0 ;;
    'crm escalation show --as-of') return 0 ;;
    'crm search --kind' | 'crm search --limit' | 'crm search -L') return 0 ;;
    'crm show --as-of') return 0 ;;
    'crm history --only' | 'crm history --since' | 'crm history --limit' | 'crm history -L') return 0 ;;
    'crm log --sort' | 'crm log --limit' | 'crm log -L' | 'crm log --offset' | 'crm log --view' | 'crm log --as-of') return 0 ;;
    'crm import --from' | 'crm import --map' | 'crm import --key' | 'crm import --on-duplicate' | 'crm import --encoding') return 0 ;;
    'crm export --to' | 'crm export --output' | 'crm export -o') return 0 ;;
    'crm export-1c --company' | 'crm export-1c --deal' | 'crm export-1c --since' | 'crm export-1c --as' | 'crm export-1c --schema' | 'crm export-1c --output' | 'crm export-1c -o') return 0 ;;
    'crm init --preset' | 'crm init --name') return 0 ;;
    'crm user add --name' | 'crm user add --role' | 'crm user add --position' | 'crm user add --department' | 'crm user add --manager' | 'crm user add --email' | 'crm user add --phone' | 'crm user add --extension') return 0 ;;
    'crm user list --sort' | 'crm user list --limit' | 'crm user list -L' | 'crm user list --offset' | 'crm user list --view' | 'crm user list --as-of') return 0 ;;
    'crm user show --as-of') return 0 ;;
    'crm user away --until' | 'crm user away --to') return 0 ;;
    'crm user disable --to') return 0 ;;
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
    'crm config view add --sort' | 'crm config view add --limit' | 'crm config view add -L') return 0 ;;
    'crm config view show --kind') return 0 ;;
    'crm config view default --kind') return 0 ;;
    'crm config view share --kind') return 0 ;;
    'crm config view rm --kind') return 0 ;;
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
    'crm') _crm_offer lead 'Requests of customers' 'Запросы клиентов (лиды)' deal 'Sales under way' 'Сделки' contact 'People on the customer'\''s side' 'Контактные лица клиентов' company 'Organisations and entrepreneurs' 'Организации и предприниматели' segment 'Parts of the customers' 'Сегменты клиентов' product 'Goods that we sell' 'Товары' quote 'Individual offers' 'Предложения клиентам' invoice Invoices 'Счета на оплату' order 'Orders of the books' 'Заказы клиентов в учёте' payment 'Money that came in' 'Поступившие оплаты' shipment 'Goods that left for the customer' 'Отгрузки клиентам' guide 'Show what to ask and to answer' 'Показать подсказки продавцу' note 'Write down something about a record' 'Заметки к записям' tag 'Words that group records' 'Метки записей' attach 'Files on records' 'Файлы к записям' today 'Show what today brings' 'Показать, что сегодня делать' task 'What is to be done, until when' 'Задачи' interaction 'Meetings, calls and letters with customers' 'Взаимодействия с клиентами' notification 'What you were told' 'Уведомления' mail Letters 'Письма' mailbox 'Mailboxes on servers' 'Почтовые ящики на серверах' template 'Templates of letters' 'Шаблоны писем' call 'Telephone calls' 'Телефонные звонки' form 'Forms of sites' 'Формы сайтов' survey 'Ask customers, and read what they say' 'Опросы клиентов' campaign 'Letters to many' 'Рассылки' consent 'What people agreed to, by topic' 'Согласия по рубрикам' report 'Figures about the work as a whole' 'Отчёты о работе отдела' escalation 'Requests that nobody touched' 'Заявки без движения' tick 'Do everything that is due' 'Выполнить всё, чему пришёл срок' search 'Find records by their words' 'Найти записи по словам' show 'Show a record of any kind' 'Показать запись любого вида' history 'Show what happened to a record' 'Показать историю записи' why 'Say how a value came about' 'Объяснить, откуда взялось значение' log 'List the operations, newest first' 'Журнал операций, новые сверху' undo 'Take an operation back' 'Отменить операцию' import 'Bring records in from a file' 'Загрузить записи из файла' export 'Take records out as CSV, NDJSON or vCards' 'Выгрузить записи в CSV, NDJSON или vCard' export-1c 'Hand customers and orders to 1C' 'Выгрузить контрагентов и заказы в 1С' import-1c 'Take in what 1C and banks say' 'Загрузить данные из 1С и банка' init 'Make a store' 'Создать хранилище' user 'People who work with the store' 'Пользователи' department 'Departments and their heads' 'Отделы и их руководители' config 'How this store works' 'Настройка процессов' rule 'What happens by itself' 'Правила: что происходит само' outbox 'What is to leave the program' 'Исходящие отправки' db 'Care of the store' 'Уход за хранилищем' cgi 'Answer a web server' 'Отвечать веб-серверу' completion 'Print a completion script' 'Вывести сценарий дополнения' help 'Show help on a command or a topic' 'Показать справку о команде или теме' version 'Print the version' 'Показать версию' ;;
    'crm lead') _crm_offer add 'Register a request' 'Зарегистрировать запрос' list 'List leads' 'Показать список лидов' show 'Show a lead' 'Показать лид' edit 'Change fields of a lead' 'Изменить поля лида' rm 'Remove a lead' 'Удалить лид' history 'Show what happened to a lead' 'Показать историю лида' assign 'Give leads to a seller' 'Назначить ответственного за лид' remind 'Remind the owner of a lead' 'Напомнить ответственному о лиде' status 'Move a lead to a status' 'Перевести лид в другой статус' qualify 'Declare a lead worth an offer' 'Признать лид годным' wait 'Lay a lead aside until a day' 'Отложить лид до дня' disqualify 'End the work with a lead' 'Признать лид негодным' convert 'Make contact, company and deal of a lead' 'Сконвертировать лид в контакт, компанию и сделку' checklist 'Show what is to be done on the present stage' 'Показать контрольный список стадии' check 'Tick points of the checklist' 'Отметить пункты списка' suggest 'Suggest goods to offer next' 'Подсказать, что предложить' duplicates 'Find duplicate leads' 'Найти дубли среди лидов' merge 'Merge leads' 'Объединить лиды' ;;
    'crm deal') _crm_offer add 'Open a deal' 'Открыть сделку' list 'List deals' 'Показать список сделок' show 'Show a deal' 'Показать сделку' edit 'Change fields of a deal' 'Изменить поля сделки' rm 'Remove a deal' 'Удалить сделку' history 'Show what happened to a deal' 'Показать историю сделки' assign 'Give deals to a seller' 'Назначить ответственного за сделку' stage 'Move a deal to a stage' 'Перевести сделку на другую стадию' pipeline 'Move deals into another pipeline' 'Перенести сделки в другую воронку' docs 'List the papers of deals' 'Показать документы сделок' checklist 'Show what is to be done on the present stage' 'Показать контрольный список стадии' check 'Tick points of the checklist' 'Отметить пункты списка' suggest 'Suggest goods to offer next' 'Подсказать, что предложить' item 'Goods of a deal' 'Товары сделки' duplicates 'Find duplicate deals' 'Найти дубли среди сделок' merge 'Merge deals' 'Объединить сделки' ;;
    'crm deal item') _crm_offer add 'Put goods on a deal' 'Добавить товары в сделку' edit 'Change fields of a line' 'Изменить поля строки' rm 'Remove a line' 'Удалить строку' list 'List the goods of a deal' 'Показать товары сделки' ;;
    'crm contact') _crm_offer add 'Add a contact' 'Добавить контакт' list 'List contacts' 'Показать список контактов' show 'Show a contact' 'Показать контакт' edit 'Change fields of a contact' 'Изменить поля контакта' rm 'Remove a contact' 'Удалить контакт' history 'Show what happened to a contact' 'Показать историю контакта' duplicates 'Find duplicate contacts' 'Найти дубли среди контактов' merge 'Merge contacts' 'Объединить контакты' link 'Say what one is to others' 'Связать: кем один является для других' unlink 'Take links away' 'Убрать связи' links 'List what others are to it' 'Показать связи' goods 'Show what the customer bought' 'Показать, что клиент покупал' suggest 'Suggest goods to offer next' 'Подсказать, что предложить' ;;
    'crm company') _crm_offer add 'Add a company' 'Добавить компанию' list 'List companies' 'Показать список компаний' show 'Show a company' 'Показать компанию' edit 'Change fields of a company' 'Изменить поля компании' rm 'Remove a company' 'Удалить компанию' history 'Show what happened to a company' 'Показать историю компании' duplicates 'Find duplicate companies' 'Найти дубли среди компаний' merge 'Merge companies' 'Объединить компании' link 'Say what one is to others' 'Связать: кем один является для других' unlink 'Take links away' 'Убрать связи' links 'List what others are to it' 'Показать связи' goods 'Show what the customer bought' 'Показать, что клиент покупал' suggest 'Suggest goods to offer next' 'Подсказать, что предложить' lookup 'Fill in requisites from a registry' 'Заполнить реквизиты из реестра' site 'Places of a company' 'Площадки компании: магазины, склады, офисы' ;;
    'crm company site') _crm_offer add 'Add a site' 'Добавить площадку' list 'List sites' 'Показать список площадок' show 'Show a site' 'Показать площадку' edit 'Change fields of a site' 'Изменить поля площадки' rm 'Remove a site' 'Удалить площадку' history 'Show what happened to a site' 'Показать историю площадки' ;;
    'crm segment') _crm_offer add 'Add a segment' 'Добавить сегмент' list 'List segments' 'Показать список сегментов' show 'Show a segment' 'Показать сегмент' rm 'Remove a segment' 'Удалить сегмент' history 'Show what happened to a segment' 'Показать историю сегмента' ;;
    'crm product') _crm_offer add 'Add a product' 'Добавить товар' list 'List products' 'Показать список товаров' show 'Show a product' 'Показать товар' edit 'Change fields of a product' 'Изменить поля товара' rm 'Remove a product' 'Удалить товар' history 'Show what happened to a product' 'Показать историю товара' ;;
    'crm quote') _crm_offer add 'Make a quote' 'Создать предложение' list 'List quotes' 'Показать список предложений' show 'Show a quote' 'Показать предложение' edit 'Change fields of a quote' 'Изменить поля предложения' rm 'Remove a quote' 'Удалить предложение' history 'Show what happened to a quote' 'Показать историю предложения' send 'Send to the customer' 'Отправить клиенту' accept 'The customer accepts' 'Клиент принял' decline 'The customer declines' 'Клиент отклонил' status 'Set the status' 'Задать статус' item 'Lines of a quote' 'Строки предложения' ;;
    'crm quote item') _crm_offer add 'Put goods on a quote' 'Добавить товары в предложение' edit 'Change fields of a document line' 'Изменить поля строки документа' rm 'Remove a document line' 'Удалить строку документа' list 'List the lines of a quote' 'Показать строки предложения' ;;
    'crm invoice') _crm_offer add 'Make an invoice' 'Создать счёт' list 'List invoices' 'Показать список счетов' show 'Show an invoice' 'Показать счёт' edit 'Change fields of an invoice' 'Изменить поля счёта' rm 'Remove an invoice' 'Удалить счёт' history 'Show what happened to an invoice' 'Показать историю счёта' send 'Send to the customer' 'Отправить клиенту' confirm 'The customer confirms' 'Клиент подтвердил' decline 'The customer declines' 'Клиент отклонил' status 'Set the status' 'Задать статус' link 'Say which deal it belongs to' 'Указать, к какой сделке относится' print 'Make a page to print' 'Печатная форма счёта' item 'Lines of an invoice' 'Строки счёта' ;;
    'crm invoice item') _crm_offer add 'Put goods on an invoice' 'Добавить товары в счёт' edit 'Change fields of a document line' 'Изменить поля строки документа' rm 'Remove a document line' 'Удалить строку документа' list 'List the lines of an invoice' 'Показать строки счёта' ;;
    'crm order') _crm_offer add 'Make an order' 'Создать заказ' list 'List orders' 'Показать список заказов' show 'Show an order' 'Показать заказ' edit 'Change fields of an order' 'Изменить поля заказа' rm 'Remove an order' 'Удалить заказ' history 'Show what happened to an order' 'Показать историю заказа' status 'Set the status' 'Задать статус' link 'Say which deal it belongs to' 'Указать, к какой сделке относится' item 'Lines of an order' 'Строки заказа' ;;
    'crm order item') _crm_offer add 'Put goods on an order' 'Добавить товары в заказ' edit 'Change fields of a document line' 'Изменить поля строки документа' rm 'Remove a document line' 'Удалить строку документа' list 'List the lines of an order' 'Показать строки заказа' ;;
    'crm payment') _crm_offer add 'Record a payment' 'Записать оплату' list 'List payments' 'Показать список оплат' show 'Show a payment' 'Показать оплату' edit 'Change fields of a payment' 'Изменить поля оплаты' rm 'Remove a payment' 'Удалить оплату' history 'Show what happened to a payment' 'Показать историю оплаты' link 'Say which deal it belongs to' 'Указать, к какой сделке относится' ;;
    'crm shipment') _crm_offer add 'Add a shipment' 'Добавить отгрузку' list 'List shipments' 'Показать список отгрузок' show 'Show a shipment' 'Показать отгрузку' edit 'Change fields of a shipment' 'Изменить поля отгрузки' rm 'Remove a shipment' 'Удалить отгрузку' history 'Show what happened to a shipment' 'Показать историю отгрузки' link 'Say which deal it belongs to' 'Указать, к какой сделке относится' ;;
    'crm note') _crm_offer add 'Write a note on records' 'Добавить заметку к записям' list 'List notes' 'Показать список заметок' show 'Show a note' 'Показать заметку' edit 'Change fields of a note' 'Изменить поля заметки' rm 'Remove a note' 'Удалить заметку' history 'Show what happened to a note' 'Показать историю заметки' ;;
    'crm tag') _crm_offer add 'Put tags on records, or take them off' 'Поставить или снять метки' list 'List all tags with their counts' 'Показать метки с числом записей' ;;
    'crm attach') _crm_offer add 'Put files on a record, or get one back' 'Приложить или выдать файл' list 'List attachments' 'Показать список вложений' show 'Show an attachment' 'Показать вложение' edit 'Change fields of an attachment' 'Изменить поля вложения' rm 'Remove an attachment' 'Удалить вложение' history 'Show what happened to an attachment' 'Показать историю вложения' ;;
    'crm task') _crm_offer add 'Plan a task' 'Поставить задачу' list 'List tasks' 'Показать список задач' show 'Show a task' 'Показать задачу' edit 'Change fields of a task' 'Изменить поля задачи' rm 'Remove a task' 'Удалить задачу' history 'Show what happened to a task' 'Показать историю задачи' done 'Close tasks as done' 'Отметить задачи выполненными' decline 'Close tasks as declined' 'Отклонить задачи' snooze 'Move the deadline of tasks' 'Перенести срок задач' assign 'Hand tasks to a user' 'Передать задачи пользователю' ;;
    'crm interaction') _crm_offer add 'Plan an interaction, or record one' 'Запланировать или записать взаимодействие' list 'List interactions' 'Показать список взаимодействий' show 'Show an interaction' 'Показать взаимодействие' edit 'Change fields of an interaction' 'Изменить поля взаимодействия' rm 'Remove an interaction' 'Удалить взаимодействие' history 'Show what happened to an interaction' 'Показать историю взаимодействия' done 'Close interactions as held' 'Отработать взаимодействия' postpone 'Put interactions off' 'Отложить взаимодействия' drop 'Close interactions that will not take place' 'Отменить взаимодействия' next 'Plan what follows an interaction' 'Запланировать следующее' resolve 'Say which contact the participant is' 'Определить контакт участника' deal 'Open a deal of an interaction' 'Открыть сделку по взаимодействию' ;;
    'crm notification') _crm_offer list 'List notifications' 'Показать список уведомлений' read 'Mark notifications as read' 'Отметить уведомления прочитанными' channel 'Ways by which notifications leave' 'Каналы уведомлений' ;;
    'crm notification channel') _crm_offer add 'Add a channel' 'Добавить канал' list 'List channels' 'Показать список каналов' show 'Show a channel' 'Показать канал' edit 'Change fields of a channel' 'Изменить поля канала' rm 'Remove a channel' 'Удалить канал' history 'Show what happened to a channel' 'Показать историю канала' ;;
    'crm mail') _crm_offer ingest 'Take letters in' 'Принять письма' reconcile 'Prove that no letter is missing' 'Проверить, что ни одно письмо не потеряно' list 'List letters' 'Показать список писем' show 'Show a letter' 'Показать письмо' send 'Write a letter' 'Написать письмо' reply 'Answer a letter' 'Ответить на письмо' link 'Move letters to a record' 'Прикрепить письма к записи' accept 'Make leads of letters that wait' 'Создать лиды из ожидающих писем' spam 'Declare letters spam' 'Пометить письма как спам' notspam 'Take the mark of spam back' 'Снять пометку «спам»' history 'Show what happened to a letter' 'Показать историю письма' ;;
    'crm mailbox') _crm_offer list 'List mailboxes' 'Показать ящики' check 'Log in and say what is there' 'Войти и сказать, что там есть' sync-state 'How far each folder was read' 'Показать, докуда прочитаны папки' ;;
    'crm template') _crm_offer add 'Write a template' 'Создать шаблон' list 'List templates' 'Показать список шаблонов' show 'Show a template' 'Показать шаблон' edit 'Change a template' 'Изменить шаблон' rm 'Remove a template' 'Удалить шаблон' preview 'Show what a letter would say' 'Показать готовое письмо' history 'Show what happened to a template' 'Показать историю шаблона' ;;
    'crm call') _crm_offer log 'Write down a call' 'Записать звонок' plan 'Plan a call' 'Запланировать звонок' ingest 'Take in the records of an exchange' 'Принять журнал АТС' list 'List calls' 'Показать список звонков' show 'Show a call' 'Показать звонок' edit 'Change fields of a call' 'Изменить поля звонка' rm 'Remove a call' 'Удалить звонок' history 'Show what happened to a call' 'Показать историю звонка' play 'Play the recording of a call' 'Прослушать запись звонка' recordings 'Find the recordings of calls' 'Найти записи разговоров' reconcile 'Compare with the exchange' 'Сверить с журналом АТС' replay 'Read the notices of an exchange again' 'Перечитать уведомления АТС' start 'Call somebody through the exchange' 'Позвонить через АТС' refused 'Rows that were not taken in' 'Непринятые строки АТС' ;;
    'crm call refused') _crm_offer list 'List refused rows' 'Показать непринятые строки' show 'Print refused rows as they came' 'Вывести непринятые строки как есть' drop 'Forget refused rows' 'Забыть непринятые строки' ;;
    'crm form') _crm_offer add 'Add a form' 'Добавить форму' list 'List forms' 'Показать список форм' show 'Show a form' 'Показать форму' edit 'Change fields of a form' 'Изменить поля формы' rm 'Remove a form' 'Удалить форму' history 'Show what happened to a form' 'Показать историю формы' secret 'Give a form a new secret' 'Задать форме новый секрет' snippet 'Print the HTML of a form' 'Вывести HTML формы' test 'Show how a form would be read' 'Показать, как прочитается форма' ingest 'Take in what a form sent' 'Принять отправленное формой' entry 'What came through forms' 'Заявки с сайта' quarantine 'Entries that look like spam' 'Заявки, похожие на спам' ;;
    'crm form entry') _crm_offer list 'List form entries' 'Показать список заявок с сайта' show 'Show a form entry' 'Показать заявку с сайта' history 'Show what happened to a form entry' 'Показать историю заявки с сайта' link 'Move form entries to a record' 'Прикрепить заявки к записи' raw 'Print the request as it came' 'Вывести запрос как он пришёл' ;;
    'crm form quarantine') _crm_offer list 'List what is in quarantine' 'Показать карантин' release 'Take entries in after all' 'Выпустить заявки из карантина' drop 'Declare entries to be spam' 'Отбросить заявки как спам' ;;
    'crm survey') _crm_offer add 'Add a survey' 'Добавить опрос' list 'List surveys' 'Показать список опросов' show 'Show a survey' 'Показать опрос' edit 'Change the text of a survey' 'Изменить текст опроса' enable 'Switch surveys on' 'Включить опросы' disable 'Switch surveys off' 'Выключить опросы' rm 'Remove a survey' 'Удалить опрос' history 'Show what happened to a survey' 'Показать историю опроса' send 'Ask customers' 'Провести опрос' answer 'Write down what somebody answered' 'Записать ответы клиента' results 'Show what people answered' 'Показать результаты опроса' sample 'Pick customers for control calls' 'Выбрать клиентов для контроля' invitation 'Who was asked, and what came of it' 'Кого спросили и что ответили' ;;
    'crm survey invitation') _crm_offer list 'List invitations' 'Показать список приглашений' show 'Show an invitation' 'Показать приглашение' history 'Show what happened to an invitation' 'Показать историю приглашения' rm 'Remove an invitation' 'Удалить приглашение' ;;
    'crm campaign') _crm_offer add 'Add a campaign' 'Добавить рассылку' list 'List campaigns' 'Показать список рассылок' show 'Show a campaign' 'Показать рассылку' edit 'Change fields of a campaign' 'Изменить поля рассылки' rm 'Remove a campaign' 'Удалить рассылку' history 'Show what happened to a campaign' 'Показать историю рассылки' preview 'Show the letters of a campaign' 'Показать письма рассылки' test 'Send one letter to yourself' 'Отправить пробное письмо себе' send 'Write the letters of a campaign' 'Отправить рассылку' pause 'Hold campaigns up' 'Приостановить рассылки' resume 'Let campaigns go on' 'Продолжить рассылки' stats 'Show what came of a campaign' 'Показать итоги рассылки' recipient 'Who was written to, and what came of it' 'Кому ушло и что вышло' ;;
    'crm campaign recipient') _crm_offer list 'List recipients' 'Показать список получателей' show 'Show a recipient' 'Показать получателя' history 'Show what happened to a recipient' 'Показать историю получателя' ;;
    'crm consent') _crm_offer give 'Note that people agree' 'Записать согласие' withdraw 'Note that people do not agree any more' 'Записать отказ' list 'List consents' 'Показать список согласий' show 'Show a consent' 'Показать согласие' history 'Show what happened to a consent' 'Показать историю согласия' rm 'Remove a consent' 'Удалить согласие' ;;
    'crm report') _crm_offer dashboard 'Show the head'\''s morning page' 'Утренняя страница руководителя' funnel 'Show the sales funnel' 'Показать воронку продаж' managers 'Compare the work of the managers' 'Сравнить работу менеджеров' overdue 'Show what is late, and whose it is' 'Показать, что просрочено и у кого' gaps 'Show what is missing' 'Показать, чего не хватает' calls 'Count calls by seller and week' 'Звонки по продавцам и неделям' stages 'Show how long stages take' 'Показать время на стадиях' losses 'Show where and why deals are lost' 'Показать, где и почему теряем' leads 'Show sources, answers and outcomes of leads' 'Источники и скорость ответа' movement 'Show how the pipeline changed' 'Показать движение воронки' forecast 'Show what open deals will bring' 'Показать прогноз по открытым сделкам' bottlenecks 'Show where work waits' 'Показать, где стоит работа' mail 'Show how soon letters are answered' 'Показать скорость ответов на письма' tasks 'Show how tasks are done' 'Показать выполнение задач' customers 'Show revenue, repeated sales and payments' 'Выручка, повторные продажи, оплата' discounts 'Show what was given away in discounts' 'Показать скидки' surveys 'Show what surveys say' 'Показать итоги опросов' campaigns 'Show what came of campaigns' 'Показать итоги рассылок' ;;
    'crm escalation') _crm_offer list 'List escalations' 'Показать список эскалаций' show 'Show an escalation' 'Показать эскалацию' history 'Show what happened to an escalation' 'Показать историю эскалации' ;;
    'crm user') _crm_offer add 'Let somebody work with the store' 'Добавить пользователя' list 'List users' 'Показать список пользователей' show 'Show a user' 'Показать пользователя' edit 'Change fields of a user' 'Изменить поля пользователя' history 'Show what happened to a user' 'Показать историю пользователя' away 'Say that a user is away' 'Отметить отсутствие пользователя' back 'Say that a user is back' 'Отметить возвращение пользователя' disable 'Let users act no more' 'Отключить пользователя' enable 'Let users act again' 'Включить пользователя' ;;
    'crm department') _crm_offer list 'List departments' 'Показать отделы' rename 'Rename a department' 'Переименовать отдел' ;;
    'crm config') _crm_offer pipeline 'Ways of selling, side by side' 'Воронки: направления продаж' stage 'Stages of deals' 'Стадии сделок' status 'Statuses of leads' 'Статусы лидов' field 'Fields of your own' 'Свои поля' view 'Saved lists: filters, columns, order' 'Сохранённые списки' escalation 'Who is told of untouched requests' 'Эскалация заявок без движения' calendar 'Working hours' 'Рабочий календарь' export 'Write the policy as a file' 'Записать политику в файл' apply 'Make the store equal to a policy' 'Привести хранилище к политике' lint 'Look for mistakes in a policy' 'Найти ошибки в политике' ;;
    'crm config pipeline') _crm_offer list 'List pipelines' 'Показать список воронок' show 'Show a pipeline' 'Показать воронку' history 'Show what happened to a pipeline' 'Показать историю воронки' add 'Add a pipeline' 'Добавить воронку' edit 'Change names, type or default' 'Изменить названия, тип, умолчание' rm 'Take a pipeline away' 'Убрать воронку' ;;
    'crm config stage') _crm_offer list 'List stages' 'Показать список стадий' add 'Add a stage' 'Добавить стадию' edit 'Change names or kind of a stage' 'Изменить названия или вид стадии' move 'Put a stage in another place' 'Переставить стадию' rm 'Take a stage away' 'Убрать стадию' require 'Require fields before a stage' 'Требовать поля перед стадией' check 'Lay down a point to tick' 'Добавить пункт контрольного списка' question 'Lay down a question to ask' 'Добавить вопрос клиенту' advantage 'Lay down an advantage to name' 'Добавить преимущество' objection 'Lay down an objection with its answer' 'Добавить возражение и ответ' ;;
    'crm config status') _crm_offer list 'List statuses' 'Показать список статусов' add 'Add a status' 'Добавить статус' edit 'Change names or kind of a status' 'Изменить названия или вид статуса' move 'Put a status in another place' 'Переставить статус' rm 'Take a status away' 'Убрать статус' ;;
    'crm config field') _crm_offer add 'Add a field' 'Добавить поле' list 'List the added fields' 'Показать добавленные поля' edit 'Change an added field' 'Изменить добавленное поле' rm 'Remove an added field' 'Удалить добавленное поле' ;;
    'crm config view') _crm_offer add 'Save a view' 'Сохранить представление' list 'List the views' 'Показать представления' show 'Show what a view holds' 'Показать, что задаёт представление' default 'Begin a list with a view' 'Сделать представление основным' share 'Let everybody use a view' 'Открыть представление всем' rm 'Remove a view' 'Удалить представление' ;;
    'crm config escalation') _crm_offer list 'List escalation levels' 'Показать список уровней эскалации' set 'Add or change a level' 'Добавить или изменить уровень' rm 'Take levels away' 'Убрать уровни' ;;
    'crm config calendar') _crm_offer list 'List calendar days' 'Показать список дней календаря' set 'Set working hours' 'Задать рабочие часы' rm 'Take days away' 'Убрать дни' ;;
    'crm rule') _crm_offer list 'List rules' 'Показать список правил' show 'Show a rule' 'Показать правило' history 'Show what happened to a rule' 'Показать историю правила' enable 'Switch rules on' 'Включить правила' disable 'Switch rules off' 'Выключить правила' add 'Add a rule' 'Добавить правило' edit 'Change the text of a rule' 'Изменить текст правила' rm 'Take rules away' 'Убрать правила' test 'Show what a rule would have done' 'Показать, что правило сделало бы' ;;
    'crm outbox') _crm_offer list 'List deliveries' 'Показать список отправок' show 'Show a delivery' 'Показать отправку' history 'Show what happened to a delivery' 'Показать историю отправки' send 'Hand over what is due' 'Передать серверу то, чему пора' retry 'Try deliveries again' 'Повторить отправку' drop 'Send no more' 'Снять с отправки' ;;
    'crm db') _crm_offer path 'Print where the store is' 'Показать, где хранилище' check 'Check that the store is sound' 'Проверить целостность хранилища' backup 'Copy the store while others use it' 'Сделать копию работающего хранилища' restore 'Put a backup in place of the store' 'Восстановить хранилище из копии' migrate 'Bring the store to the newest schema' 'Обновить схему хранилища' reindex 'Make the search index anew' 'Построить поисковый индекс заново' ;;
  esac
}

_crm_topics() {
  _crm_offer filters 'How to choose records' 'Как выбирать записи' dates 'How to write dates and times' 'Как писать даты и время' formats 'What is printed, and how' 'Что и как выводится' rules 'What happens by itself' 'Что происходит само' exit-codes 'What exit codes mean' 'Что значат коды завершения' settings 'The settings file' 'Файл настроек' environment 'Variables of the environment' 'Переменные окружения'
}

_crm_flags() {
  case $place in
    'crm lead add') _crm_offer --name name 'название' --status status 'статус' --person person 'контактное лицо' --company company 'компания' --inn INN 'ИНН' --email e-mail 'эл. почта' --phone phone 'телефон' --wrong-emails 'wrong e-mails' 'неверные адреса' --source source 'источник' --channel 'channel: mail, phone, form, chat, visit, other' 'канал: mail, phone, form, chat, visit, other' --interest interest 'интерес' --need need 'потребность' --amount 'possible amount' 'возможная сумма' --currency currency 'валюта' --owner owner 'ответственный' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --auto 'give it to the next seller in turn' 'отдать следующему по очереди' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть' ;;
    'crm lead list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm lead show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm lead edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead assign') _crm_offer --to 'this user' 'этому пользователю' --auto 'each to the next seller in turn' 'каждый – следующему по очереди' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead remind') _crm_offer --due 'until when to process them' 'до какого времени обработать' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead status') _crm_offer --to 'the status, by key or name' 'статус, ключ или название' --reason why 'причина' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead qualify') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead wait') _crm_offer --until 'the day it wakes on' 'день, когда вернуться' --reason why 'причина' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead disqualify') _crm_offer --reason why 'причина' --status 'which of the failure statuses' 'какой из статусов неудачи' --retry 'try again on this day' 'попробовать снова в этот день' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm lead convert') _crm_offer --item 'goods on the deal' 'товар сделки' --company 'the company' 'компания' --inn 'its INN' 'ИНН компании' --contact 'the person' 'контактное лицо' --title 'title of the deal' 'название сделки' --without-items 'although no goods are known' 'хотя товары неизвестны' --no-deal 'stop before the deal' 'без создания сделки' --reason why 'причина' --meeting 'plan a meeting' 'запланировать встречу' ;;
    'crm lead check') _crm_offer --off 'take the tick back' 'снять отметку' ;;
    'crm lead suggest') _crm_offer --limit 'at most N of them' 'не больше N' ;;
    'crm lead duplicates') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей' ;;
    'crm lead merge') _crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей' ;;
    'crm deal add') _crm_offer --title title 'название' --stage stage 'стадия' --type 'type: controlled, manual, free' 'тип сделки: controlled, manual, free' --pipeline pipeline 'воронка' --company company 'компания' --contact contact 'контакт' --lead lead 'лид' --owner owner 'ответственный' --amount amount 'сумма' --currency currency 'валюта' --probability probability 'вероятность' --expected-on 'expected on' 'ожидается' --category category 'категория' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --item goods 'товар' ;;
    'crm deal list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm deal show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm deal edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm deal rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm deal assign') _crm_offer --to 'this user' 'этому пользователю' --auto 'each to the next seller in turn' 'каждый – следующему по очереди' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm deal stage') _crm_offer --to 'the stage, by key or name' 'стадия, ключ или название' --force 'although something is missing' 'хотя чего-то не хватает' --reason 'why it is lost or forced' 'почему потеряна или переведена' --until 'return to a deal put off on this day' 'вернуться к отложенной в этот день' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm deal pipeline') _crm_offer --to 'the pipeline, by key or name' 'воронка, ключ или название' --stage 'the stage there; the first' 'стадия там; первая' ;;
    'crm deal check') _crm_offer --off 'take the tick back' 'снять отметку' ;;
    'crm deal suggest') _crm_offer --limit 'at most N of them' 'не больше N' ;;
    'crm deal item add') _crm_offer --deal 'the deal' 'сделка' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк' ;;
    'crm deal item edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm deal item rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm deal duplicates') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей' ;;
    'crm deal merge') _crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей' ;;
    'crm contact add') _crm_offer --name name 'ФИО' --first-name 'first name' 'имя' --last-name 'last name' 'фамилия' --patronymic patronymic 'отчество' --position position 'должность' --role 'role: decision-maker, influencer, user, accounting, other' 'роль: decision-maker, influencer, user, accounting, other' --email e-mail 'эл. почта' --phone phone 'телефон' --wrong-emails 'wrong e-mails' 'неверные адреса' --birthday birthday 'день рождения' --companies companies 'компании' --related-companies 'related companies' 'связан с компанией' --owner owner 'ответственный' --consent consent 'согласия' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть' ;;
    'crm contact list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm contact show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm contact edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm contact rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm contact duplicates') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей' ;;
    'crm contact merge') _crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей' ;;
    'crm contact link') _crm_offer --role 'what the first one is: influences, influenced, manager, subordinate, colleague, relative, friend' 'кем является первый: influences, influenced, manager, subordinate, colleague, relative, friend' --note 'what else to know' 'пояснение' ;;
    'crm contact unlink') _crm_offer --role 'what the first one is: influences, influenced, manager, subordinate, colleague, relative, friend' 'кем является первый: influences, influenced, manager, subordinate, colleague, relative, friend' ;;
    'crm contact goods') _crm_offer --by 'by year, quarter or month: how tastes change' 'по годам, кварталам или месяцам: как меняются предпочтения' --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm contact suggest') _crm_offer --limit 'at most N of them' 'не больше N' ;;
    'crm company add') _crm_offer --name name 'название' --legal-name 'legal name' 'полное наименование' --inn INN 'ИНН' --kpp KPP 'КПП' --ogrn OGRN 'ОГРН' --okpo OKPO 'ОКПО' --preferred-form 'preferred form: llc, entrepreneur, corporation, self-employed, person, other' 'удобная форма: llc, entrepreneur, corporation, self-employed, person, other' --category category 'категория компании' --kind 'kind: client, supplier, competitor, carrier' 'вид партнёра: client, supplier, competitor, carrier' --legal-address 'legal address' 'юридический адрес' --postal-address 'postal address' 'почтовый адрес' --email e-mail 'эл. почта' --phone phone 'телефон' --wrong-emails 'wrong e-mails' 'неверные адреса' --bank-account 'bank account' 'расчётный счёт' --bik BIK 'БИК' --owner owner 'ответственный' --holding 'head company' 'головная компания' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --lookup 'with requisites from the registry' 'с реквизитами из реестра' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть' ;;
    'crm company list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm company show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm company edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm company rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm company duplicates') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей' ;;
    'crm company merge') _crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей' ;;
    'crm company link') _crm_offer --role 'what the first one is: head, subsidiary, holding, partner, competitor, supplier, client' 'кем является первый: head, subsidiary, holding, partner, competitor, supplier, client' --note 'what else to know' 'пояснение' ;;
    'crm company unlink') _crm_offer --role 'what the first one is: head, subsidiary, holding, partner, competitor, supplier, client' 'кем является первый: head, subsidiary, holding, partner, competitor, supplier, client' ;;
    'crm company goods') _crm_offer --by 'by year, quarter or month: how tastes change' 'по годам, кварталам или месяцам: как меняются предпочтения' --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm company suggest') _crm_offer --limit 'at most N of them' 'не больше N' ;;
    'crm company site add') _crm_offer --company company 'компания' --name name 'название' --kind 'kind: shop, warehouse, office, flat, other' 'вид: shop, warehouse, office, flat, other' --address address 'адрес' --phone phone 'телефон' --contact contact 'контакт' ;;
    'crm company site list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm company site show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm company site edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm company site rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm segment add') _crm_offer --kind 'of which records' 'каких записей' ;;
    'crm segment list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm segment rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm product add') _crm_offer --sku SKU 'артикул' --name name 'название' --unit unit 'единица' --price price 'цена' --currency currency 'валюта' --vat-rate 'VAT rate' 'ставка НДС' --brand brand 'бренд' --active active 'продаётся' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' ;;
    'crm product list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm product show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm product edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm product rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote add') _crm_offer --number number 'номер' --date date 'дата' --deal deal 'сделка' --company company 'компания' --contact contact 'контакт' --text text 'текст' --amount amount 'сумма' --currency currency 'валюта' --valid-until 'valid until' 'действует до' --item goods 'товар' ;;
    'crm quote list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm quote show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm quote edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote send') _crm_offer --to 'a recipient' 'получатель' --template 'the cover letter; the kind'\''s own unless given' 'шаблон письма; если нет – обычный' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя' --no-mail 'only mark it, send no letter' 'только отметить, без письма' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote accept') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote decline') _crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote status') _crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote item add') _crm_offer --quote 'the paper' 'документ' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк' ;;
    'crm quote item edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm quote item rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice add') _crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --deal deal 'сделка' --company company 'компания' --quote quote 'предложение' --amount amount 'сумма' --currency currency 'валюта' --due-on due 'оплатить до' --party buyer 'покупатель' --inn INN 'ИНН' --kpp KPP 'КПП' --note note 'примечание' --item goods 'товар' ;;
    'crm invoice list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm invoice show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm invoice edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice send') _crm_offer --to 'a recipient' 'получатель' --template 'the cover letter; the kind'\''s own unless given' 'шаблон письма; если нет – обычный' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя' --no-mail 'only mark it, send no letter' 'только отметить, без письма' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice confirm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice decline') _crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice status') _crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice print') _crm_offer --html 'a page of HTML (the default)' 'страница HTML (по умолчанию)' --pdf 'a PDF, made of that page' 'PDF этой страницы' --output 'the file to make' 'создать файл' --force 'replace the file' 'заменить файл' ;;
    'crm invoice item add') _crm_offer --invoice 'the paper' 'документ' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк' ;;
    'crm invoice item edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm invoice item rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm order add') _crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --deal deal 'сделка' --company company 'компания' --invoice invoice 'счёт' --amount amount 'сумма' --currency currency 'валюта' --party buyer 'покупатель' --inn INN 'ИНН' --kpp KPP 'КПП' --note note 'примечание' --item goods 'товар' ;;
    'crm order list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm order show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm order edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm order rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm order status') _crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm order item add') _crm_offer --order 'the paper' 'документ' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк' ;;
    'crm order item edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm order item rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm payment add') _crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --invoice invoice 'счёт' --order order 'заказ' --deal deal 'сделка' --company company 'компания' --amount amount 'сумма' --currency currency 'валюта' --method 'method: bank, cash, card' 'способ: bank, cash, card' --payer payer 'плательщик' --inn INN 'ИНН' --kpp KPP 'КПП' --purpose purpose 'назначение платежа' ;;
    'crm payment list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm payment show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm payment edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm payment rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm shipment add') _crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --deal deal 'сделка' --order order 'заказ' --company company 'компания' --amount amount 'сумма' --currency currency 'валюта' --source 'source: manual, 1c, bank' 'источник: manual, 1c, bank' ;;
    'crm shipment list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm shipment show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm shipment edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm shipment rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm note list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm note show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm note edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm note rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm tag add') _crm_offer --remove 'take this tag off' 'снять эту метку' ;;
    'crm attach add') _crm_offer --get 'get this file back' 'выдать этот файл' --output 'where to write it; - is standard output' 'куда записать; - стандартный вывод' --force 'replace the file' 'заменить существующий файл' --name 'call the file so' 'назвать файл так' ;;
    'crm attach list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm attach show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm attach edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm attach rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm today') _crm_offer --user 'another one'\''s day' 'день другого пользователя' ;;
    'crm task add') _crm_offer --kind 'kind: call, letter, meeting, document, process, assign, choose, other' 'вид: call, letter, meeting, document, process, assign, choose, other' --on on 'к записи' --assignee assignee 'исполнитель' --priority 'priority: high, normal, low' 'важность: high, normal, low' --due 'until when; a bare day ends at 18:00' 'срок; день – до 18:00' --remind 'when to remind' 'когда напомнить' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' ;;
    'crm task list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm task show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm task edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm task rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm task done') _crm_offer --outcome 'what came of it' 'итог' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm task decline') _crm_offer --reason why 'причина' --again 'plan it again for this time' 'назначить снова на это время' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm task snooze') _crm_offer --until 'the new deadline' 'новый срок' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm task assign') _crm_offer --to 'this user' 'этому пользователю' --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm interaction add') _crm_offer --at 'when it takes place; a bare day means 18:00' 'когда; день без времени – 18:00' --type 'type: meeting, planned, call, letter' 'тип взаимодействия: meeting, planned, call, letter' --on on 'к записи' --contact contact 'контакт' --participant participant 'участник' --owner owner 'ответственный' --place place 'место' --result result 'результат' ;;
    'crm interaction list') _crm_offer --unworked 'only those whose time is over and that nobody closed' 'только неотработанные' --by 'group by this field, as subject' 'сгруппировать по полю, например subject' --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm interaction show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm interaction edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm interaction rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm interaction done') _crm_offer --result 'what came of it' 'результат' --at 'when it took place' 'когда состоялось' ;;
    'crm interaction postpone') _crm_offer --until 'the new time' 'новое время' ;;
    'crm interaction drop') _crm_offer --reason why 'причина' ;;
    'crm interaction next') _crm_offer --at 'when it takes place; a bare day means 18:00' 'когда; день без времени – 18:00' --subject subject 'предмет' --type 'type: meeting, planned, call, letter' 'тип взаимодействия: meeting, planned, call, letter' --contact contact 'контакт' --participant participant 'участник' --owner owner 'ответственный' --place place 'место' ;;
    'crm interaction resolve') _crm_offer --contact 'this contact' 'этот контакт' --new 'add a contact' 'добавить контакт' ;;
    'crm interaction deal') _crm_offer --title 'the title of the deal' 'название сделки' ;;
    'crm notification list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm notification channel add') _crm_offer --name name 'название' --user for 'кому' --events events 'события' --silent 'silent hours' 'тихие часы' --digest 'digest at' 'сводка в' --enabled enabled 'включён' ;;
    'crm notification channel list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm notification channel show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm notification channel edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm notification channel rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm mail ingest') _crm_offer --maildir 'a Maildir' 'папка Maildir' --mbox 'a file of many letters' 'файл с многими письмами' --source 'what the mailbox is called' 'название ящика' --limit 'take at most N new letters' 'не более N новых писем' --since 'first run of a mailbox: letters since that day' 'первый запуск ящика: письма с этого дня' --new-only 'first run of a mailbox: none of the old ones' 'первый запуск ящика: без старых' --full 'compare whole mailboxes anew' 'сверить ящики целиком' --jobs 'read N mailboxes at a time; 4, or 1 with --limit or -n' 'читать по N ящиков сразу; 4, а с --limit или -n – по одному' ;;
    'crm mail list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm mail show') _crm_offer --html 'the HTML body' 'тело в HTML' --raw 'the bytes as they came' 'исходные байты' --headers 'all header fields' 'все поля заголовка' --whole 'with quotes and signature' 'с цитатами и подписью' --attachment 'the contents of attachment N, from 1' 'содержимое вложения N, с 1' --output 'write there' 'записать в файл' --force 'replace the file' 'заменить существующий файл' ;;
    'crm mail send') _crm_offer --on 'the record it is about' 'о какой записи письмо' --to 'a recipient' 'получатель' --cc 'a recipient of a copy' 'получатель копии' --subject 'the subject' 'тема' --text 'the text; else standard input, or the editor' 'текст; иначе стандартный ввод или редактор' --template 'a template that gives the text' 'шаблон, по которому пишется текст' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm mail reply') _crm_offer --to 'a recipient' 'получатель' --cc 'a recipient of a copy' 'получатель копии' --subject 'the subject' 'тема' --text 'the text; else standard input, or the editor' 'текст; иначе стандартный ввод или редактор' --template 'a template that gives the text' 'шаблон, по которому пишется текст' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm mail spam') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' --force 'whatever a colleague decided' 'вопреки решению коллеги' ;;
    'crm mail notspam') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm template add') _crm_offer --language 'language: en, ru' 'язык: en, ru' --kind 'for: lead, contact, company, deal, quote, invoice, order' 'для: lead, contact, company, deal, quote, invoice, order' --subject subject 'тема' --body text 'текст' ;;
    'crm template list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm template show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm template rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm call log') _crm_offer --with 'lead/12, deal/7, or a telephone number' 'lead/12, deal/7 или номер телефона' --in 'they called' 'звонили нам' --out 'we called' 'звонили мы' --missed 'nobody answered' 'не ответили' --at 'when it began; now' 'когда начался; сейчас' --duration 'how long it took, as 4m' 'сколько длился, например 4м' --topic 'what it was about' 'о чём был разговор' --recording 'its recording' 'запись разговора' --copy 'keep a copy of the recording' 'сохранить копию записи' --user 'who calls' 'кто звонит' ;;
    'crm call plan') _crm_offer --with 'lead/12, deal/7, or a telephone number' 'lead/12, deal/7 или номер телефона' --at 'when; a bare day means 18:00' 'когда; день без времени – 18:00' --topic 'what it was about' 'о чём был разговор' --user 'who calls' 'кто звонит' ;;
    'crm call ingest') _crm_offer --source 'what the exchange is called; pbx' 'как называется АТС; pbx' --format 'what the rows are; else their contents say it' 'формат строк; иначе по содержимому' --columns 'what stands where, as clid,src,dst,start,billsec' 'столбцы: clid,src,dst,start,billsec' --mapping 'how its notices are read' 'описание её уведомлений' ;;
    'crm call list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm call show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm call edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm call rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm call play') _crm_offer --output 'write it there' 'записать в файл' --force 'replace the file' 'заменить существующий файл' --part 'which of several recordings; 1' 'которая из нескольких записей; 1' ;;
    'crm call recordings') _crm_offer --copy 'keep copies beside the store' 'сохранить копии рядом с хранилищем' ;;
    'crm call reconcile') _crm_offer --source 'what the exchange is called; pbx' 'как называется АТС; pbx' --format 'what the rows are; else their contents say it' 'формат строк; иначе по содержимому' --columns 'what stands where, as clid,src,dst,start,billsec' 'столбцы: clid,src,dst,start,billsec' --mapping 'how its notices are read' 'описание её уведомлений' ;;
    'crm call start') _crm_offer --topic 'what it was about' 'о чём был разговор' --user 'who calls' 'кто звонит' ;;
    'crm call refused list') _crm_offer --source 'what the exchange is called; pbx' 'как называется АТС; pbx' ;;
    'crm form add') _crm_offer --enabled enabled 'включена' --source 'source of leads' 'источник лидов' --aliases 'names of fields' 'имена полей' --honeypot 'field for robots' 'поле-ловушка' --min-seconds 'least seconds to fill it in' 'минимум секунд на заполнение' --max-links 'most links in it' 'максимум ссылок' --cyrillic 'must hold Cyrillic' 'обязательна кириллица' --per-address 'most from one address in 10 minutes' 'максимум с одного адреса за 10 минут' --redirect 'page shown afterwards' 'страница после отправки' --secret 'ask the sender for a secret' 'требовать от отправителя секрет' ;;
    'crm form list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm form show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm form edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm form rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm form secret') _crm_offer --none 'ask for none any more' 'больше не требовать' ;;
    'crm form snippet') _crm_offer --url 'where '\''crm cgi'\'' answers' 'адрес, по которому отвечает crm cgi' ;;
    'crm form test') _crm_offer --type 'the Content-Type, where it is not plain JSON or urlencoded' 'Content-Type, если это не простой JSON или urlencoded' ;;
    'crm form ingest') _crm_offer --form 'the form it was sent by' 'форма, которой отправлено' --type 'the Content-Type, where it is not plain JSON or urlencoded' 'Content-Type, если это не простой JSON или urlencoded' ;;
    'crm form entry list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm form entry show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm form quarantine list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm survey list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm survey show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm survey rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm survey send') _crm_offer --on 'a deal, lead, contact or company; - reads them from standard input' 'сделка, лид, контакт или компания; - читает их со стандартного ввода' --by 'a letter, or only a task to call' 'письмом или только задачей позвонить' --no-task 'no task to call beside the letter' 'без задачи позвонить' --language 'the language of letter and page' 'язык письма и страницы' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm survey answer') _crm_offer --survey 'which survey' 'какой опрос' --refused 'the person does not want to answer' 'клиент не хочет отвечать' ;;
    'crm survey results') _crm_offer --by 'divide them' 'разделить' --period 'who was asked then: 2026-10, month, from..to' 'кого спросили: 2026-10, месяц, от..до' --texts 'only what was said in own words' 'только ответы своими словами' ;;
    'crm survey sample') _crm_offer --closed 'when the deals were closed: -30d, 2026-10, from..to' 'когда закрыты сделки: -30d, 2026-10, от..до' --count 'how many customers' 'сколько клиентов' --seed 'the same number picks the same customers; today'\''s date unless given' 'то же число выбирает тех же клиентов; без него – сегодняшняя дата' --for 'who calls; oneself unless given' 'кто звонит; без него – вы' ;;
    'crm survey invitation list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm survey invitation show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm survey invitation rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm campaign add') _crm_offer --kind 'of which records; lead' 'каких записей; lead' --segment 'those of a segment' 'сегмент' --template 'the letter' 'письмо' --topic 'what people can agree to or refuse; news' 'рубрика согласия; news' --subject 'instead of that of the template' 'вместо темы шаблона' --opt-in 'only to those who have agreed to the topic' 'только давшим согласие на рубрику' --window 'in which hours letters leave: 10:00-18:00, '\''mon-fri 10:00-19:00'\''' 'в какие часы: 10:00-18:00, «пн-пт 10:00-19:00»' --rate 'how many an hour: 200/h' 'сколько в час: 200/ч' --at 'when '\''crm tick'\'' begins by itself' 'когда crm tick начнёт сам' --yearly 'greetings each year: birthday, 22.06, '\''last sun jul'\''' 'поздравления каждый год: birthday, 22.06, «последнее воскресенье июля»' --language 'which template' 'какой шаблон' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm campaign list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm campaign show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm campaign edit') _crm_offer --to 'to whom instead, before it begins; may be repeated, '\''id=3,4'\'' for records' 'кому вместо прежних, пока не начата; можно повторять, id=3,4 – записи' --segment 'to a segment instead' 'вместо прежних – сегменту' ;;
    'crm campaign rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm campaign preview') _crm_offer --to 'what this record would get' 'письмо для этой записи' --count 'how many of the audience; 3' 'сколько из адресатов; 3' ;;
    'crm campaign test') _crm_offer --to 'your own address' 'ваш собственный адрес' --like 'as this record would get it; the first' 'как его получит эта запись; первая' ;;
    'crm campaign recipient list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm campaign recipient show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm consent give') _crm_offer --topic 'what it is about: news, promo, surveys; all letters: mail, all calls: call' 'рубрика: news, акции, surveys; все письма: mail, все звонки: call' --source 'where it comes from: a form, a call' 'откуда: анкета на выставке, звонок' --at 'when it was said, if not now' 'когда сказано, если не сейчас' ;;
    'crm consent withdraw') _crm_offer --topic 'what it is about: news, promo, surveys; all letters: mail, all calls: call' 'рубрика: news, акции, surveys; все письма: mail, все звонки: call' --source 'where it comes from: a form, a call' 'откуда: анкета на выставке, звонок' --at 'when it was said, if not now' 'когда сказано, если не сейчас' ;;
    'crm consent list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm consent show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm consent rm') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm report dashboard') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report funnel') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: stage' 'что в строке; без него: stage' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: a stage, or as invoiced:standing' 'вывести записи за показателем: стадия или, например, invoiced:standing' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report managers') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report overdue') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' --summary 'only the counts of each user' 'только итоги по сотрудникам' ;;
    'crm report gaps') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report calls') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report stages') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: stage' 'что в строке; без него: stage' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report losses') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: stage' 'что в строке; без него: stage' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report leads') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: source' 'что в строке; без него: source' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report movement') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: part' 'что в строке; без него: part' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report forecast') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: month' 'что в строке; без него: month' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report bottlenecks') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: step' 'что в строке; без него: step' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report mail') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report tasks') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report customers') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: company' 'что в строке; без него: company' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report discounts') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report surveys') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: survey' 'что в строке; без него: survey' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm report campaigns') _crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: campaign' 'что в строке; без него: campaign' --owner 'only this user'\''s work' 'работа только этого пользователя' --user 'only this user'\''s work' 'работа только этого пользователя' --department 'only this department'\''s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' ;;
    'crm escalation list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm escalation show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm search') _crm_offer --kind 'only records of this kind' 'только записи этого вида' --limit 'at most N records' 'не больше N записей' ;;
    'crm show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm history') _crm_offer --only 'only these sorts of events, by commas' 'только эти виды событий, через запятую' --since 'nothing before' 'не раньше' --deep 'with the people and deals of a company, the lead of a deal (default)' 'вместе с контактами и сделками компании, лидом сделки (по умолчанию)' --no-deep 'with the people and deals of a company, the lead of a deal (default)' 'вместе с контактами и сделками компании, лидом сделки (по умолчанию)' --limit 'at most N records' 'не больше N записей' ;;
    'crm log') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm import') _crm_offer --from 'what the file is; recognised by its name and content' 'формат файла; узнаётся по имени и содержимому' --map 'what a column is for; - as the field leaves it out' 'для какого поля столбец; - вместо поля пропускает его' --key 'find records by this field alone' 'искать записи только по этому полю' --on-duplicate 'what to do with records that are there' 'что делать с имеющимися записями' --encoding 'the charset, where it is not recognised' 'кодировка, если она не узнаётся' --each 'keep the good rows when others fail' 'загрузить верные строки без ошибочных' --auto 'give new leads to the sellers in turn' 'раздать новые лиды по очереди' --with-rules 'let rules make tasks and notices' 'создавать задачи и уведомления по правилам' --clear-empty 'an empty cell empties the field' 'пустая ячейка очищает поле' --add-companies 'add companies that are only named' 'добавлять названные компании' --safe-cells 'take off the marks of '\''export --safe-cells'\''' 'снять апострофы export --safe-cells' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть' ;;
    'crm export') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --to 'contacts as vCards 3.0 or 4.0' 'контакты в vCard 3.0 или 4.0' --output 'the file to make, whole or not at all' 'создать файл целиком или никак' --force 'replace the file' 'заменить файл' --safe-cells 'keep spreadsheets from running cells as formulas' 'не дать таблицам принять ячейку за формулу' ;;
    'crm export-1c') _crm_offer --company 'a customer' 'контрагент' --deal 'a deal and its customer' 'сделка с контрагентом' --changed 'customers in work that 1C does not have so' 'контрагенты, изменившиеся с выгрузки' --since 'with --changed: since when' 'вместе с --changed: с какого времени' --queued 'what a rule put into the outbox' 'то, что правило поставило в очередь' --as 'what the file is' 'что в файле' --schema 'the version of CommerceML' 'версия CommerceML' --zip 'pack the files into a zip' 'упаковать файлы в zip' --push 'hand the customers to the base of [odata]' 'передать контрагентов по OData' --output 'the file to make, or a folder' 'создать файл или файлы в папке' --force 'replace the file' 'заменить файл' ;;
    'crm init') _crm_offer --preset 'statuses and stages to start with' 'начальные статусы и стадии' --name 'your name' 'ваше имя' --renew 'add to a store of an older program what this one starts with' 'добавить в хранилище прежней версии то, с чего начинает эта' ;;
    'crm user add') _crm_offer --name name 'имя' --role 'role: seller, senior, head, director, accountant, admin' 'роль: seller, senior, head, director, accountant, admin' --position position 'должность' --department department 'отдел' --manager manager 'руководитель' --email e-mail 'эл. почта' --phone phone 'телефон' --extension extension 'внутренний номер' ;;
    'crm user list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm user show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm user edit') _crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' ;;
    'crm user away') _crm_offer --until 'away until this day, that day included' 'отсутствует по этот день включительно' --to 'who takes his open leads, deals and tasks meanwhile' 'кто на это время берёт его открытые лиды, сделки и задачи' --keep-deals 'deals, and the tasks on them, stay with him' 'сделки и задачи по ним остаются за ним' --back 'is back, as '\''user back'\''' 'вернулся, как '\''user back'\''' ;;
    'crm user disable') _crm_offer --to 'who takes his open leads, deals and tasks' 'кто берёт его открытые лиды, сделки и задачи' ;;
    'crm config pipeline list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm config pipeline show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm config pipeline add') _crm_offer --label-en 'English name' 'название по-английски' --label-ru 'Russian name' 'название по-русски' --type 'how strictly its deals are controlled' 'как строго контролируются сделки' --like 'begin with the stages of this one' 'начать со стадий этой воронки' --default 'new deals enter it' 'новые сделки попадают сюда' ;;
    'crm config pipeline rm') _crm_offer --move-to 'move its deals to the like stages there' 'перенести сделки на такие же стадии там' ;;
    'crm config stage list') _crm_offer --pipeline 'the pipeline; that of new deals' 'воронка; по умолчанию – для новых сделок' ;;
    'crm config stage add') _crm_offer --pipeline 'the pipeline; that of new deals' 'воронка; по умолчанию – для новых сделок' --label-en 'English name' 'название по-английски' --label-ru 'Russian name' 'название по-русски' --kind 'what it means for the process' 'что значит для процесса' --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой' ;;
    'crm config stage move') _crm_offer --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой' ;;
    'crm config stage rm') _crm_offer --move-to 'move what stands on it there' 'перенести туда всё, что на ней стоит' ;;
    'crm config stage require') _crm_offer --remove 'do not require them any more' 'больше не требовать их' ;;
    'crm config stage check') _crm_offer --remove 'take it away; by text or place' 'убрать; по тексту или номеру' ;;
    'crm config stage question') _crm_offer --remove 'take it away; by text or place' 'убрать; по тексту или номеру' ;;
    'crm config stage advantage') _crm_offer --remove 'take it away; by text or place' 'убрать; по тексту или номеру' ;;
    'crm config stage objection') _crm_offer --answer 'what to answer' 'что ответить' --remove 'take it away; by text or place' 'убрать; по тексту или номеру' ;;
    'crm config status add') _crm_offer --label-en 'English name' 'название по-английски' --label-ru 'Russian name' 'название по-русски' --kind 'what it means for the process' 'что значит для процесса' --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой' ;;
    'crm config status move') _crm_offer --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой' ;;
    'crm config status rm') _crm_offer --move-to 'move what stands on it there' 'перенести туда всё, что на ней стоит' ;;
    'crm config field add') _crm_offer --type 'text, prose, integer, money, percent, day, instant, flag, choice, reference:KIND' 'text, prose, integer, money, percent, day, instant, flag, choice, reference:ВИД' --label-en 'what it is called in English' 'название по-английски' --label-ru 'what it is called in Russian' 'название по-русски' --choices 'the values of a choice, as hot,cold; each may be KEY:ENGLISH:RUSSIAN' 'значения типа choice: hot,cold; можно КЛЮЧ:ПО-АНГЛИЙСКИ:ПО-РУССКИ' --required 'asked of every new record' 'обязательно для новой записи' --no-required 'asked of every new record' 'обязательно для новой записи' --sensitive 'masked like contact data' 'скрывать, как контактные данные' --no-sensitive 'masked like contact data' 'скрывать, как контактные данные' --listed 'a column of every list' 'столбец в списках' --no-listed 'a column of every list' 'столбец в списках' ;;
    'crm config field list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm config field edit') _crm_offer --label-en 'what it is called in English' 'название по-английски' --label-ru 'what it is called in Russian' 'название по-русски' --choices 'the values of a choice, as hot,cold; each may be KEY:ENGLISH:RUSSIAN' 'значения типа choice: hot,cold; можно КЛЮЧ:ПО-АНГЛИЙСКИ:ПО-РУССКИ' --required 'asked of every new record' 'обязательно для новой записи' --no-required 'asked of every new record' 'обязательно для новой записи' --sensitive 'masked like contact data' 'скрывать, как контактные данные' --no-sensitive 'masked like contact data' 'скрывать, как контактные данные' --listed 'a column of every list' 'столбец в списках' --no-listed 'a column of every list' 'столбец в списках' ;;
    'crm config field rm') _crm_offer --force 'clear its values first' 'сначала очистить значения' ;;
    'crm config view add') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --shared 'for everybody; by seniors' 'для всех; задаёт старший' --no-shared 'for everybody; by seniors' 'для всех; задаёт старший' ;;
    'crm config view show') _crm_offer --kind 'where several have the name' 'если название есть у разных' ;;
    'crm config view default') _crm_offer --off 'no longer' 'больше не использовать' --kind 'where several have the name' 'если название есть у разных' ;;
    'crm config view share') _crm_offer --off 'no longer' 'снова только для автора' --kind 'where several have the name' 'если название есть у разных' ;;
    'crm config view rm') _crm_offer --kind 'where several have the name' 'если название есть у разных' ;;
    'crm config escalation list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm config escalation set') _crm_offer --after 'untouched for so long: 4h, 24h, 1d' 'без движения столько: 4ч, 24ч, 1д' --to 'owner, senior, head, director or a login' 'owner, senior, head, director или логин' --action 'a task with a notice, or a notice' 'задача или уведомление' --text 'what is said, {name} is filled in' 'что сказать, можно с {name}' ;;
    'crm config calendar list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm rule list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm rule show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm rule add') _crm_offer --summary 'what it does, in one line' 'что делает, одной строкой' --disabled 'switched off for now' 'пока выключить' ;;
    'crm rule edit') _crm_offer --summary 'what it does, in one line' 'что делает, одной строкой' ;;
    'crm rule test') _crm_offer --since 'from when on, as -7d, 2026-11 or month' 'с какого времени: -7д, 2026-11, месяц' ;;
    'crm outbox list') _crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm outbox show') _crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу' ;;
    'crm db backup') _crm_offer --force 'replace an older copy' 'заменить прежнюю копию' ;;
    'crm db restore') _crm_offer --force 'although files of letters are missing' 'хотя не хватает файлов писем' ;;
    'crm help') _crm_offer --json 'print the declarations as JSON' 'вывести описание команд в JSON' ;;
  esac
  _crm_offer --db 'the store (CRM_DB)' 'файл хранилища (CRM_DB)' --config 'the settings (CRM_CONFIG)' 'файл настроек (CRM_CONFIG)' --as 'act as this user (CRM_USER)' 'действовать от имени пользователя (CRM_USER)' --now 'pretend that it is TIME (CRM_NOW)' 'считать, что сейчас TIME (CRM_NOW)' --dry-run 'do all the work, then take it back' 'выполнить и всё отменить, показав изменения' --yes 'answer every question with yes' 'отвечать «да» на все вопросы' --no-input 'never ask anything' 'никогда не задавать вопросов' --quiet 'say nothing but results' 'только результаты' --verbose 'say more' 'сообщать больше' --lang 'en or ru (CRM_LANG)' 'en или ru (CRM_LANG)' --color 'when to colour' 'когда использовать цвет' --no-pager 'do not page' 'не листать вывод' --format 'table on a terminal, tsv in a pipe' 'table на терминале, tsv в конвейере' --json 'short for --format json' 'то же, что --format json' --fields 'print these fields, in this order' 'вывести эти поля в этом порядке' --header 'print a heading line' 'выводить строку заголовков' --no-header 'print a heading line' 'выводить строку заголовков' --help 'show help: -h short, --help full' 'показать справку: -h краткую, --help полную' --version 'print the version' 'показать версию'
}

# Offers values for $1: a flag, or @ and the place of an operand.
_crm_values() {
  case "$place $1" in
    'crm lead add --status') _crm_ask ;;
    'crm lead add --wrong-emails') _crm_ask ;;
    'crm lead add --channel') _crm_offer mail mail 'почта' phone phone 'телефон' form 'web form' 'форма на сайте' chat chat 'чат' visit visit 'визит' other other 'другое' ;;
    'crm lead add --owner') _crm_ask ;;
    'crm lead add --tags') _crm_ask ;;
    'crm lead add --set') _crm_ask ;;
    'crm lead list --sort') _crm_ask ;;
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
    'crm lead convert @'*) _crm_ask ;;
    'crm lead checklist @1') _crm_ask ;;
    'crm lead check @1') _crm_ask ;;
    'crm lead suggest @1') _crm_ask ;;
    'crm lead duplicates @'*) _crm_ask ;;
    'crm lead merge --take') _crm_offer name Name 'Название' person Person 'Контактное лицо' company Company 'Компания' inn INN 'ИНН' email E-mail 'Эл. почта' phone Phone 'Телефон' emails E-mails 'Эл. адреса' phones Phones 'Телефоны' wrong_emails 'Wrong e-mails' 'Неверные адреса' source Source 'Источник' channel Channel 'Канал' interest Interest 'Интерес' need Need 'Потребность' amount 'Possible amount' 'Возможная сумма' currency Currency 'Валюта' tags Tags 'Метки' ;;
    'crm lead merge @'*) _crm_ask ;;
    'crm deal add --stage') _crm_ask ;;
    'crm deal add --type') _crm_offer controlled controlled 'типовая продажа' manual 'manual stages' 'сделки с ручным переходом по этапам' free free 'прочие непроцессные сделки' ;;
    'crm deal add --company') _crm_ask ;;
    'crm deal add --contact') _crm_ask ;;
    'crm deal add --lead') _crm_ask ;;
    'crm deal add --owner') _crm_ask ;;
    'crm deal add --tags') _crm_ask ;;
    'crm deal add --set') _crm_ask ;;
    'crm deal add --item') _crm_ask ;;
    'crm deal list --sort') _crm_ask ;;
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
    'crm deal suggest @1') _crm_ask ;;
    'crm deal item add --deal') _crm_ask ;;
    'crm deal item add --vat-rate') _crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' '' ;;
    'crm deal item add @'*) _crm_ask ;;
    'crm deal item edit @'*) _crm_ask ;;
    'crm deal item rm @'*) _crm_ask ;;
    'crm deal item list @1') _crm_ask ;;
    'crm deal duplicates @'*) _crm_ask ;;
    'crm deal merge --take') _crm_offer title Title 'Название' type Type 'Тип сделки' company Company 'Компания' contact Contact 'Контакт' amount Amount 'Сумма' currency Currency 'Валюта' probability Probability 'Вероятность' expected_on 'Expected on' 'Ожидается' category Category 'Категория' tags Tags 'Метки' ;;
    'crm deal merge @'*) _crm_ask ;;
    'crm contact add --role') _crm_offer decision-maker 'decision maker' 'ЛПР' influencer influencer 'влияет на решение' user 'user of the goods' 'пользователь' accounting accounting 'бухгалтерия' other other 'другое' ;;
    'crm contact add --wrong-emails') _crm_ask ;;
    'crm contact add --companies') _crm_ask ;;
    'crm contact add --related-companies') _crm_ask ;;
    'crm contact add --owner') _crm_ask ;;
    'crm contact add --consent') _crm_ask ;;
    'crm contact add --tags') _crm_ask ;;
    'crm contact add --set') _crm_ask ;;
    'crm contact list --sort') _crm_ask ;;
    'crm contact list --view') _crm_ask ;;
    'crm contact list @'*) _crm_ask ;;
    'crm contact show @'*) _crm_ask ;;
    'crm contact edit @'*) _crm_ask ;;
    'crm contact rm @'*) _crm_ask ;;
    'crm contact history @1') _crm_ask ;;
    'crm contact duplicates @'*) _crm_ask ;;
    'crm contact merge --take') _crm_offer name Name 'ФИО' first_name 'First name' 'Имя' last_name 'Last name' 'Фамилия' patronymic Patronymic 'Отчество' position Position 'Должность' role Role 'Роль' email E-mail 'Эл. почта' phone Phone 'Телефон' emails E-mails 'Эл. адреса' phones Phones 'Телефоны' wrong_emails 'Wrong e-mails' 'Неверные адреса' birthday Birthday 'День рождения' companies Companies 'Компании' related_companies 'Related companies' 'Связан с компанией' owner Owner 'Ответственный' consent Consent 'Согласия' tags Tags 'Метки' ;;
    'crm contact merge @'*) _crm_ask ;;
    'crm contact link --role') _crm_offer influences 'influences the decision' 'влияет на решения' influenced 'under the influence' 'под влиянием' manager manager 'руководитель' subordinate subordinate 'подчинённый' colleague colleague 'коллега' relative relative 'родственник' friend friend 'знакомый' ;;
    'crm contact link @'*) _crm_ask ;;
    'crm contact unlink --role') _crm_offer influences 'influences the decision' 'влияет на решения' influenced 'under the influence' 'под влиянием' manager manager 'руководитель' subordinate subordinate 'подчинённый' colleague colleague 'коллега' relative relative 'родственник' friend friend 'знакомый' ;;
    'crm contact unlink @'*) _crm_ask ;;
    'crm contact links @1') _crm_ask ;;
    'crm contact goods --by') _crm_offer year '' '' quarter '' '' month '' '' ;;
    'crm contact goods --sort') _crm_ask ;;
    'crm contact goods @1') _crm_ask ;;
    'crm contact suggest @1') _crm_ask ;;
    'crm company add --preferred-form') _crm_offer llc 'limited company' 'ООО' entrepreneur 'sole entrepreneur' 'ИП' corporation 'joint-stock company' 'АО' self-employed self-employed 'самозанятый' person 'private person' 'физическое лицо' other other 'другая' ;;
    'crm company add --kind') _crm_offer client client 'клиент' supplier supplier 'поставщик' competitor competitor 'конкурент' carrier carrier 'перевозчик' ;;
    'crm company add --wrong-emails') _crm_ask ;;
    'crm company add --owner') _crm_ask ;;
    'crm company add --holding') _crm_ask ;;
    'crm company add --tags') _crm_ask ;;
    'crm company add --set') _crm_ask ;;
    'crm company list --sort') _crm_ask ;;
    'crm company list --view') _crm_ask ;;
    'crm company list @'*) _crm_ask ;;
    'crm company show @'*) _crm_ask ;;
    'crm company edit @'*) _crm_ask ;;
    'crm company rm @'*) _crm_ask ;;
    'crm company history @1') _crm_ask ;;
    'crm company duplicates @'*) _crm_ask ;;
    'crm company merge --take') _crm_offer name Name 'Название' legal_name 'Legal name' 'Полное наименование' inn INN 'ИНН' kpp KPP 'КПП' ogrn OGRN 'ОГРН' okpo OKPO 'ОКПО' preferred_form 'Preferred form' 'Удобная форма' category Category 'Категория компании' kind Kind 'Вид партнёра' legal_address 'Legal address' 'Юридический адрес' postal_address 'Postal address' 'Почтовый адрес' email E-mail 'Эл. почта' phone Phone 'Телефон' emails E-mails 'Эл. адреса' phones Phones 'Телефоны' wrong_emails 'Wrong e-mails' 'Неверные адреса' bank_account 'Bank account' 'Расчётный счёт' bik BIK 'БИК' owner Owner 'Ответственный' holding 'Head company' 'Головная компания' tags Tags 'Метки' ;;
    'crm company merge @'*) _crm_ask ;;
    'crm company link --role') _crm_offer head 'head company' 'головная компания' subsidiary subsidiary 'дочерняя компания' holding 'same holding' 'один холдинг' partner partner 'партнёр' competitor competitor 'конкурент' supplier supplier 'поставщик' client client 'клиент' ;;
    'crm company link @'*) _crm_ask ;;
    'crm company unlink --role') _crm_offer head 'head company' 'головная компания' subsidiary subsidiary 'дочерняя компания' holding 'same holding' 'один холдинг' partner partner 'партнёр' competitor competitor 'конкурент' supplier supplier 'поставщик' client client 'клиент' ;;
    'crm company unlink @'*) _crm_ask ;;
    'crm company links @1') _crm_ask ;;
    'crm company goods --by') _crm_offer year '' '' quarter '' '' month '' '' ;;
    'crm company goods --sort') _crm_ask ;;
    'crm company goods @1') _crm_ask ;;
    'crm company suggest @1') _crm_ask ;;
    'crm company lookup @1') _crm_ask ;;
    'crm company site add --company') _crm_ask ;;
    'crm company site add --kind') _crm_offer shop shop 'магазин' warehouse warehouse 'склад' office office 'офис' flat flat 'квартира' other other 'другое' ;;
    'crm company site add --contact') _crm_ask ;;
    'crm company site list --sort') _crm_ask ;;
    'crm company site list --view') _crm_ask ;;
    'crm company site list @'*) _crm_ask ;;
    'crm company site show @'*) _crm_ask ;;
    'crm company site edit @'*) _crm_ask ;;
    'crm company site rm @'*) _crm_ask ;;
    'crm company site history @1') _crm_ask ;;
    'crm segment add --kind') _crm_offer contact contacts 'контактов' company companies 'компаний' lead leads 'лидов' deal deals 'сделок' ;;
    'crm segment add @'*) _crm_ask ;;
    'crm segment list --sort') _crm_ask ;;
    'crm segment list --view') _crm_ask ;;
    'crm segment list @'*) _crm_ask ;;
    'crm segment show @'*) _crm_ask ;;
    'crm segment rm @'*) _crm_ask ;;
    'crm segment history @1') _crm_ask ;;
    'crm product add --vat-rate') _crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' '' ;;
    'crm product add --active') _crm_offer yes '' '' no '' '' ;;
    'crm product add --set') _crm_ask ;;
    'crm product list --sort') _crm_ask ;;
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
    'crm quote list --sort') _crm_ask ;;
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
    'crm quote item add --vat-rate') _crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' '' ;;
    'crm quote item add @'*) _crm_ask ;;
    'crm quote item edit @'*) _crm_ask ;;
    'crm quote item rm @'*) _crm_ask ;;
    'crm quote item list @1') _crm_ask ;;
    'crm invoice add --deal') _crm_ask ;;
    'crm invoice add --company') _crm_ask ;;
    'crm invoice add --quote') _crm_ask ;;
    'crm invoice add --item') _crm_ask ;;
    'crm invoice list --sort') _crm_ask ;;
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
    'crm invoice item add --vat-rate') _crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' '' ;;
    'crm invoice item add @'*) _crm_ask ;;
    'crm invoice item edit @'*) _crm_ask ;;
    'crm invoice item rm @'*) _crm_ask ;;
    'crm invoice item list @1') _crm_ask ;;
    'crm order add --deal') _crm_ask ;;
    'crm order add --company') _crm_ask ;;
    'crm order add --invoice') _crm_ask ;;
    'crm order add --item') _crm_ask ;;
    'crm order list --sort') _crm_ask ;;
    'crm order list --view') _crm_ask ;;
    'crm order list @'*) _crm_ask ;;
    'crm order show @'*) _crm_ask ;;
    'crm order edit @'*) _crm_ask ;;
    'crm order rm @'*) _crm_ask ;;
    'crm order history @1') _crm_ask ;;
    'crm order status @'*) _crm_ask ;;
    'crm order link @'*) _crm_ask ;;
    'crm order item add --order') _crm_ask ;;
    'crm order item add --vat-rate') _crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' '' ;;
    'crm order item add @'*) _crm_ask ;;
    'crm order item edit @'*) _crm_ask ;;
    'crm order item rm @'*) _crm_ask ;;
    'crm order item list @1') _crm_ask ;;
    'crm payment add --invoice') _crm_ask ;;
    'crm payment add --order') _crm_ask ;;
    'crm payment add --deal') _crm_ask ;;
    'crm payment add --company') _crm_ask ;;
    'crm payment add --method') _crm_offer bank 'bank transfer' 'безналичная' cash cash 'наличные' card card 'карта' ;;
    'crm payment list --sort') _crm_ask ;;
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
    'crm shipment add --source') _crm_offer manual here 'здесь' 1c 1C '1С' bank 'the bank' 'банк' ;;
    'crm shipment list --sort') _crm_ask ;;
    'crm shipment list --view') _crm_ask ;;
    'crm shipment list @'*) _crm_ask ;;
    'crm shipment show @'*) _crm_ask ;;
    'crm shipment edit @'*) _crm_ask ;;
    'crm shipment rm @'*) _crm_ask ;;
    'crm shipment history @1') _crm_ask ;;
    'crm shipment link @'*) _crm_ask ;;
    'crm guide @1') _crm_ask ;;
    'crm note @1') _crm_ask ;;
    'crm note add @'*) _crm_ask ;;
    'crm note list --on') _crm_ask ;;
    'crm note list --sort') _crm_ask ;;
    'crm note list --view') _crm_ask ;;
    'crm note list @'*) _crm_ask ;;
    'crm note show @'*) _crm_ask ;;
    'crm note edit @'*) _crm_ask ;;
    'crm note rm @'*) _crm_ask ;;
    'crm note history @1') _crm_ask ;;
    'crm tag @1') _crm_ask ;;
    'crm tag add @'*) _crm_ask ;;
    'crm attach add --output' | 'crm attach add -o') _crm_files -f ;;
    'crm attach @1') _crm_ask ;;
    'crm attach add @1') _crm_ask ;;
    'crm attach add @'*) _crm_files -f ;;
    'crm attach list --on') _crm_ask ;;
    'crm attach list --sort') _crm_ask ;;
    'crm attach list --view') _crm_ask ;;
    'crm attach list @'*) _crm_ask ;;
    'crm attach show @'*) _crm_ask ;;
    'crm attach edit @'*) _crm_ask ;;
    'crm attach rm @'*) _crm_ask ;;
    'crm attach history @1') _crm_ask ;;
    'crm today --user') _crm_ask ;;
    'crm task add --kind') _crm_offer call call 'звонок' letter letter 'письмо' meeting meeting 'встреча' document document 'документ' process processing 'обработка' assign assignment 'назначение' choose choice 'выбор' other other 'другое' ;;
    'crm task add --on') _crm_ask ;;
    'crm task add --assignee') _crm_ask ;;
    'crm task add --priority') _crm_offer high high 'высокая' normal normal 'обычная' low low 'низкая' ;;
    'crm task add --set') _crm_ask ;;
    'crm task list --on') _crm_ask ;;
    'crm task list --sort') _crm_ask ;;
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
    'crm interaction add --type') _crm_offer meeting meeting 'встреча' planned 'planned interaction' 'запланированное взаимодействие' call 'phone call' 'телефонный звонок' letter e-mail 'электронное письмо' ;;
    'crm interaction add --on') _crm_ask ;;
    'crm interaction add --contact') _crm_ask ;;
    'crm interaction add --owner') _crm_ask ;;
    'crm interaction list --by') _crm_offer subject '' '' owner '' '' type '' '' status '' '' on '' '' ;;
    'crm interaction list --on') _crm_ask ;;
    'crm interaction list --sort') _crm_ask ;;
    'crm interaction list --view') _crm_ask ;;
    'crm interaction list @'*) _crm_ask ;;
    'crm interaction show @'*) _crm_ask ;;
    'crm interaction edit @'*) _crm_ask ;;
    'crm interaction rm @'*) _crm_ask ;;
    'crm interaction history @1') _crm_ask ;;
    'crm interaction done @'*) _crm_ask ;;
    'crm interaction postpone @'*) _crm_ask ;;
    'crm interaction drop @'*) _crm_ask ;;
    'crm interaction next --type') _crm_offer meeting meeting 'встреча' planned 'planned interaction' 'запланированное взаимодействие' call 'phone call' 'телефонный звонок' letter e-mail 'электронное письмо' ;;
    'crm interaction next --contact') _crm_ask ;;
    'crm interaction next --owner') _crm_ask ;;
    'crm interaction next @1') _crm_ask ;;
    'crm interaction resolve --contact') _crm_ask ;;
    'crm interaction resolve @1') _crm_ask ;;
    'crm interaction deal @1') _crm_ask ;;
    'crm notification list --on') _crm_ask ;;
    'crm notification list --sort') _crm_ask ;;
    'crm notification list --view') _crm_ask ;;
    'crm notification list @'*) _crm_ask ;;
    'crm notification read @'*) _crm_ask ;;
    'crm notification channel add --user') _crm_ask ;;
    'crm notification channel add --events') _crm_ask ;;
    'crm notification channel add --enabled') _crm_offer yes '' '' no '' '' ;;
    'crm notification channel list --sort') _crm_ask ;;
    'crm notification channel list --view') _crm_ask ;;
    'crm notification channel list @'*) _crm_ask ;;
    'crm notification channel show @'*) _crm_ask ;;
    'crm notification channel edit @'*) _crm_ask ;;
    'crm notification channel rm @'*) _crm_ask ;;
    'crm notification channel history @1') _crm_ask ;;
    'crm mail ingest --maildir') _crm_files -d ;;
    'crm mail ingest --mbox') _crm_files -f ;;
    'crm mail ingest @'*) _crm_files -f ;;
    'crm mail list --sort') _crm_ask ;;
    'crm mail list --view') _crm_ask ;;
    'crm mail list @'*) _crm_ask ;;
    'crm mail show --output' | 'crm mail show -o') _crm_files -f ;;
    'crm mail show @'*) _crm_ask ;;
    'crm mail send --on') _crm_ask ;;
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
    'crm template add --language') _crm_offer en English 'английский' ru Russian 'русский' ;;
    'crm template add --kind') _crm_offer lead lead 'лид' contact contact 'контакт' company company 'компания' deal deal 'сделка' quote quote 'предложение' invoice invoice 'счёт' order order 'заказ' ;;
    'crm template add @2') _crm_files -f ;;
    'crm template list --sort') _crm_ask ;;
    'crm template list --view') _crm_ask ;;
    'crm template list @'*) _crm_ask ;;
    'crm template show @'*) _crm_ask ;;
    'crm template edit @'*) _crm_ask ;;
    'crm template rm @'*) _crm_ask ;;
    'crm template preview @1') _crm_ask ;;
    'crm template preview @2') _crm_ask ;;
    'crm template history @1') _crm_ask ;;
    'crm call log --recording') _crm_files -f ;;
    'crm call log --user') _crm_ask ;;
    'crm call plan --user') _crm_ask ;;
    'crm call ingest --format') _crm_offer asterisk-csv 'Asterisk'\''s cdr_csv' 'cdr_csv от Asterisk' asterisk-custom 'Asterisk'\''s cdr_custom' 'cdr_custom от Asterisk' freeswitch-example 'FreeSWITCH'\''s template '\''example'\''' 'FreeSWITCH, шаблон «example»' freeswitch-asterisk 'FreeSWITCH'\''s template '\''asterisk'\''' 'FreeSWITCH, шаблон «asterisk»' grandstream-ucm 'the export of a Grandstream' 'выгрузка Grandstream' cel 'Asterisk'\''s channel events' 'события каналов Asterisk' queue-log 'Asterisk'\''s queue_log' 'queue_log от Asterisk' notice 'notices as JSON or forms' 'уведомления в JSON или полями формы' ;;
    'crm call ingest --mapping') _crm_files -f ;;
    'crm call ingest @'*) _crm_files -f ;;
    'crm call list --sort') _crm_ask ;;
    'crm call list --view') _crm_ask ;;
    'crm call list @'*) _crm_ask ;;
    'crm call show @'*) _crm_ask ;;
    'crm call edit @'*) _crm_ask ;;
    'crm call rm @'*) _crm_ask ;;
    'crm call history @1') _crm_ask ;;
    'crm call play --output' | 'crm call play -o') _crm_files -f ;;
    'crm call play @1') _crm_ask ;;
    'crm call recordings @'*) _crm_files -d ;;
    'crm call reconcile --format') _crm_offer asterisk-csv 'Asterisk'\''s cdr_csv' 'cdr_csv от Asterisk' asterisk-custom 'Asterisk'\''s cdr_custom' 'cdr_custom от Asterisk' freeswitch-example 'FreeSWITCH'\''s template '\''example'\''' 'FreeSWITCH, шаблон «example»' freeswitch-asterisk 'FreeSWITCH'\''s template '\''asterisk'\''' 'FreeSWITCH, шаблон «asterisk»' grandstream-ucm 'the export of a Grandstream' 'выгрузка Grandstream' cel 'Asterisk'\''s channel events' 'события каналов Asterisk' queue-log 'Asterisk'\''s queue_log' 'queue_log от Asterisk' notice 'notices as JSON or forms' 'уведомления в JSON или полями формы' ;;
    'crm call reconcile --mapping') _crm_files -f ;;
    'crm call reconcile @'*) _crm_files -f ;;
    'crm call start --user') _crm_ask ;;
    'crm form add --enabled') _crm_offer yes '' '' no '' '' ;;
    'crm form add --aliases') _crm_ask ;;
    'crm form add --cyrillic') _crm_offer yes '' '' no '' '' ;;
    'crm form list --sort') _crm_ask ;;
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
    'crm form entry list --sort') _crm_ask ;;
    'crm form entry list --view') _crm_ask ;;
    'crm form entry list @'*) _crm_ask ;;
    'crm form entry show @'*) _crm_ask ;;
    'crm form entry history @1') _crm_ask ;;
    'crm form entry link @'*) _crm_ask ;;
    'crm form entry raw @1') _crm_ask ;;
    'crm form quarantine list --sort') _crm_ask ;;
    'crm form quarantine list --view') _crm_ask ;;
    'crm form quarantine list @'*) _crm_ask ;;
    'crm form quarantine release @'*) _crm_ask ;;
    'crm form quarantine drop @'*) _crm_ask ;;
    'crm survey add @1') _crm_files -f ;;
    'crm survey list --sort') _crm_ask ;;
    'crm survey list --view') _crm_ask ;;
    'crm survey list @'*) _crm_ask ;;
    'crm survey show @'*) _crm_ask ;;
    'crm survey edit @1') _crm_ask ;;
    'crm survey edit @2') _crm_files -f ;;
    'crm survey enable @'*) _crm_ask ;;
    'crm survey disable @'*) _crm_ask ;;
    'crm survey rm @'*) _crm_ask ;;
    'crm survey history @1') _crm_ask ;;
    'crm survey send --on') _crm_ask ;;
    'crm survey send --by') _crm_offer letter 'a letter, with a task to call' 'письмо и задача позвонить' call 'a task to call alone' 'только задача позвонить' ;;
    'crm survey send --language') _crm_offer ru Russian 'русский' en English 'английский' ;;
    'crm survey send @1') _crm_ask ;;
    'crm survey send @'*) _crm_ask ;;
    'crm survey answer --survey') _crm_ask ;;
    'crm survey answer @1') _crm_ask ;;
    'crm survey results --by') _crm_offer seller 'by the seller of the deal' 'по продавцу сделки' period 'by the month in which they were asked' 'по месяцу опроса' outcome 'by how the deal ended' 'по исходу сделки' stage 'by stage; of lost deals where they were lost' 'по стадии; у потерянных – где потеряны' segment 'by segments that they are in' 'по сегментам, в которые входят' ;;
    'crm survey results @1') _crm_ask ;;
    'crm survey results @'*) _crm_ask ;;
    'crm survey sample --for') _crm_ask ;;
    'crm survey invitation list --on') _crm_ask ;;
    'crm survey invitation list --sort') _crm_ask ;;
    'crm survey invitation list --view') _crm_ask ;;
    'crm survey invitation list @'*) _crm_ask ;;
    'crm survey invitation show @'*) _crm_ask ;;
    'crm survey invitation history @1') _crm_ask ;;
    'crm survey invitation rm @'*) _crm_ask ;;
    'crm campaign add --kind') _crm_offer lead leads 'лидов' contact contacts 'контактов' company companies 'компаний' deal deals 'сделок' ;;
    'crm campaign add --segment') _crm_ask ;;
    'crm campaign add --template') _crm_ask ;;
    'crm campaign add --language') _crm_offer ru Russian 'русский' en English 'английский' ;;
    'crm campaign add @'*) _crm_ask ;;
    'crm campaign list --sort') _crm_ask ;;
    'crm campaign list --view') _crm_ask ;;
    'crm campaign list @'*) _crm_ask ;;
    'crm campaign show @'*) _crm_ask ;;
    'crm campaign edit --to') _crm_ask ;;
    'crm campaign edit --segment') _crm_ask ;;
    'crm campaign edit @'*) _crm_ask ;;
    'crm campaign rm @'*) _crm_ask ;;
    'crm campaign history @1') _crm_ask ;;
    'crm campaign preview --to') _crm_ask ;;
    'crm campaign preview @1') _crm_ask ;;
    'crm campaign test --like') _crm_ask ;;
    'crm campaign test @1') _crm_ask ;;
    'crm campaign send @1') _crm_ask ;;
    'crm campaign pause @'*) _crm_ask ;;
    'crm campaign resume @'*) _crm_ask ;;
    'crm campaign stats @'*) _crm_ask ;;
    'crm campaign recipient list --on') _crm_ask ;;
    'crm campaign recipient list --sort') _crm_ask ;;
    'crm campaign recipient list --view') _crm_ask ;;
    'crm campaign recipient list @'*) _crm_ask ;;
    'crm campaign recipient show @'*) _crm_ask ;;
    'crm campaign recipient history @1') _crm_ask ;;
    'crm consent give @'*) _crm_ask ;;
    'crm consent withdraw @'*) _crm_ask ;;
    'crm consent list --on') _crm_ask ;;
    'crm consent list --sort') _crm_ask ;;
    'crm consent list --view') _crm_ask ;;
    'crm consent list @'*) _crm_ask ;;
    'crm consent show @'*) _crm_ask ;;
    'crm consent history @1') _crm_ask ;;
    'crm consent rm @'*) _crm_ask ;;
    'crm report dashboard --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report dashboard --by') _crm_offer user Who 'Кто' department Department 'Отдел' ;;
    'crm report dashboard --owner') _crm_ask ;;
    'crm report dashboard --user') _crm_ask ;;
    'crm report dashboard --department') _crm_ask ;;
    'crm report dashboard --explain') _crm_offer tasks 'overdue tasks' 'просроченные задачи' leads 'leads without an answer' 'лиды без ответа' deals 'deals without a next step' 'сделки без следующего шага' escalations 'requests that climbed' 'заявки без движения' received 'leads that came in the period' 'лиды, пришедшие за период' response 'half of them were answered within' 'половина получили ответ не позже' unanswered 'open leads that nobody has answered' 'открытые лиды без ответа' conversion 'their share' 'их доля' won 'deals won in the period' 'сделки, выигранные за период' sum 'their sum' 'их сумма' lost 'deals lost in the period' 'сделки, потерянные за период' lost_sum 'their sum' 'их сумма' open 'open deals at the end' 'открытые сделки на конец' open_sum 'open deals at the end' 'открытые сделки на конец' new_sum 'deals that were added' 'добавленные сделки' expected 'amounts by how often deals were won that had reached the same stage' 'суммы с долей выигранных среди дошедших до той же стадии' calls 'calls of the period' 'звонки за период' answered 'calls in which people talked' 'звонки, в которых поговорили' missed 'missed ones after which nobody called back' 'пропущенные без перезвона' letters 'letters of customers that came in the period' 'письма клиентов за период' unanswered_letters 'letters without an answer by now' 'письма, на которые ответа пока нет' lead-owner 'leads without an owner' 'лиды без ответственного' lead-work 'leads that nobody worked on' 'лиды, с которыми не работали' lead-step 'leads without a next step' 'лиды без следующего шага' deal-step 'deals without a next step' 'сделки без следующего шага' deal-survey 'closed deals without a survey' 'закрытые сделки без опроса' lost-survey 'lost deals without a survey' 'потерянные сделки без опроса' contact-address 'contacts without phone, e-mail' 'контакты без телефона и почты' ;;
    'crm report dashboard --html') _crm_files -f ;;
    'crm report funnel --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report funnel --by') _crm_offer stage Stage 'Стадия' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report funnel --owner') _crm_ask ;;
    'crm report funnel --user') _crm_ask ;;
    'crm report funnel --department') _crm_ask ;;
    'crm report funnel --explain') _crm_ask ;;
    'crm report funnel --html') _crm_files -f ;;
    'crm report managers --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report managers --by') _crm_offer user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report managers --owner') _crm_ask ;;
    'crm report managers --user') _crm_ask ;;
    'crm report managers --department') _crm_ask ;;
    'crm report managers --explain') _crm_offer taken 'leads that he was given in the period' 'лиды, назначенные за период' answered 'of these, leads that were answered' 'из них с первым ответом' response 'median seconds from the request to the first answer' 'медиана секунд от запроса до первого ответа' converted 'of these, leads that became deals' 'из них стали сделками' conversion 'their share in per cent' 'их доля в процентах' won 'deals won in the period' 'сделки, выигранные за период' sum 'their sum' 'их сумма' lost 'deals lost in the period' 'сделки, потерянные за период' lost_sum 'their sum' 'их сумма' open 'deals that are open, at the end of a period that is over' 'открытые сделки; у законченного периода – на его конец' open_sum 'their sum' 'их сумма' overdue 'tasks that are overdue, at the end of a period that is over' 'просроченные задачи; у законченного периода – на его конец' ;;
    'crm report managers --html') _crm_files -f ;;
    'crm report overdue --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report overdue --by') _crm_offer user Who 'Кто' what What 'Что' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report overdue --owner') _crm_ask ;;
    'crm report overdue --user') _crm_ask ;;
    'crm report overdue --department') _crm_ask ;;
    'crm report overdue --explain') _crm_offer tasks 'overdue tasks' 'просроченные задачи' leads 'leads without an answer' 'лиды без ответа' deals 'deals without a next step' 'сделки без следующего шага' escalations 'requests that climbed' 'заявки без движения' total 'all of it' 'всё вместе' late 'how late the oldest is' 'опоздание самого старого' ;;
    'crm report overdue --html') _crm_files -f ;;
    'crm report gaps --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report gaps --by') _crm_offer gap 'What is missing' 'Чего нет' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report gaps --owner') _crm_ask ;;
    'crm report gaps --user') _crm_ask ;;
    'crm report gaps --department') _crm_ask ;;
    'crm report gaps --explain') _crm_offer lead-owner 'leads without an owner' 'лиды без ответственного' lead-work 'leads that nobody worked on' 'лиды, с которыми не работали' lead-step 'leads without a next step' 'лиды без следующего шага' deal-step 'deals without a next step' 'сделки без следующего шага' deal-survey 'closed deals without a survey' 'закрытые сделки без опроса' lost-survey 'lost deals without a survey' 'потерянные сделки без опроса' contact-address 'contacts without phone, e-mail' 'контакты без телефона и почты' records 'records that lack something' 'записи, в которых чего-то нет' age 'since when the oldest does' 'с каких пор у самой старой' ;;
    'crm report gaps --html') _crm_files -f ;;
    'crm report calls --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report calls --by') _crm_offer user Who 'Кто' week Week 'Неделя' topic Topic 'Тема' department Department 'Отдел' day Day 'День' month Month 'Месяц' ;;
    'crm report calls --owner') _crm_ask ;;
    'crm report calls --user') _crm_ask ;;
    'crm report calls --department') _crm_ask ;;
    'crm report calls --explain') _crm_offer calls 'calls of the period' 'звонки за период' out 'calls that we made' 'исходящие звонки' in 'calls that we got' 'входящие звонки' answered 'calls in which people talked' 'звонки, в которых поговорили' missed 'incoming calls that nobody took' 'входящие без ответа' returned 'missed ones after which somebody talked to the client' 'из них с перезвоном' unreturned 'missed ones after which nobody called back' 'пропущенные без перезвона' talk 'how long people talked' 'сколько говорили' ;;
    'crm report calls --html') _crm_files -f ;;
    'crm report stages --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report stages --by') _crm_offer stage Stage 'Стадия' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report stages --owner') _crm_ask ;;
    'crm report stages --user') _crm_ask ;;
    'crm report stages --department') _crm_ask ;;
    'crm report stages --explain') _crm_offer entered 'stays that began in the period' 'пребывания, начавшиеся за период' quarter 'a quarter stayed no longer' 'четверть задержалась не дольше' median 'half stayed no longer' 'половина задержалась не дольше' three_quarters 'three quarters stayed no longer' 'три четверти задержались не дольше' mean 'the mean stay' 'среднее пребывание' longest 'the longest stay' 'самое долгое пребывание' standing 'records that stand there, at the end of a period that is over' 'записи, которые стоят там; у законченного периода – на его конец' ;;
    'crm report stages --html') _crm_files -f ;;
    'crm report losses --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report losses --by') _crm_offer stage Stage 'Стадия' reason Reason 'Причина' outcome 'Lost as' 'Чем кончилось' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report losses --owner') _crm_ask ;;
    'crm report losses --user') _crm_ask ;;
    'crm report losses --department') _crm_ask ;;
    'crm report losses --explain') _crm_offer lost 'records lost in the period' 'потеряно записей за период' sum 'their sum' 'их сумма' rate 'the lost ones as a share of the records that stood there in the period' 'доля потерянных среди бывших там за период' entered 'records that came there in the period' 'сколько записей пришло за период' age 'the median time from the beginning to the loss' 'медиана времени до потери' ;;
    'crm report losses --html') _crm_files -f ;;
    'crm report leads --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report leads --by') _crm_offer source Source 'Источник' channel Channel 'Канал' status Status 'Статус' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report leads --owner') _crm_ask ;;
    'crm report leads --user') _crm_ask ;;
    'crm report leads --department') _crm_ask ;;
    'crm report leads --explain') _crm_offer received 'leads that came in the period' 'лиды, пришедшие за период' answered 'of these, leads that were answered' 'из них с первым ответом' response 'half of them were answered within' 'половина получили ответ не позже' slow_response 'three of four of them were answered within' '75 % получили ответ не позже' unanswered 'open leads that nobody has answered' 'открытые лиды без ответа' converted 'of these, leads that became deals' 'из них стали сделками' conversion 'their share' 'их доля' failed 'of these, leads that turned out unfit' 'из них оказались не годными' open 'of these, leads still open' 'из них ещё открыты' ;;
    'crm report leads --html') _crm_files -f ;;
    'crm report movement --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report movement --by') _crm_offer part Part 'Движение' user Who 'Кто' department Department 'Отдел' ;;
    'crm report movement --owner') _crm_ask ;;
    'crm report movement --user') _crm_ask ;;
    'crm report movement --department') _crm_ask ;;
    'crm report movement --explain') _crm_offer start 'open deals at the beginning' 'открытые сделки на начало' new 'deals that were added' 'добавленные сделки' reopened 'closed deals that are open again' 'снова открытые сделки' grown 'what amounts grew by' 'на сколько выросли суммы' shrunk 'what amounts shrank by' 'на сколько уменьшились суммы' won 'won deals, which left' 'выигранные сделки, выбыли' lost 'lost deals, which left' 'потерянные сделки, выбыли' removed 'deals that were removed or left the pipeline' 'убранные и ушедшие из воронки сделки' end 'open deals at the end' 'открытые сделки на конец' pushed 'open deals expected later than before' 'открытые сделки, ожидаемые позже' pulled 'open deals expected sooner' 'открытые сделки, ожидаемые раньше' ;;
    'crm report movement --html') _crm_files -f ;;
    'crm report forecast --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report forecast --by') _crm_offer month Expected 'Ожидается' stage Stage 'Стадия' user Who 'Кто' department Department 'Отдел' ;;
    'crm report forecast --owner') _crm_ask ;;
    'crm report forecast --user') _crm_ask ;;
    'crm report forecast --department') _crm_ask ;;
    'crm report forecast --explain') _crm_offer deals 'open deals' 'открытые сделки' sum 'their sum' 'их сумма' weighted 'amounts by the managers'\'' probability; deals without one count nothing' 'суммы с вероятностью менеджера; без неё – ноль' expected 'amounts by how often deals were won that had reached the same stage' 'суммы с долей выигранных среди дошедших до той же стадии' low 'four of five outcomes lie between this' 'четыре исхода из пяти лежат между этим' high 'and this' 'и этим' unrated 'open deals without a probability' 'открытые сделки без вероятности' ;;
    'crm report forecast --html') _crm_files -f ;;
    'crm report bottlenecks --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report bottlenecks --by') _crm_offer step Step 'Шаг' stage Stage 'Стадия' handover Hand-over 'Передача' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report bottlenecks --owner') _crm_ask ;;
    'crm report bottlenecks --user') _crm_ask ;;
    'crm report bottlenecks --department') _crm_ask ;;
    'crm report bottlenecks --explain') _crm_offer steps 'steps made' 'сделано шагов' median 'half of them were made within' 'половина сделана не позже' three_quarters 'three of four were made within' 'три четверти сделаны не позже' total 'the waits together' 'всего ожидания' waiting 'records that wait for their next step' 'записи, которые ждут следующего шага' longest 'how long the oldest of them waits' 'сколько ждёт старейшая' rework 'steps back to an earlier stage' 'шаги назад, на более раннюю стадию' handovers 'records given to another owner' 'передано другому ответственному' handover_median 'half of them were taken up by the new owner within' 'половину новый ответственный подхватил не позже' ;;
    'crm report bottlenecks --html') _crm_files -f ;;
    'crm report mail --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report mail --by') _crm_offer user Who 'Кто' mailbox Mailbox 'Ящик' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report mail --owner') _crm_ask ;;
    'crm report mail --user') _crm_ask ;;
    'crm report mail --department') _crm_ask ;;
    'crm report mail --explain') _crm_offer letters 'letters of customers that came in the period' 'письма клиентов за период' answered 'of these, letters that were answered' 'из них с ответом' median 'half of the answers came within' 'половина ответов – не позже' three_quarters 'three of four answers came within' 'три четверти ответов – не позже' within_hour 'share of the letters answered within an hour' 'доля писем с ответом за час' within_day 'share of the letters answered within 24 hours' 'доля писем с ответом за 24 часа' unanswered 'letters without an answer by now' 'письма, на которые ответа пока нет' ;;
    'crm report mail --html') _crm_files -f ;;
    'crm report tasks --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report tasks --by') _crm_offer user Who 'Кто' kind Kind 'Вид' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report tasks --owner') _crm_ask ;;
    'crm report tasks --user') _crm_ask ;;
    'crm report tasks --department') _crm_ask ;;
    'crm report tasks --explain') _crm_offer given 'tasks given in the period' 'задачи, поставленные за период' done 'tasks done in the period' 'задачи, выполненные за период' in_time 'share of the done ones that were in time' 'доля выполненных в срок' late 'done after their time' 'выполнены позже срока' lateness 'the median of how late these were' 'медиана их опоздания' declined 'tasks declined in the period' 'задачи, отклонённые за период' open 'open tasks, at the end of a period that is over' 'открытые задачи; у законченного периода – на его конец' overdue 'overdue tasks, at the end of a period that is over' 'просроченные задачи; у законченного периода – на его конец' ;;
    'crm report tasks --html') _crm_files -f ;;
    'crm report customers --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report customers --by') _crm_offer company Customer 'Клиент' category Category 'Категория' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report customers --owner') _crm_ask ;;
    'crm report customers --user') _crm_ask ;;
    'crm report customers --department') _crm_ask ;;
    'crm report customers --explain') _crm_offer sales 'deals won in the period' 'сделки, выигранные за период' revenue 'their sum' 'их сумма' mean 'the mean sum of a deal' 'средняя сумма' new 'customers who bought for the first time' 'клиенты, купившие впервые' repeated 'share of the deals that are repeated sales' 'доля повторных продаж' last 'when the last of them was won' 'когда выиграна последняя из них' punctual 'share of the invoices paid in the period that were paid in time' 'доля счетов, оплаченных за период в срок' delay 'the median delay of the others' 'медиана задержки остальных' debt 'what is overdue on invoices, at the end of a period that is over' 'просрочено по счетам; у законченного периода – на его конец' potential 'the sum of open deals, at the end of a period that is over' 'сумма открытых сделок; у законченного периода – на его конец' ;;
    'crm report customers --html') _crm_files -f ;;
    'crm report discounts --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report discounts --by') _crm_offer user Who 'Кто' product Goods 'Товар' company Customer 'Клиент' deal Deal 'Сделка' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report discounts --owner') _crm_ask ;;
    'crm report discounts --user') _crm_ask ;;
    'crm report discounts --department') _crm_ask ;;
    'crm report discounts --explain') _crm_offer lines 'lines of goods of the deals of the period' 'строки товаров в сделках за период' listed 'their sum without discounts' 'их сумма без скидок' discounted 'of these, lines with a discount' 'из них строки со скидкой' given 'the discounts together' 'сумма скидок' mean 'the discounts as a share of the list prices' 'скидки в процентах от прайса' greatest 'the greatest discount on a line' 'наибольшая скидка в строке' large 'lines with a discount above 10 per cent' 'строки со скидкой больше 10 процентов' ;;
    'crm report discounts --html') _crm_files -f ;;
    'crm report surveys --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report surveys --by') _crm_offer survey Survey 'Опрос' user Who 'Кто' department Department 'Отдел' outcome Outcome 'Исход' stage Stage 'Стадия' way 'Answered by' 'Как ответил' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report surveys --owner') _crm_ask ;;
    'crm report surveys --user') _crm_ask ;;
    'crm report surveys --department') _crm_ask ;;
    'crm report surveys --explain') _crm_offer asked 'people asked in the period' 'спрошенные за период' answered 'of these, people who answered' 'из них ответили' answered_share 'their share of the asked' 'их доля от спрошенных' declined 'people who do not want to answer' 'не хотят отвечать' low 'answers with a low score' 'ответы с низкой оценкой' score 'the mean of the first number that is asked for' 'средняя по первому числу опроса' nps 'promoters less detractors, in per cent' 'сторонники минус критики, в процентах' time 'the median time until an answer' 'медиана времени до ответа' ;;
    'crm report surveys --html') _crm_files -f ;;
    'crm report campaigns --compare') _crm_offer previous '' '' last-year '' '' ;;
    'crm report campaigns --by') _crm_offer campaign Campaign 'Рассылка' topic Topic 'Рубрика' kind To 'Кому' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц' ;;
    'crm report campaigns --owner') _crm_ask ;;
    'crm report campaigns --user') _crm_ask ;;
    'crm report campaigns --department') _crm_ask ;;
    'crm report campaigns --explain') _crm_offer letters 'letters written in the period' 'письма, написанные за период' sent 'of these, letters that have left' 'из них ушло' dropped 'letters that must not leave any more' 'письма, которые уже нельзя отправлять' failed 'letters that no server took' 'письма, которых не взял сервер' bounced 'letters that came back' 'вернувшиеся письма' complained 'letters that were called spam' 'письма, названные спамом' unsubscribed 'recipients who want no more' 'получатели, которые отписались' unsubscribed_share 'their share of the letters that left' 'их доля от ушедших' answered 'recipients who answered' 'получатели, которые ответили' answered_share 'their share of the letters that left' 'их доля от ушедших' opened 'recipients who opened a link, where that is counted' 'перешли по ссылке, если это считают' time 'the median time until an answer' 'медиана времени до ответа' ;;
    'crm report campaigns --html') _crm_files -f ;;
    'crm escalation list --on') _crm_ask ;;
    'crm escalation list --sort') _crm_ask ;;
    'crm escalation list --view') _crm_ask ;;
    'crm escalation list @'*) _crm_ask ;;
    'crm escalation show @'*) _crm_ask ;;
    'crm escalation history @1') _crm_ask ;;
    'crm search --kind') _crm_offer lead '' '' contact '' '' company '' '' site '' '' affiliation '' '' relation '' '' deal '' '' item '' '' quote '' '' invoice '' '' order '' '' payment '' '' line '' '' product '' '' task '' '' message '' '' call '' '' shipment '' '' note '' '' attachment '' '' interaction '' '' user '' '' submission '' '' invitation '' '' ;;
    'crm show @1') _crm_ask ;;
    'crm history --only') _crm_offer changes '' '' stages '' '' letters '' '' calls '' '' notes '' '' files '' '' interactions '' '' tasks '' '' goods '' '' shipments '' '' papers '' '' ;;
    'crm history @1') _crm_ask ;;
    'crm why @1') _crm_ask ;;
    'crm why @2') _crm_ask ;;
    'crm log --sort') _crm_ask ;;
    'crm log --view') _crm_ask ;;
    'crm log @'*) _crm_ask ;;
    'crm undo @1') _crm_ask ;;
    'crm import --from') _crm_offer csv '' '' tsv '' '' ndjson '' '' vcard '' '' ;;
    'crm import --on-duplicate') _crm_offer update '' '' skip '' '' fail '' '' ;;
    'crm import @1') _crm_ask ;;
    'crm import @2') _crm_files -f ;;
    'crm export --to') _crm_offer vcard '' '' vcard4 '' '' ;;
    'crm export --output' | 'crm export -o') _crm_files -f ;;
    'crm export @'*) _crm_ask ;;
    'crm export-1c --company') _crm_ask ;;
    'crm export-1c --deal') _crm_ask ;;
    'crm export-1c --as') _crm_offer orders '' '' counterparty '' '' ;;
    'crm export-1c --schema') _crm_offer 2.05 '' '' 2.06 '' '' 2.07 '' '' 2.08 '' '' 2.09 '' '' 2.10 '' '' 3.1 '' '' ;;
    'crm export-1c --output' | 'crm export-1c -o') _crm_files -f ;;
    'crm import-1c @'*) _crm_files -f ;;
    'crm init --preset') _crm_offer sales '' '' telemarketing '' '' ;;
    'crm user add --role') _crm_offer seller seller 'Продавец' senior 'senior seller' 'Старший продавец' head 'head of department' 'Руководитель отдела' director 'executive director' 'Исполнительный директор' accountant accountant 'Бухгалтер' admin administrator 'Администратор' ;;
    'crm user add --department') _crm_ask ;;
    'crm user add --manager') _crm_ask ;;
    'crm user list --sort') _crm_ask ;;
    'crm user list --view') _crm_ask ;;
    'crm user list @'*) _crm_ask ;;
    'crm user show @'*) _crm_ask ;;
    'crm user edit @'*) _crm_ask ;;
    'crm user history @1') _crm_ask ;;
    'crm user away --to') _crm_ask ;;
    'crm user away @'*) _crm_ask ;;
    'crm user back @'*) _crm_ask ;;
    'crm user disable --to') _crm_ask ;;
    'crm user disable @'*) _crm_ask ;;
    'crm user enable @'*) _crm_ask ;;
    'crm department rename @1') _crm_ask ;;
    'crm config pipeline list --sort') _crm_ask ;;
    'crm config pipeline list --view') _crm_ask ;;
    'crm config pipeline list @'*) _crm_ask ;;
    'crm config pipeline show @'*) _crm_ask ;;
    'crm config pipeline history @1') _crm_ask ;;
    'crm config pipeline add --type') _crm_offer controlled controlled 'типовая продажа' manual 'manual stages' 'сделки с ручным переходом по этапам' free free 'прочие непроцессные сделки' ;;
    'crm config pipeline add --like') _crm_ask ;;
    'crm config pipeline edit @'*) _crm_ask ;;
    'crm config pipeline rm --move-to') _crm_ask ;;
    'crm config pipeline rm @1') _crm_ask ;;
    'crm config stage list --pipeline') _crm_ask ;;
    'crm config stage add --pipeline') _crm_ask ;;
    'crm config stage add --kind') _crm_offer initial beginning 'начальная' open 'in work' 'в работе' qualified 'worth an offer' 'годный' waiting waiting 'в ожидании' failed 'not worth it' 'негодный' converted converted 'сконвертирован' won won 'успешно' done done 'исполнена' lost lost 'потеряна' ;;
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
    'crm config status add --kind') _crm_offer initial beginning 'начальная' open 'in work' 'в работе' qualified 'worth an offer' 'годный' waiting waiting 'в ожидании' failed 'not worth it' 'негодный' converted converted 'сконвертирован' won won 'успешно' done done 'исполнена' lost lost 'потеряна' ;;
    'crm config status add --after') _crm_ask ;;
    'crm config status add --before') _crm_ask ;;
    'crm config status edit @'*) _crm_ask ;;
    'crm config status move --after') _crm_ask ;;
    'crm config status move --before') _crm_ask ;;
    'crm config status move @1') _crm_ask ;;
    'crm config status rm --move-to') _crm_ask ;;
    'crm config status rm @1') _crm_ask ;;
    'crm config field add --type') _crm_offer text '' '' prose '' '' integer '' '' money '' '' percent '' '' day '' '' instant '' '' flag '' '' choice '' '' reference:lead '' '' reference:contact '' '' reference:company '' '' reference:deal '' '' reference:product '' '' reference:task '' '' reference:user '' '' ;;
    'crm config field add @1') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config field list --sort') _crm_ask ;;
    'crm config field list --view') _crm_ask ;;
    'crm config field list @'*) _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config field edit @1') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config field rm @1') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config view add --sort') _crm_ask ;;
    'crm config view add @'*) _crm_ask ;;
    'crm config view list @1') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config view show --kind') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config view show @1') _crm_ask ;;
    'crm config view default --kind') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config view default @1') _crm_ask ;;
    'crm config view share --kind') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config view share @1') _crm_ask ;;
    'crm config view rm --kind') _crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' '' ;;
    'crm config view rm @1') _crm_ask ;;
    'crm config escalation list --sort') _crm_ask ;;
    'crm config escalation list --view') _crm_ask ;;
    'crm config escalation list @'*) _crm_ask ;;
    'crm config escalation set --to') _crm_offer owner '' '' senior '' '' head '' '' director '' '' ;;
    'crm config escalation set --action') _crm_offer task 'task and notice' 'задача и уведомление' notify notice 'уведомление' ;;
    'crm config calendar list --sort') _crm_ask ;;
    'crm config calendar list --view') _crm_ask ;;
    'crm config calendar list @'*) _crm_ask ;;
    'crm config export @1') _crm_files -f ;;
    'crm config apply @1') _crm_files -f ;;
    'crm config lint @1') _crm_files -f ;;
    'crm rule list --sort') _crm_ask ;;
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
    'crm outbox list --on') _crm_ask ;;
    'crm outbox list --sort') _crm_ask ;;
    'crm outbox list --view') _crm_ask ;;
    'crm outbox list @'*) _crm_ask ;;
    'crm outbox show @'*) _crm_ask ;;
    'crm outbox history @1') _crm_ask ;;
    'crm outbox send @'*) _crm_ask ;;
    'crm outbox retry @'*) _crm_ask ;;
    'crm outbox drop @'*) _crm_ask ;;
    'crm db backup @1') _crm_files -f ;;
    'crm db restore @1') _crm_files -f ;;
    'crm completion @1') _crm_offer bash '' '' zsh '' '' fish '' '' ;;
  esac
  case $1 in
    '--db') _crm_files -f ;;
    '--config') _crm_files -f ;;
    '--as') _crm_ask ;;
    '--lang') _crm_offer en '' '' ru '' '' ;;
    '--color') _crm_offer auto '' '' always '' '' never '' '' ;;
    '--format') _crm_offer table '' '' json '' '' ndjson '' '' csv '' '' tsv '' '' ids '' '' md '' '' ;;
    '--fields') _crm_ask ;;
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

# Offers words, each with what it means in English and in Russian.
_crm_offer() {
  if [[ $listed && ! $language ]]; then
    language=$("${program/#\~/$HOME}" __complete --language -- "${words[@]}" "$current" 2>/dev/null)
    language=${language:-en}
  fi
  while (($# > 2)); do
    if [[ $1 == "$partial"* ]]; then
      found+=("$prefix$1")
      if [[ $language == ru ]]; then about+=("$3"); else about+=("$2"); fi
    fi
    shift 3
  done
}

_crm_files() {
  local file
  are_files=1
  while IFS= read -r file; do found+=("$prefix$file") about+=(''); done < <(compgen "$1" -- "$partial")
}

# Asks the program for values; it prints a line each, the value and a description after a tab.
_crm_ask() {
  local line
  while IFS= read -r line; do
    if [[ $line == "$partial"* ]]; then
      found+=("$prefix${line%%$'\t'*}")
      about+=("${line#*$'\t'}")
    fi
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
      word=${word//\\,/,}
    fi
    COMPREPLY+=("$word")
  done
  if [[ $are_files ]]; then
    compopt -o filenames 2>/dev/null
  elif ((${#found[@]} == 1)) && [[ ${found[0]} == *[=/] ]]; then
    # More of the word follows.
    compopt -o nospace 2>/dev/null
  elif [[ $listed ]] && ((${#found[@]} > 1)); then
    _crm_describe
  fi
}

# Puts what they mean beside the words, where readline only shows them.
_crm_describe() {
  local i width=0 room text
  for text in "${COMPREPLY[@]}"; do if ((${#text} > width)); then width=${#text}; fi; done
  room=$((${COLUMNS:-80} - width - 4))
  if ((room < 8)); then return; fi
  for i in "${!COMPREPLY[@]}"; do
    text=${about[i]}
    if [[ ! $text ]]; then continue; fi
    if ((${#text} > room)); then text=${text:0:room-1}…; fi
    while ((${#COMPREPLY[i]} < width)); do COMPREPLY[i]+=' '; done
    COMPREPLY[i]+="  $text"
  done
}

_crm() {
  local program=$1 place=crm helping='' ended='' awaiting='' operand=1
  local current quote kept prefix='' partial are_files='' word
  local language='' listed=''
  local -a words found=() about=()
  # The second Tab only shows what there is: 63 is a question mark.
  if [[ ${COMP_TYPE:-9} == 63 ]]; then listed=1; fi
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
