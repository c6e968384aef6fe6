import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm form secret`: gives a form a new secret.
enum FormSecret {
  static let none = Flag("none", help: Text("ask for none any more", "больше не требовать"))

  static let command = Command<App>(
    "secret", summary: Text("Give a form a new secret", "Задать форме новый секрет"),
    details: Text(
      "The store keeps only its hash, so that it is told this once. The former one is good no more.",
      "Хранится только его хеш, поэтому он показывается один раз. Прежний больше не действует."),
    effect: .writes, parameters: [none, FormGroup.form],
    examples: [Example("crm form secret tilda", Text("a new one", "новый секрет"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let id = try app.id(Form.kind, arguments[FormGroup.form])
    let name = try desk.store.title(Form.kind, id)
    let secret = try desk.setSecret(of: id, wanted: !arguments[none])
    try app.answer(
      Form.kind, [id],
      secret == nil
        ? Text("The form \(name) asks for no secret", "Форма \(name) не требует секрета")
        : Text("The form \(name) has a new secret", "У формы \(name) новый секрет"))
    if !desk.dryRun { tell(secret, name, app) }
  }

  /// Tells the secret, on standard error: a pipe keeps what it was meant for.
  static func tell(_ secret: String?, _ name: String, _ app: App) {
    guard let secret else { return }
    app.note(
      Text(
        "its address: …/form/\(name)?token=\(secret) (told this once)",
        "адрес: …/form/\(name)?token=\(secret) (показан один раз)"))
  }
}
