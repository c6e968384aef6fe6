import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm segment show NAME`: what a segment is, and how many it holds now.
enum SegmentShow {
  static let command = Command<App>(
    "show", summary: Text("Show a segment", "Показать сегмент"),
    effect: .reads, parameters: [segments], fields: FieldParameters.notes(Segment.kind),
    examples: [Example("crm segment show vip", Text("with its size", "с численностью"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let store = try app.reader()
    let ids = try app.ids(Segment.kind, arguments[segments])
    try RecordShow.show(Segment.kind, ids, app)
    guard app.format == .table else { return }
    for id in ids {
      let segment = try store.record(Segment.kind, id)
      guard let kind = Kinds.named(segment[Segment.kind_].text ?? "") else { continue }
      let term = FilterTerm(path: [Segment.filter], op: .equals, values: [segment.title])
      let count = try store.count(Selection(kind, terms: [term], includesHidden: true))
      app.note(
        kind.noun.counted(count)
          + Text(verbatim: ": crm \(kind.command) list segment='\(segment.title)'"))
    }
  }

  private static let segments = Segment.kind.operands()
}
