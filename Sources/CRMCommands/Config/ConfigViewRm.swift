import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config view rm`: takes a view away.
enum ConfigViewRm {
  static let command = Command<App>(
    "rm", summary: Text("Remove a view", "Удалить представление"),
    effect: .destroys, parameters: [ConfigViewGroup.kind, ConfigViewGroup.name],
    examples: [Example("crm config view rm hot -y", Text("without a question", "без вопроса"))],
    exits: [.ok, .no, .usage, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let view = try ConfigViewGroup.find(arguments[ConfigViewGroup.name], arguments, app)
    let name = Text("the view «\(view.title)»", "представление «\(view.title)»")
    try app.confirm(Text("remove ", "удалить ") + name)
    try desk.removeViews([view.id])
    try app.answer(Text("Removed ", "Удалено: ") + name)
  }
}
