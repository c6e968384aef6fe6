import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm user add`: lets somebody work with the store.
enum UserAdd {
  static let flags = FieldParameters.flags(of: User.kind, except: ["login"])
  static let login = Operand<String>("LOGIN", help: Text("the login", "логин"))

  static let command = Command<App>(
    "add", summary: Text("Let somebody work with the store", "Добавить пользователя"),
    effect: .writes, parameters: flags.map(\.parameter) + [login],
    fields: FieldParameters.notes(User.kind),
    examples: [
      Example(
        "crm user add ivan --name 'Иван Петров' --role seller", Text("a seller", "продавца"))
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let words =
      [(field: "login", word: arguments[login])]
      + FieldParameters.words(arguments, flags, User.kind)
    let draft = try desk.draft(of: User.kind, words, isNew: true)
    let id = try desk.add(User.kind, draft)
    let role = Role(rawValue: draft[User.role]?.text ?? "") ?? .seller
    try app.answer(
      User.kind, [id],
      Text("Added user ", "Добавлен пользователь ")
        + Text(verbatim: "\(arguments[login]) (") + role.label + Text(verbatim: ")"))
  }
}
