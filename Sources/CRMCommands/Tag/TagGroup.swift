import CommandSpec
import Wording

/// `crm tag`: words that group records.
enum TagGroup {
  static let group = Group<App>(
    "tag", summary: Text("Words that group records", "Метки записей"),
    details: Text(
      "The word add may be left out: crm tag lead/12 vip. Records are found by 'tags=vip'.",
      "Слово add можно опустить: crm tag lead/12 vip. Поиск по метке: tags=vip."),
    shortcut: References.shortcut
  ) {
    [.command(TagAdd.command), .command(TagList.command)]
  }
}
