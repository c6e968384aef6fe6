import CRMDomain
import CRMStore
import Rendering
import Wording

/// Values of the journal as a person reads them.
struct ChangeWords {
  let store: Store
  private var language: Language { store.session.language }

  /// The stored value of a change's field in words.
  func shown(_ stored: String?, _ change: Change) throws(Failure) -> String {
    guard let stored else { return "—" }
    if change.field == Operation.mergedField, let link = Link(stored) {
      return change.kind.called(link.id)[language]
    }
    guard let field = change.kind.field(change.field) else { return stored }
    return try shown(stored, field, change.kind)
  }

  /// The stored value of a field of a kind in words.
  func shown(_ stored: String, _ field: Field, _ kind: RecordKind) throws(Failure) -> String {
    if field.type == .stage { return try stage(stored, kind) }
    let cell = try cell(stored, field, kind)
    if let shown = cell.shown { return Sanitize.terminal(shown) }
    let zone = store.session.zone
    let look = Look(
      language: language, zoneOffset: zone.offset, now: store.session.now.seconds)
    switch cell.value {
    case .instant(let instant): return Times.near(instant, look)
    case .day(let day): return Times.day(day, look)
    case .text(let text): return Sanitize.terminal(text)
    default: return stored
    }
  }

  /// The stored value of a change's field as machines read it: typed, users by their logins.
  func typed(_ stored: String?, _ change: Change) throws(Failure) -> CellValue {
    guard let stored else { return .null }
    guard let field = change.kind.field(change.field) else { return .text(stored) }
    return try cell(stored, field, change.kind).value
  }

  private func cell(
    _ stored: String, _ field: Field, _ kind: RecordKind
  ) throws(Failure) -> Cell {
    var record = Record(kind, kind.fields.map { $0.isList ? .list([]) : .null })
    record[field] = Store.value(stored, of: field)
    return try Cells(store: store).cell(field, of: record)
  }

  private func stage(_ key: String, _ kind: RecordKind) throws(Failure) -> String {
    let found = try store.everyStage().first {
      $0.key == key && $0.holder.name == kind.name
    }
    return found?.label[language] ?? key
  }
}
