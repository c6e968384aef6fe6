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
