/// What a field of a record holds. What the number or text means, the field's type says.
public enum Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case list([String])

  /// A text, or null where there is none.
  public static func optional(_ text: String?) -> Value {
    text.map(Value.text) ?? .null
  }

  /// A number, or null where there is none.
  public static func optional(_ number: Int64?) -> Value {
    number.map(Value.integer) ?? .null
  }

  /// The number, or nil for anything else.
  public var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The text, or nil for anything else.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The members of a list; empty for anything else.
  public var list: [String] {
    if case .list(let members) = self { members } else { [] }
  }

  /// Whether there is nothing: null, an empty text or an empty list.
  public var isEmpty: Bool {
    switch self {
    case .null: true
    case .integer: false
    case .text(let text): text.isEmpty
    case .list(let members): members.isEmpty
    }
  }

  /// The value as the journal and list columns keep it: plain text, list members on lines of their
  /// own (no member of any list may hold a line end), nil for nothing.
  public var stored: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .text(let text): text
    case .list(let members): members.isEmpty ? nil : members.joined(separator: "\n")
    }
  }
}
