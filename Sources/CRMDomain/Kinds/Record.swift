/// One record: its kind and the values of its fields.
public struct Record: Sendable {
  /// What kind of record it is.
  public let kind: RecordKind
  /// The values, in the declared order of the kind's fields.
  public private(set) var values: [Value]

  /// Makes a record from values in the declared order of the kind's fields.
  public init(_ kind: RecordKind, _ values: [Value]) {
    self.kind = kind
    self.values = values
  }

  /// The value of a field; null where the kind has none of that name.
  public subscript(name: String) -> Value {
    get { kind.place(of: name).map { values[$0] } ?? .null }
    set { if let place = kind.place(of: name) { values[place] = newValue } }
  }

  /// The value of a declared field.
  public subscript(field: Field) -> Value {
    get { self[field.name] }
    set { self[field.name] = newValue }
  }

  /// The number of the record.
  public var id: Int64 { self["id"].integer ?? 0 }

  /// The reference to it: `lead/12`.
  public var reference: String { kind.reference(id) }

  /// What names it to a person.
  public var title: String { self[kind.title].text ?? "" }
}

/// Values that are to be written, in the order in which they were set.
public struct Draft: Sendable, ExpressibleByDictionaryLiteral {
  /// The fields' names and values.
  public private(set) var entries: [(name: String, value: Value)] = []

  /// An empty draft.
  public init() {}

  /// A draft from names and values.
  public init(dictionaryLiteral elements: (Field, Value)...) {
    for (field, value) in elements { self[field.name] = value }
  }

  /// The value set for a field, if any.
  public subscript(name: String) -> Value? {
    get { entries.first { $0.name == name }?.value }
    set {
      if let place = entries.firstIndex(where: { $0.name == name }) { entries.remove(at: place) }
      if let newValue { entries.append((name, newValue)) }
    }
  }

  /// The value set for a declared field, if any.
  public subscript(field: Field) -> Value? {
    get { self[field.name] }
    set { self[field.name] = newValue }
  }

  /// Sets a field that nobody has set.
  public mutating func fill(_ field: Field, _ value: Value) {
    if self[field.name]?.isEmpty ?? true, !value.isEmpty { self[field.name] = value }
  }
}

/// A reference to a record of any kind, as `deal/7`.
public struct Link: Sendable, Hashable {
  /// The kind's name.
  public let kind: String
  /// The record's number.
  public let id: Int64

  /// Makes a reference.
  public init(_ kind: String, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  /// Reads `deal/7`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let id = Int64(parts[1]), id > 0 else { return nil }
    kind = String(parts[0])
    self.id = id
  }

  /// The written form.
  public var text: String { "\(kind)/\(id)" }
}
