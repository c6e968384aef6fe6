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
        case 'crm lead suggest'
            set -g __crm_place 'crm lead suggest'
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
        case 'crm deal suggest'
            set -g __crm_place 'crm deal suggest'
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
        case 'crm contact goods'
            set -g __crm_place 'crm contact goods'
        case 'crm contact suggest'
            set -g __crm_place 'crm contact suggest'
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
        case 'crm company goods'
            set -g __crm_place 'crm company goods'
        case 'crm company suggest'
            set -g __crm_place 'crm company suggest'
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
        case 'crm config view'
            set -g __crm_place 'crm config view'
        case 'crm config view add'
            set -g __crm_place 'crm config view add'
        case 'crm config view list'
            set -g __crm_place 'crm config view list'
        case 'crm config view show'
            set -g __crm_place 'crm config view show'
        case 'crm config view default'
            set -g __crm_place 'crm config view default'
        case 'crm config view share'
            set -g __crm_place 'crm config view share'
        case 'crm config view rm'
            set -g __crm_place 'crm config view rm'
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
        case 'crm lead suggest --limit' 'crm lead suggest -L'
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
        case 'crm deal suggest --limit' 'crm deal suggest -L'
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
        case 'crm contact goods --by' 'crm contact goods --period' 'crm contact goods --sort' 'crm contact goods --limit' 'crm contact goods -L' 'crm contact goods --as-of'
            return 0
        case 'crm contact suggest --limit' 'crm contact suggest -L'
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
        case 'crm company goods --by' 'crm company goods --period' 'crm company goods --sort' 'crm company goods --limit' 'crm company goods -L' 'crm company goods --as-of'
            return 0
        case 'crm company suggest --limit' 'crm company suggest -L'
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
        case 'crm campaign edit --to' 'crm campaign edit --segment'
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
        case 'crm user disable --to'
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
        case 'crm config view add --sort' 'crm config view add --limit' 'crm config view add -L'
            return 0
        case 'crm config view show --kind'
            return 0
        case 'crm config view default --kind'
            return 0
        case 'crm config view share --kind'
            return 0
        case 'crm config view rm --kind'
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
            __crm_offer lead 'Requests of customers' 'Запросы клиентов (лиды)' deal 'Sales under way' 'Сделки' contact 'People on the customer\'s side' 'Контактные лица клиентов' company 'Organisations and entrepreneurs' 'Организации и предприниматели' segment 'Parts of the customers' 'Сегменты клиентов' product 'Goods that we sell' 'Товары' quote 'Individual offers' 'Предложения клиентам' invoice Invoices 'Счета на оплату' order 'Orders of the books' 'Заказы клиентов в учёте' payment 'Money that came in' 'Поступившие оплаты' shipment 'Goods that left for the customer' 'Отгрузки клиентам' guide 'Show what to ask and to answer' 'Показать подсказки продавцу' note 'Write down something about a record' 'Заметки к записям' tag 'Words that group records' 'Метки записей' attach 'Files on records' 'Файлы к записям' today 'Show what today brings' 'Показать, что сегодня делать' task 'What is to be done, until when' 'Задачи' interaction 'Meetings, calls and letters with customers' 'Взаимодействия с клиентами' notification 'What you were told' 'Уведомления' mail Letters 'Письма' mailbox 'Mailboxes on servers' 'Почтовые ящики на серверах' template 'Templates of letters' 'Шаблоны писем' call 'Telephone calls' 'Телефонные звонки' form 'Forms of sites' 'Формы сайтов' survey 'Ask customers, and read what they say' 'Опросы клиентов' campaign 'Letters to many' 'Рассылки' consent 'What people agreed to, by topic' 'Согласия по рубрикам' report 'Figures about the work as a whole' 'Отчёты о работе отдела' escalation 'Requests that nobody touched' 'Заявки без движения' tick 'Do everything that is due' 'Выполнить всё, чему пришёл срок' search 'Find records by their words' 'Найти записи по словам' show 'Show a record of any kind' 'Показать запись любого вида' history 'Show what happened to a record' 'Показать историю записи' why 'Say how a value came about' 'Объяснить, откуда взялось значение' log 'List the operations, newest first' 'Журнал операций, новые сверху' undo 'Take an operation back' 'Отменить операцию' import 'Bring records in from a file' 'Загрузить записи из файла' export 'Take records out as CSV, NDJSON or vCards' 'Выгрузить записи в CSV, NDJSON или vCard' export-1c 'Hand customers and orders to 1C' 'Выгрузить контрагентов и заказы в 1С' import-1c 'Take in what 1C and banks say' 'Загрузить данные из 1С и банка' init 'Make a store' 'Создать хранилище' user 'People who work with the store' 'Пользователи' department 'Departments and their heads' 'Отделы и их руководители' config 'How this store works' 'Настройка процессов' rule 'What happens by itself' 'Правила: что происходит само' outbox 'What is to leave the program' 'Исходящие отправки' db 'Care of the store' 'Уход за хранилищем' cgi 'Answer a web server' 'Отвечать веб-серверу' completion 'Print a completion script' 'Вывести сценарий дополнения' help 'Show help on a command or a topic' 'Показать справку о команде или теме' version 'Print the version' 'Показать версию'
        case 'crm lead'
            __crm_offer add 'Register a request' 'Зарегистрировать запрос' list 'List leads' 'Показать список лидов' show 'Show a lead' 'Показать лид' edit 'Change fields of a lead' 'Изменить поля лида' rm 'Remove a lead' 'Удалить лид' history 'Show what happened to a lead' 'Показать историю лида' assign 'Give leads to a seller' 'Назначить ответственного за лид' remind 'Remind the owner of a lead' 'Напомнить ответственному о лиде' status 'Move a lead to a status' 'Перевести лид в другой статус' qualify 'Declare a lead worth an offer' 'Признать лид годным' wait 'Lay a lead aside until a day' 'Отложить лид до дня' disqualify 'End the work with a lead' 'Признать лид негодным' convert 'Make contact, company and deal of a lead' 'Сконвертировать лид в контакт, компанию и сделку' checklist 'Show what is to be done on the present stage' 'Показать контрольный список стадии' check 'Tick points of the checklist' 'Отметить пункты списка' suggest 'Suggest goods to offer next' 'Подсказать, что предложить' duplicates 'Find duplicate leads' 'Найти дубли среди лидов' merge 'Merge leads' 'Объединить лиды'
        case 'crm deal'
            __crm_offer add 'Open a deal' 'Открыть сделку' list 'List deals' 'Показать список сделок' show 'Show a deal' 'Показать сделку' edit 'Change fields of a deal' 'Изменить поля сделки' rm 'Remove a deal' 'Удалить сделку' history 'Show what happened to a deal' 'Показать историю сделки' assign 'Give deals to a seller' 'Назначить ответственного за сделку' stage 'Move a deal to a stage' 'Перевести сделку на другую стадию' pipeline 'Move deals into another pipeline' 'Перенести сделки в другую воронку' docs 'List the papers of deals' 'Показать документы сделок' checklist 'Show what is to be done on the present stage' 'Показать контрольный список стадии' check 'Tick points of the checklist' 'Отметить пункты списка' suggest 'Suggest goods to offer next' 'Подсказать, что предложить' item 'Goods of a deal' 'Товары сделки' duplicates 'Find duplicate deals' 'Найти дубли среди сделок' merge 'Merge deals' 'Объединить сделки'
        case 'crm deal item'
            __crm_offer add 'Put goods on a deal' 'Добавить товары в сделку' edit 'Change fields of a line' 'Изменить поля строки' rm 'Remove a line' 'Удалить строку' list 'List the goods of a deal' 'Показать товары сделки'
        case 'crm contact'
            __crm_offer add 'Add a contact' 'Добавить контакт' list 'List contacts' 'Показать список контактов' show 'Show a contact' 'Показать контакт' edit 'Change fields of a contact' 'Изменить поля контакта' rm 'Remove a contact' 'Удалить контакт' history 'Show what happened to a contact' 'Показать историю контакта' duplicates 'Find duplicate contacts' 'Найти дубли среди контактов' merge 'Merge contacts' 'Объединить контакты' link 'Say what one is to others' 'Связать: кем один является для других' unlink 'Take links away' 'Убрать связи' links 'List what others are to it' 'Показать связи' goods 'Show what the customer bought' 'Показать, что клиент покупал' suggest 'Suggest goods to offer next' 'Подсказать, что предложить'
        case 'crm company'
            __crm_offer add 'Add a company' 'Добавить компанию' list 'List companies' 'Показать список компаний' show 'Show a company' 'Показать компанию' edit 'Change fields of a company' 'Изменить поля компании' rm 'Remove a company' 'Удалить компанию' history 'Show what happened to a company' 'Показать историю компании' duplicates 'Find duplicate companies' 'Найти дубли среди компаний' merge 'Merge companies' 'Объединить компании' link 'Say what one is to others' 'Связать: кем один является для других' unlink 'Take links away' 'Убрать связи' links 'List what others are to it' 'Показать связи' goods 'Show what the customer bought' 'Показать, что клиент покупал' suggest 'Suggest goods to offer next' 'Подсказать, что предложить' lookup 'Fill in requisites from a registry' 'Заполнить реквизиты из реестра' site 'Places of a company' 'Площадки компании: магазины, склады, офисы'
        case 'crm company site'
            __crm_offer add 'Add a site' 'Добавить площадку' list 'List sites' 'Показать список площадок' show 'Show a site' 'Показать площадку' edit 'Change fields of a site' 'Изменить поля площадки' rm 'Remove a site' 'Удалить площадку' history 'Show what happened to a site' 'Показать историю площадки'
        case 'crm segment'
            __crm_offer add 'Add a segment' 'Добавить сегмент' list 'List segments' 'Показать список сегментов' show 'Show a segment' 'Показать сегмент' rm 'Remove a segment' 'Удалить сегмент' history 'Show what happened to a segment' 'Показать историю сегмента'
        case 'crm product'
            __crm_offer add 'Add a product' 'Добавить товар' list 'List products' 'Показать список товаров' show 'Show a product' 'Показать товар' edit 'Change fields of a product' 'Изменить поля товара' rm 'Remove a product' 'Удалить товар' history 'Show what happened to a product' 'Показать историю товара'
        case 'crm quote'
            __crm_offer add 'Make a quote' 'Создать предложение' list 'List quotes' 'Показать список предложений' show 'Show a quote' 'Показать предложение' edit 'Change fields of a quote' 'Изменить поля предложения' rm 'Remove a quote' 'Удалить предложение' history 'Show what happened to a quote' 'Показать историю предложения' send 'Send to the customer' 'Отправить клиенту' accept 'The customer accepts' 'Клиент принял' decline 'The customer declines' 'Клиент отклонил' status 'Set the status' 'Задать статус' item 'Lines of a quote' 'Строки предложения'
        case 'crm quote item'
            __crm_offer add 'Put goods on a quote' 'Добавить товары в предложение' edit 'Change fields of a document line' 'Изменить поля строки документа' rm 'Remove a document line' 'Удалить строку документа' list 'List the lines of a quote' 'Показать строки предложения'
        case 'crm invoice'
            __crm_offer add 'Make an invoice' 'Создать счёт' list 'List invoices' 'Показать список счетов' show 'Show an invoice' 'Показать счёт' edit 'Change fields of an invoice' 'Изменить поля счёта' rm 'Remove an invoice' 'Удалить счёт' history 'Show what happened to an invoice' 'Показать историю счёта' send 'Send to the customer' 'Отправить клиенту' confirm 'The customer confirms' 'Клиент подтвердил' decline 'The customer declines' 'Клиент отклонил' status 'Set the status' 'Задать статус' link 'Say which deal it belongs to' 'Указать, к какой сделке относится' print 'Make a page to print' 'Печатная форма счёта' item 'Lines of an invoice' 'Строки счёта'
        case 'crm invoice item'
            __crm_offer add 'Put goods on an invoice' 'Добавить товары в счёт' edit 'Change fields of a document line' 'Изменить поля строки документа' rm 'Remove a document line' 'Удалить строку документа' list 'List the lines of an invoice' 'Показать строки счёта'
        case 'crm order'
            __crm_offer add 'Make an order' 'Создать заказ' list 'List orders' 'Показать список заказов' show 'Show an order' 'Показать заказ' edit 'Change fields of an order' 'Изменить поля заказа' rm 'Remove an order' 'Удалить заказ' history 'Show what happened to an order' 'Показать историю заказа' status 'Set the status' 'Задать статус' link 'Say which deal it belongs to' 'Указать, к какой сделке относится' item 'Lines of an order' 'Строки заказа'
        case 'crm order item'
            __crm_offer add 'Put goods on an order' 'Добавить товары в заказ' edit 'Change fields of a document line' 'Изменить поля строки документа' rm 'Remove a document line' 'Удалить строку документа' list 'List the lines of an order' 'Показать строки заказа'
        case 'crm payment'
            __crm_offer add 'Record a payment' 'Записать оплату' list 'List payments' 'Показать список оплат' show 'Show a payment' 'Показать оплату' edit 'Change fields of a payment' 'Изменить поля оплаты' rm 'Remove a payment' 'Удалить оплату' history 'Show what happened to a payment' 'Показать историю оплаты' link 'Say which deal it belongs to' 'Указать, к какой сделке относится'
        case 'crm shipment'
            __crm_offer add 'Add a shipment' 'Добавить отгрузку' list 'List shipments' 'Показать список отгрузок' show 'Show a shipment' 'Показать отгрузку' edit 'Change fields of a shipment' 'Изменить поля отгрузки' rm 'Remove a shipment' 'Удалить отгрузку' history 'Show what happened to a shipment' 'Показать историю отгрузки' link 'Say which deal it belongs to' 'Указать, к какой сделке относится'
        case 'crm note'
            __crm_offer add 'Write a note on records' 'Добавить заметку к записям' list 'List notes' 'Показать список заметок' show 'Show a note' 'Показать заметку' edit 'Change fields of a note' 'Изменить поля заметки' rm 'Remove a note' 'Удалить заметку' history 'Show what happened to a note' 'Показать историю заметки'
        case 'crm tag'
            __crm_offer add 'Put tags on records, or take them off' 'Поставить или снять метки' list 'List all tags with their counts' 'Показать метки с числом записей'
        case 'crm attach'
            __crm_offer add 'Put files on a record, or get one back' 'Приложить или выдать файл' list 'List attachments' 'Показать список вложений' show 'Show an attachment' 'Показать вложение' edit 'Change fields of an attachment' 'Изменить поля вложения' rm 'Remove an attachment' 'Удалить вложение' history 'Show what happened to an attachment' 'Показать историю вложения'
        case 'crm task'
            __crm_offer add 'Plan a task' 'Поставить задачу' list 'List tasks' 'Показать список задач' show 'Show a task' 'Показать задачу' edit 'Change fields of a task' 'Изменить поля задачи' rm 'Remove a task' 'Удалить задачу' history 'Show what happened to a task' 'Показать историю задачи' done 'Close tasks as done' 'Отметить задачи выполненными' decline 'Close tasks as declined' 'Отклонить задачи' snooze 'Move the deadline of tasks' 'Перенести срок задач' assign 'Hand tasks to a user' 'Передать задачи пользователю'
        case 'crm interaction'
            __crm_offer add 'Plan an interaction, or record one' 'Запланировать или записать взаимодействие' list 'List interactions' 'Показать список взаимодействий' show 'Show an interaction' 'Показать взаимодействие' edit 'Change fields of an interaction' 'Изменить поля взаимодействия' rm 'Remove an interaction' 'Удалить взаимодействие' history 'Show what happened to an interaction' 'Показать историю взаимодействия' done 'Close interactions as held' 'Отработать взаимодействия' postpone 'Put interactions off' 'Отложить взаимодействия' drop 'Close interactions that will not take place' 'Отменить взаимодействия' next 'Plan what follows an interaction' 'Запланировать следующее' resolve 'Say which contact the participant is' 'Определить контакт участника' deal 'Open a deal of an interaction' 'Открыть сделку по взаимодействию'
        case 'crm notification'
            __crm_offer list 'List notifications' 'Показать список уведомлений' read 'Mark notifications as read' 'Отметить уведомления прочитанными' channel 'Ways by which notifications leave' 'Каналы уведомлений'
        case 'crm notification channel'
            __crm_offer add 'Add a channel' 'Добавить канал' list 'List channels' 'Показать список каналов' show 'Show a channel' 'Показать канал' edit 'Change fields of a channel' 'Изменить поля канала' rm 'Remove a channel' 'Удалить канал' history 'Show what happened to a channel' 'Показать историю канала'
        case 'crm mail'
            __crm_offer ingest 'Take letters in' 'Принять письма' reconcile 'Prove that no letter is missing' 'Проверить, что ни одно письмо не потеряно' list 'List letters' 'Показать список писем' show 'Show a letter' 'Показать письмо' send 'Write a letter' 'Написать письмо' reply 'Answer a letter' 'Ответить на письмо' link 'Move letters to a record' 'Прикрепить письма к записи' accept 'Make leads of letters that wait' 'Создать лиды из ожидающих писем' spam 'Declare letters spam' 'Пометить письма как спам' notspam 'Take the mark of spam back' 'Снять пометку «спам»' history 'Show what happened to a letter' 'Показать историю письма'
        case 'crm mailbox'
            __crm_offer list 'List mailboxes' 'Показать ящики' check 'Log in and say what is there' 'Войти и сказать, что там есть' sync-state 'How far each folder was read' 'Показать, докуда прочитаны папки'
        case 'crm template'
            __crm_offer add 'Write a template' 'Создать шаблон' list 'List templates' 'Показать список шаблонов' show 'Show a template' 'Показать шаблон' edit 'Change a template' 'Изменить шаблон' rm 'Remove a template' 'Удалить шаблон' preview 'Show what a letter would say' 'Показать готовое письмо' history 'Show what happened to a template' 'Показать историю шаблона'
        case 'crm call'
            __crm_offer log 'Write down a call' 'Записать звонок' plan 'Plan a call' 'Запланировать звонок' ingest 'Take in the records of an exchange' 'Принять журнал АТС' list 'List calls' 'Показать список звонков' show 'Show a call' 'Показать звонок' edit 'Change fields of a call' 'Изменить поля звонка' rm 'Remove a call' 'Удалить звонок' history 'Show what happened to a call' 'Показать историю звонка' play 'Play the recording of a call' 'Прослушать запись звонка' recordings 'Find the recordings of calls' 'Найти записи разговоров' reconcile 'Compare with the exchange' 'Сверить с журналом АТС' replay 'Read the notices of an exchange again' 'Перечитать уведомления АТС' start 'Call somebody through the exchange' 'Позвонить через АТС' refused 'Rows that were not taken in' 'Непринятые строки АТС'
        case 'crm call refused'
            __crm_offer list 'List refused rows' 'Показать непринятые строки' show 'Print refused rows as they came' 'Вывести непринятые строки как есть' drop 'Forget refused rows' 'Забыть непринятые строки'
        case 'crm form'
            __crm_offer add 'Add a form' 'Добавить форму' list 'List forms' 'Показать список форм' show 'Show a form' 'Показать форму' edit 'Change fields of a form' 'Изменить поля формы' rm 'Remove a form' 'Удалить форму' history 'Show what happened to a form' 'Показать историю формы' secret 'Give a form a new secret' 'Задать форме новый секрет' snippet 'Print the HTML of a form' 'Вывести HTML формы' test 'Show how a form would be read' 'Показать, как прочитается форма' ingest 'Take in what a form sent' 'Принять отправленное формой' entry 'What came through forms' 'Заявки с сайта' quarantine 'Entries that look like spam' 'Заявки, похожие на спам'
        case 'crm form entry'
            __crm_offer list 'List form entries' 'Показать список заявок с сайта' show 'Show a form entry' 'Показать заявку с сайта' history 'Show what happened to a form entry' 'Показать историю заявки с сайта' link 'Move form entries to a record' 'Прикрепить заявки к записи' raw 'Print the request as it came' 'Вывести запрос как он пришёл'
        case 'crm form quarantine'
            __crm_offer list 'List what is in quarantine' 'Показать карантин' release 'Take entries in after all' 'Выпустить заявки из карантина' drop 'Declare entries to be spam' 'Отбросить заявки как спам'
        case 'crm survey'
            __crm_offer add 'Add a survey' 'Добавить опрос' list 'List surveys' 'Показать список опросов' show 'Show a survey' 'Показать опрос' edit 'Change the text of a survey' 'Изменить текст опроса' enable 'Switch surveys on' 'Включить опросы' disable 'Switch surveys off' 'Выключить опросы' rm 'Remove a survey' 'Удалить опрос' history 'Show what happened to a survey' 'Показать историю опроса' send 'Ask customers' 'Провести опрос' answer 'Write down what somebody answered' 'Записать ответы клиента' results 'Show what people answered' 'Показать результаты опроса' sample 'Pick customers for control calls' 'Выбрать клиентов для контроля' invitation 'Who was asked, and what came of it' 'Кого спросили и что ответили'
        case 'crm survey invitation'
            __crm_offer list 'List invitations' 'Показать список приглашений' show 'Show an invitation' 'Показать приглашение' history 'Show what happened to an invitation' 'Показать историю приглашения' rm 'Remove an invitation' 'Удалить приглашение'
        case 'crm campaign'
            __crm_offer add 'Add a campaign' 'Добавить рассылку' list 'List campaigns' 'Показать список рассылок' show 'Show a campaign' 'Показать рассылку' edit 'Change fields of a campaign' 'Изменить поля рассылки' rm 'Remove a campaign' 'Удалить рассылку' history 'Show what happened to a campaign' 'Показать историю рассылки' preview 'Show the letters of a campaign' 'Показать письма рассылки' test 'Send one letter to yourself' 'Отправить пробное письмо себе' send 'Write the letters of a campaign' 'Отправить рассылку' pause 'Hold campaigns up' 'Приостановить рассылки' resume 'Let campaigns go on' 'Продолжить рассылки' stats 'Show what came of a campaign' 'Показать итоги рассылки' recipient 'Who was written to, and what came of it' 'Кому ушло и что вышло'
        case 'crm campaign recipient'
            __crm_offer list 'List recipients' 'Показать список получателей' show 'Show a recipient' 'Показать получателя' history 'Show what happened to a recipient' 'Показать историю получателя'
        case 'crm consent'
            __crm_offer give 'Note that people agree' 'Записать согласие' withdraw 'Note that people do not agree any more' 'Записать отказ' list 'List consents' 'Показать список согласий' show 'Show a consent' 'Показать согласие' history 'Show what happened to a consent' 'Показать историю согласия' rm 'Remove a consent' 'Удалить согласие'
        case 'crm report'
            __crm_offer dashboard 'Show the head\'s morning page' 'Утренняя страница руководителя' funnel 'Show the sales funnel' 'Показать воронку продаж' managers 'Compare the work of the managers' 'Сравнить работу менеджеров' overdue 'Show what is late, and whose it is' 'Показать, что просрочено и у кого' gaps 'Show what is missing' 'Показать, чего не хватает' calls 'Count calls by seller and week' 'Звонки по продавцам и неделям' stages 'Show how long stages take' 'Показать время на стадиях' losses 'Show where and why deals are lost' 'Показать, где и почему теряем' leads 'Show sources, answers and outcomes of leads' 'Источники и скорость ответа' movement 'Show how the pipeline changed' 'Показать движение воронки' forecast 'Show what open deals will bring' 'Показать прогноз по открытым сделкам' bottlenecks 'Show where work waits' 'Показать, где стоит работа' mail 'Show how soon letters are answered' 'Показать скорость ответов на письма' tasks 'Show how tasks are done' 'Показать выполнение задач' customers 'Show revenue, repeated sales and payments' 'Выручка, повторные продажи, оплата' discounts 'Show what was given away in discounts' 'Показать скидки' surveys 'Show what surveys say' 'Показать итоги опросов' campaigns 'Show what came of campaigns' 'Показать итоги рассылок'
        case 'crm escalation'
            __crm_offer list 'List escalations' 'Показать список эскалаций' show 'Show an escalation' 'Показать эскалацию' history 'Show what happened to an escalation' 'Показать историю эскалации'
        case 'crm user'
            __crm_offer add 'Let somebody work with the store' 'Добавить пользователя' list 'List users' 'Показать список пользователей' show 'Show a user' 'Показать пользователя' edit 'Change fields of a user' 'Изменить поля пользователя' history 'Show what happened to a user' 'Показать историю пользователя' away 'Say that a user is away' 'Отметить отсутствие пользователя' back 'Say that a user is back' 'Отметить возвращение пользователя' disable 'Let users act no more' 'Отключить пользователя' enable 'Let users act again' 'Включить пользователя'
        case 'crm department'
            __crm_offer list 'List departments' 'Показать отделы' rename 'Rename a department' 'Переименовать отдел'
        case 'crm config'
            __crm_offer pipeline 'Ways of selling, side by side' 'Воронки: направления продаж' stage 'Stages of deals' 'Стадии сделок' status 'Statuses of leads' 'Статусы лидов' field 'Fields of your own' 'Свои поля' view 'Saved lists: filters, columns, order' 'Сохранённые списки' escalation 'Who is told of untouched requests' 'Эскалация заявок без движения' calendar 'Working hours' 'Рабочий календарь' export 'Write the policy as a file' 'Записать политику в файл' apply 'Make the store equal to a policy' 'Привести хранилище к политике' lint 'Look for mistakes in a policy' 'Найти ошибки в политике'
        case 'crm config pipeline'
            __crm_offer list 'List pipelines' 'Показать список воронок' show 'Show a pipeline' 'Показать воронку' history 'Show what happened to a pipeline' 'Показать историю воронки' add 'Add a pipeline' 'Добавить воронку' edit 'Change names, type or default' 'Изменить названия, тип, умолчание' rm 'Take a pipeline away' 'Убрать воронку'
        case 'crm config stage'
            __crm_offer list 'List stages' 'Показать список стадий' add 'Add a stage' 'Добавить стадию' edit 'Change names or kind of a stage' 'Изменить названия или вид стадии' move 'Put a stage in another place' 'Переставить стадию' rm 'Take a stage away' 'Убрать стадию' require 'Require fields before a stage' 'Требовать поля перед стадией' check 'Lay down a point to tick' 'Добавить пункт контрольного списка' question 'Lay down a question to ask' 'Добавить вопрос клиенту' advantage 'Lay down an advantage to name' 'Добавить преимущество' objection 'Lay down an objection with its answer' 'Добавить возражение и ответ'
        case 'crm config status'
            __crm_offer list 'List statuses' 'Показать список статусов' add 'Add a status' 'Добавить статус' edit 'Change names or kind of a status' 'Изменить названия или вид статуса' move 'Put a status in another place' 'Переставить статус' rm 'Take a status away' 'Убрать статус'
        case 'crm config field'
            __crm_offer add 'Add a field' 'Добавить поле' list 'List the added fields' 'Показать добавленные поля' edit 'Change an added field' 'Изменить добавленное поле' rm 'Remove an added field' 'Удалить добавленное поле'
        case 'crm config view'
            __crm_offer add 'Save a view' 'Сохранить представление' list 'List the views' 'Показать представления' show 'Show what a view holds' 'Показать, что задаёт представление' default 'Begin a list with a view' 'Сделать представление основным' share 'Let everybody use a view' 'Открыть представление всем' rm 'Remove a view' 'Удалить представление'
        case 'crm config escalation'
            __crm_offer list 'List escalation levels' 'Показать список уровней эскалации' set 'Add or change a level' 'Добавить или изменить уровень' rm 'Take levels away' 'Убрать уровни'
        case 'crm config calendar'
            __crm_offer list 'List calendar days' 'Показать список дней календаря' set 'Set working hours' 'Задать рабочие часы' rm 'Take days away' 'Убрать дни'
        case 'crm rule'
            __crm_offer list 'List rules' 'Показать список правил' show 'Show a rule' 'Показать правило' history 'Show what happened to a rule' 'Показать историю правила' enable 'Switch rules on' 'Включить правила' disable 'Switch rules off' 'Выключить правила' add 'Add a rule' 'Добавить правило' edit 'Change the text of a rule' 'Изменить текст правила' rm 'Take rules away' 'Убрать правила' test 'Show what a rule would have done' 'Показать, что правило сделало бы'
        case 'crm outbox'
            __crm_offer list 'List deliveries' 'Показать список отправок' show 'Show a delivery' 'Показать отправку' history 'Show what happened to a delivery' 'Показать историю отправки' send 'Hand over what is due' 'Передать серверу то, чему пора' retry 'Try deliveries again' 'Повторить отправку' drop 'Send no more' 'Снять с отправки'
        case 'crm db'
            __crm_offer path 'Print where the store is' 'Показать, где хранилище' check 'Check that the store is sound' 'Проверить целостность хранилища' backup 'Copy the store while others use it' 'Сделать копию работающего хранилища' restore 'Put a backup in place of the store' 'Восстановить хранилище из копии' migrate 'Bring the store to the newest schema' 'Обновить схему хранилища' reindex 'Make the search index anew' 'Построить поисковый индекс заново'
    end
end

function __crm_topics
    __crm_offer filters 'How to choose records' 'Как выбирать записи' dates 'How to write dates and times' 'Как писать даты и время' formats 'What is printed, and how' 'Что и как выводится' rules 'What happens by itself' 'Что происходит само' exit-codes 'What exit codes mean' 'Что значат коды завершения' settings 'The settings file' 'Файл настроек' environment 'Variables of the environment' 'Переменные окружения'
end

function __crm_flags
    switch "$__crm_place"
        case 'crm lead add'
            __crm_offer --name name 'название' --status status 'статус' --person person 'контактное лицо' --company company 'компания' --inn INN 'ИНН' --email e-mail 'эл. почта' --phone phone 'телефон' --wrong-emails 'wrong e-mails' 'неверные адреса' --source source 'источник' --channel 'channel: mail, phone, form, chat, visit, other' 'канал: mail, phone, form, chat, visit, other' --interest interest 'интерес' --need need 'потребность' --amount 'possible amount' 'возможная сумма' --currency currency 'валюта' --owner owner 'ответственный' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --auto 'give it to the next seller in turn' 'отдать следующему по очереди' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть'
        case 'crm lead list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm lead show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm lead edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead assign'
            __crm_offer --to 'this user' 'этому пользователю' --auto 'each to the next seller in turn' 'каждый – следующему по очереди' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead remind'
            __crm_offer --due 'until when to process them' 'до какого времени обработать' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead status'
            __crm_offer --to 'the status, by key or name' 'статус, ключ или название' --reason why 'причина' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead qualify'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead wait'
            __crm_offer --until 'the day it wakes on' 'день, когда вернуться' --reason why 'причина' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead disqualify'
            __crm_offer --reason why 'причина' --status 'which of the failure statuses' 'какой из статусов неудачи' --retry 'try again on this day' 'попробовать снова в этот день' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm lead convert'
            __crm_offer --item 'goods on the deal' 'товар сделки' --company 'the company' 'компания' --inn 'its INN' 'ИНН компании' --contact 'the person' 'контактное лицо' --title 'title of the deal' 'название сделки' --without-items 'although no goods are known' 'хотя товары неизвестны' --no-deal 'stop before the deal' 'без создания сделки' --reason why 'причина' --meeting 'plan a meeting' 'запланировать встречу'
        case 'crm lead check'
            __crm_offer --off 'take the tick back' 'снять отметку'
        case 'crm lead suggest'
            __crm_offer --limit 'at most N of them' 'не больше N'
        case 'crm lead duplicates'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей'
        case 'crm lead merge'
            __crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей'
        case 'crm deal add'
            __crm_offer --title title 'название' --stage stage 'стадия' --type 'type: controlled, manual, free' 'тип сделки: controlled, manual, free' --pipeline pipeline 'воронка' --company company 'компания' --contact contact 'контакт' --lead lead 'лид' --owner owner 'ответственный' --amount amount 'сумма' --currency currency 'валюта' --probability probability 'вероятность' --expected-on 'expected on' 'ожидается' --category category 'категория' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --item goods 'товар'
        case 'crm deal list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm deal show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm deal edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm deal rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm deal assign'
            __crm_offer --to 'this user' 'этому пользователю' --auto 'each to the next seller in turn' 'каждый – следующему по очереди' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm deal stage'
            __crm_offer --to 'the stage, by key or name' 'стадия, ключ или название' --force 'although something is missing' 'хотя чего-то не хватает' --reason 'why it is lost or forced' 'почему потеряна или переведена' --until 'return to a deal put off on this day' 'вернуться к отложенной в этот день' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm deal pipeline'
            __crm_offer --to 'the pipeline, by key or name' 'воронка, ключ или название' --stage 'the stage there; the first' 'стадия там; первая'
        case 'crm deal check'
            __crm_offer --off 'take the tick back' 'снять отметку'
        case 'crm deal suggest'
            __crm_offer --limit 'at most N of them' 'не больше N'
        case 'crm deal item add'
            __crm_offer --deal 'the deal' 'сделка' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк'
        case 'crm deal item edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm deal item rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm deal duplicates'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей'
        case 'crm deal merge'
            __crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей'
        case 'crm contact add'
            __crm_offer --name name 'ФИО' --first-name 'first name' 'имя' --last-name 'last name' 'фамилия' --patronymic patronymic 'отчество' --position position 'должность' --role 'role: decision-maker, influencer, user, accounting, other' 'роль: decision-maker, influencer, user, accounting, other' --email e-mail 'эл. почта' --phone phone 'телефон' --wrong-emails 'wrong e-mails' 'неверные адреса' --birthday birthday 'день рождения' --companies companies 'компании' --related-companies 'related companies' 'связан с компанией' --owner owner 'ответственный' --consent consent 'согласия' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть'
        case 'crm contact list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm contact show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm contact edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm contact rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm contact duplicates'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей'
        case 'crm contact merge'
            __crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей'
        case 'crm contact link'
            __crm_offer --role 'what the first one is: influences, influenced, manager, subordinate, colleague, relative, friend' 'кем является первый: influences, influenced, manager, subordinate, colleague, relative, friend' --note 'what else to know' 'пояснение'
        case 'crm contact unlink'
            __crm_offer --role 'what the first one is: influences, influenced, manager, subordinate, colleague, relative, friend' 'кем является первый: influences, influenced, manager, subordinate, colleague, relative, friend'
        case 'crm contact goods'
            __crm_offer --by 'by year, quarter or month: how tastes change' 'по годам, кварталам или месяцам: как меняются предпочтения' --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm contact suggest'
            __crm_offer --limit 'at most N of them' 'не больше N'
        case 'crm company add'
            __crm_offer --name name 'название' --legal-name 'legal name' 'полное наименование' --inn INN 'ИНН' --kpp KPP 'КПП' --ogrn OGRN 'ОГРН' --okpo OKPO 'ОКПО' --preferred-form 'preferred form: llc, entrepreneur, corporation, self-employed, person, other' 'удобная форма: llc, entrepreneur, corporation, self-employed, person, other' --category category 'категория компании' --kind 'kind: client, supplier, competitor, carrier' 'вид партнёра: client, supplier, competitor, carrier' --legal-address 'legal address' 'юридический адрес' --postal-address 'postal address' 'почтовый адрес' --email e-mail 'эл. почта' --phone phone 'телефон' --wrong-emails 'wrong e-mails' 'неверные адреса' --bank-account 'bank account' 'расчётный счёт' --bik BIK 'БИК' --owner owner 'ответственный' --holding 'head company' 'головная компания' --tags tags 'метки' --set 'set a field, an added one too' 'задать поле, в том числе добавленное' --lookup 'with requisites from the registry' 'с реквизитами из реестра' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть'
        case 'crm company list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm company show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm company edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm company rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm company duplicates'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --exact 'only those that share a key' 'только с одинаковым ключом' --similar 'only those that are alike' 'только похожие' --min-score 'how alike they have to be' 'насколько похожие' --limit 'at most N records' 'не больше N записей'
        case 'crm company merge'
            __crm_offer --take 'take this field from those that go' 'взять это поле у вливаемых записей'
        case 'crm company link'
            __crm_offer --role 'what the first one is: head, subsidiary, holding, partner, competitor, supplier, client' 'кем является первый: head, subsidiary, holding, partner, competitor, supplier, client' --note 'what else to know' 'пояснение'
        case 'crm company unlink'
            __crm_offer --role 'what the first one is: head, subsidiary, holding, partner, competitor, supplier, client' 'кем является первый: head, subsidiary, holding, partner, competitor, supplier, client'
        case 'crm company goods'
            __crm_offer --by 'by year, quarter or month: how tastes change' 'по годам, кварталам или месяцам: как меняются предпочтения' --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm company suggest'
            __crm_offer --limit 'at most N of them' 'не больше N'
        case 'crm company site add'
            __crm_offer --company company 'компания' --name name 'название' --kind 'kind: shop, warehouse, office, flat, other' 'вид: shop, warehouse, office, flat, other' --address address 'адрес' --phone phone 'телефон' --contact contact 'контакт'
        case 'crm company site list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm company site show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm company site edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm company site rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm segment add'
            __crm_offer --kind 'of which records' 'каких записей'
        case 'crm segment list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm segment rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm product add'
            __crm_offer --sku SKU 'артикул' --name name 'название' --unit unit 'единица' --price price 'цена' --currency currency 'валюта' --vat-rate 'VAT rate' 'ставка НДС' --brand brand 'бренд' --active active 'продаётся' --set 'set a field, an added one too' 'задать поле, в том числе добавленное'
        case 'crm product list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm product show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm product edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm product rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote add'
            __crm_offer --number number 'номер' --date date 'дата' --deal deal 'сделка' --company company 'компания' --contact contact 'контакт' --text text 'текст' --amount amount 'сумма' --currency currency 'валюта' --valid-until 'valid until' 'действует до' --item goods 'товар'
        case 'crm quote list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm quote show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm quote edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote send'
            __crm_offer --to 'a recipient' 'получатель' --template 'the cover letter; the kind\'s own unless given' 'шаблон письма; если нет – обычный' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя' --no-mail 'only mark it, send no letter' 'только отметить, без письма' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote accept'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote decline'
            __crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote status'
            __crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote item add'
            __crm_offer --quote 'the paper' 'документ' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк'
        case 'crm quote item edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm quote item rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice add'
            __crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --deal deal 'сделка' --company company 'компания' --quote quote 'предложение' --amount amount 'сумма' --currency currency 'валюта' --due-on due 'оплатить до' --party buyer 'покупатель' --inn INN 'ИНН' --kpp KPP 'КПП' --note note 'примечание' --item goods 'товар'
        case 'crm invoice list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm invoice show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm invoice edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice send'
            __crm_offer --to 'a recipient' 'получатель' --template 'the cover letter; the kind\'s own unless given' 'шаблон письма; если нет – обычный' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя' --no-mail 'only mark it, send no letter' 'только отметить, без письма' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice confirm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice decline'
            __crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice status'
            __crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice print'
            __crm_offer --html 'a page of HTML (the default)' 'страница HTML (по умолчанию)' --pdf 'a PDF, made of that page' 'PDF этой страницы' --output 'the file to make' 'создать файл' --force 'replace the file' 'заменить файл'
        case 'crm invoice item add'
            __crm_offer --invoice 'the paper' 'документ' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк'
        case 'crm invoice item edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm invoice item rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm order add'
            __crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --deal deal 'сделка' --company company 'компания' --invoice invoice 'счёт' --amount amount 'сумма' --currency currency 'валюта' --party buyer 'покупатель' --inn INN 'ИНН' --kpp KPP 'КПП' --note note 'примечание' --item goods 'товар'
        case 'crm order list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm order show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm order edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm order rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm order status'
            __crm_offer --reason 'why the customer declines' 'почему клиент отказался' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm order item add'
            __crm_offer --order 'the paper' 'документ' --discount 'discount of these lines' 'скидка на эти строки' --vat-rate 'VAT rate of these lines' 'ставка НДС этих строк'
        case 'crm order item edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm order item rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm payment add'
            __crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --invoice invoice 'счёт' --order order 'заказ' --deal deal 'сделка' --company company 'компания' --amount amount 'сумма' --currency currency 'валюта' --method 'method: bank, cash, card' 'способ: bank, cash, card' --payer payer 'плательщик' --inn INN 'ИНН' --kpp KPP 'КПП' --purpose purpose 'назначение платежа'
        case 'crm payment list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm payment show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm payment edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm payment rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm shipment add'
            __crm_offer --number number 'номер' --date date 'дата' --external-id 'external id' 'внешний номер' --deal deal 'сделка' --order order 'заказ' --company company 'компания' --amount amount 'сумма' --currency currency 'валюта' --source 'source: manual, 1c, bank' 'источник: manual, 1c, bank'
        case 'crm shipment list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm shipment show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm shipment edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm shipment rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm note list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm note show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm note edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm note rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm tag add'
            __crm_offer --remove 'take this tag off' 'снять эту метку'
        case 'crm attach add'
            __crm_offer --get 'get this file back' 'выдать этот файл' --output 'where to write it; - is standard output' 'куда записать; - стандартный вывод' --force 'replace the file' 'заменить существующий файл' --name 'call the file so' 'назвать файл так'
        case 'crm attach list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm attach show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm attach edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm attach rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm today'
            __crm_offer --user 'another one\'s day' 'день другого пользователя'
        case 'crm task add'
            __crm_offer --kind 'kind: call, letter, meeting, document, process, assign, choose, other' 'вид: call, letter, meeting, document, process, assign, choose, other' --on on 'к записи' --assignee assignee 'исполнитель' --priority 'priority: high, normal, low' 'важность: high, normal, low' --due 'until when; a bare day ends at 18:00' 'срок; день – до 18:00' --remind 'when to remind' 'когда напомнить' --set 'set a field, an added one too' 'задать поле, в том числе добавленное'
        case 'crm task list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm task show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm task edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm task rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm task done'
            __crm_offer --outcome 'what came of it' 'итог' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm task decline'
            __crm_offer --reason why 'причина' --again 'plan it again for this time' 'назначить снова на это время' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm task snooze'
            __crm_offer --until 'the new deadline' 'новый срок' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm task assign'
            __crm_offer --to 'this user' 'этому пользователю' --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm interaction add'
            __crm_offer --at 'when it takes place; a bare day means 18:00' 'когда; день без времени – 18:00' --type 'type: meeting, planned, call, letter' 'тип взаимодействия: meeting, planned, call, letter' --on on 'к записи' --contact contact 'контакт' --participant participant 'участник' --owner owner 'ответственный' --place place 'место' --result result 'результат'
        case 'crm interaction list'
            __crm_offer --unworked 'only those whose time is over and that nobody closed' 'только неотработанные' --by 'group by this field, as subject' 'сгруппировать по полю, например subject' --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm interaction show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm interaction edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm interaction rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm interaction done'
            __crm_offer --result 'what came of it' 'результат' --at 'when it took place' 'когда состоялось'
        case 'crm interaction postpone'
            __crm_offer --until 'the new time' 'новое время'
        case 'crm interaction drop'
            __crm_offer --reason why 'причина'
        case 'crm interaction next'
            __crm_offer --at 'when it takes place; a bare day means 18:00' 'когда; день без времени – 18:00' --subject subject 'предмет' --type 'type: meeting, planned, call, letter' 'тип взаимодействия: meeting, planned, call, letter' --contact contact 'контакт' --participant participant 'участник' --owner owner 'ответственный' --place place 'место'
        case 'crm interaction resolve'
            __crm_offer --contact 'this contact' 'этот контакт' --new 'add a contact' 'добавить контакт'
        case 'crm interaction deal'
            __crm_offer --title 'the title of the deal' 'название сделки'
        case 'crm notification list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm notification channel add'
            __crm_offer --name name 'название' --user for 'кому' --events events 'события' --silent 'silent hours' 'тихие часы' --digest 'digest at' 'сводка в' --enabled enabled 'включён'
        case 'crm notification channel list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm notification channel show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm notification channel edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm notification channel rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm mail ingest'
            __crm_offer --maildir 'a Maildir' 'папка Maildir' --mbox 'a file of many letters' 'файл с многими письмами' --source 'what the mailbox is called' 'название ящика' --limit 'take at most N new letters' 'не более N новых писем' --since 'first run of a mailbox: letters since that day' 'первый запуск ящика: письма с этого дня' --new-only 'first run of a mailbox: none of the old ones' 'первый запуск ящика: без старых' --full 'compare whole mailboxes anew' 'сверить ящики целиком' --jobs 'read N mailboxes at a time; 4, or 1 with --limit or -n' 'читать по N ящиков сразу; 4, а с --limit или -n – по одному'
        case 'crm mail list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm mail show'
            __crm_offer --html 'the HTML body' 'тело в HTML' --raw 'the bytes as they came' 'исходные байты' --headers 'all header fields' 'все поля заголовка' --whole 'with quotes and signature' 'с цитатами и подписью' --attachment 'the contents of attachment N, from 1' 'содержимое вложения N, с 1' --output 'write there' 'записать в файл' --force 'replace the file' 'заменить существующий файл'
        case 'crm mail send'
            __crm_offer --on 'the record it is about' 'о какой записи письмо' --to 'a recipient' 'получатель' --cc 'a recipient of a copy' 'получатель копии' --subject 'the subject' 'тема' --text 'the text; else standard input, or the editor' 'текст; иначе стандартный ввод или редактор' --template 'a template that gives the text' 'шаблон, по которому пишется текст' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm mail reply'
            __crm_offer --to 'a recipient' 'получатель' --cc 'a recipient of a copy' 'получатель копии' --subject 'the subject' 'тема' --text 'the text; else standard input, or the editor' 'текст; иначе стандартный ввод или редактор' --template 'a template that gives the text' 'шаблон, по которому пишется текст' --attach 'a file to send along' 'файл к письму' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm mail spam'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись' --force 'whatever a colleague decided' 'вопреки решению коллеги'
        case 'crm mail notspam'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm template add'
            __crm_offer --language 'language: en, ru' 'язык: en, ru' --kind 'for: lead, contact, company, deal, quote, invoice, order' 'для: lead, contact, company, deal, quote, invoice, order' --subject subject 'тема' --body text 'текст'
        case 'crm template list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm template show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm template rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm call log'
            __crm_offer --with 'lead/12, deal/7, or a telephone number' 'lead/12, deal/7 или номер телефона' --in 'they called' 'звонили нам' --out 'we called' 'звонили мы' --missed 'nobody answered' 'не ответили' --at 'when it began; now' 'когда начался; сейчас' --duration 'how long it took, as 4m' 'сколько длился, например 4м' --topic 'what it was about' 'о чём был разговор' --recording 'its recording' 'запись разговора' --copy 'keep a copy of the recording' 'сохранить копию записи' --user 'who calls' 'кто звонит'
        case 'crm call plan'
            __crm_offer --with 'lead/12, deal/7, or a telephone number' 'lead/12, deal/7 или номер телефона' --at 'when; a bare day means 18:00' 'когда; день без времени – 18:00' --topic 'what it was about' 'о чём был разговор' --user 'who calls' 'кто звонит'
        case 'crm call ingest'
            __crm_offer --source 'what the exchange is called; pbx' 'как называется АТС; pbx' --format 'what the rows are; else their contents say it' 'формат строк; иначе по содержимому' --columns 'what stands where, as clid,src,dst,start,billsec' 'столбцы: clid,src,dst,start,billsec' --mapping 'how its notices are read' 'описание её уведомлений'
        case 'crm call list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm call show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm call edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm call rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm call play'
            __crm_offer --output 'write it there' 'записать в файл' --force 'replace the file' 'заменить существующий файл' --part 'which of several recordings; 1' 'которая из нескольких записей; 1'
        case 'crm call recordings'
            __crm_offer --copy 'keep copies beside the store' 'сохранить копии рядом с хранилищем'
        case 'crm call reconcile'
            __crm_offer --source 'what the exchange is called; pbx' 'как называется АТС; pbx' --format 'what the rows are; else their contents say it' 'формат строк; иначе по содержимому' --columns 'what stands where, as clid,src,dst,start,billsec' 'столбцы: clid,src,dst,start,billsec' --mapping 'how its notices are read' 'описание её уведомлений'
        case 'crm call start'
            __crm_offer --topic 'what it was about' 'о чём был разговор' --user 'who calls' 'кто звонит'
        case 'crm call refused list'
            __crm_offer --source 'what the exchange is called; pbx' 'как называется АТС; pbx'
        case 'crm form add'
            __crm_offer --enabled enabled 'включена' --source 'source of leads' 'источник лидов' --aliases 'names of fields' 'имена полей' --honeypot 'field for robots' 'поле-ловушка' --min-seconds 'least seconds to fill it in' 'минимум секунд на заполнение' --max-links 'most links in it' 'максимум ссылок' --cyrillic 'must hold Cyrillic' 'обязательна кириллица' --per-address 'most from one address in 10 minutes' 'максимум с одного адреса за 10 минут' --redirect 'page shown afterwards' 'страница после отправки' --secret 'ask the sender for a secret' 'требовать от отправителя секрет'
        case 'crm form list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm form show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm form edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm form rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm form secret'
            __crm_offer --none 'ask for none any more' 'больше не требовать'
        case 'crm form snippet'
            __crm_offer --url 'where \'crm cgi\' answers' 'адрес, по которому отвечает crm cgi'
        case 'crm form test'
            __crm_offer --type 'the Content-Type, where it is not plain JSON or urlencoded' 'Content-Type, если это не простой JSON или urlencoded'
        case 'crm form ingest'
            __crm_offer --form 'the form it was sent by' 'форма, которой отправлено' --type 'the Content-Type, where it is not plain JSON or urlencoded' 'Content-Type, если это не простой JSON или urlencoded'
        case 'crm form entry list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm form entry show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm form quarantine list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm survey list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm survey show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm survey rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm survey send'
            __crm_offer --on 'a deal, lead, contact or company; - reads them from standard input' 'сделка, лид, контакт или компания; - читает их со стандартного ввода' --by 'a letter, or only a task to call' 'письмом или только задачей позвонить' --no-task 'no task to call beside the letter' 'без задачи позвонить' --language 'the language of letter and page' 'язык письма и страницы' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm survey answer'
            __crm_offer --survey 'which survey' 'какой опрос' --refused 'the person does not want to answer' 'клиент не хочет отвечать'
        case 'crm survey results'
            __crm_offer --by 'divide them' 'разделить' --period 'who was asked then: 2026-10, month, from..to' 'кого спросили: 2026-10, месяц, от..до' --texts 'only what was said in own words' 'только ответы своими словами'
        case 'crm survey sample'
            __crm_offer --closed 'when the deals were closed: -30d, 2026-10, from..to' 'когда закрыты сделки: -30d, 2026-10, от..до' --count 'how many customers' 'сколько клиентов' --seed 'the same number picks the same customers; today\'s date unless given' 'то же число выбирает тех же клиентов; без него – сегодняшняя дата' --for 'who calls; oneself unless given' 'кто звонит; без него – вы'
        case 'crm survey invitation list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm survey invitation show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm survey invitation rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm campaign add'
            __crm_offer --kind 'of which records; lead' 'каких записей; lead' --segment 'those of a segment' 'сегмент' --template 'the letter' 'письмо' --topic 'what people can agree to or refuse; news' 'рубрика согласия; news' --subject 'instead of that of the template' 'вместо темы шаблона' --opt-in 'only to those who have agreed to the topic' 'только давшим согласие на рубрику' --window 'in which hours letters leave: 10:00-18:00, \'mon-fri 10:00-19:00\'' 'в какие часы: 10:00-18:00, «пн-пт 10:00-19:00»' --rate 'how many an hour: 200/h' 'сколько в час: 200/ч' --at 'when \'crm tick\' begins by itself' 'когда crm tick начнёт сам' --yearly 'greetings each year: birthday, 22.06, \'last sun jul\'' 'поздравления каждый год: birthday, 22.06, «последнее воскресенье июля»' --language 'which template' 'какой шаблон' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm campaign list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm campaign show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm campaign edit'
            __crm_offer --to 'to whom instead, before it begins; may be repeated, \'id=3,4\' for records' 'кому вместо прежних, пока не начата; можно повторять, id=3,4 – записи' --segment 'to a segment instead' 'вместо прежних – сегменту'
        case 'crm campaign rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm campaign preview'
            __crm_offer --to 'what this record would get' 'письмо для этой записи' --count 'how many of the audience; 3' 'сколько из адресатов; 3'
        case 'crm campaign test'
            __crm_offer --to 'your own address' 'ваш собственный адрес' --like 'as this record would get it; the first' 'как его получит эта запись; первая'
        case 'crm campaign recipient list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm campaign recipient show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm consent give'
            __crm_offer --topic 'what it is about: news, promo, surveys; all letters: mail, all calls: call' 'рубрика: news, акции, surveys; все письма: mail, все звонки: call' --source 'where it comes from: a form, a call' 'откуда: анкета на выставке, звонок' --at 'when it was said, if not now' 'когда сказано, если не сейчас'
        case 'crm consent withdraw'
            __crm_offer --topic 'what it is about: news, promo, surveys; all letters: mail, all calls: call' 'рубрика: news, акции, surveys; все письма: mail, все звонки: call' --source 'where it comes from: a form, a call' 'откуда: анкета на выставке, звонок' --at 'when it was said, if not now' 'когда сказано, если не сейчас'
        case 'crm consent list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm consent show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm consent rm'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm report dashboard'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report funnel'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: stage' 'что в строке; без него: stage' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: a stage, or as invoiced:standing' 'вывести записи за показателем: стадия или, например, invoiced:standing' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report managers'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report overdue'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя' --summary 'only the counts of each user' 'только итоги по сотрудникам'
        case 'crm report gaps'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is, instead of the usual page' 'что в строке вместо обычной страницы' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report calls'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report stages'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: stage' 'что в строке; без него: stage' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report losses'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: stage' 'что в строке; без него: stage' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report leads'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: source' 'что в строке; без него: source' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report movement'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: part' 'что в строке; без него: part' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report forecast'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: month' 'что в строке; без него: month' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report bottlenecks'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: step' 'что в строке; без него: step' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --pipeline 'the pipeline; lead for the statuses of leads' 'воронка; lead – статусы лидов' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report mail'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report tasks'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report customers'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: company' 'что в строке; без него: company' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report discounts'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: user' 'что в строке; без него: user' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report surveys'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: survey' 'что в строке; без него: survey' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm report campaigns'
            __crm_offer --period '2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time' '2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время' --compare 'previous: the same stretch before; last-year: a year earlier' 'previous: такой же отрезок перед этим; last-year: годом раньше' --by 'what a line is; without it: campaign' 'что в строке; без него: campaign' --owner 'only this user\'s work' 'работа только этого пользователя' --user 'only this user\'s work' 'работа только этого пользователя' --department 'only this department\'s work' 'работа только этого отдела' --explain 'list the records behind a figure: FIGURE, LINE:FIGURE or all' 'вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all' --as-of 'as it was then, by the journal' 'как было тогда, по журналу' --html 'write a page with charts; - is the output' 'записать страницу с графиками; - – в вывод' --mail 'send the page as a letter' 'отправить страницу письмом' --from 'the mailbox that sends' 'ящик отправителя'
        case 'crm escalation list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm escalation show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm search'
            __crm_offer --kind 'only records of this kind' 'только записи этого вида' --limit 'at most N records' 'не больше N записей'
        case 'crm show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm history'
            __crm_offer --only 'only these sorts of events, by commas' 'только эти виды событий, через запятую' --since 'nothing before' 'не раньше' --deep 'with the people and deals of a company, the lead of a deal (default)' 'вместе с контактами и сделками компании, лидом сделки (по умолчанию)' --no-deep 'with the people and deals of a company, the lead of a deal (default)' 'вместе с контактами и сделками компании, лидом сделки (по умолчанию)' --limit 'at most N records' 'не больше N записей'
        case 'crm log'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm import'
            __crm_offer --from 'what the file is; recognised by its name and content' 'формат файла; узнаётся по имени и содержимому' --map 'what a column is for; - as the field leaves it out' 'для какого поля столбец; - вместо поля пропускает его' --key 'find records by this field alone' 'искать записи только по этому полю' --on-duplicate 'what to do with records that are there' 'что делать с имеющимися записями' --encoding 'the charset, where it is not recognised' 'кодировка, если она не узнаётся' --each 'keep the good rows when others fail' 'загрузить верные строки без ошибочных' --auto 'give new leads to the sellers in turn' 'раздать новые лиды по очереди' --with-rules 'let rules make tasks and notices' 'создавать задачи и уведомления по правилам' --clear-empty 'an empty cell empties the field' 'пустая ячейка очищает поле' --add-companies 'add companies that are only named' 'добавлять названные компании' --safe-cells 'take off the marks of \'export --safe-cells\'' 'снять апострофы export --safe-cells' --allow-duplicate 'add it although it seems to be there' 'добавить, даже если похожая запись есть'
        case 'crm export'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --to 'contacts as vCards 3.0 or 4.0' 'контакты в vCard 3.0 или 4.0' --output 'the file to make, whole or not at all' 'создать файл целиком или никак' --force 'replace the file' 'заменить файл' --safe-cells 'keep spreadsheets from running cells as formulas' 'не дать таблицам принять ячейку за формулу'
        case 'crm export-1c'
            __crm_offer --company 'a customer' 'контрагент' --deal 'a deal and its customer' 'сделка с контрагентом' --changed 'customers in work that 1C does not have so' 'контрагенты, изменившиеся с выгрузки' --since 'with --changed: since when' 'вместе с --changed: с какого времени' --queued 'what a rule put into the outbox' 'то, что правило поставило в очередь' --as 'what the file is' 'что в файле' --schema 'the version of CommerceML' 'версия CommerceML' --zip 'pack the files into a zip' 'упаковать файлы в zip' --push 'hand the customers to the base of [odata]' 'передать контрагентов по OData' --output 'the file to make, or a folder' 'создать файл или файлы в папке' --force 'replace the file' 'заменить файл'
        case 'crm init'
            __crm_offer --preset 'statuses and stages to start with' 'начальные статусы и стадии' --name 'your name' 'ваше имя' --renew 'add to a store of an older program what this one starts with' 'добавить в хранилище прежней версии то, с чего начинает эта'
        case 'crm user add'
            __crm_offer --name name 'имя' --role 'role: seller, senior, head, director, accountant, admin' 'роль: seller, senior, head, director, accountant, admin' --position position 'должность' --department department 'отдел' --manager manager 'руководитель' --email e-mail 'эл. почта' --phone phone 'телефон' --extension extension 'внутренний номер'
        case 'crm user list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm user show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm user edit'
            __crm_offer --each 'one transaction a record' 'отдельная транзакция на каждую запись'
        case 'crm user away'
            __crm_offer --until 'away until this day, that day included' 'отсутствует по этот день включительно' --to 'who takes his open leads, deals and tasks meanwhile' 'кто на это время берёт его открытые лиды, сделки и задачи' --keep-deals 'deals, and the tasks on them, stay with him' 'сделки и задачи по ним остаются за ним' --back 'is back, as \'user back\'' 'вернулся, как \'user back\''
        case 'crm user disable'
            __crm_offer --to 'who takes his open leads, deals and tasks' 'кто берёт его открытые лиды, сделки и задачи'
        case 'crm config pipeline list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm config pipeline show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm config pipeline add'
            __crm_offer --label-en 'English name' 'название по-английски' --label-ru 'Russian name' 'название по-русски' --type 'how strictly its deals are controlled' 'как строго контролируются сделки' --like 'begin with the stages of this one' 'начать со стадий этой воронки' --default 'new deals enter it' 'новые сделки попадают сюда'
        case 'crm config pipeline rm'
            __crm_offer --move-to 'move its deals to the like stages there' 'перенести сделки на такие же стадии там'
        case 'crm config stage list'
            __crm_offer --pipeline 'the pipeline; that of new deals' 'воронка; по умолчанию – для новых сделок'
        case 'crm config stage add'
            __crm_offer --pipeline 'the pipeline; that of new deals' 'воронка; по умолчанию – для новых сделок' --label-en 'English name' 'название по-английски' --label-ru 'Russian name' 'название по-русски' --kind 'what it means for the process' 'что значит для процесса' --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой'
        case 'crm config stage move'
            __crm_offer --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой'
        case 'crm config stage rm'
            __crm_offer --move-to 'move what stands on it there' 'перенести туда всё, что на ней стоит'
        case 'crm config stage require'
            __crm_offer --remove 'do not require them any more' 'больше не требовать их'
        case 'crm config stage check'
            __crm_offer --remove 'take it away; by text or place' 'убрать; по тексту или номеру'
        case 'crm config stage question'
            __crm_offer --remove 'take it away; by text or place' 'убрать; по тексту или номеру'
        case 'crm config stage advantage'
            __crm_offer --remove 'take it away; by text or place' 'убрать; по тексту или номеру'
        case 'crm config stage objection'
            __crm_offer --answer 'what to answer' 'что ответить' --remove 'take it away; by text or place' 'убрать; по тексту или номеру'
        case 'crm config status add'
            __crm_offer --label-en 'English name' 'название по-английски' --label-ru 'Russian name' 'название по-русски' --kind 'what it means for the process' 'что значит для процесса' --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой'
        case 'crm config status move'
            __crm_offer --after 'place it after this one' 'поставить после этой' --before 'place it before this one' 'поставить перед этой'
        case 'crm config status rm'
            __crm_offer --move-to 'move what stands on it there' 'перенести туда всё, что на ней стоит'
        case 'crm config field add'
            __crm_offer --type 'text, prose, integer, money, percent, day, instant, flag, choice, reference:KIND' 'text, prose, integer, money, percent, day, instant, flag, choice, reference:ВИД' --label-en 'what it is called in English' 'название по-английски' --label-ru 'what it is called in Russian' 'название по-русски' --choices 'the values of a choice, as hot,cold; each may be KEY:ENGLISH:RUSSIAN' 'значения типа choice: hot,cold; можно КЛЮЧ:ПО-АНГЛИЙСКИ:ПО-РУССКИ' --required 'asked of every new record' 'обязательно для новой записи' --no-required 'asked of every new record' 'обязательно для новой записи' --sensitive 'masked like contact data' 'скрывать, как контактные данные' --no-sensitive 'masked like contact data' 'скрывать, как контактные данные' --listed 'a column of every list' 'столбец в списках' --no-listed 'a column of every list' 'столбец в списках'
        case 'crm config field list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm config field edit'
            __crm_offer --label-en 'what it is called in English' 'название по-английски' --label-ru 'what it is called in Russian' 'название по-русски' --choices 'the values of a choice, as hot,cold; each may be KEY:ENGLISH:RUSSIAN' 'значения типа choice: hot,cold; можно КЛЮЧ:ПО-АНГЛИЙСКИ:ПО-РУССКИ' --required 'asked of every new record' 'обязательно для новой записи' --no-required 'asked of every new record' 'обязательно для новой записи' --sensitive 'masked like contact data' 'скрывать, как контактные данные' --no-sensitive 'masked like contact data' 'скрывать, как контактные данные' --listed 'a column of every list' 'столбец в списках' --no-listed 'a column of every list' 'столбец в списках'
        case 'crm config field rm'
            __crm_offer --force 'clear its values first' 'сначала очистить значения'
        case 'crm config view add'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --mine 'only my own' 'только мои' --overdue 'only what is late' 'только просроченные' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --shared 'for everybody; by seniors' 'для всех; задаёт старший' --no-shared 'for everybody; by seniors' 'для всех; задаёт старший'
        case 'crm config view show'
            __crm_offer --kind 'where several have the name' 'если название есть у разных'
        case 'crm config view default'
            __crm_offer --off 'no longer' 'больше не использовать' --kind 'where several have the name' 'если название есть у разных'
        case 'crm config view share'
            __crm_offer --off 'no longer' 'снова только для автора' --kind 'where several have the name' 'если название есть у разных'
        case 'crm config view rm'
            __crm_offer --kind 'where several have the name' 'если название есть у разных'
        case 'crm config escalation list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm config escalation set'
            __crm_offer --after 'untouched for so long: 4h, 24h, 1d' 'без движения столько: 4ч, 24ч, 1д' --to 'owner, senior, head, director or a login' 'owner, senior, head, director или логин' --action 'a task with a notice, or a notice' 'задача или уведомление' --text 'what is said, {name} is filled in' 'что сказать, можно с {name}'
        case 'crm config calendar list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm rule list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm rule show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm rule add'
            __crm_offer --summary 'what it does, in one line' 'что делает, одной строкой' --disabled 'switched off for now' 'пока выключить'
        case 'crm rule edit'
            __crm_offer --summary 'what it does, in one line' 'что делает, одной строкой'
        case 'crm rule test'
            __crm_offer --since 'from when on, as -7d, 2026-11 or month' 'с какого времени: -7д, 2026-11, месяц'
        case 'crm outbox list'
            __crm_offer --all 'closed records and those of others too' 'также закрытые и чужие' --on 'only on this record' 'только по этой записи' --sort 'order: field,-field' 'порядок: поле,-поле' --limit 'at most N records' 'не больше N записей' --offset 'pass over N records' 'пропустить N записей' --view 'filters, columns and order as saved; none leaves out the default one' 'фильтры, столбцы и порядок из представления; none – без него' --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm outbox show'
            __crm_offer --as-of 'as it was then, by the journal' 'как было тогда, по журналу'
        case 'crm db backup'
            __crm_offer --force 'replace an older copy' 'заменить прежнюю копию'
        case 'crm db restore'
            __crm_offer --force 'although files of letters are missing' 'хотя не хватает файлов писем'
        case 'crm help'
            __crm_offer --json 'print the declarations as JSON' 'вывести описание команд в JSON'
    end
    __crm_offer --db 'the store (CRM_DB)' 'файл хранилища (CRM_DB)' --config 'the settings (CRM_CONFIG)' 'файл настроек (CRM_CONFIG)' --as 'act as this user (CRM_USER)' 'действовать от имени пользователя (CRM_USER)' --now 'pretend that it is TIME (CRM_NOW)' 'считать, что сейчас TIME (CRM_NOW)' --dry-run 'do all the work, then take it back' 'выполнить и всё отменить, показав изменения' --yes 'answer every question with yes' 'отвечать «да» на все вопросы' --no-input 'never ask anything' 'никогда не задавать вопросов' --quiet 'say nothing but results' 'только результаты' --verbose 'say more' 'сообщать больше' --lang 'en or ru (CRM_LANG)' 'en или ru (CRM_LANG)' --color 'when to colour' 'когда использовать цвет' --no-pager 'do not page' 'не листать вывод' --format 'table on a terminal, tsv in a pipe' 'table на терминале, tsv в конвейере' --json 'short for --format json' 'то же, что --format json' --fields 'print these fields, in this order' 'вывести эти поля в этом порядке' --header 'print a heading line' 'выводить строку заголовков' --no-header 'print a heading line' 'выводить строку заголовков' --help 'show help: -h short, --help full' 'показать справку: -h краткую, --help полную' --version 'print the version' 'показать версию'
end

# Offers values for a flag, or for @ and the place of an operand.
function __crm_values
    switch "$__crm_place $argv[1]"
        case 'crm lead add --status'
            __crm_ask
        case 'crm lead add --wrong-emails'
            __crm_ask
        case 'crm lead add --channel'
            __crm_offer mail mail 'почта' phone phone 'телефон' form 'web form' 'форма на сайте' chat chat 'чат' visit visit 'визит' other other 'другое'
        case 'crm lead add --owner'
            __crm_ask
        case 'crm lead add --tags'
            __crm_ask
        case 'crm lead add --set'
            __crm_ask
        case 'crm lead list --sort'
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
        case 'crm lead convert @''*'
            __crm_ask
        case 'crm lead checklist @1'
            __crm_ask
        case 'crm lead check @1'
            __crm_ask
        case 'crm lead suggest @1'
            __crm_ask
        case 'crm lead duplicates @''*'
            __crm_ask
        case 'crm lead merge --take'
            __crm_offer name Name 'Название' person Person 'Контактное лицо' company Company 'Компания' inn INN 'ИНН' email E-mail 'Эл. почта' phone Phone 'Телефон' emails E-mails 'Эл. адреса' phones Phones 'Телефоны' wrong_emails 'Wrong e-mails' 'Неверные адреса' source Source 'Источник' channel Channel 'Канал' interest Interest 'Интерес' need Need 'Потребность' amount 'Possible amount' 'Возможная сумма' currency Currency 'Валюта' tags Tags 'Метки'
        case 'crm lead merge @''*'
            __crm_ask
        case 'crm deal add --stage'
            __crm_ask
        case 'crm deal add --type'
            __crm_offer controlled controlled 'типовая продажа' manual 'manual stages' 'сделки с ручным переходом по этапам' free free 'прочие непроцессные сделки'
        case 'crm deal add --company'
            __crm_ask
        case 'crm deal add --contact'
            __crm_ask
        case 'crm deal add --lead'
            __crm_ask
        case 'crm deal add --owner'
            __crm_ask
        case 'crm deal add --tags'
            __crm_ask
        case 'crm deal add --set'
            __crm_ask
        case 'crm deal add --item'
            __crm_ask
        case 'crm deal list --sort'
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
        case 'crm deal suggest @1'
            __crm_ask
        case 'crm deal item add --deal'
            __crm_ask
        case 'crm deal item add --vat-rate'
            __crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' ''
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
            __crm_offer title Title 'Название' type Type 'Тип сделки' company Company 'Компания' contact Contact 'Контакт' amount Amount 'Сумма' currency Currency 'Валюта' probability Probability 'Вероятность' expected_on 'Expected on' 'Ожидается' category Category 'Категория' tags Tags 'Метки'
        case 'crm deal merge @''*'
            __crm_ask
        case 'crm contact add --role'
            __crm_offer decision-maker 'decision maker' 'ЛПР' influencer influencer 'влияет на решение' user 'user of the goods' 'пользователь' accounting accounting 'бухгалтерия' other other 'другое'
        case 'crm contact add --wrong-emails'
            __crm_ask
        case 'crm contact add --companies'
            __crm_ask
        case 'crm contact add --related-companies'
            __crm_ask
        case 'crm contact add --owner'
            __crm_ask
        case 'crm contact add --consent'
            __crm_ask
        case 'crm contact add --tags'
            __crm_ask
        case 'crm contact add --set'
            __crm_ask
        case 'crm contact list --sort'
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
            __crm_offer name Name 'ФИО' first_name 'First name' 'Имя' last_name 'Last name' 'Фамилия' patronymic Patronymic 'Отчество' position Position 'Должность' role Role 'Роль' email E-mail 'Эл. почта' phone Phone 'Телефон' emails E-mails 'Эл. адреса' phones Phones 'Телефоны' wrong_emails 'Wrong e-mails' 'Неверные адреса' birthday Birthday 'День рождения' companies Companies 'Компании' related_companies 'Related companies' 'Связан с компанией' owner Owner 'Ответственный' consent Consent 'Согласия' tags Tags 'Метки'
        case 'crm contact merge @''*'
            __crm_ask
        case 'crm contact link --role'
            __crm_offer influences 'influences the decision' 'влияет на решения' influenced 'under the influence' 'под влиянием' manager manager 'руководитель' subordinate subordinate 'подчинённый' colleague colleague 'коллега' relative relative 'родственник' friend friend 'знакомый'
        case 'crm contact link @''*'
            __crm_ask
        case 'crm contact unlink --role'
            __crm_offer influences 'influences the decision' 'влияет на решения' influenced 'under the influence' 'под влиянием' manager manager 'руководитель' subordinate subordinate 'подчинённый' colleague colleague 'коллега' relative relative 'родственник' friend friend 'знакомый'
        case 'crm contact unlink @''*'
            __crm_ask
        case 'crm contact links @1'
            __crm_ask
        case 'crm contact goods --by'
            __crm_offer year '' '' quarter '' '' month '' ''
        case 'crm contact goods --sort'
            __crm_ask
        case 'crm contact goods @1'
            __crm_ask
        case 'crm contact suggest @1'
            __crm_ask
        case 'crm company add --preferred-form'
            __crm_offer llc 'limited company' 'ООО' entrepreneur 'sole entrepreneur' 'ИП' corporation 'joint-stock company' 'АО' self-employed self-employed 'самозанятый' person 'private person' 'физическое лицо' other other 'другая'
        case 'crm company add --kind'
            __crm_offer client client 'клиент' supplier supplier 'поставщик' competitor competitor 'конкурент' carrier carrier 'перевозчик'
        case 'crm company add --wrong-emails'
            __crm_ask
        case 'crm company add --owner'
            __crm_ask
        case 'crm company add --holding'
            __crm_ask
        case 'crm company add --tags'
            __crm_ask
        case 'crm company add --set'
            __crm_ask
        case 'crm company list --sort'
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
            __crm_offer name Name 'Название' legal_name 'Legal name' 'Полное наименование' inn INN 'ИНН' kpp KPP 'КПП' ogrn OGRN 'ОГРН' okpo OKPO 'ОКПО' preferred_form 'Preferred form' 'Удобная форма' category Category 'Категория компании' kind Kind 'Вид партнёра' legal_address 'Legal address' 'Юридический адрес' postal_address 'Postal address' 'Почтовый адрес' email E-mail 'Эл. почта' phone Phone 'Телефон' emails E-mails 'Эл. адреса' phones Phones 'Телефоны' wrong_emails 'Wrong e-mails' 'Неверные адреса' bank_account 'Bank account' 'Расчётный счёт' bik BIK 'БИК' owner Owner 'Ответственный' holding 'Head company' 'Головная компания' tags Tags 'Метки'
        case 'crm company merge @''*'
            __crm_ask
        case 'crm company link --role'
            __crm_offer head 'head company' 'головная компания' subsidiary subsidiary 'дочерняя компания' holding 'same holding' 'один холдинг' partner partner 'партнёр' competitor competitor 'конкурент' supplier supplier 'поставщик' client client 'клиент'
        case 'crm company link @''*'
            __crm_ask
        case 'crm company unlink --role'
            __crm_offer head 'head company' 'головная компания' subsidiary subsidiary 'дочерняя компания' holding 'same holding' 'один холдинг' partner partner 'партнёр' competitor competitor 'конкурент' supplier supplier 'поставщик' client client 'клиент'
        case 'crm company unlink @''*'
            __crm_ask
        case 'crm company links @1'
            __crm_ask
        case 'crm company goods --by'
            __crm_offer year '' '' quarter '' '' month '' ''
        case 'crm company goods --sort'
            __crm_ask
        case 'crm company goods @1'
            __crm_ask
        case 'crm company suggest @1'
            __crm_ask
        case 'crm company lookup @1'
            __crm_ask
        case 'crm company site add --company'
            __crm_ask
        case 'crm company site add --kind'
            __crm_offer shop shop 'магазин' warehouse warehouse 'склад' office office 'офис' flat flat 'квартира' other other 'другое'
        case 'crm company site add --contact'
            __crm_ask
        case 'crm company site list --sort'
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
            __crm_offer contact contacts 'контактов' company companies 'компаний' lead leads 'лидов' deal deals 'сделок'
        case 'crm segment add @''*'
            __crm_ask
        case 'crm segment list --sort'
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
            __crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' ''
        case 'crm product add --active'
            __crm_offer yes '' '' no '' ''
        case 'crm product add --set'
            __crm_ask
        case 'crm product list --sort'
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
        case 'crm quote list --sort'
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
            __crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' ''
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
        case 'crm invoice list --sort'
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
            __crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' ''
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
        case 'crm order list --sort'
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
            __crm_offer none '' '' 0 '' '' 5 '' '' 7 '' '' 10 '' '' 18 '' '' 20 '' '' 22 '' ''
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
            __crm_offer bank 'bank transfer' 'безналичная' cash cash 'наличные' card card 'карта'
        case 'crm payment list --sort'
            __crm_ask
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
            __crm_offer manual here 'здесь' 1c 1C '1С' bank 'the bank' 'банк'
        case 'crm shipment list --sort'
            __crm_ask
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
        case 'crm note @1'
            __crm_ask
        case 'crm note add @''*'
            __crm_ask
        case 'crm note list --on'
            __crm_ask
        case 'crm note list --sort'
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
        case 'crm tag @1'
            __crm_ask
        case 'crm tag add @''*'
            __crm_ask
        case 'crm attach add --output' 'crm attach add -o'
            __crm_files path
        case 'crm attach @1'
            __crm_ask
        case 'crm attach add @1'
            __crm_ask
        case 'crm attach add @''*'
            __crm_files path
        case 'crm attach list --on'
            __crm_ask
        case 'crm attach list --sort'
            __crm_ask
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
            __crm_offer call call 'звонок' letter letter 'письмо' meeting meeting 'встреча' document document 'документ' process processing 'обработка' assign assignment 'назначение' choose choice 'выбор' other other 'другое'
        case 'crm task add --on'
            __crm_ask
        case 'crm task add --assignee'
            __crm_ask
        case 'crm task add --priority'
            __crm_offer high high 'высокая' normal normal 'обычная' low low 'низкая'
        case 'crm task add --set'
            __crm_ask
        case 'crm task list --on'
            __crm_ask
        case 'crm task list --sort'
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
            __crm_offer meeting meeting 'встреча' planned 'planned interaction' 'запланированное взаимодействие' call 'phone call' 'телефонный звонок' letter e-mail 'электронное письмо'
        case 'crm interaction add --on'
            __crm_ask
        case 'crm interaction add --contact'
            __crm_ask
        case 'crm interaction add --owner'
            __crm_ask
        case 'crm interaction list --by'
            __crm_offer subject '' '' owner '' '' type '' '' status '' '' on '' ''
        case 'crm interaction list --on'
            __crm_ask
        case 'crm interaction list --sort'
            __crm_ask
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
            __crm_offer meeting meeting 'встреча' planned 'planned interaction' 'запланированное взаимодействие' call 'phone call' 'телефонный звонок' letter e-mail 'электронное письмо'
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
        case 'crm notification list --on'
            __crm_ask
        case 'crm notification list --sort'
            __crm_ask
        case 'crm notification list --view'
            __crm_ask
        case 'crm notification list @''*'
            __crm_ask
        case 'crm notification read @''*'
            __crm_ask
        case 'crm notification channel add --user'
            __crm_ask
        case 'crm notification channel add --events'
            __crm_ask
        case 'crm notification channel add --enabled'
            __crm_offer yes '' '' no '' ''
        case 'crm notification channel list --sort'
            __crm_ask
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
        case 'crm mail list --sort'
            __crm_ask
        case 'crm mail list --view'
            __crm_ask
        case 'crm mail list @''*'
            __crm_ask
        case 'crm mail show --output' 'crm mail show -o'
            __crm_files path
        case 'crm mail show @''*'
            __crm_ask
        case 'crm mail send --on'
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
            __crm_offer en English 'английский' ru Russian 'русский'
        case 'crm template add --kind'
            __crm_offer lead lead 'лид' contact contact 'контакт' company company 'компания' deal deal 'сделка' quote quote 'предложение' invoice invoice 'счёт' order order 'заказ'
        case 'crm template add @2'
            __crm_files path
        case 'crm template list --sort'
            __crm_ask
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
        case 'crm template preview @2'
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
            __crm_offer asterisk-csv 'Asterisk\'s cdr_csv' 'cdr_csv от Asterisk' asterisk-custom 'Asterisk\'s cdr_custom' 'cdr_custom от Asterisk' freeswitch-example 'FreeSWITCH\'s template \'example\'' 'FreeSWITCH, шаблон «example»' freeswitch-asterisk 'FreeSWITCH\'s template \'asterisk\'' 'FreeSWITCH, шаблон «asterisk»' grandstream-ucm 'the export of a Grandstream' 'выгрузка Grandstream' cel 'Asterisk\'s channel events' 'события каналов Asterisk' queue-log 'Asterisk\'s queue_log' 'queue_log от Asterisk' notice 'notices as JSON or forms' 'уведомления в JSON или полями формы'
        case 'crm call ingest --mapping'
            __crm_files path
        case 'crm call ingest @''*'
            __crm_files path
        case 'crm call list --sort'
            __crm_ask
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
            __crm_offer asterisk-csv 'Asterisk\'s cdr_csv' 'cdr_csv от Asterisk' asterisk-custom 'Asterisk\'s cdr_custom' 'cdr_custom от Asterisk' freeswitch-example 'FreeSWITCH\'s template \'example\'' 'FreeSWITCH, шаблон «example»' freeswitch-asterisk 'FreeSWITCH\'s template \'asterisk\'' 'FreeSWITCH, шаблон «asterisk»' grandstream-ucm 'the export of a Grandstream' 'выгрузка Grandstream' cel 'Asterisk\'s channel events' 'события каналов Asterisk' queue-log 'Asterisk\'s queue_log' 'queue_log от Asterisk' notice 'notices as JSON or forms' 'уведомления в JSON или полями формы'
        case 'crm call reconcile --mapping'
            __crm_files path
        case 'crm call reconcile @''*'
            __crm_files path
        case 'crm call start --user'
            __crm_ask
        case 'crm form add --enabled'
            __crm_offer yes '' '' no '' ''
        case 'crm form add --aliases'
            __crm_ask
        case 'crm form add --cyrillic'
            __crm_offer yes '' '' no '' ''
        case 'crm form list --sort'
            __crm_ask
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
        case 'crm form entry list --sort'
            __crm_ask
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
        case 'crm form quarantine list --sort'
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
        case 'crm survey list --sort'
            __crm_ask
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
        case 'crm survey send --on'
            __crm_ask
        case 'crm survey send --by'
            __crm_offer letter 'a letter, with a task to call' 'письмо и задача позвонить' call 'a task to call alone' 'только задача позвонить'
        case 'crm survey send --language'
            __crm_offer ru Russian 'русский' en English 'английский'
        case 'crm survey send @1'
            __crm_ask
        case 'crm survey send @''*'
            __crm_ask
        case 'crm survey answer --survey'
            __crm_ask
        case 'crm survey answer @1'
            __crm_ask
        case 'crm survey results --by'
            __crm_offer seller 'by the seller of the deal' 'по продавцу сделки' period 'by the month in which they were asked' 'по месяцу опроса' outcome 'by how the deal ended' 'по исходу сделки' stage 'by stage; of lost deals where they were lost' 'по стадии; у потерянных – где потеряны' segment 'by segments that they are in' 'по сегментам, в которые входят'
        case 'crm survey results @1'
            __crm_ask
        case 'crm survey results @''*'
            __crm_ask
        case 'crm survey sample --for'
            __crm_ask
        case 'crm survey invitation list --on'
            __crm_ask
        case 'crm survey invitation list --sort'
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
            __crm_offer lead leads 'лидов' contact contacts 'контактов' company companies 'компаний' deal deals 'сделок'
        case 'crm campaign add --segment'
            __crm_ask
        case 'crm campaign add --template'
            __crm_ask
        case 'crm campaign add --language'
            __crm_offer ru Russian 'русский' en English 'английский'
        case 'crm campaign add @''*'
            __crm_ask
        case 'crm campaign list --sort'
            __crm_ask
        case 'crm campaign list --view'
            __crm_ask
        case 'crm campaign list @''*'
            __crm_ask
        case 'crm campaign show @''*'
            __crm_ask
        case 'crm campaign edit --to'
            __crm_ask
        case 'crm campaign edit --segment'
            __crm_ask
        case 'crm campaign edit @''*'
            __crm_ask
        case 'crm campaign rm @''*'
            __crm_ask
        case 'crm campaign history @1'
            __crm_ask
        case 'crm campaign preview --to'
            __crm_ask
        case 'crm campaign preview @1'
            __crm_ask
        case 'crm campaign test --like'
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
        case 'crm campaign recipient list --on'
            __crm_ask
        case 'crm campaign recipient list --sort'
            __crm_ask
        case 'crm campaign recipient list --view'
            __crm_ask
        case 'crm campaign recipient list @''*'
            __crm_ask
        case 'crm campaign recipient show @''*'
            __crm_ask
        case 'crm campaign recipient history @1'
            __crm_ask
        case 'crm consent give @''*'
            __crm_ask
        case 'crm consent withdraw @''*'
            __crm_ask
        case 'crm consent list --on'
            __crm_ask
        case 'crm consent list --sort'
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
            __crm_offer previous '' '' last-year '' ''
        case 'crm report dashboard --by'
            __crm_offer user Who 'Кто' department Department 'Отдел'
        case 'crm report dashboard --owner'
            __crm_ask
        case 'crm report dashboard --user'
            __crm_ask
        case 'crm report dashboard --department'
            __crm_ask
        case 'crm report dashboard --explain'
            __crm_offer tasks 'overdue tasks' 'просроченные задачи' leads 'leads without an answer' 'лиды без ответа' deals 'deals without a next step' 'сделки без следующего шага' escalations 'requests that climbed' 'заявки без движения' received 'leads that came in the period' 'лиды, пришедшие за период' response 'half of them were answered within' 'половина получили ответ не позже' unanswered 'open leads that nobody has answered' 'открытые лиды без ответа' conversion 'their share' 'их доля' won 'deals won in the period' 'сделки, выигранные за период' sum 'their sum' 'их сумма' lost 'deals lost in the period' 'сделки, потерянные за период' lost_sum 'their sum' 'их сумма' open 'open deals at the end' 'открытые сделки на конец' open_sum 'open deals at the end' 'открытые сделки на конец' new_sum 'deals that were added' 'добавленные сделки' expected 'amounts by how often deals were won that had reached the same stage' 'суммы с долей выигранных среди дошедших до той же стадии' calls 'calls of the period' 'звонки за период' answered 'calls in which people talked' 'звонки, в которых поговорили' missed 'missed ones after which nobody called back' 'пропущенные без перезвона' letters 'letters of customers that came in the period' 'письма клиентов за период' unanswered_letters 'letters without an answer by now' 'письма, на которые ответа пока нет' lead-owner 'leads without an owner' 'лиды без ответственного' lead-work 'leads that nobody worked on' 'лиды, с которыми не работали' lead-step 'leads without a next step' 'лиды без следующего шага' deal-step 'deals without a next step' 'сделки без следующего шага' deal-survey 'closed deals without a survey' 'закрытые сделки без опроса' lost-survey 'lost deals without a survey' 'потерянные сделки без опроса' contact-address 'contacts without phone, e-mail' 'контакты без телефона и почты'
        case 'crm report dashboard --html'
            __crm_files path
        case 'crm report funnel --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report funnel --by'
            __crm_offer stage Stage 'Стадия' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
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
            __crm_offer previous '' '' last-year '' ''
        case 'crm report managers --by'
            __crm_offer user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report managers --owner'
            __crm_ask
        case 'crm report managers --user'
            __crm_ask
        case 'crm report managers --department'
            __crm_ask
        case 'crm report managers --explain'
            __crm_offer taken 'leads that he was given in the period' 'лиды, назначенные за период' answered 'of these, leads that were answered' 'из них с первым ответом' response 'median seconds from the request to the first answer' 'медиана секунд от запроса до первого ответа' converted 'of these, leads that became deals' 'из них стали сделками' conversion 'their share in per cent' 'их доля в процентах' won 'deals won in the period' 'сделки, выигранные за период' sum 'their sum' 'их сумма' lost 'deals lost in the period' 'сделки, потерянные за период' lost_sum 'their sum' 'их сумма' open 'deals that are open, at the end of a period that is over' 'открытые сделки; у законченного периода – на его конец' open_sum 'their sum' 'их сумма' overdue 'tasks that are overdue, at the end of a period that is over' 'просроченные задачи; у законченного периода – на его конец'
        case 'crm report managers --html'
            __crm_files path
        case 'crm report overdue --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report overdue --by'
            __crm_offer user Who 'Кто' what What 'Что' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report overdue --owner'
            __crm_ask
        case 'crm report overdue --user'
            __crm_ask
        case 'crm report overdue --department'
            __crm_ask
        case 'crm report overdue --explain'
            __crm_offer tasks 'overdue tasks' 'просроченные задачи' leads 'leads without an answer' 'лиды без ответа' deals 'deals without a next step' 'сделки без следующего шага' escalations 'requests that climbed' 'заявки без движения' total 'all of it' 'всё вместе' late 'how late the oldest is' 'опоздание самого старого'
        case 'crm report overdue --html'
            __crm_files path
        case 'crm report gaps --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report gaps --by'
            __crm_offer gap 'What is missing' 'Чего нет' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report gaps --owner'
            __crm_ask
        case 'crm report gaps --user'
            __crm_ask
        case 'crm report gaps --department'
            __crm_ask
        case 'crm report gaps --explain'
            __crm_offer lead-owner 'leads without an owner' 'лиды без ответственного' lead-work 'leads that nobody worked on' 'лиды, с которыми не работали' lead-step 'leads without a next step' 'лиды без следующего шага' deal-step 'deals without a next step' 'сделки без следующего шага' deal-survey 'closed deals without a survey' 'закрытые сделки без опроса' lost-survey 'lost deals without a survey' 'потерянные сделки без опроса' contact-address 'contacts without phone, e-mail' 'контакты без телефона и почты' records 'records that lack something' 'записи, в которых чего-то нет' age 'since when the oldest does' 'с каких пор у самой старой'
        case 'crm report gaps --html'
            __crm_files path
        case 'crm report calls --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report calls --by'
            __crm_offer user Who 'Кто' week Week 'Неделя' topic Topic 'Тема' department Department 'Отдел' day Day 'День' month Month 'Месяц'
        case 'crm report calls --owner'
            __crm_ask
        case 'crm report calls --user'
            __crm_ask
        case 'crm report calls --department'
            __crm_ask
        case 'crm report calls --explain'
            __crm_offer calls 'calls of the period' 'звонки за период' out 'calls that we made' 'исходящие звонки' in 'calls that we got' 'входящие звонки' answered 'calls in which people talked' 'звонки, в которых поговорили' missed 'incoming calls that nobody took' 'входящие без ответа' returned 'missed ones after which somebody talked to the client' 'из них с перезвоном' unreturned 'missed ones after which nobody called back' 'пропущенные без перезвона' talk 'how long people talked' 'сколько говорили'
        case 'crm report calls --html'
            __crm_files path
        case 'crm report stages --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report stages --by'
            __crm_offer stage Stage 'Стадия' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report stages --owner'
            __crm_ask
        case 'crm report stages --user'
            __crm_ask
        case 'crm report stages --department'
            __crm_ask
        case 'crm report stages --explain'
            __crm_offer entered 'stays that began in the period' 'пребывания, начавшиеся за период' quarter 'a quarter stayed no longer' 'четверть задержалась не дольше' median 'half stayed no longer' 'половина задержалась не дольше' three_quarters 'three quarters stayed no longer' 'три четверти задержались не дольше' mean 'the mean stay' 'среднее пребывание' longest 'the longest stay' 'самое долгое пребывание' standing 'records that stand there, at the end of a period that is over' 'записи, которые стоят там; у законченного периода – на его конец'
        case 'crm report stages --html'
            __crm_files path
        case 'crm report losses --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report losses --by'
            __crm_offer stage Stage 'Стадия' reason Reason 'Причина' outcome 'Lost as' 'Чем кончилось' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report losses --owner'
            __crm_ask
        case 'crm report losses --user'
            __crm_ask
        case 'crm report losses --department'
            __crm_ask
        case 'crm report losses --explain'
            __crm_offer lost 'records lost in the period' 'потеряно записей за период' sum 'their sum' 'их сумма' rate 'the lost ones as a share of the records that stood there in the period' 'доля потерянных среди бывших там за период' entered 'records that came there in the period' 'сколько записей пришло за период' age 'the median time from the beginning to the loss' 'медиана времени до потери'
        case 'crm report losses --html'
            __crm_files path
        case 'crm report leads --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report leads --by'
            __crm_offer source Source 'Источник' channel Channel 'Канал' status Status 'Статус' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report leads --owner'
            __crm_ask
        case 'crm report leads --user'
            __crm_ask
        case 'crm report leads --department'
            __crm_ask
        case 'crm report leads --explain'
            __crm_offer received 'leads that came in the period' 'лиды, пришедшие за период' answered 'of these, leads that were answered' 'из них с первым ответом' response 'half of them were answered within' 'половина получили ответ не позже' slow_response 'three of four of them were answered within' '75 % получили ответ не позже' unanswered 'open leads that nobody has answered' 'открытые лиды без ответа' converted 'of these, leads that became deals' 'из них стали сделками' conversion 'their share' 'их доля' failed 'of these, leads that turned out unfit' 'из них оказались не годными' open 'of these, leads still open' 'из них ещё открыты'
        case 'crm report leads --html'
            __crm_files path
        case 'crm report movement --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report movement --by'
            __crm_offer part Part 'Движение' user Who 'Кто' department Department 'Отдел'
        case 'crm report movement --owner'
            __crm_ask
        case 'crm report movement --user'
            __crm_ask
        case 'crm report movement --department'
            __crm_ask
        case 'crm report movement --explain'
            __crm_offer start 'open deals at the beginning' 'открытые сделки на начало' new 'deals that were added' 'добавленные сделки' reopened 'closed deals that are open again' 'снова открытые сделки' grown 'what amounts grew by' 'на сколько выросли суммы' shrunk 'what amounts shrank by' 'на сколько уменьшились суммы' won 'won deals, which left' 'выигранные сделки, выбыли' lost 'lost deals, which left' 'потерянные сделки, выбыли' removed 'deals that were removed or left the pipeline' 'убранные и ушедшие из воронки сделки' end 'open deals at the end' 'открытые сделки на конец' pushed 'open deals expected later than before' 'открытые сделки, ожидаемые позже' pulled 'open deals expected sooner' 'открытые сделки, ожидаемые раньше'
        case 'crm report movement --html'
            __crm_files path
        case 'crm report forecast --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report forecast --by'
            __crm_offer month Expected 'Ожидается' stage Stage 'Стадия' user Who 'Кто' department Department 'Отдел'
        case 'crm report forecast --owner'
            __crm_ask
        case 'crm report forecast --user'
            __crm_ask
        case 'crm report forecast --department'
            __crm_ask
        case 'crm report forecast --explain'
            __crm_offer deals 'open deals' 'открытые сделки' sum 'their sum' 'их сумма' weighted 'amounts by the managers\' probability; deals without one count nothing' 'суммы с вероятностью менеджера; без неё – ноль' expected 'amounts by how often deals were won that had reached the same stage' 'суммы с долей выигранных среди дошедших до той же стадии' low 'four of five outcomes lie between this' 'четыре исхода из пяти лежат между этим' high 'and this' 'и этим' unrated 'open deals without a probability' 'открытые сделки без вероятности'
        case 'crm report forecast --html'
            __crm_files path
        case 'crm report bottlenecks --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report bottlenecks --by'
            __crm_offer step Step 'Шаг' stage Stage 'Стадия' handover Hand-over 'Передача' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report bottlenecks --owner'
            __crm_ask
        case 'crm report bottlenecks --user'
            __crm_ask
        case 'crm report bottlenecks --department'
            __crm_ask
        case 'crm report bottlenecks --explain'
            __crm_offer steps 'steps made' 'сделано шагов' median 'half of them were made within' 'половина сделана не позже' three_quarters 'three of four were made within' 'три четверти сделаны не позже' total 'the waits together' 'всего ожидания' waiting 'records that wait for their next step' 'записи, которые ждут следующего шага' longest 'how long the oldest of them waits' 'сколько ждёт старейшая' rework 'steps back to an earlier stage' 'шаги назад, на более раннюю стадию' handovers 'records given to another owner' 'передано другому ответственному' handover_median 'half of them were taken up by the new owner within' 'половину новый ответственный подхватил не позже'
        case 'crm report bottlenecks --html'
            __crm_files path
        case 'crm report mail --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report mail --by'
            __crm_offer user Who 'Кто' mailbox Mailbox 'Ящик' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report mail --owner'
            __crm_ask
        case 'crm report mail --user'
            __crm_ask
        case 'crm report mail --department'
            __crm_ask
        case 'crm report mail --explain'
            __crm_offer letters 'letters of customers that came in the period' 'письма клиентов за период' answered 'of these, letters that were answered' 'из них с ответом' median 'half of the answers came within' 'половина ответов – не позже' three_quarters 'three of four answers came within' 'три четверти ответов – не позже' within_hour 'share of the letters answered within an hour' 'доля писем с ответом за час' within_day 'share of the letters answered within 24 hours' 'доля писем с ответом за 24 часа' unanswered 'letters without an answer by now' 'письма, на которые ответа пока нет'
        case 'crm report mail --html'
            __crm_files path
        case 'crm report tasks --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report tasks --by'
            __crm_offer user Who 'Кто' kind Kind 'Вид' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report tasks --owner'
            __crm_ask
        case 'crm report tasks --user'
            __crm_ask
        case 'crm report tasks --department'
            __crm_ask
        case 'crm report tasks --explain'
            __crm_offer given 'tasks given in the period' 'задачи, поставленные за период' done 'tasks done in the period' 'задачи, выполненные за период' in_time 'share of the done ones that were in time' 'доля выполненных в срок' late 'done after their time' 'выполнены позже срока' lateness 'the median of how late these were' 'медиана их опоздания' declined 'tasks declined in the period' 'задачи, отклонённые за период' open 'open tasks, at the end of a period that is over' 'открытые задачи; у законченного периода – на его конец' overdue 'overdue tasks, at the end of a period that is over' 'просроченные задачи; у законченного периода – на его конец'
        case 'crm report tasks --html'
            __crm_files path
        case 'crm report customers --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report customers --by'
            __crm_offer company Customer 'Клиент' category Category 'Категория' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report customers --owner'
            __crm_ask
        case 'crm report customers --user'
            __crm_ask
        case 'crm report customers --department'
            __crm_ask
        case 'crm report customers --explain'
            __crm_offer sales 'deals won in the period' 'сделки, выигранные за период' revenue 'their sum' 'их сумма' mean 'the mean sum of a deal' 'средняя сумма' new 'customers who bought for the first time' 'клиенты, купившие впервые' repeated 'share of the deals that are repeated sales' 'доля повторных продаж' last 'when the last of them was won' 'когда выиграна последняя из них' punctual 'share of the invoices paid in the period that were paid in time' 'доля счетов, оплаченных за период в срок' delay 'the median delay of the others' 'медиана задержки остальных' debt 'what is overdue on invoices, at the end of a period that is over' 'просрочено по счетам; у законченного периода – на его конец' potential 'the sum of open deals, at the end of a period that is over' 'сумма открытых сделок; у законченного периода – на его конец'
        case 'crm report customers --html'
            __crm_files path
        case 'crm report discounts --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report discounts --by'
            __crm_offer user Who 'Кто' product Goods 'Товар' company Customer 'Клиент' deal Deal 'Сделка' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report discounts --owner'
            __crm_ask
        case 'crm report discounts --user'
            __crm_ask
        case 'crm report discounts --department'
            __crm_ask
        case 'crm report discounts --explain'
            __crm_offer lines 'lines of goods of the deals of the period' 'строки товаров в сделках за период' listed 'their sum without discounts' 'их сумма без скидок' discounted 'of these, lines with a discount' 'из них строки со скидкой' given 'the discounts together' 'сумма скидок' mean 'the discounts as a share of the list prices' 'скидки в процентах от прайса' greatest 'the greatest discount on a line' 'наибольшая скидка в строке' large 'lines with a discount above 10 per cent' 'строки со скидкой больше 10 процентов'
        case 'crm report discounts --html'
            __crm_files path
        case 'crm report surveys --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report surveys --by'
            __crm_offer survey Survey 'Опрос' user Who 'Кто' department Department 'Отдел' outcome Outcome 'Исход' stage Stage 'Стадия' way 'Answered by' 'Как ответил' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report surveys --owner'
            __crm_ask
        case 'crm report surveys --user'
            __crm_ask
        case 'crm report surveys --department'
            __crm_ask
        case 'crm report surveys --explain'
            __crm_offer asked 'people asked in the period' 'спрошенные за период' answered 'of these, people who answered' 'из них ответили' answered_share 'their share of the asked' 'их доля от спрошенных' declined 'people who do not want to answer' 'не хотят отвечать' low 'answers with a low score' 'ответы с низкой оценкой' score 'the mean of the first number that is asked for' 'средняя по первому числу опроса' nps 'promoters less detractors, in per cent' 'сторонники минус критики, в процентах' time 'the median time until an answer' 'медиана времени до ответа'
        case 'crm report surveys --html'
            __crm_files path
        case 'crm report campaigns --compare'
            __crm_offer previous '' '' last-year '' ''
        case 'crm report campaigns --by'
            __crm_offer campaign Campaign 'Рассылка' topic Topic 'Рубрика' kind To 'Кому' user Who 'Кто' department Department 'Отдел' day Day 'День' week Week 'Неделя' month Month 'Месяц'
        case 'crm report campaigns --owner'
            __crm_ask
        case 'crm report campaigns --user'
            __crm_ask
        case 'crm report campaigns --department'
            __crm_ask
        case 'crm report campaigns --explain'
            __crm_offer letters 'letters written in the period' 'письма, написанные за период' sent 'of these, letters that have left' 'из них ушло' dropped 'letters that must not leave any more' 'письма, которые уже нельзя отправлять' failed 'letters that no server took' 'письма, которых не взял сервер' bounced 'letters that came back' 'вернувшиеся письма' complained 'letters that were called spam' 'письма, названные спамом' unsubscribed 'recipients who want no more' 'получатели, которые отписались' unsubscribed_share 'their share of the letters that left' 'их доля от ушедших' answered 'recipients who answered' 'получатели, которые ответили' answered_share 'their share of the letters that left' 'их доля от ушедших' opened 'recipients who opened a link, where that is counted' 'перешли по ссылке, если это считают' time 'the median time until an answer' 'медиана времени до ответа'
        case 'crm report campaigns --html'
            __crm_files path
        case 'crm escalation list --on'
            __crm_ask
        case 'crm escalation list --sort'
            __crm_ask
        case 'crm escalation list --view'
            __crm_ask
        case 'crm escalation list @''*'
            __crm_ask
        case 'crm escalation show @''*'
            __crm_ask
        case 'crm escalation history @1'
            __crm_ask
        case 'crm search --kind'
            __crm_offer lead '' '' contact '' '' company '' '' site '' '' affiliation '' '' relation '' '' deal '' '' item '' '' quote '' '' invoice '' '' order '' '' payment '' '' line '' '' product '' '' task '' '' message '' '' call '' '' shipment '' '' note '' '' attachment '' '' interaction '' '' user '' '' submission '' '' invitation '' ''
        case 'crm show @1'
            __crm_ask
        case 'crm history --only'
            __crm_offer changes '' '' stages '' '' letters '' '' calls '' '' notes '' '' files '' '' interactions '' '' tasks '' '' goods '' '' shipments '' '' papers '' ''
        case 'crm history @1'
            __crm_ask
        case 'crm why @1'
            __crm_ask
        case 'crm why @2'
            __crm_ask
        case 'crm log --sort'
            __crm_ask
        case 'crm log --view'
            __crm_ask
        case 'crm log @''*'
            __crm_ask
        case 'crm undo @1'
            __crm_ask
        case 'crm import --from'
            __crm_offer csv '' '' tsv '' '' ndjson '' '' vcard '' ''
        case 'crm import --on-duplicate'
            __crm_offer update '' '' skip '' '' fail '' ''
        case 'crm import @1'
            __crm_ask
        case 'crm import @2'
            __crm_files path
        case 'crm export --to'
            __crm_offer vcard '' '' vcard4 '' ''
        case 'crm export --output' 'crm export -o'
            __crm_files path
        case 'crm export @''*'
            __crm_ask
        case 'crm export-1c --company'
            __crm_ask
        case 'crm export-1c --deal'
            __crm_ask
        case 'crm export-1c --as'
            __crm_offer orders '' '' counterparty '' ''
        case 'crm export-1c --schema'
            __crm_offer 2.05 '' '' 2.06 '' '' 2.07 '' '' 2.08 '' '' 2.09 '' '' 2.10 '' '' 3.1 '' ''
        case 'crm export-1c --output' 'crm export-1c -o'
            __crm_files path
        case 'crm import-1c @''*'
            __crm_files path
        case 'crm init --preset'
            __crm_offer sales '' '' telemarketing '' ''
        case 'crm user add --role'
            __crm_offer seller seller 'Продавец' senior 'senior seller' 'Старший продавец' head 'head of department' 'Руководитель отдела' director 'executive director' 'Исполнительный директор' accountant accountant 'Бухгалтер' admin administrator 'Администратор'
        case 'crm user add --department'
            __crm_ask
        case 'crm user add --manager'
            __crm_ask
        case 'crm user list --sort'
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
        case 'crm user disable --to'
            __crm_ask
        case 'crm user disable @''*'
            __crm_ask
        case 'crm user enable @''*'
            __crm_ask
        case 'crm department rename @1'
            __crm_ask
        case 'crm config pipeline list --sort'
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
            __crm_offer controlled controlled 'типовая продажа' manual 'manual stages' 'сделки с ручным переходом по этапам' free free 'прочие непроцессные сделки'
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
            __crm_offer initial beginning 'начальная' open 'in work' 'в работе' qualified 'worth an offer' 'годный' waiting waiting 'в ожидании' failed 'not worth it' 'негодный' converted converted 'сконвертирован' won won 'успешно' done done 'исполнена' lost lost 'потеряна'
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
            __crm_offer initial beginning 'начальная' open 'in work' 'в работе' qualified 'worth an offer' 'годный' waiting waiting 'в ожидании' failed 'not worth it' 'негодный' converted converted 'сконвертирован' won won 'успешно' done done 'исполнена' lost lost 'потеряна'
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
            __crm_offer text '' '' prose '' '' integer '' '' money '' '' percent '' '' day '' '' instant '' '' flag '' '' choice '' '' reference:lead '' '' reference:contact '' '' reference:company '' '' reference:deal '' '' reference:product '' '' reference:task '' '' reference:user '' ''
        case 'crm config field add @1'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config field list --sort'
            __crm_ask
        case 'crm config field list --view'
            __crm_ask
        case 'crm config field list @''*'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config field edit @1'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config field rm @1'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config view add --sort'
            __crm_ask
        case 'crm config view add @''*'
            __crm_ask
        case 'crm config view list @1'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config view show --kind'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config view show @1'
            __crm_ask
        case 'crm config view default --kind'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config view default @1'
            __crm_ask
        case 'crm config view share --kind'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config view share @1'
            __crm_ask
        case 'crm config view rm --kind'
            __crm_offer lead '' '' contact '' '' company '' '' deal '' '' product '' '' task '' ''
        case 'crm config view rm @1'
            __crm_ask
        case 'crm config escalation list --sort'
            __crm_ask
        case 'crm config escalation list --view'
            __crm_ask
        case 'crm config escalation list @''*'
            __crm_ask
        case 'crm config escalation set --to'
            __crm_offer owner '' '' senior '' '' head '' '' director '' ''
        case 'crm config escalation set --action'
            __crm_offer task 'task and notice' 'задача и уведомление' notify notice 'уведомление'
        case 'crm config calendar list --sort'
            __crm_ask
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
        case 'crm rule list --sort'
            __crm_ask
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
        case 'crm outbox list --on'
            __crm_ask
        case 'crm outbox list --sort'
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
            __crm_offer bash '' '' zsh '' '' fish '' ''
    end
    switch "$argv[1]"
        case --db
            __crm_files path
        case --config
            __crm_files path
        case --as
            __crm_ask
        case --lang
            __crm_offer en '' '' ru '' ''
        case --color
            __crm_offer auto '' '' always '' '' never '' ''
        case --format
            __crm_offer table '' '' json '' '' ndjson '' '' csv '' '' tsv '' '' ids '' '' md '' ''
        case --fields
            __crm_ask
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

# Offers words, each with what it means in English and in Russian.
function __crm_offer
    if test -z "$__crm_language"
        set -g __crm_language ($__crm_words[1] __complete --language -- $__crm_words[2..] "$__crm_current" 2>/dev/null)
    end
    set -l step 1
    test "$__crm_language" = ru; and set step 2
    for i in (seq 1 3 (count $argv))
        printf '%s%s\t%s\n' "$__crm_prefix" $argv[$i] $argv[(math $i + $step)]
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
    set -g __crm_language ''
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
    for variable in words current place helping ended awaiting operand prefix partial language
        set -e __crm_$variable
    end
end

complete -c crm -f -a '(__crm_complete)'
