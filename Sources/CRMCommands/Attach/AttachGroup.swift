import CRMDomain
import CommandSpec
import Wording

/// `crm attach`: files on records.
enum AttachGroup {
  static let group = Group<App>(
    "attach", summary: Text("Files on records", "Файлы к записям"),
    details: Text(
      "The word add may be left out: crm attach deal/7 price.pdf. Files lie beside the store, each "
        + "content once, and stay when an attachment is removed.",
      "Слово add можно опустить: crm attach deal/7 price.pdf. Файлы лежат рядом с хранилищем, "
        + "каждое содержимое один раз, и остаются при удалении вложения."),
    shortcut: References.shortcut
  ) {
    [
      .command(AttachAdd.command), .command(RecordList.command(AttachedFile.kind)),
      .command(RecordShow.command(AttachedFile.kind)),
      .command(RecordEdit.command(AttachedFile.kind)),
      .command(RecordRemove.command(AttachedFile.kind)),
      .command(RecordHistory.command(AttachedFile.kind)),
    ]
  }
}
