import CRMDomain
import CRMStore
import Wording

/// How the letters of one folder are filed.
struct FilingPolicy {
  /// Who gets the requests of strangers.
  enum Assignment {
    /// The next seller in turn, by rule.
    case turn
    /// Whom the head names.
    case head
    /// This user.
    case user(Int64)
  }

  /// The source of new leads; the mailbox unless somebody says.
  var source: String?
  var assignment = Assignment.turn
  /// The department whose sellers take turns; nil for all of them.
  var team: String?
  /// Whether letters of strangers wait for «lead or spam».
  var decides = false
  /// Whether letters are marked as read on the server once they are filed.
  var marksSeen = false
  /// Whether the letters were sent by us.
  var isSent = false
}

extension FilingPolicy {
  /// What the settings say of a mailbox, held against the people of the store.
  init(of account: MailboxAccount, _ store: Store) throws(Failure) {
    source = account.source
    decides = account.decides
    marksSeen = account.marksSeen && account.imap != nil
    team = try account.team.map { name throws(Failure) in
      try FilingPolicy.team(name, account, store)
    }
    switch account.assign {
    case "auto": break
    case "manual": assignment = .head
    default:
      guard let user = try store.user(login: account.assign) else {
        throw FilingPolicy.nobody(account)
      }
      assignment = .user(user.id)
    }
  }

  /// The department as its people have it.
  private static func team(
    _ name: String, _ account: MailboxAccount, _ store: Store
  ) throws(Failure) -> String {
    let known = try store.departments()
    if let team = known.first(where: { Fold.key($0) == Fold.key(name) }) { return team }
    let list = known.joined(separator: ", ")
    throw Failure(
      .config, "mailbox.team",
      Text(
        "mailbox '\(account.name)': there is no department '\(name)'",
        "ящик «\(account.name)»: нет отдела «\(name)»"),
      hint: Suggestion.hint(for: name, among: known)
        ?? Text("departments: \(list)", "отделы: \(list)"))
  }

  private static func nobody(_ account: MailboxAccount) -> Failure {
    Failure(
      .config, "mailbox.assign",
      Text(
        "mailbox '\(account.name)': there is no user '\(account.assign)' to assign to",
        "ящик «\(account.name)»: нет пользователя «\(account.assign)»"),
      hint: Text(
        "write assign = \"auto\", \"manual\" or a login",
        "пишите assign = \"auto\", \"manual\" или логин"))
  }
}
