public import CRMDomain
import SQL
public import Wording

/// Which records of a kind are wanted, in which order, with which fields.
public struct Selection: Sendable {
  /// The kind.
  public internal(set) var kind: RecordKind
  /// The filters, all of which must hold.
  public var terms: [FilterTerm]
  /// The order, names with `-` for descending; the kind's own where empty.
  public var order: [String]
  /// How many records at most.
  public var limit: Int?
  /// How many records to pass over first.
  public var offset: Int
  /// The fields to read; all where nil.
  public var fields: [String]?
  /// Whether closed records are wanted too.
  public var includesHidden: Bool
  /// Whether removed records are wanted too.
  var includesRemoved = false

  /// Asks for all records of a kind that are not hidden.
  public init(
    _ kind: RecordKind, terms: [FilterTerm] = [], order: [String] = [], limit: Int? = nil,
    offset: Int = 0, fields: [String]? = nil, includesHidden: Bool = false
  ) {
    self.kind = kind
    self.terms = terms
    self.order = order
    self.limit = limit
    self.offset = offset
    self.fields = fields
    self.includesHidden = includesHidden
  }
}

extension Store {
  /// Hands over the records of a selection one by one, as far as the actor may read them.
  public func each(
    _ selection: Selection, _ body: (Record) throws(Failure) -> Void
  ) throws(Failure) {
    var selection = selection
    selection.kind = try kind(selection.kind)
    let wanted = try wantedFields(selection)
    let columns = wanted.filter { !Derivations.isLoaded($0, of: selection.kind) }
    let query = try statement(selection, columns)
    try engine.each(query) { row throws(Failure) in
      var record = Record.empty(selection.kind)
      for (index, field) in columns.enumerated() {
        record[field] = Store.value(row[index], of: field)
      }
      try load(&record, wanted)
      try body(try masked(record))
    }
  }

  /// The records of a selection that is known to be small.
  public func all(_ selection: Selection) throws(Failure) -> [Record] {
    var records: [Record] = []
    try each(selection) { record throws(Failure) in records.append(record) }
    return records
  }

  /// How many records a selection holds, limits apart.
  public func count(_ selection: Selection) throws(Failure) -> Int {
    var selection = selection
    selection.kind = try kind(selection.kind)
    let conditions = try conditions(selection)
    let query: SQL =
      "SELECT COUNT(*) FROM \(name: selection.kind.table) t WHERE \(conditions)"
    return Int(try engine.value(query).integer ?? 0)
  }

  /// Fails where a selection asks for what its kind does not have; reads nothing.
  public func demandSound(_ selection: Selection) throws(Failure) {
    var selection = selection
    selection.kind = try kind(selection.kind)
    _ = try statement(selection, try wantedFields(selection))
  }

  /// The record of that number as the actor may read it, or a failure that names it.
  public func record(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record {
    guard let record = try find(kind, id) else { throw Store.missing(kind, id) }
    return record
  }

  /// The record of that number, if the actor may know of it.
  public func find(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record? {
    let term = FilterTerm(path: ["id"], op: .equals, values: [String(id)])
    return try all(Selection(kind, terms: [term], includesHidden: true)).first
  }

  /// The record of that number as it stands, or as it stood when it was removed.
  public func lastKnown(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record {
    let term = FilterTerm(path: ["id"], op: .equals, values: [String(id)])
    var selection = Selection(kind, terms: [term], includesHidden: true)
    selection.includesRemoved = true
    guard let record = try all(selection).first else { throw Store.missing(kind, id) }
    return record
  }

  static func missing(_ kind: RecordKind, _ id: Int64) -> Failure {
    Failure(
      .noInput, "\(kind.name).not-found",
      Text("\(kind.called(id).en) does not exist", "нет \(kind.genitive(id).ru)"),
      hint: Text("list them with '\(kind.listing)'", "список: '\(kind.listing)'"))
  }

  private func wantedFields(_ selection: Selection) throws(Failure) -> [Field] {
    let kind = selection.kind
    guard let names = selection.fields else { return kind.fields }
    var wanted: [Field] = []
    var owner: [String] = ["id"]
    if case .field(let name) = kind.ownership { owner.append(name) }
    for name in owner + names {
      guard let field = kind.field(name) else { throw FieldFailure.unknown(name, kind) }
      for need in [field] + Derivations.needs(field, of: kind) where !wanted.contains(need) {
        wanted.append(need)
      }
    }
    return wanted
  }

  private func statement(_ selection: Selection, _ columns: [Field]) throws(Failure) -> SQL {
    let kind = selection.kind
    var list: [SQL] = []
    for field in columns { list.append(try expression(field, of: kind, alias: "t")) }
    let conditions = try conditions(selection)
    let order = try order(selection)
    let columns = list.joined(", ")
    guard selection.limit != nil || selection.offset > 0 else {
      return "SELECT \(columns) FROM \(name: kind.table) t WHERE \(conditions) ORDER BY \(order)"
    }
    // Picked by number first: what is derived for a row is then derived for the wanted ones alone.
    let limit = Int64(selection.limit ?? Int.max)
    return """
      SELECT \(columns) FROM \(name: kind.table) t WHERE t.id IN
        (SELECT t.id FROM \(name: kind.table) t WHERE \(conditions) ORDER BY \(order)
          LIMIT \(limit) OFFSET \(selection.offset))
      ORDER BY \(order)
      """
  }

  private func conditions(_ selection: Selection) throws(Failure) -> SQL {
    var parts: [SQL] = selection.includesRemoved ? [] : ["t.removed = 0"]
    for term in selection.terms {
      parts.append(try condition(term, of: selection.kind, alias: "t", depth: 0))
    }
    if let hidden = try hiddenCondition(selection) { parts.append(hidden) }
    if let visible = try visibleCondition(selection.kind, alias: "t") { parts.append(visible) }
    if let guarded = try guardedSort(selection) { parts.append(guarded) }
    return parts.isEmpty ? "1" : parts.joined(" AND ")
  }

  private func hiddenCondition(_ selection: Selection) throws(Failure) -> SQL? {
    guard !selection.includesHidden else { return nil }
    switch selection.kind.hidden {
    case .nothing: return nil
    case .unless(let field, let value):
      let names = [field, "id"]
      if selection.terms.contains(where: { names.contains($0.path.first ?? "") }) { return nil }
      return value.isEmpty ? "t.\(name: field) IS NULL" : "t.\(name: field) = \(value)"
    case .stageKinds(let field, let kinds):
      let names = [field, "\(field)_label", "\(field)_kind", "closed", "id", Segment.filter]
      if selection.terms.contains(where: { names.contains($0.path.first ?? "") }) { return nil }
      let own = selection.kind.name
      let hiddenKeys = try everyStage().filter {
        kinds.contains($0.kind) && $0.holder.name == own
      }.map {
        "\($0.key)" as SQL
      }
      return "t.\(name: field) NOT IN (\(hiddenKeys.joined(", ")))"
    }
  }

  /// What may not be seen may not be sorted on either: such a sort leaves out the records of others.
  private func guardedSort(_ selection: Selection) throws(Failure) -> SQL? {
    let secret = selection.order.contains { word in
      selection.kind.field(Store.bare(word)).map { !$0.traits.contains(.open) } ?? false
    }
    return secret ? try wholeCondition(selection.kind, alias: "t") : nil
  }

  private static func bare(_ word: String) -> String {
    word.hasPrefix("-") ? String(word.dropFirst()) : word
  }

  private func order(_ selection: Selection) throws(Failure) -> SQL {
    let words = selection.order.isEmpty ? selection.kind.order : selection.order
    var parts: [SQL] = []
    for word in words {
      let name = Store.bare(word)
      guard let field = selection.kind.field(name) else {
        throw FieldFailure.unknown(name, selection.kind)
      }
      let value = try sortExpression(field, of: selection.kind)
      // Empty values come last, whichever way; engines disagree about where they put them.
      if field.type != .id { parts.append("\(value) IS NULL") }
      parts.append(word.hasPrefix("-") ? "\(value) DESC" : value)
    }
    if !words.contains(where: { Store.bare($0) == "id" }) { parts.append("t.id") }
    return parts.joined(", ")
  }

  private func sortExpression(_ field: Field, of kind: RecordKind) throws(Failure) -> SQL {
    if Derivations.isLoaded(field, of: kind) { throw FieldFailure.unsortable(field) }
    if field.traits.contains(.searchable) { return "t.\(name: field.keyColumn)" }
    return try expression(field, of: kind, alias: "t")
  }

  /// What the column of a field holds.
  static func value(_ value: SQLValue, of field: Field) -> Value {
    switch value {
    case .null, .blob: field.isList ? .list([]) : .null
    case .integer(let number): .integer(number)
    case .text(let text):
      field.isList
        ? .list(members(ofStored: text)) : .text(text)
    }
  }

  /// The members of a list from its lines. Cut by scalars: to Swift, CR and LF are one character.
  static func members(ofStored text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").map(String.init)
  }
}

extension Record {
  static func empty(_ kind: RecordKind) -> Record {
    Record(kind, kind.fields.map { $0.isList ? .list([]) : .null })
  }
}
