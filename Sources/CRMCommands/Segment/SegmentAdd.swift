import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm segment add NAME FILTER…`: a name for a part of the records.
enum SegmentAdd {
  static let name = Operand<String>("NAME", help: Text("what to call it", "как назвать"))
  static let words = Operand<String>(
    "FILTER",
    help: Text(
      "filters; or the records themselves, - for standard input",
      "фильтры или сами записи; - – стандартный ввод"),
    completion: .fieldWords
  ).repeated(atLeast: 1)
  static let kind = Option<String>(
    "kind", value: "KIND", help: Text("of which records", "каких записей"),
    choices: Segment.members.compactMap { member in
      Kinds.named(member.kind).map { Choice(member.kind, $0.noun.form(for: 5)) }
    }
  ).or("contact")

  static let command = Command<App>(
    "add", summary: Text("Add a segment", "Добавить сегмент"),
    effect: .writes, parameters: [kind, name, words], fields: FieldParameters.notes(Segment.kind),
    examples: [
      Example("crm segment add vip tags=vip", Text("of those with a tag", "по метке")),
      Example(
        "crm segment add big --kind company total=1m..", Text("by filters", "по фильтрам")),
      Example(
        "crm search витрина --kind contact --format ids | crm segment add витрины -",
        Text("of a list", "по списку")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    guard let kind = Kinds.named(arguments[kind]) else { throw .bug("no such kind") }
    let all = arguments[words]
    let filters = all.filter { $0 != "-" && $0.contains { "=~".contains($0) } }
    guard filters.isEmpty || filters.count == all.count else {
      throw Failure(
        .usage, "segment.mixed",
        Text("either filters or records", "либо фильтры, либо записи"),
        hint: Text("see 'crm help segment add'", "см. 'crm help segment add'"))
    }
    let members = try filters.isEmpty ? app.ids(kind, all) : []
    let id = try desk.addSegment(arguments[name], of: kind, filters: filters, members: members)
    try app.answer(Segment.kind, [id], Sentences.added(Segment.kind, id, arguments[name]))
  }
}
