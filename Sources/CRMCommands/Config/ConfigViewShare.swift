import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config view share`: lets everybody use a view.
enum ConfigViewShare {
  static let off = Flag("off", help: Text("no longer", "снова только для автора"))

  static let command = Command<App>(
    "share", summary: Text("Let everybody use a view", "Открыть представление всем"),
    details: Text(
      "Seniors share views; what others see through one is what they may see anyway.",
      "Открывает старший; каждый увидит только то, что ему и так видно."),
    effect: .writes, parameters: [off, ConfigViewGroup.kind, ConfigViewGroup.name],
    examples: [
      Example("crm config view share hot", Text("for everybody", "для всех")),
      Example("crm config view share hot --off", Text("for you alone", "только для себя")),
    ], exits: [.ok, .usage, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let view = try ConfigViewGroup.find(arguments[ConfigViewGroup.name], arguments, app)
    let isOff = arguments[off]
    try desk.shareView(view.id, !isOff)
    let name = Text("the view «\(view.title)»", "представление «\(view.title)»")
    try app.answer(
      SavedView.kind, [view.id],
      name
        + (isOff
          ? Text(" is yours alone", " видно только автору")
          : Text(" is for everybody", " видно всем")))
  }
}
