import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm KIND unlink A B…`: takes links between records away.
enum RecordUnlink {
  static func command(_ kind: RecordKind) -> Command<App> {
    let role = RecordLink.role(kind)
    let records = kind.operands(atLeast: 2)
    return Command(
      "unlink", summary: Text("Take links away", "Убрать связи"),
      effect: .writes, parameters: [role, records],
      examples: [
        Example(
          "crm \(kind.name) unlink 12 15", Text("whatever linked them", "какой бы ни была связь"))
      ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let tie = try arguments[role].map { word throws(Failure) in
        try TieRole.read(word, of: kind)
      }
      let ids = try app.everyID(kind, arguments[records])
      let unlinked = try desk.unlink(kind, ids[0], from: Array(ids.dropFirst()), as: tie)
      let others = unlinked.map { kind.called($0) }.joined(separator: ", ")
      try app.answer(
        kind, [ids[0]],
        Text("No links any more: ", "Больше не связаны: ") + kind.called(ids[0])
          + Text(verbatim: " ↔ ") + others)
    }
  }
}
