import CRMDomain
import CRMStore
import CRMActions
import Rendering
import Wording

/// What is said to a person after a change: what was done, and to what.
enum Sentences {
  static func added(_ kind: RecordKind, _ id: Int64, _ title: String) -> Text {
    let name = title.isEmpty ? "" : " «\(title)»"
    return Text("Added ", "Добавлено: ") + kind.called(id) + Text(verbatim: name)
  }

  static func changed(_ kind: RecordKind, _ ids: [Int64]) -> Text {
    if ids.isEmpty { return Text("Nothing was different", "Ничего не изменилось") }
    if ids.count == 1 { return Text("Changed ", "Изменено: ") + kind.called(ids[0]) }
    return Text("Changed ", "Изменено: ") + kind.noun.counted(ids.count)
  }

  static func removed(_ kind: RecordKind, _ ids: [Int64]) -> Text {
    if ids.count == 1 { return Text("Removed ", "Удалено: ") + kind.called(ids[0]) }
    return Text("Removed ", "Удалено: ") + kind.noun.counted(ids.count)
  }

  /// The next step on a record and when it is due: «Next: process the request, today 13:00».
  static func next(_ record: Record, _ session: Session) -> Text? {
    guard let step = record["next_step"].text else { return nil }
    let due = record["next_due"].integer
    func words(_ language: Language) -> String {
      let look = Look(
        language: language, zoneOffset: session.zone.offset, now: session.now.seconds)
      return due.map { "\(step), \(Times.near($0, look))" } ?? step
    }
    return Text("Next: \(words(.en))", "Дальше: \(words(.ru))")
  }

  static func several(_ kind: RecordKind, _ ids: [Int64]) -> Text {
    ids.count == 1 ? kind.called(ids[0]) : kind.noun.counted(ids.count)
  }
}

extension Desk {
  /// Users and rules by what they are called; other records by number, several by their count.
  func named(_ kind: RecordKind, _ ids: [Int64]) throws(Failure) -> Text {
    guard ids.count <= 3 else { return kind.noun.counted(ids.count) }
    var titles: [String] = []
    for id in ids { titles.append(try store.title(kind, id)) }
    return kind.noun.form(for: ids.count == 1 ? 1 : 5)
      + Text(verbatim: " " + titles.joined(separator: ", "))
  }

  /// The title of a record, also of one that a dry run has taken back.
  func title(_ kind: RecordKind, _ id: Int64) throws(Failure) -> String {
    if dryRun { return "" }
    return try store.title(kind, id)
  }
}
