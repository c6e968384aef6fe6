public import Wording

/// A type that a word of the command line can be read as.
public protocol ArgumentValue: Sendable {
  /// Reads `word`, or says why it cannot be read; the parser puts the flag's name before that.
  static func read(_ word: String) throws(Failure) -> Self
  /// Every value, where the set is closed.
  static var choices: [Choice] { get }
  /// The word that reads as this value, for showing defaults.
  var word: String { get }
}

extension ArgumentValue {
  /// An open set.
  public static var choices: [Choice] { [] }
  /// The value's description.
  public var word: String { String(describing: self) }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// Finds the case whose raw value is `word`.
  public static func read(_ word: String) throws(Failure) -> Self {
    guard let value = Self(rawValue: word) else {
      throw Failure.unknownValue(word, among: choices.map(\.value))
    }
    return value
  }
  /// The raw values of all cases.
  public static var choices: [Choice] { allCases.map { Choice($0.rawValue) } }
  /// The raw value.
  public var word: String { rawValue }
}

extension String: ArgumentValue {
  /// Takes any word, also an empty one.
  public static func read(_ word: String) throws(Failure) -> String { word }
}

extension Int: ArgumentValue {
  /// Reads a whole decimal number of 64 bits.
  public static func read(_ word: String) throws(Failure) -> Int {
    guard let value = Int(word) else { throw Failure.notWholeNumber(word) }
    return value
  }
}

extension Int64: ArgumentValue {
  /// Reads a whole decimal number of 64 bits.
  public static func read(_ word: String) throws(Failure) -> Int64 {
    guard let value = Int64(word) else { throw Failure.notWholeNumber(word) }
    return value
  }
}
