/// A statement, or a part of one, made from literals only: what is interpolated is bound, never
/// pasted, so that no text of a stranger can become a command.
///
///     let sql: SQL = "SELECT id FROM leads WHERE owner = \(owner) AND status = \(status)"
public struct SQL: ExpressibleByStringInterpolation, Sendable {
  /// The statement, with `?` where a value is bound.
  public private(set) var text: String
  /// The bound values, in the order of the question marks.
  public private(set) var bindings: [SQLValue]

  /// A statement without values.
  public init(stringLiteral literal: StaticString) {
    text = "\(literal)"
    bindings = []
  }

  /// A statement put together from literals, values and other statements.
  public init(stringInterpolation parts: StringInterpolation) {
    text = parts.text
    bindings = parts.bindings
  }

  init(text: String, bindings: [SQLValue]) {
    self.text = text
    self.bindings = bindings
  }

  /// The same statement with other values: for one that is run for many rows.
  public func rebound(_ values: [SQLValue]) -> SQL { SQL(text: text, bindings: values) }

  /// Nothing at all: the start of a list of conditions.
  public static let empty: SQL = ""

  /// Whether there is nothing in it.
  public var isEmpty: Bool { text.isEmpty }

  /// The name of a table or column, quoted. Names are declared in the program; one that is not made
  /// of small letters, digits and underscores becomes a name that no table has.
  public static func name(_ identifier: String) -> SQL {
    let plain = identifier.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
    return SQL(text: plain && !identifier.isEmpty ? "\"\(identifier)\"" : "\"?\"", bindings: [])
  }

  /// One statement after the other.
  public static func + (left: SQL, right: SQL) -> SQL {
    SQL(text: left.text + right.text, bindings: left.bindings + right.bindings)
  }

  /// What is collected while an interpolated literal is read.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var bindings: [SQLValue] = []

    /// Starts an empty statement.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      bindings.reserveCapacity(interpolationCount)
    }

    /// Adds a piece of the literal.
    public mutating func appendLiteral(_ literal: StaticString) {
      text += "\(literal)"
    }

    /// Adds another statement with its values.
    public mutating func appendInterpolation(_ part: SQL) {
      text += part.text
      bindings += part.bindings
    }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: SQLValue) {
      text += "?"
      bindings.append(value)
    }

    /// Binds a text, or null.
    public mutating func appendInterpolation(_ value: String?) {
      appendInterpolation(value.map(SQLValue.text) ?? .null)
    }

    /// Binds an integer, or null.
    public mutating func appendInterpolation(_ value: Int64?) {
      appendInterpolation(value.map(SQLValue.integer) ?? .null)
    }

    /// Binds an integer.
    public mutating func appendInterpolation(_ value: Int) {
      appendInterpolation(SQLValue.integer(Int64(value)))
    }

    /// Binds a truth value as 1 or 0.
    public mutating func appendInterpolation(_ value: Bool) {
      appendInterpolation(SQLValue.integer(value ? 1 : 0))
    }

    /// Adds a declared name, quoted.
    public mutating func appendInterpolation(name identifier: String) {
      appendInterpolation(SQL.name(identifier))
    }
  }
}

extension [SQL] {
  /// The parts with a literal between them.
  public func joined(_ separator: StaticString) -> SQL {
    var text = ""
    var bindings: [SQLValue] = []
    for part in self {
      if !text.isEmpty { text += "\(separator)" }
      text += part.text
      bindings += part.bindings
    }
    return SQL(text: text, bindings: bindings)
  }
}
