public import Wording

/// A named thing that the program heeds, such as an environment variable, and what it means.
public struct Note: Sendable {
  /// The name as it is written in a shell.
  public let name: String
  /// What it means.
  public let about: Text

  /// Makes a note on `name`.
  public init(_ name: String, about: Text) {
    self.name = name
    self.about = about
  }
}
