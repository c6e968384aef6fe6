public import Wording

/// One value of a closed set.
public struct Choice: Sendable, Hashable {
  /// The value as it is typed.
  public let value: String
  /// What it means, where the word alone does not say.
  public let about: Text?

  /// Makes a choice.
  public init(_ value: String, _ about: Text? = nil) {
    self.value = value
    self.about = about
  }
}
