public import CRMDomain
import SQL
public import Wording

/// A field that may point at records of a kind: a reference, a list of them, or a link to any kind.
///
/// Found in the descriptions of the kinds, so that a kind that comes later is found as well.
public struct Pointer: Sendable {
  /// The kind whose records point.
  public let kind: RecordKind
  /// The field that points.
  public let field: Field

  /// Names a field that points.
  public init(kind: RecordKind, field: Field) {
    self.kind = kind
    self.field = field
  }

  /// Every field of the store that may point at records of a kind.
  public static func all(at target: RecordKind) -> [Pointer] {
    Kinds.all.flatMap { kind in
      kind.fields.filter { $0.isStored && canPoint($0.type, at: target) }
        .map { Pointer(kind: kind, field: $0) }
    }
  }

  private static func canPoint(_ type: FieldType, at target: RecordKind) -> Bool {
    switch type {
    case .reference(let name), .references(let name): name == target.name
    case .link: true
    default: false
    }
  }

  /// What the field holds of a record when it points at another one instead; its own record is not
  /// pointed at: nothing is its own head.
  func moved(_ value: Value, from: Link, to: Link, holder: Link) -> Value {
    switch field.type {
    case .reference: return holder == to ? .null : .integer(to.id)
    case .references:
      var ids: [String] = []
      for id in value.list.map({ $0 == String(from.id) ? String(to.id) : $0 })
      where !ids.contains(id) { ids.append(id) }
      return .list(ids)
    default: return .text(to.text)
    }
  }
}

extension Store {
  /// The records whose field points at a record, oldest first, removed ones too: an undo may bring
  /// them back.
  public func pointing(by pointer: Pointer, at target: Link) throws(Failure) -> [Int64] {
    let column = SQL.name(pointer.field.name)
    let condition: SQL
    switch pointer.field.type {
    case .reference: condition = "\(column) = \(target.id)"
    case .references: condition = Store.isListed(target.id, in: column)
    default: condition = "\(column) = \(target.text)"
    }
    return try engine.all(
      "SELECT id FROM \(name: pointer.kind.table) WHERE \(condition) ORDER BY id"
    ).map { $0.integer(0) }
  }

  /// Whether a column with a list of numbers holds one.
  static func isListed(_ id: Int64, in column: SQL) -> SQL {
    let line = "\n"
    return """
      \(column) IS NOT NULL AND (\(line) || \(column) || \(line)) LIKE \("%\n\(id)\n%")
      """
  }
}

/// How the journal says that a record was taken away because another one took it in.
enum MergeMark {
  static let word = "merged "

  static func reason(_ into: Link) -> String { word + into.text }

  static func target(_ reason: String?) -> Link? {
    guard let reason, reason.hasPrefix(word) else { return nil }
    return Link(String(reason.dropFirst(word.count)))
  }
}

extension Operation {
  /// The pseudo-field under which the journal of a record tells what was merged into it.
  public static let mergedField = "merged"

  /// Whether a record was taken away.
  public func isRemoved(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Bool {
    try standing(kind, id).isRemoved
  }

  /// Makes everything that points at one record point at another one; returns what was moved.
  public func repoint(
    _ kind: RecordKind, from: Int64, to: Int64
  ) throws(Failure) -> [(kind: RecordKind, id: Int64)] {
    let (source, target) = (Link(kind.name, from), Link(kind.name, to))
    var moved: [(kind: RecordKind, id: Int64)] = []
    for pointer in Pointer.all(at: kind) {
      for id in try store.pointing(by: pointer, at: source) {
        let holder = Link(pointer.kind.name, id)
        let record = try raw(pointer.kind, id)
        let value = pointer.moved(record[pointer.field], from: source, to: target, holder: holder)
        var draft = Draft()
        draft[pointer.field] = value
        try set(pointer.kind, id, draft)
        moved.append((pointer.kind, id))
      }
    }
    return moved
  }

  /// Takes a record away that another one took in: whoever asks for it is sent there.
  public func retire(_ kind: RecordKind, _ id: Int64, into: Int64) throws(Failure) {
    try tell(kind, into, Operation.mergedField, kind.reference(id))
    try remove(kind, id, because: MergeMark.reason(Link(kind.name, into)))
  }

  /// Takes a record away for the same reason as the last time: when the undo of a merge is undone.
  func removeAgain(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    let reason = try store.engine.value(
      """
      SELECT reason FROM changes WHERE kind = \(kind.name) AND record = \(id)
        AND field = 'removed' AND after IS NOT NULL ORDER BY id DESC LIMIT 1
      """
    ).text
    guard let reason, MergeMark.target(reason) != nil else { return try remove(kind, id) }
    try remove(kind, id, because: reason)
  }

  private func remove(_ kind: RecordKind, _ id: Int64, because reason: String) throws(Failure) {
    let outer = cause
    cause = Cause(rule: outer?.rule, reason: reason)
    defer { cause = outer }
    try remove(kind, id)
  }
}

extension Store {
  /// The living record that a removed one was merged into, however many merges lie between.
  public func mergedInto(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Int64? {
    var next = id
    var seen: Set<Int64> = []
    while seen.insert(next).inserted {
      let row = try engine.first(
        """
        SELECT after, reason FROM changes WHERE kind = \(kind.name) AND record = \(next)
          AND field = 'removed' ORDER BY id DESC LIMIT 1
        """)
      guard let row, row[0] != .null, let target = MergeMark.target(row[1].text) else { break }
      next = target.id
    }
    return next == id ? nil : next
  }

  /// What is said of a record that is not there: that it never was, or where it went.
  func absent(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Failure {
    guard let into = try mergedInto(kind, id) else { return Store.missing(kind, id) }
    return Failure(
      .noInput, "\(kind.name).merged",
      Text(
        "\(kind.called(id).en) was merged into \(kind.called(into).en)",
        "нет \(kind.genitive(id).ru): теперь это \(kind.called(into).ru)"),
      hint: Text(
        "see 'crm \(kind.command) show \(into)'", "см. 'crm \(kind.command) show \(into)'"))
  }
}
