import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config view default`: the view with which a list begins.
enum ConfigViewDefault {
  static let off = Flag("off", help: Text("no longer", "больше не использовать"))

  static let command = Command<App>(
    "default", summary: Text("Begin a list with a view", "Сделать представление основным"),
    details: Text(
      "It holds for you, on a terminal. Filters that you type take the place of its own; its columns "
        + "and order stay. {--off} ends it.",
      "Действует для вас и на терминале. Набранные фильтры заменяют фильтры представления, столбцы и "
        + "порядок остаются. {--off} отключает."),
    effect: .writes, parameters: [off, ConfigViewGroup.kind, ConfigViewGroup.name],
    examples: [
      Example(
        "crm config view default hot", Text("'crm lead list' shows it", "его покажет crm lead list")
      ),
      Example("crm config view default hot --off", Text("no longer", "больше нет")),
    ], exits: [.ok, .usage, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let view = try ConfigViewGroup.find(arguments[ConfigViewGroup.name], arguments, app)
    let kind = view[SavedView.kind_].text.flatMap(Kinds.named) ?? SavedView.kind
    let isOff = arguments[off]
    try desk.setDefault(isOff ? nil : view.id, of: kind)
    let list = "crm \(kind.command) list"
    let name = "«\(view.title)»"
    try app.answer(
      isOff
        ? Text(
          "'\(list)' begins without a view", "'\(list)' больше не использует представление")
        : Text("'\(list)' begins with \(name)", "'\(list)' теперь открывает \(name)"))
  }
}
