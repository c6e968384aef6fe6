import CRMActions
import CRMDomain
import CRMStore
import Wording

/// To whom leads, deals and tasks are given.
enum Assignee {
  /// The user named by `--to`; nil for the turn of `--auto`.
  static func read(_ word: String?, isAuto: Bool, _ store: Store) throws(Failure) -> Int64? {
    if isAuto { return nil }
    guard let word else {
      throw Failure(
        .usage, "assign.to-whom",
        Text("to whom?", "кому назначить?"),
        hint: Text("give --to LOGIN or --auto", "укажите --to ЛОГИН или --auto"))
    }
    return try store.resolve(User.kind.name, word)
  }

  static func sentence(
    _ kind: RecordKind, _ ids: [Int64], _ desk: Desk
  ) throws(Failure) -> Text {
    var logins: [String] = []
    for id in ids {
      guard let owner = try desk.store.owner(of: kind, id) else { continue }
      let login = try desk.store.title(User.kind, owner)
      if !logins.contains(login) { logins.append(login) }
    }
    let names = logins.joined(separator: ", ")
    return Sentences.several(kind, ids)
      + Text(
        " assigned to \(names)",
        logins.count == 1 ? ": ответственный – \(names)" : ": ответственные – \(names)")
  }
}
