import CommandSpec
import Wording

/// `crm mailbox`: the mailboxes on servers.
enum MailboxGroup {
  static let group = Group<App>(
    "mailbox", summary: Text("Mailboxes on servers", "Почтовые ящики на серверах"),
    details: Text(
      "Mailboxes are described in the settings, one table [mailbox.NAME] each; see 'crm help "
        + "settings'. 'crm mail ingest' reads them and changes nothing there.",
      "Ящики описываются в настройках, у каждого своя таблица [mailbox.ИМЯ]; см. crm help settings. "
        + "Читает их crm mail ingest, ничего в них не меняя.")
  ) {
    [
      .command(MailboxList.command), .command(MailboxCheck.command),
      .command(MailboxSyncState.command),
    ]
  }
}
