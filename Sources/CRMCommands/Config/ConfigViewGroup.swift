import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config view`: ways of looking at lists, kept under a name.
enum ConfigViewGroup {
  static let group = Group<App>(
    "view", summary: Text("Saved lists: filters, columns, order", "Сохранённые списки"),
    details: Text(
      "A view is used by 'crm KIND list --view NAME', and a default one by itself on a terminal. "
        + "Scripts, in a pipe or with another format, see it only where they name it.",
      "Представление: фильтры, столбцы и порядок для 'crm ВИД list --view НАЗВАНИЕ'; выбранное по "
        + "умолчанию действует на терминале само. Сценарии видят его, только если называют.")
  ) {
    [
      .command(ConfigViewAdd.command), .command(ConfigViewList.command),
      .command(ConfigViewShow.command),
      .command(ConfigViewDefault.command), .command(ConfigViewShare.command),
      .command(ConfigViewRm.command),
    ]
  }

  static let name = Operand<String>(
    "VIEW", help: Text("its name", "название"), completion: .ask("view"))
  static let kind = Option<String>(
    "kind", value: "KIND", help: Text("where several have the name", "если название есть у разных"),
    completion: .choices(CustomField.kinds.map { Choice($0) }))

  /// The view that the words name.
  static func find(_ word: String, _ arguments: Arguments, _ app: App) throws(Failure) -> Record {
    let store = try app.desk().store
    let kind = try arguments[kind].map { name throws(Failure) -> RecordKind in
      guard let kind = try store.kind(named: name) else {
        throw Failure.unknownValue(name, among: CustomField.kinds)
      }
      return kind
    }
    return try store.view(word, of: kind)
  }

  /// The command that uses a view.
  static func use(_ view: Record) -> String {
    let kind = view[SavedView.kind_].text.flatMap(Kinds.named)?.command ?? ""
    return "crm \(kind) list --view \(CommandLineText.quoted([view.title]))"
  }
}
