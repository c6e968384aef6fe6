/// A value that travels between the program and the store.
public enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  /// A text, or null where there is none.
  public static func optional(_ text: String?) -> SQLValue {
    text.map(SQLValue.text) ?? .null
  }

  /// The integer, or nil for anything else.
  public var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The text, or nil for anything else.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The bytes, or nil for anything else.
  public var blob: [UInt8]? {
    if case .blob(let bytes) = self { bytes } else { nil }
  }
}

/// One row of an answer, its values in the order of the columns.
public struct Row: Sendable {
  let values: [SQLValue]

  /// Makes a row from its values, for engines.
  public init(_ values: [SQLValue]) {
    self.values = values
  }

  /// How many columns the row has.
  public var count: Int { values.count }

  /// The value of a column; null beyond the last one.
  public subscript(index: Int) -> SQLValue {
    values.indices.contains(index) ? values[index] : .null
  }

  /// The integer of a column, 0 where it holds none.
  public func integer(_ index: Int) -> Int64 { self[index].integer ?? 0 }

  /// The text of a column, empty where it holds none.
  public func text(_ index: Int) -> String { self[index].text ?? "" }
}
