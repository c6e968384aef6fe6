import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm view show`: what a view holds.
enum ViewShow {
  static let command = Command<App>(
    "show", summary: Text("Show what a view holds", "Показать, что задаёт представление"),
    effect: .reads, parameters: [ViewGroup.kind, ViewGroup.name],
    fields: FieldParameters.notes(SavedView.kind),
    examples: [Example("crm view show hot", Text("its filters and columns", "фильтры и столбцы"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let view = try ViewGroup.find(arguments[ViewGroup.name], arguments, app)
    try RecordShow.show(SavedView.kind, [view.id], app)
  }
}
