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
        case 'crm notification'
            set -g __crm_place 'crm notification'
        case 'crm notification list'
            set -g __crm_place 'crm notification list'
        case 'crm notification read'
            set -g __crm_place 'crm notification read'
        case 'crm mail'
            set -g __crm_place 'crm mail'
        case 'crm mail ingest'
            set -g __crm_place 'crm mail ingest'
        case 'crm mail list'
            set -g __crm_place 'crm mail list'
        case 'crm mail show'
            set -g __crm_place 'crm mail show'
        case 'crm mail link'
            set -g __crm_place 'crm mail link'
        case 'crm mail spam'
            set -g __crm_place 'crm mail spam'
        case 'crm mail notspam'
            set -g __crm_place 'crm mail notspam'
        case 'crm mail history'
            set -g __crm_place 'crm mail history'
        case 'crm report'
            set -g __crm_place 'crm report'
        case 'crm report funnel'
            set -g __crm_place 'crm report funnel'
        case 'crm report overdue'
            set -g __crm_place 'crm report overdue'
        case 'crm tick'
            set -g __crm_place 'crm tick'
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
        case 'crm user disable'
            set -g __crm_place 'crm user disable'
        case 'crm user enable'
            set -g __crm_place 'crm user enable'
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
        case 'crm outbox'
            set -g __crm_place 'crm outbox'
        case 'crm outbox list'
            set -g __crm_place 'crm outbox list'
        case 'crm outbox show'
            set -g __crm_place 'crm outbox show'
        case 'crm outbox history'
            set -g __crm_place 'crm outbox history'
        case 'crm db'
            set -g __crm_place 'crm db'
        case 'crm db path'
            set -g __crm_place 'crm db path'
        case 'crm db check'
            set -g __crm_place 'crm db check'
        case 'crm completion'
            set -g __crm_place 'crm completion'
        case 'crm help'
            set -g __crm_place 'crm help'
        case 'crm version'
            set -g __crm_place 'crm version'
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
        case 'crm lead add --name' 'crm lead add --status' 'crm lead add --person' 'crm lead add --company' 'crm lead add --inn' 'crm lead add --email' 'crm lead add --phone' 'crm lead add --source' 'crm lead add --channel' 'crm lead add --interest' 'crm lead add --need' 'crm lead add --amount' 'crm lead add --currency' 'crm lead add --owner' 'crm lead add --tags'
            return 0
        case 'crm lead list --sort' 'crm lead list --limit' 'crm lead list -L' 'crm lead list --offset'
            return 0
        case 'crm lead assign --to'
            return 0
        case 'crm lead status --to' 'crm lead status --reason'
            return 0
        case 'crm lead wait --until' 'crm lead wait --reason'
            return 0
        case 'crm lead disqualify --reason' 'crm lead disqualify --status' 'crm lead disqualify --retry'
            return 0
        case 'crm lead convert --item' 'crm lead convert --company' 'crm lead convert --inn' 'crm lead convert --contact' 'crm lead convert --title' 'crm lead convert --reason' 'crm lead convert --meeting'
            return 0
        case 'crm deal add --title' 'crm deal add --stage' 'crm deal add --type' 'crm deal add --pipeline' 'crm deal add --company' 'crm deal add --contact' 'crm deal add --lead' 'crm deal add --owner' 'crm deal add --amount' 'crm deal add --currency' 'crm deal add --probability' 'crm deal add --expected-on' 'crm deal add --category' 'crm deal add --item'
            return 0
        case 'crm deal list --sort' 'crm deal list --limit' 'crm deal list -L' 'crm deal list --offset'
            return 0
        case 'crm deal assign --to'
            return 0
        case 'crm deal stage --to' 'crm deal stage --reason' 'crm deal stage --until'
            return 0
        case 'crm deal item add --deal' 'crm deal item add --discount' 'crm deal item add --vat-rate'
            return 0
        case 'crm contact add --name' 'crm contact add --first-name' 'crm contact add --last-name' 'crm contact add --patronymic' 'crm contact add --position' 'crm contact add --role' 'crm contact add --email' 'crm contact add --phone' 'crm contact add --birthday' 'crm contact add --companies' 'crm contact add --owner' 'crm contact add --consent' 'crm contact add --tags'
            return 0
        case 'crm contact list --sort' 'crm contact list --limit' 'crm contact list -L' 'crm contact list --offset'
            return 0
        case 'crm company add --name' 'crm company add --legal-name' 'crm company add --inn' 'crm company add --kpp' 'crm company add --ogrn' 'crm company add --okpo' 'crm company add --category' 'crm company add --kind' 'crm company add --legal-address' 'crm company add --postal-address' 'crm company add --email' 'crm company add --phone' 'crm company add --bank-account' 'crm company add --bik' 'crm company add --owner' 'crm company add --holding' 'crm company add --tags'
            return 0
        case 'crm company list --sort' 'crm company list --limit' 'crm company list -L' 'crm company list --offset'
            return 0
        case 'crm product add --sku' 'crm product add --name' 'crm product add --unit' 'crm product add --price' 'crm product add --currency' 'crm product add --vat-rate' 'crm product add --brand' 'crm product add --active'
            return 0
        case 'crm product list --sort' 'crm product list --limit' 'crm product list -L' 'crm product list --offset'
            return 0
        case 'crm shipment add --number' 'crm shipment add --date' 'crm shipment add --external-id' 'crm shipment add --deal' 'crm shipment add --company' 'crm shipment add --amount' 'crm shipment add --currency' 'crm shipment add --source'
            return 0
        case 'crm shipment list --sort' 'crm shipment list --limit' 'crm shipment list -L' 'crm shipment list --offset'
            return 0
        case 'crm task add --kind' 'crm task add --on' 'crm task add --assignee' 'crm task add --priority' 'crm task add --due' 'crm task add --remind'
            return 0
        case 'crm task list --on' 'crm task list --sort' 'crm task list --limit' 'crm task list -L' 'crm task list --offset'
            return 0
        case 'crm task done --outcome'
            return 0
        case 'crm task decline --reason' 'crm task decline --again'
            return 0
        case 'crm task snooze --until'
            return 0
        case 'crm task assign --to'
            return 0
        case 'crm notification list --on' 'crm notification list --sort' 'crm notification list --limit' 'crm notification list -L' 'crm notification list --offset'
            return 0
        case 'crm mail ingest --maildir' 'crm mail ingest --mbox' 'crm mail ingest --source' 'crm mail ingest --limit' 'crm mail ingest -L'
            return 0
        case 'crm mail list --sort' 'crm mail list --limit' 'crm mail list -L' 'crm mail list --offset'
            return 0
        case 'crm mail show --attachment' 'crm mail show --output' 'crm mail show -o'
            return 0
        case 'crm report funnel --period' 'crm report funnel --owner' 'crm report funnel --pipeline'
            return 0
        case 'crm report overdue --owner'
            return 0
        case 'crm log --sort' 'crm log --limit' 'crm log -L' 'crm log --offset'
            return 0
        case 'crm import --from' 'crm import --map' 'crm import --key' 'crm import --on-duplicate' 'crm import --encoding'
            return 0
        case 'crm export --to' 'crm export --output' 'crm export -o'
            return 0
        case 'crm init --preset' 'crm init --name'
            return 0
        case 'crm user add --name' 'crm user add --role' 'crm user add --position' 'crm user add --department' 'crm user add --manager' 'crm user add --email' 'crm user add --phone'
            return 0
        case 'crm user list --sort' 'crm user list --limit' 'crm user list -L' 'crm user list --offset'
            return 0
        case 'crm user away --until'
            return 0
        case 'crm rule list --sort' 'crm rule list --limit' 'crm rule list -L' 'crm rule list --offset'
            return 0
        case 'crm outbox list --on' 'crm outbox list --sort' 'crm outbox list --limit' 'crm outbox list -L' 'crm outbox list --offset'
            return 0
        end
    end
    return 1
end

function __crm_commands
    switch "$__crm_place"
        case crm
            __crm_offer lead 'Requests of customers' deal 'Sales under way' contact 'People on the customer\'s side' company 'Organisations and entrepreneurs' product 'Goods that we sell' shipment 'Goods that left for the customer' task 'What is to be done, until when' notification 'What you were told' mail Letters report 'Figures about the work as a whole' tick 'Do everything that is due' show 'Show a record of any kind' history 'Show what happened to a record' why 'Say how a value came about' log 'List the operations, newest first' undo 'Take an operation back' import 'Bring records in from a file' export 'Take records out as CSV, NDJSON or vCards' init 'Make a store' user 'People who work with the store' rule 'What happens by itself' outbox 'What is to leave the program' db 'Care of the store' completion 'Print a completion script' help 'Show help on a command or a topic' version 'Print the version'
        case 'crm lead'
            __crm_offer add 'Register a request' list 'List leads' show 'Show a lead' edit 'Change fields of a lead' rm 'Remove a lead' history 'Show what happened to a lead' assign 'Give leads to a seller' status 'Move a lead to a status' qualify 'Declare a lead worth an offer' wait 'Lay a lead aside until a day' disqualify 'End the work with a lead' convert 'Make contact, company and deal of a lead'
        case 'crm deal'
            __crm_offer add 'Open a deal' list 'List deals' show 'Show a deal' edit 'Change fields of a deal' rm 'Remove a deal' history 'Show what happened to a deal' assign 'Give deals to a seller' stage 'Move a deal to a stage' item 'Goods of a deal'
        case 'crm deal item'
            __crm_offer add 'Put goods on a deal' edit 'Change fields of a line' rm 'Remove a line' list 'List the goods of a deal'
        case 'crm contact'
            __crm_offer add 'Add a contact' list 'List contacts' show 'Show a contact' edit 'Change fields of a contact' rm 'Remove a contact' history 'Show what happened to a contact'
        case 'crm company'
            __crm_offer add 'Add a company' list 'List companies' show 'Show a company' edit 'Change fields of a company' rm 'Remove a company' history 'Show what happened to a company'
        case 'crm product'
            __crm_offer add 'Add a product' list 'List products' show 'Show a product' edit 'Change fields of a product' rm 'Remove a product' history 'Show what happened to a product'
        case 'crm shipment'
            __crm_offer add 'Add a shipment' list 'List shipments' show 'Show a shipment' edit 'Change fields of a shipment' rm 'Remove a shipment' history 'Show what happened to a shipment'
        case 'crm task'
            __crm_offer add 'Plan a task' list 'List tasks' show 'Show a task' edit 'Change fields of a task' rm 'Remove a task' history 'Show what happened to a task' done 'Close tasks as done' decline 'Close tasks as declined' snooze 'Move the deadline of tasks' assign 'Hand tasks to a user'
        case 'crm notification'
            __crm_offer list 'List notifications' read 'Mark notifications as read'
        case 'crm mail'
            __crm_offer ingest 'Take letters in' list 'List letters' show 'Show a letter' link 'Move letters to a record' spam 'Declare letters spam' notspam 'Take the mark of spam back' history 'Show what happened to a letter'
        case 'crm report'
            __crm_offer funnel 'Show the sales funnel' overdue 'Show what is late, and whose it is'
        case 'crm user'
            __crm_offer add 'Let somebody work with the store' list 'List users' show 'Show a user' edit 'Change fields of a user' history 'Show what happened to a user' away 'Say that a user is away' disable 'Let users act no more' enable 'Let users act again'
        case 'crm rule'
            __crm_offer list 'List rules' show 'Show a rule' history 'Show what happened to a rule' enable 'Switch rules on' disable 'Switch rules off'
        case 'crm outbox'
            __crm_offer list 'List deliveries' show 'Show a delivery' history 'Show what happened to a delivery'
        case 'crm db'
            __crm_offer path 'Print where the store is' check 'Check that the store is sound'
    end
end

function __crm_topics
    __crm_offer filters 'How to choose records' dates 'How to write dates and times' formats 'What is printed, and how' rules 'What happens by itself' exit-codes 'What exit codes mean' config 'The settings file' environment 'Variables of the environment'
end

function __crm_flags
    switch "$__crm_place"
        case 'crm lead add'
            __crm_offer --name name --status status --person person --company company --inn INN --email e-mail --phone phone --source source --channel 'channel: mail, phone, form, chat, visit, other' --interest interest --need need --amount 'possible amount' --currency currency --owner owner --tags tags --auto 'give it to the next seller in turn' --allow-duplicate 'add it although it seems to be there'
        case 'crm lead list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --overdue 'only what is late' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm lead edit'
            __crm_offer --each 'one transaction a record'
        case 'crm lead rm'
            __crm_offer --each 'one transaction a record'
        case 'crm lead assign'
            __crm_offer --to 'this user' --auto 'each to the next seller in turn' --each 'one transaction a record'
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
        case 'crm deal add'
            __crm_offer --title title --stage stage --type 'type: controlled, manual, free' --pipeline pipeline --company company --contact contact --lead lead --owner owner --amount amount --currency currency --probability probability --expected-on 'expected on' --category category --item goods
        case 'crm deal list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --overdue 'only what is late' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm deal edit'
            __crm_offer --each 'one transaction a record'
        case 'crm deal rm'
            __crm_offer --each 'one transaction a record'
        case 'crm deal assign'
            __crm_offer --to 'this user' --auto 'each to the next seller in turn' --each 'one transaction a record'
        case 'crm deal stage'
            __crm_offer --to 'the stage, by key or name' --force 'although something is missing' --reason 'why it is lost or forced' --until 'return to a deal put off on this day' --each 'one transaction a record'
        case 'crm deal item add'
            __crm_offer --deal 'the deal' --discount 'discount of these lines' --vat-rate 'VAT rate of these lines'
        case 'crm deal item edit'
            __crm_offer --each 'one transaction a record'
        case 'crm deal item rm'
            __crm_offer --each 'one transaction a record'
        case 'crm contact add'
            __crm_offer --name name --first-name 'first name' --last-name 'last name' --patronymic patronymic --position position --role 'role: decision-maker, influencer, user, accounting, other' --email e-mail --phone phone --birthday birthday --companies companies --owner owner --consent consent --tags tags --allow-duplicate 'add it although it seems to be there'
        case 'crm contact list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm contact edit'
            __crm_offer --each 'one transaction a record'
        case 'crm contact rm'
            __crm_offer --each 'one transaction a record'
        case 'crm company add'
            __crm_offer --name name --legal-name 'legal name' --inn INN --kpp KPP --ogrn OGRN --okpo OKPO --category category --kind 'kind: client, supplier, competitor, carrier' --legal-address 'legal address' --postal-address 'postal address' --email e-mail --phone phone --bank-account 'bank account' --bik BIK --owner owner --holding holding --tags tags --allow-duplicate 'add it although it seems to be there'
        case 'crm company list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm company edit'
            __crm_offer --each 'one transaction a record'
        case 'crm company rm'
            __crm_offer --each 'one transaction a record'
        case 'crm product add'
            __crm_offer --sku SKU --name name --unit unit --price price --currency currency --vat-rate 'VAT rate' --brand brand --active active
        case 'crm product list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm product edit'
            __crm_offer --each 'one transaction a record'
        case 'crm product rm'
            __crm_offer --each 'one transaction a record'
        case 'crm shipment add'
            __crm_offer --number number --date date --external-id 'external id' --deal deal --company company --amount amount --currency currency --source source
        case 'crm shipment list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm shipment edit'
            __crm_offer --each 'one transaction a record'
        case 'crm shipment rm'
            __crm_offer --each 'one transaction a record'
        case 'crm task add'
            __crm_offer --kind 'kind: call, letter, meeting, document, process, assign, choose, other' --on on --assignee assignee --priority 'priority: high, normal, low' --due 'until when; a bare day ends at 18:00' --remind 'when to remind'
        case 'crm task list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --overdue 'only what is late' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
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
        case 'crm notification list'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm mail ingest'
            __crm_offer --maildir 'a Maildir' --mbox 'a file of many letters' --source 'what the mailbox is called' --limit 'take at most N new letters'
        case 'crm mail list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm mail show'
            __crm_offer --html 'the HTML body' --raw 'the bytes as they came' --headers 'all header fields' --whole 'with quotes and signature' --attachment 'the contents of attachment N, from 1' --output 'write there' --force 'replace the file'
        case 'crm mail spam'
            __crm_offer --each 'one transaction a record'
        case 'crm mail notspam'
            __crm_offer --each 'one transaction a record'
        case 'crm report funnel'
            __crm_offer --period '2026-10, 2026, today, month, `last quarter` or from..to; without it all time' --owner 'only this user\'s work' --pipeline 'the pipeline of the deals'
        case 'crm report overdue'
            __crm_offer --owner 'only this user\'s work' --summary 'only the counts of each user'
        case 'crm log'
            __crm_offer --all 'closed records and those of others too' --mine 'only my own' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm import'
            __crm_offer --from 'what the file is; recognised by its name and content' --map 'what a column is for; - as the field leaves it out' --key 'find records by this field alone' --on-duplicate 'what to do with records that are there' --encoding 'the charset, where it is not recognised' --each 'keep the good rows when others fail' --auto 'give new leads to the sellers in turn' --with-rules 'let rules make tasks and notices' --clear-empty 'an empty cell empties the field' --add-companies 'add companies that are only named' --safe-cells 'take off the marks of \'export --safe-cells\'' --allow-duplicate 'add it although it seems to be there'
        case 'crm export'
            __crm_offer --all 'closed records and those of others too' --to 'contacts as vCards 3.0 or 4.0' --output 'the file to make, whole or not at all' --force 'replace the file' --safe-cells 'keep spreadsheets from running cells as formulas'
        case 'crm init'
            __crm_offer --preset 'statuses and stages to start with' --name 'your name'
        case 'crm user add'
            __crm_offer --name name --role 'role: seller, senior, head, director, accountant, admin' --position position --department department --manager manager --email e-mail --phone phone
        case 'crm user list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm user edit'
            __crm_offer --each 'one transaction a record'
        case 'crm user away'
            __crm_offer --until 'away until this day, that day included' --back 'is back'
        case 'crm rule list'
            __crm_offer --all 'closed records and those of others too' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
        case 'crm outbox list'
            __crm_offer --all 'closed records and those of others too' --on 'only on this record' --sort 'order: field,-field' --limit 'at most N records' --offset 'pass over N records'
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
        case 'crm deal add --item'
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
        case 'crm contact add --role'
            __crm_offer decision-maker 'decision maker' influencer influencer user 'user of the goods' accounting accounting other other
        case 'crm contact add --companies'
            __crm_ask
        case 'crm contact add --owner'
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
        case 'crm company add --kind'
            __crm_offer client client supplier supplier competitor competitor carrier carrier
        case 'crm company add --owner'
            __crm_ask
        case 'crm company add --holding'
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
        case 'crm product add --vat-rate'
            __crm_offer none '' 0 '' 5 '' 7 '' 10 '' 18 '' 20 '' 22 ''
        case 'crm product add --active'
            __crm_offer yes '' no ''
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
        case 'crm shipment add --deal'
            __crm_ask
        case 'crm shipment add --company'
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
        case 'crm task add --kind'
            __crm_offer call call letter letter meeting meeting document document process processing assign assignment choose choice other other
        case 'crm task add --assignee'
            __crm_ask
        case 'crm task add --priority'
            __crm_offer high high normal normal low low
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
        case 'crm notification list @''*'
            __crm_ask
        case 'crm notification read @''*'
            __crm_ask
        case 'crm mail ingest --maildir'
            __crm_files folder
        case 'crm mail ingest --mbox'
            __crm_files path
        case 'crm mail ingest @''*'
            __crm_files path
        case 'crm mail list @''*'
            __crm_ask
        case 'crm mail show --output' 'crm mail show -o'
            __crm_files path
        case 'crm mail show @''*'
            __crm_ask
        case 'crm mail link @''*'
            __crm_ask
        case 'crm mail spam @''*'
            __crm_ask
        case 'crm mail notspam @''*'
            __crm_ask
        case 'crm mail history @1'
            __crm_ask
        case 'crm report funnel --owner'
            __crm_ask
        case 'crm report overdue --owner'
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
        case 'crm init --preset'
            __crm_offer sales '' telemarketing ''
        case 'crm user add --role'
            __crm_offer seller seller senior 'senior seller' head 'head of department' director 'executive director' accountant accountant admin administrator
        case 'crm user add --manager'
            __crm_ask
        case 'crm user list @''*'
            __crm_ask
        case 'crm user show @''*'
            __crm_ask
        case 'crm user edit @''*'
            __crm_ask
        case 'crm user history @1'
            __crm_ask
        case 'crm user away @''*'
            __crm_ask
        case 'crm user disable @''*'
            __crm_ask
        case 'crm user enable @''*'
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
        case 'crm outbox list @''*'
            __crm_ask
        case 'crm outbox show @''*'
            __crm_ask
        case 'crm outbox history @1'
            __crm_ask
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
