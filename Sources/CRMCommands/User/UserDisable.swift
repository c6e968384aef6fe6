import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm user disable`: leaves his records as they are, or gives his open work to another one.
enum UserDisable {
  static let to = Option<String>(
    "to", value: "LOGIN",
    help: Text(
      "who takes his open leads, deals and tasks", "кто берёт его открытые лиды, сделки и задачи"),
    completion: .ask("user"))

  static let command = Command<App>(
    "disable", summary: Text("Let users act no more", "Отключить пользователя"),
    details: Text(
      "With {--to} open leads, deals and tasks go to another user in the same operation; without it "
        + "they stay, and it is said how many there are.",
      "С {--to} открытые лиды, сделки и задачи той же операцией переходят к другому; без {--to} они "
        + "остаются, и сказано, сколько их."),
    effect: .writes, parameters: [to, UserGroup.users],
    examples: [
      Example(
        "crm user disable petr", Text("leaves his records as they are", "его записи остаются")),
      Example(
        "crm user disable petr --to ivan", Text("ivan goes on with his work", "дела ведёт ivan")),
    ],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(User.kind, arguments[UserGroup.users])
    let heir = try arguments[to].map { login throws(Failure) in
      try desk.store.resolve(User.kind.name, login)
    }
    let handed = try desk.disable(ids, heir: heir)
    var told = try desk.named(User.kind, ids) + Text(": disabled", ": отключён")
    if let heir {
      let login = try desk.store.title(User.kind, heir)
      told = told + Text("; to \(login): ", "; передано \(login): ") + handed.words
    }
    try app.answer(User.kind, ids, told)
  }
}
