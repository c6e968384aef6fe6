# fish completion for crm, generated from its declarations by 'crm completion fish'

# Follows one word from a place to the next.
function __crm_enter
    switch "$__crm_place $argv[1]"
        case 'crm lead'
            set -g __crm_place 'crm lead'
        case 'crm lead add'
            set -g __crm_place 'crm lead add'
        case 'crm lead list'
            set -g __crm_place 'crm lead list'
        case 'crm lead show'
            set -g __crm_place 'crm lead show'
        case 'crm lead edit'
            set -g __crm_place 'crm lead edit'
        case 'crm lead rm'
            set -g __crm_place 'crm lead rm'
        case 'crm lead history'
            set -g __crm_place 'crm lead history'
        case 'crm lead assign'
            set -g __crm_place 'crm lead assign'
        case 'crm lead remind'
            set -g __crm_place 'crm lead remind'
        case 'crm lead status'
            set -g __crm_place 'crm lead status'
        case 'crm lead qualify'
            set -g __crm_place 'crm lead qualify'
        case 'crm lead wait'
            set -g __crm_place 'crm lead wait'
        case 'crm lead disqualify'
            set -g __crm_place 'crm lead disqualify'
        case 'crm lead convert'
            set -g __crm_place 'crm lead convert'
        case 'crm lead checklist'
            set -g __crm_place 'crm lead checklist'
        case 'crm lead check'
            set -g __crm_place 'crm lead check'
        case 'crm lead duplicates'
            set -g __crm_place 'crm lead duplicates'
        case 'crm lead merge'
            set -g __crm_place 'crm lead merge'
        case 'crm deal'
            set -g __crm_place 'crm deal'
        case 'crm deal add'
            set -g __crm_place 'crm deal add'
        case 'crm deal list'
            set -g __crm_place 'crm deal list'
        case 'crm deal show'
            set -g __crm_place 'crm deal show'
        case 'crm deal edit'
            set -g __crm_place 'crm deal edit'
        case 'crm deal rm'
            set -g __crm_place 'crm deal rm'
        case 'crm deal history'
            set -g __crm_place 'crm deal history'
        case 'crm deal assign'
            set -g __crm_place 'crm deal assign'
        case 'crm deal stage'
            set -g __crm_place 'crm deal stage'
        case 'crm deal pipeline'
            set -g __crm_place 'crm deal pipeline'
        case 'crm deal docs'
            set -g __crm_place 'crm deal docs'
        case 'crm deal checklist'
            set -g __crm_place 'crm deal checklist'
        case 'crm deal check'
            set -g __crm_place 'crm deal check'
        case 'crm deal item'
            set -g __crm_place 'crm deal item'
        case 'crm deal item add'
            set -g __crm_place 'crm deal item add'
        case 'crm deal item edit'
            set -g __crm_place 'crm deal item edit'
        case 'crm deal item rm'
            set -g __crm_place 'crm deal item rm'
        case 'crm deal item list'
            set -g __crm_place 'crm deal item list'
        case 'crm deal duplicates'
            set -g __crm_place 'crm deal duplicates'
        case 'crm deal merge'
            set -g __crm_place 'crm deal merge'
        case 'crm contact'
            set -g __crm_place 'crm contact'
        case 'crm contact add'
            set -g __crm_place 'crm contact add'
        case 'crm contact list'
            set -g __crm_place 'crm contact list'
        case 'crm contact show'
            set -g __crm_place 'crm contact show'
        case 'crm contact edit'
            set -g __crm_place 'crm contact edit'
        case 'crm contact rm'
            set -g __crm_place 'crm contact rm'
        case 'crm contact history'
            set -g __crm_place 'crm contact history'
        case 'crm contact duplicates'
            set -g __crm_place 'crm contact duplicates'
        case 'crm contact merge'
            set -g __crm_place 'crm contact merge'
        case 'crm contact link'
            set -g __crm_place 'crm contact link'
        case 'crm contact unlink'
            set -g __crm_place 'crm contact unlink'
        case 'crm contact links'
            set -g __crm_place 'crm contact links'
        case 'crm company'
            set -g __crm_place 'crm company'
        case 'crm company add'
            set -g __crm_place 'crm company add'
        case 'crm company list'
            set -g __crm_place 'crm company list'
        case 'crm company show'
            set -g __crm_place 'crm company show'
        case 'crm company edit'
            set -g __crm_place 'crm company edit'
        case 'crm company rm'
            set -g __crm_place 'crm company rm'
        case 'crm company history'
            set -g __crm_place 'crm company history'
        case 'crm company duplicates'
            set -g __crm_place 'crm company duplicates'
        case 'crm company merge'
            set -g __crm_place 'crm company merge'
        case 'crm company link'
            set -g __crm_place 'crm company link'
        case 'crm company unlink'
            set -g __crm_place 'crm company unlink'
        case 'crm company links'
            set -g __crm_place 'crm company links'
        case 'crm company lookup'
            set -g __crm_place 'crm company lookup'
        case 'crm company site'
            set -g __crm_place 'crm company site'
        case 'crm company site add'
            set -g __crm_place 'crm company site add'
        case 'crm company site list'
            set -g __crm_place 'crm company site list'
        case 'crm company site show'
            set -g __crm_place 'crm company site show'
        case 'crm company site edit'
            set -g __crm_place 'crm company site edit'
        case 'crm company site rm'
            set -g __crm_place 'crm company site rm'
        case 'crm company site history'
            set -g __crm_place 'crm company site history'
        case 'crm segment'
            set -g __crm_place 'crm segment'
        case 'crm segment add'
            set -g __crm_place 'crm segment add'
        case 'crm segment list'
            set -g __crm_place 'crm segment list'
        case 'crm segment show'
            set -g __crm_place 'crm segment show'
        case 'crm segment rm'
            set -g __crm_place 'crm segment rm'
        case 'crm segment history'
            set -g __crm_place 'crm segment history'
        case 'crm product'
            set -g __crm_place 'crm product'
        case 'crm product add'
            set -g __crm_place 'crm product add'
        case 'crm product list'
            set -g __crm_place 'crm product list'
        case 'crm product show'
            set -g __crm_place 'crm product show'
        case 'crm product edit'
            set -g __crm_place 'crm product edit'
        case 'crm product rm'
            set -g __crm_place 'crm product rm'
        case 'crm product history'
            set -g __crm_place 'crm product history'
        case 'crm quote'
            set -g __crm_place 'crm quote'
        case 'crm quote add'
            set -g __crm_place 'crm quote add'
        case 'crm quote list'
            set -g __crm_place 'crm quote list'
        case 'crm quote show'
            set -g __crm_place 'crm quote show'
        case 'crm quote edit'
            set -g __crm_place 'crm quote edit'
        case 'crm quote rm'
            set -g __crm_place 'crm quote rm'
        case 'crm quote history'
            set -g __crm_place 'crm quote history'
        case 'crm quote send'
            set -g __crm_place 'crm quote send'
        case 'crm quote accept'
            set -g __crm_place 'crm quote accept'
        case 'crm quote decline'
            set -g __crm_place 'crm quote decline'
        case 'crm quote status'
            set -g __crm_place 'crm quote status'
        case 'crm quote item'
            set -g __crm_place 'crm quote item'
        case 'crm quote item add'
            set -g __crm_place 'crm quote item add'
        case 'crm quote item edit'
            set -g __crm_place 'crm quote item edit'
        case 'crm quote item rm'
            set -g __crm_place 'crm quote item rm'
        case 'crm quote item list'
            set -g __crm_place 'crm quote item list'
        case 'crm invoice'
            set -g __crm_place 'crm invoice'
        case 'crm invoice add'
            set -g __crm_place 'crm invoice add'
        case 'crm invoice list'
            set -g __crm_place 'crm invoice list'
        case 'crm invoice show'
            set -g __crm_place 'crm invoice show'
        case 'crm invoice edit'
            set -g __crm_place 'crm invoice edit'
        case 'crm invoice rm'
            set -g __crm_place 'crm invoice rm'
        case 'crm invoice history'
            set -g __crm_place 'crm invoice history'
        case 'crm invoice send'
            set -g __crm_place 'crm invoice send'
        case 'crm invoice confirm'
            set -g __crm_place 'crm invoice confirm'
        case 'crm invoice decline'
            set -g __crm_place 'crm invoice decline'
        case 'crm invoice status'
            set -g __crm_place 'crm invoice status'
        case 'crm invoice link'
            set -g __crm_place 'crm invoice link'
        case 'crm invoice print'
            set -g __crm_place 'crm invoice print'
        case 'crm invoice item'
            set -g __crm_place 'crm invoice item'
        case 'crm invoice item add'
            set -g __crm_place 'crm invoice item add'
        case 'crm invoice item edit'
            set -g __crm_place 'crm invoice item edit'
        case 'crm invoice item rm'
            set -g __crm_place 'crm invoice item rm'
        case 'crm invoice item list'
            set -g __crm_place 'crm invoice item list'
        case 'crm order'
            set -g __crm_place 'crm order'
        case 'crm order add'
            set -g __crm_place 'crm order add'
        case 'crm order list'
            set -g __crm_place 'crm order list'
        case 'crm order show'
            set -g __crm_place 'crm order show'
        case 'crm order edit'
            set -g __crm_place 'crm order edit'
        case 'crm order rm'
            set -g __crm_place 'crm order rm'
        case 'crm order history'
            set -g __crm_place 'crm order history'
        case 'crm order status'
            set -g __crm_place 'crm order status'
        case 'crm order link'
            set -g __crm_place 'crm order link'
        case 'crm order item'
            set -g __crm_place 'crm order item'
        case 'crm order item add'
            set -g __crm_place 'crm order item add'
        case 'crm order item edit'
            set -g __crm_place 'crm order item edit'
        case 'crm order item rm'
            set -g __crm_place 'crm order item rm'
        case 'crm order item list'
            set -g __crm_place 'crm order item list'
        case 'crm payment'
            set -g __crm_place 'crm payment'
        case 'crm payment add'
            set -g __crm_place 'crm payment add'
        case 'crm payment list'
            set -g __crm_place 'crm payment list'
        case 'crm payment show'
            set -g __crm_place 'crm payment show'
        case 'crm payment edit'
            set -g __crm_place 'crm payment edit'
        case 'crm payment rm'
            set -g __crm_place 'crm payment rm'
        case 'crm payment history'
            set -g __crm_place 'crm payment history'
        case 'crm payment link'
            set -g __crm_place 'crm payment link'
        case 'crm shipment'
            set -g __crm_place 'crm shipment'
        case 'crm shipment add'
            set -g __crm_place 'crm shipment add'
        case 'crm shipment list'
            set -g __crm_place 'crm shipment list'
        case 'crm shipment show'
            set -g __crm_place 'crm shipment show'
        case 'crm shipment edit'
            set -g __crm_place 'crm shipment edit'
        case 'crm shipment rm'
            set -g __crm_place 'crm shipment rm'
        case 'crm shipment history'
            set -g __crm_place 'crm shipment history'
        case 'crm shipment link'
            set -g __crm_place 'crm shipment link'
        case 'crm guide'
            set -g __crm_place 'crm guide'
        case 'crm note'
            set -g __crm_place 'crm note'
        case 'crm note add'
            set -g __crm_place 'crm note add'
        case 'crm note list'
            set -g __crm_place 'crm note list'
        case 'crm note show'
            set -g __crm_place 'crm note show'
        case 'crm note edit'
            set -g __crm_place 'crm note edit'
        case 'crm note rm'
            set -g __crm_place 'crm note rm'
        case 'crm note history'
            set -g __crm_place 'crm note history'
        case 'crm tag'
            set -g __crm_place 'crm tag'
        case 'crm tag add'
            set -g __crm_place 'crm tag add'
        case 'crm tag list'
            set -g __crm_place 'crm tag list'
        case 'crm attach'
            set -g __crm_place 'crm attach'
        case 'crm attach add'
            set -g __crm_place 'crm attach add'
        case 'crm attach list'
            set -g __crm_place 'crm attach list'
        case 'crm attach show'
            set -g __crm_place 'crm attach show'
        case 'crm attach edit'
            set -g __crm_place 'crm attach edit'
        case 'crm attach rm'
            set -g __crm_place 'crm attach rm'
        case 'crm attach history'
            set -g __crm_place 'crm attach history'
        case 'crm today'
            set -g __crm_place 'crm today'
        case 'crm task'
            set -g __crm_place 'crm task'
        case 'crm task add'
            set -g __crm_place 'crm task add'
        case 'crm task list'
            set -g __crm_place 'crm task list'
        case 'crm task show'
            set -g __crm_place 'crm task show'
        case 'crm task edit'
            set -g __crm_place 'crm task edit'
        case 'crm task rm'
            set -g __crm_place 'crm task rm'
        case 'crm task history'
            set -g __crm_place 'crm task history'
        case 'crm task done'
            set -g __crm_place 'crm task done'
        case 'crm task decline'
            set -g __crm_place 'crm task decline'
        case 'crm task snooze'
            set -g __crm_place 'crm task snooze'
        case 'crm task assign'
            set -g __crm_place 'crm task assign'
        case 'crm interaction'
            set -g __crm_place 'crm interaction'
        case 'crm interaction add'
            set -g __crm_place 'crm interaction add'
        case 'crm interaction list'
            set -g __crm_place 'crm interaction list'
        case 'crm interaction show'
            set -g __crm_place 'crm interaction show'
        case 'crm interaction edit'
            set -g __crm_place 'crm interaction edit'
        case 'crm interaction rm'
            set -g __crm_place 'crm interaction rm'
        case 'crm interaction history'
            set -g __crm_place 'crm interaction history'
        case 'crm interaction done'
            set -g __crm_place 'crm interaction done'
        case 'crm interaction postpone'
            set -g __crm_place 'crm interaction postpone'
        case 'crm interaction drop'
            set -g __crm_place 'crm interaction drop'
        case 'crm interaction next'
            set -g __crm_place 'crm interaction next'
        case 'crm interaction resolve'
            set -g __crm_place 'crm interaction resolve'
        case 'crm interaction deal'
            set -g __crm_place 'crm interaction deal'
        case 'crm notification'
            set -g __crm_place 'crm notification'
        case 'crm notification list'
            set -g __crm_place 'crm notification list'
        case 'crm notification read'
            set -g __crm_place 'crm notification read'
        case 'crm notification channel'
            set -g __crm_place 'crm notification channel'
        case 'crm notification channel add'
            set -g __crm_place 'crm notification channel add'
        case 'crm notification channel list'
            set -g __crm_place 'crm notification channel list'
        case 'crm notification channel show'
            set -g __crm_place 'crm notification channel show'
        case 'crm notification channel edit'
            set -g __crm_place 'crm notification channel edit'
        case 'crm notification channel rm'
            set -g __crm_place 'crm notification channel rm'
        case 'crm notification channel history'
            set -g __crm_place 'crm notification channel history'
        case 'crm mail'
            set -g __crm_place 'crm mail'
        case 'crm mail ingest'
            set -g __crm_place 'crm mail ingest'
        case 'crm mail reconcile'
            set -g __crm_place 'crm mail reconcile'
        case 'crm mail list'
            set -g __crm_place 'crm mail list'
        case 'crm mail show'
            set -g __crm_place 'crm mail show'
        case 'crm mail send'
            set -g __crm_place 'crm mail send'
        case 'crm mail reply'
            set -g __crm_place 'crm mail reply'
        case 'crm mail link'
            set -g __crm_place 'crm mail link'
        case 'crm mail accept'
            set -g __crm_place 'crm mail accept'
        case 'crm mail spam'
            set -g __crm_place 'crm mail spam'
        case 'crm mail notspam'
            set -g __crm_place 'crm mail notspam'
        case 'crm mail history'
            set -g __crm_place 'crm mail history'
        case 'crm mailbox'
            set -g __crm_place 'crm mailbox'
        case 'crm mailbox list'
            set -g __crm_place 'crm mailbox list'
        case 'crm mailbox check'
            set -g __crm_place 'crm mailbox check'
        case 'crm mailbox sync-state'
            set -g __crm_place 'crm mailbox sync-state'
        case 'crm template'
            set -g __crm_place 'crm template'
        case 'crm template add'
            set -g __crm_place 'crm template add'
        case 'crm template list'
            set -g __crm_place 'crm template list'
        case 'crm template show'
            set -g __crm_place 'crm template show'
        case 'crm template edit'
            set -g __crm_place 'crm template edit'
        case 'crm template rm'
            set -g __crm_place 'crm template rm'
        case 'crm template preview'
            set -g __crm_place 'crm template preview'
        case 'crm template history'
            set -g __crm_place 'crm template history'
        case 'crm call'
            set -g __crm_place 'crm call'
        case 'crm call log'
            set -g __crm_place 'crm call log'
        case 'crm call plan'
            set -g __crm_place 'crm call plan'
        case 'crm call ingest'
            set -g __crm_place 'crm call ingest'
        case 'crm call list'
            set -g __crm_place 'crm call list'
        case 'crm call show'
            set -g __crm_place 'crm call show'
        case 'crm call edit'
            set -g __crm_place 'crm call edit'
        case 'crm call rm'
            set -g __crm_place 'crm call rm'
        case 'crm call history'
            set -g __crm_place 'crm call history'
        case 'crm call play'
            set -g __crm_place 'crm call play'
        case 'crm call recordings'
            set -g __crm_place 'crm call recordings'
        case 'crm call reconcile'
            set -g __crm_place 'crm call reconcile'
        case 'crm call replay'
            set -g __crm_place 'crm call replay'
        case 'crm call start'
            set -g __crm_place 'crm call start'
        case 'crm call refused'
            set -g __crm_place 'crm call refused'
        case 'crm call refused list'
            set -g __crm_place 'crm call refused list'
        case 'crm call refused show'
            set -g __crm_place 'crm call refused show'
        case 'crm call refused drop'
            set -g __crm_place 'crm call refused drop'
        case 'crm form'
            set -g __crm_place 'crm form'
        case 'crm form add'
            set -g __crm_place 'crm form add'
        case 'crm form list'
            set -g __crm_place 'crm form list'
        case 'crm form show'
            set -g __crm_place 'crm form show'
        case 'crm form edit'
            set -g __crm_place 'crm form edit'
        case 'crm form rm'
            set -g __crm_place 'crm form rm'
        case 'crm form history'
            set -g __crm_place 'crm form history'
        case 'crm form secret'
            set -g __crm_place 'crm form secret'
        case 'crm form snippet'
            set -g __crm_place 'crm form snippet'
        case 'crm form test'
            set -g __crm_place 'crm form test'
        case 'crm form ingest'
            set -g __crm_place 'crm form ingest'
        case 'crm form entry'
            set -g __crm_place 'crm form entry'
        case 'crm form entry list'
            set -g __crm_place 'crm form entry list'
        case 'crm form entry show'
            set -g __crm_place 'crm form entry show'
        case 'crm form entry history'
            set -g __crm_place 'crm form entry history'
        case 'crm form entry link'
            set -g __crm_place 'crm form entry link'
        case 'crm form entry raw'
            set -g __crm_place 'crm form entry raw'
        case 'crm form quarantine'
            set -g __crm_place 'crm form quarantine'
        case 'crm form quarantine list'
            set -g __crm_place 'crm form quarantine list'
        case 'crm form quarantine release'
            set -g __crm_place 'crm form quarantine release'
        case 'crm form quarantine drop'
            set -g __crm_place 'crm form quarantine drop'
        case 'crm survey'
            set -g __crm_place 'crm survey'
        case 'crm survey add'
            set -g __crm_place 'crm survey add'
        case 'crm survey list'
            set -g __crm_place 'crm survey list'
        case 'crm survey show'
            set -g __crm_place 'crm survey show'
        case 'crm survey edit'
            set -g __crm_place 'crm survey edit'
        case 'crm survey enable'
            set -g __crm_place 'crm survey enable'
        case 'crm survey disable'
            set -g __crm_place 'crm survey disable'
        case 'crm survey rm'
            set -g __crm_place 'crm survey rm'
        case 'crm survey history'
            set -g __crm_place 'crm survey history'
        case 'crm survey send'
            set -g __crm_place 'crm survey send'
        case 'crm survey answer'
            set -g __crm_place 'crm survey answer'
        case 'crm survey results'
            set -g __crm_place 'crm survey results'
        case 'crm survey sample'
            set -g __crm_place 'crm survey sample'
        case 'crm survey invitation'
            set -g __crm_place 'crm survey invitation'
        case 'crm survey invitation list'
            set -g __crm_place 'crm survey invitation list'
        case 'crm survey invitation show'
            set -g __crm_place 'crm survey invitation show'
        case 'crm survey invitation history'
            set -g __crm_place 'crm survey invitation history'
        case 'crm survey invitation rm'
            set -g __crm_place 'crm survey invitation rm'
        case 'crm campaign'
            set -g __crm_place 'crm campaign'
        case 'crm campaign add'
            set -g __crm_place 'crm campaign add'
        case 'crm campaign list'
            set -g __crm_place 'crm campaign list'
        case 'crm campaign show'
            set -g __crm_place 'crm campaign show'
        case 'crm campaign edit'
            set -g __crm_place 'crm campaign edit'
        case 'crm campaign rm'
            set -g __crm_place 'crm campaign rm'
        case 'crm campaign history'
            set -g __crm_place 'crm campaign history'
        case 'crm campaign preview'
            set -g __crm_place 'crm campaign preview'
        case 'crm campaign test'
            set -g __crm_place 'crm campaign test'
        case 'crm campaign send'
            set -g __crm_place 'crm campaign send'
        case 'crm campaign pause'
            set -g __crm_place 'crm campaign pause'
        case 'crm campaign resume'
            set -g __crm_place 'crm campaign resume'
        case 'crm campaign stats'
            set -g __crm_place 'crm campaign stats'
        case 'crm campaign recipient'
            set -g __crm_place 'crm campaign recipient'
        case 'crm campaign recipient list'
            set -g __crm_place 'crm campaign recipient list'
        case 'crm campaign recipient show'
            set -g __crm_place 'crm campaign recipient show'
        case 'crm campaign recipient history'
            set -g __crm_place 'crm campaign recipient history'
        case 'crm consent'
            set -g __crm_place 'crm consent'
        case 'crm consent give'
            set -g __crm_place 'crm consent give'
        case 'crm consent withdraw'
            set -g __crm_place 'crm consent withdraw'
        case 'crm consent list'
            set -g __crm_place 'crm consent list'
        case 'crm consent show'
            set -g __crm_place 'crm consent show'
        case 'crm consent history'
            set -g __crm_place 'crm consent history'
        case 'crm consent rm'
            set -g __crm_place 'crm consent rm'
        case 'crm report'
            set -g __crm_place 'crm report'
        case 'crm report dashboard'
            set -g __crm_place 'crm report dashboard'
        case 'crm report funnel'
            set -g __crm_place 'crm report funnel'
        case 'crm report managers'
            set -g __crm_place 'crm report managers'
        case 'crm report overdue'
            set -g __crm_place 'crm report overdue'
        case 'crm report gaps'
            set -g __crm_place 'crm report gaps'
        case 'crm report calls'
            set -g __crm_place 'crm report calls'
        case 'crm report stages'
            set -g __crm_place 'crm report stages'
        case 'crm report losses'
            set -g __crm_place 'crm report losses'
        case 'crm report leads'
            set -g __crm_place 'crm report leads'
        case 'crm report movement'
            set -g __crm_place 'crm report movement'
        case 'crm report forecast'
            set -g __crm_place 'crm report forecast'
        case 'crm report bottlenecks'
            set -g __crm_place 'crm report bottlenecks'
        case 'crm report mail'
            set -g __crm_place 'crm report mail'
        case 'crm report tasks'
            set -g __crm_place 'crm report tasks'
        case 'crm report customers'
            set -g __crm_place 'crm report customers'
        case 'crm report discounts'
            set -g __crm_place 'crm report discounts'
        case 'crm report surveys'
            set -g __crm_place 'crm report surveys'
        case 'crm report campaigns'
            set -g __crm_place 'crm report campaigns'
        case 'crm escalation'
            set -g __crm_place 'crm escalation'
        case 'crm escalation list'
            set -g __crm_place 'crm escalation list'
        case 'crm escalation show'
            set -g __crm_place 'crm escalation show'
        case 'crm escalation history'
            set -g __crm_place 'crm escalation history'
        case 'crm tick'
            set -g __crm_place 'crm tick'
        case 'crm search'
            set -g __crm_place 'crm search'
        case 'crm show'
            set -g __crm_place 'crm show'
        case 'crm history'
            set -g __crm_place 'crm history'
        case 'crm why'
            set -g __crm_place 'crm why'
        case 'crm log'
            set -g __crm_place 'crm log'
        case 'crm undo'
            set -g __crm_place 'crm undo'
        case 'crm import'
            set -g __crm_place 'crm import'
        case 'crm export'
            set -g __crm_place 'crm export'
        case 'crm export-1c'
            set -g __crm_place 'crm export-1c'
        case 'crm import-1c'
            set -g __crm_place 'crm import-1c'
        case 'crm view'
            set -g __crm_place 'crm view'
        case 'crm view save'
            set -g __crm_place 'crm view save'
        case 'crm view list'
            set -g __crm_place 'crm view list'
        case 'crm view show'
            set -g __crm_place 'crm view show'
        case 'crm view default'
            set -g __crm_place 'crm view default'
        case 'crm view share'
            set -g __crm_place 'crm view share'
        case 'crm view rm'
            set -g __crm_place 'crm view rm'
        case 'crm init'
            set -g __crm_place 'crm init'
        case 'crm user'
            set -g __crm_place 'crm user'
        case 'crm user add'
            set -g __crm_place 'crm user add'
        case 'crm user list'
            set -g __crm_place 'crm user list'
        case 'crm user show'
            set -g __crm_place 'crm user show'
        case 'crm user edit'
            set -g __crm_place 'crm user edit'
        case 'crm user history'
            set -g __crm_place 'crm user history'
        case 'crm user away'
            set -g __crm_place 'crm user away'
        case 'crm user back'
            set -g __crm_place 'crm user back'
        case 'crm user disable'
            set -g __crm_place 'crm user disable'
        case 'crm user enable'
            set -g __crm_place 'crm user enable'
        case 'crm department'
            set -g __crm_place 'crm department'
        case 'crm department list'
            set -g __crm_place 'crm department list'
        case 'crm department rename'
            set -g __crm_place 'crm department rename'
        case 'crm config'
            set -g __crm_place 'crm config'
        case 'crm config pipeline'
            set -g __crm_place 'crm config pipeline'
        case 'crm config pipeline list'
            set -g __crm_place 'crm config pipeline list'
        case 'crm config pipeline show'
            set -g __crm_place 'crm config pipeline show'
        case 'crm config pipeline history'
            set -g __crm_place 'crm config pipeline history'
        case 'crm config pipeline add'
            set -g __crm_place 'crm config pipeline add'
        case 'crm config pipeline edit'
            set -g __crm_place 'crm config pipeline edit'
        case 'crm config pipeline rm'
            set -g __crm_place 'crm config pipeline rm'
        case 'crm config stage'
            set -g __crm_place 'crm config stage'
        case 'crm config stage list'
            set -g __crm_place 'crm config stage list'
        case 'crm config stage add'
            set -g __crm_place 'crm config stage add'
        case 'crm config stage edit'
            set -g __crm_place 'crm config stage edit'
        case 'crm config stage move'
            set -g __crm_place 'crm config stage move'
        case 'crm config stage rm'
            set -g __crm_place 'crm config stage rm'
        case 'crm config stage require'
            set -g __crm_place 'crm config stage require'
        case 'crm config stage check'
            set -g __crm_place 'crm config stage check'
        case 'crm config stage question'
            set -g __crm_place 'crm config stage question'
        case 'crm config stage advantage'
            set -g __crm_place 'crm config stage advantage'
        case 'crm config stage objection'
            set -g __crm_place 'crm config stage objection'
        case 'crm config status'
            set -g __crm_place 'crm config status'
        case 'crm config status list'
            set -g __crm_place 'crm config status list'
        case 'crm config status add'
            set -g __crm_place 'crm config status add'
        case 'crm config status edit'
            set -g __crm_place 'crm config status edit'
        case 'crm config status move'
            set -g __crm_place 'crm config status move'
        case 'crm config status rm'
            set -g __crm_place 'crm config status rm'
        case 'crm config field'
            set -g __crm_place 'crm config field'
        case 'crm config field add'
            set -g __crm_place 'crm config field add'
        case 'crm config field list'
            set -g __crm_place 'crm config field list'
        case 'crm config field edit'
            set -g __crm_place 'crm config field edit'
        case 'crm config field rm'
            set -g __crm_place 'crm config field rm'
        case 'crm config escalation'
            set -g __crm_place 'crm config escalation'
        case 'crm config escalation list'
            set -g __crm_place 'crm config escalation list'
        case 'crm config escalation set'
            set -g __crm_place 'crm config escalation set'
        case 'crm config escalation rm'
            set -g __crm_place 'crm config escalation rm'
        case 'crm config calendar'
            set -g __crm_place 'crm config calendar'
        case 'crm config calendar list'
            set -g __crm_place 'crm config calendar list'
        case 'crm config calendar set'
            set -g __crm_place 'crm config calendar set'
        case 'crm config calendar rm'
            set -g __crm_place 'crm config calendar rm'
        case 'crm config export'
            set -g __crm_place 'crm config export'
        case 'crm config apply'
            set -g __crm_place 'crm config apply'
        case 'crm config lint'
            set -g __crm_place 'crm config lint'
        case 'crm rule'
            set -g __crm_place 'crm rule'
        case 'crm rule list'
            set -g __crm_place 'crm rule list'
        case 'crm rule show'
            set -g __crm_place 'crm rule show'
        case 'crm rule history'
            set -g __crm_place 'crm rule history'
        case 'crm rule enable'
            set -g __crm_place 'crm rule enable'
        case 'crm rule disable'
            set -g __crm_place 'crm rule disable'
        case 'crm rule add'
            set -g __crm_place 'crm rule add'
        case 'crm rule edit'
            set -g __crm_place 'crm rule edit'
        case 'crm rule rm'
            set -g __crm_place 'crm rule rm'
        case 'crm rule test'
            set -g __crm_place 'crm rule test'
        case 'crm outbox'
            set -g __crm_place 'crm outbox'
        case 'crm outbox list'
            set -g __crm_place 'crm outbox list'
        case 'crm outbox show'
            set -g __crm_place 'crm outbox show'
        case 'crm outbox history'
            set -g __crm_place 'crm outbox history'
        case 'crm outbox send'
            set -g __crm_place 'crm outbox send'
        case 'crm outbox retry'
            set -g __crm_place 'crm outbox retry'
        case 'crm outbox drop'
            set -g __crm_place 'crm outbox drop'
        case 'crm db'
            set -g __crm_place 'crm db'
        case 'crm db path'
            set -g __crm_place 'crm db path'
        case 'crm db check'
            set -g __crm_place 'crm db check'
        case 'crm db backup'
            set -g __crm_place 'crm db backup'
        case 'crm db restore'
            set -g __crm_place 'crm db restore'
        case 'crm db migrate'
            set -g __crm_place 'crm db migrate'
        case 'crm db reindex'
            set -g __crm_place 'crm db reindex'
        case 'crm cgi'
            set -g __crm_place 'crm cgi'
        case 'crm completion'
            set -g __crm_place 'crm completion'
        case 'crm help'
            set -g __crm_place 'crm help'
        case 'crm version'
            set -g __crm_place 'crm version'
        case 'crm note ''*'/'*'
            test "$__crm_place" = 'crm note'; or return 1; set -g __crm_place 'crm note add'; set -g __crm_operand (math $__crm_operand + 1)
        case 'crm tag ''*'/'*'
            test "$__crm_place" = 'crm tag'; or return 1; set -g __crm_place 'crm tag add'; set -g __crm_operand (math $__crm_operand + 1)
        case 'crm attach ''*'/'*'
            test "$__crm_place" = 'crm attach'; or return 1; set -g __crm_place 'crm attach add'; set -g __crm_operand (math $__crm_operand + 1)
        case '*'
            return 1
    end
    # 'set' leaves the status of the command before it.
    return 0
end

# Whether a flag takes a value.
function __crm_takes_value
    for key in "$argv[1]" "$__crm_place $argv[1]"
        switch "$key"
        case --db --config --as --now --lang --color --format --fields
            return 0
        case 'crm lead add --name' 'crm lead add --status' 'crm lead add --person' 'crm lead add --company' 'crm lead add --inn' 'crm lead add --email' 'crm lead add --phone' 'crm lead add --wrong-emails' 'crm lead add --source' 'crm lead add --channel' 'crm lead add --interest' 'crm lead add --need' 'crm lead add --amount' 'crm lead add --currency' 'crm lead add --owner' 'crm lead add --tags' 'crm lead add --set'
            return 0
        case 'crm lead list --sort' 'crm lead list --limit' 'crm lead list -L' 'crm lead list --offset' 'crm lead list --view' 'crm lead list --as-of'
            return 0
        case 'crm lead show --as-of'
            return 0
        case 'crm lead assign --to'
            return 0
        case 'crm lead remind --due'
            return 0
        case 'crm lead status --to' 'crm lead status --reason'
            return 0
        case 'crm lead wait --until' 'crm lead wait --reason'
            return 0
        case 'crm lead disqualify --reason' 'crm lead disqualify --status' 'crm lead disqualify --retry'
            return 0
        case 'crm lead convert --item' 'crm lead convert --company' 'crm lead convert --inn' 'crm lead convert --contact' 'crm lead convert --title' 'crm lead convert --reason' 'crm lead convert --meeting'
            return 0
        case 'crm lead duplicates --min-score' 'crm lead duplicates --limit' 'crm lead duplicates -L'
            return 0
        case 'crm lead merge --take'
            return 0
        case 'crm deal add --title' 'crm deal add --stage' 'crm deal add --type' 'crm deal add --pipeline' 'crm deal add --company' 'crm deal add --contact' 'crm deal add --lead' 'crm deal add --owner' 'crm deal add --amount' 'crm deal add --currency' 'crm deal add --probability' 'crm deal add --expected-on' 'crm deal add --category' 'crm deal add --tags' 'crm deal add --set' 'crm deal add --item'
            return 0
        case 'crm deal list --sort' 'crm deal list --limit' 'crm deal list -L' 'crm deal list --offset' 'crm deal list --view' 'crm deal list --as-of'
            return 0
        case 'crm deal show --as-of'
            return 0
        case 'crm deal assign --to'
            return 0
        case 'crm deal stage --to' 'crm deal stage --reason' 'crm deal stage --until'
            return 0
        case 'crm deal pipeline --to' 'crm deal pipeline --stage'
            return 0
        case 'crm deal item add --deal' 'crm deal item add --discount' 'crm deal item add --vat-rate'
            return 0
        case 'crm deal duplicates --min-score' 'crm deal duplicates --limit' 'crm deal duplicates -L'
            return 0
        case 'crm deal merge --take'
            return 0
        case 'crm contact add --name' 'crm contact add --first-name' 'crm contact add --last-name' 'crm contact add --patronymic' 'crm contact add --position' 'crm contact add --role' 'crm contact add --email' 'crm contact add --phone' 'crm contact add --wrong-emails' 'crm contact add --birthday' 'crm contact add --companies' 'crm contact add --related-companies' 'crm contact add --owner' 'crm contact add --consent' 'crm contact add --tags' 'crm contact add --set'
            return 0
        case 'crm contact list --sort' 'crm contact list --limit' 'crm contact list -L' 'crm contact list --offset' 'crm contact list --view' 'crm contact list --as-of'
            return 0
        case 'crm contact show --as-of'
            return 0
        case 'crm contact duplicates --min-score' 'crm contact duplicates --limit' 'crm contact duplicates -L'
            return 0
        case 'crm contact merge --take'
            return 0
        case 'crm contact link --role' 'crm contact link --note'
            return 0
        case 'crm contact unlink --role'
            return 0
        case 'crm company add --name' 'crm company add --legal-name' 'crm company add --inn' 'crm company add --kpp' 'crm company add --ogrn' 'crm company add --okpo' 'crm company add --preferred-form' 'crm company add --category' 'crm company add --kind' 'crm company add --legal-address' 'crm company add --postal-address' 'crm company add --email' 'crm company add --phone' 'crm company add --wrong-emails' 'crm company add --bank-account' 'crm company add --bik' 'crm company add --owner' 'crm company add --holding' 'crm company add --tags' 'crm company add --set'
            return 0
        case 'crm company list --sort' 'crm company list --limit' 'crm company list -L' 'crm company list --offset' 'crm company list --view' 'crm company list --as-of'
            return 0
        case 'crm company show --as-of'
            return 0
        case 'crm company duplicates --min-score' 'crm company duplicates --limit' 'crm company duplicates -L'
            return 0
        case 'crm company merge --take'
            return 0
        case 'crm company link --role' 'crm company link --note'
            return 0
        case 'crm company unlink --role'
            return 0
        case 'crm company site add --company' 'crm company site add --name' 'crm company site add --kind' 'crm company site add --address' 'crm company site add --phone' 'crm company site add --contact'
            return 0
        case 'crm company site list --sort' 'crm company site list --limit' 'crm company site list -L' 'crm company site list --offset' 'crm company site list --view' 'crm company site list --as-of'
            return 0
        case 'crm company site show --as-of'
            return 0
        case 'crm segment add --kind'
            return 0
        case 'crm segment list --sort' 'crm segment list --limit' 'crm segment list -L' 'crm segment list --offset' 'crm segment list --view' 'crm segment list --as-of'
            return 0
        case 'crm product add --sku' 'crm product add --name' 'crm product add --unit' 'crm product add --price' 'crm product add --currency' 'crm product add --vat-rate' 'crm product add --brand' 'crm product add --active' 'crm product add --set'
            return 0
        case 'crm product list --sort' 'crm product list --limit' 'crm product list -L' 'crm product list --offset' 'crm product list --view' 'crm product list --as-of'
            return 0
        case 'crm product show --as-of'
            return 0
        case 'crm quote add --number' 'crm quote add --date' 'crm quote add --deal' 'crm quote add --company' 'crm quote add --contact' 'crm quote add --text' 'crm quote add --amount' 'crm quote add --currency' 'crm quote add --valid-until' 'crm quote add --item'
            return 0
        case 'crm quote list --sort' 'crm quote list --limit' 'crm quote list -L' 'crm quote list --offset' 'crm quote list --view' 'crm quote list --as-of'
            return 0
        case 'crm quote show --as-of'
            return 0
        case 'crm quote send --to' 'crm quote send --template' 'crm quote send --attach' 'crm quote send --from'
            return 0
        case 'crm quote decline --reason'
            return 0
        case 'crm quote status --reason'
            return 0
        case 'crm quote item add --quote' 'crm quote item add --discount' 'crm quote item add --vat-rate'
            return 0
        case 'crm invoice add --number' 'crm invoice add --date' 'crm invoice add --external-id' 'crm invoice add --deal' 'crm invoice add --company' 'crm invoice add --quote' 'crm invoice add --amount' 'crm invoice add --currency' 'crm invoice add --due-on' 'crm invoice add --party' 'crm invoice add --inn' 'crm invoice add --kpp' 'crm invoice add --note' 'crm invoice add --item'
            return 0
        case 'crm invoice list --sort' 'crm invoice list --limit' 'crm invoice list -L' 'crm invoice list --offset' 'crm invoice list --view' 'crm invoice list --as-of'
            return 0
        case 'crm invoice show --as-of'
            return 0
        case 'crm invoice send --to' 'crm invoice send --template' 'crm invoice send --attach' 'crm invoice send --from'
            return 0
        case 'crm invoice decline --reason'
            return 0
        case 'crm invoice status --reason'
            return 0
        case 'crm invoice print --output' 'crm invoice print -o'
            return 0
        case 'crm invoice item add --invoice' 'crm invoice item add --discount' 'crm invoice item add --vat-rate'
            return 0
        case 'crm order add --number' 'crm order add --date' 'crm order add --external-id' 'crm order add --deal' 'crm order add --company' 'crm order add --invoice' 'crm order add --amount' 'crm order add --currency' 'crm order add --party' 'crm order add --inn' 'crm order add --kpp' 'crm order add --note' 'crm order add --item'
            return 0
        case 'crm order list --sort' 'crm order list --limit' 'crm order list -L' 'crm order list --offset' 'crm order list --view' 'crm order list --as-of'
            return 0
        case 'crm order show --as-of'
            return 0
        case 'crm order status --reason'
            return 0
        case 'crm order item add --order' 'crm order item add --discount' 'crm order item add --vat-rate'
            return 0
        case 'crm payment add --number' 'crm payment add --date' 'crm payment add --external-id' 'crm payment add --invoice' 'crm payment add --order' 'crm payment add --deal' 'crm payment add --company' 'crm payment add --amount' 'crm payment add --currency' 'crm payment add --method' 'crm payment add --payer' 'crm payment add --inn' 'crm payment add --kpp' 'crm payment add --purpose'
            return 0
        case 'crm payment list --sort' 'crm payment list --limit' 'crm payment list -L' 'crm payment list --offset' 'crm payment list --view' 'crm payment list --as-of'
            return 0
        case 'crm payment show --as-of'
            return 0
        case 'crm shipment add --number' 'crm shipment add --date' 'crm shipment add --external-id' 'crm shipment add --deal' 'crm shipment add --order' 'crm shipment add --company' 'crm shipment add --amount' 'crm shipment add --currency' 'crm shipment add --source'
            return 0
        case 'crm shipment list --sort' 'crm shipment list --limit' 'crm shipment list -L' 'crm shipment list --offset' 'crm shipment list --view' 'crm shipment list --as-of'
            return 0
        case 'crm shipment show --as-of'
            return 0
        case 'crm note list --on' 'crm note list --sort' 'crm note list --limit' 'crm note list -L' 'crm note list --offset' 'crm note list --view' 'crm note list --as-of'
            return 0
        case 'crm note show --as-of'
            return 0
        case 'crm tag add --remove' 'crm tag add -r'
            return 0
        case 'crm attach add --get' 'crm attach add --output' 'crm attach add -o' 'crm attach add --name'
            return 0
        case 'crm attach list --on' 'crm attach list --sort' 'crm attach list --limit' 'crm attach list -L' 'crm attach list --offset' 'crm attach list --view' 'crm attach list --as-of'
            return 0
        case 'crm attach show --as-of'
            return 0
        case 'crm today --user'
            return 0
        case 'crm task add --kind' 'crm task add --on' 'crm task add --assignee' 'crm task add --priority' 'crm task add --due' 'crm task add --remind' 'crm task add --set'
            return 0
        case 'crm task list --on' 'crm task list --sort' 'crm task list --limit' 'crm task list -L' 'crm task list --offset' 'crm task list --view' 'crm task list --as-of'
            return 0
        case 'crm task show --as-of'
            return 0
        case 'crm task done --outcome'
            return 0
        case 'crm task decline --reason' 'crm task decline --again'
            return 0
        case 'crm task snooze --until'
            return 0
        case 'crm task assign --to'
            return 0
        case 'crm interaction add --at' 'crm interaction add --type' 'crm interaction add --on' 'crm interaction add --contact' 'crm interaction add --participant' 'crm interaction add --owner' 'crm interaction add --place' 'crm interaction add --result'
            return 0
        case 'crm interaction list --by' 'crm interaction list --on' 'crm interaction list --sort' 'crm interaction list --limit' 'crm interaction list -L' 'crm interaction list --offset' 'crm interaction list --view' 'crm interaction list --as-of'
            return 0
        case 'crm interaction show --as-of'
            return 0
        case 'crm interaction done --result' 'crm interaction done --at'
            return 0
        case 'crm interaction postpone --until'
            return 0
        case 'crm interaction drop --reason'
            return 0
        case 'crm interaction next --at' 'crm interaction next --subject' 'crm interaction next --type' 'crm interaction next --contact' 'crm interaction next --participant' 'crm interaction next --owner' 'crm interaction next --place'
            return 0
        case 'crm interaction resolve --contact'
            return 0
        case 'crm interaction deal --title'
            return 0
        case 'crm notification list --on' 'crm notification list --sort' 'crm notification list --limit' 'crm notification list -L' 'crm notification list --offset' 'crm notification list --view' 'crm notification list --as-of'
            return 0
        case 'crm notification channel add --name' 'crm notification channel add --user' 'crm notification channel add --events' 'crm notification channel add --silent' 'crm notification channel add --digest' 'crm notification channel add --enabled'
            return 0
        case 'crm notification channel list --sort' 'crm notification channel list --limit' 'crm notification channel list -L' 'crm notification channel list --offset' 'crm notification channel list --view' 'crm notification channel list --as-of'
            return 0
        case 'crm notification channel show --as-of'
            return 0
        case 'crm mail ingest --maildir' 'crm mail ingest --mbox' 'crm mail ingest --source' 'crm mail ingest --limit' 'crm mail ingest -L' 'crm mail ingest --since' 'crm mail ingest --jobs' 'crm mail ingest -j'
            return 0
        case 'crm mail list --sort' 'crm mail list --limit' 'crm mail list -L' 'crm mail list --offset' 'crm mail list --view' 'crm mail list --as-of'
            return 0
        case 'crm mail show --attachment' 'crm mail show --output' 'crm mail show -o'
            return 0
        case 'crm mail send --on' 'crm mail send --to' 'crm mail send --cc' 'crm mail send --subject' 'crm mail send --text' 'crm mail send --template' 'crm mail send --attach' 'crm mail send --from'
            return 0
        case 'crm mail reply --to' 'crm mail reply --cc' 'crm mail reply --subject' 'crm mail reply --text' 'crm mail reply --template' 'crm mail reply --attach' 'crm mail reply --from'
            return 0
        case 'crm template add --language' 'crm template add --kind' 'crm template add --subject' 'crm template add --body'
            return 0
        case 'crm template list --sort' 'crm template list --limit' 'crm template list -L' 'crm template list --offset' 'crm template list --view' 'crm template list --as-of'
            return 0
        case 'crm template show --as-of'
            return 0
        case 'crm call log --with' 'crm call log --at' 'crm call log --duration' 'crm call log --topic' 'crm call log --recording' 'crm call log --user'
            return 0
        case 'crm call plan --with' 'crm call plan --at' 'crm call plan --topic' 'crm call plan --user'
            return 0
        case 'crm call ingest --source' 'crm call ingest --format' 'crm call ingest --columns' 'crm call ingest --mapping'
            return 0
        case 'crm call list --sort' 'crm call list --limit' 'crm call list -L' 'crm call list --offset' 'crm call list --view' 'crm call list --as-of'
            return 0
        case 'crm call show --as-of'
            return 0
        case 'crm call play --output' 'crm call play -o' 'crm call play --part'
            return 0
        case 'crm call reconcile --source' 'crm call reconcile --format' 'crm call reconcile --columns' 'crm call reconcile --mapping'
            return 0
        case 'crm call start --topic' 'crm call start --user'
            return 0
        case 'crm call refused list --source'
            return 0
        case 'crm form add --enabled' 'crm form add --source' 'crm form add --aliases' 'crm form add --honeypot' 'crm form add --min-seconds' 'crm form add --max-links' 'crm form add --cyrillic' 'crm form add --per-address' 'crm form add --redirect'
            return 0
        case 'crm form list --sort' 'crm form list --limit' 'crm form list -L' 'crm form list --offset' 'crm form list --view' 'crm form list --as-of'
            return 0
        case 'crm form show --as-of'
            return 0
        case 'crm form snippet --url'
            return 0
        case 'crm form test --type'
            return 0
        case 'crm form ingest --form' 'crm form ingest --type'
            return 0
        case 'crm form entry list --sort' 'crm form entry list --limit' 'crm form entry list -L' 'crm form entry list --offset' 'crm form entry list --view' 'crm form entry list --as-of'
            return 0
        case 'crm form entry show --as-of'
            return 0
        case 'crm form quarantine list --sort' 'crm form quarantine list --limit' 'crm form quarantine list -L' 'crm form quarantine list --offset' 'crm form quarantine list --view' 'crm form quarantine list --as-of'
            return 0
        case 'crm survey list --sort' 'crm survey list --limit' 'crm survey list -L' 'crm survey list --offset' 'crm survey list --view' 'crm survey list --as-of'
            return 0
        case 'crm survey show --as-of'
            return 0
        case 'crm survey send --on' 'crm survey send --by' 'crm survey send --language' 'crm survey send --from'
            return 0
        case 'crm survey answer --survey'
            return 0
        case 'crm survey results --by' 'crm survey results --period'
            return 0
        case 'crm survey sample --closed' 'crm survey sample --count' 'crm survey sample --seed' 'crm survey sample --for'
            return 0
        case 'crm survey invitation list --on' 'crm survey invitation list --sort' 'crm survey invitation list --limit' 'crm survey invitation list -L' 'crm survey invitation list --offset' 'crm survey invitation list --view' 'crm survey invitation list --as-of'
            return 0
        case 'crm survey invitation show --as-of'
            return 0
        case 'crm campaign add --kind' 'crm campaign add --segment' 'crm campaign add --template' 'crm campaign add --topic' 'crm campaign add --subject' 'crm campaign add --window' 'crm campaign add --rate' 'crm campaign add --at' 'crm campaign add --yearly' 'crm campaign add --language' 'crm campaign add --from'
            return 0
        case 'crm campaign list --sort' 'crm campaign list --limit' 'crm campaign list -L' 'crm campaign list --offset' 'crm campaign list --view' 'crm campaign list --as-of'
            return 0
        case 'crm campaign show --as-of'
            return 0
        case 'crm campaign preview --to' 'crm campaign preview --count'
            return 0
        case 'crm campaign test --to' 'crm campaign test --like'
            return 0
        case 'crm campaign recipient list --on' 'crm campaign recipient list --sort' 'crm campaign recipient list --limit' 'crm campaign recipient list -L' 'crm campaign recipient list --offset' 'crm campaign recipient list --view' 'crm campaign recipient list --as-of'
            return 0
        case 'crm campaign recipient show --as-of'
            return 0
        case 'crm consent give --topic' 'crm consent give --source' 'crm consent give --at'
            return 0
        case 'crm consent withdraw --topic' 'crm consent withdraw --source' 'crm consent withdraw --at'
            return 0
        case 'crm consent list --on' 'crm consent list --sort' 'crm consent list --limit' 'crm consent list -L' 'crm consent list --offset' 'crm consent list --view' 'crm consent list --as-of'
            return 0
        case 'crm consent show --as-of'
            return 0
        case 'crm report dashboard --period' 'crm report dashboard --compare' 'crm report dashboard --by' 'crm report dashboard --owner' 'crm report dashboard --user' 'crm report dashboard --department' 'crm report dashboard --explain' 'crm report dashboard --as-of' 'crm report dashboard --html' 'crm report dashboard --mail' 'crm report dashboard --from'
            return 0
        case 'crm report funnel --period' 'crm report funnel --compare' 'crm report funnel --by' 'crm report funnel --owner' 'crm report funnel --user' 'crm report funnel --department' 'crm report funnel --pipeline' 'crm report funnel --explain' 'crm report funnel --as-of' 'crm report funnel --html' 'crm report funnel --mail' 'crm report funnel --from'
            return 0
        case 'crm report managers --period' 'crm report managers --compare' 'crm report managers --by' 'crm report managers --owner' 'crm report managers --user' 'crm report managers --department' 'crm report managers --explain' 'crm report managers --as-of' 'crm report managers --html' 'crm report managers --mail' 'crm report managers --from'
            return 0
        case 'crm report overdue --period' 'crm report overdue --compare' 'crm report overdue --by' 'crm report overdue --owner' 'crm report overdue --user' 'crm report overdue --department' 'crm report overdue --explain' 'crm report overdue --as-of' 'crm report overdue --html' 'crm report overdue --mail' 'crm report overdue --from'
            return 0
        case 'crm report gaps --period' 'crm report gaps --compare' 'crm report gaps --by' 'crm report gaps --owner' 'crm report gaps --user' 'crm report gaps --department' 'crm report gaps --explain' 'crm report gaps --as-of' 'crm report gaps --html' 'crm report gaps --mail' 'crm report gaps --from'
            return 0
        case 'crm report calls --period' 'crm report calls --compare' 'crm report calls --by' 'crm report calls --owner' 'crm report calls --user' 'crm report calls --department' 'crm report calls --explain' 'crm report calls --as-of' 'crm report calls --html' 'crm report calls --mail' 'crm report calls --from'
            return 0
        case 'crm report stages --period' 'crm report stages --compare' 'crm report stages --by' 'crm report stages --owner' 'crm report stages --user' 'crm report stages --department' 'crm report stages --pipeline' 'crm report stages --explain' 'crm report stages --as-of' 'crm report stages --html' 'crm report stages --mail' 'crm report stages --from'
            return 0
        case 'crm report losses --period' 'crm report losses --compare' 'crm report losses --by' 'crm report losses --owner' 'crm report losses --user' 'crm report losses --department' 'crm report losses --pipeline' 'crm report losses --explain' 'crm report losses --as-of' 'crm report losses --html' 'crm report losses --mail' 'crm report losses --from'
            return 0
        case 'crm report leads --period' 'crm report leads --compare' 'crm report leads --by' 'crm report leads --owner' 'crm report leads --user' 'crm report leads --department' 'crm report leads --explain' 'crm report leads --as-of' 'crm report leads --html' 'crm report leads --mail' 'crm report leads --from'
            return 0
        case 'crm report movement --period' 'crm report movement --compare' 'crm report movement --by' 'crm report movement --owner' 'crm report movement --user' 'crm report movement --department' 'crm report movement --pipeline' 'crm report movement --explain' 'crm report movement --as-of' 'crm report movement --html' 'crm report movement --mail' 'crm report movement --from'
            return 0
        case 'crm report forecast --period' 'crm report forecast --compare' 'crm report forecast --by' 'crm report forecast --owner' 'crm report forecast --user' 'crm report forecast --department' 'crm report forecast --pipeline' 'crm report forecast --explain' 'crm report forecast --as-of' 'crm report forecast --html' 'crm report forecast --mail' 'crm report forecast --from'
            return 0
        case 'crm report bottlenecks --period' 'crm report bottlenecks --compare' 'crm report bottlenecks --by' 'crm report bottlenecks --owner' 'crm report bottlenecks --user' 'crm report bottlenecks --department' 'crm report bottlenecks --pipeline' 'crm report bottlenecks --explain' 'crm report bottlenecks --as-of' 'crm report bottlenecks --html' 'crm report bottlenecks --mail' 'crm report bottlenecks --from'
            return 0
        case 'crm report mail --period' 'crm report mail --compare' 'crm report mail --by' 'crm report mail --owner' 'crm report mail --user' 'crm report mail --department' 'crm report mail --explain' 'crm report mail --as-of' 'crm report mail --html' 'crm report mail --mail' 'crm report mail --from'
            return 0
        case 'crm report tasks --period' 'crm report tasks --compare' 'crm report tasks --by' 'crm report tasks --owner' 'crm report tasks --user' 'crm report tasks --department' 'crm report tasks --explain' 'crm report tasks --as-of' 'crm report tasks --html' 'crm report tasks --mail' 'crm report tasks --from'
            return 0
        case 'crm report customers --period' 'crm report customers --compare' 'crm report customers --by' 'crm report customers --owner' 'crm report customers --user' 'crm report customers --department' 'crm report customers --explain' 'crm report customers --as-of' 'crm report customers --html' 'crm report customers --mail' 'crm report customers --from'
            return 0
        case 'crm report discounts --period' 'crm report discounts --compare' 'crm report discounts --by' 'crm report discounts --owner' 'crm report discounts --user' 'crm report discounts --department' 'crm report discounts --explain' 'crm report discounts --as-of' 'crm report discounts --html' 'crm report discounts --mail' 'crm report discounts --from'
            return 0
        case 'crm report surveys --period' 'crm report surveys --compare' 'crm report surveys --by' 'crm report surveys --owner' 'crm report surveys --user' 'crm report surveys --department' 'crm report surveys --explain' 'crm report surveys --as-of' 'crm report surveys --html' 'crm report surveys --mail' 'crm report surveys --from'
            return 0
        case 'crm report campaigns --period' 'crm report campaigns --compare' 'crm report campaigns --by' 'crm report campaigns --owner' 'crm report campaigns --user' 'crm report campaigns --department' 'crm report campaigns --explain' 'crm report campaigns --as-of' 'crm report campaigns --html' 'crm report campaigns --mail' 'crm report campaigns --from'
            return 0
        case 'crm escalation list --on' 'crm escalation list --sort' 'crm escalation list --limit' 'crm escalation list -L' 'crm escalation list --offset' 'crm escalation list --view' 'crm escalation list --as-of'
            return 0
        case 'crm escalation show --as-of'
            return 0
        case 'crm search --kind' 'crm search --limit' 'crm search -L'
            return 0
        case 'crm show --as-of'
            return 0
        case 'crm history --only' 'crm history --since' 'crm history --limit' 'crm history -L'
            return 0
        case 'crm log --sort' 'crm log --limit' 'crm log -L' 'crm log --offset' 'crm log --view' 'crm log --as-of'
            return 0
        case 'crm import --from' 'crm import --map' 'crm import --key' 'crm import --on-duplicate' 'crm import --encoding'
            return 0
        case 'crm export --to' 'crm export --output' 'crm export -o'
            return 0
        case 'crm export-1c --company' 'crm export-1c --deal' 'crm export-1c --since' 'crm export-1c --as' 'crm export-1c --schema' 'crm export-1c --output' 'crm export-1c -o'
            return 0
        case 'crm view save --sort' 'crm view save --limit' 'crm view save -L'
            return 0
        case 'crm view show --kind'
            return 0
        case 'crm view default --kind'
            return 0
        case 'crm view share --kind'
            return 0
        case 'crm view rm --kind'
            return 0
        case 'crm init --preset' 'crm init --name'
            return 0
        case 'crm user add --name' 'crm user add --role' 'crm user add --position' 'crm user add --department' 'crm user add --manager' 'crm user add --email' 'crm user add --phone' 'crm user add --extension'
            return 0
        case 'crm user list --sort' 'crm user list --limit' 'crm user list -L' 'crm user list --offset' 'crm user list --view' 'crm user list --as-of'
            return 0
        case 'crm user show --as-of'
            return 0
        case 'crm user away --until' 'crm user away --to'
            return 0
        case 'crm config pipeline list --sort' 'crm config pipeline list --limit' 'crm config pipeline list -L' 'crm config pipeline list --offset' 'crm config pipeline list --view' 'crm config pipeline list --as-of'
            return 0
        case 'crm config pipeline show --as-of'
            return 0
        case 'crm config pipeline add --label-en' 'crm config pipeline add --label-ru' 'crm config pipeline add --type' 'crm config pipeline add --like'
            return 0
        case 'crm config pipeline rm --move-to'
            return 0
        case 'crm config stage list --pipeline'
            return 0
        case 'crm config stage add --pipeline' 'crm config stage add --label-en' 'crm config stage add --label-ru' 'crm config stage add --kind' 'crm config stage add --after' 'crm config stage add --before'
            return 0
        case 'crm config stage move --after' 'crm config stage move --before'
            return 0
        case 'crm config stage rm --move-to'
            return 0
        case 'crm config stage objection --answer'
            return 0
        case 'crm config status add --label-en' 'crm config status add --label-ru' 'crm config status add --kind' 'crm config status add --after' 'crm config status add --before'
            return 0
        case 'crm config status move --after' 'crm config status move --before'
            return 0
        case 'crm config status rm --move-to'
            return 0
        case 'crm config field add --type' 'crm config field add --label-en' 'crm config field add --label-ru' 'crm config field add --choices'
            return 0
        case 'crm config field list --sort' 'crm config field list --limit' 'crm config field list -L' 'crm config field list --offset' 'crm config field list --view' 'crm config field list --as-of'
            return 0
        case 'crm config field edit --label-en' 'crm config field edit --label-ru' 'crm config field edit --choices'
            return 0
        case 'crm config escalation list --sort' 'crm config escalation list --limit' 'crm config escalation list -L' 'crm config escalation list --offset' 'crm config escalation list --view' 'crm config escalation list --as-of'
            return 0
        case 'crm config escalation set --after' 'crm config escalation set --to' 'crm config escalation set --action' 'crm config escalation set --text'
            return 0
        case 'crm config calendar list --sort' 'crm config calendar list --limit' 'crm config calendar list -L' 'crm config calendar list --offset' 'crm config calendar list --view' 'crm config calendar list --as-of'
            return 0
        case 'crm rule list --sort' 'crm rule list --limit' 'crm rule list -L' 'crm rule list --offset' 'crm rule list --view' 'crm rule list --as-of'
            return 0
        case 'crm rule show --as-of'
            return 0
        case 'crm rule add --summary'
            return 0
        case 'crm rule edit --summary'
            return 0
        case 'crm rule test --since'
            return 0
        case 'crm outbox list --on' 'crm outbox list --sort' 'crm outbox list --limit' 'crm outbox list -L' 'crm outbox list --offset' 'crm outbox list --view' 'crm outbox list --as-of'
            return 0
        case 'crm outbox show --as-of'
            return 0
        end
    end
    return 1
end

function __crm_commands
    switch "$__crm_place"
        case crm
            __crm_offer lead 'Requests of customers' deal 'Sales under way' contact 'People on the customer\'s side' company 'Organisations and entrepreneurs' segment 'Parts of the customers' product 'Goods that we sell' quote 'Individual offers' invoice Invoices order 'Orders of the books' payment 'Money that came in' shipment 'Goods that left for the customer' guide 'Show what to ask and to answer' note 'Write down something about a record' tag 'Words that group records' attach 'Files on records' today 'Show what today brings' task 'What is to be done, until when' interaction 'Meetings, calls and letters with customers' notification 'What you were told' mail Letters mailbox 'Mailboxes on servers' template 'Templates of letters' call 'Telephone calls' form 'Forms of sites' survey 'Ask customers, and read what they say' campaign 'Letters to many' consent 'What people agreed to, by topic' report 'Figures about the work as a whole' escalation 'Requests that nobody touched' tick 'Do everything that is due' search 'Find records by their words' show 'Show a record of any kind' history 'Show what happened to a record' why 'Say how a value came about' log 'List the operations, newest first' undo 'Take an operation back' import 'Bring records in from a file' export 'Take records out as CSV, NDJSON or vCards' export-1c 'Hand customers and orders to 1C' import-1c 'Take in what 1C and banks say' view 'Saved lists: filters, columns, order' init 'Make a store' user 'People who work with the store' department 'Departments and their heads' config 'How this store works' rule 'What happens by itself' outbox 'What is to leave the program' db 'Care of the store' cgi 'Answer a web server' completion 'Print a completion script' help 'Show help on a command or a topic' version 'Print the version'
        case 'crm lead'
            __crm_offer add 'Register a request' list 'List leads' show 'Show a lead' edit 'Change fields of a lead' rm 'Remove a lead' history 'Show what happened to a lead' assign 'Give leads to a seller' remind 'Remind the owner of a lead' status 'Move a lead to a status' qualify 'Declare a lead worth an offer' wait 'Lay a lead aside until a day' disqualify 'End the work with a lead' convert 'Make contact, company and deal of a lead' checklist 'Show what is to be done on the present stage' check 'Tick points of the checklist' duplicates 'Find duplicate leads' merge 'Merge leads'
        case 'crm deal'
            __crm_offer add 'Open a deal' list 'List deals' show 'Show a deal' edit 'Change fields of a deal' rm 'Remove a deal' history 'Show what happened to a deal' assign 'Give deals to a seller' stage 'Move a deal to a stage' pipeline 'Move deals into another pipeline' docs 'List the papers of deals' checklist 'Show what is to be done on the present stage' check 'Tick points of the checklist' item 'Goods of a deal' duplicates 'Find duplicate deals' merge 'Merge deals'
        case 'crm deal item'
            __crm_offer add 'Put goods on a deal' edit 'Change fields of a line' rm 'Remove a line' list 'List the goods of a deal'
        case 'crm contact'
            __crm_offer add 'Add a contact' list 'List contacts' show 'Show a contact' edit 'Change fields of a contact' rm 'Remove a contact' history 'Show what happened to a contact' duplicates 'Find duplicate contacts' merge 'Merge contacts' link 'Say what one is to others' unlink 'Take links away' links 'List what others are to it'
        case 'crm company'
            __crm_offer add 'Add a company' list 'List companies' show 'Show a company' edit 'Change fields of a company' rm 'Remove a company' history 'Show what happened to a company' duplicates 'Find duplicate companies' merge 'Merge companies' link 'Say what one is to others' unlink 'Take links away' links 'List what others are to it' lookup 'Fill in requisites from a registry' site 'Places of a company'
        case 'crm company site'
            __crm_offer add 'Add a site' list 'List sites' show 'Show a site' edit 'Change fields of a site' rm 'Remove a site' history 'Show what happened to a site'
        case 'crm segment'
            __crm_offer add 'Add a segment' list 'List segments' show 'Show a segment' rm 'Remove a segment' history 'Show what happened to a segment'
        case 'crm product'
            __crm_offer add 'Add a product' list 'List products' show 'Show a product' edit 'Change fields of a product' rm 'Remove a product' history 'Show what happened to a product'
        case 'crm quote'
            __crm_offer add 'Make a quote' list 'List quotes' show 'Show a quote' edit 'Change fields of a quote' rm 'Remove a quote' history 'Show what happened to a quote' send 'Send to the customer' accept 'The customer accepts' decline 'The customer declines' status 'Set the status' item 'Lines of a quote'
        case 'crm quote item'
            __crm_offer add 'Put goods on a quote' edit 'Change fields of a document line' rm 'Remove a document line' list 'List the lines of a quote'
        case 'crm invoice'
            __crm_offer add 'Make an invoice' list 'List invoices' show 'Show an invoice' edit 'Change fields of an invoice' rm 'Remove an invoice' history 'Show what happened to an invoice' send 'Send to the customer' confirm 'The customer confirms' decline 'The customer declines' status 'Set the status' link 'Say which deal it belongs to' print 'Make a page to print' item 'Lines of an invoice'
        case 'crm invoice item'
            __crm_offer add 'Put goods on an invoice' edit 'Change fields of a document line' rm 'Remove a document line' list 'List the lines of an invoice'
        case 'crm order'
            __crm_offer add 'Make an order' list 'List orders' show 'Show an order' edit 'Change fields of an order' rm 'Remove an order' history 'Show what happened to an order' status 'Set the status' link 'Say which deal it belongs to' item 'Lines of an order'
        case 'crm order item'
            __crm_offer add 'Put goods on an order' edit 'Change fields of a document line' rm 'Remove a document line' list 'List the lines of an order'
        case 'crm payment'
            __crm_offer add 'Record a payment' list 'List payments' show 'Show a payment' edit 'Change fields of a payment' rm 'Remove a payment' history 'Show what happened to a payment' link 'Say which deal it belongs to'
        case 'crm shipment'
            __crm_offer add 'Add a shipment' list 'List shipments' show 'Show a shipment' edit 'Change fields of a shipment' rm 'Remove a shipment' history 'Show what happened to a shipment' link 'Say which deal it belongs to'
        case 'crm note'
            __crm_offer add 'Write a note on records' list 'List notes' show 'Show a note' edit 'Change fields of a note' rm 'Remove a note' history 'Show what happened to a note'
        case 'crm tag'
            __crm_offer add 'Put tags on records, or take them off' list 'List all tags with their counts'
        case 'crm attach'
            __crm_offer add 'Put files on a record, or get one back' list 'List attachments' show 'Show an attachment' edit 'Change fields of an attachment' rm 'Remove an attachment' history 'Show what happened to an attachment'
        case 'crm task'
            __crm_offer add 'Plan a task' list 'List tasks' show 'Show a task' edit 'Change fields of a task' rm 'Remove a task' history 'Show what happened to a task' done 'Close tasks as done' decline 'Close tasks as declined' snooze 'Move the deadline of tasks' assign 'Hand tasks to a user'
        case 'crm interaction'
            __crm_offer add 'Plan an interaction, or record one' list 'List interactions' show 'Show an interaction' edit 'Change fields of an interaction' rm 'Remove an interaction' history 'Show what happened to an interaction' done 'Close interactions as held' postpone 'Put interactions off' drop 'Close interactions that will not take place' next 'Plan what follows an interaction' resolve 'Say which contact the participant is' deal 'Open a deal of an interaction'
        case 'crm notification'
            __crm_offer list 'List notifications' read 'Mark notifications as read' channel 'Ways by which notifications leave'
        case 'crm notification channel'
            __crm_offer add 'Add a channel' list 'List channels' show 'Show a channel' edit 'Change fields of a channel' rm 'Remove a channel' history 'Show what happened to a channel'
        case 'crm mail'
            __crm_offer ingest 'Take letters in' reconcile 'Prove that no letter is missing' list 'List letters' show 'Show a letter' send 'Write a letter' reply 'Answer a letter' link 'Move letters to a record' accept 'Make leads of letters that wait' spam 'Declare letters spam' notspam 'Take the mark of spam back' history 'Show what happened to a letter'
        case 'crm mailbox'
            __crm_offer list 'List mailboxes' check 'Log in and say what is there' sync-state 'How far each folder was read'
        case 'crm template'
            __crm_offer add 'Write a template' list 'List templates' show 'Show a template' edit 'Change a template' rm 'Remove a template' preview 'Show what a letter would say' history 'Show what happened to a template'
        case 'crm call'
            __crm_offer log 'Write down a call' plan 'Plan a call' ingest 'Take in the records of an exchange' list 'List calls' show 'Show a call' edit 'Change fields of a call' rm 'Remove a call' history 'Show what happened to a call' play 'Play the recording of a call' recordings 'Find the recordings of calls' reconcile 'Compare with the exchange' replay 'Read the notices of an exchange again' start 'Call somebody through the exchange' refused 'Rows that were not taken in'
        case 'crm call refused'
            __crm_offer list 'List refused rows' show 'Print refused rows as they came' drop 'Forget refused rows'
        case 'crm form'
            __crm_offer add 'Add a form' list 'List forms' show 'Show a form' edit 'Change fields of a form' rm 'Remove a form' history 'Show what happened to a form' secret 'Give a form a new secret' snippet 'Print the HTML of a form' test 'Show how a form would be read' ingest 'Take in what a form sent' entry 'What came through forms' quarantine 'Entries that look like spam'
        case 'crm form entry'
            __crm_offer list 'List form entries' show 'Show a form entry' history 'Show what happened to a form entry' link 'Move form entries to a record' raw 'Print the request as it came'
        case 'crm form quarantine'
            __crm_offer list 'List what is in quarantine' release 'Take entries in after all' drop 'Declare entries to be spam'
        case 'crm survey'
            __crm_offer add 'Add a survey' list 'List surveys' show 'Show a survey' edit 'Change the text of a survey' enable 'Switch surveys on' disable 'Switch surveys off' rm 'Remove a survey' history 'Show what happened to a survey' send 'Ask customers' answer 'Write down what somebody answered' results 'Show what people answered' sample 'Pick customers for control calls' invitation 'Who was asked, and what came of it'
        case 'crm survey invitation'
            __crm_offer list 'List invitations' show 'Show an invitation' history 'Show what happened to an invitation' rm 'Remove an invitation'
        case 'crm campaign'
            __crm_offer add 'Add a campaign' list 'List campaigns' show 'Show a campaign' edit 'Change fields of a campaign' rm 'Remove a campaign' history 'Show what happened to a campaign' preview 'Show the letters of a campaign' test 'Send one letter to yourself' send 'Write the letters of a campaign' pause 'Hold campaigns up' resume 'Let campaigns go on' stats 'Show what came of a campaign' recipient 'Who was written to, and what came of it'
        case 'crm campaign recipient'
            __crm_offer list 'List recipients' show 'Show a recipient' history 'Show what happened to a recipient'
        case 'crm consent'
            __crm_offer give 'Note that people agree' withdraw 'Note that people do not agree any more' list 'List consents' show 'Show a consent' history 'Show what happened to a consent' rm 'Remove a consent'
        case 'crm report'
            __crm_offer dashboard 'Show the head\'s morning page' funnel 'Show the sales funnel' managers 'Compare the work of the managers' overdue 'Show what is late, and whose it is' gaps 'Show what is missing' calls 'Count calls by seller and week' stages 'Show how long stages take' losses 'Show where and why deals are lost' leads 'Show sources, answers and outcomes of leads' movement 'Show how the pipeline changed' forecast 'Show what open deals will bring' bottlenecks 'Show where work waits' mail 'Show how soon letters are answered' tasks 'Show how tasks are done' customers 'Show revenue, repeated sales and payments' discounts 'Show what was given away in discounts' surveys 'Show what surveys say' campaigns 'Show what came of campaigns'
        case 'crm escalation'
            __crm_offer list 'List escalations' show 'Show an escalation' history 'Show what happened to an escalation'
        case 'crm view'
            __crm_offer save 'Save a view' list 'List the views' show 'Show what a view holds' default 'Begin a list with a view' share 'Let everybody use a view' rm 'Remove a view'
        case 'crm user'
            __crm_offer add 'Let somebody work with the store' list 'List users' show 'Show a user' edit 'Change fields of a user' history 'Show what happened to a user' away 'Say that a user is away' back 'Say that a user is back' disable 'Let users act no more' enable 'Let users act again'
        case 'crm department'
            __crm_offer list 'List departments' rename 'Rename a department'
        case 'crm config'
            __crm_offer pipeline 'Ways of selling, side by side' stage 'Stages of deals' status 'Statuses of leads' field 'Fields of your own' escalation 'Who is told of untouched requests' calendar 'Working hours' export 'Write the policy as a file' apply 'Make the store equal to a policy' lint 'Look for mistakes in a policy'
        case 'crm config pipeline'
            __crm_offer list 'List pipelines' show 'Show a pipeline' history 'Show what happened to a pipeline' add 'Add a pipeline' edit 'Change names, type or default' rm 'Take a pipeline away'
        case 'crm config stage'
            __crm_offer list 'List stages' add 'Add a stage' edit 'Change names or kind of a stage' move 'Put a stage in another place' rm 'Take a stage away' require 'Require fields before a stage' check 'Lay down a point to tick' question 'Lay down a question to ask' advantage 'Lay down an advantage to name' objection 'Lay down an objection with its answer'
        case 'crm config status'
            __crm_offer list 'List statuses' add 'Add a status' edit 'Change names or kind of a status' move 'Put a status in another place' rm 'Take a status away'
        case 'crm config field'
            __crm_offer add 'Add a field' list 'List the added fields' edit 'Change an added field' rm 'Remove an added field'
        case 'crm config escalation'
            __crm_offer list 'List escalation levels' set 'Add or change a level' rm 'Take levels away'
        case 'crm config calendar'
            __crm_offer list 'List working days' set 'Set working hours' rm 'Take days away'
        case 'crm rule'
            __crm_offer list 'List rules' show 'Show a rule' history 'Show what happened to a rule' enable 'Switch rules on' disable 'Switch rules off' add 'Add a rule' edit 'Change the text of a rule' rm 'Take rules away' test 'Show what a rule would have done'
        case 'crm outbox'
            __crm_offer list 'List deliveries' show 'Show a delivery' history 'Show what happened to a delivery' send 'Hand over what is due' retry 'Try deliveries again' drop 'Send no more'
        case 'crm db'
            __crm_offer path 'Print where the store is' check 'Check that the store is sound' backup 'Copy the store while others use it' restore 'Put a backup in place of the store' migrate 'Bring the store to the newest schema' reindex 'Make the search index anew'
    end
end

function __crm_topics
    __crm_offer filters 'How to choose records' dates 'How to write dates and times' formats 'What is printed, and how' rules 'What happens by itself' exit-codes 'What exit codes mean' settings 'The settings file' environment 'Variables of the environment'
end

function __crm_flags
    switch "$__crm_place"
        case 'crm lead add'
            __crm_offer --name name --status status --person person --company company --inn INN --email e-mail --phone phone --wrong-emails 'wrong e-mails' --source source --channel 'channel: mail, phone, form, chat, visit, other' --interest interest --need need --amount 'possible amount' --currency currency --owner owner --tags tags --set 'set a field, an added one too' --auto 'give it to the next seller in turn' --allow-duplicate 'add it although it seems to be there'
        case 'crm lead list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --overdue 'only what is late' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm lead show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm lead edit'
            __crm_offer --each 'one transaction a record'
        case 'crm lead rm'
            __crm_offer --each 'one transaction a record'
        case 'crm lead assign'
            __crm_offer --to 'this user' --auto 'each to the next seller in turn' --each 'one transaction a record'
        case 'crm lead remind'
            __crm_offer --due 'until when to process them' --each 'one transaction a record'
        case 'crm lead status'
            __crm_offer --to 'the status, by key or name' --reason why --each 'one transaction a record'
        case 'crm lead qualify'
            __crm_offer --each 'one transaction a record'
        case 'crm lead wait'
            __crm_offer --until 'the day it wakes on' --reason why --each 'one transaction a record'
        case 'crm lead disqualify'
            __crm_offer --reason why --status 'which of the failure statuses' --retry 'try again on this day' --each 'one transaction a record'
        case 'crm lead convert'
            __crm_offer --item 'goods on the deal' --company 'the company' --inn 'its INN' --contact 'the person' --title 'title of the deal' --without-items 'although no goods are known' --no-deal 'stop before the deal' --reason why --meeting 'plan a meeting'
        case 'crm lead check'
            __crm_offer --off 'take the tick back'
        case 'crm lead duplicates'
            __crm_offer --all 'closed records and those of others too' --exact 'only those that share a key' --similar 'only those that are alike' --min-score 'how alike they have to be' --limit 'at most N records'
        case 'crm lead merge'
            __crm_offer --take 'take this field from those that go'
        case 'crm deal add'
            __crm_offer --title title --stage stage --type 'type: controlled, manual, free' --pipeline pipeline --company company --contact contact --lead lead --owner owner --amount amount --currency currency --probability probability --expected-on 'expected on' --category category --tags tags --set 'set a field, an added one too' --item goods
        case 'crm deal list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --overdue 'only what is late' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm deal show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm deal edit'
            __crm_offer --each 'one transaction a record'
        case 'crm deal rm'
            __crm_offer --each 'one transaction a record'
        case 'crm deal assign'
            __crm_offer --to 'this user' --auto 'each to the next seller in turn' --each 'one transaction a record'
        case 'crm deal stage'
            __crm_offer --to 'the stage, by key or name' --force 'although something is missing' --reason 'why it is lost or forced' --until 'return to a deal put off on this day' --each 'one transaction a record'
        case 'crm deal pipeline'
            __crm_offer --to 'the pipeline, by key or name' --stage 'the stage there; the first'
        case 'crm deal check'
            __crm_offer --off 'take the tick back'
        case 'crm deal item add'
            __crm_offer --deal 'the deal' --discount 'discount of these lines' --vat-rate 'VAT rate of these lines'
        case 'crm deal item edit'
            __crm_offer --each 'one transaction a record'
        case 'crm deal item rm'
            __crm_offer --each 'one transaction a record'
        case 'crm deal duplicates'
            __crm_offer --all 'closed records and those of others too' --exact 'only those that share a key' --similar 'only those that are alike' --min-score 'how alike they have to be' --limit 'at most N records'
        case 'crm deal merge'
            __crm_offer --take 'take this field from those that go'
        case 'crm contact add'
            __crm_offer --name name --first-name 'first name' --last-name 'last name' --patronymic patronymic --position position --role 'role: decision-maker, influencer, user, accounting, other' --email e-mail --phone phone --wrong-emails 'wrong e-mails' --birthday birthday --companies companies --related-companies 'related companies' --owner owner --consent consent --tags tags --set 'set a field, an added one too' --allow-duplicate 'add it although it seems to be there'
        case 'crm contact list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm contact show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm contact edit'
            __crm_offer --each 'one transaction a record'
        case 'crm contact rm'
            __crm_offer --each 'one transaction a record'
        case 'crm contact duplicates'
            __crm_offer --all 'closed records and those of others too' --exact 'only those that share a key' --similar 'only those that are alike' --min-score 'how alike they have to be' --limit 'at most N records'
        case 'crm contact merge'
            __crm_offer --take 'take this field from those that go'
        case 'crm contact link'
            __crm_offer --role 'what the first one is: influences, influenced, manager, subordinate, colleague, relative, friend' --note 'what else to know'
        case 'crm contact unlink'
            __crm_offer --role 'what the first one is: influences, influenced, manager, subordinate, colleague, relative, friend'
        case 'crm company add'
            __crm_offer --name name --legal-name 'legal name' --inn INN --kpp KPP --ogrn OGRN --okpo OKPO --preferred-form 'preferred form: llc, entrepreneur, corporation, self-employed, person, other' --category category --kind 'kind: client, supplier, competitor, carrier' --legal-address 'legal address' --postal-address 'postal address' --email e-mail --phone phone --wrong-emails 'wrong e-mails' --bank-account 'bank account' --bik BIK --owner owner --holding 'head company' --tags tags --set 'set a field, an added one too' --lookup 'with requisites from the registry' --allow-duplicate 'add it although it seems to be there'
        case 'crm company list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm company show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm company edit'
            __crm_offer --each 'one transaction a record'
        case 'crm company rm'
            __crm_offer --each 'one transaction a record'
        case 'crm company duplicates'
            __crm_offer --all 'closed records and those of others too' --exact 'only those that share a key' --similar 'only those that are alike' --min-score 'how alike they have to be' --limit 'at most N records'
        case 'crm company merge'
            __crm_offer --take 'take this field from those that go'
        case 'crm company link'
            __crm_offer --role 'what the first one is: head, subsidiary, holding, partner, competitor, supplier, client' --note 'what else to know'
        case 'crm company unlink'
            __crm_offer --role 'what the first one is: head, subsidiary, holding, partner, competitor, supplier, client'
        case 'crm company site add'
            __crm_offer --company company --name name --kind 'kind: shop, warehouse, office, flat, other' --address address --phone phone --contact contact
        case 'crm company site list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm company site show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm company site edit'
            __crm_offer --each 'one transaction a record'
        case 'crm company site rm'
            __crm_offer --each 'one transaction a record'
        case 'crm segment add'
            __crm_offer --kind 'of which records'
        case 'crm segment list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm segment rm'
            __crm_offer --each 'one transaction a record'
        case 'crm product add'
            __crm_offer --sku SKU --name name --unit unit --price price --currency currency --vat-rate 'VAT rate' --brand brand --active active --set 'set a field, an added one too'
        case 'crm product list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm product show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm product edit'
            __crm_offer --each 'one transaction a record'
        case 'crm product rm'
            __crm_offer --each 'one transaction a record'
        case 'crm quote add'
            __crm_offer --number number --date date --deal deal --company company --contact contact --text text --amount amount --currency currency --valid-until 'valid until' --item goods
        case 'crm quote list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm quote show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm quote edit'
            __crm_offer --each 'one transaction a record'
        case 'crm quote rm'
            __crm_offer --each 'one transaction a record'
        case 'crm quote send'
            __crm_offer --to 'a recipient' --template 'the cover letter; the kind\'s own unless given' --attach 'a file to send along' --from 'the mailbox that sends' --no-mail 'only mark it, send no letter' --each 'one transaction a record'
        case 'crm quote accept'
            __crm_offer --each 'one transaction a record'
        case 'crm quote decline'
            __crm_offer --reason 'why the customer declines' --each 'one transaction a record'
        case 'crm quote status'
            __crm_offer --reason 'why the customer declines' --each 'one transaction a record'
        case 'crm quote item add'
            __crm_offer --quote 'the paper' --discount 'discount of these lines' --vat-rate 'VAT rate of these lines'
        case 'crm quote item edit'
            __crm_offer --each 'one transaction a record'
        case 'crm quote item rm'
            __crm_offer --each 'one transaction a record'
        case 'crm invoice add'
            __crm_offer --number number --date date --external-id 'external id' --deal deal --company company --quote quote --amount amount --currency currency --due-on due --party buyer --inn INN --kpp KPP --note note --item goods
        case 'crm invoice list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm invoice show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm invoice edit'
            __crm_offer --each 'one transaction a record'
        case 'crm invoice rm'
            __crm_offer --each 'one transaction a record'
        case 'crm invoice send'
            __crm_offer --to 'a recipient' --template 'the cover letter; the kind\'s own unless given' --attach 'a file to send along' --from 'the mailbox that sends' --no-mail 'only mark it, send no letter' --each 'one transaction a record'
        case 'crm invoice confirm'
            __crm_offer --each 'one transaction a record'
        case 'crm invoice decline'
            __crm_offer --reason 'why the customer declines' --each 'one transaction a record'
        case 'crm invoice status'
            __crm_offer --reason 'why the customer declines' --each 'one transaction a record'
        case 'crm invoice print'
            __crm_offer --html 'a page of HTML (the default)' --pdf 'a PDF, made of that page' --output 'the file to make' --force 'replace the file'
        case 'crm invoice item add'
            __crm_offer --invoice 'the paper' --discount 'discount of these lines' --vat-rate 'VAT rate of these lines'
        case 'crm invoice item edit'
            __crm_offer --each 'one transaction a record'
        case 'crm invoice item rm'
            __crm_offer --each 'one transaction a record'
        case 'crm order add'
            __crm_offer --number number --date date --external-id 'external id' --deal deal --company company --invoice invoice --amount amount --currency currency --party buyer --inn INN --kpp KPP --note note --item goods
        case 'crm order list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm order show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm order edit'
            __crm_offer --each 'one transaction a record'
        case 'crm order rm'
            __crm_offer --each 'one transaction a record'
        case 'crm order status'
            __crm_offer --reason 'why the customer declines' --each 'one transaction a record'
        case 'crm order item add'
            __crm_offer --order 'the paper' --discount 'discount of these lines' --vat-rate 'VAT rate of these lines'
        case 'crm order item edit'
            __crm_offer --each 'one transaction a record'
        case 'crm order item rm'
            __crm_offer --each 'one transaction a record'
        case 'crm payment add'
            __crm_offer --number number --date date --external-id 'external id' --invoice invoice --order order --deal deal --company company --amount amount --currency currency --method 'method: bank, cash, card' --payer payer --inn INN --kpp KPP --purpose purpose
        case 'crm payment list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm payment show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm payment edit'
            __crm_offer --each 'one transaction a record'
        case 'crm payment rm'
            __crm_offer --each 'one transaction a record'
        case 'crm shipment add'
            __crm_offer --number number --date date --external-id 'external id' --deal deal --order order --company company --amount amount --currency currency --source 'source: manual, 1c, bank'
        case 'crm shipment list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm shipment show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm shipment edit'
            __crm_offer --each 'one transaction a record'
        case 'crm shipment rm'
            __crm_offer --each 'one transaction a record'
        case 'crm note list'
            __crm_offer --all 'closed records and those of others too' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm note show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm note edit'
            __crm_offer --each 'one transaction a record'
        case 'crm note rm'
            __crm_offer --each 'one transaction a record'
        case 'crm tag add'
            __crm_offer --remove 'take this tag off'
        case 'crm attach add'
            __crm_offer --get 'get this file back' --output 'where to write it; - is standard output' --force 'replace the file' --name 'call the file so'
        case 'crm attach list'
            __crm_offer --all 'closed records and those of others too' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm attach show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm attach edit'
            __crm_offer --each 'one transaction a record'
        case 'crm attach rm'
            __crm_offer --each 'one transaction a record'
        case 'crm today'
            __crm_offer --user 'another one\'s day'
        case 'crm task add'
            __crm_offer --kind 'kind: call, letter, meeting, document, process, assign, choose, other' --on on --assignee assignee --priority 'priority: high, normal, low' --due 'until when; a bare day ends at 18:00' --remind 'when to remind' --set 'set a field, an added one too'
        case 'crm task list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --overdue 'only what is late' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm task show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm task edit'
            __crm_offer --each 'one transaction a record'
        case 'crm task rm'
            __crm_offer --each 'one transaction a record'
        case 'crm task done'
            __crm_offer --outcome 'what came of it' --each 'one transaction a record'
        case 'crm task decline'
            __crm_offer --reason why --again 'plan it again for this time' --each 'one transaction a record'
        case 'crm task snooze'
            __crm_offer --until 'the new deadline' --each 'one transaction a record'
        case 'crm task assign'
            __crm_offer --to 'this user' --each 'one transaction a record'
        case 'crm interaction add'
            __crm_offer --at 'when it takes place; a bare day means 18:00' --type 'type: meeting, planned, call, letter' --on on --contact contact --participant participant --owner owner --place place --result result
        case 'crm interaction list'
            __crm_offer --unworked 'only those whose time is over and that nobody closed' --by 'group by this field, as subject' --all 'closed records and those of others too' --mine 'only my own' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm interaction show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm interaction edit'
            __crm_offer --each 'one transaction a record'
        case 'crm interaction rm'
            __crm_offer --each 'one transaction a record'
        case 'crm interaction done'
            __crm_offer --result 'what came of it' --at 'when it took place'
        case 'crm interaction postpone'
            __crm_offer --until 'the new time'
        case 'crm interaction drop'
            __crm_offer --reason why
        case 'crm interaction next'
            __crm_offer --at 'when it takes place; a bare day means 18:00' --subject subject --type 'type: meeting, planned, call, letter' --contact contact --participant participant --owner owner --place place
        case 'crm interaction resolve'
            __crm_offer --contact 'this contact' --new 'add a contact'
        case 'crm interaction deal'
            __crm_offer --title 'the title of the deal'
        case 'crm notification list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm notification channel add'
            __crm_offer --name name --user for --events events --silent 'silent hours' --digest 'digest at' --enabled enabled
        case 'crm notification channel list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm notification channel show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm notification channel edit'
            __crm_offer --each 'one transaction a record'
        case 'crm notification channel rm'
            __crm_offer --each 'one transaction a record'
        case 'crm mail ingest'
            __crm_offer --maildir 'a Maildir' --mbox 'a file of many letters' --source 'what the mailbox is called' --limit 'take at most N new letters' --since 'first run of a mailbox: letters since that day' --new-only 'first run of a mailbox: none of the old ones' --full 'compare whole mailboxes anew' --jobs 'read N mailboxes at a time; 4, or 1 with --limit or -n'
        case 'crm mail list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm mail show'
            __crm_offer --html 'the HTML body' --raw 'the bytes as they came' --headers 'all header fields' --whole 'with quotes and signature' --attachment 'the contents of attachment N, from 1' --output 'write there' --force 'replace the file'
        case 'crm mail send'
            __crm_offer --on 'the record it is about' --to 'a recipient' --cc 'a recipient of a copy' --subject 'the subject' --text 'the text; else standard input, or the editor' --template 'a template that gives the text' --attach 'a file to send along' --from 'the mailbox that sends'
        case 'crm mail reply'
            __crm_offer --to 'a recipient' --cc 'a recipient of a copy' --subject 'the subject' --text 'the text; else standard input, or the editor' --template 'a template that gives the text' --attach 'a file to send along' --from 'the mailbox that sends'
        case 'crm mail spam'
            __crm_offer --each 'one transaction a record' --force 'whatever a colleague decided'
        case 'crm mail notspam'
            __crm_offer --each 'one transaction a record'
        case 'crm template add'
            __crm_offer --language 'language: en, ru' --kind 'for: lead, contact, company, deal, quote, invoice, order' --subject subject --body text
        case 'crm template list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm template show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm template rm'
            __crm_offer --each 'one transaction a record'
        case 'crm call log'
            __crm_offer --with 'lead/12, deal/7, or a telephone number' --in 'they called' --out 'we called' --missed 'nobody answered' --at 'when it began; now' --duration 'how long it took, as 4m' --topic 'what it was about' --recording 'its recording' --copy 'keep a copy of the recording' --user 'who calls'
        case 'crm call plan'
            __crm_offer --with 'lead/12, deal/7, or a telephone number' --at 'when; a bare day means 18:00' --topic 'what it was about' --user 'who calls'
        case 'crm call ingest'
            __crm_offer --source 'what the exchange is called; pbx' --format 'what the rows are; else their contents say it' --columns 'what stands where, as clid,src,dst,start,billsec' --mapping 'how its notices are read'
        case 'crm call list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm call show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm call edit'
            __crm_offer --each 'one transaction a record'
        case 'crm call rm'
            __crm_offer --each 'one transaction a record'
        case 'crm call play'
            __crm_offer --output 'write it there' --force 'replace the file' --part 'which of several recordings; 1'
        case 'crm call recordings'
            __crm_offer --copy 'keep copies beside the store'
        case 'crm call reconcile'
            __crm_offer --source 'what the exchange is called; pbx' --format 'what the rows are; else their contents say it' --columns 'what stands where, as clid,src,dst,start,billsec' --mapping 'how its notices are read'
        case 'crm call start'
            __crm_offer --topic 'what it was about' --user 'who calls'
        case 'crm call refused list'
            __crm_offer --source 'what the exchange is called; pbx'
        case 'crm form add'
            __crm_offer --enabled enabled --source 'source of leads' --aliases 'names of fields' --honeypot 'field for robots' --min-seconds 'least seconds to fill it in' --max-links 'most links in it' --cyrillic 'must hold Cyrillic' --per-address 'most from one address in 10 minutes' --redirect 'page shown afterwards' --secret 'ask the sender for a secret'
        case 'crm form list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm form show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm form edit'
            __crm_offer --each 'one transaction a record'
        case 'crm form rm'
            __crm_offer --each 'one transaction a record'
        case 'crm form secret'
            __crm_offer --none 'ask for none any more'
        case 'crm form snippet'
            __crm_offer --url 'where \'crm cgi\' answers'
        case 'crm form test'
            __crm_offer --type 'the Content-Type, where it is not plain JSON or urlencoded'
        case 'crm form ingest'
            __crm_offer --form 'the form it was sent by' --type 'the Content-Type, where it is not plain JSON or urlencoded'
        case 'crm form entry list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm form entry show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm form quarantine list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm survey list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm survey show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm survey rm'
            __crm_offer --each 'one transaction a record'
        case 'crm survey send'
            __crm_offer --on 'a deal, lead, contact or company; - reads them from standard input' --by 'a letter, or only a task to call' --no-task 'no task to call beside the letter' --language 'the language of letter and page' --from 'the mailbox that sends'
        case 'crm survey answer'
            __crm_offer --survey 'which survey' --refused 'the person does not want to answer'
        case 'crm survey results'
            __crm_offer --by 'divide them' --period 'who was asked then: 2026-10, month, from..to' --texts 'only what was said in own words'
        case 'crm survey sample'
            __crm_offer --closed 'when the deals were closed: -30d, 2026-10, from..to' --count 'how many customers' --seed 'the same number picks the same customers; today\'s date unless given' --for 'who calls; oneself unless given'
        case 'crm survey invitation list'
            __crm_offer --all 'closed records and those of others too' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm survey invitation show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm survey invitation rm'
            __crm_offer --each 'one transaction a record'
        case 'crm campaign add'
            __crm_offer --kind 'of which records; lead' --segment 'those of a segment' --template 'the letter' --topic 'what people can agree to or refuse; news' --subject 'instead of that of the template' --opt-in 'only to those who have agreed to the topic' --window 'in which hours letters leave: 10:00-18:00' --rate 'how many an hour: 200/h' --at 'when \'crm tick\' begins by itself' --yearly 'greetings each year: birthday, or a day as 22.06' --language 'which template' --from 'the mailbox that sends'
        case 'crm campaign list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm campaign show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm campaign rm'
            __crm_offer --each 'one transaction a record'
        case 'crm campaign preview'
            __crm_offer --to 'what this record would get' --count 'how many of the audience; 3'
        case 'crm campaign test'
            __crm_offer --to 'your own address' --like 'as this record would get it; the first'
        case 'crm campaign recipient list'
            __crm_offer --all 'closed records and those of others too' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm campaign recipient show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm consent give'
            __crm_offer --topic 'what it is about: news, promo, surveys; all letters: mail, all calls: call' --source 'where it comes from: a form, a call' --at 'when it was said, if not now'
        case 'crm consent withdraw'
            __crm_offer --topic 'what it is about: news, promo, surveys; all letters: mail, all calls: call' --source 'where it comes from: a form, a call' --at 'when it was said, if not now'
        case 'crm consent list'
            __crm_offer --all 'closed records and those of others too' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm consent show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm consent rm'
            __crm_offer --each 'one transaction a record'
        case 'crm report dashboard'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is, instead of the usual page' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report funnel'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: stage' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --pipeline 'the pipeline; lead for the statuses of leads' --explain 'list the records behind a figure: a stage, or as invoiced:standing' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report managers'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is, instead of the usual page' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report overdue'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is, instead of the usual page' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends' --summary 'only the counts of each user'
        case 'crm report gaps'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is, instead of the usual page' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report calls'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: user' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report stages'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: stage' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --pipeline 'the pipeline; lead for the statuses of leads' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report losses'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: stage' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --pipeline 'the pipeline; lead for the statuses of leads' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report leads'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: source' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report movement'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: part' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --pipeline 'the pipeline; lead for the statuses of leads' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report forecast'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: month' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --pipeline 'the pipeline; lead for the statuses of leads' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report bottlenecks'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: step' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --pipeline 'the pipeline; lead for the statuses of leads' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report mail'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: user' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report tasks'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: user' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report customers'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: company' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report discounts'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: user' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report surveys'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: survey' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm report campaigns'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' --compare 'previous: the same stretch before; last-year: a year earlier' --by 'what a line is; without it: campaign' --owner 'only this user\'s work' --user 'only this user\'s work' --department 'only this department\'s work' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' --as-of 'as it was then, by the journal' --html 'write a page with charts; - is the output' --mail 'send the page as a letter' --from 'the mailbox that sends'
        case 'crm escalation list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm escalation show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm search'
            __crm_offer --kind 'only records of this kind' --limit 'at most N records'
        case 'crm show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm history'
            __crm_offer --only 'only these sorts of events, by commas' --since 'nothing before' --deep 'with the people and deals of a company, the lead of a deal (default)' --no-deep 'with the people and deals of a company, the lead of a deal (default)' --limit 'at most N records'
        case 'crm log'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm import'
            __crm_offer --from 'what the file is; recognised by its name and content' --map 'what a column is for; - as the field leaves it out' --key 'find records by this field alone' --on-duplicate 'what to do with records that are there' --encoding 'the charset, where it is not recognised' --each 'keep the good rows when others fail' --auto 'give new leads to the sellers in turn' --with-rules 'let rules make tasks and notices' --clear-empty 'an empty cell empties the field' --add-companies 'add companies that are only named' --safe-cells 'take off the marks of \'export --safe-cells\'' --allow-duplicate 'add it although it seems to be there'
        case 'crm export'
            __crm_offer --all 'closed records and those of others too' --to 'contacts as vCards 3.0 or 4.0' --output 'the file to make, whole or not at all' --force 'replace the file' --safe-cells 'keep spreadsheets from running cells as formulas'
        case 'crm export-1c'
            __crm_offer --company 'a customer' --deal 'a deal and its customer' --changed 'customers in work that 1C does not have so' --since 'with --changed: since when' --queued 'what a rule put into the outbox' --as 'what the file is' --schema 'the version of CommerceML' --zip 'pack the files into a zip' --push 'hand the customers to the base of [odata]' --output 'the file to make, or a folder' --force 'replace the file'
        case 'crm view save'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --overdue 'only what is late' --sort 'order: field,-field' --limit 'at most N records' --shared 'for everybody; by seniors' --no-shared 'for everybody; by seniors'
        case 'crm view show'
            __crm_offer --kind 'where several have the name'
        case 'crm view default'
            __crm_offer --off 'no longer' --kind 'where several have the name'
        case 'crm view share'
            __crm_offer --off 'no longer' --kind 'where several have the name'
        case 'crm view rm'
            __crm_offer --kind 'where several have the name'
        case 'crm init'
            __crm_offer --preset 'statuses and stages to start with' --name 'your name' --renew 'add to a store of an older program what this one starts with'
        case 'crm user add'
            __crm_offer --name name --role 'role: seller, senior, head, director, accountant, admin' --position position --department department --manager manager --email e-mail --phone phone --extension extension
        case 'crm user list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm user show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm user edit'
            __crm_offer --each 'one transaction a record'
        case 'crm user away'
            __crm_offer --until 'away until this day, that day included' --to 'who takes his open leads, deals and tasks meanwhile' --keep-deals 'deals, and the tasks on them, stay with him' --back 'is back, as \'user back\''
        case 'crm config pipeline list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm config pipeline show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm config pipeline add'
            __crm_offer --label-en 'English name' --label-ru 'Russian name' --type 'how strictly its deals are controlled' --like 'begin with the stages of this one' --default 'new deals enter it'
        case 'crm config pipeline rm'
            __crm_offer --move-to 'move its deals to the like stages there'
        case 'crm config stage list'
            __crm_offer --pipeline 'the pipeline; that of new deals'
        case 'crm config stage add'
            __crm_offer --pipeline 'the pipeline; that of new deals' --label-en 'English name' --label-ru 'Russian name' --kind 'what it means for the process' --after 'place it after this one' --before 'place it before this one'
        case 'crm config stage move'
            __crm_offer --after 'place it after this one' --before 'place it before this one'
        case 'crm config stage rm'
            __crm_offer --move-to 'move what stands on it there'
        case 'crm config stage require'
            __crm_offer --remove 'do not require them any more'
        case 'crm config stage check'
            __crm_offer --remove 'take it away; by text or place'
        case 'crm config stage question'
            __crm_offer --remove 'take it away; by text or place'
        case 'crm config stage advantage'
            __crm_offer --remove 'take it away; by text or place'
        case 'crm config stage objection'
            __crm_offer --answer 'what to answer' --remove 'take it away; by text or place'
        case 'crm config status add'
            __crm_offer --label-en 'English name' --label-ru 'Russian name' --kind 'what it means for the process' --after 'place it after this one' --before 'place it before this one'
        case 'crm config status move'
            __crm_offer --after 'place it after this one' --before 'place it before this one'
        case 'crm config status rm'
            __crm_offer --move-to 'move what stands on it there'
        case 'crm config field add'
            __crm_offer --type 'text, prose, integer, money, percent, day, instant, flag, choice, reference:KIND' --label-en 'what it is called in English' --label-ru 'what it is called in Russian' --choices 'the values of a choice, as hot,cold; each may be KEY:ENGLISH:RUSSIAN' --required 'asked of every new record' --no-required 'asked of every new record' --sensitive 'masked like contact data' --no-sensitive 'masked like contact data' --listed 'a column of every list' --no-listed 'a column of every list'
        case 'crm config field list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm config field edit'
            __crm_offer --label-en 'what it is called in English' --label-ru 'what it is called in Russian' --choices 'the values of a choice, as hot,cold; each may be KEY:ENGLISH:RUSSIAN' --required 'asked of every new record' --no-required 'asked of every new record' --sensitive 'masked like contact data' --no-sensitive 'masked like contact data' --listed 'a column of every list' --no-listed 'a column of every list'
        case 'crm config field rm'
            __crm_offer --force 'clear its values first'
        case 'crm config escalation list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm config escalation set'
            __crm_offer --after 'untouched for so long: 4h, 24h, 1d' --to 'owner, senior, head, director or a login' --action 'a task with a notice, or a notice' --text 'what is said, {name} is filled in'
        case 'crm config calendar list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm rule list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm rule show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm rule add'
            __crm_offer --summary 'what it does, in one line' --disabled 'switched off for now'
        case 'crm rule edit'
            __crm_offer --summary 'what it does, in one line'
        case 'crm rule test'
            __crm_offer --since 'from when on, as -7d, 2026-11 or month'
        case 'crm outbox list'
            __crm_offer --all 'closed records and those of others too' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records' --view 'filters, columns and order as saved; none leaves out the default one' --as-of 'as it was then, by the journal'
        case 'crm outbox show'
            __crm_offer --as-of 'as it was then, by the journal'
        case 'crm db backup'
            __crm_offer --force 'replace an older copy'
        case 'crm db restore'
            __crm_offer --force 'although files of letters are missing'
        case 'crm help'
            __crm_offer --json 'print the declarations as JSON'
    end
    __crm_offer --db 'the store (CRM_DB)' --config 'the settings (CRM_CONFIG)' --as 'act as this user (CRM_USER)' --now 'pretend that it is TIME (CRM_NOW)' --dry-run 'do all the work, then take it back' --yes 'answer every question with yes' --no-input 'never ask anything' --quiet 'say nothing but results' --verbose 'say more' --lang 'en or ru (CRM_LANG)' --color 'when to colour' --no-pager 'do not page' --format 'table on a terminal, tsv in a pipe' --json 'short for --format json' --fields 'print these fields, in this order' --header 'print a heading line' --no-header 'print a heading line' --help 'show help: -h short, --help full' --version 'print the version'
end

# Offers values for a flag, or for @ and the place of an operand.
function __crm_values
    switch "$__crm_place $argv[1]"
        case 'crm lead add --status'
            __crm_ask
        case 'crm lead add --channel'
            __crm_offer mail mail phone phone form 'web form' chat chat visit visit other other
        case 'crm lead add --owner'
            __crm_ask
        case 'crm lead add --set'
            __crm_ask
        case 'crm lead list --view'
            __crm_ask
        case 'crm lead list @''*'
            __crm_ask
        case 'crm lead show @''*'
            __crm_ask
        case 'crm lead edit @''*'
            __crm_ask
        case 'crm lead rm @''*'
            __crm_ask
        case 'crm lead history @1'
            __crm_ask
        case 'crm lead assign --to'
            __crm_ask
        case 'crm lead assign @''*'
            __crm_ask
        case 'crm lead remind @''*'
            __crm_ask
        case 'crm lead status --to'
            __crm_ask
        case 'crm lead status @''*'
            __crm_ask
        case 'crm lead qualify @''*'
            __crm_ask
        case 'crm lead wait @''*'
            __crm_ask
        case 'crm lead disqualify --status'
            __crm_ask
        case 'crm lead disqualify @''*'
            __crm_ask
        case 'crm lead convert --item'
            __crm_ask
        case 'crm lead convert @1'
            __crm_ask
        case 'crm lead checklist @1'
            __crm_ask
        case 'crm lead check @1'
            __crm_ask
        case 'crm lead duplicates @''*'
            __crm_ask
        case 'crm lead merge --take'
            __crm_offer name Name person Person company Company inn INN email E-mail phone Phone emails E-mails phones Phones wrong_emails 'Wrong e-mails' source Source channel Channel interest Interest need Need amount 'Possible amount' currency Currency tags Tags
        case 'crm lead merge @''*'
            __crm_ask
        case 'crm deal add --stage'
            __crm_ask
        case 'crm deal add --type'
            __crm_offer controlled controlled manual 'manual stages' free free
        case 'crm deal add --company'
            __crm_ask
        case 'crm deal add --contact'
            __crm_ask
        case 'crm deal add --lead'
            __crm_ask
        case 'crm deal add --owner'
            __crm_ask
        case 'crm deal add --set'
            __crm_ask
        case 'crm deal add --item'
            __crm_ask
        case 'crm deal list --view'
            __crm_ask
        case 'crm deal list @''*'
            __crm_ask
        case 'crm deal show @''*'
            __crm_ask
        case 'crm deal edit @''*'
            __crm_ask
        case 'crm deal rm @''*'
            __crm_ask
        case 'crm deal history @1'
            __crm_ask
        case 'crm deal assign --to'
            __crm_ask
        case 'crm deal assign @''*'
            __crm_ask
        case 'crm deal stage --to'
            __crm_ask
        case 'crm deal stage @''*'
            __crm_ask
        case 'crm deal pipeline --to'
            __crm_ask
        case 'crm deal pipeline --stage'
            __crm_ask
        case 'crm deal pipeline @''*'
            __crm_ask
        case 'crm deal docs @''*'
            __crm_ask
        case 'crm deal checklist @1'
            __crm_ask
        case 'crm deal check @1'
            __crm_ask
        case 'crm deal item add --deal'
            __crm_ask
        case 'crm deal item add --vat-rate'
            __crm_offer none '' 0 '' 5 '' 7 '' 10 '' 18 '' 20 '' 22 ''
        case 'crm deal item add @''*'
            __crm_ask
        case 'crm deal item edit @''*'
            __crm_ask
        case 'crm deal item rm @''*'
            __crm_ask
        case 'crm deal item list @1'
            __crm_ask
        case 'crm deal duplicates @''*'
            __crm_ask
        case 'crm deal merge --take'
            __crm_offer title Title type Type company Company contact Contact amount Amount currency Currency probability Probability expected_on 'Expected on' category Category tags Tags
        case 'crm deal merge @''*'
            __crm_ask
        case 'crm contact add --role'
            __crm_offer decision-maker 'decision maker' influencer influencer user 'user of the goods' accounting accounting other other
        case 'crm contact add --companies'
            __crm_ask
        case 'crm contact add --related-companies'
            __crm_ask
        case 'crm contact add --owner'
            __crm_ask
        case 'crm contact add --set'
            __crm_ask
        case 'crm contact list --view'
            __crm_ask
        case 'crm contact list @''*'
            __crm_ask
        case 'crm contact show @''*'
            __crm_ask
        case 'crm contact edit @''*'
            __crm_ask
        case 'crm contact rm @''*'
            __crm_ask
        case 'crm contact history @1'
            __crm_ask
        case 'crm contact duplicates @''*'
            __crm_ask
        case 'crm contact merge --take'
            __crm_offer name Name first_name 'First name' last_name 'Last name' patronymic Patronymic position Position role Role email E-mail phone Phone emails E-mails phones Phones wrong_emails 'Wrong e-mails' birthday Birthday companies Companies related_companies 'Related companies' owner Owner consent Consent tags Tags
        case 'crm contact merge @''*'
            __crm_ask
        case 'crm contact link --role'
            __crm_offer influences 'influences the decision' influenced 'under the influence' manager manager subordinate subordinate colleague colleague relative relative friend friend
        case 'crm contact link @''*'
            __crm_ask
        case 'crm contact unlink --role'
            __crm_offer influences 'influences the decision' influenced 'under the influence' manager manager subordinate subordinate colleague colleague relative relative friend friend
        case 'crm contact unlink @''*'
            __crm_ask
        case 'crm contact links @1'
            __crm_ask
        case 'crm company add --preferred-form'
            __crm_offer llc 'limited company' entrepreneur 'sole entrepreneur' corporation 'joint-stock company' self-employed self-employed person 'private person' other other
        case 'crm company add --kind'
            __crm_offer client client supplier supplier competitor competitor carrier carrier
        case 'crm company add --owner'
            __crm_ask
        case 'crm company add --holding'
            __crm_ask
        case 'crm company add --set'
            __crm_ask
        case 'crm company list --view'
            __crm_ask
        case 'crm company list @''*'
            __crm_ask
        case 'crm company show @''*'
            __crm_ask
        case 'crm company edit @''*'
            __crm_ask
        case 'crm company rm @''*'
            __crm_ask
        case 'crm company history @1'
            __crm_ask
        case 'crm company duplicates @''*'
            __crm_ask
        case 'crm company merge --take'
            __crm_offer name Name legal_name 'Legal name' inn INN kpp KPP ogrn OGRN okpo OKPO preferred_form 'Preferred form' category Category kind Kind legal_address 'Legal address' postal_address 'Postal address' email E-mail phone Phone emails E-mails phones Phones wrong_emails 'Wrong e-mails' bank_account 'Bank account' bik BIK owner Owner holding 'Head company' tags Tags
        case 'crm company merge @''*'
            __crm_ask
        case 'crm company link --role'
            __crm_offer head 'head company' subsidiary subsidiary holding 'same holding' partner partner competitor competitor supplier supplier client client
        case 'crm company link @''*'
            __crm_ask
        case 'crm company unlink --role'
            __crm_offer head 'head company' subsidiary subsidiary holding 'same holding' partner partner competitor competitor supplier supplier client client
        case 'crm company unlink @''*'
            __crm_ask
        case 'crm company links @1'
            __crm_ask
        case 'crm company lookup @1'
            __crm_ask
        case 'crm company site add --company'
            __crm_ask
        case 'crm company site add --kind'
            __crm_offer shop shop warehouse warehouse office office flat flat other other
        case 'crm company site add --contact'
            __crm_ask
        case 'crm company site list --view'
            __crm_ask
        case 'crm company site list @''*'
            __crm_ask
        case 'crm company site show @''*'
            __crm_ask
        case 'crm company site edit @''*'
            __crm_ask
        case 'crm company site rm @''*'
            __crm_ask
        case 'crm company site history @1'
            __crm_ask
        case 'crm segment add --kind'
            __crm_offer contact contacts company companies lead leads deal deals
        case 'crm segment add @''*'
            __crm_ask
        case 'crm segment list --view'
            __crm_ask
        case 'crm segment list @''*'
            __crm_ask
        case 'crm segment show @''*'
            __crm_ask
        case 'crm segment rm @''*'
            __crm_ask
        case 'crm segment history @1'
            __crm_ask
        case 'crm product add --vat-rate'
            __crm_offer none '' 0 '' 5 '' 7 '' 10 '' 18 '' 20 '' 22 ''
        case 'crm product add --active'
            __crm_offer yes '' no ''
        case 'crm product add --set'
            __crm_ask
        case 'crm product list --view'
            __crm_ask
        case 'crm product list @''*'
            __crm_ask
        case 'crm product show @''*'
            __crm_ask
        case 'crm product edit @''*'
            __crm_ask
        case 'crm product rm @''*'
            __crm_ask
        case 'crm product history @1'
            __crm_ask
        case 'crm quote add --deal'
            __crm_ask
        case 'crm quote add --company'
            __crm_ask
        case 'crm quote add --contact'
            __crm_ask
        case 'crm quote add --item'
            __crm_ask
        case 'crm quote list --view'
            __crm_ask
        case 'crm quote list @''*'
            __crm_ask
        case 'crm quote show @''*'
            __crm_ask
        case 'crm quote edit @''*'
            __crm_ask
        case 'crm quote rm @''*'
            __crm_ask
        case 'crm quote history @1'
            __crm_ask
        case 'crm quote send --template'
            __crm_ask
        case 'crm quote send --attach'
            __crm_files path
        case 'crm quote send @''*'
            __crm_ask
        case 'crm quote accept @''*'
            __crm_ask
        case 'crm quote decline @''*'
            __crm_ask
        case 'crm quote status @''*'
            __crm_ask
        case 'crm quote item add --quote'
            __crm_ask
        case 'crm quote item add --vat-rate'
            __crm_offer none '' 0 '' 5 '' 7 '' 10 '' 18 '' 20 '' 22 ''
        case 'crm quote item add @''*'
            __crm_ask
        case 'crm quote item edit @''*'
            __crm_ask
        case 'crm quote item rm @''*'
            __crm_ask
        case 'crm quote item list @1'
            __crm_ask
        case 'crm invoice add --deal'
            __crm_ask
        case 'crm invoice add --company'
            __crm_ask
        case 'crm invoice add --quote'
            __crm_ask
        case 'crm invoice add --item'
            __crm_ask
        case 'crm invoice list --view'
            __crm_ask
        case 'crm invoice list @''*'
            __crm_ask
        case 'crm invoice show @''*'
            __crm_ask
        case 'crm invoice edit @''*'
            __crm_ask
        case 'crm invoice rm @''*'
            __crm_ask
        case 'crm invoice history @1'
            __crm_ask
        case 'crm invoice send --template'
            __crm_ask
        case 'crm invoice send --attach'
            __crm_files path
        case 'crm invoice send @''*'
            __crm_ask
        case 'crm invoice confirm @''*'
            __crm_ask
        case 'crm invoice decline @''*'
            __crm_ask
        case 'crm invoice status @''*'
            __crm_ask
        case 'crm invoice link @''*'
            __crm_ask
        case 'crm invoice print --output' 'crm invoice print -o'
            __crm_files path
        case 'crm invoice print @1'
            __crm_ask
        case 'crm invoice item add --invoice'
            __crm_ask
        case 'crm invoice item add --vat-rate'
            __crm_offer none '' 0 '' 5 '' 7 '' 10 '' 18 '' 20 '' 22 ''
        case 'crm invoice item add @''*'
            __crm_ask
        case 'crm invoice item edit @''*'
            __crm_ask
        case 'crm invoice item rm @''*'
            __crm_ask
        case 'crm invoice item list @1'
            __crm_ask
        case 'crm order add --deal'
            __crm_ask
        case 'crm order add --company'
            __crm_ask
        case 'crm order add --invoice'
            __crm_ask
        case 'crm order add --item'
            __crm_ask
        case 'crm order list --view'
            __crm_ask
        case 'crm order list @''*'
            __crm_ask
        case 'crm order show @''*'
            __crm_ask
        case 'crm order edit @''*'
            __crm_ask
        case 'crm order rm @''*'
            __crm_ask
        case 'crm order history @1'
            __crm_ask
        case 'crm order status @''*'
            __crm_ask
        case 'crm order link @''*'
            __crm_ask
        case 'crm order item add --order'
            __crm_ask
        case 'crm order item add --vat-rate'
            __crm_offer none '' 0 '' 5 '' 7 '' 10 '' 18 '' 20 '' 22 ''
        case 'crm order item add @''*'
            __crm_ask
        case 'crm order item edit @''*'
            __crm_ask
        case 'crm order item rm @''*'
            __crm_ask
        case 'crm order item list @1'
            __crm_ask
        case 'crm payment add --invoice'
            __crm_ask
        case 'crm payment add --order'
            __crm_ask
        case 'crm payment add --deal'
            __crm_ask
        case 'crm payment add --company'
            __crm_ask
        case 'crm payment add --method'
            __crm_offer bank 'bank transfer' cash cash card card
        case 'crm payment list --view'
            __crm_ask
        case 'crm payment list @''*'
            __crm_ask
        case 'crm payment show @''*'
            __crm_ask
        case 'crm payment edit @''*'
            __crm_ask
        case 'crm payment rm @''*'
            __crm_ask
        case 'crm payment history @1'
            __crm_ask
        case 'crm payment link @''*'
            __crm_ask
        case 'crm shipment add --deal'
            __crm_ask
        case 'crm shipment add --order'
            __crm_ask
        case 'crm shipment add --company'
            __crm_ask
        case 'crm shipment add --source'
            __crm_offer manual here 1c 1C bank 'the bank'
        case 'crm shipment list --view'
            __crm_ask
        case 'crm shipment list @''*'
            __crm_ask
        case 'crm shipment show @''*'
            __crm_ask
        case 'crm shipment edit @''*'
            __crm_ask
        case 'crm shipment rm @''*'
            __crm_ask
        case 'crm shipment history @1'
            __crm_ask
        case 'crm shipment link @''*'
            __crm_ask
        case 'crm guide @1'
            __crm_ask
        case 'crm note list --view'
            __crm_ask
        case 'crm note list @''*'
            __crm_ask
        case 'crm note show @''*'
            __crm_ask
        case 'crm note edit @''*'
            __crm_ask
        case 'crm note rm @''*'
            __crm_ask
        case 'crm note history @1'
            __crm_ask
        case 'crm attach add --output' 'crm attach add -o'
            __crm_files path
        case 'crm attach add @''*'
            __crm_files path
        case 'crm attach list --view'
            __crm_ask
        case 'crm attach list @''*'
            __crm_ask
        case 'crm attach show @''*'
            __crm_ask
        case 'crm attach edit @''*'
            __crm_ask
        case 'crm attach rm @''*'
            __crm_ask
        case 'crm attach history @1'
            __crm_ask
        case 'crm today --user'
            __crm_ask
        case 'crm task add --kind'
            __crm_offer call call letter letter meeting meeting document document process processing assign assignment choose choice other other
        case 'crm task add --assignee'
            __crm_ask
        case 'crm task add --priority'
            __crm_offer high high normal normal low low
        case 'crm task add --set'
            __crm_ask
        case 'crm task list --view'
            __crm_ask
        case 'crm task list @''*'
            __crm_ask
        case 'crm task show @''*'
            __crm_ask
        case 'crm task edit @''*'
            __crm_ask
        case 'crm task rm @''*'
            __crm_ask
        case 'crm task history @1'
            __crm_ask
        case 'crm task done @''*'
            __crm_ask
        case 'crm task decline @''*'
            __crm_ask
        case 'crm task snooze @''*'
            __crm_ask
        case 'crm task assign --to'
            __crm_ask
        case 'crm task assign @''*'
            __crm_ask
        case 'crm interaction add --type'
            __crm_offer meeting meeting planned 'planned interaction' call 'phone call' letter e-mail
        case 'crm interaction add --contact'
            __crm_ask
        case 'crm interaction add --owner'
            __crm_ask
        case 'crm interaction list --by'
            __crm_offer subject '' owner '' type '' status '' on ''
        case 'crm interaction list --view'
            __crm_ask
        case 'crm interaction list @''*'
            __crm_ask
        case 'crm interaction show @''*'
            __crm_ask
        case 'crm interaction edit @''*'
            __crm_ask
        case 'crm interaction rm @''*'
            __crm_ask
        case 'crm interaction history @1'
            __crm_ask
        case 'crm interaction done @''*'
            __crm_ask
        case 'crm interaction postpone @''*'
            __crm_ask
        case 'crm interaction drop @''*'
            __crm_ask
        case 'crm interaction next --type'
            __crm_offer meeting meeting planned 'planned interaction' call 'phone call' letter e-mail
        case 'crm interaction next --contact'
            __crm_ask
        case 'crm interaction next --owner'
            __crm_ask
        case 'crm interaction next @1'
            __crm_ask
        case 'crm interaction resolve --contact'
            __crm_ask
        case 'crm interaction resolve @1'
            __crm_ask
        case 'crm interaction deal @1'
            __crm_ask
        case 'crm notification list --view'
            __crm_ask
        case 'crm notification list @''*'
            __crm_ask
        case 'crm notification read @''*'
            __crm_ask
        case 'crm notification channel add --user'
            __crm_ask
        case 'crm notification channel add --enabled'
            __crm_offer yes '' no ''
        case 'crm notification channel list --view'
            __crm_ask
        case 'crm notification channel list @''*'
            __crm_ask
        case 'crm notification channel show @''*'
            __crm_ask
        case 'crm notification channel edit @''*'
            __crm_ask
        case 'crm notification channel rm @''*'
            __crm_ask
        case 'crm notification channel history @1'
            __crm_ask
        case 'crm mail ingest --maildir'
            __crm_files folder
        case 'crm mail ingest --mbox'
            __crm_files path
        case 'crm mail ingest @''*'
            __crm_files path
        case 'crm mail list --view'
            __crm_ask
        case 'crm mail list @''*'
            __crm_ask
        case 'crm mail show --output' 'crm mail show -o'
            __crm_files path
        case 'crm mail show @''*'
            __crm_ask
        case 'crm mail send --template'
            __crm_ask
        case 'crm mail send --attach'
            __crm_files path
        case 'crm mail reply --template'
            __crm_ask
        case 'crm mail reply --attach'
            __crm_files path
        case 'crm mail reply @1'
            __crm_ask
        case 'crm mail link @''*'
            __crm_ask
        case 'crm mail accept @''*'
            __crm_ask
        case 'crm mail spam @''*'
            __crm_ask
        case 'crm mail notspam @''*'
            __crm_ask
        case 'crm mail history @1'
            __crm_ask
        case 'crm template add --language'
            __crm_offer en English ru Russian
        case 'crm template add --kind'
            __crm_offer lead lead contact contact company company deal deal quote quote invoice invoice order order
        case 'crm template add @2'
            __crm_files path
        case 'crm template list --view'
            __crm_ask
        case 'crm template list @''*'
            __crm_ask
        case 'crm template show @''*'
            __crm_ask
        case 'crm template edit @''*'
            __crm_ask
        case 'crm template rm @''*'
            __crm_ask
        case 'crm template preview @1'
            __crm_ask
        case 'crm template history @1'
            __crm_ask
        case 'crm call log --recording'
            __crm_files path
        case 'crm call log --user'
            __crm_ask
        case 'crm call plan --user'
            __crm_ask
        case 'crm call ingest --format'
            __crm_offer asterisk-csv 'Asterisk\'s cdr_csv' asterisk-custom 'Asterisk\'s cdr_custom' freeswitch-example 'FreeSWITCH\'s template \'example\'' freeswitch-asterisk 'FreeSWITCH\'s template \'asterisk\'' grandstream-ucm 'the export of a Grandstream' cel 'Asterisk\'s channel events' queue-log 'Asterisk\'s queue_log' notice 'notices as JSON or forms'
        case 'crm call ingest --mapping'
            __crm_files path
        case 'crm call ingest @''*'
            __crm_files path
        case 'crm call list --view'
            __crm_ask
        case 'crm call list @''*'
            __crm_ask
        case 'crm call show @''*'
            __crm_ask
        case 'crm call edit @''*'
            __crm_ask
        case 'crm call rm @''*'
            __crm_ask
        case 'crm call history @1'
            __crm_ask
        case 'crm call play --output' 'crm call play -o'
            __crm_files path
        case 'crm call play @1'
            __crm_ask
        case 'crm call recordings @''*'
            __crm_files folder
        case 'crm call reconcile --format'
            __crm_offer asterisk-csv 'Asterisk\'s cdr_csv' asterisk-custom 'Asterisk\'s cdr_custom' freeswitch-example 'FreeSWITCH\'s template \'example\'' freeswitch-asterisk 'FreeSWITCH\'s template \'asterisk\'' grandstream-ucm 'the export of a Grandstream' cel 'Asterisk\'s channel events' queue-log 'Asterisk\'s queue_log' notice 'notices as JSON or forms'
        case 'crm call reconcile --mapping'
            __crm_files path
        case 'crm call reconcile @''*'
            __crm_files path
        case 'crm call start --user'
            __crm_ask
        case 'crm form add --enabled'
            __crm_offer yes '' no ''
        case 'crm form add --cyrillic'
            __crm_offer yes '' no ''
        case 'crm form list --view'
            __crm_ask
        case 'crm form list @''*'
            __crm_ask
        case 'crm form show @''*'
            __crm_ask
        case 'crm form edit @''*'
            __crm_ask
        case 'crm form rm @''*'
            __crm_ask
        case 'crm form history @1'
            __crm_ask
        case 'crm form secret @1'
            __crm_ask
        case 'crm form snippet @1'
            __crm_ask
        case 'crm form test @1'
            __crm_ask
        case 'crm form test @2'
            __crm_files path
        case 'crm form ingest --form'
            __crm_ask
        case 'crm form ingest @''*'
            __crm_files path
        case 'crm form entry list --view'
            __crm_ask
        case 'crm form entry list @''*'
            __crm_ask
        case 'crm form entry show @''*'
            __crm_ask
        case 'crm form entry history @1'
            __crm_ask
        case 'crm form entry link @''*'
            __crm_ask
        case 'crm form entry raw @1'
            __crm_ask
        case 'crm form quarantine list --view'
            __crm_ask
        case 'crm form quarantine list @''*'
            __crm_ask
        case 'crm form quarantine release @''*'
            __crm_ask
        case 'crm form quarantine drop @''*'
            __crm_ask
        case 'crm survey add @1'
            __crm_files path
        case 'crm survey list --view'
            __crm_ask
        case 'crm survey list @''*'
            __crm_ask
        case 'crm survey show @''*'
            __crm_ask
        case 'crm survey edit @1'
            __crm_ask
        case 'crm survey edit @2'
            __crm_files path
        case 'crm survey enable @''*'
            __crm_ask
        case 'crm survey disable @''*'
            __crm_ask
        case 'crm survey rm @''*'
            __crm_ask
        case 'crm survey history @1'
            __crm_ask
        case 'crm survey send --by'
            __crm_offer letter 'a letter, with a task to call' call 'a task to call alone'
        case 'crm survey send --language'
            __crm_offer ru Russian en English
        case 'crm survey send @1'
            __crm_ask
        case 'crm survey send @''*'
            __crm_ask
        case 'crm survey answer --survey'
            __crm_ask
        case 'crm survey answer @1'
            __crm_ask
        case 'crm survey results --by'
            __crm_offer seller 'by the seller of the deal' period 'by the month in which they were asked' outcome 'by how the deal ended' stage 'by stage; of lost deals where they were lost' segment 'by segments that they are in'
        case 'crm survey results @1'
            __crm_ask
        case 'crm survey results @''*'
            __crm_ask
        case 'crm survey sample --for'
            __crm_ask
        case 'crm survey invitation list --view'
            __crm_ask
        case 'crm survey invitation list @''*'
            __crm_ask
        case 'crm survey invitation show @''*'
            __crm_ask
        case 'crm survey invitation history @1'
            __crm_ask
        case 'crm survey invitation rm @''*'
            __crm_ask
        case 'crm campaign add --kind'
            __crm_offer lead leads contact contacts company companies deal deals
        case 'crm campaign add --segment'
            __crm_ask
        case 'crm campaign add --template'
            __crm_ask
        case 'crm campaign add --language'
            __crm_offer ru Russian en English
        case 'crm campaign add @''*'
            __crm_ask
        case 'crm campaign list --view'
            __crm_ask
        case 'crm campaign list @''*'
            __crm_ask
        case 'crm campaign show @''*'
            __crm_ask
        case 'crm campaign edit @''*'
            __crm_ask
        case 'crm campaign rm @''*'
            __crm_ask
        case 'crm campaign history @1'
            __crm_ask
        case 'crm campaign preview @1'
            __crm_ask
        case 'crm campaign test @1'
            __crm_ask
        case 'crm campaign send @1'
            __crm_ask
        case 'crm campaign pause @''*'
            __crm_ask
        case 'crm campaign resume @''*'
            __crm_ask
        case 'crm campaign stats @''*'
            __crm_ask
        case 'crm campaign recipient list --view'
            __crm_ask
        case 'crm campaign recipient list @''*'
            __crm_ask
        case 'crm campaign recipient show @''*'
            __crm_ask
        case 'crm campaign recipient history @1'
            __crm_ask
        case 'crm consent list --view'
            __crm_ask
        case 'crm consent list @''*'
            __crm_ask
        case 'crm consent show @''*'
            __crm_ask
        case 'crm consent history @1'
            __crm_ask
        case 'crm consent rm @''*'
            __crm_ask
        case 'crm report dashboard --compare'
            __crm_offer previous '' last-year ''
        case 'crm report dashboard --by'
            __crm_offer user Who department Department
        case 'crm report dashboard --owner'
            __crm_ask
        case 'crm report dashboard --user'
            __crm_ask
        case 'crm report dashboard --department'
            __crm_ask
        case 'crm report dashboard --explain'
            __crm_offer tasks 'overdue tasks' leads 'leads without an answer' deals 'deals without a next step' escalations 'requests that climbed' received 'leads that came in the period' response 'half of them were answered within' unanswered 'open leads that nobody has answered' conversion 'their share' won 'deals won in the period' sum 'their sum' lost 'deals lost in the period' lost_sum 'their sum' open 'open deals at the end' open_sum 'open deals at the end' new_sum 'deals that were added' expected 'amounts by how often deals were won that had reached the same stage' calls 'calls of the period' answered 'calls in which people talked' missed 'missed ones after which nobody called back' letters 'letters of customers that came in the period' unanswered_letters 'letters without an answer by now' lead-owner 'leads without an owner' lead-work 'leads that nobody worked on' lead-step 'leads without a next step' deal-step 'deals without a next step' deal-survey 'closed deals without a survey' lost-survey 'lost deals without a survey' contact-address 'contacts without phone, e-mail'
        case 'crm report dashboard --html'
            __crm_files path
        case 'crm report funnel --compare'
            __crm_offer previous '' last-year ''
        case 'crm report funnel --by'
            __crm_offer stage Stage user Who department Department day Day week Week month Month
        case 'crm report funnel --owner'
            __crm_ask
        case 'crm report funnel --user'
            __crm_ask
        case 'crm report funnel --department'
            __crm_ask
        case 'crm report funnel --explain'
            __crm_ask
        case 'crm report funnel --html'
            __crm_files path
        case 'crm report managers --compare'
            __crm_offer previous '' last-year ''
        case 'crm report managers --by'
            __crm_offer user Who department Department day Day week Week month Month
        case 'crm report managers --owner'
            __crm_ask
        case 'crm report managers --user'
            __crm_ask
        case 'crm report managers --department'
            __crm_ask
        case 'crm report managers --explain'
            __crm_offer taken 'leads that he was given in the period' answered 'of these, leads that were answered' response 'median seconds from the request to the first answer' converted 'of these, leads that became deals' conversion 'their share in per cent' won 'deals won in the period' sum 'their sum' lost 'deals lost in the period' lost_sum 'their sum' open 'deals that are open now' open_sum 'their sum' overdue 'tasks that are overdue now'
        case 'crm report managers --html'
            __crm_files path
        case 'crm report overdue --compare'
            __crm_offer previous '' last-year ''
        case 'crm report overdue --by'
            __crm_offer user Who what What department Department day Day week Week month Month
        case 'crm report overdue --owner'
            __crm_ask
        case 'crm report overdue --user'
            __crm_ask
        case 'crm report overdue --department'
            __crm_ask
        case 'crm report overdue --explain'
            __crm_offer tasks 'overdue tasks' leads 'leads without an answer' deals 'deals without a next step' escalations 'requests that climbed' total 'all of it' late 'how late the oldest is'
        case 'crm report overdue --html'
            __crm_files path
        case 'crm report gaps --compare'
            __crm_offer previous '' last-year ''
        case 'crm report gaps --by'
            __crm_offer gap 'What is missing' user Who department Department day Day week Week month Month
        case 'crm report gaps --owner'
            __crm_ask
        case 'crm report gaps --user'
            __crm_ask
        case 'crm report gaps --department'
            __crm_ask
        case 'crm report gaps --explain'
            __crm_offer lead-owner 'leads without an owner' lead-work 'leads that nobody worked on' lead-step 'leads without a next step' deal-step 'deals without a next step' deal-survey 'closed deals without a survey' lost-survey 'lost deals without a survey' contact-address 'contacts without phone, e-mail' records 'records that lack something' age 'since when the oldest does'
        case 'crm report gaps --html'
            __crm_files path
        case 'crm report calls --compare'
            __crm_offer previous '' last-year ''
        case 'crm report calls --by'
            __crm_offer user Who week Week topic Topic department Department day Day month Month
        case 'crm report calls --owner'
            __crm_ask
        case 'crm report calls --user'
            __crm_ask
        case 'crm report calls --department'
            __crm_ask
        case 'crm report calls --explain'
            __crm_offer calls 'calls of the period' out 'calls that we made' in 'calls that we got' answered 'calls in which people talked' missed 'incoming calls that nobody took' returned 'missed ones after which somebody talked to the client' unreturned 'missed ones after which nobody called back' talk 'how long people talked'
        case 'crm report calls --html'
            __crm_files path
        case 'crm report stages --compare'
            __crm_offer previous '' last-year ''
        case 'crm report stages --by'
            __crm_offer stage Stage user Who department Department day Day week Week month Month
        case 'crm report stages --owner'
            __crm_ask
        case 'crm report stages --user'
            __crm_ask
        case 'crm report stages --department'
            __crm_ask
        case 'crm report stages --explain'
            __crm_offer entered 'stays that began in the period' quarter 'a quarter stayed no longer' median 'half stayed no longer' three_quarters 'three quarters stayed no longer' mean 'the mean stay' longest 'the longest stay' standing 'records that stand there now'
        case 'crm report stages --html'
            __crm_files path
        case 'crm report losses --compare'
            __crm_offer previous '' last-year ''
        case 'crm report losses --by'
            __crm_offer stage Stage reason Reason outcome 'Lost as' user Who department Department day Day week Week month Month
        case 'crm report losses --owner'
            __crm_ask
        case 'crm report losses --user'
            __crm_ask
        case 'crm report losses --department'
            __crm_ask
        case 'crm report losses --explain'
            __crm_offer lost 'records lost in the period' sum 'their sum' rate 'the lost ones as a share of the records that came there in the period' entered 'records that came there in the period' age 'the median time from the beginning to the loss'
        case 'crm report losses --html'
            __crm_files path
        case 'crm report leads --compare'
            __crm_offer previous '' last-year ''
        case 'crm report leads --by'
            __crm_offer source Source channel Channel status Status user Who department Department day Day week Week month Month
        case 'crm report leads --owner'
            __crm_ask
        case 'crm report leads --user'
            __crm_ask
        case 'crm report leads --department'
            __crm_ask
        case 'crm report leads --explain'
            __crm_offer received 'leads that came in the period' answered 'of these, leads that were answered' response 'half of them were answered within' slow_response 'three of four of them were answered within' unanswered 'open leads that nobody has answered' converted 'of these, leads that became deals' conversion 'their share' failed 'of these, leads that turned out unfit' open 'of these, leads still open'
        case 'crm report leads --html'
            __crm_files path
        case 'crm report movement --compare'
            __crm_offer previous '' last-year ''
        case 'crm report movement --by'
            __crm_offer part Part user Who department Department
        case 'crm report movement --owner'
            __crm_ask
        case 'crm report movement --user'
            __crm_ask
        case 'crm report movement --department'
            __crm_ask
        case 'crm report movement --explain'
            __crm_offer start 'open deals at the beginning' new 'deals that were added' reopened 'closed deals that are open again' grown 'what amounts grew by' shrunk 'what amounts shrank by' won 'won deals, which left' lost 'lost deals, which left' removed 'deals that were removed or left the pipeline' end 'open deals at the end' pushed 'open deals expected later than before' pulled 'open deals expected sooner'
        case 'crm report movement --html'
            __crm_files path
        case 'crm report forecast --compare'
            __crm_offer previous '' last-year ''
        case 'crm report forecast --by'
            __crm_offer month Expected stage Stage user Who department Department
        case 'crm report forecast --owner'
            __crm_ask
        case 'crm report forecast --user'
            __crm_ask
        case 'crm report forecast --department'
            __crm_ask
        case 'crm report forecast --explain'
            __crm_offer deals 'open deals' sum 'their sum' weighted 'amounts by the managers\' probability; deals without one count nothing' expected 'amounts by how often deals were won that had reached the same stage' low 'four of five outcomes lie between this' high 'and this' unrated 'open deals without a probability'
        case 'crm report forecast --html'
            __crm_files path
        case 'crm report bottlenecks --compare'
            __crm_offer previous '' last-year ''
        case 'crm report bottlenecks --by'
            __crm_offer step Step stage Stage handover Hand-over user Who department Department day Day week Week month Month
        case 'crm report bottlenecks --owner'
            __crm_ask
        case 'crm report bottlenecks --user'
            __crm_ask
        case 'crm report bottlenecks --department'
            __crm_ask
        case 'crm report bottlenecks --explain'
            __crm_offer steps 'steps made' median 'half of them were made within' three_quarters 'three of four were made within' total 'the waits together' waiting 'records that wait for their next step' longest 'how long the oldest of them waits' rework 'steps back to an earlier stage' handovers 'records given to another owner' handover_median 'half of them were taken up by the new owner within'
        case 'crm report bottlenecks --html'
            __crm_files path
        case 'crm report mail --compare'
            __crm_offer previous '' last-year ''
        case 'crm report mail --by'
            __crm_offer user Who mailbox Mailbox department Department day Day week Week month Month
        case 'crm report mail --owner'
            __crm_ask
        case 'crm report mail --user'
            __crm_ask
        case 'crm report mail --department'
            __crm_ask
        case 'crm report mail --explain'
            __crm_offer letters 'letters of customers that came in the period' answered 'of these, letters that were answered' median 'half of the answers came within' three_quarters 'three of four answers came within' within_hour 'share of the letters answered within an hour' within_day 'share of the letters answered within 24 hours' unanswered 'letters without an answer by now'
        case 'crm report mail --html'
            __crm_files path
        case 'crm report tasks --compare'
            __crm_offer previous '' last-year ''
        case 'crm report tasks --by'
            __crm_offer user Who kind Kind department Department day Day week Week month Month
        case 'crm report tasks --owner'
            __crm_ask
        case 'crm report tasks --user'
            __crm_ask
        case 'crm report tasks --department'
            __crm_ask
        case 'crm report tasks --explain'
            __crm_offer given 'tasks given in the period' done 'tasks done in the period' in_time 'share of the done ones that were in time' late 'done after their time' lateness 'the median of how late these were' declined 'tasks declined in the period' open 'tasks open now' overdue 'tasks overdue now'
        case 'crm report tasks --html'
            __crm_files path
        case 'crm report customers --compare'
            __crm_offer previous '' last-year ''
        case 'crm report customers --by'
            __crm_offer company Customer category Category user Who department Department day Day week Week month Month
        case 'crm report customers --owner'
            __crm_ask
        case 'crm report customers --user'
            __crm_ask
        case 'crm report customers --department'
            __crm_ask
        case 'crm report customers --explain'
            __crm_offer sales 'deals won in the period' revenue 'their sum' mean 'the mean sum of a deal' new 'customers who bought for the first time' repeated 'share of the deals that are repeated sales' last 'when the last of them was won' punctual 'share of the invoices paid in the period that were paid in time' delay 'the median delay of the others' debt 'what is overdue on invoices now' potential 'the sum of open deals now'
        case 'crm report customers --html'
            __crm_files path
        case 'crm report discounts --compare'
            __crm_offer previous '' last-year ''
        case 'crm report discounts --by'
            __crm_offer user Who product Goods company Customer deal Deal department Department day Day week Week month Month
        case 'crm report discounts --owner'
            __crm_ask
        case 'crm report discounts --user'
            __crm_ask
        case 'crm report discounts --department'
            __crm_ask
        case 'crm report discounts --explain'
            __crm_offer lines 'lines of goods of the deals of the period' listed 'their sum without discounts' discounted 'of these, lines with a discount' given 'the discounts together' mean 'the discounts as a share of the list prices' greatest 'the greatest discount on a line' large 'lines with a discount above 10 per cent'
        case 'crm report discounts --html'
            __crm_files path
        case 'crm report surveys --compare'
            __crm_offer previous '' last-year ''
        case 'crm report surveys --by'
            __crm_offer survey Survey user Who department Department outcome Outcome stage Stage way 'Answered by' day Day week Week month Month
        case 'crm report surveys --owner'
            __crm_ask
        case 'crm report surveys --user'
            __crm_ask
        case 'crm report surveys --department'
            __crm_ask
        case 'crm report surveys --explain'
            __crm_offer asked 'people asked in the period' answered 'of these, people who answered' answered_share 'their share of the asked' declined 'people who do not want to answer' low 'answers with a low score' score 'the mean of the first number that is asked for' nps 'promoters less detractors, in per cent' time 'the median time until an answer'
        case 'crm report surveys --html'
            __crm_files path
        case 'crm report campaigns --compare'
            __crm_offer previous '' last-year ''
        case 'crm report campaigns --by'
            __crm_offer campaign Campaign topic Topic kind To user Who department Department day Day week Week month Month
        case 'crm report campaigns --owner'
            __crm_ask
        case 'crm report campaigns --user'
            __crm_ask
        case 'crm report campaigns --department'
            __crm_ask
        case 'crm report campaigns --explain'
            __crm_offer letters 'letters written in the period' sent 'of these, letters that have left' dropped 'letters that must not leave any more' failed 'letters that no server took' bounced 'letters that came back' complained 'letters that were called spam' unsubscribed 'recipients who want no more' unsubscribed_share 'their share of the letters that left' answered 'recipients who answered' answered_share 'their share of the letters that left' opened 'recipients who opened a link, where that is counted' time 'the median time until an answer'
        case 'crm report campaigns --html'
            __crm_files path
        case 'crm escalation list --view'
            __crm_ask
        case 'crm escalation list @''*'
            __crm_ask
        case 'crm escalation show @''*'
            __crm_ask
        case 'crm escalation history @1'
            __crm_ask
        case 'crm search --kind'
            __crm_offer lead '' contact '' company '' site '' affiliation '' relation '' deal '' item '' quote '' invoice '' order '' payment '' line '' product '' task '' message '' call '' shipment '' note '' attachment '' interaction '' user '' submission '' invitation ''
        case 'crm history --only'
            __crm_offer changes '' stages '' letters '' calls '' notes '' files '' interactions '' tasks '' goods '' shipments '' papers ''
        case 'crm log --view'
            __crm_ask
        case 'crm log @''*'
            __crm_ask
        case 'crm undo @1'
            __crm_ask
        case 'crm import --from'
            __crm_offer csv '' tsv '' ndjson '' vcard ''
        case 'crm import --on-duplicate'
            __crm_offer update '' skip '' fail ''
        case 'crm import @1'
            __crm_ask
        case 'crm import @2'
            __crm_files path
        case 'crm export --to'
            __crm_offer vcard '' vcard4 ''
        case 'crm export --output' 'crm export -o'
            __crm_files path
        case 'crm export @''*'
            __crm_ask
        case 'crm export-1c --company'
            __crm_ask
        case 'crm export-1c --deal'
            __crm_ask
        case 'crm export-1c --as'
            __crm_offer orders '' counterparty ''
        case 'crm export-1c --schema'
            __crm_offer 2.05 '' 2.06 '' 2.07 '' 2.08 '' 2.09 '' 2.10 '' 3.1 ''
        case 'crm export-1c --output' 'crm export-1c -o'
            __crm_files path
        case 'crm import-1c @''*'
            __crm_files path
        case 'crm view save @''*'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm view list @1'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm view show --kind'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm view show @1'
            __crm_ask
        case 'crm view default --kind'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm view default @1'
            __crm_ask
        case 'crm view share --kind'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm view share @1'
            __crm_ask
        case 'crm view rm --kind'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm view rm @1'
            __crm_ask
        case 'crm init --preset'
            __crm_offer sales '' telemarketing ''
        case 'crm user add --role'
            __crm_offer seller seller senior 'senior seller' head 'head of department' director 'executive director' accountant accountant admin administrator
        case 'crm user add --department'
            __crm_ask
        case 'crm user add --manager'
            __crm_ask
        case 'crm user list --view'
            __crm_ask
        case 'crm user list @''*'
            __crm_ask
        case 'crm user show @''*'
            __crm_ask
        case 'crm user edit @''*'
            __crm_ask
        case 'crm user history @1'
            __crm_ask
        case 'crm user away --to'
            __crm_ask
        case 'crm user away @''*'
            __crm_ask
        case 'crm user back @''*'
            __crm_ask
        case 'crm user disable @''*'
            __crm_ask
        case 'crm user enable @''*'
            __crm_ask
        case 'crm department rename @1'
            __crm_ask
        case 'crm config pipeline list --view'
            __crm_ask
        case 'crm config pipeline list @''*'
            __crm_ask
        case 'crm config pipeline show @''*'
            __crm_ask
        case 'crm config pipeline history @1'
            __crm_ask
        case 'crm config pipeline add --type'
            __crm_offer controlled controlled manual 'manual stages' free free
        case 'crm config pipeline add --like'
            __crm_ask
        case 'crm config pipeline edit @''*'
            __crm_ask
        case 'crm config pipeline rm --move-to'
            __crm_ask
        case 'crm config pipeline rm @1'
            __crm_ask
        case 'crm config stage list --pipeline'
            __crm_ask
        case 'crm config stage add --pipeline'
            __crm_ask
        case 'crm config stage add --kind'
            __crm_offer initial beginning open 'in work' qualified 'worth an offer' waiting waiting failed 'not worth it' converted converted won won done done lost lost
        case 'crm config stage add --after'
            __crm_ask
        case 'crm config stage add --before'
            __crm_ask
        case 'crm config stage edit @''*'
            __crm_ask
        case 'crm config stage move --after'
            __crm_ask
        case 'crm config stage move --before'
            __crm_ask
        case 'crm config stage move @1'
            __crm_ask
        case 'crm config stage rm --move-to'
            __crm_ask
        case 'crm config stage rm @1'
            __crm_ask
        case 'crm config stage require @1'
            __crm_ask
        case 'crm config stage check @1'
            __crm_ask
        case 'crm config stage question @1'
            __crm_ask
        case 'crm config stage advantage @1'
            __crm_ask
        case 'crm config stage objection @1'
            __crm_ask
        case 'crm config status add --kind'
            __crm_offer initial beginning open 'in work' qualified 'worth an offer' waiting waiting failed 'not worth it' converted converted won won done done lost lost
        case 'crm config status add --after'
            __crm_ask
        case 'crm config status add --before'
            __crm_ask
        case 'crm config status edit @''*'
            __crm_ask
        case 'crm config status move --after'
            __crm_ask
        case 'crm config status move --before'
            __crm_ask
        case 'crm config status move @1'
            __crm_ask
        case 'crm config status rm --move-to'
            __crm_ask
        case 'crm config status rm @1'
            __crm_ask
        case 'crm config field add --type'
            __crm_offer text '' prose '' integer '' money '' percent '' day '' instant '' flag '' choice '' reference:lead '' reference:contact '' reference:company '' reference:deal '' reference:product '' reference:task '' reference:user ''
        case 'crm config field add @1'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm config field list --view'
            __crm_ask
        case 'crm config field list @''*'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm config field edit @1'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm config field rm @1'
            __crm_offer lead '' contact '' company '' deal '' product '' task ''
        case 'crm config escalation list --view'
            __crm_ask
        case 'crm config escalation list @''*'
            __crm_ask
        case 'crm config escalation set --to'
            __crm_offer owner '' senior '' head '' director ''
        case 'crm config escalation set --action'
            __crm_offer task 'task and notice' notify notice
        case 'crm config calendar list --view'
            __crm_ask
        case 'crm config calendar list @''*'
            __crm_ask
        case 'crm config export @1'
            __crm_files path
        case 'crm config apply @1'
            __crm_files path
        case 'crm config lint @1'
            __crm_files path
        case 'crm rule list --view'
            __crm_ask
        case 'crm rule list @''*'
            __crm_ask
        case 'crm rule show @''*'
            __crm_ask
        case 'crm rule history @1'
            __crm_ask
        case 'crm rule enable @''*'
            __crm_ask
        case 'crm rule disable @''*'
            __crm_ask
        case 'crm rule add @2'
            __crm_files path
        case 'crm rule edit @1'
            __crm_ask
        case 'crm rule edit @2'
            __crm_files path
        case 'crm rule rm @''*'
            __crm_ask
        case 'crm rule test @1'
            __crm_ask
        case 'crm outbox list --view'
            __crm_ask
        case 'crm outbox list @''*'
            __crm_ask
        case 'crm outbox show @''*'
            __crm_ask
        case 'crm outbox history @1'
            __crm_ask
        case 'crm outbox send @''*'
            __crm_ask
        case 'crm outbox retry @''*'
            __crm_ask
        case 'crm outbox drop @''*'
            __crm_ask
        case 'crm db backup @1'
            __crm_files path
        case 'crm db restore @1'
            __crm_files path
        case 'crm completion @1'
            __crm_offer bash '' zsh '' fish ''
    end
    switch "$argv[1]"
        case --db
            __crm_files path
        case --config
            __crm_files path
        case --as
            __crm_ask
        case --lang
            __crm_offer en '' ru ''
        case --color
            __crm_offer auto '' always '' never ''
        case --format
            __crm_offer table '' json '' ndjson '' csv '' tsv '' ids '' md ''
    end
end

# Takes note of a finished word.
function __crm_pass --argument-names word
    if test -n "$__crm_awaiting"
        set -g __crm_awaiting ''
    else if test -z "$__crm_ended" -a "x$word" = x--
        set -g __crm_ended 1
    else if test -z "$__crm_ended"; and string match -q -- '--*' $word
        if not string match -q -- '*=*' $word; and __crm_takes_value $word
            set -g __crm_awaiting $word
        end
    else if test -z "$__crm_ended"; and string match -q -r -- '^-[^0-9]' $word
        set -l letters (string split '' -- (string sub -s 2 -- $word))
        for i in (seq (count $letters))
            if __crm_takes_value -$letters[$i]
                test $i -eq (count $letters); and set -g __crm_awaiting -$letters[$i]
                return
            end
        end
    else if test -z "$__crm_helping" -a "$__crm_place" = crm -a "x$word" = xhelp
        set -g __crm_helping 1
    else if not __crm_enter $word
        set -g __crm_operand (math $__crm_operand + 1)
    end
end

# Offers pairs of a word and its description.
function __crm_offer
    for i in (seq 1 2 (count $argv))
        printf '%s%s\t%s\n' "$__crm_prefix" $argv[$i] $argv[(math $i + 1)]
    end
end

function __crm_files --argument-names kind
    if test $kind = folder
        set -f found (__fish_complete_directories "$__crm_partial" '')
    else
        set -f found (__fish_complete_path "$__crm_partial")
    end
    for file in $found
        printf '%s%s\n' "$__crm_prefix" $file
    end
end

# Asks the program for values; it prints a line each, the value and a description after a tab.
function __crm_ask
    for line in ($__crm_words[1] __complete -- $__crm_words[2..] "$__crm_current" 2>/dev/null)
        printf '%s%s\n' "$__crm_prefix" $line
    end
end

function __crm_complete
    set -g __crm_words (commandline -opc)
    set -l token (commandline -ct)
    set -g __crm_current (string unescape -- $token; or string trim -l -c '\'"' -- $token)
    set -g __crm_place crm
    set -g __crm_helping ''
    set -g __crm_ended ''
    set -g __crm_awaiting ''
    set -g __crm_operand 1
    set -g __crm_prefix ''
    for word in $__crm_words[2..]
        __crm_pass $word
    end
    set -g __crm_partial "$__crm_current"
    if test -n "$__crm_awaiting"
        __crm_values $__crm_awaiting
    else if test -z "$__crm_ended"; and string match -q -- '--*=*' "$__crm_current"
        set -l parts (string split -m 1 = -- $__crm_current)
        set -g __crm_prefix $parts[1]=
        set -g __crm_partial "$parts[2]"
        __crm_values $parts[1]
    else if test -z "$__crm_ended"; and string match -q -- '-*' "$__crm_current"
        if test -n "$__crm_helping"
            set -g __crm_place 'crm help'
        end
        __crm_flags
    else
        # A word that leads nowhere counts as an operand, and no command can follow it.
        test $__crm_operand -eq 1; and __crm_commands
        if test -z "$__crm_helping"
            __crm_values @$__crm_operand
        else if test "$__crm_place" = crm
            __crm_topics
        end
    end
    for variable in words current place helping ended awaiting operand prefix partial
        set -e __crm_$variable
    end
end

complete -c crm -f -a '(__crm_complete)'
