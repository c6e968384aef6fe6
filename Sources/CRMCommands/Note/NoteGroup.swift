import CRMDomain
import CommandSpec
import Wording

/// `crm note`: what people write down about records.
enum NoteGroup {
  static let group = Group<App>(
    "note", summary: Text("Write down something about a record", "Заметки к записям"),
    details: Text(
      "The word add may be left out: crm note deal/7 'text'.",
      "Слово add можно опустить: crm note deal/7 'текст'."),
    shortcut: References.shortcut
  ) {
    [.command(NoteAdd.command)] + RecordVerbs.all(Remark.kind)
  }
}
