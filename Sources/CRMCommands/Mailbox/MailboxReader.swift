import CRMActions
import Mail
import Platform
import TOMLKit
import Wording

/// Reads one table `[mailbox.NAME]`.
struct MailboxReader {
  let table: TOMLTable
  let name: String
  let path: String
  let environment: Environment

  func account() throws(Failure) -> MailboxAccount {
    let address = try text("address")
    guard let address else { throw bad("address", "an address is expected") }
    var account = MailboxAccount(
      name: name, address: address, user: try text("user") ?? address)
    let startTLS = try flag("starttls")
    account.imap = try server("imap", startTLS)
    account.smtp = try server("smtp", startTLS)
    account.secret = try secret()
    account.authorities = try text("ca_file").map(file)
    if let folders = try words("folders") { account.folders = folders }
    account.sent = try text("sent")
    if let assign = try text("assign") { account.assign = assign }
    account.decides = try flag("decide")
    account.source = try text("source")
    account.hourly = try number("max_per_hour")
    if let seconds = try number("timeout") { account.patience = seconds }
    return account
  }

  private func secret() throws(Failure) -> SecretSource? {
    if let name = try text("password_file") { return .file(file(name)) }
    if let command = try words("password_command") { return .command(command, environment) }
    if let command = try words("oauth_token_command") { return .token(command, environment) }
    return nil
  }

  private func server(_ key: String, _ startTLS: Bool) throws(Failure) -> ServerAddress? {
    guard let address = try text(key) else { return nil }
    do {
      return try ServerAddress(address, service: key, startTLS: startTLS)
    } catch {
      throw error.at(Text(verbatim: "\(path): mailbox.\(name).\(key)"))
    }
  }

  /// Files are looked for beside the settings.
  private func file(_ name: String) -> String {
    let expanded = Paths.expanded(name, environment)
    return expanded.hasPrefix("/") ? expanded : Paths.join(Paths.parent(path), expanded)
  }

  private func text(_ key: String) throws(Failure) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string, !text.isEmpty else { throw bad(key, "a text is expected") }
    return text
  }

  private func flag(_ key: String) throws(Failure) -> Bool {
    guard let value = table[key] else { return false }
    guard let flag = value.bool else { throw bad(key, "true or false is expected") }
    return flag
  }

  private func number(_ key: String) throws(Failure) -> Int? {
    guard let value = table[key] else { return nil }
    guard let number = value.int, number > 0, number <= 3_600 else {
      throw bad(key, "a number from 1 to 3600 is expected")
    }
    return number
  }

  private func words(_ key: String) throws(Failure) -> [String]? {
    guard let value = table[key] else { return nil }
    let words = value.array.map { $0.compactMap { $0.string } }
    guard let words, !words.isEmpty, words.count == value.array?.count else {
      throw bad(key, "a list of texts is expected")
    }
    return words
  }

  private func bad(_ key: String, _ what: String) -> Failure {
    Settings.bad(path, "mailbox.\(name).\(key): \(what)")
  }
}
