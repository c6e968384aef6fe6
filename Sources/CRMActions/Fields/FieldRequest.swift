/// A field that is to be added to a kind, in the words of whoever asks.
public struct FieldRequest: Sendable {
  /// The name of the kind.
  public let kind: String
  /// The name of the field.
  public let name: String
  /// The type, as `money` or `reference:company`.
  public let type: String
  /// What people are shown in English; the other label, or the name, where nil.
  public var labelEn: String?
  /// What people are shown in Russian.
  public var labelRu: String?
  /// The values of a choice, each as `hot` or `hot:Hot:Горячий`.
  public var choices: [String] = []
  /// Whether people must give it to a new record.
  public var isRequired = false
  /// Whether bulk reads are noted, and others see it masked.
  public var isSensitive = false
  /// Whether lists show it by themselves.
  public var isListed = false

  /// Asks for a field with nothing chosen.
  public init(kind: String, name: String, type: String) {
    self.kind = kind
    self.name = name
    self.type = type
  }
}

/// What is to be different about a field; nil leaves it as it is.
public struct FieldChanges: Sendable {
  /// What people are shown in English.
  public var labelEn: String?
  /// What people are shown in Russian.
  public var labelRu: String?
  /// The values of a choice.
  public var choices: [String]?
  /// Whether people must give it to a new record.
  public var isRequired: Bool?
  /// Whether it is masked.
  public var isSensitive: Bool?
  /// Whether lists show it by themselves.
  public var isListed: Bool?

  /// No difference.
  public init() {}
}
