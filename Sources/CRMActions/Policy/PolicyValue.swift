public import Wording

/// A value of the policy file, and the line that it stands on where it was read.
public struct PolicyValue: Sendable {
  /// What stands there.
  public enum Content: Sendable {
    case text(String)
    case integer(Int64)
    case flag(Bool)
    case list([PolicyValue])
    case table(PolicyTable)
  }

  /// What stands there.
  public let content: Content
  /// The line of the file.
  public let line: Int?

  /// Makes a value.
  public init(_ content: Content, line: Int? = nil) {
    self.content = content
    self.line = line
  }

  /// A list of texts.
  public static func texts(_ texts: [String]) -> PolicyValue {
    PolicyValue(.list(texts.map { PolicyValue(.text($0)) }))
  }

  /// A list of tables.
  public static func tables(_ tables: [PolicyTable]) -> PolicyValue {
    PolicyValue(.list(tables.map { PolicyValue(.table($0)) }))
  }

  var isTable: Bool {
    if case .table = content { true } else { false }
  }
}

/// A table of the policy file: one pipeline, one stage, one rule.
public struct PolicyTable: Sendable {
  /// The keys and what stands behind them, in order.
  public private(set) var entries: [(key: String, value: PolicyValue)] = []
  /// The line of the file.
  public let line: Int?

  /// An empty table.
  public init(line: Int? = nil) {
    self.line = line
  }

  /// What stands behind a key.
  public subscript(key: String) -> PolicyValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      entries.removeAll { $0.key == key }
      if let newValue { entries.append((key, newValue)) }
    }
  }

  /// Adds a text; one that says nothing is left out.
  public mutating func put(_ key: String, _ text: String?) {
    if let text, !text.isEmpty { self[key] = PolicyValue(.text(text)) }
  }

  /// Adds a truth value.
  public mutating func put(_ key: String, _ flag: Bool) { self[key] = PolicyValue(.flag(flag)) }

  /// Adds texts; none are left out.
  public mutating func put(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { self[key] = .texts(texts) }
  }

  /// Adds tables; none are left out.
  public mutating func put(_ key: String, _ tables: [PolicyTable]) {
    if !tables.isEmpty { self[key] = .tables(tables) }
  }
}

/// Something that a policy should not say, or does not say.
public struct PolicyFinding: Sendable {
  /// The line of the file; nil where the store itself was looked at.
  public let line: Int?
  /// What it is about: `pipeline.zip`, `rule.overdue`.
  public let place: String
  /// What is wrong.
  public let message: Text

  /// Makes a finding.
  public init(line: Int?, place: String, _ message: Text) {
    self.line = line
    self.place = place
    self.message = message
  }
}
