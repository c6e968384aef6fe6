import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config view show`: what a view holds.
enum ConfigViewShow {
  static let command = Command<App>(
    "show", summary: Text("Show what a view holds", "Показать, что задаёт представление"),
    effect: .reads, parameters: [ConfigViewGroup.kind, ConfigViewGroup.name],
    fields: FieldParameters.notes(SavedView.kind),
    examples: [
      Example("crm config view show hot", Text("its filters and columns", "фильтры и столбцы"))
    ],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let view = try ConfigViewGroup.find(arguments[ConfigViewGroup.name], arguments, app)
    try RecordShow.show(SavedView.kind, [view.id], app)
  }
}
