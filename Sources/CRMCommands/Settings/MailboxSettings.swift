import CRMActions
import Mail
import Wording

/// The tables `[mailbox.NAME]`.
enum MailboxSettings {
  static let section = SettingsSection(
    name: "mailbox", isNamed: true,
    keys: keys
  ) { settings, table throws(Failure) in
    settings.add(try account(table), table)
  }

  private static func account(_ table: SettingsTable) throws(Failure) -> MailboxAccount {
    guard let address = try table.text("address") else {
      throw table.bad("address", "an address is expected")
    }
    var account = MailboxAccount(
      name: table.name, address: address, user: try table.text("user") ?? address)
    let startTLS = try table.flag("starttls")
    account.imap = try server("imap", startTLS, table)
    account.maildir = try table.file("maildir")
    if account.imap != nil, account.maildir != nil {
      throw table.bad("maildir", "a mailbox has imap or maildir, not both")
    }
    account.smtp = try server("smtp", startTLS, table)
    account.secret = try secret(table)
    account.authorities = try table.file("ca_file")
    if let folders = try table.words("folders") { account.folders = folders }
    account.sent = try table.text("sent")
    if let assign = try table.text("assign") { account.assign = assign }
    account.team = try table.text("team")
    account.language = try table.choice("language")
    account.signature = try table.text("signature")
    account.decides = try table.flag("decide")
    account.marksSeen = try table.flag("mark_seen")
    account.source = try table.text("source")
    account.hourly = try table.number("max_per_hour")
    if let seconds = try table.number("timeout") { account.patience = seconds }
    return account
  }

  private static func secret(_ table: SettingsTable) throws(Failure) -> SecretSource? {
    if let secret = try table.secret() { return secret }
    guard let command = try table.words("oauth_token_command") else { return nil }
    return .token(command, table.environment)
  }

  private static func server(
    _ key: String, _ startTLS: Bool, _ table: SettingsTable
  ) throws(Failure) -> ServerAddress? {
    guard let address = try table.text(key) else { return nil }
    do {
      return try ServerAddress(address, service: key, startTLS: startTLS)
    } catch {
      throw error.at(table.place(key))
    }
  }
}
