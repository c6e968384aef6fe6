import CRMActions
import CommandSpec
import Wording

/// What is said where the settings are not what they should be.
extension Settings {
  mutating func warn(_ key: String, among known: [String]) {
    warn(Text("unknown key '\(key)'", "неизвестный ключ «\(key)»"), of: key, among: known)
  }

  /// Says what is wrong with a word, and which of those that are known it may have meant.
  mutating func warn(_ what: Text, of word: String, among known: [String]) {
    let close = Suggestion.closest(to: word, among: Array(Set(known)).sorted()).first
    let hint = close.map { Text("; did you mean '\($0)'?", "; возможно, «\($0)»?") }
    warnings.append(Text(verbatim: "\(path): ") + what + (hint ?? Text("", "")))
  }

  /// Takes a mailbox, and warns of folders that it cannot have.
  mutating func add(_ account: MailboxAccount, _ table: SettingsTable) {
    mailboxes.append(account)
    for key in ["folders", "sent", "mark_seen"]
    where account.imap == nil && table.keys.contains(key) {
      warnings.append(
        table.place(key)
          + Text(": only a mailbox with 'imap' has folders", ": папки есть только у ящика с imap"))
    }
  }

  static func bad(_ path: String, _ what: String) -> Failure {
    Failure(
      .config, "config.unreadable",
      Text(
        "the settings cannot be read: \(path): \(what)", "настройки не читаются: \(path): \(what)"))
  }

  func unknownZone(_ name: String) -> Failure {
    Failure(
      .config, "config.timezone",
      Text(
        "\(path): there is no time zone '\(name)'", "\(path): нет часового пояса «\(name)»"),
      hint: Text("write one as Europe/Moscow", "пишите, например, Europe/Moscow"))
  }
}
