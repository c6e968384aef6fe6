import CRMActions
import CommandSpec
import Wording

/// The mailboxes that words of a command line name.
enum Mailboxes {
  static let names = Operand<String>(
    "MAILBOX", help: Text("a mailbox of the settings", "ящик из настроек"), completion: .none
  ).repeated(atLeast: 0)

  /// The named ones, or all.
  static func named(_ words: [String], _ app: App) throws(Failure) -> [MailboxAccount] {
    let all = try app.settings().mailboxes
    guard !words.isEmpty else { return all }
    var chosen: [MailboxAccount] = []
    for word in words {
      guard let account = all.first(where: { $0.name == word || $0.address == word }) else {
        throw unknown(word, all)
      }
      chosen.append(account)
    }
    return chosen
  }

  /// Fails where the settings describe none at all.
  static func demandAny(_ accounts: [MailboxAccount]) throws(Failure) {
    guard accounts.isEmpty else { return }
    throw Failure(
      .config, "mailbox.none",
      Text("the settings describe no mailbox", "в настройках нет ни одного ящика"),
      hint: Text(
        "add a table [mailbox.sales]; see 'crm help settings'",
        "добавьте таблицу [mailbox.sales]; см. crm help settings"))
  }

  private static func unknown(_ word: String, _ all: [MailboxAccount]) -> Failure {
    let names = all.map(\.name).joined(separator: ", ")
    let close = Suggestion.closest(to: word, among: all.map(\.name)).first
    let hint: Text? =
      if let close {
        Text("did you mean '\(close)'?", "возможно, «\(close)»?")
      } else if names.isEmpty {
        Text("the settings describe none", "в настройках нет ни одного")
      } else {
        Text("there are: \(names)", "есть: \(names)")
      }
    return Failure(
      .noInput, "mailbox.unknown",
      Text("there is no mailbox '\(word)' in the settings", "в настройках нет ящика «\(word)»"),
      hint: hint)
  }
}
