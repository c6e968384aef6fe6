import CRMDomain
import CRMStore
import Rendering
import Wording

/// Lists whose rows are grouped by a field.
extension RecordList {
  /// What the list of a kind of its own adds to what was typed.
  struct Scope {
    /// More filters.
    var terms: [FilterTerm] = []
    /// The field by which the rows are grouped: it comes first, and is said once a group to people.
    var group: String?
  }

  /// The printed fields, that of the group first.
  static func printed(
    _ kind: RecordKind, _ scope: Scope, _ app: App, chosen: [String]?
  ) throws(Failure) -> [Field] {
    let fields = try app.printedFields(kind, isSingle: false, chosen: chosen)
    guard let name = scope.group, app.format == .table else { return fields }
    guard let group = kind.field(name) else { throw FieldFailure.unknown(name, kind) }
    return [group] + fields.filter { $0 != group }
  }

  /// A record whose group was said above.
  static func unsaid(_ record: Record, _ scope: Scope, _ app: App) -> Record {
    guard let name = scope.group, app.format == .table else { return record }
    var record = record
    record[name] = .text("")
    return record
  }
}
