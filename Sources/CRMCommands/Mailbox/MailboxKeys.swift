import CRMActions
import Mail
import Platform
import TOMLKit
import Wording

/// The tables `[mailbox.NAME]` of the settings file.
enum MailboxKeys {
  static let section = "mailbox"

  /// Every key, and what it is for.
  static let all: [(name: String, about: Text)] = [
    ("address", Text("the address of the mailbox", "адрес ящика")),
    (
      "imap",
      Text("server to read from: imaps://host[:port]", "сервер входящих: imaps://host[:port]")
    ),
    (
      "smtp",
      Text("server to send by: smtps://host[:port]", "сервер исходящих: smtps://host[:port]")
    ),
    (
      "starttls",
      Text("true: imap:// and smtp:// with STARTTLS", "true: imap:// и smtp:// со STARTTLS")
    ),
    ("user", Text("login; the address unless given", "логин; если нет – адрес")),
    (
      "password_file", Text("file whose first line is the password", "файл, первая строка – пароль")
    ),
    (
      "password_command",
      Text(
        "command that prints it, as [\"pass\", \"sales\"]",
        "команда, которая его печатает: [\"pass\", \"sales\"]")
    ),
    (
      "oauth_token_command",
      Text("command that prints a token of OAuth 2", "команда, которая печатает токен OAuth 2")
    ),
    ("ca_file", Text("authorities to trust, in PEM", "доверенные центры сертификации, PEM")),
    ("folders", Text("folders to read, as [\"INBOX\"]", "какие папки читать: [\"INBOX\"]")),
    ("sent", Text("folder of sent letters", "папка отправленных писем")),
    ("assign", Text("auto, manual, or a login", "auto, manual или логин")),
    (
      "decide",
      Text("true: strangers wait for «lead or spam»", "true: письма незнакомых ждут «лид или спам»")
    ),
    (
      "source",
      Text("source of its leads; the name unless given", "источник лидов; если нет – имя ящика")
    ),
    (
      "max_per_hour",
      Text("letters it may send in an hour; no limit", "сколько писем в час; без предела")
    ),
    ("timeout", Text("seconds a server may be silent; 60", "сколько секунд ждать сервер; 60")),
  ]

  /// The keys for the manual.
  static var described: [(section: String, name: String, about: Text)] {
    all.map { ("mailbox.NAME", $0.name, $0.about) }
  }
}

extension Settings {
  mutating func takeMailboxes(
    _ table: TOMLTable, _ environment: Environment
  ) throws(Failure) {
    for name in table.keys {
      guard let inner = table[name]?.table else {
        warn("mailbox.\(name)", among: ["mailbox.NAME"])
        continue
      }
      guard !name.isEmpty, name.utf8.count <= 60, !name.contains("/") else {
        throw Settings.bad(path, "mailbox.\(name): a short name without '/' is expected")
      }
      for key in inner.keys where !MailboxKeys.all.contains(where: { $0.name == key }) {
        warn("mailbox.\(name).\(key)", among: MailboxKeys.all.map { "mailbox.\(name).\($0.name)" })
      }
      let reader = MailboxReader(table: inner, name: name, path: path, environment: environment)
      mailboxes.append(try reader.account())
    }
  }
}

/// Reads one table.
private struct MailboxReader {
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
